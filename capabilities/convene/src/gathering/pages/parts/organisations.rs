//! The organisations of a gathering, each in a role and in an order.

use super::{List, begun, not_saved, page_of};
use crate::gathering::desk::{done, gathering_of, line, step};
use crate::gathering::model::{ORGANISATION_ROLES, TakesPart};
use crate::gathering::pages::rows::{Column, Kind, NEW, field, is_removed, position};
use crate::gathering::store::parts;
use base::Id;
use web::{Ask, Outcome, Sheet, page};

/// An organisation as it was typed.
struct Typed {
    id: Id,
    name: String,
    role: String,
    position: i64,
}

fn list(ask: &Ask, all: &[(Id, TakesPart)]) -> List {
    let t = ask.t();
    let roles =
        ORGANISATION_ROLES.iter().map(|role| ((*role).to_owned(), t.say(&format!("gathering-role-{role}")))).collect();
    let columns = vec![
        Column::new("name", Kind::Line, t.say("gathering-name")),
        Column::new("role", Kind::One, t.say("gathering-role")).options(roles).told(),
        Column::new("position", Kind::Number, t.say("gathering-position")),
    ];
    let items = all.iter().map(|(id, part)| (id.to_string(), part.name.clone())).collect();
    List { name: "organisations", columns, items }
}

pub(crate) async fn show(ask: Ask) -> Outcome {
    let gathering = gathering_of(&ask).await?;
    let all = parts::organisations(ask.db(), gathering.id).await?;
    let mut s = begun(&gathering);
    for (id, part) in &all {
        let id = id.to_string();
        s.form.set(&field("name", &id), part.name.clone());
        s.form.set(&field("role", &id), part.role.clone());
        s.form.set(&field("position", &id), part.position.to_string());
    }
    page(&page_of(&ask, &gathering, list(&ask, &all), s))
}

pub(crate) async fn save(ask: Ask) -> Outcome {
    let mut gathering = gathering_of(&ask).await?;
    let before = parts::organisations(ask.db(), gathering.id).await?;
    let mut s = Sheet::of(ask.form().await?);
    let kept = typed(&ask, &mut s, &before);
    if !s.is_fine() {
        return not_saved(&ask, &gathering, list(&ask, &before), s);
    }
    let Some(tx) = step(&ask, &mut gathering, &mut s).await? else {
        return not_saved(&ask, &gathering, list(&ask, &before), s);
    };
    for (id, _) in before.iter().filter(|(id, _)| is_removed(&s.form, &id.to_string())) {
        parts::remove_organisation(&tx, gathering.id, *id).await?;
    }
    for one in &kept {
        let organisation_id =
            directory::organisation::store::find_or_create_by_name(&tx, ask.now(), &ask.house.chance, &one.name)
                .await?;
        parts::save_organisation(&tx, gathering.id, one.id, organisation_id, &one.role, one.position).await?;
    }
    done(&ask, tx, &gathering, "organisations").await
}

fn typed(ask: &Ask, s: &mut Sheet, before: &[(Id, TakesPart)]) -> Vec<Typed> {
    let last = before.iter().map(|(_, part)| part.position).max().unwrap_or(0) + 1;
    let stay = before.iter().filter(|(id, _)| !is_removed(&s.form, &id.to_string()));
    let mut rows: Vec<(Id, String, i64)> = stay.map(|(id, part)| (*id, id.to_string(), part.position)).collect();
    rows.push((ask.new_id(), NEW.to_owned(), last));
    let mut kept = Vec::new();
    for (id, key, usual) in rows {
        let name = line(ask, s, &field("name", &key));
        if key == NEW && name.is_empty() {
            continue;
        }
        if name.is_empty() {
            s.wrong(&field("name", &key), ask.t().say("gathering-name-missing"));
        }
        let role =
            ORGANISATION_ROLES.iter().find(|role| **role == s.form.get(&field("role", &key))).unwrap_or(&"partner");
        kept.push(Typed { id, name, role: (*role).to_owned(), position: position(&s.form, &key, usual) });
    }
    kept
}
