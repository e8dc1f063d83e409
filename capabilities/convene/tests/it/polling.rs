//! Nuria asks the room: five kinds of polls, hidden until closed, answered once by each browser.

use crate::floor::{Day, code_after, day};
use crate::parts::parts;
use testkit::{TestApp, on_both};

async fn prepared(app: &TestApp, day: &mut Day, fields: &[(&str, &str)]) -> (String, String, String) {
    let lead = format!("/manage/safer-cities/live/{}", day.codes[0]);
    let desk = day.nuria.submit(&format!("{lead}/polls"), fields).await;
    desk.says("The poll is prepared");
    let code = code_after(&desk, "/polls/");
    let public = format!("/safer-cities/sessions/{}", day.codes[0]);
    app.browser().get(&format!("{public}/ask")).await.is_silent_about("class=\"badge lamp\"");
    assert_eq!(app.browser().post(&format!("{public}/polls/{code}"), &[("choice", "1")]).await.status, 404, "not open");
    day.nuria.submit(&format!("{lead}/polls/{code}"), &[("deed", "open")]).await.says("Poll open");
    (lead, public, code)
}

#[tokio::test]
async fn the_room_answers_and_sees_the_figures_when_nuria_shows_them() {
    on_both(parts, async |app| {
        let mut day = day(&app).await;
        let fields = [
            ("kind", "single"),
            ("question-en", "What would stop this in your city?"),
            ("question-fr", "Qu’est-ce qui l’empêcherait chez vous ?"),
            ("choices", "Nobody at night | Personne la nuit\nNo bed | Pas de lit\n"),
            ("hides", "yes"),
        ];
        let (lead, public, code) = prepared(&app, &mut day, &fields).await;
        let (mut marta, mut otto) = (app.browser(), app.browser());
        marta.get(&format!("/fr{public}/ask")).await.says("Pas de lit").says("Sondage ouvert");
        for wrong in [&[][..], &[("choice", "3")], &[("choice", "1"), ("choice", "2")]] {
            let seen = marta.post(&format!("{public}/polls/{code}"), wrong).await;
            assert_eq!(seen.status, 422);
            seen.says("Choose an answer first");
        }
        marta.submit(&format!("{public}/polls/{code}"), &[("choice", "1")]).await.says("Change my answer");
        marta.post(&format!("{public}/polls/{code}"), &[("choice", "2")]).await;
        otto.post(&format!("{public}/polls/{code}"), &[("choice", "2")]).await;
        // Hidden: neither the page nor what is told says a figure; how many answered it may.
        let page = otto.get(&format!("{public}/ask")).await;
        page.is_silent_about("<progress").says(&format!("data-figure=\"{code}-n\">2<"));
        let state = otto.get(&format!("{public}/live/state")).await;
        assert!(state.json()["figures"].get(format!("{code}-2")).is_none(), "{}", state.body);
        day.nuria.get(&lead).await.says("The room does not see this until you close it").says("value=\"100\"");
        day.nuria.submit(&format!("{lead}/polls/{code}"), &[("deed", "close")]).await.says("kept hidden");
        otto.get(&format!("{public}/ask")).await.is_silent_about("No bed");
        let late = app.browser().post(&format!("{public}/polls/{code}"), &[("choice", "1")]).await;
        assert_eq!(late.status, 409);
        late.says("your answer came too late to be counted");
        day.nuria.post(&format!("{lead}/polls/{code}"), &[("deed", "show")]).await;
        otto.get(&format!("{public}/ask")).await.says(&format!("value=\"100\" max=\"100\" data-figure=\"{code}-2\""));
        app.browser().get(&format!("{public}/screen")).await.says("100 %");
        let gone = day.nuria.post(&format!("{lead}/polls/{code}"), &[("deed", "remove")]).await;
        assert_eq!(gone.status, 409, "what was answered is not taken away");
    })
    .await;
}

#[tokio::test]
async fn a_ranking_a_rating_and_several_choices_are_added_up_and_words_are_read_first() {
    on_both(parts, async |app| {
        let mut day = day(&app).await;
        let (lead, public, ranking) = prepared(
            &app,
            &mut day,
            &[("kind", "ranking"), ("question-en", "What first?"), ("choices", "Beds\nNurses\nVans")],
        )
        .await;
        let mut marta = app.browser();
        let twice = [("rank-1", "2"), ("rank-2", "2"), ("rank-3", "1")];
        let seen = marta.post(&format!("{public}/polls/{ranking}"), &twice).await;
        assert_eq!(seen.status, 422);
        seen.says("Give each choice one place");
        marta.post(&format!("{public}/polls/{ranking}"), &[("rank-1", "2"), ("rank-2", "1"), ("rank-3", "3")]).await;
        let figures = marta.get(&format!("{public}/live/state")).await.json()["figures"].clone();
        let shares: Vec<i64> = (1..=3).filter_map(|line| figures[format!("{ranking}-{line}")].as_i64()).collect();
        assert_eq!(shares, [33, 50, 17], "not hidden, so it is told while it is open");
        // Opening the next one closes this one.
        let (_, _, words) =
            prepared_next(&mut day, &lead, &[("kind", "open"), ("question-en", "One word?"), ("hides", "")]).await;
        assert_eq!(
            marta
                .post(&format!("{public}/polls/{ranking}"), &[("rank-1", "1"), ("rank-2", "2"), ("rank-3", "3")])
                .await
                .status,
            409
        );
        marta.post(&format!("{public}/polls/{words}"), &[("words", "<b>Beds</b>")]).await;
        marta.get(&format!("{public}/ask")).await.is_silent_about("<li><bdi>&#60;b&#62;Beds");
        let desk = day.nuria.get(&lead).await;
        let answer = desk
            .body
            .split("name=\"answer\" value=\"")
            .nth(1)
            .and_then(|rest| rest.split('"').next())
            .expect("an answer");
        day.nuria.post(&format!("{lead}/polls/{words}"), &[("deed", "say"), ("answer", answer)]).await;
        marta.get(&format!("{public}/ask")).await.says("<li><bdi>&#60;b&#62;Beds").is_silent_about("<b>Beds");
        let (_, _, several) =
            prepared_next(&mut day, &lead, &[("kind", "several"), ("question-en", "Which?"), ("choices", "A\nB")])
                .await;
        marta.post(&format!("{public}/polls/{several}"), &[("choice", "1"), ("choice", "2")]).await;
        let (_, _, rating) = prepared_next(&mut day, &lead, &[("kind", "rating"), ("question-en", "On Monday?")]).await;
        marta.post(&format!("{public}/polls/{rating}"), &[("choice", "4")]).await;
        let figures = marta.get(&format!("{public}/live/state")).await.json()["figures"].clone();
        assert_eq!((&figures[format!("{several}-2")], &figures[format!("{rating}-4")]), (&100.into(), &100.into()));
        for (fields, sentence) in [
            (&[("kind", "single"), ("question-en", "Q"), ("choices", "one")][..], "at least two choices"),
            (&[("kind", "single"), ("choices", "a\nb")], "Write the question"),
            (&[("question-en", "Q")], "Choose how the poll is answered"),
        ] {
            let seen = day.nuria.post(&format!("{lead}/polls"), fields).await;
            assert_eq!(seen.status, 422);
            seen.says(sentence);
        }
    })
    .await;
}

async fn prepared_next(day: &mut Day, lead: &str, fields: &[(&str, &str)]) -> ((), (), String) {
    let desk = day.nuria.submit(&format!("{lead}/polls"), fields).await;
    // Polls stand in their order: the newest is the last one.
    let code: String = desk.body.rsplit("/polls/").next().expect("an address").chars().take(6).collect();
    let code =
        if desk.body.matches(&format!("/polls/{code}")).count() == 0 { code_after(&desk, "/polls/") } else { code };
    day.nuria.submit(&format!("{lead}/polls/{code}"), &[("deed", "open")]).await.says("Poll open");
    ((), (), code)
}

#[tokio::test]
async fn a_room_that_presses_at_once_is_counted_to_the_last_vote() {
    on_both(parts, async |app| {
        let mut day = day(&app).await;
        let fields = [("kind", "single"), ("question-en", "Now?"), ("choices", "Yes\nNo")];
        let (lead, public, code) = prepared(&app, &mut day, &fields).await;
        // The Long Room has 120 seats: 200 browsers behind one address are believed.
        let pressing = (0..200).map(|number| {
            let (mut browser, path) = (app.browser(), format!("{public}/polls/{code}"));
            async move { browser.post(&path, &[("choice", if number % 4 == 0 { "2" } else { "1" })]).await.status }
        });
        let statuses = futures::future::join_all(pressing).await;
        assert!(statuses.iter().all(|status| *status == 303), "{statuses:?}");
        let desk = day.nuria.get(&lead).await;
        desk.says("Answers: 200").says("<span class=\"num\">150</span>").says("<span class=\"num\">50</span>");
    })
    .await;
}
