//! The rooms. A room in which the programme has placed a session stays.

use super::{List, begun, not_saved, page_of};
use crate::gathering::desk::{done, gathering_of, line, line_both, number, set_both, step};
use crate::gathering::model::Room;
use crate::gathering::pages::rows::{Column, Kind, NEW, code_among, field, is_removed, position};
use crate::gathering::store::{self as gatherings, parts};
use base::Localised;
use std::collections::BTreeMap;
use web::{Ask, Outcome, Sheet, page};

fn list(ask: &Ask, rooms: &[Room]) -> List {
    let t = ask.t();
    let columns = vec![
        Column::new("name", Kind::Line, t.say("gathering-name")),
        Column::new("capacity", Kind::Number, t.say("gathering-seats")).told(),
        Column::new("step_free", Kind::Tick, t.say("gathering-step-free")).told(),
        Column::new("notes", Kind::Both, t.say("gathering-room-notes")),
        Column::new("position", Kind::Number, t.say("gathering-position")),
    ];
    List { name: "rooms", columns, items: rooms.iter().map(|room| (room.id.to_string(), room.name.clone())).collect() }
}

pub(crate) async fn show(ask: Ask) -> Outcome {
    let gathering = gathering_of(&ask).await?;
    let rooms = gatherings::rooms(ask.db(), gathering.id).await?;
    let mut s = begun(&gathering);
    for room in &rooms {
        let id = room.id.to_string();
        s.form.set(&field("name", &id), room.name.clone());
        s.form.set(&field("capacity", &id), room.capacity.map_or(String::new(), |seats| seats.to_string()));
        s.form.set(&field("position", &id), room.position.to_string());
        set_both(&mut s, &field("notes", &id), &room.notes);
        if room.step_free {
            s.form.set(&field("step_free", &id), "yes");
        }
    }
    page(&page_of(&ask, &gathering, list(&ask, &rooms), s))
}

pub(crate) async fn save(ask: Ask) -> Outcome {
    let mut gathering = gathering_of(&ask).await?;
    let before = gatherings::rooms(ask.db(), gathering.id).await?;
    let mut s = Sheet::of(ask.form().await?);
    let (kept, removed) = typed(&ask, &mut s, &before);
    if !s.is_fine() {
        return not_saved(&ask, &gathering, list(&ask, &before), s);
    }
    let Some(tx) = step(&ask, &mut gathering, &mut s).await? else {
        return not_saved(&ask, &gathering, list(&ask, &before), s);
    };
    for room in &removed {
        if !parts::remove_room(&tx, gathering.id, room.id).await? {
            s.wrong(
                &field("remove", &room.id.to_string()),
                ask.t().a("gathering-room-in-use", "room", room.name.clone()),
            );
        }
    }
    if !s.is_fine() {
        drop(tx);
        return not_saved(&ask, &gathering, list(&ask, &before), s);
    }
    for room in &kept {
        gatherings::save_room(&tx, gathering.id, room).await?;
    }
    done(&ask, tx, &gathering, "rooms").await
}

fn typed(ask: &Ask, s: &mut Sheet, before: &[Room]) -> (Vec<Room>, Vec<Room>) {
    let (removed, stay): (Vec<Room>, Vec<Room>) =
        before.iter().cloned().partition(|room| is_removed(&s.form, &room.id.to_string()));
    let mut kept = Vec::new();
    let fresh = Room {
        id: ask.new_id(),
        code: String::new(),
        guid: ask.new_id(),
        name: String::new(),
        capacity: None,
        step_free: false,
        notes: Localised::default(),
        position: before.iter().map(|room| room.position).max().unwrap_or(0) + 1,
        source_key: String::new(),
        extra: BTreeMap::new(),
    };
    for (mut room, key) in
        stay.into_iter().map(|room| (room.clone(), room.id.to_string())).chain([(fresh, NEW.to_owned())])
    {
        room.name = line(ask, s, &field("name", &key));
        if key == NEW && room.name.is_empty() {
            continue;
        }
        if room.name.is_empty() {
            s.wrong(&field("name", &key), ask.t().say("gathering-name-missing"));
        }
        room.capacity = number(ask, s, &field("capacity", &key), 1);
        room.step_free = s.is(&field("step_free", &key), "yes");
        room.notes = line_both(ask, s, &field("notes", &key));
        room.position = position(&s.form, &key, room.position);
        if room.code.is_empty() {
            let taken: Vec<String> = before.iter().map(|room| room.code.clone()).collect();
            room.code = code_among(&room.name, "room", &taken);
        }
        kept.push(room);
    }
    (kept, removed)
}
