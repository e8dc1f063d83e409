//! Asking those who present: one field, signed as one likes, without an account.

use crate::live::browser::{Browser, let_in};
use crate::live::entry::{Spot, floor, gathering, make_sure, spot};
use crate::live::model::{ASKS_A_MINUTE, Asked, Floor, NAME_CHARS_MAX, QUESTION_CHARS_MAX, State};
use crate::live::store as floors;
use crate::live::told::View;
use crate::programme::public::Open;
use askama::Template;
use base::{Code, Limit, Secret, one_line};
use store::activity::{self, Deed};
use web::{Answer, Ask, Outcome, Refusal, Sheet, Shell, Tr, html, see_other};

#[derive(Template)]
#[template(path = "live/ask.html")]
struct AskPage {
    shell: Shell,
    t: Tr,
    v: View,
    title: String,
    lang: String,
    place: String,
    over: bool,
    until: String,
    s: Sheet,
    once: String,
    mine: Vec<Mine>,
    holds: bool,
}

/// A question of this browser, and what became of it.
struct Mine {
    code: String,
    text: String,
    fate: String,
    may_take_back: bool,
}

/// `GET /{gathering}/sessions/{code}/ask`
pub async fn show(ask: Ask) -> Outcome {
    let spot = spot(&ask).await?;
    let mut s = Sheet::default();
    if let Some(me) = &ask.viewer.me {
        s.form.set("name", me.name.clone());
    }
    answer(&ask, &spot, s, web::StatusCode::OK).await
}

async fn answer(ask: &Ask, spot: &Spot, s: Sheet, status: web::StatusCode) -> Outcome {
    let (t, floor, gathering) = (ask.t(), &spot.floor, &spot.gathering);
    let open = Open::of(&spot.version.programme, &ask.lang);
    let session = spot.session(&open)?;
    let (lang, title) = open.tongue(&session.title, session.language.as_deref());
    let (lang, title) = (lang.to_owned(), title.to_owned());
    let place = open.places(session).first().map_or(String::new(), |place| {
        t.a2("programme-when-where", "when", open.when(&t, place), "room", open.room(place))
    });
    let at = ask.to(&format!("/{}/sessions/{}", gathering.code, floor.code));
    let browser = Browser::of(ask);
    let mark = if browser.is_fresh() { String::new() } else { browser.mark(&floor.key) };
    let v = View::read(&ask.house, ask.t(), at, gathering, floor, &mark).await?;
    let head = t.a("live-ask-title", "title", title.as_str());
    let shell = ask
        .shell(head)
        .of(ask, &gathering.name(&ask.lang), &format!("/{}", gathering.code))
        .style("live.css")
        .script("live.js")
        .private();
    let page = AskPage {
        mine: mine(ask, &t, floor, &mark).await?,
        over: floor.is_over(ask.now()),
        until: t.instant(floor.key_dies_at, &gathering.zone),
        once: Secret::draw(&ask.house.chance).expose().to_owned(),
        holds: floor.holds,
        shell,
        t,
        v,
        title,
        lang,
        place,
        s,
    };
    Ok(html(status, page.render().map_err(Refusal::surprise)?))
}

async fn mine(ask: &Ask, t: &Tr, floor: &Floor, mark: &str) -> Result<Vec<Mine>, Refusal> {
    if mark.is_empty() || floor.key.is_empty() {
        return Ok(Vec::new());
    }
    let asked = floors::questions(ask.db(), floor.session_id, ask.house.shown_until()).await?;
    let own = asked.into_iter().filter(|one| one.by_browser == mark && one.state != State::TakenBack);
    let line = |one: Asked| Mine {
        fate: t.say(&format!("live-fate-{}", one.state.code())),
        may_take_back: matches!(one.state, State::Waiting | State::Shown),
        code: one.code,
        text: one.text,
    };
    Ok(own.map(line).collect())
}

/// `POST /{gathering}/sessions/{code}/ask`
pub async fn ask(ask: Ask) -> Outcome {
    let gathering = gathering(&ask).await?;
    let (floor, t) = (floor(&ask, &gathering).await?, ask.t());
    takes(&ask, &floor)?;
    let mut s = Sheet::of(ask.form().await?);
    let text = one_line(s.form.get("text"));
    let name = one_line(s.form.get("name"));
    s.required(&t, "text", "live-text-missing");
    let over = Limit::Chars(QUESTION_CHARS_MAX).over(&text);
    if over > 0 {
        s.wrong("text", t.a("live-text-long", "over", over));
    }
    if Limit::Chars(NAME_CHARS_MAX).over(&name) > 0 {
        s.wrong("name", t.a("live-name-long", "most", NAME_CHARS_MAX));
    }
    if !s.is_fine() {
        return answer(&ask, &spot(&ask).await?, s, web::StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    let browser = Browser::of(&ask);
    // A key that is only drawn here would not be the one that is kept where two open the floor at once: the mark is
    // made again under the kept one.
    let first = browser.mark(&floor.key);
    let_in(&ask, &floor, &first)?;
    if !ask.house.pace.allows(&format!("asks {first}"), ASKS_A_MINUTE, ask.now()) {
        return Err(Refusal::too_often());
    }
    let tx = ask.db().begin().await?;
    let floor = make_sure(&ask, &tx, floor).await?;
    let asked = Asked {
        id: ask.new_id(),
        code: Code::draw(&ask.house.chance),
        state: if floor.holds { State::Waiting } else { State::Shown },
        remote: s.form.get("remote") == "yes",
        by_browser: browser.mark(&floor.key),
        merged_into: None,
        answer: String::new(),
        votes: 0,
        pinned: false,
        asked_at: ask.now(),
        text,
        name,
    };
    let once = browser.mark(&format!("once.{}", s.form.get("once")));
    let once = if s.form.get("once").is_empty() { asked.id.to_string() } else { once };
    // Without a name nothing leads to the person, signed in or not.
    let person = ask.viewer.person().filter(|_| !asked.name.is_empty());
    if floors::ask(&tx, floor.session_id, &asked, person, &once).await? {
        floors::bump(&tx, floor.session_id).await?;
        let deed = Deed {
            deed: "question-asked",
            about_kind: "floor-question",
            about_id: asked.id,
            scope_id: Some(gathering.id),
            fields: "",
        };
        activity::record(&tx, ask.now(), &ask.house.chance, person, deed).await?;
    }
    tx.commit().await?;
    ask.house.live.wake(floor.session_id);
    let said = if floor.holds { "said-question-waits" } else { "said-question-shown" };
    back(&ask, &gathering.code, &floor.code, &s.form, &browser, said)
}

/// `POST /{gathering}/sessions/{code}/ask/{question}/take-back`
pub async fn take_back(ask: Ask) -> Outcome {
    let gathering = gathering(&ask).await?;
    let floor = floor(&ask, &gathering).await?;
    let browser = Browser::of(&ask);
    let tx = ask.db().begin().await?;
    let found = floors::question(&tx, floor.session_id, ask.param("question")).await?;
    // Whose it is only the browser knows that asked.
    let own = found.filter(|one| !floor.key.is_empty() && one.by_browser == browser.mark(&floor.key));
    let asked = own.ok_or_else(Refusal::not_found)?;
    if !matches!(asked.state, State::Waiting | State::Shown | State::TakenBack) {
        return Err(Refusal::conflict("question-on-stage"));
    }
    if floors::move_question(&tx, &asked, State::TakenBack, None, ask.now()).await? {
        floors::bump(&tx, floor.session_id).await?;
    }
    tx.commit().await?;
    ask.house.live.wake(floor.session_id);
    back(&ask, &gathering.code, &floor.code, &web::Form::default(), &browser, "said-question-taken-back")
}

/// Questions are taken now; otherwise a sentence says since when not.
pub(super) fn takes(ask: &Ask, floor: &Floor) -> Result<(), Refusal> {
    if floor.is_over(ask.now()) {
        return Err(Refusal::gone("floor-over"));
    }
    if !floor.asking {
        return Err(Refusal::conflict("floor-closed"));
    }
    Ok(())
}

/// Back to the page one came from; to a script nothing but a sign.
pub(super) fn back(
    ask: &Ask,
    gathering: &str,
    code: &str,
    form: &web::Form,
    browser: &Browser,
    said: &'static str,
) -> Outcome {
    let page = if form.get("from") == "watch" { "watch" } else { "ask" };
    let answer: Answer = if ask.wants_json() {
        web::json(&serde_json::json!({ "said": ask.t().say(said) }))?
    } else {
        see_other(ask, &format!("/{gathering}/sessions/{code}/{page}"), Some(said))?
    };
    Ok(browser.carries(ask, answer))
}
