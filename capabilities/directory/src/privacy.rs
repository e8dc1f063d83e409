//! The two rights of everybody, worked out from the column rules of all capabilities (I5): a copy of what
//! is known about a person, and erasure. A table added later is covered by declaring its columns.
//!
//! **Whose row it is.** The first column of a table with [`Rule::Person`] says whose row it is. Further
//! ones (who granted, who decided) are the hands of others in it: a row is not given to them, and not
//! emptied with them. Their id stays in it and, once the person is erased, says nothing about anybody.
//! Where no single column tells, [`Rule::Rows`] does, for the personal columns that follow it.

use crate::person::Mail;
use crate::person::store::find;
use base::{Chance, Id, Ts};
use serde_json::{Map, Value as Json};
use std::collections::HashMap;
use store::activity::{Deed, record};
use store::{Db, Result, Row, Sql, Tx, Value, dialect, sql};
use web::{ColumnRule, Rule};

/// A table in which a person can have rows.
struct Table {
    name: &'static str,
    /// The column that says whose row it is, or the condition that does.
    whose: Whose,
    /// Where it was declared.
    place: usize,
    /// The row stays when its person goes.
    keeps: bool,
    personal: Vec<&'static str>,
}

enum Whose {
    Column(&'static str),
    Rows(&'static str),
}

impl Whose {
    /// ` where …`, with `$1` for the person.
    fn narrow(&self, asked: Sql) -> Sql {
        match *self {
            Whose::Column(column) => asked.push(" where ").push(column).push(" = $1"),
            Whose::Rows(of) => asked.push(" where ").push(of),
        }
    }
}

/// A copy of everything that is known about the person: by table, each row as column and value.
pub async fn export(db: &Db, now: Ts, columns: &[ColumnRule], person_id: Id) -> Result<Json> {
    let mut document = Map::new();
    for table in tables(columns) {
        if shown(&table).is_empty() {
            continue;
        }
        let rows = db.all(select(&table).bind(person_id).push(" limit 100000")).await?;
        let rows = rows.iter().map(|row| object_of(&table, row)).collect::<Result<Vec<_>>>()?;
        if let (false, Json::Array(listed)) =
            (rows.is_empty(), document.entry(table.name).or_insert_with(|| Json::Array(Vec::new())))
        {
            listed.extend(rows);
        }
    }
    document.retain(|_, rows| rows.as_array().is_some_and(|rows| !rows.is_empty()));
    Ok(serde_json::json!({ "person": person_id, "made_at": now.rfc3339(), "tables": document }))
}

/// Erases the person: rows that are the person's go, rows that others need are emptied of what is personal.
/// What remains of the person is an id in `erasure`, by which a restored backup erases again.
pub async fn erase(tx: &Tx, now: Ts, chance: &Chance, columns: &[ColumnRule], person_id: Id) -> Result<()> {
    // A letter may have gone to the address without anybody noting whose it is.
    if let Some(mail) = find(tx, person_id).await?.and_then(|person| Mail::parse(&person.mail)) {
        post::outbox::claim(tx, &mail.key(), person_id).await?;
    }
    empty(tx, columns, person_id).await?;
    tx.execute(sql("update person set erased_at = coalesce(erased_at, $2) where id = $1").bind(person_id).bind(now))
        .await?;
    let note = sql("insert into erasure (person_id, erased_at) values ($1, $2) on conflict (person_id) do nothing");
    tx.execute(note.bind(person_id).bind(now)).await?;
    let deed = Deed { deed: "person-erased", about_kind: "person", about_id: person_id, scope_id: None, fields: "" };
    record(tx, now, chance, None, deed).await
}

/// After a restore: whoever was erased since the backup was made is erased again. `erased` are the ids that
/// were noted outside the backup; those noted in it are erased too. Answers how many.
pub async fn replay(tx: &Tx, now: Ts, chance: &Chance, columns: &[ColumnRule], erased: &[Id]) -> Result<usize> {
    let mut ids = erasures(tx).await?;
    ids.extend(erased);
    ids.sort_unstable();
    ids.dedup();
    for id in &ids {
        erase(tx, now, chance, columns, *id).await?;
    }
    Ok(ids.len())
}

/// Everybody who was erased: to be kept beside the backups.
pub async fn erasures(db: &Db) -> Result<Vec<Id>> {
    let rows = db.all(sql("select person_id from erasure order by person_id")).await?;
    rows.iter().map(|row| row.get("person_id")).collect()
}

async fn empty(tx: &Tx, columns: &[ColumnRule], person_id: Id) -> Result<()> {
    for rule in columns.iter().map(|column| column.rule) {
        if let Rule::Named(forget) = rule {
            forget(tx, person_id).await?;
        }
    }
    let blanks = blanks(tx).await?;
    // Later tables lean on earlier ones, so they are cleared first.
    for table in tables(columns).into_iter().rev() {
        if !table.keeps {
            let delete = sql("delete from ").push(table.name);
            tx.execute(table.whose.narrow(delete).bind(person_id)).await?;
        } else if !table.personal.is_empty() {
            tx.execute(update(&table, &blanks, person_id)).await?;
        }
    }
    Ok(())
}

/// The tables with rows of persons, in the order in which they were declared.
fn tables(columns: &[ColumnRule]) -> Vec<Table> {
    let mut tables: Vec<Table> = Vec::new();
    for (place, ColumnRule { column, rule }) in columns.iter().enumerate() {
        let Some((name, column)) = column.split_once('.') else { continue };
        let (whose, keeps) = match *rule {
            Rule::Person { keeps } if tables.iter().all(|table| table.name != name) => (Whose::Column(column), keeps),
            Rule::Rows { of, keeps } => (Whose::Rows(of), keeps),
            _ => continue,
        };
        tables.push(Table { name, whose, place, keeps, personal: Vec::new() });
    }
    for (place, ColumnRule { column, rule }) in columns.iter().enumerate() {
        let (Some((name, column)), Rule::Personal { .. }) = (column.split_once('.'), rule) else { continue };
        let before = tables.iter().rposition(|table| table.name == name && table.place < place);
        if let Some(at) = before.or_else(|| tables.iter().position(|table| table.name == name)) {
            tables[at].personal.push(column);
        }
    }
    tables
}

/// The columns that are given to the person.
fn shown(table: &Table) -> Vec<&'static str> {
    let owner = match table.whose {
        Whose::Column(column) => Some(column),
        Whose::Rows(_) => None,
    };
    owner.into_iter().chain(table.personal.iter().copied()).collect()
}

fn select(table: &Table) -> Sql {
    let mut asked = sql("select ");
    for (place, column) in shown(table).into_iter().enumerate() {
        asked = asked.push(if place == 0 { "" } else { ", " }).push(column);
    }
    table.whose.narrow(asked.push(" from ").push(table.name))
}

fn object_of(table: &Table, row: &Row) -> Result<Json> {
    shown(table)
        .into_iter()
        .map(|column| Ok((column.to_owned(), json_of(column, row.value(column)?))))
        .collect::<Result<Map<_, _>>>()
        .map(Json::Object)
}

/// Instants are written so that people can read them.
fn json_of(column: &str, value: Value) -> Json {
    let is_instant = column == "at" || column.ends_with("_at") || column.ends_with("_until");
    match value {
        Value::Int(Some(at)) if is_instant => Json::from(Ts(at).rfc3339()),
        Value::Int(number) => Json::from(number),
        Value::Real(number) => Json::from(number),
        Value::Text(text) => Json::from(text),
        Value::Id(id) => Json::from(id.map(|id| id.to_string())),
        Value::Bool(yes) => Json::from(yes),
        Value::Bytes(bytes) => Json::from(bytes.map(|bytes| format!("{} bytes", bytes.len()))),
    }
}

/// What a column says when it says nothing.
pub(crate) enum Blank {
    Null,
    Text(String),
    Zero,
    No,
}

/// The blank of each column, by table and column.
pub(crate) type Blanks = HashMap<(String, String), Blank>;

/// The blank of each column, as the database itself would fill it: its default, else nothing, else zero.
pub(crate) async fn blanks(db: &Db) -> Result<Blanks> {
    let rows = db.all(dialect::blanks(db)).await?;
    let mut blanks = HashMap::new();
    for row in &rows {
        let (kind, declared): (String, Option<String>) = (row.get("kind")?, row.get("declared")?);
        // PostgreSQL writes `'{}'::text`, SQLite `'{}'`.
        let text = declared
            .as_deref()
            .and_then(|text| text.strip_prefix('\'')?.rsplit_once('\'').map(|(text, _)| text.replace("''", "'")));
        let blank = match (text, row.get("may_be_null")?, kind.as_str()) {
            (Some(text), _, _) => Blank::Text(text),
            (None, true, _) => Blank::Null,
            (None, false, "BOOLEAN") => Blank::No,
            (None, false, "TEXT") => Blank::Text(String::new()),
            (None, false, _) => Blank::Zero,
        };
        blanks.insert((row.get("table_name")?, row.get("column_name")?), blank);
    }
    Ok(blanks)
}

/// Adds the blank of a column to a statement.
pub(crate) fn blank_to(statement: Sql, blanks: &Blanks, table: &str, column: &str) -> Sql {
    match blanks.get(&(table.to_owned(), column.to_owned())) {
        Some(Blank::Text(text)) => statement.push_bind(text),
        Some(Blank::Zero) => statement.push("0"),
        Some(Blank::No) => statement.push("false"),
        Some(Blank::Null) | None => statement.push("null"),
    }
}

fn update(table: &Table, blanks: &Blanks, person_id: Id) -> Sql {
    let mut update = sql("update ").bind(person_id).push(table.name).push(" set ");
    for (at, column) in table.personal.iter().enumerate() {
        update = update.push(if at == 0 { "" } else { ", " }).push(column).push(" = ");
        update = blank_to(update, blanks, table.name, column);
    }
    table.whose.narrow(update)
}
