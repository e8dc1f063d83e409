//! Beginning a practice out of what there is: a problem that was solved, an action that was evaluated. Other capabilities
//! hand their things in; the program wires them. Whoever did it goes on writing where the draft leads.

use super::document::Document;
use super::model::{Contact, Practice};
use super::store::{self, Maker};
use ::store::{Result, Tx};
use base::{Code, Secret};

/// What a practice is begun with.
#[derive(Clone, Debug)]
pub struct Beginning {
    /// What is known already.
    pub document: Document,
    /// Who goes on writing.
    pub contact: Contact,
    /// What it grew out of: words, and the address inside the house.
    pub origin: (String, String),
}

/// Begins a draft; it is reached at `/practices/drafts/` and its code by whom it belongs to, and by the secret.
pub async fn begin(tx: &Tx, maker: Maker<'_>, beginning: Beginning) -> Result<(Practice, Secret)> {
    let secret = Secret::draw(maker.chance);
    let lang = beginning.document.lang.clone();
    let mut one = Practice::blank(maker.id(), Code::draw(maker.chance), &lang, maker.now);
    one.document = beginning.document;
    one.contact = beginning.contact;
    one.origin = beginning.origin;
    store::insert(tx, maker, &one, &secret).await?;
    store::save(tx, maker, &one, "practice-saved", "").await?;
    one.revision += 1;
    Ok((one, secret))
}
