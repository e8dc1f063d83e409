//! What is searched, in the database: an entry for each thing and language, and a row for each of its words. One plain
//! table instead of what each database brings, so that both find the same, in the same order.

use super::words::Tongue;
use crate::network::Maker;
use base::{Id, Localised};
use store::{Db, Result, Row, Sql, Tx, sql};

/// How much a word of the title weighs against one of the text.
const TITLE: i64 = 8;

/// A thing as search knows it.
#[derive(Clone, Debug, PartialEq)]
pub struct Thing {
    /// What it is: `gathering`, `session`, `news`, ….
    pub kind: &'static str,
    /// Its own name among those of its kind.
    pub of: String,
    /// Where it is read.
    pub path: String,
    /// Its title.
    pub title: Localised,
    /// Its words, plain.
    pub body: Localised,
    /// Its day; may be a year, or nothing.
    pub on_day: String,
}

/// Something that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// What it is.
    pub kind: String,
    /// The language of its words.
    pub lang: String,
    /// Where it is read.
    pub path: String,
    /// Its title.
    pub title: String,
    /// Its words.
    pub body: String,
    /// Its day.
    pub on_day: String,
}

/// Keeps the words of a thing, in place of those it had. A language in which it has no title has no entry.
pub async fn keep(tx: &Tx, maker: Maker<'_>, thing: &Thing) -> Result<()> {
    forget(tx, thing.kind, &thing.of).await?;
    for (lang, title) in thing.title.0.iter().filter(|(_, title)| !title.is_empty()) {
        // A text that stands in another language alone is found by its own words there.
        let body = thing.body.exact(lang);
        let id = maker.id();
        let insert = sql("insert into search_entry (id, kind, ref, lang, path, title, body, on_day) \
             values ($1, $2, $3, $4, $5, $6, $7, $8)");
        let insert = insert.bind(id).bind(thing.kind).bind(&thing.of).bind(lang).bind(&thing.path);
        tx.execute(insert.bind(title).bind(body).bind(&thing.on_day)).await?;
        let words = Tongue::of(lang).weighed(&[(title, TITLE), (body, 1)]);
        for some in words.into_iter().collect::<Vec<_>>().chunks(100) {
            tx.execute(insertion(id, lang, some)).await?;
        }
    }
    Ok(())
}

fn insertion(id: Id, lang: &str, words: &[(String, i64)]) -> Sql {
    let mut insert = sql("insert into search_word (word, lang, entry_id, weight) values ");
    for (place, (word, weight)) in words.iter().enumerate() {
        insert = insert.push(if place == 0 { "(" } else { ", (" }).push_bind(word).push(", ").push_bind(lang);
        insert = insert.push(", ").push_bind(id).push(", ").push_bind(*weight).push(")");
    }
    insert
}

/// The thing is no longer found.
pub async fn forget(tx: &Tx, kind: &str, of: &str) -> Result<()> {
    let words =
        sql("delete from search_word where entry_id in (select id from search_entry where kind = $1 and ref = $2)");
    tx.execute(words.bind(kind).bind(of)).await?;
    tx.execute(sql("delete from search_entry where kind = $1 and ref = $2").bind(kind).bind(of)).await?;
    Ok(())
}

/// Forgets everything of these kinds: it is about to be read anew.
pub async fn forget_all(tx: &Tx, kinds: &[&str]) -> Result<()> {
    let words = sql("delete from search_word where entry_id in (select id from search_entry where kind in ");
    tx.execute(words.push_list(kinds.iter().copied()).push(")")).await?;
    tx.execute(sql("delete from search_entry where kind in ").push_list(kinds.iter().copied())).await?;
    Ok(())
}

/// What holds every word that was asked for, in one language; each thing once, in the reader's language where it stands
/// in it. Of one kind where it is named.
pub async fn find(db: &Db, query: &str, lang: &str, kind: &str, from: i64, limit: i64) -> Result<Vec<Found>> {
    let (en, fr) = (Tongue::of("en").asked(query), Tongue::of("fr").asked(query));
    if en.is_empty() && fr.is_empty() {
        return Ok(Vec::new());
    }
    let mut asked = sql("with hit as (select e.kind, e.ref, e.lang, e.path, e.title, e.body, e.on_day, s.score, \
         case when e.lang = ")
    .push_bind(lang);
    asked = asked.push(
        " then 1 else 0 end as own from (select w.entry_id, cast(sum(w.weight) as bigint) as score, \
         count(*) as n from search_word w where (w.lang = 'fr' and w.word in ",
    );
    asked = asked.push_list(fr.iter().map(String::as_str)).push(") or (w.lang <> 'fr' and w.word in ");
    asked = asked.push_list(en.iter().map(String::as_str)).push(") group by w.entry_id) s ");
    asked = asked.push("join search_entry e on e.id = s.entry_id where s.n = case when e.lang = 'fr' then ");
    asked = asked.push_bind(fr.len()).push(" else ").push_bind(en.len()).push(" end");
    if !kind.is_empty() {
        asked = asked.push(" and e.kind = ").push_bind(kind);
    }
    // Of a thing that was found in two languages the reader's is shown.
    asked = asked.push(") select h.kind, h.lang, h.path, h.title, h.body, h.on_day from hit h where not exists (\
         select 1 from hit o where o.kind = h.kind and o.ref = h.ref and (o.own > h.own or (o.own = h.own and o.lang < h.lang))) \
         order by h.score desc, h.own desc, h.on_day desc, h.kind, h.ref limit ");
    db.all(asked.push_bind(limit).push(" offset ").push_bind(from)).await?.iter().map(of_row).collect()
}

fn of_row(row: &Row) -> Result<Found> {
    Ok(Found {
        kind: row.get("kind")?,
        lang: row.get("lang")?,
        path: row.get("path")?,
        title: row.get("title")?,
        body: row.get("body")?,
        on_day: row.get("on_day")?,
    })
}
