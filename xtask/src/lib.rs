//! The house rules of Wardmote as a program.
//! A rule that no test holds is a wish; `cargo xtask tidy` and `tests/tidy.rs` hold the ones in `rules/`.

#![forbid(unsafe_code)]

pub mod api;
pub mod bench;
pub mod demo;
pub mod e2e;
pub mod finding;
pub mod house;
pub mod http;
pub mod live;
pub mod rules;
pub mod rust_text;
pub mod tree;

use std::{fmt, fs, io, path::Path};

use finding::Finding;
use house::House;
use tree::Tree;

/// Where the tables are.
pub const HOUSE_FILE: &str = "xtask/house.toml";

/// What was found, rule by rule.
#[derive(Debug)]
pub struct Report {
    /// How many files were read.
    pub files: usize,
    /// Each rule with what broke it.
    pub rules: Vec<(&'static rules::Rule, Vec<Finding>)>,
}

impl Report {
    /// Whether nothing was found.
    pub fn is_tidy(&self) -> bool {
        self.broken() == 0
    }

    /// How many rules were broken.
    pub fn broken(&self) -> usize {
        self.rules.iter().filter(|(_, findings)| !findings.is_empty()).count()
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (rule, findings) in self.rules.iter().filter(|(_, findings)| !findings.is_empty()) {
            writeln!(f, "{}: {}", rule.name, rule.why)?;
            for finding in findings {
                writeln!(f, "{finding}")?;
            }
            writeln!(f)?;
        }
        let broken = self.broken();
        writeln!(f, "{} files read against {} rules", self.files, self.rules.len())?;
        write!(f, "{} passed, {broken} failed", self.rules.len() - broken)
    }
}

/// Reads the repository at `root` and holds every rule against it.
pub fn tidy(root: &Path) -> io::Result<Report> {
    let tables = fs::read_to_string(root.join(HOUSE_FILE))?;
    let house = House::read(&tables).map_err(|error| io::Error::other(format!("read {HOUSE_FILE}: {error}")))?;
    let tree = Tree::read(root, &house.left_out)?;
    let rules = rules::RULES.iter().map(|rule| (rule, rule.findings(&tree, &house))).collect();
    Ok(Report { files: tree.files.len(), rules })
}
