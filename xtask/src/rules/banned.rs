//! Names that say nothing, promises in place of work, and anything that names the machine we happen to sit at.
//! The patterns are in `house.toml`, written so that they do not find themselves.

use regex::Regex;

use crate::{
    finding::Finding,
    house::{Banned, House},
    tree::{File, Tree},
};

/// Files that a tool writes; what they name is not ours to choose.
const WRITTEN_BY_TOOLS: &[&str] = &["Cargo.lock"];

pub(super) fn check(tree: &Tree, house: &House) -> Vec<Finding> {
    let (names, texts) = (compiled(&house.banned_names), compiled(&house.banned_text));
    let mut findings = Vec::new();
    for file in tree.files.iter().filter(|file| !WRITTEN_BY_TOOLS.contains(&file.name())) {
        findings.extend(found(&file.path, &file.path, &names).map(|(_, says)| Finding::new(&file.path, 1, says)));
        findings
            .extend(found(&file.path, names_of(file), &names).map(|(line, says)| Finding::new(&file.path, line, says)));
        findings.extend(found(&file.path, &file.text, &texts).map(|(line, says)| Finding::new(&file.path, line, says)));
    }
    findings
}

fn compiled(banned: &[Banned]) -> Vec<(Regex, &str)> {
    let compile =
        |ban: &Banned| Regex::new(&ban.pattern).expect("the patterns of house.toml are tried by tests/tidy.rs");
    banned.iter().map(|ban| (compile(ban), ban.instead.as_str())).collect()
}

/// The part of a file where names are chosen: code without its comments and strings.
fn names_of(file: &File) -> &str {
    match (&file.rust, file.ending()) {
        (Some(rust), _) => &rust.code,
        (None, "ts" | "sql") => &file.text,
        _ => "",
    }
}

fn found<'a>(path: &'a str, text: &'a str, banned: &'a [(Regex, &str)]) -> impl Iterator<Item = (usize, String)> + 'a {
    let lines = text.lines().enumerate();
    // The tables quote what they forbid.
    let lines = lines.filter(move |(_, line)| !(path == crate::HOUSE_FILE && line.trim_start().starts_with("pattern")));
    lines.flat_map(move |(at, line)| {
        banned.iter().filter_map(move |(pattern, instead)| {
            let met = pattern.find(line)?;
            Some((at + 1, format!("`{}`: {instead}", met.as_str().trim())))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::example::said;

    const HOUSE: &str = r#"
        [[banned_names]]
        pattern = '\w*Keeper\b|\bodds\b'
        instead = "name the thing"
        [[banned_text]]
        pattern = '(?i)not yet d[o]ne'
        instead = "do it or leave it out"
    "#;

    #[test]
    fn a_name_is_found_in_code_and_in_the_path_but_not_in_a_sentence() {
        let said = said(
            check,
            HOUSE,
            &[
                ("app/src/a.rs", "// a Keeper of words\nstruct ListKeeper;"),
                ("app/src/odds.rs", "//! x"),
                ("docs/words.md", "The Keeper."),
            ],
        );
        assert_eq!(said, ["app/src/a.rs:2: `ListKeeper`: name the thing", "app/src/odds.rs:1: `odds`: name the thing"]);
    }

    #[test]
    fn a_promise_is_found_wherever_it_stands() {
        let said = said(check, HOUSE, &[("docs/a.md", "x\nNot yet done, sorry"), ("Cargo.lock", "not yet done")]);
        assert_eq!(said, ["docs/a.md:2: `Not yet done`: do it or leave it out"]);
    }
}
