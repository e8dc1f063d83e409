//! All texts of a gathering that stand in several languages, and the marks of their translations.

use super::model::{Mark, Text};
use crate::call::store as calls;
use crate::gathering::model::Gathering;
use crate::gathering::store as gatherings;
use crate::site::page::store as pages;
use crate::site::purpose::store as purposes;
use base::{Id, Lang, Localised};
use std::collections::HashMap;
use store::{Db, Result, Tx, sql};

/// More sessions than this are not looked through.
const SESSIONS_MAX: i64 = 2_000;

fn add(all: &mut Vec<Text>, kind: &'static str, key: String, place: String, text: &Localised) {
    if !text.is_empty() {
        all.push(Text { key: format!("{kind}/{key}"), kind, place, text: text.clone() });
    }
}

/// All texts, in the order in which one would translate them.
pub async fn texts(db: &Db, gathering: &Gathering) -> Result<Vec<Text>> {
    let id = gathering.id;
    let mut all = Vec::new();
    let own = [
        ("title", &gathering.title),
        ("motto", &gathering.motto),
        ("about", &gathering.about),
        ("audience", &gathering.audience),
    ];
    for (field, text) in own {
        add(&mut all, "gathering", field.to_owned(), "/settings".to_owned(), text);
    }
    if let Some(call) = calls::of_gathering(db, id).await? {
        add(&mut all, "call", "text".to_owned(), "/call".to_owned(), &call.text);
        add(&mut all, "call", "guidance".to_owned(), "/call".to_owned(), &call.guidance);
    }
    for topic in gatherings::topics(db, id).await? {
        add(&mut all, "topic", format!("{}/title", topic.id), format!("/topics#item-{}", topic.id), &topic.title);
        add(&mut all, "topic", format!("{}/about", topic.id), format!("/topics#item-{}", topic.id), &topic.about);
    }
    for format in gatherings::formats(db, id).await? {
        add(&mut all, "format", format!("{}/title", format.id), format!("/formats#item-{}", format.id), &format.title);
        add(&mut all, "format", format!("{}/about", format.id), format!("/formats#item-{}", format.id), &format.about);
    }
    for page in pages::all(db, id).await? {
        add(&mut all, "page", format!("{}/title", page.id), format!("/pages/{}", page.slug), &page.title);
        add(&mut all, "page", format!("{}/text", page.id), format!("/pages/{}", page.slug), &page.text);
    }
    for one in pages::questions(db, id).await? {
        add(&mut all, "faq", format!("{}/question", one.id), format!("/faq#item-{}", one.id), &one.question);
        add(&mut all, "faq", format!("{}/answer", one.id), format!("/faq#item-{}", one.id), &one.answer);
    }
    for one in purposes::all(db, id).await? {
        add(&mut all, "purpose", format!("{}/text", one.id), format!("/purposes#item-{}", one.id), &one.text);
        add(&mut all, "purpose", format!("{}/answer", one.id), format!("/purposes#item-{}", one.id), &one.answer);
    }
    for (code, title) in sessions(db, id).await? {
        add(&mut all, "session", format!("{code}/title"), format!("/programme/sessions/{code}"), &title);
    }
    Ok(all)
}

/// Code and title of each session. The words of a proposal are in the language of whoever wrote it and not ours to
/// translate; only what the organiser wrote is looked at.
async fn sessions(db: &Db, gathering_id: Id) -> Result<Vec<(String, Localised)>> {
    let asked =
        sql("select code, title from session where gathering_id = $1 and proposal_id is null order by number limit $2");
    let rows = db.all(asked.bind(gathering_id).bind(SESSIONS_MAX)).await?;
    rows.iter().map(|row| Ok((row.get("code")?, row.get("title")?))).collect()
}

/// The marks by key and language.
pub async fn marks(db: &Db, gathering_id: Id) -> Result<HashMap<(String, String), Mark>> {
    let asked = sql("select text_key, lang, first_print, other_print from translation_mark where gathering_id = $1 \
         order by text_key, lang limit 20000");
    let rows = db.all(asked.bind(gathering_id)).await?;
    rows.iter()
        .map(|row| {
            let mark = Mark { first: row.get("first_print")?, other: row.get("other_print")? };
            Ok(((row.get("text_key")?, row.get("lang")?), mark))
        })
        .collect()
}

/// Keeps a mark.
pub async fn save_mark(tx: &Tx, gathering_id: Id, key: &str, lang: &Lang, mark: &Mark) -> Result<()> {
    let upsert = sql("insert into translation_mark (gathering_id, text_key, lang, first_print, other_print) \
         values ($1, $2, $3, $4, $5) on conflict (gathering_id, text_key, lang) do update set \
         first_print = excluded.first_print, other_print = excluded.other_print");
    let upsert = upsert.bind(gathering_id).bind(key).bind(lang.tag());
    tx.execute(upsert.bind(&mark.first).bind(&mark.other)).await?;
    Ok(())
}
