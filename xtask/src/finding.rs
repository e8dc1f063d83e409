//! What a rule says when it is broken: where, and one sentence that tells what to do.
//! Findings print as `path:line: sentence`, which editors and terminals turn into a link.

use std::fmt;

/// One breach of a house rule.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// The file, from the root of the repository, with forward slashes.
    pub path: String,
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong and what to do, as a sentence.
    pub says: String,
}

impl Finding {
    /// A finding at a line of a file.
    pub fn new(path: &str, line: usize, says: impl Into<String>) -> Self {
        Self { path: path.to_owned(), line, says: says.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.path, self.line, self.says)
    }
}
