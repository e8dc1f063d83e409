//! The questions of the call, of ten kinds. A question that somebody answered stays.

use super::call_of;
use crate::call::model::{Call, QUESTION_KINDS, Question};
use crate::call::store::{self as calls, manage as store};
use crate::gathering::desk::{at, gathering_of, line_both, maker, number, set_both, shell, step};
use crate::gathering::model::Gathering;
use crate::gathering::pages::rows::{Column, Kind, NEW, RowsPage, code_among, field, is_removed, position, rows_page};
use crate::gathering::store as gatherings;
use base::{Lang, Localised, one_line};
use web::{Ask, Outcome, Refusal, Sheet, page, refused, see_other};

/// More questions than anybody answers.
const QUESTIONS_MAX: usize = 60;

async fn columns(ask: &Ask, gathering: &Gathering) -> Result<Vec<Column>, Refusal> {
    let t = ask.t();
    let kinds =
        QUESTION_KINDS.iter().map(|kind| ((*kind).to_owned(), t.say(&format!("manage-call-kind-{kind}")))).collect();
    let formats = gatherings::formats(ask.db(), gathering.id).await?;
    let topics = gatherings::topics(ask.db(), gathering.id).await?;
    let formats =
        formats.iter().map(|format| (format.code.clone(), format.title.in_lang(&ask.lang).to_owned())).collect();
    let topics = topics
        .iter()
        .map(|topic| (topic.number.to_string(), format!("{} {}", topic.number, topic.title.in_lang(&ask.lang))))
        .collect();
    Ok(vec![
        Column::new("label", Kind::Both, t.say("manage-call-question")),
        Column::new("kind", Kind::One, t.say("manage-call-question-kind")).options(kinds).told(),
        Column::new("hint", Kind::Both, t.say("manage-call-question-hint")),
        Column::new("choices", Kind::Text, t.say("manage-call-choices")).hint(t.say("manage-call-choices-hint")),
        Column::new("words", Kind::Number, t.say("manage-call-words")),
        Column::new("required", Kind::Tick, t.say("manage-call-required")).told(),
        Column::new("reviewers", Kind::Tick, t.say("manage-call-reviewers-see")),
        Column::new("formats", Kind::Several, t.say("manage-call-for-formats")).options(formats),
        Column::new("topics", Kind::Several, t.say("manage-call-for-topics")).options(topics),
        Column::new("position", Kind::Number, t.say("gathering-position")),
    ])
}

async fn list(ask: &Ask, gathering: &Gathering, questions: &[Question], s: Sheet) -> Result<RowsPage, Refusal> {
    let items = questions
        .iter()
        .map(|question| (question.id.to_string(), question.label.in_lang(&ask.lang).to_owned()))
        .collect();
    let t = ask.t();
    let shell = shell(ask, gathering, t.say("manage-call-questions"))
        .crumb(t.say("manage-call-title"), ask.to(&at(gathering, "/call")));
    Ok(rows_page(shell, t.say("manage-call-questions-lead"), s, &columns(ask, gathering).await?, items))
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let gathering = gathering_of(&ask).await?;
    let call = call_of(&ask, &gathering).await?;
    let questions = calls::questions(ask.db(), call.id).await?;
    let mut s = Sheet::default();
    s.form.set("revision", gathering.changed_at.0.to_string());
    for question in &questions {
        fill(&mut s, question);
    }
    page(&list(&ask, &gathering, &questions, s).await?)
}

fn fill(s: &mut Sheet, question: &Question) {
    let id = question.id.to_string();
    set_both(s, &field("label", &id), &question.label);
    set_both(s, &field("hint", &id), &question.hint);
    s.form.set(&field("kind", &id), question.kind.clone());
    let choices: Vec<String> = question.choices.iter().map(line_of_choice).collect();
    s.form.set(&field("choices", &id), choices.join("\n"));
    s.form.set(
        &field("words", &id),
        if question.words_max == 0 { String::new() } else { question.words_max.to_string() },
    );
    s.form.set(&field("position", &id), question.position.to_string());
    for (name, is) in [("required", question.required), ("reviewers", question.reviewers_see)] {
        if is {
            s.form.set(&field(name, &id), "yes");
        }
    }
    question.for_formats.iter().for_each(|code| s.form.add(&field("formats", &id), code.clone()));
    question.for_topics.iter().for_each(|number| s.form.add(&field("topics", &id), number.to_string()));
}

/// “English | Français”, one choice a line.
fn line_of_choice(choice: &Localised) -> String {
    let (en, fr) = (choice.exact("en"), choice.exact("fr"));
    if fr.is_empty() { en.to_owned() } else { format!("{en} | {fr}") }
}

fn choices(typed: &str) -> Vec<Localised> {
    let lines = typed.lines().map(one_line).filter(|line| !line.is_empty());
    lines
        .map(|line| {
            let (en, fr) = line.split_once('|').unwrap_or((line.as_str(), ""));
            Localised::both(en.trim(), fr.trim())
        })
        .take(100)
        .collect()
}

pub(super) async fn save(ask: Ask) -> Outcome {
    let mut gathering = gathering_of(&ask).await?;
    let call = call_of(&ask, &gathering).await?;
    let before = calls::questions(ask.db(), call.id).await?;
    let mut s = Sheet::of(ask.form().await?);
    let kept = typed(&ask, &mut s, &before);
    if !s.is_fine() {
        return refused(&list(&ask, &gathering, &before, s).await?);
    }
    let Some(tx) = step(&ask, &mut gathering, &mut s).await? else {
        return refused(&list(&ask, &gathering, &before, s).await?);
    };
    begin_call(&tx, &ask, &gathering, &call).await?;
    let removed: Vec<&Question> =
        before.iter().filter(|question| is_removed(&s.form, &question.id.to_string())).collect();
    for question in removed {
        if !store::remove_question(&tx, call.id, question.id).await? {
            s.wrong(
                &field("remove", &question.id.to_string()),
                ask.t().a("manage-call-question-answered", "question", question.label.in_lang(&ask.lang).to_owned()),
            );
        }
    }
    if !s.is_fine() {
        drop(tx);
        return refused(&list(&ask, &gathering, &before, s).await?);
    }
    for question in &kept {
        calls::save_question(&tx, call.id, question).await?;
    }
    maker(&ask).note(&tx, "call-saved", &gathering, "questions").await?;
    tx.commit().await?;
    see_other(&ask, &at(&gathering, "/call/questions"), Some("said-gathering-saved"))
}

/// A gathering that was imported may have no call yet.
pub(super) async fn begin_call(tx: &::store::Tx, ask: &Ask, gathering: &Gathering, call: &Call) -> Result<(), Refusal> {
    if calls::of_gathering(tx, gathering.id).await?.is_none() {
        calls::save(tx, call, ask.now()).await?;
    }
    Ok(())
}

fn typed(ask: &Ask, s: &mut Sheet, before: &[Question]) -> Vec<Question> {
    let fresh = Question {
        id: ask.new_id(),
        code: String::new(),
        position: before.iter().map(|question| question.position).max().unwrap_or(0) + 1,
        kind: String::new(),
        label: Localised::default(),
        hint: Localised::default(),
        required: false,
        choices: Vec::new(),
        for_formats: Vec::new(),
        for_topics: Vec::new(),
        reviewers_see: false,
        words_max: 0,
    };
    let stay = before
        .iter()
        .filter(|question| !is_removed(&s.form, &question.id.to_string()))
        .map(|question| (question.clone(), question.id.to_string()));
    let rows: Vec<(Question, String)> = stay.chain([(fresh, NEW.to_owned())]).take(QUESTIONS_MAX).collect();
    let taken: Vec<String> = before.iter().map(|question| question.code.clone()).collect();
    rows.into_iter().filter_map(|(question, key)| one(ask, s, question, &key, &taken)).collect()
}

fn one(ask: &Ask, s: &mut Sheet, mut question: Question, key: &str, taken: &[String]) -> Option<Question> {
    let t = ask.t();
    question.label = line_both(ask, s, &field("label", key));
    if key == NEW && question.label.is_empty() {
        return None;
    }
    if question.label.is_empty() {
        s.wrong(&format!("{}-en", field("label", key)), t.say("gathering-name-missing"));
    }
    question.hint = line_both(ask, s, &field("hint", key));
    match QUESTION_KINDS.iter().find(|kind| **kind == s.form.get(&field("kind", key))) {
        Some(kind) => question.kind = (*kind).to_owned(),
        None => s.wrong(&field("kind", key), t.say("manage-call-kind-missing")),
    }
    question.choices = choices(s.form.get(&field("choices", key)));
    if ["one", "several"].contains(&question.kind.as_str()) && question.choices.len() < 2 {
        s.wrong(&field("choices", key), t.say("manage-call-choices-missing"));
    }
    question.words_max =
        number(ask, s, &field("words", key), 1).and_then(|number| usize::try_from(number).ok()).unwrap_or(0);
    question.required = s.is(&field("required", key), "yes");
    question.reviewers_see = s.is(&field("reviewers", key), "yes");
    question.for_formats = s.form.all(&field("formats", key)).into_iter().map(str::to_owned).collect();
    question.for_topics =
        s.form.all(&field("topics", key)).into_iter().filter_map(|number| number.parse().ok()).collect();
    question.position = position(&s.form, key, question.position);
    if question.code.is_empty() {
        question.code = code_among(question.label.in_lang(&Lang::en()), "question", taken);
    }
    Some(question)
}
