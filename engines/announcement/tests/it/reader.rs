//! What every story asks of a reading, in few words.

use announcement::{Activity, Kind, Reading, Source, read};

/// Reads a plain text that must be readable.
pub fn text(text: &str) -> Reading {
    let reading = read(Source::Text(text.into())).expect("a plain text is read");
    check(&reading);
    reading
}

/// The one activity of a plain text.
pub fn one(words: &str) -> Activity {
    let mut items = text(words).items;
    assert_eq!(items.len(), 1, "one announcement is one activity");
    items.remove(0)
}

/// Every span lies on letters, and every fact carries the words under its span.
pub fn check(reading: &Reading) {
    for fact in reading.items.iter().flat_map(|item| &item.facts) {
        assert_eq!(fact.words, reading.words(fact.span), "{fact}");
        assert!(!fact.words.trim().is_empty(), "{fact} has no words");
    }
    reading.not_understood.iter().for_each(|span| assert!(!reading.words(*span).is_empty()));
}

/// All answers of one kind, as short keys in the order of the text.
pub fn said(activity: &Activity, kind: Kind) -> Vec<String> {
    activity.of(kind).map(|fact| fact.value.to_string()).collect()
}

/// Fails with all facts in view unless the answers of a kind are exactly these, in any order.
#[track_caller]
pub fn expect(activity: &Activity, kind: Kind, wanted: &[&str]) {
    let mut found = said(activity, kind);
    let mut wanted: Vec<String> = wanted.iter().map(|value| (*value).to_owned()).collect();
    found.sort();
    wanted.sort();
    assert_eq!(found, wanted, "{} in:\n{}", kind.name(), listing(activity));
}

/// Every fact on a line of its own.
pub fn listing(activity: &Activity) -> String {
    activity.facts.iter().map(|fact| format!("  {:?} {fact}\n", fact.confidence)).collect()
}
