//! The desk of those who lead a floor: what waits, what everybody sees, and the polls, as one part of a page that is
//! told anew with every change.

use crate::gathering::model::Gathering;
use crate::live::browser::Door;
use crate::live::model::{Asked, Floor, Kind, Poll, PollState, State, alike, tally};
use crate::live::{store as floors, told};
use askama::Template;
use base::{Id, Lang, Ts};
use std::collections::BTreeMap;
use web::{House, Tr};

#[derive(Template)]
#[template(path = "live/desk.html")]
struct Desk {
    t: Tr,
    at: String,
    asking: bool,
    holds: bool,
    waiting: Vec<Line>,
    seen: Vec<Line>,
    rest: Vec<Line>,
    polls: Vec<PollRow>,
    turned_away: i64,
    readers: usize,
    over: bool,
    /// There is a deed that can be taken back.
    undo: bool,
}

struct Line {
    code: String,
    text: String,
    name: String,
    remote: bool,
    minutes: i64,
    votes: i64,
    merged: usize,
    pinned: bool,
    state: State,
    fate: String,
    like: Option<(String, i64)>,
    answer: String,
    into: Vec<(String, String)>,
}

struct PollRow {
    code: String,
    question: String,
    kind: String,
    state: PollState,
    hides: bool,
    shown: bool,
    people: i64,
    lines: Vec<(String, i64, i64)>,
    words: Vec<(String, String, String)>,
}

/// The desk as it stands in the page.
pub(crate) async fn desk_html(
    house: &House,
    gathering: &Gathering,
    floor: &Floor,
    lang: Lang,
) -> store::Result<String> {
    let db = &house.db;
    let (id, until) = (floor.session_id, house.shown_until());
    let (asked, polls) = (floors::questions(db, id, until).await?, floors::polls(db, id, until).await?);
    let (tallies, words) =
        (floors::tallies(db, floor.session_id).await?, floors::open_answers(db, floor.session_id).await?);
    let t = Tr::new(house.words.clone(), lang.clone());
    let now = house.now();
    let mut seen: Vec<Asked> = asked.iter().filter(|one| one.state.takes_votes()).cloned().collect();
    seen.sort_by_key(|one| (one.state != State::Stage, !one.pinned, -one.votes, one.asked_at));
    let line = |one: &Asked| line(&t, one, &asked, &seen, now);
    let of = |states: &[State]| asked.iter().filter(|one| states.contains(&one.state)).map(line).collect::<Vec<_>>();
    let nothing = BTreeMap::new();
    let row = |poll: &Poll| {
        let said = words.iter().filter(|(of, ..)| *of == poll.id);
        poll_row(&t, poll, tallies.get(&poll.id).unwrap_or(&nothing), said, &lang)
    };
    let desk = Desk {
        at: house.to(&lang, &format!("/manage/{}/live/{}", gathering.code, floor.code)),
        asking: floor.asking,
        holds: floor.holds,
        waiting: of(&[State::Waiting]),
        rest: of(&[State::Answered, State::Hidden]),
        polls: polls.iter().map(row).collect(),
        turned_away: house.shelf.of::<Door>().turned_away(floor.session_id),
        readers: told::readers(house, floor.session_id),
        undo: floors::last_step(db, floor.session_id).await?.is_some(),
        over: floor.is_over(now),
        seen: seen.iter().map(line).collect(),
        t: t.clone(),
    };
    Ok(desk.render().unwrap_or_default())
}

fn line(t: &Tr, one: &Asked, all: &[Asked], seen: &[Asked], now: Ts) -> Line {
    let others = seen.iter().filter(|other| other.id != one.id);
    Line {
        code: one.code.clone(),
        text: one.text.clone(),
        name: one.name.clone(),
        remote: one.remote,
        minutes: (now.seconds_since(one.asked_at) / 60).max(0),
        votes: one.votes,
        merged: all.iter().filter(|other| other.merged_into == Some(one.id)).count(),
        pinned: one.pinned,
        state: one.state,
        fate: t.say(&format!("live-fate-{}", one.state.code())),
        like: alike(&one.text, seen).filter(|other| other.id != one.id).map(|other| (other.code.clone(), other.votes)),
        answer: one.answer.clone(),
        into: others.map(|other| (other.code.clone(), other.text.clone())).collect(),
    }
}

fn poll_row<'a>(
    t: &Tr,
    poll: &Poll,
    answers: &BTreeMap<String, i64>,
    words: impl Iterator<Item = &'a (Id, Id, String, String)>,
    lang: &Lang,
) -> PollRow {
    let sum = tally(poll, answers);
    let lines = poll.lines(lang).into_iter().enumerate();
    let line = |(at, words)| (words, sum.lines.get(at).copied().unwrap_or(0), sum.percent(at, poll.kind));
    PollRow {
        code: poll.code.clone(),
        question: poll.question.in_lang(lang).to_owned(),
        kind: t.say(&format!("live-poll-kind-{}", poll.kind.code())),
        state: poll.state,
        hides: poll.hides,
        shown: poll.shown,
        people: sum.people,
        lines: if poll.kind == Kind::Open { Vec::new() } else { lines.map(line).collect() },
        words: words.map(|(_, id, text, state)| (id.to_string(), text.clone(), state.clone())).collect(),
    }
}
