//! Bartolo proposes by e-mail: a draft, an answer with its link, a twin on the website, and what nobody is told.

use crate::parts::{letter_to, letters_to, link_in, parts};
use crate::proposing::{begin, with};
use convene::proposal::letter_in::{Outcome, knows, take_in};
use convene::proposal::model::{Source, State};
use convene::proposal::store;
use convene::testing;
use post::intake::Envelope;
use testkit::{TestApp, at};

const TO: &str = "safer-cities@localhost.example";
const BARTOLO: &str = "bartolo@civic-desk.example";

fn envelope() -> Envelope {
    Envelope { sender: Some(BARTOLO.to_owned()), recipient: TO.to_owned() }
}

fn letter(id: &str, subject: &str, more: &str) -> Vec<u8> {
    let text = format!(
        "From: Bartolo Ferri <{BARTOLO}>\r\nTo: {TO}\r\nMessage-ID: <{id}@civic-desk.example>\r\nSubject: {subject}\r\n{more}\
         Content-Type: text/plain; charset=utf-8\r\n\r\nTopic: 4\r\nFormat: workshop, 60 minutes\r\n\
         Organisation: Civic Desk\r\n\r\nWe hired twelve people from the quarter and asked the quarter whom.\r\n"
    );
    text.into_bytes()
}

async fn taken(app: &TestApp, bytes: &[u8]) -> Outcome {
    take_in(&app.house, bytes, &envelope()).await.expect("it is read")
}

#[tokio::test]
async fn a_letter_becomes_a_draft_that_its_sender_confirms_and_sends() {
    testkit::on_both(parts, async |app| {
        let sample = testing::safer_cities(&app.house).await;
        assert!(knows(&app.house, TO).await.expect("it is read"));
        assert!(!knows(&app.house, "nobody@localhost.example").await.expect("it is read"));
        let arrived = app.house.now();
        let Outcome::Draft(code) = taken(&app, &letter("one", "Proposal: Hiring with the quarter", "")).await else {
            panic!("a draft")
        };
        let one = store::by_code(app.db(), &code).await.expect("it is read").expect("it is there");
        assert_eq!(
            (one.source, one.state, one.title.as_str()),
            (Source::Mail, State::Draft, "Hiring with the quarter")
        );
        assert_eq!(
            (one.received_at, one.contact_confirmed_at, one.contact_mail.as_str()),
            (Some(arrived), None, BARTOLO)
        );
        assert_eq!(one.topic_id, Some(sample.topics[3].id));
        assert_eq!(one.format_id, Some(sample.formats[0].id));
        assert!(one.abstract_text.contains("twelve people"));
        // The mail server sends it twice: it is taken once, and answered once.
        assert_eq!(taken(&app, &letter("one", "Proposal: Hiring with the quarter", "")).await, Outcome::Known);
        assert_eq!(letters_to(&app, BARTOLO).await, 1);
        let answer = letter_to(&app, BARTOLO).await;
        assert!(answer.contains("We received your e-mail on Monday 1 March 2027, 07:00 (Toronto time)"), "{answer}");
        let path = link_in(&answer);
        let mut bartolo = app.browser();
        bartolo
            .get(&path)
            .await
            .says("Is this letter yours?")
            .says("Hiring with the quarter")
            .is_silent_about("name=\"title\"");
        let unread = store::by_code(app.db(), &code).await.expect("it is read").expect("it is there");
        assert_eq!(unread, one, "a scanner that follows the link changes nothing");
        bartolo.submit(&format!("{path}/confirm"), &[("do", "mine")]).await.says("name=\"title\"").says("Thank you");
        // In time is what arrived in time: it is completed within three days, over the deadline too.
        app.clock.set(at("2027-03-04T11:00:00Z"));
        let more = [
            ("p1-name", "Bartolo Ferri"),
            ("p1-mail", BARTOLO),
            ("p1-sector", "private-sector"),
            ("title", "Hiring with the quarter"),
            ("do", "send"),
        ];
        bartolo
            .submit(&path, &with(&more))
            .await
            .says("We have received your proposal")
            .says("Monday 1 March 2027, 07:00");
        let sent = store::by_code(app.db(), &code).await.expect("it is read").expect("it is there");
        assert_eq!(
            (sent.state, sent.received_at, sent.contact_confirmed_at.is_some()),
            (State::Submitted, Some(arrived), true)
        );
    })
    .await;
}

#[tokio::test]
async fn a_twin_on_the_website_is_offered_for_merging_and_both_are_kept() {
    testkit::on_both(parts, async |app| {
        testing::safer_cities(&app.house).await;
        let mut web = app.browser();
        let on_the_web = begin(&mut web).await;
        web.submit(
            &on_the_web,
            &with(&[
                ("revision", "1"),
                ("title", "Hiring with the quarter!"),
                ("takeaway", "A list."),
                ("p1-name", "Bartolo Ferri"),
                ("p1-mail", BARTOLO),
                ("do", "save"),
            ]),
        )
        .await
        .says("Saved.");
        taken(&app, &letter("two", "Hiring with the quarter", "")).await;
        let answer = letter_to(&app, BARTOLO).await;
        assert!(answer.contains("nearly the same title"), "{answer}");
        // Anybody may have typed the address into the form, so the website's draft says nothing of the letter.
        web.get(&on_the_web).await.is_silent_about("twelve people");
        let path = link_in(&answer);
        let mut bartolo = app.browser();
        let merge = bartolo.submit(&format!("{path}/confirm"), &[("do", "mine")]).await;
        merge.says("One proposal, or two?").says("Every night forty calls").says("twelve people").says("A list.");
        let done = bartolo
            .submit(
                &format!("{path}/merge"),
                &[
                    ("do", "merge"),
                    ("keep-abstract", "letter"),
                    ("keep-takeaway", "web"),
                    ("keep-topic", "letter"),
                    ("keep-presenters", "web"),
                ],
            )
            .await;
        done.says("They are one proposal now").says("twelve people").says("A list.");
        // Both links lead to the one that is left; what was not chosen is kept aside.
        web.get(&on_the_web).await.says("twelve people").says("A list.");
        let one = store::by_secret(app.db(), &base::Secret::given(path.trim_start_matches("/propose/")))
            .await
            .expect("it is read")
            .expect("it is there");
        let copies = store::kept::of_proposal(app.db(), one.id).await.expect("they are read");
        assert!(
            copies
                .iter()
                .any(|copy| copy.reason == "merged" && copy.fields["abstract"][0].contains("Every night forty calls"))
        );
        let left = store::by_address(app.db(), one.call_id, BARTOLO).await.expect("they are read");
        assert_eq!((left.len(), one.duplicate_of), (1, None));
    })
    .await;
}

#[tokio::test]
async fn bounces_and_absences_are_never_answered_and_answers_have_a_limit() {
    testkit::on_both(parts, async |app| {
        let sample = testing::safer_cities(&app.house).await;
        for (id, more) in [
            ("auto", "Auto-Submitted: auto-replied\r\n"),
            ("list", "List-Id: <all.example>\r\n"),
            ("bulk", "Precedence: bulk\r\n"),
            ("loop", "X-Loop: localhost.example\r\n"),
        ] {
            let outcome = taken(&app, &letter(id, "Out of office", more)).await;
            assert!(matches!(outcome, Outcome::Ignored(_)), "{id}: {outcome:?}");
        }
        let empty_sender = Envelope { sender: None, recipient: TO.to_owned() };
        let bounce =
            take_in(&app.house, &letter("bounce", "Undeliverable", ""), &empty_sender).await.expect("it is read");
        assert!(matches!(bounce, Outcome::Ignored(_)), "{bounce:?}");
        assert!(matches!(taken(&app, b"\0\0 no letter").await, Outcome::Refused(_)));
        let nowhere = Envelope { recipient: "elsewhere@localhost.example".to_owned(), ..envelope() };
        assert_eq!(
            take_in(&app.house, &letter("x", "Hello", ""), &nowhere).await.expect("it is read"),
            Outcome::NoSuchAddress
        );
        let told = letters_to(&app, BARTOLO).await;
        for number in 0..8 {
            let outcome = taken(&app, &letter(&format!("n{number}"), &format!("Number {number} of eight"), "")).await;
            assert!(matches!(outcome, Outcome::Draft(_)), "{outcome:?}");
        }
        assert_eq!(letters_to(&app, BARTOLO).await, 5, "{told} before; five in an hour and no more");
        let drafts = store::of_call(app.db(), sample.call.id, &[State::Draft]).await.expect("they are read");
        assert_eq!(drafts.len(), 8, "every letter is kept all the same");
    })
    .await;
}

#[tokio::test]
async fn after_the_deadline_the_text_is_kept_and_a_stranger_may_disown_it() {
    testkit::on_both(parts, async |app| {
        testing::safer_cities(&app.house).await;
        app.clock.set(at("2027-01-15T12:00:00Z"));
        assert_eq!(taken(&app, &letter("early", "Too early", "")).await, Outcome::NotOpen);
        // A letter that somebody sent in Bartolo's name; he deletes it, and one nobody answers forgets itself.
        app.clock.set(at("2027-03-02T12:00:00Z"));
        let mut bartolo = app.browser();
        taken(&app, &letter("forged", "Buy my cameras", "")).await;
        let forged = link_in(&letter_to(&app, BARTOLO).await);
        bartolo.submit(&format!("{forged}/confirm"), &[("do", "not-mine")]).await.says("The draft is deleted");
        assert_eq!(bartolo.get(&forged).await.status, 404);
        let Outcome::Draft(waiting) = taken(&app, &letter("waits", "Nobody opens this", "")).await else {
            panic!("a draft")
        };
        app.clock.set(at("2027-05-31T00:01:00-04:00"));
        let Outcome::TooLate(code) = taken(&app, &letter("late", "Hiring with the quarter", "")).await else {
            panic!("too late")
        };
        let answer = letter_to(&app, BARTOLO).await;
        assert!(answer.contains("had closed by then"), "{answer}");
        let path = link_in(&answer);
        bartolo.submit(&format!("{path}/confirm"), &[("do", "mine")]).await.says("twelve people").says("Ask the chair");
        app.clock.set(at("2027-08-15T12:00:00Z"));
        app.run_jobs().await;
        assert_eq!(store::by_code(app.db(), &waiting).await.expect("it is read"), None);
        assert!(store::by_code(app.db(), &code).await.expect("it is read").is_some(), "what was confirmed stays");
    })
    .await;
}

#[tokio::test]
async fn files_that_cannot_be_taken_are_named_in_the_answer_with_what_to_do() {
    testkit::on_both(parts, async |app| {
        testing::safer_cities(&app.house).await;
        let part = |name: &str, body: &str| {
            format!(
                "--x\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=\"{name}\"\r\n\r\n{body}\r\n"
            )
        };
        let files = [
            part("plan.pdf", "%PDF-1.4"),
            part("run {link} www.evil.example.exe", "MZ"),
            part("empty.pdf", ""),
        ];
        let text = format!(
            "From: Bartolo Ferri <{BARTOLO}>\r\nTo: {TO}\r\nMessage-ID: <files@civic-desk.example>\r\nSubject: Hiring\r\n\
             MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\n\
             We hired twelve people.\r\n{}--x--\r\n",
            files.concat()
        );
        let Outcome::Draft(code) = taken(&app, text.as_bytes()).await else { panic!("a draft") };
        // Lines are wrapped on their way; what is said is read without them.
        let answer = letter_to(&app, BARTOLO).await.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(answer.contains("These files of your e-mail were not taken:"), "{answer}");
        assert!(answer.contains("– run {link} www .evil.example.exe Files of this kind cannot be handed in."), "{answer}");
        assert!(answer.contains("pdf, doc, docx") && answer.contains("empty.pdf There is nothing in it."), "{answer}");
        assert!(!answer.contains("plan.pdf"), "what was taken is no news: {answer}");
        assert_eq!(answer.matches("http://localhost:8080").count(), 1, "one link, which is ours: {answer}");
        let one = store::by_code(app.db(), &code).await.expect("it is read").expect("it is there");
        let kept = store::files::of_proposal(app.db(), one.id).await.expect("they are read");
        assert_eq!(kept.iter().map(|file| file.name.as_str()).collect::<Vec<_>>(), ["plan.pdf"]);
        // With nothing left out the letter has no such words.
        taken(&app, &letter("plain", "Proposal: Another", "")).await;
        assert_eq!(letters_to(&app, BARTOLO).await, 2);
    })
    .await;
}
