//! Joss puts a topic up in three taps, Wren wants the same corner, Nuria hosts and places the rest by interest.

use crate::floor::{code_after, day};
use crate::parts::parts;
use store::sql;
use testkit::{TestApp, at, on_both};

const HOST: &str = "/manage/safer-cities/board";
const BOARD: &str = "/safer-cities/board";

async fn set(app: &TestApp, nuria: &mut testkit::Browser) {
    assert_eq!(app.browser().get(BOARD).await.status, 404, "no board yet");
    let fields = [
        ("day", "2027-09-14"),
        ("minutes", "25"),
        ("rounds", "15:15\n15:45"),
        ("corners", "Stage\nWindow"),
        ("note-en", "Whoever comes is the right person."),
        ("open", "yes"),
    ];
    let wrong =
        nuria.post(HOST, &[("day", "2027-09-14"), ("minutes", "25"), ("rounds", "tea time"), ("corners", "")]).await;
    assert_eq!(wrong.status, 422);
    wrong.says("Write when each round begins").says("Write at least one corner").says("tea time");
    nuria.submit(HOST, &fields).await.says("The board is set.");
}

#[tokio::test]
async fn of_two_who_want_the_same_corner_one_gets_it_and_no_words_are_lost() {
    on_both(parts, async |app| {
        let mut day = day(&app).await;
        set(&app, &mut day.nuria).await;
        let (mut joss, mut wren) = (app.browser(), app.browser());
        joss.get(&format!("{BOARD}?spot=15%3A15%40Stage"))
            .await
            .says("selected>15:15, Stage")
            .says("Whoever comes is the right person.");
        let fields = [("title", "Night buses"), ("host", "Joss"), ("spot", "15:15@Stage"), ("once", "tap-1")];
        joss.submit(BOARD, &fields).await.says("Your topic has its place").says("hosted by <bdi>Joss</bdi> · yours");
        joss.post(BOARD, &fields).await;
        let seen =
            wren.submit(BOARD, &[("title", "Quiet rooms in courts"), ("host", "Wren"), ("spot", "15:15@Stage")]).await;
        seen.says("The place was taken a moment before").says("Quiet rooms in courts");
        let rows = app.db().all(sql("select title from board_topic order by created_at, id")).await.expect("topics");
        assert_eq!(rows.len(), 2, "the same tap twice is one topic");
        let code = code_after(&wren.get(BOARD).await, &format!("{BOARD}/"));
        let codes: Vec<String> = wren
            .get(BOARD)
            .await
            .body
            .split("data-vote=\"")
            .skip(1)
            .map(|rest| rest.chars().take(6).collect())
            .collect();
        let theirs = codes.iter().find(|one| **one != code).unwrap_or(&code).clone();
        let place = |code: &str| format!("{BOARD}/{code}/place");
        // Only who put it up moves it.
        let strangers = app.browser().post(&place(&theirs), &[("spot", "15:45@Stage")]).await;
        assert_eq!(strangers.status, 404);
        let mut placed = Vec::new();
        for code in &codes {
            placed.push(wren.post(&place(code), &[("spot", "15:45@Window")]).await.status);
        }
        placed.sort_unstable();
        assert_eq!(placed, [303, 404], "her own, and not Joss's");
        assert_eq!(
            joss.post(&place(&codes[0]), &[("spot", "15:45@Window")]).await.status.clamp(404, 409),
            409,
            "taken by Wren"
        );
        let long = "x".repeat(61);
        let seen = wren.post(BOARD, &[("title", &long), ("host", "")]).await;
        assert_eq!(seen.status, 422);
        seen.says("1 characters too many").says("Write your first name").says(&long);
        app.browser().get(&format!("{BOARD}/wall")).await.says("Night buses").says("Put a topic up with your phone");
        app.browser().get(&format!("{BOARD}/cards")).await.says("Quiet rooms in courts");
        app.clock.set(at("2027-09-15T04:00:01-04:00"));
        app.run_jobs().await;
        let key: String =
            app.db().one(sql("select key from board")).await.expect("the board").get("key").expect("a key");
        assert_eq!((key.as_str(), app.browser().post(BOARD, &fields).await.status), ("", 410));
        app.browser().get(BOARD).await.says("Night buses").says("The board takes no topics");
    })
    .await;
}

#[tokio::test]
async fn nuria_merges_two_topics_and_places_the_rest_so_that_nobody_is_torn() {
    on_both(parts, async |app| {
        let mut day = day(&app).await;
        set(&app, &mut day.nuria).await;
        let mut codes = std::collections::BTreeMap::new();
        for title in ["Night buses", "The last bus", "Quiet rooms", "Paying residents"] {
            let mut host = app.browser();
            host.submit(BOARD, &[("title", title), ("host", "Léa")]).await.says("Your topic is up");
            let page = day.nuria.get(HOST).await;
            let place = page.body.find(&format!("<bdi>{title}</bdi>")).expect("the topic");
            let before = &page.body[..place];
            codes.insert(
                title,
                before.rsplit("data-item=\"").next().expect("a row").chars().take(6).collect::<String>(),
            );
        }
        let come = |title: &str| format!("{BOARD}/{}/come", codes[title]);
        let (mut marta, mut otto) = (app.browser(), app.browser());
        for title in ["Night buses", "The last bus", "Quiet rooms"] {
            assert_eq!(marta.post(&come(title), &[("on", "1")]).await.status, 303);
        }
        otto.submit(&come("The last bus"), &[("on", "1")]).await.says("aria-pressed=\"true\"");
        otto.post(&come("The last bus"), &[("on", "1")]).await;
        let topic = format!("{HOST}/topics/{}", codes["The last bus"]);
        assert_eq!(day.nuria.post(&topic, &[("deed", "merge"), ("into", &codes["The last bus"])]).await.status, 422);
        day.nuria.submit(&topic, &[("deed", "merge"), ("into", &codes["Night buses"])]).await.says("Done.");
        let page = marta.get(BOARD).await;
        page.says(&format!("data-figure=\"{}\">2<", codes["Night buses"])).is_silent_about("The last bus");
        day.nuria.submit(&format!("{HOST}/place"), &[]).await.says("everybody can go to each topic they may come to");
        // Marta may come to both: they stand in different rounds.
        let rows = app
            .db()
            .all(sql(
                "select t.title, r.starts from board_topic t join board_round r on r.id = t.round_id order by t.title",
            ))
            .await
            .expect("places");
        let round = |title: &str| {
            let row =
                rows.iter().find(|row| row.get::<String>("title").expect("a title") == title).expect("it is placed");
            row.get::<String>("starts").expect("a start")
        };
        assert_eq!(rows.len(), 3);
        assert_ne!(round("Night buses"), round("Quiet rooms"));
        day.nuria.submit(&format!("{HOST}/place"), &[]).await.says("Every topic has its place already");
        // Corners that are taken out: their topics wait again, nothing is lost.
        let fields = [("day", "2027-09-14"), ("minutes", "25"), ("rounds", "15:15"), ("corners", "Stage")];
        day.nuria.submit(HOST, &fields).await.says("The board is set.");
        let left = app
            .db()
            .all(sql("select id from board_topic where state = 'up' and round_id is null"))
            .await
            .expect("topics")
            .len();
        assert!(left >= 2, "{left}");
        day.nuria.get(&format!("{BOARD}/live/state")).await.says("parts").says("figures");
        app.browser().get(&format!("{BOARD}/wall/state")).await.says("Stage");
        day.nuria
            .submit(&format!("{HOST}/topics/{}", codes["Quiet rooms"]), &[("deed", "down")])
            .await
            .is_silent_about("Quiet rooms");
        assert_eq!(
            app.browser().post(BOARD, &[("title", "Late"), ("host", "Eve")]).await.status,
            409,
            "the board is shut now"
        );
    })
    .await;
}
