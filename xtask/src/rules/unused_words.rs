//! Words that nobody asks for. A key counts as asked for when some code or template quotes it whole,
//! quotes its beginning up to a hyphen (`format!("status-{code}")`), or when another message quotes it.

use std::{collections::BTreeSet, sync::LazyLock};

use regex::Regex;

use super::translations::{locale_files, words};
use crate::{finding::Finding, house::House, tree::Tree};

static QUOTED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r#"["']([A-Za-z][\w.-]*(?:\{\w*\})?)["']"#).expect("the pattern is tried by the tests of this file")
});
static BEGINNING: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^([a-z][a-z0-9]*(?:-[a-z0-9]+)*-)(?:\{|$)").expect("the pattern is tried by the tests of this file")
});

/// What the code quotes.
#[derive(Default)]
struct Quoted {
    whole: BTreeSet<String>,
    beginnings: BTreeSet<String>,
}

impl Quoted {
    fn add(&mut self, said: &str) {
        if let Some(beginning) = BEGINNING.captures(said) {
            self.beginnings.insert(beginning[1].to_owned());
        }
        self.whole.insert(said.split('.').next().unwrap_or_default().to_owned());
    }

    fn has(&self, key: &str) -> bool {
        self.whole.contains(key) || self.beginnings.iter().any(|beginning| key.starts_with(beginning))
    }
}

pub(super) fn check(tree: &Tree, house: &House) -> Vec<Finding> {
    let mut quoted = quoted(tree);
    for code in &house.words.codes {
        let keys: Vec<_> = quoted.whole.iter().map(|word| format!("{}{word}", code.prefix)).collect();
        quoted.whole.extend(keys);
    }
    for file in locale_files(tree, "en.ftl").chain(locale_files(tree, "fr.ftl")) {
        quoted.whole.extend(words(file).0.into_values().flat_map(|message| message.quotes));
    }
    let unused = locale_files(tree, "en.ftl").flat_map(|file| {
        let unused: Vec<_> = words(file).0.into_iter().filter(|(key, _)| !quoted.has(key)).collect();
        unused.into_iter().map(|(key, message)| {
            Finding::new(&file.path, message.line, format!("nobody asks for `{key}`; delete it in every language"))
        })
    });
    unused.collect()
}

fn quoted(tree: &Tree) -> Quoted {
    let mut quoted = Quoted::default();
    for file in &tree.files {
        if let Some(rust) = &file.rust {
            let outside_tests =
                rust.strings.iter().filter(|(line, _)| !rust.is_test_line(*line) && !file.is_under("tests"));
            outside_tests.for_each(|(_, said)| quoted.add(said));
        } else if file.is_template() || file.ending() == "ts" {
            QUOTED.captures_iter(&file.text).for_each(|word| quoted.add(&word[1]));
        }
    }
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::example::said;

    #[test]
    fn a_word_that_nobody_asks_for_is_found() {
        let house = "[words]\n[[words.codes]]\ncall = 'x'\nprefix = \"refusal-\"";
        let files = [
            (
                "a/locales/en.ftl",
                "page = { -name }\n-name = Wardmote\nstate-open = Open\nkind = Kind\nrefusal-late = Late\nstep-1 = One\nspare = Spare\n",
            ),
            (
                "a/src/a.rs",
                "fn a() { say(\"page\"); say(&format!(\"state-{}\", s)); refuse(\"late\"); }\n#[cfg(test)]\nmod tests { fn t() { say(\"spare\") } }",
            ),
            ("a/templates/a.html", "{{ t.say('kind') }} {{ t.say(format!(\"step-{n}\").as_str()) }}"),
        ];
        assert_eq!(
            said(check, house, &files),
            ["a/locales/en.ftl:7: nobody asks for `spare`; delete it in every language"]
        );
    }
}
