//! Sources in the database: who came, what was said, stops of a walk, danger passed on.

use super::model::{Consent, Danger, Kind, Participant, Source, Stop};
use super::transcript::{Speaker, Turn};
use crate::audit::store::Maker;
use crate::voices::redaction::store as queue;
use base::{Code, Id, Lang};
use std::collections::HashMap;
use store::{Db, Result, Row, Tx, sql};

const SELECT: &str = "select id, audit_id, code, kind, title, held_on, place, lang, notes, guid from voice_source";

/// The source of this code in this audit.
pub async fn find(db: &Db, audit: Id, code: &str) -> Result<Option<Source>> {
    let asked = sql(SELECT).push(" where audit_id = ").push_bind(audit).push(" and code = ").push_bind(code);
    db.optional(asked).await?.as_ref().map(of_row).transpose()
}

/// All sources of an audit, by kind and day.
pub async fn of(db: &Db, audit: Id) -> Result<Vec<Source>> {
    let asked = sql(SELECT).push(" where audit_id = ").push_bind(audit);
    db.all(asked.push(" order by kind, held_on, title, id limit 500")).await?.iter().map(of_row).collect()
}

/// The submissions of an audit as a source, made when the first one comes.
pub async fn submissions(tx: &Tx, maker: Maker<'_>, audit: Id, title: &str, lang: &Lang) -> Result<Source> {
    if let Some(found) = find(tx, audit, "told").await? {
        return Ok(found);
    }
    let one = Source {
        id: maker.id(),
        audit_id: audit,
        code: "told".to_owned(),
        kind: Kind::Submissions,
        title: title.to_owned(),
        held_on: String::new(),
        place: String::new(),
        lang: lang.clone(),
        notes: String::new(),
        guid: String::new(),
    };
    // Two at once make one.
    write(tx, maker, &one, " on conflict (audit_id, code) do nothing").await?;
    find(tx, audit, "told").await?.ok_or(store::StoreError::Missing)
}

/// Writes a source under a fresh code; answers the code.
pub async fn insert(tx: &Tx, maker: Maker<'_>, one: &Source) -> Result<String> {
    let one = Source { code: Code::draw(maker.chance), ..one.clone() };
    write(tx, maker, &one, "").await?;
    maker.note(tx, one.audit_id, "voice-source-begun", ("voice-source", one.id), one.kind.code()).await?;
    Ok(one.code)
}

async fn write(tx: &Tx, maker: Maker<'_>, one: &Source, tail: &'static str) -> Result<()> {
    let insert = sql("insert into voice_source (id, audit_id, code, kind, title, held_on, place, lang, notes, guid, created_at, created_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)")
    .push(tail);
    let guid = if one.guid.is_empty() { crate::voices::qda::guid_of(&one.id.to_string()) } else { one.guid.clone() };
    let insert = insert.bind(one.id).bind(one.audit_id).bind(&one.code).bind(one.kind.code()).bind(&one.title);
    let insert = insert.bind(&one.held_on).bind(&one.place).bind(one.lang.tag()).bind(&one.notes).bind(guid);
    tx.execute(insert.bind(maker.now).bind(maker.by)).await?;
    Ok(())
}

/// Keeps the particulars.
pub async fn save(tx: &Tx, maker: Maker<'_>, one: &Source) -> Result<()> {
    let update = sql("update voice_source set title = $2, held_on = $3, place = $4, notes = $5 where id = $1");
    tx.execute(update.bind(one.id).bind(&one.title).bind(&one.held_on).bind(&one.place).bind(&one.notes)).await?;
    maker.note(tx, one.audit_id, "voice-source-changed", ("voice-source", one.id), "particulars").await
}

/// Who came, by pseudonym.
pub async fn participants(db: &Db, source: Id) -> Result<Vec<Participant>> {
    let asked = sql(
        "select id, kind, minor, consent, pseudonym from voice_participant where source_id = $1 order by pseudonym limit 200",
    );
    db.all(asked.bind(source)).await?.iter().map(participant).collect()
}

/// How many came to each source.
pub async fn counts(db: &Db, audit: Id) -> Result<HashMap<Id, i64>> {
    let asked =
        sql("select p.source_id, count(*) as n from voice_participant p join voice_source s on s.id = p.source_id \
         where s.audit_id = $1 group by p.source_id order by p.source_id");
    db.all(asked.bind(audit)).await?.iter().map(|row| Ok((row.get("source_id")?, row.get("n")?))).collect()
}

/// How many contributions of each source are clear and how many wait.
pub async fn states(db: &Db, audit: Id) -> Result<HashMap<Id, (i64, i64)>> {
    let asked = sql("select source_id, count(case when state = 'clear' then 1 end) as clear, \
         count(case when state = 'queued' then 1 end) as queued \
         from voice_contribution where audit_id = $1 group by source_id order by source_id");
    let rows = db.all(asked.bind(audit)).await?;
    rows.iter().map(|row| Ok((row.get("source_id")?, (row.get("clear")?, row.get("queued")?)))).collect()
}

/// Adds somebody who came; `key` is whatever it takes to know them again, kept apart.
pub async fn add(tx: &Tx, maker: Maker<'_>, source: &Source, one: &Participant, key: &str) -> Result<()> {
    let insert = sql(
        "insert into voice_participant (id, source_id, kind, minor, guardian, consent, pseudonym) values ($1, $2, $3, $4, $4, $5, $6)",
    );
    let insert = insert.bind(one.id).bind(source.id).bind(&one.kind).bind(one.minor).bind(one.consent.code());
    tx.execute(insert.bind(&one.pseudonym)).await?;
    if !key.is_empty() {
        let insert = sql("insert into voice_key (participant_id, words, created_at) values ($1, $2, $3)");
        tx.execute(insert.bind(one.id).bind(key).bind(maker.now)).await?;
    }
    maker.note(tx, source.audit_id, "voice-participant-added", ("voice-source", source.id), "participants").await
}

/// The keys of a group: read by the page of whoever leads it, and by nothing else.
pub async fn keys(db: &Db, source: Id) -> Result<HashMap<Id, String>> {
    let asked =
        sql("select k.participant_id, k.words from voice_key k join voice_participant p on p.id = k.participant_id \
         where p.source_id = $1 order by p.pseudonym");
    db.all(asked.bind(source)).await?.iter().map(|row| Ok((row.get("participant_id")?, row.get("words")?))).collect()
}

/// Somebody agrees to something else now. A withdrawal takes the words and everything made of them.
pub async fn agree(tx: &Tx, maker: Maker<'_>, source: &Source, participant: Id, consent: Consent) -> Result<bool> {
    let update =
        sql("update voice_participant set consent = case when minor and $3 = 'place' then 'quote' else $3 end \
         where id = $1 and source_id = $2 and consent <> 'withdrawn'");
    if tx.execute(update.bind(participant).bind(source.id).bind(consent.code())).await? == 0 {
        return Ok(false);
    }
    if consent == Consent::Withdrawn {
        queue::withdraw_of(tx, participant).await?;
        tx.execute(sql("delete from voice_key where participant_id = $1").bind(participant)).await?;
    } else {
        let update =
            sql("update voice_contribution set consent = case when minor and $2 = 'place' then 'quote' else $2 end \
             where participant_id = $1 and state <> 'withdrawn'");
        tx.execute(update.bind(participant).bind(consent.code())).await?;
    }
    maker.note(tx, source.audit_id, "voice-consent-changed", ("voice-source", source.id), "consent").await?;
    Ok(true)
}

/// The places of the next turns: after what is there.
async fn next_place(db: &Db, source: Id) -> Result<i64> {
    let asked =
        sql("select cast(coalesce(max(place), 0) as bigint) as place from voice_contribution where source_id = $1");
    Ok(db.one(asked.bind(source)).await?.get::<i64>("place")? + 1)
}

/// Takes a transcript: each turn goes to the queue of redaction, with what its speaker agreed to. Whoever is not known
/// has agreed to be counted, no more; whoever withdrew has said nothing.
pub async fn take(tx: &Tx, maker: Maker<'_>, source: &Source, turns: &[Turn], group: &[Participant]) -> Result<usize> {
    let (mut place, mut taken) = (next_place(tx, source.id).await?, 0);
    let day = source.held_on.as_str();
    for turn in turns {
        let who = match turn.speaker {
            Speaker::Known(id) => group.iter().find(|one| one.id == id),
            Speaker::Facilitator | Speaker::Unknown => None,
        };
        if who.is_some_and(|one| one.consent == Consent::Withdrawn) {
            continue;
        }
        let one = queue::Arriving {
            place,
            participant_id: who.map(|one| one.id),
            facilitator: turn.speaker == Speaker::Facilitator,
            words: &turn.words,
            consent: who.map_or(Consent::Count, |one| one.consent),
            minor: who.is_some_and(|one| one.minor),
            about_place: "",
            received_on: day,
            secret_hash: None,
        };
        queue::arrive(tx, maker, source, &one).await?;
        (place, taken) = (place + 1, taken + 1);
    }
    maker.note(tx, source.audit_id, "voice-transcript-taken", ("voice-source", source.id), "transcript").await?;
    Ok(taken)
}

/// The stops of a walk.
pub async fn stops(db: &Db, source: Id) -> Result<Vec<Stop>> {
    let asked = sql(
        "select position, place, checklist, remark from walk_stop where source_id = $1 order by position limit 100",
    );
    let rows = db.all(asked.bind(source)).await?;
    rows.iter()
        .map(|row| {
            Ok(Stop {
                position: row.get("position")?,
                place: row.get("place")?,
                checklist: row.json("checklist")?,
                remark: row.get("remark")?,
            })
        })
        .collect()
}

/// Adds a stop at the end.
pub async fn add_stop(tx: &Tx, maker: Maker<'_>, source: &Source, stop: &Stop) -> Result<()> {
    let insert = sql("insert into walk_stop (id, source_id, position, place, checklist, remark) \
         select $1, $2, cast(coalesce(max(position), 0) as bigint) + 1, $3, $4, $5 from walk_stop where source_id = $2");
    let insert =
        insert.bind(maker.id()).bind(source.id).bind(&stop.place).bind(serde_json::to_string(&stop.checklist)?);
    tx.execute(insert.bind(&stop.remark)).await?;
    maker.note(tx, source.audit_id, "walk-stop-added", ("voice-source", source.id), "stops").await
}

/// How often each line of the checklist was found poor, and at how many stops it was looked at, over all walks.
pub async fn checked(db: &Db, audit: Id) -> Result<Vec<(String, i64, i64)>> {
    let asked =
        sql("select w.checklist from walk_stop w join voice_source s on s.id = w.source_id where s.audit_id = $1 \
         order by w.id limit 2000");
    let mut lines: Vec<(String, i64, i64)> =
        super::model::CHECKLIST.iter().map(|line| ((*line).to_owned(), 0, 0)).collect();
    for row in db.all(asked.bind(audit)).await? {
        for (line, rating) in row.json::<Vec<(String, String)>>("checklist")? {
            if let Some(found) = lines.iter_mut().find(|(name, ..)| *name == line) {
                found.1 += i64::from(rating == "poor");
                found.2 += 1;
            }
        }
    }
    Ok(lines)
}

/// Notes that danger was passed on.
pub async fn note_danger(tx: &Tx, maker: Maker<'_>, audit: Id, one: &Danger) -> Result<()> {
    let id = maker.id();
    let insert = sql(
        "insert into voice_danger (id, audit_id, on_day, passed_to, recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6)",
    );
    let insert = insert.bind(id).bind(audit).bind(&one.on_day).bind(&one.passed_to);
    tx.execute(insert.bind(maker.now).bind(maker.by)).await?;
    maker.note(tx, audit, "danger-passed-on", ("voice-danger", id), "").await
}

/// What was passed on, the latest first.
pub async fn dangers(db: &Db, audit: Id) -> Result<Vec<Danger>> {
    let asked = sql(
        "select on_day, passed_to from voice_danger where audit_id = $1 order by on_day desc, passed_to, id limit 200",
    );
    let rows = db.all(asked.bind(audit)).await?;
    rows.iter().map(|row| Ok(Danger { on_day: row.get("on_day")?, passed_to: row.get("passed_to")? })).collect()
}

fn participant(row: &Row) -> Result<Participant> {
    Ok(Participant {
        id: row.get("id")?,
        kind: row.get("kind")?,
        minor: row.get("minor")?,
        consent: row.parsed("consent", Consent::parse)?,
        pseudonym: row.get("pseudonym")?,
    })
}

fn of_row(row: &Row) -> Result<Source> {
    Ok(Source {
        id: row.get("id")?,
        audit_id: row.get("audit_id")?,
        code: row.get("code")?,
        kind: row.parsed("kind", Kind::parse)?,
        title: row.get("title")?,
        held_on: row.get("held_on")?,
        place: row.get("place")?,
        lang: Lang(row.get("lang")?),
        notes: row.get("notes")?,
        guid: row.get("guid")?,
    })
}
