//! Sessions and their placements: a session held twice is found again by its events, and when everything is read,
//! identities are settled, placements first.

use std::collections::HashSet;

use jiff::civil::Date;
use uuid::Uuid;

use super::Intake;
use crate::Reading;
use crate::guid::{self, Taken, Wish};
use crate::model::{Extra, Identity, Key, Placement, Session};
use crate::report::{Notes, Oddity, Unplaced, UnplacedReason};
use crate::zone::{self, Settled};

/// What a session is called: as its first placement where the form has no name of its own for it.
pub(super) struct SessionWish {
    own: Wish,
    first: Option<usize>,
    as_placement: bool,
}

/// Where and when, before it is settled into a placement.
pub(crate) struct Place {
    pub room: usize,
    pub time: Settled,
    pub minutes: u32,
    pub listed_day: Option<Date>,
    pub key: String,
    pub wish: Wish,
    pub slug: Option<String>,
    pub extra: Extra,
}

impl Intake {
    /// Adds a session known under a code, number or guid of its own.
    pub fn add_session(&mut self, session: Session, own: Wish) -> usize {
        let key = self.key("session", &session.key.0);
        let session = Session { key, ..session };
        self.sessions.push(SessionWish { own, first: None, as_placement: false });
        self.programme.sessions.push(session);
        self.programme.sessions.len() - 1
    }

    /// Adds a session known only by its events, or finds the one of which this is a further time:
    /// one of the handles is the same and so is everything that is said of it.
    pub fn session_of_event(&mut self, session: Session, handles: &[String], own: Wish) -> usize {
        let content = content_of(&session);
        let found = handles.iter().find_map(|handle| self.same_content.get(&(handle.clone(), content)).copied());
        let index = found.unwrap_or_else(|| {
            let key = self.key("session", &session.key.0);
            let session = Session { key, ..session };
            self.sessions.push(SessionWish { own, first: None, as_placement: true });
            self.programme.sessions.push(session);
            self.programme.sessions.len() - 1
        });
        for handle in handles {
            self.same_content.entry((handle.clone(), content)).or_insert(index);
        }
        index
    }

    /// The key of a session known by its events: its code, else what its first event is called, else its title.
    pub fn session_key(&self, handles: &[String], session: &Session) -> Key {
        let named = handles.iter().find(|handle| !handle.starts_with("url:"));
        Key(named.cloned().unwrap_or_else(|| format!("title:{}", session.title.pick(&[]))))
    }

    pub fn place(&mut self, session: usize, place: Place) {
        let day_change = self.programme.gathering.day_change_minutes.unwrap_or(zone::DAY_CHANGE_MINUTES);
        let day = zone::day_of(place.time.start, place.listed_day, day_change);
        if place.listed_day.is_some_and(|listed| listed != day) {
            self.notes.note("event.day", Oddity::Contradiction);
        }
        let key = self.key("placement", &place.key);
        self.sessions[session].first.get_or_insert(self.placements.len());
        self.placements.push(place.wish);
        self.programme.placements.push(Placement {
            key,
            identity: Identity::default(),
            session: self.programme.sessions[session].key.clone(),
            room: self.programme.rooms[place.room].key.clone(),
            day,
            start: place.time.start,
            offset_seconds: place.time.offset_seconds,
            minutes: place.minutes,
            slug: place.slug,
            extra: place.extra,
        });
    }

    pub fn unplaced(&mut self, session: usize, reason: UnplacedReason) {
        let session = &self.programme.sessions[session];
        let title = session.title.pick(&[]).to_owned();
        self.notes.unplaced.push(Unplaced { session: session.key.clone(), title, reason });
    }

    /// Lists an event that has no place, keeping what it says of its place with its session.
    pub fn unplaced_with(&mut self, session: usize, reason: UnplacedReason, slug: Option<String>, extra: Extra) {
        let kept = &mut self.programme.sessions[session].extra;
        let slug = slug.map(|slug| ("slug".to_owned(), slug.into()));
        for (name, value) in extra.into_iter().chain(slug) {
            kept.entry(name).or_insert(value);
        }
        self.unplaced(session, reason);
    }

    /// Settles all identities and ends the reading.
    pub fn finish(mut self) -> Reading {
        let mut taken = Taken::default();
        let settled = guid::settle(&self.placements, "event", None, &mut taken, &mut self.notes);
        for ((placement, identity), wish) in self.programme.placements.iter_mut().zip(settled).zip(&self.placements) {
            keep_what_was_said(&identity, wish, &mut placement.extra);
            placement.identity = identity;
        }
        self.name_sessions();
        self.programme.days.sort_by_key(|day| day.date);
        let placed = self.programme.placements.len();
        Reading { report: self.notes.finish(placed), programme: self.programme }
    }

    fn name_sessions(&mut self) {
        let firsts: HashSet<usize> = self.sessions.iter().filter_map(|wish| wish.first).collect();
        let others = self.programme.placements.iter().enumerate().filter(|(at, _)| !firsts.contains(at));
        let others: Vec<Wish> = others.map(|(_, placement)| Wish::of(&placement.identity)).collect();
        let mut taken = Taken::default();
        let mut silent = Notes::default();
        guid::settle(&others, "session", None, &mut taken, &mut silent);
        let placements = &self.programme.placements;
        let wishes: Vec<Wish> = self.sessions.iter().map(|wish| wish.settled(placements)).collect();
        let settled = guid::settle(&wishes, "session", None, &mut taken, &mut silent);
        for ((session, identity), wish) in self.programme.sessions.iter_mut().zip(settled).zip(&self.sessions) {
            if wish.first.is_none() || !wish.as_placement {
                keep_what_was_said(&identity, &wish.own, &mut session.extra);
            }
            session.identity = identity;
        }
    }
}

impl SessionWish {
    fn settled(&self, placements: &[Placement]) -> Wish {
        let first = self.first.map(|at| Wish::of(&placements[at].identity));
        match first {
            Some(first) if self.as_placement => first,
            Some(first) => Wish {
                number: self.own.number.or(first.number),
                code: self.own.code.clone().or(first.code),
                ..self.own.clone()
            },
            None => self.own.clone(),
        }
    }
}

/// A guid, number or code that could not be kept is said in `extra`, as the source wrote it.
fn keep_what_was_said(identity: &Identity, wish: &Wish, extra: &mut Extra) {
    if let Some(text) = wish.guid.as_deref().filter(|text| guid::parse(text) != Some(identity.guid)) {
        extra.insert("guid".into(), text.into());
    }
    if let Some(number) = wish.number.filter(|number| *number != identity.number) {
        extra.insert("id".into(), number.into());
    }
    if let Some(code) = wish.code.as_deref().filter(|code| *code != identity.code) {
        extra.insert("code".into(), code.into());
    }
}

/// The content of a session, to find its further times: everything but what it is called.
fn content_of(session: &Session) -> Uuid {
    let nameless = Session { key: Key::default(), identity: Identity::default(), ..session.clone() };
    let bytes = serde_json::to_vec(&nameless).expect("a session has only text keys");
    Uuid::new_v5(&Uuid::nil(), &bytes)
}
