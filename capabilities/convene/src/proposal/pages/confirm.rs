//! The page behind the link of an acknowledgement: reading it changes nothing (mail scanners follow links); the
//! button says that the letter is theirs, or that it is not.

use super::hold::{self, Hold};
use super::read::{Who, Written, files, who, written};
use super::saving::{record, write_changed};
use crate::proposal::store;
use askama::Template;
use web::{Ask, Outcome, Shell, page, see_other};

#[derive(Template)]
#[template(path = "proposal/confirm.html")]
struct ConfirmPage {
    shell: Shell,
    title: String,
    lang: String,
    received: String,
    mail: String,
    written: Vec<Written>,
    who: Vec<Who>,
    files: Vec<(usize, String, String)>,
    base: String,
}

/// What we read in the letter, and the question whose it is.
pub(super) fn page_of(ask: &Ask, hold: &Hold) -> Outcome {
    let (t, proposal, gathering) = (ask.t(), &hold.whole.proposal, &hold.setting.gathering);
    let shell =
        ask.shell(t.say("proposal-confirm-title")).of(ask, &gathering.name(&ask.lang), &format!("/{}", gathering.code));
    page(&ConfirmPage {
        shell: shell.private(),
        title: if proposal.title.is_empty() { t.say("proposal-untitled") } else { proposal.title.clone() },
        lang: proposal.lang.tag().to_owned(),
        received: t.instant(proposal.received_at.unwrap_or(proposal.created_at), &gathering.zone),
        mail: proposal.contact_mail.clone(),
        written: written(ask, hold),
        who: who(ask, hold),
        files: files(ask, &hold.whole),
        base: ask.to(&hold.path("")),
    })
}

pub(super) async fn answer(mut ask: Ask) -> Outcome {
    let mut hold = hold::hold(&mut ask).await?;
    let form = ask.form().await?;
    if !hold.whole.waits_for_its_author() || !hold.is_by_link() {
        return see_other(&ask, &hold.path(""), None);
    }
    let tx = ask.db().begin().await?;
    if form.get("do") == "not-mine" {
        store::remove(&tx, hold.whole.proposal.id).await?;
        record(&ask, &tx, &hold, "proposal-disowned", "").await?;
        tx.commit().await?;
        return see_other(&ask, &format!("/{}/call", hold.setting.gathering.code), Some("said-proposal-disowned"));
    }
    let mut after = hold.whole.clone();
    after.proposal.contact_confirmed_at = Some(ask.now());
    write_changed(&tx, &mut hold, after).await?;
    record(&ask, &tx, &hold, "proposal-confirmed", "contact_confirmed_at").await?;
    tx.commit().await?;
    let next = if hold.whole.proposal.duplicate_of.is_some() { "/merge" } else { "" };
    see_other(&ask, &hold.path(next), Some("said-proposal-confirmed"))
}
