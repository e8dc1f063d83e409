//! A table of counts with its totals, and what is asked of it.

use crate::Unsafe;

/// At most so many cells: beyond it the attack takes minutes, and nobody reads the table.
pub const CELLS_MAX: usize = 3_000;

/// Counts in rows and columns. Totals are made here, so that they always fit.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// What the rows are called.
    pub rows: Vec<String>,
    /// What the columns are called.
    pub columns: Vec<String>,
    cells: Vec<Vec<u64>>,
}

/// What is hidden, and how well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Counts from 1 to below this are hidden.
    pub fewer_than: u64,
    /// Between the least and the most that a hidden cell can be there must be at least so much.
    pub protection: u64,
    /// Noughts are hidden, too: where “none at all” says something about the few who are there.
    pub zeros: bool,
}

impl Rule {
    /// Is too small to be shown.
    pub fn is_small(&self, count: u64) -> bool {
        count < self.fewer_than && (count > 0 || self.zeros)
    }
}

/// A cell as it leaves: a count, or nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// It may be read.
    Shown(u64),
    /// It may not, and nothing here knows it.
    Hidden,
}

impl Cell {
    /// The count, where it may be read.
    pub fn shown(self) -> Option<u64> {
        match self {
            Cell::Shown(count) => Some(count),
            Cell::Hidden => None,
        }
    }
}

impl Table {
    /// A table; each row has one count for each column.
    pub fn new<R: Into<String>, C: Into<String>>(
        rows: impl IntoIterator<Item = R>,
        columns: impl IntoIterator<Item = C>,
        cells: Vec<Vec<u64>>,
    ) -> Result<Table, Unsafe> {
        let rows: Vec<String> = rows.into_iter().map(Into::into).collect();
        let columns: Vec<String> = columns.into_iter().map(Into::into).collect();
        let square = cells.len() == rows.len() && cells.iter().all(|row| row.len() == columns.len());
        if !square || rows.is_empty() || columns.is_empty() {
            return Err(Unsafe::Shape);
        }
        if rows.len() * columns.len() > CELLS_MAX {
            return Err(Unsafe::TooLarge);
        }
        Ok(Table { rows, columns, cells })
    }

    /// There is a column of totals.
    pub fn has_total_column(&self) -> bool {
        self.columns.len() > 1
    }

    /// There is a row of totals.
    pub fn has_total_row(&self) -> bool {
        self.rows.len() > 1
    }

    /// Rows with the row of totals.
    pub fn height(&self) -> usize {
        self.rows.len() + usize::from(self.has_total_row())
    }

    /// Columns with the column of totals.
    pub fn width(&self) -> usize {
        self.columns.len() + usize::from(self.has_total_column())
    }

    /// The count of a cell, totals among them.
    pub fn count(&self, row: usize, column: usize) -> u64 {
        self.inner(row, column).map(|(r, c)| self.cells[r][c]).sum()
    }

    /// The inner cells that a cell, or a total, is made of.
    pub fn inner(&self, row: usize, column: usize) -> impl Iterator<Item = (usize, usize)> + use<> {
        let span = |at: usize, n: usize| if at < n { at..at + 1 } else { 0..n };
        let columns = span(column, self.columns.len());
        span(row, self.rows.len()).flat_map(move |r| columns.clone().map(move |c| (r, c)))
    }
}
