//! What a confirmed fact writes into the gathering. Nothing is invented: what has no place of its own is kept
//! in words beside it.

use super::model::{Announced, our_kind};
use crate::call::store as calls;
use crate::gathering::details::{Figure, Milestone};
use crate::gathering::making::{Maker, blank_call};
use crate::gathering::model::{Format, Gathering, ORGANISATION_ROLES, Topic};
use crate::gathering::store::{self as gatherings, parts};
use announcement::{ChannelKind, Contact, Count, Earlier, Edition, Part, Party, Place, Value, What};
use base::jiff::civil::Time;
use base::{Lang, Localised, Ts};
use directory::organisation::store as organisations;
use store::{Result, Tx};

/// Writes confirmed facts. The zone comes first: deadlines are civil times there.
pub async fn apply(
    tx: &Tx,
    maker: &Maker<'_>,
    gathering: &mut Gathering,
    lang: &Lang,
    facts: &[Announced],
) -> Result<()> {
    let zone_first = |fact: &&Announced| !matches!(fact.value, Value::Zone(_));
    let mut ordered: Vec<&Announced> = facts.iter().collect();
    ordered.sort_by_key(zone_first);
    for fact in ordered {
        write(gathering, lang, &fact.value);
        match &fact.value {
            Value::Party(party) if !party.person => organisation(tx, maker, gathering, party).await?,
            Value::Topic(numbered) => topic(tx, maker, gathering, lang, numbered.number, &numbered.text).await?,
            Value::Format(format) => self::format(tx, maker, gathering, format.name()).await?,
            Value::Deadline(deadline) if matches!(deadline.of, What::Proposals) => {
                if let Some(day) = deadline.date.civil() {
                    closes(
                        tx,
                        maker,
                        gathering,
                        gathering.zone.instant(day.to_datetime(Time::constant(23, 59, 59, 0))),
                    )
                    .await?;
                }
            }
            _ => {}
        }
    }
    Ok(())
}

/// What stands in the gathering's own row.
fn write(gathering: &mut Gathering, lang: &Lang, value: &Value) {
    let put = |text: &mut Localised, words: &str| {
        text.0.insert(lang.tag().to_owned(), words.to_owned());
    };
    match value {
        Value::Title(title) => {
            if gathering.extra.remove("untitled").is_some() {
                gathering.title = Localised::default();
            }
            put(&mut gathering.title, title);
        }
        Value::Motto(motto) => put(&mut gathering.motto, motto),
        Value::Gathering(said) => gathering.kind = our_kind(*said).to_owned(),
        Value::Edition(Edition::Number(number)) => gathering.edition = Some(i64::from(*number)),
        Value::Dates(dates) => gathering.days = dates.said.start.civil().zip(dates.said.end.civil()).or(gathering.days),
        Value::Zone(name) => gathering.zone = base::Zone::parse(name).unwrap_or_else(|_| gathering.zone.clone()),
        Value::Place(place) => write_place(gathering, place),
        Value::Audience(audience) => {
            let before = gathering.audience.exact(lang.tag());
            let words = if before.is_empty() { audience.said.clone() } else { format!("{before}, {}", audience.said) };
            put(&mut gathering.audience, &words);
        }
        Value::Purpose(numbered) => line_of_about(gathering, lang, &numbered.text),
        Value::Question(question) => line_of_about(gathering, lang, question),
        Value::Capacity(count) => write_capacity(gathering, lang, count),
        Value::Booking(address) if crate::gathering::desk::is_link(address) => gathering.booking_url = address.clone(),
        Value::Contact(contact) => write_contact(gathering, contact),
        Value::Acronym(letters) => gathering.details.acronym = letters.clone(),
        Value::Level(level) => add(&mut gathering.details.levels, level.name()),
        Value::Edition(Edition::EveryMonths(months)) => gathering.details.every_months = Some(i64::from(*months)),
        Value::Hours(hours) => {
            let clock = |(hour, minute): (u8, u8)| Time::new(hour.cast_signed(), minute.cast_signed(), 0, 0).ok();
            gathering.details.hours = clock(hours.start).map(|start| (start, hours.end.and_then(clock)));
        }
        Value::Milestone(milestone) => match milestone.date.civil() {
            Some(day) => {
                add(&mut gathering.details.milestones, Milestone { day, what: Localised::only(lang, &milestone.what) })
            }
            None => keep(gathering, value),
        },
        Value::Earlier(earlier) => write_earlier(gathering, lang, earlier),
        Value::Language(language) if ["en", "fr"].contains(&language.name()) => {
            let spoken = Lang::new(language.name());
            if !gathering.langs.contains(&spoken) {
                gathering.langs.push(spoken);
            }
        }
        Value::Channel(channel) => match (channel.kind, &channel.address) {
            (ChannelKind::Website, Some(address)) if crate::gathering::desk::is_link(address) => {
                gathering.website = address.clone()
            }
            (ChannelKind::Webcast, _) => add(&mut gathering.channels, "webcast"),
            (ChannelKind::Online, _) => add(&mut gathering.channels, "online"),
            _ => keep(gathering, value),
        },
        Value::Party(party) if !party.person => {}
        Value::Topic(_) | Value::Format(_) => {}
        // The call has it.
        Value::Deadline(deadline) if matches!(deadline.of, What::Proposals) && deadline.date.civil().is_some() => {}
        other => keep(gathering, other),
    }
}

fn write_place(gathering: &mut Gathering, place: &Place) {
    let field = match place.part {
        Part::Venue => &mut gathering.venue,
        Part::City => &mut gathering.city,
        Part::Region => &mut gathering.region,
        Part::Country => &mut gathering.country,
        _ => return keep(gathering, &Value::Place(place.clone())),
    };
    *field = place.name.clone();
}

/// Words for single people: 250 authorities are not 250 places.
const PEOPLE: [&str; 14] = [
    "people",
    "persons",
    "participants",
    "delegates",
    "attendees",
    "places",
    "seats",
    "guests",
    "personnes",
    "delegues",
    "inscrits",
    "invites",
    "sieges",
    "participantes",
];

/// How many find place; who they are stands beside it in words.
fn write_capacity(gathering: &mut Gathering, lang: &Lang, count: &Count) {
    let of = base::fold(&count.of);
    if of.is_empty() || PEOPLE.iter().any(|word| of.split(|sign: char| !sign.is_alphabetic()).any(|one| one == *word)) {
        gathering.capacity = Some(i64::from(count.number)).filter(|number| *number > 0);
    }
    if !of.is_empty() {
        gathering.details.expected.0.insert(lang.tag().to_owned(), count.to_string());
    }
}

/// One line is for writing to; what it does not hold is kept beside it.
fn write_contact(gathering: &mut Gathering, contact: &Contact) {
    let all = [&contact.email, &contact.telephone, &contact.name];
    let mut said = all.into_iter().flatten();
    gathering.contact = said.next().cloned().unwrap_or_default();
    if said.next().is_some() {
        keep(gathering, &Value::Contact(contact.clone()));
    }
}

fn write_earlier(gathering: &mut Gathering, lang: &Lang, earlier: &Earlier) {
    let before = &mut gathering.details.earlier;
    match earlier {
        Earlier::Year(year) => before.year = Some(i64::from(*year)),
        Earlier::When(days) => {
            before.year = days.start.year.map(i64::from).or(before.year);
            keep(gathering, &Value::Earlier(earlier.clone()));
        }
        Earlier::Place(place) if before.place.is_empty() => before.place = place.name.clone(),
        Earlier::Place(place) => {
            if !before.place.split(", ").any(|part| part == place.name) {
                before.place = format!("{}, {}", before.place, place.name);
            }
        }
        Earlier::Figure(count) => {
            let figure = Figure { number: i64::from(count.number), of: Localised::only(lang, &count.of) };
            add(&mut before.figures, figure);
        }
    }
}

fn add<T: PartialEq>(list: &mut Vec<T>, one: impl Into<T>) {
    let one = one.into();
    if !list.contains(&one) {
        list.push(one);
    }
}

/// One more line of the list of what the gathering is for, in Markdown.
fn line_of_about(gathering: &mut Gathering, lang: &Lang, words: &str) {
    let before = gathering.about.exact(lang.tag()).to_owned();
    let line = format!("- {words}");
    if !before.lines().any(|one| one == line) {
        let joint = if before.is_empty() { "" } else { "\n" };
        gathering.about.0.insert(lang.tag().to_owned(), format!("{before}{joint}{line}"));
    }
}

/// What has no place of its own is kept as it was read.
fn keep(gathering: &mut Gathering, value: &Value) {
    add(&mut gathering.details.also, value.clone());
}

async fn organisation(tx: &Tx, maker: &Maker<'_>, gathering: &mut Gathering, party: &Party) -> Result<()> {
    let said = party.role.name();
    let role = if said == "collaborator" { "in-collaboration" } else { said };
    if !ORGANISATION_ROLES.contains(&role) {
        keep(gathering, &Value::Party(party.clone()));
        return Ok(());
    }
    let id = organisations::find_or_create_by_name(tx, maker.now, maker.chance, &party.name).await?;
    let position =
        parts::organisations(tx, gathering.id).await?.iter().map(|(_, part)| part.position).max().unwrap_or(0) + 1;
    parts::save_organisation(tx, gathering.id, maker.id(), id, role, position).await
}

async fn topic(
    tx: &Tx,
    maker: &Maker<'_>,
    gathering: &Gathering,
    lang: &Lang,
    number: Option<u32>,
    words: &str,
) -> Result<()> {
    let topics = gatherings::topics(tx, gathering.id).await?;
    if topics.iter().any(|topic| topic.title.exact(lang.tag()) == words) {
        return Ok(());
    }
    let free = |number: &i64| topics.iter().all(|topic| topic.number != *number);
    let next = topics.iter().map(|topic| topic.number).max().unwrap_or(0) + 1;
    let number = number.map(i64::from).filter(|number| *number > 0).filter(free).unwrap_or(next);
    let title = Localised::only(lang, words);
    let topic = Topic { id: maker.id(), number, title, about: Localised::default(), source_key: String::new() };
    gatherings::save_topic(tx, gathering.id, &topic).await
}

/// The formats that announcements name: code there, our kind, names, usual length.
const FORMATS: [(&str, &str, &str, &str, i64); 20] = [
    ("workshop", "workshop", "Workshop", "Atelier", 60),
    ("panel", "panel", "Panel", "Table ronde", 60),
    ("seminar", "seminar", "Seminar", "Séminaire", 45),
    ("short-talk", "talk", "Short talk", "Exposé court", 20),
    ("plenary", "plenary", "Plenary", "Plénière", 60),
    ("keynote", "plenary", "Keynote", "Conférence d’ouverture", 45),
    ("presentation", "talk", "Presentation", "Présentation", 30),
    ("poster", "poster", "Poster", "Affiche", 60),
    ("site-visit", "site-visit", "Site visit", "Visite de terrain", 120),
    ("open-space", "open-space", "Open space", "Forum ouvert", 60),
    ("webinar", "webinar", "Webinar", "Webinaire", 60),
    ("symposium", "seminar", "Symposium", "Symposium", 90),
    ("prototyping", "prototyping", "Prototyping", "Prototypage", 120),
    ("round-table", "panel", "Round table", "Table ronde", 60),
    ("debate", "panel", "Debate", "Débat", 60),
    ("exhibition", "other", "Exhibition", "Exposition", 60),
    ("training", "workshop", "Training", "Formation", 90),
    ("world-cafe", "open-space", "World café", "Café-débat", 90),
    ("focus-group", "other", "Focus group", "Groupe de discussion", 90),
    ("networking", "other", "Networking", "Rencontres", 60),
];

async fn format(tx: &Tx, maker: &Maker<'_>, gathering: &Gathering, said: &str) -> Result<()> {
    let formats = gatherings::formats(tx, gathering.id).await?;
    let Some((code, kind, en, fr, minutes)) = FORMATS.iter().find(|line| line.0 == said) else { return Ok(()) };
    if formats.iter().any(|format| format.code == *code) {
        return Ok(());
    }
    let position = formats.iter().map(|format| format.position).max().unwrap_or(0) + 1;
    let proposable = ["workshop", "seminar", "talk", "poster"].contains(kind);
    let title = Localised::both(en, fr);
    let (code, kind, about) = ((*code).to_owned(), (*kind).to_owned(), Localised::default());
    let format = Format { id: maker.id(), code, kind, title, about, minutes: *minutes, proposable, position };
    gatherings::save_format(tx, gathering.id, &format).await
}

async fn closes(tx: &Tx, maker: &Maker<'_>, gathering: &Gathering, at: Ts) -> Result<()> {
    let found = calls::of_gathering(tx, gathering.id).await?;
    let mut call = found.unwrap_or_else(|| blank_call(maker.id(), gathering));
    // An announcement that comes after the call was set up does not turn its days around.
    if call.opens_at.is_none_or(|opens| opens < at) {
        call.closes_at = Some(at);
        calls::save(tx, &call, maker.now).await?;
    }
    Ok(())
}
