//! Rows out of files that strangers made: CSV (packed or not), workbooks, GeoJSON. Every reader has limits, and what goes
//! beyond them is refused with a sentence; nothing is read by halves.

mod geojson;
mod rows;
mod workbook;

pub(crate) use geojson::{Shape, shapes};

use super::model::{FileForm, Why};
use std::ops::ControlFlow;

/// The largest file that is taken.
pub(crate) const FILE_BYTES_MAX: usize = 96_000_000;
/// A packed file may unpack to this and no further.
pub(crate) const UNPACKED_BYTES_MAX: u64 = 512_000_000;
/// Most rows.
pub(crate) const ROWS_MAX: u64 = 2_000_000;
/// Most columns.
pub(crate) const COLUMNS_MAX: usize = 200;
/// The longest line; longer ones come of a quote that was never closed.
pub(crate) const LINE_BYTES_MAX: usize = 64_000;

/// What a reader tells besides the rows.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Told {
    /// The headings.
    pub headings: Vec<String>,
    /// The file was not in UTF-8 and was read as Windows-1252.
    pub recoded: bool,
}

/// What kind of file these bytes are, whatever their name says.
pub(crate) fn form_of(bytes: &[u8]) -> Result<FileForm, Why> {
    let start = bytes.iter().position(|byte| !byte.is_ascii_whitespace() && !b"\xef\xbb\xbf".contains(byte));
    match bytes {
        [] => Err(Why::of("empty")),
        [b'P', b'K', ..] => Ok(FileForm::Xlsx),
        [0x1f, 0x8b, ..] => Ok(FileForm::CsvGz),
        [0xd0, 0xcf, 0x11, 0xe0, ..] => Err(Why::of("old-workbook")),
        _ if start.is_some_and(|at| bytes[at] == b'{') => Ok(FileForm::GeoJson),
        _ if bytes.iter().take(4_000).any(|byte| *byte == 0) => Err(Why::of("no-table")),
        _ => Ok(FileForm::Csv),
    }
}

/// Reads the rows one after the other into `each`, which may break off. GeoJSON points give `longitude` and `latitude` as
/// their last two columns.
pub(crate) fn rows(
    form: FileForm,
    bytes: &[u8],
    each: &mut dyn FnMut(&[String]) -> ControlFlow<()>,
) -> Result<Told, Why> {
    if bytes.len() > FILE_BYTES_MAX {
        return Err(Why::of("too-large").with("mb", (FILE_BYTES_MAX / 1_000_000).to_string()));
    }
    match form {
        FileForm::Csv => rows::plain(bytes, each),
        FileForm::CsvGz => rows::packed(bytes, each),
        FileForm::Xlsx => workbook::rows(bytes, each),
        FileForm::GeoJson => geojson::points(bytes, each),
    }
}

/// The headings and the first rows.
pub(crate) fn head(form: FileForm, bytes: &[u8], most: usize) -> Result<(Told, Vec<Vec<String>>), Why> {
    let mut first = Vec::new();
    let told = rows(form, bytes, &mut |row| {
        first.push(row.to_vec());
        if first.len() < most { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    })?;
    if first.is_empty() {
        return Err(Why::of("no-rows"));
    }
    Ok((told, first))
}

/// Headings as they are: there are some, each once, not too many.
fn checked(headings: Vec<String>) -> Result<Vec<String>, Why> {
    let headings: Vec<String> = headings.iter().map(|heading| base::one_line(heading)).collect();
    if headings.len() > COLUMNS_MAX {
        return Err(Why::of("too-many-columns").with("most", COLUMNS_MAX.to_string()));
    }
    if headings.iter().filter(|heading| !heading.is_empty()).count() < 2 {
        return Err(Why::of("no-table"));
    }
    let mut seen = std::collections::HashSet::new();
    match headings.iter().find(|heading| !heading.is_empty() && !seen.insert(heading.to_lowercase())) {
        Some(twice) => Err(Why::of("heading-twice").with("heading", twice)),
        None => Ok(headings),
    }
}
