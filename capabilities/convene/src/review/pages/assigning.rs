//! The chairs' page of reviews: who reads how much, by hand and evenly, and how far the round has come.

use super::lifting;
use super::listing::{SHOWS, at, view};
use crate::proposal::model::{Part, Presenter, Proposal, State};
use crate::review::desk::{Desk, Shown, lang_name};
use crate::review::model::Round;
use crate::review::model::even::{self, Reads, Task, Wanted};
use crate::review::people;
use crate::review::store::{self, assigning};
use ::store::activity::{Deed, record};
use askama::Template;
use base::jiff::civil::Date;
use base::{Id, fold};
use directory::person::Person;
use std::collections::{BTreeSet, HashMap};
use web::{Ask, Form, Outcome, Refusal, Shell, page, see_other};

/// Lines of proposals on a page.
const LINES_MAX: usize = 25;
/// Reviewers on a page.
const REVIEWERS_MAX: usize = 30;

/// A reviewer on the page.
struct Reviewer {
    id: Id,
    name: String,
    organisation: String,
    load: usize,
    given: usize,
    topics: String,
    langs: String,
    /// The same languages by their names.
    reads: String,
}

/// A proposal on the page.
struct Line {
    code: String,
    number: i64,
    title: String,
    lang: String,
    lang_name: String,
    topic: Option<Shown>,
    /// Reviewer, name, review is in.
    readers: Vec<(Id, String, bool)>,
    given: usize,
    lacks: usize,
    conflicts: usize,
}

#[derive(Template)]
#[template(path = "review/assign.html")]
struct AssignPage {
    shell: Shell,
    base: String,
    reviewers: Vec<Reviewer>,
    lines: Vec<Line>,
    proposals: usize,
    reviews: usize,
    wanted: usize,
    lacking: usize,
    per_proposal: usize,
    closes: (String, String),
    due: String,
    page: usize,
    pages: usize,
    /// The page of reviewers.
    who: usize,
    whos: usize,
    /// All reviewers, for the choice by hand: id, name, how many each has.
    everybody: Vec<(Id, String, usize)>,
    /// Which proposals are listed: code, words, how many, chosen.
    shows: Vec<(&'static str, String, usize, bool)>,
    /// The chosen one.
    show: &'static str,
    conflicts: Vec<lifting::Line>,
}

/// Everything the page and the assigning stand on.
struct Table {
    desk: Desk,
    round: Round,
    people: Vec<Person>,
    proposals: Vec<Proposal>,
    presenters: HashMap<Id, Vec<Presenter>>,
    assigned: Vec<assigning::Assigned>,
    conflicts: BTreeSet<(Id, Id)>,
    takes: HashMap<Id, Reads>,
}

impl Table {
    async fn of(ask: &Ask) -> Result<Table, Refusal> {
        let db = ask.db();
        let desk = Desk::of(ask).await?;
        let proposals = crate::proposal::store::of_call(db, desk.call.id, &[State::Submitted]).await?;
        let ids: Vec<Id> = proposals.iter().map(|proposal| proposal.id).collect();
        let mut presenters: HashMap<Id, Vec<Presenter>> = HashMap::new();
        for one in crate::proposal::store::presenters_of(db, &ids).await? {
            presenters.entry(one.proposal_id).or_default().push(one);
        }
        let stored = assigning::conflicts(db, desk.call.id).await?;
        Ok(Table {
            round: store::round(db, desk.call.id).await?,
            people: people::reviewers(db, ask.now(), desk.gathering.id).await?,
            assigned: assigning::of_call(db, desk.call.id).await?,
            conflicts: stored.into_iter().map(|(proposal, person, _)| (proposal, person)).collect(),
            takes: assigning::takes(db, desk.call.id).await?.into_iter().collect(),
            desk,
            proposals,
            presenters,
        })
    }

    /// Declared, or presents it, or works where a presenter works. Only assigning asks this: what a reviewer
    /// receives must not depend on who wrote.
    fn in_conflict(&self, proposal: Id, person: &Person) -> bool {
        let presents = |one: &&Presenter| {
            one.person_id == Some(person.id) || (!one.mail.is_empty() && fold(&one.mail) == fold(&person.mail))
        };
        let same_house = |one: &Presenter| {
            !person.organisation.is_empty() && fold(one.organisation.trim()) == fold(person.organisation.trim())
        };
        let of = self.presenters.get(&proposal).map_or(&[][..], Vec::as_slice);
        let by_itself = of.iter().filter(|one| one.part != Part::Declined).any(|one| presents(&one) || same_house(one));
        by_itself || self.conflicts.contains(&(proposal, person.id))
    }

    fn task(&self) -> Task {
        let place_of: HashMap<Id, usize> =
            self.people.iter().enumerate().map(|(place, person)| (person.id, place)).collect();
        let proposal_at: HashMap<Id, usize> =
            self.proposals.iter().enumerate().map(|(place, one)| (one.id, place)).collect();
        let topic =
            |id: Option<Id>| self.desk.topics.iter().find(|topic| Some(topic.id) == id).map(|topic| topic.number);
        let pairs = self
            .assigned
            .iter()
            .filter_map(|one| Some((*proposal_at.get(&one.proposal_id)?, *place_of.get(&one.person_id)?)));
        let mut barred = BTreeSet::new();
        for (at, proposal) in self.proposals.iter().enumerate() {
            let in_conflict =
                self.people.iter().enumerate().filter(|(_, person)| self.in_conflict(proposal.id, person));
            barred.extend(in_conflict.map(|(place, _)| (at, place)));
        }
        Task {
            reviewers: self
                .people
                .iter()
                .map(|person| self.takes.get(&person.id).cloned().unwrap_or_default())
                .collect(),
            proposals: self
                .proposals
                .iter()
                .map(|one| Wanted { topic: topic(one.topic_id), lang: one.lang.tag().to_owned() })
                .collect(),
            fixed: pairs.collect(),
            barred,
            per_proposal: self.round.per_proposal,
        }
    }
}

pub(crate) async fn show(ask: Ask) -> Outcome {
    let all = Table::of(&ask).await?;
    let t = ask.t();
    let names: HashMap<Id, &str> = all.people.iter().map(|person| (person.id, person.called())).collect();
    let former = t.say("review-former");
    let mut readers: HashMap<Id, Vec<(Id, String, bool)>> = HashMap::new();
    for one in &all.assigned {
        let name = names.get(&one.person_id).map_or(former.as_str(), |name| *name).to_owned();
        readers.entry(one.proposal_id).or_default().push((one.person_id, name, one.given));
    }
    let mut loads: HashMap<Id, (usize, usize)> = HashMap::new();
    for one in &all.assigned {
        let (load, given) = loads.entry(one.person_id).or_default();
        (*load, *given) = (*load + 1, *given + usize::from(one.given));
    }
    let load = |person: &Person| loads.get(&person.id).copied().unwrap_or_default();
    let numbers = |topics: &[i64]| topics.iter().map(i64::to_string).collect::<Vec<_>>().join(", ");
    let reviewer = |person: &Person| {
        let takes = all.takes.get(&person.id).cloned().unwrap_or_default();
        Reviewer {
            id: person.id,
            name: person.called().to_owned(),
            organisation: person.organisation.clone(),
            load: load(person).0,
            given: load(person).1,
            topics: numbers(&takes.topics),
            langs: takes.langs.join(", "),
            reads: takes.langs.iter().map(|tag| lang_name(&t, tag)).collect::<Vec<_>>().join(", "),
        }
    };
    let line = |proposal: &Proposal| {
        let readers = readers.get(&proposal.id).cloned().unwrap_or_default();
        Line {
            code: proposal.code.clone(),
            number: proposal.number,
            title: proposal.title.clone(),
            lang: proposal.lang.tag().to_owned(),
            lang_name: lang_name(&t, proposal.lang.tag()),
            topic: all.desk.topic(proposal.topic_id, &ask),
            given: readers.iter().filter(|(_, _, given)| *given).count(),
            lacks: all.round.per_proposal.saturating_sub(readers.len()),
            conflicts: all.people.iter().filter(|person| all.in_conflict(proposal.id, person)).count(),
            readers,
        }
    };
    let has = |proposal: &Proposal| readers.get(&proposal.id).map_or(&[][..], Vec::as_slice);
    let kept = |show: &str, one: &Proposal| match show {
        "lacking" => has(one).len() < all.round.per_proposal,
        "missing" => has(one).iter().any(|(_, _, given)| !given),
        _ => true,
    };
    let show = SHOWS.into_iter().map(|(show, _)| show).find(|show| *show == ask.query.get("show")).unwrap_or("");
    let listed: Vec<&Proposal> = all.proposals.iter().filter(|one| kept(show, one)).collect();
    let (page_at, pages) = at(&ask, "page", listed.len(), LINES_MAX);
    let (who, whos) = at(&ask, "who", all.people.len(), REVIEWERS_MAX);
    let lines: Vec<Line> = listed.iter().skip((page_at - 1) * LINES_MAX).take(LINES_MAX).map(|one| line(one)).collect();
    let count = |show: &str| all.proposals.iter().filter(|one| kept(show, one)).count();
    let closes = all.round.closes_at.map(|closes| all.desk.gathering.zone.civil(closes));
    page(&AssignPage {
        base: ask.to(&format!("/manage/{}/reviews", all.desk.gathering.code)),
        reviewers: all.people.iter().skip((who - 1) * REVIEWERS_MAX).take(REVIEWERS_MAX).map(reviewer).collect(),
        everybody: all.people.iter().map(|one| (one.id, one.called().to_owned(), load(one).0)).collect(),
        shows: SHOWS.into_iter().map(|(code, key)| (code, t.say(key), count(code), code == show)).collect(),
        conflicts: lifting::lines(&ask, assigning::declared(ask.db(), all.desk.call.id).await?, &names),
        show,
        who,
        whos,
        lines,
        proposals: all.proposals.len(),
        reviews: all.assigned.iter().filter(|one| one.given).count(),
        wanted: all.proposals.len() * all.round.per_proposal,
        lacking: count("lacking"),
        per_proposal: all.round.per_proposal,
        closes: closes.map(|civil| (civil.date().to_string(), web::clock_time(civil))).unwrap_or_default(),
        due: all.round.closes_at.map(|closes| all.desk.when(&ask, closes)).unwrap_or_default(),
        page: page_at,
        pages,
        shell: all.desk.shell(&ask, t.say("review-manage-title")).script("work.js"),
    })
}

fn back(all: &Desk) -> String {
    format!("/manage/{}/reviews", all.gathering.code)
}

/// When reviewing ends and how many reviews a proposal shall have.
pub(crate) async fn round(ask: Ask) -> Outcome {
    let desk = Desk::of(&ask).await?;
    let form = ask.form().await?;
    let per_proposal = form
        .number("per-proposal")
        .filter(|n| (1..=20).contains(n))
        .ok_or_else(|| Refusal::invalid("review-per-proposal"))?;
    let (day, time) = (form.get("closes-on"), form.get("closes-at"));
    let closes_at = match (day.is_empty(), day.parse::<Date>(), time_of(time)) {
        (true, ..) => None,
        (_, Ok(day), Some(time)) => Some(desk.gathering.zone.instant(day.to_datetime(time))),
        _ => return Err(Refusal::invalid("review-closes")),
    };
    let round = Round { closes_at, per_proposal: usize::try_from(per_proposal).unwrap_or(3) };
    let tx = ask.db().begin().await?;
    store::save_round(&tx, desk.call.id, round, ask.now()).await?;
    let deed = Deed {
        deed: "review-round-set",
        about_kind: "call",
        about_id: desk.call.id,
        scope_id: Some(desk.gathering.id),
        fields: "closes_at per_proposal",
    };
    record(&tx, ask.now(), &ask.house.chance, Some(ask.person()?), deed).await?;
    tx.commit().await?;
    see_other(&ask, &back(&desk), Some("said-review-round-set"))
}

/// Without a time the day ends at its last minute.
fn time_of(text: &str) -> Option<base::jiff::civil::Time> {
    if text.is_empty() { Some(base::jiff::civil::time(23, 59, 59, 0)) } else { text.parse().ok() }
}

/// One proposal to one reviewer.
pub(crate) async fn by_hand(ask: Ask) -> Outcome {
    let all = Table::of(&ask).await?;
    let form = ask.form().await?;
    let (proposal, person) = pair(&all, &form)?;
    if all.in_conflict(proposal, person) {
        return Err(Refusal::conflict("review-conflict")
            .with("name", person.called())
            .next(ask.to(&back(&all.desk)), "review-to-manage"));
    }
    let tx = ask.db().begin().await?;
    let new = assigning::assign(&tx, ask.now(), &ask.house.chance, proposal, person.id, Some(ask.person()?)).await?;
    if new {
        note(&tx, &ask, &all.desk, "review-assigned", proposal).await?;
    }
    tx.commit().await?;
    see_other(
        &ask,
        &(back(&all.desk) + &view(&form)),
        Some(if new { "said-review-assigned" } else { "said-review-assigned-before" }),
    )
}

fn pair<'a>(all: &'a Table, form: &Form) -> Result<(Id, &'a Person), Refusal> {
    let code = form.get("proposal").split_whitespace().next().unwrap_or_default().to_uppercase();
    let proposal =
        all.proposals.iter().find(|one| one.code == code).ok_or_else(|| Refusal::invalid("review-no-such-proposal"))?;
    let id = Id::parse(form.get("reviewer"));
    let person = all
        .people
        .iter()
        .find(|person| Some(person.id) == id)
        .ok_or_else(|| Refusal::invalid("review-no-such-reviewer"))?;
    Ok((proposal.id, person))
}

/// Everything that is still to be given out, evenly.
pub(crate) async fn evenly(ask: Ask) -> Outcome {
    let all = Table::of(&ask).await?;
    let task = all.task();
    // Another draw each time, and each can be done again: the seed is the number of what is there already.
    let seed = u64::try_from(ask.form().await?.number("seed").unwrap_or(0)).unwrap_or(0);
    let even = even::assign(&task, seed);
    let by = ask.person()?;
    let tx = ask.db().begin().await?;
    for (proposal, reviewer) in &even.pairs {
        let (proposal, person) = (all.proposals[*proposal].id, all.people[*reviewer].id);
        assigning::assign(&tx, ask.now(), &ask.house.chance, proposal, person, Some(by)).await?;
    }
    if !even.pairs.is_empty() {
        note(&tx, &ask, &all.desk, "reviews-assigned-evenly", all.desk.call.id).await?;
    }
    tx.commit().await?;
    see_other(
        &ask,
        &back(&all.desk),
        Some(if even.short.is_empty() { "said-review-even" } else { "said-review-even-short" }),
    )
}

/// Takes a proposal from a reviewer.
pub(crate) async fn take_back(ask: Ask) -> Outcome {
    let all = Table::of(&ask).await?;
    let form = ask.form().await?;
    let proposal = all.proposals.iter().find(|one| one.code == form.get("proposal")).ok_or_else(Refusal::not_found)?;
    let person = Id::parse(form.get("reviewer")).ok_or_else(Refusal::not_found)?;
    let tx = ask.db().begin().await?;
    if assigning::unassign(&tx, proposal.id, person).await? {
        note(&tx, &ask, &all.desk, "review-unassigned", proposal.id).await?;
    }
    tx.commit().await?;
    see_other(&ask, &(back(&all.desk) + &view(&form) + "#what"), Some("said-review-taken"))
}

/// What a reviewer knows and reads.
pub(crate) async fn takes(ask: Ask) -> Outcome {
    let all = Table::of(&ask).await?;
    let form = ask.form().await?;
    let id = Id::parse(form.get("reviewer"));
    let person = all.people.iter().find(|person| Some(person.id) == id).ok_or_else(Refusal::not_found)?;
    let parts = |name: &str| {
        form.get(name)
            .split([',', ' ', ';'])
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let known: Vec<i64> = all.desk.topics.iter().map(|topic| topic.number).collect();
    let topics: Vec<i64> =
        parts("topics").iter().filter_map(|part| part.parse().ok()).filter(|number| known.contains(number)).collect();
    let langs: Vec<String> =
        parts("langs").into_iter().map(|lang| lang.to_lowercase()).filter(|lang| lang.len() <= 8).collect();
    if topics.len() != parts("topics").len() {
        return Err(Refusal::invalid("review-no-such-topic"));
    }
    let tx = ask.db().begin().await?;
    assigning::save_takes(&tx, all.desk.call.id, person.id, &Reads { topics, langs }).await?;
    note(&tx, &ask, &all.desk, "reviewer-takes-set", all.desk.call.id).await?;
    tx.commit().await?;
    see_other(&ask, &(back(&all.desk) + &view(&form) + "#who"), Some("said-review-takes"))
}

async fn note(tx: &::store::Tx, ask: &Ask, desk: &Desk, deed: &str, about_id: Id) -> Result<(), Refusal> {
    let deed = Deed { deed, about_kind: "proposal", about_id, scope_id: Some(desk.gathering.id), fields: "" };
    Ok(record(tx, ask.now(), &ask.house.chance, ask.viewer.person(), deed).await?)
}
