//! Brings accepted proposals, panels and the organiser's own items onto the desk.

use super::model::{Back, Desk, Presents, Session};
use super::store::{self as desks, Awaiting, Came};
use crate::gathering::model::{FORMAT_KINDS, Format};
use crate::gathering::store as gatherings;
use base::{Chance, Code, Id, Localised, Ts};
use std::collections::{HashMap, HashSet};
use store::{Result, Tx};

/// Chance and time, from which ids and codes are made.
#[derive(Clone, Copy)]
pub struct Making<'a> {
    /// Chance.
    pub chance: &'a Chance,
    /// The instant of the request.
    pub now: Ts,
}

impl Making<'_> {
    /// A fresh id.
    pub fn id(&self) -> Id {
        Id::new(self.now, self.chance)
    }

    /// A code that is not among those taken, and is taken now.
    pub fn code(&self, taken: &mut HashSet<String>) -> String {
        loop {
            let code = Code::draw(self.chance);
            if taken.insert(code.clone()) {
                return code;
            }
        }
    }
}

/// What was brought in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Brought {
    /// New sessions.
    pub new: Vec<Id>,
    /// Sessions whose people changed.
    pub changed: Vec<Id>,
}

/// The next number below 2^31: some readers of exchanged files keep numbers in 32 bits.
pub fn next_number(taken: impl Iterator<Item = i64>) -> i64 {
    taken.filter(|number| *number < 1 << 31).max().map_or(1, |most| most + 1)
}

/// How many wait for a session, and in how many sessions other people come than the desk says.
pub fn counts(desk: &Desk, waiting: &[Awaiting]) -> (usize, usize) {
    let new = waiting.iter().filter(|one| one.session_id.is_none()).count();
    let other = waiting.iter().filter(|one| one.session_id.is_some_and(|id| differs(desk, id, &one.people)));
    (new, other.count())
}

/// Makes sessions of what waits, and renews who is in those that are there.
pub async fn bring_in(tx: &Tx, making: Making<'_>, desk: &Desk, waiting: Vec<Awaiting>) -> Result<Brought> {
    let mut brought = Brought::default();
    let mut names = Names::of(desk);
    let mut codes: HashSet<String> = desk.sessions.iter().map(|session| session.code.clone()).collect();
    let mut number = next_number(desk.sessions.iter().map(|session| session.number));
    let (mut sessions, mut presents) = (Vec::new(), Vec::new());
    for one in waiting {
        let id = one.session_id.unwrap_or_else(|| making.id());
        let rows: Vec<Presents> =
            (1..).zip(&one.people).map(|(position, came)| names.row(making, id, position, came)).collect();
        if one.session_id.is_some() {
            if differs(desk, id, &one.people) {
                let guests =
                    desk.presents.iter().filter(|guest| guest.session_id == id && guest.presenter_id.is_none());
                let after = (rows.len() as i64 + 1..).zip(guests);
                let guests = after.map(|(position, guest)| Presents { position, ..guest.clone() });
                let rows: Vec<Presents> = rows.into_iter().chain(guests).collect();
                desks::save_presents(tx, id, &rows).await?;
                brought.changed.push(id);
            }
            continue;
        }
        let code = if codes.insert(one.code.clone()) { one.code.clone() } else { making.code(&mut codes) };
        sessions.push(session_of(making, desk, id, number, code, one));
        presents.extend(rows);
        number += 1;
    }
    desks::add_sessions(tx, desk.gathering.id, &sessions, making.now).await?;
    desks::add_presents(tx, &presents).await?;
    brought.new = sessions.iter().map(|session| session.id).collect();
    Ok(brought)
}

fn differs(desk: &Desk, session_id: Id, people: &[Came]) -> bool {
    // Who was put there by invitation comes from no proposal and no panel.
    let here = desk.presents.iter().filter(|one| one.session_id == session_id && one.presenter_id.is_some());
    let now = here.map(|one| (one.presenter_id, &one.role));
    !now.eq(people.iter().map(|came| (Some(came.presenter_id), &came.role)))
}

fn session_of(making: Making<'_>, desk: &Desk, id: Id, number: i64, code: String, one: Awaiting) -> Session {
    let panel = || desk.formats.iter().find(|format| format.kind == "panel").map(|format| format.id);
    let format_id = if one.panel_id.is_some() { panel() } else { one.format_id };
    let format = desk.formats.iter().find(|format| Some(format.id) == format_id);
    Session {
        id,
        number,
        code,
        guid: making.id(),
        kind: format.map_or_else(
            || if one.panel_id.is_some() { "panel" } else { "other" }.to_owned(),
            |format| format.kind.clone(),
        ),
        title: one.title,
        subtitle: Localised::default(),
        summary: one.about,
        description: Localised::default(),
        lang: one.lang,
        format_id,
        topic_id: one.topic_id,
        proposal_id: one.proposal_id,
        panel_id: one.panel_id,
        minutes: format.map(|format| format.minutes),
        expected: None,
        source_key: String::new(),
        extra: "{}".to_owned(),
    }
}

/// The guid and the code of each person in the gathering: one person keeps them on every session.
struct Names {
    known: HashMap<String, (Id, String)>,
    codes: HashSet<String>,
}

impl Names {
    fn of(desk: &Desk) -> Names {
        let known = desk.presents.iter().map(|one| (one.who(), (one.guid, one.code.clone()))).collect();
        Names { known, codes: desk.presents.iter().map(|one| one.code.clone()).collect() }
    }

    fn row(&mut self, making: Making<'_>, session_id: Id, position: i64, came: &Came) -> Presents {
        let mut row = Presents {
            id: making.id(),
            session_id,
            position,
            presenter_id: Some(came.presenter_id),
            person_id: came.person_id,
            guid: making.id(),
            code: String::new(),
            name: came.name.clone(),
            role: came.role.clone(),
            job_title: came.job_title.clone(),
            organisation: came.organisation.clone(),
            sector: came.sector.clone(),
            biography: came.biography.clone(),
            extra: "{}".to_owned(),
            mail: came.mail.clone(),
            away: Vec::new(),
            awaited: false,
        };
        let (guid, code) = match self.known.get(&row.who()) {
            Some(known) => known.clone(),
            None => (row.guid, making.code(&mut self.codes)),
        };
        self.known.insert(row.who(), (guid, code.clone()));
        (row.guid, row.code) = (guid, code);
        row
    }
}

/// An item of the organiser's own: a plenary, a pause, a dinner, a site visit.
#[derive(Clone, Debug)]
pub struct OwnItem {
    /// One of [`super::model::OWN_KINDS`].
    pub kind: String,
    /// Its title.
    pub title: Localised,
    /// What the kind is called, for a format that is not there yet.
    pub kind_name: Localised,
    /// How long it takes.
    pub minutes: i64,
}

/// Writes an own item; its format is made where the gathering has none of that kind.
pub async fn add_own(tx: &Tx, making: Making<'_>, desk: &Desk, item: OwnItem) -> Result<(Session, Back)> {
    let format = if item.kind == super::model::BREAK { None } else { Some(format_for(tx, making, desk, &item).await?) };
    let mut codes: HashSet<String> = desk.sessions.iter().map(|session| session.code.clone()).collect();
    let session = Session {
        id: making.id(),
        number: next_number(desk.sessions.iter().map(|session| session.number)),
        code: making.code(&mut codes),
        guid: making.id(),
        kind: format.as_ref().map_or(item.kind.clone(), |format| format.kind.clone()),
        title: item.title,
        subtitle: Localised::default(),
        summary: Localised::default(),
        description: Localised::default(),
        lang: String::new(),
        format_id: format.map(|format| format.id),
        topic_id: None,
        proposal_id: None,
        panel_id: None,
        minutes: Some(item.minutes),
        expected: None,
        source_key: String::new(),
        extra: "{}".to_owned(),
    };
    desks::add_sessions(tx, desk.gathering.id, std::slice::from_ref(&session), making.now).await?;
    let back = Back::Unmake(session.id);
    Ok((session, back))
}

async fn format_for(tx: &Tx, making: Making<'_>, desk: &Desk, item: &OwnItem) -> Result<Format> {
    let known = desk.formats.iter().find(|format| format.code == item.kind || format.kind == item.kind);
    if let Some(format) = known {
        return Ok(format.clone());
    }
    let kind = if FORMAT_KINDS.contains(&item.kind.as_str()) { item.kind.as_str() } else { "other" };
    let format = Format {
        id: making.id(),
        code: item.kind.clone(),
        kind: kind.to_owned(),
        title: item.kind_name.clone(),
        about: Localised::default(),
        minutes: item.minutes,
        proposable: false,
        position: desk.formats.iter().map(|format| format.position).max().unwrap_or(0) + 1,
    };
    gatherings::save_format(tx, desk.gathering.id, &format).await?;
    Ok(format)
}
