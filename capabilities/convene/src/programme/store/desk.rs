//! Reads the desk whole: nine statements, whatever stands on it.

use crate::gathering::model::Gathering;
use crate::gathering::store as gatherings;
use crate::programme::model::{Desk, Placement, Presents, Session};
use crate::proposal::model::HalfDay;
use base::jiff::civil::DateTime;
use base::{Id, Lang, Localised};
use store::{Db, Result, Row, StoreError, Tx, dialect, sql};

/// More sessions than any gathering has.
const ROWS_MAX: i64 = 20_000;

/// Everything on the desk of this gathering.
pub async fn desk(db: &Db, gathering: Gathering) -> Result<Desk> {
    let id = gathering.id;
    Ok(Desk {
        rooms: gatherings::rooms(db, id).await?,
        topics: gatherings::topics(db, id).await?,
        formats: gatherings::formats(db, id).await?,
        sessions: sessions(db, id).await?,
        presents: presents(db, id).await?,
        placements: placements(db, id).await?,
        given_back: given_back(db, id).await?,
        revision: revision(db, id).await?,
        gathering,
    })
}

async fn sessions(db: &Db, gathering_id: Id) -> Result<Vec<Session>> {
    let asked = sql(
        "select s.id, s.number, s.code, s.guid, coalesce(f.kind, s.kind) as kind, s.title, s.subtitle, s.abstract, s.description, \
         s.lang, s.format_id, s.topic_id, s.proposal_id, s.panel_id, s.minutes, s.expected, s.source_key, s.extra, \
         p.title as proposed_title, p.abstract as proposed_abstract, p.lang as proposed_lang, p.format_id as proposed_format, \
         p.topic_id as proposed_topic \
         from session s left join proposal p on p.id = s.proposal_id left join format f on f.id = p.format_id \
         where s.gathering_id = $1 order by s.number limit $2",
    );
    db.all(asked.bind(gathering_id).bind(ROWS_MAX)).await?.iter().map(session).collect()
}

fn session(row: &Row) -> Result<Session> {
    let own = own_words(row)?;
    let title: Option<String> = row.get("proposed_title")?;
    let Some(title) = title.filter(|title| !title.is_empty()) else { return Ok(own) };
    // What its authors change in the proposal is what the next version says; the desk keeps no second copy.
    let lang: String = row.get("proposed_lang")?;
    let tag = Lang::new(&lang);
    Ok(Session {
        title: Localised::only(&tag, title),
        summary: Localised::only(&tag, row.get::<String>("proposed_abstract")?),
        lang,
        format_id: row.get("proposed_format")?,
        topic_id: row.get("proposed_topic")?,
        ..own
    })
}

fn own_words(row: &Row) -> Result<Session> {
    Ok(Session {
        id: row.get("id")?,
        number: row.get("number")?,
        code: row.get("code")?,
        guid: row.get("guid")?,
        kind: row.get("kind")?,
        title: row.get("title")?,
        subtitle: row.get("subtitle")?,
        summary: row.get("abstract")?,
        description: row.get("description")?,
        lang: row.get("lang")?,
        format_id: row.get("format_id")?,
        topic_id: row.get("topic_id")?,
        proposal_id: row.get("proposal_id")?,
        panel_id: row.get("panel_id")?,
        minutes: row.get("minutes")?,
        expected: row.get("expected")?,
        source_key: row.get("source_key")?,
        extra: row.get("extra")?,
    })
}

/// Who is in the sessions. Of a panel only those whose invitation stands; those who have not answered are awaited.
async fn presents(db: &Db, gathering_id: Id) -> Result<Vec<Presents>> {
    let asked = sql(
        "select sp.id, sp.session_id, sp.position, sp.presenter_id, sp.person_id, sp.guid, sp.code, sp.name, sp.role, \
         sp.job_title, sp.organisation, sp.sector, sp.biography, sp.extra, coalesce(p.mail, '') as mail, \
         p.name as now_name, p.job_title as now_job_title, p.organisation as now_organisation, p.sector as now_sector, \
         p.biography as now_biography, \
         coalesce(o.unavailable, '[]') as unavailable, seat.state as seat_state \
         from session_presenter sp join session s on s.id = sp.session_id \
         left join presenter p on p.id = sp.presenter_id left join proposal o on o.id = p.proposal_id \
         left join seat on seat.panel_id = s.panel_id and seat.presenter_id = sp.presenter_id \
         where s.gathering_id = $1 and (seat.state is null or seat.state in ('invited', 'accepted')) \
         order by s.number, sp.position limit $2",
    );
    db.all(asked.bind(gathering_id).bind(ROWS_MAX * 5)).await?.iter().map(present).collect()
}

fn present(row: &Row) -> Result<Presents> {
    let away: Vec<String> = row.json("unavailable")?;
    // As they say of themselves in the proposal today, else as it was written when the session was made.
    let known = row.get::<Option<String>>("now_name")?.is_some_and(|name| !name.is_empty());
    let said =
        |now: &'static str, then: &'static str| -> Result<String> { if known { row.get(now) } else { row.get(then) } };
    Ok(Presents {
        id: row.get("id")?,
        session_id: row.get("session_id")?,
        position: row.get("position")?,
        presenter_id: row.get("presenter_id")?,
        person_id: row.get("person_id")?,
        guid: row.get("guid")?,
        code: row.get("code")?,
        name: said("now_name", "name")?,
        role: row.get("role")?,
        job_title: said("now_job_title", "job_title")?,
        organisation: said("now_organisation", "organisation")?,
        sector: said("now_sector", "sector")?,
        biography: said("now_biography", "biography")?,
        extra: row.get("extra")?,
        mail: row.get("mail")?,
        away: away.iter().filter_map(|code| HalfDay::parse(code)).collect(),
        awaited: row.get::<Option<String>>("seat_state")?.as_deref() == Some("invited"),
    })
}

async fn placements(db: &Db, gathering_id: Id) -> Result<Vec<Placement>> {
    let asked = sql(
        "select id, session_id, room_id, number, code, guid, starts, minutes, locked, source_key, extra from placement \
         where gathering_id = $1 order by starts, number limit $2",
    );
    db.all(asked.bind(gathering_id).bind(ROWS_MAX)).await?.iter().map(placement).collect()
}

fn placement(row: &Row) -> Result<Placement> {
    Ok(Placement {
        id: row.get("id")?,
        session_id: row.get("session_id")?,
        room_id: row.get("room_id")?,
        number: row.get("number")?,
        code: row.get("code")?,
        guid: row.get("guid")?,
        starts: row.parsed("starts", |text| text.parse::<DateTime>().ok())?,
        minutes: row.get("minutes")?,
        locked: row.get("locked")?,
        source_key: row.get("source_key")?,
        extra: row.get("extra")?,
    })
}

/// Sessions whose proposal was withdrawn, decided otherwise, or declined after all by its presenters.
async fn given_back(db: &Db, gathering_id: Id) -> Result<Vec<Id>> {
    let asked = sql(
        "select s.id from session s join proposal p on p.id = s.proposal_id left join decision d on d.proposal_id = p.id \
         where s.gathering_id = $1 and (p.state = 'withdrawn' or d.outcome <> 'accepted' or d.reply = 'declined') \
         order by s.number limit $2",
    );
    db.all(asked.bind(gathering_id).bind(ROWS_MAX)).await?.iter().map(|row| row.get("id")).collect()
}

async fn revision(db: &Db, gathering_id: Id) -> Result<i64> {
    let asked = sql("select revision from programme_desk where gathering_id = $1");
    db.optional(asked.bind(gathering_id)).await?.map_or(Ok(0), |row| row.get("revision"))
}

/// Holds the desk until the transaction ends, so that two organisers step one after the other; answers its revision.
pub async fn hold(tx: &Tx, gathering_id: Id) -> Result<i64> {
    let begin = sql("insert into programme_desk (gathering_id) values ($1) on conflict (gathering_id) do nothing");
    tx.execute(begin.bind(gathering_id)).await?;
    let held = sql("select revision from programme_desk where gathering_id = $1").push(dialect::held(tx));
    let row = tx.optional(held.bind(gathering_id)).await?.ok_or(StoreError::Missing)?;
    row.get("revision")
}
