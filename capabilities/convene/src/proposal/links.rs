//! Links sent again to whoever lost them: one letter with a new link for each proposal of the address. The links that
//! were sent before stay good. The letter is written by a job, so that nobody can tell by the time an answer takes
//! whether an address is known.

use super::letters::{self, Writing};
use super::model::Proposal;
use super::store;
use ::store::Tx;
use base::{Id, Secret, Ts};
use futures::future::BoxFuture;
use post::Value;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;
use web::{House, JobKind, Refusal};

/// The kind of the letter, by which such letters are counted.
pub(crate) const KIND: &str = "proposal-links";
/// Such letters to one address in an hour: somebody could have us flood a third person.
pub(crate) const PER_HOUR: i64 = 3;
/// The name of the job.
const SEND: &str = "proposal-send-links";

/// What the job is about: ids only, never an address.
#[derive(Serialize, Deserialize)]
struct Sending {
    gathering: Id,
    proposals: Vec<Id>,
}

/// Leaves the job; also for nobody.
pub(crate) async fn leave(
    tx: &Tx,
    house: &House,
    now: Ts,
    gathering: Id,
    proposals: &[Proposal],
) -> ::store::Result<()> {
    let sending = Sending { gathering, proposals: proposals.iter().map(|one| one.id).collect() };
    ::store::jobs::leave(tx, now, &house.chance, SEND, &sending, now, None).await
}

pub(super) fn send() -> JobKind {
    JobKind {
        kind: SEND,
        run: |house, payload| -> BoxFuture<'static, Result<(), String>> { Box::pin(run(house, payload)) },
    }
}

async fn run(house: Arc<House>, payload: String) -> Result<(), String> {
    let sending: Sending = serde_json::from_str(&payload).map_err(|error| format!("read the job: {error}"))?;
    write(&house, &sending).await.map_err(|refusal| format!("send links again: {refusal:?}"))
}

async fn write(house: &House, sending: &Sending) -> Result<(), Refusal> {
    let now = house.now();
    let gathering = crate::gathering::store::by_id(&house.db, sending.gathering).await?;
    let tx = house.db.begin().await?;
    let mut found = Vec::new();
    for id in &sending.proposals {
        // Taken away meanwhile, as a draft is that its author disowned: there is no link to it then.
        if let Ok(proposal) = store::by_id(&tx, *id).await {
            found.push(proposal);
        }
    }
    let Some(first) = found.first() else { return Ok(()) };
    let (mail, lang) = (first.contact_mail.clone(), first.lang.clone());
    let mut lines = Vec::new();
    for proposal in &found {
        let secret = Secret::draw(&house.chance);
        store::give_edit_link(&tx, proposal.id, &secret, now).await?;
        let link = letters::link(house, &lang, &format!("/propose/{}", secret.expose()));
        lines.push((letters::title(house, &lang, proposal), Value::Link(link)));
    }
    let (list, names) = letters::list(lines);
    let mut values = BTreeMap::from([("gathering", Value::Line(gathering.name(&lang)))]);
    values.extend(names);
    let writing = Writing {
        words: "proposal-links",
        kind: KIND,
        to: (&mail, ""),
        person: None,
        lang: &lang,
        gathering: gathering.id,
        proposal: Some(first.id),
        answers: None,
        subject: None,
        more: Vec::new(),
        lists: vec![("proposals", list)],
        values,
    };
    letters::put(&tx, house, now, writing).await?;
    Ok(tx.commit().await?)
}
