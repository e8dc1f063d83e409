//! Marta asks without an account, Otto asks too, Nuria leads, a script votes ten thousand times, and a clock is wrong.

use crate::floor::{code_after, day, publish};
use crate::parts::{in_role, parts, signed_in};
use directory::role::Role;
use store::sql;
use testkit::{TestApp, at, on_both};

/// What is kept of the votes: how many rows and how many are counted.
async fn votes(app: &TestApp) -> (i64, i64) {
    let asked = sql(
        "select (select count(*) from floor_vote) as kept, cast(coalesce(sum(votes), 0) as bigint) as counted from floor_question where state <> 'merged'",
    );
    let row = app.db().one(asked).await.expect("the counts");
    (row.get("kept").expect("a count"), row.get("counted").expect("a count"))
}

#[tokio::test]
async fn marta_asks_without_an_account_nuria_approves_and_the_room_votes_once_each() {
    on_both(parts, async |app| {
        let mut day = day(&app).await;
        let (ask, lead) = (
            format!("/safer-cities/sessions/{}/ask", day.codes[0]),
            format!("/manage/safer-cities/live/{}", day.codes[0]),
        );
        let mut marta = app.browser();
        let page = marta.get(&ask).await;
        page.says("Who could know that it was you?")
            .says("nobody can, unless you write a name")
            .says("Wednesday 15 September 2027, 04:00");
        let once = page
            .body
            .split("name=\"once\" value=\"")
            .nth(1)
            .and_then(|rest| rest.split('"').next())
            .expect("a key")
            .to_owned();
        let fields = [("text", "Who pays for the bed\nat night?"), ("name", "Marta"), ("once", once.as_str())];
        marta.submit(&ask, &fields).await.says("A moderator reads it first").says("Who pays for the bed at night?");
        // The same sending again, as a phone does after a lost answer.
        assert_eq!(marta.post(&ask, &fields).await.status, 303);
        let mut otto = app.browser();
        otto.get(&ask).await.is_silent_about("Who pays");
        let desk = day.nuria.get(&lead).await;
        assert_eq!(desk.body.matches("Who pays for the bed").count(), 1, "asked twice, written once");
        let code = code_after(&desk, "/questions/");
        // What nobody sees yet takes no votes.
        assert_eq!(otto.post(&format!("{ask}/{code}/vote"), &[("on", "1")]).await.status, 404);
        day.nuria.submit(&format!("{lead}/questions/{code}"), &[("deed", "show")]).await.says("Everybody sees");
        otto.get(&ask).await.says("Who pays for the bed").says("Marta");
        otto.submit(&format!("{ask}/{code}/vote"), &[("on", "1")]).await.says("Counted.").says("aria-pressed=\"true\"");
        otto.post(&format!("{ask}/{code}/vote"), &[("on", "1")]).await;
        // One's own question cannot be voted for.
        marta.post(&format!("{ask}/{code}/vote"), &[("on", "1")]).await;
        assert_eq!(votes(&app).await, (1, 1));
        app.browser().post(&format!("{ask}/{code}/vote"), &[("on", "1")]).await;
        otto.post(&format!("{ask}/{code}/vote"), &[("on", "0")]).await;
        assert_eq!(votes(&app).await, (1, 1), "Otto took his back");
        day.nuria.post(&format!("{lead}/questions/{code}"), &[("deed", "stage")]).await;
        otto.get(&ask).await.says("Being answered");
        app.browser()
            .get(&format!("/safer-cities/sessions/{}/screen", day.codes[0]))
            .await
            .says("Who pays for the bed")
            .says("/ask</strong>");
        assert_eq!(marta.post(&format!("{ask}/{code}/take-back"), &[]).await.status, 409, "it is on stage");
        day.nuria
            .post(&format!("{lead}/questions/{code}"), &[("deed", "answered"), ("answer", "The province, since May.")])
            .await;
        otto.get(&ask).await.says("1 answered in the room").says("The province, since May.");
        assert_eq!(otto.post(&format!("{ask}/{code}/vote"), &[("on", "1")]).await.status, 409);
    })
    .await;
}

#[tokio::test]
async fn two_who_ask_the_same_are_merged_and_nobody_is_counted_twice() {
    on_both(parts, async |app| {
        let mut day = day(&app).await;
        let (ask, lead) = (
            format!("/safer-cities/sessions/{}/ask", day.codes[0]),
            format!("/manage/safer-cities/live/{}", day.codes[0]),
        );
        day.nuria.post(&lead, &[("asking", "yes")]).await;
        let (mut marta, mut wren, mut otto) = (app.browser(), app.browser(), app.browser());
        marta.post(&ask, &[("text", "Is there one number for the whole province?")]).await;
        let page = marta.get(&ask).await;
        let first = code_after(&page, "id=\"q-");
        wren.post(&ask, &[("text", "One number for the whole province, please?")]).await;
        let page = wren.get(&ask).await;
        let codes: Vec<String> =
            page.body.split("id=\"q-").skip(1).map(|rest| rest.chars().take(6).collect()).collect();
        let second = codes.iter().find(|code| **code != first).expect("the second question").clone();
        for question in [&first, &second] {
            otto.post(&format!("{ask}/{question}/vote"), &[("on", "1")]).await;
        }
        assert_eq!(votes(&app).await, (2, 2));
        let itself =
            day.nuria.post(&format!("{lead}/questions/{second}"), &[("deed", "merge"), ("into", &second)]).await;
        assert_eq!(itself.status, 422, "a question is not merged into itself");
        let merged =
            day.nuria.submit(&format!("{lead}/questions/{second}"), &[("deed", "merge"), ("into", &first)]).await;
        merged.says("1 merged");
        // Otto once, and Wren who asked it first.
        let page = otto.get(&ask).await;
        page.says(&format!("data-figure=\"{first}\">2<")).is_silent_about("please?");
        wren.get(&ask).await.says("Somebody asks the same; yours is counted there.");
        // A vote that was on its way to the merged one counts for the other.
        let mut late = app.browser();
        assert_eq!(late.post(&format!("{ask}/{second}/vote"), &[("on", "1")]).await.status, 303);
        otto.get(&ask).await.says(&format!("data-figure=\"{first}\">3<"));
        assert_eq!(day.nuria.post(&format!("{lead}/questions/{second}"), &[("deed", "show")]).await.status, 409);
        assert_eq!(wren.post(&format!("{ask}/{first}/take-back"), &[]).await.status, 404, "it is not hers");
        marta.submit(&format!("{ask}/{first}/take-back"), &[]).await.says("taken back").is_silent_about("data-figure=");
    })
    .await;
}

#[tokio::test]
async fn a_script_votes_ten_thousand_times_and_counts_for_no_more_than_the_room_twice() {
    on_both(parts, async |app| {
        let mut day = day(&app).await;
        let (ask, lead) = (
            format!("/safer-cities/sessions/{}/ask", day.codes[1]),
            format!("/manage/safer-cities/live/{}", day.codes[1]),
        );
        day.nuria.post(&lead, &[("asking", "yes")]).await;
        let mut otto = app.browser();
        otto.post(&ask, &[("text", "What did dispatchers say after a year?")]).await;
        let code = code_after(&otto.get(&ask).await, "id=\"q-");
        let (mut counted, mut refused) = (0, 0);
        // Ten thousand times on SQLite; on PostgreSQL a part of it, since the door is the same.
        let times = if app.db().is_lite() { 10_000 } else { 1_000 };
        for number in 0..times {
            // A script makes up a browser each time; the Attic has thirty seats.
            let mut script = app.browser().with_cookie("browser", &format!("{number:043}"));
            match script.post(&format!("{ask}/{code}/vote"), &[("on", "1")]).await.status {
                303 => counted += 1,
                429 => refused += 1,
                other => panic!("status {other}"),
            }
        }
        assert_eq!((counted, refused), (59, times - 59), "twice the seats, of which Otto's browser is one");
        assert_eq!(votes(&app).await, (59, 59));
        // One browser that presses all the time is slowed down; it was let in and stays in.
        let mut quick = otto.clone();
        let presses = [true; 90].map(|_| ());
        let mut slowed = 0;
        for (at, ()) in presses.into_iter().enumerate() {
            let on = if at % 2 == 0 { "1" } else { "0" };
            slowed += usize::from(quick.post(&format!("{ask}/{code}/vote"), &[("on", on)]).await.status == 429);
        }
        assert!(slowed >= 29, "{slowed}");
        day.nuria.get(&lead).await.says("were turned away because they came too fast");
        // A minute later another room's worth comes in, and the people who were in never had to wait.
        app.clock.pass_s(60);
        assert_eq!(app.browser().post(&format!("{ask}/{code}/vote"), &[("on", "1")]).await.status, 303);
    })
    .await;
}

#[tokio::test]
async fn a_clock_wrong_by_a_day_refuses_in_words_and_loses_and_doubles_nothing() {
    on_both(parts, async |app| {
        let mut day = day(&app).await;
        let ask = format!("/safer-cities/sessions/{}/ask", day.codes[0]);
        day.nuria.post(&format!("/manage/safer-cities/live/{}", day.codes[0]), &[("asking", "yes")]).await;
        let (mut marta, mut otto) = (app.browser(), app.browser());
        marta.post(&ask, &[("text", "Who drives at three?")]).await;
        let code = code_after(&marta.get(&ask).await, "id=\"q-");
        otto.post(&format!("{ask}/{code}/vote"), &[("on", "1")]).await;
        // The server is a day ahead.
        app.clock.set(at("2027-09-15T09:10:00-04:00"));
        let seen = otto.post(&ask, &[("text", "Is this thing on?")]).await;
        assert_eq!(seen.status, 410);
        seen.says("This session is over");
        assert_eq!(otto.post(&format!("{ask}/{code}/vote"), &[("on", "0")]).await.status, 410);
        otto.get(&ask).await.says("This session is over").says("Who drives at three?");
        // Set right, everything goes on where it was.
        app.clock.set(at("2027-09-14T09:20:00-04:00"));
        otto.post(&format!("{ask}/{code}/vote"), &[("on", "1")]).await;
        assert_eq!(votes(&app).await, (1, 1));
        // A phone a day ahead says so in vain: our receipt decides.
        let ahead = [("text", "And on Sundays?"), ("at", "2027-09-15T23:00:00-04:00"), ("once", "phone-1")];
        assert_eq!(otto.post(&ask, &ahead).await.status, 303);
        // A day behind, before the session: asking ahead is fine, and Otto is still one browser.
        app.clock.set(at("2027-09-13T09:20:00-04:00"));
        otto.post(&format!("{ask}/{code}/vote"), &[("on", "1")]).await;
        assert_eq!(votes(&app).await, (1, 1));
    })
    .await;
}

#[tokio::test]
async fn after_the_day_the_key_is_gone_and_with_it_who_voted() {
    on_both(parts, async |app| {
        let mut day = day(&app).await;
        let (ask, lead) = (
            format!("/safer-cities/sessions/{}/ask", day.codes[0]),
            format!("/manage/safer-cities/live/{}", day.codes[0]),
        );
        day.nuria.post(&lead, &[("asking", "yes")]).await;
        let mut otto = signed_in(&app, "otto@city.example", "Otto Lind").await;
        otto.get(&ask).await.says("value=\"Otto Lind\"");
        otto.post(&ask, &[("text", "Without my name"), ("name", "")]).await;
        otto.post(&ask, &[("text", "With my name"), ("name", "Otto Lind")]).await;
        let kept = app
            .db()
            .all(sql("select text, person_id, name from floor_question order by asked_at, id"))
            .await
            .expect("rows");
        let of = |at: usize| kept[at].get::<Option<base::Id>>("person_id").expect("an id or none");
        let named: Vec<bool> = (0..2).map(|at| of(at).is_some()).collect();
        let texts: Vec<String> = (0..2).map(|at| kept[at].get("text").expect("a text")).collect();
        for (text, named) in texts.iter().zip(named) {
            assert_eq!(named, text == "With my name", "{text}");
        }
        let deeds =
            app.db().all(sql("select by_person from activity where deed = 'question-asked'")).await.expect("deeds");
        let by: usize =
            deeds.iter().filter(|row| row.get::<Option<base::Id>>("by_person").expect("an id").is_some()).count();
        assert_eq!(by, 1, "the record of what was done names nobody who gave no name");
        // The session moves to the third day: its key lives as long.
        day.nuria
            .submit(
                "/manage/safer-cities/programme/move?day=2027-09-16",
                &[("session", &day.codes[0]), ("to", "long-room@2027-09-16T09:00")],
            )
            .await
            .says("Moved.");
        publish(&mut day.nuria, "2").await;
        app.clock.set(at("2027-09-15T04:00:01-04:00"));
        app.run_jobs().await;
        assert_eq!(otto.get(&ask).await.says("Your questions").status, 200);
        app.clock.set(at("2027-09-17T04:00:01-04:00"));
        app.run_jobs().await;
        let key: String =
            app.db().one(sql("select key from floor")).await.expect("the floor").get("key").expect("a key");
        assert_eq!(key, "");
        otto.get(&ask).await.says("This session is over").is_silent_about("Your questions").says("With my name");
        // Even with the clock set back nobody is counted twice: without the key browsers cannot be told apart.
        app.clock.set(at("2027-09-16T09:00:00-04:00"));
        assert_eq!(otto.post(&ask, &[("text", "Again?")]).await.status, 410);
    })
    .await;
}

#[tokio::test]
async fn hostile_text_is_text_and_too_much_of_it_is_given_back() {
    on_both(parts, async |app| {
        let mut day = day(&app).await;
        let (ask, lead) = (
            format!("/safer-cities/sessions/{}/ask", day.codes[0]),
            format!("/manage/safer-cities/live/{}", day.codes[0]),
        );
        day.nuria.post(&lead, &[("asking", "yes")]).await;
        let mut eve = app.browser();
        let hostile = "<script>alert(1)</script> \u{202e}drawkcab \u{0}\r\nevent: whole\ndata: {}";
        eve.post(&ask, &[("text", hostile), ("name", "\"><img src=x>")]).await;
        for path in [ask.clone(), lead.clone(), format!("/safer-cities/sessions/{}/screen", day.codes[0])] {
            let page = day.nuria.get(&path).await;
            page.is_silent_about("<script>alert").is_silent_about("<img src=x").says("alert(1)");
        }
        let state = app.browser().get(&format!("/safer-cities/sessions/{}/live/state", day.codes[0])).await;
        assert!(
            state.json()["parts"]["questions"].as_str().is_some_and(|html| !html.contains("<script>")),
            "{}",
            state.body
        );
        assert_eq!(state.body.lines().count(), 1, "an event has one line of data");
        let long = "a".repeat(241);
        let seen = eve.post(&ask, &[("text", &long), ("name", "Eve")]).await;
        assert_eq!(seen.status, 422);
        seen.says("1 characters too long").says(&long).says("value=\"Eve\"");
        assert_eq!(eve.post(&ask, &[("text", "  \n ")]).await.status, 422);
        assert_eq!(app.browser().get(&format!("/safer-cities/sessions/{}/ask", "ZZZZZZ")).await.status, 404);
        // Five questions in a minute are one too many.
        let mut statuses = Vec::new();
        for at in 0..5 {
            statuses.push(eve.post(&ask, &[("text", &format!("Question {at}"))]).await.status);
        }
        assert_eq!(statuses.iter().filter(|status| **status == 429).count(), 2, "{statuses:?}");
    })
    .await;
}

#[tokio::test]
async fn who_leads_elsewhere_leads_nothing_here_and_two_moderators_do_a_thing_once() {
    on_both(parts, async |app| {
        let mut day = day(&app).await;
        let (ask, lead) = (
            format!("/safer-cities/sessions/{}/ask", day.codes[0]),
            format!("/manage/safer-cities/live/{}", day.codes[0]),
        );
        app.browser().post(&ask, &[("text", "Who pays?")]).await;
        let code = code_after(&day.nuria.get(&lead).await, "/questions/");
        let elsewhere = convene::testing::gathering_with_call(&app.house, "elsewhere").await;
        let mut chidi = in_role(&app, &elsewhere.gathering, Role::Organiser, "chidi@c.example", "Chidi Okafor").await;
        for path in
            [lead.clone(), format!("{lead}/news"), format!("{lead}/news/state"), "/manage/safer-cities/live".to_owned()]
        {
            assert_eq!(chidi.get(&path).await.status, 404, "{path}");
        }
        assert_eq!(chidi.post(&format!("{lead}/questions/{code}"), &[("deed", "show")]).await.status, 404);
        let mut otto = in_role(&app, &day.sample.gathering, Role::Chair, "otto@c.example", "Otto Lind").await;
        assert_eq!(day.nuria.post(&format!("{lead}/questions/{code}"), &[("deed", "show")]).await.status, 303);
        let late = otto.post(&format!("{lead}/questions/{code}"), &[("deed", "show")]).await;
        assert_eq!(late.status, 409);
        late.says("Somebody has moved this question on");
        otto.get("/manage/safer-cities/live").await.says("Two doors, one visit").says("Tuesday 14 September 2027");
    })
    .await;
}

#[tokio::test]
async fn whoever_follows_hears_everything_once_and_figures_alone_where_that_is_enough() {
    on_both(parts, async |app| {
        let mut day = day(&app).await;
        let (ask, lead) = (
            format!("/safer-cities/sessions/{}/ask", day.codes[0]),
            format!("/manage/safer-cities/live/{}", day.codes[0]),
        );
        let state = format!("/safer-cities/sessions/{}/live/state", day.codes[0]);
        let first = app.browser().get(&state).await;
        assert_eq!(first.json(), serde_json::json!({}), "nothing happened yet");
        day.nuria.post(&lead, &[("asking", "yes")]).await;
        app.browser().post(&ask, &[("text", "Who pays?")]).await;
        let seen = app.browser().get(&state).await;
        let tag = seen.headers.get("etag").and_then(|tag| tag.to_str().ok()).expect("a tag").to_owned();
        assert!(seen.body.contains("Who pays?"));
        assert_eq!(app.browser().with_header("if-none-match", &tag).get(&state).await.status, 304);
        let french = app.browser().get(&format!("/fr{state}")).await;
        assert!(
            french.body.contains("sans nom") && french.body.contains("/fr/safer-cities/sessions/"),
            "{}",
            french.body
        );
        let code = code_after(&app.browser().get(&ask).await, "id=\"q-");
        app.browser().post(&format!("{ask}/{code}/vote"), &[("on", "1")]).await;
        let newer = app.browser().with_header("if-none-match", &tag).get(&state).await;
        assert_eq!((newer.status, &newer.json()["figures"][&code]), (200, &serde_json::json!(1)));
        // An open line: everything once, nothing to whoever has it already, and an end when the service ends.
        let line = format!("/safer-cities/sessions/{}/live", day.codes[0]);
        let seen = app.browser().get(&line).await;
        seen.says("retry: ").says("event: whole").says("Who pays?");
        let version = seen.body.split("id: ").nth(1).and_then(|rest| rest.lines().next()).expect("an id").to_owned();
        let back = app.browser().with_header("last-event-id", &version).get(&line).await;
        back.says("retry: ").is_silent_about("event:");
        app.browser().with_header("last-event-id", "1").get(&line).await.says("event: whole");
        app.house.live.close();
        assert_eq!(app.browser().get(&line).await.status, 503, "readers go to another replica");
        assert_eq!(app.browser().get(&state).await.status, 200, "and can still ask");
    })
    .await;
}
