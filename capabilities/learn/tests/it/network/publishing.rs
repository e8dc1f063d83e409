//! Amina writes a record, publishes it, corrects it in the open and withdraws it. Nobody else writes.

use crate::parts::{parts, person};
use learn::network::testing::{editor, record};

const FORM: [(&str, &str); 17] = [
    ("kind", "webinar"),
    ("role", "panellist"),
    ("of", "Centre for Safer Places"),
    ("happened", "2021-02-10"),
    ("online", "yes"),
    ("title-en", "Knowledge for safer towns"),
    ("title-fr", "Savoir pour des villes plus sûres"),
    ("summary-en", "How data & voices meet"),
    ("body-en", "Asked were *four* questions. <script>alert(1)</script>"),
    ("outcome-en", "A list of four questions"),
    ("follows-en", "a report"),
    ("follows-on", "2021-06"),
    ("partner-0", "Alliance of Averne"),
    ("part-0", "organiser"),
    ("people", "Mina Roth, mayor of the ward"),
    ("video", "https://video.example/watch?v=1"),
    ("revision", "0"),
];

#[tokio::test]
async fn amina_publishes_a_record_and_corrects_it_in_the_open() {
    testkit::on_both(parts, async |app| {
        let (id, mut amina) = person(&app, "Amina Diallo").await;
        let (_, mut eve) = person(&app, "Eve Ling").await;
        assert_eq!(amina.get("/news/desk").await.status, 404);
        editor(&app.house, id).await;
        amina.get("/news/desk").await.says("Write news or a record");
        let form: Vec<_> = FORM.iter().filter(|(field, _)| *field != "revision").copied().collect();
        let made = amina.post("/news/desk/new", &form).await;
        let desk = made.location().expect("a desk").split('?').next().expect("a path").to_owned();
        amina.get(&desk).await.says("Draft");
        let page = desk.replace("/news/desk/", "/news/");
        // A draft is there for nobody else, and is not found.
        assert_eq!(app.browser().get(&page).await.status, 404);
        assert_eq!(eve.get(&desk).await.status, 404);
        assert_eq!(eve.post(&desk, &FORM).await.status, 404);
        app.browser().get("/search?q=knowledge").await.is_silent_about("Knowledge</mark>");
        amina.submit(&format!("{desk}/state"), &[("to", "published")]).await.says("Published");
        let seen = app.browser().get(&page).await;
        for words in [
            "Knowledge for safer towns",
            "Wednesday 10 February 2021",
            "On the panel",
            "Alliance of Averne",
            "Mina Roth",
            "mayor of the ward",
            "June 2021",
            "<em>four</em>",
            "https://video.example/watch?v=1",
            "Online",
        ] {
            seen.says(words);
        }
        seen.is_silent_about("<script>alert");
        app.browser().get(&format!("/fr{page}")).await.says("Savoir pour des villes plus sûres").says("juin 2021");
        app.browser().get("/news?kind=webinar&year=2021").await.says("Knowledge for safer towns");
        app.browser().get("/news?kind=meeting").await.is_silent_about("Knowledge for safer towns");
        // What people have read is not changed in silence.
        let now = amina.get(&desk).await;
        let revision =
            now.body.split("name=\"revision\" value=\"").nth(1).expect("a revision").split('"').next().expect("it");
        let mut changed = FORM.to_vec();
        changed.retain(|(field, _)| *field != "revision" && *field != "happened");
        changed.extend([("happened", "2021-02-11"), ("revision", revision)]);
        let refused = amina.post(&desk, &changed).await;
        assert_eq!(refused.status, 422);
        refused.says("Say in a sentence what you correct").says("2021-02-11");
        changed.push(("correction-en", "It was on the eleventh."));
        amina.submit(&desk, &changed).await.says("Saved");
        app.browser().get(&page).await.says("Corrected on").says("It was on the eleventh.").says("11 February 2021");
        // An older window of hers does not overwrite it.
        let late = amina.post(&desk, &changed).await;
        assert_eq!(late.status, 422);
        late.says("Somebody else saved this meanwhile");
        amina.submit(&format!("{desk}/state"), &[("to", "withdrawn")]).await.says("Withdrawn");
        let gone = app.browser().get(&page).await;
        assert_eq!(gone.status, 410);
        gone.says("withdrawn by those who published it");
        app.browser().get("/search?q=knowledge").await.says("Nothing holds all these words");
        assert_eq!(amina.post(&format!("{desk}/state"), &[("to", "draft")]).await.status, 409);
    })
    .await;
}

#[tokio::test]
async fn a_list_of_three_asks_as_often_as_a_list_of_one() {
    testkit::on_both(parts, async |app| {
        app.browser().get("/news").await.says("Nothing was published here yet");
        let (id, amina) = person(&app, "Amina Diallo").await;
        editor(&app.house, id).await;
        let mut asked = Vec::new();
        for (from, to) in [(0, 1), (1, 3)] {
            for n in from..to {
                record(&app.house, &format!("Meeting {n}"), "2027-02", &format!("Town {n}")).await;
                learn::network::testing::opportunity(&app.house, &format!("Job {n}"), None).await;
            }
            for path in [
                "/news",
                "/opportunities",
                "/organisations",
                "/news/desk",
                "/opportunities/desk",
                "/search?q=meeting",
                "/news/atom",
            ] {
                app.house.cache.touch();
                app.clock.pass_s(10);
                let before = app.db().asked();
                // Signed in, so that no page comes from what was kept.
                assert_eq!(amina.clone().get(path).await.status, 200, "{path}");
                asked.push((path, app.db().asked() - before));
            }
        }
        let half = asked.len() / 2;
        // The feed is a file: it is made anew only when something changed, which it did both times.
        assert_eq!(asked[..half], asked[half..]);
    })
    .await;
}

#[tokio::test]
async fn hostile_words_stay_words() {
    testkit::on_both(parts, async |app| {
        let (id, mut amina) = person(&app, "Amina Diallo").await;
        editor(&app.house, id).await;
        for (field, value) in [
            ("happened", "2021-02-30"),
            ("link", "javascript:alert(1)"),
            ("link", "//evil.example"),
            ("video", "/inside"),
            ("title-en", ""),
        ] {
            let mut form: Vec<_> =
                FORM.iter().filter(|(name, _)| *name != field && *name != "title-fr").copied().collect();
            form.push((field, value));
            assert_eq!(amina.post("/news/desk/new", &form).await.status, 422, "{field} {value}");
        }
        let hostile = "</title><script>x</script>&\u{b}";
        record(&app.house, hostile, "2027", "Town \"><img src=x onerror=alert(1)>").await;
        for path in ["/news", "/search?q=script", "/organisations", "/news/atom"] {
            app.browser().get(path).await.is_silent_about("<script>x").is_silent_about("<img src=x");
        }
        let feed = app.browser().get("/news/json").await;
        assert_eq!(feed.headers["content-type"], "application/feed+json; charset=utf-8");
        assert_eq!(feed.json()["items"][0]["title"], hostile);
        assert_eq!(feed.headers["x-content-type-options"], "nosniff");
    })
    .await;
}
