//! Reads a place as it is written after "in" or on a line of its own: "the Harbour Hotel, Leeds, United Kingdom",
//! "au Palais des congrès de Montréal (Québec)", "in the borough of Northfield".

use std::sync::LazyLock;

use regex::Regex;

use super::gazetteer::{self, Found, Known};
use crate::fact::Span;
use crate::names;
use crate::value::Part;
use crate::words::rule;

/// One part of a place phrase.
#[derive(Debug, Clone)]
pub(crate) struct Piece {
    pub part: Part,
    pub span: Span,
    pub found: Option<Found>,
}

/// A place phrase and where it ends.
#[derive(Debug, Clone)]
pub(crate) struct Phrase {
    pub pieces: Vec<Piece>,
    pub start: usize,
    pub end: usize,
}

impl Phrase {
    /// At least one part is in the dictionary.
    pub fn is_known(&self) -> bool {
        self.pieces.iter().any(|piece| piece.found.is_some())
    }
}

static VENUE: LazyLock<Regex> = LazyLock::new(|| {
    rule(concat!(
        r"\b(?:centres?|centers?|halls?|hotels?|hôtels?|palais|palace|universit(?:y|é)|campus|arena|stadium|stade|theatres?|théâtres?|museum|musée|library|bibliothèque|auditorium|amphithéâtre|amphi|",
        r"salles?|rooms?|buildings?|bâtiment|maison|house|schools?|école|college|collège|lycée|instituts?|institutes?|clubs?|church|cathedral|headquarters|siège|mairie|préfecture|parliament|parlement|castle|château|abbey|abbaye|",
        r"academy|académie|espace|cité|inn|resort|halles?|tower|tour|barracks|plaza|lodge|ballroom|chamber|chambre|pavilion|pavillon|gallery|galerie|marriott|hilton|sheraton|hyatt|novotel|westin|radisson|crowne|complex|complexe|sciences po|forum|médiathèque|bourse)\b"
    ))
});

/// A word by which a building is known for one.
pub(crate) fn is_venue(words: &str) -> bool {
    VENUE.is_match(words)
}

static DISTRICT_OF: LazyLock<Regex> = LazyLock::new(|| {
    rule(
        r"^(?:the\s|le\s|l'|la\s)?(?:(?P<city>\p{Lu}\S+)\s)?(?:borough|district|neighbou?rhood|ward|suburb|arrondissement|quartier|secteur)\s(?:of\s|d'|de la\s|de\s|du\s|des\s)?",
    )
});
static CITY_OF: LazyLock<Regex> = LazyLock::new(|| {
    rule(
        r"^(?:the\s|la\s)?(?:city|town|ville|commune|village|municipality|municipalité|province|state|region|région|downtown|central|greater)\s(?:of\s|d'|de\s|du\s)?",
    )
});
static ARTICLE: LazyLock<Regex> =
    LazyLock::new(|| rule(r"^(?:the\s|la\s|le\s|l'|les\s|beautiful\s|sunny\s|historic\s)"));

/// The place phrase that begins right at `at`.
pub(crate) fn phrase_at(words: &str, at: usize) -> Option<Phrase> {
    let (first, mut end) = first_piece(words, at)?;
    let mut pieces = first;
    let from_venue = pieces.first().is_some_and(|piece| piece.part == Part::Venue);
    while pieces.len() < 6 {
        let Some((mut next, next_end)) =
            next_piece(words, end).or_else(|| last_name(words, end).filter(|_| from_venue && pieces.len() == 1))
        else {
            break;
        };
        pieces.append(&mut next);
        end = next_end;
    }
    rank(words, &mut pieces);
    Some(Phrase { start: at, end, pieces })
}

fn first_piece(words: &str, at: usize) -> Option<(Vec<Piece>, usize)> {
    let rest = &words[at..];
    if let Some(district) = DISTRICT_OF.captures(rest) {
        let from = at + district.get(0)?.end();
        let name = known_or_named(words, from)?;
        let mut pieces = vec![Piece { part: Part::District, span: name, found: None }];
        if let Some(city) = district.name("city")
            && let Some(found) = gazetteer::known_at(words, at + city.start())
        {
            pieces.insert(0, Piece { part: part_of(&found), span: found.span, found: Some(found) });
        }
        return Some((pieces, name.end));
    }
    let from = at + CITY_OF.find(rest).map_or(0, |found| found.end());
    if let Some(found) = gazetteer::known_at(words, from)
        .filter(|found| !gazetteer::is_code(found.span.of(words)) && !goes_on(words, found.span.end))
    {
        let end = found.span.end;
        // "au Québec" is the province, "à Québec" the city.
        let province = words[..at].ends_with("au ") && !found.entry.regions.is_empty();
        let part = if province { Part::Region } else { part_of(&found) };
        return Some((vec![Piece { part, span: found.span, found: Some(found) }], end));
    }
    let from = at + ARTICLE.find(rest).map_or(0, |found| found.end());
    let span = named(words, from)?;
    let name = span.of(words);
    let part = if is_venue(name) { Part::Venue } else { Part::Somewhere };
    let mut pieces = vec![Piece { part, span, found: None }];
    // "Palais des congrès de Montréal": the building's name tells the city, too.
    if (part == Part::Venue || name.contains(" de "))
        && let Some(found) = gazetteer::known_in(name)
            .pop()
            .filter(|found| found.span.end == name.len() && matches!(found.known, Known::City(_)))
    {
        let span = Span::new(span.start + found.span.start, span.start + found.span.end);
        pieces.push(Piece { part: Part::City, span, found: Some(found) });
    }
    Some((pieces, span.end))
}

/// "Greater Manchester Police", "Paris Nanterre": a known name that goes on is another name.
fn goes_on(words: &str, end: usize) -> bool {
    static NEXT: LazyLock<Regex> = LazyLock::new(|| rule(r"^[\s-](?-i:\p{Lu})\p{L}+"));
    static NOT_A_NAME: LazyLock<Regex> = LazyLock::new(|| {
        rule(
            r"^\s(?:from|on|in|du|le|les|the|and|et|canada|france|usa|uk|join|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)\b",
        )
    });
    let rest = &words[end..];
    NEXT.is_match(rest) && !NOT_A_NAME.is_match(rest) && gazetteer::known_at(words, end + 1).is_none()
}

/// A name no dictionary has: capitalised, or a building in French small letters ("hôtel de ville").
fn named(words: &str, from: usize) -> Option<Span> {
    static BUILDING: LazyLock<Regex> = LazyLock::new(|| {
        rule(
            r"^(?:(?:grand|petit|nouveau|nouvelle|grande)\s)?(?:palais|centre|hôtel|salle|maison|mairie|université|siège|espace|bibliothèque|médiathèque|musée|théâtre|préfecture|campus|amphithéâtre|auditorium|lycée|bourse)\b(?:\s(?:d'|l'|de\sla\s|de\s|du\s|des\s)?(?:[\p{L}'’-]+)){0,7}",
        )
    });
    static STOP: LazyLock<Regex> = LazyLock::new(|| {
        rule(r"\s(?:en|à|au|aux|le|les|du \d|pour|avec|dans|où|qui|sur|et|sera|est|de \d|lors|par)(?:\s|$).*")
    });
    if let Some(building) = BUILDING.find(&words[from..]) {
        let name = building.as_str();
        let name = STOP.find(name).map_or(name, |stop| &name[..stop.start()]);
        return Some(Span::new(from, from + name.len()));
    }
    // "room B12 of the Town Hall": a room by its number.
    static ROOM: LazyLock<Regex> = LazyLock::new(|| {
        rule(
            r"^(?:room|hall|lecture theatre|building|salle|local|bâtiment)\s(?-i:[A-Z0-9][A-Z0-9.-]{0,7})(?:\sof the(?:\s(?-i:\p{Lu})\p{L}+){1,4})?",
        )
    });
    let first = crate::words::after(words, from, 200);
    if let Some(room) = ROOM.find(first) {
        return Some(Span::new(from, from + room.end()));
    }
    if !first.starts_with(char::is_uppercase) {
        return None;
    }
    static CAPITALS: LazyLock<Regex> = LazyLock::new(|| {
        rule(
            r"^(?-i:\p{Lu})[\p{L}'’.&-]*(?:\s(?:(?:of|upon|on|the|de|du|des|la|le|les|sur|sous|en|und|am|an|der|della|del|dei|di|dos|da|&)\s(?:l'|d')?)*(?:d'|l')?(?-i:[\p{Lu}])[\p{L}'’.&-]*)*(?:\sand\s(?-i:\p{Lu})\p{L}+\s(?:centre|center|hall|museum|gallery|building)\b)?",
        )
    });
    let name = CAPITALS.find(first)?.as_str().trim_end_matches(['.', '\'', '’', '-']);
    let name = without_month(name);
    let name = [" on", " of", " the", " de", " du", " la", " le", " am", " an", " en", " &"]
        .iter()
        .fold(name, |name, small| name.strip_suffix(small).unwrap_or(name));
    // "à la CPS Conférence régionale …": the gathering is no part of the place.
    let name = if is_venue(name) { name } else { without_gathering(name) };
    (!name.is_empty() && names::is_name(&format!("{name} centre")) && name.split(' ').count() <= 8)
        .then(|| Span::new(from, from + name.len()))
}

fn without_gathering(name: &str) -> &str {
    let noun = crate::dictionaries::gatherings::nouns_in(name).into_iter().find(|(_, rank, _)| *rank >= 5);
    noun.map_or(name, |(.., noun)| name[..noun.start].trim_end())
}

/// "Leeds September 16": the month is no part of the place.
fn without_month(name: &str) -> &str {
    let mut end = 0;
    for word in name.split(' ') {
        if crate::dictionaries::months::month(word).is_some() || crate::dictionaries::months::weekday(word).is_some() {
            break;
        }
        end += word.len() + 1;
    }
    name[..end.saturating_sub(1).min(name.len())].trim_end()
}

fn known_or_named(words: &str, from: usize) -> Option<Span> {
    let known = gazetteer::known_at(words, from).filter(|found| !goes_on(words, found.span.end));
    known.map(|found| found.span).or_else(|| named(words, from))
}

/// ", Ontario", " (France)", " in Baltimore", " | Lyon".
fn next_piece(words: &str, end: usize) -> Option<(Vec<Piece>, usize)> {
    static JOIN: LazyLock<Regex> = LazyLock::new(|| {
        rule(r"^(?:,\s(?:au|en|aux|in)\s|\s?[,(|·–]\s?|\s(?:in|à|and|et)\s(?:the\s(?:city of\s)?)?|\s)")
    });
    static CLOSE: LazyLock<Regex> = LazyLock::new(|| rule(r"^\)"));
    static AT: LazyLock<Regex> = LazyLock::new(|| rule(r"^,\s(?:à|au|at)\s(?:the\s|la\s|l')?"));
    let rest = &words[end..];
    if let Some(at) = AT.find(rest)
        && let Some(span) = named(words, end + at.end()).filter(|span| is_venue(span.of(words)))
    {
        return Some((vec![Piece { part: Part::Venue, span, found: None }], span.end));
    }
    let join = JOIN.find(rest)?;
    let from = end + join.end();
    let from = from + if words[from..].starts_with("the ") { "the ".len() } else { 0 };
    let named_join = join.as_str().trim().chars().all(char::is_alphabetic) && !join.as_str().trim().is_empty();
    if let Some(found) = gazetteer::known_at(words, from).filter(|found| !goes_on(words, found.span.end)) {
        let code = gazetteer::is_code(found.span.of(words));
        if (code || join.as_str() == " ") && matches!(found.known, Known::City(_)) {
            return None;
        }
        let after = found.span.end + CLOSE.find(&words[found.span.end..]).map_or(0, |close| close.end());
        return Some((vec![Piece { part: part_of(&found), span: found.span, found: Some(found) }], after));
    }
    if named_join || join.as_str() == " " {
        return None;
    }
    // A name between two known ones: "Harbour Hotel, Aldham, Ontario".
    let span = named(words, from)?;
    let (mut rest, after) = next_piece(words, span.end)?;
    // "Palazzo Vecchio, Piazza della Signoria, Florence": before a city it is a street, which is no part of ours.
    let before_city = rest.first().is_some_and(|piece| piece.part == Part::City);
    if is_venue(span.of(words)) {
        rest.insert(0, Piece { part: Part::Venue, span, found: None });
    } else if !before_city {
        rest.insert(0, Piece { part: Part::City, span, found: None });
    }
    Some((rest, after))
}

/// "Harbour Hall, Port Aldham": behind a building a name that ends the line is where it stands.
fn last_name(words: &str, end: usize) -> Option<(Vec<Piece>, usize)> {
    static IN: LazyLock<Regex> = LazyLock::new(|| rule(r"^(?:,\s|\s(?:in|à)\s)"));
    let join = IN.find(&words[end..])?;
    let from = end + join.end();
    let span = named(words, from)?;
    let ends = join.as_str().trim() != "," || words[span.end..].trim_start_matches('.').trim().is_empty();
    (ends && !is_venue(span.of(words))).then(|| (vec![Piece { part: Part::Somewhere, span, found: None }], span.end))
}

fn part_of(found: &Found) -> Part {
    match found.known {
        Known::City(_) => Part::City,
        Known::Region(_) => Part::Region,
        Known::Country(_) => Part::Country,
    }
}

/// Settles what each part is by its neighbours: "Québec" behind a city is the province, "Aldham" before a country a city.
fn rank(words: &str, pieces: &mut [Piece]) {
    let has_city = |pieces: &[Piece]| pieces.iter().any(|piece| piece.part == Part::City);
    for at in 1..pieces.len() {
        let before_city = has_city(&pieces[..at]) || pieces[..at].iter().any(|piece| piece.part == Part::Somewhere);
        let Some(found) = &pieces[at].found else { continue };
        if pieces[at].part == Part::City
            && before_city
            && !found.entry.regions.is_empty()
            && !joined_by_and(words, pieces[at].span.start)
        {
            pieces[at].part = Part::Region;
        } else if pieces[at].part == Part::City && before_city && !found.entry.countries.is_empty() {
            pieces[at].part = Part::Country;
        }
    }
    let wider = pieces.iter().any(|piece| matches!(piece.part, Part::Region | Part::Country));
    let city_known = has_city(pieces);
    if let Some(first) = pieces.first_mut().filter(|first| first.part == Part::Somewhere && wider && !city_known) {
        first.part = Part::City;
    }
    if city_known && pieces.first().is_some_and(|first| first.part == Part::Somewhere) && pieces.len() > 1 {
        pieces[0].part = Part::Venue;
    }
}

fn joined_by_and(words: &str, at: usize) -> bool {
    matches!(crate::words::before(words, at, 6).trim().rsplit(' ').next(), Some("and" | "et"))
}
