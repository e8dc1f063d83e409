//! All rules in one list. Each stands in its own file with an example that breaks it.

mod banned;
mod cases;
mod dependencies;
mod headers;
mod layers;
mod lengths;
mod manners;
mod reasons;
mod templates;
mod time_and_chance;
mod translations;
mod unused_words;
mod visited;

use crate::{finding::Finding, house::House, tree::Tree};

/// One rule of the house.
#[derive(Debug)]
pub struct Rule {
    /// Its name, in a word or three.
    pub name: &'static str,
    /// Why we hold it.
    pub why: &'static str,
    check: fn(&Tree, &House) -> Vec<Finding>,
}

impl Rule {
    /// What breaks the rule, in the order of the files.
    pub fn findings(&self, tree: &Tree, house: &House) -> Vec<Finding> {
        let mut findings = (self.check)(tree, house);
        findings.sort();
        findings.dedup();
        findings
    }
}

/// The rules, in the order in which a newcomer would meet them.
pub const RULES: &[Rule] = &[
    Rule {
        name: "dependency table",
        why: "capabilities stay apart and the platform stays below them only if the manifests say so",
        check: dependencies::check,
    },
    Rule { name: "dependency reasons", why: "each dependency is a guest we feed for years", check: reasons::check },
    Rule {
        name: "layers",
        why: "model knows the rules, store knows SQL, pages and api know people and programs",
        check: layers::check,
    },
    Rule {
        name: "time and chance",
        why: "a rule that reads the wall clock cannot be tested on any day but today",
        check: time_and_chance::check,
    },
    Rule {
        name: "headers",
        why: "a reader opens a file and knows what it is and why it exists",
        check: headers::check,
    },
    Rule { name: "lengths", why: "a file past 400 lines holds a second thing", check: lengths::check },
    Rule {
        name: "banned words",
        why: "names are the words of the field, and the repository is at home nowhere",
        check: banned::check,
    },
    Rule { name: "manners", why: "no surprise panics, no silenced lints, no unsafe code", check: manners::check },
    Rule { name: "templates", why: "a strict content policy holds, and no template is dead", check: templates::check },
    Rule { name: "translations", why: "every page exists in English and in French", check: translations::check },
    Rule {
        name: "unused words",
        why: "translators' time goes into words that somebody reads",
        check: unused_words::check,
    },
    Rule {
        name: "visited pages",
        why: "a page that no browser opens in the tests is not known to work",
        check: visited::check,
    },
    Rule {
        name: "known cases",
        why: "what went wrong elsewhere goes wrong here unless a test is in the way",
        check: cases::check,
    },
];

#[cfg(test)]
pub(crate) mod example {
    //! What the examples of the rules share.

    use super::*;

    /// What a rule says of a few files, as `path:line: sentence`.
    pub(crate) fn said(check: fn(&Tree, &House) -> Vec<Finding>, house: &str, files: &[(&str, &str)]) -> Vec<String> {
        let house = House::read(house).expect("the example's tables are written above");
        let rule = Rule { name: "example", why: "", check };
        rule.findings(&Tree::of(files), &house).iter().map(ToString::to_string).collect()
    }
}
