//! Contributions and the queue in the database. A contribution is clear when a human has decided every suggestion; its
//! original is emptied in the same step.

use super::find::{Kind, find, moved, redacted};
use crate::audit::store::Maker;
use crate::voices::coding::sentences::Span;
use crate::voices::source::model::{Consent, Source};
use base::{Id, Ts};
use store::{Db, Result, Row, Tx, dialect, sql};

/// What has just been said or told.
#[derive(Clone, Copy, Debug)]
pub struct Arriving<'a> {
    /// Its place in the transcript, or one drawn by lot.
    pub place: i64,
    /// Who said it, by pseudonym.
    pub participant_id: Option<Id>,
    /// It is the one who leads.
    pub facilitator: bool,
    /// The words as they came.
    pub words: &'a str,
    /// What the speaker agreed to.
    pub consent: Consent,
    /// By somebody under the age of the place.
    pub minor: bool,
    /// The place it tells of.
    pub about_place: &'a str,
    /// The day.
    pub received_on: &'a str,
    /// By which it can be taken back.
    pub secret_hash: Option<&'a str>,
}

/// A contribution as the queue shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct Waiting {
    /// Its id.
    pub id: Id,
    /// The source.
    pub source_title: String,
    /// The words as they came.
    pub original: String,
    /// The suggestions, in the order of the text.
    pub marks: Vec<Mark>,
}

/// A stretch that may tell who spoke.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Its id.
    pub id: Id,
    /// Where, in code points.
    pub span: Span,
    /// What it may be.
    pub kind: Kind,
    /// What stands instead.
    pub instead: String,
    /// `suggested`, `taken` or `left`.
    pub state: String,
}

/// Puts it into the queue with what the machine suggests. The moment of an anonymous act is no part of its id.
pub async fn arrive(tx: &Tx, maker: Maker<'_>, source: &Source, one: &Arriving<'_>) -> Result<Id> {
    let id = Id::new(day_of(maker.now), maker.chance);
    let insert = sql(
        "insert into voice_contribution (id, audit_id, source_id, place, participant_id, speaker, original, consent, minor, \
         about_place, received_on, secret_hash) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
    );
    let speaker = if one.facilitator { "facilitator" } else { "participant" };
    let consent = if one.minor { one.consent.of_minor() } else { one.consent };
    let insert =
        insert.bind(id).bind(source.audit_id).bind(source.id).bind(one.place).bind(one.participant_id).bind(speaker);
    let insert = insert.bind(one.words).bind(consent.code()).bind(one.minor).bind(one.about_place);
    tx.execute(insert.bind(one.received_on).bind(one.secret_hash)).await?;
    for found in find(one.words) {
        mark(tx, maker, id, found.span, found.kind, "suggested", "").await?;
    }
    Ok(id)
}

/// The beginning of the day.
pub(crate) fn day_of(at: Ts) -> Ts {
    Ts(at.0 - at.0.rem_euclid(86_400_000_000))
}

async fn mark(tx: &Tx, maker: Maker<'_>, of: Id, span: Span, kind: Kind, state: &str, instead: &str) -> Result<()> {
    let insert = sql(
        "insert into voice_mark (id, contribution_id, from_at, to_at, kind, instead, state) values ($1, $2, $3, $4, $5, $6, $7)",
    );
    let insert = insert.bind(Id::new(day_of(maker.now), maker.chance)).bind(of).bind(span.from).bind(span.to);
    tx.execute(insert.bind(kind.code()).bind(instead).bind(state)).await?;
    Ok(())
}

/// A human marks a stretch that the machine did not see.
pub async fn add_mark(tx: &Tx, maker: Maker<'_>, of: Id, span: Span, kind: Kind, instead: &str) -> Result<()> {
    mark(tx, maker, of, span, kind, "taken", instead).await
}

/// How many wait in an audit.
pub async fn waiting_count(db: &Db, audit: Id) -> Result<i64> {
    let asked = sql("select count(*) as n from voice_contribution where audit_id = $1 and state = 'queued'");
    db.one(asked.bind(audit)).await?.get("n")
}

/// The next ones of the queue. Submissions come in the order of their lot, turns in the order of the transcript.
pub async fn waiting(db: &Db, audit: Id, from: i64, limit: i64) -> Result<Vec<Waiting>> {
    let asked =
        sql("select c.id, s.title, c.original from voice_contribution c join voice_source s on s.id = c.source_id \
         where c.audit_id = $1 and c.state = 'queued' order by s.kind desc, s.id, c.place, c.id limit $2 offset $3");
    let rows = db.all(asked.bind(audit).bind(limit).bind(from)).await?;
    let mut all = Vec::new();
    for row in &rows {
        all.push(Waiting {
            id: row.get("id")?,
            source_title: row.get("title")?,
            original: row.get("original")?,
            marks: Vec::new(),
        });
    }
    let asked = sql(
        "select id, contribution_id, from_at, to_at, kind, instead, state from voice_mark where contribution_id in ",
    );
    let asked = asked.push_list(all.iter().map(|one| one.id)).push(" order by contribution_id, from_at, id");
    for row in db.all(asked).await? {
        let of: Id = row.get("contribution_id")?;
        if let Some(one) = all.iter_mut().find(|one| one.id == of) {
            one.marks.push(mark_of(&row)?);
        }
    }
    Ok(all)
}

/// A contribution of this audit that waits, held until the transaction ends.
pub async fn hold(tx: &Tx, audit: Id, id: Id) -> Result<Option<Waiting>> {
    let asked = sql("select id, original from voice_contribution where audit_id = $1 and id = $2 and state = 'queued'");
    let Some(row) = tx.optional(asked.bind(audit).bind(id).push(dialect::held(tx))).await? else { return Ok(None) };
    let asked = sql(
        "select id, from_at, to_at, kind, instead, state from voice_mark where contribution_id = $1 order by from_at, id",
    );
    let marks = tx.all(asked.bind(id)).await?.iter().map(mark_of).collect::<Result<Vec<_>>>()?;
    Ok(Some(Waiting { id: row.get("id")?, source_title: String::new(), original: row.get("original")?, marks }))
}

/// A human decides one suggestion.
pub async fn decide(tx: &Tx, maker: Maker<'_>, mark: Id, take: bool, instead: &str) -> Result<()> {
    let update = sql("update voice_mark set state = $2, instead = $3, decided_at = $4, decided_by = $5 where id = $1");
    let state = if take { "taken" } else { "left" };
    tx.execute(update.bind(mark).bind(state).bind(instead).bind(maker.now).bind(maker.by)).await?;
    Ok(())
}

/// Everything is decided: the safe words take the place of the original. Codings that came from another program move
/// with the words. Answers whether it was clear.
pub async fn clear(tx: &Tx, maker: Maker<'_>, audit: Id, id: Id) -> Result<bool> {
    let Some(one) = hold(tx, audit, id).await? else { return Ok(false) };
    if one.marks.iter().any(|mark| mark.state == "suggested") {
        return Ok(false);
    }
    let takes = takes(&one.marks);
    for row in tx
        .all(sql("select id, from_at, to_at from voice_coding where contribution_id = $1 order by id").bind(id))
        .await?
    {
        let (coding, from, to): (Id, usize, usize) = (row.get("id")?, row.get("from_at")?, row.get("to_at")?);
        let update = sql("update voice_coding set from_at = $2, to_at = $3 where id = $1");
        tx.execute(update.bind(coding).bind(moved(from, &takes, false)).bind(moved(to, &takes, true))).await?;
    }
    let update = sql(
        "update voice_contribution set words = $2, original = '', state = 'clear' where id = $1 and state = 'queued'",
    );
    tx.execute(update.bind(id).bind(redacted(&one.original, &takes))).await?;
    // Where the marks were says nothing any more, and what they were a count does.
    tx.execute(sql("delete from voice_mark where contribution_id = $1").bind(id)).await?;
    maker.note(tx, audit, "voice-made-safe", ("voice-contribution", id), "words").await?;
    Ok(true)
}

/// What is replaced by what; of two that overlap the first one.
fn takes(marks: &[Mark]) -> Vec<(Span, String)> {
    let mut takes: Vec<(Span, String)> = Vec::new();
    for mark in marks.iter().filter(|mark| mark.state == "taken") {
        if takes.last().is_none_or(|(last, _)| last.to <= mark.span.from) {
            takes.push((mark.span, format!("[{}]", mark.instead)));
        }
    }
    takes
}

/// Takes back everything somebody said, with all that was made of it.
pub async fn withdraw_of(tx: &Tx, participant: Id) -> Result<()> {
    let asked = sql("select id from voice_contribution where participant_id = $1 and state <> 'withdrawn' order by id");
    for row in tx.all(asked.bind(participant)).await? {
        withdraw(tx, row.get("id")?).await?;
    }
    Ok(())
}

/// Takes back one contribution.
pub async fn withdraw(tx: &Tx, id: Id) -> Result<()> {
    for gone in [
        "delete from voice_mark where contribution_id = $1",
        "delete from coding_talk where contribution_id = $1",
        "delete from voice_coding where contribution_id = $1",
        "update voice_contribution set original = '', words = '', about_place = '', state = 'withdrawn', secret_hash = null where id = $1",
    ] {
        tx.execute(sql(gone).bind(id)).await?;
    }
    Ok(())
}

/// What stands under the key of a receipt: its id and whether its words are still there.
pub async fn by_secret(db: &Db, audit: Id, hash: &str) -> Result<Option<Id>> {
    let asked =
        sql("select id from voice_contribution where audit_id = $1 and secret_hash = $2 and state <> 'withdrawn'");
    db.optional(asked.bind(audit).bind(hash)).await?.map(|row| row.get("id")).transpose()
}

fn mark_of(row: &Row) -> Result<Mark> {
    Ok(Mark {
        id: row.get("id")?,
        span: Span { from: row.get("from_at")?, to: row.get("to_at")? },
        kind: row.parsed("kind", Kind::parse)?,
        instead: row.get("instead")?,
        state: row.get("state")?,
    })
}
