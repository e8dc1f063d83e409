//! Amina's desk: settings and tickets, the list and its file, booking for somebody, a file of another system,
//! approval, what was paid, and presenters who are registered by being confirmed.

use crate::parts::{in_role, letter_to, letters_to, link_in, parts, signed_in};
use convene::registration::store::list::{self, Wanted};
use convene::registration::store::{self as tickets, paid};
use convene::registration::{payment, presenters};
use convene::testing::booking::open;
use convene::testing::{Sample, safer_cities, submitted};
use directory::role::Role;
use testkit::{Browser, TestApp, on_both};

const DESK: &str = "/manage/safer-cities/registration";

async fn amina(app: &TestApp, sample: &Sample) -> Browser {
    in_role(app, &sample.gathering, Role::Organiser, "amina@port-averne.example", "Amina").await
}

async fn enter(amina: &mut Browser, name: &str, mail: &str) -> String {
    let fields =
        [("ticket", "on-site"), ("places", "1"), ("name", name), ("mail", mail), ("organisation", "Harbour authority")];
    amina.post(&format!("{DESK}/enter"), &fields).await.location().expect("the booking")
}

#[tokio::test]
async fn settings_and_tickets_are_written_refused_and_shown() {
    on_both(parts, async |app| {
        let sample = safer_cities(&app.house).await;
        let mut amina = amina(&app, &sample).await;
        amina.get(DESK).await.says("Nothing is said about registration yet");
        let wrong = [("opens-day", "2027-05-01"), ("closes-day", "2027-04-01"), ("tax_rate", "many")];
        amina
            .post(&format!("{DESK}/settings"), &wrong)
            .await
            .says("It must close after it opens.")
            .says("Write the rate as in 13");
        let fine = [
            ("published", "yes"),
            ("opens-day", "2027-02-01"),
            ("closes-day", "2027-09-03"),
            ("tax_name", "HST"),
            ("tax_rate", "13"),
            ("seller", "City"),
            ("questions", "diet"),
            ("offer_hours", "24"),
            ("about-en", "Come **early**."),
        ];
        amina.submit(&format!("{DESK}/settings"), &fine).await.says("Registration is saved.").says("value=\"13\"");
        amina.get(&format!("{DESK}/tickets/new")).await.says("New code");
        amina
            .post(&format!("{DESK}/tickets/new"), &[("price", "x")])
            .await
            .says("Give the ticket a title.")
            .says("Write the price as in");
        let ticket = [
            ("kind", "on-site"),
            ("title-en", "Three days"),
            ("price", "120.50"),
            ("currency", "CAD"),
            ("places", "2"),
            ("offered", "yes"),
            ("code", "league"),
            ("uses_max", "3"),
            ("rates", "Kestrel Bay = 0"),
        ];
        amina
            .submit(&format!("{DESK}/tickets/new"), &ticket)
            .await
            .says("The ticket is saved.")
            .says("LEAGUE")
            .says("0 of 3");
        amina.post(&format!("{DESK}/tickets/new"), &ticket).await.says("There is a ticket of this name.");
        amina.get(&format!("{DESK}/tickets")).await.says("Three days").says("120.50");
        app.browser()
            .get("/safer-cities/register")
            .await
            .says("<strong>early</strong>")
            .says("Three days")
            .is_silent_about("Interpretation into");
        // Two are taken: the quota cannot go below, and grows for whoever waits.
        for name in ["Emeka Obi", "Ama Darko", "Ruth Abelson"] {
            let fields = [("ticket", "three-days"), ("places", "1"), ("name", name), ("mail", "")];
            assert_eq!(amina.post(&format!("{DESK}/enter"), &fields).await.status, 303);
        }
        let fewer: Vec<(&str, &str)> =
            ticket.iter().map(|(name, value)| (*name, if *name == "places" { "1" } else { *value })).collect();
        amina.post(&format!("{DESK}/tickets/three-days"), &fewer).await.says("2 places are taken already");
        amina.get(&format!("{DESK}?state=waiting")).await.says("Ruth Abelson");
        let more: Vec<(&str, &str)> =
            ticket.iter().map(|(name, value)| (*name, if *name == "places" { "9" } else { *value })).collect();
        assert_eq!(amina.post(&format!("{DESK}/tickets/three-days"), &more).await.status, 303);
        amina.get(&format!("{DESK}?state=offered")).await.says("Ruth Abelson");
    })
    .await;
}

#[tokio::test]
async fn the_list_filters_pages_exports_and_asks_as_often_for_one_row_as_for_many() {
    on_both(parts, async |app| {
        let sample = safer_cities(&app.house).await;
        open(&app.house, &sample, 200).await;
        let mut amina = amina(&app, &sample).await;
        enter(&mut amina, "=HYPERLINK(\"x\")", "emeka@harbour.example").await;
        let before = app.db().asked();
        amina.get(DESK).await;
        let for_one = app.db().asked() - before;
        for number in 0..60 {
            enter(&mut amina, &format!("Person {number:02}"), &format!("person-{number}@x.example")).await;
        }
        let before = app.db().asked();
        amina.get(DESK).await.says("61 places").says("page=2").says("Person 10").is_silent_about("Person 55");
        assert_eq!(app.db().asked() - before, for_one);
        amina.get(&format!("{DESK}?q=person+55")).await.says("Person 55").is_silent_about("Person 10");
        amina.get(&format!("{DESK}?ticket=remote")).await.says("Nothing fits this choice.");
        amina.get(&format!("{DESK}?unpaid=yes&source=organiser&page=2")).await.says("Person 55");
        amina.get(&format!("/fr{DESK}")).await.says("réservée");
        let csv = amina.get(&format!("{DESK}/csv")).await;
        csv.says("\"'=HYPERLINK(\"\"x\"\")\"").says("emeka@harbour.example");
        assert_eq!(csv.body.lines().count(), 62);
        assert_eq!(list::all(app.db(), sample.gathering.id, &Wanted::default()).await.expect("rows").len(), 61);
        let mut stranger = signed_in(&app, "eve@x.example", "Eve").await;
        assert_eq!(stranger.get(&format!("{DESK}/csv")).await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn a_request_is_approved_a_payment_counted_once_and_a_booking_cancelled_at_the_desk() {
    on_both(parts, async |app| {
        let sample = safer_cities(&app.house).await;
        open(&app.house, &sample, 5).await;
        let mut amina = amina(&app, &sample).await;
        let ask = |mail: &'static str| {
            [
                ("ticket", "press"),
                ("places", "1"),
                ("name", "Gita Pike"),
                ("mail", mail),
                ("self", "yes"),
                ("accreditation", "Harbour Radio, press card 1182"),
            ]
        };
        let bare = app.browser().post("/safer-cities/register", &ask("gita@paper.example")[..5]).await;
        assert_eq!(bare.status, 422);
        bare.says("Say for which medium you come, and by which press card or letter.").says("Gita Pike");
        for mail in ["gita@paper.example", "hugo@paper.example"] {
            app.browser().post("/safer-cities/register", &ask(mail)).await;
            let path = link_in(&letter_to(&app, mail).await);
            app.browser().post(&format!("{path}/confirm"), &[]).await;
        }
        let page = amina.get(&format!("{DESK}?state=asked")).await;
        page.says("Harbour Radio, press card 1182");
        let first = page.link("/registration/bookings/");
        amina.get(&first).await.says("Harbour Radio, press card 1182");
        amina.get(&format!("{DESK}/csv?state=asked")).await.says(",\"Harbour Radio, press card 1182\"\r\n");
        amina.submit(&first, &[("do", "approve")]).await.says("Said yes").says("booked");
        let second = amina.get(&format!("{DESK}?state=asked")).await.link("/registration/bookings/");
        app.clock.pass_s(60);
        amina.submit(&second, &[("do", "refuse")]).await.says("Said no").says("refused");
        assert!(letter_to(&app, "hugo@paper.example").await.contains("We are sorry"));
        let paid_for = enter(&mut amina, "Emeka Obi", "emeka@harbour.example").await;
        let paid_for = paid_for.split('?').next().expect("a path").to_owned();
        amina.get(&paid_for).await.says("135.60").says("still open");
        assert_eq!(amina.post(&paid_for, &[("do", "paid"), ("amount", "lots")]).await.status, 422);
        let came = [("do", "paid"), ("amount", "135.60"), ("reference", "B-1")];
        amina.submit(&paid_for, &came).await.says("Written down.").is_silent_about("still open");
        assert_eq!(amina.post(&paid_for, &came).await.status, 409);
        let code = paid_for.rsplit('/').next().expect("a code").to_owned();
        let booking = tickets::bookings::by_code(app.db(), &code).await.expect("read").expect("it is there");
        let invoice = paid::invoice(app.db(), booking.id).await.expect("read").expect("an invoice");
        let payments = paid::of_booking(app.db(), booking.id).await.expect("read");
        assert_eq!((payments.len(), payment::open_cents(&invoice, &payments)), (1, 0));
        amina.get(&format!("/safer-cities/bookings/{code}/invoice")).await.says("Receipt").says("Paid in full.");
        // Emeka signs in with his address and finds what was booked for him.
        let mut emeka = signed_in(&app, "emeka@harbour.example", "Emeka Obi").await;
        emeka.get("/me/bookings").await.says(&code);
        emeka.get(&format!("/safer-cities/bookings/{code}")).await.says("Your place is booked");
        let mut eve = signed_in(&app, "eve@x.example", "Eve").await;
        assert_eq!(eve.get(&format!("/safer-cities/bookings/{code}")).await.status, 404);
        app.clock.pass_s(60);
        amina.submit(&paid_for, &[("do", "cancel")]).await.says("given back");
        assert!(letter_to(&app, "emeka@harbour.example").await.contains("is given back"));
    })
    .await;
}

#[tokio::test]
async fn a_file_of_another_system_comes_in_once_however_often_it_comes() {
    on_both(parts, async |app| {
        let sample = safer_cities(&app.house).await;
        open(&app.house, &sample, 2).await;
        let mut amina = amina(&app, &sample).await;
        let file = "Order #,First Name,Last Name,Email,Ticket Type,Attendee #,Attendee Status,Company\n\
            1001,Emeka,Obi,emeka@harbour.example,Remote,7001,Attending,Harbour authority\n\
            1001,Ruth,Abelson,ruth@residents.example,General,7002,Attending,\n\
            1002,Jun,Hayashi,jun@city.example,General,7003,Refunded,\n";
        let files = [("file", "attendees.csv", "text/csv", file.as_bytes())];
        let page = amina.upload(&format!("{DESK}/import"), &[("ticket", "on-site")], &files).await;
        page.says("2 delegates came in, 0 were known.").says("4");
        amina
            .upload(&format!("{DESK}/import"), &[("ticket", "on-site")], &files)
            .await
            .says("0 delegates came in, 2 were known.");
        amina
            .upload(&format!("{DESK}/import"), &[("ticket", "")], &[])
            .await
            .says("Choose a CSV file")
            .says("Choose a ticket.");
        amina
            .get(&format!("{DESK}?source=import&ticket=remote"))
            .await
            .says("Emeka Obi")
            .is_silent_about("Ruth Abelson");
        assert_eq!(letters_to(&app, "emeka@harbour.example").await, 0);
    })
    .await;
}

#[tokio::test]
async fn whoever_confirms_a_session_is_registered_and_books_nothing() {
    on_both(parts, async |app| {
        let sample = safer_cities(&app.house).await;
        open(&app.house, &sample, 2).await;
        let handed = submitted(&app.house, &sample, "Two doors, one visit").await;
        let (house, now) = (&app.house, app.house.now());
        let insert = store::sql("insert into decision (id, proposal_id, outcome, at, revision, reply, replied_at) values ($1, $2, 'accepted', $3, 1, 'confirmed', $3)");
        let tx = app.db().begin().await.expect("a transaction");
        tx.execute(insert.bind(base::Id::new(now, &house.chance)).bind(handed.proposal.id).bind(now)).await.expect("a decision");
        assert_eq!(presenters::register_confirmed(&tx, house, now, None, &sample.gathering).await.expect("registered"), 1);
        assert_eq!(presenters::register_confirmed(&tx, house, now, None, &sample.gathering).await.expect("nothing new"), 0);
        tx.commit().await.expect("written");
        let mut amina = amina(&app, &sample).await;
        amina.get(&format!("{DESK}?source=presenter")).await.says("Amina Diallo").says("Presenter");
        assert!(letter_to(&app, "amina@harbour-street.example").await.contains("is made"));
        amina.submit(&format!("{DESK}/presenters"), &[]).await.says("Confirmed presenters have their places.");
    })
    .await;
}
