//! Which letters came in: a letter that the mail server delivers twice, because it did not hear our yes,
//! is taken once. The note is written in the transaction that keeps what the letter became.

use crate::intake::Received;
use base::{Id, Ts};
use store::{Db, Result, Tx, sql};

/// A letter that came in before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// When it came first.
    pub received_at: Ts,
    /// What became of it.
    pub about: Option<Id>,
}

/// Notes that `letter` came in and becomes the thing `about`. Answers `None` the first time; otherwise
/// what was noted then, and the caller changes nothing. Two deliveries at once meet at the primary key.
pub async fn once(tx: &Tx, letter: &Received, outcome: &str, about: Option<(&str, Id)>) -> Result<Option<Known>> {
    let (about_kind, about_id) = about.unzip();
    let insert =
        sql("insert into received_letter (fingerprint, recipient, message_id, from_mail, received_at, outcome, \
         about_kind, about_id) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (fingerprint, recipient) do nothing")
        .bind(&letter.fingerprint)
        .bind(recipient_of(letter))
        .bind(letter.message_id.as_ref().map(|id| id.as_str()).unwrap_or_default())
        .bind(&letter.from.mail)
        .bind(letter.received_at)
        .bind(outcome)
        .bind(about_kind.unwrap_or_default())
        .bind(about_id);
    if tx.execute(insert).await? > 0 { Ok(None) } else { known(tx, letter).await }
}

/// What was noted about this very letter, if it came before.
pub async fn known(db: &Db, letter: &Received) -> Result<Option<Known>> {
    let asked = sql("select received_at, about_id from received_letter where fingerprint = $1 and recipient = $2");
    let row = db.optional(asked.bind(&letter.fingerprint).bind(recipient_of(letter))).await?;
    row.map(|row| Ok(Known { received_at: row.get("received_at")?, about: row.get("about_id")? })).transpose()
}

fn recipient_of(letter: &Received) -> String {
    letter.envelope.recipient.to_lowercase()
}
