//! Every page asked with every parameter that any page reads: nothing opens that the path alone does not open, no
//! address of a person comes out, and hostile words come back as words or not at all. The cases: `docs/cases.md`.

use crate::house;
use crate::matrix::{People, address, browser, in_order, people};
use std::collections::BTreeSet;
use std::path::Path;
use store::sql;
use testkit::{TestApp, on_both, on_lite};
use web::{Guard, Method, Route};

/// Words that run, break out of an attribute, end a statement, or overflow a number.
const HOSTILE: [&str; 5] = [
    "<script>alert(1)</script>",
    "\" onmouseover=\"alert(1)",
    "' or '1'='1' --",
    "99999999999999999999999",
    "-1\u{0}\u{202e}%",
];

/// The names that pages read from their address, and a few that others' pages have been betrayed by.
fn parameters() -> BTreeSet<String> {
    let mut names: BTreeSet<String> =
        ["group", "id", "email", "expand", "fields", "per_page", "sort", "filter", "format", "reviewer", "as"]
            .map(str::to_owned)
            .into();
    for folder in ["../capabilities", "../platform/web/src", "src"] {
        quoted_after(Path::new(folder), &[".get(\"", ".number(\"", ".has(\"", ".all(\""], &mut names);
    }
    names.retain(|name| is_name(name));
    assert!(names.contains("page") && names.contains("q") && names.len() > 30, "{names:?}");
    names
}

/// What stands in the sources below a folder between one of these beginnings and the quotation mark that ends it.
fn quoted_after(folder: &Path, beginnings: &[&str], found: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).expect("the sources are there").flatten() {
        let path = entry.path();
        if path.is_dir() {
            quoted_after(&path, beginnings, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let text = std::fs::read_to_string(&path).expect("a source is text");
            for beginning in beginnings {
                let words = text.split(beginning).skip(1).filter_map(|rest| rest.split_once('"'));
                found.extend(words.map(|(word, _)| word.to_owned()));
            }
        }
    }
}

fn is_name(name: &str) -> bool {
    (1..=20).contains(&name.len()) && name.bytes().all(|sign| sign.is_ascii_lowercase() || b"_-".contains(&sign))
}

/// Longest query, in bytes: an address of 64 kB is none.
const QUERY_MAX: usize = 60_000;

/// All parameters with the same word, percent-encoded, as many at once as an address holds.
fn queries(names: &BTreeSet<String>, word: &str) -> Vec<String> {
    let word: String = word.bytes().map(|byte| format!("%{byte:02X}")).collect();
    let mut all = vec![String::new()];
    for pair in names.iter().map(|name| format!("{name}={word}&")) {
        if all.last().is_none_or(|last| last.len() + pair.len() > QUERY_MAX) {
            all.push(String::new());
        }
        all.last_mut().expect("there is one").push_str(&pair);
    }
    all
}

fn read_only(app: &TestApp) -> impl Iterator<Item = Route> {
    in_order(app).into_iter().filter(|route| route.method == Method::GET)
}

/// Every address of a person that the house knows, wherever it stands.
async fn addresses(app: &TestApp) -> BTreeSet<String> {
    let asked = sql("select mail from person where mail is not null union select mail from presenter where mail <> ''");
    let rows = app.db().all(asked).await.expect("the addresses");
    rows.iter().map(|row| row.get::<String>("mail").expect("text").to_lowercase()).collect()
}

async fn status(app: &TestApp, people: &People, role: &str, address: &str) -> (u16, String) {
    app.clock.pass_s(60);
    let seen = browser(app, people, role).await.get(address).await;
    (seen.status, seen.body)
}

#[tokio::test]
async fn r01_r04_r16_r19_no_parameter_opens_what_the_path_alone_does_not() {
    on_lite(house::parts, async |app| {
        let people = people(&app).await;
        let known = addresses(&app).await;
        assert!(known.len() > 5, "{known:?}");
        let names = parameters();
        for route in read_only(&app) {
            let path = address(&route, &people, "averne");
            for role in ["stranger", "member", "reviewer", "elsewhere", "bare-token"] {
                let (plain, _) = status(&app, &people, role, &path).await;
                for query in ["averne", "1"].iter().flat_map(|word| queries(&names, word)) {
                    let (asked, body) = status(&app, &people, role, &format!("{path}?{query}")).await;
                    if plain >= 300 {
                        assert!(
                            asked >= 300,
                            "{} answers {asked} to {role} with parameters, {plain} without",
                            route.path
                        );
                    }
                    let body = body.to_lowercase();
                    // The key without scopes is the organiser's own.
                    let own = format!("{}@averne.example", role.replace("bare-token", "organiser"));
                    let told = known.iter().find(|mail| **mail != own && body.contains(mail.as_str()));
                    assert_eq!(told, None, "{} tells {role} an address", route.path);
                }
            }
        }
    })
    .await;
}

#[tokio::test]
async fn r34_r36_r40_r41_r44_r47_hostile_parameters_are_words_on_both_databases() {
    on_both(house::parts, async |app| {
        let people = people(&app).await;
        let names = parameters();
        for route in read_only(&app) {
            let path = address(&route, &people, "averne");
            for (role, word) in HOSTILE.iter().flat_map(|word| [("stranger", word), ("organiser", word)]) {
                for query in queries(&names, word) {
                    let (status, body) = status(&app, &people, role, &format!("{path}?{query}")).await;
                    assert!(status < 500, "{} answers {status} to {word:?} from {role}:\n{body}", route.path);
                    let runs = body.contains("<script>alert") || body.contains("\" onmouseover=");
                    assert!(!runs, "{} gives {word:?} back as markup", route.path);
                }
            }
        }
    })
    .await;
}

#[tokio::test]
async fn r49_r55_no_path_leads_out_of_its_folder() {
    on_lite(house::parts, async |app| {
        let people = people(&app).await;
        for route in read_only(&app).filter(|route| route.path.contains('{')) {
            let (head, _) = route.path.split_once('{').expect("it was filtered");
            for tail in ["..%2F..%2Fwardmote.db", "%2e%2e%2fCargo.toml", "..%5C..%5Cwardmote.db", "%00"] {
                let (status, body) = status(&app, &people, "organiser", &format!("{head}{tail}")).await;
                assert!((300..500).contains(&status), "{head}{tail} answers {status}:\n{body}");
                assert!(!body.contains("SQLite format") && !body.contains("[workspace]"), "{head}{tail}");
            }
        }
        for tail in ["../Cargo.toml", "..%2FCargo.toml", "%2e%2e/wardmote.db"] {
            let (status, _) = status(&app, &people, "stranger", &format!("/assets/{tail}")).await;
            assert!((400..500).contains(&status), "/assets/{tail} answers {status}");
        }
    })
    .await;
}

#[tokio::test]
async fn r54_a_form_of_a_hundred_thousand_parts_is_refused_or_read_in_a_blink() {
    on_lite(house::parts, async |app| {
        let people = people(&app).await;
        let part = "--b\r\ncontent-disposition: form-data; name=\"x\"\r\n\r\n1\r\n";
        let fields = "x=1&".repeat(200_000);
        for (media, body) in [
            ("multipart/form-data; boundary=b", format!("{}--b--\r\n", part.repeat(100_000))),
            ("multipart/form-data; boundary=b", format!("--b\r\n{}", "\r\n--".repeat(200_000))),
            ("application/x-www-form-urlencoded", fields),
        ] {
            let began = std::time::Instant::now();
            let mut browser = browser(&app, &people, "stranger").await;
            let seen = browser.send(Method::POST, "/averne/call/propose", media, body.into_bytes()).await;
            assert!((300..500).contains(&seen.status), "{media}: {}", seen.status);
            assert!(began.elapsed().as_secs() < 20, "{media} took {:?}", began.elapsed());
        }
    })
    .await;
}

#[tokio::test]
async fn r15_every_right_that_can_be_given_is_asked_for() {
    on_lite(house::parts, async |app| {
        let mut guarded: BTreeSet<String> = BTreeSet::new();
        for route in app.house.routes() {
            if let Guard::May(right) | Guard::Server(right) = route.guard {
                guarded.insert(right.to_owned());
            }
        }
        let mut asked = BTreeSet::new();
        quoted_after(Path::new("../capabilities"), &["may(\"", "viewer, \""], &mut asked);
        for right in app.house.capabilities.iter().flat_map(|part| &part.permissions) {
            let is_asked = guarded.contains(right.name) || asked.contains(right.name);
            assert!(is_asked, "{} can be given, and nothing asks for it", right.name);
        }
    })
    .await;
}
