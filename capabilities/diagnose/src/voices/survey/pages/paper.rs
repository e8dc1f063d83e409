//! Sheets of paper, entered twice: when both agree it is an answer, where they differ somebody looks at the sheet again.

use super::answer::split_words;
use super::fields::{Field, fields, read};
use crate::audit::{Desk, Scene};
use crate::desk::number;
use crate::voices::desk::{self, Way};
use crate::voices::redaction::store as queue;
use crate::voices::survey::form::Answers;
use crate::voices::survey::store::{self as surveys, Entered, Survey};
use askama::Template;
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

#[derive(Template)]
#[template(path = "voices/paper.html")]
struct PaperPage {
    shell: Shell,
    ways: Vec<Way>,
    action: String,
    fields: Vec<Field>,
    sheets: Vec<(i64, String)>,
    /// The questions on which the two entries differ.
    differs: Vec<String>,
    s: Sheet,
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let (scene, survey) = super::desk::at(&ask).await?;
    page(&paper_page(&ask, &scene, &survey, Sheet::default(), Vec::new()).await?)
}

async fn paper_page(
    ask: &Ask,
    scene: &Scene,
    survey: &Survey,
    s: Sheet,
    differs: Vec<String>,
) -> Result<PaperPage, Refusal> {
    let t = ask.t();
    let all: Vec<usize> = (0..survey.form.questions.len()).collect();
    let waiting = queue::waiting_count(ask.db(), scene.audit.id).await?;
    let sheets = surveys::sheets(ask.db(), survey.id).await?;
    let state = |state: &str| t.say(if state == "differs" { "survey-sheet-differs" } else { "survey-sheet-once" });
    Ok(PaperPage {
        shell: desk::shell(ask, scene, Desk::Voices, t.say("survey-paper")),
        ways: desk::ways(ask, scene, "/surveys", waiting),
        action: ask.to(&scene.desk(&format!("/surveys/{}/paper", survey.code))),
        fields: fields(&survey.form, &all, &t, &ask.lang),
        sheets: sheets.into_iter().map(|(number, code)| (number, state(&code))).collect(),
        differs,
        s,
    })
}

pub(super) async fn enter(ask: Ask) -> Outcome {
    let (scene, survey) = super::desk::at(&ask).await?;
    let t = ask.t();
    let mut s = Sheet::of(ask.form().await?);
    let sheet = number(&ask, &mut s, "sheet", 1, 100_000);
    let mut given = Answers::new();
    read(&mut s, &t, survey.form.questions.iter(), &mut given);
    if !s.is("guardian", "yes") {
        s.wrong("guardian", t.a("survey-paper-guardian-missing", "age", scene.audit.consent_age));
    }
    if !s.is_fine() {
        return refused(&paper_page(&ask, &scene, &survey, s, Vec::new()).await?);
    }
    let tx = ask.db().begin().await?;
    let came = surveys::enter(&tx, scene.maker(&ask), &survey, sheet, &given, s.is("settle", "yes")).await?;
    let said = match &came {
        Entered::Once => "said-sheet-once",
        Entered::Taken => "said-sheet-taken",
        Entered::Already => {
            drop(tx);
            s.wrong("sheet", t.say("survey-sheet-already"));
            return refused(&paper_page(&ask, &scene, &survey, s, Vec::new()).await?);
        }
        Entered::Differs(names) => {
            let names = names.clone();
            tx.commit().await?;
            let labels = names
                .iter()
                .filter_map(|name| survey.form.question(name))
                .map(|one| one.label.in_lang(&ask.lang).to_owned());
            let labels = labels.collect();
            s.wrong("sheet", t.say("survey-sheet-look"));
            return refused(&paper_page(&ask, &scene, &survey, s, labels).await?);
        }
    };
    if came == Entered::Taken {
        split_words(&tx, scene.maker(&ask), &ask, &scene.audit, &survey, &given).await?;
    }
    tx.commit().await?;
    see_other(&ask, &scene.desk(&format!("/surveys/{}/paper", survey.code)), Some(said))
}
