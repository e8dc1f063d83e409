//! All panels of a gathering with how far their seats are filled, and the form of a new one.

use crate::panel::model::{Panel, QUESTION, Role, State, TITLE};
use crate::panel::store;
use crate::review::desk::{Desk, Shown};
use ::store::activity::{Deed, record};
use askama::Template;
use base::{Code, Localised};
use web::{Ask, Form, Outcome, Refusal, Sheet, Shell, page, see_other};

/// Seats a panel begins with: one moderator and four panellists.
const PANELLISTS: usize = 4;

struct Line {
    href: String,
    title: String,
    lang: String,
    topic: Option<Shown>,
    accepted: usize,
    asked: usize,
    open: usize,
}

#[derive(Template)]
#[template(path = "panel/list.html")]
struct ListPage {
    shell: Shell,
    base: String,
    lines: Vec<Line>,
    candidates: usize,
    sheet: Sheet,
    topics: Vec<(i64, String)>,
}

pub(crate) async fn show(ask: Ask) -> Outcome {
    let desk = Desk::of(&ask).await?;
    page(&list(&ask, &desk, Sheet::default()).await?)
}

async fn list(ask: &Ask, desk: &Desk, sheet: Sheet) -> Result<ListPage, Refusal> {
    let db = ask.db();
    let panels = store::of_gathering(db, desk.gathering.id).await?;
    let seats = store::seats_of_gathering(db, desk.gathering.id).await?;
    let base = ask.to(&format!("/manage/{}/panels", desk.gathering.code));
    let line = |panel: &Panel| {
        let count = |states: &[State]| {
            seats.iter().filter(|seat| seat.panel_id == panel.id && states.contains(&seat.standing(ask.now()))).count()
        };
        let (lang, title) = panel.title.found(&ask.lang);
        Line {
            href: format!("{base}/{}", panel.code),
            title: title.to_owned(),
            lang: lang.to_owned(),
            topic: desk.topic(panel.topic_id, ask),
            accepted: count(&[State::Accepted]),
            asked: count(&[State::Held, State::Invited]),
            open: count(&[State::Open]),
        }
    };
    Ok(ListPage {
        lines: panels.iter().map(line).collect(),
        candidates: store::candidates(db, desk.gathering.id).await?.iter().filter(|one| !one.elsewhere).count(),
        topics: desk.topics.iter().map(|topic| (topic.number, topic.title.in_lang(&ask.lang).to_owned())).collect(),
        shell: desk.shell(ask, ask.t().say("panel-menu")).script("work.js"),
        base,
        sheet,
    })
}

pub(crate) async fn create(ask: Ask) -> Outcome {
    let desk = Desk::of(&ask).await?;
    let form = ask.form().await?;
    let t = ask.t();
    let (title, question) = (
        Localised::both(form.get("title-en"), form.get("title-fr")),
        Localised::both(form.get("question-en"), form.get("question-fr")),
    );
    let topic = form.number("topic").and_then(|number| desk.topics.iter().find(|topic| topic.number == number));
    let mut sheet = Sheet::of(form);
    if title.is_empty() {
        sheet.wrong("title-en", t.say("panel-title-missing"));
    }
    check(&t, &mut sheet);
    if !sheet.is_fine() {
        return web::refused(&list(&ask, &desk, sheet).await?);
    }
    let panel = Panel {
        id: ask.new_id(),
        gathering_id: desk.gathering.id,
        code: Code::draw(&ask.house.chance),
        title,
        question,
        topic_id: topic.map(|topic| topic.id),
    };
    let tx = ask.db().begin().await?;
    store::insert(&tx, ask.now(), &panel).await?;
    store::add(&tx, ask.new_id(), panel.id, Role::Moderator, "").await?;
    for _ in 0..PANELLISTS {
        store::add(&tx, ask.new_id(), panel.id, Role::Panellist, "").await?;
    }
    let deed = Deed {
        deed: "panel-created",
        about_kind: "panel",
        about_id: panel.id,
        scope_id: Some(desk.gathering.id),
        fields: "",
    };
    record(&tx, ask.now(), &ask.house.chance, ask.viewer.person(), deed).await?;
    tx.commit().await?;
    see_other(&ask, &format!("/manage/{}/panels/{}", desk.gathering.code, panel.code), Some("said-panel-created"))
}

fn check(t: &web::Tr, sheet: &mut Sheet) {
    let form: Form = sheet.form.clone();
    for (field, limit) in
        [("title-en", TITLE), ("title-fr", TITLE), ("question-en", QUESTION), ("question-fr", QUESTION)]
    {
        let over = limit.over(form.get(field));
        if over > 0 {
            sheet.wrong(field, t.a("review-wrong-long", "over", over));
        }
    }
}
