//! How working together goes: the questions for those who take part, and what was said over time.

use super::frame::{Inside, at, inside, work_shell};
use crate::desk::{day, day_said, maker, today};
use crate::partnership::health::{ANSWERS, QUESTIONS, SHOWN_FROM, Sums, Told, told};
use crate::partnership::store::health::{self as store, Round};
use askama::Template;
use base::Id;
use web::{Ask, Outcome, Refusal, Sheet, Shell, Tr, page, refused, see_other};

/// Rounds that stand side by side.
const ROUNDS_SHOWN: usize = 6;

#[derive(Template)]
#[template(path = "partnership/health.html")]
struct HealthPage {
    shell: Shell,
    asks: Option<Asks>,
    waits: String,
    heads: Vec<String>,
    rows: Vec<Row>,
    hidden: Vec<String>,
    sentence: String,
    convenes: bool,
    may_open: bool,
    open: Option<(String, String)>,
    action: String,
    s: Sheet,
}

/// The questions, with their answers.
struct Asks {
    until: String,
    questions: Vec<(&'static str, String)>,
    answers: Vec<(i64, String)>,
}

struct Row {
    question: String,
    cells: Vec<Cell>,
}

/// What a round says to one question.
struct Cell {
    round: String,
    words: String,
    divided: String,
    /// The counts of the four answers as places on a line of 100.
    bars: Vec<(i64, i64, i64)>,
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let inside = inside(&ask).await?;
    page(&health_page(&ask, &inside, Sheet::default()).await?)
}

async fn health_page(ask: &Ask, inside: &Inside, s: Sheet) -> Result<HealthPage, Refusal> {
    let (t, today) = (ask.t(), today(ask).to_string());
    let rounds = store::rounds(ask.db(), inside.one.id).await?;
    let open = rounds.iter().find(|round| round.is_open(&today));
    let answered = match open {
        Some(round) => store::has_answered(ask.db(), round.id, inside.me).await?,
        None => false,
    };
    let asks = open.filter(|_| inside.takes_part() && !answered).map(|round| questions(&t, round));
    let mut over: Vec<&Round> = rounds.iter().filter(|round| !round.is_open(&today)).take(ROUNDS_SHOWN).collect();
    over.reverse();
    let (shown, hidden): (Vec<&Round>, Vec<&Round>) = over.into_iter().partition(|round| round.answered >= SHOWN_FROM);
    let sums = store::sums(ask.db(), &shown.iter().map(|round| round.id).collect::<Vec<_>>()).await?;
    let heads: Vec<String> = shown.iter().map(|round| head(&t, round)).collect();
    Ok(HealthPage {
        shell: work_shell(ask, &inside.one, t.say("partnership-tab-health")),
        waits: open.filter(|_| asks.is_none()).map_or_else(String::new, |round| {
            t.a2("health-waits", "day", day_said(&t, &round.closes_on), "n", round.answered)
        }),
        asks,
        rows: QUESTIONS.iter().enumerate().map(|(at, code)| row(&t, code, at, &heads, &sums)).collect(),
        hidden: hidden
            .iter()
            .map(|round| t.a2("health-too-few", "day", day_said(&t, &round.closes_on), "least", SHOWN_FROM))
            .collect(),
        sentence: sentence(&t, &sums),
        heads,
        convenes: inside.convenes(),
        may_open: inside.convenes() && open.is_none(),
        open: open.map(|round| (round.id.to_string(), day_said(&t, &round.closes_on))),
        action: ask.to(&at(&inside.one, "/health")),
        s,
    })
}

fn head(t: &Tr, round: &Round) -> String {
    t.a2("health-round", "day", day_said(t, &round.closes_on), "n", round.answered)
}

fn questions(t: &Tr, round: &Round) -> Asks {
    Asks {
        until: day_said(t, &round.closes_on),
        questions: QUESTIONS.iter().map(|code| (*code, t.say(&format!("health-{code}")))).collect(),
        answers: ANSWERS.iter().map(|answer| (*answer, t.say(&format!("health-answer-{answer}")))).collect(),
    }
}

fn row(t: &Tr, code: &str, at: usize, heads: &[String], sums: &[(Id, [Sums; QUESTIONS.len()])]) -> Row {
    let cells = heads.iter().zip(sums).map(|(round, (_, sums))| cell(t, round, &sums[at]));
    Row { question: t.say(&format!("health-{code}")), cells: cells.collect() }
}

fn cell(t: &Tr, round: &str, sums: &Sums) -> Cell {
    let told = told(sums);
    let words = told.map_or_else(String::new, |told| t.say(&format!("health-answer-{}", told.middle)));
    let divided = told.filter(|told| told.divided).map_or_else(String::new, |_| t.say("health-divided"));
    let all: i64 = sums.iter().sum::<i64>().max(1);
    let mut from = 0;
    let bars = ANSWERS.into_iter().zip(sums).map(|(answer, n)| {
        let (start, end) = (from * 100 / all, (from + n) * 100 / all);
        from += n;
        (answer, start, end - start)
    });
    Cell { round: round.to_owned(), words, divided, bars: bars.collect() }
}

/// What moved between the last two rounds that are shown, in one sentence.
fn sentence(t: &Tr, sums: &[(Id, [Sums; QUESTIONS.len()])]) -> String {
    let [.., (_, before), (_, after)] = sums else { return String::new() };
    let both = |at: usize| -> Option<(Told, Told)> { Some((told(&before[at])?, told(&after[at])?)) };
    let named = |moved: fn(i64, i64) -> bool| -> Vec<String> {
        let found =
            QUESTIONS.iter().enumerate().filter(|(at, _)| both(*at).is_some_and(|(a, b)| moved(a.middle, b.middle)));
        found.map(|(_, code)| t.say(&format!("health-short-{code}"))).collect()
    };
    let (better, worse) = (named(|a, b| b > a), named(|a, b| b < a));
    match (better.is_empty(), worse.is_empty()) {
        (true, true) => t.say("health-same"),
        (false, true) => t.a("health-better", "what", better.join(", ")),
        (true, false) => t.a("health-worse", "what", worse.join(", ")),
        (false, false) => t.a2("health-moved", "better", better.join(", "), "worse", worse.join(", ")),
    }
}

pub(super) async fn change(ask: Ask) -> Outcome {
    let inside = inside(&ask).await?;
    let mut s = Sheet::of(ask.form().await?);
    let said = match s.form.get("act") {
        "answer" => answer(&ask, &inside, &mut s).await?,
        "open" => open(&ask, &inside, &mut s).await?,
        "close" => close(&ask, &inside, &s).await?,
        _ => return Err(Refusal::bad("form-broken")),
    };
    if !s.is_fine() {
        return refused(&health_page(&ask, &inside, s).await?);
    }
    see_other(&ask, &at(&inside.one, "/health"), Some(said))
}

async fn answer(ask: &Ask, inside: &Inside, s: &mut Sheet) -> Result<&'static str, Refusal> {
    if !inside.takes_part() {
        return Err(Refusal::not_found());
    }
    let today = today(ask).to_string();
    let rounds = store::rounds(ask.db(), inside.one.id).await?;
    let back = || ask.to(&at(&inside.one, "/health"));
    let round = rounds.iter().find(|round| round.is_open(&today));
    let round = round.ok_or_else(|| Refusal::conflict("health-closed").next(back(), "partnership-back"))?;
    let mut answers = Vec::new();
    for code in QUESTIONS {
        match s.form.number(code).filter(|answer| ANSWERS.contains(answer)) {
            Some(answer) => answers.push((code, answer)),
            None => s.wrong(code, ask.t().say("health-answer-missing")),
        }
    }
    if s.is_fine() {
        let tx = ask.db().begin().await?;
        if !store::answer(&tx, round.id, inside.me, &answers).await? {
            return Err(Refusal::conflict("health-answered").next(back(), "partnership-back"));
        }
        tx.commit().await?;
    }
    Ok("said-health-answered")
}

async fn open(ask: &Ask, inside: &Inside, s: &mut Sheet) -> Result<&'static str, Refusal> {
    inside.must_convene(ask)?;
    let today = today(ask).to_string();
    let closes_on = day(ask, s, "closes", true);
    if s.is_fine() && closes_on <= today {
        s.wrong("closes", ask.t().say("health-closes-past"));
    }
    if s.is_fine() {
        let tx = ask.db().begin().await?;
        if store::rounds(&tx, inside.one.id).await?.iter().any(|round| round.is_open(&today)) {
            return Err(Refusal::conflict("health-runs").next(ask.to(&at(&inside.one, "/health")), "partnership-back"));
        }
        store::open(&tx, maker(ask), inside.one.id, &closes_on).await?;
        tx.commit().await?;
    }
    Ok("said-health-opened")
}

async fn close(ask: &Ask, inside: &Inside, s: &Sheet) -> Result<&'static str, Refusal> {
    inside.must_convene(ask)?;
    let round = Id::parse(s.form.get("round")).ok_or_else(Refusal::not_found)?;
    let tx = ask.db().begin().await?;
    store::close(&tx, maker(ask), inside.one.id, round).await?;
    tx.commit().await?;
    Ok("said-health-closed")
}
