//! The own page: letting oneself be found, with which words, and leaving again.

use super::{FORMATS, LANGS, REACHES};
use crate::network::desk::{line, maker, prose};
use crate::network::speaker::store::{self as listings, Listing};
use ::directory::person::store as persons;
use askama::Template;
use base::{Code, Lang};
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

/// Longest text about oneself, in words.
const ABOUT_WORDS: usize = 150;

#[derive(Template)]
#[template(path = "network/listing.html")]
struct OwnPage {
    shell: Shell,
    s: Sheet,
    name: String,
    listed: bool,
    public: String,
    own_langs: Vec<(String, String)>,
    langs: Vec<(String, String)>,
    formats: Vec<(String, String)>,
    reaches: Vec<(String, String)>,
}

/// The listing of whoever asks, or the one with which the form begins; and whether the person is listed.
async fn own(ask: &Ask) -> Result<(Listing, bool), Refusal> {
    // A consent is given by the person, not by a key for programs.
    if ask.viewer.scopes.is_some() {
        return Err(Refusal::not_found());
    }
    let person = persons::find(ask.db(), ask.person()?).await?.ok_or_else(Refusal::not_found)?;
    if let Some(one) = listings::of_person(ask.db(), person.id).await? {
        return Ok((one, true));
    }
    Ok((listings::blank(maker(ask), Code::draw(&ask.house.chance), &person), false))
}

fn own_page(ask: &Ask, one: &Listing, listed: bool, s: Sheet) -> OwnPage {
    let t = ask.t();
    let named = |codes: &[&str], prefix: &str| -> Vec<(String, String)> {
        codes.iter().map(|code| ((*code).to_owned(), t.say(&format!("{prefix}{code}")))).collect()
    };
    OwnPage {
        shell: ask
            .shell(t.say("listing-own"))
            .private()
            .style("public.css")
            .crumb(t.say("listing-me"), ask.to("/me"))
            .crumb(t.say("listing-own"), ""),
        s,
        name: one.name.clone(),
        listed,
        public: ask.to(&format!("/people/{}", one.code)),
        own_langs: named(&["en", "fr"], "speaker-lang-"),
        langs: named(&LANGS, "speaker-lang-"),
        formats: named(&FORMATS, "listing-format-"),
        reaches: named(&REACHES, "listing-reach-"),
    }
}

/// `GET /me/listing`
pub(in crate::network::speaker) async fn show(ask: Ask) -> Outcome {
    let (one, listed) = own(&ask).await?;
    let mut s = Sheet::default();
    s.form.set("subjects", one.subjects.clone());
    s.form.set("about", one.about.clone());
    s.form.set("about-lang", one.about_lang.tag());
    s.form.set("reach", if one.reach.is_empty() { "online" } else { one.reach.as_str() });
    one.langs.iter().for_each(|lang| s.form.add("langs", lang.clone()));
    one.formats.iter().for_each(|format| s.form.add("formats", format.clone()));
    s.form.set("letters", if one.takes_letters { "yes" } else { "" });
    s.form.set("agree", if listed { "yes" } else { "" });
    page(&own_page(&ask, &one, listed, s))
}

/// `POST /me/listing`
pub(in crate::network::speaker) async fn save(ask: Ask) -> Outcome {
    let (mut one, listed) = own(&ask).await?;
    let t = ask.t();
    let mut s = Sheet::of(ask.form().await?);
    if one.name.is_empty() {
        s.wrong("subjects", t.say("listing-no-name"));
    }
    s.required(&t, "subjects", "listing-subjects-missing");
    one.subjects = line(&ask, &mut s, "subjects");
    one.about = prose(&ask, &mut s, "about", ABOUT_WORDS);
    one.about_lang = if s.form.get("about-lang") == "fr" { Lang::fr() } else { Lang::en() };
    let chosen = |field: &str, list: &[&str]| -> Vec<String> {
        list.iter().filter(|code| s.is(field, code)).map(|code| (*code).to_owned()).collect()
    };
    one.langs = chosen("langs", &LANGS);
    one.formats = chosen("formats", &FORMATS);
    one.reach = chosen("reach", &REACHES).into_iter().next().unwrap_or_default();
    one.takes_letters = s.is("letters", "yes");
    if one.langs.is_empty() {
        s.wrong("langs", t.say("listing-langs-missing"));
    }
    if !s.is("agree", "yes") {
        s.wrong("agree", t.say("listing-agree-missing"));
    }
    if !s.is_fine() {
        return refused(&own_page(&ask, &one, listed, s));
    }
    let tx = ask.db().begin().await?;
    listings::save(&tx, maker(&ask), &one).await?;
    tx.commit().await?;
    see_other(&ask, "/me/listing", Some("said-listing-kept"))
}

/// `POST /me/listing/leave`
pub(in crate::network::speaker) async fn leave(ask: Ask) -> Outcome {
    let (one, listed) = own(&ask).await?;
    if listed {
        let tx = ask.db().begin().await?;
        listings::leave(&tx, maker(&ask), &one).await?;
        tx.commit().await?;
    }
    see_other(&ask, "/me/listing", Some("said-listing-left"))
}
