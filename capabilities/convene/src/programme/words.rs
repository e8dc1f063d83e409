//! Clashes and places as sentences. The rule gives values, the locales give words.

use super::clash::Clash;
use super::model::{Desk, Placement};
use base::Id;
use base::jiff::civil::DateTime;
use std::collections::HashMap;
use web::{Tr, clock_time};

/// “Tuesday 14 September 2027, 13:15, Long Room”.
pub fn place(t: &Tr, desk: &Desk, room_id: Option<Id>, starts: DateTime) -> String {
    let day = t.day(starts.date());
    let time = clock_time(starts);
    match desk.room(room_id) {
        Some(room) => t.a3("programme-place", "day", day, "time", time, "room", room.name.clone()),
        None => t.a2("programme-place-no-room", "day", day, "time", time),
    }
}

/// “Long Room, 13:15”, where the day is clear.
pub fn place_today(t: &Tr, desk: &Desk, room_id: Option<Id>, starts: DateTime) -> String {
    let room = desk.room(room_id).map_or_else(|| t.say("programme-every-room"), |room| room.name.clone());
    t.a2("programme-place-today", "room", room, "time", clock_time(starts))
}

/// What a clash is called on the card of `seen_from`.
pub fn clash(t: &Tr, desk: &Desk, by_id: &HashMap<Id, &Placement>, clash: &Clash, seen_from: Id) -> String {
    let (one, other) = clash.on();
    let far = other.map(|other| if one == seen_from { other } else { one });
    let far = far.and_then(|id| by_id.get(&id).copied());
    let title = far
        .and_then(|placement| desk.session(placement.session_id))
        .map(|session| session.name(&t.lang))
        .unwrap_or_default();
    match clash {
        Clash::PresenterTwice { name, .. } => {
            let place = far.map(|far| place_today(t, desk, far.room_id, far.starts)).unwrap_or_default();
            t.a3("programme-clash-presenter-twice", "name", name.clone(), "title", title, "place", place)
        }
        Clash::RoomDouble { .. } => {
            let time = far.map(|far| clock_time(far.starts)).unwrap_or_default();
            t.a2("programme-clash-room-double", "title", title, "time", time)
        }
        Clash::PresenterAway { name, half, .. } => {
            let key = if half.afternoon { "programme-clash-away-afternoon" } else { "programme-clash-away-morning" };
            t.a2(key, "name", name.clone(), "day", t.day(half.day))
        }
        Clash::LeftOut { .. } => t.say("programme-clash-left-out"),
        Clash::OtherDay { .. } => t.say("programme-clash-other-day"),
        Clash::GivenBack { .. } => t.say("programme-clash-given-back"),
        Clash::RoomSmall { expected, seats, .. } => {
            t.a2("programme-clash-room-small", "expected", *expected, "seats", *seats)
        }
    }
}

/// What a kind of own item is called.
pub fn own_kind(t: &Tr, kind: &str) -> String {
    match kind {
        "plenary" => t.say("programme-kind-plenary"),
        "break" => t.say("programme-kind-break"),
        "social" => t.say("programme-kind-social"),
        "talk" => t.say("gathering-format-talk"),
        "seminar" => t.say("gathering-format-seminar"),
        "prototyping" => t.say("gathering-format-prototyping"),
        "decision-makers" => t.say("gathering-format-decision-makers"),
        _ => t.say("programme-kind-site-visit"),
    }
}
