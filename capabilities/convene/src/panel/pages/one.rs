//! One panel: its seats, who sits or is asked, who is missing, and who is suggested and why.

use crate::panel::model::{Candidate, Panel, Reason, Seat, State, suggest};
use crate::panel::store;
use crate::review::desk::{Desk, Shown};
use crate::review::people::{self, Lists};
use askama::Template;
use base::Id;
use std::collections::HashMap;
use web::{Ask, Outcome, Refusal, Shell, page};

/// Suggestions on the page.
const SUGGESTED: usize = 8;

struct Line {
    position: i64,
    role: &'static str,
    wanted: String,
    state: State,
    name: String,
    organisation: String,
    title: String,
    lang: String,
    code: String,
    until: String,
}

struct Suggestion {
    presenter: Id,
    name: String,
    organisation: String,
    sector: String,
    title: String,
    lang: String,
    code: String,
    reasons: Vec<Reason>,
}

#[derive(Template)]
#[template(path = "panel/one.html")]
struct PanelPage {
    shell: Shell,
    base: String,
    all: String,
    letters: String,
    decisions: String,
    title: String,
    title_lang: String,
    question: String,
    topic: Option<Shown>,
    lines: Vec<Line>,
    open: Vec<i64>,
    taken: usize,
    suggestions: Vec<Suggestion>,
    seat_for: i64,
    sectors: Vec<(String, String)>,
    missing: Vec<String>,
    held: usize,
}

pub(super) async fn find(ask: &Ask, desk: &Desk) -> Result<Panel, Refusal> {
    store::find(ask.db(), desk.gathering.id, ask.param("code")).await?.ok_or_else(Refusal::not_found)
}

pub(crate) async fn show(ask: Ask) -> Outcome {
    let desk = Desk::of(&ask).await?;
    let panel = find(&ask, &desk).await?;
    let (db, now) = (ask.db(), ask.now());
    let seats = store::seats(db, panel.id).await?;
    let candidates = store::candidates(db, desk.gathering.id).await?;
    let lists = people::lists(db).await?;
    let ids: Vec<Id> = seats.iter().filter_map(|seat| seat.proposal_id).collect();
    let people: HashMap<Id, crate::proposal::model::Presenter> =
        crate::proposal::store::presenters_of(db, &ids).await?.into_iter().map(|one| (one.id, one)).collect();
    let titles: HashMap<Id, crate::decision::store::Ranked> =
        crate::decision::store::ranked(db, desk.call.id).await?.into_iter().map(|one| (one.proposal_id, one)).collect();
    let sits = |seat: &&Seat| matches!(seat.standing(now), State::Held | State::Invited | State::Accepted);
    let seated: Vec<&str> = seats
        .iter()
        .filter(sits)
        .filter_map(|seat| people.get(&seat.presenter_id?))
        .map(|one| one.sector.as_str())
        .collect();
    let open: Vec<i64> = seats.iter().filter(|seat| seat.state == State::Open).map(|seat| seat.position).collect();
    let seat_for = ask.query.number("seat").filter(|seat| open.contains(seat)).or(open.first().copied()).unwrap_or(0);
    let wanted = seats.iter().find(|seat| seat.position == seat_for).map_or("", |seat| seat.wanted_sector.as_str());
    let here: Vec<Id> = seats.iter().filter_map(|seat| seat.presenter_id).collect();
    let free: Vec<Candidate> = candidates.into_iter().filter(|one| !here.contains(&one.presenter_id)).collect();
    let line = |seat: &Seat| {
        let person = seat.presenter_id.and_then(|id| people.get(&id));
        let proposal = seat.proposal_id.and_then(|id| titles.get(&id));
        let text = |pick: fn(&crate::decision::store::Ranked) -> &String| {
            proposal.map(|one| pick(one).clone()).unwrap_or_default()
        };
        Line {
            position: seat.position,
            role: seat.role.key(),
            wanted: if seat.wanted_sector.is_empty() {
                String::new()
            } else {
                lists.sector(&seat.wanted_sector, &ask.lang)
            },
            state: seat.standing(now),
            name: person.map(|one| one.name.clone()).unwrap_or_default(),
            organisation: person.map(|one| one.organisation.clone()).unwrap_or_default(),
            title: text(|one| &one.title),
            lang: text(|one| &one.lang),
            code: text(|one| &one.code),
            until: seat
                .answers_by
                .map(|until| desk.when(&ask, until))
                .filter(|_| seat.standing(now) == State::Invited)
                .unwrap_or_default(),
        }
    };
    let (title_lang, title) = panel.title.found(&ask.lang);
    page(&PanelPage {
        shell: desk.shell(&ask, ask.t().a("panel-one-title", "title", title)).script("work.js"),
        base: ask.to(&format!("/manage/{}/panels/{}", desk.gathering.code, panel.code)),
        all: ask.to(&format!("/manage/{}/panels", desk.gathering.code)),
        letters: ask.to(&format!("/manage/{}/letters/kinds/seat", desk.gathering.code)),
        decisions: ask.to(&format!("/manage/{}/decisions", desk.gathering.code)),
        title: title.to_owned(),
        title_lang: title_lang.to_owned(),
        question: panel.question.in_lang(&ask.lang).to_owned(),
        topic: desk.topic(panel.topic_id, &ask),
        taken: seats.iter().filter(sits).count(),
        held: seats.iter().filter(|seat| seat.state == State::Held).count(),
        lines: seats.iter().map(line).collect(),
        suggestions: suggestions(&ask, &lists, &free, panel.topic_id, wanted, &seated),
        sectors: lists.sectors.iter().map(|one| (one.code.clone(), one.name.in_lang(&ask.lang).to_owned())).collect(),
        missing: missing(&ask, &lists, &free, &seated),
        seat_for,
        open,
    })
}

fn suggestions(
    ask: &Ask,
    lists: &Lists,
    free: &[Candidate],
    topic: Option<Id>,
    wanted: &str,
    seated: &[&str],
) -> Vec<Suggestion> {
    let found = suggest(free, topic, wanted, seated).into_iter().take(SUGGESTED);
    let shown = |(one, reasons): (&Candidate, Vec<Reason>)| Suggestion {
        presenter: one.presenter_id,
        name: one.name.clone(),
        organisation: one.organisation.clone(),
        sector: lists.sector(&one.sector, &ask.lang),
        title: one.title.clone(),
        lang: one.lang.clone(),
        code: one.code.clone(),
        reasons,
    };
    found.map(shown).collect()
}

/// Sectors of those who could be asked that nobody on the panel has.
fn missing(ask: &Ask, lists: &Lists, free: &[Candidate], seated: &[&str]) -> Vec<String> {
    let among = |code: &str| free.iter().any(|one| one.sector == code);
    let codes =
        lists.sectors.iter().map(|entry| entry.code.as_str()).filter(|code| among(code) && !seated.contains(code));
    codes.map(|code| lists.sector(code, &ask.lang)).collect()
}
