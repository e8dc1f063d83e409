//! Chidi and Noor decide: the cut and its ties, verdicts for many, two chairs at once, a chair with a conflict.

use crate::parts::{in_role, parts};
use crate::reviewing::{assign, bartolo, chidi, give, person};
use convene::decision::model::{Outcome, Reply};
use convene::decision::store::{self, Taking};
use convene::testing::{self, Author, Handed, Sample};
use directory::role::Role;
use testkit::{TestApp, on_both};

const TABLE: &str = "/manage/safer-cities/decisions";

/// Three proposals with one review each: means 4.0, 3.0 and 3.0; two places.
async fn three(app: &TestApp) -> (Sample, Vec<Handed>) {
    let mut sample = testing::safer_cities(&app.house).await;
    sample.call.places = 2;
    let tx = app.db().begin().await.expect("a transaction");
    convene::call::store::save(&tx, &sample.call, app.house.now()).await.expect("it is saved");
    tx.commit().await.expect("it is written");
    let mut bartolo = bartolo(app, &sample).await;
    let mut handed = Vec::new();
    for (title, given, sector) in [
        ("Two doors", ["4", "4", "4", "4"], "ngo"),
        ("A bench", ["3", "3", "3", "3"], "police"),
        ("Night walks", ["3", "3", "3", "3"], "police"),
    ] {
        let one =
            testing::handed_in(&app.house, &sample, title, Author { sector, ..testing::AMINA }, 1, "workshop").await;
        assign(app, &one, "bartolo@lorne.example").await;
        give(&mut bartolo, &one.proposal.code, "0", given, "Bring the list.").await;
        handed.push(one);
    }
    (sample, handed)
}

/// Decides in the table as a chair does.
async fn verdict(browser: &mut testkit::Browser, picks: &[(&str, &str)], verdict: &str, reason: &str) -> testkit::Seen {
    let names: Vec<String> = picks.iter().map(|(code, _)| format!("rev-{code}")).collect();
    let mut fields = vec![("verdict", verdict), ("reason", reason)];
    for ((code, revision), name) in picks.iter().zip(&names) {
        fields.extend([("pick", *code), (name.as_str(), *revision)]);
    }
    browser.post(TABLE, &fields).await
}

async fn outcome(app: &TestApp, handed: &Handed) -> Option<Outcome> {
    store::of_proposal(app.db(), handed.proposal.id).await.expect("it is read").map(|decision| decision.outcome)
}

#[tokio::test]
async fn the_table_ranks_names_the_ties_and_keeps_its_filters_in_the_address() {
    on_both(parts, async |app| {
        let (sample, handed) = three(&app).await;
        let mut chidi = chidi(&app, &sample).await;
        let page = chidi.get(TABLE).await;
        page.says("Decide on 3 proposals for 2 places")
            .says("The 2 places end here.")
            .says("Proposals 2 to 3 cannot be told apart");
        let place = |title: &str| page.body.find(title).expect("it is there");
        assert!(
            place("Two doors") < place("A bench")
                && place("A bench") < place("The 2 places end here")
                && place("The 2 places end here") < place("Night walks")
        );
        chidi.get(&format!("{TABLE}?sector=police")).await.says("A bench").is_silent_about("Two doors");
        chidi.get(&format!("{TABLE}?topic=2")).await.says("No proposal fits this choice.");
        chidi.get(&format!("{TABLE}?sort=number&page=9")).await.says("Two doors").is_silent_about("places end here");
        assert_eq!(verdict(&mut chidi, &[(&handed[0].proposal.code, "0")], "accepted", "").await.status, 303);
        chidi
            .get(&format!("{TABLE}?outcome=accepted"))
            .await
            .says("Two doors")
            .is_silent_about("Night walks")
            .says("By topic")
            .says("1 of 3")
            .says("0 of 0")
            .says("Falls short: Police.");
        chidi.get(&format!("/fr{TABLE}")).await.says("Décider de 3 propositions pour 2 places").says("4,0");
        verdict(&mut chidi, &[], "accepted", "").await.says("Tick the proposals first.");
        assert_eq!(verdict(&mut chidi, &[(&handed[0].proposal.code, "1")], "maybe", "").await.status, 422);
    })
    .await;
}

#[tokio::test]
async fn of_two_chairs_the_second_sees_what_the_first_decided_and_nothing_is_lost() {
    on_both(parts, async |app| {
        let (sample, handed) = three(&app).await;
        let mut chidi = chidi(&app, &sample).await;
        let mut noor = in_role(&app, &sample.gathering, Role::Chair, "noor@averne.example", "Noor Haddad").await;
        let (first, second) = (handed[0].proposal.code.as_str(), handed[1].proposal.code.as_str());
        assert_eq!(verdict(&mut chidi, &[(first, "0")], "accepted", "").await.status, 303);
        let seen = verdict(&mut noor, &[(first, "0"), (second, "0")], "declined", "Too short a time.").await;
        assert_eq!(seen.status, 409);
        seen.says("Chidi Eze decided “Accepted” meanwhile").says("Too short a time.");
        assert_eq!(
            (outcome(&app, &handed[0]).await, outcome(&app, &handed[1]).await),
            (Some(Outcome::Accepted), Some(Outcome::Declined))
        );
        let one = format!("{TABLE}/{first}");
        let seen = noor.post(&one, &[("verdict", "waiting"), ("revision", "0"), ("reason", "Perhaps.")]).await;
        assert_eq!(seen.status, 409);
        seen.says("Chidi Eze decided").says("Perhaps.");
        noor.submit(&one, &[("verdict", "waiting"), ("revision", "1"), ("reason", "Perhaps.")])
            .await
            .says("Decided. Nobody was told yet.")
            .says("Accepted, by Chidi Eze")
            .says("Waiting list, by Noor Haddad");
        noor.get(&one).await.says("Bring the list.").says("Bartolo Ruiz");
        // Taken back and decided again the revision goes on, so an old window never fits by chance.
        assert_eq!(verdict(&mut noor, &[(first, "2")], "open", "").await.status, 303);
        assert_eq!(verdict(&mut chidi, &[(first, "1")], "declined", "").await.status, 409);
        assert_eq!(outcome(&app, &handed[0]).await, Some(Outcome::Open));
        let decided = store::outcomes(app.db(), sample.gathering.id).await.expect("they are read");
        assert_eq!(
            decided.iter().map(|one| (one.proposal_id, one.outcome)).collect::<Vec<_>>(),
            [(handed[1].proposal.id, Outcome::Declined)]
        );
        assert_eq!(store::history(app.db(), handed[0].proposal.id).await.expect("it is read").len(), 3);
    })
    .await;
}

#[tokio::test]
async fn a_chair_with_a_conflict_sees_the_row_struck_and_no_figures() {
    on_both(parts, async |app| {
        let (sample, handed) = three(&app).await;
        let mut chidi = chidi(&app, &sample).await;
        let code = handed[0].proposal.code.as_str();
        chidi
            .submit(&format!("{TABLE}/{code}/conflict"), &[("reason", "My brother")])
            .await
            .says("struck for you")
            .says("You have a conflict with this proposal")
            .is_silent_about("Two doors")
            .is_silent_about(">4.0<");
        for sort in ["", "?sort=spread", "?sort=reviews", "?sort=title"] {
            chidi.get(&format!("{TABLE}{sort}")).await.is_silent_about("Two doors").is_silent_about(">4.0<");
        }
        chidi
            .get(&format!("{TABLE}/{code}"))
            .await
            .is_silent_about("Two doors")
            .is_silent_about("4.0")
            .is_silent_about("Bring the list.");
        assert_eq!(
            chidi.post(&format!("{TABLE}/{code}"), &[("verdict", "accepted"), ("revision", "0")]).await.status,
            404
        );
        assert_eq!(verdict(&mut chidi, &[(code, "0")], "accepted", "").await.status, 404);
        assert_eq!(outcome(&app, &handed[0]).await, None);
        let listed = chidi.get("/api/gatherings/safer-cities/reviews").await.json();
        assert!(!listed.to_string().contains(code), "{listed}");
        let ranked = chidi.get("/api/gatherings/safer-cities/decisions").await.json();
        let mine = ranked["items"]
            .as_array()
            .expect("items")
            .iter()
            .find(|one| one["proposal"] == code)
            .expect("it is listed")
            .clone();
        assert_eq!((&mine["mean"], &mine["reviews"]), (&serde_json::Value::Null, &serde_json::Value::Null));
        assert_eq!((ranked["page"].as_i64(), ranked["pages"].as_i64()), (Some(1), Some(1)));
    })
    .await;
}

#[tokio::test]
async fn a_chair_who_owes_a_review_sees_no_figures_before_it_is_in() {
    on_both(parts, async |app| {
        let (sample, handed) = three(&app).await;
        let mut chidi = chidi(&app, &sample).await;
        assign(&app, &handed[0], "chidi@averne.example").await;
        chidi.get(TABLE).await.says("once your own review is in").is_silent_about(">4.0<");
        chidi.get(&format!("{TABLE}/{}", handed[0].proposal.code)).await.is_silent_about("Bring the list.");
        give(&mut chidi, &handed[0].proposal.code, "0", ["4", "4", "4", "4"], "").await;
        chidi.get(TABLE).await.says(">4.0<");
    })
    .await;
}

#[tokio::test]
async fn who_may_not_decide_does_not_and_a_reviewer_finds_nothing() {
    on_both(parts, async |app| {
        let (sample, handed) = three(&app).await;
        let mut organiser = in_role(&app, &sample.gathering, Role::Organiser, "ines@averne.example", "Inès Roy").await;
        let mut reviewer = in_role(&app, &sample.gathering, Role::Reviewer, "dede@lorne.example", "Dede Ansah").await;
        let code = handed[0].proposal.code.as_str();
        organiser.get(TABLE).await.says("Two doors").is_silent_about("name=\"pick\"");
        assert_eq!(verdict(&mut organiser, &[(code, "0")], "accepted", "").await.status, 404);
        for address in
            [TABLE.to_owned(), format!("{TABLE}/{code}"), "/api/gatherings/safer-cities/decisions".to_owned()]
        {
            assert_eq!(reviewer.get(&address).await.status, 404, "{address}");
        }
        let other = testing::gathering_with_call(&app.house, "harbour-days").await;
        let mut elsewhere = in_role(&app, &other.gathering, Role::Chair, "ola@harbour.example", "Ola Berg").await;
        assert_eq!(elsewhere.get(&format!("/manage/harbour-days/decisions/{code}")).await.status, 404);
        let seen = elsewhere.post("/manage/harbour-days/decisions", &[("verdict", "accepted"), ("pick", code)]).await;
        assert_eq!((seen.status, outcome(&app, &handed[0]).await), (404, None));
        assert_eq!(elsewhere.get("/api/gatherings/harbour-days/decisions?page=0").await.status, 422);
    })
    .await;
}

#[tokio::test]
async fn the_table_asks_as_often_for_one_as_for_three() {
    on_both(parts, async |app| {
        let sample = testing::safer_cities(&app.house).await;
        let mut chidi = chidi(&app, &sample).await;
        let mut counts = Vec::new();
        for titles in [&["One"][..], &["Two", "Three"][..]] {
            for title in titles {
                testing::submitted(&app.house, &sample, title).await;
            }
            chidi.get(TABLE).await;
            let before = app.db().asked();
            chidi.get(TABLE).await.says(titles[0]);
            counts.push(app.db().asked() - before);
        }
        assert_eq!(counts[0], counts[1]);
    })
    .await;
}

#[tokio::test]
async fn a_decision_taken_by_nobody_seen_is_refused_by_its_revision() {
    on_both(parts, async |app| {
        let (sample, handed) = three(&app).await;
        chidi(&app, &sample).await;
        let by = Some(person(&app, "chidi@averne.example").await);
        let taking = |seen| Taking {
            gathering_id: sample.gathering.id,
            proposal_id: handed[0].proposal.id,
            seen,
            outcome: Outcome::Accepted,
            reason: "",
            by,
        };
        let tx = app.db().begin().await.expect("a transaction");
        for (seen, taken) in [(1, false), (0, true), (0, false), (1, true)] {
            assert_eq!(
                store::decide(&tx, app.house.now(), &app.house.chance, taking(seen)).await.expect("it is asked"),
                taken,
                "{seen}"
            );
        }
        tx.commit().await.expect("it is written");
        let decision =
            store::of_proposal(app.db(), handed[0].proposal.id).await.expect("it is read").expect("it is there");
        assert_eq!((decision.revision, decision.reply, decision.by_person), (2, Reply::None, by));
        assert_eq!(store::accepted(app.db(), sample.call.id).await.expect("they are counted"), 1);
    })
    .await;
}
