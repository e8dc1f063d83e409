//! The words of a name as tokens, and what each token can be in one.

use std::sync::LazyLock;

use regex::Regex;

use super::is_letters;
use crate::dictionaries::months;
use crate::dictionaries::small_words::CONNECTORS;
use crate::fact::Span;
use crate::words::{fold, is_capital, rule};

/// No list of names needs more of the text.
const TOKENS_MAX: usize = 240;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Token {
    pub span: Span,
    word: bool,
}

/// Words cut into tokens; an index past the end is an empty word.
pub(super) struct Tokens<'a> {
    pub words: &'a str,
    pub tokens: Vec<Token>,
    pub french: bool,
}

impl<'a> Tokens<'a> {
    pub fn new(words: &'a str, french: bool) -> Tokens<'a> {
        static TOKEN: LazyLock<Regex> =
            LazyLock::new(|| rule(r"\b(?:l|d|qu|s|n)'|[\p{L}\p{N}][\p{L}\p{N}'’.&+/-]*|[^\s\p{L}\p{N}]"));
        let tokens = TOKEN.find_iter(words).take(TOKENS_MAX).map(|found| {
            let word = found.as_str();
            let is_word = word.starts_with(char::is_alphanumeric);
            let bare = if word.ends_with(['\'', '’']) && word.chars().count() <= 3 {
                word
            } else {
                word.trim_end_matches(['.', '\'', '’', '/', '-'])
            };
            Token {
                span: Span::new(found.start(), found.start() + if is_word { bare.len() } else { word.len() }),
                word: is_word,
            }
        });
        let tokens = tokens.collect();
        Tokens { words, tokens, french }
    }

    pub fn text(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| token.span.of(self.words))
    }

    pub fn folded(&self, at: usize) -> String {
        fold(self.text(at))
    }

    pub fn is_word(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.word)
    }

    /// A stop, bracket or the like stands between this token and the one before.
    pub fn parted(&self, at: usize) -> bool {
        let (Some(before), Some(here)) = (at.checked_sub(1).and_then(|b| self.tokens.get(b)), self.tokens.get(at))
        else {
            return false;
        };
        // "Ralph J. Bunche", "St. John": the stop of an initial parts nothing.
        let initial = before.word
            && before.span.of(self.words).chars().count() <= 2
            && before.span.of(self.words).starts_with(char::is_uppercase);
        self.words[before.span.end..here.span.start].contains(['.', '/']) && !initial
    }

    pub fn capital(&self, at: usize) -> bool {
        let word = self.text(at);
        let dotted =
            word.contains('.') && word.chars().filter(|c| c.is_alphabetic()).count() >= 4 && !word.contains('@');
        self.is_word(at)
            && (dotted || (is_capital(word) && word.starts_with(char::is_alphabetic)) || is_capital_number(word))
    }

    pub fn connector(&self, at: usize) -> bool {
        CONNECTORS.contains(&self.folded(at).as_str())
    }

    /// "du 16", "le 3": what follows is a date.
    pub fn begins_time(&self, at: usize) -> bool {
        self.text(at + 1).starts_with(|c: char| c.is_ascii_digit())
            || months::month(self.text(at + 1)).is_some()
            || months::weekday(self.text(at + 1)).is_some()
    }

    /// "(Efus)" behind a name: its letters, and the token behind.
    pub fn brackets(&self, at: usize) -> (Option<String>, usize) {
        if self.text(at) != "(" {
            return (None, at);
        }
        let Some(close) = (at + 1..(at + 16).min(self.tokens.len())).find(|t| self.text(*t) == ")") else {
            return (None, at);
        };
        let inside = &self.words[self.tokens[at].span.end..self.tokens[close].span.start];
        let letters = is_letters(inside).then(|| inside.trim().to_owned());
        (letters, close + 1)
    }
}

fn is_capital_number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
        && word.chars().any(char::is_alphabetic)
        && !word.ends_with("st")
        && !word.ends_with("th")
        && !word.ends_with('h')
}
