//! The one place where reviewing and deciding ask the directory: who reviews, what people are called, how
//! sectors and levels are called.

use base::{Id, Lang, Ts};
use directory::organisation::Entry;
use directory::organisation::model::name_of;
use directory::person::Person;
use directory::role::Role;
use std::collections::HashMap;
use store::{Db, Result};

/// Everybody who gives reviews in a gathering, by name.
pub async fn reviewers(db: &Db, now: Ts, gathering_id: Id) -> Result<Vec<Person>> {
    directory::role::store::holders(db, now, gathering_id, Role::Reviewer).await
}

/// What these people are called.
pub async fn names(db: &Db, ids: impl IntoIterator<Item = Option<Id>>) -> Result<HashMap<Id, String>> {
    let mut ids: Vec<Id> = ids.into_iter().flatten().collect();
    ids.sort_unstable();
    ids.dedup();
    let people = directory::person::store::all_of(db, &ids).await?;
    Ok(people.into_iter().map(|person| (person.id, person.called().to_owned())).collect())
}

/// The sectors and the levels with their names.
#[derive(Clone, Debug, Default)]
pub struct Lists {
    /// In their order.
    pub sectors: Vec<Entry>,
    /// In their order.
    pub levels: Vec<Entry>,
}

/// Both lists.
pub async fn lists(db: &Db) -> Result<Lists> {
    Ok(Lists { sectors: directory::sectors(db).await?, levels: directory::levels(db).await? })
}

impl Lists {
    /// The name of a sector; the code where the list has lost it.
    pub fn sector(&self, code: &str, lang: &Lang) -> String {
        name_of(&self.sectors, code, lang).to_owned()
    }

    /// The name of a level.
    pub fn level(&self, code: &str, lang: &Lang) -> String {
        name_of(&self.levels, code, lang).to_owned()
    }
}
