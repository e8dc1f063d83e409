//! All facts of a gathering on one page. Two organisers who save at once: the second one keeps what was typed
//! and sees what stands now.

use crate::announcement::words::in_words;
use crate::gathering::desk::{
    days, gathering_of, line, line_both, link, maker, number, revision, set_both, shell, text_both, zone, zones,
};
use crate::gathering::details::LEVELS;
use crate::gathering::model::{Gathering, KINDS};
use crate::gathering::store::desk;
use askama::Template;
use base::{Lang, Localised};
use web::{Ask, Form, Outcome, Sheet, Shell, page, refused, see_other};

mod details;

/// How one takes part.
const CHANNELS: [&str; 4] = ["on-site", "webcast", "online", "remote"];

#[derive(Template)]
#[template(path = "gathering/settings.html")]
struct SettingsPage {
    shell: Shell,
    s: Sheet,
    kinds: Vec<(String, String)>,
    langs: Vec<(String, String)>,
    channels: Vec<(String, String)>,
    levels: Vec<(String, String)>,
    also: Vec<(String, String)>,
    zones: Vec<(String, String)>,
    /// After a conflict: field and what stands in it now.
    stands: Vec<(String, String)>,
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let gathering = gathering_of(&ask).await?;
    page(&settings_page(&ask, &gathering, Sheet::of(form_of(&gathering)), Vec::new()))
}

fn settings_page(ask: &Ask, gathering: &Gathering, s: Sheet, stands: Vec<(String, String)>) -> SettingsPage {
    let t = ask.t();
    let said = |prefix: &str, codes: &[&str]| {
        codes.iter().map(|code| ((*code).to_owned(), t.say(&format!("{prefix}-{code}")))).collect()
    };
    SettingsPage {
        shell: shell(ask, gathering, t.say("gathering-door-settings")),
        kinds: said("gathering-kind", &KINDS),
        langs: said("gathering-lang", &["en", "fr"]),
        channels: said("gathering-channel", &CHANNELS),
        levels: said("announced-level", &LEVELS),
        also: gathering
            .details
            .also
            .iter()
            .enumerate()
            .map(|(at, value)| (at.to_string(), in_words(&t, value)))
            .collect(),
        zones: zones(s.form.get("zone")),
        s,
        stands,
    }
}

/// The gathering as a form.
fn form_of(gathering: &Gathering) -> Form {
    let mut s = Sheet::default();
    for (field, text) in [
        ("title", &gathering.title),
        ("motto", &gathering.motto),
        ("about", &gathering.about),
        ("audience", &gathering.audience),
    ] {
        set_both(&mut s, field, text);
    }
    let number = |number: Option<i64>| number.map_or(String::new(), |number| number.to_string());
    let day = |day: Option<base::jiff::civil::Date>| day.map_or(String::new(), |day| day.to_string());
    let lines = [
        ("kind", gathering.kind.clone()),
        ("edition", number(gathering.edition)),
        ("starts_on", day(gathering.days.map(|days| days.0))),
        ("ends_on", day(gathering.days.map(|days| days.1))),
        ("zone", gathering.zone.name().to_owned()),
        ("venue", gathering.venue.clone()),
        ("city", gathering.city.clone()),
        ("region", gathering.region.clone()),
        ("country", gathering.country.clone()),
        ("capacity", number(gathering.capacity)),
        ("website", gathering.website.clone()),
        ("booking_url", gathering.booking_url.clone()),
        ("contact", gathering.contact.clone()),
        ("acronym", gathering.details.acronym.clone()),
        ("every_months", number(gathering.details.every_months)),
        ("revision", gathering.changed_at.0.to_string()),
    ];
    for (field, value) in lines {
        s.form.set(field, value);
    }
    details::fill(&mut s, &gathering.details);
    gathering.langs.iter().for_each(|lang| s.form.add("langs", lang.tag()));
    gathering.channels.iter().for_each(|channel| s.form.add("channels", channel.clone()));
    s.form
}

pub(super) async fn save(ask: Ask) -> Outcome {
    let stands = gathering_of(&ask).await?;
    let mut s = Sheet::of(ask.form().await?);
    let mut gathering = typed(&ask, &mut s, stands.clone());
    if !s.is_fine() {
        return refused(&settings_page(&ask, &stands, s, Vec::new()));
    }
    let changed = changed(&stands, &gathering);
    let tx = ask.db().begin().await?;
    if !desk::save_if_unchanged(&tx, &mut gathering, revision(&s), ask.now()).await? {
        drop(tx);
        return somebody_was_first(&ask, s).await;
    }
    directory::role::store::retitle(&tx, gathering.id, &gathering.title).await?;
    maker(&ask).note(&tx, "gathering-settings", &gathering, &changed).await?;
    tx.commit().await?;
    see_other(&ask, &format!("/manage/{}/settings", gathering.code), Some("said-gathering-saved"))
}

/// The second of two who saved at once keeps what was typed, and sees the fields in which it differs.
async fn somebody_was_first(ask: &Ask, mut s: Sheet) -> Outcome {
    let now = gathering_of(ask).await?;
    let there = form_of(&now);
    let differs = |name: &str| s.form.all(name) != there.all(name);
    let mut names: Vec<&str> =
        there.fields().iter().map(|(name, _)| name.as_str()).filter(|name| *name != "revision").collect();
    names.dedup();
    let stands: Vec<(String, String)> = names
        .into_iter()
        .filter(|name| differs(name))
        .map(|name| (name.to_owned(), there.all(name).join(", ")))
        .collect();
    s.form.set("revision", now.changed_at.0.to_string());
    s.wrong("title-en", ask.t().say("gathering-conflict"));
    refused(&settings_page(ask, &now, s, stands))
}

/// The gathering as it was typed.
fn typed(ask: &Ask, s: &mut Sheet, mut gathering: Gathering) -> Gathering {
    let t = ask.t();
    match KINDS.iter().find(|kind| **kind == s.form.get("kind")) {
        Some(kind) => gathering.kind = (*kind).to_owned(),
        None => s.wrong("kind", t.say("gathering-kind-missing")),
    }
    let title = line_both(ask, s, "title");
    if title.is_empty() {
        s.wrong("title-en", t.say("gathering-title-missing"));
    } else if title != gathering.title {
        gathering.extra.remove("untitled");
    }
    gathering.title = title;
    gathering.edition = number(ask, s, "edition", 1);
    gathering.motto = line_both(ask, s, "motto");
    gathering.about = text_both(ask, s, "about");
    gathering.audience = text_both(ask, s, "audience");
    gathering.days = days(ask, s);
    gathering.zone = zone(ask, s);
    gathering.venue = line(ask, s, "venue");
    gathering.city = line(ask, s, "city");
    gathering.region = line(ask, s, "region");
    gathering.country = line(ask, s, "country");
    gathering.langs = s.form.all("langs").into_iter().filter(|tag| ["en", "fr"].contains(tag)).map(Lang::new).collect();
    if gathering.langs.is_empty() {
        s.wrong("langs", t.say("gathering-langs-missing"));
    }
    gathering.channels =
        s.form.all("channels").into_iter().filter(|code| CHANNELS.contains(code)).map(str::to_owned).collect();
    gathering.capacity = number(ask, s, "capacity", 1);
    gathering.website = link(ask, s, "website");
    gathering.booking_url = link(ask, s, "booking_url");
    gathering.contact = line(ask, s, "contact");
    gathering.details = details::typed(ask, s, gathering.details);
    gathering
}

/// The names of the fields that changed, for the activity record: names only.
fn changed(before: &Gathering, after: &Gathering) -> String {
    let both = |a: &Localised, b: &Localised| a != b;
    let all = [
        ("kind", before.kind != after.kind),
        ("title", both(&before.title, &after.title)),
        ("edition", before.edition != after.edition),
        ("motto", both(&before.motto, &after.motto)),
        ("about", both(&before.about, &after.about)),
        ("audience", both(&before.audience, &after.audience)),
        ("days", before.days != after.days),
        ("zone", before.zone != after.zone),
        (
            "place",
            (&before.venue, &before.city, &before.region, &before.country)
                != (&after.venue, &after.city, &after.region, &after.country),
        ),
        ("langs", before.langs != after.langs),
        ("channels", before.channels != after.channels),
        ("capacity", before.capacity != after.capacity),
        ("website", before.website != after.website),
        ("booking_url", before.booking_url != after.booking_url),
        ("contact", before.contact != after.contact),
        ("details", before.details != after.details),
    ];
    all.into_iter().filter(|(_, changed)| *changed).map(|(name, _)| name).collect::<Vec<_>>().join(" ")
}
