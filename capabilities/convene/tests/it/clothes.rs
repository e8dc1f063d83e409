//! The host's name, logo, colours and domain; who stands behind the conference; what it is for; editions before it;
//! and what is still to be translated.

use crate::parts::{in_role, parts};
use convene::testing::safer_cities;
use directory::role::Role;
use picture::Card;
use testkit::{Browser, Seen, TestApp, on_both};

const BRAND: &str = "/manage/safer-cities/brand";

/// The revision that stands in a form.
fn revision(page: &Seen) -> String {
    let rest = page.body.split("name=\"revision\" value=\"").nth(1).expect("a revision");
    rest.split('"').next().expect("its end").to_owned()
}

async fn nuria(app: &TestApp) -> Browser {
    let sample = safer_cities(&app.house).await;
    app.house.brands.known_by(convene::site::brand::all);
    in_role(app, &sample.gathering, Role::Organiser, "nuria@averne.example", "Nuria Vidal").await
}

/// Writes who stands behind the conference, in this order.
async fn behind(app: &TestApp, all: &[(&str, &str)]) {
    let (now, chance) = (app.house.now(), &app.house.chance);
    let gathering =
        convene::gathering::store::find(app.db(), "safer-cities").await.expect("it is read").expect("it is there");
    let tx = app.db().begin().await.expect("a transaction");
    for (position, (name, role)) in (1i64..).zip(all) {
        let of = directory::organisation::store::find_or_create_by_name(&tx, now, chance, name)
            .await
            .expect("an organisation");
        let id = base::Id::new(now, chance);
        convene::gathering::store::parts::save_organisation(&tx, gathering.id, id, of, role, position)
            .await
            .expect("a role");
    }
    tx.commit().await.expect("it is written");
}

async fn wear(by: &mut Browser, fields: &[(&str, &str)], files: &[(&str, &str, &str, &[u8])]) -> Seen {
    let stands = revision(&by.get(BRAND).await);
    let mut all = vec![("revision", stands.as_str())];
    all.extend_from_slice(fields);
    by.upload(BRAND, &all, files).await
}

#[tokio::test]
async fn a_pale_colour_is_refused_with_the_nearest_that_can_be_read() {
    on_both(parts, async |app| {
        let mut nuria = nuria(&app).await;
        let pale = wear(&mut nuria, &[("light", "#ffcc00")], &[]).await;
        assert_eq!(pale.status, 422);
        pale.says("would pass").says("4.5 : 1 is needed").says("#ffcc00");
        let offered = pale.body.split("is needed to be read. ").nth(1).expect("an offer")[..7].to_owned();
        assert_eq!(
            wear(
                &mut nuria,
                &[("light", &offered), ("name-en", "Averne Police Service"), ("hashtag", "#SaferCities")],
                &[]
            )
            .await
            .status,
            303
        );
        let theme = app.browser().get("/safer-cities/theme.css").await;
        theme.says(&format!("--ward:light-dark({offered},#"));
        assert_eq!(theme.headers["content-type"], "text/css; charset=utf-8");
        let home = app.browser().get("/safer-cities").await;
        home.says("Averne Police Service").says("/safer-cities/theme.css?v=").is_silent_about("style=\"");
        assert_eq!(wear(&mut nuria, &[("light", "blue")], &[]).await.status, 422);
        assert_eq!(wear(&mut nuria, &[("domain", "localhost")], &[]).await.status, 422);
        let drawing: &[u8] = b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>";
        let refused = wear(&mut nuria, &[], &[("logo", "logo.png", "image/png", drawing)]).await;
        assert_eq!(refused.status, 422);
        refused.says("This is an SVG drawing");
    })
    .await;
}

#[tokio::test]
async fn the_host_is_at_home_on_its_own_domain_and_writes_under_its_own_name() {
    on_both(parts, async |app| {
        let mut nuria = nuria(&app).await;
        let png = Card::default().png();
        let fields = [
            ("name-en", "Averne Police Service"),
            ("domain", "https://Safer.Averne.example/"),
            ("sender", "Safer Cities"),
        ];
        assert_eq!(wear(&mut nuria, &fields, &[("logo", "our.jpg", "image/jpeg", &png)]).await.status, 303);
        nuria.get("/safer-cities").await;
        let mut otto = app.browser().with_header("host", "safer.averne.example");
        otto.get("/").await.says("Safer Cities Conference").says("https://safer.averne.example/safer-cities");
        otto.get("/fr/").await.says("Conférence Villes plus sûres");
        let home = app.browser().get("/safer-cities").await;
        let logo = home.body.split("src=\"").nth(1).map(|rest| rest.split('"').next().unwrap_or_default().to_owned());
        let logo =
            home.body.split('"').find(|part| part.contains("/files/")).map(str::to_owned).or(logo).expect("a logo");
        let file = app.browser().get(&logo).await;
        assert_eq!(file.headers["content-type"], "image/png");
        assert_eq!(file.headers["x-content-type-options"], "nosniff");
        assert!(file.headers["content-disposition"].to_str().expect("ascii").starts_with("attachment"));
        assert_eq!(app.browser().get("/safer-cities/files/none.png").await.status, 404);
        let asked =
            [("name", "Wilma"), ("mail", "w@bus.example"), ("subject", "When?"), ("text", "When?"), ("once", "1")];
        app.browser().post("/safer-cities/contact", &asked).await;
        let row = app
            .db()
            .one(store::sql("select from_name from letter where to_mail = 'w@bus.example'"))
            .await
            .expect("a letter");
        assert_eq!(row.get::<String>("from_name").expect("a name"), "Safer Cities");
    })
    .await;
}

#[tokio::test]
async fn those_behind_it_stand_by_role_with_logo_and_in_an_order_without_dragging() {
    on_both(parts, async |app| {
        let mut nuria = nuria(&app).await;
        behind(
            &app,
            &[("Lorne Savings", "sponsor"), ("Ministry of Communities", "funder"), ("Ferry Company", "sponsor")],
        )
        .await;
        let logos = "/manage/safer-cities/logos";
        let page = nuria.get(logos).await;
        page.says("Funder").says("Ferry Company");
        let id_of = |page: &Seen, name: &str| {
            let before = page.body.split(&format!("<bdi>{name}</bdi></h3>")).next().expect("its line").to_owned();
            before.rsplit("id=\"o-").next().expect("its id").split('"').next().expect("its end").to_owned()
        };
        let ferry = id_of(&page, "Ferry Company");
        let png = Card::default().png();
        let fields = [("organisation", ferry.as_str()), ("deed", "save"), ("website", "https://ferry.example")];
        app.clock.pass_s(2);
        assert_eq!(nuria.upload(logos, &fields, &[("logo", "f.png", "image/png", &png)]).await.status, 303);
        let wrong = [("organisation", ferry.as_str()), ("deed", "save"), ("website", "javascript:alert(1)")];
        assert_eq!(nuria.upload(logos, &wrong, &[]).await.status, 422);
        let home = app.browser().get("/safer-cities").await;
        home.says("alt=\"Ferry Company\"").says("https://ferry.example").says("Funder");
        let place = |page: &Seen, name: &str| page.body.find(name).unwrap_or_else(|| panic!("no {name}"));
        assert!(place(&home, "Lorne Savings") < place(&home, "alt=\"Ferry Company\""));
        app.clock.pass_s(2);
        nuria.post(logos, &[("organisation", &ferry), ("deed", "up")]).await;
        let home = app.browser().get("/safer-cities").await;
        assert!(place(&home, "Lorne Savings") > place(&home, "alt=\"Ferry Company\""));
        assert!(place(&home, "Ministry of Communities") < place(&home, "Lorne Savings"), "funders before sponsors");
        nuria.post("/manage/safer-cities/pages", &[("deed", "add"), ("kind", "sponsors")]).await;
        nuria.post("/manage/safer-cities/pages", &[("deed", "publish"), ("page", "sponsors")]).await;
        app.browser().get("/safer-cities/pages/sponsors").await.says("alt=\"Ferry Company\"");
        let kit = app.browser().get("/safer-cities/press/logos").await;
        assert!(kit.bytes.starts_with(b"PK") && kit.headers["content-type"] == "application/zip");
    })
    .await;
}

#[tokio::test]
async fn each_purpose_is_answered_at_the_end_with_where_it_can_be_read() {
    on_both(parts, async |app| {
        let mut nuria = nuria(&app).await;
        let desk = "/manage/safer-cities/purposes";
        let stands = revision(&nuria.get(desk).await);
        app.clock.pass_s(2);
        let fields = [
            ("text.new-en", "Agree on who answers"),
            ("text.new-fr", "S’entendre sur qui répond"),
            ("revision", &stands),
        ];
        nuria.submit(desk, &fields).await.says("Saved.");
        app.browser().get("/safer-cities").await.says("Agree on who answers").is_silent_about("What came of it");
        let page = nuria.get(desk).await;
        let stands = revision(&page);
        let id =
            page.body.split("id=\"item-").nth(1).expect("the purpose").split('"').next().expect("its id").to_owned();
        let named = |field: &str, end: &str| format!("{field}.{id}{end}");
        let (text, answer, evidence) = (named("text", "-en"), named("answer", "-en"), named("evidence", ""));
        let told = async |by: &mut Browser, evidence_url: &str| {
            let fields = [
                (text.as_str(), "Agree on who answers"),
                (answer.as_str(), "Four services signed one list."),
                (evidence.as_str(), evidence_url),
                ("revision", stands.as_str()),
            ];
            by.post(desk, &fields).await
        };
        assert_eq!(told(&mut nuria, "//evil.example").await.status, 422);
        assert_eq!(told(&mut nuria, "/safer-cities/conclusions").await.status, 303);
        app.browser()
            .get("/safer-cities")
            .await
            .says("What came of it")
            .says("Four services signed one list.")
            .says("href=\"/safer-cities/conclusions\"");
    })
    .await;
}

#[tokio::test]
async fn editions_held_elsewhere_stand_in_the_series_and_beside_the_statistics() {
    on_both(parts, async |app| {
        let mut nuria = nuria(&app).await;
        let desk = "/manage/safer-cities/editions";
        let stands = revision(&nuria.get(desk).await);
        app.clock.pass_s(2);
        let wrong = [("year.new", "24"), ("city.new", "Kestrel Bay"), ("revision", stands.as_str())];
        assert_eq!(nuria.post(desk, &wrong).await.status, 422);
        let fields = [
            ("year.new", "2024"),
            ("city.new", "Kestrel Bay"),
            ("country.new", "Lorne"),
            ("participants.new", "700"),
            ("places.new", "140"),
            ("countries.new", "27"),
            ("revision", stands.as_str()),
        ];
        nuria.submit(desk, &fields).await.says("Saved.");
        let said = "700 participants of 140 cities and regions from 27 countries";
        app.browser().get("/safer-cities").await.says("Kestrel Bay").says(said);
        app.browser().get("/series/safer-cities").await.says("2024").says(said);
        nuria.get("/manage/safer-cities/registration/figures").await.says(said);
    })
    .await;
}

#[tokio::test]
async fn what_is_missing_or_older_in_a_language_is_counted_and_found() {
    on_both(parts, async |app| {
        let mut nuria = nuria(&app).await;
        let list = "/manage/safer-cities/translations";
        let settle = async |by: &mut Browser, en: &str, fr: &str| {
            let page = by.get("/manage/safer-cities/purposes").await;
            let stands = revision(&page);
            app.clock.pass_s(2);
            let id = page.body.split("id=\"item-").nth(1).map(|rest| rest.split('"').next().expect("an id").to_owned());
            let key = id.unwrap_or_else(|| "new".to_owned());
            let (a, b) = (format!("text.{key}-en"), format!("text.{key}-fr"));
            let fields = [(a.as_str(), en), (b.as_str(), fr), ("revision", stands.as_str())];
            assert_eq!(by.post("/manage/safer-cities/purposes", &fields).await.status, 303);
        };
        settle(&mut nuria, "Canary song", "").await;
        nuria.get(list).await.says("Canary song").says("French is missing");
        settle(&mut nuria, "Canary song", "Chant du canari").await;
        nuria.get(list).await.is_silent_about("Canary song");
        settle(&mut nuria, "Canary songs", "Chant du canari").await;
        let page = nuria.get(list).await;
        page.says("Canary songs").says("French is older");
        let key = page.body.split("name=\"key\" value=\"").nth(1).expect("a key").split('"').next().expect("its end");
        nuria.submit(list, &[("key", key), ("lang", "fr")]).await.is_silent_about("Canary songs");
        assert_eq!(nuria.post(list, &[("key", key), ("lang", "nl")]).await.status, 404);
    })
    .await;
}
