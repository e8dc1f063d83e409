//! What a survey says, for everybody who carries the audit: weighted shares with their intervals, by another question if
//! wished; what is small is hidden here and in the table alike.

use crate::audit::{Desk, Scene, scene};
use crate::voices::desk::Way;
use crate::voices::survey::form::{Answers, Kind, Question};
use crate::voices::survey::results::{Rules, Told, by_group, told};
use crate::voices::survey::store::{self as surveys, State, Survey};
use crate::voices::{desk, redaction, themes};
use askama::Template;
use web::{Ask, Cell, Outcome, Refusal, Shell, Table, page};

#[derive(Template)]
#[template(path = "voices/results.html")]
struct ResultsPage {
    shell: Shell,
    ways: Vec<Way>,
    here: String,
    file: String,
    answers: usize,
    lines: Vec<String>,
    by: Vec<(String, String, bool)>,
    questions: Vec<Shown>,
    min_base: i64,
    cell_min: i64,
}

/// A question with what is told of it, for the page and for the table.
struct Shown {
    label: String,
    blocks: Vec<Block>,
}

/// What is told of all, or of one group.
struct Block {
    group: String,
    line: String,
    hidden: bool,
    rows: Vec<Bar>,
}

struct Bar {
    label: String,
    value: String,
    interval: String,
    low: i64,
    at: i64,
    width: i64,
    shown: bool,
}

/// The survey of the address for all who read findings; a draft has none.
async fn at(ask: &Ask) -> Result<(Scene, Survey), Refusal> {
    let scene = scene(ask).await?;
    let survey = surveys::find(ask.db(), scene.audit.id, ask.param("code")).await?.ok_or_else(Refusal::not_found)?;
    let open = scene.sees(Desk::Findings) || scene.sees(Desk::Voices);
    if open && survey.state != State::Draft { Ok((scene, survey)) } else { Err(Refusal::not_found()) }
}

/// What there is to show: the questions, the sentences about weights, how many answered.
struct Made {
    answers: usize,
    lines: Vec<String>,
    questions: Vec<Shown>,
}

async fn made(ask: &Ask, scene: &Scene, survey: &Survey, by: &str) -> Result<Made, Refusal> {
    let t = ask.t();
    let answers = surveys::answers(ask.db(), survey.id).await?;
    let mut lines = Vec::new();
    let weights = if survey.margins.is_empty() {
        lines.push(t.say("survey-unweighted"));
        vec![1.0; answers.len()]
    } else {
        match survey.weights(&answers) {
            Ok(raked) => {
                lines.push(t.a2(
                    "survey-weights",
                    "deff",
                    format!("{:.2}", raked.deff),
                    "effective",
                    raked.effective.round(),
                ));
                raked.weights
            }
            Err(why) => {
                lines.push(super::desk::not_raked(ask, survey, &why));
                vec![1.0; answers.len()]
            }
        }
    };
    let size = |n: i64| usize::try_from(n).unwrap_or(usize::MAX);
    let rules = Rules { base_min: size(survey.min_base), cell_min: size(scene.audit.cell_min) };
    let all: Vec<&Answers> = answers.iter().collect();
    let group = survey.form.question(by).filter(|one| one.kind == Kind::One);
    let asked = survey.form.questions.iter().filter(|one| one.kind != Kind::Note && one.name != by);
    let shown = |one: &Question| {
        let mut blocks = vec![block(ask, one, String::new(), &told(one, &all, &weights, rules))];
        if let Some(group) = group {
            let each = by_group(&survey.form, one, by, &answers, &weights, rules);
            let labels = group.choices.iter().map(|choice| choice.label.in_lang(&ask.lang).to_owned());
            blocks.extend(labels.zip(&each).map(|(label, told)| block(ask, one, label, told)));
        }
        Shown { label: one.label.in_lang(&ask.lang).to_owned(), blocks }
    };
    let questions = asked.map(shown).collect();
    Ok(Made { answers: answers.len(), lines, questions })
}

fn block(ask: &Ask, one: &Question, group: String, told: &Told) -> Block {
    let t = ask.t();
    let percent = |share: f64| (share * 100.0).round() as i64;
    let mut out = Block { group, line: String::new(), hidden: false, rows: Vec::new() };
    match told {
        Told::Hidden => {
            out.hidden = true;
            out.line = t.say("survey-hidden");
        }
        Told::Words { base } => out.line = t.a("survey-words", "n", *base),
        Told::Mean { base, mean, low, high } => {
            let number = |value: &f64| format!("{value:.1}");
            let args = [
                ("mean", number(mean).into()),
                ("low", number(low).into()),
                ("high", number(high).into()),
                ("n", (*base).into()),
            ];
            out.line = t.with("survey-mean", &args);
        }
        Told::Shares { base, rows, .. } => {
            out.line = t.a("survey-base", "n", *base);
            out.rows = one
                .choices
                .iter()
                .zip(rows)
                .map(|(choice, share)| {
                    let label = choice.label.in_lang(&ask.lang).to_owned();
                    match share {
                        None => Bar {
                            label,
                            value: t.say("survey-cell-hidden"),
                            interval: String::new(),
                            low: 0,
                            at: 0,
                            width: 0,
                            shown: false,
                        },
                        Some(share) => {
                            let (low, high) = (percent(share.low), percent(share.high));
                            let value = t.a("survey-percent", "n", percent(share.share));
                            let interval = t.a2("survey-interval", "low", low, "high", high);
                            Bar {
                                label,
                                value,
                                interval,
                                low,
                                at: percent(share.share),
                                width: (high - low).max(1),
                                shown: true,
                            }
                        }
                    }
                })
                .collect();
        }
    }
    out
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let (scene, survey) = at(&ask).await?;
    let by = ask.query.get("by").to_owned();
    let made = made(&ask, &scene, &survey, &by).await?;
    let ways = if scene.sees(Desk::Voices) {
        let waiting = redaction::store::waiting_count(ask.db(), scene.audit.id).await?;
        desk::ways(&ask, &scene, "/surveys", waiting)
    } else {
        Vec::new()
    };
    let place = format!("/surveys/{}/results", survey.code);
    let groups = survey.form.questions.iter().filter(|one| one.kind == Kind::One);
    page(&ResultsPage {
        shell: themes::frame(&ask, &scene, ask.t().a("survey-results-of", "survey", survey.title.in_lang(&ask.lang))),
        ways,
        here: ask.to(&scene.desk(&place)),
        file: ask.to(&scene.desk(&format!("{place}.xlsx?by={by}"))),
        answers: made.answers,
        lines: made.lines,
        by: groups.map(|one| (one.name.clone(), one.label.in_lang(&ask.lang).to_owned(), one.name == by)).collect(),
        questions: made.questions,
        min_base: survey.min_base,
        cell_min: scene.audit.cell_min,
    })
}

/// The same as a table, with the same hidden.
pub(super) async fn table(ask: Ask) -> Outcome {
    let (scene, survey) = at(&ask).await?;
    let t = ask.t();
    let made = made(&ask, &scene, &survey, ask.query.get("by")).await?;
    let heads = [
        "survey-col-question",
        "survey-col-group",
        "survey-col-answer",
        "survey-col-share",
        "survey-col-interval",
        "survey-col-note",
    ];
    let heads = heads.map(|key| t.say(key));
    let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
    let mut table = Table::new(format!("{}-{}", scene.audit.code, survey.code.to_lowercase()), &heads);
    let mut row = |cells: [&str; 6]| table.row(cells.map(Cell::from));
    for question in &made.questions {
        for block in &question.blocks {
            if block.rows.is_empty() {
                row([&question.label, &block.group, "", "", "", &block.line]);
            }
            for bar in &block.rows {
                row([&question.label, &block.group, &bar.label, &bar.value, &bar.interval, &block.line]);
            }
        }
    }
    table.download("xlsx")
}
