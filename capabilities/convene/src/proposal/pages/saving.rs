//! Saving: by the script every two seconds, by a button without it. Whoever's clock or window is behind is told,
//! and what was typed is kept all the same.

use super::hold::{self, Hold};
use super::{begin, files, form, sending};
use crate::proposal::model::State;
use crate::proposal::model::blind;
use crate::proposal::model::names;
use crate::proposal::model::typed::{self, Fields};
use crate::proposal::store;
use crate::proposal::store::kept::Copy;
use ::store::Tx;
use ::store::activity::{self, Deed};
use base::fold;
use web::{Answer, Ask, Form, Outcome, Refusal, StatusCode, see_other};

/// What became of what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Saving {
    /// It is saved.
    Done,
    /// Another window saved first; a copy is kept.
    Conflict,
    /// It came too late; a copy is kept.
    Closed,
}

/// What a form brought, field by field.
pub(super) fn typed_in(form: &Form) -> Fields {
    let mut fields = Fields::new();
    let inner = ["revision", "begin", "do", "keep", "replace"];
    for (name, value) in form.fields().iter().filter(|(name, _)| !inner.contains(&name.as_str())) {
        fields.entry(name.clone()).or_default().push(value.clone());
    }
    fields
}

/// Writes what was typed into the proposal, or keeps it aside.
pub(super) async fn bring(ask: &Ask, tx: &Tx, hold: &mut Hold, form: &Form) -> Result<Saving, Refusal> {
    let typed = typed_in(form);
    if let Some(secret) = hold.fresh.take() {
        begin::write(tx, hold, &secret).await?;
        record(ask, tx, hold, "proposal-begun", "").await?;
    }
    if !hold.is_open(ask) || hold.whole.proposal.state == State::Withdrawn {
        keep(ask, tx, hold, "late", typed).await?;
        return Ok(Saving::Closed);
    }
    let before = hold.whole.clone();
    let mut after = before.clone();
    let mut changed = typed::apply(&typed, &hold.setting, &mut after, &mut || ask.new_id());
    link_person(ask, hold, &mut after);
    if before.waits_for_its_author() && hold.is_by_link() && after.proposal.contact_mail == before.proposal.contact_mail
    {
        // The link went to that address and nowhere else, and whoever sends a form is no mail scanner.
        after.proposal.contact_confirmed_at = Some(ask.now());
    }
    if changed.is_empty() && after == before {
        // The same again, perhaps because our first answer was lost: it is saved.
        return Ok(Saving::Done);
    }
    after.proposal.saved_at = ask.now();
    let seen = form.number("revision").unwrap_or(before.proposal.revision);
    if seen != before.proposal.revision || !store::whole::write(tx, &before, &after).await? {
        hold.whole = store::whole::whole(tx, store::by_id(tx, before.proposal.id).await?).await?;
        keep(ask, tx, hold, "conflict", typed).await?;
        return Ok(Saving::Conflict);
    }
    after.proposal.revision += 1;
    hold.whole = after;
    changed.sort();
    record(ask, tx, hold, "proposal-saved", &changed.join(" ")).await?;
    Ok(Saving::Done)
}

/// A signed-in author is known as a person from now on, and the address is confirmed.
fn link_person(ask: &Ask, hold: &Hold, whole: &mut crate::proposal::model::whole::Whole) {
    let Some(me) = ask.viewer.me.as_ref().filter(|_| !hold.organiser) else { return };
    let contact = whole.presenters.iter_mut().find(|presenter| presenter.part == crate::proposal::model::Part::Contact);
    let Some(contact) = contact.filter(|contact| fold(&contact.mail) == fold(&me.mail)) else { return };
    contact.person_id = Some(me.id);
    whole.proposal.contact_confirmed_at = whole.proposal.contact_confirmed_at.or(Some(ask.now()));
}

async fn keep(ask: &Ask, tx: &Tx, hold: &Hold, reason: &str, fields: Fields) -> Result<(), Refusal> {
    if fields.values().flatten().all(String::is_empty) {
        return Ok(());
    }
    let copy = Copy { at: ask.now(), reason: reason.to_owned(), fields };
    store::kept::keep(tx, ask.new_id(), hold.whole.proposal.id, &copy).await?;
    record(ask, tx, hold, "proposal-copy-kept", reason).await
}

/// Notes what was done to a proposal: names of fields, never values.
pub(super) async fn record(ask: &Ask, tx: &Tx, hold: &Hold, deed: &str, fields: &str) -> Result<(), Refusal> {
    let proposal = &hold.whole.proposal;
    let (about_id, scope_id) = (proposal.id, Some(proposal.gathering_id));
    let deed = Deed { deed, about_kind: "proposal", about_id, scope_id, fields };
    Ok(activity::record(tx, ask.now(), &ask.house.chance, ask.viewer.person(), deed).await?)
}

/// Writes a proposal that was changed by the program itself, such as its state. Somebody who saved meanwhile is a conflict.
pub(super) async fn write_changed(
    tx: &Tx,
    hold: &mut Hold,
    after: crate::proposal::model::whole::Whole,
) -> Result<(), Refusal> {
    if !store::whole::write(tx, &hold.whole, &after).await? {
        return Err(Refusal::conflict("somebody-was-first"));
    }
    hold.whole = after;
    hold.whole.proposal.revision += 1;
    Ok(())
}

/// The script's saving: `200`, `409` with the other window's values, `410` when it came too late.
pub(super) async fn take_quietly(ask: &Ask, mut hold: Hold, form: &Form) -> Result<Answer, Refusal> {
    let tx = ask.db().begin().await?;
    let saving = bring(ask, &tx, &mut hold, form).await?;
    tx.commit().await?;
    let zone = ask.reader_zone().unwrap_or_else(|| hold.setting.gathering.zone.clone());
    let (t, revision) = (ask.t(), hold.whole.proposal.revision);
    let time = t.time(ask.now(), &zone);
    let (status, body) = match saving {
        Saving::Done => (StatusCode::OK, serde_json::json!({ "saved_at": time, "revision": revision })),
        Saving::Conflict => {
            let fields = typed::fields(&hold.whole, &hold.setting);
            let by = t.say("proposal-another-window");
            (
                StatusCode::CONFLICT,
                serde_json::json!({ "conflict": true, "revision": revision, "by": by, "fields": fields }),
            )
        }
        Saving::Closed => (
            StatusCode::GONE,
            serde_json::json!({ "closed": true, "kept_at": time, "says": t.a("proposal-late-kept", "time", time.clone()) }),
        ),
    };
    let mut answer = web::json(&body)?;
    *answer.status_mut() = status;
    Ok(answer)
}

pub(super) async fn autosave(mut ask: Ask) -> Outcome {
    let hold = hold::hold(&mut ask).await?;
    let form = ask.form().await?;
    take_quietly(&ask, hold, &form).await
}

pub(super) async fn save(mut ask: Ask) -> Outcome {
    let hold = hold::hold(&mut ask).await?;
    let form = ask.form().await?;
    take(&ask, hold, form).await
}

/// A button was pressed: everything is saved first, then the button's own deed is done, all in one transaction.
pub(super) async fn take(ask: &Ask, mut hold: Hold, form: Form) -> Result<Answer, Refusal> {
    let tx = ask.db().begin().await?;
    match bring(ask, &tx, &mut hold, &form).await? {
        Saving::Done => {}
        Saving::Conflict => {
            tx.commit().await?;
            return form::conflict(ask, &hold, form);
        }
        Saving::Closed => {
            tx.commit().await?;
            return see_other(ask, &hold.path(""), Some("said-proposal-late-kept"));
        }
    }
    let wrong = files::take_in(ask, &tx, &mut hold, &form).await?;
    if !wrong.is_empty() {
        tx.commit().await?;
        return form::refused_files(ask, &hold, wrong);
    }
    let (deed, about) = form.get("do").split_once(' ').unwrap_or((form.get("do"), ""));
    match deed {
        "send" => return sending::send(ask, tx, hold).await,
        "invite" => return sending::invite_one(ask, tx, hold, about.parse().unwrap_or(0)).await,
        "remove" => remove_presenter(ask, &tx, &mut hold, about.parse().unwrap_or(0)).await?,
        "remove-file" => files::remove(ask, &tx, &mut hold, about.parse().unwrap_or(0)).await?,
        _ => answer_remark(ask, &tx, &mut hold, &form).await?,
    }
    tx.commit().await?;
    match deed {
        "preview" => see_other(ask, &hold.path("/preview"), None),
        "remove" => see_other(ask, &hold.path("#presenters"), Some("said-proposal-presenter-removed")),
        "remove-file" => see_other(ask, &hold.path("#files"), Some("said-proposal-saved")),
        _ => see_other(ask, &hold.path(""), Some("said-proposal-saved")),
    }
}

async fn remove_presenter(ask: &Ask, tx: &Tx, hold: &mut Hold, position: i64) -> Result<(), Refusal> {
    let Some(presenter) = hold.whole.presenters.iter().find(|presenter| presenter.position == position).cloned() else {
        return Ok(());
    };
    if !store::remove_presenter(tx, hold.whole.proposal.id, presenter.id).await? {
        return Ok(());
    }
    // A window that still shows the place would make it again; the next revision tells it.
    let mut after = hold.whole.clone();
    after.presenters.retain(|one| one.id != presenter.id);
    after.proposal.saved_at = ask.now();
    write_changed(tx, hold, after).await?;
    record(ask, tx, hold, "proposal-presenter-removed", &format!("p{position}")).await
}

/// “Replace it by ‘one of us’”, or “It is somebody else, keep it”.
pub(super) async fn answer_remark(ask: &Ask, tx: &Tx, hold: &mut Hold, form: &Form) -> Result<(), Refusal> {
    let (kept, replaced) = (form.get("keep"), form.get("replace"));
    let mut after = hold.whole.clone();
    if !kept.is_empty() && blind::remarks(&after, &hold.setting).iter().any(|found| found.words == kept) {
        after.proposal.names_kept.push(kept.to_owned());
    } else if !replaced.is_empty() {
        let found: Vec<_> =
            blind::remarks(&after, &hold.setting).into_iter().filter(|found| found.words == replaced).collect();
        let t = web::Tr::new(ask.house.words.clone(), after.proposal.lang.clone());
        let by = |whose: names::Whose| match whose {
            names::Whose::Organisation => t.say("proposal-our-organisation"),
            names::Whose::Address => t.say("proposal-our-address"),
            _ => t.say("proposal-one-of-us"),
        };
        let texts: Vec<(String, String)> = blind::read_by_reviewers(&after, &hold.setting)
            .into_iter()
            .map(|(field, text)| (field, text.to_owned()))
            .collect();
        let mut new = Fields::new();
        for (field, text) in texts {
            let here: Vec<_> = found.iter().filter(|one| one.field == field).cloned().collect();
            if !here.is_empty() {
                new.insert(field, vec![names::replace(&text, &here, by)]);
            }
        }
        typed::apply(&new, &hold.setting, &mut after, &mut || ask.new_id());
    }
    if after == hold.whole {
        return Ok(());
    }
    after.proposal.saved_at = ask.now();
    write_changed(tx, hold, after).await?;
    record(ask, tx, hold, "proposal-name-answered", "").await
}
