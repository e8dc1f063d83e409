//! An issue and what stands in it.

use base::{Id, Lang, Localised, Ts};

/// Longest word of the editor at the head of an issue, in words.
pub const INTRO_WORDS: usize = 200;

/// An issue.
#[derive(Clone, Debug, PartialEq)]
pub struct Issue {
    /// Its id.
    pub id: Id,
    /// Its number, from 1.
    pub number: i64,
    /// Its title; empty where it has only its number.
    pub title: Localised,
    /// A word of the editor.
    pub intro: Localised,
    /// It tells what is new since then.
    pub from_at: Ts,
    /// Until then.
    pub until_at: Ts,
    /// When it was sent; `None` while it is prepared.
    pub sent_at: Option<Ts>,
    /// How often it was written.
    pub revision: i64,
}

/// Something that stands in an issue, as it stood when the issue was composed.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Its place.
    pub position: i64,
    /// What it is: `news`, `opportunity`, `gathering`, `practice`.
    pub kind: String,
    /// Its code there.
    pub of: String,
    /// Its title.
    pub title: Localised,
    /// What is said of it.
    pub summary: Localised,
    /// Where it is read.
    pub path: String,
    /// The editor left it out.
    pub left_out: bool,
}

/// The kinds in the order in which an issue shows them.
pub const SECTIONS: [&str; 4] = ["gathering", "news", "practice", "opportunity"];

/// What stands in the issue, section by section, each in its order.
pub fn sections<'a>(entries: &'a [Entry]) -> Vec<(&'static str, Vec<&'a Entry>)> {
    let of = |kind: &str| -> Vec<&'a Entry> {
        let mut own: Vec<&Entry> = entries.iter().filter(|one| one.kind == kind && !one.left_out).collect();
        own.sort_by_key(|one| one.position);
        own
    };
    SECTIONS.iter().map(|kind| (*kind, of(kind))).filter(|(_, own)| !own.is_empty()).collect()
}

/// A text in the reader's language, else in that in which it stands.
pub fn words<'a>(text: &'a Localised, lang: &Lang) -> &'a str {
    text.in_lang(lang)
}
