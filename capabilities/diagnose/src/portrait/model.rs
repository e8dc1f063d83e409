//! The chapters of the guide, the two readings, and the document that is published. Pure.

use crate::codes::codes;
use crate::figure::Figure as Shown;
use base::{Id, Localised, Ts};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

codes! {
    /// A chapter, in the order of the guide.
    Chapter {
        /// Findings and priorities on one page.
        Summary = "summary",
        /// Mandate, partnership, method, limits.
        Mandate = "mandate",
        /// The territory and its people.
        Territory = "territory",
        /// Level and trend of crime and harm.
        Trend = "trend",
        /// Victimisation and what is not reported.
        Victims = "victims",
        /// Perception and use of space.
        Perception = "perception",
        /// Places and times.
        Places = "places",
        /// People more at risk, and people who cause harm.
        Risk = "risk",
        /// Housing, poverty, employment, education, addictions, mental health.
        Drivers = "drivers",
        /// What no statistic shows yet.
        Emerging = "emerging",
        /// Services, assets, gaps and overlaps.
        Services = "services",
        /// Where sources agree, differ, are silent.
        Sources = "sources",
        /// Priorities and how they were set.
        Priorities = "priorities",
        /// Courses of action and open questions.
        Action = "action",
        /// Baseline and how it is watched.
        Baseline = "baseline",
        /// Inventory, tables, views of minorities.
        Annexes = "annexes",
    }
}

codes! {
    /// For whom it is written.
    Reading {
        /// Everybody.
        Public = "public",
        /// Those who check it or work on with it.
        Technical = "technical",
    }
}

/// A chapter as it is being written.
#[derive(Clone, Debug, PartialEq)]
pub struct Written {
    /// Which.
    pub chapter: Chapter,
    /// For everybody.
    pub public: Localised,
    /// What the technical reading adds.
    pub technical: Localised,
    /// Counts its changes.
    pub revision: i64,
}

/// A figure that was put into a chapter: of a release, or written with its source and day.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// Its id.
    pub id: Id,
    /// The chapter.
    pub chapter: Chapter,
    /// The released figure that it shows; empty where it was written.
    pub released_key: String,
    /// What is counted.
    pub label: Localised,
    /// The number as it is printed.
    pub value: String,
    /// The interval as it is printed.
    pub spread: String,
    /// The source, where it was written.
    pub source_id: Option<Id>,
    /// The day, where it was written.
    pub as_of: String,
}

/// The portrait in one language and one reading, as it is printed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Document {
    /// Its title.
    pub title: String,
    /// The place it is about.
    pub place: String,
    /// The chapters that say something.
    pub parts: Vec<Part>,
}

/// A chapter as it is printed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Part {
    /// Its code, for addresses within the page.
    pub code: String,
    /// Its title.
    pub title: String,
    /// Its text in Markdown.
    pub text: String,
    /// Its figures; the number is that of the source in the inventory, 0 where a release answers for it.
    pub figures: Vec<(i64, Shown)>,
    /// Its lists and tables.
    pub blocks: Vec<Block>,
}

impl Part {
    /// Says nothing yet.
    pub(crate) fn is_empty(&self) -> bool {
        self.text.is_empty() && self.figures.is_empty() && self.blocks.is_empty()
    }
}

/// A list or a table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) enum Block {
    /// Lines, each with a note below it (confidence, for whom).
    List {
        /// Its heading; empty where the chapter's is enough.
        title: String,
        /// Line and note.
        lines: Vec<(String, String)>,
    },
    /// A table.
    Table {
        /// Its heading.
        title: String,
        /// The headings of its columns.
        head: Vec<String>,
        /// Of which source each column is, by number; 0 where of none.
        of: Vec<i64>,
        /// Its rows.
        rows: Vec<Vec<String>>,
        /// What stands under it.
        note: String,
    },
}

impl Document {
    /// Takes out what came from sources that were taken back since: figures, and columns of tables.
    pub(crate) fn without(&mut self, sources: &[i64]) {
        for part in &mut self.parts {
            part.figures.retain(|(of, _)| !sources.contains(of));
            for block in &mut part.blocks {
                let Block::Table { head, of, rows, .. } = block else { continue };
                for at in (0..of.len()).rev().filter(|at| sources.contains(&of[*at])).collect::<Vec<_>>() {
                    of.remove(at);
                    head.remove(at);
                    rows.iter_mut().for_each(|row| drop(row.remove(at)));
                }
            }
        }
    }

    /// The tables, each with its title, in the order in which they are printed.
    pub(crate) fn tables(&self) -> impl Iterator<Item = &Block> {
        self.parts.iter().flat_map(|part| &part.blocks).filter(|block| matches!(block, Block::Table { .. }))
    }
}

/// Under which key a language and a reading stand in what was published.
pub(crate) fn key(lang: &str, reading: Reading) -> String {
    format!("{lang}-{}", reading.code())
}

/// A version that was published.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Version {
    /// From 1.
    pub number: i64,
    /// When.
    pub published_at: Ts,
    /// The number of the decision by which.
    pub decision: i64,
    /// The documents by language and reading.
    pub documents: BTreeMap<String, Document>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_community_takes_back_leaves_figures_and_columns() {
        let figure = |label: &str| Shown {
            key: String::new(),
            label: label.to_owned(),
            value: "12".to_owned(),
            interval: String::new(),
            source: "somebody".to_owned(),
            as_of: "2026-12-31".to_owned(),
        };
        let words = |row: [&str; 3]| row.map(str::to_owned).to_vec();
        let mut document = Document {
            title: String::new(),
            place: String::new(),
            parts: vec![Part {
                code: "sources".into(),
                title: String::new(),
                text: String::new(),
                figures: vec![(1, figure("police")), (4, figure("nation"))],
                blocks: vec![Block::Table {
                    title: String::new(),
                    head: words(["Finding", "Police", "Nation"]),
                    of: vec![0, 1, 4],
                    rows: vec![words(["Six streets", "agrees", "agrees"])],
                    note: String::new(),
                }],
            }],
        };
        document.without(&[4]);
        assert_eq!(document.parts[0].figures, [(1, figure("police"))]);
        let Block::Table { head, rows, of, .. } = &document.parts[0].blocks[0] else { panic!("a table") };
        assert_eq!((head.as_slice(), of.as_slice()), (&["Finding".to_owned(), "Police".to_owned()][..], &[0, 1][..]));
        assert_eq!(rows, &[["Six streets".to_owned(), "agrees".to_owned()]]);
    }
}
