//! Choosing a table, hiding it, attacking it: pure. The finest cells are an area, a category and a year; every release of
//! the same incidents is a list of sums over them, so that the attack sees through tables that overlap.

use super::{Among, Document};
use crate::numbers::store::received::Received;
use disclosure::{Bound, Linked, Rule, Safe, Sum, Table, Unsafe, attack, check, hide_linked};
use spatial::incidents::{Incidents, Only};
use std::collections::{BTreeMap, HashMap};

/// What is to be released of a table of incidents.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Choice {
    /// Rows are areas, else categories.
    pub by_area: bool,
    /// Columns are `year`, `category` or `one`.
    pub columns: String,
    /// One category alone, by its name; all where empty.
    pub category: String,
    /// The years.
    pub years: Vec<i32>,
    /// Small cells are hidden without company: shown what the attack makes of that.
    pub alone: bool,
    /// Rows are squares so many metres wide; 0 where they are none.
    pub across_m: u32,
}

impl Choice {
    /// What the rows are, as forms and addresses say it.
    pub fn rows(&self) -> String {
        match (self.across_m, self.by_area) {
            (0, true) => "area".to_owned(),
            (0, false) => "category".to_owned(),
            (across_m, _) => format!("square-{across_m}"),
        }
    }
}

/// A table that withstood the attack.
pub(crate) struct Prepared {
    /// What would be released.
    pub document: Document,
    /// What the attack found of each hidden cell.
    pub found: Vec<(usize, usize, Bound)>,
}

/// The finest cells of a table of incidents.
struct Finest<'a> {
    incidents: &'a Incidents,
    years: Vec<i32>,
}

impl Finest<'_> {
    fn number(&self, area: usize, category: usize, year: i32) -> Option<usize> {
        let at = self.years.iter().position(|one| *one == year)?;
        Some((area * (self.incidents.categories.len() + 1) + category) * self.years.len() + at)
    }

    /// The areas of a row, by its key; all where rows are no areas. Those in no area come last.
    fn areas(&self, by_area: bool, key: &str) -> Vec<usize> {
        match (by_area, key) {
            (false, _) => (0..=self.incidents.areas.len()).collect(),
            (true, "") => vec![self.incidents.areas.len()],
            (true, code) => self.incidents.areas.iter().position(|one| one == code).into_iter().collect(),
        }
    }

    fn categories(&self, key: Option<&str>, filter: &[String]) -> Vec<usize> {
        let all = &self.incidents.categories;
        let of = |name: &str| all.iter().position(|one| one == name);
        match key {
            Some("") => vec![all.len()],
            Some(name) => of(name).into_iter().collect(),
            None if filter.is_empty() => (0..=all.len()).collect(),
            None => filter.iter().filter_map(|name| of(name)).collect(),
        }
    }

    /// The finest cells of one inner cell of a document.
    fn of(&self, document: &Document, row: usize, column: usize) -> Vec<usize> {
        let (row_key, column_key) = (document.row_keys[row].as_str(), document.column_keys[column].as_str());
        let by_area = document.row_kind == "area";
        let category = match (by_area, document.column_kind.as_str()) {
            (false, _) => Some(row_key),
            (true, "category") => Some(column_key),
            _ => None,
        };
        let years = match document.column_kind.as_str() {
            "year" => column_key.parse().into_iter().collect(),
            _ => document.years.clone(),
        };
        let categories = self.categories(category, &document.categories);
        let mut cells = Vec::new();
        for area in self.areas(by_area, row_key) {
            for category in &categories {
                cells.extend(years.iter().filter_map(|year| self.number(area, *category, *year)));
            }
        }
        cells
    }

    /// A document as the sums a reader has of it.
    fn sums(&self, document: &Document) -> Vec<Sum> {
        let (rows, columns) = (document.row_keys.len(), document.column_keys.len());
        let span = |at: usize, n: usize| if at < n { at..at + 1 } else { 0..n };
        let mut sums = Vec::new();
        for (row, line) in document.cells.iter().enumerate() {
            for (column, value) in line.iter().enumerate() {
                let inner = span(row, rows).flat_map(|r| span(column, columns).map(move |c| (r, c)));
                let cells = inner.flat_map(|(r, c)| self.of(document, r, c)).collect();
                sums.push(Sum { cells, value: *value });
            }
        }
        sums
    }
}

/// Counts, hides and attacks. `earlier` are the documents released of the same incidents before.
pub(crate) fn prepare(
    incidents: &Incidents,
    choice: &Choice,
    names: &HashMap<String, String>,
    rule: Rule,
    earlier: &[Document],
) -> Result<Prepared, Unsafe> {
    let all_years: Vec<i32> = incidents.years().into_keys().collect();
    let finest = Finest { incidents, years: all_years };
    let counts = tally(incidents, &choice.years);
    let mut document = blank(incidents, choice, names, &counts);
    let of_cells: Vec<Vec<Vec<usize>>> = (0..document.row_keys.len())
        .map(|row| (0..document.column_keys.len()).map(|column| finest.of(&document, row, column)).collect())
        .collect();
    let by_number: HashMap<usize, u64> = counts
        .iter()
        .filter_map(|((area, category, year), count)| finest.number(*area, *category, *year).map(|at| (at, *count)))
        .collect();
    let sum = |cells: &Vec<usize>| cells.iter().filter_map(|at| by_number.get(at)).sum::<u64>();
    let cells = of_cells.iter().map(|row| row.iter().map(sum).collect()).collect();
    let table = Table::new(document.row_names.clone(), document.column_keys.clone(), cells)?;
    let linked = match earlier {
        [] => Linked::default(),
        _ => Linked { earlier: earlier.iter().flat_map(|one| finest.sums(one)).collect(), finest: of_cells },
    };
    let small = || {
        let all = (0..table.height()).flat_map(|row| (0..table.width()).map(move |column| (row, column)));
        all.filter(|(row, column)| rule.is_small(table.count(*row, *column))).collect::<Vec<_>>()
    };
    let safe =
        if choice.alone { check(&table, &rule, &small(), &linked)? } else { hide_linked(&table, &rule, &linked)? };
    fill(&mut document, &safe, rule);
    let found = safe.report().iter().map(|one| (one.row, one.column, one.bound)).collect();
    Ok(Prepared { document, found })
}

type Tally = BTreeMap<(usize, usize, i32), u64>;

/// Counts by area, category and year; what is in none comes last.
fn tally(incidents: &Incidents, years: &[i32]) -> Tally {
    let mut counts = Tally::new();
    for year in years {
        let only = Only { years: Some((*year, *year)), ..Only::default() };
        for one in incidents.only(&only) {
            let area = one.area.map_or(incidents.areas.len(), usize::from);
            let category = one.category.map_or(incidents.categories.len(), usize::from);
            *counts.entry((area, category, *year)).or_default() += 1;
        }
    }
    counts
}

fn blank(incidents: &Incidents, choice: &Choice, names: &HashMap<String, String>, counts: &Tally) -> Document {
    let chosen = incidents.categories.iter().position(|one| *one == choice.category);
    let counted = |category: usize| chosen.is_none_or(|chosen| chosen == category);
    let any_area_less = counts.keys().any(|key| key.0 == incidents.areas.len() && counted(key.1));
    let any_kind_less = chosen.is_none() && counts.keys().any(|key| key.1 == incidents.categories.len());
    let with_rest =
        |list: &[String], rest: bool| list.iter().cloned().chain(rest.then(String::new)).collect::<Vec<_>>();
    let categories = match chosen {
        Some(_) => vec![choice.category.clone()],
        None => with_rest(&incidents.categories, any_kind_less),
    };
    let row_keys = if choice.by_area { with_rest(&incidents.areas, any_area_less) } else { categories.clone() };
    let column_keys = match choice.columns.as_str() {
        "year" => choice.years.iter().map(i32::to_string).collect(),
        "category" if choice.by_area => categories,
        _ => vec![String::new()],
    };
    let one = column_keys.len() == 1 && choice.columns != "year";
    Document {
        row_kind: if choice.by_area { "area" } else { "category" }.to_owned(),
        column_kind: if one { "one".to_owned() } else { choice.columns.clone() },
        row_names: row_keys.iter().map(|key| names.get(key).unwrap_or(key).clone()).collect(),
        row_keys,
        column_keys,
        cells: Vec::new(),
        categories: chosen.map(|_| choice.category.clone()).into_iter().collect(),
        years: choice.years.clone(),
        source: String::new(),
        as_of: String::new(),
        fewer_than: 0,
        protection: 0,
        hidden: 0,
        across_m: 0,
        among: None::<Among>,
        total: base::Localised::default(),
        hidden_word: base::Localised::default(),
    }
}

fn fill(document: &mut Document, safe: &Safe, rule: Rule) {
    document.cells = safe.cells().iter().map(|row| row.iter().map(|cell| cell.shown()).collect()).collect();
    document.hidden = safe.hidden();
    (document.fewer_than, document.protection) = (rule.fewer_than, rule.protection);
}

/// What a partner calls a total.
fn is_total(name: &str) -> bool {
    let folded = base::fold(name);
    ["total", "all", "sum", "ensemble", "toutes", "tous"]
        .iter()
        .any(|word| folded.split_whitespace().next() == Some(*word))
}

/// A received table is attacked as it came: what its giver hid is unknown to us, so nothing can be hidden beside it. Small
/// cells that its giver showed are hidden; where a hidden cell follows from the rest, the whole is refused.
pub(crate) fn prepare_received(one: &Received, rule: Rule) -> Result<Prepared, Unsafe> {
    let sums = &one.sums;
    let rows: Vec<usize> = (0..sums.rows.len()).filter(|row| !is_total(&sums.rows[*row])).collect();
    let columns: Vec<usize> = (0..sums.columns.len()).filter(|column| !is_total(&sums.columns[*column])).collect();
    let span = |at: usize, inner: &[usize]| if inner.contains(&at) { vec![at] } else { inner.to_vec() };
    let mut list = Vec::new();
    let mut cells = sums.cells.clone();
    for (row, line) in cells.iter_mut().enumerate() {
        for (column, value) in line.iter_mut().enumerate() {
            *value = value.filter(|count| !rule.is_small(*count));
            let inner =
                span(row, &rows).into_iter().flat_map(|r| span(column, &columns).into_iter().map(move |c| (r, c)));
            list.push(Sum { cells: inner.map(|(r, c)| r * sums.columns.len() + c).collect(), value: *value });
        }
    }
    let width = sums.columns.len().max(1);
    let mut found = Vec::new();
    for (at, bound) in attack(&list).into_iter().enumerate() {
        let Some(bound) = bound else { continue };
        let (row, column) = (at / width, at % width);
        if bound.width().is_some_and(|width| width < rule.protection) {
            let name = |list: &[String], at: usize| list.get(at).cloned().unwrap_or_default();
            let high = bound.high.unwrap_or(u64::MAX);
            return Err(Unsafe::TooNarrow {
                row: name(&sums.rows, row),
                column: name(&sums.columns, column),
                low: bound.low,
                high,
            });
        }
        found.push((row, column, bound));
    }
    if found.len() == list.len() {
        return Err(Unsafe::NothingLeft);
    }
    let document = Document {
        row_kind: "received".to_owned(),
        column_kind: "received".to_owned(),
        row_keys: sums.rows.clone(),
        row_names: sums.rows.clone(),
        column_keys: sums.columns.clone(),
        cells,
        categories: Vec::new(),
        years: Vec::new(),
        source: if one.citation.is_empty() { one.source.clone() } else { one.citation.clone() },
        as_of: one.as_of.clone(),
        fewer_than: rule.fewer_than,
        protection: rule.protection,
        hidden: found.len(),
        across_m: 0,
        among: None,
        total: base::Localised::default(),
        hidden_word: base::Localised::default(),
    };
    Ok(Prepared { document, found })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::numbers::store::received::Sums;
    use spatial::incidents::{Incident, day_of};

    const RULE: Rule = Rule { fewer_than: 5, protection: 5, zeros: false };

    fn table(rows: &[(&str, u16, u16, usize)]) -> Incidents {
        let mut table =
            Incidents::new(vec!["theft".into(), "assault".into()], vec!["N".into(), "S".into(), "W".into()]);
        for (year, area, category, times) in rows {
            let day = day_of(format!("{year}-05-01").parse().expect("a day"));
            for _ in 0..*times {
                let area = Some(*area).filter(|area| *area < 3);
                table.push(Incident { day: Some(day), minute: None, place: None, category: Some(*category), area });
            }
        }
        table
    }

    fn choice(category: &str, columns: &str) -> Choice {
        Choice {
            by_area: true,
            columns: columns.into(),
            category: category.into(),
            years: vec![2025, 2026],
            alone: false,
            across_m: 0,
        }
    }

    #[test]
    fn a_small_cell_is_hidden_with_company_and_totals_fit() {
        let incidents = table(&[
            ("2025", 0, 0, 30),
            ("2026", 0, 0, 28),
            ("2025", 1, 0, 3),
            ("2026", 1, 0, 20),
            ("2025", 2, 0, 17),
            ("2026", 2, 0, 14),
        ]);
        let found = prepare(&incidents, &choice("", "year"), &HashMap::new(), RULE, &[]).expect("it can be released");
        assert_eq!(found.document.cells[1][0], None, "the three in the south");
        assert_eq!(found.document.hidden, 4);
        assert_eq!(found.document.cells[3][2], Some(112), "the total of all");
        let alone = Choice { alone: true, ..choice("", "year") };
        let refused = prepare(&incidents, &alone, &HashMap::new(), RULE, &[]).err();
        assert_eq!(refused, Some(Unsafe::TooNarrow { row: "S".into(), column: "2025".into(), low: 3, high: 3 }));
    }

    #[test]
    fn what_the_first_release_hid_cannot_be_had_by_subtracting_the_second() {
        // All: N 40, S 43, W 50. Theft alone: N 20, S 40, W 30, so that three assaults in the south are left.
        let incidents = table(&[
            ("2025", 0, 0, 20),
            ("2025", 0, 1, 20),
            ("2025", 1, 0, 40),
            ("2025", 1, 1, 3),
            ("2025", 2, 0, 30),
            ("2025", 2, 1, 20),
        ]);
        let years = vec![2025];
        let of = |category: &str| Choice { years: years.clone(), ..choice(category, "year") };
        let assaults =
            prepare(&incidents, &of("assault"), &HashMap::new(), RULE, &[]).expect("two are hidden").document;
        assert_eq!(assaults.cells[1][0], None);
        let all = prepare(&incidents, &of(""), &HashMap::new(), RULE, std::slice::from_ref(&assaults))
            .expect("nothing small")
            .document;
        let alone = prepare(&incidents, &of("theft"), &HashMap::new(), RULE, &[]).expect("nothing small").document;
        assert_eq!(alone.hidden, 0, "alone it could be released whole");
        let after_both =
            prepare(&incidents, &of("theft"), &HashMap::new(), RULE, &[assaults, all]).expect("with more hidden");
        assert_eq!(after_both.document.cells[1][0], None, "after the others it would give away the three");
    }

    #[test]
    fn a_received_table_whose_hidden_cell_follows_from_its_total_is_refused() {
        let received = |last: Option<u64>| Received {
            id: base::Id::new(base::Ts(0), &base::Chance::seeded(1)),
            audit_id: base::Id::new(base::Ts(0), &base::Chance::seeded(2)),
            code: "ABC234".into(),
            title: "Emergency visits".into(),
            source: "Averne hospital".into(),
            citation: String::new(),
            as_of: "2026-12-31".into(),
            suppression: "below five".into(),
            review_until: String::new(),
            destroy_on: String::new(),
            sums: Sums {
                rows: vec!["Saltmarket".into(), "Weir End".into(), "Total".into()],
                columns: vec!["2026".into()],
                cells: vec![vec![Some(120)], vec![None], vec![last]],
            },
        };
        let refused = prepare_received(&received(Some(123)), RULE).err();
        assert_eq!(refused, Some(Unsafe::TooNarrow { row: "Weir End".into(), column: "2026".into(), low: 3, high: 3 }));
        assert_eq!(prepare_received(&received(None), RULE).expect("nothing follows").document.hidden, 2);
    }
}
