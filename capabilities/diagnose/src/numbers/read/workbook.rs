//! Workbooks: the first sheet that has rows. A workbook is an archive, so what it would unpack to is looked at first.

use super::{ROWS_MAX, Told, checked};
use crate::numbers::model::Why;
use calamine::{Data, Reader, Xlsx};
use std::io::Cursor;
use std::ops::ControlFlow;

/// All parts of a workbook together may unpack to this.
const UNPACKED_BYTES_MAX: u64 = 160_000_000;

pub(super) fn rows(bytes: &[u8], each: &mut dyn FnMut(&[String]) -> ControlFlow<()>) -> Result<Told, Why> {
    let broken = || Why::of("workbook-broken");
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| broken())?;
    let mut size = 0u64;
    for at in 0..archive.len() {
        size = size.saturating_add(archive.by_index_raw(at).map_err(|_| broken())?.size());
    }
    if size > UNPACKED_BYTES_MAX || archive.len() > 2_000 {
        return Err(Why::of("unpacks-too-large").with("mb", (UNPACKED_BYTES_MAX / 1_000_000).to_string()));
    }
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| broken())?;
    for name in book.sheet_names() {
        let sheet = book.worksheet_range(&name).map_err(|_| broken())?;
        let mut lines = sheet.rows().map(|row| row.iter().map(text).collect::<Vec<String>>());
        let Some(head) = lines.find(|row| row.iter().filter(|cell| !cell.trim().is_empty()).count() > 1) else {
            continue;
        };
        let headings = checked(head)?;
        for (number, row) in (1u64..).zip(lines) {
            if number > ROWS_MAX {
                return Err(Why::of("too-many-rows").with("most", ROWS_MAX.to_string()));
            }
            if row.iter().any(|cell| !cell.trim().is_empty()) && each(&row).is_break() {
                break;
            }
        }
        return Ok(Told { headings, recoded: false });
    }
    Err(Why::of("no-rows"))
}

/// A cell as words; days as ISO. A formula gives what it last came to.
fn text(cell: &Data) -> String {
    match cell {
        Data::DateTime(at) if at.is_datetime() => {
            let (year, month, day, hour, minute, second, _) = at.to_ymd_hms_milli();
            let whole_day = (hour, minute, second) == (0, 0, 0);
            let date = format!("{year:04}-{month:02}-{day:02}");
            if whole_day {
                date
            } else if at.as_f64() < 1.0 {
                format!("{hour:02}:{minute:02}")
            } else {
                format!("{date} {hour:02}:{minute:02}")
            }
        }
        Data::Empty | Data::Error(_) => String::new(),
        other => other.to_string(),
    }
}
