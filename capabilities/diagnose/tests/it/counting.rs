//! Otto brings the police's incidents into the audit and counts them; nobody else finds what is the team's.

use crate::parts::{parts, person};
use diagnose::audit::model::{Audit, Role};
use diagnose::numbers::store as numbers;
use diagnose::testing::{audit, member};
use store::sql;
use testkit::{Browser, TestApp};

/// Three neighbourhoods beside one another, with residents.
const AREAS: &str = r#"{"type":"FeatureCollection","features":[
 {"type":"Feature","properties":{"code":"E1","name":"Saltmarket","population":4000},"geometry":{"type":"Polygon","coordinates":[[[-1.50,53.80],[-1.48,53.80],[-1.48,53.82],[-1.50,53.82],[-1.50,53.80]]]}},
 {"type":"Feature","properties":{"code":"E2","name":"Weir End","population":1500},"geometry":{"type":"Polygon","coordinates":[[[-1.48,53.80],[-1.46,53.80],[-1.46,53.82],[-1.48,53.82],[-1.48,53.80]]]}},
 {"type":"Feature","properties":{"code":"E3","name":"Lockside","population":3000},"geometry":{"type":"Polygon","coordinates":[[[-1.46,53.80],[-1.44,53.80],[-1.44,53.82],[-1.46,53.82],[-1.46,53.80]]]}}]}"#;

/// Saltmarket 40 a year, Lockside 25, Weir End 12, but 3 in 2025.
pub(crate) fn incidents() -> String {
    let mut text = String::from("Date,Longitude,Latitude,Crime type\n");
    for (year, counts) in [(2024, [40, 12, 25]), (2025, [42, 3, 24]), (2026, [45, 14, 26])] {
        for (area, count) in counts.into_iter().enumerate() {
            for n in 0..count {
                let kind = if n % 3 == 0 { "Verbal abuse" } else { "Theft" };
                let x = -1.49 + 0.02 * area as f64;
                text.push_str(&format!("{year}-{:02}-1{} 2{}:15,{x},53.81,{kind}\n", n % 12 + 1, n % 9, n % 4));
            }
        }
    }
    text
}

pub(crate) struct Desk {
    pub(crate) audit: Audit,
    pub(crate) otto: Browser,
    pub(crate) kofi: Browser,
    pub(crate) chidi: Browser,
}

/// Hana's audit with Otto as its analyst, Kofi of the committee, Chidi of the panel.
pub(crate) async fn desk(app: &TestApp) -> Desk {
    let (hana, _) = person(app, "Hana Lindgren").await;
    let audit = audit(&app.house, "eastmarch", "How safe is Eastmarch?", hana).await;
    let (otto, otto_browser) = person(app, "Otto Brandt").await;
    let (kofi, kofi_browser) = person(app, "Kofi Mensah").await;
    let (chidi, chidi_browser) = person(app, "Chidi Eze").await;
    member(&app.house, &audit, otto, Role::Analyst).await;
    member(&app.house, &audit, kofi, Role::Committee).await;
    member(&app.house, &audit, chidi, Role::Panel).await;
    Desk { audit, otto: otto_browser, kofi: kofi_browser, chidi: chidi_browser }
}

pub(crate) async fn areas(otto: &mut Browser) -> String {
    let fields = [("title", "Neighbourhoods"), ("source", "Borough survey office"), ("vintage", "2026")];
    let file = [("file", "areas.geojson", "application/geo+json", AREAS.as_bytes())];
    let seen = otto.upload("/audits/eastmarch/desk/sources/areas", &fields, &file).await;
    seen.location().unwrap_or_else(|| panic!("not kept: {}", seen.body))
}

pub(crate) const HEAD: [(&str, &str); 3] =
    [("title", "Recorded incidents"), ("source", "Averne police"), ("as-of", "2026-12-31")];

/// Hands a table in and answers the address of its page.
pub(crate) async fn hand_in(otto: &mut Browser, text: &str) -> String {
    let file = [("file", "incidents.csv", "text/csv", text.as_bytes())];
    let seen = otto.upload("/audits/eastmarch/desk/sources/incidents", &HEAD, &file).await;
    let place = seen.location().unwrap_or_else(|| panic!("not taken: {}", seen.body));
    place.split('?').next().expect("an address").to_owned()
}

pub(crate) async fn import(app: &TestApp, otto: &mut Browser, place: &str) {
    let set =
        numbers::area_sets(app.db(), audit_id(app).await).await.expect("sets").first().map(|set| set.id.to_string());
    let fields = [("date", "0"), ("x", "1"), ("y", "2"), ("category", "3"), ("set", set.as_deref().unwrap_or(""))];
    let seen = otto.post(&format!("{place}/import"), &fields).await;
    assert_eq!(seen.status, 303, "{}", seen.body);
    app.run_jobs().await;
}

async fn audit_id(app: &TestApp) -> base::Id {
    app.db()
        .one(sql("select id from audit where code = $1").bind("eastmarch"))
        .await
        .expect("it")
        .get("id")
        .expect("an id")
}

/// Areas, a table, read: answers the code of the table.
pub(crate) async fn ready(app: &TestApp, desk: &mut Desk) -> String {
    areas(&mut desk.otto).await;
    let place = hand_in(&mut desk.otto, &incidents()).await;
    import(app, &mut desk.otto, &place).await;
    place.rsplit('/').next().expect("a code").to_owned()
}

#[tokio::test]
async fn incidents_come_in_and_are_counted_with_the_denominator_said() {
    testkit::on_both(parts, async |app| {
        let mut desk = desk(&app).await;
        let set = areas(&mut desk.otto).await;
        desk.otto.get(&set).await.says("Neighbourhoods").says("8,500").says("Saltmarket");
        let place = hand_in(&mut desk.otto, &incidents()).await;
        desk.otto.get(&place).await.says("Which column is what?").says("Verbal abuse");
        import(&app, &mut desk.otto, &place).await;
        desk.otto.get(&place).await.says("What was found").says("231");
        // 40 + 42 + 45 over three years among 4,000: 10.6 a year for each 1,000, between 8.8 and 12.6.
        let page = desk.otto.get("/audits/eastmarch/desk/numbers").await;
        page.says("Among population of 2026").says("10.6").says("8.8–12.6").says("Weir End").says("<svg class=\"map\"");
        desk.otto.get("/audits/eastmarch/desk/numbers/times").await.says("Monday").says("231 incidents");
        desk.otto
            .get("/audits/eastmarch/desk/numbers/places")
            .await
            .says("class=\"map hexes\"")
            .says("Half of all lies in");
        let shapes = desk.otto.get("/audits/eastmarch/desk/numbers/shapes").await;
        assert_eq!(shapes.json()["features"].as_array().map(Vec::len), Some(3));
        desk.otto.get("/fr/audits/eastmarch/desk/numbers").await.says("10,6").says("Intervalle à 95");
        // The file itself was forgotten: what lies in the house is areas and packed incidents.
        let kept: i64 =
            app.db().one(sql("select count(*) as n from blob")).await.expect("a count").get("n").expect("a number");
        assert_eq!(kept, 2);
    })
    .await;
}

#[tokio::test]
async fn a_file_with_suspects_names_or_schools_is_refused_before_anything_is_kept() {
    testkit::on_both(parts, async |app| {
        let mut desk = desk(&app).await;
        let files = [
            ("Date,Suspect,Crime type\n2026-05-01,unknown,Theft\n", "suspects"),
            ("Date,Who,Crime type\n2026-05-01,Amina Diallo,Theft\n2026-05-01,Peter Smith,Theft\n2026-05-01,Marie Roy,Theft\n", "names of people"),
            ("Date,Venue,Crime type\n2026-05-01,Quay School,Theft\n2026-05-01,Lycée Diderot,Theft\n2026-05-01,Weir Academy,Theft\n", "schools"),
        ];
        for (text, holds) in files {
            let file = [("file", "x.csv", "text/csv", text.as_bytes())];
            let seen = desk.otto.upload("/audits/eastmarch/desk/sources/incidents", &HEAD, &file).await;
            assert_eq!(seen.status, 422);
            seen.says(holds).says("Recorded incidents").is_silent_about("Amina");
        }
        for table in ["select count(*) as n from incident_table", "select count(*) as n from blob"] {
            let count: i64 = app.db().one(sql(table)).await.expect("a count").get("n").expect("a number");
            assert_eq!(count, 0, "{table}");
        }
    })
    .await;
}

#[tokio::test]
async fn hostile_files_are_told_in_a_sentence_and_nothing_is_half_imported() {
    testkit::on_both(parts, async |app| {
        let mut desk = desk(&app).await;
        let bad = [
            ("a,b\n\"".to_owned() + &"x\n".repeat(60_000), "has no end"),
            ("PK\u{3}\u{4}nothing".to_owned(), "workbook is broken"),
            (
                "{\"features\":[{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[\"x\"]}}]}"
                    .to_owned(),
                "geometry of feature 1",
            ),
            (String::new(), "The file is empty"),
        ];
        for (text, sentence) in &bad {
            let file = [("file", "x", "text/csv", text.as_bytes())];
            let seen = desk.otto.upload("/audits/eastmarch/desk/sources/incidents", &HEAD, &file).await;
            assert_eq!(seen.status, 422);
            seen.says(sentence);
        }
        // What only the whole file tells is told by the job: half in degrees, half in metres.
        let mixed =
            "Date,Longitude,Latitude,Crime type\n2026-05-01,-1.49,53.81,Theft\n2026-05-02,430000,433000,Theft\n";
        let place = hand_in(&mut desk.otto, mixed).await;
        import(&app, &mut desk.otto, &place).await;
        desk.otto.get(&place).await.says("Two systems in one file").says("Nothing of it was kept");
        let kept: i64 =
            app.db().one(sql("select count(*) as n from blob")).await.expect("a count").get("n").expect("a number");
        assert_eq!(kept, 0);
        // A polygon in metres is no area.
        let fields = [("title", "A"), ("source", "B"), ("vintage", "2026")];
        let metres = AREAS.replace("53.8", "5380000");
        let file = [("file", "a.geojson", "", metres.as_bytes())];
        let seen = desk.otto.upload("/audits/eastmarch/desk/sources/areas", &fields, &file).await;
        assert_eq!(seen.status, 422);
        seen.says("metres of some grid");
    })
    .await;
}

#[tokio::test]
async fn what_is_the_teams_is_found_by_nobody_else() {
    testkit::on_both(parts, async |app| {
        let mut desk = desk(&app).await;
        let code = ready(&app, &mut desk).await;
        let (_, mut zoe) = person(&app, "Zoe Other").await;
        let team = [
            "/sources".to_owned(),
            "/numbers".to_owned(),
            "/numbers/times".to_owned(),
            "/numbers/places".to_owned(),
            "/numbers/shapes".to_owned(),
            format!("/sources/incidents/{code}"),
            format!("/release/prepare?table={code}"),
        ];
        for path in &team {
            let path = format!("/audits/eastmarch/desk{path}");
            assert_eq!(desk.otto.get(&path).await.status, 200, "{path}");
            for other in [&mut desk.kofi, &mut desk.chidi, &mut zoe] {
                assert_eq!(other.get(&path).await.status, 404, "{path}");
            }
            assert_eq!(app.browser().get(&path).await.status, 303, "{path}");
        }
        // The committee reads the ledger, and prepares nothing.
        desk.kofi
            .get("/audits/eastmarch/desk/release")
            .await
            .says("Nothing was released yet")
            .is_silent_about("Hide and attack");
        assert_eq!(desk.chidi.get("/audits/eastmarch/desk/release").await.status, 404);
        let made = desk
            .kofi
            .post(
                "/audits/eastmarch/desk/release",
                &[("table", code.as_str()), ("title", "x"), ("reason", "y"), ("seen", "0")],
            )
            .await;
        assert_eq!(made.status, 404);
    })
    .await;
}

#[tokio::test]
async fn categories_fall_into_sections_by_their_shares_and_the_ground_is_the_coordinators() {
    testkit::on_both(parts, async |app| {
        let mut desk = desk(&app).await;
        let code = ready(&app, &mut desk).await;
        let place = format!("/audits/eastmarch/desk/sources/incidents/{code}");
        let wrong = desk.otto.post(&format!("{place}/crosswalk"), &[("crosswalk", "Theft = 05 60")]).await;
        assert_eq!(wrong.status, 422);
        wrong.says("make 60, not 100");
        let lines = "Theft = 05\nVerbal abuse = 02 70, 08 30";
        desk.otto.submit(&format!("{place}/crosswalk"), &[("crosswalk", lines)]).await.says("The crosswalk was kept");
        desk.otto
            .get("/audits/eastmarch/desk/numbers")
            .await
            .says("Acts against property only")
            .says("Acts against public order");
        // Otto counts, but does not run the audit.
        let tiles = [("tiles", "https://tiles.example/{z}/{x}/{y}.png"), ("credit", "Borough survey")];
        assert_eq!(desk.otto.post("/audits/eastmarch/desk/numbers/ground", &tiles).await.status, 404);
        let (hana, mut by_hana) = person(&app, "Hana Lindgren").await;
        assert!(hana != desk.audit.id);
        let wrong =
            by_hana.post("/audits/eastmarch/desk/numbers/ground", &[("tiles", "https://tiles.example/map.png")]).await;
        assert_eq!(wrong.status, 422);
        assert_eq!(by_hana.post("/audits/eastmarch/desk/numbers/ground", &tiles).await.status, 303);
        let page = by_hana.get("/audits/eastmarch/desk/numbers").await;
        let policy =
            page.headers.get("content-security-policy").and_then(|line| line.to_str().ok()).unwrap_or_default();
        assert!(policy.contains("connect-src 'self' https://tiles.example"), "{policy}");
        assert!(!policy.contains("unsafe-inline"));
    })
    .await;
}

#[tokio::test]
async fn numbers_of_households_join_and_what_does_not_is_named() {
    testkit::on_both(parts, async |app| {
        let mut desk = desk(&app).await;
        let set = areas(&mut desk.otto).await;
        let set = set.split('?').next().expect("an address").to_owned();
        let table = "code,households\nE1,1800\nE2,700\nE9,999\n";
        let file = [("file", "households.csv", "text/csv", table.as_bytes())];
        let fields = [("what", "households"), ("year", "2025"), ("source", "Census")];
        let seen = desk.otto.upload(&set, &fields, &file).await;
        let page = desk.otto.get(&seen.location().expect("kept")).await;
        page.says("probably of another year").says("1 areas have no number").says("Lockside");
        let none = desk.otto.upload(&set, &fields, &[("file", "x.csv", "text/csv", b"code,households\nQ1,3\n")]).await;
        assert_eq!(none.status, 422);
        none.says("No column has the codes");
    })
    .await;
}

#[tokio::test]
async fn lists_ask_as_often_for_three_rows_as_for_one() {
    testkit::on_both(parts, async |app| {
        let mut desk = desk(&app).await;
        let code = ready(&app, &mut desk).await;
        let paths = ["/audits/eastmarch/desk/sources", "/audits/eastmarch/desk/release", "/audits/eastmarch/figures"];
        let mut asked = Vec::new();
        for round in 0..3 {
            let seen = round.to_string();
            let fields = [
                ("table", code.as_str()),
                ("rows", "area"),
                ("columns", "year"),
                ("seen", seen.as_str()),
                ("title", "T"),
                ("reason", "R"),
            ];
            let made = desk.otto.post("/audits/eastmarch/desk/release", &fields).await;
            assert_eq!(made.status, 303, "{}", made.body);
            if round > 0 {
                hand_in(&mut desk.otto, &incidents()).await;
            }
            if round != 1 {
                let mut counts = Vec::new();
                for path in paths {
                    let before = app.db().asked();
                    assert_eq!(desk.otto.get(path).await.status, 200);
                    counts.push(app.db().asked() - before);
                }
                asked.push(counts);
            }
        }
        assert_eq!(asked[0], asked[1]);
    })
    .await;
}
