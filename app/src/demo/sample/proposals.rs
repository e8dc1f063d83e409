//! The proposals of the sample, with their presenters and answers, sent between the opening and the closing
//! of the call, a third of them in the last week.

use super::Sample;
use super::texts::{PresenterLine, ProposalLine, Texts};
use base::{Code, Lang, Secret, Ts};
use convene::call::model::{Call, Question};
use convene::call::store as calls;
use convene::gathering::model::{Format, Topic};
use convene::gathering::store as gatherings;
use convene::proposal::model::answers::choice_key;
use convene::proposal::model::{HalfDay, Part, Presenter, Proposal, Source, State};
use convene::proposal::store as proposals;
use store::Tx;
use web::House;

struct Parts {
    call: Call,
    questions: Vec<Question>,
    formats: Vec<Format>,
    topics: Vec<Topic>,
}

pub(super) async fn fill(house: &House, sample: &mut Sample, texts: &Texts) -> Result<(), String> {
    let told = |error: store::StoreError| format!("could not fill the proposals of the demo: {error}");
    let call = calls::of_gathering(&house.db, sample.gathering_id)
        .await
        .map_err(told)?
        .ok_or("could not find the call of the demo")?;
    let parts = Parts {
        questions: calls::questions(&house.db, call.id).await.map_err(told)?,
        formats: gatherings::formats(&house.db, sample.gathering_id).await.map_err(told)?,
        topics: gatherings::topics(&house.db, sample.gathering_id).await.map_err(told)?,
        call,
    };
    let tx = house.db.begin().await.map_err(told)?;
    for line in lines(sample, texts) {
        let sent_at = sent_at(sample, &parts.call);
        write(&tx, sample, texts, &parts, &line, sent_at).await.map_err(told)?;
    }
    tx.commit().await.map_err(told)
}

/// The proposals in a mixed order; in the large sample there are 300, all of them sent, told apart by a number.
fn lines(sample: &Sample, texts: &Texts) -> Vec<ProposalLine> {
    let mut lines = texts.proposals.clone();
    lines.retain(|line| !sample.large || line.state == "submitted");
    let mut round = 2;
    while sample.large && lines.len() < 300 {
        let again = texts.proposals.iter().filter(|line| line.state == "submitted").take(300 - lines.len());
        let again = again.map(|line| ProposalLine {
            key: format!("{}-{round}", line.key),
            title: format!("{} ({round})", line.title),
            ..line.clone()
        });
        let more: Vec<_> = again.collect();
        lines.extend(more);
        round += 1;
    }
    sample.chance.shuffle(&mut lines);
    lines
}

/// An instant between opening and closing; every third in the last week.
fn sent_at(sample: &Sample, call: &Call) -> Ts {
    const WEEK_S: i64 = 7 * 86_400;
    let (opens, closes) = (call.opens_at.unwrap_or_default(), call.closes_at.unwrap_or_default());
    let whole_s = closes.seconds_since(opens).max(WEEK_S + 1);
    let late = sample.chance.below(3) == 0;
    let (from, span) = if late { (closes.plus_s(-WEEK_S), WEEK_S) } else { (opens, whole_s - WEEK_S) };
    from.plus_s(i64::try_from(sample.chance.below(usize::try_from(span).unwrap_or(1))).unwrap_or(0))
}

async fn write(
    tx: &Tx,
    sample: &mut Sample,
    texts: &Texts,
    parts: &Parts,
    line: &ProposalLine,
    sent_at: Ts,
) -> store::Result<()> {
    let secret = Secret::draw(&sample.chance);
    let code = Code::draw(&sample.chance);
    let source = if line.source == "mail" { Source::Mail } else { Source::Web };
    let id = base::Id::new(sent_at, &sample.chance);
    let mut proposal = Proposal::draft(
        id,
        sample.gathering_id,
        parts.call.id,
        &code,
        source,
        &Lang::new(&line.language),
        sent_at.plus_s(-86_400),
    );
    proposal.title.clone_from(&line.title);
    proposal.abstract_text = line.abstract_text.trim().to_owned();
    proposal.takeaway = line.take_home.trim().to_owned();
    proposal.format_id = parts.formats.iter().find(|format| format.code == line.format).map(|format| format.id);
    proposal.topic_id = parts.topics.iter().find(|topic| topic.number == line.topic).map(|topic| topic.id);
    let half = |half: &super::texts::HalfDayLine| {
        Some(HalfDay { day: half.day.parse().ok()?, afternoon: half.half == "afternoon" })
    };
    proposal.unavailable = line.unavailable.iter().filter_map(half).collect();
    proposal.saved_at = sent_at;
    proposal.received_at = (source == Source::Mail).then_some(sent_at);
    if let Some(contact) = line.presenters.first().and_then(|first| sample.people.get(&first.person)) {
        proposal.contact_mail.clone_from(&contact.mail);
        proposal.contact_confirmed_at = Some(sent_at);
    }
    match line.state.as_str() {
        "submitted" => proposal.submitted_at = Some(sent_at),
        "withdrawn" => (proposal.submitted_at, proposal.withdrawn_at) = (Some(sent_at), Some(sent_at.plus_s(90_000))),
        _ => {}
    }
    proposal.state = State::parse(&line.state).unwrap_or(State::Draft);
    proposals::insert(tx, &proposal, &secret).await?;
    for (position, presenter) in (1i64..).zip(&line.presenters) {
        if let Some(presenter) = presenter_of(sample, &proposal, position, presenter) {
            proposals::save_presenter(tx, &presenter).await?;
        }
    }
    for question in &parts.questions {
        if let Some(value) = line.answers.get(&question.code) {
            proposals::save_answer(tx, proposal.id, question.id, &written(texts, question, value)).await?;
        }
    }
    sample.proposals.insert(line.key.clone(), proposal.id);
    Ok(())
}

fn presenter_of(sample: &Sample, proposal: &Proposal, position: i64, line: &PresenterLine) -> Option<Presenter> {
    let known = sample.people.get(&line.person)?;
    let part = if position == 1 { Part::Contact } else { Part::Joined };
    let mut presenter = Presenter::blank(sample.id(), proposal.id, position, &line.role, part);
    presenter.person_id = Some(known.id);
    presenter.mail.clone_from(&known.mail);
    presenter.name.clone_from(&known.name);
    presenter.job_title.clone_from(&known.job_title);
    presenter.organisation.clone_from(&known.organisation);
    presenter.sector.clone_from(&known.sector);
    presenter.level.clone_from(&known.level);
    presenter.biography.clone_from(&known.biography);
    presenter.invited_at = (position > 1).then_some(proposal.created_at);
    presenter.answered_at = Some(proposal.created_at.plus_s(3_600));
    Some(presenter)
}

/// An answer as the form writes it: choices by their places, several on lines of their own.
fn written(texts: &Texts, question: &Question, value: &toml::Value) -> String {
    let line = texts.call.questions.iter().find(|line| line.key == question.code);
    let chosen = |key: &str| {
        let place = line.and_then(|line| line.choices.iter().position(|choice| choice.key == key));
        place.and_then(|place| question.choices.get(place)).map_or(key, choice_key).to_owned()
    };
    match value {
        toml::Value::Boolean(yes) => if *yes { "yes" } else { "no" }.to_owned(),
        toml::Value::Array(keys) => {
            keys.iter().filter_map(toml::Value::as_str).map(chosen).collect::<Vec<_>>().join("\n")
        }
        toml::Value::String(text) if question.choices.is_empty() => text.trim().to_owned(),
        toml::Value::String(key) => chosen(key),
        other => other.to_string(),
    }
}
