//! The files of the repository, read once and handed to every rule.
//! A tree can also be written down in a test, which is how each rule is shown to catch its bad example.

use std::{fs, io, path::Path};

use crate::rust_text::RustText;

/// Files beyond this size are data (a lock file, a drawing), not something a person reads line by line.
const TEXT_BYTES_MAX: u64 = 2_000_000;

/// One text file.
#[derive(Debug)]
pub struct File {
    /// Path from the root of the repository, with forward slashes.
    pub path: String,
    /// The whole text.
    pub text: String,
    /// What the compiler reads of it, for `.rs` files.
    pub rust: Option<RustText>,
}

impl File {
    fn new(path: String, text: String) -> Self {
        let rust = path.ends_with(".rs").then(|| RustText::read(&text));
        Self { path, text, rust }
    }

    /// The last part of the path.
    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }

    /// The ending of the name without its dot, or nothing.
    pub fn ending(&self) -> &str {
        self.name().rsplit_once('.').map_or("", |(_, ending)| ending)
    }

    /// Whether any folder on the way to the file has this name.
    pub fn is_under(&self, folder: &str) -> bool {
        self.path.split('/').rev().skip(1).any(|part| part == folder)
    }

    /// Whether the whole file exists for tests.
    pub fn is_test(&self) -> bool {
        ["tests", "benches", "testkit", "testing", "e2e"].iter().any(|folder| self.is_under(folder))
            || matches!(self.name(), "tests.rs" | "testing.rs")
    }

    /// Whether the file is an askama template.
    pub fn is_template(&self) -> bool {
        self.is_under("templates")
    }
}

/// All text files of the repository, in the order of their paths.
#[derive(Debug, Default)]
pub struct Tree {
    /// The files.
    pub files: Vec<File>,
}

impl Tree {
    /// Reads the repository at `root`, leaving out the folders that a build makes.
    pub fn read(root: &Path, leave_out: &[String]) -> io::Result<Self> {
        let mut files = Vec::new();
        collect(root, "", leave_out, &mut files)?;
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(Self { files })
    }

    /// A tree written down, for examples.
    pub fn of(files: &[(&str, &str)]) -> Self {
        let files = files.iter().map(|(path, text)| File::new((*path).to_owned(), (*text).to_owned())).collect();
        Self { files }
    }

    /// The Rust files with what the compiler reads of them.
    pub fn rust(&self) -> impl Iterator<Item = (&File, &RustText)> {
        self.files.iter().filter_map(|file| file.rust.as_ref().map(|rust| (file, rust)))
    }

    /// The file at a path.
    pub fn get(&self, path: &str) -> Option<&File> {
        self.files.iter().find(|file| file.path == path)
    }
}

fn collect(folder: &Path, prefix: &str, leave_out: &[String], files: &mut Vec<File>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if prefix.is_empty() { name.clone() } else { format!("{prefix}/{name}") };
        let kind = entry.file_type()?;
        if leave_out.contains(&name) {
            continue;
        }
        if kind.is_dir() {
            collect(&entry.path(), &path, leave_out, files)?;
        } else if kind.is_file() && entry.metadata()?.len() <= TEXT_BYTES_MAX {
            // Pictures and archives are not UTF-8, and no rule has anything to say about them.
            if let Ok(text) = String::from_utf8(fs::read(entry.path())?) {
                files.push(File::new(path, text));
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_knows_where_it_lives() {
        let tree = Tree::of(&[("capabilities/convene/tests/it/call.rs", "//! x"), ("Makefile", "all:")]);
        assert!(tree.files[0].is_test());
        assert_eq!(tree.files[0].ending(), "rs");
        assert_eq!(tree.files[1].ending(), "");
        assert!(!tree.files[1].is_under("Makefile"), "a file is not its own folder");
    }
}
