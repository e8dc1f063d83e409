//! Where a name ends. English names are capitalised throughout and end with their noun; French ones begin with it and go
//! on in small letters; and "and" may stand inside a name or between two.

use std::sync::LazyLock;

use regex::Regex;

use super::tokens::Tokens;
use super::{Name, without_possessive};
use crate::dictionaries::organisations::{PERSON_TITLES, is_body};
use crate::dictionaries::small_words::{ARTICLES, FRENCH_NOUNS_IN_ENT, FRENCH_STOPS, OPENERS, WHOLE_WITH_PLACE};
use crate::fact::Span;
use crate::places;
use crate::words::{is_shouted, rule};

/// No name has more words.
const WORDS_MAX: usize = 16;

impl Tokens<'_> {
    /// Articles and titles before a name; tells whether a title showed a person.
    pub fn skip_before_name(&self, mut at: usize) -> (usize, bool) {
        static TITLE: LazyLock<Regex> = LazyLock::new(|| rule(&format!(r"^{PERSON_TITLES}$")));
        let mut titled = false;
        loop {
            let word = self.folded(at);
            // "l'organisation Fixed": the noun tells what the name is of.
            let noun = ["organisation", "organization", "organisme"].contains(&word.as_str());
            let article = OPENERS.contains(&word.as_str()) || (noun && self.capital(at + 1) && !self.capital(at));
            // "Mayor" before a name is a title; "Mayor of Lyon" or "Ministry" is the name itself.
            let named_next = (self.capital(at + 1) || self.text(at + 1) == ".") && !is_body(self.text(at + 1));
            let title = TITLE.is_match(self.text(at)) && named_next;
            if !(article || title || (titled && self.text(at) == ".")) {
                return (at, titled);
            }
            titled |= title;
            at += 1;
        }
    }

    /// The name that begins at a token, and the token behind it and its brackets.
    pub fn name(&self, start: usize) -> Option<(Name, usize)> {
        let lower_body =
            is_body(self.text(start)) && (self.has_complement(start + 1) || (self.french && self.capital(start + 1)));
        if !self.capital(start) && !lower_body {
            return None;
        }
        let end = self.end_of_name(start);
        let span = Span::new(self.tokens[start].span.start, self.tokens[end - 1].span.end);
        let (letters, next) = self.brackets(end);
        let end = self.tokens[next - 1].span.end;
        Some((Name { span: without_possessive(self.words, span), letters, person: false, end }, next))
    }

    /// The token behind the last that belongs to the name.
    fn end_of_name(&self, start: usize) -> usize {
        let mut end = start + 1;
        for at in start + 1..self.tokens.len().min(start + WORDS_MAX) {
            let inside = if self.joins(at) {
                !self.splits(start, at)
            } else {
                (self.connector(at) && !self.begins_time(at) && !self.begins_place(at)) || self.small_inside(start, at)
            };
            let belongs = self.capital(at)
                || (self.french && !self.joins(at) && self.is_word(at) && self.goes_on_in_french(start, at));
            if self.parted(at) || !(inside || belongs) {
                break;
            }
            // What joins is part of the name only if something of it follows.
            if belongs && (self.capital(at) || !self.connector(at)) {
                end = at + 1;
            }
        }
        end
    }

    /// "in Nice", "à Lyon": where the body is, or where the gathering is; no part of the name.
    fn begins_place(&self, at: usize) -> bool {
        let place = |t: usize| self.tokens.get(t).is_some_and(|t| places::known_at(self.words, t.span.start).is_some());
        matches!(self.folded(at).as_str(), "in" | "au") && place(at + 1)
    }

    /// "city of Leeds", "ministère de la Justice", "conseil départemental".
    fn has_complement(&self, at: usize) -> bool {
        matches!(self.folded(at).as_str(), "of" | "de" | "du" | "des" | "d'")
            || (self.french && self.is_word(at) && self.goes_on_in_french(at - 1, at))
    }

    fn joins(&self, at: usize) -> bool {
        matches!(self.folded(at).as_str(), "and" | "et" | "&")
    }

    /// Whether "and" at this token stands between two names rather than inside one.
    fn splits(&self, start: usize, at: usize) -> bool {
        let behind = |t: usize| ARTICLES.contains(&self.folded(t).as_str());
        let right = (at + 1..self.tokens.len()).find(|t| !behind(*t)).unwrap_or(self.tokens.len());
        let (capital, body) = (self.capital(right), is_body(self.text(right)));
        if !capital && !body {
            return !self.goes_on_in_small(right);
        }
        let repeated = matches!(self.folded(at + 1).as_str(), "de" | "du" | "des" | "d'");
        if repeated {
            return body && capital;
        }
        right > at + 1 || self.splits_before_capital(start, at, right)
    }

    /// "la prévention et la lutte contre" goes on in small letters, if it is French; "et parrainée par" does not.
    fn goes_on_in_small(&self, right: usize) -> bool {
        let word = self.folded(right);
        let participle = ["ee", "ees", "ie", "ies", "ue", "ues"].iter().any(|end| word.ends_with(end))
            || matches!(word.as_str(), "organise" | "parraine" | "soutenu" | "accueilli" | "finance" | "anime");
        self.french && self.is_word(right) && !participle
    }

    /// "… Police and Northmoor …": by the nouns of bodies on both sides.
    fn splits_before_capital(&self, start: usize, at: usize, right: usize) -> bool {
        let left: Vec<usize> = (start..at).filter(|t| is_body(self.text(*t))).collect();
        let goes_on = |t: &usize| self.capital(*t) || matches!(self.folded(*t).as_str(), "of" | "de" | "for");
        let body_on_right = (right..self.tokens.len()).take_while(goes_on).any(|t| is_body(self.text(t)));
        let left_is_whole = left.last() == Some(&(at - 1));
        if self.text(at) == "&" {
            return left_is_whole && body_on_right;
        }
        // "GCI and Northmoor Police": letters stand for a whole name.
        let letters = at == start + 1 && is_shouted(self.text(start));
        let of_place = left.iter().any(|t| WHOLE_WITH_PLACE.contains(&self.folded(*t).as_str()));
        letters
            || left_is_whole
            || (left.is_empty() && !body_on_right)
            || (is_body(self.text(right)) && !left.is_empty())
            || (body_on_right && of_place)
    }

    /// Small words inside a French name: "Forum français pour la sécurité urbaine".
    fn goes_on_in_french(&self, start: usize, at: usize) -> bool {
        let word = self.folded(at);
        let body_before = (start..=at).any(|t| is_body(self.text(t)));
        let verb = word.ends_with("ent") && !FRENCH_NOUNS_IN_ENT.contains(&word.as_str());
        // "recherche" is a noun in "Centre de recherche", a verb in "recherche une analyste".
        let seeks = word == "recherche" && matches!(self.folded(at + 1).as_str(), "un" | "une" | "son" | "sa" | "des");
        let plain = word.len() > 2 && word.chars().all(|c| c.is_alphabetic() || c == '-');
        body_before && plain && !verb && !seeks && !FRENCH_STOPS.contains(&word.as_str())
    }

    /// "Department of Public security of the Organization": a small word before "of" and a capital.
    fn small_inside(&self, start: usize, at: usize) -> bool {
        let of = matches!(self.folded(at + 1).as_str(), "of");
        let behind = if self.folded(at + 2) == "the" { at + 3 } else { at + 2 };
        let plain = self.is_word(at) && self.text(at).chars().count() > 4 && !self.text(at).ends_with("ed");
        !self.french
            && of
            && plain
            && self.capital(behind)
            && self.capital(at - 1)
            && (start..at).any(|t| is_body(self.text(t)))
    }

    /// Behind a name: a comma, "and", "as well as" and then something a name may begin with.
    pub fn skip_separator(&self, mut at: usize) -> Option<usize> {
        let start = at;
        if matches!(self.text(at), "," | ";" | "/" | "|" | "•" | "·") {
            at += 1;
        }
        let words = [self.folded(at), self.folded(at + 1), self.folded(at + 2)];
        at += match [words[0].as_str(), words[1].as_str(), words[2].as_str()] {
            ["as", "well", "as"] => 3,
            ["ainsi", "que", _] | ["ainsi", "qu'", _] | ["along", "with", _] | ["together", "with", _] => 2,
            ["and" | "et" | "&", ..] => 1,
            _ => 0,
        };
        (at > start && !self.apposition(at)).then_some(at)
    }

    /// ", a public body that …" says more of the name before.
    fn apposition(&self, at: usize) -> bool {
        matches!(self.folded(at).as_str(), "a" | "an" | "un" | "une" | "which" | "who" | "qui")
    }
}
