//! What was counted, what it says, and what follows for the plan; and that nothing is said that the numbers cannot carry.

use crate::parts::{parts, person};
use act::solving::model::{PlanOutcome, Problem};
use act::solving::offer::{OFFERED, offered};
use act::solving::store::{self as problems, assessments, plan};
use act::testing::solving as build;
use testkit::{Browser, Parts, TestApp};

async fn park(app: &TestApp) -> (Problem, Browser, String) {
    let (hana_id, hana) = person(app, "Hana Lindgren").await;
    let one = build::problem(&app.house, "Verbal abuse in Founders’ Park", hana_id).await;
    let at = format!("/problems/{}", one.code);
    (one, hana, at)
}

fn count(changed: &[(&'static str, &'static str)]) -> Vec<(&'static str, &'static str)> {
    let mut fields = vec![
        ("measure", "Reports of verbal abuse"),
        ("source", "the youth centre’s page"),
        ("before-from", "2025-01-01"),
        ("before-to", "2025-12-31"),
        ("after-from", "2026-02-01"),
        ("after-to", "2027-01-31"),
        ("place", "Founders’ Park"),
        ("place-before", "100"),
        ("place-after", "60"),
        ("design", "comparable"),
        ("control", "Weir Gardens"),
        ("control-before", "110"),
        ("control-after", "105"),
        ("alike", "Both have steps and a bus stop."),
        ("buffer", "School Lane"),
        ("buffer-before", "50"),
        ("buffer-after", "45"),
    ];
    for (field, value) in changed {
        fields.retain(|(name, _)| name != field);
        fields.push((field, value));
    }
    fields
}

#[tokio::test]
async fn the_effect_stands_beside_a_comparable_place_with_its_interval_and_what_could_have_been_seen() {
    testkit::on_both(parts, async |app| {
        let (one, mut hana, at) = park(&app).await;
        let page = hana.submit(&format!("{at}/assessment"), &count(&[])).await;
        page.says("37 % fewer than expected, between 5 and 59 %.")
            .says("Maryland level 3 of 5")
            .says("With these numbers nothing under 46 % could have been seen.")
            .says("Nothing points to displacement")
            .says("−40\u{202f}%")
            .says("In events, with the places around: −40");
        build::published(&app.house, &one).await;
        app.browser().get(&at).await.says("37 % fewer than expected").says("Weir Gardens");
        // In French the same, as people there write figures.
        app.browser().get(&format!("/fr{at}")).await.says("37 % de moins qu’attendu");
    })
    .await;
}

#[tokio::test]
async fn months_are_drawn_and_the_drawing_has_its_table() {
    testkit::on_both(parts, async |app| {
        let (_, mut hana, at) = park(&app).await;
        let months = [
            ("place-before", "36 39 31 28 33 38 35 37 30 27 29 28"),
            ("place-after", "21 19 18, 17\n20 18 16 17 19 15 18 16"),
            ("control-before", "23 22 24 25 21 23 26 22 20 24 23 24"),
            ("control-after", "22 21 23 20 22 24 21 19 22 23 20 21"),
            ("buffer", ""),
        ];
        hana.submit(&format!("{at}/assessment"), &count(&months))
            .await
            .says("<svg class=\"chart\"")
            .says("32.6 a month (391)")
            .says("17.8 a month (214)")
            .says("41 % fewer than expected, between 25 and 54 %.");
    })
    .await;
}

#[tokio::test]
async fn with_too_few_events_there_is_no_verdict() {
    testkit::on_both(parts, async |app| {
        let (_, mut hana, at) = park(&app).await;
        let few = [
            ("place-before", "3"),
            ("place-after", "0"),
            ("control-before", "4"),
            ("control-after", "4"),
            ("buffer", ""),
        ];
        hana.submit(&format!("{at}/assessment"), &count(&few))
            .await
            .says("No verdict: with so few events no effect, however large, could be told from chance.")
            .says("With these numbers nothing at all could have been seen.")
            .is_silent_about("fewer than expected");
        let none = [("place-before", "0"), ("place-after", "5"), ("buffer", "")];
        hana.submit(&format!("{at}/assessment"), &count(&none)).await.says("No verdict: nothing was counted before");
        let alone = [("design", "before-after"), ("place-before", "100"), ("place-after", "95"), ("buffer", "")];
        hana.submit(&format!("{at}/assessment"), &count(&alone))
            .await
            .says("Cannot be told from chance")
            .says("Maryland level 2 of 5");
    })
    .await;
}

#[tokio::test]
async fn hostile_counts_and_days_are_refused_in_words_and_nothing_is_half_kept() {
    testkit::on_both(parts, async |app| {
        let (one, mut hana, at) = park(&app).await;
        for (changed, sentence) in [
            (vec![("place-before", "-3")], "Give whole numbers of 0 or more"),
            (vec![("place-after", "1e9")], "Give whole numbers of 0 or more"),
            (vec![("control-after", "")], "Give whole numbers of 0 or more"),
            (vec![("place-before", "99999999999999999999")], "Give whole numbers of 0 or more"),
            (vec![("before-from", "2026-01-31"), ("before-to", "2025-01-01")], "Exchange the two."),
            (vec![("after-from", "2027-01-31"), ("after-to", "2026-02-01")], "Exchange the two."),
            (vec![("after-from", "2025-06-01")], "The time after begins when the time before is over."),
            (vec![("after-to", "2027-12-31")], "This day is still to come."),
            (vec![("before-from", "0001-01-01")], "Give the day, such as"),
            (vec![("after-to", "2026-02-30")], "Give the day, such as"),
            (vec![("design", "astrology")], "Choose how it is set against"),
            (vec![("alike", "")], "Say in what the places are alike"),
            (vec![("control", "")], "Give the name of the place."),
            (vec![("measure", " ")], "Say what is counted."),
        ] {
            let refused = hana.post(&format!("{at}/assessment"), &count(&changed)).await;
            assert_eq!(refused.status, 422, "{changed:?}");
            refused.says(sentence).says("the youth centre’s page");
        }
        assert_eq!(assessments::of(app.db(), one.id).await.expect("read"), []);
    })
    .await;
}

#[tokio::test]
async fn a_plan_is_reviewed_on_evidence_and_every_version_stays() {
    testkit::on_both(parts, async |app| {
        let (one, mut hana, at) = park(&app).await;
        let (hana_id, _) = person(&app, "Hana Lindgren").await;
        build::all_signs(&app.house, &one).await;
        let review = format!("{at}/plan");
        hana.submit(&review, &[("outcome", "first"), ("reason", "As the meeting settled it.")]).await.says("Version 1");
        // It cannot be closed, or kept, without anything counted, once something was chosen.
        build::chosen(&app.house, &one, "Somebody who looks up").await;
        let refused = hana.post(&review, &[("outcome", "kept"), ("reason", "It went well.")]).await;
        assert_eq!(refused.status, 422);
        refused.says("A plan is kept or stopped on evidence.").says("It went well.");
        assert_eq!(hana.post(&review, &[("outcome", "first"), ("reason", "Again.")]).await.status, 422);
        let stopped = hana.post(&format!("{at}/stage"), &[("to", "closed")]).await;
        assert_eq!(stopped.status, 409);
        stopped.says("Options were chosen and nothing was counted.");
        let counted = build::counted(&app.house, &one, (391, 214), (277, 258)).await.to_string();
        build::action(&app.house, &one, "Reopen the kiosk", hana_id, "2027-09-01").await;
        let kept = [("outcome", "changed"), ("reason", "A year confirms it."), ("rests-on", counted.as_str())];
        hana.submit(&review, &kept)
            .await
            .says("Version 2")
            .says("rests on Reports of verbal abuse")
            .says("Somebody who looks up")
            .says("Reopen the kiosk");
        let versions = plan::versions(app.db(), one.id).await.expect("read");
        assert_eq!(
            versions.iter().map(|one| one.outcome).collect::<Vec<_>>(),
            [PlanOutcome::Changed, PlanOutcome::First]
        );
        assert!(versions[1].document.courses.is_empty(), "the first version is as it was");
        hana.submit(&format!("{at}/stage"), &[("to", "closed")]).await.says("Closed");
    })
    .await;
}

/// Act with a library that takes over what is offered.
fn with_library() -> Parts {
    let mut all = parts();
    let takes = web::JobKind { kind: OFFERED, run: |_, _| Box::pin(async { Ok(()) }) };
    all.capabilities.push(web::Capability {
        name: "library",
        routes: Vec::new(),
        menu: Vec::new(),
        beside: Vec::new(),
        permissions: Vec::new(),
        migrations: Vec::new(),
        jobs: vec![takes],
        locales: &[],
        columns: &[],
        keeping: &[],
    });
    all
}

#[tokio::test]
async fn what_was_learned_is_handed_over_once_failures_too() {
    testkit::on_both(with_library, async |app| {
        let (one, mut hana, at) = park(&app).await;
        build::chosen(&app.house, &one, "Somebody who looks up").await;
        build::counted(&app.house, &one, (40, 41), (40, 40)).await;
        let page = format!("{at}/practice");
        hana.get(&page).await.says("Offer it to the library").says("cannot be told from chance");
        hana.submit(&page, &[]).await.says("Handed to the library of practices on");
        hana.submit(&page, &[]).await;
        let asked = store::sql("select count(*) as n from job where kind = $1").bind(OFFERED);
        let left: i64 = app.db().one(asked).await.expect("jobs").get("n").expect("a count");
        assert_eq!(left, 1);
        let draft = offered(app.db(), one.id, None).await.expect("a draft");
        assert_eq!((draft.path.as_str(), draft.evidence[0].verdict.as_str()), (at.as_str(), "not-told"));
        assert!(problems::offered(app.db(), one.id).await.expect("read").is_some());
        assert_eq!(app.run_jobs().await, 1);
    })
    .await;
}

#[tokio::test]
async fn without_a_library_nothing_is_written_that_nobody_asked_for() {
    testkit::on_both(parts, async |app| {
        let (one, mut hana, at) = park(&app).await;
        hana.get(&format!("{at}/practice")).await.says("This install has no library of practices.");
        assert_eq!(hana.post(&format!("{at}/practice"), &[]).await.status, 404);
        assert_eq!(problems::offered(app.db(), one.id).await.expect("read"), None);
    })
    .await;
}
