//! Every page is visited by the browser (I6): each GET route is matched by a line of `e2e/pages.txt`,
//! or stands in `house.toml` with the reason why it is not a page that a list can reach.

use std::sync::LazyLock;

use regex::Regex;

use super::templates::line_of;
use crate::{finding::Finding, house::House, tree::Tree};

const LIST: &str = "e2e/pages.txt";

static ROUTE: LazyLock<Regex> = LazyLock::new(|| {
    // The second group is what follows on the route: `.api(…)` makes it an answer for programs.
    Regex::new(r#"\bRoute::get\(\s*"(/[^"]*)"([^;]*?)(?:Route::|;|\z)"#)
        .expect("the pattern is tried by the tests of this file")
});

pub(super) fn check(tree: &Tree, house: &House) -> Vec<Finding> {
    let visited: Vec<&str> =
        tree.get(LIST).map_or_else(Vec::new, |list| list.text.lines().filter_map(route_of_line).collect());
    let (mut findings, mut needed) = (Vec::new(), Vec::new());
    for (file, rust) in tree.rust().filter(|(file, _)| !file.is_test() && !file.path.starts_with("xtask/")) {
        let mut from = 0;
        while let Some(found) = ROUTE.captures_at(&rust.spoken, from) {
            let path = found.get(1).expect("the first group is always there");
            from = path.end();
            let line = line_of(&rust.spoken, path.start());
            if rust.is_test_line(line) || is_for_programs(path.as_str(), &found[2]) {
                continue;
            }
            if house.not_listed.iter().any(|excused| excused.path == path.as_str()) {
                needed.push(path.as_str().to_owned());
            } else if !visited.iter().any(|visited| matches(path.as_str(), visited)) {
                let says = format!("no browser visits {}; add it to {LIST}", path.as_str());
                findings.push(Finding::new(&file.path, line, says));
            }
        }
    }
    let stale = house.not_listed.iter().filter(|excused| !needed.contains(&excused.path));
    findings.extend(stale.map(|excused| {
        Finding::new(crate::HOUSE_FILE, 1, format!("there is no page {}; delete the line", excused.path))
    }));
    findings
}

/// Files and answers for programs have no title and no keyboard.
fn is_for_programs(path: &str, behind: &str) -> bool {
    let last = path.rsplit('/').next().unwrap_or_default();
    behind.contains(".api(")
        || path.starts_with("/api/")
        || path.contains("{*")
        || (last.contains('.') && !last.contains('{'))
}

/// What a line of the list visits: its path, or the route in its fifth column when it follows a link.
fn route_of_line(line: &str) -> Option<&str> {
    if line.trim().is_empty() || line.starts_with('#') {
        return None;
    }
    let mut columns = line.split(" | ").map(str::trim);
    let where_from = columns.next()?.split(" >> ").next()?.trim();
    let visited = columns.nth(3).unwrap_or(where_from);
    let after_language = visited.strip_prefix("/fr").filter(|rest| rest.is_empty() || rest.starts_with('/'));
    Some(after_language.unwrap_or(visited))
}

fn matches(route: &str, visited: &str) -> bool {
    let segments = |path: &str| {
        path.split(['?', '#'])
            .next()
            .unwrap_or_default()
            .trim_matches('/')
            .split('/')
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let (route, visited) = (segments(route), segments(visited));
    route.len() == visited.len()
        && route.iter().zip(&visited).all(|(part, here)| part == here || (part.starts_with('{') && !here.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::example::said;

    const ROUTES: &str = r#"
        fn routes() -> Vec<Route> {
            vec![
                Route::get("/", Guard::Public, home),
                Route::get("/{gathering}/call", Guard::Public, call).published(version),
                Route::get("/{gathering}/sessions/{code}", Guard::Public, session),
                Route::get("/{gathering}/programme.json", Guard::Public, json),
                Route::get("/{gathering}/proposals", Guard::May("x"), list).api(DOC),
                Route::get("/{gathering}/edit/{secret}", Guard::Holder, edit),
                Route::post("/{gathering}/call", Guard::May("x"), save),
            ]
        }
    "#;

    fn found(house: &str, list: &str) -> Vec<String> {
        said(check, house, &[("capabilities/convene/src/call/pages.rs", ROUTES), (LIST, list)])
    }

    #[test]
    fn a_page_that_nobody_visits_is_found() {
        let list = "# the list\n/fr/ | nobody | call | public\n/safer-cities/call | nobody | call | public\n";
        assert_eq!(
            found("", list),
            [
                "capabilities/convene/src/call/pages.rs:6: no browser visits /{gathering}/sessions/{code}; add it to e2e/pages.txt",
                "capabilities/convene/src/call/pages.rs:9: no browser visits /{gathering}/edit/{secret}; add it to e2e/pages.txt",
            ]
        );
    }

    #[test]
    fn a_followed_link_visits_its_route_and_an_excuse_needs_its_page() {
        let list = "/ | nobody | call | public\n/x/call | nobody | call | public\n\
                    /x/programme >> a.first | nobody | call | public | /{gathering}/sessions/{code}\n";
        let house = "[[not_listed]]\npath = \"/{gathering}/edit/{secret}\"\nreason = \"the secret is in a letter; story 1 opens it\"";
        assert_eq!(found(house, list), Vec::<String>::new());
        let stale = "[[not_listed]]\npath = \"/gone\"\nreason = \"it was\"\n[[not_listed]]\npath = \"/{gathering}/edit/{secret}\"\nreason = \"r\"";
        assert_eq!(found(stale, list), ["xtask/house.toml:1: there is no page /gone; delete the line"]);
    }
}
