//! The answer to a letter in one click: the page behind the link shows, its button answers. Mail scanners follow
//! links, so reading never answers.

use crate::decision::model::{Decision, Outcome, Reply};
use crate::decision::store;
use crate::gathering;
use crate::gathering::model::Gathering;
use crate::proposal::model::{Proposal, State};
use crate::registration::presenters::register_confirmed;
use ::store::activity::{Deed, record};
use askama::Template;
use base::Secret;
use web::{Ask, Refusal, Shell, page, see_other};

#[derive(Template)]
#[template(path = "decision/answer.html")]
struct AnswerPage {
    shell: Shell,
    action: String,
    lead: String,
    title: String,
    lang: String,
    reply: Reply,
    /// Until when, in words; empty where no day was set.
    until: String,
    open: bool,
    withdrawn: bool,
    contact: String,
}

struct Behind {
    decision: Decision,
    proposal: Proposal,
    gathering: Gathering,
}

async fn behind(ask: &Ask) -> Result<Behind, Refusal> {
    let secret = Secret::given(ask.param("secret"));
    let decision = store::by_secret(ask.db(), &secret).await?.ok_or_else(Refusal::not_found)?;
    let proposal = crate::proposal::store::by_id(ask.db(), decision.proposal_id).await?;
    let gathering = gathering::store::by_id(ask.db(), proposal.gathering_id).await?;
    Ok(Behind { decision, proposal, gathering })
}

pub(crate) async fn show(ask: Ask) -> web::Outcome {
    let Behind { decision, proposal, gathering } = behind(&ask).await?;
    let t = ask.t();
    let key = match decision.outcome {
        Outcome::Accepted => "answer-accepted",
        Outcome::Waiting => "answer-waiting",
        Outcome::Panel => "answer-panel",
        Outcome::Declined | Outcome::Open => "answer-declined",
    };
    page(&AnswerPage {
        action: ask.to(&format!("/answer/{}", ask.param("secret"))),
        lead: t.a("answer-lead", "gathering", gathering.name(&ask.lang)) + " " + &t.say(key),
        title: proposal.title.clone(),
        lang: proposal.lang.tag().to_owned(),
        reply: decision.reply,
        until: decision.reply_until.map(|until| when(&ask, &gathering, until)).unwrap_or_default(),
        open: decision.reply_until.is_none_or(|until| ask.now() <= until.plus_s(crate::call::model::GRACE_S))
            && decision.outcome != Outcome::Declined,
        withdrawn: proposal.state == State::Withdrawn,
        contact: gathering.contact.clone(),
        shell: ask.shell(t.say("answer-title")).private(),
    })
}

/// In the gathering's zone, and in the reader's where it differs.
pub(crate) fn when(ask: &Ask, gathering: &Gathering, at: base::Ts) -> String {
    let t = ask.t();
    let there = t.a2("review-when", "when", t.instant(at, &gathering.zone), "city", gathering.zone.city());
    match ask.reader_zone().filter(|reader| reader.civil(at) != gathering.zone.civil(at)) {
        Some(reader) => t.a2("review-when-both", "there", there, "here", t.instant(at, &reader)),
        None => there,
    }
}

pub(crate) async fn send(ask: Ask) -> web::Outcome {
    let Behind { decision, proposal, gathering } = behind(&ask).await?;
    let reply = Reply::parse(ask.form().await?.get("reply"))
        .filter(|reply| *reply != Reply::None)
        .ok_or_else(|| Refusal::invalid("answer-which"))?;
    if proposal.state == State::Withdrawn {
        return Err(Refusal::gone("answer-withdrawn"));
    }
    if decision.outcome == Outcome::Declined || !decision.takes(reply, ask.now()) {
        let until = decision.reply_until.map(|until| when(&ask, &gathering, until)).unwrap_or_default();
        return Err(Refusal::gone("answer-late").with("when", until).with("contact", gathering.contact.clone()));
    }
    let tx = ask.db().begin().await?;
    if store::reply(&tx, ask.now(), decision.id, reply).await? {
        let deed = Deed {
            deed: "decision-answered",
            about_kind: "proposal",
            about_id: proposal.id,
            scope_id: Some(gathering.id),
            fields: "reply",
        };
        record(&tx, ask.now(), &ask.house.chance, ask.viewer.person(), deed).await?;
    }
    if reply == Reply::Confirmed {
        // Whoever presents is registered by this and books nothing.
        register_confirmed(&tx, &ask.house, ask.now(), ask.viewer.person(), &gathering).await?;
    }
    tx.commit().await?;
    let said = if reply == Reply::Confirmed { "said-answer-confirmed" } else { "said-answer-declined" };
    see_other(&ask, &format!("/answer/{}", ask.param("secret")), Some(said))
}
