//! Proposals and their presenters in the database.

pub mod files;
pub mod kept;
pub mod late;
pub mod list;
pub mod whole;

use super::model::{HalfDay, Part, Presenter, Proposal, Source, State};
use crate::gathering::store::json;
use base::{Id, Lang, Secret, Ts};
use store::{Db, Result, Row, Sql, Tx, dialect, sql};

const COLUMNS: &str = "select id, gathering_id, call_id, code, number, source, state, title, abstract, takeaway, note, format_id, \
    topic_id, lang, unavailable, names_kept, contact_mail, contact_confirmed_at, revision, created_at, saved_at, received_at, \
    submitted_at, withdrawn_at, duplicate_of from proposal ";

/// The proposal to which this link is the right to edit: its first link, or one made later.
pub async fn by_secret(db: &Db, secret: &Secret) -> Result<Option<Proposal>> {
    let asked = sql(COLUMNS).push("where edit_hash = ").push_bind(secret.hash());
    let asked =
        asked.push(" or id in (select proposal_id from edit_link where hash = ").push_bind(secret.hash()).push(")");
    db.optional(asked).await?.as_ref().map(proposal).transpose()
}

/// Makes one more link that is the right to edit a proposal; the others stay good.
pub async fn give_edit_link(tx: &Tx, proposal_id: Id, secret: &Secret, now: Ts) -> Result<()> {
    let insert = sql("insert into edit_link (hash, proposal_id, made_at) values ($1, $2, $3)");
    tx.execute(insert.bind(secret.hash()).bind(proposal_id).bind(now)).await?;
    Ok(())
}

/// All links of one proposal lead to another from now on: the first was merged into the second.
pub async fn lead_links_to(tx: &Tx, from: Id, to: Id, now: Ts) -> Result<()> {
    let first =
        sql("insert into edit_link (hash, proposal_id, made_at) select edit_hash, $2, $3 from proposal where id = $1");
    tx.execute(first.bind(from).bind(to).bind(now)).await?;
    tx.execute(sql("update edit_link set proposal_id = $2 where proposal_id = $1").bind(from).bind(to)).await?;
    Ok(())
}

/// Takes a proposal away with everything that hangs on it. Only a draft that was merged, or that nobody wrote.
pub async fn remove(tx: &Tx, id: Id) -> Result<()> {
    for delete in [
        sql("delete from presenter where proposal_id = $1"),
        sql("delete from answer where proposal_id = $1"),
        sql("delete from attachment where proposal_id = $1"),
        sql("delete from kept_copy where proposal_id = $1"),
        sql("delete from late_request where proposal_id = $1"),
        sql("delete from edit_link where proposal_id = $1"),
        sql("update proposal set duplicate_of = null where duplicate_of = $1"),
        sql("delete from proposal where id = $1 and state = 'draft'"),
    ] {
        tx.execute(delete.bind(id)).await?;
    }
    Ok(())
}

/// The proposal of this code, whoever asks.
pub async fn by_code(db: &Db, code: &str) -> Result<Option<Proposal>> {
    db.optional(sql(COLUMNS).push("where code = ").push_bind(code)).await?.as_ref().map(proposal).transpose()
}

/// The proposal with this id.
pub async fn by_id(db: &Db, id: Id) -> Result<Proposal> {
    proposal(&db.one(sql(COLUMNS).push("where id = ").push_bind(id)).await?)
}

/// The proposals of a call that are in one of these states, by number.
pub async fn of_call(db: &Db, call_id: Id, states: &[State]) -> Result<Vec<Proposal>> {
    let asked = sql(COLUMNS).push("where call_id = ").push_bind(call_id).push(" and state in ");
    let asked = asked.push_list(states.iter().map(|state| state.code())).push(" order by number limit 10000");
    db.all(asked).await?.iter().map(proposal).collect()
}

/// Other proposals to this call under this address that were not taken back, the latest first.
pub async fn by_address(db: &Db, call_id: Id, mail: &str) -> Result<Vec<Proposal>> {
    let asked = sql(COLUMNS).push("where call_id = ").push_bind(call_id).push(" and lower(contact_mail) = ");
    let asked = asked
        .push_bind(mail.to_lowercase())
        .push(" and state <> 'withdrawn' order by saved_at desc, number desc limit 50");
    db.all(asked).await?.iter().map(proposal).collect()
}

/// The proposals to this call whose contact has this address, the latest first: those taken back too. As many as a
/// letter names.
pub async fn own_of_address(db: &Db, call_id: Id, mail: &str) -> Result<Vec<Proposal>> {
    let asked = sql(COLUMNS).push("where call_id = ").push_bind(call_id).push(" and lower(contact_mail) = ");
    let asked = asked.push_bind(mail.to_lowercase()).push(" order by saved_at desc, number desc limit 10");
    db.all(asked).await?.iter().map(proposal).collect()
}

/// Writes a new proposal with the next number of its gathering, which it answers.
pub async fn insert(tx: &Tx, proposal: &Proposal, edit: &Secret) -> Result<i64> {
    // The call is held meanwhile, so that two drafts begun at once do not draw the same number.
    let hold = sql("select id from call where id = $1").bind(proposal.call_id).push(dialect::held(tx));
    tx.one(hold).await?;
    let last = sql("select coalesce(max(number), 0) as last from proposal where gathering_id = $1");
    let number = tx.one(last.bind(proposal.gathering_id)).await?.get::<i64>("last")? + 1;
    let start = sql(
        "insert into proposal (id, gathering_id, call_id, code, source, created_at, number, edit_hash, state, title, abstract, \
         takeaway, note, format_id, topic_id, lang, unavailable, names_kept, contact_mail, contact_confirmed_at, saved_at, \
         received_at, submitted_at, withdrawn_at, duplicate_of, revision) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, \
         $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26)",
    );
    let start = start.bind(proposal.id).bind(proposal.gathering_id).bind(proposal.call_id).bind(&proposal.code);
    let start = start.bind(proposal.source.code()).bind(proposal.created_at).bind(number).bind(edit.hash());
    tx.execute(facts(start, proposal)?.bind(proposal.revision)).await?;
    Ok(number)
}

/// Writes what may change of a proposal, if nobody saved it since it was read; its revision is the next one then.
pub async fn save(tx: &Tx, proposal: &Proposal) -> Result<bool> {
    let start = sql(
        "update proposal set revision = revision + 1, state = $3, title = $4, abstract = $5, takeaway = $6, note = $7, \
         format_id = $8, topic_id = $9, lang = $10, unavailable = $11, names_kept = $12, contact_mail = $13, \
         contact_confirmed_at = $14, saved_at = $15, received_at = $16, submitted_at = $17, withdrawn_at = $18, \
         duplicate_of = $19 where id = $1 and revision = $2",
    );
    let written = tx.execute(facts(start.bind(proposal.id).bind(proposal.revision), proposal)?).await?;
    Ok(written == 1)
}

fn facts(start: Sql, p: &Proposal) -> Result<Sql> {
    let unavailable: Vec<String> = p.unavailable.iter().map(|half| half.code()).collect();
    Ok(start
        .bind(p.state.code())
        .bind(&p.title)
        .bind(&p.abstract_text)
        .bind(&p.takeaway)
        .bind(&p.note)
        .bind(p.format_id)
        .bind(p.topic_id)
        .bind(p.lang.tag())
        .bind(json(&unavailable)?)
        .bind(json(&p.names_kept)?)
        .bind(&p.contact_mail)
        .bind(p.contact_confirmed_at)
        .bind(p.saved_at)
        .bind(p.received_at)
        .bind(p.submitted_at)
        .bind(p.withdrawn_at)
        .bind(p.duplicate_of))
}

fn proposal(row: &Row) -> Result<Proposal> {
    let unavailable: Vec<String> = row.json("unavailable")?;
    Ok(Proposal {
        id: row.get("id")?,
        gathering_id: row.get("gathering_id")?,
        call_id: row.get("call_id")?,
        code: row.get("code")?,
        number: row.get("number")?,
        source: row.parsed("source", Source::parse)?,
        state: row.parsed("state", State::parse)?,
        title: row.get("title")?,
        abstract_text: row.get("abstract")?,
        takeaway: row.get("takeaway")?,
        note: row.get("note")?,
        format_id: row.get("format_id")?,
        topic_id: row.get("topic_id")?,
        lang: Lang(row.get("lang")?),
        unavailable: unavailable.iter().filter_map(|code| HalfDay::parse(code)).collect(),
        names_kept: row.json("names_kept")?,
        contact_mail: row.get("contact_mail")?,
        contact_confirmed_at: row.get("contact_confirmed_at")?,
        revision: row.get("revision")?,
        created_at: row.get("created_at")?,
        saved_at: row.get("saved_at")?,
        received_at: row.get("received_at")?,
        submitted_at: row.get("submitted_at")?,
        withdrawn_at: row.get("withdrawn_at")?,
        duplicate_of: row.get("duplicate_of")?,
    })
}

const PRESENTER_COLUMNS: &str = "select id, proposal_id, position, person_id, mail, name, role, job_title, organisation, sector, level, \
    biography, state, invited_at, answered_at from presenter ";

/// Who presents a proposal, the contact first.
pub async fn presenters(db: &Db, proposal_id: Id) -> Result<Vec<Presenter>> {
    let asked =
        sql(PRESENTER_COLUMNS).push("where proposal_id = ").push_bind(proposal_id).push(" order by position limit 100");
    db.all(asked).await?.iter().map(presenter).collect()
}

/// Who presents these proposals, by proposal and place: one statement for a whole list.
pub async fn presenters_of(db: &Db, proposals: &[Id]) -> Result<Vec<Presenter>> {
    let asked = sql(PRESENTER_COLUMNS).push("where proposal_id in ").push_list(proposals.iter().copied());
    db.all(asked.push(" order by proposal_id, position limit 60000")).await?.iter().map(presenter).collect()
}

/// The presenter to whom this invitation was sent.
pub async fn presenter_by_join(db: &Db, secret: &Secret) -> Result<Option<Presenter>> {
    let asked = sql(PRESENTER_COLUMNS).push("where join_hash = ").push_bind(secret.hash());
    db.optional(asked).await?.as_ref().map(presenter).transpose()
}

/// Writes a presenter, new or changed; the invitation's link is kept as it is.
pub async fn save_presenter(tx: &Tx, presenter: &Presenter) -> Result<()> {
    let upsert = sql(
        "insert into presenter (id, proposal_id, position, person_id, mail, name, role, job_title, organisation, sector, level, \
         biography, state, invited_at, answered_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) \
         on conflict (id) do update set person_id = excluded.person_id, mail = excluded.mail, name = excluded.name, \
         role = excluded.role, job_title = excluded.job_title, organisation = excluded.organisation, sector = excluded.sector, \
         level = excluded.level, biography = excluded.biography, state = excluded.state, invited_at = excluded.invited_at, \
         answered_at = excluded.answered_at",
    );
    let p = presenter;
    let upsert = upsert.bind(p.id).bind(p.proposal_id).bind(p.position).bind(p.person_id).bind(&p.mail).bind(&p.name);
    let upsert = upsert.bind(&p.role).bind(&p.job_title).bind(&p.organisation).bind(&p.sector).bind(&p.level);
    tx.execute(upsert.bind(&p.biography).bind(p.part.code()).bind(p.invited_at).bind(p.answered_at)).await?;
    Ok(())
}

/// Gives a presenter a new link with which to answer; an older one opens nothing any more.
pub async fn give_join_link(tx: &Tx, presenter_id: Id, secret: &Secret, now: Ts) -> Result<()> {
    let update = sql("update presenter set join_hash = $2, invited_at = $3 where id = $1");
    tx.execute(update.bind(presenter_id).bind(secret.hash()).bind(now)).await?;
    Ok(())
}

/// Takes a presenter out of a proposal; others keep their places.
pub async fn remove_presenter(tx: &Tx, proposal_id: Id, presenter_id: Id) -> Result<bool> {
    let delete = sql("delete from presenter where id = $1 and proposal_id = $2 and state <> 'contact'");
    Ok(tx.execute(delete.bind(presenter_id).bind(proposal_id)).await? == 1)
}

fn presenter(row: &Row) -> Result<Presenter> {
    Ok(Presenter {
        id: row.get("id")?,
        proposal_id: row.get("proposal_id")?,
        position: row.get("position")?,
        person_id: row.get("person_id")?,
        mail: row.get("mail")?,
        name: row.get("name")?,
        role: row.get("role")?,
        job_title: row.get("job_title")?,
        organisation: row.get("organisation")?,
        sector: row.get("sector")?,
        level: row.get("level")?,
        biography: row.get("biography")?,
        part: row.parsed("state", Part::parse)?,
        invited_at: row.get("invited_at")?,
        answered_at: row.get("answered_at")?,
    })
}

/// What was answered to the questions: question and value.
pub async fn answers(db: &Db, proposal_id: Id) -> Result<Vec<(Id, String)>> {
    let asked = sql("select question_id, value from answer where proposal_id = $1 order by question_id limit 500");
    let rows = db.all(asked.bind(proposal_id)).await?;
    rows.iter().map(|row| Ok((row.get("question_id")?, row.get("value")?))).collect()
}

/// Writes the answer to one question.
pub async fn save_answer(tx: &Tx, proposal_id: Id, question_id: Id, value: &str) -> Result<()> {
    let upsert = sql("insert into answer (proposal_id, question_id, value) values ($1, $2, $3) \
         on conflict (proposal_id, question_id) do update set value = excluded.value");
    tx.execute(upsert.bind(proposal_id).bind(question_id).bind(value)).await?;
    Ok(())
}

/// How often this was done to a proposal.
pub async fn deeds(db: &Db, proposal_id: Id, deed: &str) -> Result<i64> {
    let asked = sql("select count(*) as n from activity where about_id = $1 and deed = $2");
    db.one(asked.bind(proposal_id).bind(deed)).await?.get("n")
}

/// What was done to a proposal, the latest first: when, by whom, what, to which fields.
pub async fn history(db: &Db, proposal_id: Id) -> Result<Vec<(Ts, Option<Id>, String, String)>> {
    let asked =
        sql("select at, by_person, deed, fields from activity where about_id = $1 order by at desc, id desc limit 300");
    let rows = db.all(asked.bind(proposal_id)).await?;
    rows.iter().map(|row| Ok((row.get("at")?, row.get("by_person")?, row.get("deed")?, row.get("fields")?))).collect()
}
