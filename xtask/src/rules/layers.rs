//! The layers inside a capability: pages, api and jobs look down to store, store looks down to model.
//! And the engines: no files, no network, no waiting, so that they give the same answer everywhere.

use std::sync::LazyLock;

use regex::Regex;

use crate::{
    finding::Finding,
    house::House,
    tree::{File, Tree},
};

/// What may not stand in the code of a layer.
struct Layer {
    name: &'static str,
    forbidden: Regex,
    says: &'static str,
}

static LAYERS: LazyLock<Vec<Layer>> = LazyLock::new(|| {
    let layer = |name, forbidden, says| Layer { name, forbidden: pattern(forbidden), says };
    let upper = "knows people and programs and leaves SQL to the store";
    vec![
        layer("pages", r"\bsqlx::", upper),
        layer("api", r"\bsqlx::", upper),
        layer("jobs", r"\bsqlx::", "knows when, and leaves SQL to the store"),
        layer(
            "store",
            r"\b(web|axum|askama)::|\b(super|crate(::\w+)*)::(pages|api|jobs)\b",
            "knows SQL and the model, not who asks over the web",
        ),
        layer(
            "model",
            r"\b(web|axum|askama|sqlx)::|\b(super|crate(::\w+)*)::(store|pages|api|jobs)\b",
            "knows the rules and nothing above them",
        ),
    ]
});

static SQL: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?is)^\s*(select\s.+\sfrom\s|insert\s+into\s|update\s+\w+\s+set\s|delete\s+from\s|with\s+(recursive\s+)?\w+\s+as\s*\()",
    )
});

static IMPURE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"\bstd::(fs|net|env|process)\b|\b(tokio|sqlx|axum|reqwest)::|\basync\s+(fn|move)\b|\bprintln!")
});

fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("the patterns of this file are tried by its tests")
}

pub(super) fn check(tree: &Tree, _: &House) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (file, rust) in tree.rust().filter(|(file, _)| !file.is_test()) {
        let forbidden = match layer_of(file) {
            Some(layer) => Some((&layer.forbidden, format!("{} {}", layer.name, layer.says))),
            None if file.path.starts_with("engines/") => Some((
                &*IMPURE,
                "an engine takes values and gives values: no files, network, async or output".to_owned(),
            )),
            None => None,
        };
        if let Some((forbidden, says)) = forbidden {
            let met = rust.lines_outside_tests().filter(|(_, line)| forbidden.is_match(line));
            findings.extend(met.map(|(line, _)| Finding::new(&file.path, line, &says)));
        }
        if layer_of(file).is_some_and(|layer| layer.name != "store") {
            let sql = rust.strings.iter().filter(|(line, said)| !rust.is_test_line(*line) && SQL.is_match(said));
            findings.extend(sql.map(|(line, _)| Finding::new(&file.path, *line, "SQL belongs in the store")));
        }
    }
    findings
}

/// The layer a file belongs to: by its own name (`pages.rs`) or by its folder (`pages/list.rs`).
fn layer_of(file: &File) -> Option<&'static Layer> {
    if !file.path.starts_with("capabilities/") {
        return None;
    }
    let stem = file.name().strip_suffix(".rs").unwrap_or("");
    LAYERS.iter().find(|layer| layer.name == stem || file.is_under(layer.name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::example::said;

    fn found(path: &str, code: &str) -> Vec<String> {
        said(check, "", &[(path, code)])
    }

    #[test]
    fn pages_hold_no_sql() {
        let call =
            found("capabilities/convene/src/call/pages.rs", "fn x() { q(\"select id\n from call where open\") }");
        assert_eq!(call, ["capabilities/convene/src/call/pages.rs:1: SQL belongs in the store"]);
        let list = found("capabilities/convene/src/call/pages/list.rs", "fn x() { sqlx::query(\"\") }");
        assert!(list[0].contains("pages knows people"), "{list:?}");
    }

    #[test]
    fn a_model_knows_neither_the_store_nor_the_web() {
        for code in ["use super::store;", "use crate::call::store::find;", "use web::Viewer;", "use sqlx::Row;"] {
            assert_eq!(found("capabilities/act/src/action/model.rs", code).len(), 1, "{code}");
        }
        assert_eq!(
            found("capabilities/act/src/action/model.rs", "use base::Ref; use store::Ts;"),
            Vec::<String>::new()
        );
    }

    #[test]
    fn a_store_does_not_look_up() {
        assert_eq!(found("capabilities/act/src/action/store.rs", "use super::pages::Row;").len(), 1);
        assert_eq!(found("capabilities/act/src/action/store.rs", "use super::model::Action; use sqlx::Row;").len(), 0);
    }

    #[test]
    fn jobs_leave_sql_to_the_store() {
        assert_eq!(found("capabilities/act/src/action/jobs.rs", "fn x() { run(\"DELETE FROM action\") }").len(), 1);
    }

    #[test]
    fn an_engine_touches_nothing() {
        for code in ["use std::fs;", "pub async fn solve() {}", "fn f() { println!() }"] {
            assert_eq!(found("engines/timetable/src/solve.rs", code).len(), 1, "{code}");
        }
    }

    #[test]
    fn tests_may_ask_the_database() {
        let code = "#[cfg(test)]\nmod tests { fn x() { sqlx::query(\"select a from b \"); } }";
        assert_eq!(found("capabilities/act/src/action/pages.rs", code), Vec::<String>::new());
        assert_eq!(
            found("capabilities/act/tests/it/pages.rs", "sqlx::query(\"select a from b \")"),
            Vec::<String>::new()
        );
    }
}
