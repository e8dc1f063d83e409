//! Any table of ours as lines of JSON, and back: the few column types we use, the same on both databases.

use serde_json::{Map, Value as Json};
use store::{Db, Result, StoreError, Tx, dialect, sql};

/// A table and its columns.
pub struct Table {
    /// Its name.
    pub name: String,
    /// Its columns in order.
    pub columns: Vec<Column>,
}

/// A column and how it is stored.
pub struct Column {
    /// Its name.
    pub name: String,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Id,
    Int,
    Text,
    Bool,
    Bytes,
    Real,
}

impl Kind {
    fn of(declared: &str) -> Kind {
        match declared.to_ascii_lowercase().as_str() {
            "uuid" => Kind::Id,
            "bigint" | "integer" => Kind::Int,
            "boolean" => Kind::Bool,
            "bytea" | "blob" => Kind::Bytes,
            "double precision" => Kind::Real,
            _ => Kind::Text,
        }
    }
}

/// Our tables with their columns; the migrator's own table is not one of them.
pub async fn columns_of(db: &Db) -> Result<Vec<Table>> {
    let mut tables: Vec<Table> = Vec::new();
    for row in db.all(dialect::column_types(db)).await? {
        let (name, column): (String, String) = (row.get("table_name")?, row.get("column_name")?);
        if name == "_sqlx_migrations" {
            continue;
        }
        let column = Column { name: column, kind: Kind::of(&row.get::<String>("declared")?) };
        match tables.last_mut().filter(|table| table.name == name) {
            Some(table) => table.columns.push(column),
            None => tables.push(Table { name, columns: vec![column] }),
        }
    }
    Ok(tables)
}

/// All rows, in an order that both databases share.
pub async fn read_rows(db: &Db, table: &Table) -> Result<Vec<Json>> {
    let rows = db.all(store::whole_table(&table.name)?).await?;
    let mut lines = Vec::with_capacity(rows.len());
    for row in &rows {
        let mut line = Map::new();
        for Column { name, kind } in &table.columns {
            let value = match kind {
                Kind::Id => row.get::<Option<base::Id>>(name)?.map(|id| Json::from(id.to_string())),
                Kind::Int => row.get::<Option<i64>>(name)?.map(Json::from),
                Kind::Text => row.get::<Option<String>>(name)?.map(Json::from),
                Kind::Bool => row.get::<Option<bool>>(name)?.map(Json::from),
                Kind::Real => row.get::<Option<f64>>(name)?.map(Json::from),
                Kind::Bytes => row.get::<Option<Vec<u8>>>(name)?.map(Json::from),
            };
            line.insert(name.clone(), value.unwrap_or(Json::Null));
        }
        lines.push(Json::Object(line));
    }
    lines.sort_by_cached_key(Json::to_string);
    Ok(lines)
}

/// Writes one row.
pub async fn write_row(tx: &Tx, table: &Table, line: &Json) -> Result<()> {
    let names: Vec<&str> = table.columns.iter().map(|column| column.name.as_str()).collect();
    let mut insert = store::insert_into(&table.name, &names)?;
    for Column { name, kind } in &table.columns {
        let value = &line[name];
        let wrong =
            || StoreError::Column { column: format!("{}.{name}", table.name), why: "not of its type".to_owned() };
        insert = match kind {
            Kind::Id => insert.bind(value.as_str().and_then(base::Id::parse)),
            Kind::Int => insert.bind(value.as_i64()),
            Kind::Text => insert.bind(value.as_str().map(str::to_owned)),
            Kind::Bool => insert.bind(value.as_bool()),
            Kind::Real => insert.bind(value.as_f64()),
            Kind::Bytes => insert.bind(serde_json::from_value::<Option<Vec<u8>>>(value.clone()).map_err(|_| wrong())?),
        };
    }
    tx.execute(insert).await?;
    Ok(())
}

/// Takes out what the migrations put into a table.
pub async fn empty(tx: &Tx, table: &Table) -> Result<()> {
    tx.execute(store::empty_table(&table.name)?).await?;
    Ok(())
}

/// How many rows a table has.
pub async fn count(db: &Db, table: &Table) -> Result<i64> {
    let rows = db.one(store::count_of(&table.name)?).await?;
    rows.get("rows")
}

/// Is the database sound?
pub async fn soundness(db: &Db) -> Result<String> {
    let rows = db.all(dialect::soundness(db)).await?;
    let said = rows.iter().map(|row| row.get::<String>("said")).collect::<Result<Vec<_>>>()?;
    Ok(said.join("; "))
}

/// The hashes that the database expects in the blob store.
pub async fn hashes(db: &Db) -> Result<Vec<String>> {
    db.all(sql("select hash from blob order by hash limit 1000000")).await?.iter().map(|row| row.get("hash")).collect()
}
