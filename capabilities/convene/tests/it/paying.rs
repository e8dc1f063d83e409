//! Siobhán pays on line at a till that is a double: its notice and her return come twice and in either order, another
//! sum is not counted, and a payment nobody made expires.

use crate::parts::{in_role, letter_to, letters_to, link_in, parts, signed_in};
use convene::registration::payment::{self, PaymentWay, PracticeTill};
use convene::registration::store::checkouts::{self, State};
use convene::registration::store::{bookings, paid};
use convene::testing::booking::open;
use convene::testing::safer_cities;
use directory::role::Role;
use std::sync::Arc;
use testkit::{TestApp, on_both};

const KEY: &str = "the-key-of-averne";

/// Siobhán has booked a place at 135.60; the path of her booking.
async fn booked(app: &TestApp) -> String {
    let sample = safer_cities(&app.house).await;
    open(&app.house, &sample, 5).await;
    payment::offer(&app.house, Arc::new(PracticeTill));
    let fields = [
        ("ticket", "on-site"),
        ("places", "1"),
        ("name", "Siobhán Leary"),
        ("mail", "siobhan@schools.example"),
        ("self", "yes"),
    ];
    app.browser().post("/safer-cities/register", &fields).await;
    let path = link_in(&letter_to(app, "siobhan@schools.example").await);
    app.browser().submit(&format!("{path}/confirm"), &[]).await;
    path
}

/// She goes to pay; the reference at the till.
async fn begun(app: &TestApp, path: &str) -> String {
    let to = app.browser().post(&format!("{path}/pay"), &[("way", "practice")]).await.location().expect("the till");
    to.trim_start_matches("/till/").split('?').next().expect("a reference").to_owned()
}

fn said(reference: &str, outcome: &str, cents: i64, currency: &str) -> Vec<(String, String)> {
    PracticeTill::says(KEY, reference, outcome, cents, currency).fields().to_vec()
}

async fn notice(app: &TestApp, said: &[(String, String)]) -> u16 {
    let fields: Vec<(&str, &str)> = said.iter().map(|(field, value)| (field.as_str(), value.as_str())).collect();
    app.browser().post("/pay/practice/notice", &fields).await.status
}

async fn returned(app: &TestApp, path: &str, said: &[(String, String)]) -> testkit::Seen {
    let query: Vec<String> = said.iter().map(|(field, value)| format!("{field}={value}")).collect();
    let mut browser = app.browser();
    let to = browser.get(&format!("{path}/pay?{}", query.join("&"))).await.location().expect("back to the page");
    browser.get(&to).await
}

async fn came(app: &TestApp, reference: &str) -> (State, usize) {
    let checkout = checkouts::by_reference(app.db(), "practice", reference).await.expect("read").expect("there");
    (checkout.state, paid::of_booking(app.db(), checkout.booking_id).await.expect("payments").len())
}

#[tokio::test]
async fn notice_and_return_come_twice_in_any_order_and_the_money_is_counted_once() {
    on_both(parts, async |app| {
        let path = booked(&app).await;
        app.browser().get(&format!("{path}/invoice")).await.says("Pay on line");
        app.browser().get(&format!("{path}/pay")).await.says("135.60").says("No number of a card comes here");
        let reference = begun(&app, &path).await;
        assert_eq!(begun(&app, &path).await, reference, "pressed twice is one payment");
        app.browser().get(&format!("{path}/pay")).await.says("under way");
        let paid = said(&reference, "paid", 13_560, "CAD");
        // She is back before the notice; then it comes, and both once more, and a late word that it failed.
        returned(&app, &path, &paid).await.says("Paid. Thank you");
        let letters = letters_to(&app, "siobhan@schools.example").await;
        assert_eq!(notice(&app, &paid).await, 200);
        assert_eq!(notice(&app, &paid).await, 200);
        returned(&app, &path, &paid).await.says("Paid. Thank you");
        assert_eq!(notice(&app, &said(&reference, "failed", 13_560, "CAD")).await, 200);
        assert_eq!(came(&app, &reference).await, (State::Paid, 1));
        assert_eq!(letters_to(&app, "siobhan@schools.example").await, letters, "she is thanked once");
        assert!(letter_to(&app, "siobhan@schools.example").await.contains("135.60"));
        app.browser().get(&format!("{path}/invoice")).await.says("Paid in full").is_silent_about("Pay on line");
        assert_eq!(app.browser().post(&format!("{path}/pay"), &[("way", "practice")]).await.status, 409);
    })
    .await;
}

#[tokio::test]
async fn another_sum_another_currency_or_no_mark_is_not_counted() {
    on_both(parts, async |app| {
        let path = booked(&app).await;
        let reference = begun(&app, &path).await;
        assert_eq!(notice(&app, &said(&reference, "paid", 1, "CAD")).await, 422);
        assert_eq!(notice(&app, &said(&reference, "paid", 13_560, "EUR")).await, 422);
        let mut forged = said(&reference, "failed", 13_560, "CAD");
        forged[1].1 = "paid".to_owned();
        assert_eq!(notice(&app, &forged).await, 404);
        assert_eq!(notice(&app, &said("NOBODY-1", "paid", 13_560, "CAD")).await, 404);
        assert_eq!(came(&app, &reference).await, (State::Begun, 0));
        // A till of the demo does not exist in service, and neither does a way nobody offers.
        assert_eq!(app.browser().get(&format!("/till/{reference}")).await.status, 404);
        assert_eq!(app.browser().post("/pay/elsewhere/notice", &[]).await.status, 404);
        assert!(PracticeTill.is_on_line());
    })
    .await;
}

#[tokio::test]
async fn what_failed_or_expired_can_be_tried_again_and_late_money_is_still_taken() {
    on_both(parts, async |app| {
        let path = booked(&app).await;
        let first = begun(&app, &path).await;
        returned(&app, &path, &said(&first, "failed", 13_560, "CAD"))
            .await
            .says("Nothing was charged; you can try again");
        assert_eq!(came(&app, &first).await, (State::Failed, 0));
        app.clock.pass_s(60);
        let second = begun(&app, &path).await;
        assert_ne!(first, second);
        app.clock.pass_s(2_000);
        app.run_jobs().await;
        assert_eq!(came(&app, &second).await, (State::Expired, 0));
        app.browser().get(&format!("{path}/pay")).await.says("The time to pay is over");
        assert_eq!(notice(&app, &said(&second, "paid", 13_560, "CAD")).await, 200);
        assert_eq!(came(&app, &second).await, (State::Paid, 1));
    })
    .await;
}

#[tokio::test]
async fn programs_read_the_list_with_a_token_and_everybody_the_own_bookings() {
    on_both(parts, async |app| {
        let path = booked(&app).await;
        let gathering = convene::gathering::store::find(app.db(), "safer-cities").await.expect("read").expect("there");
        let mut amina = in_role(&app, &gathering, Role::Organiser, "amina@port-averne.example", "Amina").await;
        let list = "/api/gatherings/safer-cities/registrations";
        amina.get(list).await.says("Siobh").says("\"net_cents\":12000").says("\"pages\":1");
        amina.get(&format!("{list}?state=cancelled")).await.says("\"items\":[]");
        assert_eq!(app.browser().get(list).await.status, 401);
        let workbook = amina.get("/manage/safer-cities/registration/xlsx").await;
        assert!(workbook.bytes.starts_with(b"PK"), "a workbook is a zip");
        let mut siobhan = signed_in(&app, "siobhan@schools.example", "Siobhán Leary").await;
        siobhan.get("/api/me/bookings").await.says("\"safer-cities\"").says("\"total_cents\":13560");
        let mut ruth = signed_in(&app, "ruth@residents.example", "Ruth").await;
        ruth.get("/api/me/bookings").await.says("\"items\":[]");
        assert!(bookings::by_code(app.db(), "NXNXNX").await.expect("read").is_none());
        assert_eq!(app.browser().get(&path).await.status, 200);
    })
    .await;
}
