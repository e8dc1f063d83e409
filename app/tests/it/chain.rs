//! What convene and deliberate know of each other: Amina begins a recommendation from the minutes, the delegation of
//! Kestrel Bay may sign because it is registered, and the next edition shows what became of what was adopted.

use crate::house::{self, parts};
use base::{Id, Lang, Localised};
use convene::agenda::store as agenda;
use convene::delegation::model::Delegation;
use convene::delegation::{making, store as delegations};
use convene::gathering::model::{Gathering, State as Public};
use convene::gathering::store as gatherings;
use convene::minutes::store as minutes;
use convene::registration::life::Office;
use convene::registration::store::bookings;
use convene::testing::Sample;
use convene::testing::booking::{Opened, open};
use deliberate::follow_up::model::{Done, Report};
use deliberate::follow_up::store as follow_ups;
use deliberate::recommendation::model::{Of, Recommendation, State, Way};
use deliberate::recommendation::store::{self as recommendations, paragraphs};
use deliberate::signing::bodies;
use deliberate::testing as recommending;
use directory::role::model::Role;
use testkit::{Browser, TestApp, on_both};

async fn amina(app: &TestApp, sample: &Sample) -> Browser {
    let id = house::person(&app.house, "Amina Diallo", "amina@averne.example").await;
    house::grant(&app.house, id, &house::scope(sample), Role::Organiser).await;
    house::signed_in(app, id).await
}

fn of(gathering: &Gathering) -> Of {
    Of { id: gathering.id, code: gathering.code.clone(), title: gathering.title.clone() }
}

/// Notes a paragraph with its mark in the minutes of a session; everybody sees them, or nobody.
async fn noted(app: &TestApp, sample: &Sample, code: &str, text: &str, mark: &str, shown: bool) -> Id {
    let (session, id, now) = (app_id(app), app_id(app), app.house.now());
    let tx = app.db().begin().await.expect("a transaction");
    minutes::open(&tx, session, sample.gathering.id, code).await.expect("the minutes are open");
    minutes::add(&tx, session, id, text, mark, None, "once", now).await.expect("noted");
    minutes::show(&tx, session, shown).await.expect("shown or not");
    tx.commit().await.expect("written");
    id
}

fn app_id(app: &TestApp) -> Id {
    Id::new(app.house.now(), &app.house.chance)
}

/// A suggestion for the agenda that `support` people stand behind.
async fn suggested(app: &TestApp, sample: &Sample, title: &str, support: i64) -> Id {
    let item = agenda::Item {
        id: app_id(app),
        code: if support > 0 { "NGHTBS" } else { "SLNTNE" }.to_owned(),
        kind: "suggestion".to_owned(),
        title: title.to_owned(),
        text: String::new(),
        name: "Rosa Marín".to_owned(),
        by_browser: "a mark".to_owned(),
        fate: "open".to_owned(),
        session_id: None,
        answer: String::new(),
        support: 0,
        created_at: app.house.now(),
    };
    let open =
        agenda::Agenda { open: true, invitation: String::new(), intro: Localised::default(), key: "a key".to_owned() };
    let tx = app.db().begin().await.expect("a transaction");
    agenda::save_agenda(&tx, sample.gathering.id, &open).await.expect("the agenda is open");
    agenda::post(&tx, sample.gathering.id, &item, None, title).await.expect("posted");
    let update = store::sql("update agenda_item set support = $2 where id = $1").bind(item.id).bind(support);
    tx.execute(update).await.expect("supported");
    tx.commit().await.expect("written");
    item.id
}

#[tokio::test]
async fn amina_begins_a_recommendation_from_marks_and_from_what_found_support() {
    on_both(parts, async |app| {
        let sample = house::averne(&app.house).await;
        let elsewhere = convene::testing::gathering_with_call(&app.house, "elsewhere").await;
        let mut amina = amina(&app, &sample).await;
        let (list, page) = ("/manage/averne/recommendations", "/manage/averne/recommendations/begin");
        amina.get(list).await.says(page);
        amina.get(page).await.says("Nothing is marked yet");
        let beds = noted(&app, &sample, "WAK8M7", "Cities open a bed\nfor the night.", "recommendation", true).await;
        let barrier = noted(&app, &sample, "ZEZ96G", "Nobody pays for the night shift.", "barrier", true).await;
        let secret = noted(&app, &sample, "QQQQQQ", "What was said behind a closed door.", "action", false).await;
        let theirs = noted(&app, &elsewhere, "N4QK7R", "What others noted.", "action", true).await;
        let buses = suggested(&app, &sample, "Night buses that wait", 14).await;
        suggested(&app, &sample, "What nobody supports", 0).await;
        amina
            .get(page)
            .await
            .says("Cities open a bed")
            .says("Nobody pays for the night shift.")
            .says("Night buses that wait")
            .says("14 people support it")
            .is_silent_about("closed door")
            .is_silent_about("What others noted")
            .is_silent_about("What nobody supports");
        let nothing = amina.post(page, &[("title", ""), ("lang", "en")]).await;
        assert_eq!(nothing.status, 422);
        nothing.says("Give it a title").says("Pick at least one passage");
        // An id that does not stand on the page picks nothing: of a closed door, of somebody else's gathering.
        let (secret, theirs) = (secret.to_string(), theirs.to_string());
        let others = [("title", "Beds at night"), ("lang", "en"), ("passage", secret.as_str()), ("passage", &theirs)];
        assert_eq!(amina.post(page, &others).await.status, 422);
        let (beds, barrier, buses) = (beds.to_string(), barrier.to_string(), buses.to_string());
        let picked = [
            ("title", "Beds at night"),
            ("lang", "en"),
            ("passage", beds.as_str()),
            ("passage", &barrier),
            ("passage", &buses),
        ];
        amina.submit(page, &picked).await.says("The draft is begun.");
        let begun = recommendations::of_gathering(app.db(), sample.gathering.id).await.expect("read");
        assert_eq!(begun.len(), 1);
        assert_eq!(begun[0].zone.name(), "America/Toronto");
        let texts = paragraphs::of(app.db(), begun[0].id).await.expect("read");
        let texts: Vec<&str> = texts.iter().map(|one| one.texts[0].text.as_str()).collect();
        assert_eq!(
            texts,
            ["Cities open a bed for the night.", "Nobody pays for the night shift.", "Night buses that wait"]
        );
        let origins = recommendations::origins(app.db(), begun[0].id).await.expect("read");
        let origins: Vec<(&str, &str)> = origins.iter().map(|one| (one.kind.as_str(), one.path.as_str())).collect();
        assert_eq!(
            origins,
            [
                ("mark", "/averne/sessions/WAK8M7"),
                ("mark", "/averne/sessions/ZEZ96G"),
                ("statement", "/averne/agenda/NGHTBS")
            ]
        );
    })
    .await;
}

/// Kestrel Bay with three places, led by Ingeborg Raine.
async fn kestrel_bay(app: &TestApp, sample: &Sample, opened: &Opened) -> Delegation {
    let one = Delegation {
        id: app_id(app),
        gathering_id: sample.gathering.id,
        code: "KBAY27".into(),
        name: "Kestrel Bay".into(),
        kind: "city".into(),
        country: "Lorne".into(),
        sector: "government".into(),
        level: "local".into(),
        head_name: "Ingeborg Raine".into(),
        head_mail: "ingeborg@kestrelbay.example".into(),
        aide_mail: String::new(),
    };
    let office = Office {
        house: &app.house,
        now: app.house.now(),
        chance: &app.house.chance,
        by: None,
        gathering: &sample.gathering,
        registration: &opened.registration,
    };
    let tx = app.db().begin().await.expect("a transaction");
    let made = making::make(&office, &tx, opened.ticket("remote"), &one, 3, &Lang::en()).await.expect("an answer");
    made.unwrap_or_else(|why| panic!("{why:?}"));
    tx.commit().await.expect("written");
    one
}

/// Who may sign for which delegation at this moment: delegation, name, office.
async fn may_sign(app: &TestApp, sample: &Sample) -> Vec<(String, String, String)> {
    let all = bodies::of_gathering(app.db(), sample.gathering.id).await.expect("read");
    let people = bodies::signatories(app.db(), sample.gathering.id).await.expect("read");
    let name = |id: Id| all.iter().find(|body| body.id == id).map_or(String::new(), |body| body.name.clone());
    let standing = people.into_iter().filter(|one| one.ended_at.is_none());
    let mut standing: Vec<_> = standing.map(|one| (name(one.body_id), one.name, one.office)).collect();
    standing.sort();
    standing
}

#[tokio::test]
async fn a_registered_delegation_may_sign_and_follows_its_registration() {
    on_both(parts, async |app| {
        let sample = house::averne(&app.house).await;
        let opened = open(&app.house, &sample, 20).await;
        let mut amina = amina(&app, &sample).await;
        // The organiser entered it by hand before, with a weight and a second signatory.
        let desk = "/manage/averne/recommendations/delegations";
        let by_hand = [("act", "enter"), ("name", "Kestrel Bay"), ("country", ""), ("weight", "3")];
        amina.submit(desk, &by_hand).await.says("Kestrel Bay");
        let body = bodies::of_gathering(app.db(), sample.gathering.id).await.expect("read")[0].id.to_string();
        let (mail, office) = (format!("mail-{body}"), format!("office-{body}"));
        let second = [("act", "authorise"), ("body", &body), (&mail, "otto@kestrelbay.example"), (&office, "clerk")];
        amina.submit(desk, &second).await;
        let one = kestrel_bay(&app, &sample, &opened).await;
        app.run_jobs().await;
        let said = |name: &str, who: &str, what: &str| (name.to_owned(), who.to_owned(), what.to_owned());
        let otto = said("Kestrel Bay", "", "clerk");
        assert_eq!(
            may_sign(&app, &sample).await,
            [otto.clone(), said("Kestrel Bay", "Ingeborg Raine", "head of the delegation")]
        );
        amina.get(desk).await.says("registered, with its head").says("Lorne").says("counts 3 times");

        let of = of(&sample.gathering);
        let draft = recommending::draft(&app.house, &of, "Beds at night", &["Cities open a bed for the night."]).await;
        let open = recommending::open_for(&app.house, &draft, Way::Signatures).await;
        let person = house::person(&app.house, "Ingeborg Raine", "ingeborg@kestrelbay.example").await;
        let mut ingeborg = house::signed_in(&app, person).await;
        let sign = format!("/recommendations/{}/sign", open.code);
        ingeborg.get(&sign).await.says("Sign for Kestrel Bay");
        let signed = [("act", "sign"), ("body", body.as_str())];
        ingeborg.submit(&sign, &signed).await.says("Signed.");

        // Another head, another name: the one before signs nothing more, and what was signed stays under the new name.
        let desk_of_it = "/manage/averne/delegations/KBAY27";
        let nobody = [("do", "change"), ("name", ""), ("head_name", ""), ("head_mail", "nowhere")];
        assert_eq!(amina.post(desk_of_it, &nobody).await.status, 422);
        let changed = [
            ("do", "change"),
            ("name", "City of Kestrel Bay"),
            ("country", "Lorne"),
            ("head_name", "Marek Pohl"),
            ("head_mail", "marek@kestrelbay.example"),
        ];
        amina.submit(desk_of_it, &changed).await.says("Saved.").says("led by Marek Pohl");
        app.run_jobs().await;
        assert_eq!(
            may_sign(&app, &sample).await,
            [
                said("City of Kestrel Bay", "", "clerk"),
                said("City of Kestrel Bay", "Marek Pohl", "head of the delegation")
            ]
        );
        assert_eq!(ingeborg.get(&sign).await.status, 404);
        app.browser()
            .get(&format!("/recommendations/{}", open.code))
            .await
            .says("City of Kestrel Bay")
            .says("Ingeborg Raine, head of the delegation");
        let kept = delegations::by_id(app.db(), one.id).await.expect("read");
        assert_eq!((kept.head_mail.as_str(), kept.name.as_str()), ("marek@kestrelbay.example", "City of Kestrel Bay"));
        // Told once more, nothing changes.
        let tx = app.db().begin().await.expect("a transaction");
        let again = wardmote::chain::keep_delegation(&app.house, &tx, one.id, app.house.now(), &app.house.chance).await;
        assert_eq!(again.expect("kept").map(|id| id.to_string()), Some(body));
        tx.commit().await.expect("written");
        assert_eq!(may_sign(&app, &sample).await.len(), 2);

        // The places are given back: nobody signs by the registration; whom the organiser recorded still may.
        let booking = bookings::of_delegation(app.db(), one.id).await.expect("read").expect("its places");
        let desk_of_places = format!("/manage/averne/registration/bookings/{}", booking.code);
        amina.submit(&desk_of_places, &[("do", "cancel")]).await.says("Given back");
        app.run_jobs().await;
        assert_eq!(may_sign(&app, &sample).await, [said("City of Kestrel Bay", "", "clerk")]);
    })
    .await;
}

/// The edition of the year before, in one series with `next`; published, over.
async fn edition_before(app: &TestApp, next: &Gathering) -> Gathering {
    let (series, now) = (app_id(app), app.house.now());
    let mut before = Gathering::draft(
        app_id(app),
        "averne-2026",
        "conference",
        Localised::both("Averne 2026", "Averne 2026"),
        next.zone.clone(),
        now,
    );
    before.series_id = Some(series);
    before.state = Public::Published;
    before.days = "2026-09-15".parse().ok().zip("2026-09-17".parse().ok());
    let tx = app.db().begin().await.expect("a transaction");
    let insert = store::sql(
        "insert into series (id, code, title, about, created_at) values ($1, 'averne-conferences', '{}', '{}', $2)",
    );
    tx.execute(insert.bind(series).bind(now)).await.expect("a series");
    gatherings::insert(&tx, &before, None).await.expect("the edition before");
    let update = store::sql("update gathering set series_id = $2 where id = $1");
    tx.execute(update.bind(next.id).bind(series)).await.expect("one series");
    tx.commit().await.expect("written");
    app.house.cache.touch();
    before
}

async fn reported(app: &TestApp, one: &Recommendation, point: usize, state: Done, words: &str) {
    let paragraph_id = paragraphs::of(app.db(), one.id).await.expect("read")[point].id;
    let report = Report {
        paragraph_id,
        body_id: None,
        by: "Kestrel Bay".to_owned(),
        state,
        words: words.to_owned(),
        evidence: "Report of the city".to_owned(),
        link: String::new(),
        reported_on: "2027-04-01".to_owned(),
        reported_at: app.house.now(),
    };
    let tx = app.db().begin().await.expect("a transaction");
    follow_ups::report(&tx, recommending::maker(&app.house), one, &report).await.expect("reported");
    tx.commit().await.expect("written");
    // What is written past the pages is told to them as a page that writes does.
    app.house.cache.touch();
}

#[tokio::test]
async fn the_next_edition_shows_what_became_of_what_the_last_one_adopted() {
    on_both(parts, async |app| {
        let sample = house::averne(&app.house).await;
        let before = edition_before(&app, &sample.gathering).await;
        let mut reader = app.browser();
        reader.get("/averne").await.says("/averne/recommendations").is_silent_about("What became of");
        reader.get("/averne/recommendations").await.says("Nothing has been recommended here yet");
        let of = of(&before);
        let points = ["Cities open a bed for the night.", "Health authorities pay for it.", "Figures are published."];
        let draft = recommending::draft(&app.house, &of, "Beds at night", &points).await;
        // What is only being drafted or asked about is nothing that anything could have become of.
        reader.get("/averne").await.is_silent_about("Beds at night");
        let adopted = recommending::at(&app.house, &draft, State::Adopted, |_| {}).await;
        reported(&app, &adopted, 0, Done::Done, "Four beds stand since March.").await;
        reported(&app, &adopted, 1, Done::Partly, "The authority pays half.").await;
        let sum = "1 is done, 1 partly, 0 not; nobody has reported on 1.";
        reader
            .get("/averne")
            .await
            .says("What became of the recommendations of Averne 2026")
            .says("Beds at night")
            .says(sum)
            .is_silent_about("Four beds stand");
        reader.get("/averne/recommendations").await.says(sum).says("Four beds stand since March.").says("half");
        // A later report is seen at once, also where the page was kept.
        reported(&app, &adopted, 2, Done::Not, "Nobody has counted.").await;
        reader.get("/averne").await.says("1 is done, 1 partly, 1 not.");
        // The edition itself shows them as its own, and of a gathering that nobody published nothing is shown.
        reader.get("/averne-2026").await.says("Beds at night").is_silent_about("What became of");
        house::quiet(&app.house).await;
        assert_eq!(reader.get("/quiet-averne/recommendations").await.status, 404);
        // As many questions for three as for one.
        let mut amina = amina(&app, &sample).await;
        amina.get("/averne/recommendations").await;
        let asked = app.db().asked();
        amina.get("/averne/recommendations").await;
        let for_one = app.db().asked() - asked;
        for title in ["Lamps", "Buses"] {
            let draft = recommending::draft(&app.house, &of, title, &points).await;
            let adopted = recommending::at(&app.house, &draft, State::Adopted, |_| {}).await;
            reported(&app, &adopted, 0, Done::Done, "Done.").await;
        }
        let asked = app.db().asked();
        amina.get("/averne/recommendations").await.says("Lamps").says("Buses");
        assert_eq!(app.db().asked() - asked, for_one);
    })
    .await;
}

/// What Bartolo said about a recommendation, as it stands in the database.
async fn words_of_bartolo(app: &TestApp) -> (String, String) {
    let asked = store::sql("select words, mail from contribution order by created_at limit 1");
    let row = app.db().one(asked).await.expect("it is there");
    (row.get("words").expect("words"), row.get("mail").expect("an address"))
}

#[tokio::test]
async fn what_was_said_of_a_text_is_kept_until_the_next_edition_has_asked_again() {
    on_both(parts, async |app| {
        let sample = house::averne(&app.house).await;
        let before = edition_before(&app, &sample.gathering).await;
        app.clock.set(testkit::at("2027-03-01T12:00:00Z"));
        let draft = recommending::draft(&app.house, &of(&before), "Beds at night", &["Cities open a bed."]).await;
        let one = recommending::in_consultation(&app.house, &draft, testkit::at("2027-04-01T12:00:00Z")).await;
        let bartolo = house::person(&app.house, "Bartolo Reyes", "bartolo@harbour.example").await;
        let said = [("words", "I was there that night."), ("name", "Bartolo Reyes")];
        let page = format!("/recommendations/{}/comment", one.code);
        house::signed_in(&app, bartolo).await.submit(&page, &said).await.says("It is shown now");
        // The next edition comes three years later: everything is still there.
        app.clock.set(testkit::at("2030-03-02T03:00:00Z"));
        directory::keeping::run(&app.house).await.expect("looked through");
        assert_eq!(words_of_bartolo(&app).await.0, "I was there that night.");
        let tx = app.db().begin().await.expect("a transaction");
        follow_ups::take_up(&tx, recommending::maker(&app.house), &one, &of(&sample.gathering)).await.expect("asked");
        tx.commit().await.expect("written");
        // Two years after it asked again, and not a day before.
        for (day, kept) in [("2032-03-01", "I was there that night."), ("2032-03-03", "")] {
            app.clock.set(testkit::at(&format!("{day}T03:00:00Z")));
            directory::keeping::run(&app.house).await.expect("looked through");
            assert_eq!(words_of_bartolo(&app).await.0, kept, "{day}");
        }
        assert_eq!(words_of_bartolo(&app).await.1, "");
        app.browser().get("/privacy").await.says("24 months after the next edition that asks");
    })
    .await;
}
