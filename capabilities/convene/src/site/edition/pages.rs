//! The desk of earlier editions. The first one that is written makes a series of the gathering.

use super::store::{self as editions, PastEdition};
use crate::gathering::desk::{at, done, gathering_of, line, line_both, link, number, set_both, shell, step};
use crate::gathering::model::Gathering;
use crate::gathering::pages::rows::{Column, Kind, NEW, RowsPage, field, is_removed, rows_page};
use crate::gathering::store::{self as gatherings, desk};
use ::store::Tx;
use base::Id;
use web::{Ask, Outcome, Refusal, Sheet, Tr, page, refused};

type Known = Vec<(Id, PastEdition)>;

/// “700 participants of 140 cities and regions from 27 countries”, of as many of them as are known.
pub(crate) fn sentence(t: &Tr, one: &PastEdition) -> String {
    let (people, places, countries) = (one.participants, one.places, one.countries);
    if let (Some(people), Some(places), Some(countries)) = (people, places, countries) {
        return t.a3("registration-figures", "n", people, "places", places, "countries", countries);
    }
    let said = [("participants", people), ("places", places), ("countries", countries)];
    let known = said.iter().filter_map(|(name, n)| n.map(|n| t.a(&format!("site-edition-{name}-n"), "n", n)));
    known.collect::<Vec<_>>().join(" · ")
}

fn list(ask: &Ask, gathering: &Gathering, all: &Known, s: Sheet) -> RowsPage {
    let t = ask.t();
    let columns = [
        Column::new("year", Kind::Number, t.say("site-edition-year")),
        Column::new("number", Kind::Number, t.say("gathering-edition-number")),
        Column::new("title", Kind::Both, t.say("gathering-title")).hint(t.say("site-edition-title-hint")),
        Column::new("city", Kind::Line, t.say("gathering-city")),
        Column::new("country", Kind::Line, t.say("gathering-country")),
        Column::new("participants", Kind::Number, t.say("site-edition-participants")).told(),
        Column::new("places", Kind::Number, t.say("site-edition-places")),
        Column::new("countries", Kind::Number, t.say("site-edition-countries")),
        Column::new("website", Kind::Line, t.say("gathering-website")),
    ];
    let items = all.iter().map(|(id, one)| (id.to_string(), format!("{} {}", one.year, one.city))).collect();
    let shell = shell(ask, gathering, t.say("site-door-editions"))
        .crumb(t.say("site-menu-desk"), ask.to(&at(gathering, "/pages")))
        .crumb(t.say("site-door-editions"), "");
    rows_page(shell, t.say("site-editions-lead"), s, &columns, items)
}

async fn known(ask: &Ask, gathering: &Gathering) -> Result<Known, Refusal> {
    match gathering.series_id {
        Some(id) => Ok(editions::all(ask.db(), id).await?),
        None => Ok(Vec::new()),
    }
}

/// `GET /manage/{gathering}/editions`
pub(super) async fn show(ask: Ask) -> Outcome {
    let gathering = gathering_of(&ask).await?;
    let all = known(&ask, &gathering).await?;
    let mut s = Sheet::default();
    s.form.set("revision", gathering.changed_at.0.to_string());
    for (id, one) in &all {
        let id = id.to_string();
        set_both(&mut s, &field("title", &id), &one.title);
        let numbers = [
            ("year", Some(one.year)),
            ("number", one.number),
            ("participants", one.participants),
            ("places", one.places),
            ("countries", one.countries),
        ];
        for (name, value) in numbers {
            s.form.set(&field(name, &id), value.map_or(String::new(), |value| value.to_string()));
        }
        for (name, value) in [("city", &one.city), ("country", &one.country), ("website", &one.website)] {
            s.form.set(&field(name, &id), value.clone());
        }
    }
    page(&list(&ask, &gathering, &all, s))
}

/// `POST /manage/{gathering}/editions`
pub(super) async fn save(ask: Ask) -> Outcome {
    let mut gathering = gathering_of(&ask).await?;
    let before = known(&ask, &gathering).await?;
    let mut s = Sheet::of(ask.form().await?);
    let kept = typed(&ask, &mut s, &before);
    if !s.is_fine() {
        return refused(&list(&ask, &gathering, &before, s));
    }
    let Some(tx) = step(&ask, &mut gathering, &mut s).await? else {
        return refused(&list(&ask, &gathering, &before, s));
    };
    if !kept.is_empty() || gathering.series_id.is_some() {
        let series_id = series_of(&ask, &tx, &mut gathering).await?;
        for (id, _) in before.iter().filter(|(id, _)| is_removed(&s.form, &id.to_string())) {
            editions::remove(&tx, series_id, *id).await?;
        }
        for (id, one) in &kept {
            editions::save(&tx, series_id, *id, one).await?;
        }
    }
    done(&ask, tx, &gathering, "editions").await
}

async fn series_of(ask: &Ask, tx: &Tx, gathering: &mut Gathering) -> Result<Id, Refusal> {
    if let Some(id) = gathering.series_id {
        return Ok(id);
    }
    let id = ask.new_id();
    let code = desk::free_series_code(tx, &gathering.code).await?;
    desk::insert_series(tx, id, &code, &gathering.title, ask.now()).await?;
    gathering.series_id = Some(id);
    gatherings::save(tx, gathering).await?;
    Ok(id)
}

fn typed(ask: &Ask, s: &mut Sheet, before: &Known) -> Known {
    let stay = before.iter().filter(|(id, _)| !is_removed(&s.form, &id.to_string()));
    let mut rows: Vec<(Id, String)> = stay.map(|(id, _)| (*id, id.to_string())).collect();
    rows.push((ask.new_id(), NEW.to_owned()));
    let mut kept = Vec::new();
    for (id, key) in rows {
        let one = edition(ask, s, &key);
        if key == NEW && one == PastEdition::default() {
            continue;
        }
        if !(1900..=2200).contains(&one.year) {
            s.wrong(&field("year", &key), ask.t().say("site-edition-year-wrong"));
        }
        kept.push((id, one));
    }
    kept
}

fn edition(ask: &Ask, s: &mut Sheet, key: &str) -> PastEdition {
    PastEdition {
        year: number(ask, s, &field("year", key), 0).unwrap_or(0),
        number: number(ask, s, &field("number", key), 1),
        title: line_both(ask, s, &field("title", key)),
        city: line(ask, s, &field("city", key)),
        country: line(ask, s, &field("country", key)),
        participants: number(ask, s, &field("participants", key), 0),
        places: number(ask, s, &field("places", key), 0),
        countries: number(ask, s, &field("countries", key), 0),
        website: link(ask, s, &field("website", key)),
    }
}
