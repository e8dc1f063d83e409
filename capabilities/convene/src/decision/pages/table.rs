//! The chairs' table: means, spreads, the cut with its ties in words, the balance, and verdicts for many at once.

use super::ranking::{Covered, Place, Ranking};
use crate::decision::model::{Outcome, REASON, balance};
use crate::decision::store::{self, Taking};
use crate::review::desk::{Desk, Shown};
use crate::review::model::score;
use crate::review::people::{self, Lists};
use askama::Template;
use base::{Id, Lang};
use std::cmp::Reverse;
use std::collections::HashMap;
use web::{Ask, Form, Refusal, Shell, StatusCode, page, see_other};

/// Rows on a page.
const ROWS: usize = 100;

/// A row of the table.
struct Row {
    rank: usize,
    code: String,
    href: String,
    title: String,
    lang: String,
    mean: String,
    spread: String,
    reviews: i64,
    topic: Option<Shown>,
    sector: String,
    level: String,
    outcome: Outcome,
    told: bool,
    reply: &'static str,
    revision: i64,
    picked: bool,
    tied: bool,
    covered: Option<Covered>,
    /// The line of the cut comes after this row.
    cut: bool,
}

/// A line of a balance.
struct Group {
    name: String,
    accepted: usize,
    call: usize,
    low: bool,
    /// Of a topic: its number for the mark, and how many of how many are accepted.
    topic: Option<(i64, String)>,
}

#[derive(Template)]
#[template(path = "decision/table.html")]
struct TablePage {
    shell: Shell,
    base: String,
    to_panels: String,
    to_letters: String,
    rows: Vec<Row>,
    places: i64,
    reviews: i64,
    accepted: usize,
    too_many: bool,
    ties: Option<(usize, usize)>,
    balances: Vec<(String, Vec<Group>)>,
    short: String,
    /// Outcome (empty for all), words, how many, in force.
    outcomes: Vec<(String, String, usize, bool)>,
    topics: Vec<(String, String, bool)>,
    sectors: Vec<(String, String, bool)>,
    levels: Vec<(String, String, bool)>,
    sorts: Vec<(&'static str, String, bool)>,
    filters: Vec<(String, String)>,
    /// The address of this view with everything but the page.
    view: String,
    page: usize,
    pages: usize,
    may_decide: bool,
    reason: String,
    clashes: Vec<String>,
    wrong: Option<String>,
}

/// The filters of the address.
#[derive(Default)]
struct View {
    outcome: String,
    topic: String,
    sector: String,
    level: String,
    sort: String,
    page: usize,
}

impl View {
    fn of(query: &Form) -> View {
        let get = |name: &str| query.get(name).chars().take(40).collect::<String>();
        let page = query.number("page").and_then(|page| usize::try_from(page).ok()).unwrap_or(1).max(1);
        View {
            outcome: get("outcome"),
            topic: get("topic"),
            sector: get("sector"),
            level: get("level"),
            sort: get("sort"),
            page,
        }
    }

    fn filters(&self) -> Vec<(&'static str, String)> {
        let all = [
            ("outcome", &self.outcome),
            ("topic", &self.topic),
            ("sector", &self.sector),
            ("level", &self.level),
            ("sort", &self.sort),
        ];
        all.into_iter().filter(|(_, value)| !value.is_empty()).map(|(name, value)| (name, value.clone())).collect()
    }

    fn query(&self, but: &str) -> String {
        let safe =
            |value: &str| value.chars().filter(|sign| sign.is_ascii_alphanumeric() || *sign == '-').collect::<String>();
        let parts = self
            .filters()
            .into_iter()
            .filter(|(name, _)| *name != but)
            .map(|(name, value)| format!("{name}={}", safe(&value)));
        parts.collect::<Vec<_>>().join("&")
    }

    fn keeps(&self, desk: &Desk, place: &Place) -> bool {
        let p = &place.proposal;
        let topic = desk.topics.iter().find(|topic| Some(topic.id) == p.topic_id).map(|topic| topic.number.to_string());
        (self.outcome.is_empty() || p.outcome.code() == self.outcome)
            && (self.topic.is_empty() || topic.as_deref() == Some(&self.topic))
            && (self.sector.is_empty() || p.sector == self.sector)
            && (self.level.is_empty() || p.level == self.level)
    }

    /// Figures that are covered for this chair must not show in the order either.
    fn sort(&self, places: &mut [&Place]) {
        match self.sort.as_str() {
            "number" => places.sort_by_key(|place| place.proposal.number),
            "title" => places.sort_by_key(|place| base::fold(&place.proposal.title)),
            "reviews" => {
                places.sort_by_key(|place| (place.covered.is_some(), Reverse(place.figures.reviews), place.rank))
            }
            "spread" => places
                .sort_by_key(|place| (place.covered.is_some(), Reverse(place.figures.spread_tenths()), place.rank)),
            _ => places.sort_by_key(|place| (place.covered.is_some(), place.rank)),
        }
    }
}

pub(crate) async fn show(ask: Ask) -> web::Outcome {
    let desk = Desk::of(&ask).await?;
    page(&table(&ask, &desk, &ask.query.clone(), &[], None).await?)
}

async fn table(
    ask: &Ask,
    desk: &Desk,
    sent: &Form,
    clashes: &[String],
    wrong: Option<String>,
) -> Result<TablePage, Refusal> {
    let t = ask.t();
    let view = View::of(&ask.query);
    let ranking = Ranking::of(ask, desk).await?;
    let lists = people::lists(ask.db()).await?;
    let mut places: Vec<&Place> = ranking.places.iter().filter(|place| view.keeps(desk, place)).collect();
    view.sort(&mut places);
    let pages = places.len().div_ceil(ROWS).max(1);
    let at = view.page.min(pages);
    let by_mean = view.sort.is_empty();
    let after = ranking.cut.filter(|_| by_mean).map(|cut| cut.after);
    let last_in = after.and_then(|after| {
        places.iter().filter(|place| place.rank <= after && place.covered.is_none()).map(|place| place.rank).max()
    });
    let base = ask.to(&format!("/manage/{}/decisions", desk.gathering.code));
    let row = |place: &&Place| row(ask, desk, &lists, &ranking, place, sent, &base, last_in);
    let balances = balances(ask, desk, &lists, &ranking);
    let short: Vec<String> = balances
        .iter()
        .flat_map(|(_, groups)| groups.iter().filter(|group| group.low).map(|group| group.name.clone()))
        .collect();
    let places_there = desk.call.places;
    let all = |key: &str, there: usize, code: &str| (code.to_owned(), t.say(key), there, view.outcome == code);
    let mut outcomes = vec![all("decision-all", ranking.places.len(), "")];
    outcomes.extend(Outcome::ALL.into_iter().map(|outcome| all(outcome.key(), ranking.count(outcome), outcome.code())));
    let entries = |list: &[directory::organisation::Entry], chosen: &str| {
        list.iter()
            .map(|entry| (entry.code.clone(), entry.name.in_lang(&ask.lang).to_owned(), entry.code == chosen))
            .collect::<Vec<_>>()
    };
    let topics = desk.topics.iter().map(|topic| {
        (topic.number.to_string(), topic.title.in_lang(&ask.lang).to_owned(), topic.number.to_string() == view.topic)
    });
    let sorts = [
        ("", "decision-sort-mean"),
        ("spread", "decision-sort-spread"),
        ("reviews", "decision-sort-reviews"),
        ("number", "decision-sort-number"),
        ("title", "decision-sort-title"),
    ];
    Ok(TablePage {
        rows: places.iter().skip((at - 1) * ROWS).take(ROWS).map(row).collect(),
        places: places_there,
        reviews: ranking.reviews,
        accepted: ranking.accepted,
        too_many: places_there > 0 && i64::try_from(ranking.accepted).unwrap_or(i64::MAX) > places_there,
        ties: ranking.cut.and_then(|cut| cut.ties).filter(|_| by_mean),
        short: short.join(", "),
        balances,
        outcomes,
        topics: topics.collect(),
        sectors: entries(&lists.sectors, &view.sector),
        levels: entries(&lists.levels, &view.level),
        sorts: sorts.into_iter().map(|(code, key)| (code, t.say(key), view.sort == code)).collect(),
        filters: view.filters().into_iter().map(|(name, value)| (name.to_owned(), value)).collect(),
        view: view.query("outcome"),
        page: at,
        pages,
        may_decide: ask.may("decisions.decide"),
        reason: sent.get("reason").to_owned(),
        clashes: clashes.to_vec(),
        wrong,
        shell: desk
            .shell(ask, t.a2("decision-title", "proposals", ranking.places.len(), "places", places_there))
            .script("decide.js"),
        to_panels: ask.to(&format!("/manage/{}/panels", desk.gathering.code)),
        to_letters: ask.to(&format!("/manage/{}/letters", desk.gathering.code)),
        base,
    })
}

#[expect(clippy::too_many_arguments, reason = "one row is made of everything the page knows")]
fn row(
    ask: &Ask,
    desk: &Desk,
    lists: &Lists,
    ranking: &Ranking,
    place: &Place,
    sent: &Form,
    base: &str,
    last_in: Option<usize>,
) -> Row {
    let p = &place.proposal;
    let figure = |tenths: Option<i64>, lang: &Lang| {
        tenths.map_or_else(|| "–".to_owned(), |tenths| score::in_words(tenths, lang))
    };
    let open = place.covered.is_none();
    let shown = |text: String| if open { text } else { String::new() };
    Row {
        rank: if open { place.rank } else { 0 },
        href: format!("{base}/{}", p.code),
        title: if place.covered == Some(Covered::Conflict) { String::new() } else { p.title.clone() },
        lang: p.lang.clone(),
        mean: shown(figure(place.figures.mean_tenths(), &ask.lang)),
        spread: shown(figure(place.figures.spread_tenths(), &ask.lang)),
        reviews: if open { place.figures.reviews } else { 0 },
        topic: desk.topic(p.topic_id, ask),
        sector: lists.sector(&p.sector, &ask.lang),
        level: lists.level(&p.level, &ask.lang),
        outcome: p.outcome,
        told: p.told,
        reply: p.reply.key(),
        revision: p.revision,
        picked: open && sent.all("pick").contains(&p.code.as_str()),
        tied: open && ranking.is_tied(place.rank),
        cut: last_in == Some(place.rank) && open,
        covered: place.covered,
        code: p.code.clone(),
    }
}

fn balances(ask: &Ask, desk: &Desk, lists: &Lists, ranking: &Ranking) -> Vec<(String, Vec<Group>)> {
    let t = ask.t();
    let is_in = |place: &Place| place.proposal.outcome == Outcome::Accepted;
    let groups = |shares: Vec<crate::decision::model::Share>, name: &dyn Fn(&str) -> String| {
        shares
            .into_iter()
            .map(|share| Group {
                name: name(&share.group),
                low: share.falls_short(),
                accepted: share.accepted,
                call: share.call,
                topic: None,
            })
            .collect::<Vec<_>>()
    };
    let per_topic = by_topic(desk, ranking);
    let topic = |topic: &crate::gathering::model::Topic| {
        let share = per_topic.iter().find(|share| share.group == topic.id.to_string());
        let (accepted, handed_in) = share.map_or((0, 0), |share| (share.accepted_n, share.call_n));
        Group {
            name: topic.title.in_lang(&ask.lang).to_owned(),
            low: share.is_some_and(|share| share.falls_short() || share.accepted_n == 0),
            accepted: share.map_or(0, |share| share.accepted),
            call: share.map_or(0, |share| share.call),
            topic: Some((topic.number, t.a2("decision-of-handed-in", "accepted", accepted, "all", handed_in))),
        }
    };
    let topics = if per_topic.is_empty() { Vec::new() } else { desk.topics.iter().map(topic).collect() };
    let sectors = balance(ranking.places.iter().map(|place| (place.proposal.sector.as_str(), is_in(place))));
    let levels = balance(ranking.places.iter().map(|place| (place.proposal.level.as_str(), is_in(place))));
    let all = vec![
        (t.say("decision-by-topic"), topics),
        (t.say("decision-by-sector"), groups(sectors, &|code| lists.sector(code, &ask.lang))),
        (t.say("decision-by-level"), groups(levels, &|code| lists.level(code, &ask.lang))),
    ];
    all.into_iter().filter(|(_, groups)| !groups.is_empty()).collect()
}

/// How each topic stands, by its id; nothing while nothing is accepted.
fn by_topic(desk: &Desk, ranking: &Ranking) -> Vec<crate::decision::model::Share> {
    let ids: HashMap<Id, String> = desk.topics.iter().map(|topic| (topic.id, topic.id.to_string())).collect();
    let of = |place: &Place| place.proposal.topic_id.and_then(|id| ids.get(&id).map(String::as_str)).unwrap_or("");
    balance(ranking.places.iter().map(|place| (of(place), place.proposal.outcome == Outcome::Accepted)))
}

/// One verdict for all that are ticked. A row that another chair changed meanwhile stays as that chair left it, and
/// the page says by whom; the others are decided.
pub(crate) async fn decide(ask: Ask) -> web::Outcome {
    let desk = Desk::of(&ask).await?;
    let sent = ask.form().await?;
    let t = ask.t();
    let picked = sent.all("pick");
    let verdict = Outcome::parse(sent.get("verdict"));
    let reason = sent.get("reason");
    let wrong = match verdict {
        _ if picked.is_empty() => Some(t.say("decision-none-picked")),
        None => Some(t.say("decision-no-verdict")),
        _ if REASON.over(reason) > 0 => Some(t.say("decision-reason-long")),
        _ => None,
    };
    let (Some(outcome), None) = (verdict, &wrong) else {
        return web::refused(&table(&ask, &desk, &sent, &[], wrong).await?);
    };
    let clashes = take(&ask, &desk, &sent, outcome, reason).await?;
    if clashes.is_empty() {
        let view = View::of(&ask.query);
        let page = if view.page > 1 { format!("&page={}", view.page) } else { String::new() };
        return see_other(
            &ask,
            &format!("/manage/{}/decisions?{}{page}", desk.gathering.code, view.query("")),
            Some("said-decision-taken"),
        );
    }
    let mut answer = page(&table(&ask, &desk, &sent, &clashes, None).await?)?;
    *answer.status_mut() = StatusCode::CONFLICT;
    Ok(answer)
}

async fn take(ask: &Ask, desk: &Desk, sent: &Form, outcome: Outcome, reason: &str) -> Result<Vec<String>, Refusal> {
    let by = ask.person()?;
    let tx = ask.db().begin().await?;
    let proposals = store::ranked(&tx, desk.call.id).await?;
    let barred = crate::review::store::assigning::barred_for(&tx, desk.call.id, by).await?;
    let mut clashing = Vec::new();
    for code in sent.all("pick") {
        let proposal = proposals
            .iter()
            .find(|one| one.code == code && !barred.contains(&one.proposal_id))
            .ok_or_else(Refusal::not_found)?;
        let seen = sent.number(&format!("rev-{code}")).unwrap_or(0);
        let taking = Taking {
            gathering_id: desk.gathering.id,
            proposal_id: proposal.proposal_id,
            seen,
            outcome,
            reason,
            by: Some(by),
        };
        if !store::decide(&tx, ask.now(), &ask.house.chance, taking).await? {
            clashing.push((proposal.code.clone(), store::of_proposal(&tx, proposal.proposal_id).await?));
        }
    }
    tx.commit().await?;
    let names =
        people::names(ask.db(), clashing.iter().map(|(_, decision)| decision.as_ref().and_then(|one| one.by_person)))
            .await?;
    let t = ask.t();
    let tell = |(code, decision): (String, Option<crate::decision::model::Decision>)| {
        let by = decision
            .as_ref()
            .and_then(|one| one.by_person)
            .and_then(|id| names.get(&id).cloned())
            .unwrap_or_else(|| t.say("decision-somebody"));
        let now = t.say(decision.map_or(Outcome::Open, |one| one.outcome).key());
        t.a3("decision-clash", "code", code, "by", by, "outcome", now)
    };
    Ok(clashing.into_iter().map(tell).collect())
}
