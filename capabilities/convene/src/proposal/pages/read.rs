//! A proposal to be read and not written: after the deadline, after a withdrawal, at the organisers' desk.

use super::form::{label, size};
use super::hold::Hold;
use super::late;
use super::rows::{badge, status};
use crate::call::pages::deadline::{self, Deadline};
use crate::proposal::model::State;
use crate::proposal::model::typed::Fields;
use crate::proposal::model::whole::Whole;
use crate::proposal::store;
use askama::Template;
use web::{Ask, Outcome, Shell, page};

/// One thing that was written.
pub(super) struct Written {
    /// What it is.
    pub(super) label: String,
    /// What was written.
    pub(super) value: String,
    /// Its language, for the `lang` attribute; empty for words of the interface.
    pub(super) lang: String,
}

/// Somebody who presents.
pub(super) struct Who {
    /// The name, or the address until there is one.
    pub(super) name: String,
    /// The role, the organisation, the sector and the level.
    pub(super) about: String,
    /// The few lines.
    pub(super) biography: String,
    /// The colour of the badge.
    pub(super) badge: &'static str,
    /// How the person stands in it.
    pub(super) status: String,
}

/// A copy of what was typed and could not be saved.
pub(super) struct KeptCopy {
    /// Its place, from 1.
    pub(super) place: usize,
    /// “Typed after the deadline, on …”.
    pub(super) says: String,
    /// What it holds.
    pub(super) fields: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "proposal/read.html")]
struct ReadPage {
    shell: Shell,
    title: String,
    code: String,
    deadline: Deadline,
    state: State,
    sent: String,
    withdrawn: String,
    written: Vec<Written>,
    who: Vec<Who>,
    files: Vec<(usize, String, String)>,
    copies: Vec<KeptCopy>,
    is_open: bool,
    may_ask: bool,
    late: Option<String>,
    words_max: usize,
    base: String,
}

/// The page of a proposal that cannot be written now.
pub(super) async fn page_of(ask: &Ask, hold: &Hold) -> Outcome {
    let (t, proposal, gathering) = (ask.t(), &hold.whole.proposal, &hold.setting.gathering);
    let home = format!("/{}", gathering.code);
    let heading = if proposal.title.is_empty() { t.say("proposal-heading") } else { proposal.title.clone() };
    let shell = ask.shell(heading).of(ask, &gathering.name(&ask.lang), &home).private();
    let shell = shell
        .crumb(t.say("call-tab"), ask.to(&format!("{home}/call")))
        .crumb(t.say("proposal-heading"), "")
        .style("propose.css");
    let day = |at: Option<base::Ts>| at.map(|at| t.instant(at, &gathering.zone)).unwrap_or_default();
    let late = hold.late.as_ref().map(|late| match (late.answered_at, late.granted_until) {
        (None, _) => t.a("proposal-late-asked-on", "at", t.instant(late.at, &gathering.zone)),
        (Some(_), Some(until)) => t.a("proposal-late-granted-until", "at", t.instant(until, &gathering.zone)),
        (Some(_), None) => t.say("proposal-late-refused"),
    });
    page(&ReadPage {
        shell,
        title: proposal.title.clone(),
        code: proposal.code.clone(),
        deadline: deadline::of(ask, &hold.setting, true),
        state: proposal.state,
        sent: day(proposal.submitted_at),
        withdrawn: day(proposal.withdrawn_at),
        written: written(ask, hold),
        who: who(ask, hold),
        files: files(ask, &hold.whole),
        copies: copies(ask, hold).await?,
        is_open: hold.is_open(ask),
        may_ask: late::may_ask(ask, hold),
        late,
        words_max: late::WORDS_MAX,
        base: ask.to(&hold.path("")),
    })
}

/// Everything that was written, in the order of the form; what is empty is left out.
pub(super) fn written(ask: &Ask, hold: &Hold) -> Vec<Written> {
    let (t, whole, setting) = (ask.t(), &hold.whole, &hold.setting);
    let proposal = &whole.proposal;
    let lang = proposal.lang.tag().to_owned();
    let own = |label: &str, value: &str| Written { label: t.say(label), value: value.to_owned(), lang: lang.clone() };
    let ours = |label: &str, value: String| Written { label: t.say(label), value, lang: String::new() };
    let format = whole.format(setting).map(|format| format.title.in_lang(&ask.lang).to_owned()).unwrap_or_default();
    let topic = whole.topic(setting).map(|topic| topic.title.in_lang(&ask.lang).to_owned()).unwrap_or_default();
    let mut all = vec![
        ours("proposal-format", format),
        ours("proposal-topic", topic),
        ours("proposal-lang", crate::review::desk::lang_name(&t, proposal.lang.tag())),
        own("proposal-abstract", &proposal.abstract_text),
        own("proposal-takeaway", &proposal.takeaway),
    ];
    for question in whole.asked(setting) {
        let (label, value) =
            (question.label.in_lang(&ask.lang).to_owned(), said(ask, question, whole.answer(question.id)));
        all.push(Written { label, value, lang: lang.clone() });
    }
    let halves: Vec<String> = proposal
        .unavailable
        .iter()
        .map(|half| {
            t.a2(
                "proposal-half-day",
                "day",
                t.day(half.day),
                "half",
                t.say(if half.afternoon { "proposal-afternoon" } else { "proposal-morning" }),
            )
        })
        .collect();
    all.push(ours("proposal-unavailable", halves.join("\n")));
    all.push(own("proposal-note", &proposal.note));
    all.retain(|one| !one.value.trim().is_empty());
    all
}

/// An answer as people read it.
pub(super) fn said(ask: &Ask, question: &crate::call::model::Question, value: &str) -> String {
    let choice = |key: &str| {
        let found = question.choices.iter().find(|choice| crate::proposal::model::answers::choice_key(choice) == key);
        found.map_or_else(|| key.to_owned(), |choice| choice.in_lang(&ask.lang).to_owned())
    };
    match (question.kind.as_str(), value) {
        ("yes-no", "yes") => ask.t().say("proposal-yes"),
        ("yes-no", "no") => ask.t().say("proposal-no"),
        ("one" | "several", _) => value.lines().map(choice).collect::<Vec<_>>().join("\n"),
        ("date", _) => ask.t().day_of(value),
        _ => value.to_owned(),
    }
}

/// Who presents, with how each stands in it.
pub(super) fn who(ask: &Ask, hold: &Hold) -> Vec<Who> {
    let (t, setting) = (ask.t(), &hold.setting);
    let named = |list: &[(String, base::Localised)], code: &str| {
        list.iter()
            .find(|(one, _)| one == code)
            .map_or_else(|| code.to_owned(), |(_, name)| name.in_lang(&ask.lang).to_owned())
    };
    let one = |presenter: &crate::proposal::model::Presenter| {
        let role = t.say(&format!("proposal-role-{}", presenter.role));
        let parts = [
            role,
            presenter.job_title.clone(),
            presenter.organisation.clone(),
            named(&setting.sectors, &presenter.sector),
            named(&setting.levels, &presenter.level),
        ];
        Who {
            name: if presenter.name.is_empty() { presenter.mail.clone() } else { presenter.name.clone() },
            about: parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "),
            biography: presenter.biography.clone(),
            badge: badge(presenter),
            status: status(ask, hold, presenter),
        }
    };
    hold.whole.presenters.iter().map(one).collect()
}

/// The files: place, name, size.
pub(super) fn files(ask: &Ask, whole: &Whole) -> Vec<(usize, String, String)> {
    (1..).zip(&whole.attachments).map(|(place, file)| (place, file.name.clone(), size(ask, file.size_bytes))).collect()
}

/// What was typed and could not be saved.
pub(super) async fn copies(ask: &Ask, hold: &Hold) -> ::store::Result<Vec<KeptCopy>> {
    let (t, zone) = (ask.t(), &hold.setting.gathering.zone);
    let kept = store::kept::of_proposal(ask.db(), hold.whole.proposal.id).await?;
    let one = |(place, copy): (usize, store::kept::Copy)| {
        let at = t.instant(copy.at, zone);
        let says = match copy.reason.as_str() {
            "late" => t.a("proposal-copy-late", "at", at),
            "merged" => t.a("proposal-copy-merged", "at", at),
            _ => t.a("proposal-copy-conflict", "at", at),
        };
        KeptCopy { place, says, fields: filled(ask, hold, &copy.fields) }
    };
    Ok((1..).zip(kept).map(one).collect())
}

fn filled(ask: &Ask, hold: &Hold, fields: &Fields) -> Vec<(String, String)> {
    let values = |values: &[String]| {
        values.iter().filter(|value| !value.trim().is_empty()).cloned().collect::<Vec<_>>().join("\n")
    };
    let known =
        |name: &str| ask.t().knows(&format!("proposal-{name}")) || name.starts_with("a-") || name.starts_with('p');
    let full = fields.iter().filter(|(name, _)| known(name)).map(|(name, all)| (label(ask, hold, name), values(all)));
    full.filter(|(_, value)| !value.is_empty()).collect()
}
