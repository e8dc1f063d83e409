//! After the adoption: it is submitted, answered, reported on point by point, and asked about again a year later.

use crate::parts::{organiser, parts, person};
use deliberate::follow_up::model::summary;
use deliberate::follow_up::store as follow_ups;
use deliberate::recommendation::model::{Recommendation, State, Way};
use deliberate::recommendation::store::paragraphs;
use deliberate::testing::{again, at, delegation, draft, gathering};
use testkit::TestApp;

async fn adopted(app: &TestApp) -> Recommendation {
    let of = gathering(&app.house, "safer-cities-2026");
    let one = draft(
        &app.house,
        &of,
        "Answer the call",
        &["Cities answer every call.", "Health pays.", "Figures are published."],
    )
    .await;
    at(&app.house, &one, State::Adopted, |one| one.way = Way::Signatures).await
}

#[tokio::test]
async fn it_is_submitted_to_a_ministry_and_the_answers_are_recorded() {
    testkit::on_both(parts, async |app| {
        let one = adopted(&app).await;
        let mut amina = organiser(&app, &one.of, "Amina Diallo").await;
        let (desk, page) =
            (format!("/manage/{}/recommendations/{}", one.of.code, one.code), format!("/recommendations/{}", one.code));
        amina
            .post(&format!("{desk}/submissions"), &[("institution", ""), ("sent-on", "soon")])
            .await
            .says("Say to whom")
            .says("Give the day");
        let fields = [
            ("institution", "Ministry of Communities"),
            ("level", "national"),
            ("process", "revision of the Police Act"),
            ("aims-on", "2028-01-31"),
            ("sent-on", "2027-02-15"),
        ];
        amina.submit(&format!("{desk}/submissions"), &fields).await.says("Ministry of Communities");
        assert_eq!(again(&app.house, &one).await.state, State::Submitted);
        app.browser()
            .get(&page)
            .await
            .says("for: revision of the Police Act, decided Monday 31 January 2028")
            .says("No answer yet");
        let submission = follow_ups::submissions(app.db(), one.id).await.expect("read")[0].id.to_string();
        let answer = |link: &'static str| {
            [
                ("submission", submission.as_str()),
                ("verdict", "partly"),
                ("answer", "Paragraph 2 is in the draft act."),
                ("answer-link", link),
                ("answered-on", "2027-02-28"),
            ]
        };
        assert_eq!(amina.post(&format!("{desk}/answers"), &answer("javascript:alert(1)")).await.status, 422);
        amina
            .submit(&format!("{desk}/answers"), &answer("https://ministry.example/act"))
            .await
            .says("Paragraph 2 is in the draft act.");
        app.browser()
            .get(&page)
            .await
            .says("Takes it up in part")
            .says("https://ministry.example/act")
            .is_silent_about("No answer yet");
        // An answer to a submission of another recommendation finds nothing.
        let other = adopted(&app).await;
        let mut elsewhere = organiser(&app, &other.of, "Otto Weir").await;
        let theirs = format!("/manage/{}/recommendations/{}/answers", other.of.code, other.code);
        assert_eq!(elsewhere.post(&theirs, &answer("")).await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn before_the_adoption_nothing_is_submitted_or_reported() {
    testkit::on_both(parts, async |app| {
        let of = gathering(&app.house, "safer-cities");
        let one = draft(&app.house, &of, "Answer the call", &["Cities answer every call."]).await;
        let mut amina = organiser(&app, &of, "Amina Diallo").await;
        let desk = format!("/manage/safer-cities/recommendations/{}", one.code);
        for place in ["submissions", "answers", "reports"] {
            let refused = amina.post(&format!("{desk}/{place}"), &[("institution", "Ministry")]).await;
            assert_eq!(refused.status, 409, "{place}");
            refused.says("Adopt it first");
        }
    })
    .await;
}

#[tokio::test]
async fn kestrel_bay_reports_and_the_next_edition_shows_every_point() {
    testkit::on_both(parts, async |app| {
        let one = adopted(&app).await;
        let (ingeborg_id, mut ingeborg) = person(&app, "Ingeborg Raine").await;
        let kestrel = delegation(&app.house, &one.of, "Kestrel Bay", "Lorne", 1, ingeborg_id).await.to_string();
        let points: Vec<_> = paragraphs::of(app.db(), one.id).await.expect("read").iter().map(|one| one.id).collect();
        let (report, page) =
            (format!("/recommendations/{}/report", one.code), format!("/recommendations/{}", one.code));
        assert_eq!(person(&app, "Dario Bell").await.1.get(&report).await.status, 404);
        ingeborg.get(&report).await.says("Health pays.");
        // Her city signs late; from then on the page reminds her, and counts who has not said what became of it.
        let sign = format!("/recommendations/{}/sign", one.code);
        ingeborg.submit(&sign, &[("act", "sign"), ("body", &kestrel)]).await.says("Signed.");
        ingeborg
            .get(&page)
            .await
            .says("Kestrel Bay has not reported")
            .says("Of 1 delegation that stands under it 0 have reported.");
        let first = points[0].to_string();
        let fields = |state: &'static str, words: &'static str| {
            [
                ("body", kestrel.as_str()),
                ("point", first.as_str()),
                ("state", state),
                ("report", words),
                ("evidence", "Series of 14 months"),
                ("evidence-link", ""),
                ("reported-on", "2027-02-01"),
            ]
        };
        let refused = ingeborg.post(&report, &fields("", "")).await;
        assert_eq!(refused.status, 422);
        refused.says("Choose where it stands").says("Series of 14 months");
        ingeborg.submit(&report, &fields("not", "No night clinic within forty minutes.")).await.says("No night clinic");
        app.clock.pass_s(86_400);
        ingeborg
            .submit(&report, &fields("done", "Nurse and outreach worker every night since September."))
            .await
            .says("every night since September")
            .is_silent_about("No night clinic")
            .is_silent_about("has not reported")
            .says("Of 1 delegation that stands under it 1 has reported.");
        assert_eq!(again(&app.house, &one).await.state, State::FollowUp);
        let mut amina = organiser(&app, &one.of, "Amina Diallo").await;
        let second = points[1].to_string();
        let by_letter = [
            ("by", "Oldmere"),
            ("point", second.as_str()),
            ("state", "partly"),
            ("report", "Agreement signed by two of three."),
            ("reported-on", "2027-02-20"),
        ];
        amina
            .submit(&format!("/manage/{}/recommendations/{}/reports", one.of.code, one.code), &by_letter)
            .await
            .says("Saved");
        app.browser().get(&page).await.says("1 is done, 1 partly, 0 not; nobody has reported on 1");
        let reports: Vec<_> =
            follow_ups::reports(app.db(), &[one.id]).await.expect("read").into_iter().map(|(_, one)| one).collect();
        assert_eq!((reports.len(), summary(&points, &reports)), (3, (1, 1, 0, 1)));

        // A year later: the next edition takes it up and shows every point.
        let next = gathering(&app.house, "safer-cities-2027");
        let mut delphine = organiser(&app, &next, "Delphine Roy").await;
        let at_next = "/recommendations/at/safer-cities-2027";
        assert_eq!(app.browser().get(at_next).await.status, 404);
        let desk = "/manage/safer-cities-2027/recommendations";
        delphine.get(desk).await.says("Ask again about earlier ones").says("Answer the call");
        delphine.submit(&format!("{desk}/earlier"), &[("code", &one.code)]).await.says("Asked again here");
        let wall = app.browser().get(at_next).await;
        wall.says("every night since September")
            .says("Nobody has reported on this point")
            .says("Agreement signed by two of three.");
        app.browser().get(&page).await.says("Asked again: Safer Cities");
        assert_eq!(delphine.post(&format!("{desk}/earlier"), &[("code", "NXNXNX")]).await.status, 404);
        assert_eq!(follow_ups::editions(app.db(), one.id).await.expect("read").len(), 1);
    })
    .await;
}
