//! Ingeborg and Otto sign for their cities: once each, at once, at the deadline, by proxy, from afar, in secret.

use crate::parts::{letter_to, organiser, parts, person};
use base::Id;
use deliberate::recommendation::model::{Majority, Recommendation, State, Way};
use deliberate::recommendation::store::versions;
use deliberate::signing::model::{Choice, Outcome, outcome};
use deliberate::signing::store as signing;
use deliberate::testing::{again, at, delegation, draft, gathering, open_for};
use testkit::{Browser, TestApp};

/// A recommendation open for adoption this way, with Kestrel Bay (Ingeborg) and Saltmarsh (Otto).
struct Room {
    one: Recommendation,
    kestrel: String,
    saltmarsh: String,
    ingeborg: Browser,
    otto: Browser,
    otto_id: Id,
    sign: String,
    page: String,
}

async fn room(app: &TestApp, way: Way, change: impl FnOnce(&mut Recommendation)) -> Room {
    let of = gathering(&app.house, "safer-cities");
    let one = draft(&app.house, &of, "Answer the call", &["Cities answer every call."]).await;
    let (ingeborg_id, ingeborg) = person(app, "Ingeborg Raine").await;
    let (otto_id, otto) = person(app, "Otto Weir").await;
    let kestrel = delegation(&app.house, &of, "Kestrel Bay", "Lorne", 3, ingeborg_id).await.to_string();
    let saltmarsh = delegation(&app.house, &of, "Saltmarsh", "Valdore", 1, otto_id).await.to_string();
    open_for(&app.house, &one, way).await;
    let one = at(&app.house, &one, State::Adoption, change).await;
    let page = format!("/recommendations/{}", one.code);
    Room { sign: format!("{page}/sign"), page, one, kestrel, saltmarsh, ingeborg, otto, otto_id }
}

async fn standing(app: &TestApp, one: &Recommendation) -> usize {
    signing::all(app.db(), one.id).await.expect("read").iter().filter(|one| one.withdrawn.is_none()).count()
}

#[tokio::test]
async fn ingeborg_signs_withdraws_and_signs_again_and_all_of_it_is_seen() {
    testkit::on_both(parts, async |app| {
        let mut room = room(&app, Way::Signatures, |_| ()).await;
        room.ingeborg.get(&room.page).await.says("Kestrel Bay has not signed");
        room.ingeborg.get(&room.sign).await.says("Sign for Kestrel Bay").is_silent_about("Sign for Saltmarsh");
        assert_eq!(
            person(&app, "Dario Bell").await.1.get(&room.sign).await.status,
            404,
            "who may sign for nobody finds nothing"
        );
        let act = |act: &'static str| [("act", act), ("body", room.kestrel.as_str())];
        room.ingeborg.submit(&room.sign, &act("sign")).await.says("Your delegation now stands under the text");
        // Nobody signs for a city that is not theirs.
        assert_eq!(room.otto.post(&room.sign, &act("sign")).await.status, 404);
        app.browser()
            .get(&room.page)
            .await
            .says("Endorsed by 1 delegation of 1 country")
            .says("Ingeborg Raine, head of the delegation");
        let again_ = room.ingeborg.post(&room.sign, &act("sign")).await;
        assert_eq!(again_.status, 409);
        again_.says("Kestrel Bay has already signed");
        let why = format!("why-{}", room.kestrel);
        room.ingeborg
            .post(&room.sign, &[("act", "withdraw"), ("body", &room.kestrel), (&why, "")])
            .await
            .says("Give the reason");
        let reason = "The council wants to vote first.";
        room.ingeborg
            .submit(&room.sign, &[("act", "withdraw"), ("body", &room.kestrel), (&why, reason)])
            .await
            .says("stays visible");
        app.browser().get(&room.page).await.says("No delegation has signed yet").says(reason).says("Withdrawn");
        let nothing =
            room.ingeborg.post(&room.sign, &[("act", "withdraw"), ("body", &room.kestrel), (&why, reason)]).await;
        assert_eq!(nothing.status, 409);
        room.ingeborg.submit(&room.sign, &act("sign")).await.says("Your delegation now stands");
        app.browser().get(&room.page).await.says("Endorsed by 1 delegation").says(reason);
        assert_eq!(signing::counts(app.db(), &[room.one.id]).await.expect("read").get(&room.one.id), Some(&1));
    })
    .await;
}

#[tokio::test]
async fn two_of_one_delegation_sign_at_once_and_one_signature_stands() {
    testkit::on_both(parts, async |app| {
        let mut room = room(&app, Way::Signatures, |_| ()).await;
        // Otto may sign for Kestrel Bay too.
        delegation(&app.house, &room.one.of, "Kestrel Bay", "Lorne", 3, room.otto_id).await;
        let fields = [("act", "sign"), ("body", room.kestrel.as_str())];
        let mut second = room.ingeborg.clone();
        let (a, b, c) = tokio::join!(
            room.ingeborg.post(&room.sign, &fields),
            room.otto.post(&room.sign, &fields),
            second.post(&room.sign, &fields)
        );
        let mut statuses = [a.status, b.status, c.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 409, 409]);
        assert_eq!(standing(&app, &room.one).await, 1);
    })
    .await;
}

#[tokio::test]
async fn at_the_deadline_the_time_of_arrival_here_decides() {
    testkit::on_both(parts, async |app| {
        let end = testkit::at("2027-03-02T15:00:00Z");
        let mut room = room(&app, Way::Signatures, |one| {
            one.signing_closes_at = Some(end);
            one.signing_after = false;
        })
        .await;
        app.clock.set(end.plus_s(60));
        room.ingeborg
            .submit(&room.sign, &[("act", "sign"), ("body", &room.kestrel)])
            .await
            .says("now stands under the text");
        app.clock.set(end.plus_s(61));
        let late = room.otto.post(&room.sign, &[("act", "sign"), ("body", &room.saltmarsh)]).await;
        assert_eq!(late.status, 409);
        late.says("Signing ended Tuesday 2 March 2027, 15:00")
            .says("15:01")
            .says("the time of arrival here that counts");
        assert_eq!(standing(&app, &room.one).await, 1);
        room.otto.get(&room.sign).await.says("Nothing can be signed at the moment");
    })
    .await;
}

#[tokio::test]
async fn a_right_that_ended_signs_nothing_more() {
    testkit::on_both(parts, async |app| {
        let mut room = room(&app, Way::Signatures, |_| ()).await;
        room.otto.get(&room.sign).await.says("Sign for Saltmarsh");
        let people = deliberate::signing::bodies::signatories(app.db(), room.one.of.id).await.expect("read");
        let own = people.iter().find(|one| one.person_id == room.otto_id).expect("Otto may sign");
        let tx = deliberate::testing::tx(&app.house).await;
        assert!(
            deliberate::signing::bodies::end(&tx, deliberate::testing::maker(&app.house), &room.one.of, own.id)
                .await
                .expect("ended")
        );
        tx.commit().await.expect("written");
        assert_eq!(room.otto.post(&room.sign, &[("act", "sign"), ("body", &room.saltmarsh)]).await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn otto_gives_his_proxy_and_takes_it_back() {
    testkit::on_both(parts, async |app| {
        let mut room = room(&app, Way::Signatures, |one| one.proxies_max = 1).await;
        let (dario_id, mut dario) = person(&app, "Dario Bell").await;
        let oldmere = delegation(&app.house, &room.one.of, "Oldmere", "Lorne", 1, dario_id).await.to_string();
        let give =
            |from: &str, to: &str| [("act", "give".to_owned()), ("body", from.to_owned()), ("to", to.to_owned())];
        let fields = give(&room.saltmarsh, &room.kestrel);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (*n, v.as_str())).collect();
        room.otto.submit(&room.sign, &fields).await.says("Your proxy is with Kestrel Bay");
        assert_eq!(room.otto.post(&room.sign, &fields).await.status, 409);
        let full = give(&oldmere, &room.kestrel);
        let full: Vec<(&str, &str)> = full.iter().map(|(n, v)| (*n, v.as_str())).collect();
        dario.post(&room.sign, &full).await.says("already holds as many proxies as one delegation may (1)");
        let sign = [("act", "sign"), ("body", room.saltmarsh.as_str())];
        room.ingeborg.get(&room.sign).await.says("Sign for Saltmarsh").says("gave its proxy to Kestrel Bay");
        room.otto.submit(&room.sign, &[("act", "take-back"), ("body", &room.saltmarsh)]).await.says("Saved");
        assert_eq!(room.ingeborg.post(&room.sign, &sign).await.status, 404, "taken back while the page was open");
        room.otto.submit(&room.sign, &fields).await.says("Your proxy is with Kestrel Bay");
        room.ingeborg.submit(&room.sign, &sign).await.says("now stands");
        app.browser().get(&room.page).await.says("by proxy of Kestrel Bay");
        let all = signing::all(app.db(), room.one.id).await.expect("read");
        assert_eq!((all[0].body.name.as_str(), all[0].by_proxy.as_str()), ("Saltmarsh", "Kestrel Bay"));
        assert_eq!(signing::proxies(app.db(), room.one.id).await.expect("read").len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_named_vote_counts_with_weights_quorum_and_majority() {
    testkit::on_both(parts, async |app| {
        let mut room = room(&app, Way::Named, |one| {
            one.weighted = true;
            one.quorum_percent = 50;
            one.majority = Majority::TwoThirds;
        })
        .await;
        let mut amina = organiser(&app, &room.one.of, "Amina Diallo").await;
        let stage = format!("/manage/safer-cities/recommendations/{}/stage", room.one.code);
        let adopt = [("to", "adopted"), ("adopted-on", "2027-03-01")];
        let vote = |body: &str, choice: &str| {
            [("act", "sign".to_owned()), ("body", body.to_owned()), ("choice", choice.to_owned())]
        };
        let against = vote(&room.saltmarsh, "against");
        let against: Vec<(&str, &str)> = against.iter().map(|(n, v)| (*n, v.as_str())).collect();
        assert_eq!(room.otto.post(&room.sign, &against[..2]).await.status, 422, "a vote says how");
        room.otto.submit(&room.sign, &against).await.says("Your delegation has voted");
        let early = amina.post(&stage, &adopt).await;
        assert_eq!(early.status, 409);
        early.says("1 of 2 delegations took part; 50 %");
        let yes = vote(&room.kestrel, "for");
        let yes: Vec<(&str, &str)> = yes.iter().map(|(n, v)| (*n, v.as_str())).collect();
        room.ingeborg.submit(&room.sign, &yes).await.says("Your delegation has voted");
        let tally = signing::tally(app.db(), &room.one).await.expect("read");
        assert_eq!((tally.agree, tally.against, tally.took_part, tally.all), (3, 1, 4, 4));
        assert_eq!(outcome(&room.one, &tally), Outcome::Carried);
        amina.submit(&stage, &adopt).await.says("Adopted");
        let page = app.browser().get(&room.page).await;
        page.says("3 for, 1 against, 0 abstentions").says("2 of 2 delegations have voted").says("Otto Weir");
        assert_eq!(again(&app.house, &room.one).await.state, State::Adopted);
        let why = format!("why-{}", room.saltmarsh);
        assert_eq!(
            room.otto.post(&room.sign, &[("act", "withdraw"), ("body", &room.saltmarsh), (&why, "late")]).await.status,
            409,
            "a vote that was counted stays counted"
        );
    })
    .await;
}

#[tokio::test]
async fn of_a_secret_ballot_only_sums_are_kept() {
    testkit::on_both(parts, async |app| {
        let mut room =
            room(&app, Way::Secret, |one| one.signing_closes_at = Some(testkit::at("2027-03-02T15:00:00Z"))).await;
        room.ingeborg.get(&room.sign).await.says("nobody, the operator of this site included");
        room.ingeborg
            .submit(&room.sign, &[("act", "sign"), ("body", &room.kestrel), ("choice", "against")])
            .await
            .says("Your delegation has voted");
        let why = format!("why-{}", room.kestrel);
        let stays =
            room.ingeborg.post(&room.sign, &[("act", "withdraw"), ("body", &room.kestrel), (&why, "Sorry")]).await;
        assert_eq!(stays.status, 409);
        stays.says("A secret vote cannot be taken back");
        let second =
            room.ingeborg.post(&room.sign, &[("act", "sign"), ("body", &room.kestrel), ("choice", "for")]).await;
        assert_eq!(second.status, 409);
        // The vote is against; nothing that stands beside the delegation says so, and no page shows a count.
        let row = app.db().one(store::sql("select choice from endorsement where standing = 1")).await.expect("one");
        assert_eq!(row.get::<String>("choice").expect("a choice"), Choice::Cast.code());
        let page = app.browser().get(&room.page).await;
        page.says("The count is shown when it is over").is_silent_about("1 against").says("has voted");
        let mut amina = organiser(&app, &room.one.of, "Amina Diallo").await;
        amina
            .get(&format!("/manage/safer-cities/recommendations/{}", room.one.code))
            .await
            .is_silent_about("1 against")
            .says("1 of 2 delegations have voted");
        room.otto
            .submit(&room.sign, &[("act", "sign"), ("body", &room.saltmarsh), ("choice", "abstain")])
            .await
            .says("has voted");
        let stage = format!("/manage/safer-cities/recommendations/{}/stage", room.one.code);
        app.clock.set(testkit::at("2027-03-02T15:02:00Z"));
        let lost = amina.post(&stage, &[("to", "adopted"), ("adopted-on", "2027-03-02")]).await;
        assert_eq!(lost.status, 409);
        lost.says("0 for, 1 against");
        // Back to the text: the urn is emptied, and that everything lapsed is seen.
        amina
            .submit(&stage, &[("to", "consolidation"), ("reason", "Paragraph 1 promised too much.")])
            .await
            .says("Being consolidated");
        let tally = signing::tally(app.db(), &room.one).await.expect("read");
        assert_eq!((tally.bodies, tally.against), (0, 0));
    })
    .await;
}

#[tokio::test]
async fn opening_the_adoption_writes_to_those_who_may_sign_and_reopening_lapses_signatures() {
    testkit::on_both(parts, async |app| {
        let mut room = room(&app, Way::Signatures, |_| ()).await;
        at(&app.house, &room.one, State::Consolidation, |_| ()).await;
        let mut amina = organiser(&app, &room.one.of, "Amina Diallo").await;
        let stage = format!("/manage/safer-cities/recommendations/{}/stage", room.one.code);
        amina
            .submit(&stage, &[("to", "adoption"), ("closes-day", "2027-03-20"), ("closes-time", "12:00")])
            .await
            .says("Open for adoption");
        let letter = letter_to(&app, "ingeborg.raine@averne.example").await;
        assert!(letter.contains("20 March 2027, 12:00") && letter.contains(&room.sign), "{letter}");
        room.ingeborg.submit(&room.sign, &[("act", "sign"), ("body", &room.kestrel)]).await.says("now stands");
        let runs = amina.post(&stage, &[("to", "adopted"), ("adopted-on", "2027-03-01")]).await;
        assert_eq!(runs.status, 409);
        runs.says("Delegations may sign until");
        amina.post(&stage, &[("to", "consolidation"), ("reason", "")]).await.says("those who signed want to know");
        amina
            .submit(&stage, &[("to", "consolidation"), ("reason", "Health asked for a date.")])
            .await
            .says("Being consolidated");
        assert_eq!(standing(&app, &room.one).await, 0);
        amina.submit(&stage, &[("to", "adoption")]).await.says("Open for adoption");
        app.browser().get(&room.page).await.says("Health asked for a date.").says("No delegation has signed yet");
        for (browser, body) in [(&mut room.ingeborg, &room.kestrel), (&mut room.otto, &room.saltmarsh)] {
            browser.submit(&room.sign, &[("act", "sign"), ("body", body)]).await.says("now stands");
        }
        amina.submit(&stage, &[("to", "adopted"), ("adopted-on", "2027-03-01")]).await.says("Adopted");
        let signed = signing::all(app.db(), room.one.id).await.expect("read");
        let version = versions::latest(app.db(), room.one.id).await.expect("read").expect("one").number;
        assert!(signed.iter().filter(|one| one.withdrawn.is_none()).all(|one| one.version == version));
    })
    .await;
}

#[tokio::test]
async fn in_the_last_second_eight_delegations_sign_with_two_hands_each_and_eight_signatures_stand() {
    testkit::on_both(parts, async |app| {
        let end = testkit::at("2027-03-15T18:00:00Z");
        let of = gathering(&app.house, "safer-cities");
        let one = draft(&app.house, &of, "Answer the call", &["Cities answer every call."]).await;
        let mut hands = Vec::new();
        for city in ["Averne", "Brezno Dol", "Haverling", "Kestrel Bay", "Oldmere", "Saltmarsh", "Santa Iria", "Varna"]
        {
            let (head, first) = person(&app, &format!("Head {city}")).await;
            let (clerk, second) = person(&app, &format!("Clerk {city}")).await;
            let body = delegation(&app.house, &of, city, "Lorne", 1, head).await;
            assert_eq!(delegation(&app.house, &of, city, "Lorne", 1, clerk).await, body, "one delegation, two who may");
            hands.extend([(first, body.to_string()), (second, body.to_string())]);
        }
        open_for(&app.house, &one, Way::Signatures).await;
        let one = at(&app.house, &one, State::Adoption, |one| one.signing_closes_at = Some(end)).await;
        let sign = format!("/recommendations/{}/sign", one.code);
        // The last second of the silent minute.
        app.clock.set(end.plus_s(60));
        let all = hands.iter_mut().map(|(hand, body)| {
            let fields = [("act", "sign"), ("body", body.as_str())];
            let sign = sign.as_str();
            async move { hand.post(sign, &fields).await.status }
        });
        let mut answers = futures::future::join_all(all).await;
        answers.sort_unstable();
        assert_eq!(answers, [vec![303; 8], vec![409; 8]].concat(), "each delegation once, each other hand is told");
        assert_eq!(standing(&app, &one).await, 8);
        // A second later nobody signs, and nothing of what stands is touched.
        app.clock.set(end.plus_s(61));
        for (hand, body) in &mut hands {
            assert_eq!(hand.post(&sign, &[("act", "sign"), ("body", body)]).await.status, 409);
        }
        assert_eq!(standing(&app, &one).await, 8);
    })
    .await;
}
