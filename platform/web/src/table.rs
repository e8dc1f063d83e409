//! A table for an office: the same rows as CSV and as a workbook. Neither holds a formula, whatever people typed.

use crate::{Outcome, Refusal, download};
use rust_xlsxwriter::{Format, Workbook, XlsxError};

/// A table with a name, a line of headings and rows of texts and numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    name: String,
    columns: Vec<String>,
    rows: Vec<Vec<Cell>>,
}

/// One cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Words, dates and codes, exactly as they are.
    Text(String),
    /// A number that an office may want to add up.
    Number(f64),
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<i64> for Cell {
    fn from(number: i64) -> Self {
        // Counts and cents; none comes near 2^53, where a workbook's numbers end.
        Self::Number(number as f64)
    }
}

/// What a workbook holds in one cell at most.
const CELL_MAX: usize = 32_767;
/// Wide enough to read a title, narrow enough to see the next column.
const WIDTH_MAX: usize = 60;

impl Table {
    /// An empty table. The name becomes the file's and the sheet's.
    pub fn new(name: impl Into<String>, columns: &[&str]) -> Self {
        Self { name: name.into(), columns: columns.iter().map(|&column| column.to_owned()).collect(), rows: Vec::new() }
    }

    /// Adds a row, one cell for each column.
    pub fn row(&mut self, cells: impl IntoIterator<Item = Cell>) {
        self.rows.push(cells.into_iter().collect());
    }

    /// The file an office asked for: `csv` or `xlsx`.
    pub fn download(&self, form: &str) -> Outcome {
        match form {
            "csv" => download(&format!("{}.csv", self.name), "text/csv; charset=utf-8", self.csv()),
            "xlsx" => download(
                &format!("{}.xlsx", self.name),
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                self.xlsx().map_err(Refusal::surprise)?,
            ),
            _ => Err(Refusal::not_found()),
        }
    }

    /// RFC 4180 with a byte order mark, by which spreadsheets know UTF-8.
    pub fn csv(&self) -> String {
        let mut text = String::from("\u{feff}");
        let mut line = |cells: &mut dyn Iterator<Item = String>| {
            text.push_str(&cells.collect::<Vec<_>>().join(","));
            text.push_str("\r\n");
        };
        line(&mut self.columns.iter().map(|column| quoted(column)));
        for row in &self.rows {
            line(&mut row.iter().map(|cell| match cell {
                Cell::Text(text) => quoted(text),
                Cell::Number(number) => number.to_string(),
            }));
        }
        text
    }

    /// A workbook with one sheet: headings that stay in sight, columns as wide as their words, a filter.
    pub fn xlsx(&self) -> Result<Vec<u8>, XlsxError> {
        let mut workbook = Workbook::new();
        let heading = Format::new().set_bold();
        let sheet = workbook.add_worksheet();
        sheet.set_freeze_panes(1, 0)?;
        for (at, column) in (0_u16..).zip(&self.columns) {
            sheet.write_string_with_format(0, at, column, &heading)?;
            let longest = self.rows.iter().filter_map(|row| row.get(usize::from(at))).map(Cell::width).max();
            let width = longest.unwrap_or_default().max(column.chars().count()).min(WIDTH_MAX);
            sheet.set_column_width(at, width as f64 + 2.0)?;
        }
        for (line, row) in (1_u32..).zip(&self.rows) {
            for (at, cell) in (0_u16..).zip(row) {
                match cell {
                    // Written as a string a cell is never a formula; a character no XML may hold is left out.
                    Cell::Text(text) => sheet.write_string(line, at, printable(text))?,
                    Cell::Number(number) => sheet.write_number(line, at, *number)?,
                };
            }
        }
        if let (Ok(last_line), Ok(columns)) = (u32::try_from(self.rows.len()), u16::try_from(self.columns.len()))
            && columns > 0
        {
            sheet.autofilter(0, 0, last_line, columns - 1)?;
        }
        workbook.save_to_buffer()
    }
}

impl Cell {
    fn width(&self) -> usize {
        match self {
            Self::Text(text) => text.lines().map(|line| line.chars().count()).max().unwrap_or_default(),
            Self::Number(number) => number.to_string().len(),
        }
    }
}

fn printable(text: &str) -> String {
    let allowed = |sign: &char| !sign.is_control() || matches!(sign, '\n' | '\t');
    text.chars().filter(allowed).take(CELL_MAX).collect()
}

/// RFC 4180, and no formula.
fn quoted(cell: &str) -> String {
    let cell = base::inert_cell(cell);
    if cell.contains([',', '"', '\n', '\r', ';', '\'']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::{Data, Reader, Xlsx};
    use std::io::Cursor;

    fn guests() -> Table {
        let mut table = Table::new("guests", &["name", "seats"]);
        table.row(["=cmd|' /C calc'!A0".into(), 3.into()]);
        table.row(["Amélie \u{0} \"la\" Roche".into(), (-2).into()]);
        table
    }

    #[test]
    fn r53_no_cell_of_a_csv_is_a_formula() {
        assert_eq!(quoted("=1+1"), "\"'=1+1\"");
        assert_eq!(quoted("＝cmd|x"), "\"'＝cmd|x\"");
        assert_eq!(quoted("-3"), "\"'-3\"");
        assert_eq!(quoted("Two doors, \"one\" visit"), "\"Two doors, \"\"one\"\" visit\"");
        assert_eq!(quoted("Two doors"), "Two doors");
        let wanted = "\u{feff}name,seats\r\n\"'=cmd|' /C calc'!A0\",3\r\n\"Amélie \u{0} \"\"la\"\" Roche\",-2\r\n";
        assert_eq!(guests().csv(), wanted);
    }

    #[test]
    fn r53_a_workbook_holds_words_and_numbers_and_no_formula() {
        let bytes = guests().xlsx().expect("two rows fit");
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("it is a workbook");
        let formulas = book.worksheet_formula("Sheet1").expect("the sheet is there");
        assert_eq!(formulas.used_cells().count(), 0);
        let sheet = book.worksheet_range("Sheet1").expect("the sheet is there");
        let rows: Vec<Vec<Data>> = sheet.rows().map(<[Data]>::to_vec).collect();
        let text = |text: &str| Data::String(text.to_owned());
        assert_eq!(
            rows,
            [
                vec![text("name"), text("seats")],
                vec![text("=cmd|' /C calc'!A0"), Data::Float(3.0)],
                vec![text("Amélie  \"la\" Roche"), Data::Float(-2.0)],
            ]
        );
    }
}
