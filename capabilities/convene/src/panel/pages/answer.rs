//! The answer to an invitation to a panel: the page behind the link shows, its buttons answer.

use crate::decision::pages::answer::when;
use crate::gathering;
use crate::gathering::model::Gathering;
use crate::panel::model::{Panel, Seat, State};
use crate::panel::store;
use crate::registration::presenters::register_confirmed;
use ::store::activity::{Deed, record};
use askama::Template;
use base::Secret;
use web::{Ask, Outcome, Refusal, Shell, page, see_other};

#[derive(Template)]
#[template(path = "panel/answer.html")]
struct AnswerPage {
    shell: Shell,
    action: String,
    lead: String,
    title: String,
    question: String,
    state: State,
    until: String,
    contact: String,
}

async fn behind(ask: &Ask) -> Result<(Seat, Panel, Gathering), Refusal> {
    let secret = Secret::given(ask.param("secret"));
    let seat = store::by_secret(ask.db(), &secret).await?.ok_or_else(Refusal::not_found)?;
    let panel = store::by_id(ask.db(), seat.panel_id).await?;
    let gathering = gathering::store::by_id(ask.db(), panel.gathering_id).await?;
    Ok((seat, panel, gathering))
}

pub(crate) async fn show(ask: Ask) -> Outcome {
    let (seat, panel, gathering) = behind(&ask).await?;
    let t = ask.t();
    page(&AnswerPage {
        action: ask.to(&format!("/seat/{}", ask.param("secret"))),
        lead: t.a2("panel-answer-lead", "gathering", gathering.name(&ask.lang), "role", t.say(seat.role.key())),
        title: panel.title.in_lang(&ask.lang).to_owned(),
        question: panel.question.in_lang(&ask.lang).to_owned(),
        state: seat.standing(ask.now()),
        until: seat.answers_by.map(|until| when(&ask, &gathering, until)).unwrap_or_default(),
        contact: gathering.contact.clone(),
        shell: ask.shell(t.say("panel-answer-title")).private(),
    })
}

pub(crate) async fn send(ask: Ask) -> Outcome {
    let (seat, _, gathering) = behind(&ask).await?;
    let state = match ask.form().await?.get("reply") {
        "confirmed" => State::Accepted,
        "declined" => State::Declined,
        _ => return Err(Refusal::invalid("answer-which")),
    };
    let over = seat.answers_by.is_some_and(|until| ask.now() > until.plus_s(crate::call::model::GRACE_S));
    if seat.state == State::Lapsed || (over && seat.state != state) {
        let until = seat.answers_by.map(|until| when(&ask, &gathering, until)).unwrap_or_default();
        return Err(Refusal::gone("answer-late").with("when", until).with("contact", gathering.contact.clone()));
    }
    let tx = ask.db().begin().await?;
    // Somebody who said no may find that another sits there now: the database refuses the second of one person only.
    if store::answer(&tx, ask.now(), seat.id, state).await? {
        let deed = Deed {
            deed: "panel-seat-answered",
            about_kind: "panel",
            about_id: seat.panel_id,
            scope_id: Some(gathering.id),
            fields: "state",
        };
        record(&tx, ask.now(), &ask.house.chance, ask.viewer.person(), deed).await?;
    }
    if state == State::Accepted {
        // Whoever sits on a panel is registered by this and books nothing.
        register_confirmed(&tx, &ask.house, ask.now(), ask.viewer.person(), &gathering).await?;
    }
    tx.commit().await?;
    let said = if state == State::Accepted { "said-answer-confirmed" } else { "said-answer-declined" };
    see_other(&ask, &format!("/seat/{}", ask.param("secret")), Some(said))
}
