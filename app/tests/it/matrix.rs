//! I1: every route stands in the reviewed table `matrix.toml` with its guard and with what each role gets, and the
//! test really asks. `WARDMOTE_WRITE_MATRIX=1` writes what was observed, to be reviewed like any other change.

use crate::house;
use base::{Id, Secret};
use convene::testing::submitted;
use directory::role::model::{Role, Scope};
use std::collections::{BTreeMap, BTreeSet};
use testkit::{Browser, Seen, TestApp, on_lite};
use web::{Guard, Method, Route};

const TABLE: &str = "tests/matrix.toml";
const ROLES: &str = "stranger member reviewer chair organiser elsewhere admin token bare-token";
const HEAD: &str = "# The reviewed table of who may what (I1): each route with its guard and what each role gets when it asks for
# something of the gathering `averne` (with the link of nobody where a link is needed; with an empty form where it writes).
# member: signed in, no role · elsewhere: organiser of another gathering · token: the organiser's, with every scope ·
# bare-token: the organiser's, with none. `in` is the way to sign-in. Whoever changes a line says why in the commit.
";

/// Who asks.
pub(crate) struct People {
    /// Role and the person behind it.
    persons: Vec<(&'static str, Option<Id>)>,
    organiser: Id,
    proposal: String,
    recommendation: String,
    problem: String,
}

pub(crate) async fn people(app: &TestApp) -> People {
    let house = &app.house;
    let averne = house::averne(house).await;
    let elsewhere = convene::testing::gathering_with_call(house, "elsewhere").await;
    house::quiet(house).await;
    let proposal = submitted(house, &averne, "Two doors, one visit").await.proposal.code;
    let of = deliberate::recommendation::model::Of {
        id: averne.gathering.id,
        code: averne.gathering.code.clone(),
        title: averne.gathering.title.clone(),
    };
    let draft = deliberate::testing::draft(house, &of, "Answer the call", &["Cities answer every call."]).await;
    let until = house.now().plus_s(30 * 86_400);
    let recommendation = deliberate::testing::in_consultation(house, &draft, until).await.code;
    let mut persons = vec![("stranger", None)];
    for (name, scope, role) in [
        ("member", None, None),
        ("reviewer", Some(house::scope(&averne)), Some(Role::Reviewer)),
        ("chair", Some(house::scope(&averne)), Some(Role::Chair)),
        ("organiser", Some(house::scope(&averne)), Some(Role::Organiser)),
        ("elsewhere", Some(house::scope(&elsewhere)), Some(Role::Organiser)),
        ("admin", Some(Scope::server()), Some(Role::Admin)),
    ] {
        let id = house::person(house, name, &format!("{name}@averne.example")).await;
        if let (Some(scope), Some(role)) = (scope, role) {
            house::grant(house, id, &scope, role).await;
        }
        persons.push((name, Some(id)));
    }
    let organiser = persons[4].1.expect("the organiser has an account");
    let problem = act::testing::solving::problem(house, "Verbal abuse in the park", organiser).await.code;
    People { persons, organiser, proposal, recommendation, problem }
}

/// A browser for each role, fresh for each request: some addresses end a session.
pub(crate) async fn browser(app: &TestApp, people: &People, role: &str) -> Browser {
    let with_key = |key: Secret| app.browser().with_header("authorization", &format!("Bearer {}", key.expose()));
    match role {
        "token" => {
            let scopes: Vec<&str> =
                app.house.capabilities.iter().flat_map(|part| &part.permissions).map(|one| one.name).collect();
            with_key(house::key(&app.house, people.organiser, &scopes, "averne").await)
        }
        "bare-token" => with_key(house::key(&app.house, people.organiser, &[], "averne").await),
        role => match people.persons.iter().find(|(name, _)| *name == role).and_then(|(_, id)| *id) {
            Some(id) => house::signed_in(app, id).await,
            None => app.browser(),
        },
    }
}

pub(crate) fn address(route: &Route, people: &People, gathering: &str) -> String {
    let nobody = "A".repeat(43);
    let fill = |part: &str| match part {
        "{gathering}" => gathering.to_owned(),
        "{code}" if route.path.contains("/recommendations/") => people.recommendation.clone(),
        "{code}" if route.path.starts_with("/problems/") => people.problem.clone(),
        "{code}" | "{proposal}" => people.proposal.clone(),
        "{secret}" | "{key}" | "{hash}" | "{link}" => nobody.clone(),
        "{place}" | "{position}" | "{number}" | "{version}" => "1".to_owned(),
        "{letter}" => Id::new(base::Ts(0), &base::Chance::seeded(1)).to_string(),
        "{name}" | "{file}" => "none".to_owned(),
        part if part.starts_with('{') => "NXNXNX".to_owned(),
        part => part.to_owned(),
    };
    route.path.split('/').map(fill).collect::<Vec<_>>().join("/")
}

async fn ask(browser: &mut Browser, route: &Route, address: &str) -> Seen {
    let form = "application/x-www-form-urlencoded";
    let media = if route.method == Method::GET { "" } else { form };
    browser.send(route.method.clone(), address, media, Vec::new()).await
}

fn answer(seen: &Seen) -> String {
    match seen.location() {
        Some(place) if place == "/sign-in" || place.starts_with("/sign-in?to=") => "in".to_owned(),
        _ => seen.status.to_string(),
    }
}

fn guard(guard: Guard) -> String {
    match guard {
        Guard::Public => "public".to_owned(),
        Guard::SignedIn => "signed-in".to_owned(),
        Guard::May(permission) => format!("may {permission}"),
        Guard::Holder => "holder".to_owned(),
        Guard::Server(permission) => format!("server {permission}"),
        Guard::Demo => "demo".to_owned(),
    }
}

#[tokio::test]
async fn no_gathering_takes_the_first_word_of_an_address_of_the_house() {
    on_lite(house::parts, async |app| {
        let firsts: BTreeSet<&str> =
            app.house.routes().filter_map(|route| route.path.trim_start_matches('/').split('/').next()).collect();
        let free: Vec<&str> = firsts
            .into_iter()
            .filter(|word| !word.is_empty() && !word.starts_with('{') && !base::is_reserved(word))
            .collect();
        assert_eq!(free, Vec::<&str>::new(), "add them to RESERVED_CODES");
    })
    .await;
}

/// What is read comes first and what organisers write last: an empty form may well close a gathering again.
pub(crate) fn in_order(app: &TestApp) -> Vec<Route> {
    let mut routes: Vec<Route> = app.house.routes().cloned().collect();
    routes.sort_by_key(|route| {
        (route.method != Method::GET, matches!(route.guard, Guard::May(_)), route.path, route.method.to_string())
    });
    routes
}

async fn observed(app: &TestApp, people: &People) -> BTreeMap<String, String> {
    let mut table = BTreeMap::new();
    for route in in_order(app) {
        let mut answers = Vec::new();
        for role in ROLES.split(' ') {
            // A minute later, so that nobody is paced.
            app.clock.pass_s(60);
            let mut browser = browser(app, people, role).await;
            let seen = ask(&mut browser, &route, &address(&route, people, "averne")).await;
            assert!(
                seen.status < 500,
                "{} {} answers {} to {role}:\n{}",
                route.method,
                route.path,
                seen.status,
                seen.body
            );
            answers.push(answer(&seen));
        }
        table.insert(
            format!("{} {}", route.method, route.path),
            format!("{}: {}", guard(route.guard), answers.join(" ")),
        );
    }
    table
}

fn reviewed() -> BTreeMap<String, String> {
    let text = std::fs::read_to_string(TABLE).unwrap_or_default();
    let table: toml::Table = text.parse().expect("the table is TOML");
    let lines = table.get("routes").and_then(toml::Value::as_table).cloned().unwrap_or_default();
    lines.into_iter().map(|(route, line)| (route, line.as_str().expect("a line of text").to_owned())).collect()
}

fn write(observed: &BTreeMap<String, String>) {
    let mut paths: Vec<(&str, &str, &str)> = Vec::new();
    for (route, line) in observed {
        let (method, path) = route.split_once(' ').expect("a method and a path");
        paths.push((path, method, line));
    }
    paths.sort_unstable();
    let lines: String =
        paths.iter().map(|(path, method, line)| format!("\"{method} {path}\" = \"{line}\"\n")).collect();
    std::fs::write(TABLE, format!("{HEAD}roles = \"{ROLES}\"\n\n[routes]\n{lines}")).expect("the table is written");
}

#[tokio::test]
async fn i1_every_route_is_in_the_reviewed_table_and_answers_as_it_says() {
    on_lite(house::parts, async |app| {
        let people = people(&app).await;
        let observed = observed(&app, &people).await;
        if std::env::var_os("WARDMOTE_WRITE_MATRIX").is_some() {
            write(&observed);
        }
        let reviewed = reviewed();
        let mut wrong = Vec::new();
        for (route, line) in &observed {
            match reviewed.get(route) {
                None => wrong.push(format!("{route} is in no line of app/{TABLE}; say there who gets what")),
                Some(expected) if expected != line => {
                    wrong.push(format!("{route}\n    expected {expected}\n    observed {line}"))
                }
                Some(_) => {}
            }
        }
        for route in reviewed.keys().filter(|route| !observed.contains_key(*route)) {
            wrong.push(format!("app/{TABLE} has a line for {route}, which no longer exists; take it out"));
        }
        assert!(wrong.is_empty(), "the roles are: {ROLES}\n{}", wrong.join("\n"));
    })
    .await;
}

#[tokio::test]
async fn i1_what_needs_a_permission_is_denied_to_whoever_has_it_only_elsewhere() {
    for (route, line) in reviewed() {
        let Some((guard, answers)) = line.split_once(": ") else { panic!("{route}: {line}") };
        let answers: BTreeMap<&str, &str> = ROLES.split(' ').zip(answers.split(' ')).collect();
        let door = if route.contains(" /api/") { "401" } else { "in" };
        if guard.starts_with("may ") {
            assert_eq!(answers["stranger"], door, "{route}");
            for role in ["member", "elsewhere", "admin", "bare-token"] {
                assert_eq!(answers[role], "404", "{route} as {role}");
            }
        }
        if guard.starts_with("server ") {
            assert_eq!(answers["stranger"], door, "{route}");
            for role in ["member", "reviewer", "chair", "organiser", "elsewhere", "bare-token"] {
                assert_eq!(answers[role], "404", "{route} as {role}");
            }
        }
        if guard == "signed-in" {
            assert_eq!(answers["stranger"], door, "{route}");
        }
        if guard == "demo" {
            assert!(answers.values().all(|answer| *answer == "404"), "{route} exists in service");
        }
        if guard == "holder" {
            assert!(
                answers.values().all(|answer| ["404", "410"].contains(answer)),
                "{route} opens to a link of nobody: {line}"
            );
        }
    }
}

#[tokio::test]
async fn i1_not_found_and_not_allowed_look_alike() {
    on_lite(house::parts, async |app| {
        let people = people(&app).await;
        for route in in_order(&app).iter().filter(|route| matches!(route.guard, Guard::May(_))) {
            let mut bodies = Vec::new();
            for gathering in ["averne", "vernea"] {
                let mut browser = browser(&app, &people, "elsewhere").await;
                let seen = ask(&mut browser, route, &address(route, &people, gathering)).await;
                bodies.push((seen.status, seen.body.replace(gathering, "…")));
            }
            assert_eq!(bodies[0], bodies[1], "{} {}", route.method, route.path);
        }
    })
    .await;
}

#[tokio::test]
async fn i1_a_gathering_that_is_not_published_is_nowhere_for_a_stranger() {
    on_lite(house::parts, async |app| {
        let people = people(&app).await;
        let public = in_order(&app)
            .into_iter()
            .filter(|route| route.guard == Guard::Public && route.path.contains("{gathering}"));
        for route in public {
            let mut bodies = Vec::new();
            for gathering in ["quiet-averne", "vernea-quiet"] {
                let seen = ask(&mut app.browser(), &route, &address(&route, &people, gathering)).await;
                bodies.push((seen.status, seen.body.replace(gathering, "…")));
            }
            assert_eq!(bodies[0], bodies[1], "{} {}", route.method, route.path);
            assert_eq!(bodies[0].0, 404, "{} {}", route.method, route.path);
        }
    })
    .await;
}
