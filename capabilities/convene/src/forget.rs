//! Takes an erased person out of what more than one column says: published versions of a programme are documents,
//! and the key of a seat on a panel must stay alone (I5).

use base::Id;
use futures::future::BoxFuture;
use serde_json::Value as Json;
use store::{Db, Result, Row, Tx, sql};

/// What stands where a name stood: a programme needs a word there.
const NOBODY: &str = "—";
/// What says which person is meant and nothing about the person.
const KEPT: [&str; 5] = ["guid", "code", "id", "role", "kind"];

/// Empties the person in every published version. The version stays what it was for everybody else.
pub(crate) fn out_of_programmes(tx: &Tx, person_id: Id) -> BoxFuture<'_, Result<()>> {
    Box::pin(async move {
        let appearances = appearances(tx, person_id).await?;
        if appearances.is_empty() {
            return Ok(());
        }
        let versions = sql("select v.id, v.document, v.changes from programme_version v where v.gathering_id in \
             (select s.gathering_id from session s join session_presenter p on p.session_id = s.id where p.guid in ");
        let versions = versions.push_list(appearances.iter().map(|one| one.guid)).push(") order by v.id limit 10000");
        for row in tx.all(versions).await? {
            rewrite(tx, &row, &appearances).await?;
        }
        Ok(())
    })
}

/// The key of a seat is the address folded. The seat stays, under a key that is nobody's and still alone on its panel.
pub(crate) fn out_of_seats(tx: &Tx, person_id: Id) -> BoxFuture<'_, Result<()>> {
    Box::pin(async move {
        let update = sql(
            "update seat set holder_key = '#' || position where holder_key <> '' and (holder_key = (select mail_key from person \
             where id = $1) or presenter_id in (select id from presenter where person_id = $1))",
        );
        tx.execute(update.bind(person_id)).await?;
        Ok(())
    })
}

/// Letters to others lose the names and addresses of the person: the letters of the gatherings the person had a part
/// in, and those of none. What has gone is in the hands of its readers; this is the copy that is ours to mend.
pub fn out_of_letters(tx: &Tx, person_id: Id) -> BoxFuture<'_, Result<()>> {
    Box::pin(async move {
        for said in said_of(tx, person_id).await? {
            // Whoever has one short name is found inside other words: those letters are kept as they are.
            if said.chars().count() < SAID_CHARS_MIN {
                continue;
            }
            let asked = sql("select id, subject, text, html, reply_to_mail, reply_to_name from letter where \
                 (person_id is null or person_id <> $1) and (scope_id is null or scope_id in \
                 (select p.gathering_id from proposal p join presenter s on s.proposal_id = p.id where s.person_id = $1 or \
                 (s.mail <> '' and lower(s.mail) = (select mail_key from person where id = $1)) \
                 union select scope_id from role where person_id = $1)) \
                 and replace(subject || text || html || reply_to_mail || reply_to_name, $2, '') <> \
                 subject || text || html || reply_to_mail || reply_to_name order by id limit 100000");
            for row in tx.all(asked.bind(person_id).bind(&said)).await? {
                let mended = |column: &str| row.get::<String>(column).map(|text| without(&text, &said));
                let reply: String = row.get("reply_to_mail")?;
                let reply = if reply == said { String::new() } else { reply };
                let named = if reply.is_empty() { String::new() } else { mended("reply_to_name")? };
                let update = sql("update letter set subject = $2, text = $3, html = $4, reply_to_mail = $5, \
                     reply_to_name = $6 where id = $1");
                let update = update.bind(row.get::<Id>("id")?).bind(mended("subject")?).bind(mended("text")?);
                tx.execute(update.bind(mended("html")?).bind(reply).bind(named)).await?;
            }
        }
        Ok(())
    })
}

/// Shorter than this a name is also a piece of other words.
const SAID_CHARS_MIN: usize = 5;

/// How letters name the person: by the names of the account and of proposals, and by the address. The longest first,
/// so that a name inside a longer one does not leave half of it.
async fn said_of(db: &Db, person_id: Id) -> Result<Vec<String>> {
    let asked =
        sql("select name as said from person where id = $1 union select coalesce(mail, '') from person where id = $1 \
         union select coalesce(mail_key, '') from person where id = $1 \
         union select name from presenter where person_id = $1 or (mail <> '' and lower(mail) = \
         (select mail_key from person where id = $1)) limit 1000");
    let rows = db.all(asked.bind(person_id)).await?;
    let mut said = rows.iter().map(|row| row.get("said")).collect::<Result<Vec<String>>>()?;
    said.sort_by_key(|one| std::cmp::Reverse(one.chars().count()));
    Ok(said)
}

/// The text with a dash where the words stood by themselves.
fn without(text: &str, said: &str) -> String {
    let mut mended = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(said) {
        let (before, after) = (&rest[..at], &rest[at + said.len()..]);
        let inside = before.ends_with(char::is_alphanumeric) || after.starts_with(char::is_alphanumeric);
        mended.push_str(before);
        mended.push_str(if inside { said } else { NOBODY });
        rest = after;
    }
    mended.push_str(rest);
    mended
}

struct Appearance {
    guid: Id,
    name: String,
}

async fn appearances(db: &Db, person_id: Id) -> Result<Vec<Appearance>> {
    let asked = sql(
        "select guid, name from session_presenter where person_id = $1 or presenter_id in (select id from presenter \
         where person_id = $1 or (mail <> '' and lower(mail) = (select mail_key from person where id = $1))) \
         or guid in (select guid from speaker where person_id = $1 or (mail <> '' and lower(mail) = (select mail_key from person \
         where id = $1))) order by id limit 10000",
    );
    let rows = db.all(asked.bind(person_id)).await?;
    rows.iter().map(|row| Ok(Appearance { guid: row.get("guid")?, name: row.get("name")? })).collect()
}

async fn rewrite(tx: &Tx, row: &Row, appearances: &[Appearance]) -> Result<()> {
    let mut document: Json = row.json("document")?;
    let guids: Vec<String> = appearances.iter().map(|one| one.guid.to_string()).collect();
    take_out(&mut document, &guids);
    let mut changes: Json = row.json("changes")?;
    for name in appearances.iter().map(|one| one.name.as_str()).filter(|name| !name.is_empty()) {
        unsay(&mut changes, name);
    }
    let update = sql("update programme_version set document = $2, changes = $3 where id = $1");
    tx.execute(update.bind(row.get::<Id>("id")?).bind(document.to_string()).bind(changes.to_string())).await?;
    Ok(())
}

/// Empties each object that carries one of these guids; its name becomes a dash.
fn take_out(at: &mut Json, guids: &[String]) {
    match at {
        Json::Array(items) => items.iter_mut().for_each(|item| take_out(item, guids)),
        Json::Object(fields) => {
            let is_meant =
                fields.get("guid").and_then(Json::as_str).is_some_and(|guid| guids.iter().any(|one| one == guid));
            for (key, value) in fields.iter_mut() {
                match value {
                    _ if !is_meant || KEPT.contains(&key.as_str()) => take_out(value, guids),
                    Json::String(text) => *text = if key == "name" { NOBODY.to_owned() } else { String::new() },
                    Json::Array(items) => items.clear(),
                    Json::Object(map) => map.clear(),
                    _ => {}
                }
            }
        }
        _ => {}
    }
}

/// A list of changes says who came and went by name.
fn unsay(at: &mut Json, name: &str) {
    match at {
        Json::String(text) if text.contains(name) => *text = text.replace(name, NOBODY),
        Json::Array(items) => items.iter_mut().for_each(|item| unsay(item, name)),
        Json::Object(fields) => fields.values_mut().for_each(|value| unsay(value, name)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn i5_a_name_goes_where_it_stands_by_itself() {
        assert_eq!(
            without("Rosa Lindt and Rosa Lindtner; Rosa Lindt’s talk", "Rosa Lindt"),
            "— and Rosa Lindtner; —’s talk"
        );
        assert_eq!(without("Nobody", "Rosa Lindt"), "Nobody");
    }

    #[test]
    fn i5_one_person_leaves_a_document_and_the_others_stay() {
        let mut document = json!({ "title": "Chidi Okafor asks", "persons": [
            { "guid": "a", "code": "K7", "name": "Chidi Okafor", "biography": "A nurse.", "extra": { "mail": "c@x" }, "links": ["c"] },
            { "guid": "b", "code": "K8", "name": "Amina Diallo", "biography": "A guide." } ] });
        take_out(&mut document, &["a".to_owned()]);
        let person = json!({ "guid": "a", "code": "K7", "name": "—", "biography": "", "extra": {}, "links": [] });
        assert_eq!(document["persons"][0], person);
        assert_eq!(document["persons"][1]["name"], "Amina Diallo");
        let mut changes = json!([{ "came": ["Chidi Okafor", "Amina Diallo"] }]);
        unsay(&mut changes, "Chidi Okafor");
        assert_eq!(changes, json!([{ "came": ["—", "Amina Diallo"] }]));
    }
}
