//! The five real texts against their facts, marked by a careful reader before: at least nine of ten found in each text,
//! and not one fact that is not true. The texts stay outside of the repository; where they are absent the test says so.

use std::fs;
use std::path::{Path, PathBuf};

use announcement::{Fact, Reading, Source, read};

struct Row {
    item: usize,
    counts: bool,
    kind: String,
    value: String,
}

fn texts() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/announcements");
    folder.is_dir().then_some(folder)
}

fn rows(name: &str) -> Vec<Row> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/facts").join(format!("{name}.csv"));
    let table = fs::read_to_string(path).expect("each text has its facts");
    table
        .lines()
        .skip(1)
        .filter(|line| !line.trim().is_empty())
        .map(|line| {
            let mut cells = line.splitn(4, ',');
            let mut cell = || cells.next().expect("item, counts, kind, value").trim().to_owned();
            Row {
                item: cell().parse().expect("items are numbered"),
                counts: cell() == "yes",
                kind: cell(),
                value: cell(),
            }
        })
        .collect()
}

/// Names, topics and the like are marked by a keyword; days, numbers, zones and addresses in full.
fn is_it(row: &Row, fact: &Fact) -> bool {
    let (found, wanted) = (fact.value.to_string().to_lowercase(), row.value.to_lowercase());
    let by_keyword = matches!(
        row.kind.as_str(),
        "title" | "motto" | "topic" | "purpose" | "question" | "series" | "audience" | "milestone" | "party"
    );
    let squeezed = |text: &str| text.replace(' ', "");
    row.kind == fact.kind.name()
        && (found == wanted
            || (by_keyword && found.contains(&wanted))
            || (row.kind == "party" && squeezed(&found) == squeezed(&wanted)))
}

/// Prints the table and gives (marked, found, false).
fn compare(name: &str, reading: &Reading) -> (usize, usize, usize) {
    let rows = rows(name);
    println!("\n{name}");
    let items = rows.iter().map(|row| row.item).max().unwrap_or(0);
    assert_eq!(reading.items.len(), items, "{name}: number of activities");
    let (mut marked, mut found) = (0, 0);
    for row in rows.iter().filter(|row| row.counts) {
        let hit = reading.items[row.item - 1].facts.iter().find(|fact| is_it(row, fact));
        marked += 1;
        found += usize::from(hit.is_some());
        println!("  {} {:>2} {} = {}", if hit.is_some() { "found " } else { "MISSED" }, row.item, row.kind, row.value);
    }
    let mut invented = 0;
    for (nth, item) in reading.items.iter().enumerate() {
        for fact in item.facts.iter().filter(|fact| !rows.iter().any(|row| row.item == nth + 1 && is_it(row, fact))) {
            invented += 1;
            println!("  FALSE  {:>2} {fact}", nth + 1);
        }
    }
    println!(
        "  {name}: {found} of {marked} found, {invented} false, {} sentences not understood",
        reading.not_understood.len()
    );
    (marked, found, invented)
}

#[test]
fn nine_of_ten_facts_are_found_in_each_text_and_none_is_false() {
    let Some(folder) = texts() else {
        println!("skipped: no ../shared/data");
        return;
    };
    let names = [
        "call-for-workshops-2024",
        "conference-of-cities-2024",
        "institute-newsletter-2021",
        "open-conference-2014",
        "symposium-of-partners",
    ];
    let mut failures = Vec::new();
    for name in names {
        let text = fs::read_to_string(folder.join(format!("{name}.txt"))).expect("the text is readable");
        let reading = read(Source::Text(text.into())).expect("the text is short");
        super::reader::check(&reading);
        let (marked, found, invented) = compare(name, &reading);
        if found * 10 < marked * 9 || invented > 0 {
            failures.push(format!("{name}: {found} of {marked}, {invented} false"));
        }
    }
    assert!(failures.is_empty(), "{failures:#?}");
}
