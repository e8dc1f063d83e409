//! What others make of a release: lines of a page, a table for an office, figures for the portrait. All of it is read out
//! of the released document; there is no way from here to what was hidden.

use super::{Document, Entry, list};
use crate::figure::{Figure, ReleasedTable};
use crate::numbers::told;
use base::{Id, Lang};
use spatial::rate::{Per, Rate, rate};
use store::{Db, Result};
use web::{Cell, Table, Tr};

/// One line of a released table.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Row {
    /// The key of the row; `None` for the total.
    pub key: Option<String>,
    /// What it is called.
    pub name: String,
    /// Its cells; `None` where hidden.
    pub cells: Vec<Option<u64>>,
    /// The rate a year of the last cell, where there is a denominator.
    pub rate: Option<Rate>,
}

/// The headings of the columns, and the lines.
pub(crate) fn rows_of(document: &Document, lang: &Lang) -> (Vec<String>, Vec<Row>) {
    let total = document.total.in_lang(lang).to_owned();
    let mut columns = document.column_keys.clone();
    if document.column_kind == "one" {
        columns = vec![total.clone()];
    }
    if document.has_total_column() {
        columns.push(total.clone());
    }
    let years = document.years.len().max(1) as f64;
    let rows = document.cells.iter().enumerate().map(|(at, cells)| {
        let key = document.row_keys.get(at).cloned();
        let among = |key: &String| document.among.as_ref().and_then(|among| among.numbers.get(key)).copied();
        let people = match &key {
            Some(key) => among(key),
            None => document.among.as_ref().map(|_| document.row_keys.iter().filter_map(among).sum()),
        };
        // The total holds what lies in no area, too: its rate would be of other people.
        let whole = key.is_some() || !document.row_keys.iter().any(String::is_empty);
        let last = cells.last().copied().flatten().filter(|_| whole);
        let found = last.zip(people).and_then(|(count, people)| rate(count, people * years, Per::Thousand, 0.95).ok());
        Row {
            name: document.row_names.get(at).cloned().unwrap_or_else(|| total.clone()),
            key,
            cells: cells.clone(),
            rate: found,
        }
    });
    (columns, rows.collect())
}

/// A release as an office opens it: words and numbers, never a formula.
pub(crate) fn office_table(one: &Entry, lang: &Lang, first: &str) -> Table {
    let document = &one.document;
    let (columns, rows) = rows_of(document, lang);
    let mut headings: Vec<String> = std::iter::once(first.to_owned()).chain(columns).collect();
    let rates = rows.iter().any(|row| row.rate.is_some());
    if rates {
        let of = document.among.as_ref().map_or("", |among| among.what.as_str());
        headings.extend([format!("/ 1000 {of}"), "95 % −".to_owned(), "95 % +".to_owned()]);
    }
    let headings: Vec<&str> = headings.iter().map(String::as_str).collect();
    let mut table = Table::new(format!("{}-{}", base::slug_of(&one.title), one.code), &headings);
    let hidden = document.hidden_word.in_lang(lang);
    for row in rows {
        let mut cells: Vec<Cell> = vec![row.name.as_str().into()];
        cells.extend(row.cells.iter().map(|cell| match cell {
            Some(count) => Cell::Number(*count as f64),
            None => hidden.into(),
        }));
        if rates {
            let numbers = row.rate.map(|rate| [rate.value, rate.interval.low, rate.interval.high]);
            cells.extend(numbers.map_or_else(
                || [Cell::from(""), "".into(), "".into()],
                |numbers| numbers.map(|number| Cell::Number((number * 100.0).round() / 100.0)),
            ));
        }
        table.row(cells);
    }
    table
}

/// The figures of everything that was released and stands.
pub(crate) async fn figures(db: &Db, audit: Id, lang: &Lang) -> Result<Vec<Figure>> {
    let mut figures = Vec::new();
    // A square by itself is no figure that a portrait would name.
    let tells = |one: &&Entry| one.withdrawn_at.is_none() && one.document.row_kind != "square";
    for one in list(db, audit).await?.iter().filter(tells) {
        let (columns, rows) = rows_of(&one.document, lang);
        for (at, row) in rows.iter().enumerate() {
            let column = row.cells.len().saturating_sub(1);
            let count = row.cells.get(column).copied().flatten();
            let hidden = one.document.hidden_word.in_lang(lang).to_owned();
            let (value, interval) = match (row.rate, count) {
                (Some(rate), _) => (
                    format!("{} / 1000", told::rate(lang, rate.value)),
                    told::interval(lang, rate.interval.low, rate.interval.high),
                ),
                (None, Some(count)) => (told::whole(lang, count), String::new()),
                (None, None) => (hidden, String::new()),
            };
            let of = columns.get(column).cloned().unwrap_or_default();
            let label = [one.title.as_str(), row.name.as_str(), of.as_str()];
            let label: Vec<&str> = label.into_iter().filter(|part| !part.is_empty()).collect();
            figures.push(Figure {
                key: format!("{}:{at}:{column}", one.code),
                label: label.join(", "),
                value,
                interval,
                source: one.document.source.clone(),
                as_of: one.document.as_of.clone(),
            });
        }
    }
    Ok(figures)
}

/// Where the numbers of a release come from, in a sentence.
pub(crate) fn source(t: &Tr, document: &Document) -> String {
    t.a2("figures-source", "source", document.source.as_str(), "day", t.day_of(&document.as_of))
}

/// What was hidden or left out of a release, in a sentence.
pub(crate) fn hidden(t: &Tr, document: &Document) -> String {
    if document.row_kind == "square" {
        t.a2("figures-left-out", "n", document.hidden, "fewer", document.fewer_than)
    } else if document.hidden > 0 {
        t.a2("figures-hidden", "n", document.hidden, "fewer", document.fewer_than)
    } else {
        t.say("figures-nothing-hidden")
    }
}

/// The released tables that stand.
pub(crate) async fn tables(db: &Db, audit: Id, t: &Tr) -> Result<Vec<ReleasedTable>> {
    let entries = list(db, audit).await?;
    let standing = entries.iter().filter(|one| one.withdrawn_at.is_none());
    let table = |one: &Entry| ReleasedTable {
        title: one.title.clone(),
        note: format!("{} {}", source(t, &one.document), hidden(t, &one.document)),
        table: office_table(one, &t.lang, ""),
    };
    Ok(standing.map(table).collect())
}
