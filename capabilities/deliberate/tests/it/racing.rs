//! A race to the deadline: twelve cities sign in the same moment, while the time for signing runs out.

use crate::parts::{parts, person};
use deliberate::recommendation::model::{State, Way};
use deliberate::signing::store as signing;
use deliberate::testing::{at, delegation, draft, gathering, open_for};

#[tokio::test]
async fn twelve_cities_sign_as_the_time_runs_out_and_each_is_told_what_counts() {
    testkit::on_both(parts, async |app| {
        let of = gathering(&app.house, "safer-cities");
        let one = draft(&app.house, &of, "Answer the call", &["Cities answer every call."]).await;
        let mut heads = Vec::new();
        for number in 1..=12 {
            let (id, browser) = person(&app, &format!("Head Number{number}")).await;
            let city = delegation(&app.house, &of, &format!("City {number}"), "Lorne", 1, id).await.to_string();
            heads.push((browser, city));
        }
        open_for(&app.house, &one, Way::Signatures).await;
        let end = testkit::at("2027-03-02T15:00:00Z");
        let one = at(&app.house, &one, State::Adoption, |one| {
            one.signing_closes_at = Some(end);
            one.signing_after = false;
        })
        .await;
        // The last second of grace; the clock goes on while they press, twice each, as one does in a hurry.
        app.clock.set(end.plus_s(60));
        let sign = format!("/recommendations/{}/sign", one.code);
        let press = async |number: usize, browser: &testkit::Browser, city: &str| {
            let (mut once, mut twice) = (browser.clone(), browser.clone());
            let fields = [("act", "sign"), ("body", city)];
            if number == 6 {
                app.clock.set(end.plus_s(61));
            }
            let (a, b) = tokio::join!(once.post(&sign, &fields), twice.post(&sign, &fields));
            [(a.status, a.body), (b.status, b.body)]
        };
        let pressed = futures::future::join_all(
            heads.iter().enumerate().map(|(number, (browser, city))| press(number, browser, city)),
        );
        let answers = pressed.await;

        let taken: Vec<bool> = answers.iter().map(|both| both.iter().any(|(status, _)| *status == 303)).collect();
        for both in &answers {
            assert!(
                both.iter().filter(|(status, _)| *status == 303).count() <= 1,
                "a city was told twice that it signed"
            );
            for (status, body) in both {
                let plain =
                    body.contains("has already signed") || body.contains("the time of arrival here that counts");
                assert!(*status == 303 || (*status == 409 && plain), "{status}: {body}");
            }
        }
        let standing = signing::all(app.db(), one.id).await.expect("read");
        let standing = standing.iter().filter(|one| one.withdrawn.is_none()).count();
        assert_eq!(
            standing,
            taken.iter().filter(|taken| **taken).count(),
            "what was told to stand stands, and no more"
        );
        assert!(taken.contains(&true) && taken.contains(&false), "the race was one: {taken:?}");
        // Whoever came too late is shown what stands, and that it ended.
        heads[11].0.get(&sign).await.says("Nothing can be signed at the moment");
    })
    .await;
}
