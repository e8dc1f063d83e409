//! All posts and suggestions, those that most people support first, and the form for one's own.

use crate::agenda::store::{self as agendas, Agenda, Item};
use crate::gathering::model::{Gathering, State};
use crate::gathering::store as gatherings;
use crate::live::browser::{Browser, let_in_at};
use askama::Template;
use base::{Code, Limit, Secret, fold, one_line};
use web::{Ask, Outcome, Refusal, Sheet, Shell, StatusCode, Tr, html, see_other};

/// A title is at most so long.
const TITLE_CHARS_MAX: usize = 120;
/// A text is at most so long.
const TEXT_CHARS_MAX: usize = 5_000;
/// So many browsers that were never seen are believed from one address in a minute.
pub(super) const NEWCOMERS: u32 = 120;

#[derive(Template)]
#[template(path = "agenda/list.html")]
struct ListPage {
    shell: Shell,
    t: Tr,
    at: String,
    intro: (String, String),
    open: bool,
    invited: bool,
    lines: Vec<Line>,
    s: Sheet,
    kinds: Vec<(String, String)>,
    once: String,
}

struct Line {
    item: Item,
    when: String,
    fate: String,
    comments: i64,
}

/// The published gathering of the address and its agenda.
pub(super) async fn agenda_of(ask: &Ask) -> Result<(Gathering, Agenda), Refusal> {
    let found = gatherings::find(ask.db(), ask.param("gathering")).await?;
    let gathering = found.filter(|one| one.state == State::Published).ok_or_else(Refusal::not_found)?;
    let agenda = agendas::agenda(ask.db(), gathering.id).await?.ok_or_else(Refusal::not_found)?;
    Ok((gathering, agenda))
}

/// `GET /{gathering}/agenda`
pub async fn show(ask: Ask) -> Outcome {
    let (gathering, agenda) = agenda_of(&ask).await?;
    let mut s = Sheet::default();
    if let Some(me) = &ask.viewer.me {
        s.form.set("name", me.name.clone());
    }
    answer(&ask, &gathering, &agenda, s, StatusCode::OK).await
}

async fn answer(ask: &Ask, gathering: &Gathering, agenda: &Agenda, s: Sheet, status: StatusCode) -> Outcome {
    let t = ask.t();
    let counts = agendas::comment_counts(ask.db(), gathering.id).await?;
    let mut items = agendas::items(ask.db(), gathering.id).await?;
    items.retain(|item| item.fate != "hidden");
    items.sort_by_key(|item| (item.fate != "open", -item.support, -item.created_at.0));
    let line = |item: Item| Line {
        when: t.instant(item.created_at, &gathering.zone),
        fate: t.say(&format!("agenda-fate-{}", item.fate)),
        comments: counts.get(&item.id).copied().unwrap_or(0),
        item,
    };
    let (lang, intro) = agenda.intro.found(&ask.lang);
    let shell = ask
        .shell(t.say("agenda-title"))
        .of(ask, &gathering.name(&ask.lang), &format!("/{}", gathering.code))
        .style("live.css")
        .script("live.js");
    let page = ListPage {
        at: ask.to(&format!("/{}/agenda", gathering.code)),
        intro: (lang.to_owned(), intro.to_owned()),
        open: agenda.open && !agenda.key.is_empty(),
        invited: !agenda.invitation.is_empty(),
        lines: items.into_iter().map(line).collect(),
        kinds: ["suggestion", "post"].map(|kind| (kind.to_owned(), t.say(&format!("agenda-kind-{kind}")))).to_vec(),
        once: Secret::draw(&ask.house.chance).expose().to_owned(),
        shell,
        t,
        s,
    };
    Ok(html(status, page.render().map_err(Refusal::surprise)?))
}

/// `POST /{gathering}/agenda`
pub async fn post(ask: Ask) -> Outcome {
    let (gathering, agenda) = agenda_of(&ask).await?;
    takes(&agenda)?;
    let (t, mut s) = (ask.t(), Sheet::of(ask.form().await?));
    let (title, name) = (one_line(s.form.get("title")), one_line(s.form.get("name")));
    s.required(&t, "title", "agenda-title-missing");
    s.required(&t, "text", "agenda-text-missing");
    s.required(&t, "name", "agenda-name-missing");
    for (field, most) in [("title", TITLE_CHARS_MAX), ("text", TEXT_CHARS_MAX), ("name", 80)] {
        let over = Limit::Chars(most).over(s.form.get(field));
        if over > 0 {
            s.wrong(field, t.a("agenda-too-long", "over", over));
        }
    }
    if !is_invited(&agenda, s.form.get("invitation")) {
        s.wrong("invitation", t.say("agenda-not-invited"));
    }
    if !s.is_fine() {
        return answer(&ask, &gathering, &agenda, s, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    let browser = Browser::of(&ask);
    let mark = browser.mark(&agenda.key);
    let_in_at(&ask, gathering.id, &mark, NEWCOMERS)?;
    if !ask.house.pace.allows(&format!("agenda {mark}"), 3, ask.now()) {
        return Err(Refusal::too_often());
    }
    let item = Item {
        id: ask.new_id(),
        code: Code::draw(&ask.house.chance),
        kind: if s.form.get("kind") == "post" { "post" } else { "suggestion" }.to_owned(),
        text: s.form.get("text").to_owned(),
        fate: "open".to_owned(),
        session_id: None,
        answer: String::new(),
        support: 0,
        created_at: ask.now(),
        by_browser: mark.clone(),
        title,
        name,
    };
    let once = s.form.get("once");
    let once = if once.is_empty() { item.id.to_string() } else { format!("{mark}.{once}") };
    let tx = ask.db().begin().await?;
    agendas::post(&tx, gathering.id, &item, ask.viewer.person(), &once).await?;
    tx.commit().await?;
    Ok(browser.carries(&ask, see_other(&ask, &format!("/{}/agenda", gathering.code), Some("said-agenda-posted"))?))
}

/// Something may be written or supported now.
pub(super) fn takes(agenda: &Agenda) -> Result<(), Refusal> {
    if agenda.open && !agenda.key.is_empty() { Ok(()) } else { Err(Refusal::gone("agenda-closed")) }
}

/// The word those invited were told, however it is written.
pub(super) fn is_invited(agenda: &Agenda, word: &str) -> bool {
    agenda.invitation.is_empty() || fold(agenda.invitation.trim()) == fold(word.trim())
}
