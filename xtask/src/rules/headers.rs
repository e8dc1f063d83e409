//! Every file that people read begins with what it is and why it exists.

use crate::{
    finding::Finding,
    house::House,
    tree::{File, Tree},
};

pub(super) fn check(tree: &Tree, _: &House) -> Vec<Finding> {
    let headless = tree.files.iter().filter_map(|file| {
        let signs = signs_of(file)?;
        let first = file.text.lines().find(|line| !line.trim().is_empty()).unwrap_or("").trim_start();
        let begun = signs.iter().find_map(|sign| first.strip_prefix(sign));
        // An opening sign alone on its line is fine; the words then stand on the next one.
        let says = begun.is_some_and(|words| !words.trim().is_empty() || file.text.lines().count() > 1);
        (!says).then(|| {
            Finding::new(
                &file.path,
                1,
                format!("begin with `{}` and say what this file is and why it exists", signs[0]),
            )
        })
    });
    headless.collect()
}

fn signs_of(file: &File) -> Option<&'static [&'static str]> {
    match file.ending() {
        "rs" => Some(&["//!"]),
        "ts" | "js" | "mjs" => Some(&["//", "/*", "#!"]),
        "css" => Some(&["/*"]),
        "sql" => Some(&["--"]),
        "ftl" => Some(&["###", "##", "#"]),
        "html" | "txt" if file.is_template() => Some(&["{#"]),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::example::said;

    #[test]
    fn a_file_without_a_header_is_found() {
        let bare = [
            ("app/src/main.rs", "use std::fs;"),
            ("assets/src/save.ts", "export const a = 1"),
            ("assets/src/base.css", "body {}"),
            ("capabilities/act/migrations/1.sql", "create table a (b text);"),
            ("capabilities/act/templates/act/list.html", "<p>"),
            ("capabilities/act/locales/en.ftl", "act = Act"),
        ];
        assert_eq!(said(check, "", &bare).len(), bare.len());
    }

    #[test]
    fn a_header_in_each_language_is_enough() {
        let good = [
            ("app/src/main.rs", "//! The binary.\n"),
            ("assets/src/save.ts", "// Saves.\n"),
            ("assets/src/base.css", "/* Elements. */"),
            ("capabilities/act/migrations/1.sql", "-- Actions.\n"),
            ("capabilities/act/templates/act/list.html", "{# The list. #}"),
            ("capabilities/act/locales/en.ftl", "### Words.\n"),
            ("docs/plain.html", "<p>"),
        ];
        assert_eq!(said(check, "", &good), Vec::<String>::new());
    }
}
