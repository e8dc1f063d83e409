//! A file has at most 400 lines, or its reason stands in `house.toml`.

use crate::{finding::Finding, house::House, tree::Tree};

const LINES_MAX: usize = 400;
const COUNTED: &[&str] = &["rs", "ts", "js", "mjs", "css", "sql", "html"];

pub(super) fn check(tree: &Tree, house: &House) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in tree.files.iter().filter(|file| COUNTED.contains(&file.ending())) {
        let lines = file.text.lines().count();
        if lines > LINES_MAX && !house.long_files.iter().any(|long| long.covers(&file.path)) {
            let says = format!("{lines} lines, and {LINES_MAX} is the most: look for the second thing in this file");
            findings.push(Finding::new(&file.path, LINES_MAX + 1, says));
        }
    }
    let is_long =
        |path: &str| tree.files.iter().any(|file| file.path.starts_with(path) && file.text.lines().count() > LINES_MAX);
    let unneeded = house.long_files.iter().filter(|long| !is_long(&long.path));
    findings.extend(
        unneeded.map(|long| {
            Finding::new(crate::HOUSE_FILE, 1, format!("{} is no longer long; delete the line", long.path))
        }),
    );
    findings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::example::said;

    #[test]
    fn the_line_past_the_limit_is_found_unless_there_is_a_reason() {
        let (at_limit, past) = ("//\n".repeat(400), "//\n".repeat(401));
        let house = "[[long_files]]\npath = \"a.rs\"\nreason = \"one table of the standard\"";
        assert_eq!(said(check, "", &[("a.rs", &at_limit)]), Vec::<String>::new());
        assert!(said(check, "", &[("a.rs", &past)])[0].starts_with("a.rs:401: 401 lines"));
        assert_eq!(said(check, house, &[("a.rs", &past)]), Vec::<String>::new());
        assert!(said(check, house, &[("a.rs", &at_limit)])[0].contains("no longer long"));
    }
}
