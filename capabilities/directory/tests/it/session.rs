//! Sessions: seen by their owner, ended by their owner, cheap for the house.

use crate::scene::{field_in, mail, parts, signed_in};
use directory::person::store::by_mail;
use directory::session::store::{end_all, of_person, open};
use store::sql;
use testkit::on_both;

#[tokio::test]
async fn amina_ends_the_session_on_the_lost_phone() {
    on_both(parts, async |app| {
        let mut phone = signed_in(&app, "amina@averne.example").await;
        let phone_session = field_in(&phone.get("/me").await.body, "session");
        app.clock.pass_s(60);
        let mut desk = app
            .browser()
            .with_header("user-agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
        desk.post("/sign-in", &[("mail", "amina@averne.example")]).await;
        let code = crate::scene::code_in(&crate::scene::letter_to(&app, "amina@averne.example").await);
        desk.post("/sign-in/code", &[("code", &code)]).await;
        desk.get("/me").await.says("Firefox, Linux").says("A browser that does not say its name").says("this one");

        let seen = desk.submit("/me/sessions", &[("session", &phone_session)]).await;
        seen.says("That browser is signed out").is_silent_about("does not say its name");
        assert_eq!(phone.get("/me").await.status, 303);
        assert_eq!(desk.get("/me").await.status, 200);
    })
    .await;
}

#[tokio::test]
async fn nobody_ends_the_session_of_somebody_else() {
    on_both(parts, async |app| {
        let mut amina = signed_in(&app, "amina@averne.example").await;
        let session = field_in(&amina.get("/me").await.body, "session");
        let mut eve = signed_in(&app, "eve@averne.example").await;
        assert_eq!(eve.post("/me/sessions", &[("session", &session)]).await.status, 303);
        assert_eq!(amina.get("/me").await.status, 200);
        assert_eq!(eve.post("/me/sessions", &[("session", "anything")]).await.status, 303);
        assert_eq!(eve.get("/me").await.status, 200);
        assert_eq!(
            app.browser().post("/me/sessions", &[("session", &session)]).await.location().as_deref(),
            Some("/sign-in")
        );
    })
    .await;
}

#[tokio::test]
async fn signing_out_ends_the_session_itself_and_not_only_the_cookie() {
    on_both(parts, async |app| {
        let mut amina = signed_in(&app, "amina@averne.example").await;
        let stolen = amina.clone();
        assert_eq!(amina.post("/sign-out", &[]).await.location().as_deref(), Some("/?said=said-signed-out"));
        assert_eq!(amina.cookie("wm"), None);
        assert_eq!(stolen.clone().get("/me").await.status, 303);
        // Signing out twice, or as nobody, is no error.
        assert_eq!(amina.post("/sign-out", &[]).await.status, 303);
    })
    .await;
}

#[tokio::test]
async fn all_sessions_end_at_once_and_each_after_thirty_days() {
    on_both(parts, async |app| {
        let mut phone = signed_in(&app, "amina@averne.example").await;
        let mut desk = signed_in(&app, "amina@averne.example").await;
        desk.post("/me/sessions", &[("session", "all")]).await;
        assert_eq!((phone.get("/me").await.status, desk.get("/me").await.status), (303, 303));

        let mut desk = signed_in(&app, "amina@averne.example").await;
        app.clock.pass_s(30 * 86_400 - 1);
        assert_eq!(desk.get("/me").await.status, 200);
        app.clock.pass_s(1);
        assert_eq!(desk.get("/me").await.status, 303);
        assert_eq!(app.browser().with_cookie("wm", "made-up").get("/me").await.status, 303);
    })
    .await;
}

#[tokio::test]
async fn who_asks_is_one_query_and_its_use_is_noted_once_an_hour() {
    on_both(parts, async |app| {
        let mut amina = signed_in(&app, "amina@averne.example").await;
        let seen_at = async || {
            let rows = app.db().all(sql("select seen_at from browser_session")).await.expect("sessions");
            rows[0].get::<base::Ts>("seen_at").expect("an instant")
        };
        let signed_in_at = seen_at().await;
        app.clock.pass_s(3_599);
        let before = app.db().asked();
        amina.get("/sign-in").await.says("amina@averne.example");
        assert_eq!(app.db().asked() - before, 1);
        assert_eq!(seen_at().await, signed_in_at);
        app.clock.pass_s(1);
        amina.get("/sign-in").await;
        assert_eq!(seen_at().await, app.house.now());
    })
    .await;
}

#[tokio::test]
async fn view_as_opens_a_session_for_somebody() {
    on_both(parts, async |app| {
        signed_in(&app, "amina@averne.example").await;
        let amina = by_mail(app.db(), &mail("amina@averne.example")).await.expect("asked").expect("there");
        let tx = app.db().begin().await.expect("a transaction");
        end_all(&tx, amina.id).await.expect("ended");
        let secret = open(&tx, app.house.now(), &app.house.chance, amina.id, "Demo").await.expect("open");
        tx.commit().await.expect("kept");
        let mut door = app.browser().with_cookie(app.house.session_cookie(), secret.expose());
        door.get("/me").await.says("Demo");
        assert_eq!(of_person(app.db(), app.house.now(), amina.id).await.expect("sessions").len(), 1);
        let line = directory::session::cookie(&app.house, &secret);
        assert!(line.starts_with("wm=") && !line.contains("Secure"), "http has no Secure cookies: {line}");
    })
    .await;
}
