//! The survey of the sample and its two hundred answers, drawn so that what the groups told shows in them: young people
//! and women go round more, seniors miss light.

use super::Filling;
use crate::demo::sample::texts::voiced::SurveyText;
use base::{Chance, Localised};
use diagnose::voices::survey::form::{Answers, Choice, Form, Kind, Question};
use diagnose::voices::survey::store::{self as surveys, Known, State, Survey};

const ANSWERS: usize = 200;

pub(super) async fn survey(filling: &Filling<'_>, text: &SurveyText) -> Result<(), String> {
    let told = |error: store::StoreError| format!("could not fill the survey of the demo: {error}");
    let maker = filling.maker(Some(filling.hana));
    let shares = |of: &[(&str, f64)]| of.iter().map(|(value, share)| ((*value).to_owned(), *share)).collect();
    let mut survey = Survey {
        id: maker.id(),
        audit_id: filling.audit.id,
        code: String::new(),
        title: Filling::both(&text.title),
        intro: Filling::both(&text.intro),
        form: form(),
        state: State::Open,
        min_base: 30,
        margins: vec![
            Known { question: "age_group".into(), shares: shares(&[("young", 22.0), ("middle", 53.0), ("old", 25.0)]) },
            Known {
                question: "quarter".into(),
                shares: shares(&[("ropewalk", 38.0), ("founders", 34.0), ("station", 28.0)]),
            },
        ],
        trim_tenths: 50,
    };
    survey.code = surveys::insert(filling.tx, maker, &survey).await.map_err(told)?;
    surveys::save(filling.tx, maker, &survey, "state").await.map_err(told)?;
    let chance = Chance::seeded(200);
    for at in 0..ANSWERS {
        let mode = if at % 5 == 0 { "paper" } else { "web" };
        surveys::answer(filling.tx, filling.maker(None), survey.id, mode, &answers(&chance)).await.map_err(told)?;
    }
    Ok(())
}

fn form() -> Form {
    let about = ("About you", "À propos de vous");
    let dark = ("After dark", "Le soir");
    let one = |name: &str, group: (&str, &str), label: (&str, &str), choices: &[(&str, &str, &str)]| Question {
        name: name.to_owned(),
        kind: Kind::One,
        label: Localised::both(label.0, label.1),
        hint: Localised::default(),
        required: true,
        relevant: String::new(),
        choices: choices
            .iter()
            .map(|(value, en, fr)| Choice { value: (*value).to_owned(), label: Localised::both(en, fr) })
            .collect(),
        group: Localised::both(group.0, group.1),
    };
    let ages = [
        ("young", "Under 30", "Moins de 30 ans"),
        ("middle", "30 to 64", "30 à 64 ans"),
        ("old", "65 and over", "65 ans et plus"),
    ];
    let quarters = [
        ("ropewalk", "Ropewalk", "Ropewalk"),
        ("founders", "Founders’ Park", "Parc des Fondateurs"),
        ("station", "Station", "Gare"),
    ];
    let safe =
        [("yes", "Safe", "En sécurité"), ("partly", "Partly", "En partie"), ("no", "Not safe", "Pas en sécurité")];
    let does = [
        ("round", "I go another way", "Je prends un autre chemin"),
        ("twos", "I go with somebody", "Je me fais accompagner"),
        ("home", "I stay at home", "Je reste chez moi"),
        ("nothing", "Nothing", "Rien"),
    ];
    let told = [("yes", "Yes", "Oui"), ("no", "No", "Non")];
    let mut what = one("does", dark, ("What do you do about it?", "Que faites-vous ?"), &does);
    (what.kind, what.required, what.relevant) = (Kind::Many, false, "${safe} != 'yes'".to_owned());
    let mut reported = one("told", dark, ("Did you tell anybody official?", "L’avez-vous signalé ?"), &told);
    (reported.required, reported.relevant) = (false, "${safe} = 'no'".to_owned());
    let mut why = one("why", dark, ("What would help?", "Qu’est-ce qui aiderait ?"), &[]);
    (why.kind, why.required) = (Kind::Text, false);
    Form {
        langs: vec!["en".to_owned(), "fr".to_owned()],
        questions: vec![
            one("age_group", about, ("How old are you?", "Quel âge avez-vous ?"), &ages),
            one("quarter", about, ("Where do you live?", "Où habitez-vous ?"), &quarters),
            one(
                "safe",
                dark,
                ("How do you feel on your way home after dark?", "Comment vous sentez-vous en rentrant le soir ?"),
                &safe,
            ),
            what,
            reported,
            why,
        ],
    }
}

/// One answer. Who answers is older than who lives there, as it usually is: the weights have something to do.
fn answers(chance: &Chance) -> Answers {
    let pick = |of: &[(&'static str, f64)]| {
        let mut left = chance.share();
        let found = of.iter().find(|(_, share)| {
            left -= share;
            left < 0.0
        });
        found.unwrap_or(&of[of.len() - 1]).0
    };
    let age = pick(&[("young", 0.16), ("middle", 0.46), ("old", 0.38)]);
    let quarter = pick(&[("ropewalk", 0.44), ("founders", 0.33), ("station", 0.23)]);
    let fear = match (age, quarter) {
        ("young", "founders") => 0.5,
        ("young", _) | (_, "station") => 0.34,
        ("old", _) => 0.3,
        _ => 0.2,
    };
    let safe = pick(&[("no", fear), ("partly", 0.33), ("yes", 0.67 - fear)]);
    let one = |name: &str, value: &str| (name.to_owned(), vec![value.to_owned()]);
    let mut all = Answers::from([one("age_group", age), one("quarter", quarter), one("safe", safe)]);
    if safe != "yes" {
        let each = [
            ("round", 0.55),
            ("twos", if age == "young" { 0.5 } else { 0.25 }),
            ("home", if age == "old" { 0.45 } else { 0.2 }),
        ];
        let does: Vec<String> =
            each.iter().filter(|(_, share)| chance.share() < *share).map(|(value, _)| (*value).to_owned()).collect();
        all.insert("does".to_owned(), if does.is_empty() { vec!["nothing".to_owned()] } else { does });
    }
    if safe == "no" {
        all.extend([one("told", pick(&[("yes", 0.3), ("no", 0.7)]))]);
    }
    all
}
