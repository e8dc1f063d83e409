//! The compliance kit: what is promised on paper is what the program does, and an incident has its clock.

use crate::house;
use base::Lang;
use directory::role::model::{Role, Scope};
use std::path::Path;
use testkit::{Browser, TestApp, at, on_both, on_lite};
use web::Tr;

const DOCS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/compliance");

fn document(name: &str) -> String {
    std::fs::read_to_string(Path::new(DOCS).join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

async fn admin(app: &TestApp) -> Browser {
    let id = house::person(&app.house, "Amina Diallo", "amina@averne.example").await;
    house::grant(&app.house, id, &Scope::server(), Role::Admin).await;
    house::signed_in(app, id).await
}

#[tokio::test]
async fn the_retention_schedule_on_paper_is_made_of_the_rules() {
    on_lite(house::parts, async |app| {
        let t = Tr::new(app.house.words.clone(), Lang::en());
        let made = wardmote::compliance::schedule(&app.house.capabilities, &t);
        let paper = document("retention.md");
        let (before, rest) = paper.split_once("<!-- schedule -->\n").expect("the mark where the schedule begins");
        let (printed, after) = rest.split_once("<!-- /schedule -->").expect("the mark where it ends");
        if std::env::var_os("WARDMOTE_WRITE_RETENTION").is_some() {
            let whole = format!("{before}<!-- schedule -->\n{made}<!-- /schedule -->{after}");
            std::fs::write(Path::new(DOCS).join("retention.md"), whole).expect("the schedule is written");
            return;
        }
        assert_eq!(printed, made, "write it anew: WARDMOTE_WRITE_RETENTION=1 cargo nextest run -p wardmote compliance");
        // No rule without words, in both languages.
        for part in &app.house.capabilities {
            for keeping in part.keeping {
                for key in [format!("keeping-{}", keeping.code), format!("keeping-{}-until", keeping.code)] {
                    assert!(t.knows(&key), "{key}");
                    assert!(Tr::new(app.house.words.clone(), Lang::fr()).knows(&key), "{key} in French");
                }
            }
        }
    })
    .await;
}

#[test]
fn the_conformance_report_has_every_criterion_once() {
    let report = document("accessibility-conformance.md");
    let criteria: Vec<(&str, &str)> = report
        .lines()
        .filter_map(|line| {
            let mut cells = line.strip_prefix("| ")?.split(" | ");
            let (number, _, level) = (cells.next()?, cells.next()?, cells.next()?);
            number.starts_with(|sign: char| sign.is_ascii_digit()).then_some((number, level))
        })
        .collect();
    let of = |level: &str| criteria.iter().filter(|(_, one)| *one == level).count();
    assert_eq!((of("A"), of("AA"), criteria.len()), (31, 24, 55), "WCAG 2.2 has 31 criteria of level A and 24 of AA");
    let mut once: Vec<&str> = criteria.iter().map(|(number, _)| *number).collect();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), 55);
}

#[tokio::test]
async fn everybody_reads_how_accessible_this_is_and_what_is_kept_how_long() {
    on_lite(house::parts, async |app| {
        let mut stranger = app.browser();
        stranger.get("/accessibility").await.says("WCAG 2.2").says("No test by people with disabilities");
        stranger.get("/fr/accessibility").await.says("niveau AA");
        let page = stranger.get("/privacy/retention").await;
        for keeping in app.house.capabilities.iter().flat_map(|part| part.keeping) {
            page.says(keeping.table);
        }
        stranger.get("/fr/privacy/retention").await.says("Combien de temps");
    })
    .await;
}

#[tokio::test]
async fn an_incident_has_72_hours_and_is_closed_when_nothing_is_open() {
    on_both(house::parts, async |app| {
        let mut amina = admin(&app).await;
        let place = "/admin/incidents";
        let dario = house::person(&app.house, "Dario Bell", "dario@averne.example").await;
        assert_eq!(house::signed_in(&app, dario).await.get(place).await.status, 404);
        amina.get(place).await.says("No incident has been recorded.");
        // It is noon on 1 March; she noticed at eight.
        let begin = |day: &'static str, what: &'static str| {
            [("what", what), ("kinds", "names of 212 delegates"), ("noticed-day", day), ("noticed-time", "08:00")]
        };
        let refused = amina.post(place, &begin("2027-03-02", "")).await;
        assert_eq!(refused.status, 422);
        refused.says("This moment is still to come.").says("Say it in a sentence.").says("names of 212 delegates");
        let begun = amina.post(place, &begin("2027-03-01", "A laptop was stolen at the door.")).await;
        let one = begun.location().expect("its page").split('?').next().expect("a path").to_owned();
        amina
            .get(&one)
            .await
            .says("68 hours left")
            .says("Judge the risk for those concerned")
            .is_silent_about("Close it");

        let known = |risk: &'static str, persons: &'static str, revision: &'static str, close: &'static str| {
            [
                ("what", "A laptop was stolen at the door."),
                ("kinds", "names of 212 delegates"),
                ("persons", persons),
                ("risk", risk),
                ("risk-why", if risk.is_empty() { "" } else { "The disk is encrypted." }),
                ("measures", "The session was ended."),
                ("revision", revision),
                ("close", close),
            ]
        };
        amina.post(&one, &known("high", "-5", "1", "")).await.says("Give a whole number of 0 or more");
        amina.submit(&one, &known("high", "212", "1", "")).await.says("tell those concerned");
        assert_eq!(amina.post(&one, &known("none", "212", "1", "")).await.status, 422, "the other window is told");
        let closed = amina.post(&one, &known("high", "212", "2", "yes")).await;
        assert_eq!(closed.status, 422);
        closed.says("Something is still open.");

        app.clock.set(at("2027-03-04T09:00:00Z"));
        amina.get(place).await.says("1 hour over time");
        let told = |told: &'static str, day: &'static str| {
            [("told", told), ("who", "Privacy commission, no. 12"), ("told-day", day), ("told-time", "07:30")]
        };
        amina.post(&format!("{one}/notices"), &told("authority", "2027-02-27")).await.says("before anybody noticed");
        amina.post(&format!("{one}/notices"), &told("nobody", "2027-03-04")).await.says("Choose who was told.");
        amina
            .submit(&format!("{one}/notices"), &told("authority", "2027-03-04"))
            .await
            .says("told in time")
            .says("Privacy commission, no. 12");
        amina.submit(&format!("{one}/notices"), &told("persons", "2027-03-04")).await.says("Close it");
        amina.submit(&one, &known("high", "212", "2", "yes")).await.says("Closed");
        assert_eq!(amina.get("/admin/incidents/NXNXNX").await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn a_request_by_letter_is_answered_within_30_days_and_goes_with_the_person() {
    on_both(house::parts, async |app| {
        let mut amina = admin(&app).await;
        let place = "/admin/requests";
        let ask = |mail: &'static str, day: &'static str| {
            [("kind", "access"), ("name", "Dalia Nour"), ("mail", mail), ("received-on", day)]
        };
        let refused = amina.post(place, &ask("dalia at home", "2027-12-01")).await;
        assert_eq!(refused.status, 422);
        refused.says("Give an e-mail address").says("it cannot lie ahead").says("dalia at home");
        amina.submit(place, &ask("dalia@averne.example", "2027-02-20")).await.says("21 days left").says("Dalia Nour");
        let row = app.db().one(store::sql("select id from data_request")).await.expect("one request");
        let answer = format!("{place}/{}", row.get::<base::Id>("id").expect("its id"));
        amina.post(&answer, &[("outcome", "refused"), ("reason", "")]).await.says("A refusal has its reason");
        app.clock.set(at("2027-03-25T12:00:00Z"));
        amina.get(place).await.says("3 days late");
        amina.submit(&answer, &[("outcome", "granted"), ("reason", "")]).await.says("Granted");
        assert_eq!(amina.post(&answer, &[("outcome", "granted")]).await.status, 404, "it is answered once");

        // She opens an account with this address: the copy tells her of it, and deletion empties it.
        let dalia = house::person(&app.house, "Dalia Nour", "dalia@averne.example").await;
        let mut browser = house::signed_in(&app, dalia).await;
        browser.get("/me/data").await.says("data_request");
        let columns: Vec<web::ColumnRule> =
            app.house.capabilities.iter().flat_map(|part| part.columns).copied().collect();
        let tx = app.db().begin().await.expect("a transaction");
        directory::privacy::erase(&tx, app.house.now(), &app.house.chance, &columns, dalia).await.expect("erased");
        tx.commit().await.expect("it is written");
        amina.get(place).await.is_silent_about("Dalia").says("Granted");
    })
    .await;
}
