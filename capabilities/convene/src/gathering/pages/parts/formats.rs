//! The formats: what people do in the room, and how long. A format that proposals have stays.

use super::{List, begun, not_saved, page_of};
use crate::gathering::desk::{done, gathering_of, line_both, number, set_both, step};
use crate::gathering::model::{FORMAT_KINDS, Format};
use crate::gathering::pages::rows::{Column, Kind, NEW, code_among, field, is_removed, position};
use crate::gathering::store::{self as gatherings, parts};
use base::{Lang, Localised};
use web::{Ask, Outcome, Sheet, page};

fn list(ask: &Ask, formats: &[Format]) -> List {
    let t = ask.t();
    let kinds =
        FORMAT_KINDS.iter().map(|kind| ((*kind).to_owned(), t.say(&format!("gathering-format-{kind}")))).collect();
    let columns = vec![
        Column::new("title", Kind::Both, t.say("gathering-name")),
        Column::new("kind", Kind::One, t.say("gathering-format-kind")).options(kinds),
        Column::new("minutes", Kind::Number, t.say("gathering-minutes-label")).told(),
        Column::new("about", Kind::Both, t.say("gathering-one-sentence")),
        Column::new("proposable", Kind::Tick, t.say("gathering-proposable")).told(),
        Column::new("position", Kind::Number, t.say("gathering-position")),
    ];
    let items =
        formats.iter().map(|format| (format.id.to_string(), format.title.in_lang(&ask.lang).to_owned())).collect();
    List { name: "formats", columns, items }
}

pub(crate) async fn show(ask: Ask) -> Outcome {
    let gathering = gathering_of(&ask).await?;
    let formats = gatherings::formats(ask.db(), gathering.id).await?;
    let mut s = begun(&gathering);
    for format in &formats {
        let id = format.id.to_string();
        set_both(&mut s, &field("title", &id), &format.title);
        set_both(&mut s, &field("about", &id), &format.about);
        s.form.set(&field("kind", &id), format.kind.clone());
        s.form.set(&field("minutes", &id), format.minutes.to_string());
        s.form.set(&field("position", &id), format.position.to_string());
        if format.proposable {
            s.form.set(&field("proposable", &id), "yes");
        }
    }
    page(&page_of(&ask, &gathering, list(&ask, &formats), s))
}

pub(crate) async fn save(ask: Ask) -> Outcome {
    let mut gathering = gathering_of(&ask).await?;
    let before = gatherings::formats(ask.db(), gathering.id).await?;
    let mut s = Sheet::of(ask.form().await?);
    let (kept, removed) = typed(&ask, &mut s, &before);
    if !s.is_fine() {
        return not_saved(&ask, &gathering, list(&ask, &before), s);
    }
    let Some(tx) = step(&ask, &mut gathering, &mut s).await? else {
        return not_saved(&ask, &gathering, list(&ask, &before), s);
    };
    for format in &removed {
        if !parts::remove_format(&tx, gathering.id, format.id).await? {
            s.wrong(
                &field("remove", &format.id.to_string()),
                ask.t().a("gathering-format-in-use", "format", format.title.in_lang(&ask.lang).to_owned()),
            );
        }
    }
    if !s.is_fine() {
        drop(tx);
        return not_saved(&ask, &gathering, list(&ask, &before), s);
    }
    for format in &kept {
        gatherings::save_format(&tx, gathering.id, format).await?;
    }
    done(&ask, tx, &gathering, "formats").await
}

fn typed(ask: &Ask, s: &mut Sheet, before: &[Format]) -> (Vec<Format>, Vec<Format>) {
    let (removed, stay): (Vec<Format>, Vec<Format>) =
        before.iter().cloned().partition(|format| is_removed(&s.form, &format.id.to_string()));
    let mut kept = Vec::new();
    let last = before.iter().map(|format| format.position).max().unwrap_or(0) + 1;
    let fresh = Format {
        id: ask.new_id(),
        code: String::new(),
        kind: "other".to_owned(),
        title: Localised::default(),
        about: Localised::default(),
        minutes: 60,
        proposable: false,
        position: last,
    };
    for (mut format, key) in
        stay.into_iter().map(|format| (format.clone(), format.id.to_string())).chain([(fresh, NEW.to_owned())])
    {
        format.title = line_both(ask, s, &field("title", &key));
        format.about = line_both(ask, s, &field("about", &key));
        if key == NEW && format.title.is_empty() {
            continue;
        }
        if format.title.is_empty() {
            s.wrong(&format!("{}-en", field("title", &key)), ask.t().say("gathering-name-missing"));
        }
        if let Some(kind) = FORMAT_KINDS.iter().find(|kind| **kind == s.form.get(&field("kind", &key))) {
            format.kind = (*kind).to_owned();
        }
        let name = field("minutes", &key);
        match number(ask, s, &name, 1) {
            Some(minutes) if minutes <= 1_440 => format.minutes = minutes,
            _ if s.error(&name).is_none() => s.wrong(&name, ask.t().say("gathering-minutes-wrong")),
            _ => {}
        }
        format.proposable = s.is(&field("proposable", &key), "yes");
        format.position = position(&s.form, &key, format.position);
        if format.code.is_empty() {
            let taken: Vec<String> = before.iter().map(|format| format.code.clone()).collect();
            format.code = code_among(format.title.in_lang(&Lang::en()), "format", &taken);
        }
        kept.push(format);
    }
    (kept, removed)
}
