//! The reviewed tables of the house (`house.toml`) as types.
//! Every exception there carries its reason; one that is no longer needed is itself a finding.

use std::collections::BTreeMap;

use serde::Deserialize;

/// Everything that `house.toml` says.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct House {
    /// Folders that a build makes and no rule reads.
    #[serde(default)]
    pub left_out: Vec<String>,
    /// Who may depend on whom, by package name.
    #[serde(default)]
    pub crates: BTreeMap<String, Crate>,
    /// Files that may be longer than the limit.
    #[serde(default)]
    pub long_files: Vec<Exception>,
    /// Files that may read the wall clock or draw from the thread's randomness.
    #[serde(default)]
    pub clock_allowed: Vec<Exception>,
    /// Pages that the browser's list cannot reach.
    #[serde(default)]
    pub not_listed: Vec<Exception>,
    /// Words that may not appear in names.
    #[serde(default)]
    pub banned_names: Vec<Banned>,
    /// Words that may not appear anywhere.
    #[serde(default)]
    pub banned_text: Vec<Banned>,
    /// How the words of the interface are called for.
    #[serde(default)]
    pub words: Words,
}

/// One crate of ours.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Crate {
    /// Its folder from the root of the repository.
    pub folder: String,
    /// The crates of ours that it may use; `*` is all of them.
    pub may_use: Vec<String>,
    /// Whether others may use it in their tests only.
    #[serde(default)]
    pub dev_only: bool,
}

/// A path with the reason why a rule is lifted there; one that ends in a slash speaks of the whole folder.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exception {
    /// The file or folder.
    pub path: String,
    /// Why.
    pub reason: String,
}

impl Exception {
    /// Whether this exception speaks of a file.
    pub fn covers(&self, path: &str) -> bool {
        self.path == path || (self.path.ends_with('/') && path.starts_with(&self.path))
    }
}

/// A pattern that is not welcome, with what to write in its place.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Banned {
    /// A regular expression.
    pub pattern: String,
    /// What to do, as the rest of a sentence.
    pub instead: String,
}

/// How the code asks for words.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// Calls by which a key is asked for, as regular expressions with the key as the only group.
    #[serde(default)]
    pub calls: Vec<String>,
    /// Calls whose argument is a code that becomes a key.
    #[serde(default)]
    pub codes: Vec<Code>,
}

/// A call whose argument is a code, not a whole key: `Refusal::new("closed")` asks for `refusal-closed`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Code {
    /// A regular expression with the code as the only group.
    pub call: String,
    /// What stands before the code in the key.
    pub prefix: String,
}

impl House {
    /// Reads the tables; an unknown name in them is an error, so that a slip does not lift a rule.
    pub fn read(text: &str) -> Result<Self, toml::de::Error> {
        toml::from_str(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_in_the_table_is_refused() {
        let slip = "[crates.base]\nfolder = \"platform/base\"\nmay_use = []\nmay_us = [\"web\"]";
        assert!(House::read(slip).is_err());
    }

    #[test]
    fn an_exception_for_a_folder_needs_its_slash() {
        let folder = Exception { path: "xtask/".into(), reason: "r".into() };
        let file = Exception { path: "xtask".into(), reason: "r".into() };
        assert!(folder.covers("xtask/src/main.rs") && !file.covers("xtask/src/main.rs"));
    }
}
