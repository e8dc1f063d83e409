//! What is in the outbox, for the people who may see it and for the carrier.

use super::State;
use crate::address::Address;
use crate::letter::{Attachment, Letter, Unsubscribe};
use crate::line::Line;
use crate::message_id::MessageId;
use crate::template::Wording;
use base::{Id, Ts};
use store::{Db, Result, Row, Sql, StoreError, sql};

/// A letter in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its id.
    pub id: Id,
    /// What kind of letter.
    pub kind: String,
    /// The reader's address.
    pub to_mail: String,
    /// The reader's name; empty where there is none.
    pub to_name: String,
    /// The subject.
    pub subject: String,
    /// Where it is.
    pub state: State,
    /// How often it was tried.
    pub attempts: i64,
    /// What was said when it was tried last.
    pub last_error: String,
    /// When it was written.
    pub created_at: Ts,
    /// When the next house took it.
    pub gone_at: Option<Ts>,
}

/// A letter with its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// What the list shows.
    pub entry: Entry,
    /// The gathering it is sent for.
    pub scope: Option<Id>,
    /// The thing it is about.
    pub about: Option<Id>,
    /// The person who reads it.
    pub person: Option<Id>,
    /// The language.
    pub lang: String,
    /// The text; empty where a secret was wiped.
    pub text: String,
    /// The same as a page; empty where there is none.
    pub html: String,
    /// Its Message-ID.
    pub message_id: String,
    /// The names of its files.
    pub files: Vec<String>,
}

/// Which letters are wanted. `None` leaves a thing open.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wanted<'a> {
    /// Those of one gathering.
    pub scope: Option<Id>,
    /// Those to one person.
    pub person: Option<Id>,
    /// Those about one thing.
    pub about: Option<Id>,
    /// Those in one state.
    pub state: Option<State>,
    /// Those of one kind.
    pub kind: Option<&'a str>,
}

/// Where the next page begins: after this letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Older {
    /// When the last letter shown was written.
    pub created_at: Ts,
    /// Its id.
    pub id: Id,
}

const IN_LISTS: &str =
    "select id, kind, to_mail, to_name, subject, state, attempts, last_error, created_at, gone_at from letter";

/// The letters wanted, the newest first, at most `limit`.
pub async fn list(db: &Db, wanted: Wanted<'_>, after: Option<Older>, limit: i64) -> Result<Vec<Entry>> {
    let mut asked = filtered(sql(IN_LISTS).push(" where 1 = 1"), wanted);
    if let Some(after) = after {
        asked = asked.push(" and (created_at < ").push_bind(after.created_at);
        asked = asked
            .push(" or (created_at = ")
            .push_bind(after.created_at)
            .push(" and id < ")
            .push_bind(after.id)
            .push("))");
    }
    let rows = db.all(asked.push(" order by created_at desc, id desc limit ").push_bind(limit)).await?;
    rows.iter().map(entry).collect()
}

fn filtered(asked: Sql, wanted: Wanted<'_>) -> Sql {
    let ids =
        [(" and scope_id = ", wanted.scope), (" and person_id = ", wanted.person), (" and about_id = ", wanted.about)];
    let words = [(" and state = ", wanted.state.map(State::word)), (" and kind = ", wanted.kind)];
    let asked = ids.into_iter().fold(asked, |asked, (text, id)| match id {
        Some(id) => asked.push(text).push_bind(id),
        None => asked,
    });
    words.into_iter().fold(asked, |asked, (text, word)| match word {
        Some(word) => asked.push(text).push_bind(word),
        None => asked,
    })
}

/// The letters of a kind about any of these things that have not gone: to be looked over, held or waiting.
pub async fn still_here(db: &Db, kind: &str, things: &[Id]) -> Result<Vec<Entry>> {
    let asked = sql(IN_LISTS).push(" where state in ('written', 'held', 'waiting') and kind = ").push_bind(kind);
    let asked = asked.push(" and about_id in ").push_list(things.iter().copied());
    db.all(asked.push(" order by created_at, id limit 50000")).await?.iter().map(entry).collect()
}

/// How many letters of a gathering (or of all) are in each state; states without letters are left out.
pub async fn counts(db: &Db, scope: Option<Id>) -> Result<Vec<(State, i64)>> {
    let asked = sql("select state, count(*) as letters from letter where 1 = 1");
    let asked = filtered(asked, Wanted { scope, ..Wanted::default() }).push(" group by state order by state");
    let rows = db.all(asked).await?;
    rows.iter().map(|row| Ok((row.parsed("state", State::parse)?, row.get("letters")?))).collect()
}

/// How many letters of a kind were written to an address since then: whoever answers strangers asks
/// this first, or somebody could have us flood a third person.
pub async fn sent_lately(db: &Db, to_mail: &str, kind: &str, since: Ts) -> Result<i64> {
    let asked = sql("select count(*) as letters from letter where to_mail = $1 and kind = $2 and created_at >= $3");
    db.one(asked.bind(to_mail).bind(kind).bind(since)).await?.get("letters")
}

/// A letter with its words. The caller has checked that its reader may see it (`scope`).
pub async fn read(db: &Db, id: Id) -> Result<Option<Kept>> {
    let asked = sql(
        "select id, kind, person_id, scope_id, about_id, lang, to_mail, to_name, subject, text, html, message_id, state, \
         attempts, last_error, created_at, gone_at from letter where id = $1",
    );
    let Some(row) = db.optional(asked.bind(id)).await? else { return Ok(None) };
    let names = db.all(sql("select name from letter_file where letter_id = $1 order by place").bind(id)).await?;
    Ok(Some(Kept {
        entry: entry(&row)?,
        scope: row.get("scope_id")?,
        about: row.get("about_id")?,
        person: row.get("person_id")?,
        lang: row.get("lang")?,
        text: row.get("text")?,
        html: row.get("html")?,
        message_id: row.get("message_id")?,
        files: names.iter().map(|row| row.get("name")).collect::<Result<_>>()?,
    }))
}

fn entry(row: &Row) -> Result<Entry> {
    Ok(Entry {
        id: row.get("id")?,
        kind: row.get("kind")?,
        to_mail: row.get("to_mail")?,
        to_name: row.get("to_name")?,
        subject: row.get("subject")?,
        state: row.parsed("state", State::parse)?,
        attempts: row.get("attempts")?,
        last_error: row.get("last_error")?,
        created_at: row.get("created_at")?,
        gone_at: row.get("gone_at")?,
    })
}

/// The letter as it is carried: made of its row through the same checks as when it was written.
pub(super) async fn letter(db: &Db, id: Id) -> Result<Letter> {
    let asked =
        sql("select from_mail, from_name, to_mail, to_name, reply_to_mail, reply_to_name, subject, text, html, \
         message_id, in_reply_to, list_unsubscribe from letter where id = $1");
    let row = db.one(asked.bind(id)).await?;
    let wording = Wording { subject: Line::of_text(&text(&row, "subject")?), text: text(&row, "text")? };
    let message_id =
        MessageId::parse(&text(&row, "message_id")?).ok_or_else(|| unfit("message_id", "no Message-ID"))?;
    let mut letter = Letter::new(address(&row, "from")?, address(&row, "to")?, wording, message_id)
        .map_err(|error| unfit("text", error))?;
    if !text(&row, "reply_to_mail")?.is_empty() {
        letter = letter.reply_to(address(&row, "reply_to")?);
    }
    if let Some(id) = MessageId::parse(&text(&row, "in_reply_to")?) {
        letter = letter.in_reply_to(id);
    }
    if let Ok(page) = Unsubscribe::new(&text(&row, "list_unsubscribe")?) {
        letter = letter.list_unsubscribe(page);
    }
    let page = text(&row, "html")?;
    let letter = if page.is_empty() { letter } else { letter.html(&page) };
    with_files(db, id, letter).await
}

async fn with_files(db: &Db, id: Id, mut letter: Letter) -> Result<Letter> {
    let asked = sql("select name, content_type, bytes from letter_file where letter_id = $1 order by place");
    for row in db.all(asked.bind(id)).await? {
        let file = Attachment::new(&text(&row, "name")?, &text(&row, "content_type")?, row.get("bytes")?);
        letter = letter.attach(file.map_err(|error| unfit("name", error))?);
    }
    Ok(letter)
}

fn address(row: &Row, whose: &str) -> Result<Address> {
    let (mail, name) = (format!("{whose}_mail"), format!("{whose}_name"));
    Address::of_person(&text(row, &mail)?, &text(row, &name)?).map_err(|error| unfit(&mail, error))
}

fn text(row: &Row, column: &str) -> Result<String> {
    row.get(column)
}

fn unfit(column: &str, why: impl std::fmt::Display) -> StoreError {
    StoreError::Column { column: column.to_owned(), why: why.to_string() }
}
