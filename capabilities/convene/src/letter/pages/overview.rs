//! Where the letters of a gathering are: by kind, how many are to be written, held, on their way, gone, back, answered.

use super::desk_of;
use crate::letter::model::Kind;
use crate::letter::store;
use askama::Template;
use post::outbox::{self, State, Wanted};
use std::collections::HashMap;
use web::{Ask, Outcome, Shell, page};

/// More letters than a gathering sends; the counts are made of one list.
pub(super) const LETTERS_MAX: i64 = 20_000;

/// A kind of letter on the page.
struct Line {
    name: String,
    href: String,
    code: &'static str,
    to_write: usize,
    held: usize,
    /// Of the held, those that nobody kept back.
    free: usize,
    /// They go with other letters, never alone.
    follows: bool,
    waiting: usize,
    gone: usize,
    back: usize,
    answered: i64,
    missing: Vec<String>,
}

#[derive(Template)]
#[template(path = "letter/overview.html")]
struct OverviewPage {
    shell: Shell,
    base: String,
    lines: Vec<Line>,
    to_write: usize,
    free: usize,
    answers_by: (String, String),
    until: String,
    too_many: Option<(i64, i64)>,
    /// Where the two ways out of that are: the decisions, and the number of places in the call.
    ways: (String, String),
}

pub(crate) async fn show(ask: Ask) -> Outcome {
    let desk = desk_of(&ask).await?;
    let t = ask.t();
    let wanted = Wanted { scope: Some(desk.gathering.id), ..Wanted::default() };
    let mut counts: HashMap<(String, State), usize> = HashMap::new();
    for entry in outbox::list(ask.db(), wanted, None, LETTERS_MAX).await? {
        *counts.entry((entry.kind, entry.state)).or_default() += 1;
    }
    let answered = store::answered(ask.db(), desk.gathering.id).await?;
    let base = format!("/manage/{}/letters", desk.gathering.code);
    let line = |kind: Kind| {
        let count = |state: State| counts.get(&(kind.in_outbox().to_owned(), state)).copied().unwrap_or(0);
        let missing = desk.missing(&ask.house, kind).into_iter();
        Line {
            name: t.say(kind.key()),
            href: ask.to(&format!("{base}/kinds/{}", kind.code())),
            code: kind.code(),
            to_write: match kind {
                Kind::Beside => desk.to_tell.iter().map(|told| desk.beside(told).len()).sum(),
                _ => desk.of_kind(kind).count(),
            },
            follows: kind == Kind::Beside,
            held: count(State::Written) + count(State::Held),
            free: count(State::Written),
            waiting: count(State::Waiting),
            gone: count(State::Gone),
            back: count(State::CameBack),
            answered: answered.get(&kind).copied().unwrap_or(0),
            missing: missing.map(|(who, what)| t.a2("letter-missing", "name", who, "places", what)).collect(),
        }
    };
    let lines: Vec<Line> = Kind::ALL.into_iter().map(line).collect();
    let civil = desk.answers_by.map(|at| desk.gathering.zone.civil(at));
    let shell = ask
        .shell(t.say("letter-title"))
        .work()
        .of(&ask, &desk.gathering.name(&ask.lang), &format!("/{}", desk.gathering.code))
        .script("work.js");
    page(&OverviewPage {
        base: ask.to(&base),
        to_write: lines.iter().map(|line| line.to_write).sum(),
        free: lines.iter().map(|line| line.free).sum(),
        answers_by: civil.map(|civil| (civil.date().to_string(), web::clock_time(civil))).unwrap_or_default(),
        until: desk
            .answers_by
            .map(|at| crate::decision::pages::answer::when(&ask, &desk.gathering, at))
            .unwrap_or_default(),
        too_many: desk.too_many,
        ways: (
            ask.to(&format!("/manage/{}/decisions?outcome=accepted", desk.gathering.code)),
            ask.to(&format!("/manage/{}/call#places", desk.gathering.code)),
        ),
        lines,
        shell,
    })
}
