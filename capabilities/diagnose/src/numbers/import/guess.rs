//! Which column is what, guessed from headings in English and French. A person looks at it before anything is read.

use super::dates::{Order, read_date};
use crate::numbers::model::Mapping;
use base::fold;

const NAMES: [(&str, &[&str]); 7] = [
    ("date", &["date time", "datetime", "occurred", "date", "month", "mois", "jour", "day"]),
    ("time", &["time", "heure", "hour"]),
    ("x", &["longitude", "lon", "long", "lng", "x"]),
    ("y", &["latitude", "lat", "y"]),
    (
        "category",
        &["crime type", "offense type", "offence", "offense", "category", "categorie", "type", "infraction", "nature"],
    ),
    (
        "area",
        &[
            "lsoa code",
            "ward code",
            "area code",
            "neighbourhood code",
            "hood id",
            "district",
            "ward",
            "quartier",
            "area",
            "code",
        ],
    ),
    ("id", &["crime id", "incident id", "incident number", "uid", "id"]),
];

/// Guesses from headings and the first rows.
pub(crate) fn guess(headings: &[String], first: &[Vec<String>]) -> Mapping {
    let folded: Vec<String> =
        headings.iter().map(|heading| fold(heading).replace(['_', '-', '.'], " ").trim().to_owned()).collect();
    let mut mapping = Mapping::default();
    let mut taken = Vec::new();
    for (part, names) in NAMES {
        let exact = names.iter().find_map(|name| folded.iter().position(|heading| heading == name));
        let inside = || {
            let long = names.iter().filter(|name| name.len() > 3);
            long.clone().find_map(|name| folded.iter().position(|heading| heading.split(' ').any(|word| word == *name)))
        };
        if let Some(column) = exact.or_else(inside).filter(|column| !taken.contains(column)) {
            taken.push(column);
            mapping.set(part, Some(column));
        }
    }
    if mapping.date.is_none() {
        let is_date = |column: &usize| {
            let cells = first.iter().filter_map(|row| row.get(*column)).filter(|cell| !cell.is_empty());
            let (read, all) = cells.fold((0, 0), |(read, all), cell| {
                let reads = read_date(cell, Order::default()).is_some() && cell.len() >= 6;
                (read + usize::from(reads), all + 1)
            });
            all > 0 && read * 10 >= all * 9
        };
        mapping.date = (0..headings.len()).filter(|column| !taken.contains(column)).find(is_date);
    }
    mapping
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_of_police_files_are_known() {
        let of = |line: &str| guess(&line.split(',').map(str::to_owned).collect::<Vec<_>>(), &[]);
        let uk =
            of("Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type");
        let wanted = Mapping {
            date: Some(1),
            x: Some(4),
            y: Some(5),
            category: Some(9),
            area: Some(7),
            id: Some(0),
            ..Mapping::default()
        };
        assert_eq!(uk, wanted);
        let us = of("uid,offense_type,date_time,longitude,latitude");
        assert_eq!((us.date, us.category, us.x, us.y, us.id), (Some(2), Some(1), Some(3), Some(4), Some(0)));
        let fr = of("Date,Catégorie,Quartier,Heure");
        assert_eq!((fr.date, fr.category, fr.area, fr.time), (Some(0), Some(1), Some(2), Some(3)));
    }
}
