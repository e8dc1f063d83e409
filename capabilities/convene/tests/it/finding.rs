//! Who comes too early, too late, or without the link: the form that cannot be sent is not shown, and a lost link is
//! sent again without telling anybody whose address is known.

use crate::parts::{letter_to, letters_to, link_in, parts};
use crate::proposing::{begin, with};
use convene::testing::{self, Author};
use testkit::{at, on_both};

const FORM: &str = "/safer-cities/call/propose";
const LINKS: &str = "/safer-cities/call/links";

#[tokio::test]
async fn a_call_that_is_not_open_shows_its_page_and_no_empty_form_and_a_begun_draft_stays() {
    on_both(parts, async |app| {
        let mut sample = testing::safer_cities(&app.house).await;
        let mut amina = app.browser();
        let draft = begin(&mut amina).await;
        amina.submit(&draft, &with(&[("revision", "1"), ("title", "Two doors"), ("do", "save")])).await;
        app.clock.set(at("2027-06-02T12:00:00Z"));
        // A stranger is led to the page of the call, whichever button or bookmark was used.
        for address in [FORM, "/safer-cities/call/propose?another=yes"] {
            let seen = app.browser().get(address).await;
            assert_eq!((seen.status, seen.location().as_deref()), (303, Some("/safer-cities/call")), "{address}");
        }
        app.browser().get("/fr/safer-cities/call/propose").await;
        assert_eq!(
            app.browser().get("/fr/safer-cities/call/propose").await.location().as_deref(),
            Some("/fr/safer-cities/call")
        );
        // Whoever began is led to the draft, which is read and never lost; another one is not begun.
        let seen = amina.get(FORM).await;
        assert_eq!(seen.location().as_deref(), Some(draft.as_str()));
        amina.get(&draft).await.says("Two doors").is_silent_about("name=\"title\"");
        let again = amina.get("/safer-cities/call/propose?another=yes").await;
        assert_eq!(again.location().as_deref(), Some("/safer-cities/call"));
        // Before it opens it is the same.
        sample.call.opens_at = Some(at("2027-07-01T00:00:00Z"));
        sample.call.closes_at = Some(at("2027-08-01T00:00:00Z"));
        let tx = app.db().begin().await.expect("a transaction");
        convene::call::store::save(&tx, &sample.call, app.house.now()).await.expect("it is saved");
        tx.commit().await.expect("it is written");
        assert_eq!(app.browser().get(FORM).await.location().as_deref(), Some("/safer-cities/call"));
        app.browser().get("/safer-cities/call").await.is_silent_about("Lost your link?");
    })
    .await;
}

#[tokio::test]
async fn a_lost_link_comes_again_by_mail_and_the_answer_tells_nobody_who_is_known() {
    on_both(parts, async |app| {
        let sample = testing::safer_cities(&app.house).await;
        let one = testing::submitted(&app.house, &sample, "Two doors, one visit").await;
        testing::submitted(&app.house, &sample, "See https://evil.example now").await;
        let bo = Author { name: "Bo Li", mail: "bo@li.example", ..testing::AMINA };
        testing::handed_in(&app.house, &sample, "A bench", bo, 1, "talk").await;
        let mut browser = app.browser();
        browser.get("/safer-cities/call").await.says("Lost your link?");
        let known = browser.submit(LINKS, &[("mail", " Amina@Harbour-Street.example ")]).await;
        known.says("If we know proposals of this address");
        let unknown = app.browser().submit(LINKS, &[("mail", "nobody@lorne.example")]).await;
        assert_eq!((known.status, &known.body), (unknown.status, &unknown.body));
        app.run_jobs().await;
        assert_eq!(letters_to(&app, "nobody@lorne.example").await, 0);
        let letter = letter_to(&app, "amina@harbour-street.example").await;
        assert!(
            letter.contains("Two doors, one visit") && letter.contains("See https: //evil.example now"),
            "{letter}"
        );
        assert!(!letter.contains("A bench"), "somebody else's is not in it: {letter}");
        assert_eq!(letter.matches("/propose/").count(), 2);
        browser.get(&link_in(&letter)).await.says("name=\"title\"");
        browser.get(&format!("/propose/{}", one.edit.expose())).await.says("Two doors, one visit");
        // Nobody is flooded: after three letters in an hour there are no more, and the answer stays the same.
        for _ in 0..5 {
            browser.submit(LINKS, &[("mail", "amina@harbour-street.example")]).await.says("If we know proposals");
            app.run_jobs().await;
        }
        assert_eq!(letters_to(&app, "amina@harbour-street.example").await, 3);
        let wrong = browser.post(LINKS, &[("mail", "amina@")]).await;
        assert_eq!(wrong.status, 422);
        wrong.says("That is no e-mail address.");
        // After the deadline whoever sent something still finds it.
        app.clock.set(at("2027-06-02T12:00:00Z"));
        browser.submit(LINKS, &[("mail", "bo@li.example")]).await;
        app.run_jobs().await;
        browser.get(&link_in(&letter_to(&app, "bo@li.example").await)).await.says("A bench");
    })
    .await;
}
