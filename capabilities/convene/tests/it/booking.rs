//! Emeka books without an account; a pair waits and is not passed by a single; a hundred places are sold once.

use crate::parts::{letter_to, letters_to, link_in, parts};
use convene::registration::life::{Office, Wish};
use convene::registration::model::{Delegate, Source, State};
use convene::registration::store::{self as tickets, bookings};
use convene::testing::booking::{Opened, open};
use convene::testing::{Sample, safer_cities};
use std::sync::Arc;
use testkit::{Seen, TestApp, on_both};

const PAGE: &str = "/safer-cities/register";

/// Fills in the form as somebody without an account does.
async fn book(app: &TestApp, ticket: &str, places: &str, name: &str, mail: &str) -> Seen {
    let fields = [
        ("ticket", ticket),
        ("places", places),
        ("name", name),
        ("mail", mail),
        ("self", "yes"),
        ("photo", "yes"),
        ("sector", "police"),
        ("organisation", "Harbour authority"),
        ("accreditation", "Harbour Radio, press card 1182"),
    ];
    app.browser().post(PAGE, &fields).await
}

/// Books and follows the link of the letter; answers the path of the booking.
async fn booked(app: &TestApp, ticket: &str, places: &str, name: &str, mail: &str) -> String {
    assert_eq!(book(app, ticket, places, name, mail).await.location().as_deref(), Some("/safer-cities/register/sent"));
    let path = link_in(&letter_to(app, mail).await);
    app.browser().submit(&format!("{path}/confirm"), &[]).await;
    path
}

async fn setting(app: &TestApp, places: i64) -> (Sample, Opened) {
    let sample = safer_cities(&app.house).await;
    let opened = open(&app.house, &sample, places).await;
    (sample, opened)
}

/// The counter of a ticket and the places its bookings hold: the same, always.
async fn taken(app: &TestApp, opened: &Opened, code: &str) -> i64 {
    let ticket = tickets::ticket_by_id(app.db(), opened.ticket(code).id).await.expect("the ticket");
    let asked = store::sql("select cast(coalesce(sum(holds), 0) as bigint) as n from booking where ticket_id = $1");
    let held: i64 = app.db().one(asked.bind(ticket.id)).await.expect("the sum").get("n").expect("a number");
    assert_eq!(ticket.taken, held);
    held
}

#[tokio::test]
async fn emeka_books_without_an_account_confirms_by_letter_mends_and_gives_back() {
    on_both(parts, async |app| {
        let (_, opened) = setting(&app, 5).await;
        app.browser().get(PAGE).await.says("Three days on site").says("120.00").says("5 places left");
        app.browser().get("/fr/safer-cities/register").await.says("Trois jours sur place").says("120,00");
        app.browser().get("/safer-cities").await.says("/safer-cities/register");
        let refused = book(&app, "", "1", "Emeka Obi", "no address").await;
        assert_eq!(refused.status, 422);
        refused.says("Choose a ticket.").says("This is no mail address.").says("value=\"Emeka Obi\"");
        let seen = book(&app, "on-site", "1", "Emeka Obi", "emeka@harbour.example").await;
        assert_eq!(seen.location().as_deref(), Some("/safer-cities/register/sent"));
        assert_eq!(taken(&app, &opened, "on-site").await, 1);
        let path = link_in(&letter_to(&app, "emeka@harbour.example").await);
        // Scanners of mail follow links: reading changes nothing.
        app.browser().get(&path).await.says("not confirmed").says("Confirm my booking");
        app.browser().submit(&format!("{path}/confirm"), &[]).await.says("Your place is booked").says("135.60");
        app.browser()
            .get(&format!("{path}/invoice"))
            .await
            .says("SAFER-CITIES-0001")
            .says("HST, 13 %")
            .says("15.60")
            .says("Averne Savings Bank");
        app.browser()
            .submit(
                &path,
                &[
                    ("purchase_order", "PO-77"),
                    ("invoice_to", "Harbour authority\nPier 4"),
                    ("note", "I come by ferry."),
                ],
            )
            .await
            .says("Saved.");
        app.browser().get(&format!("{path}/invoice")).await.says("PO-77").says("Pier 4");
        let mut browser = app.browser();
        browser.get(&format!("{}.1", path.replace("bookings", "delegates"))).await.says("Emeka Obi").says("<svg");
        browser
            .get(&format!("{}.1/visa-letter", path.replace("bookings", "delegates")))
            .await
            .says("Emeka Obi, Harbour authority");
        browser.get(&format!("{path}/cancel")).await.says("This cannot be undone");
        browser.submit(&format!("{path}/cancel"), &[]).await.says("Given back");
        assert_eq!(taken(&app, &opened, "on-site").await, 0);
        assert_eq!(browser.post(&path, &[("note", "late")]).await.status, 409);
        assert_eq!(app.browser().get("/safer-cities/bookings/ABCDEF").await.status, 404);
        assert_eq!(app.browser().get(&format!("/safer-cities/bookings/{}", "A".repeat(43))).await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn a_letter_that_nobody_answers_frees_the_place_after_a_day() {
    on_both(parts, async |app| {
        let (_, opened) = setting(&app, 1).await;
        book(&app, "on-site", "1", "Emeka Obi", "emeka@harbour.example").await;
        app.clock.pass_s(23 * 3_600);
        app.run_jobs().await;
        assert_eq!(taken(&app, &opened, "on-site").await, 1);
        app.clock.pass_s(2 * 3_600);
        app.run_jobs().await;
        assert_eq!(taken(&app, &opened, "on-site").await, 0);
        let letter = letter_to(&app, "emeka@harbour.example").await;
        assert!(letter.contains("was not answered in time"), "{letter}");
    })
    .await;
}

#[tokio::test]
async fn a_pair_that_waits_is_never_passed_by_a_single_nor_split() {
    on_both(parts, async |app| {
        let (_, opened) = setting(&app, 3).await;
        let emeka = booked(&app, "on-site", "1", "Emeka Obi", "emeka@harbour.example").await;
        let siobhan = booked(&app, "on-site", "2", "Siobhán Leary", "siobhan@schools.example").await;
        app.clock.pass_s(60);
        let pair = booked(&app, "on-site", "2", "Leila Benhaddou", "leila@youth.example").await;
        app.clock.pass_s(60);
        let single = booked(&app, "on-site", "1", "Marek Pohl", "marek@fire.example").await;
        app.browser().get(&pair).await.says("You are number 1 on the waiting list, for 2 places");
        app.browser().get(&single).await.says("You are number 2 on the waiting list");
        // One place is free: the pair does not fit, and Marek, who would, does not pass.
        app.browser().submit(&format!("{emeka}/cancel"), &[]).await;
        assert_eq!(taken(&app, &opened, "on-site").await, 2);
        app.browser().get(&single).await.says("You are number 2 on the waiting list");
        // A place is free and yet whoever comes new waits behind.
        let late = booked(&app, "on-site", "1", "Jun Hayashi", "jun@city.example").await;
        app.browser().get(&late).await.says("You are number 3 on the waiting list");
        // Two more are free: the pair gets its offer, and Marek the third.
        app.browser().submit(&format!("{siobhan}/cancel"), &[]).await;
        app.browser().get(&pair).await.says("There are 2 places for you");
        app.browser().get(&single).await.says("There is a place for you");
        let offer = letter_to(&app, "leila@youth.example").await;
        assert!(offer.contains("can be yours"), "{offer}");
        // The pair lets its offer lapse and goes to the end; Jun, who is next, gets one of the two.
        app.browser().submit(&format!("{single}/accept"), &[]).await.says("Your place is booked");
        app.clock.pass_s(49 * 3_600);
        app.run_jobs().await;
        app.browser().get(&late).await.says("There is a place for you");
        app.browser().get(&pair).await.says("You are number 1 on the waiting list");
        assert_eq!(app.browser().post(&format!("{pair}/accept"), &[]).await.status, 409);
        assert_eq!(taken(&app, &opened, "on-site").await, 2);
    })
    .await;
}

#[tokio::test]
async fn approval_codes_caps_and_prices_by_organisation_hold() {
    on_both(parts, async |app| {
        let (_, opened) = setting(&app, 20).await;
        let tx = app.db().begin().await.expect("a transaction");
        let id = base::Id::new(app.house.now(), &app.house.chance);
        tickets::save_code(&tx, id, opened.ticket("guest").id, "friends", "Friends", 1).await.expect("a code");
        tickets::save_rates(&tx, opened.ticket("on-site").id, &[("Kestrel Bay".to_owned(), 0)]).await.expect("a price");
        let capped = convene::registration::model::Ticket { organisation_max: Some(2), ..opened.ticket("day").clone() };
        tickets::save_ticket(&tx, opened.registration.gathering_id, &capped).await.expect("a cap");
        tx.commit().await.expect("written");
        assert_eq!(
            tickets::rates(app.db(), opened.ticket("on-site").id).await.expect("prices"),
            [("Kestrel Bay".to_owned(), 0)]
        );
        app.browser().get(&format!("{PAGE}?invitation=FRIENDS")).await.says("Guest");
        let guest = |code: &'static str, mail: &'static str| {
            [
                ("ticket", "guest"),
                ("places", "1"),
                ("name", "Ama Darko"),
                ("mail", mail),
                ("self", "yes"),
                ("invitation", code),
            ]
        };
        app.browser().post(PAGE, &guest("", "ama@health.example")).await.says("This code is unknown or used up.");
        assert_eq!(app.browser().post(PAGE, &guest("Friends", "ama@health.example")).await.status, 303);
        app.browser()
            .post(PAGE, &guest("FRIENDS", "ruth@residents.example"))
            .await
            .says("This code is unknown or used up.");
        assert_eq!(tickets::codes(app.db(), opened.ticket("guest").id).await.expect("codes")[0].uses, 1);
        let of = |places: &'static str, mail: &'static str| {
            [
                ("ticket", "day"),
                ("places", places),
                ("name", "Tomás Quirke"),
                ("mail", mail),
                ("organisation", "KESTREL bay"),
                ("self", "yes"),
            ]
        };
        assert_eq!(app.browser().post(PAGE, &of("2", "tomas@police.example")).await.status, 303);
        app.browser()
            .post(PAGE, &of("1", "pavel@housing.example"))
            .await
            .says("may have 2 places of this ticket, and has them");
        let free = [
            ("ticket", "on-site"),
            ("places", "1"),
            ("name", "Ingeborg Raine"),
            ("mail", "i@kestrelbay.example"),
            ("organisation", "kestrel bay"),
            ("self", "yes"),
        ];
        app.browser().post(PAGE, &free).await;
        let path = link_in(&letter_to(&app, "i@kestrelbay.example").await);
        app.browser().submit(&format!("{path}/confirm"), &[]).await.says("free").is_silent_about("/invoice");
        let press = booked(&app, "press", "1", "Gita Pike", "gita@paper.example").await;
        app.browser().get(&press).await.says("The organisers look at your request");
        app.browser().post(PAGE, &of("11", "many@police.example")).await.says("at most 10 places");
    })
    .await;
}

#[tokio::test]
async fn before_it_opens_and_after_it_closed_nobody_books() {
    on_both(parts, async |app| {
        let sample = safer_cities(&app.house).await;
        app.browser().get(PAGE).await.says("Registration has not been announced yet");
        assert_eq!(book(&app, "on-site", "1", "Emeka Obi", "emeka@harbour.example").await.status, 404);
        open(&app.house, &sample, 5).await;
        app.clock.set(testkit::at("2027-01-20T12:00:00Z"));
        app.browser().get(PAGE).await.says("Registration opens");
        book(&app, "on-site", "1", "Emeka Obi", "emeka@harbour.example").await.says("cannot be booked now");
        // The minute of grace: whoever pressed the button in time is in time.
        app.clock.set(testkit::at("2027-09-04T04:00:30Z"));
        assert_eq!(book(&app, "on-site", "1", "Emeka Obi", "emeka@harbour.example").await.status, 303);
        app.clock.set(testkit::at("2027-09-04T04:01:30Z"));
        book(&app, "on-site", "1", "Ama Darko", "ama@health.example").await.says("cannot be booked now");
        assert_eq!(letters_to(&app, "ama@health.example").await, 0);
    })
    .await;
}

/// A hundred places, several times as many people, all at once.
async fn race(app: &TestApp, people: usize) {
    let (sample, opened) = setting(app, 100).await;
    let (house, gathering, registration) =
        (app.house.clone(), Arc::new(sample.gathering), Arc::new(opened.registration.clone()));
    let ticket = Arc::new(opened.ticket("on-site").clone());
    let mut running = tokio::task::JoinSet::new();
    // A server lets in so many at once; the others wait at its door.
    let let_in = Arc::new(tokio::sync::Semaphore::new(100));
    for number in 0..people {
        let (house, gathering, registration, ticket) =
            (house.clone(), gathering.clone(), registration.clone(), ticket.clone());
        let let_in = let_in.clone();
        running.spawn(async move {
            let _in = let_in.acquire().await.expect("the door stays open");
            let office = Office {
                house: &house,
                now: house.now(),
                chance: &house.chance,
                by: None,
                gathering: &gathering,
                registration: &registration,
            };
            let mail = format!("person-{number}@race.example");
            let wish = Wish { confirmed: true, ..Wish::one(Source::Web, "Somebody", &mail, &base::Lang::en()) };
            // Whoever is told that the house is busy presses the button again.
            let tx = loop {
                match house.db.begin().await {
                    Err(store::StoreError::Busy) => tokio::task::yield_now().await,
                    tx => break tx.expect("a transaction"),
                }
            };
            let made = office
                .book(&tx, &ticket, wish)
                .await
                .expect("an answer")
                .unwrap_or_else(|why| panic!("refused: {why:?}"));
            let seated = Delegate { name: "Somebody".into(), mail, ..Delegate::nobody(gathering.id) };
            office.seat(&tx, &made.booking, vec![seated]).await.expect("a place");
            tx.commit().await.expect("written");
            made.booking.state
        });
    }
    let mut states = Vec::new();
    while let Some(state) = running.join_next().await {
        states.push(state.expect("nobody fails"));
    }
    assert_eq!(states.iter().filter(|state| **state == State::Booked).count(), 100);
    assert_eq!(states.iter().filter(|state| **state == State::Waiting).count(), people - 100);
    assert_eq!(taken(app, &opened, "on-site").await, 100);
    // Everybody was told, once.
    let told = app
        .db()
        .one(store::sql(
            "select count(*) as n, count(distinct to_mail) as readers from letter where to_mail like '%@race.example'",
        ))
        .await
        .expect("the outbox");
    let people = i64::try_from(people).expect("a few");
    assert_eq!((told.get::<i64>("n").expect("n"), told.get::<i64>("readers").expect("readers")), (people, people));
    let first = bookings::first_waiting(app.db(), opened.ticket("on-site").id)
        .await
        .expect("the queue")
        .expect("somebody waits");
    assert_eq!(bookings::place_in_queue(app.db(), &first).await.expect("its place").0, 0);
    // The database itself refuses the place too many.
    let tx = app.db().begin().await.expect("a transaction");
    let too_many = tx
        .execute(
            store::sql("update place_pool set taken = taken + 1 where id = $1").bind(opened.ticket("on-site").pool_id),
        )
        .await;
    assert!(matches!(too_many, Err(store::StoreError::Refused(_))), "{too_many:?}");
}

#[tokio::test]
async fn i8_of_all_who_book_a_hundred_places_at_once_exactly_a_hundred_get_one() {
    // The long run of all tests sends 5,000 people, as many as there are in the question this answers.
    let long =
        std::env::var("PROPTEST_CASES").is_ok_and(|cases| cases.parse::<u32>().is_ok_and(|cases| cases >= 10_000));
    on_both(parts, async |app| {
        let minute =
            tokio::time::timeout(std::time::Duration::from_secs(60), race(&app, if long { 5_000 } else { 400 }));
        minute.await.expect("within a minute");
    })
    .await;
}
