//! Areas, tables of incidents, denominators and received tables in the database. Every reading names the audit, so that
//! none can leave its wall.

use super::areas::Place;
use super::model::{FileForm, IncidentTable, Mapping, Report, Share, State, Why};
use crate::audit::store::Maker;
use base::{Code, Id};
use std::collections::BTreeMap;
use store::{Blobs, Db, Result, Row, StoreError, Tx, sql};

pub mod received;

/// A set of areas, without its boundaries.
#[derive(Clone, Debug, PartialEq)]
pub struct AreaSet {
    /// Its id.
    pub id: Id,
    /// Its code in addresses.
    pub code: String,
    /// What it is called.
    pub title: String,
    /// The year of the boundaries.
    pub vintage: i64,
    /// Who drew them.
    pub source: String,
    /// How many areas.
    pub areas: i64,
    /// The boundaries.
    pub blob_hash: String,
}

/// Among how many.
#[derive(Clone, Debug, PartialEq)]
pub struct Denominator {
    /// Its id.
    pub id: Id,
    /// What is counted: residents, households, people present.
    pub what: String,
    /// Of which year.
    pub year: i64,
    /// Who counted.
    pub source: String,
    /// For each code of an area.
    pub numbers: BTreeMap<String, f64>,
}

/// Keeps a set of areas; answers it.
pub(crate) async fn keep_areas(
    tx: &Tx,
    maker: Maker<'_>,
    blobs: &Blobs,
    audit: Id,
    (title, vintage, source): (&str, i64, &str),
    places: &[Place],
) -> Result<AreaSet> {
    let bytes = serde_json::to_vec(places)?;
    let set = AreaSet {
        id: maker.id(),
        code: Code::draw(maker.chance),
        title: title.to_owned(),
        vintage,
        source: source.to_owned(),
        areas: places.len() as i64,
        blob_hash: blobs.keep(tx, maker.now, &bytes).await?,
    };
    let insert = sql(
        "insert into area_set (id, audit_id, code, title, vintage, source, areas, blob_hash, created_at, created_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    );
    let insert = insert.bind(set.id).bind(audit).bind(&set.code).bind(title).bind(vintage).bind(source);
    tx.execute(insert.bind(set.areas).bind(&set.blob_hash).bind(maker.now).bind(maker.by)).await?;
    maker.note(tx, audit, "areas-kept", ("area-set", set.id), "").await?;
    Ok(set)
}

const AREA_SET: &str = "select id, code, title, vintage, source, areas, blob_hash from area_set where audit_id = $1";

/// The sets of an audit, the latest first.
pub async fn area_sets(db: &Db, audit: Id) -> Result<Vec<AreaSet>> {
    let rows = db.all(sql(AREA_SET).push(" order by created_at desc, id limit 50").bind(audit)).await?;
    rows.iter().map(area_set).collect()
}

/// One set by its code.
pub async fn area_set_of_code(db: &Db, audit: Id, code: &str) -> Result<Option<AreaSet>> {
    db.optional(sql(AREA_SET).bind(audit).push(" and code = ").push_bind(code))
        .await?
        .as_ref()
        .map(area_set)
        .transpose()
}

/// One set by its id.
pub async fn area_set_of_id(db: &Db, audit: Id, id: Id) -> Result<Option<AreaSet>> {
    db.optional(sql(AREA_SET).bind(audit).push(" and id = ").push_bind(id)).await?.as_ref().map(area_set).transpose()
}

fn area_set(row: &Row) -> Result<AreaSet> {
    Ok(AreaSet {
        id: row.get("id")?,
        code: row.get("code")?,
        title: row.get("title")?,
        vintage: row.get("vintage")?,
        source: row.get("source")?,
        areas: row.get("areas")?,
        blob_hash: row.get("blob_hash")?,
    })
}

/// The areas of a set with their boundaries.
pub(crate) async fn places(blobs: &Blobs, set: &AreaSet) -> Result<Vec<Place>> {
    let bytes = blobs.fetch(&set.blob_hash).await?;
    Ok(serde_json::from_slice(&bytes)?)
}

/// Keeps a denominator.
pub async fn keep_denominator(tx: &Tx, maker: Maker<'_>, audit: Id, set: Id, one: &Denominator) -> Result<()> {
    let insert = sql(
        "insert into denominator (id, area_set_id, what, year, source, numbers, created_at) values ($1, $2, $3, $4, $5, $6, $7)",
    );
    let insert = insert.bind(one.id).bind(set).bind(&one.what).bind(one.year).bind(&one.source);
    tx.execute(insert.bind(serde_json::to_string(&one.numbers)?).bind(maker.now)).await?;
    maker.note(tx, audit, "denominator-kept", ("area-set", set), "").await
}

/// The denominators of a set, the first one first.
pub async fn denominators(db: &Db, set: Id) -> Result<Vec<Denominator>> {
    let asked = sql(
        "select id, what, year, source, numbers from denominator where area_set_id = $1 order by created_at, id limit 50",
    );
    let rows = db.all(asked.bind(set)).await?;
    rows.iter()
        .map(|row| {
            Ok(Denominator {
                id: row.get("id")?,
                what: row.get("what")?,
                year: row.get("year")?,
                source: row.get("source")?,
                numbers: row.json("numbers")?,
            })
        })
        .collect()
}

const TABLE: &str = "select id, audit_id, code, title, source, as_of, area_set_id, state, form, file_hash, headings, preview, mapping, \
    packed_hash, report, rows_read, refusal, keep_until, revision, created_at from incident_table where audit_id = $1";

/// The tables of an audit, the latest first.
pub async fn tables(db: &Db, audit: Id) -> Result<Vec<IncidentTable>> {
    let rows = db.all(sql(TABLE).push(" order by created_at desc, id limit 200").bind(audit)).await?;
    rows.iter().map(table).collect()
}

/// One table by its code.
pub async fn table_of_code(db: &Db, audit: Id, code: &str) -> Result<Option<IncidentTable>> {
    db.optional(sql(TABLE).bind(audit).push(" and code = ").push_bind(code)).await?.as_ref().map(table).transpose()
}

/// One table by its id, for a job.
pub async fn table_of_id(db: &Db, audit: Id, id: Id) -> Result<Option<IncidentTable>> {
    db.optional(sql(TABLE).bind(audit).push(" and id = ").push_bind(id)).await?.as_ref().map(table).transpose()
}

fn table(row: &Row) -> Result<IncidentTable> {
    let refusal: String = row.get("refusal")?;
    Ok(IncidentTable {
        id: row.get("id")?,
        audit_id: row.get("audit_id")?,
        code: row.get("code")?,
        title: row.get("title")?,
        source: row.get("source")?,
        as_of: row.get("as_of")?,
        area_set_id: row.get("area_set_id")?,
        state: row.parsed("state", State::parse)?,
        form: row.parsed("form", FileForm::parse)?,
        file_hash: row.get("file_hash")?,
        headings: row.json("headings")?,
        preview: row.json("preview")?,
        mapping: row.json("mapping")?,
        packed_hash: row.get("packed_hash")?,
        report: row.json("report")?,
        rows_read: row.get("rows_read")?,
        refusal: if refusal.is_empty() { None } else { Some(row.json("refusal")?) },
        keep_until: row.get("keep_until")?,
        revision: row.get("revision")?,
        created_at: row.get("created_at")?,
    })
}

/// Keeps a table whose file was handed in.
pub async fn hand_in(tx: &Tx, maker: Maker<'_>, one: &IncidentTable) -> Result<()> {
    let insert = sql(
        "insert into incident_table (id, audit_id, code, title, source, as_of, area_set_id, state, form, file_hash, headings, \
         preview, mapping, keep_until, created_at, created_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)",
    );
    let insert =
        insert.bind(one.id).bind(one.audit_id).bind(&one.code).bind(&one.title).bind(&one.source).bind(&one.as_of);
    let insert = insert.bind(one.area_set_id).bind(one.state.code()).bind(one.form.code()).bind(one.file_hash.clone());
    let insert = insert.bind(serde_json::to_string(&one.headings)?).bind(serde_json::to_string(&one.preview)?);
    let insert = insert.bind(serde_json::to_string(&one.mapping)?).bind(&one.keep_until);
    tx.execute(insert.bind(maker.now).bind(maker.by)).await?;
    maker.note(tx, one.audit_id, "incidents-handed-in", ("incident-table", one.id), "").await
}

/// The import begins with this mapping and these areas, if the table still waits for it; answers whether it does.
pub async fn begin_import(
    tx: &Tx,
    maker: Maker<'_>,
    one: &IncidentTable,
    mapping: &Mapping,
    set: Option<Id>,
) -> Result<bool> {
    let update = sql(
        "update incident_table set state = 'importing', mapping = $3, area_set_id = $4, rows_read = 0, stop_asked = FALSE, \
         revision = revision + 1 where id = $1 and revision = $2 and state = 'handed-in'",
    );
    let update = update.bind(one.id).bind(one.revision).bind(serde_json::to_string(mapping)?).bind(set);
    let begun = tx.execute(update).await? == 1;
    if begun {
        maker.note(tx, one.audit_id, "import-begun", ("incident-table", one.id), "mapping").await?;
    }
    Ok(begun)
}

/// Somebody asks the import to stop.
pub async fn ask_to_stop(tx: &Tx, maker: Maker<'_>, one: &IncidentTable) -> Result<bool> {
    let update = sql("update incident_table set stop_asked = TRUE where id = $1 and state = 'importing'");
    let asked = tx.execute(update.bind(one.id)).await? == 1;
    if asked {
        maker.note(tx, one.audit_id, "import-stop-asked", ("incident-table", one.id), "").await?;
    }
    Ok(asked)
}

/// Tells how far the job is; answers whether somebody asked to stop.
pub async fn progress(db: &Db, id: Id, rows: u64) -> Result<bool> {
    let tx = db.begin().await?;
    tx.execute(
        sql("update incident_table set rows_read = $2 where id = $1 and state = 'importing'")
            .bind(id)
            .bind(rows as i64),
    )
    .await?;
    let asked = tx.optional(sql("select stop_asked from incident_table where id = $1").bind(id)).await?;
    let asked = asked.map(|row| row.get("stop_asked")).transpose()?.unwrap_or(true);
    tx.commit().await?;
    Ok(asked)
}

/// How an import ended.
pub enum Ending {
    /// With packed incidents and a report.
    Ready(Vec<u8>, Box<Report>),
    /// Refused.
    Refused(Why),
    /// Stopped by somebody.
    Stopped,
}

/// Ends an import: all of it is there, or nothing. The file is forgotten either way.
pub async fn end_import(tx: &Tx, maker: Maker<'_>, blobs: &Blobs, one: &IncidentTable, ending: Ending) -> Result<bool> {
    let (state, packed, report, refusal) = match ending {
        Ending::Ready(bytes, report) => {
            (State::Ready, Some(blobs.keep(tx, maker.now, &bytes).await?), *report, String::new())
        }
        Ending::Refused(why) => (State::Refused, None, Report::default(), serde_json::to_string(&why)?),
        Ending::Stopped => (State::Stopped, None, Report::default(), String::new()),
    };
    let update = sql(
        "update incident_table set state = $2, packed_hash = $3, report = $4, refusal = $5, file_hash = null, preview = '[]', \
         revision = revision + 1 where id = $1 and state = 'importing'",
    );
    let update = update.bind(one.id).bind(state.code()).bind(packed).bind(serde_json::to_string(&report)?);
    let ended = tx.execute(update.bind(refusal)).await? == 1;
    if ended {
        forget_file(tx, blobs, one.file_hash.as_deref()).await?;
        maker.note(tx, one.audit_id, &format!("import-{}", state.code()), ("incident-table", one.id), "").await?;
    }
    Ok(ended)
}

/// A file that no other table names goes at once: what came in raw is not kept a day longer.
async fn forget_file(tx: &Tx, blobs: &Blobs, hash: Option<&str>) -> Result<()> {
    let Some(hash) = hash else { return Ok(()) };
    let named = sql("select id from incident_table where file_hash = $1 or packed_hash = $1 limit 1").bind(hash);
    if tx.optional(named).await?.is_none() {
        blobs.forget(tx, hash).await?;
    }
    Ok(())
}

/// Destroys a table with everything of it; what was released of it stays in the ledger.
pub async fn destroy(tx: &Tx, maker: Maker<'_>, blobs: &Blobs, one: &IncidentTable) -> Result<()> {
    tx.execute(sql("delete from iccs_share where incident_table_id = $1").bind(one.id)).await?;
    tx.execute(sql("delete from incident_table where id = $1").bind(one.id)).await?;
    for hash in [one.file_hash.as_deref(), one.packed_hash.as_deref()] {
        forget_file(tx, blobs, hash).await?;
    }
    maker.note(tx, one.audit_id, "incidents-destroyed", ("incident-table", one.id), "").await
}

/// Sets the crosswalk of a table.
pub async fn set_crosswalk(tx: &Tx, maker: Maker<'_>, one: &IncidentTable, shares: &[Share]) -> Result<()> {
    tx.execute(sql("delete from iccs_share where incident_table_id = $1").bind(one.id)).await?;
    for share in shares {
        let insert =
            sql("insert into iccs_share (incident_table_id, category, section, share_percent) values ($1, $2, $3, $4)");
        tx.execute(insert.bind(one.id).bind(&share.category).bind(&share.section).bind(share.percent)).await?;
    }
    maker.note(tx, one.audit_id, "crosswalk-set", ("incident-table", one.id), "crosswalk").await
}

/// The crosswalk of a table.
pub async fn crosswalk(db: &Db, id: Id) -> Result<Vec<Share>> {
    let asked = sql(
        "select category, section, share_percent from iccs_share where incident_table_id = $1 order by category, section limit 5000",
    );
    let rows = db.all(asked.bind(id)).await?;
    rows.iter()
        .map(|row| {
            Ok(Share {
                category: row.get("category")?,
                section: row.get("section")?,
                percent: row.get("share_percent")?,
            })
        })
        .collect()
}

/// The packed incidents of a table.
pub async fn incidents(blobs: &Blobs, one: &IncidentTable) -> Result<spatial::incidents::Incidents> {
    let hash = one.packed_hash.as_deref().ok_or(StoreError::Missing)?;
    let bytes = blobs.fetch(hash).await?;
    spatial::incidents::Incidents::unpack(&bytes).map_err(|error| StoreError::Refused(error.to_string()))
}

/// Where the map of an audit takes its ground from: the address of tiles, and whom to thank.
pub async fn ground(db: &Db, audit: Id) -> Result<Option<(String, String)>> {
    let row = db.optional(sql("select tiles, credit from map_ground where audit_id = $1").bind(audit)).await?;
    row.map(|row| Ok((row.get("tiles")?, row.get("credit")?))).transpose()
}

/// Sets it; an empty address takes it away.
pub async fn set_ground(tx: &Tx, maker: Maker<'_>, audit: Id, tiles: &str, credit: &str) -> Result<()> {
    tx.execute(sql("delete from map_ground where audit_id = $1").bind(audit)).await?;
    if !tiles.is_empty() {
        let insert = sql("insert into map_ground (audit_id, tiles, credit, changed_at) values ($1, $2, $3, $4)");
        tx.execute(insert.bind(audit).bind(tiles).bind(credit).bind(maker.now)).await?;
    }
    maker.note(tx, audit, "map-ground-set", ("audit", audit), "tiles").await
}

/// When something that may not be kept longer than `today` was to go: tables past their day, over all audits.
pub async fn overdue(db: &Db, today: &str) -> Result<Vec<IncidentTable>> {
    let asked =
        sql("select audit_id, id from incident_table where keep_until <> '' and keep_until < $1 order by id limit 100");
    let mut tables = Vec::new();
    for row in db.all(asked.bind(today)).await? {
        tables.extend(table_of_id(db, row.get("audit_id")?, row.get("id")?).await?);
    }
    Ok(tables)
}
