//! Who comes, in figures: participants, cities and regions, countries, and how they spread over sectors and levels.

use super::model::organisation_key;
use super::store::list::Counted;
use std::collections::{BTreeMap, BTreeSet};

/// The figures of one gathering.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Figures {
    /// Everybody with a place for good.
    pub participants: i64,
    /// Cities and regions they come for.
    pub places: i64,
    /// Countries.
    pub countries: i64,
    /// How many of them take part from elsewhere.
    pub remote: i64,
    /// Code of the sector and how many, most first; the empty code is who did not say.
    pub sectors: Vec<(String, i64)>,
    /// The same by level.
    pub levels: Vec<(String, i64)>,
    /// The same by country, as it was written first.
    pub by_country: Vec<(String, i64)>,
    /// What the kitchen needs to know: each answer and how often.
    pub diets: Vec<(String, i64)>,
    /// Languages to be interpreted into.
    pub interpretation: Vec<(String, i64)>,
}

/// Counts. Two spellings of a city or country that differ in capitals or accents are one.
pub fn count(all: &[Counted]) -> Figures {
    let keys = |pick: fn(&Counted) -> &String| {
        all.iter().map(|one| organisation_key(pick(one))).filter(|key| !key.is_empty()).collect::<BTreeSet<_>>()
    };
    let total = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let in_person: Vec<&Counted> = all.iter().filter(|one| one.kind != "remote").collect();
    Figures {
        participants: total(all.len()),
        places: total(keys(|one| &one.place).len()),
        countries: total(keys(|one| &one.country).len()),
        remote: total(all.len() - in_person.len()),
        sectors: spread(all.iter().map(|one| one.sector.as_str())),
        levels: spread(all.iter().map(|one| one.level.as_str())),
        by_country: spread(all.iter().map(|one| one.country.as_str())),
        diets: spread(in_person.iter().map(|one| one.diet.as_str()).filter(|text| !text.is_empty())),
        interpretation: spread(all.iter().map(|one| one.interpretation.as_str()).filter(|text| !text.is_empty())),
    }
}

/// How often each occurs, most first; what nobody said comes last.
fn spread<'a>(values: impl Iterator<Item = &'a str>) -> Vec<(String, i64)> {
    let mut counted: BTreeMap<String, (String, i64)> = BTreeMap::new();
    for value in values {
        let line = counted.entry(organisation_key(value)).or_insert_with(|| (value.trim().to_owned(), 0));
        line.1 += 1;
    }
    let mut lines: Vec<(String, i64)> = counted.into_values().collect();
    lines.sort_by(|a, b| (a.0.is_empty(), -a.1, &a.0).cmp(&(b.0.is_empty(), -b.1, &b.0)));
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cities_and_countries_are_counted_once_however_they_are_spelled() {
        let one = |place: &str, country: &str, sector: &str, kind: &str| Counted {
            place: place.into(),
            country: country.into(),
            sector: sector.into(),
            kind: kind.into(),
            ..Counted::default()
        };
        let all = [
            one("Liège", "Belgium", "police", "on-site"),
            one("LIEGE", "belgium", "police", "remote"),
            one("Kestrel Bay", "Lorne", "", "on-site"),
            one("", "Lorne", "ngo", "on-site"),
        ];
        let figures = count(&all);
        assert_eq!((figures.participants, figures.places, figures.countries, figures.remote), (4, 2, 2, 1));
        assert_eq!(figures.sectors, [("police".to_owned(), 2), ("ngo".to_owned(), 1), (String::new(), 1)]);
    }
}
