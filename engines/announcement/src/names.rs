//! Names of bodies and people in running text: where a name ends ("the City of Lyon and the Forum", "Fire and Rescue
//! Service"), and lists of them. English names end with their noun and are capitalised throughout; French ones begin
//! with it and go on in small letters, so the two are followed differently.

use std::sync::LazyLock;

use regex::Regex;

use crate::dictionaries::organisations::{PERSON_TITLES, is_body};
use crate::dictionaries::{gatherings, months};
use crate::fact::Span;
use crate::places;
use crate::words::{after, fold, is_capital, rule};

/// No name has more words.
const WORDS_MAX: usize = 16;
/// Nor is a list of names longer.
const NAMES_MAX: usize = 40;

/// A name with the letters behind it in brackets; spans count from the beginning of the words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Name {
    pub span: Span,
    pub letters: Option<String>,
    pub person: bool,
    /// Where the reading of it ended, brackets included.
    pub end: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Token {
    span: Span,
    word: bool,
}

/// A list of names that begins at `from`: "A, B (BB) and the C of D".
pub(crate) fn list(words: &str, from: usize) -> Vec<Name> {
    let window = after(words, from, 1_200);
    let reader = Reader::new(window, crate::language::is_french(words));
    let mut names: Vec<Name> = Vec::new();
    let mut at = 0;
    let mut people = false;
    while names.len() < NAMES_MAX {
        let (start, titled) = reader.skip_before_name(at);
        let Some((mut name, next)) = reader.name(start) else { break };
        people |= titled;
        name.person = people;
        names.push(name);
        match reader.skip_separator(next) {
            Some(next) => at = next,
            None => break,
        }
    }
    for name in &mut names {
        name.span = Span::new(name.span.start + from, name.span.end + from);
        name.end += from;
    }
    names.retain(|name| is_name(name.span.of(words)));
    names
}

struct Reader<'a> {
    words: &'a str,
    tokens: Vec<Token>,
    french: bool,
}

impl<'a> Reader<'a> {
    fn new(words: &'a str, french: bool) -> Reader<'a> {
        static TOKEN: LazyLock<Regex> =
            LazyLock::new(|| rule(r"\b(?:l|d|qu|s|n)'|[\p{L}\p{N}][\p{L}\p{N}'’.&+/-]*|[^\s\p{L}\p{N}]"));
        let tokens = TOKEN.find_iter(words).take(240).map(|found| {
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
        Reader { words, tokens, french }
    }

    fn text(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| token.span.of(self.words))
    }

    fn folded(&self, at: usize) -> String {
        fold(self.text(at))
    }

    fn is_word(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.word)
    }

    /// A stop, bracket or the like stands between this token and the one before.
    fn parted(&self, at: usize) -> bool {
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

    fn capital(&self, at: usize) -> bool {
        let word = self.text(at);
        let dotted =
            word.contains('.') && word.chars().filter(|c| c.is_alphabetic()).count() >= 4 && !word.contains('@');
        self.is_word(at)
            && (dotted || (is_capital(word) && word.starts_with(char::is_alphabetic)) || is_capital_number(word))
    }

    fn connector(&self, at: usize) -> bool {
        matches!(
            self.folded(at).as_str(),
            "of" | "the"
                | "for"
                | "on"
                | "in"
                | "against"
                | "de"
                | "du"
                | "des"
                | "d'"
                | "l'"
                | "la"
                | "le"
                | "les"
                | "et"
                | "and"
                | "pour"
                | "sur"
                | "contre"
                | "aux"
                | "au"
                | "von"
                | "van"
                | "der"
                | "y"
                | "del"
                | "della"
                | "di"
                | "da"
                | "do"
                | "&"
                | "to"
                | "with"
        )
    }

    /// Articles and titles before a name; tells whether a title showed a person.
    fn skip_before_name(&self, mut at: usize) -> (usize, bool) {
        static TITLE: LazyLock<Regex> = LazyLock::new(|| rule(&format!(r"^{PERSON_TITLES}$")));
        let mut titled = false;
        loop {
            let word = self.folded(at);
            let article = matches!(word.as_str(), "the" | "organisation" | "organization" | "organisme" if self.capital(at + 1) && !self.capital(at))
                || matches!(
                    word.as_str(),
                    "the"
                        | "la"
                        | "le"
                        | "les"
                        | "l'"
                        | "our"
                        | "notre"
                        | "nos"
                        | "by"
                        | "par"
                        | "de"
                        | "du"
                        | "des"
                        | "d'"
                        | "its"
                        | "leur"
                        | "leurs"
                        | "both"
                        | "with"
                        | "avec"
                        | ":"
                );
            // "Mayor" before a name is a title; "Mayor of Lyon" or "Ministry" is the name itself.
            let title = TITLE.is_match(self.text(at))
                && (self.capital(at + 1) || self.text(at + 1) == ".")
                && !is_body(self.text(at + 1));
            if article || title || (titled && self.text(at) == ".") {
                titled |= title;
                at += 1;
            } else {
                return (at, titled);
            }
        }
    }

    /// The name that begins at a token, and the token behind it and its brackets.
    fn name(&self, start: usize) -> Option<(Name, usize)> {
        let lower_body = !self.capital(start)
            && is_body(self.text(start))
            && (self.has_complement(start + 1) || (self.french && self.capital(start + 1)));
        if !self.capital(start) && !lower_body {
            return None;
        }
        let mut end = start + 1;
        let mut at = start + 1;
        while at < self.tokens.len() && at - start < WORDS_MAX {
            if self.parted(at) {
                break;
            }
            if self.joins(at) {
                if self.splits(start, at) {
                    break;
                }
                at += 1;
            } else if self.capital(at) {
                at += 1;
                end = at;
            } else if self.connector(at) && !self.begins_time(at) {
                at += 1;
            } else if self.small_inside(start, at) {
                at += 1;
            } else if self.french && self.is_word(at) && self.goes_on_in_french(start, at) {
                at += 1;
                end = at;
            } else {
                break;
            }
        }
        let span = Span::new(self.tokens[start].span.start, self.tokens[end - 1].span.end);
        let (letters, next) = self.brackets(end);
        let name = Name {
            span: without_possessive(self.words, span),
            letters,
            person: false,
            end: self.tokens[next - 1].span.end,
        };
        Some((name, next))
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
        let mut right = at + 1;
        let article = matches!(self.folded(right).as_str(), "the" | "la" | "le" | "les" | "l'" | "by" | "par");
        let repeated = matches!(self.folded(right).as_str(), "de" | "du" | "des" | "d'");
        while right < self.tokens.len()
            && matches!(
                self.folded(right).as_str(),
                "the" | "la" | "le" | "les" | "l'" | "by" | "par" | "de" | "du" | "des" | "d'"
            )
        {
            right += 1;
        }
        let next_is_body = is_body(self.text(right));
        if !self.capital(right) && !next_is_body {
            // "la prévention et la lutte contre": the name goes on in small letters, if it is French.
            let word = self.folded(right);
            let participle = ["ee", "ees", "ie", "ies", "ue", "ues"].iter().any(|end| word.ends_with(end))
                || matches!(word.as_str(), "organise" | "parraine" | "soutenu" | "accueilli" | "finance" | "anime");
            return !(self.french && self.is_word(right)) || participle;
        }
        if article {
            return !self.french || next_is_body || self.capital(right);
        }
        let left_bodies: Vec<usize> = (start..at).filter(|t| is_body(self.text(*t))).collect();
        let right_end = (right..self.tokens.len())
            .find(|t| !self.capital(*t) && !matches!(self.folded(*t).as_str(), "of" | "de" | "for"))
            .unwrap_or(self.tokens.len());
        let right_bodies = (right..right_end).any(|t| is_body(self.text(t)));
        if self.text(at) == "&" {
            return left_bodies.last() == Some(&(at - 1)) && right_bodies;
        }
        if repeated {
            return next_is_body && self.capital(right);
        }
        let whole = |t: &usize| {
            matches!(
                self.folded(*t).as_str(),
                "city"
                    | "university"
                    | "town"
                    | "county"
                    | "borough"
                    | "government"
                    | "state"
                    | "ville"
                    | "universite"
                    | "metropole"
                    | "region"
                    | "province"
            )
        };
        // "GCI and Northmoor Police": letters stand for a whole name.
        let letters = at == start + 1 && crate::words::is_shouted(self.text(start));
        letters
            || left_bodies.last() == Some(&(at - 1))
            || (left_bodies.is_empty() && !right_bodies)
            || (next_is_body && !left_bodies.is_empty())
            || (right_bodies && left_bodies.iter().any(|t| whole(t)))
    }

    /// Small words inside a French name: "Forum français pour la sécurité urbaine".
    fn goes_on_in_french(&self, start: usize, at: usize) -> bool {
        const STOPS: [&str; 65] = [
            "qui",
            "que",
            "qu'",
            "dont",
            "ou",
            "est",
            "sont",
            "sera",
            "seront",
            "a",
            "ont",
            "se",
            "s'",
            "vous",
            "nous",
            "avec",
            "dans",
            "lors",
            "afin",
            "en",
            "sous",
            "par",
            "entre",
            "depuis",
            "ainsi",
            "mais",
            "car",
            "n'",
            "ne",
            "il",
            "elle",
            "ils",
            "cette",
            "ce",
            "cet",
            "ces",
            "son",
            "sa",
            "ses",
            "leur",
            "leurs",
            "notre",
            "un",
            "une",
            "organise",
            "organisent",
            "organisera",
            "invite",
            "invitent",
            "propose",
            "proposent",
            "lance",
            "lancent",
            "accueille",
            "accueillera",
            "recrute",
            "tient",
            "tiendra",
            "vient",
            "aura",
            "auront",
            "convie",
            "convient",
            "souhaite",
            "met",
        ];
        let word = self.folded(at);
        let body_before = (start..=at).any(|t| is_body(self.text(t)));
        let ends = word.ends_with("ent")
            && !matches!(
                word.as_str(),
                "departement" | "enseignement" | "logement" | "developpement" | "gouvernement" | "environnement"
            );
        // "recherche" is a noun in "Centre de recherche", a verb in "recherche une analyste".
        let seeks = word == "recherche" && matches!(self.folded(at + 1).as_str(), "un" | "une" | "son" | "sa" | "des");
        body_before
            && !seeks
            && !STOPS.contains(&word.as_str())
            && word.chars().all(|c| c.is_alphabetic() || c == '-')
            && !ends
            && word.len() > 2
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

    /// "du 16", "le 3": what follows is a date.
    fn begins_time(&self, at: usize) -> bool {
        self.text(at + 1).starts_with(|c: char| c.is_ascii_digit())
            || months::month(self.text(at + 1)).is_some()
            || months::weekday(self.text(at + 1)).is_some()
    }

    /// "(Efus)" behind a name: its letters, and the token behind.
    fn brackets(&self, at: usize) -> (Option<String>, usize) {
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

    /// Behind a name: a comma, "and", "as well as" and then something a name may begin with.
    fn skip_separator(&self, mut at: usize) -> Option<usize> {
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

/// "Efus", "UN-Habitat", "APCOF": short, no space, a capital.
pub(crate) fn is_letters(inside: &str) -> bool {
    let inside = inside.trim();
    let length = inside.chars().count();
    let capitals = inside.chars().filter(|c| c.is_uppercase()).count();
    (2..=14).contains(&length)
        && !inside.contains(' ')
        && capitals >= 1
        && (capitals >= 2 || length <= 8)
        && inside.starts_with(|c: char| c.is_uppercase())
        && !inside.contains('@')
        && months::month(inside).is_none()
}

fn is_capital_number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
        && word.chars().any(char::is_alphabetic)
        && !word.ends_with("st")
        && !word.ends_with("th")
        && !word.ends_with('h')
}

fn without_possessive(words: &str, span: Span) -> Span {
    let name = span.of(words);
    let bare = name.strip_suffix("'s").or_else(|| name.strip_suffix("’s")).unwrap_or(name);
    Span::new(span.start, span.start + bare.len())
}

/// What a name is not: a place alone, a month, the gathering itself, the word a sentence happens to begin with.
pub(crate) fn is_name(name: &str) -> bool {
    static NO_START: LazyLock<Regex> = LazyLock::new(|| {
        rule(concat!(
            r"^(?:this|these|that|those|we|you|it|its|they|he|she|if|as|in|on|for|to|at|please|join|all|our|your|there|here|when|where|how|what|who|why|while|with|from|after|before|during|proposals?|",
            r"participants|attendees|speakers|workshops?|partners?|partnerships|sponsors?|click|submit|register|registration|contact|date|venue|programme|more|various|many|several|local|working|learn|learning|speaking|following|conference|each|one|both|no|yes|also|",
            r"cette|ce|cet|ces|nous|vous|il|elle|ils|elles|on|pour|dans|lors|avec|si|quand|comment|pourquoi|inscription|date|lieu|contact|tous|toutes|plusieurs|c|d|l|s|qu|un|une|l'événement|subjects|topics|january|february|march)$"
        ))
    });
    static LETTER: LazyLock<Regex> = LazyLock::new(|| rule(r"\p{L}.*\p{L}"));
    let first = name.split([' ', '\'', '’']).next().unwrap_or_default();
    let is_gathering =
        gatherings::nouns_in(name).last().is_some_and(|(_, rank, place)| *rank > 6 && place.end == name.len())
            && !name.split(' ').any(|w| is_body(w) && fold(w) != "forum");
    let has_body = name.split(' ').any(is_body);
    LETTER.is_match(name)
        && !NO_START.is_match(first)
        && !is_gathering
        && (has_body || !places::is_place_alone(name))
        && months::month(first).is_none()
        && months::weekday(first).is_none()
}
