//! What the organiser's desk asks of the database: my gatherings, how things stand, and saving so that
//! two who write at once do not overwrite one another.

use super::{COLUMNS, gathering, save};
use crate::gathering::model::Gathering;
use crate::gathering::needs::Counts;
use base::{Id, Localised, Ts};
use store::{Db, Result, Tx, dialect, sql};

/// The gatherings of these codes, those that are ahead first.
pub async fn by_codes(db: &Db, codes: &[String], limit: i64, from: i64) -> Result<Vec<Gathering>> {
    let asked = sql(COLUMNS).push("where code in ").push_list(codes.iter());
    let asked = asked.push(" order by starts_on desc, code limit ").push_bind(limit).push(" offset ").push_bind(from);
    db.all(asked).await?.iter().map(gathering).collect()
}

/// Published editions of a series that began before this gathering, the latest first.
pub async fn earlier_editions(db: &Db, of: &Gathering) -> Result<Vec<Gathering>> {
    let Some(series_id) = of.series_id else { return Ok(Vec::new()) };
    let begins = of.days.map_or("9999".to_owned(), |days| days.0.to_string());
    let asked = sql(COLUMNS).push("where state = 'published' and series_id = ").push_bind(series_id);
    let asked = asked.push(" and id <> ").push_bind(of.id).push(" and starts_on < ").push_bind(begins);
    db.all(asked.push(" order by starts_on desc limit 50")).await?.iter().map(gathering).collect()
}

/// The code is free for a new gathering.
pub async fn code_is_free(db: &Db, code: &str) -> Result<bool> {
    let asked = sql(
        "select code from gathering where code = $1 union all select mail_name as code from call where mail_name = $1 limit 1",
    );
    Ok(!base::is_reserved(code) && db.optional(asked.bind(code)).await?.is_none())
}

/// A free code like the one that was wanted: `safer-cities`, else `safer-cities-2`, ….
pub async fn free_code(db: &Db, wanted: &str) -> Result<String> {
    let slug = base::slug_of(wanted);
    let slug = if slug.is_empty() { "gathering".to_owned() } else { slug };
    let mut code = slug.clone();
    let mut number = 1;
    while !code_is_free(db, &code).await? {
        number += 1;
        code = format!("{slug}-{number}");
    }
    Ok(code)
}

/// Saves everything about a gathering, if nobody changed it since `revision`. The row is held, so that of
/// two who save at once the second one is told.
pub async fn save_if_unchanged(tx: &Tx, gathering: &mut Gathering, revision: Ts, now: Ts) -> Result<bool> {
    if !step(tx, gathering, revision, now).await? {
        return Ok(false);
    }
    save(tx, gathering).await?;
    Ok(true)
}

/// Takes the next revision of a gathering whose parts are changed, if nobody changed it since `revision`.
pub async fn step_if_unchanged(tx: &Tx, gathering: &mut Gathering, revision: Ts, now: Ts) -> Result<bool> {
    if !step(tx, gathering, revision, now).await? {
        return Ok(false);
    }
    super::touch(tx, gathering.id, gathering.changed_at).await?;
    Ok(true)
}

async fn step(tx: &Tx, gathering: &mut Gathering, revision: Ts, now: Ts) -> Result<bool> {
    let held = sql("select changed_at from gathering where id = $1").bind(gathering.id).push(dialect::held(tx));
    let stands: Ts = tx.one(held).await?.get("changed_at")?;
    // A clock that stands or goes back must not give the same revision twice.
    gathering.changed_at = Ts(now.0.max(stands.0 + 1));
    Ok(stands == revision)
}

/// Draft or published, with the time it was first published.
pub async fn set_state(tx: &Tx, gathering: &Gathering, now: Ts) -> Result<()> {
    let update = sql(
        "update gathering set state = $2, published_at = coalesce(published_at, $3), changed_at = $4 where id = $1",
    );
    tx.execute(update.bind(gathering.id).bind(gathering.state.code()).bind(now).bind(gathering.changed_at)).await?;
    Ok(())
}

/// A new series: the gatherings that follow one another.
pub async fn insert_series(tx: &Tx, id: Id, code: &str, title: &Localised, now: Ts) -> Result<()> {
    let insert = sql("insert into series (id, code, title, about, created_at) values ($1, $2, $3, '{}', $4)");
    tx.execute(insert.bind(id).bind(code).bind(title).bind(now)).await?;
    Ok(())
}

/// The code of a new series, near the wanted one and free.
pub async fn free_series_code(db: &Db, wanted: &str) -> Result<String> {
    let (mut code, mut number) = (wanted.to_owned(), 1);
    while db.optional(sql("select code from series where code = $1").bind(&code)).await?.is_some() {
        number += 1;
        code = format!("{wanted}-{number}");
    }
    Ok(code)
}

/// How a gathering stands, in one question: what `needs` reckons with.
pub async fn counts(db: &Db, gathering_id: Id) -> Result<Counts> {
    let asked = sql("select \
         (select count(*) from announced_fact f join announcement a on a.id = f.announcement_id where a.gathering_id = $1 and f.standing = 'read') as facts, \
         (select count(*) from topic where gathering_id = $1) as topics, \
         (select count(*) from format where gathering_id = $1) as formats, \
         (select count(*) from room where gathering_id = $1) as rooms, \
         (select count(*) from question q join call c on c.id = q.call_id where c.gathering_id = $1) as questions, \
         (select count(*) from criterion k join call c on c.id = k.call_id where c.gathering_id = $1) as criteria, \
         (select count(*) from proposal where gathering_id = $1 and state = 'submitted' and duplicate_of is null) as submitted, \
         (select count(*) from late_request l join proposal p on p.id = l.proposal_id where p.gathering_id = $1 and l.answered_at is null) as late, \
         (select count(*) from proposal p where p.gathering_id = $1 and p.state = 'submitted' and p.duplicate_of is null \
          and not exists (select 1 from assignment a where a.proposal_id = p.id)) as unassigned, \
         (select count(*) from assignment a join proposal p on p.id = a.proposal_id where p.gathering_id = $1 and p.state = 'submitted') as assigned, \
         (select count(*) from assignment a join proposal p on p.id = a.proposal_id where p.gathering_id = $1 and p.state = 'submitted' \
          and not exists (select 1 from review r where r.proposal_id = a.proposal_id and r.person_id = a.person_id and r.state = 'given')) as missing, \
         (select count(*) from assignment a join proposal p on p.id = a.proposal_id where p.gathering_id = $1 and p.state = 'submitted' \
          and not exists (select 1 from review r where r.proposal_id = a.proposal_id and r.person_id = a.person_id and r.state = 'given') \
          and not exists (select 1 from decision d where d.proposal_id = a.proposal_id and d.outcome <> 'open')) as awaited, \
         (select max(r.closes_at) from review_round r join call c on c.id = r.call_id where c.gathering_id = $1) as review_ends, \
         (select count(*) from proposal p where p.gathering_id = $1 and p.state = 'submitted' and p.duplicate_of is null \
          and not exists (select 1 from decision d where d.proposal_id = p.id and d.outcome <> 'open')) as undecided, \
         (select count(*) from decision d join proposal p on p.id = d.proposal_id where p.gathering_id = $1 and d.outcome = 'accepted') as accepted, \
         (select count(*) from decision d join proposal p on p.id = d.proposal_id where p.gathering_id = $1 and p.state = 'submitted' \
          and d.outcome <> 'open' and d.told_at is null) as untold, \
         (select count(*) from letter where scope_id = $1 and state = 'held') as held, \
         (select count(*) from session where gathering_id = $1) as sessions, \
         (select count(*) from session s where s.gathering_id = $1 and not exists (select 1 from placement m where m.session_id = s.id)) as unplaced, \
         (select cast(coalesce(max(number), 0) as bigint) from programme_version where gathering_id = $1) as version, \
         (select cast(coalesce(max(published_at), 0) as bigint) from programme_version where gathering_id = $1) as version_at, \
         (select cast(coalesce(max(at), 0) as bigint) from programme_step where gathering_id = $1) as moved_at, \
         (select count(*) from gathering_result where gathering_id = $1) as results");
    let row = db.one(asked.bind(gathering_id)).await?;
    Ok(Counts {
        facts: row.get("facts")?,
        topics: row.get("topics")?,
        formats: row.get("formats")?,
        rooms: row.get("rooms")?,
        questions: row.get("questions")?,
        criteria: row.get("criteria")?,
        submitted: row.get("submitted")?,
        late: row.get("late")?,
        unassigned: row.get("unassigned")?,
        assigned: row.get("assigned")?,
        missing: row.get("missing")?,
        awaited: row.get("awaited")?,
        review_ends: row.get("review_ends")?,
        undecided: row.get("undecided")?,
        accepted: row.get("accepted")?,
        untold: row.get("untold")?,
        held: row.get("held")?,
        // Reckoned from the whole desk by whoever asks for it.
        clashes: 0,
        sessions: row.get("sessions")?,
        unplaced: row.get("unplaced")?,
        version: row.get("version")?,
        changed_since_version: row.get::<i64>("moved_at")? > row.get::<i64>("version_at")?
            && row.get::<i64>("version")? > 0,
        results: row.get("results")?,
    })
}

/// The facts of published pages that change: gathering, call, programme.
pub async fn version(db: &Db, code: &str) -> Result<(i64, i64, i64)> {
    let asked = sql(
        "select g.changed_at, cast(coalesce(max(c.changed_at), 0) as bigint) as call_at, cast(coalesce(max(v.number), 0) as bigint) as version \
         from gathering g left join call c on c.gathering_id = g.id left join programme_version v on v.gathering_id = g.id \
         where g.code = $1 group by g.id, g.changed_at",
    );
    match db.optional(asked.bind(code)).await? {
        Some(row) => Ok((row.get("changed_at")?, row.get("call_at")?, row.get("version")?)),
        None => Ok((0, 0, 0)),
    }
}
