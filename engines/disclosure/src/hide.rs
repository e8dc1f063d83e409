//! Hiding: small cells first, then as few others as keep them hidden, then the proof by attack.
//!
//! **Method.** A line with one hidden cell gives it away, so a second one of the line is hidden: one that also helps
//! another line where there is one, else the smallest that is large enough. Then the attack; while a hidden cell can be
//! told too closely, another of its lines is hidden. At the end each second cell is shown again if the table stays safe
//! without hiding it. The order is fixed, so that the same table is hidden the same way each time.

use crate::attack::{Bound, Sum, attack, attack_on};
use crate::table::{Cell, Rule, Table};
use std::fmt;

/// Why nothing can be released.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unsafe {
    /// Rows and columns do not fit the counts.
    Shape,
    /// More cells than are looked at.
    TooLarge,
    /// Everything would have to be hidden.
    NothingLeft,
    /// A hidden cell of this table can be told too closely.
    TooNarrow {
        /// Its row, empty for the total.
        row: String,
        /// Its column, empty for the total.
        column: String,
        /// The least it can be.
        low: u64,
        /// The most it can be.
        high: u64,
    },
    /// With this table a cell hidden in an earlier release could be told too closely.
    Earlier {
        /// Which of the earlier sums, by its place in the list.
        which: usize,
        /// The least it can be.
        low: u64,
        /// The most it can be.
        high: u64,
    },
}

impl fmt::Display for Unsafe {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unsafe::Shape => f.write_str("rows and columns do not fit the counts"),
            Unsafe::TooLarge => f.write_str("the table has too many cells"),
            Unsafe::NothingLeft => f.write_str("everything would have to be hidden"),
            Unsafe::TooNarrow { row, column, low, high } => {
                write!(f, "{row}, {column} can be told to lie between {low} and {high}")
            }
            Unsafe::Earlier { low, high, .. } => {
                write!(f, "a cell hidden in an earlier release could be told to lie between {low} and {high}")
            }
        }
    }
}

impl std::error::Error for Unsafe {}

/// What was released before over the same incidents, and which of those finest cells each cell of the table holds.
#[derive(Clone, Debug, Default)]
pub struct Linked {
    /// Every sum released before, hidden ones among them.
    pub earlier: Vec<Sum>,
    /// For each inner cell, by row and column, the finest cells it is made of; empty: each cell is one of its own.
    pub finest: Vec<Vec<Vec<usize>>>,
}

/// A hidden cell and what the attack found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Its row.
    pub row: usize,
    /// Its column.
    pub column: usize,
    /// Between what and what it lies for a reader.
    pub bound: Bound,
}

impl Found {
    /// How far apart; `None` where nothing says how much it can be.
    pub fn width(&self) -> Option<u64> {
        self.bound.width()
    }
}

/// A table that was hidden and withstood the attack. What is hidden is not in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Safe {
    rows: Vec<String>,
    columns: Vec<String>,
    cells: Vec<Vec<Cell>>,
    report: Vec<Found>,
}

impl Safe {
    /// What the rows are called, without the total.
    pub fn rows(&self) -> &[String] {
        &self.rows
    }

    /// What the columns are called, without the total.
    pub fn columns(&self) -> &[String] {
        &self.columns
    }

    /// Cells by row and column, totals last.
    pub fn cells(&self) -> &[Vec<Cell>] {
        &self.cells
    }

    /// One cell.
    pub fn cell(&self, row: usize, column: usize) -> Cell {
        self.cells[row][column]
    }

    /// How many are hidden.
    pub fn hidden(&self) -> usize {
        self.report.len()
    }

    /// What the attack found, cell by cell.
    pub fn report(&self) -> &[Found] {
        &self.report
    }
}

/// Hides what must be hidden in a table of its own.
pub fn hide(table: &Table, rule: &Rule) -> Result<Safe, Unsafe> {
    hide_linked(table, rule, &Linked::default())
}

/// Hides what must be hidden, so that with all that was released before nothing hidden can be told too closely.
pub fn hide_linked(table: &Table, rule: &Rule, linked: &Linked) -> Result<Safe, Unsafe> {
    let mut desk = Desk::new(table, rule, linked);
    desk.hide_small();
    let small = desk.hidden.clone();
    desk.keep_lines_company();
    while let Some(narrow) = desk.narrowest() {
        let next = desk.company_for(&narrow).ok_or_else(|| desk.refusal(&narrow))?;
        desk.hidden[next.0][next.1] = true;
    }
    desk.show_again(&small);
    desk.finish()
}

/// Attacks a table as it was hidden by hand or by its source: refused where a hidden cell can be told too closely.
pub fn check(table: &Table, rule: &Rule, hidden: &[(usize, usize)], linked: &Linked) -> Result<Safe, Unsafe> {
    let mut desk = Desk::new(table, rule, linked);
    for (row, column) in hidden {
        desk.hidden[*row][*column] = true;
    }
    match desk.narrowest() {
        Some(narrow) => Err(desk.refusal(&narrow)),
        None => desk.finish(),
    }
}

/// A hidden sum that can be told too closely.
struct Narrow {
    at: At,
    bound: Bound,
}

enum At {
    Here(usize, usize),
    Earlier(usize),
}

struct Desk<'a> {
    table: &'a Table,
    rule: &'a Rule,
    linked: &'a Linked,
    hidden: Vec<Vec<bool>>,
}

impl<'a> Desk<'a> {
    fn new(table: &'a Table, rule: &'a Rule, linked: &'a Linked) -> Desk<'a> {
        Desk { table, rule, linked, hidden: vec![vec![false; table.width()]; table.height()] }
    }

    fn every(&self) -> impl Iterator<Item = (usize, usize)> + use<> {
        let (height, width) = (self.table.height(), self.table.width());
        (0..height).flat_map(move |row| (0..width).map(move |column| (row, column)))
    }

    fn hide_small(&mut self) {
        for (row, column) in self.every() {
            self.hidden[row][column] = self.rule.is_small(self.table.count(row, column));
        }
    }

    fn finest(&self, row: usize, column: usize) -> Vec<usize> {
        let inner = self.table.inner(row, column);
        if self.linked.finest.is_empty() {
            return inner.map(|(r, c)| r * self.table.columns.len() + c).collect();
        }
        inner.flat_map(|(r, c)| self.linked.finest[r][c].iter().copied()).collect()
    }

    /// Everything a reader would have: what was released before, then this table.
    fn sums(&self) -> Vec<Sum> {
        let here = self.every().map(|(row, column)| {
            let value = (!self.hidden[row][column]).then(|| self.table.count(row, column));
            Sum { cells: self.finest(row, column), value }
        });
        self.linked.earlier.iter().cloned().chain(here).collect()
    }

    /// The first hidden cell that can be told too closely.
    fn narrowest(&self) -> Option<Narrow> {
        let earlier = self.linked.earlier.len();
        let width = self.table.width();
        // A rectangle of hidden cells that leaves enough room is proof enough; only the others need the programme.
        let alone = self.linked.earlier.is_empty() && self.linked.finest.is_empty();
        let bounds = attack_on(&self.sums(), |at| !alone || self.room(at / width, at % width) < self.rule.protection);
        let too_narrow = |bound: &Bound| bound.width().is_some_and(|width| width < self.rule.protection);
        let found = bounds.iter().enumerate().find_map(|(at, bound)| bound.filter(too_narrow).map(|bound| (at, bound)));
        found.map(|(at, bound)| {
            let at = match at.checked_sub(earlier) {
                None => At::Earlier(at),
                Some(here) => At::Here(here / self.table.width(), here % self.table.width()),
            };
            Narrow { at, bound }
        })
    }

    /// How far a hidden cell can move for certain: the most that a rectangle of four hidden cells lets it.
    fn room(&self, row: usize, column: usize) -> u64 {
        if !self.hidden[row][column] {
            return u64::MAX;
        }
        let (total_row, total_column) = (self.table.rows.len(), self.table.columns.len());
        let rows = (0..self.table.height()).filter(|other| *other != row && self.hidden[*other][column]);
        let others = rows.flat_map(|other| (0..self.table.width()).map(move |across| (other, across)));
        let corners = others
            .filter(|(other, across)| *across != column && self.hidden[row][*across] && self.hidden[*other][*across]);
        corners
            .map(|(other, across)| {
                // The cell across moves against this one, unless one of the two is the total that holds the other.
                let along = column != total_column && across != total_column;
                let down = row != total_row && other != total_row;
                let sign = |against: bool| if against { -1 } else { 1 };
                let cells = [
                    (row, column, 1),
                    (row, across, sign(along)),
                    (other, column, sign(down)),
                    (other, across, sign(along) * sign(down)),
                ];
                let least = |way: i32| {
                    let falling =
                        cells.iter().filter(|cell| cell.2 == way).map(|cell| self.table.count(cell.0, cell.1));
                    falling.min().unwrap_or(u64::MAX)
                };
                least(1).saturating_add(least(-1))
            })
            .max()
            .unwrap_or(0)
    }

    fn refusal(&self, narrow: &Narrow) -> Unsafe {
        let (low, high) = (narrow.bound.low, narrow.bound.high.unwrap_or(u64::MAX));
        match narrow.at {
            At::Here(row, column) => Unsafe::TooNarrow {
                row: self.table.rows.get(row).cloned().unwrap_or_default(),
                column: self.table.columns.get(column).cloned().unwrap_or_default(),
                low,
                high,
            },
            At::Earlier(which) => Unsafe::Earlier { which, low, high },
        }
    }

    /// A line in which one cell alone is hidden gets a second one.
    fn keep_lines_company(&mut self) {
        loop {
            let lonely = self.every().find(|(row, column)| {
                self.hidden[*row][*column] && (self.is_alone_in_row(*row) || self.is_alone_in_column(*column))
            });
            let Some((row, column)) = lonely else { return };
            let in_row = self.is_alone_in_row(row);
            let line = |other: &(usize, usize)| if in_row { other.0 == row } else { other.1 == column };
            match self.best(line) {
                Some(next) => self.hidden[next.0][next.1] = true,
                None => return,
            }
        }
    }

    fn is_alone_in_row(&self, row: usize) -> bool {
        self.table.width() > 1 && self.hidden[row].iter().filter(|hidden| **hidden).count() == 1
    }

    fn is_alone_in_column(&self, column: usize) -> bool {
        self.table.height() > 1 && self.hidden.iter().filter(|row| row[column]).count() == 1
    }

    /// What is hidden next to keep a cell hidden.
    fn company_for(&self, narrow: &Narrow) -> Option<(usize, usize)> {
        match narrow.at {
            At::Here(row, column) => {
                self.best(|other| other.0 == row || other.1 == column).or_else(|| self.best(|_| true))
            }
            At::Earlier(which) => {
                let cells = &self.linked.earlier[which].cells;
                let touches =
                    |other: &(usize, usize)| self.finest(other.0, other.1).iter().any(|one| cells.contains(one));
                self.best(touches).or_else(|| self.best(|_| true))
            }
        }
    }

    /// Of the cells still shown that are meant: inner before totals, large enough before too small, one that keeps
    /// another hidden cell company before others, then the smallest.
    fn best(&self, meant: impl Fn(&(usize, usize)) -> bool) -> Option<(usize, usize)> {
        let inner = |at: &(usize, usize)| at.0 < self.table.rows.len() && at.1 < self.table.columns.len();
        let shown = self.every().filter(|at| !self.hidden[at.0][at.1] && meant(at));
        shown.min_by_key(|at| {
            let count = self.table.count(at.0, at.1);
            let company =
                usize::from(self.hidden[at.0].contains(&true)) + usize::from(self.hidden.iter().any(|row| row[at.1]));
            let enough = count >= self.rule.protection;
            (!inner(at), !enough, 2 - company, if enough { count } else { u64::MAX - count }, *at)
        })
    }

    /// Shows second cells again, the largest first, as long as the table stays safe.
    fn show_again(&mut self, small: &[Vec<bool>]) {
        let mut second: Vec<_> = self.every().filter(|at| self.hidden[at.0][at.1] && !small[at.0][at.1]).collect();
        second.sort_by_key(|at| (std::cmp::Reverse(self.table.count(at.0, at.1)), *at));
        for at in second {
            self.hidden[at.0][at.1] = false;
            if self.narrowest().is_some() {
                self.hidden[at.0][at.1] = true;
            }
        }
    }

    fn finish(self) -> Result<Safe, Unsafe> {
        let bounds = attack(&self.sums()).split_off(self.linked.earlier.len());
        let report: Vec<Found> = self
            .every()
            .zip(bounds)
            .filter_map(|((row, column), bound)| bound.map(|bound| Found { row, column, bound }))
            .collect();
        if report.len() == self.table.height() * self.table.width() {
            return Err(Unsafe::NothingLeft);
        }
        let cell = |row: usize, column: usize| {
            if self.hidden[row][column] { Cell::Hidden } else { Cell::Shown(self.table.count(row, column)) }
        };
        let line = |row: usize| (0..self.table.width()).map(|column| cell(row, column)).collect();
        let cells = (0..self.table.height()).map(line).collect();
        Ok(Safe { rows: self.table.rows.clone(), columns: self.table.columns.clone(), cells, report })
    }
}
