//! The speaker's own page behind the link of the letter: what is asked and offered, the answer, and what the hosts
//! need to know. The assistant's link opens the same, and what it fills in says so.

use super::one::biography;
use super::{secretariat, send};
use crate::gathering::desk::{line, set_both};
use crate::gathering::{self, model::Gathering};
use crate::registration::pages::typed;
use crate::speaker::model::{Hand, Photo, Speaker, State};
use crate::speaker::portrait::{self, SIDE_MIN, Wrong};
use crate::speaker::store;
use askama::Template;
use base::{Secret, Ts};
use web::{Ask, Form, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

#[derive(Template)]
#[template(path = "speaker/own.html")]
struct OwnPage {
    shell: Shell,
    s: Sheet,
    one: Speaker,
    lead: String,
    assistant: bool,
    may_answer: bool,
    until: String,
    asks: Vec<(String, String)>,
    offers: Vec<(String, String)>,
    sessions: Vec<String>,
    consents: Vec<(String, String)>,
    base: String,
    contact: String,
}

/// What stands behind the link of the path.
struct Behind {
    gathering: Gathering,
    one: Speaker,
    hand: Hand,
}

async fn behind(ask: &Ask) -> Result<Behind, Refusal> {
    let found = store::behind(ask.db(), &Secret::given(ask.param("secret"))).await?;
    let (one, hand) = found.ok_or_else(Refusal::not_found)?;
    let gathering = gathering::store::by_id(ask.db(), one.gathering_id).await?;
    Ok(Behind { gathering, one, hand })
}

impl Behind {
    fn path(&self, ask: &Ask, below: &str) -> String {
        format!("/speaking/{}{below}", ask.param("secret"))
    }
}

async fn own_page(ask: &Ask, behind: &Behind, s: Sheet) -> Result<OwnPage, Refusal> {
    let (t, one, g) = (ask.t(), &behind.one, &behind.gathering);
    let b = &one.briefing;
    let said = |lines: Vec<(&str, String)>| {
        let full = lines.into_iter().filter(|(_, text)| !text.is_empty());
        full.map(|(key, text)| (t.say(key), text)).collect::<Vec<_>>()
    };
    let minutes = b.minutes.map(|n| t.a("speaker-minutes-n", "n", n)).unwrap_or_default();
    let sessions = store::sessions(ask.db(), g.id, one.guid).await?;
    let on = sessions.iter().filter(|session| !session.role.is_empty());
    Ok(OwnPage {
        shell: ask
            .shell(t.a("speaker-own-title", "gathering", g.name(&ask.lang)))
            .of(ask, &g.name(&ask.lang), &format!("/{}", g.code))
            .style("public.css")
            .style("propose.css")
            .script("form.js")
            .private(),
        lead: lead(ask, behind),
        assistant: behind.hand == Hand::Assistant,
        may_answer: one.may_answer(ask.now()),
        until: one.answers_by.map(|at| t.day(g.zone.civil(at).date())).unwrap_or_default(),
        asks: said(vec![
            ("speaker-brief-minutes", minutes),
            ("speaker-brief-form", b.form.clone()),
            ("speaker-brief-spoken", b.spoken.clone()),
            ("speaker-brief-rehearsal", b.rehearsal.clone()),
            ("speaker-brief-asks", b.asks.clone()),
        ]),
        offers: said(vec![
            ("speaker-brief-travel", b.travel.clone()),
            ("speaker-brief-hotel", b.hotel.clone()),
            ("speaker-brief-fee", b.fee.clone()),
        ]),
        sessions: on.map(|session| session.title.in_lang(&ask.lang).to_owned()).collect(),
        consents: ["yes", "no"].map(|code| (code.to_owned(), t.say(&format!("speaker-consent-{code}")))).to_vec(),
        base: ask.to(&behind.path(ask, "")),
        contact: g.contact.clone(),
        one: one.clone(),
        s,
    })
}

fn lead(ask: &Ask, behind: &Behind) -> String {
    let (t, g) = (ask.t(), &behind.gathering);
    let days = g.days.map(|(from, to)| t.days(from, to)).unwrap_or_default();
    match behind.one.state {
        State::Accepted => t.say("speaker-own-accepted"),
        State::Declined => t.say("speaker-own-declined"),
        State::Withdrawn => t.say("speaker-own-withdrawn"),
        State::Draft | State::Invited => t.a3(
            "speaker-own-invited",
            "kind",
            t.say(&format!("speaker-as-{}", behind.one.kind.code())),
            "days",
            days,
            "city",
            g.city.clone(),
        ),
    }
}

pub(in crate::speaker) async fn show(ask: Ask) -> Outcome {
    let behind = behind(&ask).await?;
    let (one, mut s) = (&behind.one, Sheet::default());
    set_both(&mut s, "biography", &one.biography);
    for (field, value) in [
        ("name", &one.name),
        ("organisation", &one.organisation),
        ("job_title", &one.job_title),
        ("needs", &one.needs),
        ("photo_consent", &one.photo_consent),
        ("assistant_name", &one.assistant_name),
        ("assistant_mail", &one.assistant_mail),
    ] {
        s.form.set(field, value.clone());
    }
    s.form.set("seen", one.changed_at.0.to_string());
    page(&own_page(&ask, &behind, s).await?)
}

/// Yes or no.
pub(in crate::speaker) async fn answer(ask: Ask) -> Outcome {
    let behind = behind(&ask).await?;
    let form = ask.form().await?;
    let comes = match form.get("reply") {
        "yes" => true,
        "no" => false,
        _ => return Err(Refusal::invalid("speaker-no-answer")),
    };
    let reason: String = form.get("reason").chars().take(1_000).collect();
    let tx = ask.db().begin().await?;
    secretariat(&ask, &behind.gathering).answer(&tx, &behind.one, behind.hand, comes, &reason).await?;
    tx.commit().await?;
    see_other(&ask, &behind.path(&ask, ""), None)
}

/// What the speaker, or the assistant for the speaker, fills in.
pub(in crate::speaker) async fn save(ask: Ask) -> Outcome {
    let behind = behind(&ask).await?;
    if !behind.one.may_fill_in() {
        return Err(Refusal::conflict("speaker-not-open").with("contact", behind.gathering.contact.clone()));
    }
    let mut s = Sheet::of(ask.form().await?);
    let mut one = filled_in(&ask, &behind, &mut s);
    let photo = photo_of(&ask, &mut s);
    if !s.is_fine() {
        return refused(&own_page(&ask, &behind, s).await?);
    }
    let secretariat = secretariat(&ask, &behind.gathering);
    let tx = ask.db().begin().await?;
    if let Some(photo) = photo {
        let hash = ask.house.blobs.keep(&tx, ask.now(), &photo.bytes).await?;
        one.photo = Some(Photo { hash, media: photo.media.to_owned() });
    } else if s.is("photo_gone", "yes") {
        one.photo = None;
    }
    let aide = one.assistant_mail != behind.one.assistant_mail;
    if aide {
        store::revoke(&tx, one.id, Hand::Assistant).await?;
    }
    let fields = "biography photo needs assistant";
    secretariat.save(&tx, &one, Ts(s.form.number("seen").unwrap_or(0)), "speaker-filled-in", fields).await?;
    if aide {
        secretariat.write(&tx, &one, Hand::Assistant, "invited").await?;
    }
    tx.commit().await?;
    see_other(&ask, &behind.path(&ask, ""), Some("said-speaker-saved"))
}

fn filled_in(ask: &Ask, behind: &Behind, s: &mut Sheet) -> Speaker {
    s.required(&ask.t(), "name", "speaker-name-missing");
    let before = &behind.one;
    let mut one = Speaker {
        name: line(ask, s, "name"),
        organisation: line(ask, s, "organisation"),
        job_title: line(ask, s, "job_title"),
        biography: biography(ask, s),
        needs: typed::text(ask, s, "needs"),
        ..before.clone()
    };
    let said = s.form.get("photo_consent");
    if ["yes", "no"].contains(&said) && said != before.photo_consent {
        one.photo_consent = said.to_owned();
        one.consent_by = Some(behind.hand);
    }
    // Only the speaker says who fills in: an assistant must not hand the pen on.
    if behind.hand == Hand::Speaker {
        one.assistant_name = line(ask, s, "assistant_name");
        one.assistant_mail =
            if s.form.get("assistant_mail").is_empty() { String::new() } else { typed::mail(ask, s, "assistant_mail") };
    }
    one
}

/// The photo that was handed in; what is wrong with it is said beside the field.
fn photo_of(ask: &Ask, s: &mut Sheet) -> Option<portrait::Portrait> {
    let form: &Form = &s.form;
    let bytes = form.files("photo").first().map(|file| file.bytes.clone())?;
    let t = ask.t();
    let why = match portrait::read(&bytes) {
        Ok(portrait) => return Some(portrait),
        Err(Wrong::Kind) => t.say("speaker-photo-kind"),
        Err(Wrong::Broken) => t.say("speaker-photo-broken"),
        Err(Wrong::Small) => t.a("speaker-photo-small", "n", SIDE_MIN),
        Err(Wrong::Large) => t.say("speaker-photo-large"),
    };
    s.wrong("photo", why);
    None
}

/// The photo as the hosts have it.
pub(in crate::speaker) async fn photo(ask: Ask) -> Outcome {
    let behind = behind(&ask).await?;
    send(&ask, &behind.one, behind.one.photo.as_ref()).await
}
