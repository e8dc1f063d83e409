//! Answering on the web: first what it is for and what becomes of it, then page after page. The answers travel with the
//! form and are kept when the last page is sent, so that whoever stops has said nothing.

use super::fields::{Field, field_name, fields, read};
use crate::audit::model::Audit;
use crate::audit::open;
use crate::audit::store::Maker;
use crate::voices::redaction::store as queue;
use crate::voices::source::model::Consent;
use crate::voices::source::store as sources;
use crate::voices::submission::pages::{ages, minor, public_shell};
use crate::voices::survey::form::{Answers, Kind};
use crate::voices::survey::store::{self as surveys, State, Survey};
use askama::Template;
use base::Lang;
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

#[derive(Template)]
#[template(path = "voices/consent.html")]
struct ConsentPage {
    shell: Shell,
    action: String,
    intro: String,
    questions: usize,
    min_base: i64,
    ages: Vec<(String, String)>,
    s: Sheet,
}

#[derive(Template)]
#[template(path = "voices/answer.html")]
struct AnswerPage {
    shell: Shell,
    action: String,
    fields: Vec<Field>,
    carried: Vec<(String, String)>,
    page: usize,
    number: usize,
    pages: usize,
    is_last: bool,
    s: Sheet,
}

#[derive(Template)]
#[template(path = "voices/thanks.html")]
struct ThanksPage {
    shell: Shell,
    home: String,
    tell: String,
}

async fn survey(ask: &Ask) -> Result<(Audit, Survey), Refusal> {
    let audit = open(ask).await?;
    let survey = surveys::find(ask.db(), audit.id, ask.param("code")).await?.ok_or_else(Refusal::not_found)?;
    match survey.state {
        State::Open => Ok((audit, survey)),
        State::Draft => Err(Refusal::not_found()),
        State::Closed => {
            let home = ask.to(&format!("/audits/{}", audit.code));
            Err(Refusal::gone("survey-closed").next(home, "voice-to-audit"))
        }
    }
}

fn at(audit: &Audit, survey: &Survey) -> String {
    format!("/audits/{}/survey/{}", audit.code, survey.code)
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let (audit, survey) = survey(&ask).await?;
    if ask.query.has("thanks") {
        let shell = public_shell(&ask, &audit, survey.title.in_lang(&ask.lang));
        let (home, tell) =
            (ask.to(&format!("/audits/{}", audit.code)), ask.to(&format!("/audits/{}/tell", audit.code)));
        return page(&ThanksPage { shell, home, tell });
    }
    page(&consent_page(&ask, &audit, &survey, Sheet::default()))
}

fn consent_page(ask: &Ask, audit: &Audit, survey: &Survey, s: Sheet) -> ConsentPage {
    ConsentPage {
        shell: public_shell(ask, audit, survey.title.in_lang(&ask.lang)),
        action: ask.to(&at(audit, survey)),
        intro: survey.intro.in_lang(&ask.lang).to_owned(),
        questions: survey.form.questions.iter().filter(|one| one.kind != Kind::Note).count(),
        min_base: survey.min_base,
        ages: ages(ask, audit),
        s,
    }
}

/// A page of the form, with what was answered before in hidden fields.
fn answer_page(ask: &Ask, audit: &Audit, survey: &Survey, number: usize, given: &Answers, s: Sheet) -> AnswerPage {
    let pages = survey.form.pages();
    let here = pages.get(number).cloned().unwrap_or_default();
    let asked: Vec<usize> = here.iter().copied().filter(|at| survey.form.questions[*at].is_asked(given)).collect();
    let before = pages.iter().take(number).flatten().filter_map(|at| survey.form.questions.get(*at));
    let carried = before.flat_map(|one| {
        let values = given.get(&one.name).cloned().unwrap_or_default();
        values.into_iter().map(move |value| (field_name(one), value))
    });
    let lang: &Lang = &ask.lang;
    AnswerPage {
        shell: public_shell(ask, audit, survey.title.in_lang(lang)).script("form.js"),
        action: ask.to(&at(audit, survey)),
        fields: fields(&survey.form, &asked, &ask.t(), lang),
        carried: [("age".to_owned(), s.form.get("age").to_owned())].into_iter().chain(carried).collect(),
        page: number,
        number: number + 1,
        pages: pages.len(),
        is_last: next(survey, number, given).is_none(),
        s,
    }
}

/// The next page on which anything is asked after these answers. A page that depends on answers still to be given counts.
fn next(survey: &Survey, number: usize, given: &Answers) -> Option<usize> {
    let pages = survey.form.pages();
    let here: Vec<&str> = pages
        .get(number)
        .map_or(Vec::new(), |page| page.iter().map(|at| survey.form.questions[*at].name.as_str()).collect());
    (number + 1..pages.len()).find(|next| {
        pages[*next].iter().any(|at| {
            let one = &survey.form.questions[*at];
            let open =
                one.condition().is_some_and(|condition| condition.questions().iter().any(|name| here.contains(name)));
            one.is_asked(given) || (open && !given.keys().any(|name| here.contains(&name.as_str())))
        })
    })
}

pub(super) async fn send(ask: Ask) -> Outcome {
    let (audit, survey) = survey(&ask).await?;
    let t = ask.t();
    let mut s = Sheet::of(ask.form().await?);
    minor(&ask, &audit, &mut s);
    if !s.is_fine() {
        return refused(&consent_page(&ask, &audit, &survey, s));
    }
    let mut given = Answers::new();
    let pages = survey.form.pages();
    let Some(number) =
        s.form.number("page").and_then(|page| usize::try_from(page).ok()).filter(|page| *page < pages.len())
    else {
        if !s.is("agree", "yes") {
            s.wrong("agree", t.say("survey-agree-missing"));
            return refused(&consent_page(&ask, &audit, &survey, s));
        }
        return page(&answer_page(&ask, &audit, &survey, 0, &given, s));
    };
    // Page by page, since what is asked on one depends on those before.
    for (at, places) in pages.iter().enumerate().take(number + 1) {
        read(&mut s, &t, places.iter().filter_map(|at| survey.form.questions.get(*at)), &mut given);
        if !s.is_fine() {
            return refused(&answer_page(&ask, &audit, &survey, at, &given, s));
        }
    }
    if let Some(next) = next(&survey, number, &given) {
        return page(&answer_page(&ask, &audit, &survey, next, &given, s));
    }
    if !ask.house.pace.allows(&format!("survey {}", ask.address), 20, ask.now()) {
        return Err(Refusal::too_often());
    }
    keep(&ask, &audit, &survey, &given).await?;
    see_other(&ask, &format!("{}?thanks=yes", at(&audit, &survey)), None)
}

/// Keeps the choices and numbers as an answer; words go to the queue of redaction on their own, so that nothing leads
/// from the one to the other.
async fn keep(ask: &Ask, audit: &Audit, survey: &Survey, given: &Answers) -> Result<(), Refusal> {
    let tx = ask.db().begin().await?;
    let maker = Maker { now: queue::day_of(ask.now()), chance: &ask.house.chance, by: None };
    split_words(&tx, maker, ask, audit, survey, given).await?;
    surveys::answer(&tx, maker, survey.id, "web", &survey.form.without_words(given)).await?;
    tx.commit().await?;
    Ok(())
}

/// Puts the words of an answer into the queue.
pub(super) async fn split_words(
    tx: &store::Tx,
    maker: Maker<'_>,
    ask: &Ask,
    audit: &Audit,
    survey: &Survey,
    given: &Answers,
) -> Result<(), Refusal> {
    for one in survey.form.questions.iter().filter(|one| one.kind == Kind::Text) {
        let Some(words) = given.get(&one.name).map(|values| values.concat()) else { continue };
        let title = web::Tr::new(ask.house.words.clone(), audit.lang.clone()).say("voice-kind-submissions");
        let source = sources::submissions(tx, maker, audit.id, &title, &audit.lang).await?;
        let arriving = queue::Arriving {
            place: i64::try_from(maker.chance.below(1 << 40)).unwrap_or(0),
            participant_id: None,
            facilitator: false,
            words: &words,
            consent: Consent::Count,
            minor: false,
            about_place: "",
            received_on: "",
            secret_hash: None,
        };
        queue::arrive(tx, maker, &source, &arriving).await?;
    }
    Ok(())
}
