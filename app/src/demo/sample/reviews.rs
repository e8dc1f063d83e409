//! The reviews and decisions of the sample: drawn by a seed around the merit of a proposal and the leniency of a
//! reviewer, with remarks in the language of the proposal.

use super::Sample;
use super::texts::{ReviewsFile, Texts};
use base::{Id, Ts};
use convene::call::model::{Call, Criterion};
use convene::call::store as calls;
use convene::decision::model::Outcome;
use convene::decision::store::{self as decisions, Taking};
use convene::review::model::even::{self, Reads, Task, Wanted};
use convene::review::model::{Judgement, Review, Round, State, score};
use convene::review::store::{self as reviews, assigning};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use store::{Tx, sql};
use web::House;

/// What the generator needs of a proposal that was handed in.
struct Sent {
    id: Id,
    topic: i64,
    lang: String,
    merit: String,
    people: Vec<String>,
}

pub(super) async fn fill(house: &House, sample: &mut Sample, texts: &Texts) -> Result<(), String> {
    let told = |error: store::StoreError| format!("could not fill the reviews of the demo: {error}");
    let call = calls::of_gathering(&house.db, sample.gathering_id)
        .await
        .map_err(told)?
        .ok_or("could not find the call of the demo")?;
    let criteria = calls::criteria(&house.db, call.id).await.map_err(told)?;
    let due = |name: &str| sample.at(texts.gathering.deadlines.get(name).map_or("2027-06-27T23:59", String::as_str));
    let (due_at, told_at) = (due("reviews_due_at")?, due("letters_sent_at")?);
    let sent = sent(sample, texts);
    let reviewers = reviewers(sample, texts);
    let tx = house.db.begin().await.map_err(told)?;
    let round = Round { closes_at: Some(due_at), per_proposal: per_proposal(sample, texts) };
    reviews::save_round(&tx, call.id, round, sample.moment()).await.map_err(told)?;
    let means = review(&tx, sample, texts, &call, &criteria, &sent, &reviewers).await.map_err(told)?;
    decide(&tx, sample, texts, &call, &sent, &means, told_at).await.map_err(told)?;
    super::letters::tell(&tx, house, sample, told_at, due("confirm_until")?).await?;
    tx.commit().await.map_err(told)
}

fn per_proposal(sample: &Sample, texts: &Texts) -> usize {
    if sample.large { 5 } else { texts.reviews.generator.reviews_per_proposal }
}

fn sent(sample: &Sample, texts: &Texts) -> Vec<Sent> {
    let known = |key: &str| {
        texts.proposals.iter().find(|line| {
            line.key == key || key.strip_prefix(&format!("{}-", line.key)).is_some_and(|round| round.len() == 1)
        })
    };
    let mut keys: Vec<&String> = sample.proposals.keys().collect();
    keys.sort();
    let one = |key: &String| {
        let line = known(key).filter(|line| line.state == "submitted")?;
        Some(Sent {
            id: *sample.proposals.get(key)?,
            topic: line.topic,
            lang: line.language.clone(),
            merit: line.merit.clone(),
            people: line.presenters.iter().map(|presenter| presenter.person.clone()).collect(),
        })
    };
    keys.into_iter().filter_map(one).collect()
}

/// The twenty-four; in the large sample also thirty-six more, of those who present least.
fn reviewers(sample: &Sample, texts: &Texts) -> Vec<(String, Id, Reads, f64)> {
    let line = |key: &str, topics: Vec<i64>, langs: Vec<String>, leniency: f64| {
        Some((key.to_owned(), sample.people.get(key)?.id, Reads { topics, langs }, leniency))
    };
    let mut all: Vec<_> = texts
        .reviews
        .reviewers
        .iter()
        .filter_map(|reviewer| {
            line(&reviewer.person, reviewer.topics.clone(), reviewer.reads.clone(), reviewer.leniency)
        })
        .collect();
    if sample.large {
        let more = texts
            .people
            .iter()
            .rev()
            .filter(|person| !texts.reviews.reviewers.iter().any(|known| known.person == person.key));
        all.extend(
            more.filter_map(|person| line(&person.key, Vec::new(), Vec::new(), sample.chance.share() - 0.5)).take(36),
        );
    }
    all
}

/// The level of a review: a draw around merit and leniency, as three dice would fall.
fn level(sample: &Sample, file: &ReviewsFile, merit: &str, leniency: f64) -> i64 {
    let mean = file.generator.level.get(merit).copied().unwrap_or(3.0) + leniency;
    let dice: f64 = (0..3).map(|_| sample.chance.share() - 0.5).sum();
    (mean + dice * 2.0 * file.generator.spread).round().clamp(1.0, 5.0) as i64
}

async fn review(
    tx: &Tx,
    sample: &Sample,
    texts: &Texts,
    call: &Call,
    criteria: &[Criterion],
    sent: &[Sent],
    reviewers: &[(String, Id, Reads, f64)],
) -> store::Result<HashMap<Id, Vec<f64>>> {
    let file = &texts.reviews;
    let barred = conflicts(tx, sample, texts, sent, reviewers).await?;
    for (_, person, reads, _) in reviewers {
        assigning::save_takes(tx, call.id, *person, reads).await?;
    }
    let task = Task {
        reviewers: reviewers.iter().map(|(_, _, reads, _)| reads.clone()).collect(),
        proposals: sent.iter().map(|one| Wanted { topic: Some(one.topic), lang: one.lang.clone() }).collect(),
        barred,
        fixed: BTreeSet::new(),
        per_proposal: per_proposal(sample, texts),
    };
    let door = texts.people.iter().find(|person| person.view_as == "reviewer").map(|person| person.key.as_str());
    let mut means = HashMap::<Id, Vec<f64>>::new();
    // Whoever views as the reviewer finds something to do: six of theirs, in the large sample six more.
    let mut left = if sample.large { 0 } else { 6 };
    let pairs = even::assign(&task, file.generator.seed).pairs;
    for (proposal, reviewer) in pairs.iter().copied() {
        let (Some(one), Some((key, person, _, leniency))) = (sent.get(proposal), reviewers.get(reviewer)) else {
            continue;
        };
        let now = sample.moment();
        assigning::assign(tx, now, &sample.chance, one.id, *person, None).await?;
        if Some(key.as_str()) == door && left > 0 {
            left -= 1;
            continue;
        }
        let at = sample
            .at("2027-06-03T09:00")
            .map_or(now, |first| first.plus_s(i64::try_from(sample.chance.below(20 * 86_400)).unwrap_or(0)));
        let scores: BTreeMap<String, i64> = criteria
            .iter()
            .map(|criterion| (criterion.code.clone(), level(sample, file, &one.merit, *leniency)))
            .collect();
        let points = score::points(criteria, &scores);
        let mean = points.map_or(0.0, |points| points.points as f64 / points.weight as f64);
        means.entry(one.id).or_default().push(mean);
        let judgement = Judgement {
            scores,
            knows: Some(i64::try_from(1 + sample.chance.below(3)).unwrap_or(2)),
            remark: said(sample, &file.rest, "remarks", quality(mean), &one.lang, file.generator.share_with_remark),
            note: said(sample, &file.rest, "notes", "", &one.lang, file.generator.share_with_note),
            flagged: false,
        };
        let (id, proposal_id, person_id) = (sample.id(), one.id, *person);
        let given = Review {
            id,
            proposal_id,
            person_id,
            judgement,
            state: State::Given,
            revision: 0,
            saved_at: at,
            given_at: Some(at),
        };
        reviews::save(tx, &given, points).await?;
    }
    let at = reviewers.iter().position(|(key, ..)| Some(key.as_str()) == door).filter(|_| sample.large);
    if let Some((at, (_, person, ..))) = at.and_then(|at| Some((at, reviewers.get(at)?))) {
        let free = |proposal: &usize| !pairs.contains(&(*proposal, at)) && !task.barred.contains(&(*proposal, at));
        for one in (0..sent.len()).filter(free).take(6).filter_map(|proposal| sent.get(proposal)) {
            assigning::assign(tx, sample.moment(), &sample.chance, one.id, *person, None).await?;
        }
    }
    Ok(means)
}

/// The conflicts that were declared, and those that nobody need declare: own proposals and own organisations.
async fn conflicts(
    tx: &Tx,
    sample: &Sample,
    texts: &Texts,
    sent: &[Sent],
    reviewers: &[(String, Id, Reads, f64)],
) -> store::Result<BTreeSet<(usize, usize)>> {
    let mut barred = BTreeSet::new();
    for (reviewer, (key, person, _, _)) in reviewers.iter().enumerate() {
        let lines = texts
            .reviews
            .reviewers
            .iter()
            .find(|line| line.person == *key)
            .map(|line| line.conflicts.as_slice())
            .unwrap_or_default();
        for line in lines {
            let Some(id) = sample.proposals.get(&line.proposal) else { continue };
            reviews::declare_conflict(tx, sample.moment(), &sample.chance, *id, *person, &line.reason).await?;
            barred.extend(sent.iter().position(|one| one.id == *id).map(|proposal| (proposal, reviewer)));
        }
        let house = sample.people.get(key).map(|known| known.organisation.as_str()).unwrap_or_default();
        for (proposal, one) in sent.iter().enumerate() {
            let same = |other: &String| {
                other == key
                    || sample.people.get(other).is_some_and(|known| !house.is_empty() && known.organisation == house)
            };
            if one.people.iter().any(same) {
                barred.insert((proposal, reviewer));
            }
        }
    }
    Ok(barred)
}

fn quality(mean: f64) -> &'static str {
    match mean {
        mean if mean < 2.3 => "weak",
        mean if mean < 3.2 => "fair",
        mean if mean < 4.1 => "good",
        _ => "excellent",
    }
}

/// One of the sentences of the sample, in the language of the proposal; empty for the share that says nothing.
fn said(
    sample: &Sample,
    rest: &BTreeMap<String, toml::Value>,
    list: &str,
    quality: &str,
    lang: &str,
    share: f64,
) -> String {
    if sample.chance.share() >= share {
        return String::new();
    }
    let of = rest.get(list).and_then(|of| if quality.is_empty() { Some(of) } else { of.get(quality) });
    let lines: Vec<&str> = of
        .and_then(|of| of.get(lang))
        .and_then(toml::Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(toml::Value::as_str)
        .collect();
    lines.get(sample.chance.below(lines.len())).map(|line| (*line).to_owned()).unwrap_or_default()
}

/// The best are accepted up to the places, the next wait, some are invited to panels, the others declined with a
/// reason; three around the cut are still open. Those that were told have mostly answered.
async fn decide(
    tx: &Tx,
    sample: &Sample,
    texts: &Texts,
    call: &Call,
    sent: &[Sent],
    means: &HashMap<Id, Vec<f64>>,
    told_at: Ts,
) -> store::Result<()> {
    let mean = |id: Id| means.get(&id).map_or(0.0, |all| all.iter().sum::<f64>() / all.len().max(1) as f64);
    let mut order: Vec<&Sent> = sent.iter().collect();
    order.sort_by(|a, b| mean(b.id).total_cmp(&mean(a.id)).then(a.id.cmp(&b.id)));
    let places = usize::try_from(call.places).unwrap_or(72);
    let chair = texts
        .people
        .iter()
        .find(|person| person.view_as == "chair")
        .and_then(|person| sample.people.get(&person.key))
        .map(|known| known.id);
    for (rank, one) in order.into_iter().enumerate() {
        let (outcome, reason) = match rank {
            rank if rank < places => (Outcome::Accepted, String::new()),
            rank if (places + 8..places + 11).contains(&rank) => continue,
            rank if rank < places + 8 => (Outcome::Waiting, String::new()),
            rank if rank < places + 22 => (Outcome::Panel, String::new()),
            _ => (Outcome::Declined, said(sample, &texts.reviews.rest, "declined", "no-place", &one.lang, 1.1)),
        };
        let taking = Taking {
            gathering_id: sample.gathering_id,
            proposal_id: one.id,
            outcome,
            reason: &reason,
            by: chair,
            seen: 0,
        };
        decisions::decide(tx, told_at.plus_s(-3 * 86_400), &sample.chance, taking).await?;
        let reply = match (outcome, sample.chance.below(30)) {
            (Outcome::Accepted, 0..=1) | (Outcome::Waiting | Outcome::Panel, 0..=20) => "none",
            (Outcome::Declined, _) => "none",
            _ => "confirmed",
        };
        let update = sql("update decision set reply = $2, replied_at = $3 where proposal_id = $1");
        let replied =
            (reply == "confirmed").then(|| told_at.plus_s(i64::try_from(sample.chance.below(8 * 86_400)).unwrap_or(0)));
        tx.execute(update.bind(one.id).bind(reply).bind(replied)).await?;
    }
    Ok(())
}
