//! What leaves the audit team: a table is chosen, hidden, attacked together with everything that was released before, and
//! released with a reason. What a release holds is a document of its own; nothing hidden is in it.

mod choice;
mod ledger;
mod outward;
mod squares;
mod ways;

pub(crate) use choice::{Choice, Prepared, prepare, prepare_received};
pub use ledger::{Entry, count, find, insert, list, withdraw};
pub(crate) use outward::{Row, figures, hidden, office_table, rows_of, source, tables};
pub(crate) use squares::{ACROSS_M, Square, dots, geojson, prepare_squares, squares};
pub(crate) use ways::{Held, hide};

use base::Localised;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Among how many the rates of a release are.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Among {
    /// What is counted.
    pub what: String,
    /// Of which year.
    pub year: i64,
    /// For each row of the table.
    pub numbers: BTreeMap<String, f64>,
}

/// A released table. Totals come last; a cell without a number is hidden.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// Rows are areas (`area`), categories (`category`), squares (`square`) or those of a received table (`received`).
    pub row_kind: String,
    /// Columns are years (`year`), categories (`category`), one sum (`one`) or those of a received table.
    pub column_kind: String,
    /// The keys of the rows: codes of areas, names of categories, longitude and latitude of the middles of squares; empty
    /// for what is in none.
    pub row_keys: Vec<String>,
    /// What the rows are called.
    pub row_names: Vec<String>,
    /// The keys of the columns.
    pub column_keys: Vec<String>,
    /// Counts by row and column.
    pub cells: Vec<Vec<Option<u64>>>,
    /// The categories that are counted; all where empty.
    pub categories: Vec<String>,
    /// The years that are counted.
    pub years: Vec<i32>,
    /// Who recorded it.
    pub source: String,
    /// Of which day.
    pub as_of: String,
    /// Counts from 1 to below this are hidden.
    pub fewer_than: u64,
    /// How far apart the bounds of each hidden cell are, at least.
    pub protection: u64,
    /// How many cells are hidden.
    pub hidden: usize,
    /// How wide the squares are, in metres; 0 where rows are none.
    #[serde(default)]
    pub across_m: u32,
    /// Among how many the rates are.
    pub among: Option<Among>,
    /// “Total”, in the languages of the house.
    pub total: Localised,
    /// “hidden”, in the languages of the house.
    pub hidden_word: Localised,
}

impl Document {
    /// What stands over the names of its rows: the key of the words.
    pub(crate) fn heading(&self) -> &'static str {
        match self.row_kind.as_str() {
            "area" => "figures-area",
            "square" => "figures-square",
            "category" => "figures-category",
            _ => "figures-row",
        }
    }

    /// There is a row of totals.
    pub fn has_total_row(&self) -> bool {
        self.cells.len() > self.row_keys.len()
    }

    /// There is a column of totals.
    pub fn has_total_column(&self) -> bool {
        self.cells.first().is_some_and(|row| row.len() > self.column_keys.len())
    }
}
