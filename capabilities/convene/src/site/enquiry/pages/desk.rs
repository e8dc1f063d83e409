//! The desk: what waits for an answer comes first. An answer goes as a letter and stays in the thread.

use crate::gathering::desk::{at, gathering_of, shell};
use crate::gathering::model::Gathering;
use crate::gathering::store as gatherings;
use crate::site::enquiry::model::{Enquiry, Line, State};
use crate::site::enquiry::{letters, store};
use crate::site::page::store::{self as pages, Question};
use ::store::Tx;
use ::store::activity::{self, Deed};
use askama::Template;
use base::{Limit, Localised};
use directory::person::store as people;
use web::{Ask, Outcome, Refusal, Sheet, Shell, StatusCode, Tr, html, page, see_other};

const A_PAGE: i64 = 50;
const ANSWER_CHARS_MAX: usize = 8_000;

#[derive(Template)]
#[template(path = "site/enquiries.html")]
struct ListPage {
    shell: Shell,
    t: Tr,
    /// Words, address, count, whether it is shown.
    tabs: Vec<(String, String, i64, bool)>,
    lines: Vec<(Enquiry, String, String)>,
    next: Option<String>,
}

/// `GET /manage/{gathering}/enquiries?state=…&from=…`
pub async fn list(ask: Ask) -> Outcome {
    let gathering = gathering_of(&ask).await?;
    let (t, base) = (ask.t(), ask.to(&at(&gathering, "/enquiries")));
    let state = State::parse(ask.query.get("state"));
    let from = ask.query.number("from").unwrap_or(0).max(0);
    let counts = store::counts(ask.db(), gathering.id).await?;
    let count = |state: State| counts.iter().find(|(one, _)| *one == state).map_or(0, |(_, n)| *n);
    let all = counts.iter().map(|(_, n)| n).sum();
    let mut tabs = vec![(t.say("enquiry-all"), base.clone(), all, state.is_none())];
    tabs.extend(State::ALL.map(|one| {
        (
            t.say(&format!("enquiry-state-{}", one.code())),
            format!("{base}?state={}", one.code()),
            count(one),
            state == Some(one),
        )
    }));
    let lines = store::list(ask.db(), gathering.id, state, A_PAGE + 1, from).await?;
    let more = lines.len() > A_PAGE as usize;
    let kept = state.map_or(String::new(), |state| format!("state={}&", state.code()));
    let line = |one: Enquiry| (one.clone(), format!("{base}/{}", one.code), t.instant(one.changed_at, &gathering.zone));
    page(&ListPage {
        shell: frame(&ask, &gathering, &t.say("site-door-enquiries")),
        lines: lines.into_iter().take(A_PAGE as usize).map(line).collect(),
        next: more.then(|| format!("{base}?{kept}from={}", from + A_PAGE)),
        tabs,
        t,
    })
}

fn frame(ask: &Ask, gathering: &Gathering, title: &str) -> Shell {
    let site = ask.to(&at(gathering, "/pages"));
    shell(ask, gathering, title).crumb(ask.t().say("site-menu-desk"), site)
}

#[derive(Template)]
#[template(path = "site/enquiry.html")]
struct OnePage {
    shell: Shell,
    t: Tr,
    s: Sheet,
    action: String,
    one: Enquiry,
    lang: String,
    lines: Vec<(Line, String, String)>,
}

async fn found(ask: &Ask, gathering: &Gathering) -> Result<Enquiry, Refusal> {
    store::by_code(ask.db(), gathering.id, ask.param("code")).await?.ok_or_else(Refusal::not_found)
}

/// `GET /manage/{gathering}/enquiries/{code}`
pub async fn one(ask: Ask) -> Outcome {
    let gathering = gathering_of(&ask).await?;
    let one = found(&ask, &gathering).await?;
    let mut s = Sheet::default();
    s.form.set("question", one.subject.clone());
    answer(&ask, &gathering, one, s, StatusCode::OK).await
}

async fn answer(ask: &Ask, gathering: &Gathering, one: Enquiry, s: Sheet, status: StatusCode) -> Outcome {
    let t = ask.t();
    let thread = store::thread(ask.db(), one.id).await?;
    let ids: Vec<_> = thread.iter().filter_map(|line| line.by_person).collect();
    let names = people::all_of(ask.db(), &ids).await?;
    let by = |line: &Line| match names.iter().find(|person| Some(person.id) == line.by_person) {
        Some(person) => person.name.clone(),
        None if line.by_desk => t.say("gathering-somebody"),
        None => one.name.clone(),
    };
    let lines = thread.iter().map(|line| (line.clone(), by(line), t.instant(line.at, &gathering.zone))).collect();
    let page = OnePage {
        shell: frame(ask, gathering, &one.subject)
            .crumb(t.say("site-door-enquiries"), ask.to(&at(gathering, "/enquiries")))
            .crumb(one.code.clone(), ""),
        action: ask.to(&ask.path),
        lang: t.say(&format!("gathering-lang-{}", one.lang)),
        one,
        lines,
        t,
        s,
    };
    Ok(html(status, page.render().map_err(Refusal::surprise)?))
}

/// `POST /manage/{gathering}/enquiries/{code}` with `deed`: answer, close, open, faq.
pub async fn act(ask: Ask) -> Outcome {
    let gathering = gathering_of(&ask).await?;
    let one = found(&ask, &gathering).await?;
    let mut s = Sheet::of(ask.form().await?);
    let deed = s.form.get("deed").to_owned();
    match deed.as_str() {
        "answer" => s.required(&ask.t(), "text", "enquiry-text-missing"),
        "faq" => s.required(&ask.t(), "question", "site-faq-question-missing"),
        "close" | "open" => {}
        _ => return Err(Refusal::not_found()),
    }
    for (field, most) in [("text", ANSWER_CHARS_MAX), ("question", 300), ("faq", ANSWER_CHARS_MAX)] {
        let over = Limit::Chars(most).over(s.form.get(field));
        if over > 0 {
            s.wrong(field, ask.t().a("gathering-too-long", "over", over));
        }
    }
    if !s.is_fine() {
        return answer(&ask, &gathering, one, s, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    let tx = ask.db().begin().await?;
    let said = match deed.as_str() {
        "answer" => reply(&ask, &tx, &gathering, &one, s.form.get("text")).await?,
        "faq" => into_faq(&ask, &tx, &gathering, &one, &s).await?,
        deed => {
            let state = if deed == "close" { State::Closed } else { State::Open };
            store::set_state(&tx, one.id, state, ask.now()).await?;
            "said-gathering-saved"
        }
    };
    let note = Deed {
        deed: "enquiry-handled",
        about_kind: "enquiry",
        about_id: one.id,
        scope_id: Some(gathering.id),
        fields: &deed,
    };
    activity::record(&tx, ask.now(), &ask.house.chance, ask.viewer.person(), note).await?;
    tx.commit().await?;
    see_other(&ask, &ask.path, Some(said))
}

async fn reply(ask: &Ask, tx: &Tx, gathering: &Gathering, one: &Enquiry, text: &str) -> Result<&'static str, Refusal> {
    let line =
        Line { id: ask.new_id(), by_desk: true, by_person: ask.viewer.person(), text: text.to_owned(), at: ask.now() };
    store::say(tx, one.id, &line).await?;
    store::set_state(tx, one.id, State::Answered, ask.now()).await?;
    letters::answered(ask, tx, gathering, one, text).await?;
    Ok("said-enquiry-answered")
}

/// The question becomes a frequent one, in the language in which it was asked.
async fn into_faq(
    ask: &Ask,
    tx: &Tx,
    gathering: &Gathering,
    one: &Enquiry,
    s: &Sheet,
) -> Result<&'static str, Refusal> {
    gatherings::touch(tx, gathering.id, ask.now()).await?;
    let last = pages::questions(tx, gathering.id).await?.iter().map(|one| one.position).max().unwrap_or(0);
    let question = Question {
        id: ask.new_id(),
        position: last + 1,
        question: Localised::only(&one.lang, base::one_line(s.form.get("question"))),
        answer: Localised::only(&one.lang, s.form.get("faq")),
    };
    pages::save_question(tx, gathering.id, &question).await?;
    Ok("said-enquiry-faq")
}
