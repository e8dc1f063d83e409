//! The proposal as reviewers will read it, with a note beside each name that stands in a text.

use super::controls::{Remark, remark};
use super::form::label;
use super::hold::{self, Hold};
use super::read::said;
use super::saving::answer_remark;
use crate::call::model::Blindness;
use crate::proposal::model::blind;
use crate::proposal::model::names::Found;
use askama::Template;
use web::{Ask, Outcome, Shell, page, see_other};

/// A paragraph and the notes beside it.
struct Paragraph {
    text: String,
    remarks: Vec<Remark>,
}

/// A text that reviewers read.
struct Part {
    label: String,
    paragraphs: Vec<Paragraph>,
}

#[derive(Template)]
#[template(path = "proposal/preview.html")]
struct PreviewPage {
    shell: Shell,
    title: String,
    title_remarks: Vec<Remark>,
    lang: String,
    format: String,
    topic: Option<(i64, String)>,
    who: Vec<String>,
    blindness: Blindness,
    parts: Vec<Part>,
    found: usize,
    action: String,
    back: String,
}

pub(super) async fn show(mut ask: Ask) -> Outcome {
    let hold = hold::hold(&mut ask).await?;
    let (t, whole, setting) = (ask.t(), &hold.whole, &hold.setting);
    let gathering = &setting.gathering;
    let home = format!("/{}", gathering.code);
    let found = blind::remarks(whole, setting);
    let title = t.say("proposal-preview");
    let shell = ask.shell(title.clone()).of(&ask, &gathering.name(&ask.lang), &home).private().style("propose.css");
    let shell = shell
        .crumb(t.say("call-tab"), ask.to(&format!("{home}/call")))
        .crumb(t.say("proposal-heading"), ask.to(&hold.path("")))
        .crumb(title, "");
    page(&PreviewPage {
        shell,
        title: whole.proposal.title.clone(),
        title_remarks: found.iter().filter(|one| one.field == "title").map(|one| remark(&t, one)).collect(),
        lang: whole.proposal.lang.tag().to_owned(),
        format: whole.format(setting).map(|format| format.title.in_lang(&ask.lang).to_owned()).unwrap_or_default(),
        topic: whole.topic(setting).map(|topic| (topic.number, topic.title.in_lang(&ask.lang).to_owned())),
        who: who(&ask, &hold),
        blindness: setting.call.blindness,
        parts: parts(&ask, &hold, &found),
        found: found.len(),
        action: ask.to(&hold.path("/preview")),
        back: ask.to(&hold.path("")),
    })
}

pub(super) async fn answer(mut ask: Ask) -> Outcome {
    let mut hold = hold::hold(&mut ask).await?;
    let form = ask.form().await?;
    if hold.is_open(&ask) {
        let tx = ask.db().begin().await?;
        answer_remark(&ask, &tx, &mut hold, &form).await?;
        tx.commit().await?;
    }
    see_other(&ask, &hold.path("/preview"), None)
}

/// What reviewers learn of those who present: sector and level always, the rest as the call says.
fn who(ask: &Ask, hold: &Hold) -> Vec<String> {
    let (blindness, setting) = (hold.setting.call.blindness, &hold.setting);
    let named = |list: &[(String, base::Localised)], code: &str| {
        list.iter().find(|(one, _)| one == code).map(|(_, name)| name.in_lang(&ask.lang).to_owned()).unwrap_or_default()
    };
    let coming = hold.whole.presenters.iter().filter(|one| one.part != crate::proposal::model::Part::Declined);
    let lines = coming.map(|one| {
        let mut parts = vec![named(&setting.sectors, &one.sector), named(&setting.levels, &one.level)];
        if blindness.shows_organisations() {
            parts.insert(0, one.organisation.clone());
        }
        if blindness.shows_names() {
            parts.insert(0, one.name.clone());
        }
        parts.retain(|part| !part.is_empty());
        parts.join(", ")
    });
    lines.filter(|line| !line.is_empty()).collect()
}

fn parts(ask: &Ask, hold: &Hold, found: &[Found]) -> Vec<Part> {
    let texts = blind::read_by_reviewers(&hold.whole, &hold.setting);
    let mut parts: Vec<Part> = texts
        .iter()
        .filter(|(field, text)| field != "title" && !text.trim().is_empty())
        .map(|(field, text)| Part { label: label(ask, hold, field), paragraphs: paragraphs(ask, text, field, found) })
        .collect();
    let written = |kind: &str| ["short", "long", "link", "file"].contains(&kind);
    for question in hold.whole.asked(&hold.setting).into_iter().filter(|one| one.reviewers_see && !written(&one.kind)) {
        let value = said(ask, question, hold.whole.answer(question.id));
        if !value.trim().is_empty() {
            let label = question.label.in_lang(&ask.lang).to_owned();
            parts.push(Part { label, paragraphs: vec![Paragraph { text: value, remarks: Vec::new() }] });
        }
    }
    parts
}

/// Paragraphs as they are counted in the notes: runs of lines between empty ones.
fn paragraphs(ask: &Ask, text: &str, field: &str, found: &[Found]) -> Vec<Paragraph> {
    let mut paragraphs: Vec<Vec<&str>> = Vec::new();
    let mut inside = false;
    for line in text.split('\n') {
        match (line.trim().is_empty(), inside) {
            (true, _) => inside = false,
            (false, true) => paragraphs.last_mut().into_iter().for_each(|lines| lines.push(line)),
            (false, false) => {
                paragraphs.push(vec![line]);
                inside = true;
            }
        }
    }
    let t = ask.t();
    let notes = |number: usize| {
        found.iter().filter(|one| one.field == field && one.paragraph == number).map(|one| remark(&t, one)).collect()
    };
    (1..).zip(paragraphs).map(|(number, lines)| Paragraph { text: lines.join("\n"), remarks: notes(number) }).collect()
}
