//! The page of a reader: the practice without its author, five grades, words for the author and apart for the desk; or
//! that one has a part in it.

use crate::practice::desk::{found, maker, title, words, work_shell};
use crate::practice::document::{Document, TEXTS};
use crate::practice::figures;
use crate::practice::model::{Practice, State, Verdict};
use crate::practice::review::model::{GRADE_MAX, LETTERS, Review, Standing, WORDS_MAX};
use crate::practice::review::store as reviews;
use crate::practice::store;
use askama::Template;
use web::{Ask, Outcome, Refusal, Sheet, Shell, Tr, page, refused, see_other};

#[derive(Template)]
#[template(path = "practice/read.html")]
struct ReadPage {
    shell: Shell,
    s: Sheet,
    action: String,
    title: (String, String),
    came: String,
    told: Vec<PartLine>,
    letters: Vec<Letter>,
    verdicts: Vec<(String, String)>,
    has_conflict: bool,
    is_given: bool,
}

/// One of the five questions with its answers.
struct Letter {
    name: &'static str,
    label: String,
    hint: String,
    answers: Vec<(String, String)>,
}

/// A part of the practice as readers see it: heading, language, words.
pub(super) struct PartLine {
    pub heading: String,
    pub lang: String,
    pub html: String,
}

/// The practice and what was asked of this reader: for anybody else there is nothing here.
async fn asked(ask: &Ask) -> Result<(Practice, Review), Refusal> {
    let one = store::find(ask.db(), ask.param("code")).await?.filter(|one| one.state == State::Sent);
    let one = one.ok_or_else(Refusal::not_found)?;
    let review = reviews::mine(ask.db(), &one, ask.person()?).await?.ok_or_else(Refusal::not_found)?;
    Ok((one, review))
}

/// What was written, in the order of the form.
pub(super) fn told(ask: &Ask, doc: &Document) -> Vec<PartLine> {
    let t = ask.t();
    let mut lines: Vec<PartLine> = Vec::new();
    let mut put = |heading: String, lang: &str, html: String| {
        lines.push(PartLine { heading, lang: lang.to_owned(), html });
    };
    for field in TEXTS.iter().skip(1) {
        let Some(text) = doc.text(field.name).filter(|text| !text.is_empty()) else { continue };
        let (lang, words) = found(text, &ask.lang);
        put(t.say(&format!("practice-field-{}", field.name)), &lang, web::markdown(&words));
    }
    let facets: Vec<String> = doc.facets().iter().map(|(facet, code)| facet_words(&t, facet, code)).collect();
    put(t.say("practice-section-where"), ask.lang.tag(), web::markdown(&facets.join(", ")));
    let list = |lines: Vec<String>| {
        web::markdown(&lines.iter().map(|line| format!("- {line}")).collect::<Vec<_>>().join("\n"))
    };
    let partners = doc.partners.iter().map(|one| format!("{}: {}", one.organisation, one.part.in_lang(&ask.lang)));
    let costs = doc.costs.iter().map(|one| format!("{}: {}", figures::cost(&t, one), one.covers.in_lang(&ask.lang)));
    put(t.say("practice-section-partners"), &doc.lang, list(partners.collect()));
    put(t.say("practice-section-costs"), &doc.lang, list(costs.collect()));
    put(t.say("practice-section-evidence"), &doc.lang, list(evidence(ask, doc)));
    lines
}

fn facet_words(t: &Tr, facet: &str, code: &str) -> String {
    if facet == "link" { t.say(&format!("link-{code}")) } else { t.say(&format!("practice-{facet}-{code}")) }
}

fn evidence(ask: &Ask, doc: &Document) -> Vec<String> {
    let t = ask.t();
    let line = |one: &crate::practice::evidence::Evidence| {
        let parts = [
            one.outcome.in_lang(&ask.lang).to_owned(),
            one.direction.map_or(String::new(), |one| t.say(&format!("practice-direction-{}", one.code()))),
            figures::effect(&t, one),
            figures::interval(&t, one),
            one.design.map_or(String::new(), |one| t.say(&format!("practice-design-{}", one.code()))),
            one.lowers.in_lang(&ask.lang).to_owned(),
            one.source.clone(),
        ];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ")
    };
    doc.evidence.iter().map(line).collect()
}

fn read_page(ask: &Ask, one: &Practice, review: &Review, s: Sheet) -> ReadPage {
    let t = ask.t();
    let grades = (0..=GRADE_MAX).map(|n| (n.to_string(), t.say(&format!("library-grade-{n}"))));
    let grades: Vec<(String, String)> = grades.collect();
    let letter = |name: &&'static str| Letter {
        name,
        label: t.say(&format!("practice-emmie-{name}")),
        hint: t.say(&format!("library-emmie-{name}")),
        answers: grades.clone(),
    };
    let verdict = |one: &Verdict| (one.code().to_owned(), t.say(&format!("practice-verdict-{}", one.code())));
    ReadPage {
        shell: work_shell(ask, t.say("library-read"))
            .crumb(t.say("practice-menu"), ask.to("/practices"))
            .crumb(t.say("library-desk"), ask.to("/practices/desk"))
            .crumb(t.say("library-read"), ""),
        action: ask.to(&format!("/practices/reviews/{}", one.code)),
        title: title(ask, &one.document),
        came: one.document.came.map_or(String::new(), |came| t.say(&format!("practice-came-{}", came.code()))),
        told: told(ask, &one.document),
        letters: LETTERS.iter().map(letter).collect(),
        verdicts: Verdict::ALL.iter().map(verdict).collect(),
        has_conflict: review.standing == Standing::Conflict,
        is_given: review.standing == Standing::Given,
        s,
    }
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let (one, review) = asked(&ask).await?;
    let mut s = Sheet::default();
    for (letter, grade) in LETTERS.iter().zip(review.grades.unwrap_or_default()) {
        if review.grades.is_some() {
            s.form.set(letter, grade.to_string());
        }
    }
    s.form.set("verdict", review.verdict.map_or("", Verdict::code));
    s.form.set("words", review.words.clone());
    s.form.set("desk-words", review.desk_words.clone());
    s.form.set("conflict", review.conflict.clone());
    page(&read_page(&ask, &one, &review, s))
}

pub(super) async fn give(ask: Ask) -> Outcome {
    let (one, mut review) = asked(&ask).await?;
    let mut s = Sheet::of(ask.form().await?);
    if s.form.get("act") == "conflict" {
        let why = words(&ask, &mut s, "conflict", 100, Some("library-conflict-missing"));
        if !s.is_fine() {
            return refused(&read_page(&ask, &one, &review, s));
        }
        let tx = ask.db().begin().await?;
        reviews::declare(&tx, maker(&ask), &held(&ask, &tx, &one).await?, review.id, &why).await?;
        tx.commit().await?;
        return see_other(&ask, "/practices/desk", Some("said-library-conflict"));
    }
    typed(&ask, &mut s, &mut review);
    if !s.is_fine() {
        return refused(&read_page(&ask, &one, &review, s));
    }
    let tx = ask.db().begin().await?;
    let now = held(&ask, &tx, &one).await?;
    reviews::give(&tx, maker(&ask), &now, &review).await?;
    tx.commit().await?;
    see_other(&ask, "/practices/desk", Some("said-library-given"))
}

/// The practice as it stands; a review of what was decided meanwhile is told so.
async fn held(ask: &Ask, tx: &::store::Tx, one: &Practice) -> Result<Practice, Refusal> {
    let now = store::hold(tx, one.id).await?;
    if now.state == State::Sent && now.round == one.round {
        return Ok(now);
    }
    Err(Refusal::conflict("practice-not-sent").next(ask.to("/practices/desk"), "practice-back"))
}

fn typed(ask: &Ask, s: &mut Sheet, review: &mut Review) {
    let mut grades = [0i64; 5];
    for (at, letter) in LETTERS.iter().enumerate() {
        match s.form.number(letter).filter(|grade| (0..=GRADE_MAX).contains(grade)) {
            Some(grade) => grades[at] = grade,
            None => {
                let label = ask.t().say(&format!("practice-emmie-{letter}"));
                s.wrong(letter, ask.t().a("library-grade-missing", "letter", label));
            }
        }
    }
    review.grades = Some(grades);
    review.verdict = Verdict::parse(s.form.get("verdict"));
    if review.verdict.is_none() {
        s.wrong("verdict", ask.t().say("library-verdict-missing"));
    }
    review.words = words(ask, s, "words", WORDS_MAX, Some("library-words-missing"));
    review.desk_words = words(ask, s, "desk-words", WORDS_MAX, None);
}
