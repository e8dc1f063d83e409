//! The outbox: a letter is a row, written in the transaction of the change that needs it, so that no
//! letter is lost and none is sent for a change that did not happen (I4). Carrying comes later, and a
//! letter may be carried twice if the machine dies between the next house's yes and our note of it;
//! both carry the same Message-ID, by which mail programs show one.

mod carrying;
mod reading;
mod state;

pub use carrying::{Turn, carry_due};
pub use reading::{Entry, Kept, Older, Wanted, counts, list, read, sent_lately, still_here};
pub use state::State;

use crate::letter::Letter;
use crate::message_id::MessageId;
use base::{Chance, Id, Ts};
use store::{Result, Sql, Tx, sql};

/// The key of the words for an outbox that nobody empties.
pub const NO_CARRIER: &str = "post-outbox-no-carrier";

/// What the outbox is told about a letter beside its words.
#[derive(Clone, Debug, Default)]
pub struct Posting {
    /// What kind of letter, such as `sign-in` or `decision`; lists are filtered by it.
    pub kind: &'static str,
    /// The person who reads it, if it is one we know.
    pub person: Option<Id>,
    /// The gathering it is sent for: its organisers see it, nobody else's do.
    pub scope: Option<Id>,
    /// The thing it is about.
    pub about: Option<(&'static str, Id)>,
    /// The language it is written in.
    pub lang: String,
    /// It holds a link or a code that opens something: its words are wiped once it is gone.
    pub holds_secret: bool,
    /// Waits for somebody to look it over and release it; otherwise it goes at once.
    pub to_be_released: bool,
    /// A second letter with this key is not written.
    pub dedupe_key: Option<String>,
}

/// What became of a letter that was put into the outbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Put {
    /// It was written.
    Written(Id),
    /// There is one with its key already, which stays as it is.
    Known(Id),
}

impl Put {
    /// The letter that is there now.
    pub fn id(self) -> Id {
        match self {
            Put::Written(id) | Put::Known(id) => id,
        }
    }
}

/// Puts a letter into the outbox.
pub async fn put(tx: &Tx, now: Ts, chance: &Chance, letter: &Letter, posting: Posting) -> Result<Put> {
    let id = Id::new(now, chance);
    let key = posting.dedupe_key.clone();
    if tx.execute(insertion(id, now, letter, posting)).await? == 0 {
        let known = sql("select id from letter where dedupe_key = $1").bind(key);
        return Ok(Put::Known(tx.one(known).await?.get("id")?));
    }
    for (place, file) in letter.attachments().iter().enumerate() {
        let insert =
            sql("insert into letter_file (letter_id, place, name, content_type, bytes) values ($1, $2, $3, $4, $5)");
        let insert = insert.bind(id).bind(place).bind(file.name()).bind(file.content_type());
        tx.execute(insert.bind(file.bytes().to_vec())).await?;
    }
    Ok(Put::Written(id))
}

fn insertion(id: Id, now: Ts, letter: &Letter, posting: Posting) -> Sql {
    let (state, released) = if posting.to_be_released { (State::Written, None) } else { (State::Waiting, Some(now)) };
    let (about_kind, about_id) = posting.about.unzip();
    let reply_to = letter.answers_to();
    sql(
        "insert into letter (id, kind, person_id, scope_id, about_kind, about_id, lang, from_mail, from_name, to_mail, \
         to_name, reply_to_mail, reply_to_name, subject, text, html, message_id, in_reply_to, list_unsubscribe, \
         holds_secret, state, next_try_at, released_at, created_at, dedupe_key) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, \
         $23, $24, $25) on conflict (dedupe_key) do nothing",
    )
    .bind(id)
    .bind(posting.kind)
    .bind(posting.person)
    .bind(posting.scope)
    .bind(about_kind.unwrap_or_default())
    .bind(about_id)
    .bind(posting.lang)
    .bind(letter.from().mail())
    .bind(letter.from().name().unwrap_or_default())
    .bind(letter.to().mail())
    .bind(letter.to().name().unwrap_or_default())
    .bind(reply_to.map(|to| to.mail()).unwrap_or_default())
    .bind(reply_to.and_then(|to| to.name()).unwrap_or_default())
    .bind(letter.subject())
    .bind(letter.text())
    .bind(letter.page().unwrap_or_default())
    .bind(letter.message_id().as_str())
    .bind(letter.answers().map(|id| id.as_str()).unwrap_or_default())
    .bind(letter.unsubscribe_page().unwrap_or_default())
    .bind(posting.holds_secret)
    .bind(state.word())
    .bind(released)
    .bind(released)
    .bind(now)
    .bind(posting.dedupe_key)
}

/// Lets letters go that were to be looked over or kept back; answers how many.
pub async fn release(tx: &Tx, now: Ts, letters: &[Id]) -> Result<u64> {
    let update = sql(
        "update letter set state = 'waiting', next_try_at = $1, released_at = $1 where state in ('written', 'held') and id in ",
    );
    tx.execute(update.bind(now).push_list(letters.iter().copied())).await
}

/// Lets all letters of a kind go that were to be looked over for one thing; answers how many.
pub async fn release_all(tx: &Tx, now: Ts, scope: Id, kind: &str) -> Result<u64> {
    let update = sql(
        "update letter set state = 'waiting', next_try_at = $1, released_at = $1 where state = 'written' and scope_id = $2 and kind = $3",
    );
    tx.execute(update.bind(now).bind(scope).bind(kind)).await
}

/// Keeps letters back that have not gone; one that is just being carried cannot be kept back any more.
pub async fn hold(tx: &Tx, now: Ts, letters: &[Id]) -> Result<u64> {
    set_aside(tx, now, State::Held, letters).await
}

/// Letters that shall not go at all.
pub async fn stop(tx: &Tx, now: Ts, letters: &[Id]) -> Result<u64> {
    set_aside(tx, now, State::Stopped, letters).await
}

async fn set_aside(tx: &Tx, now: Ts, state: State, letters: &[Id]) -> Result<u64> {
    let update = sql("update letter set state = $1, next_try_at = null where state in ('written', 'held', 'waiting') \
         and (lease_until is null or lease_until < $2) and id in ");
    tx.execute(update.bind(state.word()).bind(now).push_list(letters.iter().copied())).await
}

/// The letters to this address are this person's: those that went there before anybody was known by it are
/// found for the person's copy and erased with the person. `mail_key` is [`crate::Address::key`].
pub async fn claim(tx: &Tx, mail_key: &str, person: Id) -> Result<u64> {
    let update = sql("update letter set person_id = $1 where person_id is null and lower(to_mail) = $2");
    tx.execute(update.bind(person).bind(mail_key)).await
}

/// A report says that a letter of ours was not delivered. Answers the letter, if it is one of ours that is gone.
pub async fn came_back(tx: &Tx, letter: &MessageId, status: &str) -> Result<Option<Id>> {
    let asked = sql("select id from letter where message_id = $1 and state = 'gone'").bind(letter.as_str());
    let Some(row) = tx.optional(asked).await? else { return Ok(None) };
    let id: Id = row.get("id")?;
    let update = sql("update letter set state = 'came_back', last_error = $2 where id = $1");
    tx.execute(update.bind(id).bind(status)).await?;
    Ok(Some(id))
}
