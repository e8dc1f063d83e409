//! Names of bodies and people in running text: where a name ends ("the City of Lyon and the Forum", "Fire and Rescue
//! Service"), and lists of them. English names end with their noun and are capitalised throughout; French ones begin
//! with it and go on in small letters, so the two are followed differently.

mod reader;
mod tokens;

use std::sync::LazyLock;

use regex::Regex;

use self::tokens::Tokens;
use crate::dictionaries::organisations::is_body;
use crate::dictionaries::{gatherings, months};
use crate::fact::Span;
use crate::places;
use crate::words::{after, fold, rule};

/// No list of names is longer.
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

/// A list of names that begins at `from`: "A, B (BB) and the C of D".
pub(crate) fn list(words: &str, from: usize) -> Vec<Name> {
    let window = after(words, from, 1_200);
    let reader = Tokens::new(window, crate::language::is_french(words));
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
    // "in partnership with Aubervilliers and Saint-Denis": cities act for themselves; behind a body they tell where it is.
    let cities = names.first().is_some_and(|first| places::is_city_alone(first.span.of(words)));
    let acts = |name: &Name| is_name(name.span.of(words)) || (cities && places::is_city_alone(name.span.of(words)));
    names.retain(acts);
    names
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
