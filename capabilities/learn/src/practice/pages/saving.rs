//! Saving a practice: by the script every two seconds, by a button without it. Of two windows the later one is told what
//! the other wrote, and nothing typed is lost.

use super::hold::{self, Hold};
use super::{form, sending};
use crate::practice::desk::{self, maker};
use crate::practice::model::{Practice, State};
use crate::practice::store;
use crate::practice::typed::{self, Fields};
use ::store::Tx;
use base::{Code, Secret, fold};
use web::{Answer, Ask, Form, Outcome, Refusal, StatusCode, see_other};

/// Drafts begun from one address in a minute: a class in a school at once, but no flood.
const PER_MINUTE: u32 = 120;

/// What became of what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Saving {
    /// It is saved.
    Done,
    /// Another window saved first.
    Conflict,
    /// Nobody may write in it now.
    Closed,
}

/// What a form brought, field by field.
pub(super) fn typed_in(form: &Form) -> Fields {
    let mut fields = Fields::new();
    let inner = ["revision", "begin", "do"];
    for (name, value) in form.fields().iter().filter(|(name, _)| !inner.contains(&name.as_str())) {
        fields.entry(name.clone()).or_default().push(value.clone());
    }
    fields
}

/// A practice of which nothing is written yet.
pub(super) fn unwritten(ask: &Ask, key: &str) -> Hold {
    let lang = if ask.lang.tag() == "fr" { "fr" } else { "en" };
    let mut one = Practice::blank(ask.new_id(), Code::draw(&ask.house.chance), lang, ask.now());
    if let Some(me) = &ask.viewer.me {
        one.contact.person_id = Some(me.id);
        one.contact.name.clone_from(&me.name);
        one.contact.mail.clone_from(&me.mail);
    }
    Hold { one, key: key.to_owned(), fresh: None }
}

/// Writes what was typed into the practice.
pub(super) async fn bring(ask: &Ask, tx: &Tx, hold: &mut Hold, form: &Form) -> Result<Saving, Refusal> {
    if let Some(secret) = hold.fresh.take() {
        store::insert(tx, maker(ask), &hold.one, &secret).await?;
    }
    let before = store::hold(tx, hold.one.id).await?;
    if !before.state.may_write() {
        hold.one = before;
        return Ok(Saving::Closed);
    }
    let mut after = before.clone();
    after.contact.person_id = hold.one.contact.person_id.or(after.contact.person_id);
    let changed = typed::apply(&typed_in(form), &mut after);
    link_person(ask, &mut after);
    if changed.is_empty() && after == before {
        // The same again, perhaps because our first answer was lost: it is saved.
        hold.one = before;
        return Ok(Saving::Done);
    }
    if after.state == State::Published {
        // Writing in a published one begins its next version; readers go on reading the last.
        after.state = State::Draft;
    }
    after.saved_at = ask.now();
    let seen = form.number("revision").unwrap_or(before.revision);
    if seen != before.revision {
        hold.one = before;
        return Ok(Saving::Conflict);
    }
    if !store::save(tx, maker(ask), &after, "practice-saved", &changed.join(" ")).await? {
        hold.one = before;
        return Ok(Saving::Conflict);
    }
    after.revision += 1;
    hold.one = after;
    Ok(Saving::Done)
}

/// A signed-in author who writes with the address of the account is known as that person from now on.
fn link_person(ask: &Ask, one: &mut Practice) {
    let Some(me) = &ask.viewer.me else { return };
    if one.contact.person_id.is_none() && fold(&one.contact.mail) == fold(&me.mail) {
        one.contact.person_id = Some(me.id);
    }
}

/// The form brings the secret it was given; anything else that comes as one is replaced.
fn secret_of(ask: &Ask, form: &Form) -> Secret {
    let given = Secret::given(form.get("begin"));
    let signs = given.expose().as_bytes();
    let fits = signs.len() == 43 && signs.iter().all(|sign| sign.is_ascii_alphanumeric() || b"-_".contains(sign));
    if fits { given } else { Secret::draw(&ask.house.chance) }
}

/// The draft of a form that was shown empty: found again by its secret, or to be made by this saving.
async fn draft_of(ask: &Ask, form: &Form) -> Result<(Hold, Secret), Refusal> {
    let paced =
        ask.address.is_empty() || ask.house.pace.allows(&format!("practice {}", ask.address), PER_MINUTE, ask.now());
    if !paced {
        return Err(Refusal::too_often());
    }
    let secret = secret_of(ask, form);
    let hold = match store::by_secret(ask.db(), &secret).await? {
        Some(one) => Hold { one, key: secret.expose().to_owned(), fresh: None },
        None => Hold { fresh: Some(secret.clone()), ..unwritten(ask, secret.expose()) },
    };
    Ok((hold, secret))
}

pub(super) async fn begin(ask: Ask) -> Outcome {
    let form = ask.form().await?;
    let (hold, secret) = draft_of(&ask, &form).await?;
    let answer = take(&ask, hold, form).await?;
    Ok(hold::remember(&ask, answer, secret.expose()))
}

pub(super) async fn begin_quietly(ask: Ask) -> Outcome {
    let form = ask.form().await?;
    let (hold, secret) = draft_of(&ask, &form).await?;
    let answer = take_quietly(&ask, hold, &form).await?;
    Ok(hold::remember(&ask, answer, secret.expose()))
}

pub(super) async fn save(ask: Ask) -> Outcome {
    let hold = hold::hold(&ask).await?;
    let form = ask.form().await?;
    take(&ask, hold, form).await
}

pub(super) async fn save_quietly(ask: Ask) -> Outcome {
    let hold = hold::hold(&ask).await?;
    let form = ask.form().await?;
    take_quietly(&ask, hold, &form).await
}

/// The script's saving: `200`, `409` with what the other window wrote, `410` when nobody may write any more.
async fn take_quietly(ask: &Ask, mut hold: Hold, form: &Form) -> Result<Answer, Refusal> {
    let tx = ask.db().begin().await?;
    let saving = bring(ask, &tx, &mut hold, form).await?;
    tx.commit().await?;
    let (t, revision) = (ask.t(), hold.one.revision);
    let time = t.time(ask.now(), &desk::zone(ask));
    let (status, body) = match saving {
        Saving::Done => (StatusCode::OK, serde_json::json!({ "saved_at": time, "revision": revision })),
        Saving::Conflict => {
            let (by, fields) = (t.say("practice-another-window"), typed::fields(&hold.one));
            let body = serde_json::json!({ "conflict": true, "revision": revision, "by": by, "fields": fields });
            (StatusCode::CONFLICT, body)
        }
        Saving::Closed => (StatusCode::GONE, serde_json::json!({ "closed": true })),
    };
    let mut answer = web::json(&body)?;
    *answer.status_mut() = status;
    Ok(answer)
}

/// A button was pressed: everything is saved first, then the button's own deed is done, all in one transaction.
async fn take(ask: &Ask, mut hold: Hold, form: Form) -> Result<Answer, Refusal> {
    let tx = ask.db().begin().await?;
    // Taking back is possible while it is with the reviewers, when nobody may write.
    if form.get("do") == "withdraw" {
        return sending::withdraw(ask, tx, hold).await;
    }
    match bring(ask, &tx, &mut hold, &form).await? {
        Saving::Done => {}
        Saving::Conflict => {
            tx.commit().await?;
            return form::conflict(ask, &hold, form).await;
        }
        Saving::Closed => {
            tx.commit().await?;
            return Err(Refusal::conflict("practice-not-open").next(ask.to(&hold.path("")), "practice-back"));
        }
    }
    if form.get("do") == "send" {
        return sending::send(ask, tx, hold).await;
    }
    tx.commit().await?;
    see_other(ask, &hold.path(""), Some("said-practice-saved"))
}
