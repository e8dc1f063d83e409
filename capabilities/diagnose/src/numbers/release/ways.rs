//! By which way a table of incidents leaves: by areas and categories, or by squares. Pure.
//!
//! Counts by area and counts by square of the same incidents could be subtracted from one another, and no attack of ours
//! looks through that. So they leave one way only: [`stands_in_the_way`].

use super::{Choice, Document, Prepared, prepare, prepare_squares};
use disclosure::{Rule, Unsafe};
use spatial::incidents::Incidents;
use std::collections::HashMap;

/// Why something cannot leave.
#[derive(Debug)]
pub(crate) enum Held {
    /// The attack found too much.
    Unsafe(Unsafe),
    /// The same incidents left by areas, or by other squares.
    OtherWay,
}

impl std::fmt::Display for Held {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Held::Unsafe(why) => why.fmt(f),
            Held::OtherWay => f.write_str("of the same incidents something left by another way"),
        }
    }
}

/// Hides what is small and attacks it, together with everything that left of the same incidents before.
pub(crate) fn hide(
    incidents: &Incidents,
    choice: &Choice,
    names: &HashMap<String, String>,
    rule: Rule,
    earlier: &[Document],
) -> Result<Prepared, Held> {
    let prepared = if choice.across_m > 0 {
        prepare_squares(incidents, choice, rule)
    } else {
        // Squares are no sums over areas; whether they allow a table is asked below.
        let tables: Vec<Document> = earlier.iter().filter(|one| one.row_kind != "square").cloned().collect();
        prepare(incidents, choice, names, rule, &tables)
    };
    let prepared = prepared.map_err(Held::Unsafe)?;
    if earlier.iter().any(|one| stands_in_the_way(&prepared.document, one)) {
        return Err(Held::OtherWay);
    }
    Ok(prepared)
}

/// Of the same incidents something left that this could be subtracted from: squares and areas, squares and other squares,
/// squares and a table of categories that hides something.
fn stands_in_the_way(document: &Document, earlier: &Document) -> bool {
    let overlaps = |one: &[String], other: &[String]| {
        one.is_empty() || other.is_empty() || one.iter().any(|name| other.contains(name))
    };
    let same = overlaps(&document.categories, &earlier.categories)
        && document.years.iter().any(|year| earlier.years.contains(year));
    let of_squares = |one: &Document| one.row_kind == "square";
    let harmless = |one: &Document| one.row_kind == "category" && one.hidden == 0;
    let meets = of_squares(document) && !harmless(earlier) || of_squares(earlier) && !harmless(document);
    same && meets
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn squares_and_areas_of_the_same_incidents_do_not_both_leave() {
        let other = |kind: &str, categories: &[&str], year: i32, hidden: usize| Document {
            row_kind: kind.to_owned(),
            categories: categories.iter().map(|&name| name.to_owned()).collect(),
            years: vec![year],
            hidden,
            ..Document::default()
        };
        let squares = other("square", &["theft"], 2026, 0);
        for (earlier, stands) in [
            (other("area", &[], 2026, 0), true),
            (other("area", &["theft"], 2026, 0), true),
            (other("area", &[], 2025, 0), false),
            (other("square", &[], 2026, 0), true),
            (other("category", &[], 2026, 0), false),
            (other("category", &[], 2026, 2), true),
        ] {
            assert_eq!(stands_in_the_way(&squares, &earlier), stands, "{} {}", earlier.row_kind, earlier.hidden);
            assert_eq!(stands_in_the_way(&earlier, &squares), stands, "the other way about");
        }
        let tables = (other("area", &[], 2026, 3), other("category", &[], 2026, 2));
        assert!(!stands_in_the_way(&tables.0, &tables.1), "tables are attacked together instead");
    }
}
