//! Otto offers a job: with a file to take away, until a deadline that closes it; those who asked are told once.

use crate::parts::{letters_to, links_in, parts, person};
use base::Lang;
use convene::testing::gathering_with_call;
use learn::network::subscription::What;
use learn::network::testing::{editor, opportunity, reader};
use testkit::at;

#[tokio::test]
async fn a_job_closes_at_its_deadline_and_says_so_in_both_zones() {
    testkit::on_both(parts, async |app| {
        let closes = at("2027-03-31T03:59:59Z");
        let job = opportunity(&app.house, "Analyst & officer", Some(closes)).await;
        let page = format!("/opportunities/{}", job.code);
        let mut reader = app.browser().with_cookie("zone", "Europe/Brussels").with_cookie("stars", "x");
        reader
            .get(&page)
            .await
            .says("Tuesday 30 March 2027, 23:59 (Toronto time)")
            .says("Wednesday 31 March 2027, 05:59 (Brussels time)")
            .says("mailto:jobs@averne.example");
        reader.get("/opportunities").await.says("Open now").says("Analyst &#38; officer");
        app.clock.set(closes);
        reader.get(&page).await.says("mailto:jobs@averne.example");
        app.clock.pass_s(1);
        app.house.cache.touch();
        reader.get(&page).await.says("The deadline has passed").is_silent_about("mailto:jobs@averne.example");
        reader.get("/opportunities").await.says("Nothing is open at the moment").says("Closed");
    })
    .await;
}

#[tokio::test]
async fn otto_publishes_a_job_with_a_file_and_those_who_asked_are_told_once() {
    testkit::on_both(parts, async |app| {
        let (id, mut otto) = person(&app, "Otto Kern").await;
        editor(&app.house, id).await;
        reader(&app.house, What::Opportunities, "bartolo@averne.example", &Lang::fr()).await;
        reader(&app.house, What::Newsletter, "chidi@averne.example", &Lang::en()).await;
        let form = [
            ("kind", "job"),
            ("title-en", "Coordinator\r\nBcc: all@averne.example"),
            ("title-fr", "Coordination"),
            ("summary-fr", "Un poste à Port Averne"),
            ("of", "Eastmarch Borough"),
            ("zone", "America/Toronto"),
            ("closes-day", "2027-04-30"),
            ("apply-mail", "jobs@averne.example"),
        ];
        let hostile = ("file", "../../offer.html", "text/html", &b"<script>alert(1)</script>"[..]);
        let refused = otto.upload("/opportunities/desk/new", &form, &[hostile]).await;
        assert_eq!(refused.status, 422);
        refused.says("offer.html cannot be taken").says("Coordination");
        let file = ("file", "Offre d’emploi.pdf", "text/html", &b"%PDF-1.4 not really"[..]);
        let made = otto.upload("/opportunities/desk/new", &form, &[file]).await;
        let desk = made.location().expect("a desk").split('?').next().expect("a path").to_owned();
        let page = desk.replace("/desk", "");
        assert_eq!(app.browser().get(&format!("{page}/file")).await.status, 404);
        otto.submit(&format!("{desk}/state"), &[("to", "published")]).await.says("Published");
        let kept = app.browser().get(&format!("{page}/file")).await;
        assert_eq!((kept.status, &kept.bytes[..]), (200, &b"%PDF-1.4 not really"[..]));
        assert_eq!(kept.headers["content-type"], "application/pdf");
        assert_eq!(kept.headers["x-content-type-options"], "nosniff");
        assert!(kept.headers["content-disposition"].to_str().expect("a header").starts_with("attachment"));
        app.run_jobs().await;
        otto.submit(&format!("{desk}/state"), &[("to", "withdrawn")]).await;
        otto.submit(&format!("{desk}/state"), &[("to", "published")]).await;
        app.run_jobs().await;
        let letters = letters_to(&app, "bartolo@averne.example").await;
        assert_eq!(letters.len(), 1);
        assert_eq!(letters[0].0, "Nouveau : Coordination");
        assert!(letters[0].1.contains("Un poste à Port Averne") && letters[0].1.contains("vendredi 30 avril 2027"));
        assert_eq!(links_in(&letters[0].1)[0], format!("/fr{page}"));
        assert!(letters[0].2.contains("/news/subscriptions/") && letters[0].2.ends_with("/leave"));
        assert!(letters_to(&app, "chidi@averne.example").await.is_empty());
        // A deadline that people count on is not brought forward.
        let seen = otto.get(&desk).await;
        let revision =
            seen.body.split("name=\"revision\" value=\"").nth(1).expect("one").split('"').next().expect("it");
        let mut earlier = form.to_vec();
        earlier[6] = ("closes-day", "2027-04-01");
        earlier.push(("revision", revision));
        otto.post(&desk, &earlier).await.says("People count on the published deadline");
    })
    .await;
}

#[tokio::test]
async fn the_open_call_of_a_gathering_is_an_opportunity_too() {
    testkit::on_both(parts, async |app| {
        let call = gathering_with_call(&app.house, "averne").await;
        app.house.cache.touch();
        app.browser()
            .get("/opportunities?kind=call")
            .await
            .says(&format!("/{}/call", call.gathering.code))
            .says("Call");
        app.browser().get("/opportunities?kind=job").await.is_silent_about("/averne/call");
    })
    .await;
}
