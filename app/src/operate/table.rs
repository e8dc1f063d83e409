//! Any table of ours as lines of JSON, and back: the few column types we use, the same on both databases.

use serde_json::{Map, Value as Json};
use std::collections::HashMap;
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

/// The rows in an order in which each comes after those of the same table that it names: a correction after what it
/// corrects. An id is nobody else's, so a value that is the id of another row names that row.
pub fn referred_first(table: &Table, lines: Vec<Json>) -> Vec<Json> {
    let named: Vec<&str> = table.columns.iter().filter(|one| one.kind == Kind::Id).map(|one| &*one.name).collect();
    let at_id: HashMap<&str, usize> =
        lines.iter().enumerate().filter_map(|(at, line)| Some((line["id"].as_str()?, at))).collect();
    let (mut order, mut begun) = (Vec::with_capacity(lines.len()), vec![false; lines.len()]);
    for first in 0..lines.len() {
        let mut open = if std::mem::replace(&mut begun[first], true) { Vec::new() } else { vec![first] };
        while let Some(&at) = open.last() {
            let names = |column: &&str| at_id.get(lines[at][*column].as_str()?).copied();
            match named.iter().filter_map(names).find(|to| !begun[*to]) {
                Some(to) => {
                    begun[to] = true;
                    open.push(to);
                }
                None => order.extend(open.pop()),
            }
        }
    }
    let mut lines: Vec<Option<Json>> = lines.into_iter().map(Some).collect();
    order.into_iter().filter_map(|at| lines[at].take()).collect()
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

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn column(name: &str, kind: Kind) -> Column {
        Column { name: name.to_owned(), kind }
    }

    #[test]
    fn a_row_comes_after_the_rows_of_its_table_that_it_names() {
        let columns = vec![
            column("id", Kind::Id),
            column("corrects_id", Kind::Id),
            column("contract_id", Kind::Id),
            column("words", Kind::Text),
        ];
        let table = Table { name: "entry".to_owned(), columns };
        let row = |id: &str, corrects: Option<&str>| json!({"id": id, "corrects_id": corrects, "contract_id": "k", "words": "c"});
        let lines = vec![
            row("a", Some("b")),
            row("b", Some("c")),
            row("c", None),
            row("d", Some("d")),
            row("e", Some("f")),
            row("f", Some("e")),
        ];
        let order = referred_first(&table, lines);
        let ids: Vec<&str> = order.iter().filter_map(|line| line["id"].as_str()).collect();
        assert_eq!(ids, ["c", "b", "a", "d", "f", "e"], "and whoever name one another are not lost");
    }
}
