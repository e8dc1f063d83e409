//! What is known in Eastmarch and how sure that is: sources under agreements, the matrix, scores with names and without.

use crate::parts::{hidden, parts, person};
use diagnose::audit::model::{Audit, Role};
use diagnose::inventory::store as inventory;
use diagnose::testing::{audit, member};
use testkit::{Browser, TestApp};

pub const DESK: &str = "/audits/eastmarch/desk";

pub async fn add_source(browser: &mut Browser, title: &str, kind: &str, owner: &str) {
    let fields = [("title", title), ("kind", kind), ("custodian", "A partner"), ("owner", owner)];
    browser.submit(&format!("{DESK}/inventory"), &fields).await.says("Added");
}

pub async fn here(browser: &mut Browser, number: i64) {
    let fields = [("act", "stand"), ("standing", "usable")];
    browser.submit(&format!("{DESK}/inventory/{number}"), &fields).await.says("Kept");
}

pub async fn ids(app: &TestApp, one: &Audit) -> Vec<String> {
    inventory::all(app.db(), one.id).await.expect("read").iter().map(|one| one.id.to_string()).collect()
}

const AGREED: [(&str, &str); 10] = [
    ("act", "agree"),
    ("safe-project", "For this audit."),
    ("safe-people", "Two."),
    ("safe-settings", "Here."),
    ("safe-data", "Counts."),
    ("safe-outputs", "From ten on."),
    ("legal-basis", "Section 41"),
    ("starts-on", "2020-01-01"),
    ("ends-on", "2090-01-01"),
    ("destroy-on", "2090-06-01"),
];

#[tokio::test]
async fn a_partners_source_is_used_once_both_sides_have_signed() {
    testkit::on_both(parts, async |app| {
        let (hana, mut by_hana) = person(&app, "Hana Lindgren").await;
        let east = audit(&app.house, "eastmarch", "How safe is Eastmarch?", hana).await;
        let (victor, mut by_victor) = person(&app, "Victor Hale").await;
        member(&app.house, &east, victor, Role::Custodian).await;
        add_source(&mut by_hana, "Police records", "incidents", "partner").await;
        here(&mut by_hana, 1).await;
        let page = format!("{DESK}/inventory/1");
        by_hana.get(&format!("{DESK}/inventory")).await.says("no agreement").says("May be used today: 0");
        let victor = victor.to_string();
        let kept = [
            ("act", "keep"),
            ("revision", "2"),
            ("title", "Police records"),
            ("kind", "incidents"),
            ("owner", "partner"),
            ("custodian", "Averne Police Service"),
            ("custodian-person", victor.as_str()),
        ];
        by_hana.submit(&page, &kept).await.says("Averne Police Service");
        let missing: Vec<_> = AGREED.iter().copied().filter(|(field, _)| *field != "legal-basis").collect();
        let refused = by_hana.post(&page, &missing).await;
        assert_eq!(refused.status, 422);
        refused.says("an agreement without it protects nobody").says("From ten on.");
        let written = by_hana.submit(&page, &AGREED).await;
        written.says("It holds once both sides have signed").says("waits for signatures");
        let agreement = hidden(&written.body, "value=\"sign\"", "agreement");
        let sign = [("act", "sign"), ("agreement", agreement.as_str())];
        by_hana.submit(&page, &sign).await.says("waits for signatures");
        by_victor.submit(&page, &sign).await.says("in force");
        by_hana.get(&format!("{DESK}/inventory")).await.says("May be used today: 1");
        // The custodian ends it; from then on nothing of it may be used.
        by_victor
            .submit(&page, &[("act", "end"), ("agreement", &agreement), ("ended-why", "It was used for staffing.")])
            .await
            .says("It was used for staffing.");
        by_hana.get(&format!("{DESK}/inventory")).await.says("May be used today: 0");
        // What was signed never changes: the next text is version 2.
        by_hana.submit(&page, &AGREED).await.says("Version 2");
    })
    .await;
}

#[tokio::test]
async fn literature_is_kept_line_by_line() {
    testkit::on_both(parts, async |app| {
        let (hana, mut by_hana) = person(&app, "Hana Lindgren").await;
        audit(&app.house, "eastmarch", "How safe is Eastmarch?", hana).await;
        add_source(&mut by_hana, "What others found", "literature", "public").await;
        let page = format!("{DESK}/inventory/1");
        let study = [
            ("act", "record"),
            ("record-title", "Who walks where"),
            ("record-by", "Lien Vo"),
            ("record-year", "2024"),
            ("record-words", "Company brings girls back."),
        ];
        let seen = by_hana.submit(&page, &study).await;
        seen.says("Who walks where").says("Company brings girls back.");
        let id = hidden(&seen.body, "value=\"drop-record\"", "record");
        by_hana
            .submit(&page, &[("act", "drop-record"), ("record", &id)])
            .await
            .is_silent_about("Company brings girls back.");
        let bad = [("act", "record"), ("record-title", "Bad"), ("record-link", "javascript:alert(1)")];
        assert_eq!(by_hana.post(&page, &bad).await.status, 422);
    })
    .await;
}

#[tokio::test]
async fn a_finding_is_validated_only_graded_and_brought_back_and_voices_are_found_alone() {
    testkit::on_both(parts, async |app| {
        let (hana, mut by_hana) = person(&app, "Hana Lindgren").await;
        let east = audit(&app.house, "eastmarch", "How safe is Eastmarch?", hana).await;
        add_source(&mut by_hana, "Police records", "incidents", "public").await;
        add_source(&mut by_hana, "Nine groups", "groups", "audit").await;
        here(&mut by_hana, 1).await;
        here(&mut by_hana, 2).await;
        let matrix = format!("{DESK}/findings");
        for (topic, statement, who) in [
            ("violence", "Violence gathers on six streets.", ""),
            ("sexual", "Girls keep away from the park.", "girls and young women"),
        ] {
            let fields = [("topic", topic), ("statement-en", statement), ("at-risk-en", who)];
            by_hana.submit(&matrix, &fields).await.says(statement);
        }
        let sources = ids(&app, &east).await;
        let cells = |police: &'static str, groups: &'static str| {
            vec![
                ("act".to_owned(), "sources"),
                (format!("relation-{}", sources[0]), police),
                (format!("words-{}", sources[0]), "62 % on 4 %"),
                (format!("relation-{}", sources[1]), groups),
                (format!("words-{}", sources[1]), "6 of 9"),
            ]
        };
        for (number, police, groups) in [(1, "agrees", "agrees"), (2, "silent", "agrees")] {
            let cells = cells(police, groups);
            let cells: Vec<(&str, &str)> = cells.iter().map(|(field, value)| (field.as_str(), *value)).collect();
            by_hana.submit(&format!("{matrix}/{number}"), &cells).await.says("Kept");
        }
        by_hana.get(&matrix).await.says("Violence gathers").says("Girls keep away").says("6 of 9");
        by_hana.get(&format!("{matrix}?only=voices")).await.says("Girls keep away").is_silent_about("Violence gathers");
        by_hana
            .get(&format!("{matrix}?risk=yes"))
            .await
            .says("girls and young women")
            .is_silent_about("Violence gathers");
        by_hana
            .get(&format!("{matrix}?topic=violence"))
            .await
            .says("Violence gathers")
            .is_silent_about("Girls keep away");

        let page = format!("{matrix}/2");
        let refused = by_hana.post(&page, &[("act", "state"), ("state", "validated"), ("revision", "1")]).await;
        assert_eq!(refused.status, 422);
        refused.says("Grade its confidence first");
        let mut grade = vec![
            ("act", "grade"),
            ("revision", "1"),
            ("c-limits", "none"),
            ("c-coherence", "none"),
            ("c-adequacy", "moderate"),
            ("c-relevance", "none"),
            ("level", "high"),
        ];
        let refused = by_hana.post(&page, &grade).await;
        assert_eq!(refused.status, 422);
        refused.says("Say why: a concern without a reason").says("not what the concerns suggest");
        grade.extend([("w-adequacy", "Few voices under 14."), ("level-why", "The groups agree so plainly.")]);
        by_hana.submit(&page, &grade).await.says("Few voices under 14.").says("high");
        let refused = by_hana.post(&page, &[("act", "state"), ("state", "validated"), ("revision", "2")]).await;
        refused.says("Bring it back to those who spoke first");
        let checked = [
            ("act", "check"),
            ("checked-on", "2027-02-01"),
            ("with-whom", "Two groups, fourteen people"),
            ("verdict", "nuanced"),
            ("check-words", "The way home, too."),
        ];
        by_hana.submit(&page, &checked).await.says("The way home, too.");
        by_hana.submit(&page, &[("act", "state"), ("state", "validated"), ("revision", "2")]).await.says("validated");
        // Somebody else's form is older now.
        let stale = by_hana
            .post(&page, &[("act", "words"), ("revision", "2"), ("topic", "sexual"), ("statement-en", "Mine.")])
            .await;
        assert_eq!(stale.status, 422);
        stale.says("Somebody changed this while you wrote").says("Mine.");
    })
    .await;
}

/// Three members score two problems; answers the coordinator and the members.
async fn scored(app: &TestApp, scoring: &str) -> (Browser, Vec<Browser>) {
    let (hana, mut by_hana) = person(app, "Hana Lindgren").await;
    let east = audit(&app.house, "eastmarch", "How safe is Eastmarch?", hana).await;
    let settings = [
        ("act", "settings"),
        ("revision", "1"),
        ("title-en", "How safe is Eastmarch?"),
        ("place", "Eastmarch"),
        ("zone", "UTC"),
        ("residents", "82450"),
        ("consent-age", "14"),
        ("cell-min", "10"),
        ("quorum", "50"),
        ("scoring", scoring),
    ];
    by_hana.submit(DESK, &settings).await.says("Kept");
    let page = format!("{DESK}/priorities");
    let criterion = [("act", "criterion"), ("name-en", "Harm"), ("weight", "2")];
    by_hana.submit(&page, &criterion).await.says("counts double");
    assert_eq!(by_hana.post(&page, &[("act", "open")]).await.status, 422, "two problems are needed");
    for title in ["The last hour", "The park"] {
        by_hana.submit(&page, &[("act", "problem"), ("problem-en", title)]).await.says(title);
    }
    let mut members = Vec::new();
    for name in ["Wren Halloran", "Joss Whitlock", "Theo Marchbanks"] {
        let (id, browser) = person(app, name).await;
        member(&app.house, &east, id, Role::Committee).await;
        members.push(browser);
    }
    assert_eq!(members[0].get(&format!("{page}/score")).await.status, 404, "not before it was opened");
    by_hana.submit(&page, &[("act", "open")]).await.says("Scoring is open: 0 of 3");
    assert_eq!(by_hana.post(&page, &[("act", "problem"), ("problem-en", "Late")]).await.status, 409);
    (by_hana, members)
}

#[tokio::test]
async fn scores_without_names_are_told_as_means_once_all_is_closed() {
    testkit::on_both(parts, async |app| {
        let (mut by_hana, mut members) = scored(&app, "anonymous").await;
        let page = format!("{DESK}/priorities");
        let sheet = format!("{page}/score");
        let half = members[0].post(&sheet, &[("act", "score"), ("s-1-1", "5")]).await;
        assert_eq!(half.status, 422);
        half.says("Score “The park” on Harm");
        for (browser, (first, second)) in members.iter_mut().zip([("5", "4"), ("2", "4"), ("2", "4")]) {
            browser
                .submit(&sheet, &[("act", "score"), ("s-1-1", first), ("s-2-1", second)])
                .await
                .says("Your scores are kept");
            // While it is open nobody sees what it comes to.
            browser.get(&page).await.is_silent_about("The result");
        }
        by_hana.get(&page).await.says("3 of 3").is_silent_about("The result");
        assert_eq!(by_hana.get(&sheet).await.status, 404, "who runs it does not score");
        // 2 × 3.0 = 6.0 and 2 × 4.0 = 8.0: the park comes first.
        let told = by_hana.submit(&page, &[("act", "close")]).await;
        told.says("The result").says("8.0").says("6.0").is_silent_about("Wren Halloran").is_silent_about("2 to 5");
        members[0].submit(&sheet, &[("act", "remark"), ("remark", "The last hour hurts more.")]).await.says("Kept");
        assert_eq!(members[0].post(&sheet, &[("act", "score"), ("s-1-1", "5"), ("s-2-1", "0")]).await.status, 409);
        members[1].get(&page).await.says("The last hour hurts more.").is_silent_about("Wren Halloran");
        // Passing over the one with more needs a reason.
        let body = by_hana.get(&page).await.body;
        let after = |title: &str| {
            let label = body.split_once(&format!(">{title}</label>")).expect("the field").1;
            label.split_once("name=\"place-").expect("its name").1.split('"').next().expect("an id").to_owned()
        };
        let (hour, park) = (after("The last hour"), after("The park"));
        let (hour_place, park_place, why) = (format!("place-{hour}"), format!("place-{park}"), format!("why-{hour}"));
        let turned = [("act", "choose"), (hour_place.as_str(), "1"), (park_place.as_str(), "2")];
        assert_eq!(by_hana.post(&page, &turned).await.status, 422);
        let reasoned = [turned[0], turned[1], turned[2], (why.as_str(), "Trains change their hours in May.")];
        by_hana.submit(&page, &reasoned).await.says("priority 1").says("Trains change their hours in May.");
    })
    .await;
}

#[tokio::test]
async fn scores_with_names_are_told_with_names_and_two_do_not_close_without() {
    testkit::on_both(parts, async |app| {
        let (mut by_hana, mut members) = scored(&app, "named").await;
        let (page, sheet) = (format!("{DESK}/priorities"), format!("{DESK}/priorities/score"));
        members[0].get(&sheet).await.says("told with your name");
        members[0]
            .submit(&sheet, &[("act", "score"), ("s-1-1", "5"), ("s-2-1", "1")])
            .await
            .says("Your scores are kept");
        by_hana.get(&page).await.is_silent_about("Wren Halloran");
        by_hana.submit(&page, &[("act", "close")]).await.says("Wren Halloran");
    })
    .await;
    testkit::on_both(parts, async |app| {
        let (mut by_hana, mut members) = scored(&app, "anonymous").await;
        for browser in &mut members[..2] {
            browser
                .submit(&format!("{DESK}/priorities/score"), &[("act", "score"), ("s-1-1", "5"), ("s-2-1", "1")])
                .await
                .says("kept");
        }
        let refused = by_hana.post(&format!("{DESK}/priorities"), &[("act", "close")]).await;
        assert_eq!(refused.status, 422);
        refused.says("with fewer a mean would tell who scored what");
    })
    .await;
}
