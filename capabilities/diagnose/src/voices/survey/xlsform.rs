//! XLSForm in and out: the sheets `survey`, `choices` and `settings` as Kobo and ODK know them. What this house cannot
//! ask safely is refused by its row; what would tell who answered (device, user, times) is left out and said.

#[cfg(test)]
mod tests;
mod write;

use super::form::{Choice, Form, Kind, Question};
use super::relevant::parse;
use crate::voices::qda::archive::{WORKBOOK, unpack};
use base::Localised;
use calamine::{Data, Range, Reader, Xlsx};
use std::collections::BTreeMap;
use std::io::Cursor;

pub use write::write;

/// What is wrong with a workbook, or was left out of it: where, and the key of a sentence with what it names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The row of the sheet `survey`, from 1; 0 where it is about the whole.
    pub row: usize,
    /// The key of the sentence.
    pub key: &'static str,
    /// What it names.
    pub what: String,
}

/// A form out of a workbook.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Came {
    /// The form.
    pub form: Form,
    /// Its title, if it has one.
    pub title: String,
    /// What was left out.
    pub left_out: Vec<Remark>,
}

const ROWS_MAX: usize = 600;
const CHOICES_MAX: usize = 4_000;

/// Reads a workbook; the errors name every row that has to be mended.
pub fn read(bytes: &[u8]) -> Result<Came, Vec<Remark>> {
    let whole = |key| vec![Remark { row: 0, key, what: String::new() }];
    // Weighed first: the reader of workbooks believes what the archive says of itself.
    unpack(bytes, WORKBOOK, |_| false).map_err(|_| whole("survey-file-not-workbook"))?;
    let mut book: Xlsx<_> =
        calamine::open_workbook_from_rs(Cursor::new(bytes)).map_err(|_| whole("survey-file-not-workbook"))?;
    let survey = sheet(&mut book, "survey").ok_or_else(|| whole("survey-file-no-sheet"))?;
    let choices = sheet(&mut book, "choices").unwrap_or_default();
    let settings = sheet(&mut book, "settings").unwrap_or_default();
    if survey.rows.len() > ROWS_MAX || choices.rows.len() > CHOICES_MAX {
        return Err(whole("survey-file-too-large"));
    }
    let setting = |name: &str| settings.rows.first().map_or(String::new(), |row| settings.cell(row, name));
    let default = lang_of(&setting("default_language")).unwrap_or_else(|| "en".to_owned());
    let mut reading = Reading {
        choices: lists(&choices, &default),
        default,
        out: Came::default(),
        wrong: Vec::new(),
        groups: Vec::new(),
    };
    for (at, row) in survey.rows.iter().enumerate() {
        reading.row(at + 2, &survey, row);
    }
    reading.out.title = setting("form_title");
    reading.finish()
}

/// A sheet as rows of cells by the names of their columns.
#[derive(Default)]
struct Sheet {
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Sheet {
    fn cell(&self, row: &[String], name: &str) -> String {
        let at = self.columns.iter().position(|column| column == name);
        at.and_then(|at| row.get(at)).cloned().unwrap_or_default()
    }

    /// `label`, `label::English (en)`, `label::fr`: all languages of one column.
    fn localised(&self, row: &[String], name: &str, default: &str) -> Localised {
        let mut text = Localised::default();
        for (at, column) in self.columns.iter().enumerate() {
            let lang = if column == name {
                default.to_owned()
            } else {
                match column
                    .strip_prefix(name)
                    .and_then(|rest| rest.strip_prefix(':'))
                    .map(|rest| rest.trim_start_matches(':'))
                {
                    Some(lang) => lang_of(lang).unwrap_or_else(|| default.to_owned()),
                    None => continue,
                }
            };
            if let Some(cell) = row.get(at).filter(|cell| !cell.is_empty()) {
                text.0.insert(lang, cell.clone());
            }
        }
        text
    }
}

fn sheet(book: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Option<Sheet> {
    let real = book.sheet_names().into_iter().find(|sheet| sheet.eq_ignore_ascii_case(name))?;
    let range: Range<Data> = book.worksheet_range(&real).ok()?;
    let mut rows = range.rows().take(CHOICES_MAX + 2).map(|row| row.iter().take(60).map(cell).collect::<Vec<_>>());
    let columns = rows.next()?.iter().map(|column| column.trim().to_lowercase()).collect();
    Some(Sheet { columns, rows: rows.collect() })
}

fn cell(data: &Data) -> String {
    match data {
        Data::Float(number) if number.fract() == 0.0 && number.abs() < 1e15 => format!("{number:.0}"),
        Data::Empty | Data::Error(_) => String::new(),
        other => other.to_string().trim().chars().take(2_000).collect(),
    }
}

/// The tag in `English (en)`, in `fr`, or the tag of a language of ours by its name.
fn lang_of(written: &str) -> Option<String> {
    let written = written.trim().to_lowercase();
    let inside =
        written.split_once('(').and_then(|(_, rest)| rest.split_once(')')).map(|(tag, _)| tag.trim().to_owned());
    let known = match written.as_str() {
        "english" | "anglais" => Some("en".to_owned()),
        "french" | "français" | "francais" => Some("fr".to_owned()),
        tag if (2..=3).contains(&tag.len()) && tag.chars().all(|sign| sign.is_ascii_lowercase()) => {
            Some(tag.to_owned())
        }
        _ => None,
    };
    inside.filter(|tag| !tag.is_empty() && tag.len() < 12).or(known)
}

fn lists(sheet: &Sheet, default: &str) -> BTreeMap<String, Vec<Choice>> {
    let mut lists: BTreeMap<String, Vec<Choice>> = BTreeMap::new();
    for row in &sheet.rows {
        let list = [sheet.cell(row, "list_name"), sheet.cell(row, "list name")].concat();
        let value = [sheet.cell(row, "name"), sheet.cell(row, "value")].concat();
        if !list.is_empty() && !value.is_empty() {
            let label = sheet.localised(row, "label", default);
            let label =
                if label.is_empty() { Localised(BTreeMap::from([(default.to_owned(), value.clone())])) } else { label };
            lists.entry(list).or_default().push(Choice { value, label });
        }
    }
    lists
}

struct Reading {
    choices: BTreeMap<String, Vec<Choice>>,
    default: String,
    out: Came,
    wrong: Vec<Remark>,
    /// The parts that are open: heading and condition.
    groups: Vec<(Localised, String)>,
}

/// Kept by other programs about the device, the user and the time: it would tell who answered.
const TELLS: [&str; 12] = [
    "start",
    "end",
    "today",
    "deviceid",
    "subscriberid",
    "simserial",
    "phonenumber",
    "username",
    "email",
    "audit",
    "start-geopoint",
    "hidden",
];

impl Reading {
    fn row(&mut self, row: usize, sheet: &Sheet, cells: &[String]) {
        let written = sheet.cell(cells, "type");
        let mut words = written.split_whitespace();
        let first = words.next().unwrap_or_default().to_lowercase();
        let rest: Vec<&str> = words.collect();
        let (kind, list) = match (first.as_str(), rest.as_slice()) {
            ("", _) => return,
            ("begin_group", _) | ("begin", ["group", ..]) => return self.open(row, sheet, cells),
            ("end_group", _) | ("end", ["group", ..]) => {
                if self.groups.pop().is_none() {
                    self.bad(row, "survey-row-group", &written);
                }
                return;
            }
            ("select_one", [list, ..]) | ("select", ["one", "from", list, ..]) => (Kind::One, Some(*list)),
            ("select_multiple", [list, ..]) | ("select", ["multiple", "from", list, ..]) => (Kind::Many, Some(*list)),
            ("text" | "string", _) => (Kind::Text, None),
            ("integer" | "int", _) => (Kind::Integer, None),
            ("decimal", _) => (Kind::Decimal, None),
            ("date", _) => (Kind::Date, None),
            ("note", _) => (Kind::Note, None),
            (tells, _) if TELLS.contains(&tells) => {
                self.out.left_out.push(Remark { row, key: "survey-row-tells", what: written });
                return;
            }
            _ => return self.bad(row, "survey-row-type", &written),
        };
        let other = rest.last() == Some(&"or_other");
        self.question(row, sheet, cells, kind, list, other);
    }

    fn open(&mut self, row: usize, sheet: &Sheet, cells: &[String]) {
        let relevant = sheet.cell(cells, "relevant");
        self.check(row, &relevant);
        self.groups.push((sheet.localised(cells, "label", &self.default), relevant));
    }

    fn question(&mut self, row: usize, sheet: &Sheet, cells: &[String], kind: Kind, list: Option<&str>, other: bool) {
        let name = sheet.cell(cells, "name");
        let label = sheet.localised(cells, "label", &self.default);
        let good = name.chars().next().is_some_and(|sign| sign.is_alphabetic() || sign == '_')
            && name.chars().all(|sign| sign.is_alphanumeric() || "_-.".contains(sign))
            && name.len() <= 60;
        if !good {
            self.bad(row, "survey-row-name", &name);
        }
        if self.out.form.question(&name).is_some() {
            self.bad(row, "survey-row-twice", &name);
        }
        if label.is_empty() {
            self.bad(row, "survey-row-label", &name);
        }
        let mut choices = list.and_then(|list| self.choices.get(list).cloned()).unwrap_or_default();
        if list.is_some() && choices.is_empty() {
            self.bad(row, "survey-row-list", list.unwrap_or_default());
        }
        if !sheet.cell(cells, "calculation").is_empty() || !sheet.cell(cells, "constraint").is_empty() {
            self.out.left_out.push(Remark { row, key: "survey-row-constraint", what: name.clone() });
        }
        let own = sheet.cell(cells, "relevant");
        self.check(row, &own);
        let relevant = self.whole(&own);
        let group = self
            .groups
            .iter()
            .rev()
            .map(|(label, _)| label)
            .find(|label| !label.is_empty())
            .cloned()
            .unwrap_or_default();
        let required =
            ["yes", "true", "true()", "oui", "1"].contains(&sheet.cell(cells, "required").to_lowercase().as_str());
        let hint = sheet.localised(cells, "hint", &self.default);
        let more = other.then(|| {
            choices.push(Choice { value: "other".to_owned(), label: Localised::both("Other", "Autre") });
            let asks = format!("selected(${{{name}}}, 'other')");
            Question {
                name: format!("{name}_other"),
                kind: Kind::Text,
                label: Localised::both("Which one?", "Laquelle ?"),
                hint: Localised::default(),
                required: false,
                relevant: if relevant.is_empty() { asks } else { format!("({relevant}) and {asks}") },
                choices: Vec::new(),
                group: group.clone(),
            }
        });
        self.out.form.questions.push(Question { name, kind, label, hint, required, relevant, choices, group });
        self.out.form.questions.extend(more);
    }

    /// The condition of a question with those of the parts around it.
    fn whole(&self, own: &str) -> String {
        let all: Vec<&str> =
            self.groups.iter().map(|(_, text)| text.as_str()).chain([own]).filter(|text| !text.is_empty()).collect();
        if all.len() < 2 { all.concat() } else { format!("({})", all.join(") and (")) }
    }

    /// A condition is understood, and asks about questions that stand before it.
    fn check(&mut self, row: usize, relevant: &str) {
        if relevant.is_empty() {
            return;
        }
        match parse(relevant) {
            Err(piece) => self.bad(row, "survey-row-relevant", &piece),
            Ok(condition) => {
                let missing = condition
                    .questions()
                    .into_iter()
                    .find(|name| self.out.form.question(name).is_none())
                    .map(str::to_owned);
                if let Some(name) = missing {
                    self.bad(row, "survey-row-before", &name);
                }
            }
        }
    }

    fn bad(&mut self, row: usize, key: &'static str, what: &str) {
        self.wrong.push(Remark { row, key, what: what.to_owned() });
    }

    fn finish(mut self) -> Result<Came, Vec<Remark>> {
        if !self.groups.is_empty() {
            self.bad(0, "survey-row-group", "begin_group");
        }
        if self.out.form.questions.iter().all(|one| one.kind == Kind::Note) {
            self.bad(0, "survey-file-empty", "");
        }
        let mut langs: Vec<String> =
            self.out.form.questions.iter().flat_map(|one| one.label.0.keys().cloned()).collect();
        langs.sort_unstable_by_key(|lang| (*lang != self.default, lang.clone()));
        langs.dedup();
        self.out.form.langs = langs;
        if self.wrong.is_empty() { Ok(self.out) } else { Err(self.wrong) }
    }
}
