//! Bartolo reviews what Amina and others proposed; Chidi chairs and gives it out.

use crate::parts::{in_role, parts};
use base::{Id, Ts};
use convene::review::model::even::Reads;
use convene::review::model::{Judgement, Kept, Round};
use convene::review::store::{self, assigning, figures};
use convene::testing::{self, Handed, Sample};
use directory::person::Mail;
use directory::role::Role;
use testkit::{Browser, TestApp, at, on_both};

/// The four criteria of the sample with these scores, as the form sends them.
pub fn scores(given: [&'static str; 4]) -> Vec<(&'static str, &'static str)> {
    ["c-use", "c-evidence", "c-partnership", "c-clarity"].into_iter().zip(given).collect()
}

/// The id of the person with this address.
pub async fn person(app: &TestApp, mail: &str) -> Id {
    let mail = Mail::parse(mail).expect("an address");
    directory::person::store::by_mail(app.db(), &mail).await.expect("it is read").expect("the person is there").id
}

/// Chidi, who chairs.
pub async fn chidi(app: &TestApp, sample: &Sample) -> Browser {
    in_role(app, &sample.gathering, Role::Chair, "chidi@averne.example", "Chidi Eze").await
}

/// Bartolo, who reviews.
pub async fn bartolo(app: &TestApp, sample: &Sample) -> Browser {
    in_role(app, &sample.gathering, Role::Reviewer, "bartolo@lorne.example", "Bartolo Ruiz").await
}

/// Gives a proposal to a reviewer.
pub async fn assign(app: &TestApp, handed: &Handed, mail: &str) {
    let id = person(app, mail).await;
    let tx = app.db().begin().await.expect("a transaction");
    assigning::assign(&tx, app.house.now(), &app.house.chance, handed.proposal.id, id, None)
        .await
        .expect("it is assigned");
    tx.commit().await.expect("it is written");
}

/// Gives a review in the browser of its reviewer.
pub async fn give(
    browser: &mut Browser,
    code: &str,
    revision: &str,
    given: [&'static str; 4],
    remark: &'static str,
) -> testkit::Seen {
    let mut fields = scores(given);
    fields.extend([("do", "next"), ("revision", revision), ("remark", remark)]);
    browser.post(&format!("/review/safer-cities/{code}"), &fields).await
}

fn page(code: &str) -> String {
    format!("/review/safer-cities/{code}")
}

#[tokio::test]
async fn bartolo_reads_judges_and_goes_on_to_the_next() {
    on_both(parts, async |app| {
        let sample = testing::safer_cities(&app.house).await;
        let mut bartolo = bartolo(&app, &sample).await;
        bartolo.get("/review/safer-cities").await.says("Nothing was given to you");
        let first = testing::submitted(&app.house, &sample, "Two doors, one visit").await;
        let second = testing::submitted(&app.house, &sample, "A bench is a service").await;
        for one in [&first, &second] {
            assign(&app, one, "bartolo@lorne.example").await;
        }
        bartolo.get("/review/safer-cities").await.says("Two doors, one visit").says("0 of 2 done");
        bartolo.get(&page(&first.proposal.code)).await.says("A sheet that fits on one page.").is_silent_about("Amina");
        // Without an answer to each question it is not given, and nothing typed is lost.
        let seen = bartolo
            .post(
                &page(&first.proposal.code),
                &[("do", "next"), ("revision", "0"), ("c-use", "4"), ("remark", "Bring the list.")],
            )
            .await;
        assert_eq!(seen.status, 422);
        seen.says("Choose an answer: Evidence.").says("Bring the list.").says("value=\"4\" data-answer=\"4\" checked");
        let seen = give(&mut bartolo, &first.proposal.code, "0", ["4", "3", "5", "2"], "Bring the list.").await;
        assert_eq!((seen.status, seen.location()), (303, Some(page(&second.proposal.code))));
        bartolo.get("/review/safer-cities").await.says("1 of 2 done");
        bartolo
            .get(&page(&first.proposal.code))
            .await
            .says("Yours is the first review.")
            .says("<b class=\"big\" data-sofar>3.7</b>");
        let seen = bartolo.post(&page(&second.proposal.code), &[("do", "skip"), ("revision", "0")]).await;
        assert_eq!(seen.location().as_deref(), Some("/review/safer-cities?said=said-review-round-done"));
        bartolo.get("/review/safer-cities").await.says("put aside");
        let seen = bartolo
            .post(&page(&second.proposal.code), &[("do", "flag"), ("revision", "0"), ("note", "I know this bench.")])
            .await;
        assert_eq!(seen.status, 303);
        bartolo.get(&page(&second.proposal.code)).await.says("Take the flag off").says("I know this bench.");
    })
    .await;
}

#[tokio::test]
async fn r27_the_others_are_hidden_until_ones_own_is_in_and_have_no_names_then() {
    on_both(parts, async |app| {
        let sample = testing::safer_cities(&app.house).await;
        let mut bartolo = bartolo(&app, &sample).await;
        let mut dede = in_role(&app, &sample.gathering, Role::Reviewer, "dede@lorne.example", "Dede Ansah").await;
        let handed = testing::submitted(&app.house, &sample, "Two doors, one visit").await;
        assign(&app, &handed, "bartolo@lorne.example").await;
        assign(&app, &handed, "dede@lorne.example").await;
        let code = handed.proposal.code.as_str();
        give(&mut dede, code, "0", ["5", "5", "5", "5"], "Keep the second door.").await;
        bartolo.get(&page(code)).await.is_silent_about("Keep the second door.").is_silent_about("5.0");
        give(&mut bartolo, code, "0", ["2", "2", "2", "2"], "").await;
        bartolo.get(&page(code)).await.says("Keep the second door.").says("5.0").is_silent_about("Dede");
    })
    .await;
}

#[tokio::test]
async fn the_form_saves_itself_and_two_windows_see_one_another() {
    on_both(parts, async |app| {
        let sample = testing::safer_cities(&app.house).await;
        let mut bartolo = bartolo(&app, &sample).await;
        let handed = testing::submitted(&app.house, &sample, "Two doors, one visit").await;
        assign(&app, &handed, "bartolo@lorne.example").await;
        let draft = format!("{}/draft", page(&handed.proposal.code));
        let mut script = bartolo.clone().with_header("x-autosave", "1");
        let seen = script.post(&draft, &[("revision", "0"), ("c-use", "3"), ("remark", "First.")]).await;
        assert_eq!(seen.json(), serde_json::json!({ "saved_at": "07:00", "revision": 1 }));
        let seen = script.post(&draft, &[("revision", "0"), ("remark", "Second window.")]).await;
        assert_eq!((seen.status, seen.json()["fields"]["remark"].as_str()), (409, Some("First.")));
        let seen = give(&mut bartolo, &handed.proposal.code, "0", ["1", "1", "1", "1"], "Second window.").await;
        assert_eq!(seen.status, 409);
        seen.says("Second window.").says("name=\"revision\" value=\"1\"");
        assert_eq!(
            give(&mut bartolo, &handed.proposal.code, "1", ["1", "1", "1", "1"], "Second window.").await.status,
            303
        );
        let id = person(&app, "bartolo@lorne.example").await;
        let review =
            store::of_reviewer(app.db(), handed.proposal.id, id).await.expect("it is read").expect("it is there");
        assert_eq!((review.revision, review.judgement.remark.as_str()), (2, "Second window."));
        let mut stranger = app.browser().with_header("x-autosave", "1");
        assert_eq!(stranger.post(&draft, &[("revision", "2")]).await.status, 401);
    })
    .await;
}

#[tokio::test]
async fn what_is_not_assigned_is_not_there_and_another_gathering_is_not_either() {
    on_both(parts, async |app| {
        let sample = testing::safer_cities(&app.house).await;
        let other = testing::gathering_with_call(&app.house, "harbour-days").await;
        let mut bartolo = bartolo(&app, &sample).await;
        let mut elsewhere = in_role(&app, &other.gathering, Role::Reviewer, "ola@harbour.example", "Ola Berg").await;
        let handed = testing::submitted(&app.house, &sample, "Two doors, one visit").await;
        let (code, draft) = (page(&handed.proposal.code), format!("{}/draft", page(&handed.proposal.code)));
        for browser in [&mut bartolo, &mut elsewhere] {
            assert_eq!(browser.get(&code).await.status, 404);
            assert_eq!(browser.post(&code, &[("do", "next")]).await.status, 404);
            assert_eq!(browser.post(&draft, &[("remark", "x")]).await.status, 404);
            assert_eq!(browser.get(&format!("{code}/files/{}", handed.proposal.id)).await.status, 404);
        }
        // The code of a proposal of one gathering opens nothing under another, assigned or not.
        assign(&app, &handed, "ola@harbour.example").await;
        assert_eq!(elsewhere.get(&format!("/review/harbour-days/{}", handed.proposal.code)).await.status, 404);
        assert_eq!(elsewhere.get("/review/safer-cities").await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn what_was_typed_is_kept_past_the_end_after_a_withdrawal_and_when_somebody_else_reads_it_now() {
    on_both(parts, async |app| {
        let sample = testing::safer_cities(&app.house).await;
        let mut bartolo = bartolo(&app, &sample).await;
        let mut made = Vec::new();
        for title in ["Late", "Withdrawn", "Taken away"] {
            let handed = testing::submitted(&app.house, &sample, title).await;
            assign(&app, &handed, "bartolo@lorne.example").await;
            bartolo
                .post(&page(&handed.proposal.code), &[("do", "save"), ("revision", "0"), ("remark", "Begun.")])
                .await;
            made.push(handed.proposal);
        }
        let bartolo_id = person(&app, "bartolo@lorne.example").await;
        let tx = app.db().begin().await.expect("a transaction");
        let withdrawn = convene::proposal::model::Proposal {
            state: convene::proposal::model::State::Withdrawn,
            withdrawn_at: Some(app.house.now()),
            ..made[1].clone()
        };
        assert!(convene::proposal::store::save(&tx, &withdrawn).await.expect("it is saved"));
        assert!(assigning::unassign(&tx, made[2].id, bartolo_id).await.expect("it is taken"));
        store::save_round(
            &tx,
            sample.call.id,
            Round { closes_at: Some(at("2027-03-02T12:00:00Z")), per_proposal: 2 },
            app.house.now(),
        )
        .await
        .expect("the round is set");
        tx.commit().await.expect("it is written");
        bartolo.get(&page(&made[1].code)).await.says("took this proposal back").is_silent_about("What we did");
        assert_eq!(bartolo.get(&page(&made[2].code)).await.status, 404);
        app.clock.set(at("2027-03-02T12:01:01Z"));
        for (proposal, words, why) in [
            (&made[0], "The time for reviews has passed", Kept::Late),
            (&made[1], "took this proposal back", Kept::Withdrawn),
            (&made[2], "to somebody else", Kept::Unassigned),
        ] {
            let seen = give(&mut bartolo, &proposal.code, "1", ["4", "4", "4", "4"], "Typed too late to count.").await;
            assert_eq!(seen.status, 409, "{why:?}");
            seen.says(words).says("Typed too late to count.").says("What you wrote is kept");
            let kept = store::kept(app.db(), proposal.id).await.expect("it is read");
            assert_eq!(
                kept.iter().map(|one| (one.2, one.3.remark.as_str())).collect::<Vec<_>>(),
                [(why, "Typed too late to count.")]
            );
        }
        let mut script = bartolo.clone().with_header("x-autosave", "1");
        assert_eq!(
            script.post(&format!("{}/draft", page(&made[0].code)), &[("revision", "1"), ("note", "n")]).await.status,
            410
        );
        let mut chidi = chidi(&app, &sample).await;
        chidi
            .get(&format!("/manage/safer-cities/decisions/{}", made[0].code))
            .await
            .says("Typed, but not counted")
            .says("Bartolo Ruiz");
        assert!(figures::of_call(app.db(), sample.call.id).await.expect("they are read").is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_declared_conflict_closes_the_text_at_once_and_says_nothing_more() {
    on_both(parts, async |app| {
        let sample = testing::safer_cities(&app.house).await;
        let mut bartolo = bartolo(&app, &sample).await;
        let handed = testing::submitted(&app.house, &sample, "Two doors, one visit").await;
        assign(&app, &handed, "bartolo@lorne.example").await;
        let code = page(&handed.proposal.code);
        let asked = bartolo.post(&code, &[("do", "conflict"), ("revision", "0"), ("remark", "Wait.")]).await;
        asked.says("Declare a conflict?").is_silent_about("Two doors");
        bartolo.get(&code).await.says("Wait.");
        bartolo
            .submit(&code, &[("do", "conflict"), ("confirmed", "yes"), ("reason", "We share an office.")])
            .await
            .says("You declared a conflict")
            .is_silent_about("Two doors");
        bartolo.get("/review/safer-cities").await.is_silent_about("Two doors").is_silent_about("Alternative service");
        assert_eq!(give(&mut bartolo, &handed.proposal.code, "1", ["5", "5", "5", "5"], "").await.status, 409);
        assert!(store::given(app.db(), handed.proposal.id).await.expect("they are read").is_empty());
        // It was a mistake: a chair lifts it, not Bartolo himself and not whoever only manages. Then he reads on.
        let id = person(&app, "bartolo@lorne.example").await.to_string();
        let (base, lift) = ("/manage/safer-cities/reviews", "/manage/safer-cities/reviews/lift");
        let fields = [("proposal", handed.proposal.code.as_str()), ("reviewer", id.as_str())];
        let mut ines = in_role(&app, &sample.gathering, Role::Organiser, "ines@averne.example", "Inès Roy").await;
        ines.get(base).await.says("One declared conflict").is_silent_about("We share an office.");
        assert_eq!((ines.post(lift, &fields).await.status, bartolo.post(lift, &fields).await.status), (404, 404));
        let mut chidi = chidi(&app, &sample).await;
        chidi.get(base).await.says("Bartolo Ruiz").says("We share an office.");
        let mut both = in_role(&app, &sample.gathering, Role::Chair, "bartolo@lorne.example", "Bartolo Ruiz").await;
        assert_eq!(both.post(lift, &fields).await.status, 409);
        both.get(base).await.says("One declared conflict").is_silent_about("We share an office.");
        chidi.submit(lift, &fields).await.says("The conflict is lifted.").is_silent_about("declared conflict");
        assert_eq!(chidi.post(lift, &fields).await.status, 404);
        bartolo.get(&code).await.says("Two doors, one visit").says("Wait.");
        assert!(assigning::declared(app.db(), sample.call.id).await.expect("they are read").is_empty());
    })
    .await;
}

#[tokio::test]
async fn chidi_gives_out_by_hand_and_evenly_and_conflicts_are_respected() {
    on_both(parts, async |app| {
        let sample = testing::safer_cities(&app.house).await;
        let mut chidi = chidi(&app, &sample).await;
        let mut bartolo = bartolo(&app, &sample).await;
        // Amina reviews too: she presents the first, under the same address.
        in_role(&app, &sample.gathering, Role::Reviewer, "amina@harbour-street.example", "Amina Diallo").await;
        let handed = testing::submitted(&app.house, &sample, "Two doors, one visit").await;
        let base = "/manage/safer-cities/reviews";
        assert_eq!(bartolo.get(base).await.status, 404);
        let (bartolo_id, amina_id) =
            (person(&app, "bartolo@lorne.example").await, person(&app, "amina@harbour-street.example").await);
        let refused = chidi
            .post(
                &format!("{base}/assign"),
                &[("proposal", &handed.proposal.code), ("reviewer", &amina_id.to_string())],
            )
            .await;
        assert_eq!(refused.status, 409);
        refused.says("Amina Diallo has a conflict");
        chidi
            .submit(
                &format!("{base}/assign"),
                &[("proposal", &handed.proposal.code), ("reviewer", &bartolo_id.to_string())],
            )
            .await
            .says("Given.");
        chidi
            .submit(
                &format!("{base}/assign"),
                &[("proposal", &handed.proposal.code), ("reviewer", &bartolo_id.to_string())],
            )
            .await
            .says("had it already");
        for title in ["A bench is a service", "Night walks", "Who answers"] {
            testing::handed_in(
                &app.house,
                &sample,
                title,
                testing::Author { name: "Eve", mail: "eve@x.example", organisation: "X", ..testing::AMINA },
                2,
                "talk",
            )
            .await;
        }
        chidi
            .submit(
                &format!("{base}/round"),
                &[("per-proposal", "1"), ("closes-on", "2027-06-20"), ("closes-at", "18:00")],
            )
            .await
            .says("The round is set.")
            .says("Sunday 20 June 2027, 18:00");
        chidi
            .submit(&format!("{base}/takes"), &[("reviewer", &amina_id.to_string()), ("topics", "2"), ("langs", "en")])
            .await
            .says("Noted.");
        assert_eq!(
            chidi.post(&format!("{base}/takes"), &[("reviewer", &amina_id.to_string()), ("topics", "99")]).await.status,
            422
        );
        chidi.submit(&format!("{base}/evenly"), &[]).await.says("Given out evenly.");
        let all = assigning::of_call(app.db(), sample.call.id).await.expect("they are read");
        let load = |id: Id| all.iter().filter(|one| one.person_id == id).count();
        assert_eq!((all.len(), load(bartolo_id), load(amina_id)), (4, 2, 2));
        assert!(!all.iter().any(|one| one.person_id == amina_id && one.proposal_id == handed.proposal.id));
        chidi
            .submit(
                &format!("{base}/take"),
                &[("proposal", &handed.proposal.code), ("reviewer", &bartolo_id.to_string())],
            )
            .await
            .says("Taken back.");
        assert_eq!(bartolo.get(&page(&handed.proposal.code)).await.status, 404);
        let takes = assigning::takes(app.db(), sample.call.id).await.expect("they are read");
        assert_eq!(takes.len(), 1);
        assert_eq!((takes[0].1.topics.as_slice(), takes[0].1.langs.as_slice()), (&[2i64][..], &["en".to_owned()][..]));
        let Reads { .. } = takes[0].1;
        assert!(
            assigning::conflicts(app.db(), sample.call.id).await.expect("they are read").is_empty(),
            "what follows by itself is not written down"
        );
        chidi.get(&format!("/fr{base}")).await.says("Répartir également");
    })
    .await;
}

#[tokio::test]
async fn changed_weights_count_the_given_reviews_again() {
    on_both(parts, async |app| {
        let sample = testing::safer_cities(&app.house).await;
        let mut bartolo = bartolo(&app, &sample).await;
        let handed = testing::submitted(&app.house, &sample, "Two doors, one visit").await;
        assign(&app, &handed, "bartolo@lorne.example").await;
        give(&mut bartolo, &handed.proposal.code, "0", ["5", "1", "1", "1"], "").await;
        let tenths = async |app: &TestApp| {
            figures::of_call(app.db(), sample.call.id).await.expect("they are read")[&handed.proposal.id].mean_tenths()
        };
        assert_eq!(tenths(&app).await, Some(26));
        let mut criteria = sample.criteria.clone();
        criteria[0].weight = 10;
        let tx = app.db().begin().await.expect("a transaction");
        convene::call::store::save_criterion(&tx, sample.call.id, &criteria[0]).await.expect("it is written");
        assert_eq!(figures::recount(&tx, sample.call.id, &criteria).await.expect("they are counted"), 1);
        tx.commit().await.expect("it is written");
        assert_eq!(tenths(&app).await, Some(16));
        let given = store::given(app.db(), handed.proposal.id).await.expect("they are read");
        assert_eq!(figures::of_reviews(&criteria, &given).mean_tenths(), Some(16));
        assert_ne!(given[0].judgement, Judgement::default());
        assert!(given[0].given_at > Some(Ts(0)));
    })
    .await;
}

#[tokio::test]
async fn the_pile_and_the_chairs_page_ask_as_often_for_one_as_for_three() {
    on_both(parts, async |app| {
        let sample = testing::safer_cities(&app.house).await;
        let mut chidi = chidi(&app, &sample).await;
        let mut bartolo = bartolo(&app, &sample).await;
        let mut counts = Vec::new();
        for titles in [&["One"][..], &["Two", "Three"][..]] {
            for title in titles {
                let handed = testing::submitted(&app.house, &sample, title).await;
                assign(&app, &handed, "bartolo@lorne.example").await;
            }
            bartolo.get("/review/safer-cities").await;
            chidi.get("/manage/safer-cities/reviews").await;
            let before = app.db().asked();
            bartolo.get("/review/safer-cities").await.says(titles[0]);
            let between = app.db().asked();
            chidi.get("/manage/safer-cities/reviews").await.says(titles[0]);
            counts.push((between - before, app.db().asked() - between));
        }
        assert_eq!(counts[0], counts[1]);
    })
    .await;
}

#[tokio::test]
async fn thirty_proposals_are_two_pages_and_a_deed_leads_back_to_its_lines() {
    on_both(parts, async |app| {
        let sample = testing::safer_cities(&app.house).await;
        let mut chidi = chidi(&app, &sample).await;
        bartolo(&app, &sample).await;
        let mut all = Vec::new();
        for n in 1..=30 {
            all.push(testing::submitted(&app.house, &sample, &format!("Proposal number {n}.")).await);
        }
        assign(&app, &all[29], "bartolo@lorne.example").await;
        let base = "/manage/safer-cities/reviews";
        chidi.get(base).await.says("Proposal number 25.").is_silent_about("Proposal number 26.").says("1 of 2");
        chidi.get(&format!("{base}?page=2")).await.says("Proposal number 26.").is_silent_about("Proposal number 25.");
        chidi.get(&format!("{base}?show=missing")).await.says("Proposal number 30.").is_silent_about("number 29.");
        let id = person(&app, "bartolo@lorne.example").await.to_string();
        let fields =
            [("proposal", all[29].proposal.code.as_str()), ("reviewer", &id), ("page", "2"), ("show", "lacking")];
        let back = chidi.post(&format!("{base}/take"), &fields).await.location().expect("a way back");
        assert!(back.starts_with(&format!("{base}?page=2&show=lacking&said=")) && back.ends_with("#what"), "{back}");
        chidi.get(&format!("{base}?show=missing")).await.is_silent_about("Proposal number 30.");
    })
    .await;
}

#[tokio::test]
async fn r28_a_reviewer_whose_role_has_ended_reads_nothing_any_more() {
    on_both(parts, async |app| {
        let sample = testing::safer_cities(&app.house).await;
        let mut bartolo = bartolo(&app, &sample).await;
        let handed = testing::submitted(&app.house, &sample, "Two doors, one visit").await;
        assign(&app, &handed, "bartolo@lorne.example").await;
        assert_eq!(bartolo.get(&page(&handed.proposal.code)).await.status, 200);
        let tx = app.db().begin().await.expect("a transaction");
        directory::role::store::end_with(&tx, sample.gathering.id, app.house.now().plus_s(60))
            .await
            .expect("the roles end");
        tx.commit().await.expect("it is written");
        app.clock.pass_s(61);
        for address in ["/review/safer-cities".to_owned(), page(&handed.proposal.code)] {
            assert_eq!(bartolo.get(&address).await.status, 404, "{address}");
        }
    })
    .await;
}
