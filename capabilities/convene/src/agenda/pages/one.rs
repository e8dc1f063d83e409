//! One post or suggestion: what became of it, who supports it, and what others say.

use super::list::{NEWCOMERS, agenda_of, is_invited, takes};
use crate::agenda::store::{self as agendas, Agenda, Item};
use crate::gathering::model::Gathering;
use crate::live::browser::{Browser, let_in_at};
use crate::programme::public::Open;
use crate::programme::store as desks;
use askama::Template;
use base::{Limit, Secret, one_line};
use web::{Ask, Outcome, Refusal, Sheet, Shell, StatusCode, Tr, html, json, markdown, see_other};

const COMMENT_CHARS_MAX: usize = 1_500;

#[derive(Template)]
#[template(path = "agenda/one.html")]
struct OnePage {
    shell: Shell,
    t: Tr,
    at: String,
    item: Item,
    text: String,
    when: String,
    fate: String,
    session: Option<(String, String)>,
    open: bool,
    invited: bool,
    pressed: bool,
    comments: Vec<(String, String, String)>,
    s: Sheet,
    once: String,
}

async fn item_of(ask: &Ask, gathering: &Gathering) -> Result<Item, Refusal> {
    let found = agendas::item(ask.db(), gathering.id, ask.param("item")).await?;
    found.filter(|item| item.fate != "hidden").ok_or_else(Refusal::not_found)
}

/// `GET /{gathering}/agenda/{item}`
pub async fn show(ask: Ask) -> Outcome {
    let (gathering, agenda) = agenda_of(&ask).await?;
    let item = item_of(&ask, &gathering).await?;
    let mut s = Sheet::default();
    if let Some(me) = &ask.viewer.me {
        s.form.set("name", me.name.clone());
    }
    answer(&ask, &gathering, &agenda, item, s, StatusCode::OK).await
}

async fn answer(
    ask: &Ask,
    gathering: &Gathering,
    agenda: &Agenda,
    item: Item,
    s: Sheet,
    status: StatusCode,
) -> Outcome {
    let t = ask.t();
    let browser = Browser::of(ask);
    let known = !browser.is_fresh() && !agenda.key.is_empty();
    let pressed = known && agendas::supports(ask.db(), item.id, &browser.mark(&agenda.key)).await?;
    let comments = agendas::comments(ask.db(), item.id).await?.into_iter();
    let comments =
        comments.map(|(_, name, text, at)| (name, markdown(&text), t.instant(at, &gathering.zone))).collect();
    let list = ask.to(&format!("/{}/agenda", gathering.code));
    let shell = ask
        .shell(item.title.clone())
        .of(ask, &gathering.name(&ask.lang), &format!("/{}", gathering.code))
        .style("live.css")
        .script("live.js")
        .crumb(t.say("agenda-title"), list.clone())
        .crumb(item.title.clone(), "");
    let page = OnePage {
        at: format!("{list}/{}", item.code),
        text: markdown(&item.text),
        when: t.instant(item.created_at, &gathering.zone),
        fate: t.say(&format!("agenda-fate-{}", item.fate)),
        session: session_of(ask, gathering, &item).await?,
        open: agenda.open && !agenda.key.is_empty(),
        invited: !agenda.invitation.is_empty(),
        once: Secret::draw(&ask.house.chance).expose().to_owned(),
        shell,
        t,
        item,
        pressed,
        comments,
        s,
    };
    Ok(html(status, page.render().map_err(Refusal::surprise)?))
}

/// The session it became, once that stands in the published programme: address and title.
async fn session_of(ask: &Ask, gathering: &Gathering, item: &Item) -> Result<Option<(String, String)>, Refusal> {
    let Some(id) = item.session_id else { return Ok(None) };
    let Some((code, title)) = agendas::session(ask.db(), id).await? else { return Ok(None) };
    let Some(version) = desks::latest(ask.db(), gathering.id).await? else { return Ok(None) };
    let open = Open::of(&version.programme, &ask.lang);
    let published = crate::programme::public::find(&open, &code).is_ok();
    let href = ask.to(&format!("/{}/sessions/{code}", gathering.code));
    Ok(published.then(|| (href, title.in_lang(&ask.lang).to_owned())))
}

/// `POST /{gathering}/agenda/{item}/support` with `on=1` or `on=0`.
pub async fn support(ask: Ask) -> Outcome {
    let (gathering, agenda) = agenda_of(&ask).await?;
    takes(&agenda)?;
    let item = item_of(&ask, &gathering).await?;
    let form = ask.form().await?;
    let browser = Browser::of(&ask);
    let mark = browser.mark(&agenda.key);
    let_in_at(&ask, gathering.id, &mark, NEWCOMERS)?;
    if item.by_browser != mark {
        let tx = ask.db().begin().await?;
        agendas::support(&tx, item.id, &mark, form.get("on") != "0", ask.now()).await?;
        tx.commit().await?;
    }
    let answer = if ask.wants_json() {
        json(&serde_json::json!({ "said": ask.t().say("said-voted") }))?
    } else {
        see_other(&ask, &format!("/{}/agenda/{}", gathering.code, item.code), Some("said-voted"))?
    };
    Ok(browser.carries(&ask, answer))
}

/// `POST /{gathering}/agenda/{item}/comment`
pub async fn comment(ask: Ask) -> Outcome {
    let (gathering, agenda) = agenda_of(&ask).await?;
    takes(&agenda)?;
    let item = item_of(&ask, &gathering).await?;
    let (t, mut s) = (ask.t(), Sheet::of(ask.form().await?));
    s.required(&t, "text", "agenda-comment-missing");
    s.required(&t, "name", "agenda-name-missing");
    for (field, most) in [("text", COMMENT_CHARS_MAX), ("name", 80)] {
        let over = Limit::Chars(most).over(s.form.get(field));
        if over > 0 {
            s.wrong(field, t.a("agenda-too-long", "over", over));
        }
    }
    if !is_invited(&agenda, s.form.get("invitation")) {
        s.wrong("invitation", t.say("agenda-not-invited"));
    }
    if !s.is_fine() {
        return answer(&ask, &gathering, &agenda, item, s, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    let browser = Browser::of(&ask);
    let mark = browser.mark(&agenda.key);
    let_in_at(&ask, gathering.id, &mark, NEWCOMERS)?;
    if !ask.house.pace.allows(&format!("comments {mark}"), 5, ask.now()) {
        return Err(Refusal::too_often());
    }
    let (id, name) = (ask.new_id(), one_line(s.form.get("name")));
    let once = s.form.get("once");
    let once = if once.is_empty() { id.to_string() } else { format!("{mark}.{once}") };
    let tx = ask.db().begin().await?;
    agendas::comment(&tx, item.id, id, s.form.get("text"), &name, ask.viewer.person(), &once, ask.now()).await?;
    tx.commit().await?;
    let to = format!("/{}/agenda/{}", gathering.code, item.code);
    Ok(browser.carries(&ask, see_other(&ask, &to, Some("said-agenda-commented"))?))
}
