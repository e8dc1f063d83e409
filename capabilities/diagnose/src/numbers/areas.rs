//! Boundaries and denominators: which property is the code, which the name; numbers of residents that join them.

use super::model::Why;
use super::read::{Shape, form_of, head, rows, shapes};
use base::{fold, one_line};
use serde::{Deserialize, Serialize};
use spatial::area::{Area, Areas, Join, join};
use std::collections::BTreeMap;
use std::ops::ControlFlow;

/// One area of a set.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Place {
    /// Its code, by which tables join.
    pub code: String,
    /// What people call it.
    pub name: String,
    /// Its boundary: longitude and latitude.
    pub rings: Vec<Vec<(f64, f64)>>,
}

/// The areas of a file, with the numbers found beside them.
pub(crate) struct Read {
    /// The areas, in the order of the file.
    pub places: Vec<Place>,
    /// Numbers among the properties that look like people: the property, and the number for each code.
    pub numbers: Option<(String, BTreeMap<String, f64>)>,
}

/// Reads boundaries.
pub(crate) fn read(bytes: &[u8]) -> Result<Read, Why> {
    let shapes = shapes(bytes)?;
    let code = property(&shapes, &["code", "id", "codeid", "num", "pdq", "district"], true)
        .ok_or_else(|| Why::of("no-codes"))?;
    let name = property(&shapes, &["name", "nom", "title", "quartier"], false).unwrap_or_else(|| code.clone());
    let people = property(&shapes, &["population", "residents", "persons", "habitants"], false);
    let number = |shape: &Shape, key: &str| value(shape, key).replace([',', ' '], "").parse::<f64>().ok();
    let numbers = people.map(|key| {
        let all = shapes.iter().filter_map(|shape| Some((value(shape, &code).to_owned(), number(shape, &key)?)));
        (key.clone(), all.collect::<BTreeMap<_, _>>())
    });
    let place = |shape: &Shape| Place {
        code: one_line(value(shape, &code)),
        name: one_line(value(shape, &name)),
        rings: shape.area.rings.clone(),
    };
    Ok(Read { places: shapes.iter().map(place).collect(), numbers: numbers.filter(|(_, all)| !all.is_empty()) })
}

fn value<'a>(shape: &'a Shape, key: &str) -> &'a str {
    shape.properties.iter().find(|(name, _)| name == key).map_or("", |(_, value)| value)
}

/// The property whose name says one of these words; `unique`: every area has another value.
fn property(shapes: &[Shape], words: &[&str], unique: bool) -> Option<String> {
    let keys: Vec<&String> = shapes.first()?.properties.iter().map(|(key, _)| key).collect();
    let fits = |key: &&&String| {
        let mut seen = std::collections::HashSet::new();
        !unique || shapes.iter().all(|shape| !value(shape, key).is_empty() && seen.insert(value(shape, key)))
    };
    let parts = |key: &String| fold(key).split(|c: char| !c.is_alphanumeric()).map(str::to_owned).collect::<Vec<_>>();
    words.iter().find_map(|word| {
        keys.iter().filter(fits).find(|key| parts(key).iter().any(|part| part == word)).map(|key| (*key).clone())
    })
}

/// The boundaries for finding points.
pub(crate) fn areas(places: &[Place]) -> Areas {
    Areas::new(places.iter().map(|place| Area { rings: place.rings.clone() }).collect())
}

/// Numbers of a denominator with what did not join.
pub(crate) struct Numbers {
    /// For each code of the set, its number.
    pub of: BTreeMap<String, f64>,
    /// What joined and what did not.
    pub join: Join,
}

/// Reads numbers from a table with a code and a number column.
pub(crate) fn numbers(bytes: &[u8], places: &[Place]) -> Result<Numbers, Why> {
    let form = form_of(bytes)?;
    let (told, first) = head(form, bytes, 2_000)?;
    let codes: std::collections::HashSet<String> = places.iter().map(|place| place.code.to_lowercase()).collect();
    let width = told.headings.len();
    let hits = |column: &usize| {
        first
            .iter()
            .filter(|row| row.get(*column).is_some_and(|cell| codes.contains(&cell.trim().to_lowercase())))
            .count()
    };
    let code = (0..width).max_by_key(hits).filter(|column| hits(column) > 0).ok_or_else(|| Why::of("no-code-joins"))?;
    let words =
        ["population", "residents", "households", "persons", "number", "count", "menages", "habitants", "total"];
    let numeric =
        |column: &usize| first.iter().filter(|row| row.get(*column).is_some_and(|cell| amount(cell).is_some())).count();
    let named = |column: &usize| {
        let heading = fold(&told.headings[*column]);
        words.iter().any(|word| heading.contains(word))
    };
    let number = (0..width)
        .filter(|column| *column != code && numeric(column) * 2 > first.len())
        .max_by_key(|column| (named(column), std::cmp::Reverse(*column)))
        .ok_or_else(|| Why::of("no-numbers"))?;
    let mut found: Vec<(String, f64)> = Vec::new();
    rows(form, bytes, &mut |row| {
        let cells = row.get(code).zip(row.get(number).and_then(|cell| amount(cell)));
        found.extend(cells.map(|(code, number)| (code.trim().to_owned(), number)));
        if found.len() < 100_000 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    })?;
    let join = join(places.iter().map(|place| place.code.as_str()), found.iter().map(|(code, _)| code.as_str()));
    let by_code: BTreeMap<String, f64> =
        found.into_iter().map(|(code, number)| (code.to_lowercase(), number)).collect();
    let of =
        places.iter().filter_map(|place| by_code.get(&place.code.to_lowercase()).map(|n| (place.code.clone(), *n)));
    Ok(Numbers { of: of.collect(), join })
}

fn amount(cell: &str) -> Option<f64> {
    cell.trim()
        .replace([' ', '\u{a0}', '\u{202f}'], "")
        .replace(',', "")
        .parse::<f64>()
        .ok()
        .filter(|n| *n >= 0.0 && n.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wards_of_another_year_do_not_join_and_are_named() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/audit/uk-lancashire");
        let (Ok(wards), Ok(people)) =
            (std::fs::read(folder.join("wards-2022.geojson")), std::fs::read(folder.join("ward-population.csv")))
        else {
            println!("skipped: no ../shared/data");
            return;
        };
        let read = read(&wards).expect("271 wards");
        assert_eq!(read.places.len(), 271);
        let numbers = numbers(&people, &read.places).expect("population");
        assert_eq!((numbers.join.joined, numbers.join.left_alone.len(), numbers.join.right_alone.len()), (245, 26, 40));
        assert!(numbers.join.looks_like_two_vintages());
    }
}
