//! Looking names of places up: the longest name that stands at a capital letter, with everything it may be.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::dictionaries::cities::{CITIES, USUAL};
use crate::dictionaries::countries::{COUNTRIES, REGIONS};
use crate::fact::Span;
use crate::words::fold;

/// A city of the dictionary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct City {
    pub country: &'static str,
    pub region: &'static str,
    pub zone: &'static str,
}

/// A province or state of the dictionary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Region {
    pub country: &'static str,
    pub code: &'static str,
    pub zone: &'static str,
}

/// A country of the dictionary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Country {
    pub code: &'static str,
    pub zone: &'static str,
}

/// What a name may be; the first that is not empty is what it is by itself.
#[derive(Debug, Clone, Default)]
pub(crate) struct Entry {
    pub cities: Vec<City>,
    pub regions: Vec<Region>,
    pub countries: Vec<Country>,
}

/// What a name is by itself.
#[derive(Debug, Clone)]
pub(crate) enum Known {
    City(Vec<City>),
    Region(Vec<Region>),
    Country(Country),
}

/// A known name in some words.
#[derive(Debug, Clone)]
pub(crate) struct Found {
    pub span: Span,
    pub known: Known,
    pub entry: &'static Entry,
}

static ENTRIES: LazyLock<HashMap<String, Entry>> = LazyLock::new(|| {
    let mut entries: HashMap<String, Entry> = HashMap::new();
    for (country, region, zone, names) in CITIES {
        for name in names.split([';', '/']) {
            entries.entry(fold(name)).or_default().cities.push(City { country, region, zone });
        }
    }
    for (country, code, names, zone) in REGIONS {
        for name in names.split(';') {
            entries.entry(fold(name)).or_default().regions.push(Region { country, code, zone });
        }
    }
    for (code, names, zone) in COUNTRIES {
        for name in names.split(';') {
            entries.entry(fold(name)).or_default().countries.push(Country { code, zone });
        }
    }
    entries
});

/// Codes such as "ON" or "US" are words in small letters; they count only in capitals, behind another place.
pub(crate) fn is_code(name: &str) -> bool {
    name.chars().filter(|c| c.is_alphabetic()).count() <= 3 && name.chars().next().is_some_and(char::is_uppercase)
}

/// Zone of a region given by code.
pub(crate) fn region_zone(country: &str, code: &str) -> Option<&'static str> {
    REGIONS
        .iter()
        .find(|(c, r, ..)| *c == country && *r == code)
        .map(|(.., zone)| *zone)
        .filter(|zone| !zone.is_empty())
}

/// Zone of a country given by code.
pub(crate) fn country_zone(code: &str) -> Option<&'static str> {
    COUNTRIES.iter().find(|(c, ..)| *c == code).map(|(.., zone)| *zone).filter(|zone| !zone.is_empty())
}

/// The country most texts mean by a name that several cities bear.
pub(crate) fn usual_country(name: &str) -> Option<&'static str> {
    let name = fold(name);
    USUAL.iter().find(|(usual, _)| *usual == name).map(|(_, country)| *country)
}

/// Every known name in some words, longest first at each place.
pub(crate) fn known_in(words: &str) -> Vec<Found> {
    let starts = word_starts(words);
    let mut found: Vec<Found> = Vec::new();
    let mut free = 0;
    for (nth, start) in starts.iter().enumerate() {
        if *start < free || !words[*start..].starts_with(char::is_uppercase) && !words[*start..].starts_with(['É', 'Î'])
        {
            continue;
        }
        if let Some(hit) = longest(words, &starts[nth..]) {
            free = hit.span.end;
            found.push(hit);
        }
    }
    found
}

/// The known name that begins right at `at`.
pub(crate) fn known_at(words: &str, at: usize) -> Option<Found> {
    let window = crate::words::after(words, at, 80);
    let starts: Vec<usize> = word_starts(window).into_iter().map(|start| start + at).collect();
    if starts.first() != Some(&at) || !words[at..].starts_with(char::is_uppercase) {
        return None;
    }
    longest(words, &starts)
}

/// Where words begin; an elided article ("d'Aubervilliers") is a word of its own.
fn word_starts(words: &str) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut before = ' ';
    for (at, letter) in words.char_indices() {
        let elided = matches!(before, '\'' | '’') && letter.is_uppercase();
        if letter.is_alphabetic()
            && (!before.is_alphanumeric() && !matches!(before, '\'' | '’' | '-' | '.' | '@' | '_' | '/') || elided)
        {
            starts.push(at);
        }
        before = letter;
    }
    starts
}

fn longest(words: &str, starts: &[usize]) -> Option<Found> {
    let first = *starts.first()?;
    let ends = (0..starts.len().min(6)).rev().flat_map(|last| word_ends(words, starts[last]));
    for end in ends {
        let name = &words[first..end];
        let Some(entry) = ENTRIES.get(&fold(name)).filter(|_| name.len() <= 60 && !name.contains('\n')) else {
            continue;
        };
        if is_code(name)
            && name.chars().any(char::is_lowercase)
            && entry.cities.is_empty()
            && entry.countries.iter().all(|c| c.code == "US" || c.code == "GB")
            && entry.regions.iter().all(|r| r.country != "CA")
        {
            continue;
        }
        let known = if !entry.cities.is_empty() {
            Known::City(entry.cities.clone())
        } else if let Some(country) =
            entry.countries.first().filter(|_| entry.regions.is_empty() || entry.regions[0].code == "GA")
        {
            Known::Country(*country)
        } else {
            Known::Region(entry.regions.clone())
        };
        return Some(Found { span: Span::new(first, end), known, entry });
    }
    None
}

/// Where the word that starts at `start` may end: with its dots ("St. John's", "U.S."), without, without "'s".
fn word_ends(words: &str, start: usize) -> Vec<usize> {
    let rest = &words[start..];
    let inside = |c: char| c.is_alphanumeric() || matches!(c, '-' | '\'' | '’' | '.');
    let whole = start + rest.find(|c: char| !inside(c)).unwrap_or(rest.len()).min(60.min(rest.len()));
    if !words.is_char_boundary(whole) {
        return Vec::new();
    }
    let bare = start + words[start..whole].trim_end_matches(['.', '\'', '’', '-']).len();
    let mut ends = vec![whole, bare];
    ends.extend(["'s", "’s"].iter().filter_map(|s| words[start..bare].strip_suffix(s)).map(|name| start + name.len()));
    ends.dedup();
    ends
}

/// True for the name of a city and nothing else.
pub(crate) fn is_city_alone(words: &str) -> bool {
    ENTRIES.get(&fold(words)).is_some_and(|entry| !entry.cities.is_empty())
}

/// True when the words are names of places and nothing else.
pub(crate) fn is_place_alone(words: &str) -> bool {
    let found = known_in(words);
    let known: usize = found.iter().map(|place| place.span.end - place.span.start).sum();
    let letters = words.chars().filter(|c| c.is_alphanumeric()).count();
    let small = words
        .split([' ', ','])
        .filter(|w| matches!(*w, "and" | "et" | "in" | "of" | "de"))
        .map(str::len)
        .sum::<usize>();
    !found.is_empty() && known + small >= letters
}
