//! The surveys of an audit: a workbook comes in, is looked at, opened, weighted, closed.

use crate::audit::{Desk, Scene};
use crate::desk::{both_lines, both_words, number, set_both};
use crate::voices::desk::{self, Way};
use crate::voices::redaction::store as queue;
use crate::voices::survey::form::Kind;
use crate::voices::survey::raking::NotRaked;
use crate::voices::survey::store::{self as surveys, Known, State, Survey};
use crate::voices::survey::xlsform::{self, Remark};
use askama::Template;
use base::Localised;
use web::{Ask, Outcome, Refusal, Sheet, Shell, download, page, refused, see_other};

#[derive(Template)]
#[template(path = "voices/surveys.html")]
struct SurveysPage {
    shell: Shell,
    ways: Vec<Way>,
    action: String,
    rows: Vec<Line>,
    s: Sheet,
}

struct Line {
    href: String,
    title: String,
    state: String,
    tone: &'static str,
    answers: i64,
}

#[derive(Template)]
#[template(path = "voices/survey.html")]
struct SurveyPage {
    shell: Shell,
    ways: Vec<Way>,
    action: String,
    list: String,
    public: String,
    state: &'static str,
    answers: usize,
    questions: Vec<QuestionLine>,
    margins: Vec<MarginLine>,
    weights: Vec<String>,
    refused_weights: String,
    s: Sheet,
}

struct QuestionLine {
    label: String,
    kind: String,
    relevant: String,
    choices: String,
}

struct MarginLine {
    label: String,
    choices: Vec<(String, String, String)>,
}

/// The survey of the address for those who listen.
pub(super) async fn at(ask: &Ask) -> Result<(Scene, Survey), Refusal> {
    let scene = desk::hearing(ask).await?;
    let survey = surveys::find(ask.db(), scene.audit.id, ask.param("code")).await?.ok_or_else(Refusal::not_found)?;
    Ok((scene, survey))
}

pub(super) async fn list(ask: Ask) -> Outcome {
    let scene = desk::hearing(&ask).await?;
    page(&surveys_page(&ask, &scene, Sheet::default()).await?)
}

async fn surveys_page(ask: &Ask, scene: &Scene, s: Sheet) -> Result<SurveysPage, Refusal> {
    let t = ask.t();
    let line = |(survey, answers): (Survey, i64)| Line {
        href: ask.to(&scene.desk(&format!("/surveys/{}", survey.code))),
        title: survey.title.in_lang(&ask.lang).to_owned(),
        state: t.say(&format!("survey-state-{}", survey.state.code())),
        tone: if survey.state == State::Open { " lamp" } else { "" },
        answers,
    };
    let waiting = queue::waiting_count(ask.db(), scene.audit.id).await?;
    Ok(SurveysPage {
        shell: desk::shell(ask, scene, Desk::Voices, t.say("voice-way-surveys")),
        ways: desk::ways(ask, scene, "/surveys", waiting),
        action: ask.to(&scene.desk("/surveys")),
        rows: surveys::of(ask.db(), scene.audit.id).await?.into_iter().map(line).collect(),
        s,
    })
}

/// A remark as a sentence.
fn sentence(ask: &Ask, one: &Remark) -> String {
    let t = ask.t();
    let words = t.a(one.key, "what", one.what.as_str());
    if one.row == 0 { words } else { t.a2("survey-row", "row", one.row, "words", words) }
}

pub(super) async fn begin(ask: Ask) -> Outcome {
    let scene = desk::hearing(&ask).await?;
    let t = ask.t();
    let mut s = Sheet::of(ask.form().await?);
    let typed = crate::desk::line(&ask, &mut s, "title");
    let file = s.form.files("file").first().map(|file| file.bytes.clone());
    let came = match &file {
        None => Err(vec![Remark { row: 0, key: "survey-file-missing", what: String::new() }]),
        Some(bytes) => xlsform::read(bytes),
    };
    let came = match came {
        Ok(came) => came,
        Err(wrong) => {
            wrong.iter().take(20).for_each(|one| s.wrong("file", sentence(&ask, one)));
            return refused(&surveys_page(&ask, &scene, s).await?);
        }
    };
    let title = [typed, came.title.clone(), t.say("survey-untitled")]
        .into_iter()
        .find(|title| !title.is_empty())
        .unwrap_or_default();
    let maker = scene.maker(&ask);
    let survey = Survey {
        id: maker.id(),
        audit_id: scene.audit.id,
        code: String::new(),
        title: Localised::only(&scene.audit.lang, base::one_line(&title).chars().take(200).collect::<String>()),
        intro: Localised::default(),
        form: came.form,
        state: State::Draft,
        min_base: 30,
        margins: Vec::new(),
        trim_tenths: 50,
    };
    let tx = ask.db().begin().await?;
    let code = surveys::insert(&tx, maker, &survey).await?;
    tx.commit().await?;
    let said = if came.left_out.is_empty() { "said-survey-begun" } else { "said-survey-begun-less" };
    see_other(&ask, &scene.desk(&format!("/surveys/{code}")), Some(said))
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let (scene, survey) = at(&ask).await?;
    let mut s = Sheet::default();
    set_both(&mut s, "title", &survey.title);
    set_both(&mut s, "intro", &survey.intro);
    s.form.set("min-base", survey.min_base.to_string());
    s.form.set("trim", survey.trim_tenths.to_string());
    for known in &survey.margins {
        for (choice, share) in &known.shares {
            s.form.set(&format!("m-{}-{choice}", known.question), share.to_string());
        }
    }
    page(&survey_page(&ask, &scene, &survey, s).await?)
}

async fn survey_page(ask: &Ask, scene: &Scene, survey: &Survey, s: Sheet) -> Result<SurveyPage, Refusal> {
    let t = ask.t();
    let answers = surveys::answers(ask.db(), survey.id).await?;
    let (mut weights, mut refused_weights) = (Vec::new(), String::new());
    if !survey.margins.is_empty() && !answers.is_empty() {
        match survey.weights(&answers) {
            Ok(raked) => {
                weights.push(t.a2(
                    "survey-weights",
                    "deff",
                    format!("{:.2}", raked.deff),
                    "effective",
                    raked.effective.round(),
                ));
                if raked.trimmed > 0 {
                    weights.push(t.a2("survey-weights-cut", "n", raked.trimmed, "off", (raked.off * 100.0).round()));
                }
            }
            Err(why) => refused_weights = not_raked(ask, survey, &why),
        }
    }
    let line = |one: &crate::voices::survey::form::Question| QuestionLine {
        label: one.label.in_lang(&ask.lang).to_owned(),
        kind: t.say(&format!("survey-kind-{}", super::super::form::code(one.kind))),
        relevant: one.relevant.clone(),
        choices: one.choices.iter().map(|choice| choice.label.in_lang(&ask.lang)).collect::<Vec<_>>().join(" · "),
    };
    let margin = |one: &crate::voices::survey::form::Question| MarginLine {
        label: one.label.in_lang(&ask.lang).to_owned(),
        choices: one
            .choices
            .iter()
            .map(|choice| {
                let field = format!("m-{}-{}", one.name, choice.value);
                let typed = s.value(&field).to_owned();
                (field, choice.label.in_lang(&ask.lang).to_owned(), typed)
            })
            .collect(),
    };
    let waiting = queue::waiting_count(ask.db(), scene.audit.id).await?;
    Ok(SurveyPage {
        shell: desk::shell(ask, scene, Desk::Voices, survey.title.in_lang(&ask.lang)),
        ways: desk::ways(ask, scene, "/surveys", waiting),
        action: ask.to(&scene.desk(&format!("/surveys/{}", survey.code))),
        list: ask.to(&scene.desk("/surveys")),
        public: ask.to(&format!("/audits/{}/survey/{}", scene.audit.code, survey.code)),
        state: survey.state.code(),
        answers: answers.len(),
        questions: survey.form.questions.iter().map(line).collect(),
        margins: survey.form.questions.iter().filter(|one| one.kind == Kind::One).map(margin).collect(),
        weights,
        refused_weights,
        s,
    })
}

/// Why there are no weights, in words that say what to do.
pub(super) fn not_raked(ask: &Ask, survey: &Survey, why: &NotRaked) -> String {
    let t = ask.t();
    let label = |name: &str| survey.form.question(name).map_or(name, |one| one.label.in_lang(&ask.lang)).to_owned();
    match why {
        NotRaked::NoAnswers => t.say("survey-not-raked-none"),
        NotRaked::Contradiction => t.say("survey-not-raked-contradiction"),
        NotRaked::BadTarget { margin } => t.a("survey-not-raked-target", "question", label(margin)),
        NotRaked::EmptyGroup { margin, group } => {
            let value = survey
                .margins
                .iter()
                .find(|known| known.question == *margin)
                .and_then(|known| known.shares.get(*group));
            let choice = survey
                .form
                .question(margin)
                .zip(value)
                .and_then(|(one, (value, _))| one.choices.iter().find(|choice| choice.value == *value));
            let choice = choice.map_or("…", |choice| choice.label.in_lang(&ask.lang));
            t.a2("survey-not-raked-empty", "question", label(margin), "choice", choice)
        }
    }
}

pub(super) async fn change(ask: Ask) -> Outcome {
    let (scene, mut survey) = at(&ask).await?;
    let mut s = Sheet::of(ask.form().await?);
    let fields = match s.form.get("act") {
        "save" => {
            survey.title = both_lines(&ask, &mut s, "title", "survey-title-missing");
            survey.intro = both_words(&ask, &mut s, "intro", 300);
            survey.min_base = number(&ask, &mut s, "min-base", 10, 500);
            "title intro min_base"
        }
        "weights" => {
            survey.trim_tenths = number(&ask, &mut s, "trim", 15, 200);
            survey.margins = margins(&ask, &survey, &mut s);
            "margins"
        }
        "open" if survey.intro.is_empty() => return Err(lacks_intro(&ask, &scene, &survey)),
        "open" => {
            survey.state = State::Open;
            "state"
        }
        "close" => {
            survey.state = State::Closed;
            "state"
        }
        _ => return Err(Refusal::bad("form-broken")),
    };
    if !s.is_fine() {
        return refused(&survey_page(&ask, &scene, &survey, s).await?);
    }
    let tx = ask.db().begin().await?;
    surveys::save(&tx, scene.maker(&ask), &survey, fields).await?;
    tx.commit().await?;
    see_other(&ask, &scene.desk(&format!("/surveys/{}", survey.code)), Some("said-survey-saved"))
}

/// Nobody agrees to what was not explained.
fn lacks_intro(ask: &Ask, scene: &Scene, survey: &Survey) -> Refusal {
    let back = ask.to(&scene.desk(&format!("/surveys/{}", survey.code)));
    Refusal::conflict("survey-lacks-intro").next(back, "survey-back")
}

/// A margin counts when each of its shares is given; one left wholly empty is none.
fn margins(ask: &Ask, survey: &Survey, s: &mut Sheet) -> Vec<Known> {
    let mut all = Vec::new();
    for one in survey.form.questions.iter().filter(|one| one.kind == Kind::One) {
        let field = |value: &str| format!("m-{}-{value}", one.name);
        let typed: Vec<(String, String)> = one
            .choices
            .iter()
            .map(|choice| (choice.value.clone(), s.form.get(&field(&choice.value)).replace(',', ".")))
            .collect();
        if typed.iter().all(|(_, share)| share.is_empty()) {
            continue;
        }
        let shares: Vec<(String, f64)> = typed
            .iter()
            .filter_map(|(value, share)| {
                share
                    .parse::<f64>()
                    .ok()
                    .filter(|share| *share > 0.0 && *share <= 100.0)
                    .map(|share| (value.clone(), share))
            })
            .collect();
        let sum: f64 = shares.iter().map(|(_, share)| share).sum();
        if shares.len() != typed.len() || (sum - 100.0).abs() > 1.0 {
            let first = one.choices.first().map_or(String::new(), |choice| field(&choice.value));
            s.wrong(&first, ask.t().a("survey-margin-wrong", "question", one.label.in_lang(&ask.lang)));
        }
        all.push(Known { question: one.name.clone(), shares });
    }
    all
}

pub(super) async fn form(ask: Ask) -> Outcome {
    let (scene, survey) = at(&ask).await?;
    let bytes = xlsform::write(&survey.form, survey.title.in_lang(&scene.audit.lang), &survey.code)
        .map_err(Refusal::surprise)?;
    let media = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    download(&format!("{}-{}.xlsx", scene.audit.code, survey.code.to_lowercase()), media, bytes)
}
