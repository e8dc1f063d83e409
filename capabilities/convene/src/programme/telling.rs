//! The letter to those whose sessions changed: one each, however many changes they have, in the language of
//! their proposal, put into the outbox in the transaction that publishes (I4).

use super::model::Desk;
use super::publishing::Told;
use super::words;
use base::{Id, Lang};
use post::outbox::{self, Posting};
use post::{Address, Letter, MessageId, Template, Value, Wording};
use std::collections::{BTreeMap, HashMap};
use store::Tx;
use web::{House, Refusal, Tr};

/// The words of the letter to one person.
pub fn wording(house: &House, desk: &Desk, told: &Told, lang: &Lang) -> Result<Wording, Refusal> {
    let t = Tr::new(house.words.clone(), lang.clone());
    let lines: Vec<String> = told.sessions.iter().map(|session| line(&t, desk, *session)).collect();
    let code = &desk.gathering.code;
    let mut values = BTreeMap::new();
    values.insert("name", Value::Line(told.name.clone()));
    values.insert("gathering", Value::Text(desk.gathering.name(lang)));
    // Titles were written by anybody: quoted, so that none passes for words of the house.
    values.insert("sessions", Value::Quoted(lines.join("\n")));
    values.insert(
        "link",
        Value::Link(format!("{}{}", house.settings.base_url, in_lang(house, lang, &format!("/{code}/programme")))),
    );
    let places: Vec<_> = values.keys().map(|name| (*name, format!("{{{name}}}").into())).collect();
    let subject = t.with("programme-letter-subject", &places);
    let text = t.with("programme-letter-text", &places);
    Template::new(&subject, &text).fill(&values).map_err(Refusal::surprise)
}

fn in_lang(house: &House, lang: &Lang, path: &str) -> String {
    if house.settings.langs.first() == Some(lang) { path.to_owned() } else { format!("/{lang}{path}") }
}

/// “Two doors, one visit: Tuesday 14 September 2027, 13:15, Long Room”, once for each time it is held.
fn line(t: &Tr, desk: &Desk, session_id: Id) -> String {
    let Some(session) = desk.session(session_id) else { return String::new() };
    let title = session.name(&t.lang);
    let places: Vec<String> = desk
        .places_of(session_id)
        .map(|placement| words::place(t, desk, placement.room_id, placement.starts))
        .collect();
    if places.is_empty() {
        return t.a("programme-letter-no-place", "title", title);
    }
    places
        .into_iter()
        .map(|place| t.a2("programme-letter-line", "title", title.clone(), "place", place))
        .collect::<Vec<_>>()
        .join("\n")
}

/// The language of each letter: of the proposal the person came with, if the install speaks it.
pub fn langs(house: &House, told: &[Told], known: &[(Id, String)]) -> Vec<Lang> {
    let known: HashMap<Id, &str> = known.iter().map(|(id, lang)| (*id, lang.as_str())).collect();
    let first = house.settings.langs.first().cloned().unwrap_or_else(Lang::en);
    let spoken = |tag: &str| house.settings.langs.iter().find(|lang| lang.tag() == tag).cloned();
    let of = |one: &Told| one.presenter_id.and_then(|id| known.get(&id).copied()).and_then(spoken);
    told.iter().map(|one| of(one).unwrap_or_else(|| first.clone())).collect()
}

/// Puts the letters into the outbox.
pub async fn tell(
    tx: &Tx,
    house: &House,
    now: base::Ts,
    desk: &Desk,
    number: i64,
    told: &[Told],
    langs: &[Lang],
) -> Result<(), Refusal> {
    let settings = &house.settings;
    let from = Address::new(&settings.mail_from, Some(&desk.gathering.name(langs.first().unwrap_or(&Lang::en()))))
        .map_err(Refusal::surprise)?;
    for (one, lang) in told.iter().zip(langs) {
        // An address that no letter can reach is not a reason to publish nothing.
        let Ok(to) = Address::of_person(&one.mail, &one.name) else {
            tracing::warn!("a presenter has an address to which no letter can be written");
            continue;
        };
        let id = MessageId::of_letter(Id::new(now, &house.chance), &settings.mail_domain);
        let id = id.ok_or_else(|| Refusal::surprise("the mail domain of the settings is none"))?;
        let letter = Letter::new(from.clone(), to, wording(house, desk, one, lang)?, id).map_err(Refusal::surprise)?;
        let posting = Posting {
            kind: "programme-changed",
            person: one.person_id,
            scope: Some(desk.gathering.id),
            about: one.sessions.first().map(|session| ("session", *session)),
            lang: lang.to_string(),
            dedupe_key: Some(format!("programme {} {number} {}", desk.gathering.id, one.mail.to_lowercase())),
            ..Posting::default()
        };
        outbox::put(tx, now, &house.chance, &letter, posting).await?;
    }
    Ok(())
}
