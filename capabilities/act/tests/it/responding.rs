//! Evidence, options and actions: what is added by whom, who is reminded, and what a council is handed.

use crate::parts::{letter_to, letters_to, parts, person};
use act::solving::model::{ActionState, HypothesisVerdict, Problem, Standing};
use act::solving::store::{analysis, plan};
use act::testing::solving as build;
use base::Id;
use testkit::{Browser, TestApp, at};

async fn park(app: &TestApp) -> (Problem, Browser, Id, Browser, String) {
    let (hana_id, hana) = person(app, "Hana Lindgren").await;
    let (mina_id, mina) = person(app, "Mina Okafor").await;
    let one = build::problem(&app.house, "Verbal abuse in Founders’ Park", hana_id).await;
    build::take_in(&app.house, &one, mina_id, Standing::Stakeholder).await;
    let at = format!("/problems/{}", one.code);
    (one, hana, mina_id, mina, at)
}

#[tokio::test]
async fn a_hypothesis_stands_or_falls_by_evidence_that_is_pointed_at() {
    testkit::on_both(parts, async |app| {
        let (one, mut hana, _, mut mina, at) = park(&app).await;
        mina.submit(&format!("{at}/hypotheses"), &[("hypothesis-words", "No adult is there.")]).await.says("Open");
        let supposed = analysis::hypotheses(app.db(), one.id).await.expect("read").remove(0);
        let evidence = |kind: &'static str, path: &'static str| {
            let id = supposed.id.to_string();
            vec![
                ("words".to_owned(), "The kiosk closed in March.".to_owned()),
                ("side".to_owned(), "guardian".to_owned()),
                ("kind".to_owned(), kind.to_owned()),
                ("source".to_owned(), "Finding 4".to_owned()),
                ("path".to_owned(), path.to_owned()),
                ("hypothesis".to_owned(), id),
                ("bearing".to_owned(), "for".to_owned()),
            ]
        };
        let post = async |browser: &mut Browser, fields: Vec<(String, String)>| {
            let fields: Vec<(&str, &str)> =
                fields.iter().map(|(field, value)| (field.as_str(), value.as_str())).collect();
            browser.submit(&format!("{at}/evidence"), &fields).await
        };
        let refused = post(&mut mina, evidence("finding", "")).await;
        assert_eq!(refused.status, 422);
        refused.says("Give the address where it can be read.").says("The kiosk closed in March.");
        assert_eq!(post(&mut mina, evidence("finding", "javascript:alert(1)")).await.status, 422);
        assert_eq!(post(&mut mina, evidence("rumour", "/audits")).await.status, 422);
        assert_eq!(post(&mut mina, evidence("file", "")).await.status, 422);
        post(&mut mina, evidence("finding", "/audits/eastmarch"))
            .await
            .says("href=\"/audits/eastmarch\"")
            .says("speaks for hypothesis 1")
            .says("1 for it, 0 against it");
        let judge = format!("{at}/hypotheses/{}", supposed.id);
        let refused =
            mina.post(&judge, &[("row", &supposed.id.to_string()), ("verdict", "holds"), ("reason", "")]).await;
        assert_eq!(refused.status, 422);
        refused.says("Say why it holds or falls.");
        mina.submit(&judge, &[("verdict", "holds"), ("reason", "It began when the kiosk closed.")]).await.says("Holds");
        let judged = analysis::hypotheses(app.db(), one.id).await.expect("read").remove(0);
        assert_eq!(judged.verdict, HypothesisVerdict::Holds);

        // A lead takes evidence away; of another problem nothing is found.
        let piece = analysis::evidence(app.db(), one.id).await.expect("read").remove(0);
        let place = format!("{at}/evidence/{}", piece.id);
        assert_eq!(mina.post(&place, &[]).await.status, 403);
        let (other, mut otto) = elsewhere(&app).await;
        let theirs = format!("/problems/{}", other.code);
        assert_eq!(otto.post(&format!("{theirs}/evidence/{}", piece.id), &[]).await.status, 404);
        assert_eq!(
            otto.post(&format!("{theirs}/hypotheses/{}", supposed.id), &[("verdict", "falls"), ("reason", "No.")])
                .await
                .status,
            404
        );
        hana.submit(&place, &[]).await.is_silent_about("The kiosk closed in March.");
    })
    .await;
}

async fn elsewhere(app: &TestApp) -> (Problem, Browser) {
    let (otto_id, otto) = person(app, "Otto Weir").await;
    (build::problem(&app.house, "Noise at the landing", otto_id).await, otto)
}

#[tokio::test]
async fn a_file_is_handed_to_the_table_alone_and_never_shown() {
    testkit::on_both(parts, async |app| {
        let (one, _, _, mut mina, at) = park(&app).await;
        let fields = [("words", "Reports by hour."), ("side", "place"), ("kind", "file"), ("source", "")];
        let page: &[u8] = b"<script>alert(1)</script>";
        let sent = mina.upload(&format!("{at}/evidence"), &fields, &[("file", "hours.html", "text/html", page)]).await;
        assert_eq!(sent.status, 303, "{}", sent.body);
        let piece = analysis::evidence(app.db(), one.id).await.expect("read").remove(0);
        let place = format!("{at}/evidence/{}", piece.id);
        let got = mina.get(&place).await;
        assert_eq!(got.bytes, page);
        assert_eq!(got.headers["content-type"], "application/octet-stream");
        assert!(got.headers["content-disposition"].to_str().expect("a line").starts_with("attachment"));
        let (_, mut otto) = elsewhere(&app).await;
        assert_eq!(otto.get(&place).await.status, 404);
        build::published(&app.house, &one).await;
        assert_eq!(otto.get(&place).await.status, 404);
        assert_eq!(app.browser().get(&place).await.status, 303, "strangers are asked to sign in");
        // Two megabytes and a little more.
        let large = vec![b'x'; 2_050_000];
        let refused = mina.upload(&format!("{at}/evidence"), &fields, &[("file", "large.bin", "x/y", &large)]).await;
        assert_eq!(refused.status, 422);
        refused.says("larger than 2 MB");
    })
    .await;
}

#[tokio::test]
async fn an_option_is_chosen_or_refused_with_the_reason() {
    testkit::on_both(parts, async |app| {
        let (one, mut hana, _, mut mina, at) = park(&app).await;
        let refused = mina.post(&format!("{at}/options"), &[("option", "Cameras"), ("how", "Two of them.")]).await;
        assert_eq!(refused.status, 422);
        refused.says("Say what one expects of it.").says("Two of them.");
        let cameras = [("option", "Cameras"), ("how", "Two of them."), ("effect", "None on words.")];
        mina.submit(&format!("{at}/options"), &cameras).await.says("Cameras");
        let course = plan::courses(app.db(), one.id).await.expect("read").remove(0);
        let decide = format!("{at}/options/{}", course.id);
        let why =
            |reason: &'static str| [("decision", "refused"), ("decision-reason", reason), ("decided-on", "2027-02-11")];
        assert_eq!(mina.post(&decide, &why("No.")).await.status, 403);
        assert_eq!(hana.post(&decide, &why("")).await.status, 422);
        hana.submit(&decide, &why("It does not answer why it happens there."))
            .await
            .says("Refused")
            .says("It does not answer why it happens there.");
        let (other, mut otto) = elsewhere(&app).await;
        let theirs = format!("/problems/{}/options/{}", other.code, course.id);
        assert_eq!(otto.post(&theirs, &why("No.")).await.status, 404);
        // What is refused can no longer be carried out by an action.
        hana.get(&format!("{at}/response")).await.is_silent_about(&format!("<option value=\"{}\"", course.id));
    })
    .await;
}

fn kiosk(owner: &str) -> Vec<(&'static str, String)> {
    vec![
        ("what", "Reopen the kiosk".to_owned()),
        ("owner", owner.to_owned()),
        ("partner", "Saltmarket Traders".to_owned()),
        ("due-on", "2027-04-30".to_owned()),
        ("budget", "18,000".to_owned()),
        ("yearly", "yes".to_owned()),
        ("state", "planned".to_owned()),
    ]
}

fn sent<'a>(fields: &'a [(&'static str, String)]) -> Vec<(&'a str, &'a str)> {
    fields.iter().map(|(field, value)| (*field, value.as_str())).collect()
}

#[tokio::test]
async fn whoever_answers_for_an_action_hears_of_it_is_reminded_and_then_left_in_peace() {
    testkit::on_both(parts, async |app| {
        let (one, mut hana, mina_id, _, page) = park(&app).await;
        let wrong =
            [("what", "Reopen"), ("owner", "nobody"), ("due-on", "soon"), ("budget", "-18000"), ("state", "dropped")];
        let refused = hana.post(&format!("{page}/actions"), &wrong).await;
        assert_eq!(refused.status, 422);
        refused
            .says("Choose who answers for it.")
            .says("Give the day, such as")
            .says("It cannot be negative.")
            .says("Say why it was given up.")
            .says("-18000");
        hana.submit(&format!("{page}/actions"), &sent(&kiosk(&mina_id.to_string())))
            .await
            .says("18,000")
            .says("a year");
        let letter = letter_to(&app, "Mina Okafor").await;
        assert!(letter.contains("Reopen the kiosk") && letter.contains("Friday 30 April 2027"), "{letter}");

        app.clock.set(at("2027-04-23T09:00:00Z"));
        app.run_jobs().await;
        assert_eq!(letters_to(&app, "Mina Okafor").await, 2);
        assert!(letter_to(&app, "Mina Okafor").await.contains("this action is due by Friday 30 April"));
        // After three months she signs in anew.
        let (_, mut hana) = person(&app, "Hana Lindgren").await;
        hana.get(&page).await.says("due in 7 days");
        app.clock.set(at("2027-05-01T09:00:00Z"));
        app.run_jobs().await;
        app.run_jobs().await;
        assert_eq!(letters_to(&app, "Mina Okafor").await, 3);
        assert!(letter_to(&app, "Mina Okafor").await.contains("is not done"));
        hana.get(&page).await.says("1 day late").says("Needs a person").says("0 done, 1 late");

        // Mina signs in anew and moves the day; when she is done before it, nobody writes to her any more.
        let (_, mut mina) = person(&app, "Mina Okafor").await;
        let action = plan::actions(app.db(), one.id).await.expect("read").remove(0);
        let place = format!("{page}/actions/{}", action.id);
        let mut changed = kiosk(&mina_id.to_string());
        changed[3].1 = "2027-06-10".to_owned();
        changed.push(("revision", "1".to_owned()));
        mina.submit(&place, &sent(&changed)).await.says("Saved.");
        assert_eq!(mina.post(&place, &sent(&changed)).await.status, 422, "a second window is told");
        changed.retain(|(field, _)| !["state", "revision"].contains(field));
        changed.extend([
            ("state", "done".to_owned()),
            ("revision", "2".to_owned()),
            ("done-on", "2027-07-01".to_owned()),
        ]);
        mina.post(&place, &sent(&changed)).await.says("That day is still to come.");
        changed.retain(|(field, _)| *field != "done-on");
        mina.submit(&place, &sent(&changed)).await.says("done");
        app.clock.set(at("2027-06-12T09:00:00Z"));
        app.run_jobs().await;
        assert_eq!(letters_to(&app, "Mina Okafor").await, 3);
        let done = plan::action(app.db(), one.id, action.id).await.expect("read").expect("it is there");
        assert_eq!((done.state, done.done_on.as_str()), (ActionState::Done, "2027-05-01"));
    })
    .await;
}

#[tokio::test]
async fn whoever_is_forgotten_leaves_the_table_and_owns_nothing_any_more() {
    testkit::on_both(parts, async |app| {
        let (one, mut hana, mina_id, _, page) = park(&app).await;
        build::action(&app.house, &one, "Reopen the kiosk", mina_id, "2027-04-30").await;
        let columns: Vec<web::ColumnRule> =
            app.house.capabilities.iter().flat_map(|part| part.columns).copied().collect();
        let copy = directory::privacy::export(app.db(), app.house.now(), &columns, mina_id).await.expect("a copy");
        assert_eq!(copy["tables"]["problem_stakeholder"][0]["organisation"], "Youth centre");
        let tx = app.db().begin().await.expect("a transaction");
        directory::privacy::erase(&tx, app.house.now(), &app.house.chance, &columns, mina_id).await.expect("erased");
        tx.commit().await.expect("it is written");
        hana.get(&page).await.says("Reopen the kiosk").is_silent_about("Mina");
        // A reminder to nobody does not fail.
        app.clock.set(at("2027-05-01T09:00:00Z"));
        app.run_jobs().await;
    })
    .await;
}

#[tokio::test]
async fn a_council_is_handed_the_plan_as_a_document_and_a_workbook() {
    testkit::on_both(parts, async |app| {
        let (one, mut hana, mina_id, _, page) = park(&app).await;
        build::all_signs(&app.house, &one).await;
        build::chosen(&app.house, &one, "Somebody who looks up").await;
        build::action(&app.house, &one, "=cmd|' /C calc'!A0", mina_id, "2027-04-30").await;
        build::counted(&app.house, &one, (100, 60), (110, 105)).await;
        hana.submit(&format!("{page}/logic"), &[("logic-inputs", "A kiosk"), ("logic-impact", "Girls use the park")])
            .await
            .says("Girls use the park");
        let docx = hana.get(&format!("{page}/plan/docx")).await;
        assert!(docx.bytes.starts_with(b"PK"), "a document is a zip");
        assert!(docx.headers["content-type"].to_str().expect("a type").contains("wordprocessingml"));
        let xlsx = hana.get(&format!("{page}/plan/xlsx")).await;
        assert!(xlsx.bytes.starts_with(b"PK"));
        let (_, mut otto) = elsewhere(&app).await;
        assert_eq!(otto.get(&format!("{page}/plan/docx")).await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn a_page_asks_as_often_for_one_action_as_for_three() {
    testkit::on_both(parts, async |app| {
        let (one, mut hana, mina_id, _, page) = park(&app).await;
        let mut counts: Vec<Vec<u64>> = Vec::new();
        for more in [1, 2] {
            for n in 0..more {
                build::action(&app.house, &one, &format!("Action {n}"), mina_id, "2027-04-30").await;
                build::chosen(&app.house, &one, "An option").await;
            }
            let mut asked = Vec::new();
            for place in ["", "/response", "/together", "/analysis"] {
                let before = app.db().asked();
                hana.get(&format!("{page}{place}")).await;
                asked.push(app.db().asked() - before);
            }
            counts.push(asked);
        }
        assert_eq!(counts[0], counts[1]);
    })
    .await;
}
