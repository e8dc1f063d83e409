//! Words: every key exists in English and in French with the same variables, and every key that is asked for exists.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::{
    ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser,
};
use regex::Regex;

use super::templates::line_of;
use crate::{
    finding::Finding,
    house::House,
    tree::{File, Tree},
};

/// One message of a file of words.
pub(super) struct Message {
    pub(super) line: usize,
    variables: BTreeSet<String>,
    /// Other messages that this one quotes.
    pub(super) quotes: BTreeSet<String>,
}

type Words = BTreeMap<String, Message>;

pub(super) fn check(tree: &Tree, house: &House) -> Vec<Finding> {
    let mut findings = Vec::new();
    for english in locale_files(tree, "en.ftl") {
        compare(tree, english, "fr.ftl", &mut findings);
    }
    for french in locale_files(tree, "fr.ftl") {
        compare(tree, french, "en.ftl", &mut findings);
    }
    shared_keys(tree, &mut findings);
    let known: BTreeSet<String> = locale_files(tree, "en.ftl").flat_map(|file| words(file).0.into_keys()).collect();
    let missing = asked(tree, house).into_iter().filter(|(key, ..)| !known.contains(key));
    findings.extend(
        missing.map(|(key, path, line)| Finding::new(path, line, format!("no words for `{key}` in any en.ftl"))),
    );
    findings
}

fn compare(tree: &Tree, one: &File, other_name: &str, findings: &mut Vec<Finding>) {
    let (ours, slips) = words(one);
    findings.extend(slips.into_iter().map(|(line, says)| Finding::new(&one.path, line, says)));
    let lang = |name: &str| format!("/locales/{}", name.trim_end_matches(".ftl"));
    let own = if other_name == "fr.ftl" { "en.ftl" } else { "fr.ftl" };
    let other_path = one.path.replace(&lang(own), &lang(other_name));
    let Some(other) = tree.get(&other_path) else {
        findings.push(Finding::new(&one.path, 1, format!("{other_path} is missing")));
        return;
    };
    let theirs = words(other).0;
    for (key, message) in ours {
        match theirs.get(&key) {
            None => findings.push(Finding::new(&one.path, message.line, format!("`{key}` is missing in {other_name}"))),
            Some(same) => {
                // Each lack is said once, in the file where the word stands that the other lacks.
                let lost: Vec<_> = message.variables.difference(&same.variables).cloned().collect();
                if !lost.is_empty() {
                    let says = format!("`{key}` uses ${} here and not in {other_name}", lost.join(", $"));
                    findings.push(Finding::new(&one.path, message.line, says));
                }
            }
        }
    }
}

/// All files are joined while running: of two with the same key only the later one would be read.
fn shared_keys(tree: &Tree, findings: &mut Vec<Finding>) {
    let mut owners: BTreeMap<String, &str> = BTreeMap::new();
    for file in locale_files(tree, "en.ftl") {
        for (key, message) in words(file).0 {
            if let Some(owner) = owners.get(&key) {
                findings.push(Finding::new(
                    &file.path,
                    message.line,
                    format!("`{key}` is also in {owner}; rename one"),
                ));
            } else {
                owners.insert(key, &file.path);
            }
        }
    }
}

/// The files of words in one language.
pub(super) fn locale_files<'a>(tree: &'a Tree, name: &'a str) -> impl Iterator<Item = &'a File> {
    // `locales/en.ftl`, or where a crate has many words a file for each thing: `locales/en/call.ftl`.
    let folder = format!("/locales/{}/", name.trim_end_matches(".ftl"));
    let whole = move |file: &&File| file.name() == name && file.is_under("locales");
    tree.files.iter().filter(move |file| whole(file) || (file.path.contains(&folder) && file.path.ends_with(".ftl")))
}

/// The messages of a file, and the slips of syntax and repetition in it.
pub(super) fn words(file: &File) -> (Words, Vec<(usize, String)>) {
    let (resource, mut slips) = match parser::parse(file.text.as_str()) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => {
            let slip =
                |error: parser::ParserError| (line_of(&file.text, error.pos.start), format!("not Fluent: {error}"));
            (resource, errors.into_iter().map(slip).collect())
        }
    };
    let mut words = Words::new();
    for entry in resource.body {
        let (key, patterns) = match entry {
            Entry::Message(message) => (
                message.id.name.to_owned(),
                message.value.into_iter().chain(message.attributes.into_iter().map(|a| a.value)).collect::<Vec<_>>(),
            ),
            Entry::Term(term) => (format!("-{}", term.id.name), vec![term.value]),
            _ => continue,
        };
        let mut message =
            Message { line: line_of_key(&file.text, &key), variables: BTreeSet::new(), quotes: BTreeSet::new() };
        patterns.iter().for_each(|pattern| message.read(pattern));
        if words.contains_key(&key) {
            slips.push((message.line, format!("`{key}` is written twice; the first one would be shown")));
        }
        words.insert(key, message);
    }
    (words, slips)
}

fn line_of_key(text: &str, key: &str) -> usize {
    let begins = |line: &str| line.strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with('='));
    text.lines().position(begins).map_or(1, |at| at + 1)
}

impl Message {
    fn read(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                variants.iter().for_each(|variant| self.read(&variant.value));
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => _ = self.variables.insert(id.name.to_owned()),
            InlineExpression::MessageReference { id, .. } => _ = self.quotes.insert(id.name.to_owned()),
            InlineExpression::TermReference { id, arguments, .. } => {
                self.quotes.insert(format!("-{}", id.name));
                arguments.iter().for_each(|given| self.arguments(given));
            }
            InlineExpression::FunctionReference { arguments, .. } => self.arguments(arguments),
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }

    fn arguments(&mut self, arguments: &CallArguments<&str>) {
        arguments.positional.iter().for_each(|given| self.inline(given));
        arguments.named.iter().for_each(|given| self.inline(&given.value));
    }
}

/// The keys that code and templates ask for, with where.
fn asked<'a>(tree: &'a Tree, house: &House) -> Vec<(String, &'a str, usize)> {
    let compile = |call: &str| Regex::new(call).expect("the patterns of house.toml are tried by tests/tidy.rs");
    let whole = house.words.calls.iter().map(|call| (compile(call), ""));
    let codes = house.words.codes.iter().map(|code| (compile(&code.call), code.prefix.as_str()));
    let calls: Vec<_> = whole.chain(codes).collect();
    let mut asked = Vec::new();
    for file in tree.files.iter().filter(|file| !file.is_test() && (file.rust.is_some() || file.is_template())) {
        let text = file.rust.as_ref().map_or(file.text.as_str(), |rust| &rust.spoken);
        for (call, prefix) in &calls {
            for met in call.captures_iter(text).filter_map(|found| found.get(1)) {
                let line = line_of(text, met.start());
                let is_test = file.rust.as_ref().is_some_and(|rust| rust.is_test_line(line));
                if !is_test {
                    // `key.attribute` asks for a part of the message `key`.
                    let key = met.as_str().split('.').next().unwrap_or_default();
                    asked.push((format!("{prefix}{key}"), file.path.as_str(), line));
                }
            }
        }
    }
    asked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::example::said;

    const HOUSE: &str = r#"
        [words]
        calls = ['\b(?:say|a2?)\(\s*"([^"{]+)"']
        [[words.codes]]
        call = 'Refusal::new\(\s*"([^"]+)"'
        prefix = "refusal-"
    "#;

    fn found(english: &str, french: &str, page: &str) -> Vec<String> {
        said(check, HOUSE, &[("a/locales/en.ftl", english), ("a/locales/fr.ftl", french), ("a/src/pages.rs", page)])
    }

    #[test]
    fn a_word_missing_in_either_language_is_found() {
        assert_eq!(
            found("open = Open\nshut = Closed\n", "open = Ouvert\n", ""),
            ["a/locales/en.ftl:2: `shut` is missing in fr.ftl"]
        );
        assert_eq!(found("", "open = Ouvert\n", ""), ["a/locales/fr.ftl:1: `open` is missing in en.ftl"]);
    }

    #[test]
    fn a_variable_lost_in_translation_is_found() {
        let english = "left = { $count ->\n    [one] One day\n   *[other] { $count } days for { $name }\n}\n";
        assert_eq!(
            found(english, "left = { $count } jours\n", ""),
            ["a/locales/en.ftl:1: `left` uses $name here and not in fr.ftl"]
        );
        assert_eq!(found(english, "left = { $name } : { NUMBER($count) }\n", ""), Vec::<String>::new());
    }

    #[test]
    fn a_key_that_is_asked_for_must_exist() {
        let page = "fn a() { t.say(\"open\"); Refusal::new(\"late\");\n t.a2(\n  \"gone\", 1); t.say(\"open.title\") }";
        let said = found("open = Open\n    .title = T\n", "open = Ouvert\n    .title = T\n", page);
        assert_eq!(
            said,
            [
                "a/src/pages.rs:1: no words for `refusal-late` in any en.ftl",
                "a/src/pages.rs:3: no words for `gone` in any en.ftl"
            ]
        );
    }

    #[test]
    fn a_template_asks_too() {
        let said = said(check, HOUSE, &[("a/templates/x.html", "<p>{{ t.say(\"gone\") }}</p>")]);
        assert_eq!(said, ["a/templates/x.html:1: no words for `gone` in any en.ftl"]);
    }

    #[test]
    fn a_slip_of_syntax_and_a_repeated_key_are_found() {
        assert!(found("open = { $count\n", "", "")[0].contains("not Fluent"));
        assert!(found("a = x\na = y\n", "a = z\n", "")[0].contains("written twice"));
    }

    #[test]
    fn two_capabilities_may_not_use_the_same_key() {
        let files = [
            ("a/locales/en.ftl", "open = A"),
            ("a/locales/fr.ftl", "open = A"),
            ("b/locales/en.ftl", "open = B"),
            ("b/locales/fr.ftl", "open = B"),
        ];
        assert_eq!(said(check, "", &files), ["b/locales/en.ftl:1: `open` is also in a/locales/en.ftl; rename one"]);
    }

    #[test]
    fn a_language_without_its_file_is_found() {
        assert_eq!(
            said(check, HOUSE, &[("a/locales/en.ftl", "a = b\n")]),
            ["a/locales/en.ftl:1: a/locales/fr.ftl is missing"]
        );
    }
}
