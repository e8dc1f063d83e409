//! Sending a practice to the reviewers, and taking it back.

use super::form;
use super::hold::Hold;
use super::sentences;
use crate::practice::desk::maker;
use crate::practice::model::State;
use crate::practice::review::letters::{self, Writing};
use crate::practice::review::{model::Keeper, store as reviews};
use crate::practice::store;
use ::store::Tx;
use base::{Lang, Secret};
use web::{Answer, Ask, Refusal, Sheet, see_other};

/// Hands the practice to the reviewers, if nothing is missing; what was typed is saved either way.
pub(super) async fn send(ask: &Ask, tx: Tx, mut hold: Hold) -> Result<Answer, Refusal> {
    let mut after = hold.one.clone();
    after.document.without_blank_rows();
    let mut sheet = Sheet::default();
    sentences::onto(ask, &after, &mut sheet);
    if !sheet.is_fine() {
        tx.commit().await?;
        return form::not_sent(ask, &hold).await;
    }
    after.state = State::Sent;
    after.round += 1;
    after.sent_at = Some(ask.now());
    if !store::save(&tx, maker(ask), &after, "practice-sent", "state").await? {
        return Err(Refusal::conflict("somebody-was-first"));
    }
    after.revision += 1;
    hold.one = after;
    receipt(ask, &tx, &hold).await?;
    for editor in reviews::keepers(&tx).await?.into_iter().filter(|one| one.part == Keeper::Editor) {
        let path = format!("/practices/desk/{}", hold.one.code);
        let lang = Lang::new(&editor.lang);
        let writing = Writing {
            kind: "practice-arrived",
            mail: &editor.mail,
            person: Some(editor.person_id),
            lang: &lang,
            path,
            holds_secret: false,
            values: Vec::new(),
        };
        letters::put(&tx, ask, &hold.one, writing).await?;
    }
    tx.commit().await?;
    see_other(ask, &hold.path(""), Some("said-practice-sent"))
}

/// The letter that it has arrived, with the way back to it.
async fn receipt(ask: &Ask, tx: &Tx, hold: &Hold) -> Result<(), Refusal> {
    let path = way(ask, tx, hold).await?;
    let contact = &hold.one.contact;
    let writing = Writing {
        kind: "practice-receipt",
        mail: &contact.mail,
        person: contact.person_id,
        lang: &ask.lang,
        path,
        holds_secret: contact.person_id.is_none(),
        values: Vec::new(),
    };
    letters::put(tx, ask, &hold.one, writing).await
}

/// The address under which its author reaches it: by the code where there is an account, else by a link of its own.
async fn way(ask: &Ask, tx: &Tx, hold: &Hold) -> Result<String, Refusal> {
    if hold.one.contact.person_id.is_some() {
        return Ok(format!("/practices/drafts/{}", hold.one.code));
    }
    if hold.is_by_link() {
        return Ok(hold.path(""));
    }
    let secret = Secret::draw(&ask.house.chance);
    store::give_key(tx, maker(ask), hold.one.id, &secret).await?;
    Ok(format!("/practices/drafts/{}", secret.expose()))
}

/// Its author takes it back: what was not published goes out of everybody's sight, what was stays until an editor knows.
pub(super) async fn withdraw(ask: &Ask, tx: Tx, hold: Hold) -> Result<Answer, Refusal> {
    let mut one = store::hold(&tx, hold.one.id).await?;
    // Of a next version only that is taken back; the library keeps the last one, which others may rely on.
    one.state = if one.version > 0 { State::Published } else { State::Withdrawn };
    if one.version > 0
        && let Some(last) = store::versions::find(&tx, one.id, one.version).await?
    {
        one.document = last.document;
        one.what_changed.clear();
    }
    store::save(&tx, maker(ask), &one, "practice-withdrawn", "state").await?;
    tx.commit().await?;
    see_other(ask, &hold.path(""), Some("said-practice-withdrawn"))
}
