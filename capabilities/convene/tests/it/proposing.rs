//! Amina proposes a workshop: without an account, over the deadline, in two windows, with Otto and Grace.

use crate::parts::{letter_to, letters_to, link_in, parts, signed_in};
use convene::proposal::model::State;
use convene::proposal::store;
use convene::testing;
use std::sync::atomic::{AtomicU64, Ordering};
use testkit::{Browser, TestApp, at};

/// What Amina types; everything that is asked.
pub const FILLED: [(&str, &str); 11] = [
    ("title", "Two doors, one visit"),
    ("format", "workshop"),
    ("topic", "1"),
    ("lang", "en"),
    ("abstract", "Every night forty calls are about somebody who is frightened.\n\nA small car takes a share of them."),
    ("takeaway", "The four questions on one page."),
    ("p1-name", "Amina Diallo"),
    ("p1-mail", "amina@harbour-street.example"),
    ("p1-organisation", "Harbour Street Outreach"),
    ("p1-sector", "ngo"),
    ("p1-level", "local"),
];

/// The fields with some of them changed or added.
pub fn with<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = FILLED.into_iter().filter(|(name, _)| more.iter().all(|(other, _)| other != name));
    kept.chain(more.iter().copied()).collect()
}

/// Opens the form and answers the secret that a browser's script draws for it.
pub async fn open_form(browser: &mut Browser) -> String {
    let form = browser.get("/safer-cities/call/propose?another=1").await;
    form.says("<input type=\"hidden\" name=\"begin\" value=\"\">");
    static DRAWN: AtomicU64 = AtomicU64::new(0);
    format!("{:0>43}", DRAWN.fetch_add(1, Ordering::Relaxed))
}

/// Begins a draft with everything in it; answers the address of its page.
pub async fn begin(browser: &mut Browser) -> String {
    let secret = open_form(browser).await;
    let begun = browser.post("/safer-cities/call/propose", &with(&[("begin", &secret), ("do", "save")])).await;
    assert_eq!(begun.status, 303, "{}", begun.body);
    format!("/propose/{secret}")
}

async fn proposal(app: &TestApp, path: &str) -> convene::proposal::model::Proposal {
    let secret = base::Secret::given(path.trim_start_matches("/propose/"));
    store::by_secret(app.db(), &secret).await.expect("it is read").expect("it is there")
}

#[tokio::test]
async fn the_sample_is_written_and_read_back_whole() {
    testkit::on_both(parts, async |app| {
        let sample = testing::safer_cities(&app.house).await;
        let handed = testing::submitted(&app.house, &sample, "Two doors, one visit").await;
        let again = testing::submitted(&app.house, &sample, "A bench is a service").await;
        assert_eq!((handed.proposal.number, again.proposal.number), (1, 2));
        let db = app.db();
        let read = store::by_secret(db, &handed.edit).await.expect("it is read");
        assert_eq!(read.as_ref(), Some(&handed.proposal));
        assert_eq!(store::presenters(db, handed.proposal.id).await.expect("they are read"), handed.presenters);
        assert_eq!(
            convene::call::store::of_gathering(db, sample.gathering.id).await.expect("it is read"),
            Some(sample.call.clone())
        );
        assert_eq!(convene::call::store::questions(db, sample.call.id).await.expect("they are read"), sample.questions);
        assert_eq!(convene::call::store::criteria(db, sample.call.id).await.expect("they are read"), sample.criteria);
        assert_eq!(
            convene::gathering::store::topics(db, sample.gathering.id).await.expect("they are read"),
            sample.topics
        );
        assert_eq!(
            convene::gathering::store::formats(db, sample.gathering.id).await.expect("they are read"),
            sample.formats
        );
        assert_eq!(
            convene::gathering::store::rooms(db, sample.gathering.id).await.expect("they are read"),
            sample.rooms
        );
    })
    .await;
}

#[tokio::test]
async fn amina_proposes_changes_withdraws_and_thinks_again_without_an_account() {
    testkit::on_both(parts, async |app| {
        testing::safer_cities(&app.house).await;
        let mut amina = app.browser();
        amina
            .get("/safer-cities/call")
            .await
            .says("Sunday 30 May 2027, 23:59")
            .says("Toronto")
            .says("9 topics")
            .is_silent_about("You began");
        let path = begin(&mut amina).await;
        amina.get("/safer-cities/call").await.says("You began").says("Two doors, one visit").says(&path);
        // A browser that comes back to the first address finds the draft.
        assert_eq!(amina.get("/safer-cities/call/propose").await.location(), Some(path.clone()));
        app.browser().get("/safer-cities/call").await.is_silent_about("You began").is_silent_about(&path);

        let sent = amina.submit(&path, &with(&[("revision", "1"), ("do", "send")])).await;
        sent.says("We have received your proposal").says("http://localhost:8080/propose/").says("Two doors, one visit");
        let letter = letter_to(&app, "amina@harbour-street.example").await;
        assert_eq!(link_in(&letter), path);
        let mut elsewhere = app.browser();
        elsewhere.get(&path).await.says("It has been sent").says("Every night forty calls");
        let revision = proposal(&app, &path).await.revision.to_string();
        let changed =
            elsewhere.submit(&path, &with(&[("revision", &revision), ("title", "Three doors"), ("do", "save")])).await;
        changed.says("Saved.").says("Three doors");
        assert_eq!(
            (proposal(&app, &path).await.state, letters_to(&app, "amina@harbour-street.example").await),
            (State::Submitted, 1)
        );

        elsewhere.get(&format!("{path}/withdraw")).await.says("Do you want to withdraw");
        assert_eq!(proposal(&app, &path).await.state, State::Submitted);
        elsewhere
            .submit(&format!("{path}/withdraw"), &[])
            .await
            .says("The proposal is withdrawn")
            .says("Take the withdrawal back");
        assert_eq!(proposal(&app, &path).await.state, State::Withdrawn);
        elsewhere.submit(&format!("{path}/take-back"), &[]).await.says("the proposal counts again");
        assert_eq!(proposal(&app, &path).await.state, State::Submitted);
    })
    .await;
}

#[tokio::test]
async fn what_is_missing_is_said_beside_each_field_and_nothing_is_lost() {
    testkit::on_both(parts, async |app| {
        testing::safer_cities(&app.house).await;
        let mut amina = app.browser();
        let secret = open_form(&mut amina).await;
        let long = vec!["word"; 258].join(" ");
        let fields = [
            ("begin", secret.as_str()),
            ("abstract", &long),
            ("p1-mail", "amina.example"),
            ("p1-name", "Amina Diallo"),
            ("do", "send"),
        ];
        let refused = amina.post("/safer-cities/call/propose", &fields).await;
        assert_eq!(refused.status, 422);
        refused
            .says("<title>Not sent yet")
            .says("Write a title.")
            .says("Choose a topic.")
            .says("Shorten the abstract by 8 words.");
        refused.says("258 of 250 words, 8 too many").says(&long).says("href=\"#p1-mail\"").says("Nothing is lost");
        let kept = proposal(&app, &format!("/propose/{secret}")).await;
        assert_eq!((kept.state, kept.abstract_text.as_str(), kept.revision), (State::Draft, long.as_str(), 1));
        assert_eq!(letters_to(&app, "amina.example").await, 0);
    })
    .await;
}

#[tokio::test]
async fn the_first_autosave_makes_the_draft_and_every_acknowledged_one_is_there() {
    testkit::on_both(parts, async |app| {
        testing::safer_cities(&app.house).await;
        let mut amina = app.browser().with_header("x-autosave", "1");
        let secret = open_form(&mut amina).await;
        let save = "/safer-cities/call/propose/save";
        let first = amina.post(save, &[("begin", &secret), ("title", "Two"), ("revision", "0")]).await;
        assert_eq!(
            (first.status, first.json()["revision"].as_i64(), first.json()["saved_at"].as_str()),
            (200, Some(1), Some("07:00"))
        );
        let second = amina.post(save, &[("begin", &secret), ("title", "Two doors"), ("revision", "1")]).await;
        assert_eq!(second.json()["revision"], 2);
        // The answer was lost on the way and the same is sent again: it is saved, not a conflict.
        let again = amina.post(save, &[("begin", &secret), ("title", "Two doors"), ("revision", "1")]).await;
        assert_eq!((again.status, again.json()["revision"].as_i64()), (200, Some(2)));
        let path = format!("/propose/{secret}");
        assert_eq!(proposal(&app, &path).await.title, "Two doors");
        assert!(amina.cookie("draft").is_some_and(|cookie| cookie.contains(&secret)));
        // Signing in between loses nothing: the draft is found by its link, and is Amina's from the next saving on.
        let mut amina = signed_in(&app, "amina@harbour-street.example", "Amina Diallo").await;
        amina.get(&path).await.says("Two doors");
        amina.submit(&path, &with(&[("revision", "2"), ("do", "save")])).await.says("Saved.");
        let mine = amina.get("/me/proposals").await;
        mine.says("Two doors, one visit").says("Draft");
        let by_code = mine.link("/propose/");
        assert_eq!(by_code.len(), "/propose/K7QM4D".len());
        amina.get(&by_code).await.says("Two doors, one visit");
        assert!(proposal(&app, &path).await.contact_confirmed_at.is_some());
        // Otto is signed in too, and the code is no key for him.
        let mut otto = signed_in(&app, "otto@averne.example", "Otto Lindqvist").await;
        assert_eq!(otto.get(&by_code).await.status, 404);
        assert_eq!(app.browser().get(&by_code).await.status, 404);
        otto.get("/me/proposals").await.says("not proposed anything").is_silent_about("Two doors");
    })
    .await;
}

#[tokio::test]
async fn two_windows_see_one_another_and_both_texts_are_kept() {
    testkit::on_both(parts, async |app| {
        testing::safer_cities(&app.house).await;
        let mut one = app.browser();
        let path = begin(&mut one).await;
        let save = format!("{path}/save");
        let mut other = app.browser().with_header("x-autosave", "1");
        assert_eq!(other.post(&save, &with(&[("revision", "1"), ("title", "From the phone")])).await.status, 200);
        let mut script = one.clone().with_header("x-autosave", "1");
        let conflict = script.post(&save, &with(&[("revision", "1"), ("title", "From the desk")])).await;
        let said = conflict.json();
        assert_eq!(
            (conflict.status, said["conflict"].as_bool(), said["revision"].as_i64()),
            (409, Some(true), Some(2))
        );
        assert_eq!(
            (&said["fields"]["title"], &said["fields"]["unavailable"]),
            (&serde_json::json!(["From the phone"]), &serde_json::json!([""]))
        );
        // Without script the page shows both, and what is sent next counts.
        let page = one.post(&path, &with(&[("revision", "1"), ("title", "From the desk"), ("do", "save")])).await;
        assert_eq!(page.status, 409);
        page.says("value=\"From the desk\"").says("From the phone").says("name=\"revision\" value=\"2\"");
        let copies = store::kept::of_proposal(app.db(), proposal(&app, &path).await.id).await.expect("they are read");
        assert_eq!(
            (copies.len(), copies[0].reason.as_str(), copies[0].fields["title"][0].as_str()),
            (1, "conflict", "From the desk")
        );
        one.submit(&path, &with(&[("revision", "2"), ("title", "From the desk"), ("do", "save")])).await.says("Saved.");
        assert_eq!(proposal(&app, &path).await.title, "From the desk");
    })
    .await;
}

#[tokio::test]
async fn r68_the_deadline_is_met_by_the_arrival_and_what_comes_later_is_kept() {
    testkit::on_both(parts, async |app| {
        testing::safer_cities(&app.house).await;
        let mut amina = app.browser();
        let path = begin(&mut amina).await;
        app.clock.set(at("2027-05-30T23:59:59-04:00"));
        amina.submit(&path, &with(&[("revision", "1"), ("note", "last second"), ("do", "save")])).await.says("Saved.");
        app.clock.pass_s(30);
        amina.submit(&path, &with(&[("revision", "2"), ("note", "silent grace"), ("do", "save")])).await.says("Saved.");
        app.clock.pass_s(31);
        let mut script = amina.clone().with_header("x-autosave", "1");
        let late = script
            .post(&format!("{path}/save"), &with(&[("revision", "3"), ("note", "a minute and a second late")]))
            .await;
        assert_eq!((late.status, late.json()["closed"].as_bool()), (410, Some(true)));
        let sent = amina.submit(&path, &with(&[("revision", "3"), ("note", "by hand"), ("do", "send")])).await;
        sent.says("The call has closed")
            .says("This proposal was not sent")
            .says("a minute and a second late")
            .says("by hand")
            .says("silent grace");
        assert_eq!(
            (proposal(&app, &path).await.state, proposal(&app, &path).await.note.as_str()),
            (State::Draft, "silent grace")
        );
        // Somebody whose first word comes too late loses nothing either.
        let mut bartolo = app.browser().with_header("x-autosave", "1");
        let first = bartolo.post("/safer-cities/call/propose/save", &[("title", "Too late"), ("revision", "0")]).await;
        assert_eq!(first.status, 410);
        let secret = bartolo.cookie("draft").expect("the browser keeps the draft").to_owned();
        bartolo.get(&format!("/propose/{secret}")).await.says("Too late");
    })
    .await;
}

#[tokio::test]
async fn hostile_words_are_shown_as_words_and_no_secret_opens_another_proposal() {
    testkit::on_both(parts, async |app| {
        let sample = testing::safer_cities(&app.house).await;
        let other = testing::submitted(&app.house, &sample, "Somebody else's").await;
        let mut mallory = app.browser();
        let path = begin(&mut mallory).await;
        let hostile = "</textarea><script>alert(1)</script>\u{202e}<img src=x onerror=alert(1)>";
        let saved = mallory
            .submit(
                &path,
                &with(&[
                    ("revision", "1"),
                    ("title", hostile),
                    ("abstract", hostile),
                    ("p1-name", hostile),
                    ("p2-name", hostile),
                    ("do", "save"),
                ]),
            )
            .await;
        for page in [
            saved,
            mallory.get(&format!("{path}/preview")).await,
            mallory.get(&path).await,
            mallory.get("/safer-cities/call").await,
        ] {
            assert_eq!(page.status, 200);
            page.is_silent_about("<script>alert").is_silent_about("<img src=x");
        }
        for guess in [
            "/propose/nobody",
            "/propose/",
            &format!("/propose/{}", other.edit.hash()),
            &format!("/propose/{}", other.proposal.id),
            &format!("/propose/{}", other.proposal.code),
        ] {
            assert_eq!(mallory.get(guess).await.status, 404, "{guess}");
            assert_eq!(mallory.post(guess, &FILLED).await.status, 404, "{guess}");
        }
        // A place that is no presenter's, a format that cannot be proposed, a state nobody may set.
        mallory
            .submit(
                &path,
                &[
                    ("revision", "2"),
                    ("format", "plenary"),
                    ("state", "submitted"),
                    ("p9999-name", "x"),
                    ("do", "save"),
                ],
            )
            .await
            .says("Saved.");
        let kept = proposal(&app, &path).await;
        assert_eq!((kept.state, kept.format_id), (State::Draft, None));
    })
    .await;
}
