//! The booklet: recommendations as a document for those who were not there, on paper and as a DOCX that an office can
//! open. One of them, or all that a gathering has made public.

use crate::desk::{readable, shell};
use crate::follow_up::model::{Report, Submission, standing};
use crate::follow_up::store as follow_ups;
use crate::recommendation::model::{Paragraph, Recommendation, Way};
use crate::recommendation::store::versions::Version;
use crate::recommendation::store::{self as recommendations, paragraphs, versions};
use crate::signing::store as signing;
use askama::Template;
use base::Id;
use std::collections::HashMap;
use web::{Ask, Guard, Outcome, Paper, Refusal, Route, Shell, Tr, page};

pub(crate) fn routes() -> Vec<Route> {
    vec![
        Route::get("/recommendations/booklet", Guard::Public, show),
        Route::get("/recommendations/booklet/docx", Guard::Public, all_as_docx),
        Route::get("/recommendations/{code}/docx", Guard::Public, one_as_docx),
    ]
}

/// One recommendation as the booklet prints it.
pub struct Chapter {
    /// “Recommendation 3”.
    pub name: String,
    /// Its title.
    pub title: String,
    /// The language of the text.
    pub lang: String,
    /// How it was adopted, or at which stage it is.
    pub line: String,
    /// The paragraphs.
    pub paragraphs: Vec<String>,
    /// The delegations that stand under it; empty where a vote is secret or nobody was asked.
    pub signed: String,
    /// To whom it went.
    pub sent: Vec<String>,
    /// What became of it: number of the point, who, state and words.
    pub came: Vec<String>,
}

#[derive(Template)]
#[template(path = "recommendation/booklet.html")]
struct BookletPage {
    shell: Shell,
    title: String,
    chapters: Vec<Chapter>,
    docx: String,
}

async fn chosen(ask: &Ask) -> Result<(String, Vec<Chapter>), Refusal> {
    let of = ask.query.get("of");
    let all = recommendations::public(ask.db(), of, 0, 200).await?;
    let gathering = all.first().filter(|_| !of.is_empty()).map(|one| one.of.title.in_lang(&ask.lang).to_owned());
    let title = gathering
        .map_or_else(|| ask.t().say("recommendation-menu"), |name| ask.t().a("booklet-title", "gathering", name));
    let chapters = chapters(ask, &all).await?;
    if chapters.is_empty() { Err(Refusal::not_found()) } else { Ok((title, chapters)) }
}

async fn show(ask: Ask) -> Outcome {
    let (title, chapters) = chosen(&ask).await?;
    let shell = ask
        .shell(title.clone())
        .style("public.css")
        .crumb(ask.t().say("recommendation-menu"), ask.to("/recommendations"));
    let docx = ask.to(&format!("/recommendations/booklet/docx?of={}", ask.query.get("of")));
    page(&BookletPage { shell, title, chapters, docx })
}

async fn all_as_docx(ask: Ask) -> Outcome {
    let (title, chapters) = chosen(&ask).await?;
    let name = ask.query.get("of").to_owned();
    paper(&ask.t(), &title, &chapters).download(if name.is_empty() { "recommendations" } else { &name })
}

async fn one_as_docx(ask: Ask) -> Outcome {
    let one = readable(&ask).await?;
    let chapters = chapters(&ask, std::slice::from_ref(&one)).await?;
    let title = shell(&ask, &one, "").of.map(|(name, _)| name).unwrap_or_default();
    paper(&ask.t(), &title, &chapters).download(&format!("recommendation-{}", one.code))
}

/// What the chapters are made of, read for all of them at once: the same number of statements for one and for fifty.
struct Gathered {
    texts: HashMap<Id, Vec<Paragraph>>,
    latest: HashMap<Id, Version>,
    signed: HashMap<Id, Vec<String>>,
    sent: Vec<(Id, Submission)>,
    reports: Vec<(Id, Report)>,
}

async fn chapters(ask: &Ask, all: &[Recommendation]) -> Result<Vec<Chapter>, Refusal> {
    let ids: Vec<Id> = all.iter().map(|one| one.id).collect();
    let gathered = Gathered {
        texts: paragraphs::of_all(ask.db(), &ids).await?,
        latest: versions::latest_of(ask.db(), &ids).await?,
        signed: signing::names(ask.db(), &ids).await?,
        sent: follow_ups::submissions_of(ask.db(), &ids).await?,
        reports: follow_ups::reports(ask.db(), &ids).await?,
    };
    Ok(all.iter().map(|one| chapter(ask, one, &gathered)).collect())
}

fn chapter(ask: &Ask, one: &Recommendation, gathered: &Gathered) -> Chapter {
    let t = ask.t();
    let now = gathered.texts.get(&one.id).map_or(&[][..], Vec::as_slice);
    // What is printed is what others may read: the latest version, not what is being written.
    let document = match gathered.latest.get(&one.id).filter(|_| one.state.is_public()) {
        Some(version) => version.document.clone(),
        None => versions::document(one, now),
    };
    let signed = gathered.signed.get(&one.id).filter(|_| one.way == Way::Signatures);
    let sent = gathered.sent.iter().filter(|(of, _)| *of == one.id).map(|(_, sent)| sent_line(&t, sent));
    let reports: Vec<Report> =
        gathered.reports.iter().filter(|(of, _)| *of == one.id).map(|(_, one)| one.clone()).collect();
    let line = if one.state.holds() {
        t.a("booklet-adopted", "when", t.day_of(&one.adopted_on))
    } else {
        t.say(&format!("recommendation-state-{}", one.state.code()))
    };
    let lang = ask.lang.tag();
    Chapter {
        name: t.a("recommendation-number", "n", one.number),
        title: document.title.in_lang(&ask.lang).to_owned(),
        lang: if one.langs.contains(&ask.lang) { lang.to_owned() } else { one.lang.to_string() },
        line,
        paragraphs: document.paragraphs.iter().map(|one| one.text(lang, &document.lang).to_owned()).collect(),
        signed: signed.map_or_else(String::new, |names| names.join(", ")),
        sent: sent.collect(),
        came: standing(&reports).into_iter().map(|report| came_line(&t, now, report)).collect(),
    }
}

/// To whom it went, at which process it aims, and the latest answer.
fn sent_line(t: &Tr, sent: &Submission) -> String {
    let when = t.day_of(&sent.sent_on);
    let to = sent.institution.as_str();
    let went = match sent.process.as_str() {
        "" => t.a2("booklet-sent", "to", to, "when", when),
        process => t.a3("booklet-sent-for", "to", to, "when", when, "process", process),
    };
    let Some(answer) = sent.answers.last() else { return went };
    let verdict = t.say(&format!("follow-up-verdict-{}", answer.verdict.code()));
    let answer = t.a3(
        "booklet-answer",
        "when",
        t.day_of(&answer.answered_on),
        "verdict",
        verdict,
        "words",
        answer.words.as_str(),
    );
    t.a2("booklet-sent-answered", "sent", went, "answer", answer)
}

fn came_line(t: &Tr, now: &[Paragraph], report: &Report) -> String {
    let number = now.iter().find(|one| one.id == report.paragraph_id).map_or(0, |one| one.position);
    let state = t.say(&format!("follow-up-state-{}", report.state.code()));
    let args = [
        ("n", number.into()),
        ("by", report.by.as_str().into()),
        ("state", state.into()),
        ("words", report.words.as_str().into()),
    ];
    t.with("booklet-came", &args)
}

/// The booklet as an office opens it.
fn paper(t: &Tr, title: &str, chapters: &[Chapter]) -> Paper {
    let mut paper = Paper::new(title);
    for chapter in chapters {
        paper.heading(&format!("{}. {}", chapter.name, chapter.title));
        paper.soft(&chapter.line);
        paper.numbered(&chapter.paragraphs);
        if !chapter.signed.is_empty() {
            paper.subheading(&t.say("booklet-signed"));
            paper.text(&chapter.signed);
        }
        for (key, lines) in [("booklet-submitted", &chapter.sent), ("booklet-came-title", &chapter.came)] {
            if !lines.is_empty() {
                paper.subheading(&t.say(key));
                paper.points(lines);
            }
        }
    }
    paper
}
