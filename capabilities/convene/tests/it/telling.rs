//! Inès writes and releases the letters, people answer in one click, and a panel is composed of those not selected.

use crate::parts::{in_role, letter_to, letters_to, link_in, parts};
use crate::reviewing::chidi;
use convene::decision::model::{Outcome, Reply};
use convene::decision::store::{self as decisions, Taking};
use convene::panel::model::State;
use convene::panel::store as panels;
use convene::testing::{self, Author, Handed, Sample};
use directory::role::Role;
use testkit::{Browser, TestApp, at, on_both};

pub const LETTERS: &str = "/manage/safer-cities/letters";

pub async fn ines(app: &TestApp, sample: &Sample) -> Browser {
    in_role(app, &sample.gathering, Role::Organiser, "ines@averne.example", "Inès Roy").await
}

pub async fn decide(app: &TestApp, sample: &Sample, handed: &Handed, outcome: Outcome, reason: &str) {
    let seen =
        decisions::of_proposal(app.db(), handed.proposal.id).await.expect("it is read").map_or(0, |one| one.revision);
    let taking =
        Taking { gathering_id: sample.gathering.id, proposal_id: handed.proposal.id, seen, outcome, reason, by: None };
    let tx = app.db().begin().await.expect("a transaction");
    assert!(decisions::decide(&tx, app.house.now(), &app.house.chance, taking).await.expect("it is decided"));
    tx.commit().await.expect("it is written");
}

async fn told(app: &TestApp, handed: &Handed) -> (bool, Reply) {
    let decision =
        decisions::of_proposal(app.db(), handed.proposal.id).await.expect("it is read").expect("it is there");
    (decision.told_at.is_some(), decision.reply)
}

pub const BO: Author<'static> =
    Author { name: "Bo Li", mail: "bo@li.example", organisation: "Lorne Police", sector: "police", level: "local" };

#[tokio::test]
async fn letters_are_held_until_released_and_never_written_twice() {
    on_both(parts, async |app| {
        let sample = testing::safer_cities(&app.house).await;
        let mut ines = ines(&app, &sample).await;
        let amina = testing::submitted(&app.house, &sample, "Two doors, one visit").await;
        let bo = testing::handed_in(&app.house, &sample, "A bench", BO, 1, "talk").await;
        decide(&app, &sample, &amina, Outcome::Accepted, "").await;
        decide(&app, &sample, &bo, Outcome::Declined, "").await;
        // Without a day and without a reason the people who cannot be written to are named.
        ines.get(LETTERS)
            .await
            .says("Amina Diallo: nothing to stand for deadline")
            .says("Bo Li: nothing to stand for reason");
        assert_eq!(ines.post(&format!("{LETTERS}/plan"), &[("answers-on", "2027-02-01")]).await.status, 422);
        ines.submit(&format!("{LETTERS}/plan"), &[("answers-on", "2027-07-18")])
            .await
            .says("Sunday 18 July 2027, 23:59 in Toronto");
        ines.get(&format!("{LETTERS}/kinds/accepted")).await.says("Dear Amina Diallo").says("/answer/…");
        ines.submit(&format!("{LETTERS}/write"), &[]).await.says("still lack something");
        assert_eq!(
            (letters_to(&app, "amina@harbour-street.example").await, letters_to(&app, "bo@li.example").await),
            (1, 0)
        );
        decide(&app, &sample, &bo, Outcome::Declined, "We had five like it.").await;
        ines.submit(&format!("{LETTERS}/write"), &[]).await.says("written and held");
        ines.submit(&format!("{LETTERS}/write"), &[]).await.says("no letter to handle");
        assert_eq!(
            (letters_to(&app, "amina@harbour-street.example").await, letters_to(&app, "bo@li.example").await),
            (1, 1)
        );
        assert!(letter_to(&app, "bo@li.example").await.contains("We had five like it."));
        // Held: nobody is told, and the link answers nothing yet.
        let link = link_in(&letter_to(&app, "amina@harbour-street.example").await);
        assert_eq!((told(&app, &amina).await.0, app.browser().get(&link).await.status), (false, 404));
        ines.submit(&format!("{LETTERS}/release"), &[("kind", "accepted")]).await.says("Their decisions are told");
        assert_eq!((told(&app, &amina).await.0, told(&app, &bo).await.0), (true, false));
        // One letter is looked over without its link, held back, and released by itself.
        let one = ines.get(&format!("{LETTERS}/kinds/declined")).await.link("/letters/read/");
        ines.get(&one).await.says("We had five like it.");
        let id = one.rsplit('/').next().expect("an id").to_owned();
        ines.submit(&format!("{LETTERS}/hold"), &[("letter", &id)]).await.says("Held back.");
        ines.submit(&format!("{LETTERS}/release"), &[]).await.says("no letter to handle");
        ines.submit(&format!("{LETTERS}/release"), &[("letter", &id)]).await;
        assert!(told(&app, &bo).await.0);
        // A letter of another gathering is not there (R12), and a chair does not send.
        let other = testing::gathering_with_call(&app.house, "harbour-days").await;
        let mut elsewhere = in_role(&app, &other.gathering, Role::Organiser, "ola@harbour.example", "Ola Berg").await;
        assert_eq!(elsewhere.get(&format!("/manage/harbour-days/letters/read/{id}")).await.status, 404);
        assert_eq!(elsewhere.post("/manage/harbour-days/letters/hold", &[("letter", &id)]).await.status, 404);
        assert_eq!(chidi(&app, &sample).await.get(LETTERS).await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn a_decision_changed_while_its_letter_is_held_takes_the_letter_back() {
    on_both(parts, async |app| {
        let sample = testing::safer_cities(&app.house).await;
        let mut ines = ines(&app, &sample).await;
        let amina = testing::submitted(&app.house, &sample, "Two doors, one visit").await;
        decide(&app, &sample, &amina, Outcome::Declined, "Too long.").await;
        ines.submit(&format!("{LETTERS}/plan"), &[("answers-on", "2027-07-18")]).await;
        ines.submit(&format!("{LETTERS}/write"), &[]).await;
        decide(&app, &sample, &amina, Outcome::Accepted, "").await;
        ines.submit(&format!("{LETTERS}/release"), &[]).await.says("no letter to handle");
        assert!(!told(&app, &amina).await.0);
        ines.submit(&format!("{LETTERS}/write"), &[]).await;
        ines.submit(&format!("{LETTERS}/release"), &[]).await.says("Released.");
        let states = app
            .db()
            .all(store::sql(
                "select kind, state from letter where to_mail = 'amina@harbour-street.example' order by kind",
            ))
            .await
            .expect("the outbox");
        let states: Vec<(String, String)> =
            states.iter().map(|row| (row.get("kind").expect("a kind"), row.get("state").expect("a state"))).collect();
        assert_eq!(
            states,
            [("decision-accepted".into(), "waiting".into()), ("decision-declined".into(), "stopped".into())]
        );
    })
    .await;
}

#[tokio::test]
async fn more_accepted_than_places_is_said_and_no_letter_goes() {
    on_both(parts, async |app| {
        let sample = testing::safer_cities(&app.house).await;
        let mut ines = ines(&app, &sample).await;
        for title in ["One", "Two", "Three", "Four"] {
            let handed = testing::submitted(&app.house, &sample, title).await;
            decide(&app, &sample, &handed, Outcome::Accepted, "").await;
        }
        ines.get("/manage/safer-cities/decisions").await.says("4 are accepted for 3 places.");
        ines.get(LETTERS).await.says("No letter goes until this is put right");
        for deed in ["write", "release"] {
            let seen = ines.post(&format!("{LETTERS}/{deed}"), &[]).await;
            assert_eq!(seen.status, 409);
            seen.says("4 proposals are accepted for 3 places.");
        }
        assert_eq!(letters_to(&app, "amina@harbour-street.example").await, 0);
    })
    .await;
}

#[tokio::test]
async fn amina_answers_in_one_click_and_a_second_click_is_harmless() {
    on_both(parts, async |app| {
        let sample = testing::safer_cities(&app.house).await;
        let mut ines = ines(&app, &sample).await;
        let amina = testing::submitted(&app.house, &sample, "Two doors, one visit").await;
        decide(&app, &sample, &amina, Outcome::Accepted, "").await;
        ines.submit(&format!("{LETTERS}/plan"), &[("answers-on", "2027-07-18")]).await;
        ines.submit(&format!("{LETTERS}/write"), &[]).await;
        ines.submit(&format!("{LETTERS}/release"), &[]).await;
        let link = link_in(&letter_to(&app, "amina@harbour-street.example").await);
        let mut browser = app.browser();
        browser.get(&link).await.says("It is accepted. Will you come?").says("Two doors, one visit");
        // A scanner that follows the link has answered nothing.
        assert_eq!(told(&app, &amina).await.1, Reply::None);
        for _ in 0..2 {
            browser.submit(&link, &[("reply", "confirmed")]).await.says("You said yes.");
            assert_eq!(told(&app, &amina).await.1, Reply::Confirmed);
        }
        assert_eq!(browser.post(&link, &[("reply", "perhaps")]).await.status, 422);
        ines.get(LETTERS).await.says("Accepted");
        app.clock.set(at("2027-07-19T04:01:01Z"));
        let late = browser.post(&link, &[("reply", "declined")]).await;
        assert_eq!(late.status, 410);
        late.says("the last day was Sunday 18 July 2027, 23:59 in Toronto").says("programme@port-averne.example");
        assert_eq!(browser.post(&link, &[("reply", "confirmed")]).await.status, 303);
        assert_eq!(told(&app, &amina).await.1, Reply::Confirmed);
        assert_eq!(app.browser().get("/answer/nothing-of-the-kind").await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn a_template_of_ones_own_is_kept_and_a_place_it_does_not_know_is_named() {
    on_both(parts, async |app| {
        let sample = testing::safer_cities(&app.house).await;
        let mut ines = ines(&app, &sample).await;
        let address = format!("{LETTERS}/kinds/waiting");
        let seen = ines
            .post(&address, &[("lang", "en"), ("subject", "Wait"), ("body", "Dear {nmae}, wait for {title}.")])
            .await;
        assert_eq!(seen.status, 422);
        seen.says("This letter does not know: nmae.").says("Dear {nmae}, wait");
        ines.submit(&address, &[("lang", "en"), ("subject", "Wait, {name}"), ("body", "Wait for “{title}”.")])
            .await
            .says("The template is saved.");
        let amina = testing::submitted(&app.house, &sample, "See https://evil.example {link}").await;
        decide(&app, &sample, &amina, Outcome::Waiting, "").await;
        ines.submit(&format!("{LETTERS}/write"), &[("kind", "waiting")]).await;
        let letter = letter_to(&app, "amina@harbour-street.example").await;
        assert!(
            letter.contains("Wait for “See https: //evil.example {link}”."),
            "what people write is never read again: {letter}"
        );
        ines.get(&format!("{address}?lang=fr")).await.says("Bonjour {name}");
    })
    .await;
}

#[tokio::test]
async fn the_letters_page_asks_as_often_for_one_as_for_three() {
    on_both(parts, async |app| {
        let sample = testing::safer_cities(&app.house).await;
        let mut ines = ines(&app, &sample).await;
        let mut counts = Vec::new();
        for titles in [&["One"][..], &["Two", "Three"][..]] {
            for title in titles {
                let handed = testing::submitted(&app.house, &sample, title).await;
                decide(&app, &sample, &handed, Outcome::Waiting, "").await;
            }
            ines.get(LETTERS).await;
            let before = app.db().asked();
            ines.get(LETTERS).await;
            counts.push(app.db().asked() - before);
        }
        assert_eq!(counts[0], counts[1]);
    })
    .await;
}

#[tokio::test]
async fn a_panel_is_composed_of_those_not_selected_and_one_person_sits_once() {
    on_both(parts, async |app| {
        let sample = testing::safer_cities(&app.house).await;
        let (mut chidi, mut ines) = (chidi(&app, &sample).await, ines(&app, &sample).await);
        let amina = testing::submitted(&app.house, &sample, "Two doors, one visit").await;
        let again = testing::submitted(&app.house, &sample, "A second thought").await;
        let bo = testing::handed_in(&app.house, &sample, "A bench", BO, 2, "talk").await;
        for handed in [&amina, &again, &bo] {
            decide(&app, &sample, handed, Outcome::Panel, "").await;
        }
        assert_eq!(
            chidi.post("/manage/safer-cities/panels", &[("title-en", ""), ("question-en", "Who?")]).await.status,
            422
        );
        let made = chidi
            .post(
                "/manage/safer-cities/panels",
                &[
                    ("title-en", "Nobody sleeps at three"),
                    ("question-en", "Who should answer at night?"),
                    ("topic", "1"),
                ],
            )
            .await;
        let address = made.location().expect("the panel").split('?').next().expect("a path").to_owned();
        let seats = format!("{address}/seats");
        chidi
            .get(&address)
            .await
            .says("Amina Diallo")
            .says("Same topic")
            .says("A sector nobody on the panel has")
            .says("Seats: 0 of 5 named, 5 open");
        let presenter = |handed: &Handed| handed.presenters[0].id.to_string();
        chidi
            .submit(&seats, &[("do", "hold"), ("seat", "2"), ("presenter", &presenter(&amina))])
            .await
            .says("The seat is held.")
            .says("Two doors, one visit");
        // The same person under another proposal: the database says no, the page says who.
        let twice = chidi.post(&seats, &[("do", "hold"), ("seat", "3"), ("presenter", &presenter(&again))]).await;
        assert_eq!(twice.status, 409);
        twice.says("Amina Diallo sits on this panel already");
        assert_eq!(
            chidi.post(&seats, &[("do", "hold"), ("seat", "2"), ("presenter", &presenter(&bo))]).await.status,
            409
        );
        assert_eq!(
            chidi.post(&seats, &[("do", "invite"), ("seat", "3"), ("answers-on", "2027-07-18")]).await.status,
            409
        );
        chidi
            .submit(&seats, &[("do", "invite"), ("seat", "2"), ("answers-on", "2027-07-18")])
            .await
            .says("written and held")
            .says("invited");
        let letter = letter_to(&app, "amina@harbour-street.example").await;
        assert!(
            letter.contains("Nobody sleeps at three") && letter.contains("Who should answer at night?"),
            "{letter}"
        );
        let mut browser = app.browser();
        let link = link_in(&letter);
        browser.get(&link).await.says("invites you to a panel").says("Panellist");
        ines.submit(&format!("{LETTERS}/release"), &[("kind", "seat")]).await.says("Released.");
        browser.submit(&link, &[("reply", "declined")]).await.says("You said no.");
        browser.submit(&link, &[("reply", "declined")]).await.says("You said no.");
        chidi.get(&address).await.says("declined");
        chidi.submit(&seats, &[("do", "reopen"), ("seat", "2")]).await.says("A new seat took its place.");
        chidi.submit(&seats, &[("do", "hold"), ("seat", "6"), ("presenter", &presenter(&bo))]).await.says("Bo Li");
        chidi.submit(&seats, &[("do", "free"), ("seat", "6")]).await.says("open again");
        chidi.submit(&seats, &[("do", "hold"), ("seat", "6"), ("presenter", &presenter(&bo))]).await;
        chidi.submit(&seats, &[("do", "invite"), ("seat", "6"), ("answers-on", "2027-07-18")]).await;
        chidi.submit(&seats, &[("do", "remove"), ("seat", "5")]).await.says("The seat is gone.");
        chidi
            .submit(&seats, &[("do", "add"), ("role", "moderator"), ("sector", "residents")])
            .await
            .says("wanted: Residents");
        let late = link_in(&letter_to(&app, "bo@li.example").await);
        app.clock.set(at("2027-07-20T12:00:00Z"));
        // The session of March has ended; Chidi signs in again.
        chidi = crate::reviewing::chidi(&app, &sample).await;
        chidi.get(&address).await.says("lapsed");
        assert_eq!(browser.post(&late, &[("reply", "confirmed")]).await.status, 410);
        chidi.submit(&seats, &[("do", "reopen"), ("seat", "6")]).await;
        let panel = panels::of_gathering(app.db(), sample.gathering.id).await.expect("they are read").remove(0);
        let states: Vec<State> =
            panels::seats(app.db(), panel.id).await.expect("they are read").iter().map(|seat| seat.state).collect();
        assert_eq!(
            states,
            [State::Open, State::Declined, State::Open, State::Open, State::Lapsed, State::Open, State::Open]
        );
        chidi.get("/manage/safer-cities/panels").await.says("Nobody sleeps at three");
        assert_eq!(app.browser().get("/seat/nothing").await.status, 404);
    })
    .await;
}
