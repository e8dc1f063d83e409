//! What must hold of every table: nothing hidden can be told closely, and the attack finds all that can be told.

use disclosure::{Bound, Cell, Linked, Rule, Sum, Table, Unsafe, attack, check, hide, hide_linked};
use proptest::prelude::*;

const RULE: Rule = Rule { fewer_than: 5, protection: 5, zeros: false };

fn tables(rows: std::ops::Range<usize>, columns: std::ops::Range<usize>, most: u64) -> impl Strategy<Value = Table> {
    (rows, columns).prop_flat_map(move |(rows, columns)| {
        let cell = prop_oneof![3 => 0..most, 1 => 0u64..8];
        prop::collection::vec(prop::collection::vec(cell, columns), rows).prop_map(|cells| {
            let name = |n: usize| format!("{n}");
            Table::new((0..cells.len()).map(name), (0..cells[0].len()).map(name), cells.clone()).expect("a table")
        })
    })
}

/// The slow obvious twin: tries every whole number in every hidden inner cell.
fn by_trying(shown: &[Sum], hidden: &Sum, cells: usize, most: u64) -> Option<(u64, u64)> {
    fn fill(at: usize, values: &mut Vec<u64>, most: u64, shown: &[Sum], hidden: &Sum, found: &mut Option<(u64, u64)>) {
        if at == values.len() {
            let sum = |cells: &[usize]| cells.iter().map(|cell| values[*cell]).sum::<u64>();
            if shown.iter().all(|one| one.value == Some(sum(&one.cells))) {
                let here = sum(&hidden.cells);
                *found = Some(found.map_or((here, here), |(low, high)| (low.min(here), high.max(here))));
            }
            return;
        }
        for value in 0..=most {
            values[at] = value;
            fill(at + 1, values, most, shown, hidden, found);
        }
    }
    let mut found = None;
    fill(0, &mut vec![0; cells], most, shown, hidden, &mut found);
    found
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn no_hidden_cell_can_be_told_more_closely_than_the_protection(table in tables(1..9, 1..6, 60)) {
        match hide(&table, &RULE) {
            Ok(safe) => {
                for found in safe.report() {
                    prop_assert!(found.width().is_none_or(|width| width >= RULE.protection), "{found:?}");
                    let truth = table.count(found.row, found.column);
                    prop_assert!(found.bound.low <= truth && found.bound.high.is_none_or(|high| truth <= high));
                }
                for row in 0..table.height() {
                    for column in 0..table.width() {
                        match safe.cell(row, column) {
                            Cell::Shown(count) => {
                                prop_assert_eq!(count, table.count(row, column));
                                prop_assert!(!RULE.is_small(count));
                            }
                            Cell::Hidden => {}
                        }
                    }
                }
            }
            Err(refusal) => prop_assert!(!matches!(refusal, Unsafe::Shape | Unsafe::TooLarge)),
        }
    }

    #[test]
    fn a_table_without_small_cells_leaves_as_it_is(table in tables(1..8, 1..6, 60)) {
        let rule = Rule { fewer_than: 0, ..RULE };
        let safe = hide(&table, &rule).expect("nothing to hide");
        prop_assert_eq!(safe.hidden(), 0);
    }

    #[test]
    fn hidden_the_same_way_each_time(table in tables(2..6, 2..5, 40)) {
        prop_assert_eq!(hide(&table, &RULE), hide(&table, &RULE));
    }

    #[test]
    fn the_attack_finds_exactly_what_trying_everything_finds(
        cells in prop::collection::vec(0u64..4, 4), mask in prop::collection::vec(prop::bool::ANY, 9),
    ) {
        // Two by two with totals: nine sums over four cells.
        let table = Table::new(["a", "b"], ["x", "y"], vec![cells[..2].to_vec(), cells[2..].to_vec()]).expect("a table");
        let sums: Vec<Sum> = (0..9).map(|at| {
            let (row, column) = (at / 3, at % 3);
            let inner: Vec<usize> = table.inner(row, column).map(|(r, c)| r * 2 + c).collect();
            if mask[at] { Sum::hidden(inner) } else { Sum::shown(inner, table.count(row, column)) }
        }).collect();
        let shown: Vec<Sum> = sums.iter().filter(|sum| sum.value.is_some()).cloned().collect();
        for (sum, bound) in sums.iter().zip(attack(&sums)) {
            let Some(Bound { low, high }) = bound else { continue };
            let Some((least, most)) = by_trying(&shown, sum, 4, 12) else { continue };
            prop_assert_eq!(low, least);
            match high {
                Some(high) => prop_assert_eq!(high, most),
                None => prop_assert!(most >= 12),
            }
        }
    }

    #[test]
    fn a_second_release_never_gives_away_what_the_first_one_hid(
        one in tables(2..5, 2..4, 30), parts in prop::collection::vec(0u64..6, 20),
    ) {
        // The first table counts all categories, the second one of them: what is left is the other.
        let Ok(first) = hide(&one, &RULE) else { return Ok(()) };
        let (rows, columns) = (one.rows.len(), one.columns.len());
        let finest = |row: usize, column: usize| vec![2 * (row * columns + column), 2 * (row * columns + column) + 1];
        let mut earlier = Vec::new();
        for row in 0..one.height() {
            for column in 0..one.width() {
                let cells = one.inner(row, column).flat_map(|(r, c)| finest(r, c)).collect();
                earlier.push(Sum { cells, value: first.cell(row, column).shown() });
            }
        }
        let half = |r: usize, c: usize| one.count(r, c).saturating_sub(parts[(r * columns + c) % 20]);
        let counts = (0..rows).map(|r| (0..columns).map(|c| half(r, c)).collect()).collect();
        let second = Table::new(one.rows.clone(), one.columns.clone(), counts).expect("a table");
        let one_part = (0..rows).map(|r| (0..columns).map(|c| vec![finest(r, c)[0]]).collect()).collect();
        let linked = Linked { earlier: earlier.clone(), finest: one_part };
        if let Ok(safe) = hide_linked(&second, &RULE, &linked) {
            let here = (0..second.height()).flat_map(|r| (0..second.width()).map(move |c| (r, c))).map(|(r, c)| Sum {
                cells: second.inner(r, c).map(|(r, c)| finest(r, c)[0]).collect(),
                value: safe.cell(r, c).shown(),
            });
            let all: Vec<Sum> = earlier.iter().cloned().chain(here).collect();
            for bound in attack(&all).into_iter().flatten() {
                prop_assert!(bound.width().is_none_or(|width| width >= RULE.protection), "{:?}", bound);
            }
        }
    }
}

#[test]
fn hidden_by_hand_without_company_it_is_refused_with_the_interval() {
    let table =
        Table::new(["Highfield", "Weir End"], ["2025", "2026"], vec![vec![41, 38], vec![3, 12]]).expect("a table");
    let refusal = check(&table, &RULE, &[(1, 0)], &Linked::default());
    let wanted = Unsafe::TooNarrow { row: "Weir End".into(), column: "2025".into(), low: 3, high: 3 };
    assert_eq!(refusal, Err(wanted));
}

#[test]
fn a_table_of_which_nothing_is_left_is_refused() {
    let table = Table::new(["Weir End"], ["2026"], vec![vec![3]]).expect("a table");
    assert_eq!(hide(&table, &RULE), Err(Unsafe::NothingLeft));
    assert_eq!(Table::new(["a"], ["b"], vec![]), Err(Unsafe::Shape));
}

#[test]
fn a_city_of_a_hundred_and_twenty_areas_is_hidden_in_one_go() {
    let chance = base::Chance::seeded(5);
    let cells: Vec<Vec<u64>> = (0..120)
        .map(|_| {
            (0..3).map(|_| if chance.below(6) == 0 { chance.below(5) } else { 10 + chance.below(90) } as u64).collect()
        })
        .collect();
    let name = |n: usize| format!("{n}");
    let table = Table::new((0..120).map(name), (0..3).map(name), cells).expect("a table");
    let safe = hide(&table, &RULE).expect("it can be hidden");
    assert!(safe.report().iter().all(|found| found.width().is_none_or(|width| width >= 5)));
}
