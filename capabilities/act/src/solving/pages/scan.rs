//! Scan: is it a problem, and which? The six signs, the kind of problem, what it is called, where the work stands and
//! whether others may read it.

use super::new::zone;
use crate::solving::desk::{at, at_least, choices, languages, line, link, maker, shell, words};
use crate::solving::model::{
    Behaviour, CourseState, Environment, Facts, Holds, NotMoved, Problem, Sign, SignLine, Stage, Standing, missing,
};
use crate::solving::store::{self as problems, assessments, plan};
use askama::Template;
use base::{Lang, Localised};
use store::Tx;
use web::{Ask, Outcome, Refusal, Sheet, Shell, Tr, page, refused, see_other};

#[derive(Template)]
#[template(path = "solving/scan.html")]
struct Scan {
    shell: Shell,
    base: String,
    s: Sheet,
    leads: bool,
    works: bool,
    signs: Vec<(&'static str, String, String)>,
    missing: Vec<String>,
    holds: Vec<(String, String)>,
    environments: Vec<(String, String)>,
    behaviours: Vec<(String, String)>,
    langs: Vec<(String, String)>,
    stage: String,
    moves: Vec<(&'static str, String, bool)>,
    published: bool,
}

async fn scan(ask: &Ask, one: &Problem, standing: Standing, s: Sheet) -> Result<Scan, Refusal> {
    let t = ask.t();
    let lines = problems::signs(ask.db(), one.id).await?;
    let hint = |sign: &Sign| {
        (
            sign.code(),
            t.say(&format!("problem-sign-{}", sign.code())),
            t.say(&format!("problem-sign-{}-hint", sign.code())),
        )
    };
    let none = (String::new(), t.say("problem-kind-none"));
    let with_none = |list: Vec<(String, String)>| std::iter::once(none.clone()).chain(list).collect();
    let moves = Stage::ALL.iter().filter(|stage| **stage != one.stage);
    Ok(Scan {
        shell: shell(ask, one, Some(standing), t.say("problem-tab-scan")),
        base: ask.to(&at(one, "")),
        s,
        leads: standing == Standing::Lead,
        works: standing >= Standing::Stakeholder,
        signs: Sign::ALL.iter().map(hint).collect(),
        missing: missing_words(&t, &lines),
        holds: [Holds::Yes, Holds::No]
            .map(|one| (one.code().to_owned(), t.say(&format!("problem-holds-{}", one.code()))))
            .to_vec(),
        environments: with_none(choices(ask, Environment::ALL, Environment::code, "problem-environment")),
        behaviours: with_none(choices(ask, Behaviour::ALL, Behaviour::code, "problem-behaviour")),
        langs: languages(ask),
        stage: t.say(&format!("problem-stage-{}", one.stage.code())),
        moves: moves
            .map(|stage| (stage.code(), t.say(&format!("problem-to-{}", stage.code())), *stage > one.stage))
            .collect(),
        published: one.published_at.is_some(),
    })
}

/// Which sign is missing, and why, a sentence each.
fn missing_words(t: &Tr, lines: &[SignLine]) -> Vec<String> {
    let words = |one: crate::solving::model::Missing| {
        let sign = t.say(&format!("problem-sign-{}", one.sign.code()));
        t.a(&format!("problem-missing-{}", one.why.code()), "sign", sign)
    };
    missing(lines).into_iter().map(words).collect()
}

/// What stands in the fields when the page is opened.
async fn filled(ask: &Ask, one: &Problem) -> Result<Sheet, Refusal> {
    let mut s = Sheet::default();
    for line in problems::signs(ask.db(), one.id).await? {
        s.form.set(&format!("holds-{}", line.sign.code()), line.holds.code());
        s.form.set(&format!("words-{}", line.sign.code()), line.words);
    }
    s.form.set("environment", one.environment.map_or("", Environment::code));
    s.form.set("behaviour", one.behaviour.map_or("", Behaviour::code));
    for tag in ["en", "fr"] {
        s.form.set(&format!("title-{tag}"), one.title.exact(tag));
        s.form.set(&format!("issue-{tag}"), one.issue.exact(tag));
    }
    for (field, value) in [
        ("place", one.place.as_str()),
        ("lang", one.lang.tag()),
        ("zone", one.zone.name()),
        ("currency", &one.currency),
        ("origin-title", &one.origin_title),
        ("origin-path", &one.origin_path),
    ] {
        s.form.set(field, value);
    }
    s.form.set("revision", one.revision.to_string());
    Ok(s)
}

/// `GET /problems/{code}/scan`
pub(super) async fn show(ask: Ask) -> Outcome {
    let (one, standing) = at_least(&ask, Standing::Observer).await?;
    let s = filled(&ask, &one).await?;
    page(&scan(&ask, &one, standing, s).await?)
}

/// What was typed over what stands: a form of one part keeps the fields of the other part.
async fn typed_over(ask: &Ask, one: &Problem) -> Result<Sheet, Refusal> {
    let mut s = filled(ask, one).await?;
    for (field, value) in ask.form().await?.fields() {
        s.form.set(field, value.clone());
    }
    Ok(s)
}

/// `POST /problems/{code}/scan`: what is said of the signs, and the kind of problem.
pub(super) async fn signs(ask: Ask) -> Outcome {
    let (mut one, standing) = at_least(&ask, Standing::Stakeholder).await?;
    let mut s = typed_over(&ask, &one).await?;
    let mut lines = Vec::new();
    for sign in Sign::ALL {
        let words = words(&ask, &mut s, &format!("words-{}", sign.code()), 120, None);
        let holds = Holds::parse(s.form.get(&format!("holds-{}", sign.code()))).unwrap_or(Holds::Unsaid);
        lines.push(SignLine { sign: *sign, holds, words });
    }
    one.environment = Environment::parse(s.form.get("environment"));
    one.behaviour = Behaviour::parse(s.form.get("behaviour"));
    if !s.is_fine() {
        return refused(&scan(&ask, &one, standing, s).await?);
    }
    let tx = ask.db().begin().await?;
    let stands = problems::hold(&tx, one.id).await?;
    let stands = Problem { environment: one.environment, behaviour: one.behaviour, ..stands };
    problems::keep_signs(&tx, maker(&ask), one.id, &lines).await?;
    problems::save(&tx, maker(&ask), &stands, "kind").await?;
    tx.commit().await?;
    see_other(&ask, &at(&one, "/scan"), Some("said-problem-saved"))
}

/// `POST /problems/{code}/about`: what it is called, where it is, what it came from.
pub(super) async fn about(ask: Ask) -> Outcome {
    let (mut one, standing) = at_least(&ask, Standing::Lead).await?;
    let mut s = typed_over(&ask, &one).await?;
    one.lang = if s.form.get("lang") == "fr" { Lang::fr() } else { Lang::en() };
    let [title_en, title_fr] =
        ["en", "fr"].map(|tag| line(&ask, &mut s, &format!("title-{tag}"), first(&one, tag, "problem-title-missing")));
    let [issue_en, issue_fr] = ["en", "fr"]
        .map(|tag| words(&ask, &mut s, &format!("issue-{tag}"), 200, first(&one, tag, "problem-issue-missing")));
    one.title = both(&title_en, &title_fr);
    one.issue = both(&issue_en, &issue_fr);
    one.place = line(&ask, &mut s, "place", Some("problem-place-missing"));
    one.origin_title = line(&ask, &mut s, "origin-title", None);
    one.origin_path = link(&ask, &mut s, "origin-path", None);
    one.currency = s.form.get("currency").to_uppercase();
    let is_code = one.currency.len() == 3 && one.currency.bytes().all(|sign| sign.is_ascii_uppercase());
    if !one.currency.is_empty() && !is_code {
        s.wrong("currency", ask.t().say("problem-currency-wrong"));
    }
    let zone = zone(&ask, &mut s);
    let (Some(zone), true) = (zone, s.is_fine()) else { return refused(&scan(&ask, &one, standing, s).await?) };
    one.zone = zone;
    one.revision = s.form.number("revision").unwrap_or(0);
    let tx = ask.db().begin().await?;
    if !problems::save(&tx, maker(&ask), &one, "about").await? {
        s.wrong("revision", ask.t().say("problem-changed-meanwhile"));
        drop(tx);
        let now = problems::by_id(ask.db(), one.id).await?;
        s.form.set("revision", now.revision.to_string());
        return refused(&scan(&ask, &one, standing, s).await?);
    }
    tx.commit().await?;
    see_other(&ask, &at(&one, "/scan"), Some("said-problem-saved"))
}

/// The first language must be there.
fn first(one: &Problem, tag: &str, key: &'static str) -> Option<&'static str> {
    (one.lang.tag() == tag).then_some(key)
}

/// A text in the languages in which it was written.
fn both(en: &str, fr: &str) -> Localised {
    let there = [("en", en), ("fr", fr)].into_iter().filter(|(_, text)| !text.is_empty());
    Localised(there.map(|(tag, text)| (tag.to_owned(), text.to_owned())).collect())
}

/// `POST /problems/{code}/stage`
pub(super) async fn stage(ask: Ask) -> Outcome {
    let (one, _) = at_least(&ask, Standing::Lead).await?;
    let to = Stage::parse(ask.form().await?.get("to")).ok_or_else(|| Refusal::bad("problem-stage-unknown"))?;
    let tx = ask.db().begin().await?;
    let one = problems::hold(&tx, one.id).await?;
    let facts = facts(&tx, &one).await?;
    one.stage.may_move(to, &facts).map_err(|why| not_moved(&ask, &one, why))?;
    problems::move_to(&tx, maker(&ask), one.id, to).await?;
    tx.commit().await?;
    see_other(&ask, &at(&one, ""), Some("said-problem-moved"))
}

async fn facts(tx: &Tx, one: &Problem) -> Result<Facts, Refusal> {
    let courses = plan::courses(tx, one.id).await?;
    Ok(Facts {
        missing: missing(&problems::signs(tx, one.id).await?),
        chosen: courses.iter().filter(|course| course.decision == CourseState::Chosen).count(),
        measured: assessments::of(tx, one.id).await?.len(),
    })
}

/// Why it does not go there, in words, with what to do next.
fn not_moved(ask: &Ask, one: &Problem, why: NotMoved) -> Refusal {
    let t = ask.t();
    let (refusal, place) = match why {
        NotMoved::SignsMissing(missing) => {
            let which: Vec<String> =
                missing.iter().map(|one| t.say(&format!("problem-sign-{}", one.sign.code()))).collect();
            (Refusal::conflict("problem-signs-missing").with("which", which.join(", ")), "/scan")
        }
        NotMoved::NothingChosen => (Refusal::conflict("problem-nothing-chosen"), "/response"),
        NotMoved::NothingMeasured => (Refusal::conflict("problem-nothing-measured"), "/assessment"),
    };
    refusal.next(ask.to(&at(one, place)), "problem-go-there")
}

/// `POST /problems/{code}/publication`: lets others read it, or no longer.
pub(super) async fn publication(ask: Ask) -> Outcome {
    let (one, _) = at_least(&ask, Standing::Lead).await?;
    let on = ask.form().await?.get("public") == "yes";
    let tx = ask.db().begin().await?;
    problems::publish(&tx, maker(&ask), one.id, on).await?;
    tx.commit().await?;
    let said = if on { "said-problem-public" } else { "said-problem-hidden" };
    see_other(&ask, &at(&one, "/scan"), Some(said))
}
