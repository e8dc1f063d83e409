//! Amina prepares gatherings: from a template, as the next edition, alone and with Otto at her side.

use crate::parts::{in_role, parts, signed_in};
use convene::gathering::store as gatherings;
use convene::testing::{self, Sample};
use directory::role::Role;
use testkit::{Browser, TestApp};

const AMINA: (&str, &str) = ("amina@harbour-street.example", "Amina Diallo");

/// Amina organises `safer-cities` already.
async fn amina(app: &TestApp) -> (Sample, Browser) {
    let sample = testing::safer_cities(&app.house).await;
    let browser = in_role(app, &sample.gathering, Role::Organiser, AMINA.0, AMINA.1).await;
    (sample, browser)
}

/// The revision that the form on this page was filled from.
fn revision(page: &str) -> String {
    let after = page.split("name=\"revision\" value=\"").nth(1).expect("a revision on the page");
    after.split('"').next().expect("its value").to_owned()
}

fn settings<'a>(title: &'a str, zone: &'a str, city: &'a str, revision: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("kind", "conference"),
        ("title-en", title),
        ("starts_on", "2027-09-14"),
        ("ends_on", "2027-09-16"),
        ("zone", zone),
        ("city", city),
        ("langs", "en"),
        ("langs", "fr"),
        ("revision", revision),
    ]
}

#[tokio::test]
async fn from_a_template_amina_has_a_usable_draft_in_three_clicks() {
    testkit::on_both(parts, async |app| {
        let (_, mut amina) = amina(&app).await;
        let mine = amina.get("/manage").await;
        mine.says("Safer Cities Conference").says("Prepare a gathering");
        amina.get(&mine.link("/manage/new")).await.says("What are you preparing?").says("Symposium");
        let made = amina
            .submit("/manage/new", &[("kind", "symposium"), ("title-en", "Quiet Streets"), ("zone", "Europe/Paris")])
            .await;
        made.says("The draft is ready").says("Five steps to begin").says("The dates are not decided");
        let draft = gatherings::find(app.db(), "quiet-streets").await.expect("it is read").expect("the draft is there");
        assert_eq!((draft.kind.as_str(), draft.zone.name()), ("symposium", "Europe/Paris"));
        assert!(!gatherings::formats(app.db(), draft.id).await.expect("they are read").is_empty());
        assert!(!gatherings::rooms(app.db(), draft.id).await.expect("they are read").is_empty());
        let call = convene::call::store::of_gathering(app.db(), draft.id).await.expect("it is read").expect("a call");
        assert!(!call.published);
        let criteria = convene::call::store::criteria(app.db(), call.id).await.expect("they are read");
        assert_eq!(criteria.iter().map(|one| one.weight).sum::<i64>(), 100);
        for place in [
            "settings",
            "topics",
            "formats",
            "rooms",
            "organisations",
            "results",
            "announcement",
            "publish",
            "call",
            "call/questions",
            "call/criteria",
        ] {
            for lang in ["", "/fr"] {
                let page = amina.get(&format!("{lang}/manage/quiet-streets/{place}")).await;
                assert_eq!(page.status, 200, "{lang} {place}");
                page.is_silent_about(">gathering-").is_silent_about(">manage-call-").is_silent_about(">announcement-");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_code_that_is_reserved_or_taken_is_refused_with_one_that_is_free() {
    testkit::on_both(parts, async |app| {
        let (_, mut amina) = amina(&app).await;
        let with = |code| [("kind", "meeting"), ("title-en", "Ward meeting"), ("zone", "UTC"), ("code", code)];
        let reserved = amina.post("/manage/new", &with("manage")).await;
        assert_eq!(reserved.status, 422);
        reserved.says("manage-2").says("Ward meeting");
        amina
            .post("/manage/new", &with("safer-cities"))
            .await
            .says("Another gathering has safer-cities")
            .says("safer-cities-2");
        amina.post("/manage/new", &with("Été 2027")).await.says("ete-2027");
        amina.submit("/manage/new", &with("ward-meeting")).await.says("The draft is ready");
    })
    .await;
}

#[tokio::test]
async fn a_draft_is_there_for_amina_and_for_nobody_else() {
    testkit::on_both(parts, async |app| {
        let (_, mut amina) = amina(&app).await;
        amina
            .post(
                "/manage/new",
                &[("kind", "conference"), ("title-en", "Quiet Streets"), ("zone", "UTC"), ("starts_on", "2027-10-05")],
            )
            .await;
        amina.get("/quiet-streets").await.says("This is a draft");
        assert_eq!(app.browser().get("/quiet-streets").await.status, 404);
        let mut otto = signed_in(&app, "otto@averne.example", "Otto Lindqvist").await;
        assert_eq!(otto.get("/quiet-streets").await.status, 404);
        amina.submit("/manage/quiet-streets/publish", &[("to", "published")]).await.says("It is public now");
        let seen = app.browser().get("/quiet-streets").await;
        seen.says("Quiet Streets").says("5 October 2027").is_silent_about("This is a draft");
        amina.submit("/manage/quiet-streets/publish", &[("to", "draft")]).await.says("It is a draft again");
        assert_eq!(app.browser().get("/quiet-streets").await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn r10_the_organiser_of_another_gathering_finds_nothing_here() {
    testkit::on_both(parts, async |app| {
        let (_, mut amina) = amina(&app).await;
        amina.post("/manage/new", &[("kind", "conference"), ("title-en", "Quiet Streets"), ("zone", "UTC")]).await;
        let other = testing::gathering_with_call(&app.house, "other-towns").await;
        let mut chidi = in_role(&app, &other.gathering, Role::Organiser, "chidi@lorne.example", "Chidi Eze").await;
        for place in ["", "/settings", "/topics", "/announcement", "/publish", "/call", "/call/questions"] {
            assert_eq!(chidi.get(&format!("/manage/quiet-streets{place}")).await.status, 404, "{place}");
        }
        // R04: what lists or copies a series asks for the same right.
        assert_eq!(chidi.post("/manage/new/copy", &[("earlier", "quiet-streets")]).await.status, 404);
        assert_eq!(chidi.post("/manage/quiet-streets/publish", &[("to", "published")]).await.status, 404);
        let mut stranger = signed_in(&app, "sana@averne.example", "Sana Oyelaran").await;
        assert_eq!(stranger.get("/manage/new").await.status, 403);
        chidi.get("/manage").await.is_silent_about("Quiet Streets");
    })
    .await;
}

#[tokio::test]
async fn two_organisers_save_at_once_and_nothing_typed_is_lost() {
    testkit::on_both(parts, async |app| {
        let (sample, mut amina) = amina(&app).await;
        let mut otto = in_role(&app, &sample.gathering, Role::Organiser, "otto@averne.example", "Otto Lindqvist").await;
        let path = "/manage/safer-cities/settings";
        let (hers, his) = (revision(&amina.get(path).await.body), revision(&otto.get(path).await.body));
        amina.submit(path, &settings("Safer Cities", "America/Toronto", "Kestrel Bay", &hers)).await.says("Saved.");
        let second = otto.post(path, &settings("Safer Towns", "America/Toronto", "Port Averne", &his)).await;
        assert_eq!(second.status, 422);
        second.says("Somebody else saved these settings").says("Safer Towns").says("Kestrel Bay");
        let stands = gatherings::find(app.db(), "safer-cities").await.expect("it is read").expect("it is there");
        assert_eq!((stands.title.exact("en"), stands.city.as_str()), ("Safer Cities", "Kestrel Bay"));
        let again = revision(&second.body);
        otto.submit(path, &settings("Safer Towns", "America/Toronto", "Port Averne", &again)).await.says("Saved.");
    })
    .await;
}

#[tokio::test]
async fn a_new_zone_shows_the_same_instant_of_the_deadline() {
    testkit::on_both(parts, async |app| {
        let (sample, mut amina) = amina(&app).await;
        app.browser().get("/safer-cities").await.says("Sunday 30 May 2027, 23:59").says("Toronto");
        let path = "/manage/safer-cities/settings";
        let stands = revision(&amina.get(path).await.body);
        amina.submit(path, &settings("Safer Cities", "Europe/Paris", "Port Averne", &stands)).await.says("Saved.");
        app.browser().get("/safer-cities").await.says("Monday 31 May 2027, 05:59").says("Paris");
        let call = convene::call::store::of_gathering(app.db(), sample.gathering.id)
            .await
            .expect("it is read")
            .expect("a call");
        assert_eq!(call.closes_at, sample.call.closes_at);
    })
    .await;
}

#[tokio::test]
async fn a_topic_that_a_proposal_has_stays_and_says_why() {
    testkit::on_both(parts, async |app| {
        let (sample, mut amina) = amina(&app).await;
        testing::submitted(&app.house, &sample, "Two doors, one visit").await;
        let path = "/manage/safer-cities/topics";
        let page = amina.get(path).await;
        let mut fields: Vec<(String, String)> = vec![("revision".to_owned(), revision(&page.body))];
        for topic in &sample.topics {
            fields.push((format!("number.{}", topic.id), topic.number.to_string()));
            fields.push((format!("title.{}-en", topic.id), topic.title.exact("en").to_owned()));
        }
        let (first, last) = (sample.topics[0].id, sample.topics[8].id);
        let with = |extra: (String, &str)| {
            fields
                .iter()
                .map(|(name, value)| (name.clone(), value.clone()))
                .chain([(extra.0, extra.1.to_owned())])
                .collect::<Vec<_>>()
        };
        let send = |fields: &[(String, String)]| {
            fields.iter().map(|(name, value)| (name.clone(), value.clone())).collect::<Vec<_>>()
        };
        let used = send(&with((format!("remove.{first}"), "yes")));
        let used: Vec<(&str, &str)> = used.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let refused = amina.post(path, &used).await;
        assert_eq!(refused.status, 422);
        refused.says("stays: proposals or sessions have it");
        let free = send(&with((format!("remove.{last}"), "yes")));
        let free: Vec<(&str, &str)> = free.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        amina.submit(path, &free).await.says("Saved.");
        assert_eq!(gatherings::topics(app.db(), sample.gathering.id).await.expect("they are read").len(), 8);
    })
    .await;
}

#[tokio::test]
async fn rooms_formats_organisations_and_results_are_added_and_shown() {
    testkit::on_both(parts, async |app| {
        let (sample, mut amina) = amina(&app).await;
        let post = |place: &str| format!("/manage/safer-cities/{place}");
        let stands = revision(&amina.get(&post("organisations")).await.body);
        let fields = [("revision", stands.as_str()), ("name.new", "Averne Police Service"), ("role.new", "host")];
        amina.submit(&post("organisations"), &fields).await.says("Saved.").says("Averne Police Service");
        let stands = revision(&amina.get(&post("results")).await.body);
        amina
            .submit(
                &post("results"),
                &[("revision", &stands), ("sentence.new-en", "Nine towns share one crisis line.")],
            )
            .await
            .says("Nine towns");
        app.browser().get("/safer-cities").await.says("Averne Police Service").says("Host");
        let next = amina.submit("/manage/new/copy", &[("earlier", "safer-cities")]).await;
        next.says("The next edition is ready");
        let copy = gatherings::find(app.db(), "safer-cities-2").await.expect("it is read").expect("the copy");
        let (topics, call) =
            (gatherings::topics(app.db(), copy.id).await, convene::call::store::of_gathering(app.db(), copy.id).await);
        assert_eq!(topics.expect("they are read").len(), sample.topics.len());
        let call = call.expect("it is read").expect("a call");
        assert_eq!((call.closes_at, call.published, call.mail_name.as_str()), (None, false, "safer-cities-2"));
        assert_eq!(convene::call::store::questions(app.db(), call.id).await.expect("they are read").len(), 10);
        let stands = revision(&amina.get("/manage/safer-cities-2/settings").await.body);
        let mut later = settings("Safer Cities, again", "America/Toronto", "Port Averne", &stands);
        later[2].1 = "2028-09-12";
        later[3].1 = "2028-09-14";
        amina.submit("/manage/safer-cities-2/settings", &later).await.says("Saved.");
        amina.submit("/manage/safer-cities-2/publish", &[("to", "published")]).await;
        app.browser().get("/safer-cities-2").await.says("Earlier editions").says("Nine towns share one crisis line.");
    })
    .await;
}

#[tokio::test]
async fn r39_a_name_with_markup_stays_text_everywhere() {
    testkit::on_both(parts, async |app| {
        let (_, mut amina) = amina(&app).await;
        let title = "<img src=x onerror=alert(1)> Streets";
        let stands = revision(&amina.get("/manage/safer-cities/settings").await.body);
        let saved = amina
            .submit("/manage/safer-cities/settings", &settings(title, "UTC", "<script>alert(2)</script>", &stands))
            .await;
        saved.says("Saved.").is_silent_about("<img src=x").is_silent_about("<script>alert");
        for page in ["/safer-cities", "/fr/safer-cities", "/manage", "/manage/safer-cities", "/manage/new"] {
            amina.get(page).await.is_silent_about("<img src=x").is_silent_about("<script>alert");
        }
        let mut hostile = settings("Streets", "UTC", "", &stands);
        hostile.push(("booking_url", "javascript:alert(3)"));
        assert_eq!(amina.post("/manage/safer-cities/settings", &hostile).await.status, 422);
    })
    .await;
}

#[tokio::test]
async fn my_gatherings_cost_as_much_for_three_as_for_one() {
    testkit::on_both(parts, async |app| {
        let (_, mut amina) = amina(&app).await;
        amina.get("/manage").await;
        let before = app.db().asked();
        amina.get("/manage").await;
        let for_one = app.db().asked() - before;
        for code in ["other-towns", "quiet-streets"] {
            let more = testing::gathering_with_call(&app.house, code).await;
            in_role(&app, &more.gathering, Role::Chair, AMINA.0, AMINA.1).await;
        }
        let before = app.db().asked();
        amina.get("/manage").await.says("/manage/other-towns");
        assert_eq!(app.db().asked() - before, for_one);
    })
    .await;
}

#[tokio::test]
async fn a_series_shows_its_published_editions_the_latest_first() {
    testkit::on_both(parts, async |app| {
        let sample = convene::testing::safer_cities(&app.house).await;
        assert_eq!(app.browser().get("/series/safer-cities").await.status, 404);
        let series = base::Id::new(app.house.now(), &app.house.chance);
        let tx = app.db().begin().await.expect("a transaction");
        let title = base::Localised::both("Safer Cities", "Villes plus sûres");
        convene::gathering::store::desk::insert_series(&tx, series, "safer-cities", &title, app.house.now())
            .await
            .expect("the series");
        let mut edition = sample.gathering.clone();
        edition.series_id = Some(series);
        convene::gathering::store::save(&tx, &edition).await.expect("it is saved");
        let mut before = edition.clone();
        before.id = base::Id::new(app.house.now(), &app.house.chance);
        before.code = "safer-cities-2026".into();
        before.title = base::Localised::both("The first one", "La première");
        before.days = "2026-09-14".parse().ok().zip("2026-09-16".parse().ok());
        convene::gathering::store::insert(&tx, &before, None).await.expect("the edition before");
        tx.commit().await.expect("it is written");
        let page = app.browser().get("/series/safer-cities").await;
        page.says("A series, 2 editions so far").says("href=\"/safer-cities\"").says("The first one");
        assert!(page.body.find("2027") < page.body.find("2026"), "the latest first");
        app.browser().get("/fr/series/safer-cities").await.says("Villes plus sûres").says("La première");
        app.browser().get("/safer-cities").await.says("/series/safer-cities").says("All editions");
        assert_eq!(app.browser().get("/series/nothing").await.status, 404);
    })
    .await;
}
