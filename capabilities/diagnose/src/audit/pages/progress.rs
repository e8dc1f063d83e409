//! The public page of an audit: what it is for, where it is, what comes next, who carries it, and when one can come.

use crate::audit::model::{Audit, Event, Role, Stage, here, next};
use crate::audit::store::{members, steps};
use crate::audit::{open, scene, terms};
use crate::portrait::store as portraits;
use askama::Template;
use directory::person::store as persons;
use web::{Ask, Outcome, Refusal, Shell, Tr, page};

#[derive(Template)]
#[template(path = "audit/progress.html")]
struct ProgressPage {
    shell: Shell,
    state: (String, &'static str),
    place: String,
    purpose: (String, String),
    line: String,
    stops: Vec<Stop>,
    events: Vec<Happening>,
    partners: Vec<String>,
    committee: String,
    residents: String,
    terms: Option<(String, String)>,
    portrait: String,
    desk: String,
}

/// A step of the method as it is shown.
pub(crate) struct Stop {
    /// Its words.
    pub words: String,
    /// Its code, for forms.
    pub code: &'static str,
    /// The days in words.
    pub days: String,
    /// What is done in it.
    pub text: (String, String),
    /// `done`, `now` or nothing.
    pub class: &'static str,
    /// The step itself.
    pub stage: Stage,
}

/// A gathering that belongs to the audit.
pub(super) struct Happening {
    pub(super) id: String,
    pub(super) kind: String,
    pub(super) title: String,
    pub(super) day: String,
    pub(super) href: String,
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let audit = open(&ask).await?;
    let t = ask.t();
    let stages = steps::of(ask.db(), audit.id).await?;
    let people = members::of(ask.db(), audit.id).await?;
    let mut partners: Vec<String> =
        people.iter().map(|one| one.organisation.clone()).filter(|name| !name.is_empty()).collect();
    partners.sort();
    partners.dedup();
    let committee = people.iter().filter(|one| one.role == Role::Committee).count();
    let (lang, purpose) = audit.purpose.found(&ask.lang);
    let is_read = !portraits::published_of(ask.db(), &[audit.id]).await?.is_empty();
    page(&ProgressPage {
        state: (t.say(&format!("audit-state-{}", audit.state.code())), super::portfolio::tone(audit.state)),
        place: audit.place.clone(),
        purpose: (lang.to_owned(), web::markdown(purpose)),
        line: where_it_stands(&t, &stages),
        stops: stops(&ask, &stages),
        events: happenings(&ask, &steps::events(ask.db(), audit.id).await?),
        partners,
        committee: if committee > 0 { t.a("audit-committee-of", "n", committee) } else { String::new() },
        residents: grouped(&t, audit.residents),
        terms: terms_in_force(&ask, &audit).await?,
        portrait: if is_read { ask.to(&format!("/audits/{}/portrait", audit.code)) } else { String::new() },
        desk: if scene(&ask).await.is_ok() { ask.to(&format!("/audits/{}/desk", audit.code)) } else { String::new() },
        shell: shell(&ask, &audit, audit.title.in_lang(&ask.lang)),
    })
}

/// The frame of a public page of an audit.
pub(crate) fn shell(ask: &Ask, audit: &Audit, title: &str) -> Shell {
    let shell =
        ask.shell(title).style("public.css").style("audit.css").crumb(ask.t().say("audit-menu"), ask.to("/audits"));
    shell.about(audit.purpose.in_lang(&ask.lang).chars().take(160).collect::<String>())
}

/// The terms by which the audit works: their text and what is said of the signatures; nothing until they are in force.
async fn terms_in_force(ask: &Ask, audit: &Audit) -> Result<Option<(String, String)>, Refusal> {
    let committee = members::in_role(ask.db(), audit.id, Role::Committee).await?;
    for one in terms::all(ask.db(), audit.id).await?.iter().filter(|one| one.offered_at.is_some()) {
        let signed = terms::signatures(ask.db(), one.id).await?;
        if terms::is_in_force(&signed, &committee, audit.quorum_percent) {
            let known = persons::all_of(ask.db(), &committee).await?.len();
            let line = ask.t().a3("terms-signed-by", "number", one.number, "n", signed.len(), "of", known);
            return Ok(Some((web::markdown(one.text.in_lang(&ask.lang)), line)));
        }
    }
    Ok(None)
}

/// A whole number with its thousands set apart as the language does.
fn grouped(t: &Tr, number: i64) -> String {
    let digits = number.to_string();
    let parts: Vec<&[u8]> = digits.as_bytes().rchunks(3).rev().collect();
    let parts: Vec<_> = parts.into_iter().map(String::from_utf8_lossy).collect();
    parts.join(&t.say("audit-thousands"))
}

/// “Now: in-depth work, until 30 June. Next: findings.”
pub(super) fn where_it_stands(t: &Tr, stages: &[Stage]) -> String {
    let word = |stage: &Stage| t.say(&format!("audit-step-{}", stage.step.code()));
    let Some(now) = here(stages) else { return t.say("audit-all-steps-done") };
    let now_line = match now.ends_on.as_str() {
        "" => t.a("audit-now", "step", word(now)),
        day => t.a2("audit-now-until", "step", word(now), "day", t.day_of(day)),
    };
    match next(stages) {
        Some(next) => format!("{now_line} {}", t.a("audit-next", "step", word(next))),
        None => now_line,
    }
}

/// The steps as they are shown.
pub(crate) fn stops(ask: &Ask, stages: &[Stage]) -> Vec<Stop> {
    let t = ask.t();
    let now = here(stages).map(|stage| stage.step);
    let stop = |stage: &Stage| {
        let days = match (stage.done_on.as_str(), stage.starts_on.as_str(), stage.ends_on.as_str()) {
            ("", "", "") => String::new(),
            ("", "", to) => t.a("audit-until", "day", t.day_of(to)),
            ("", from, "") => t.a("audit-from", "day", t.day_of(from)),
            ("", from, to) => match (from.parse(), to.parse()) {
                (Ok(from), Ok(to)) => t.days(from, to),
                _ => String::new(),
            },
            (done, _, _) => t.a("audit-done-on", "day", t.day_of(done)),
        };
        let (lang, text) = stage.words.found(&ask.lang);
        let class = match () {
            () if !stage.done_on.is_empty() => "done",
            () if Some(stage.step) == now => "now",
            () => "",
        };
        Stop {
            words: t.say(&format!("audit-step-{}", stage.step.code())),
            code: stage.step.code(),
            days,
            text: (lang.to_owned(), text.to_owned()),
            class,
            stage: stage.clone(),
        }
    };
    stages.iter().map(stop).collect()
}

pub(super) fn happenings(ask: &Ask, events: &[Event]) -> Vec<Happening> {
    let t = ask.t();
    let one = |event: &Event| Happening {
        id: event.id.to_string(),
        kind: t.say(&format!("audit-event-{}", event.kind.code())),
        title: event.title.clone(),
        day: t.day_of(&event.held_on),
        href: if event.path.is_empty() { String::new() } else { ask.to(&event.path) },
    };
    events.iter().map(one).collect()
}
