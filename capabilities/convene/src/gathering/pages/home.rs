//! The public home of a gathering: what, when, where, about what, by whom, and what is open now. Amber only
//! while a call is open. A draft is there for those who prepare it, and for nobody else.

use crate::announcement::words::{every, in_words};
use crate::call::model::Standing;
use crate::call::store as calls;
use crate::gathering::desk::{Told, told};
use crate::gathering::model::{Format, Gathering, State, Topic};
use crate::gathering::store::{self as gatherings, desk, series};
use crate::registration;
use crate::site::edition::store::{PastEdition, of_series};
use crate::site::logo::{self, Backer};
use crate::site::purpose;
use announcement::{Edition, Value};
use askama::Template;
use base::jiff::civil::Time;
use base::{Id, Lang};
use futures::future::BoxFuture;
use std::collections::HashMap;
use std::sync::Arc;
use web::{Ask, House, Outcome, Refusal, Shell, Tr, page};

#[derive(Template)]
#[template(path = "gathering/home.html")]
struct HomePage {
    shell: Shell,
    g: Gathering,
    lang: Lang,
    eyebrow: String,
    /// Letters, edition and rhythm in one line.
    known_as: String,
    hours: String,
    levels: Vec<String>,
    milestones: Vec<(String, String)>,
    /// What was announced beside, under the words of its kind.
    also: Vec<(String, Vec<String>)>,
    days: Option<String>,
    place: String,
    langs: Vec<String>,
    about: (String, String),
    call: Option<CallBand>,
    topics: Vec<Topic>,
    formats: Vec<Format>,
    organisations: Vec<(String, Vec<Backer>)>,
    purposes: Vec<purpose::Shown>,
    earlier: Vec<(Gathering, Vec<(String, String)>)>,
    /// Editions held elsewhere, with their figures in words.
    past: Vec<(PastEdition, String)>,
    series: Option<String>,
    programme: bool,
    /// The agenda is made together.
    agenda: bool,
    /// What other capabilities show here.
    beside: String,
    /// Places are booked here, now.
    books: bool,
    draft: bool,
}

/// The place of this page where others show something.
const BESIDE: &str = "gathering-home";

/// What the page says of the call.
struct CallBand {
    standing: Standing,
    at: Option<Told>,
}

/// Changes with the gathering, its call and its programme, and each hour with the words that count time.
pub(super) fn version(house: Arc<House>, params: HashMap<String, String>) -> BoxFuture<'static, store::Result<String>> {
    Box::pin(async move {
        let code = params.get("gathering").map_or("", String::as_str);
        let (changed, call, programme) = desk::version(&house.db, code).await?;
        let beside = house.beside_version(BESIDE, code).await?;
        Ok(format!("{changed} {call} {programme} {beside} {}", house.now().0 / 3_600_000_000))
    })
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let found = gatherings::find(ask.db(), ask.param("gathering")).await?;
    let draft = found.as_ref().is_some_and(|gathering| gathering.state == State::Draft);
    let gathering = found.filter(|_| !draft || ask.may("gathering.manage")).ok_or_else(Refusal::not_found)?;
    page(&home_page(&ask, gathering, draft).await?)
}

async fn home_page(ask: &Ask, gathering: Gathering, draft: bool) -> Result<HomePage, Refusal> {
    let (db, t, lang) = (ask.db(), ask.t(), ask.lang.clone());
    let (tag, text) = gathering.about.found(&lang);
    let about = (tag.to_owned(), web::markdown(text));
    let call = calls::of_gathering(db, gathering.id).await?;
    let band = call.as_ref().map(|call| {
        let standing = call.standing(ask.now());
        let at = if standing == Standing::Ahead { call.opens_at } else { call.closes_at };
        CallBand { standing, at: at.map(|at| told(ask, at, &gathering.zone)) }
    });
    let (_, _, programme) = desk::version(db, &gathering.code).await?;
    let registration = registration::store::of_gathering(db, gathering.id).await?;
    let name = gathering.name(&lang);
    let shell = ask.shell(name.clone()).of(ask, &name, &format!("/{}", gathering.code)).style("public.css");
    let shell = if draft { shell.private() } else { shell.about(gathering.motto.in_lang(&lang)) };
    Ok(HomePage {
        eyebrow: eyebrow(ask, &gathering),
        known_as: known_as(&t, &gathering),
        hours: hours(&t, &gathering),
        levels: gathering.details.levels.iter().map(|level| known_or(ask, "announced-level", level)).collect(),
        milestones: milestones(&t, &gathering),
        also: also(&t, &gathering),
        days: gathering.days.map(|(first, last)| t.days(first, last)),
        place: place(&gathering),
        langs: gathering.langs.iter().map(|lang| known_or(ask, "gathering-lang", lang.tag())).collect(),
        topics: gatherings::topics(db, gathering.id).await?,
        formats: gatherings::formats(db, gathering.id).await?,
        organisations: logo::groups(db, &t, &gathering.code, gathering.id).await?,
        purposes: purpose::shown(ask, db, gathering.id).await?,
        past: past(&t, of_series(db, gathering.series_id).await?),
        earlier: earlier(ask, &gathering).await?,
        series: match gathering.series_id {
            Some(id) => series::by_ids(db, &[id]).await?.pop().map(|series| series.code),
            None => None,
        },
        call: band.filter(|band| band.standing != Standing::Draft),
        programme: programme > 0,
        agenda: crate::agenda::store::agenda(db, gathering.id).await?.is_some(),
        beside: ask.beside(BESIDE, &gathering.code).await?,
        books: registration.is_some_and(|one| one.standing(ask.now()) == registration::model::Standing::Open),
        shell,
        about,
        lang,
        draft,
        g: gathering,
    })
}

/// “Conference, on site and by webcast”, in the order of the list.
fn eyebrow(ask: &Ask, gathering: &Gathering) -> String {
    let t = ask.t();
    let mut said = vec![t.say(&format!("gathering-kind-{}", gathering.kind))];
    said.extend(gathering.channels.iter().map(|channel| known_or(ask, "gathering-channel", channel)));
    said.join(" · ")
}

/// “SOCC · Edition 2 · every year”.
fn known_as(t: &Tr, gathering: &Gathering) -> String {
    let details = &gathering.details;
    let letters = Some(details.acronym.clone()).filter(|letters| !letters.is_empty());
    let edition = gathering.edition.map(|number| t.a("gathering-edition", "n", number));
    let rhythm = details.every_months.map(|months| every(t, months));
    [letters, edition, rhythm].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn hours(t: &Tr, gathering: &Gathering) -> String {
    let clock = |time: Time| time.strftime("%H:%M").to_string();
    match gathering.details.hours {
        Some((from, Some(to))) => t.a2("announced-hours", "from", clock(from), "to", clock(to)),
        Some((from, None)) => t.a("announced-hours-from", "from", clock(from)),
        None => String::new(),
    }
}

fn milestones(t: &Tr, gathering: &Gathering) -> Vec<(String, String)> {
    let days = gathering.details.milestones.iter();
    days.map(|one| (t.day(one.day), one.what.in_lang(&t.lang).to_owned())).collect()
}

/// What was announced beside, in the order it was read; the year of an edition is told by its days.
fn also(t: &Tr, gathering: &Gathering) -> Vec<(String, Vec<String>)> {
    let year = gathering.days.map(|(first, _)| first.year());
    let mut kinds: Vec<(String, Vec<String>)> = Vec::new();
    let told = |value: &&Value| match value {
        Value::Edition(Edition::Year(said)) => Some(*said) != year,
        Value::Channel(channel) => channel.address.as_ref() != Some(&gathering.contact),
        _ => true,
    };
    for value in gathering.details.also.iter().filter(told) {
        let kind = t.say(&format!("announcement-kind-{}", value.kind().name()));
        let words = in_words(t, value);
        match kinds.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, all)) => all.push(words),
            None => kinds.push((kind, vec![words])),
        }
    }
    kinds
}

/// The words of a code, or the code itself where an import brought one that has no words.
fn known_or(ask: &Ask, prefix: &str, code: &str) -> String {
    let (t, key) = (ask.t(), format!("{prefix}-{code}"));
    if t.knows(&key) { t.say(&key) } else { code.to_owned() }
}

fn place(gathering: &Gathering) -> String {
    let parts = [&gathering.venue, &gathering.city, &gathering.region, &gathering.country];
    parts.into_iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(", ")
}

/// Editions held elsewhere, each with its figures in words.
fn past(t: &Tr, all: Vec<PastEdition>) -> Vec<(PastEdition, String)> {
    all.into_iter().map(|one| (one.clone(), crate::site::edition::sentence(t, &one))).collect()
}

/// Earlier editions, each with what came of it (language and sentence).
async fn earlier(ask: &Ask, gathering: &Gathering) -> Result<Vec<(Gathering, Vec<(String, String)>)>, Refusal> {
    let editions = desk::earlier_editions(ask.db(), gathering).await?;
    let ids: Vec<Id> = editions.iter().map(|edition| edition.id).collect();
    let results = gatherings::results(ask.db(), &ids).await?;
    let of = |id: Id| {
        let own = results.iter().filter(|(of, _)| *of == id);
        own.map(|(_, sentence)| sentence.found(&ask.lang))
            .map(|(tag, text)| (tag.to_owned(), text.to_owned()))
            .collect()
    };
    Ok(editions.into_iter().map(|edition| (edition.clone(), of(edition.id))).collect())
}
