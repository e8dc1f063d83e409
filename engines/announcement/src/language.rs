//! Which of the two languages words are in, and which languages the text says will be spoken.

use std::sync::LazyLock;

use regex::Regex;

use crate::fact::{Confidence, Fact, Span};
use crate::labels::Label;
use crate::layout::Scope;
use crate::value::{Language, Value};
use crate::words::rule;

static FRENCH: LazyLock<Regex> = LazyLock::new(|| {
    rule(
        r"\b(?:(?:le|la|les|des|du|de|et|est|une?|pour|dans|avec|sur|aux?|que|qui|sera|vous|nous|en|ce|cette|par|ou|leur|ses|lieu)\b|l'|d'|qu')",
    )
});
static ENGLISH: LazyLock<Regex> = LazyLock::new(|| {
    rule(
        r"\b(?:the|of|and|to|in|is|are|for|with|will|be|on|by|this|that|from|at|an|our|we|you|or|as|which|their|hosted|organi[sz]ed)\b",
    )
});

fn counts(words: &str) -> (usize, usize) {
    // A sample from each third of a long text is enough to tell.
    let third = words.len() / 3;
    let samples = [0, third, 2 * third].map(|at| {
        let mut at = at;
        while !words.is_char_boundary(at) {
            at += 1;
        }
        crate::words::after(words, at, 6_000.min(third.max(600)))
    });
    samples.iter().fold((0, 0), |(fr, en), sample| {
        (fr + FRENCH.find_iter(sample).count(), en + ENGLISH.find_iter(sample).count())
    })
}

/// True when French words prevail.
pub(crate) fn is_french(words: &str) -> bool {
    let (french, english) = counts(words);
    french > english
}

/// The languages the text is written in.
pub(crate) fn written_in(text: &str) -> Vec<Language> {
    let (french, english) = counts(text);
    match (french, english) {
        (0..=2, 0..=2) if french == english => Vec::new(),
        _ if french * 4 < english => vec![Language::English],
        _ if english * 4 < french => vec![Language::French],
        _ if english >= french => vec![Language::English, Language::French],
        _ => vec![Language::French, Language::English],
    }
}

const NAMES: [(Language, &str); 18] = [
    (Language::English, "english|anglais"),
    (Language::French, "french|français"),
    (Language::Spanish, "spanish|espagnol"),
    (Language::German, "german|allemand"),
    (Language::Italian, "italian|italien"),
    (Language::Portuguese, "portuguese|portugais"),
    (Language::Dutch, "dutch|néerlandais"),
    (Language::Arabic, "arabic|arabe"),
    (Language::Polish, "polish|polonais"),
    (Language::Greek, "greek|grec"),
    (Language::Catalan, "catalan"),
    (Language::Romanian, "romanian|roumain"),
    (Language::Russian, "russian|russe"),
    (Language::Ukrainian, "ukrainian|ukrainien"),
    (Language::Turkish, "turkish|turc"),
    (Language::Chinese, "chinese|mandarin|chinois"),
    (Language::Japanese, "japanese|japonais"),
    (Language::Welsh, "welsh|gallois"),
];

/// Languages the text says will be spoken or understood.
pub(crate) fn facts(scope: &Scope<'_>) -> Vec<Fact> {
    static ANY: LazyLock<String> = LazyLock::new(|| NAMES.map(|(_, words)| words).join("|"));
    static SAID: LazyLock<Regex> = LazyLock::new(|| {
        rule(&format!(
            r"\b(?:in|into|en|(?:working |official )?languages?(?: are| is| will be)?|langues?(?: de travail| officielles?)?(?: sont)?|interpretation|interprétation|translation|traduction|bilingual|bilingue|from|vers|l'|both|simultanée?)\W{{1,3}}(?:both\s|l'|the\s|simultanée?\s)?(?P<list>(?:{any})\b(?:(?:\s?[,/&–]\s?|\s(?:and|et|or|ou|to|into|vers|–)\s(?:in\s|en\s|l')?|,\s(?:and|et)\s)(?:l')?(?:{any})\b)*)(?P<next>\s?\S*)",
            any = *ANY
        ))
    });
    let mut facts = Vec::new();
    for (sentence, words) in scope.told() {
        if scope.line(sentence).under == Some(Label::Languages) {
            facts.extend(named(scope, Span::new(sentence.span.start, sentence.span.end)));
        }
        for found in SAID.captures_iter(words) {
            let (Some(list), next) = (found.name("list"), found.name("next").map_or("", |next| next.as_str())) else {
                continue;
            };
            if !makes_an_adjective(next) {
                facts.extend(named(
                    scope,
                    Span::new(sentence.span.start + list.start(), sentence.span.start + list.end()),
                ));
            }
        }
    }
    facts
}

/// "in French cities": the next word shows that no language is meant.
fn makes_an_adjective(next: &str) -> bool {
    static AFTER: LazyLock<Regex> = LazyLock::new(|| {
        rule(
            r"^\s(?:with|only|is|are|will|and|or|interpretation|translation|sessions?|version|at|on|from|by|if|avec|uniquement|seulement|et|ou|sera|seront|est|sont|interprétation|selon|à|pour|dans|simultaneous|simultanée?)$",
        )
    });
    next.trim().starts_with(char::is_alphanumeric) && !AFTER.is_match(next)
}

fn named(scope: &Scope<'_>, span: Span) -> Vec<Fact> {
    static RULES: LazyLock<Vec<(Language, Regex)>> = LazyLock::new(|| {
        NAMES.iter().map(|(language, words)| (*language, rule(&format!(r"\b(?:{words})\b")))).collect()
    });
    let words = scope.words(span);
    let found = RULES.iter().filter_map(|(language, rule)| rule.find(words).map(|found| (*language, found)));
    found
        .map(|(language, found)| {
            scope.fact(
                Value::Language(language),
                Span::new(span.start + found.start(), span.start + found.end()),
                Confidence::Sure,
            )
        })
        .collect()
}
