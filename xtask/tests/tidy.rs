//! Holds this repository against its own house rules, as part of the tests.
//! The same as `cargo xtask tidy`, so that nobody can forget it.

use std::{fs, path::Path};

use regex::Regex;
use xtask::house::House;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask stands in the root of the repository")
}

#[test]
fn the_repository_is_tidy() {
    let report = xtask::tidy(root()).expect("the repository can be read");
    assert!(report.files > 20, "only {} files were read: is this the repository?", report.files);
    assert!(report.is_tidy(), "\n{report}");
}

#[test]
fn every_pattern_of_the_tables_is_a_pattern() {
    let text = fs::read_to_string(root().join(xtask::HOUSE_FILE)).expect("house.toml is there");
    let house = House::read(&text).expect("house.toml says what the rules can read");
    let banned = house.banned_names.iter().chain(&house.banned_text).map(|ban| &ban.pattern);
    let calls = house.words.calls.iter().chain(house.words.codes.iter().map(|code| &code.call));
    for pattern in banned.chain(calls) {
        assert!(Regex::new(pattern).is_ok(), "not a pattern: {pattern}");
    }
}

#[test]
fn the_tables_catch_what_they_were_written_for() {
    let text = fs::read_to_string(root().join(xtask::HOUSE_FILE)).expect("house.toml is there");
    let house = House::read(&text).expect("house.toml says what the rules can read");
    let caught = |said: &str| {
        let bans = house.banned_names.iter().chain(&house.banned_text);
        bans.filter(|ban| Regex::new(&ban.pattern).expect("tried above").is_match(said)).count() > 0
    };
    // Put together while running, so that this file keeps the rules that it tests.
    let bad = [
        ["Statement", "Manager"],
        ["Date", "Helper"],
        ["mod uti", "ls"],
        ["data", "2"],
        ["// TO", "DO: later"],
        ["todo", "!()"],
        ["Coming ", "soon"],
        ["Lorem ", "ipsum"],
        ["see /wo", "rk/main"],
        ["cd /tm", "p/bash_jobs"],
        ["https://registry.np", "mjs.org/a"],
        ["\"resol", "ved\": \"https://a\""],
    ];
    for parts in bad {
        assert!(caught(&parts.concat()), "not caught: {}", parts.concat());
    }
    for good in
        ["manage", "/manage/safer-cities", "presenter", "href=\"/work.css\"", "the network is at work", "misconduct"]
    {
        assert!(!caught(good), "caught without reason: {good}");
    }
}
