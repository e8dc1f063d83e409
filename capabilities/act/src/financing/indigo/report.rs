//! What an import did not take as it was written: each kind of it with its column, how often, and where first.

use serde::{Deserialize, Serialize};
use std::fmt;

/// Where it was seen is told so often; the count goes on.
const EXAMPLES_MAX: usize = 3;

/// What was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Seen {
    /// No year, month or day; kept as it was written.
    NoDate,
    /// No number; kept as it was written.
    NoNumber,
    /// None of the words of the standard; kept as it was written.
    NotListed,
    /// The same but for capitals, spaces or one missing letter; read as the word of the standard.
    NearlyListed,
    /// It names a metric or a plan that its project does not have; kept as it was written.
    Dangling,
    /// It names its plan or metric with other capitals; read as meant.
    OtherCapitals,
    /// It names an organisation that is not in the list; kept as it was written.
    UnknownOrganisation,
    /// A column that the standard does not have; kept as it was written.
    UnknownColumn,
    /// A file or sheet that the standard does not have; not kept.
    UnknownSheet,
    /// A row of a project that is not in the list; not kept.
    UnknownProject,
    /// A second row for the same project; not kept.
    Twice,
    /// A row without the id that says what it is; not kept.
    NoId,
    /// A row in which nothing stands; not kept.
    EmptyRow,
}

impl Seen {
    /// The end of the keys of its words.
    pub fn code(self) -> &'static str {
        match self {
            Seen::NoDate => "no-date",
            Seen::NoNumber => "no-number",
            Seen::NotListed => "not-listed",
            Seen::NearlyListed => "nearly-listed",
            Seen::Dangling => "dangling",
            Seen::OtherCapitals => "other-capitals",
            Seen::UnknownOrganisation => "unknown-organisation",
            Seen::UnknownColumn => "unknown-column",
            Seen::UnknownSheet => "unknown-sheet",
            Seen::UnknownProject => "unknown-project",
            Seen::Twice => "twice",
            Seen::NoId => "no-id",
            Seen::EmptyRow => "empty-row",
        }
    }

    /// What was written is kept.
    pub fn is_kept(self) -> bool {
        !matches!(self, Seen::UnknownSheet | Seen::UnknownProject | Seen::Twice | Seen::NoId | Seen::EmptyRow)
    }

    fn plain(self) -> &'static str {
        match self {
            Seen::NoDate => "is no year, month or day; kept as it was written",
            Seen::NoNumber => "is no number; kept as it was written",
            Seen::NotListed => "is none of the words of the standard; kept as it was written",
            Seen::NearlyListed => "was read as the word of the standard that it nearly is",
            Seen::Dangling => "names a metric or plan that its project does not have; kept as it was written",
            Seen::OtherCapitals => "was read without regard to capitals",
            Seen::UnknownOrganisation => "names an organisation that is not in the list; kept as it was written",
            Seen::UnknownColumn => "is a column that the standard does not have; kept as it was written",
            Seen::UnknownSheet => "is a sheet that the standard does not have; NOT KEPT",
            Seen::UnknownProject => "belongs to a project that is not in the list; NOT KEPT",
            Seen::Twice => "is a second row for the same project; NOT KEPT",
            Seen::NoId => "has no id; NOT KEPT",
            Seen::EmptyRow => "is a row in which nothing stands; NOT KEPT",
        }
    }
}

/// A line of the report.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// What was seen.
    pub seen: Seen,
    /// In which sheet.
    pub sheet: String,
    /// In which column; empty for whole rows and sheets.
    pub column: String,
    /// How often.
    pub count: usize,
    /// The first places: which project, and what was written.
    pub examples: Vec<(String, String)>,
}

/// The whole report.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// How many rows of each sheet were kept.
    pub kept: Vec<(String, usize)>,
    /// What was not taken as it was written.
    pub lines: Vec<Line>,
}

impl Report {
    /// Notes what was seen.
    pub fn note(&mut self, seen: Seen, (sheet, column): (&str, &str), project: &str, written: &str) {
        let same = |line: &&mut Line| line.seen == seen && line.sheet == sheet && line.column == column;
        let short = || (project.to_owned(), written.chars().take(60).collect::<String>());
        match self.lines.iter_mut().find(same) {
            Some(line) => {
                line.count += 1;
                if line.examples.len() < EXAMPLES_MAX {
                    line.examples.push(short());
                }
            }
            None => {
                let (sheet, column) = (sheet.to_owned(), column.to_owned());
                self.lines.push(Line { seen, sheet, column, count: 1, examples: vec![short()] });
            }
        }
    }

    /// How often something of this kind was seen.
    pub fn count(&self, seen: Seen) -> usize {
        self.lines.iter().filter(|line| line.seen == seen).map(|line| line.count).sum()
    }
}

/// For the command line.
impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (sheet, rows) in &self.kept {
            writeln!(f, "{sheet}: {rows} rows kept")?;
        }
        for line in &self.lines {
            let column = if line.column.is_empty() { String::new() } else { format!(", {}", line.column) };
            let first = line
                .examples
                .first()
                .map(|(project, written)| format!(" ({project}: {written:?})"))
                .unwrap_or_default();
            writeln!(f, "{}{column}: {} times what stands there {}{first}", line.sheet, line.count, line.seen.plain())?;
        }
        Ok(())
    }
}
