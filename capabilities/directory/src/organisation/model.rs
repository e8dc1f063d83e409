//! An organisation, and an entry of the lists of sectors and of levels.

use base::{Id, Localised, slug_of};

/// Longest name of an organisation or of an entry, in characters.
pub const NAME_CHARS_MAX: usize = 160;
/// More entries than a person can choose from are not a list.
pub const ENTRIES_MAX: usize = 40;

/// An organisation. Two spellings of one name that differ in capitals or accents are one organisation.
#[derive(Clone, Debug, PartialEq)]
pub struct Organisation {
    /// The id.
    pub id: Id,
    /// The name as it was first written.
    pub name: String,
    /// The code of its sector; empty where nobody said.
    pub sector: String,
    /// The code of its level; empty where nobody said.
    pub level: String,
}

/// One of the two lists an install edits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// Police, public health, …
    Sectors,
    /// Local, provincial, …
    Levels,
}

impl List {
    /// The list of this name in a form.
    pub fn parse(name: &str) -> Option<List> {
        [List::Sectors, List::Levels].into_iter().find(|list| list.name() == name)
    }

    /// Its name in forms and words.
    pub fn name(self) -> &'static str {
        match self {
            List::Sectors => "sectors",
            List::Levels => "levels",
        }
    }
}

/// A sector or a level.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The code that is kept where it was chosen; it never changes.
    pub code: String,
    /// Its name.
    pub name: Localised,
    /// Its place in the list, from 1.
    pub position: i64,
    /// It can be chosen. An entry that was chosen somewhere is not taken away, only no longer offered.
    pub offered: bool,
}

/// The code of a new entry; `None` where its name has no letter for one or the code is taken.
pub fn code_of_new(name: &Localised, taken: &[Entry]) -> Option<String> {
    let code = slug_of(name.in_lang(&base::Lang::en()));
    (!code.is_empty() && taken.iter().all(|entry| entry.code != code)).then_some(code)
}

/// The name of the entry with this code, in a language; the code itself where the list has lost it.
pub fn name_of<'a>(entries: &'a [Entry], code: &'a str, lang: &base::Lang) -> &'a str {
    entries.iter().find(|entry| entry.code == code).map_or(code, |entry| entry.name.in_lang(lang))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_sector_gets_a_code_that_nobody_has() {
        let fire = Localised::both("Fire service", "Pompiers");
        assert_eq!(code_of_new(&fire, &[]).as_deref(), Some("fire-service"));
        let there = Entry { code: "fire-service".into(), name: fire.clone(), position: 1, offered: false };
        assert_eq!(code_of_new(&fire, std::slice::from_ref(&there)), None);
        assert_eq!(code_of_new(&Localised::both("—", ""), &[]), None);
        assert_eq!(name_of(&[there], "fire-service", &base::Lang::fr()), "Pompiers");
    }
}
