//! Bad days: Eve writes what she should not on the board, in the agenda and in the minutes; a room whose sessions are
//! full; a poll that a script answers ten thousand times. The table of all bad days is in `docs/bad-days.md`.

use crate::floor::{code_after, day};
use crate::parts::parts;
use store::sql;
use testkit::on_both;

/// Ends a script, an attribute, a line of events; turns the direction of writing; holds a sign no database keeps.
const HOSTILE: &str =
    "<script>alert(1)</script> \"><img src=x onerror=alert(2)> \u{202e}drawkcab \u{0}\r\nevent: whole";

#[tokio::test]
async fn hostile_words_on_the_board_in_the_agenda_and_in_the_minutes_are_words_everywhere() {
    on_both(parts, async |app| {
        let mut day = day(&app).await;
        let board = [
            ("day", "2027-09-14"),
            ("minutes", "25"),
            ("rounds", "15:15"),
            ("corners", "Stage <b>left</b>\nWindow"),
            ("note-en", HOSTILE),
            ("open", "yes"),
        ];
        day.nuria.submit("/manage/safer-cities/board", &board).await.says("The board is set.");
        let mut eve = app.browser();
        let topic =
            [("title", "<script>alert(1)</script> \"><img src=x>"), ("host", "<b>Eve</b>"), ("spot", "15:15@Window")];
        eve.submit("/safer-cities/board", &topic).await.says("Your topic");
        day.nuria.post("/manage/safer-cities/agenda", &[("open", "yes"), ("intro-en", HOSTILE)]).await;
        let endless = HOSTILE.repeat(2);
        let item = [("kind", "post"), ("title", HOSTILE), ("text", HOSTILE), ("name", endless.as_str())];
        // A name on several lines is one name; one that is too long is given back, and is text there, too.
        let given_back = eve.post("/safer-cities/agenda", &item).await;
        assert_eq!(given_back.status, 422);
        given_back.is_silent_about("<script>alert(1)").is_silent_about("<img src=x");
        let item =
            [("kind", "post"), ("title", "<script>alert(1)</script>"), ("text", HOSTILE), ("name", "\"><img src=x>")];
        eve.submit("/safer-cities/agenda", &item).await.says("Posted.");
        let minutes = format!("/manage/safer-cities/live/{}/minutes", day.codes[0]);
        day.nuria.post(&minutes, &[("text", HOSTILE), ("mark", "quotation")]).await;
        day.nuria.post(&format!("{minutes}/show"), &[("shown", "yes")]).await;

        let one = code_after(&eve.get("/safer-cities/agenda").await, "/safer-cities/agenda/");
        let pages = [
            "/safer-cities/board".to_owned(),
            "/safer-cities/board/wall".to_owned(),
            "/safer-cities/board/cards".to_owned(),
            "/manage/safer-cities/board".to_owned(),
            "/safer-cities/agenda".to_owned(),
            format!("/safer-cities/agenda/{one}"),
            "/manage/safer-cities/agenda".to_owned(),
            minutes,
            "/safer-cities/conclusions".to_owned(),
        ];
        for page in &pages {
            let seen = day.nuria.get(page).await;
            assert_eq!(seen.status, 200, "{page}");
            seen.says("alert(1)");
            seen.is_silent_about("<script>alert")
                .is_silent_about("<img src=x")
                .is_silent_about("<b>Eve")
                .is_silent_about("<b>left");
        }
        for state in
            ["/safer-cities/board/live/state", "/safer-cities/board/wall/state", "/safer-cities/conclusions/live/state"]
        {
            let seen = app.browser().get(state).await;
            assert_eq!(seen.body.lines().count(), 1, "an event has one line of data: {state}");
            seen.says("alert(1)").is_silent_about("<script>alert");
        }
        let line = app.browser().get("/safer-cities/conclusions/live").await;
        assert_eq!(line.body.matches("\nevent: whole").count(), 1, "nobody ends an event from inside: {}", line.body);
    })
    .await;
}

#[tokio::test]
async fn a_script_that_answers_a_poll_ten_thousand_times_counts_for_no_more_than_the_room_twice() {
    on_both(parts, async |app| {
        let mut day = day(&app).await;
        let lead = format!("/manage/safer-cities/live/{}", day.codes[1]);
        let fields = [("kind", "single"), ("question-en", "Who answers at night?"), ("choices", "Police\nA nurse")];
        let desk = day.nuria.submit(&format!("{lead}/polls"), &fields).await;
        let poll = code_after(&desk, "/polls/");
        day.nuria.post(&format!("{lead}/polls/{poll}"), &[("deed", "open")]).await;
        let at = format!("/safer-cities/sessions/{}/polls/{poll}", day.codes[1]);
        let mut otto = app.browser();
        assert_eq!(otto.post(&at, &[("choice", "2")]).await.status, 303);
        let times = if app.db().is_lite() { 10_000 } else { 1_000 };
        let mut counted = 0;
        for number in 0..times {
            let mut script = app.browser().with_cookie("browser", &format!("{number:043}"));
            counted += usize::from(script.post(&at, &[("choice", "1")]).await.status == 303);
        }
        // The Attic has thirty seats; Otto's browser is one of those that were believed.
        assert_eq!(counted, 59);
        let kept = sql("select chosen, count(*) as n from poll_answer group by chosen order by chosen");
        let rows = app.db().all(kept).await.expect("the answers");
        let kept: Vec<(String, i64)> =
            rows.iter().map(|row| (row.get("chosen").expect("a choice"), row.get("n").expect("a count"))).collect();
        assert_eq!(kept, [("1".to_owned(), 59), ("2".to_owned(), 1)]);
        day.nuria.get(&lead).await.says("were turned away because they came too fast");
        // Otto may still change his mind.
        assert_eq!(otto.post(&at, &[("choice", "1")]).await.status, 303);
    })
    .await;
}
