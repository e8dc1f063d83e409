//! Who is listed, one of them, and a letter that passes through the house.

use super::{FORMATS, LANGS, REACHES};
use crate::network::desk::{Pager, line, prose};
use crate::network::speaker::store::{self as listings, Listing};
use crate::network::subscription::letters::whole;
use ::directory::person::store as persons;
use askama::Template;
use base::Lang;
use post::outbox::{self, Posting};
use post::{Address, Letter, MessageId, Template as Wordings, Value};
use std::collections::BTreeMap;
use web::{Ask, Outcome, Refusal, Sheet, Shell, Tr, page, refused, see_other};

const PAGE: i64 = 40;
/// Longest letter, in words.
const LETTER_WORDS: usize = 300;

#[derive(Template)]
#[template(path = "network/speakers.html")]
struct ListPage {
    shell: Shell,
    langs: Vec<(String, String, bool)>,
    speakers: Vec<Card>,
    earlier: Option<String>,
    later: Option<String>,
}

struct Card {
    code: String,
    name: String,
    office: String,
    subjects: String,
    lang: String,
    words: String,
}

/// `GET /people`
pub(in crate::network::speaker) async fn list(ask: Ask) -> Outcome {
    let t = ask.t();
    let lang = LANGS.into_iter().find(|lang| *lang == ask.query.get("lang")).unwrap_or_default();
    let pager = Pager::of(&ask, ask.to(&format!("/people?lang={lang}&")), PAGE);
    let mut all = listings::all(ask.db(), lang, pager.from, pager.limit()).await?;
    let (earlier, later) = pager.cut(&mut all);
    let named = LANGS.map(|tag| (tag.to_owned(), t.say(&format!("speaker-lang-{tag}")), tag == lang));
    page(&ListPage {
        // People are found here by those who look for them, not by searches from outside.
        shell: ask.shell(t.say("listing-title")).style("public.css").private(),
        langs: std::iter::once((String::new(), t.say("listing-any-language"), lang.is_empty())).chain(named).collect(),
        speakers: all.iter().map(|one| card(&t, one)).collect(),
        earlier,
        later,
    })
}

fn card(t: &Tr, one: &Listing) -> Card {
    Card {
        code: one.code.clone(),
        name: one.name.clone(),
        office: office(one),
        subjects: one.subjects.clone(),
        lang: one.about_lang.to_string(),
        words: words(t, one),
    }
}

fn office(one: &Listing) -> String {
    [&one.job_title, &one.organisation]
        .into_iter()
        .filter(|part| !part.is_empty())
        .cloned()
        .collect::<Vec<_>>()
        .join(", ")
}

/// Languages, forms and how far, in words.
fn words(t: &Tr, one: &Listing) -> String {
    let known = |codes: &[String], list: &[&str], prefix: &str| {
        let own = codes.iter().filter(|code| list.contains(&code.as_str()));
        own.map(|code| t.say(&format!("{prefix}{code}"))).collect::<Vec<_>>().join(", ")
    };
    let reach = std::slice::from_ref(&one.reach);
    let all = [
        known(&one.langs, &LANGS, "speaker-lang-"),
        known(&one.formats, &FORMATS, "listing-format-"),
        known(reach, &REACHES, "listing-reach-"),
    ];
    all.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

#[derive(Template)]
#[template(path = "network/speaker.html")]
struct OnePage {
    shell: Shell,
    s: Sheet,
    code: String,
    name: String,
    office: String,
    subjects: String,
    about: (String, String),
    words: String,
    takes_letters: bool,
    signed_in: bool,
    is_me: bool,
}

fn one_page(ask: &Ask, one: &Listing, s: Sheet) -> OnePage {
    let t = ask.t();
    OnePage {
        shell: ask
            .shell(one.name.clone())
            .style("public.css")
            .private()
            .crumb(t.say("listing-title"), ask.to("/people"))
            .crumb(one.name.clone(), ""),
        s,
        code: one.code.clone(),
        name: one.name.clone(),
        office: office(one),
        subjects: one.subjects.clone(),
        about: (one.about_lang.to_string(), one.about.clone()),
        words: words(&t, one),
        takes_letters: one.takes_letters,
        signed_in: ask.viewer.me.is_some(),
        is_me: ask.viewer.person() == Some(one.person_id),
    }
}

async fn found(ask: &Ask) -> Result<Listing, Refusal> {
    listings::by_code(ask.db(), ask.param("code")).await?.ok_or_else(Refusal::not_found)
}

/// `GET /people/{code}`
pub(in crate::network::speaker) async fn show(ask: Ask) -> Outcome {
    let one = found(&ask).await?;
    page(&one_page(&ask, &one, Sheet::default()))
}

/// `POST /people/{code}/write`: the letter goes to the speaker with the writer's address to answer to; neither address
/// stands on a page.
pub(in crate::network::speaker) async fn write(ask: Ask) -> Outcome {
    let one = found(&ask).await?;
    let me = ask.viewer.me.clone().ok_or_else(Refusal::not_found)?;
    let t = ask.t();
    let mut s = Sheet::of(ask.form().await?);
    if !one.takes_letters || ask.viewer.scopes.is_some() {
        return Err(Refusal::not_found());
    }
    s.required(&t, "subject", "listing-letter-missing");
    s.required(&t, "words", "listing-letter-missing");
    let subject = line(&ask, &mut s, "subject");
    let text = prose(&ask, &mut s, "words", LETTER_WORDS);
    if !s.is_fine() {
        return refused(&one_page(&ask, &one, s));
    }
    // Whoever writes to many at once is slowed down.
    if !ask.house.pace.allows(&format!("write-to-speaker {}", me.id), 3, ask.now()) {
        return Err(Refusal::too_often());
    }
    let person = persons::find(ask.db(), one.person_id).await?.ok_or_else(Refusal::not_found)?;
    let letter = letter(&ask, &person.mail, &person.lang, &me, &subject, &text)?;
    let tx = ask.db().begin().await?;
    let posting = Posting {
        kind: "speaker-letter",
        person: Some(one.person_id),
        lang: person.lang.to_string(),
        ..Posting::default()
    };
    outbox::put(&tx, ask.now(), &ask.house.chance, &letter, posting).await?;
    tx.commit().await?;
    see_other(&ask, &format!("/people/{}", one.code), Some("said-listing-written"))
}

fn letter(ask: &Ask, mail: &str, lang: &Lang, me: &web::Me, subject: &str, text: &str) -> Result<Letter, Refusal> {
    let t = Tr::new(ask.house.words.clone(), lang.clone());
    let values = BTreeMap::from([
        ("name", Value::Line(me.name.clone())),
        ("subject", Value::Line(subject.to_owned())),
        ("words", Value::Quoted(text.to_owned())),
        ("mail", Value::Text(me.mail.clone())),
        ("link", Value::Link(whole(&ask.house, lang, "/me/listing"))),
    ]);
    let places: Vec<_> = values.keys().map(|name| (*name, format!("{{{name}}}").into())).collect();
    let template = Wordings::new(&t.with("listing-letter-subject", &places), &t.with("listing-letter-text", &places));
    let wording = template.fill(&values).map_err(Refusal::surprise)?;
    let settings = &ask.house.settings;
    let from = Address::new(&settings.mail_from, Some(&settings.name)).map_err(Refusal::surprise)?;
    let to = Address::new(mail, None).map_err(Refusal::surprise)?;
    let answers = Address::of_person(&me.mail, &me.name).map_err(Refusal::surprise)?;
    let id = MessageId::of_letter(ask.new_id(), &settings.mail_domain);
    let id = id.ok_or_else(|| Refusal::surprise("the mail domain of the settings is none"))?;
    Ok(Letter::new(from, to, wording, id).map_err(Refusal::surprise)?.reply_to(answers))
}
