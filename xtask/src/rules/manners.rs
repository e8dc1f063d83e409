//! Manners of the code: no `unwrap` outside tests, lints expected with a reason and never silenced, no unsafe code.

use std::sync::LazyLock;

use regex::Regex;

use crate::{
    finding::Finding,
    house::House,
    tree::{File, Tree},
};

static SILENCED: LazyLock<Regex> = LazyLock::new(|| pattern(r"#!?\[\s*(cfg_attr\(.*)?allow\s*\("));
static EXPECTED: LazyLock<Regex> = LazyLock::new(|| pattern(r"#!?\[\s*expect\s*\("));
static CRATE_ROOT: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^(app|xtask|(capabilities|engines|platform)/\w+)/src/(lib|main)\.rs$"));

fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("the patterns of this file are tried by its tests")
}

pub(super) fn check(tree: &Tree, _: &House) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (file, rust) in tree.rust() {
        let mut find = |line, says: &str| findings.push(Finding::new(&file.path, line, says));
        if CRATE_ROOT.is_match(&file.path) && !rust.code.contains("#![forbid(unsafe_code)]") {
            find(1, "write #![forbid(unsafe_code)] below the header");
        }
        for (at, line) in rust.code.lines().enumerate() {
            if SILENCED.is_match(line) {
                find(
                    at + 1,
                    "a lint is not silenced: #[expect(…, reason = \"…\")] falls away when it is no longer needed",
                );
            }
            if EXPECTED.is_match(line) && !reason_follows(&rust.code, at) {
                find(at + 1, "say the reason: #[expect(…, reason = \"…\")]");
            }
        }
        unwraps(file, rust.lines_outside_tests())
            .for_each(|line| find(line, "no unwrap outside tests: `expect` states the reason it cannot fail"));
    }
    findings
}

fn reason_follows(code: &str, at: usize) -> bool {
    let attribute: String = code.lines().skip(at).take(4).collect::<Vec<_>>().join("\n");
    attribute.split(']').next().is_some_and(|attribute| attribute.contains("reason"))
}

fn unwraps<'a>(file: &File, lines: impl Iterator<Item = (usize, &'a str)>) -> impl Iterator<Item = usize> {
    let in_test = file.is_test();
    lines.filter(move |(_, line)| !in_test && line.contains(".unwrap()")).map(|(line, _)| line)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::example::said;

    #[test]
    fn an_unwrap_is_found_outside_tests_only() {
        let code = "fn a() { b().unwrap(); }\n// c.unwrap()\n#[cfg(test)]\nmod tests { fn d() { e().unwrap(); } }";
        assert_eq!(said(check, "", &[("app/src/a.rs", code)]).len(), 1);
        assert_eq!(said(check, "", &[("app/tests/a.rs", code)]), Vec::<String>::new());
    }

    #[test]
    fn a_silenced_lint_is_found_and_an_expected_one_needs_its_reason() {
        let silenced = "#[allow(dead_code)]\n#![allow(clippy::all)]\n#[cfg_attr(test, allow(unused))]\n";
        assert_eq!(said(check, "", &[("app/src/a.rs", silenced)]).len(), 3);
        assert_eq!(said(check, "", &[("app/src/a.rs", "#[expect(dead_code)]\nfn reason() {}")]).len(), 1);
        let good = "#[expect(\n    clippy::too_many_lines,\n    reason = \"one table\"\n)]\nfn a() {}";
        assert_eq!(said(check, "", &[("app/src/a.rs", good)]), Vec::<String>::new());
    }

    #[test]
    fn a_crate_root_forbids_unsafe_code() {
        assert!(said(check, "", &[("platform/base/src/lib.rs", "//! Base.")])[0].contains("forbid(unsafe_code)"));
        assert_eq!(
            said(check, "", &[("platform/base/src/lib.rs", "//! B.\n#![forbid(unsafe_code)]")]),
            Vec::<String>::new()
        );
        assert_eq!(said(check, "", &[("platform/base/src/id.rs", "//! Ids.")]), Vec::<String>::new());
    }
}
