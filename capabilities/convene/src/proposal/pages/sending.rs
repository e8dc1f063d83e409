//! Sending a proposal, inviting who presents with its author, and the receipt.

use super::form;
use super::hold::{self, Hold};
use super::saving::{record, write_changed};
use crate::call::pages::deadline::{self, Deadline};
use crate::proposal::letters::{self, ToContact};
use crate::proposal::model::answers::is_mail;
use crate::proposal::model::checks::shortfalls;
use crate::proposal::model::{Part, State};
use crate::proposal::store;
use ::store::Tx;
use askama::Template;
use base::Secret;
use web::{Answer, Ask, Outcome, Refusal, Shell, page, see_other};

/// Invitations one proposal may send out altogether, those sent again included: nobody is flooded through us.
const INVITATIONS_MAX: i64 = 30;
/// Invitations from one address in a minute.
const INVITATIONS_PER_MINUTE: u32 = 20;

/// Hands the proposal in, if nothing is missing; what was typed is saved either way.
pub(super) async fn send(ask: &Ask, tx: Tx, mut hold: Hold) -> Result<Answer, Refusal> {
    if !shortfalls(&hold.whole, &hold.setting).is_empty() {
        tx.commit().await?;
        return form::not_sent(ask, &hold);
    }
    let first = hold.whole.proposal.submitted_at.is_none();
    let mut after = hold.whole.clone();
    after.proposal.state = State::Submitted;
    after.proposal.submitted_at = after.proposal.submitted_at.or(Some(ask.now()));
    // Of a letter the arrival counts; of a form the sending.
    after.proposal.received_at = after.proposal.received_at.or(Some(ask.now()));
    write_changed(&tx, &mut hold, after).await?;
    record(ask, &tx, &hold, "proposal-sent", "state").await?;
    if first {
        write_to_contact(ask, &tx, &hold, "proposal-receipt").await?;
    }
    for position in uninvited(&hold) {
        invite(ask, &tx, &mut hold, position).await?;
    }
    tx.commit().await?;
    see_other(ask, &hold.path("/receipt"), None)
}

fn uninvited(hold: &Hold) -> Vec<i64> {
    let waiting = |one: &&crate::proposal::model::Presenter| {
        one.part == Part::Invited && one.invited_at.is_none() && is_mail(&one.mail)
    };
    hold.whole.presenters.iter().filter(waiting).map(|one| one.position).collect()
}

/// Writes to the contact, with the link by which the proposal is reached now.
pub(super) async fn write_to_contact(ask: &Ask, tx: &Tx, hold: &Hold, words: &'static str) -> Result<(), Refusal> {
    let Some(contact) = hold.whole.contact() else { return Ok(()) };
    let path = if hold.is_by_link() {
        hold.path("")
    } else {
        // Who signed in, or an organiser, has no link; the letter gets one of its own.
        let secret = Secret::draw(&ask.house.chance);
        store::give_edit_link(tx, hold.whole.proposal.id, &secret, ask.now()).await?;
        format!("/propose/{}", secret.expose())
    };
    letters::to_contact(tx, ask.now(), words, contact_of(ask, hold, contact, path), &[]).await
}

pub(super) fn contact_of<'a>(
    ask: &'a Ask,
    hold: &'a Hold,
    contact: &'a crate::proposal::model::Presenter,
    path: String,
) -> ToContact<'a> {
    ToContact {
        house: &ask.house,
        setting: &hold.setting,
        proposal: &hold.whole.proposal,
        contact,
        lang: &ask.lang,
        path,
    }
}

/// The button beside one presenter.
pub(super) async fn invite_one(ask: &Ask, tx: Tx, mut hold: Hold, position: i64) -> Result<Answer, Refusal> {
    let presenter = hold.whole.presenters.iter().find(|one| one.position == position && one.part == Part::Invited);
    let Some(presenter) = presenter else {
        tx.commit().await?;
        return see_other(ask, &hold.path(""), None);
    };
    let (mail, field) = (presenter.mail.clone(), format!("p{position}-mail"));
    let wrong = if mail.is_empty() {
        Some(ask.t().say("proposal-invite-needs-mail"))
    } else if !is_mail(&mail) {
        Some(ask.t().a("proposal-bad-mail", "who", presenter.name.clone()))
    } else {
        None
    };
    if let Some(sentence) = wrong {
        tx.commit().await?;
        return form::with_wrong(ask, &hold, &field, sentence);
    }
    let invited = invite(ask, &tx, &mut hold, position).await?;
    tx.commit().await?;
    if invited {
        see_other(ask, &hold.path(&format!("#p{position}")), Some("said-proposal-invited"))
    } else {
        Err(Refusal::too_often())
    }
}

/// Gives the presenter a link and writes the letter; false where that was too often already.
async fn invite(ask: &Ask, tx: &Tx, hold: &mut Hold, position: i64) -> Result<bool, Refusal> {
    let sent = store::deeds(tx, hold.whole.proposal.id, "proposal-co-presenter-invited").await?;
    let paced = ask.address.is_empty()
        || ask.house.pace.allows(&format!("invite {}", ask.address), INVITATIONS_PER_MINUTE, ask.now());
    if sent >= INVITATIONS_MAX || !paced {
        return Ok(false);
    }
    let Some(contact) = hold.whole.contact().cloned() else { return Ok(false) };
    let Some(presenter) = hold.whole.presenters.iter_mut().find(|one| one.position == position) else {
        return Ok(false);
    };
    presenter.invited_at = Some(ask.now());
    let (invited, secret) = (presenter.clone(), Secret::draw(&ask.house.chance));
    store::give_join_link(tx, invited.id, &secret, ask.now()).await?;
    letters::invitation(tx, ask.now(), contact_of(ask, hold, &contact, String::new()), &invited, &secret).await?;
    record(ask, tx, hold, "proposal-co-presenter-invited", &format!("p{position}")).await?;
    Ok(true)
}

#[derive(Template)]
#[template(path = "proposal/receipt.html")]
struct ReceiptPage {
    shell: Shell,
    title: String,
    code: String,
    number: i64,
    received: String,
    city: String,
    mail: String,
    link: Option<String>,
    edit: String,
    withdraw: String,
    invited: Vec<String>,
    deadline: Deadline,
    is_open: bool,
}

pub(super) async fn receipt(mut ask: Ask) -> Outcome {
    let hold = hold::hold(&mut ask).await?;
    let (t, proposal, gathering) = (ask.t(), &hold.whole.proposal, &hold.setting.gathering);
    if proposal.state != State::Submitted {
        return see_other(&ask, &hold.path(""), None);
    }
    let received = proposal.received_at.or(proposal.submitted_at).unwrap_or(proposal.saved_at);
    let base = format!("/{}", gathering.code);
    let title = t.say("proposal-receipt");
    let shell = ask.shell(title.clone()).of(&ask, &gathering.name(&ask.lang), &base).private();
    let shell = shell.crumb(t.say("call-tab"), ask.to(&format!("{base}/call"))).crumb(title, "");
    let invited = hold.whole.presenters.iter().filter(|one| one.part == Part::Invited && one.invited_at.is_some());
    page(&ReceiptPage {
        shell,
        title: proposal.title.clone(),
        code: proposal.code.clone(),
        number: proposal.number,
        received: t.instant(received, &gathering.zone),
        city: gathering.zone.city(),
        mail: proposal.contact_mail.clone(),
        link: hold.is_by_link().then(|| letters::link(&ask.house, &ask.lang, &hold.path(""))),
        edit: ask.to(&hold.path("")),
        withdraw: ask.to(&hold.path("/withdraw")),
        invited: invited.map(|one| if one.name.is_empty() { one.mail.clone() } else { one.name.clone() }).collect(),
        deadline: deadline::of(&ask, &hold.setting, true),
        is_open: hold.is_open(&ask),
    })
}
