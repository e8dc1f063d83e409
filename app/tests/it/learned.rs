//! From a problem that was solved to the library: what was learned becomes a draft there, once, with the way back. From
//! the portrait of an audit: what was found about housing stands beside the practices that answer to it.

use crate::house;
use act::testing::solving as build;
use base::Id;
use diagnose::audit::model::Audit;
use diagnose::finding::model::{Finding, State, Topic};
use diagnose::finding::store as findings;
use diagnose::portrait::publish_by;
use diagnose::testing::released;
use learn::practice::Link;
use learn::practice::store::linked;
use store::sql;
use testkit::{TestApp, on_both};

#[tokio::test]
async fn what_hana_learned_in_the_park_is_a_draft_in_the_library() {
    on_both(house::parts, async |app| {
        let hana = house::person(&app.house, "Hana Lindgren", "hana@eastmarch.example").await;
        let one = build::problem(&app.house, "Verbal abuse in Founders’ Park", hana).await;
        build::chosen(&app.house, &one, "Somebody who looks up").await;
        build::counted(&app.house, &one, (391, 214), (277, 258)).await;
        let page = format!("/problems/{}/practice", one.code);
        let mut browser = house::signed_in(&app, hana).await;
        browser.get(&page).await.says("Offer it to the library of practices");
        browser.submit(&page, &[]).await.says("Handed to the library of practices on");
        browser.post(&page, &[]).await;
        app.run_jobs().await;
        let asked = sql("select origin_title, origin_path, document, contact_mail from practice where state = 'draft'");
        let drafts = app.db().all(asked).await.expect("the library");
        assert_eq!(drafts.len(), 1);
        let (text, path): (String, String) =
            (drafts[0].get("document").expect("a document"), drafts[0].get("origin_path").expect("a path"));
        assert_eq!(path, format!("/problems/{}", one.code));
        assert_eq!(drafts[0].get::<String>("contact_mail").expect("an address"), "hana@eastmarch.example");
        for words in ["Verbal abuse in Founders’ Park", "Eastmarch Borough", "\"0.59\"", "comparison"] {
            assert!(text.contains(words), "{words}: {text}");
        }
    })
    .await;
}

#[tokio::test]
async fn what_an_audit_found_about_housing_stands_beside_the_practices_until_the_next_version() {
    on_both(house::parts, async |app| {
        let hana = house::person(&app.house, "Hana Lindgren", "hana@eastmarch.example").await;
        let audit = diagnose::testing::audit(&app.house, "eastmarch", "How safe is Eastmarch?", hana).await;
        let decision = released(&app.house, &audit).await;
        for (topic, statement) in [
            (Topic::Housing, "Older tenants are pressed to lend their flats."),
            (Topic::Violence, "Violence gathers on six streets."),
        ] {
            found(&app, &audit, topic, statement).await;
        }
        let maker = diagnose::testing::maker(&app.house);
        publish_by(&app.house, maker, &audit, decision).await.expect("published").expect("a version");
        app.run_jobs().await;
        let known = linked::of_link(app.db(), Link::Housing).await.expect("read");
        assert_eq!(known.len(), 1, "violence is no condition");
        assert_eq!(
            (known[0].kind.as_str(), known[0].title.in_lang(&base::Lang::en()), known[0].path.as_str()),
            ("finding", "Older tenants are pressed to lend their flats.", "/audits/eastmarch/portrait#drivers")
        );
        app.browser().get("/practices?link=housing").await.says("Older tenants are pressed to lend their flats.");

        // The next version no longer says so, and neither does the library.
        let tx = diagnose::testing::tx(&app.house).await;
        tx.execute(sql("update finding set state = 'withdrawn' where topic = 'housing'")).await.expect("withdrawn");
        tx.commit().await.expect("written");
        publish_by(&app.house, maker, &audit, decision).await.expect("published").expect("a version");
        app.run_jobs().await;
        assert_eq!(linked::of_link(app.db(), Link::Housing).await.expect("read"), []);
    })
    .await;
}

/// A validated finding.
async fn found(app: &TestApp, audit: &Audit, topic: Topic, statement: &str) {
    let tx = diagnose::testing::tx(&app.house).await;
    let finding = Finding {
        id: Id::new(app.house.now(), &app.house.chance),
        number: 0,
        topic,
        statement: base::Localised::both(statement, ""),
        meaning: base::Localised::default(),
        at_risk: base::Localised::default(),
        state: State::Validated,
        components: Vec::new(),
        level: None,
        level_why: String::new(),
        revision: 1,
    };
    findings::add(&tx, diagnose::testing::maker(&app.house), audit, &finding).await.expect("a finding");
    tx.commit().await.expect("written");
}
