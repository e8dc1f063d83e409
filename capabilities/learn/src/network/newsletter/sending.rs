//! Sending an issue: once, to those who had confirmed by then, in batches, each in the reader's language. A run that died
//! is begun again; whoever has the letter does not get it twice.

use super::model::{Entry, Issue, sections, words};
use super::store;
use crate::network::Maker;
use crate::network::subscription::letters::{Writing, put, whole};
use crate::network::subscription::{What, store as subscriptions};
use ::store::{Tx, jobs};
use base::{Id, Lang};
use futures::future::BoxFuture;
use post::Value;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use web::{House, Tr};

/// The kind of the job.
pub(super) const SEND: &str = "newsletter-send";
/// Letters of one run.
const BATCH: i64 = 100;

#[derive(Serialize, Deserialize)]
struct Payload {
    number: i64,
    after: Option<Id>,
}

/// Sends it, in the transaction of the decision; answers whether it was the first time.
pub async fn send(tx: &Tx, maker: Maker<'_>, issue: &Issue) -> ::store::Result<bool> {
    if !store::mark_sent(tx, maker, issue).await? {
        return Ok(false);
    }
    again(tx, maker, Payload { number: issue.number, after: None }).await?;
    Ok(true)
}

async fn again(tx: &Tx, maker: Maker<'_>, payload: Payload) -> ::store::Result<()> {
    let key = Some(format!("{SEND}-{}-{}", payload.number, payload.after.map(|id| id.to_string()).unwrap_or_default()));
    jobs::leave(tx, maker.now, maker.chance, SEND, &payload, maker.now, key).await
}

pub(super) fn run(house: Arc<House>, payload: String) -> BoxFuture<'static, Result<(), String>> {
    Box::pin(async move {
        let payload: Payload = serde_json::from_str(&payload).map_err(|error| format!("read the issue: {error}"))?;
        batch(&house, payload).await.map_err(|error| format!("send the newsletter: {error}"))
    })
}

async fn batch(house: &House, payload: Payload) -> ::store::Result<()> {
    let Some(issue) = store::find(&house.db, payload.number).await?.filter(|issue| issue.sent_at.is_some()) else {
        return Ok(());
    };
    let entries = store::entries(&house.db, issue.id).await?;
    let tx = house.db.begin().await?;
    let maker = Maker { now: house.now(), chance: &house.chance, by: None };
    let readers = subscriptions::confirmed(&tx, What::Newsletter, payload.after, BATCH).await?;
    for reader in readers.iter().filter(|reader| reader.confirmed_at <= issue.sent_at) {
        put(&tx, house, maker, reader, letter(house, &issue, &entries, &reader.lang)).await?;
    }
    if let Some(last) = readers.last().filter(|_| i64::try_from(readers.len()).unwrap_or(0) == BATCH) {
        again(&tx, maker, Payload { number: issue.number, after: Some(last.id) }).await?;
    }
    tx.commit().await
}

fn letter(house: &House, issue: &Issue, entries: &[Entry], lang: &Lang) -> Writing {
    let t = Tr::new(house.words.clone(), lang.clone());
    Writing {
        kind: "newsletter",
        words: ("newsletter-letter-subject", "newsletter-letter-text"),
        path: format!("/news/letters/{}", issue.number),
        about: Some(("newsletter", issue.id)),
        key: format!("newsletter-{}", issue.number),
        values: vec![
            ("title", Value::Line(title(&t, issue, lang))),
            ("text", Value::Text(text(house, &t, issue, entries, lang))),
        ],
    }
}

/// Its title, or its number where it has none.
pub(super) fn title(t: &Tr, issue: &Issue, lang: &Lang) -> String {
    let own = words(&issue.title, lang);
    if own.is_empty() { t.a("newsletter-number", "n", issue.number) } else { own.to_owned() }
}

/// The text of the letter: the word of the editor, then section by section.
pub(super) fn text(house: &House, t: &Tr, issue: &Issue, entries: &[Entry], lang: &Lang) -> String {
    let mut text = words(&issue.intro, lang).to_owned();
    for (kind, own) in sections(entries) {
        text.push_str(&format!("\n\n{}\n", t.say(&format!("newsletter-section-{kind}")).to_uppercase()));
        for entry in own {
            text.push_str(&format!("\n{}\n", base::one_line(words(&entry.title, lang))));
            let summary = base::one_line(words(&entry.summary, lang));
            if !summary.is_empty() {
                text.push_str(&format!("{summary}\n"));
            }
            text.push_str(&format!("{}\n", whole(house, lang, &entry.path)));
        }
    }
    text.trim().to_owned()
}
