//! A survey from the workbook to the shares.

use super::{DESK, eastmarch};
use diagnose::voices::survey::store as surveys;
use rust_xlsxwriter::Workbook;
use testkit::{Browser, TestApp};

fn workbook(rows: &[&[&str]]) -> Vec<u8> {
    let choices: &[&[&str]] = &[
        &["list_name", "name", "label::English (en)", "label::Français (fr)"],
        &["yn", "yes", "Yes", "Oui"],
        &["yn", "no", "No", "Non"],
        &["side", "east", "East", "Est"],
        &["side", "west", "West", "Ouest"],
    ];
    let mut book = Workbook::new();
    for (name, rows) in [("survey", rows), ("choices", choices)] {
        let sheet = book.add_worksheet();
        sheet.set_name(name).expect("a name");
        for (line, row) in (0_u32..).zip(rows) {
            for (at, cell) in (0_u16..).zip(*row) {
                sheet.write_string(line, at, *cell).expect("a cell");
            }
        }
    }
    book.save_to_buffer().expect("a workbook")
}

const FORM: [&[&str]; 5] = [
    &["type", "name", "label::English (en)", "label::Français (fr)", "required", "relevant"],
    &["select_one side", "side", "Where do you live?", "Où habitez-vous ?", "yes", ""],
    &["select_one yn", "safe", "Do you feel safe after dark?", "Vous sentez-vous en sécurité le soir ?", "yes", ""],
    &["text", "why", "What would help?", "Qu’est-ce qui aiderait ?", "", "${safe} = 'no'"],
    &["integer", "age", "Your age", "Votre âge", "", ""],
];

/// Brings the form in, says what it is for, opens it; answers its code.
async fn opened(browser: &mut Browser) -> String {
    let bytes = workbook(&FORM);
    let file = [("file", "f.xlsx", "application/octet-stream", bytes.as_slice())];
    let place = browser
        .upload(&format!("{DESK}/surveys"), &[("title", "After dark")], &file)
        .await
        .location()
        .expect("it came");
    let place = place.split('?').next().expect("an address").to_owned();
    assert_eq!(browser.post(&place, &[("act", "open")]).await.status, 409, "nobody agrees to what was not explained");
    let fields = [
        ("act", "save"),
        ("title-en", "After dark"),
        ("title-fr", "Le soir"),
        ("intro-en", "The borough asks for its audit."),
        ("min-base", "30"),
    ];
    browser.submit(&place, &fields).await.says("Saved");
    browser.submit(&place, &[("act", "open")]).await.says("It takes answers at");
    place.rsplit('/').next().expect("a code").to_owned()
}

async fn answer(app: &TestApp, code: &str, side: &str, safe: &str) {
    let mut browser = app.browser().with_header("x-forwarded-for", "203.0.113.7");
    let at = format!("/audits/eastmarch/survey/{code}");
    let mut fields = vec![("age", "over"), ("page", "0"), ("q-side", side), ("q-safe", safe)];
    if safe == "no" {
        browser.post(&at, &fields).await.says("What would help?");
        fields[1].1 = "1";
        fields.push(("q-age", "30"));
    } else {
        browser.post(&at, &fields).await.says("Your age");
        fields[1].1 = "1";
        fields.push(("q-why", "was not asked"));
    }
    app.clock.pass_s(60);
    assert_eq!(browser.post(&at, &fields).await.status, 303);
}

#[tokio::test]
async fn forty_people_answer_and_what_is_small_stays_hidden() {
    testkit::on_both(crate::parts::parts, async |app| {
        let mut all = eastmarch(&app).await;
        let code = opened(&mut all.rania).await;
        let at = format!("/audits/eastmarch/survey/{code}");
        let mut stranger = app.browser();
        stranger
            .get(&at)
            .await
            .says("The borough asks for its audit.")
            .says("of fewer than 30 answers")
            .is_silent_about("Do you feel safe");
        stranger.post(&at, &[("age", "over")]).await.says("Tick this to begin");
        stranger.post(&at, &[("age", "under"), ("agree", "yes")]).await.says("Under 14 we may only take this");
        stranger.post(&at, &[("age", "over"), ("agree", "yes")]).await.says("Page 1 of 2").says("Where do you live?");
        stranger.get(&format!("/fr{at}")).await.says("Le soir");
        let refused = stranger.post(&at, &[("age", "over"), ("page", "0"), ("q-side", "east")]).await;
        assert_eq!(refused.status, 422);
        refused.says("Answer this question").says("value=\"east\" checked");

        for n in 0..29 {
            answer(&app, &code, if n % 2 == 0 { "east" } else { "west" }, if n % 3 == 0 { "no" } else { "yes" }).await;
        }
        let results = format!("{DESK}/surveys/{code}/results");
        all.otto.get(&results).await.says("29 answers").says("Hidden: too few answers").is_silent_about("%</td>");
        for n in 0..11 {
            answer(&app, &code, "east", if n % 2 == 0 { "no" } else { "yes" }).await;
        }
        all.otto.get(&results).await.says("40 answers").says("Not weighted").says("%</td>");
        let by = all.otto.get(&format!("{results}?by=side")).await;
        by.says("East").says("Hidden: too few answers, or another group");
        assert_eq!(all.otto.get(&format!("{results}.xlsx?by=side")).await.status, 200);
        let kept = surveys::answers(app.db(), surveys::of(app.db(), all.audit.id).await.expect("read")[0].0.id)
            .await
            .expect("read");
        assert!(kept.iter().all(|one| !one.contains_key("why")), "who felt safe was not asked, and nobody wrote");

        // Weights: the shares are said, then the groups count as they are known to be.
        let desk = format!("{DESK}/surveys/{code}");
        all.rania
            .post(&desk, &[("act", "weights"), ("trim", "50"), ("m-side-east", "70"), ("m-side-west", "")])
            .await
            .says("together they make 100");
        all.rania
            .submit(&desk, &[("act", "weights"), ("trim", "50"), ("m-side-east", "40"), ("m-side-west", "60")])
            .await
            .says("Design effect");
        all.otto.get(&results).await.says("Weighted. Design effect");
        let form = all.rania.get(&format!("{desk}/form.xlsx")).await;
        let again = diagnose::voices::survey::xlsform::read(&form.bytes).expect("it reads back");
        assert_eq!(again.form, surveys::find(app.db(), all.audit.id, &code).await.expect("read").expect("it").form);
        all.rania.submit(&desk, &[("act", "close")]).await.says("It takes no more answers");
        assert_eq!(stranger.get(&at).await.status, 410);
    })
    .await;
}

#[tokio::test]
async fn what_people_write_goes_to_the_queue_and_leaves_the_answer() {
    testkit::on_both(crate::parts::parts, async |app| {
        let mut all = eastmarch(&app).await;
        let code = opened(&mut all.rania).await;
        let at = format!("/audits/eastmarch/survey/{code}");
        let fields = [
            ("age", "over"),
            ("page", "1"),
            ("q-side", "west"),
            ("q-safe", "no"),
            ("q-why", "Ask Mr Okoye to light the yard."),
            ("q-age", "71"),
        ];
        assert_eq!(app.browser().post(&at, &fields).await.status, 303);
        all.rania.get(&format!("{DESK}/redaction")).await.says("<mark>Mr Okoye</mark>");
        let rows = app.db().all(store::sql("select answers from survey_answer")).await.expect("read");
        assert!(!rows[0].get::<String>("answers").expect("it").contains("Okoye"));
    })
    .await;
}

#[tokio::test]
async fn a_sheet_of_paper_is_entered_twice() {
    testkit::on_both(crate::parts::parts, async |app| {
        let mut all = eastmarch(&app).await;
        let code = opened(&mut all.rania).await;
        let paper = format!("{DESK}/surveys/{code}/paper");
        let mut fields =
            vec![("sheet", "7"), ("q-side", "east"), ("q-safe", "yes"), ("q-age", "44"), ("guardian", "yes")];
        all.rania.post(&paper, &fields[..4]).await.says("Enter only sheets with consent");
        all.rania.submit(&paper, &fields).await.says("Entered once").says("Sheet 7");
        fields[3].1 = "41";
        let apart = all.hana.post(&paper, &fields).await;
        assert_eq!(apart.status, 422);
        apart.says("The two entries differ").says("Your age").says("value=\"41\"");
        fields.push(("settle", "yes"));
        all.hana.submit(&paper, &fields).await.says("Both entries agree");
        all.hana.post(&paper, &fields).await.says("This sheet has been taken already");
        let survey = surveys::find(app.db(), all.audit.id, &code).await.expect("read").expect("it");
        assert_eq!(surveys::answers(app.db(), survey.id).await.expect("read").len(), 1);
        assert_eq!(surveys::sheets(app.db(), survey.id).await.expect("read"), []);
        let left = app.db().one(store::sql("select first, second from survey_sheet")).await.expect("read");
        assert_eq!(
            (left.get::<String>("first").expect("it"), left.get::<String>("second").expect("it")),
            (String::new(), String::new())
        );
    })
    .await;
}

#[tokio::test]
async fn a_workbook_that_cannot_be_asked_is_refused_row_by_row() {
    testkit::on_lite(crate::parts::parts, async |app| {
        let mut all = eastmarch(&app).await;
        let bytes = workbook(&[
            &["type", "name", "label"],
            &["geopoint", "home", "Where do you live?"],
            &["image", "x", "A picture"],
        ]);
        let file = [("file", "f.xlsx", "application/octet-stream", bytes.as_slice())];
        let seen = all.rania.upload(&format!("{DESK}/surveys"), &[], &file).await;
        assert_eq!(seen.status, 422);
        seen.says("Row 2: the type “geopoint”").says("Row 3: the type “image”");
        all.rania.upload(&format!("{DESK}/surveys"), &[], &[]).await.says("Choose a workbook");
        assert!(surveys::of(app.db(), all.audit.id).await.expect("read").is_empty());
    })
    .await;
}
