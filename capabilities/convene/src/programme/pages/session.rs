//! A session on the desk: its words and its length, how many are expected, and, for an item of the organisers' own,
//! the way to take it away. The words of a proposal or a panel are changed there, and flow in from there.

use super::bringing::home;
use super::desk::gathering;
use super::moving::{finish, held};
use crate::programme::model::{Back, Desk, MINUTES_MAX, Session};
use crate::programme::{store as desks, words};
use askama::Template;
use base::{Lang, Localised};
use web::{Ask, Form, Outcome, Refusal, Sheet, Shell, Tr, page, refused};

/// More people than any room holds.
const EXPECTED_MAX: i64 = 1_000_000;

#[derive(Template)]
#[template(path = "programme/own.html")]
struct SessionPage {
    shell: Shell,
    t: Tr,
    at: String,
    title: String,
    lang: String,
    stands: Vec<(String, String)>,
    own: bool,
    source: Option<(String, String)>,
    topics: Vec<(String, String)>,
    day: String,
    s: Sheet,
}

/// `GET /manage/{gathering}/programme/sessions/{code}`
pub async fn show(ask: Ask) -> Outcome {
    let gathering = gathering(&ask, ask.db()).await?;
    let desk = desks::desk(ask.db(), gathering).await?;
    let session = find(&ask, &desk)?;
    let sheet = Sheet::of(typed(&ask, &desk, session));
    page(&view(&ask, &desk, session, sheet))
}

fn find<'a>(ask: &Ask, desk: &'a Desk) -> Result<&'a Session, Refusal> {
    desk.sessions.iter().find(|session| session.code == ask.param("code")).ok_or_else(Refusal::not_found)
}

/// The tongue in which the words of a session are shown to this organiser, and the other of the two.
fn tongues(ask: &Ask, session: &Session) -> (String, String) {
    let shown = session.title.found(&ask.lang).0.to_owned();
    let shown = if shown.is_empty() { ask.lang.tag().to_owned() } else { shown };
    let other = if shown == "fr" { Lang::en() } else { Lang::fr() };
    (shown, other.0)
}

/// The form as the desk has it.
fn typed(ask: &Ask, desk: &Desk, session: &Session) -> Form {
    let (shown, other) = tongues(ask, session);
    let said = |text: &Localised, lang: &str| text.0.get(lang).cloned().unwrap_or_default();
    let topic = desk.topic_of(session).map(|topic| topic.number.to_string()).unwrap_or_default();
    let mut form = Form::default();
    form.set("title", said(&session.title, &shown));
    form.set("title-other", said(&session.title, &other));
    form.set("about", said(&session.summary, &shown));
    form.set("about-other", said(&session.summary, &other));
    form.set("topic", topic);
    form.set("minutes", desk.minutes_of(session).to_string());
    form.set("expected", session.expected.map(|n| n.to_string()).unwrap_or_default());
    form
}

fn view(ask: &Ask, desk: &Desk, session: &Session, s: Sheet) -> SessionPage {
    let t = ask.t();
    let code = &desk.gathering.code;
    let (lang, title) = session.title.found(&ask.lang);
    let shell = ask
        .shell(t.a("programme-session-title", "title", title))
        .work()
        .of(ask, &desk.gathering.name(&ask.lang), &format!("/manage/{code}"))
        .crumb(t.say("programme-menu"), ask.to(&home(ask, code)))
        .crumb(title, "");
    let card = |placement: &crate::programme::model::Placement| {
        let href =
            format!("/manage/{code}/programme/move?card={}&day={}", desk.card_of(placement), placement.starts.date());
        (words::place(&t, desk, placement.room_id, placement.starts), ask.to(&href))
    };
    let source = match (session.proposal_id, session.panel_id) {
        (Some(_), _) => {
            Some((ask.to(&format!("/manage/{code}/proposals/{}", session.code)), t.say("programme-from-proposal")))
        }
        (None, Some(_)) => {
            Some((ask.to(&format!("/manage/{code}/panels/{}", session.code)), t.say("programme-from-panel")))
        }
        (None, None) => None,
    };
    let mut topics = vec![(String::new(), t.say("programme-no-topic"))];
    topics
        .extend(desk.topics.iter().map(|topic| (topic.number.to_string(), topic.title.in_lang(&ask.lang).to_owned())));
    SessionPage {
        at: ask.to(&format!("/manage/{code}/programme/sessions/{}", session.code)),
        title: title.to_owned(),
        lang: lang.to_owned(),
        stands: desk.places_of(session.id).map(card).collect(),
        own: session.is_own(),
        source,
        topics,
        day: ask
            .query
            .get("day")
            .parse::<base::jiff::civil::Date>()
            .map(|day| format!("?day={day}"))
            .unwrap_or_default(),
        s,
        shell,
        t,
    }
}

/// `POST /manage/{gathering}/programme/sessions/{code}`: other words, another length, another number of people.
pub async fn save(ask: Ask) -> Outcome {
    let t = ask.t();
    let mut sheet = Sheet::of(ask.form().await?);
    let tx = ask.db().begin().await?;
    let desk = held(&ask, &tx).await?;
    let before = find(&ask, &desk)?.clone();
    if before.is_own() {
        sheet.required(&t, "title", "programme-own-title-missing");
    }
    let minutes = sheet.form.number("minutes").filter(|minutes| (1..=MINUTES_MAX).contains(minutes));
    if minutes.is_none() {
        sheet.wrong("minutes", t.say("programme-own-minutes-wrong"));
    }
    let expected = sheet.form.number("expected").filter(|expected| (1..=EXPECTED_MAX).contains(expected));
    if expected.is_none() && !sheet.form.get("expected").trim().is_empty() {
        sheet.wrong("expected", t.say("programme-expected-wrong"));
    }
    let Some(minutes) = minutes.filter(|_| sheet.is_fine()) else {
        return refused(&view(&ask, &desk, &before, sheet));
    };
    let mut now = Session { minutes: Some(minutes), expected, ..before.clone() };
    if before.is_own() {
        reword(&ask, &desk, &mut now, &sheet.form);
    }
    // The length of a session is that of its places too, unless a place was given one of its own.
    let mut undo = vec![Back::Reword(Box::new(before.clone()))];
    let same = |placement: &&crate::programme::model::Placement| placement.minutes == desk.minutes_of(&before);
    for placement in desk.places_of(before.id).filter(same).filter(|placement| placement.minutes != minutes) {
        let longer = crate::programme::model::Placement { minutes, ..placement.clone() };
        desks::save_placement(&tx, desk.gathering.id, &longer).await?;
        undo.push(Back::Put(placement.clone()));
    }
    desks::save_session(&tx, &now).await?;
    finish(ask, tx, desk, "reworded", &[before.id], &undo).await
}

fn reword(ask: &Ask, desk: &Desk, session: &mut Session, form: &Form) {
    let (shown, other) = tongues(ask, session);
    let put = |text: &mut Localised, lang: &str, words: String| {
        if words.is_empty() {
            text.0.remove(lang);
        } else {
            text.0.insert(lang.to_owned(), words);
        }
    };
    put(&mut session.title, &shown, base::one_line(form.get("title")));
    put(&mut session.title, &other, base::one_line(form.get("title-other")));
    put(&mut session.summary, &shown, form.get("about").trim().to_owned());
    put(&mut session.summary, &other, form.get("about-other").trim().to_owned());
    session.topic_id =
        desk.topics.iter().find(|topic| topic.number.to_string() == form.get("topic")).map(|topic| topic.id);
}

/// `POST /manage/{gathering}/programme/sessions/{code}/remove`: takes an item of the organisers' own away. Where
/// nobody was in it, the step can be taken back.
pub async fn remove(ask: Ask) -> Outcome {
    let tx = ask.db().begin().await?;
    let desk = held(&ask, &tx).await?;
    let session = find(&ask, &desk)?.clone();
    if !session.is_own() {
        return Err(Refusal::conflict("programme-not-own").with("title", session.name(&ask.lang)));
    }
    if desk.places_of(session.id).any(|placement| placement.locked) {
        return Err(Refusal::conflict("programme-locked").with("title", session.name(&ask.lang)));
    }
    let mut undo = Vec::new();
    for placement in desk.places_of(session.id) {
        desks::remove_placement(&tx, placement.id).await?;
        undo.push(Back::Put(placement.clone()));
    }
    let alone = desk.presents.iter().all(|one| one.session_id != session.id);
    desks::remove_session(&tx, session.id).await?;
    undo.push(Back::Remake(Box::new(session.clone())));
    let undo = if alone { undo } else { Vec::new() };
    finish(ask, tx, desk, "removed", &[session.id], &undo).await
}
