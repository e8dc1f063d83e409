//! Imani looks at her phone: what is now, what is next, what she starred, what moved. And watches one from afar.

use crate::floor::{day, publish};
use crate::parts::parts;
use testkit::{at, on_both};

#[tokio::test]
async fn imani_sees_now_next_and_mine_and_that_her_session_moved() {
    on_both(parts, async |app| {
        let early = convene::testing::gathering_with_call(&app.house, "early").await.gathering.code;
        let ahead = app.browser().get(&format!("/{early}/now")).await;
        assert_eq!(ahead.location().as_deref(), Some("/early/programme"), "before the programme there is no day");
        let mut day = day(&app).await;
        let stars = format!("{}.{}", day.codes[0], day.codes[2]);
        let mut imani = app.browser().with_cookie("stars", &stars);
        let page = imani.get("/safer-cities/now").await;
        page.says("Two doors, one visit")
            .says("50 minutes left")
            .says("One room")
            .says("What hot-spot maps hide")
            .says("starred");
        page.says("<time data-clock>09:10</time>").says("Tuesday 14 September 2027");
        app.browser().get("/safer-cities/now").await.says("You have not starred anything yet").says("2 rooms");
        imani.get("/fr/safer-cities/now").await.says("Maintenant").says("encore 50 minutes");
        day.nuria
            .submit(
                "/manage/safer-cities/programme/move?day=2027-09-14",
                &[("session", &day.codes[2]), ("to", "harbour-room@2027-09-14T11:00")],
            )
            .await
            .says("Moved.");
        publish(&mut day.nuria, "2").await;
        imani.get("/safer-cities/now").await.says("“Sergeants first” has changed.").says("Harbour Room");
        app.browser().get("/safer-cities/now").await.is_silent_about("has changed");
        // Two starred at the same time are said while there is time to choose.
        app.clock.set(at("2027-09-14T08:30:00-04:00"));
        let both = format!("{}.{}", day.codes[0], day.codes[1]);
        app.browser()
            .with_cookie("stars", &both)
            .get("/safer-cities/now")
            .await
            .says("in 30 minutes")
            .says("You starred this and also “What hot-spot maps hide”");
        app.clock.set(at("2027-09-10T08:30:00-04:00"));
        imani.get("/safer-cities/now").await.says("14 to 16 September 2027: it begins");
        app.clock.set(at("2027-09-20T08:30:00-04:00"));
        imani.get("/safer-cities/now").await.says("It is over.");
        assert_eq!(app.browser().with_cookie("stars", "<script>").get("/safer-cities/now").await.status, 200);
    })
    .await;
}

#[tokio::test]
async fn a_webcast_frames_one_house_on_one_page_and_the_recording_comes_afterwards() {
    on_both(parts, async |app| {
        let mut day = day(&app).await;
        let (edit, watch) = (
            format!("/manage/safer-cities/live/{}/webcast", day.codes[0]),
            format!("/safer-cities/sessions/{}/watch", day.codes[0]),
        );
        assert_eq!(app.browser().get(&watch).await.status, 404);
        let wrong = day.nuria.post(&edit, &[("kind", "embed"), ("address", "https://evil.example/player")]).await;
        assert_eq!(wrong.status, 422);
        wrong.says("Players of this house are not shown here").says("https://evil.example/player");
        assert_eq!(
            day.nuria.post(&edit, &[("kind", "hls"), ("address", "https://cdn.example/a.mp4")]).await.status,
            422
        );
        assert_eq!(day.nuria.post(&edit, &[("kind", "none"), ("slides", "javascript:alert(1)")]).await.status, 422);
        day.nuria
            .submit(&edit, &[("kind", "embed"), ("address", "https://youtu.be/dQ4w9WgXc"), ("on-air", "yes")])
            .await
            .says("The webcast is set.");
        let page = app.browser().get(&watch).await;
        app.browser().get(&format!("/safer-cities/sessions/{}", day.codes[0])).await.says("/watch\"");
        page.says("src=\"https://www.youtube-nocookie.com/embed/dQ4w9WgXc\"")
            .says("On air")
            .says("Your question to the presenters");
        let policy = |seen: &testkit::Seen| {
            seen.headers
                .get("content-security-policy")
                .and_then(|line| line.to_str().ok())
                .unwrap_or_default()
                .to_owned()
        };
        assert!(policy(&page).contains("; frame-src https://www.youtube-nocookie.com"), "{}", policy(&page));
        let ask = app.browser().get(&format!("/safer-cities/sessions/{}/ask", day.codes[0])).await;
        assert!(!policy(&ask).contains("frame-src"), "{}", policy(&ask));
        // The same rights from afar: the question says so to the moderator alone.
        let mut afar = app.browser();
        let seen = afar
            .submit(
                &format!("/safer-cities/sessions/{}/ask", day.codes[0]),
                &[("text", "Can you hear us?"), ("remote", "yes"), ("from", "watch")],
            )
            .await;
        seen.says("A moderator reads it first");
        day.nuria.get(&format!("/manage/safer-cities/live/{}", day.codes[0])).await.says("from afar");
        day.nuria
            .post(
                &edit,
                &[
                    ("kind", "hls"),
                    ("address", "https://cdn.averne.example/live/a.m3u8"),
                    ("audio", "https://cdn.averne.example/a.mp3"),
                ],
            )
            .await;
        let page = app.browser().get(&watch).await;
        page.says("data-stream=\"https://cdn.averne.example/live/a.m3u8\"");
        assert!(
            policy(&page).contains("media-src 'self' blob: https://cdn.averne.example")
                && !policy(&page).contains("frame-src"),
            "{}",
            policy(&page)
        );
        app.browser().get("/safer-cities/now").await.says("Two doors");
        // A minute later, so that the published page is of another version.
        app.clock.pass_s(60);
        day.nuria
            .post(
                &edit,
                &[
                    ("kind", "none"),
                    ("recording", "https://video.averne.example/w/abc"),
                    ("slides", "https://files.averne.example/s.pdf"),
                ],
            )
            .await;
        // The page of the session leads there too, whoever has kept its earlier version.
        app.browser()
            .get(&format!("/safer-cities/sessions/{}", day.codes[0]))
            .await
            .says("Afterwards")
            .says("<a href=\"https://video.averne.example/w/abc\" rel=\"noopener\">Recording</a>")
            .says("https://files.averne.example/s.pdf")
            .is_silent_about("Captions as a text")
            .is_silent_about("/watch\"");
        app.browser()
            .get(&watch)
            .await
            .says("Recording")
            .says("https://files.averne.example/s.pdf")
            .is_silent_about("<iframe");
    })
    .await;
}
