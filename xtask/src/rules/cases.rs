//! The known cases: each of R01 to R70 has a line in `docs/cases.md` that names tests which are there, or says why the
//! case does not arise. A test that is renamed or deleted takes its line with it.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use regex::Regex;

use crate::{finding::Finding, house::House, tree::Tree};

const TABLE: &str = "docs/cases.md";
const LAST: usize = 70;
const EXCUSE: &str = "does not arise:";

static LINE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^\| R(\d\d) \| [^|]+ \| ([^|]+) \|$").expect("the pattern is tried by the tests of this file")
});
static TEST: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\bfn ([a-z0-9_]+)\(").expect("the pattern is tried by the tests of this file"));

pub(super) fn check(tree: &Tree, _: &House) -> Vec<Finding> {
    let Some(table) = tree.get(TABLE) else {
        return vec![Finding::new(TABLE, 1, "the table of known cases is missing; write it")];
    };
    let tests = tests(tree);
    let (mut findings, mut there) = (Vec::new(), BTreeSet::new());
    for (line, text) in (1..).zip(table.text.lines()) {
        let Some(found) = LINE.captures(text) else { continue };
        there.insert(found[1].to_owned());
        let names: Vec<&str> = found[2].split('`').skip(1).step_by(2).collect();
        if names.is_empty() && !found[2].starts_with(EXCUSE) {
            let says = format!("R{} names no test; name one, or write \u{201c}{EXCUSE}\u{201d} and why", &found[1]);
            findings.push(Finding::new(TABLE, line, says));
        }
        for name in names.into_iter().filter(|name| !tests.contains(*name)) {
            findings.push(Finding::new(TABLE, line, format!("there is no test {name}; name the one that holds it")));
        }
    }
    let missing = (1..=LAST).map(|number| format!("{number:02}")).filter(|number| !there.contains(number));
    findings.extend(missing.map(|number| Finding::new(TABLE, 1, format!("R{number} has no line; add it"))));
    findings
}

/// The names of all functions that stand in tests.
fn tests(tree: &Tree) -> BTreeSet<&str> {
    let lines = tree.rust().flat_map(|(file, rust)| {
        let whole = file.is_test();
        (1..).zip(file.text.lines()).filter(move |(line, _)| whole || rust.is_test_line(*line))
    });
    lines.filter_map(|(_, text)| TEST.captures(text)?.get(1)).map(|name| name.as_str()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::example::said;

    fn table(held_by: &str) -> String {
        let rest = (2..=LAST).map(|number| format!("| R{number:02} | it went | does not arise: no feature |\n"));
        format!("# Cases\n| R01 | it went | {held_by} |\n{}", rest.collect::<String>())
    }

    fn found(table: &str) -> Vec<String> {
        said(check, "", &[("app/tests/it/a.rs", "#[test]\nfn amina_signs_in() {}\n"), (TABLE, table)])
    }

    #[test]
    fn a_test_that_is_there_and_an_excuse_hold_a_case() {
        assert_eq!(found(&table("`amina_signs_in`")), Vec::<String>::new());
    }

    #[test]
    fn a_test_that_is_gone_and_a_case_without_a_line_are_found() {
        assert_eq!(
            found(&table("`otto_signs_in`")),
            ["docs/cases.md:2: there is no test otto_signs_in; name the one that holds it"]
        );
        let no_test = found(&table("we look at it"));
        assert_eq!(
            no_test,
            ["docs/cases.md:2: R01 names no test; name one, or write \u{201c}does not arise:\u{201d} and why"]
        );
        assert_eq!(found("# Cases\n").len(), LAST);
    }
}
