//! What was found in Eastmarch, how sure that is, what comes first, and how the portrait tells it.

mod written;

use super::super::Filling;
use super::both;
use base::Id;
use diagnose::audit::model::{Audit, ScoringState};
use diagnose::audit::store as audits;
use diagnose::finding::model::{Check, Component, Concern, Finding, Level, Relation, State, Topic, Verdict};
use diagnose::finding::store as findings;
use diagnose::portrait::model::{Chapter, Placed, Written};
use diagnose::portrait::store as portraits;
use diagnose::priority::model::{Criterion, Problem, Score};
use diagnose::priority::store as priorities;
use std::collections::HashMap;
use store::{Result, Tx};
use written::{CHAPTERS, CRITERIA, FIGURES, FINDINGS, PROBLEMS, REMARK, SCORES};

pub(super) async fn findings(filling: &Filling<'_>, tx: &Tx, one: &Audit, sources: &HashMap<i64, Id>) -> Result<()> {
    let maker = filling.maker("rania-haddad");
    for line in FINDINGS {
        let mut finding = Finding {
            id: filling.id(),
            number: 0,
            topic: Topic::parse(line.topic).unwrap_or(Topic::Violence),
            statement: both(line.statement),
            meaning: both(line.meaning),
            at_risk: both(line.at_risk),
            state: State::Draft,
            components: Vec::new(),
            level: None,
            level_why: String::new(),
            revision: 1,
        };
        findings::add(tx, maker, one, &finding).await?;
        for (source, relation, words) in line.cells {
            let (Some(source), Some(relation)) = (sources.get(source), Relation::parse(relation)) else { continue };
            findings::place(tx, maker, one, (finding.id, *source), Some(relation), words).await?;
        }
        let graded = |(component, (concern, why)): (&Component, &(&str, &str))| {
            (*component, Concern::parse(concern), (*why).to_owned())
        };
        finding.components = Component::ALL.iter().zip(line.concerns).map(graded).collect();
        finding.level = Level::parse(line.level);
        finding.level_why = line.level_why.to_owned();
        finding.state = State::parse(line.state).unwrap_or(State::Draft);
        findings::save(tx, maker, one, &finding, "confidence").await?;
        for (day, whom, verdict, words) in line.checks {
            let check = Check {
                checked_on: (*day).to_owned(),
                with_whom: (*whom).to_owned(),
                verdict: Verdict::parse(verdict).unwrap_or(Verdict::Confirmed),
                words: (*words).to_owned(),
            };
            findings::check(tx, maker, one, finding.id, &check).await?;
        }
    }
    Ok(())
}

pub(super) async fn priorities(filling: &Filling<'_>, tx: &Tx, one: &Audit, committee: &[Id]) -> Result<()> {
    let maker = filling.maker("hana-lindgren");
    let known = findings::all(tx, one.id).await?;
    let mut criteria = Vec::new();
    for (name, question, weight) in CRITERIA {
        let criterion =
            Criterion { id: filling.id(), position: 0, name: both(*name), question: both(*question), weight: *weight };
        priorities::add_criterion(tx, maker, one, &criterion).await?;
        criteria.push(criterion.id);
    }
    let mut problems = Vec::new();
    for (title, finding) in PROBLEMS {
        let finding_id = known.iter().find(|one| one.number == *finding).map(|one| one.id);
        let problem = Problem {
            id: filling.id(),
            number: 0,
            title: both(*title),
            finding_id,
            chosen_as: None,
            chosen_why: String::new(),
        };
        priorities::add_problem(tx, maker, one, &problem).await?;
        problems.push(problem.id);
    }
    for (at, person) in committee.iter().enumerate() {
        let mut scores = Vec::new();
        for (problem_id, row) in problems.iter().zip(SCORES) {
            for (column, (criterion_id, base)) in criteria.iter().zip(row).enumerate() {
                // Members differ by a point here and there.
                let score = (base + [0, 1, 0, -1, 0, 0, 1][(at + column) % 7]).clamp(0, 5);
                scores.push(Score { problem_id: *problem_id, criterion_id: *criterion_id, person_id: *person, score });
            }
        }
        priorities::score(tx, maker, one, *person, &scores).await?;
    }
    if let Some(person) = committee.get(3) {
        priorities::remark(tx, maker, one, *person, REMARK).await?;
    }
    let mut closed = audits::by_id(tx, one.id).await?;
    closed.scoring_state = ScoringState::Closed;
    audits::save(tx, maker, &closed, "scoring_state").await?;
    let chosen: Vec<(Id, i64, String)> =
        (1..).zip(problems.iter().take(3)).map(|(place, id)| (*id, place, String::new())).collect();
    priorities::choose(tx, maker, one, &chosen).await
}

pub(super) async fn chapters(filling: &Filling<'_>, tx: &Tx, one: &Audit, sources: &HashMap<i64, Id>) -> Result<()> {
    let maker = filling.maker("hana-lindgren");
    for (chapter, public, technical) in CHAPTERS {
        let Some(chapter) = Chapter::parse(chapter) else { continue };
        let written = Written { chapter, public: both(*public), technical: both(*technical), revision: 0 };
        portraits::save(tx, maker, one, &written).await?;
    }
    for (chapter, label, value, spread, source, as_of) in FIGURES {
        let (Some(chapter), Some(source)) = (Chapter::parse(chapter), sources.get(source)) else { continue };
        let figure = Placed {
            id: filling.id(),
            chapter,
            released_key: String::new(),
            label: both(*label),
            value: (*value).to_owned(),
            spread: (*spread).to_owned(),
            source_id: Some(*source),
            as_of: (*as_of).to_owned(),
        };
        portraits::place(tx, maker, one, &figure).await?;
    }
    Ok(())
}
