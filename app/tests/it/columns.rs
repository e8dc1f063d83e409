//! I5: whoever adds a column says what it is to a person, or this test names the column.

use crate::house;
use std::collections::BTreeSet;
use store::dialect;
use testkit::on_both;

#[tokio::test]
async fn i5_every_column_of_every_table_has_its_rule() {
    on_both(house::parts, async |app| {
        let rows = app.db().all(dialect::columns(app.db())).await.expect("the catalogue");
        let there: BTreeSet<String> = rows
            .iter()
            .map(|row| {
                format!(
                    "{}.{}",
                    row.get::<String>("table_name").expect("a table"),
                    row.get::<String>("column_name").expect("a column")
                )
            })
            .filter(|column| !column.starts_with("_sqlx_migrations."))
            .collect();
        let rules: Vec<&str> =
            app.house.capabilities.iter().flat_map(|part| part.columns).map(|rule| rule.column).collect();
        let ruled: BTreeSet<String> = rules.iter().map(|column| (*column).to_owned()).collect();
        let missing: Vec<_> = there.difference(&ruled).collect();
        let unknown: Vec<_> = ruled.difference(&there).collect();
        assert!(
            missing.is_empty(),
            "these columns have no rule; say in columns.rs what they are to a person: {missing:#?}"
        );
        assert!(unknown.is_empty(), "these rules are for columns that do not exist: {unknown:#?}");
        assert_eq!(rules.len(), ruled.len(), "a column has two rules");
    })
    .await;
}
