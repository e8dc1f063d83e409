//! The public page of the call: its text, its deadline in words, what one will be asked and how it is judged.

mod calendar;
pub(crate) mod deadline;
mod links;

use super::model::{Blindness, Criterion, Question, Standing};
use super::store;
use crate::gathering::model::{Format, State, Topic};
use crate::proposal;
use crate::proposal::model::whole::Setting;
use askama::Template;
use base::Localised;
use deadline::Deadline;
use futures::future::BoxFuture;
use std::collections::HashMap;
use std::sync::Arc;
use web::{Ask, Guard, House, Outcome, Refusal, Route, Shell, page};

/// The addresses of the public page of the call.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/{gathering}/call", Guard::Public, show).published(version),
        Route::get("/{gathering}/call/ics", Guard::Public, calendar::show),
        Route::post("/{gathering}/call/links", Guard::Public, links::send),
    ]
}

/// The page of the call and the form are new when the gathering or its call changed, and as the time left changes
/// their words.
pub(crate) fn version(
    house: Arc<House>,
    params: HashMap<String, String>,
) -> BoxFuture<'static, ::store::Result<String>> {
    Box::pin(async move {
        let code = params.get("gathering").map_or("", String::as_str);
        let stand = store::published::stand(&house.db, code).await?;
        let minutes = |at: Option<base::Ts>| at.map(|at| at.seconds_since(house.now()).div_euclid(60));
        // Far away the words name days and hours, within a day minutes.
        let step = |left: i64| if left.abs() > 1_440 { left.div_euclid(60) } else { left };
        Ok(stand.map_or_else(String::new, |stand| {
            let (opens, closes) = (minutes(stand.opens_at).map(step), minutes(stand.closes_at).map(step));
            format!("{} {opens:?} {closes:?}", stand.changed_at.0)
        }))
    })
}

/// The gathering's published call with its setting, or nothing for a stranger; who prepares it sees it before.
pub(crate) async fn setting_of(ask: &Ask) -> Result<Setting, Refusal> {
    let found = crate::gathering::store::find(ask.db(), ask.param("gathering")).await?;
    let gathering = found.ok_or_else(Refusal::not_found)?;
    let published = gathering.state == State::Published;
    let setting = proposal::store::whole::setting(ask.db(), gathering).await?.ok_or_else(Refusal::not_found)?;
    let seen = published && setting.call.published;
    if seen || ask.may("call.manage") || ask.may("proposals.read") { Ok(setting) } else { Err(Refusal::not_found()) }
}

#[derive(Template)]
#[template(path = "call/show.html")]
struct CallPage {
    shell: Shell,
    eyebrow: String,
    text: (String, String),
    guidance: (String, String),
    deadline: Deadline,
    asked: Vec<String>,
    criteria: Vec<(String, String)>,
    blindness: Blindness,
    topics: Vec<Topic>,
    formats: Vec<Format>,
    meets: Option<String>,
    base: String,
    mail: String,
    contact: String,
    draft: Option<(String, String)>,
    can_propose: bool,
    /// It has opened: somebody may have a link to lose.
    has_opened: bool,
    has_closed: bool,
}

async fn show(ask: Ask) -> Outcome {
    let setting = setting_of(&ask).await?;
    let criteria = store::criteria(ask.db(), setting.call.id).await?;
    let draft = proposal::pages::drafts::latest(&ask, &setting).await?;
    page(&call_page(&ask, &setting, &criteria, draft))
}

fn call_page(ask: &Ask, setting: &Setting, criteria: &[Criterion], draft: Option<(String, String)>) -> CallPage {
    let (t, gathering, call) = (ask.t(), &setting.gathering, &setting.call);
    let name = gathering.name(&ask.lang);
    let home = format!("/{}", gathering.code);
    let deadline = deadline::of(ask, setting, is_personal(ask));
    let shell =
        ask.shell(t.say("call-title")).of(ask, &name, &home).style("public.css").about(deadline.sentence.clone());
    let shell = shell.card(&format!("{home}/call/card"));
    CallPage {
        eyebrow: edition(ask, setting),
        text: markdown(&call.text, ask),
        guidance: markdown(&call.guidance, ask),
        asked: what_is_asked(ask, setting),
        criteria: weighed(ask, criteria),
        blindness: call.blindness,
        topics: setting.topics.clone(),
        formats: setting.formats.clone(),
        meets: gathering.days.map(|(first, last)| t.days(first, last)),
        base: home,
        mail: format!("{}@{}", call.mail_name, ask.house.settings.mail_domain),
        contact: gathering.contact.clone(),
        draft,
        can_propose: call.standing(ask.now()) == Standing::Open,
        has_closed: call.standing(ask.now()) == Standing::Closed,
        has_opened: matches!(call.standing(ask.now()), Standing::Open | Standing::Closed),
        deadline,
        shell,
    }
}

/// Somebody signed in, or with a draft of her own, gets a page of her own; what strangers get is the same for all
/// and kept, so nothing of one reader may stand in it.
pub(crate) fn is_personal(ask: &Ask) -> bool {
    ask.viewer.me.is_some() || ask.cookie("draft").is_some()
}

fn edition(ask: &Ask, setting: &Setting) -> String {
    let name = setting.gathering.name(&ask.lang);
    setting
        .gathering
        .edition
        .map_or_else(|| name.clone(), |edition| ask.t().a2("call-edition", "name", name.clone(), "edition", edition))
}

/// The text as safe HTML, and the language it was found in.
fn markdown(text: &Localised, ask: &Ask) -> (String, String) {
    let (tag, text) = text.found(&ask.lang);
    (tag.to_owned(), if text.trim().is_empty() { String::new() } else { web::markdown(text) })
}

/// What the form will ask, with its limits, so that nobody meets them while typing.
fn what_is_asked(ask: &Ask, setting: &Setting) -> Vec<String> {
    let (t, call) = (ask.t(), &setting.call);
    let counted = |key: &str, words: usize| t.a(key, "words", words);
    let mut asked = vec![
        counted("call-asked-title", call.title_words),
        counted("call-asked-abstract", call.abstract_words),
        counted("call-asked-takeaway", call.takeaway_words),
        t.a("call-asked-presenters", "max", call.presenters_max),
    ];
    asked.extend(setting.questions.iter().map(|question| question_line(ask, question)));
    asked
}

fn question_line(ask: &Ask, question: &Question) -> String {
    let label = question.label.in_lang(&ask.lang);
    let t = ask.t();
    match (question.words_max, question.required) {
        (0, true) => label.to_owned(),
        (0, false) => t.a("call-asked-optional", "label", label),
        (words, true) => t.a2("call-asked-words", "label", label, "words", words),
        (words, false) => t.a2("call-asked-words-optional", "label", label, "words", words),
    }
}

/// Each criterion with its share of the whole.
fn weighed(ask: &Ask, criteria: &[Criterion]) -> Vec<(String, String)> {
    let all: i64 = criteria.iter().map(|criterion| criterion.weight).sum();
    let share = |weight: i64| ask.t().a("call-share", "percent", (weight * 100 + all / 2) / all.max(1));
    criteria.iter().map(|criterion| (criterion.label.in_lang(&ask.lang).to_owned(), share(criterion.weight))).collect()
}
