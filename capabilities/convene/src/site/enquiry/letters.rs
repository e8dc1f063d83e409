//! The letters of an enquiry: the confirmation at once, the answer of the desk. Each holds a link to the thread, and
//! none repeats what a stranger wrote, so that the form cannot be used to write to somebody else.

use super::model::Enquiry;
use super::store;
use crate::gathering::model::Gathering;
use crate::registration::letters::{Writing, link, put};
use ::store::Tx;
use base::{Lang, Secret};
use post::Value;
use std::collections::BTreeMap;
use web::{Ask, Refusal};

/// “We have it.”
pub(super) async fn received(ask: &Ask, tx: &Tx, gathering: &Gathering, one: &Enquiry) -> Result<Secret, Refusal> {
    send(ask, tx, gathering, one, "enquiry-received", Value::Text(String::new())).await
}

/// What the desk answers.
pub(super) async fn answered(
    ask: &Ask,
    tx: &Tx,
    gathering: &Gathering,
    one: &Enquiry,
    text: &str,
) -> Result<Secret, Refusal> {
    send(ask, tx, gathering, one, "enquiry-answered", Value::Text(text.to_owned())).await
}

async fn send(
    ask: &Ask,
    tx: &Tx,
    gathering: &Gathering,
    one: &Enquiry,
    words: &'static str,
    answer: Value,
) -> Result<Secret, Refusal> {
    let secret = Secret::draw(&ask.house.chance);
    store::give_link(tx, one.id, &secret, ask.now()).await?;
    let path = format!("/{}/enquiries/{}", gathering.code, secret.expose());
    let values = BTreeMap::from([
        ("code", Value::Text(one.code.clone())),
        ("answer", answer),
        ("link", Value::Link(link(&ask.house, &one.lang, &path))),
    ]);
    let writing = Writing {
        words,
        // The name beside the address is the reader's word only once the reader has answered.
        to: (&one.mail, ""),
        person: one.person_id,
        lang: &one.lang,
        gathering,
        about: ("enquiry", one.id),
        values,
    };
    put(tx, &ask.house, ask.now(), writing).await?;
    Ok(secret)
}

/// Tells the office of the gathering, where it has an address, that something came.
pub(super) async fn tell_desk(ask: &Ask, tx: &Tx, gathering: &Gathering, one: &Enquiry) -> Result<(), Refusal> {
    let lang = gathering.langs.first().cloned().unwrap_or_else(Lang::en);
    let path = format!("/manage/{}/enquiries/{}", gathering.code, one.code);
    let values = BTreeMap::from([
        ("name", Value::Line(one.name.clone())),
        ("subject", Value::Line(one.subject.clone())),
        ("link", Value::Link(link(&ask.house, &lang, &path))),
    ]);
    let to = (gathering.contact.as_str(), "");
    let about = ("enquiry", one.id);
    let writing = Writing { words: "enquiry-came", to, person: None, lang: &lang, gathering, about, values };
    put(tx, &ask.house, ask.now(), writing).await
}
