//! Clock and randomness are parameters (I7): only the places named in `house.toml` may ask the machine for them.

use std::sync::LazyLock;

use regex::Regex;

use crate::{finding::Finding, house::House, tree::Tree};

static ASKED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"\b(SystemTime|Instant|Utc|Local|Zoned|Timestamp|OffsetDateTime)::now\b|\b(rand::rng|thread_rng|from_os_rng|from_entropy|OsRng)\b|\bUuid::(now_v7|new_v4)\b")
        .expect("the pattern is tried by the tests of this file")
});

pub(super) fn check(tree: &Tree, house: &House) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (file, rust) in tree.rust().filter(|(file, _)| !file.is_test()) {
        if house.clock_allowed.iter().any(|allowed| allowed.covers(&file.path)) {
            continue;
        }
        for (line, code) in rust.lines_outside_tests() {
            if let Some(asked) = ASKED.find(code) {
                let says = format!("`{}` asks the machine; take the Clock or the Rng as a parameter", asked.as_str());
                findings.push(Finding::new(&file.path, line, says));
            }
        }
    }
    findings.extend(stale(tree, house));
    findings
}

fn stale(tree: &Tree, house: &House) -> impl Iterator<Item = Finding> {
    let needed = |path: &str| tree.rust().any(|(file, rust)| file.path.starts_with(path) && ASKED.is_match(&rust.code));
    let unneeded = house.clock_allowed.iter().filter(move |allowed| !needed(&allowed.path));
    unneeded.map(|allowed| {
        Finding::new(crate::HOUSE_FILE, 1, format!("{} no longer needs its clock; delete the line", allowed.path))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::example::said;

    #[test]
    fn a_rule_may_not_read_the_wall_clock() {
        for code in ["let t = SystemTime::now();", "jiff::Zoned::now()", "let mut r = rand::rng();", "Uuid::now_v7()"] {
            assert_eq!(said(check, "", &[("capabilities/act/src/due.rs", code)]).len(), 1, "{code}");
        }
    }

    #[test]
    fn the_clock_itself_may_and_says_why() {
        let house =
            "[[clock_allowed]]\npath = \"platform/base/src/clock.rs\"\nreason = \"the one door to the wall clock\"";
        assert_eq!(said(check, house, &[("platform/base/src/clock.rs", "Timestamp::now()")]), Vec::<String>::new());
        assert!(said(check, house, &[("platform/base/src/clock.rs", "")])[0].contains("no longer needs its clock"));
    }

    #[test]
    fn tests_and_comments_may_speak_of_it() {
        let code = "// never Utc::now()\n#[cfg(test)]\nmod tests { fn t() { Instant::now(); } }";
        assert_eq!(said(check, "", &[("capabilities/act/src/due.rs", code)]), Vec::<String>::new());
    }
}
