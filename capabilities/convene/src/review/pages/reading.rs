//! The proposal as this reviewer may read it: texts under their veil, sector and level always, the rest as the
//! call says.

use crate::call;
use crate::proposal::model::{Part, Presenter, Proposal};
use crate::proposal::store as proposals;
use crate::review::desk::{Desk, Shown, lang_name};
use crate::review::model::blind::{Piece, Veil};
use crate::review::people::{self, Lists};
use crate::review::store;
use base::Id;
use web::{Ask, Refusal};

/// A proposal on the page.
pub(super) struct Reading {
    pub(super) code: String,
    pub(super) lang: String,
    pub(super) lang_name: String,
    pub(super) topic: Option<Shown>,
    pub(super) format: String,
    pub(super) title: Vec<Piece>,
    pub(super) texts: Vec<Vec<Piece>>,
    pub(super) takeaway: Vec<Vec<Piece>>,
    pub(super) answers: Vec<(String, Vec<Vec<Piece>>)>,
    pub(super) presenters: Vec<Shows>,
    pub(super) files: Vec<(Id, String)>,
    pub(super) covered: usize,
}

/// What shows of somebody who presents.
pub(super) struct Shows {
    pub(super) name: String,
    pub(super) organisation: String,
    pub(super) sector: String,
    pub(super) level: String,
    pub(super) biography: String,
}

pub(super) async fn read(ask: &Ask, desk: &Desk, proposal: &Proposal) -> Result<Reading, Refusal> {
    let (db, blindness, t) = (ask.db(), desk.call.blindness, ask.t());
    let presenters: Vec<Presenter> = proposals::presenters(db, proposal.id).await?;
    let theirs: Vec<Presenter> = presenters.into_iter().filter(|one| one.part != Part::Declined).collect();
    let veil = Veil::over(blindness, proposal, &theirs);
    let lists = people::lists(db).await?;
    let mut reading = Reading {
        code: proposal.code.clone(),
        lang: proposal.lang.tag().to_owned(),
        lang_name: lang_name(&t, proposal.lang.tag()),
        topic: desk.topic(proposal.topic_id, ask),
        format: desk.format(proposal.format_id, ask),
        title: veil.read(&proposal.title),
        texts: veil.paragraphs(&proposal.abstract_text),
        takeaway: veil.paragraphs(&proposal.takeaway),
        answers: answers(ask, desk, proposal, &veil).await?,
        presenters: theirs.iter().map(|one| shows(ask, desk, &lists, one)).collect(),
        files: if blindness.shows_names() { store::files(db, proposal.id).await? } else { Vec::new() },
        covered: 0,
    };
    reading.covered = covers(&reading);
    Ok(reading)
}

fn shows(ask: &Ask, desk: &Desk, lists: &Lists, one: &Presenter) -> Shows {
    let (names, organisations) = (desk.call.blindness.shows_names(), desk.call.blindness.shows_organisations());
    let only = |shown: bool, text: &str| if shown { text.to_owned() } else { String::new() };
    Shows {
        name: only(names, &one.name),
        organisation: only(organisations, &one.organisation),
        sector: lists.sector(&one.sector, &ask.lang),
        level: lists.level(&one.level, &ask.lang),
        biography: only(names, &one.biography),
    }
}

/// Only the questions that reviewers see (R26); files and ways to reach somebody only where names show.
async fn answers(
    ask: &Ask,
    desk: &Desk,
    proposal: &Proposal,
    veil: &Veil,
) -> Result<Vec<(String, Vec<Vec<Piece>>)>, Refusal> {
    let questions = call::store::questions(ask.db(), desk.call.id).await?;
    let given = proposals::answers(ask.db(), proposal.id).await?;
    let format =
        desk.formats.iter().find(|format| Some(format.id) == proposal.format_id).map(|format| format.code.as_str());
    let topic = desk.topics.iter().find(|topic| Some(topic.id) == proposal.topic_id).map(|topic| topic.number);
    let mut shown = Vec::new();
    for question in questions.iter().filter(|question| question.reviewers_see && question.is_for(format, topic)) {
        let personal = question.kind == "file" || (question.kind == "contact" && !desk.call.blindness.shows_names());
        let value = given.iter().find(|(id, _)| *id == question.id).map_or("", |(_, value)| value.as_str());
        if personal || value.trim().is_empty() {
            continue;
        }
        let words = match question.kind.as_str() {
            "yes-no" => ask.t().say(if value == "yes" { "review-yes" } else { "review-no" }),
            "one" | "several" => chosen(ask, question, value),
            "date" => ask.t().day_of(value),
            _ => value.to_owned(),
        };
        shown.push((question.label.in_lang(&ask.lang).to_owned(), veil.paragraphs(&words)));
    }
    Ok(shown)
}

/// Choices are kept in the language they were chosen in, each on a line of its own.
fn chosen(ask: &Ask, question: &call::model::Question, value: &str) -> String {
    let name = |line: &str| {
        let choice = question.choices.iter().find(|choice| choice.0.values().any(|words| words == line));
        choice.map_or_else(|| line.to_owned(), |choice| choice.in_lang(&ask.lang).to_owned())
    };
    value.lines().map(name).collect::<Vec<_>>().join("\n")
}

/// How many places are covered, so that the page can say so.
fn covers(reading: &Reading) -> usize {
    let of = |pieces: &[Piece]| pieces.iter().filter(|piece| matches!(piece, Piece::Cover(_))).count();
    let all = |texts: &[Vec<Piece>]| texts.iter().map(|pieces| of(pieces)).sum::<usize>();
    let answers: usize = reading.answers.iter().map(|(_, texts)| all(texts)).sum();
    of(&reading.title) + all(&reading.texts) + all(&reading.takeaway) + answers
}
