//! Sessions, who is in them, where they stand, and pauses of an import.

use super::{Coming, ImportError, Report, texts};
use crate::programme::compose::{PAUSE_MINUTES, Said};
use crate::programme::making::next_number;
use crate::programme::model::{BREAK, Desk, Placement, Presents, Session};
use crate::programme::store as desks;
use ::exchange::model::{self as x, Key};
use base::{Code, Id};
use std::collections::{BTreeMap, HashMap, HashSet};

/// Numbers and codes that are taken; new ones are drawn beside them.
struct Taken {
    numbers: HashSet<i64>,
    codes: HashSet<String>,
    next: i64,
}

impl Taken {
    fn of(rows: impl Iterator<Item = (i64, String)>) -> Taken {
        let (numbers, codes): (HashSet<i64>, HashSet<String>) = rows.unzip();
        let next = next_number(numbers.iter().copied());
        Taken { numbers, codes, next }
    }

    /// What the source says, where it is proper and free.
    fn give(&mut self, coming: &Coming<'_>, wish: Option<&x::Identity>) -> (i64, String) {
        let number = wish
            .and_then(|wish| i64::try_from(wish.number).ok())
            .filter(|number| *number > 0 && self.numbers.insert(*number));
        let number = number.unwrap_or_else(|| self.fresh());
        let code =
            wish.map(|wish| wish.code.clone()).filter(|code| !code.is_empty() && self.codes.insert(code.clone()));
        let code = code.unwrap_or_else(|| {
            loop {
                let code = Code::draw(coming.chance);
                if self.codes.insert(code.clone()) {
                    break code;
                }
            }
        });
        (number, code)
    }

    fn fresh(&mut self) -> i64 {
        while !self.numbers.insert(self.next) {
            self.next += 1;
        }
        self.next
    }
}

/// What is written at the end, by the fifty.
#[derive(Default)]
struct Fresh {
    sessions: Vec<Session>,
    presents: Vec<Presents>,
    placements: Vec<Placement>,
}

/// Brings sessions, people, placements and pauses of the source.
pub async fn bring(
    coming: &Coming<'_>,
    desk: &Desk,
    format_keys: &BTreeMap<String, Key>,
    report: &mut Report,
) -> Result<(), ImportError> {
    let mut fresh = Fresh::default();
    let ids = the_sessions(coming, desk, format_keys, &mut fresh, report).await?;
    the_places(coming, desk, &ids, &mut fresh, report).await?;
    desks::add_sessions(coming.tx, desk.gathering.id, &fresh.sessions, coming.now).await?;
    desks::add_presents(coming.tx, &fresh.presents).await?;
    desks::add_placements(coming.tx, desk.gathering.id, &fresh.placements).await?;
    Ok(())
}

/// Every session (false) and pause (true) of the source by its key, and its id here.
type Ids = HashMap<(bool, Key), Id>;

async fn the_sessions(
    coming: &Coming<'_>,
    desk: &Desk,
    format_keys: &BTreeMap<String, Key>,
    fresh: &mut Fresh,
    report: &mut Report,
) -> Result<Ids, ImportError> {
    let by_key: HashMap<(bool, &str), &Session> =
        desk.sessions.iter().map(|session| ((session.is_break(), session.source_key.as_str()), session)).collect();
    let by_guid: HashMap<Id, &Session> = desk.sessions.iter().map(|session| (session.guid, session)).collect();
    let formats: HashMap<&Key, (Id, &str)> = desk
        .formats
        .iter()
        .filter_map(|format| Some((format_keys.get(&format.code)?, (format.id, format.kind.as_str()))))
        .collect();
    let topics: HashMap<&str, Id> = desk.topics.iter().map(|topic| (topic.source_key.as_str(), topic.id)).collect();
    let people = desk.people();
    let persons: HashMap<&Key, (usize, &x::Person)> =
        coming.programme.persons.iter().enumerate().map(|(at, person)| (&person.key, (at, person))).collect();
    let mut taken = Taken::of(desk.sessions.iter().map(|session| (session.number, session.code.clone())));
    let mut ids = Ids::new();
    for said in &coming.programme.sessions {
        let before =
            by_key.get(&(false, said.key.0.as_str())).or_else(|| by_guid.get(&Id(said.identity.guid))).copied();
        let mut now = before.cloned().unwrap_or_else(|| blank(coming, &mut taken, Some(&said.identity)));
        fill(&mut now, said, &formats, &topics)?;
        let rows = rows(coming, now.id, said, &persons)?;
        write(coming, before, now.clone(), fresh, report).await?;
        let had = people.get(&now.id).map(Vec::as_slice).unwrap_or_default();
        if before.is_none() {
            fresh.presents.extend(rows);
        } else if !alike(had, &rows) {
            report.changed += 1;
            desks::save_presents(coming.tx, now.id, &rows).await?;
        }
        ids.insert((false, said.key.clone()), now.id);
    }
    for said in &coming.programme.breaks {
        let before = by_key.get(&(true, said.key.0.as_str())).copied();
        let mut now = before.cloned().unwrap_or_else(|| blank(coming, &mut taken, None));
        (now.kind, now.title, now.source_key) = (BREAK.to_owned(), texts(&said.title), said.key.0.clone());
        write(coming, before, now.clone(), fresh, report).await?;
        ids.insert((true, said.key.clone()), now.id);
    }
    Ok(ids)
}

fn blank(coming: &Coming<'_>, taken: &mut Taken, wish: Option<&x::Identity>) -> Session {
    let (number, code) = taken.give(coming, wish);
    let none = || texts(&x::Localised::default());
    Session {
        id: coming.id(),
        number,
        code,
        guid: wish.map(|wish| Id(wish.guid)).filter(|guid| !guid.0.is_nil()).unwrap_or_else(|| coming.id()),
        kind: "other".to_owned(),
        title: none(),
        subtitle: none(),
        summary: none(),
        description: none(),
        lang: String::new(),
        format_id: None,
        topic_id: None,
        proposal_id: None,
        panel_id: None,
        minutes: None,
        expected: None,
        source_key: String::new(),
        extra: "{}".to_owned(),
    }
}

fn fill(
    now: &mut Session,
    said: &x::Session,
    formats: &HashMap<&Key, (Id, &str)>,
    topics: &HashMap<&str, Id>,
) -> Result<(), ImportError> {
    let format = said.format.as_ref().and_then(|key| formats.get(key)).copied();
    now.title = texts(&said.title);
    now.subtitle = texts(&said.subtitle);
    now.summary = texts(&said.summary);
    now.description = texts(&said.description);
    now.lang = said.language.clone().unwrap_or_default();
    now.kind = format.map_or("other", |(_, kind)| kind).to_owned();
    now.format_id = format.map(|(id, _)| id);
    now.topic_id = said.topic.as_ref().and_then(|key| topics.get(key.0.as_str())).copied();
    now.minutes = said.minutes.filter(|minutes| *minutes > 0).map(i64::from);
    now.source_key.clone_from(&said.key.0);
    // What has a column is not kept twice.
    let none = x::Localised::default;
    let rest = x::Session {
        title: none(),
        subtitle: none(),
        summary: none(),
        description: none(),
        presenters: Vec::new(),
        ..said.clone()
    };
    now.extra = serde_json::to_string(&rest)?;
    Ok(())
}

async fn write(
    coming: &Coming<'_>,
    before: Option<&Session>,
    now: Session,
    fresh: &mut Fresh,
    report: &mut Report,
) -> Result<(), ImportError> {
    match before {
        None => {
            report.new += 1;
            fresh.sessions.push(now);
        }
        Some(before) if *before != now => {
            report.changed += 1;
            desks::save_session(coming.tx, &now).await?;
        }
        Some(_) => {}
    }
    Ok(())
}

fn rows(
    coming: &Coming<'_>,
    session_id: Id,
    said: &x::Session,
    persons: &HashMap<&Key, (usize, &x::Person)>,
) -> Result<Vec<Presents>, ImportError> {
    let mut rows = Vec::new();
    for presenter in &said.presenters {
        let Some((at, person)) = persons.get(&presenter.person) else { continue };
        // The biography has a column; an empty one is kept, since the source says so.
        let biography = person.biography.clone().filter(String::is_empty);
        let told = Said { at: *at, person: x::Person { biography, ..(*person).clone() }, presenter: presenter.clone() };
        let organisation = presenter.organisation.clone().or_else(|| person.organisation.clone());
        rows.push(Presents {
            id: coming.id(),
            session_id,
            position: i64::try_from(rows.len()).unwrap_or(0) + 1,
            presenter_id: None,
            person_id: None,
            guid: Id(person.guid),
            code: person.code.clone().unwrap_or_else(|| person.guid.simple().to_string()),
            name: person.name.clone(),
            role: presenter.role.clone().unwrap_or_default(),
            job_title: String::new(),
            organisation: organisation.unwrap_or_default(),
            sector: String::new(),
            biography: person.biography.clone().unwrap_or_default(),
            extra: serde_json::to_string(&told)?,
            mail: String::new(),
            away: Vec::new(),
            awaited: false,
        });
    }
    Ok(rows)
}

fn alike(had: &[&Presents], rows: &[Presents]) -> bool {
    had.len() == rows.len()
        && had
            .iter()
            .zip(rows)
            .all(|(had, row)| Presents { id: had.id, position: had.position, ..row.clone() } == **had)
}

async fn the_places(
    coming: &Coming<'_>,
    desk: &Desk,
    ids: &Ids,
    fresh: &mut Fresh,
    report: &mut Report,
) -> Result<(), ImportError> {
    let by_key: HashMap<(Id, &str), &Placement> = desk
        .placements
        .iter()
        .map(|placement| ((placement.session_id, placement.source_key.as_str()), placement))
        .collect();
    let by_guid: HashMap<Id, &Placement> =
        desk.placements.iter().map(|placement| (placement.guid, placement)).collect();
    let rooms: HashMap<&str, Id> = desk.rooms.iter().map(|room| (room.source_key.as_str(), room.id)).collect();
    let mut taken = Taken::of(desk.placements.iter().map(|placement| (placement.number, placement.code.clone())));
    let mut standing = Vec::new();
    for said in &coming.programme.placements {
        let Some(session_id) = ids.get(&(false, said.session.clone())) else { continue };
        let known =
            by_key.get(&(*session_id, said.key.0.as_str())).or_else(|| by_guid.get(&Id(said.identity.guid))).copied();
        let room_id = rooms.get(said.room.0.as_str()).copied();
        standing.push((
            known,
            *session_id,
            room_id,
            said.start,
            i64::from(said.minutes),
            &said.key,
            serde_json::to_string(said)?,
            Some(&said.identity),
        ));
    }
    for said in &coming.programme.breaks {
        let Some(session_id) = ids.get(&(true, said.key.clone())) else { continue };
        let known = by_key.get(&(*session_id, said.key.0.as_str())).copied();
        let minutes = said.minutes.filter(|minutes| *minutes > 0).map_or(PAUSE_MINUTES, i64::from);
        let room_id = said.room.as_ref().and_then(|room| rooms.get(room.0.as_str())).copied();
        standing.push((
            known,
            *session_id,
            room_id,
            said.start,
            minutes,
            &said.key,
            serde_json::to_string(said)?,
            None,
        ));
    }
    for (known, session_id, room_id, starts, minutes, key, extra, wish) in standing {
        let (number, code, id, guid) = match known {
            Some(known) => (known.number, known.code.clone(), known.id, known.guid),
            None => {
                let (number, code) = taken.give(coming, wish);
                let guid = wish.map(|wish| Id(wish.guid)).filter(|guid| !guid.0.is_nil());
                (number, code, coming.id(), guid.unwrap_or_else(|| coming.id()))
            }
        };
        let locked = known.is_some_and(|known| known.locked);
        let now = Placement {
            id,
            session_id,
            room_id,
            number,
            code,
            guid,
            starts,
            minutes,
            locked,
            source_key: key.0.clone(),
            extra,
        };
        match known {
            None => {
                report.new += 1;
                fresh.placements.push(now);
            }
            Some(known) if *known != now => {
                report.changed += 1;
                desks::save_placement(coming.tx, desk.gathering.id, &now).await?;
            }
            Some(_) => {}
        }
    }
    Ok(())
}
