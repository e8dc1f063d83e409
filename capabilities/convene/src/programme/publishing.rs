//! What a new version would be: the document, what changes in it, what stands in its way, who is to be told.

use super::clash::{Clash, clashes};
use super::compose::{Frame, compose, session_key};
use super::model::{Desk, Presents};
use super::store::{self as desks, Version};
use base::Id;
use exchange::model::Key;
use exchange::{Change, Programme, changes};
use std::collections::{BTreeMap, HashSet};
use store::{Db, Result};

/// A version that could be published.
pub struct Draft {
    /// The desk it is made of.
    pub desk: Desk,
    /// The newest version there is.
    pub before: Option<Version>,
    /// The number it would have.
    pub number: i64,
    /// The document.
    pub programme: Programme,
    /// What changes.
    pub changes: Vec<Change>,
    /// What is wrong.
    pub clashes: Vec<Clash>,
    /// Whether anything at all differs from the newest version.
    pub differs: bool,
}

/// Reads the desk and the newest version, and compares.
pub async fn draft(db: &Db, desk: Desk) -> Result<Draft> {
    let before = desks::latest(db, desk.gathering.id).await?;
    let frame = desks::frame(db, desk.gathering.id).await?;
    let frame: Option<Frame> = frame.map(|text| serde_json::from_str(&text)).transpose()?;
    Ok(compare(desk, before, frame.as_ref()))
}

/// Compares the desk with the newest version.
pub fn compare(desk: Desk, before: Option<Version>, frame: Option<&Frame>) -> Draft {
    let number = before.as_ref().map_or(0, |version| version.number) + 1;
    let programme = compose(&desk, frame, number);
    let nothing = Programme::default();
    let old = before.as_ref().map_or(&nothing, |version| &version.programme);
    let changes = changes(old, &programme);
    let same = |old: &Programme| Programme { version: programme.version.clone(), ..old.clone() } == programme;
    let differs = before.as_ref().is_none_or(|version| !same(&version.programme)) && !programme.placements.is_empty();
    let clashes = clashes(&desk);
    Draft { desk, before, number, programme, changes, clashes, differs }
}

/// The kinds under which changes are shown, in this order.
pub const KINDS: [&str; 6] = ["moved", "new", "gone", "people", "text", "rooms"];

/// Under which of [`KINDS`] a change is shown.
pub fn kind(change: &Change) -> &'static str {
    match change {
        Change::Moved { .. } => "moved",
        Change::Added { .. } | Change::TimeAdded { .. } => "new",
        Change::Removed { .. } | Change::TimeRemoved { .. } => "gone",
        Change::PresenterAdded { .. } | Change::PresenterRemoved { .. } | Change::RoleChanged { .. } => "people",
        Change::Retitled { .. }
        | Change::Reworded { .. }
        | Change::TopicChanged { .. }
        | Change::FormatChanged { .. }
        | Change::LanguageChanged { .. } => "text",
        Change::RoomRenamed { .. } => "rooms",
    }
}

/// The session that a change is about, if it is about one.
pub fn session_of(change: &Change) -> Option<&Key> {
    match change {
        Change::Added { session, .. }
        | Change::Removed { session, .. }
        | Change::TimeAdded { session, .. }
        | Change::TimeRemoved { session, .. }
        | Change::Moved { session, .. }
        | Change::Retitled { session, .. }
        | Change::Reworded { session, .. }
        | Change::PresenterAdded { session, .. }
        | Change::PresenterRemoved { session, .. }
        | Change::RoleChanged { session, .. }
        | Change::TopicChanged { session, .. }
        | Change::FormatChanged { session, .. }
        | Change::LanguageChanged { session, .. } => Some(session),
        Change::RoomRenamed { .. } => None,
    }
}

/// Somebody who is told, once, with the sessions of theirs that changed in time, place or people.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// The address.
    pub mail: String,
    /// The name.
    pub name: String,
    /// The person, once known.
    pub person_id: Option<Id>,
    /// The presenter of a proposal, which knows the language of their letters.
    pub presenter_id: Option<Id>,
    /// The sessions.
    pub sessions: Vec<Id>,
}

/// Who is told. Changes of words and of names of rooms are told to nobody.
pub fn told(desk: &Desk, changes: &[Change]) -> Vec<Told> {
    let telling = |change: &&Change| matches!(kind(change), "moved" | "new" | "gone" | "people");
    let keys: HashSet<&Key> = changes.iter().filter(telling).filter_map(session_of).collect();
    let concerned: HashSet<Id> =
        desk.sessions.iter().filter(|session| keys.contains(&session_key(session))).map(|session| session.id).collect();
    let mut told: BTreeMap<String, Told> = BTreeMap::new();
    let reached = |one: &&Presents| concerned.contains(&one.session_id) && !one.mail.is_empty();
    for one in desk.presents.iter().filter(reached) {
        let fresh = || Told {
            mail: one.mail.clone(),
            name: one.name.clone(),
            person_id: one.person_id,
            presenter_id: one.presenter_id,
            sessions: Vec::new(),
        };
        let person = told.entry(one.who()).or_insert_with(fresh);
        if !person.sessions.contains(&one.session_id) {
            person.sessions.push(one.session_id);
        }
    }
    told.into_values().collect()
}
