//! Templates keep the strict content policy (no inline style, script or handler), and each is used by somebody.

use std::sync::LazyLock;

use regex::Regex;

use crate::{
    finding::Finding,
    house::House,
    tree::{File, Tree},
};

static INLINE: LazyLock<Vec<(Regex, &str)>> = LazyLock::new(|| {
    vec![
        (pattern(r"(?i)\sstyle\s*="), "no inline style: a class, <progress>, <meter> or an SVG attribute"),
        (pattern(r"(?i)<style\b"), "no <style>: the style sheet is a file"),
        (pattern(r"(?i)\son[a-z]+\s*=\s*[\x22']"), "no inline handler: a module in assets/ listens"),
        (pattern(r"(?i)javascript:"), "no script address: a form or a link leads on"),
    ]
});

// Data blocks (`type="application/json"`) are never run, so they may have a body.
static SCRIPT: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?is)<script\b([^>]*)>(.*?)</script>"));

fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("the patterns of this file are tried by its tests")
}

pub(super) fn check(tree: &Tree, _: &House) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in tree.files.iter().filter(|file| file.is_template()) {
        for (at, line) in file.text.lines().enumerate() {
            let met = INLINE.iter().filter(|(inline, _)| inline.is_match(line));
            findings.extend(met.map(|(_, says)| Finding::new(&file.path, at + 1, *says)));
        }
        for script in SCRIPT.captures_iter(&file.text).filter(|script| !script[2].trim().is_empty()) {
            if !script[1].contains("json") {
                let line = line_of(&file.text, script.get(0).map_or(0, |whole| whole.start()));
                findings.push(Finding::new(&file.path, line, "no script in the page: a module in assets/ does it"));
            }
        }
        if let Some(name) = name_of(file).filter(|name| !is_named(tree, file, name)) {
            let says = format!("no Rust file and no other template names \"{name}\"; delete it");
            findings.push(Finding::new(&file.path, 1, says));
        }
    }
    findings
}

/// The line on which a byte of a text stands.
pub(super) fn line_of(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}

/// The name by which a template is called: its path below `templates/`.
fn name_of(file: &File) -> Option<&str> {
    file.path.split_once("templates/").map(|(_, name)| name)
}

fn is_named(tree: &Tree, itself: &File, name: &str) -> bool {
    let quoted = format!("\"{name}\"");
    tree.files.iter().filter(|file| file.path != itself.path).any(|file| match &file.rust {
        Some(rust) => rust.spoken.contains(&quoted),
        None => file.is_template() && file.text.contains(&quoted),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::example::said;

    const USED: (&str, &str) = ("web/src/a.rs", "#[template(path = \"a.html\")] struct A;");

    #[test]
    fn what_the_content_policy_refuses_is_found() {
        for bad in [
            "<p style=\"color:red\">",
            "<style>p{}</style>",
            "<b onclick=\"go()\">",
            "<a href=\"javascript:x\">",
            "<script>\ngo()</script>",
        ] {
            let said = said(check, "", &[("web/templates/a.html", bad), USED]);
            assert_eq!(said.len(), 1, "{bad}: {said:?}");
        }
    }

    #[test]
    fn files_of_script_and_blocks_of_data_may_stand() {
        let good =
            "<script type=\"module\" src=\"/a.js\"></script>\n<script type=\"application/json\">{}</script> one = 1";
        assert_eq!(said(check, "", &[("web/templates/a.html", good), USED]), Vec::<String>::new());
    }

    #[test]
    fn a_template_that_nobody_names_is_dead() {
        let files = [
            ("web/templates/a.html", "{# a #}{% include \"b.html\" %}"),
            ("web/templates/b.html", "b"),
            ("web/templates/c.html", "c"),
            USED,
        ];
        assert_eq!(
            said(check, "", &files),
            ["web/templates/c.html:1: no Rust file and no other template names \"c.html\"; delete it"]
        );
    }
}
