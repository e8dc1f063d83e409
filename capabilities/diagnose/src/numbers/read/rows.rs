//! CSV as offices write it: commas, semicolons or tabs, UTF-8 or Windows-1252, with or without a byte order mark.

use super::{LINE_BYTES_MAX, ROWS_MAX, Told, UNPACKED_BYTES_MAX, checked};
use crate::numbers::model::Why;
use std::io::Read;
use std::ops::ControlFlow;

type Each<'a> = &'a mut dyn FnMut(&[String]) -> ControlFlow<()>;

/// Rows of plain bytes.
pub(super) fn plain(bytes: &[u8], each: Each<'_>) -> Result<Told, Why> {
    of(bytes, bytes, each)
}

/// Rows of packed bytes, unpacked as they are read and never beyond the limit.
pub(super) fn packed(bytes: &[u8], each: Each<'_>) -> Result<Told, Why> {
    let mut start = Vec::new();
    let read = flate2::read::GzDecoder::new(bytes).take(8_000).read_to_end(&mut start);
    read.map_err(|_| Why::of("packed-broken"))?;
    if start.iter().take(4_000).any(|byte| *byte == 0) {
        return Err(Why::of("no-table"));
    }
    of(&start, Limited { inner: flate2::read::GzDecoder::new(bytes), left: UNPACKED_BYTES_MAX }, each)
}

/// Reads on until the limit and then says so, where `take` would end as if the file had.
struct Limited<R> {
    inner: R,
    left: u64,
}

impl<R: Read> Read for Limited<R> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let read = self.inner.read(into)?;
        self.left = self.left.checked_sub(read as u64).ok_or_else(|| std::io::Error::other("too large"))?;
        Ok(read)
    }
}

fn of(start: &[u8], from: impl Read, each: Each<'_>) -> Result<Told, Why> {
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter(start)).flexible(true).from_reader(from);
    let mut told = Told::default();
    let head = reader.byte_headers().map_err(|error| broken(&error, 1))?.clone();
    told.headings = checked(head.iter().map(|cell| text(cell, &mut told.recoded)).collect())?;
    if let Some(first) = told.headings.first_mut() {
        *first = first.trim_start_matches('\u{feff}').to_owned();
    }
    let mut record = csv::ByteRecord::new();
    let mut row = vec![String::new(); told.headings.len()];
    let mut number = 0u64;
    loop {
        match reader.read_byte_record(&mut record) {
            Ok(false) => return Ok(told),
            Ok(true) => number += 1,
            Err(error) => return Err(broken(&error, number + 2)),
        }
        if number > ROWS_MAX {
            return Err(Why::of("too-many-rows").with("most", ROWS_MAX.to_string()));
        }
        if record.as_slice().len() > LINE_BYTES_MAX {
            return Err(Why::of("line-too-long").with("line", (number + 1).to_string()));
        }
        if record.len() > row.len() && record.iter().skip(row.len()).any(|cell| !cell.is_empty()) {
            return Err(Why::of("row-too-wide").with("line", (number + 1).to_string()));
        }
        for (cell, bytes) in row.iter_mut().zip(record.iter().chain(std::iter::repeat(&b""[..]))) {
            cell.clear();
            cell.push_str(&text(bytes, &mut told.recoded));
        }
        if row.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        if each(&row).is_break() {
            return Ok(told);
        }
    }
}

fn broken(error: &csv::Error, line: u64) -> Why {
    match error.kind() {
        csv::ErrorKind::Io(io) if io.to_string() == "too large" => {
            Why::of("unpacks-too-large").with("mb", (UNPACKED_BYTES_MAX / 1_000_000).to_string())
        }
        csv::ErrorKind::Io(_) => Why::of("packed-broken"),
        _ => Why::of("line-broken").with("line", line.to_string()),
    }
}

/// The sign that parts most of the first line.
fn delimiter(start: &[u8]) -> u8 {
    let line: Vec<u8> = start.iter().copied().take_while(|byte| *byte != b'\n').take(LINE_BYTES_MAX).collect();
    let count = |sign: u8| line.iter().filter(|byte| **byte == sign).count();
    [b',', b';', b'\t'].into_iter().max_by_key(|sign| (count(*sign), *sign == b',')).unwrap_or(b',')
}

/// UTF-8, else Windows-1252, in which every byte says something.
fn text(bytes: &[u8], recoded: &mut bool) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => {
            *recoded = true;
            bytes
                .iter()
                .map(|byte| {
                    WINDOWS[usize::from(*byte).saturating_sub(0x80).min(32)]
                        .filter(|_| (0x80..0xa0).contains(byte))
                        .unwrap_or(char::from(*byte))
                })
                .collect()
        }
    }
}

/// 0x80 to 0x9F of Windows-1252; the rest is Latin-1.
const WINDOWS: [Option<char>; 33] = [
    Some('€'),
    None,
    Some('‚'),
    Some('ƒ'),
    Some('„'),
    Some('…'),
    Some('†'),
    Some('‡'),
    Some('ˆ'),
    Some('‰'),
    Some('Š'),
    Some('‹'),
    Some('Œ'),
    None,
    Some('Ž'),
    None,
    None,
    Some('‘'),
    Some('’'),
    Some('“'),
    Some('”'),
    Some('•'),
    Some('–'),
    Some('—'),
    Some('˜'),
    Some('™'),
    Some('š'),
    Some('›'),
    Some('œ'),
    None,
    Some('ž'),
    Some('Ÿ'),
    None,
];

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    fn all(bytes: &[u8]) -> Result<(Told, Vec<Vec<String>>), Why> {
        let mut rows = Vec::new();
        let told = plain(bytes, &mut |row| {
            rows.push(row.to_vec());
            ControlFlow::Continue(())
        })?;
        Ok((told, rows))
    }

    #[test]
    fn semicolons_and_an_old_encoding_are_read() {
        let (told, rows) = all(b"date;cat\xe9gorie\n2027-03-01;\x93vol\x94\n\n").expect("a table");
        assert_eq!(told, Told { headings: vec!["date".into(), "catégorie".into()], recoded: true });
        assert_eq!(rows, [["2027-03-01", "“vol”"]]);
    }

    #[test]
    fn a_quote_never_closed_and_a_row_too_wide_are_said() {
        let long = format!("a,b\n\"{}", "x,y\n".repeat(20_000));
        assert_eq!(all(long.as_bytes()).expect_err("no end").code, "line-too-long");
        let why = all(b"a,b\n1,2\n1,2,3\n").expect_err("three cells");
        assert_eq!(why, Why::of("row-too-wide").with("line", "3"));
        assert_eq!(all(b"a,A\n1,2\n").expect_err("twice").code, "heading-twice");
        assert_eq!(all(b"only one\n1\n").expect_err("one column").code, "no-table");
    }

    #[test]
    fn a_bomb_ends_at_the_limit() {
        let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        packer.write_all(b"date,category\n").expect("written");
        let line = b"2027-03-01,theft\n".repeat(4_000);
        for _ in 0..600 {
            packer.write_all(&line).expect("written");
        }
        let bomb = packer.finish().expect("packed");
        assert!(bomb.len() < 1_000_000);
        let mut read = 0u64;
        let why = packed(&bomb, &mut |_| {
            read += 1;
            ControlFlow::Continue(())
        });
        assert_eq!(why.expect_err("too many").code, "too-many-rows");
        assert!(packed(&bomb[..bomb.len() / 2], &mut |_| ControlFlow::Continue(())).is_err());
    }
}
