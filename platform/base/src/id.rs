//! Ids inside, and `Ref`, the only way one capability points at a thing of another.

use crate::{Chance, Ts};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A database id: UUIDv7, so that rows sort by the time they were made. People never see it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Id(pub Uuid);

impl Id {
    /// A fresh id made of the given instant and chance; nothing is read from the machine.
    pub fn new(now: Ts, chance: &Chance) -> Id {
        let mut random = [0u8; 10];
        chance.fill(&mut random);
        let millis = u64::try_from(now.0 / 1_000).unwrap_or(0);
        Id(uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid())
    }

    /// Reads the usual text form; `None` where the text is no id.
    pub fn parse(text: &str) -> Option<Id> {
        Uuid::try_parse(text).ok().map(Id)
    }
}

impl std::fmt::Display for Id {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl std::fmt::Debug for Id {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

/// A thing of any capability: its kind in the field's word, its id, and its title for people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ref {
    /// The field's word, such as `gathering` or `proposal`.
    pub kind: String,
    /// The id inside its capability.
    pub id: Id,
    /// What people call it at the time of writing.
    pub title: String,
}

impl Ref {
    /// Points at the thing `id` of `kind`, called `title`.
    pub fn new(kind: &str, id: Id, title: impl Into<String>) -> Ref {
        Ref { kind: kind.to_owned(), id, title: title.into() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_made_later_sort_later() {
        let chance = Chance::seeded(7);
        let early = Id::new(Ts(1_000_000), &chance);
        let late = Id::new(Ts(2_000_000), &chance);
        assert!(early < late);
        assert_eq!(Id::parse(&early.to_string()), Some(early));
        assert_eq!(Id::parse("not an id"), None);
    }
}
