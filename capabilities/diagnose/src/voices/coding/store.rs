//! Codes and codings in the database. Nothing is overwritten: a coding that is taken back ends, and stays with its end.

use super::model::{Code, Coding, Kept, Turn};
use super::sentences::Span;
use crate::audit::store::Maker;
use crate::voices::source::model::Consent;
use base::{Id, Ts};
use std::collections::HashMap;
use store::{Db, Result, Row, Tx, sql};

/// The code book of an audit.
pub async fn book(db: &Db, audit: Id) -> Result<Vec<Code>> {
    let asked =
        sql("select id, parent_id, name, memo, colour, codable, guid, retired from voice_code where audit_id = $1 \
         order by position, name, id limit 5000");
    db.all(asked.bind(audit)).await?.iter().map(code).collect()
}

/// Adds a code at the end of the book.
pub async fn add_code(tx: &Tx, maker: Maker<'_>, audit: Id, one: &Code) -> Result<()> {
    put_code(tx, audit, one).await?;
    maker.note(tx, audit, "voice-code-added", ("voice-code", one.id), "").await
}

/// The same for many at once: whoever brings them notes it once.
pub(in super::super) async fn put_code(tx: &Tx, audit: Id, one: &Code) -> Result<()> {
    let insert = sql("insert into voice_code (id, audit_id, parent_id, name, memo, colour, codable, guid, position) \
         select $1, $2, $3, $4, $5, $6, $7, $8, cast(coalesce(max(position), 0) as bigint) + 1 from voice_code where audit_id = $2");
    let insert = insert.bind(one.id).bind(audit).bind(one.parent_id).bind(&one.name).bind(&one.memo).bind(one.colour);
    tx.execute(insert.bind(one.codable).bind(&one.guid)).await?;
    Ok(())
}

/// Keeps name, memo and whether it is still given.
pub async fn save_code(tx: &Tx, maker: Maker<'_>, audit: Id, one: &Code) -> Result<()> {
    let update = sql("update voice_code set name = $3, memo = $4, retired = $5 where id = $1 and audit_id = $2");
    tx.execute(update.bind(one.id).bind(audit).bind(&one.name).bind(&one.memo).bind(one.retired)).await?;
    maker.note(tx, audit, "voice-code-changed", ("voice-code", one.id), "name memo").await
}

/// How many versions of the book there are.
pub async fn versions(db: &Db, audit: Id) -> Result<Vec<(i64, String, Ts)>> {
    let asked =
        sql("select number, reason, made_at from codebook_version where audit_id = $1 order by number desc limit 100");
    let rows = db.all(asked.bind(audit)).await?;
    rows.iter().map(|row| Ok((row.get("number")?, row.get("reason")?, row.get("made_at")?))).collect()
}

/// Keeps the book as it stands as a version.
pub async fn keep_version(tx: &Tx, maker: Maker<'_>, audit: Id, reason: &str) -> Result<()> {
    let codes = book(tx, audit).await?;
    let above = |code: &Code| {
        codes.iter().find(|one| Some(one.id) == code.parent_id).map_or(String::new(), |one| one.guid.clone())
    };
    let lines = codes.iter().filter(|code| !code.retired);
    let kept = Kept {
        codes: lines.map(|code| (code.guid.clone(), above(code), code.name.clone(), code.memo.clone())).collect(),
    };
    let insert = sql("insert into codebook_version (audit_id, number, document, reason, made_at, made_by) \
         select $1, cast(coalesce(max(number), 0) as bigint) + 1, $2, $3, $4, $5 from codebook_version where audit_id = $1");
    let insert = insert.bind(audit).bind(serde_json::to_string(&kept)?).bind(reason);
    tx.execute(insert.bind(maker.now).bind(maker.by)).await?;
    maker.note(tx, audit, "codebook-version-kept", ("audit", audit), "codes").await
}

/// The clear turns of a source, in their order.
pub async fn turns(db: &Db, source: Id) -> Result<Vec<Turn>> {
    let asked = sql(
        "select c.id, c.speaker, c.words, c.consent, coalesce(p.pseudonym, '') as pseudonym from voice_contribution c \
         left join voice_participant p on p.id = c.participant_id where c.source_id = $1 and c.state = 'clear' \
         order by c.place, c.id limit 5000",
    );
    let rows = db.all(asked.bind(source)).await?;
    rows.iter()
        .map(|row| {
            Ok(Turn {
                id: row.get("id")?,
                pseudonym: row.get("pseudonym")?,
                facilitator: row.get::<String>("speaker")? == "facilitator",
                words: row.get("words")?,
                consent: row.parsed("consent", Consent::parse)?,
            })
        })
        .collect()
}

const CODING: &str = "select g.id, g.contribution_id, g.code_id, g.coder_id, g.from_at, g.to_at, g.is_quote, g.coded_at \
    from voice_coding g join voice_contribution c on c.id = g.contribution_id where g.standing = 1 and ";

/// The codings that stand in a source.
pub async fn codings(db: &Db, source: Id) -> Result<Vec<Coding>> {
    let asked = sql(CODING).push("c.source_id = ").push_bind(source);
    db.all(asked.push(" order by c.place, g.from_at, g.to_at, g.code_id, g.id limit 50000"))
        .await?
        .iter()
        .map(coding)
        .collect()
}

/// The codings that stand in an audit.
pub async fn all_codings(db: &Db, audit: Id) -> Result<Vec<Coding>> {
    let asked = sql(CODING).push("c.state = 'clear' and c.audit_id = ").push_bind(audit);
    db.all(asked.push(" order by g.contribution_id, g.from_at, g.to_at, g.code_id, g.id limit 200000"))
        .await?
        .iter()
        .map(coding)
        .collect()
}

/// Gives a code to a passage; given twice it is given once. Answers whether it is news.
pub async fn give(tx: &Tx, maker: Maker<'_>, audit: Id, contribution: Id, code: Id, span: Span) -> Result<bool> {
    let insert = sql(
        "insert into voice_coding (id, contribution_id, code_id, coder_id, from_at, to_at, coded_at, standing) \
         values ($1, $2, $3, $4, $5, $6, $7, 1) on conflict (contribution_id, code_id, coder_id, from_at, to_at, standing) do nothing",
    );
    let insert = insert.bind(maker.id()).bind(contribution).bind(code).bind(maker.by);
    let news = tx.execute(insert.bind(span.from).bind(span.to).bind(maker.now)).await? == 1;
    if news {
        maker.note(tx, audit, "voice-coded", ("voice-code", code), "passage").await?;
    }
    Ok(news)
}

/// Takes back a coding of one's own; answers whether there was one.
pub async fn take_back(tx: &Tx, maker: Maker<'_>, audit: Id, id: Id) -> Result<bool> {
    let update =
        sql("update voice_coding set standing = null, ended_at = $3 where id = $1 and coder_id = $2 and standing = 1");
    let taken = tx.execute(update.bind(id).bind(maker.by).bind(maker.now)).await? == 1;
    if taken {
        maker.note(tx, audit, "voice-coding-ended", ("voice-coding", id), "passage").await?;
    }
    Ok(taken)
}

/// Chooses a passage to be quoted, or not any more.
pub async fn choose_quote(tx: &Tx, maker: Maker<'_>, audit: Id, id: Id, chosen: bool) -> Result<bool> {
    let update = sql("update voice_coding set is_quote = $2 where id = $1 and standing = 1 and contribution_id in \
         (select id from voice_contribution where audit_id = $3)");
    let changed = tx.execute(update.bind(id).bind(chosen).bind(audit)).await? == 1;
    if changed {
        maker.note(tx, audit, "voice-quote-chosen", ("voice-coding", id), "quote").await?;
    }
    Ok(changed)
}

/// Who has finished a source.
pub async fn finished(db: &Db, source: Id) -> Result<Vec<Id>> {
    let asked = sql("select coder_id from coder_finish where source_id = $1 order by finished_at, coder_id limit 50");
    db.all(asked.bind(source)).await?.iter().map(|row| row.get("coder_id")).collect()
}

/// Who has finished what in an audit.
pub async fn all_finished(db: &Db, audit: Id) -> Result<HashMap<Id, Vec<Id>>> {
    let asked = sql("select f.source_id, f.coder_id from coder_finish f join voice_source s on s.id = f.source_id \
         where s.audit_id = $1 order by f.source_id, f.finished_at, f.coder_id limit 5000");
    let mut of: HashMap<Id, Vec<Id>> = HashMap::new();
    for row in db.all(asked.bind(audit)).await? {
        of.entry(row.get("source_id")?).or_default().push(row.get("coder_id")?);
    }
    Ok(of)
}

/// A coder has finished a source, or goes on.
pub async fn finish(tx: &Tx, maker: Maker<'_>, audit: Id, source: Id, done: bool) -> Result<()> {
    let Some(coder) = maker.by else { return Ok(()) };
    let statement = if done {
        sql("insert into coder_finish (source_id, coder_id, finished_at) values ($1, $2, $3) on conflict (source_id, coder_id) do nothing")
            .bind(source)
            .bind(coder)
            .bind(maker.now)
    } else {
        sql("delete from coder_finish where source_id = $1 and coder_id = $2").bind(source).bind(coder)
    };
    tx.execute(statement).await?;
    maker.note(tx, audit, "voice-coding-finished", ("voice-source", source), "finished").await
}

/// What came of talking about a sentence: agreed, or left apart, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Talk {
    /// The contribution.
    pub contribution_id: Id,
    /// Where its sentence begins.
    pub from: usize,
    /// The code.
    pub code_id: Id,
    /// Agreed; otherwise left apart.
    pub agreed: bool,
    /// Why.
    pub why: String,
}

/// Notes what came of talking about a sentence.
pub async fn talk(tx: &Tx, maker: Maker<'_>, audit: Id, one: &Talk) -> Result<()> {
    let insert = sql(
        "insert into coding_talk (contribution_id, from_at, code_id, verdict, why, settled_at, settled_by) \
         values ($1, $2, $3, $4, $5, $6, $7) on conflict (contribution_id, from_at, code_id) do update set \
         verdict = excluded.verdict, why = excluded.why, settled_at = excluded.settled_at, settled_by = excluded.settled_by",
    );
    let insert = insert.bind(one.contribution_id).bind(one.from).bind(one.code_id);
    let insert = insert.bind(if one.agreed { "agreed" } else { "apart" }).bind(&one.why);
    tx.execute(insert.bind(maker.now).bind(maker.by)).await?;
    maker.note(tx, audit, "coding-talked-over", ("voice-contribution", one.contribution_id), "verdict").await
}

/// What was talked over in a source.
pub async fn talks(db: &Db, source: Id) -> Result<Vec<Talk>> {
    let asked = sql("select k.contribution_id, k.from_at, k.code_id, k.verdict, k.why from coding_talk k \
         join voice_contribution c on c.id = k.contribution_id where c.source_id = $1 order by c.place, k.from_at, k.code_id limit 5000");
    let rows = db.all(asked.bind(source)).await?;
    rows.iter()
        .map(|row| {
            Ok(Talk {
                contribution_id: row.get("contribution_id")?,
                from: row.get("from_at")?,
                code_id: row.get("code_id")?,
                agreed: row.get::<String>("verdict")? == "agreed",
                why: row.get("why")?,
            })
        })
        .collect()
}

/// Writes a memo.
pub async fn write_memo(tx: &Tx, maker: Maker<'_>, audit: Id, source: Option<Id>, words: &str) -> Result<()> {
    let id = maker.id();
    let insert = sql(
        "insert into voice_memo (id, audit_id, source_id, words, written_at, written_by) values ($1, $2, $3, $4, $5, $6)",
    );
    let insert = insert.bind(id).bind(audit).bind(source).bind(words);
    tx.execute(insert.bind(maker.now).bind(maker.by)).await?;
    maker.note(tx, audit, "voice-memo-written", ("voice-memo", id), "words").await
}

/// The memos of a source, or of the whole audit: words, instant, whose.
pub async fn memos(db: &Db, audit: Id, source: Option<Id>) -> Result<Vec<(String, Ts, Option<Id>)>> {
    let asked = sql("select words, written_at, written_by from voice_memo where audit_id = $1").bind(audit);
    let asked = match source {
        Some(source) => asked.push(" and source_id = ").push_bind(source),
        None => asked.push(" and source_id is null"),
    };
    let rows = db.all(asked.push(" order by written_at desc, id desc limit 100")).await?;
    rows.iter().map(|row| Ok((row.get("words")?, row.get("written_at")?, row.get("written_by")?))).collect()
}

/// Who coded what when, the latest first: the audit trail of the codes, with what was taken back.
pub async fn trail(db: &Db, audit: Id, limit: i64) -> Result<Vec<(Ts, Option<Id>, Id, bool)>> {
    let asked = sql(
        "select g.coded_at, g.ended_at, g.coder_id, g.code_id from voice_coding g join voice_contribution c on c.id = g.contribution_id \
         where c.audit_id = $1 order by coalesce(g.ended_at, g.coded_at) desc, g.id limit $2",
    );
    let rows = db.all(asked.bind(audit).bind(limit)).await?;
    rows.iter()
        .map(|row| {
            let (at, ended): (Ts, Option<Ts>) = (row.get("coded_at")?, row.get("ended_at")?);
            Ok((ended.unwrap_or(at), row.get("coder_id")?, row.get("code_id")?, ended.is_some()))
        })
        .collect()
}

fn code(row: &Row) -> Result<Code> {
    Ok(Code {
        id: row.get("id")?,
        parent_id: row.get("parent_id")?,
        name: row.get("name")?,
        memo: row.get("memo")?,
        colour: row.get("colour")?,
        codable: row.get("codable")?,
        guid: row.get("guid")?,
        retired: row.get("retired")?,
    })
}

fn coding(row: &Row) -> Result<Coding> {
    Ok(Coding {
        id: row.get("id")?,
        contribution_id: row.get("contribution_id")?,
        code_id: row.get("code_id")?,
        coder_id: row.get("coder_id")?,
        span: Span { from: row.get("from_at")?, to: row.get("to_at")? },
        is_quote: row.get("is_quote")?,
        coded_at: row.get("coded_at")?,
    })
}
