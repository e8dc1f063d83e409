//! Whole tables for backup, verification and erasure: the only place where a name becomes part of a statement.
//! Names come from the catalogue of the database; whatever is no plain name is refused.

use crate::{Result, Sql, StoreError, sql};

/// Every row of a table.
pub fn whole_table(table: &str) -> Result<Sql> {
    sql("select * from ").push_name(table)
}

/// How many rows a table has, as `rows`.
pub fn count_of(table: &str) -> Result<Sql> {
    sql("select count(*) as rows from ").push_name(table)
}

/// Takes every row out of a table.
pub fn empty_table(table: &str) -> Result<Sql> {
    sql("delete from ").push_name(table)
}

/// Begins an insert of all these columns, to be bound in their order.
pub fn insert_into(table: &str, columns: &[&str]) -> Result<Sql> {
    let mut insert = sql("insert into ").push_name(table)?.push(" (");
    for (place, column) in columns.iter().enumerate() {
        insert = if place > 0 { insert.push(", ") } else { insert };
        insert = insert.push_name(column)?;
    }
    insert = insert.push(") values (");
    for place in 1..=columns.len() {
        insert.text.to_mut().push_str(&format!("{}${place}", if place > 1 { ", " } else { "" }));
    }
    Ok(insert.push(")"))
}

impl Sql {
    /// Adds the name of a table or column, quoted; anything but letters, digits and `_` is refused.
    pub fn push_name(mut self, name: &str) -> Result<Sql> {
        let plain = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
        if !plain {
            return Err(StoreError::Refused(format!("{name:?} is no name of a table or column")));
        }
        self.text.to_mut().push_str(&format!("\"{name}\""));
        Ok(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_names_become_part_of_a_statement() {
        assert_eq!(
            insert_into("topic", &["id", "number"]).expect("plain").text,
            "insert into \"topic\" (\"id\", \"number\") values ($1, $2)"
        );
        assert!(whole_table("topic; drop table topic").is_err());
        assert!(whole_table("").is_err());
    }
}
