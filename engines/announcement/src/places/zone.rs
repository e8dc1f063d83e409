//! The time zone of a place: of its city, else of its province, else of its country, as far as the dictionary keeps one
//! for the whole. A name borne by several cities counts when its neighbours, or another country name or address in the
//! text, leave one of them.

use std::sync::LazyLock;

use regex::Regex;

use super::gazetteer::{self, City, Known, country_zone, region_zone};
use super::phrase::Phrase;
use crate::fact::{Confidence, Fact, Span};
use crate::layout::Scope;
use crate::value::Value;
use crate::words::rule;

/// The zone of the first place that has one.
pub(crate) fn of(scope: &Scope<'_>, phrases: &[(&Phrase, usize)]) -> Option<Fact> {
    let countries: Vec<&'static str> = phrases.iter().flat_map(|(phrase, _)| countries_of(phrase)).collect();
    let regions: Vec<(&'static str, &'static str)> =
        phrases.iter().flat_map(|(phrase, _)| regions_of(phrase)).collect();
    phrases.iter().find_map(|(phrase, offset)| {
        phrase.pieces.iter().find_map(|piece| {
            let found = piece.found.as_ref()?;
            let span = Span::new(piece.span.start + offset, piece.span.end + offset);
            let (zone, confidence) = match &found.known {
                Known::City(cities) => of_city(scope, scope.words(span), cities, &countries, &regions)?,
                Known::Region(regions) => (
                    regions.iter().find(|r| countries.is_empty() || countries.contains(&r.country)).map(|r| r.zone)?,
                    Confidence::Sure,
                ),
                Known::Country(country) => (country.zone, Confidence::Sure),
            };
            (!zone.is_empty()).then(|| scope.fact(Value::Zone(zone.to_owned()), span, confidence))
        })
    })
}

fn countries_of(phrase: &Phrase) -> Vec<&'static str> {
    let found = phrase.pieces.iter().filter_map(|piece| piece.found.as_ref());
    found
        .filter_map(|found| match &found.known {
            Known::Country(country) => Some(country.code),
            Known::Region(regions) if regions.len() == 1 => Some(regions[0].country),
            _ => None,
        })
        .collect()
}

fn regions_of(phrase: &Phrase) -> Vec<(&'static str, &'static str)> {
    let wider = phrase.pieces.iter().skip(1).filter_map(|piece| piece.found.as_ref());
    wider.flat_map(|found| found.entry.regions.iter().map(|region| (region.country, region.code))).collect()
}

fn of_city(
    scope: &Scope<'_>,
    name: &str,
    cities: &[City],
    countries: &[&str],
    regions: &[(&str, &str)],
) -> Option<(&'static str, Confidence)> {
    let in_region =
        |city: &&City| regions.iter().any(|(country, code)| *country == city.country && *code == city.region);
    let in_country = |city: &&City| countries.contains(&city.country);
    if let Some(city) = cities.iter().find(in_region).or_else(|| only(cities.iter().filter(in_country))) {
        return zone_of(city).map(|zone| (zone, Confidence::Sure));
    }
    // The neighbours name another region or country than any the dictionary has for this city.
    if !regions.is_empty() || !countries.is_empty() {
        return None;
    }
    if let [city] = cities {
        return zone_of(city).map(|zone| (zone, Confidence::Sure));
    }
    let hinted = hints(scope.words(Span::new(
        scope.page.lines[scope.lines.start].span.start,
        scope.page.lines[scope.lines.end - 1].span.end,
    )));
    if let Some(city) = only(cities.iter().filter(|city| hinted.contains(&city.country))) {
        return zone_of(city).map(|zone| (zone, Confidence::Likely));
    }
    let usual = gazetteer::usual_country(name)?;
    let city = only(cities.iter().filter(|city| city.country == usual))?;
    zone_of(city).map(|zone| (zone, Confidence::Likely))
}

fn only<'c>(mut cities: impl Iterator<Item = &'c City>) -> Option<&'c City> {
    let first = cities.next()?;
    cities.next().is_none().then_some(first)
}

fn zone_of(city: &City) -> Option<&'static str> {
    Some(city.zone)
        .filter(|zone| !zone.is_empty())
        .or_else(|| region_zone(city.country, city.region))
        .or_else(|| country_zone(city.country))
}

/// Countries the rest of the text speaks for: by name, or by the ending of an address.
fn hints(text: &str) -> Vec<&'static str> {
    static ENDINGS: LazyLock<Regex> =
        LazyLock::new(|| rule(r"[\w-]\.(ca|uk|fr|us|au|nz|be|ie|za|es|cl|ar|co|mx|it|de|ch)\b"));
    let head = crate::words::after(text, 0, 20_000);
    let mut codes: Vec<&'static str> = Vec::new();
    for found in gazetteer::known_in(head) {
        match found.known {
            Known::Country(country) if !gazetteer::is_code(found.span.of(head)) => codes.push(country.code),
            Known::Region(regions) if regions.len() == 1 && !gazetteer::is_code(found.span.of(head)) => {
                codes.push(regions[0].country)
            }
            _ => {}
        }
    }
    for ending in ENDINGS.captures_iter(head).filter_map(|found| found.get(1)) {
        let code =
            if ending.as_str().eq_ignore_ascii_case("uk") { "GB".to_owned() } else { ending.as_str().to_uppercase() };
        codes.extend(
            crate::dictionaries::countries::COUNTRIES.iter().map(|(known, ..)| *known).find(|known| *known == code),
        );
    }
    codes
}
