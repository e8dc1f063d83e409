//! What changed between two versions of a programme, for the change list that people read and are written to about.
//! Sessions are matched by key, placements by guid, and what is left of both by its order in time.

use std::collections::{HashMap, HashSet};

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::model::*;

/// Where and when a session takes place, as a change names it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Slot {
    /// The room.
    pub room: Key,
    /// Its name.
    pub room_name: Localised,
    /// When it starts, by the clock on the wall.
    pub start: DateTime,
    /// How long it takes.
    pub minutes: u32,
}

/// One change that somebody may want to know of.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Change {
    /// A session is new in the programme.
    Added {
        /// The session.
        session: Key,
        /// Its title.
        title: Localised,
        /// All its times.
        slots: Vec<Slot>,
    },
    /// A session is no longer in the programme.
    Removed {
        /// The session.
        session: Key,
        /// Its title.
        title: Localised,
        /// All times it had.
        slots: Vec<Slot>,
    },
    /// A session is held once more.
    TimeAdded {
        /// The session.
        session: Key,
        /// Its title.
        title: Localised,
        /// The new time.
        slot: Slot,
    },
    /// A session is held once less.
    TimeRemoved {
        /// The session.
        session: Key,
        /// Its title.
        title: Localised,
        /// The time that is no more.
        slot: Slot,
    },
    /// A session takes place elsewhere, at another time, or for another length.
    Moved {
        /// The session.
        session: Key,
        /// Its title.
        title: Localised,
        /// Where and when it was.
        from: Slot,
        /// Where and when it is.
        to: Slot,
    },
    /// A session has another title.
    Retitled {
        /// The session.
        session: Key,
        /// Its title before.
        from: Localised,
        /// Its title now.
        to: Localised,
    },
    /// Subtitle, summary or description are other words.
    Reworded {
        /// The session.
        session: Key,
        /// Its title.
        title: Localised,
    },
    /// Somebody presents now.
    PresenterAdded {
        /// The session.
        session: Key,
        /// Its title.
        title: Localised,
        /// Who.
        person: Key,
        /// Their name.
        name: String,
    },
    /// Somebody no longer presents.
    PresenterRemoved {
        /// The session.
        session: Key,
        /// Its title.
        title: Localised,
        /// Who.
        person: Key,
        /// Their name.
        name: String,
    },
    /// Somebody presents in another role.
    RoleChanged {
        /// The session.
        session: Key,
        /// Its title.
        title: Localised,
        /// Their name.
        name: String,
        /// The role before.
        from: Option<String>,
        /// The role now.
        to: Option<String>,
    },
    /// The session has another topic.
    TopicChanged {
        /// The session.
        session: Key,
        /// Its title.
        title: Localised,
        /// The topic before.
        from: Localised,
        /// The topic now.
        to: Localised,
    },
    /// The session has another format.
    FormatChanged {
        /// The session.
        session: Key,
        /// Its title.
        title: Localised,
        /// The format before.
        from: Localised,
        /// The format now.
        to: Localised,
    },
    /// The session is held in another language.
    LanguageChanged {
        /// The session.
        session: Key,
        /// Its title.
        title: Localised,
        /// The language before.
        from: Option<String>,
        /// The language now.
        to: Option<String>,
    },
    /// A room has another name.
    RoomRenamed {
        /// The room.
        room: Key,
        /// Its name before.
        from: Localised,
        /// Its name now.
        to: Localised,
    },
}

/// A programme, by key.
struct Index<'a> {
    sessions: HashMap<&'a Key, &'a Session>,
    rooms: HashMap<&'a Key, &'a Room>,
    persons: HashMap<&'a Key, &'a Person>,
    topics: HashMap<&'a Key, &'a Localised>,
    formats: HashMap<&'a Key, &'a Localised>,
    /// The placements of each session, in order of time.
    placements: HashMap<&'a Key, Vec<&'a Placement>>,
}

/// What changed from `old` to `new`: rooms first, then session by session as they come in `new`, then those removed.
/// Only sessions with a place count as being in the programme.
pub fn changes(old: &Programme, new: &Programme) -> Vec<Change> {
    let (before, now) = (Index::of(old), Index::of(new));
    let mut changes = Vec::new();
    for room in &new.rooms {
        if let Some(was) = before.rooms.get(&room.key).filter(|was| was.name != room.name) {
            let (from, to) = (was.name.clone(), room.name.clone());
            changes.push(Change::RoomRenamed { room: room.key.clone(), from, to });
        }
    }
    for session in &new.sessions {
        let Some(slots) = now.placements.get(&session.key) else { continue };
        match (before.sessions.get(&session.key), before.placements.get(&session.key)) {
            (Some(was), Some(had)) => {
                compare_places(session, (&before, had), (&now, slots), &mut changes);
                compare_content((&before, was), (&now, session), &mut changes);
            }
            _ => {
                let slots = slots.iter().map(|placement| now.slot(placement)).collect();
                changes.push(Change::Added { session: session.key.clone(), title: session.title.clone(), slots });
            }
        }
    }
    for session in &old.sessions {
        let Some(had) = before.placements.get(&session.key) else { continue };
        if !now.placements.contains_key(&session.key) || !now.sessions.contains_key(&session.key) {
            let slots = had.iter().map(|placement| before.slot(placement)).collect();
            changes.push(Change::Removed { session: session.key.clone(), title: session.title.clone(), slots });
        }
    }
    changes
}

impl<'a> Index<'a> {
    fn of(programme: &'a Programme) -> Self {
        let mut placements: HashMap<&Key, Vec<&Placement>> = HashMap::new();
        for placement in &programme.placements {
            placements.entry(&placement.session).or_default().push(placement);
        }
        for times in placements.values_mut() {
            times.sort_by_key(|placement| (placement.start, placement.identity.number));
        }
        Self {
            sessions: programme.sessions.iter().map(|session| (&session.key, session)).collect(),
            rooms: programme.rooms.iter().map(|room| (&room.key, room)).collect(),
            persons: programme.persons.iter().map(|person| (&person.key, person)).collect(),
            topics: programme.topics.iter().map(|topic| (&topic.key, &topic.name)).collect(),
            formats: programme.formats.iter().map(|format| (&format.key, &format.name)).collect(),
            placements,
        }
    }

    fn slot(&self, placement: &Placement) -> Slot {
        let room_name = self.rooms.get(&placement.room).map(|room| room.name.clone()).unwrap_or_default();
        Slot { room: placement.room.clone(), room_name, start: placement.start, minutes: placement.minutes }
    }

    fn name(&self, person: &Key) -> String {
        self.persons.get(person).map(|person| person.name.clone()).unwrap_or_default()
    }

    fn named(&self, names: &HashMap<&'a Key, &'a Localised>, key: Option<&Key>) -> Localised {
        key.and_then(|key| names.get(key)).map(|name| (*name).clone()).unwrap_or_default()
    }
}

fn compare_places(
    session: &Session,
    (before, had): (&Index<'_>, &[&Placement]),
    (now, has): (&Index<'_>, &[&Placement]),
    changes: &mut Vec<Change>,
) {
    let by_guid: HashMap<Uuid, &Placement> =
        had.iter().map(|placement| (placement.identity.guid, *placement)).collect();
    let mut pairs: Vec<(&Placement, &Placement)> = Vec::new();
    let mut new = Vec::new();
    for &placement in has {
        match by_guid.get(&placement.identity.guid) {
            Some(was) => pairs.push((was, placement)),
            None => new.push(placement),
        }
    }
    // Systems that give a repeated session new guids on every move: what is left is paired in order of time.
    let kept: HashSet<Uuid> = has.iter().map(|placement| placement.identity.guid).collect();
    let gone: Vec<&Placement> = had.iter().copied().filter(|was| !kept.contains(&was.identity.guid)).collect();
    pairs.extend(gone.iter().copied().zip(new.iter().copied()));
    let (key, title) = (&session.key, &session.title);
    for (was, is) in &pairs {
        if (&was.room, was.start, was.minutes, was.offset_seconds)
            != (&is.room, is.start, is.minutes, is.offset_seconds)
        {
            let (from, to) = (before.slot(was), now.slot(is));
            changes.push(Change::Moved { session: key.clone(), title: title.clone(), from, to });
        }
    }
    for placement in new.iter().skip(gone.len()) {
        let slot = now.slot(placement);
        changes.push(Change::TimeAdded { session: key.clone(), title: title.clone(), slot });
    }
    for placement in gone.iter().skip(new.len()) {
        let slot = before.slot(placement);
        changes.push(Change::TimeRemoved { session: key.clone(), title: title.clone(), slot });
    }
}

fn compare_content(
    (before, was): (&Index<'_>, &Session),
    (now, is): (&Index<'_>, &Session),
    changes: &mut Vec<Change>,
) {
    let (session, title) = (is.key.clone(), is.title.clone());
    if was.title != is.title {
        changes.push(Change::Retitled { session: session.clone(), from: was.title.clone(), to: is.title.clone() });
    }
    if (&was.subtitle, &was.summary, &was.description) != (&is.subtitle, &is.summary, &is.description) {
        changes.push(Change::Reworded { session: session.clone(), title: title.clone() });
    }
    compare_presenters((before, was), (now, is), changes);
    let from = before.named(&before.topics, was.topic.as_ref());
    let to = now.named(&now.topics, is.topic.as_ref());
    if from != to {
        changes.push(Change::TopicChanged { session: session.clone(), title: title.clone(), from, to });
    }
    let from = before.named(&before.formats, was.format.as_ref());
    let to = now.named(&now.formats, is.format.as_ref());
    if from != to {
        changes.push(Change::FormatChanged { session: session.clone(), title: title.clone(), from, to });
    }
    if was.language != is.language {
        let (from, to) = (was.language.clone(), is.language.clone());
        changes.push(Change::LanguageChanged { session, title, from, to });
    }
}

fn compare_presenters(
    (before, was): (&Index<'_>, &Session),
    (now, is): (&Index<'_>, &Session),
    changes: &mut Vec<Change>,
) {
    let (session, title) = (&is.key, &is.title);
    let had: HashMap<&Key, &Presenter> =
        was.presenters.iter().map(|presenter| (&presenter.person, presenter)).collect();
    let has: HashSet<&Key> = is.presenters.iter().map(|presenter| &presenter.person).collect();
    for presenter in &is.presenters {
        let name = now.name(&presenter.person);
        match had.get(&presenter.person) {
            None => changes.push(Change::PresenterAdded {
                session: session.clone(),
                title: title.clone(),
                person: presenter.person.clone(),
                name,
            }),
            Some(was) if was.role != presenter.role => changes.push(Change::RoleChanged {
                session: session.clone(),
                title: title.clone(),
                name,
                from: was.role.clone(),
                to: presenter.role.clone(),
            }),
            Some(_) => {}
        }
    }
    for presenter in was.presenters.iter().filter(|presenter| !has.contains(&presenter.person)) {
        changes.push(Change::PresenterRemoved {
            session: session.clone(),
            title: title.clone(),
            person: presenter.person.clone(),
            name: before.name(&presenter.person),
        });
    }
}
