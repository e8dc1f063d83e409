//! The first word of a proposal: the form without account. The first saving, by the script or by the button,
//! makes the draft and its secret, so that nothing is lost before the first button is pressed.

use super::hold::{self, Hold};
use super::{drafts, form, saving};
use crate::call::model::Standing;
use crate::call::pages::setting_of;
use crate::proposal::model::whole::{Setting, Whole};
use crate::proposal::model::{Part, Presenter, Proposal, Source};
use crate::proposal::store;
use ::store::Tx;
use base::{Code, Secret};
use std::collections::BTreeMap;
use web::{Ask, Form, Outcome, Refusal, redirect};

/// Drafts begun from one address in a minute: a class in a school at once, but no flood.
const PER_MINUTE: u32 = 600;

pub(super) async fn show(ask: Ask) -> Outcome {
    let setting = setting_of(&ask).await?;
    if ask.query.get("another").is_empty()
        && let Some((_, secret)) = drafts::unsent(&ask, &setting).await?
    {
        // A browser that comes back after a crash opens this address; the draft is where it was left.
        return redirect(&ask.to(&format!("/propose/{secret}")));
    }
    if setting.call.standing(ask.now()) != Standing::Open {
        // Nobody shall fill a form that cannot be sent: the page of the call says when it opens, or that it is over.
        return redirect(&ask.to(&format!("/{}/call", setting.gathering.code)));
    }
    // The page is the same for every stranger and kept, so it brings no secret: the script draws one before the
    // first word, and without scripts the first saving draws it.
    let hold = unwritten(&ask, setting, Source::Web, "");
    form::begin(&ask, &hold)
}

/// A proposal of which nothing is written yet.
pub(super) fn unwritten(ask: &Ask, setting: Setting, source: Source, key: &str) -> Hold {
    let code = Code::draw(&ask.house.chance);
    let langs = &setting.gathering.langs;
    let lang =
        langs.iter().find(|lang| **lang == ask.lang).or(langs.first()).cloned().unwrap_or_else(|| ask.lang.clone());
    let mut proposal =
        Proposal::draft(ask.new_id(), setting.gathering.id, setting.call.id, &code, source, &lang, ask.now());
    let mut contact = Presenter::blank(ask.new_id(), proposal.id, 1, "presenter", Part::Contact);
    if let Some(me) = ask.viewer.me.as_ref().filter(|_| source == Source::Web) {
        contact.person_id = Some(me.id);
        contact.name.clone_from(&me.name);
        contact.mail.clone_from(&me.mail);
        proposal.contact_mail.clone_from(&me.mail);
        proposal.contact_confirmed_at = Some(ask.now());
    }
    let whole = Whole { proposal, presenters: vec![contact], answers: BTreeMap::new(), attachments: Vec::new() };
    Hold { whole, setting, key: key.to_owned(), late: None, organiser: source == Source::Organiser, fresh: None }
}

/// Writes the draft with its contact.
pub(super) async fn write(tx: &Tx, hold: &mut Hold, secret: &Secret) -> Result<(), Refusal> {
    hold.whole.proposal.number = store::insert(tx, &hold.whole.proposal, secret).await?;
    for presenter in &hold.whole.presenters {
        store::save_presenter(tx, presenter).await?;
    }
    Ok(())
}

/// The form brings the secret it was given; anything else that comes as one is replaced.
fn secret_of(ask: &Ask, form: &Form) -> Secret {
    let given = Secret::given(form.get("begin"));
    let fits = given.expose().len() == 43
        && given.expose().bytes().all(|sign| sign.is_ascii_alphanumeric() || b"-_".contains(&sign));
    if fits { given } else { Secret::draw(&ask.house.chance) }
}

/// The draft of this form: found again by its secret, or to be made by this saving.
async fn draft_of(ask: &Ask, form: &Form) -> Result<(Hold, Secret), Refusal> {
    let setting = setting_of(ask).await?;
    if !matches!(setting.call.standing(ask.now()), Standing::Open | Standing::Closed) {
        return Err(Refusal::not_found());
    }
    if !ask.address.is_empty() && !ask.house.pace.allows(&format!("begin {}", ask.address), PER_MINUTE, ask.now()) {
        return Err(Refusal::too_often());
    }
    let secret = secret_of(ask, form);
    let found = store::by_secret(ask.db(), &secret).await?.filter(|one| one.call_id == setting.call.id);
    let hold = match found {
        Some(proposal) => hold::of(ask, proposal, secret.expose().to_owned()).await?,
        None => Hold { fresh: Some(secret.clone()), ..unwritten(ask, setting, Source::Web, secret.expose()) },
    };
    Ok((hold, secret))
}

pub(super) async fn save(ask: Ask) -> Outcome {
    let form = ask.form().await?;
    let (hold, secret) = draft_of(&ask, &form).await?;
    let answer = saving::take(&ask, hold, form).await?;
    Ok(drafts::remember(&ask, answer, secret.expose()))
}

pub(super) async fn autosave(ask: Ask) -> Outcome {
    let form = ask.form().await?;
    let (hold, secret) = draft_of(&ask, &form).await?;
    let answer = saving::take_quietly(&ask, hold, &form).await?;
    Ok(drafts::remember(&ask, answer, secret.expose()))
}
