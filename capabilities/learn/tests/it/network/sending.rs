//! Chidi asks for the newsletter, confirms, receives one issue in his language, and leaves with one click.

use crate::parts::{letters_to, links_in, parts, person};
use base::Lang;
use learn::network::subscription::What;
use learn::network::testing::{editor, opportunity, reader, record};
use testkit::at;
use web::Method;

#[tokio::test]
async fn nothing_is_sent_before_the_address_was_confirmed() {
    testkit::on_both(parts, async |app| {
        let mut chidi = app.browser();
        let ask = [("what", "newsletter"), ("mail", "Chidi@Averne.example")];
        chidi.submit("/news/letters", &ask).await.says("a letter with a link is on its way");
        // Typing it again at once sends no second letter, and says the same.
        chidi.submit("/news/letters", &ask).await.says("a letter with a link is on its way");
        let letters = letters_to(&app, "Chidi@averne.example").await;
        assert_eq!(letters.len(), 1);
        let link = links_in(&letters[0].1)[0].clone();
        for hostile in ["chidi@averne.example\r\nBcc: all@averne.example", "chidi", ""] {
            let refused = chidi.post("/news/letters", &[("what", "newsletter"), ("mail", hostile)]).await;
            assert_eq!(refused.status, 422);
            refused.says("This is no e-mail address");
        }
        // Looking confirms nothing.
        chidi.get(&link).await.says("The newsletter will go to ").is_silent_about("said-");
        let counted = learn::network::subscription::store::counts(app.db(), What::Newsletter).await.expect("counted");
        assert_eq!(counted, []);
        chidi.submit(&link, &[]).await.says("You receive it from the next time on");
        let counted = learn::network::subscription::store::counts(app.db(), What::Newsletter).await.expect("counted");
        assert_eq!(counted, [("en".to_owned(), 1)]);
        chidi.submit("/news/letters", &ask).await.says("a letter with a link is on its way");
        assert_eq!(letters_to(&app, "Chidi@averne.example").await.len(), 1);
        // A mail program posts without anything typed.
        let left = chidi
            .send(
                Method::POST,
                &format!("{link}/leave"),
                "application/x-www-form-urlencoded",
                b"List-Unsubscribe=One-Click".to_vec(),
            )
            .await;
        assert_eq!(left.status, 303);
        assert_eq!(chidi.get(&link).await.status, 404);
        let rows = app.db().all(store::sql("select id from subscription")).await.expect("read");
        assert!(rows.is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_link_that_came_too_late_and_a_form_used_too_often_are_refused() {
    testkit::on_both(parts, async |app| {
        let mut chidi = app.browser();
        chidi.submit("/news/letters", &[("what", "opportunities"), ("mail", "chidi@averne.example")]).await;
        let link = links_in(&letters_to(&app, "chidi@averne.example").await[0].1)[0].clone();
        app.clock.pass_s(8 * 86_400);
        assert_eq!(chidi.post(&link, &[]).await.status, 410);
        let mut refused = 0;
        for n in 0..20 {
            let mail = format!("guest{n}@averne.example");
            let seen = chidi.post("/news/letters", &[("what", "newsletter"), ("mail", &mail)]).await;
            refused += usize::from(seen.status == 429);
        }
        assert_eq!(refused, 14);
        // What nobody confirmed within a week goes, with its links; what was typed today stays.
        directory::keeping::leave_for_today(&app.house).await.expect("left");
        app.run_jobs().await;
        let there = app.db().all(store::sql("select mail from subscription order by mail")).await.expect("read");
        assert_eq!(there.len(), 6);
        assert_eq!(chidi.get(&link).await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn an_issue_holds_what_is_new_and_goes_out_once_in_each_language() {
    testkit::on_both(parts, async |app| {
        let (id, mut amina) = person(&app, "Amina Diallo").await;
        editor(&app.house, id).await;
        record(&app.house, "A meeting about parks", "2027-02-20", "Town of Halm").await;
        app.clock.pass_s(1);
        record(&app.house, "Of no interest", "2027-02-21", "Town of Halm").await;
        opportunity(&app.house, "Analyst", Some(at("2027-05-01T00:00:00Z"))).await;
        opportunity(&app.house, "Over already", Some(at("2027-02-01T00:00:00Z"))).await;
        reader(&app.house, What::Newsletter, "bartolo@averne.example", &Lang::fr()).await;
        reader(&app.house, What::Newsletter, "chidi@averne.example", &Lang::en()).await;
        app.clock.pass_s(60);
        amina.submit("/news/letters/desk", &[]).await.says("Composed from what is new").is_silent_about("Over already");
        assert_eq!(amina.post("/news/letters/desk", &[]).await.status, 409);
        // Nobody reads it before it is sent.
        assert_eq!(app.browser().get("/news/letters/1").await.status, 404);
        let form = [
            ("revision", "0"),
            ("title-en", "Parks & people\r\nBcc: all@averne.example"),
            ("title-fr", "Parcs et gens"),
            ("intro-en", "Good morning."),
            ("in-0", "yes"),
            ("position-0", "1"),
            ("in-2", "yes"),
            ("position-2", "2"),
        ];
        amina.submit("/news/letters/desk/1", &form).await.says("Saved");
        amina.get("/fr/news/letters/desk/1/preview").await.says("Parcs et gens").says("A meeting about parks (fr)");
        amina.submit("/news/letters/desk/1/send", &[]).await.says("on its way");
        assert_eq!(amina.post("/news/letters/desk/1/send", &[]).await.status, 409);
        assert_eq!(amina.post("/news/letters/desk/1", &form).await.status, 409);
        reader(&app.house, What::Newsletter, "late@averne.example", &Lang::en()).await;
        app.clock.pass_s(5);
        app.run_jobs().await;
        app.run_jobs().await;
        let (french, english) =
            (letters_to(&app, "bartolo@averne.example").await, letters_to(&app, "chidi@averne.example").await);
        assert_eq!((french.len(), english.len()), (1, 1));
        assert_eq!(english[0].0, "Parks & people Bcc: all@averne.example");
        assert_eq!(french[0].0, "Parcs et gens");
        assert!(
            french[0].1.contains("A meeting about parks (fr)") && french[0].1.contains("Analyst (fr)"),
            "{}",
            french[0].1
        );
        assert!(
            english[0].1.starts_with("Good morning.") && !english[0].1.contains("Of no interest"),
            "{}",
            english[0].1
        );
        let leave = english[0].2.trim_start_matches("http://localhost:8080").to_owned();
        app.browser().get(&leave).await.says("no longer go to").says("chidi@averne.example");
        app.browser().get("/news/letters").await.says("Parks &#38; people").is_silent_about("Parcs et gens");
        app.browser().get("/news/letters/1").await.says("A meeting about parks").is_silent_about("Of no interest");
        // The next issue begins where this one ended.
        app.clock.pass_s(60);
        amina.submit("/news/letters/desk", &[]).await.is_silent_about("A meeting about parks");
        assert_eq!(amina.post("/news/letters/desk/2/again", &[]).await.status, 303);
    })
    .await;
}
