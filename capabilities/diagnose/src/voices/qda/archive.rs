//! A zip file from outside, weighed before it is believed. Nothing in it is ever laid on a disk under its own name.

use std::io::{Cursor, Read};
use zip::ZipArchive;

/// What an archive may hold.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// So many entries.
    pub entries: usize,
    /// So many bytes in one of them, unpacked.
    pub one_bytes: u64,
    /// So many bytes in all, unpacked.
    pub all_bytes: u64,
}

/// A project that people really send is far below these.
pub const PROJECT: Limits = Limits { entries: 2_000, one_bytes: 12_000_000, all_bytes: 48_000_000 };

/// A workbook with a form.
pub const WORKBOOK: Limits = Limits { entries: 200, one_bytes: 12_000_000, all_bytes: 24_000_000 };

/// Why an archive is not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hostile {
    /// It is no zip file, or it is broken.
    NotZip,
    /// The name of an entry leads out of the archive.
    LeadsOut,
    /// More entries than a project has.
    TooMany,
    /// It unpacks to more than a project holds.
    TooLarge,
    /// Two entries have one name.
    Twice,
}

/// The entries of an archive, unpacked: name and bytes.
#[derive(Debug)]
pub struct Unpacked(Vec<(String, Vec<u8>)>);

impl Unpacked {
    /// The entry of this name.
    pub fn get(&self, name: &str) -> Option<&[u8]> {
        self.0.iter().find(|(one, _)| one == name).map(|(_, bytes)| bytes.as_slice())
    }

    /// The names, in the order of the archive.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(name, _)| name.as_str())
    }
}

/// Unpacks the entries that `wanted` names, and weighs all of them.
///
/// What an entry says of its own size is not believed: bytes are counted as they come, and counting ends at the limit.
pub fn unpack(bytes: &[u8], limits: Limits, wanted: impl Fn(&str) -> bool) -> Result<Unpacked, Hostile> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Hostile::NotZip)?;
    if zip.len() > limits.entries {
        return Err(Hostile::TooMany);
    }
    let (mut unpacked, mut whole): (Vec<(String, Vec<u8>)>, u64) = (Vec::new(), 0);
    for at in 0..zip.len() {
        let entry = zip.by_index(at).map_err(|_| Hostile::NotZip)?;
        let name = entry.name().map_err(|_| Hostile::LeadsOut)?.into_owned();
        if !stays_inside(&name) {
            return Err(Hostile::LeadsOut);
        }
        if unpacked.iter().any(|(other, _)| *other == name) {
            return Err(Hostile::Twice);
        }
        let most = limits.one_bytes.min(limits.all_bytes - whole);
        let mut body = entry.take(most + 1);
        let mut kept = Vec::new();
        let read = if wanted(&name) {
            body.read_to_end(&mut kept).map_err(|_| Hostile::NotZip)? as u64
        } else {
            std::io::copy(&mut body, &mut std::io::sink()).map_err(|_| Hostile::NotZip)?
        };
        if read > most {
            return Err(Hostile::TooLarge);
        }
        whole += read;
        unpacked.push((name, kept));
    }
    Ok(Unpacked(unpacked))
}

fn stays_inside(name: &str) -> bool {
    let broken = name.contains('\\') || name.contains(':') || name.contains('\0') || name.starts_with('/');
    !broken && !name.split('/').any(|part| part == "..")
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use std::io::Write;
    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    /// An archive with these entries.
    pub(in super::super) fn zipped(entries: &[(&str, &[u8])]) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in entries {
            zip.start_file(*name, SimpleFileOptions::default()).expect("an entry");
            zip.write_all(bytes).expect("its bytes");
        }
        zip.finish().expect("an archive").into_inner()
    }

    #[test]
    fn names_that_lead_out_are_refused() {
        for name in ["../../etc/passwd", "/etc/passwd", "sources\\..\\x", "C:x", "a/../../b"] {
            let bytes = zipped(&[("project.qde", b"x"), (name, b"x")]);
            assert_eq!(unpack(&bytes, PROJECT, |_| true).expect_err(name), Hostile::LeadsOut);
        }
        let bytes = zipped(&[("project.qde", b"x"), ("sources/.root", b""), ("sources/a..b.txt", b"y")]);
        let good = unpack(&bytes, PROJECT, |_| true).expect("it opens");
        assert_eq!(good.names().collect::<Vec<_>>(), ["project.qde", "sources/.root", "sources/a..b.txt"]);
    }

    #[test]
    fn a_bomb_is_refused_before_it_fills_the_memory() {
        let zeros = vec![0u8; 13_000_000];
        let bomb = zipped(&[("project.qde", &zeros)]);
        assert!(bomb.len() < 100_000, "it is small as a file");
        assert_eq!(unpack(&bomb, PROJECT, |_| true).expect_err("a bomb"), Hostile::TooLarge);
        assert_eq!(unpack(&bomb, PROJECT, |_| false).expect_err("a bomb that nobody wants"), Hostile::TooLarge);
        let many: Vec<(String, Vec<u8>)> = (0..6).map(|n| (format!("sources/{n}.txt"), vec![0u8; 9_000_000])).collect();
        let many: Vec<(&str, &[u8])> = many.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
        assert_eq!(unpack(&zipped(&many), PROJECT, |_| false).expect_err("together too large"), Hostile::TooLarge);
    }

    #[test]
    fn what_is_no_archive_is_refused() {
        assert_eq!(unpack(b"PK no", PROJECT, |_| true).expect_err("no zip"), Hostile::NotZip);
        let whole = zipped(&[("project.qde", b"<Project/>")]);
        assert_eq!(unpack(&whole[..whole.len() / 2], PROJECT, |_| true).expect_err("half"), Hostile::NotZip);
        let few = Limits { entries: 1, ..PROJECT };
        assert_eq!(unpack(&zipped(&[("a", b""), ("b", b"")]), few, |_| true).expect_err("many"), Hostile::TooMany);
    }
}
