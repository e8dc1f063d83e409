//! From files to sheets: CSV, packed CSV, or one workbook. Each is read up to a limit, so that a small file which unpacks
//! to a large one fills no memory.

use calamine::{Data, Reader, Xlsx};
use flate2::read::GzDecoder;
use std::collections::BTreeMap;
use std::io::{Cursor, Read};

/// A published pull is a few megabytes in all.
const SHEET_BYTES_MAX: u64 = 64 * 1024 * 1024;
/// More rows than the whole data set has had in its life.
const ROWS_MAX: usize = 200_000;
/// More columns than the standard will ever have.
const COLUMNS_MAX: usize = 500;

/// A sheet: its name, and its rows by heading, without the empty cells.
pub struct Sheet {
    /// The name of the file without its ending, or of the sheet of a workbook.
    pub name: String,
    /// The headings, in order.
    pub heads: Vec<String>,
    /// The rows.
    pub rows: Vec<BTreeMap<String, String>>,
}

/// The sheets of these files, by name and bytes.
pub fn sheets(given: &[(String, Vec<u8>)]) -> Result<Vec<Sheet>, String> {
    let mut all = Vec::new();
    for (name, bytes) in given {
        let plain = name.rsplit(['/', '\\']).next().unwrap_or(name).to_lowercase();
        if let Some(stem) = plain.strip_suffix(".csv.gz") {
            all.push(csv(stem, &unpacked(name, bytes)?)?);
        } else if let Some(stem) = plain.strip_suffix(".csv") {
            all.push(csv(stem, bytes)?);
        } else if plain.ends_with(".xlsx") {
            all.extend(workbook(name, bytes)?);
        } else {
            return Err(format!("read {name}: it is no CSV file, packed or not, and no workbook (.xlsx)"));
        }
    }
    if all.is_empty() { Err("find a CSV file or a workbook".to_owned()) } else { Ok(all) }
}

fn unpacked(name: &str, bytes: &[u8]) -> Result<Vec<u8>, String> {
    let mut plain = Vec::new();
    let read = GzDecoder::new(bytes).take(SHEET_BYTES_MAX + 1).read_to_end(&mut plain);
    read.map_err(|error| format!("unpack {name}: {error}"))?;
    if plain.len() as u64 > SHEET_BYTES_MAX {
        return Err(format!("read {name}: it unpacks to more than {} MB", SHEET_BYTES_MAX >> 20));
    }
    Ok(plain)
}

fn csv(stem: &str, bytes: &[u8]) -> Result<Sheet, String> {
    let told = |error: csv::Error| format!("read {stem}: {error}");
    let plain = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(plain);
    let heads: Vec<String> = text(reader.byte_headers().map_err(told)?);
    let mut rows = Vec::new();
    for record in reader.byte_records() {
        rows.push(text(&record.map_err(told)?));
    }
    sheet(stem, heads, rows)
}

/// The cells as text; bytes that are no UTF-8 become the sign for that.
fn text(record: &csv::ByteRecord) -> Vec<String> {
    record.iter().map(|cell| String::from_utf8_lossy(cell).trim().to_owned()).collect()
}

fn workbook(name: &str, bytes: &[u8]) -> Result<Vec<Sheet>, String> {
    let told = |error: calamine::XlsxError| format!("read {name}: {error}");
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(told)?;
    let mut all = Vec::new();
    for name in book.sheet_names() {
        let range = book.worksheet_range(&name).map_err(told)?;
        let mut rows = range.rows().map(|row| row.iter().map(cell).collect::<Vec<String>>());
        let Some(heads) = rows.next() else { continue };
        all.push(sheet(&name.to_lowercase().replace(' ', "_"), heads, rows.collect())?);
    }
    Ok(all)
}

fn cell(cell: &Data) -> String {
    match cell {
        Data::Empty => String::new(),
        Data::DateTimeIso(text) => text.chars().take(10).collect(),
        Data::DateTime(day) => day.to_string(),
        other => other.to_string().trim().to_owned(),
    }
}

fn sheet(name: &str, heads: Vec<String>, rows: Vec<Vec<String>>) -> Result<Sheet, String> {
    if heads.len() > COLUMNS_MAX || rows.len() > ROWS_MAX {
        return Err(format!("read {name}: it has more than {COLUMNS_MAX} columns or {ROWS_MAX} rows"));
    }
    let filled = |row: Vec<String>| heads.iter().cloned().zip(row).filter(|(_, cell)| !cell.is_empty()).collect();
    Ok(Sheet { name: name.to_owned(), rows: rows.into_iter().map(filled).collect(), heads })
}
