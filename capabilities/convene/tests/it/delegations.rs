//! Ingeborg leads the delegation of Kestrel Bay: links, members' own details, a place that changes hands, one link
//! for all; the visit with its host; the figures of who comes.

use crate::parts::{in_role, letter_to, letters_to, link_in, parts, signed_in};
use base::{Id, Lang};
use convene::delegation::model::Delegation;
use convene::delegation::{making, store as delegations};
use convene::registration::figures::count;
use convene::registration::life::Office;
use convene::registration::store::{bookings, delegates, list};
use convene::testing::booking::{Opened, open};
use convene::testing::{Sample, safer_cities};
use directory::role::Role;
use testkit::{Browser, TestApp, on_both};

/// Kestrel Bay with four places; the path of its head.
async fn kestrel_bay(app: &TestApp) -> (Sample, Opened, String) {
    let sample = safer_cities(&app.house).await;
    let opened = open(&app.house, &sample, 20).await;
    let house = &app.house;
    let one = Delegation {
        id: Id::new(house.now(), &house.chance),
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
        house,
        now: house.now(),
        chance: &house.chance,
        by: None,
        gathering: &sample.gathering,
        registration: &opened.registration,
    };
    let tx = app.db().begin().await.expect("a transaction");
    making::make(&office, &tx, opened.ticket("on-site"), &one, 4, &Lang::en())
        .await
        .expect("an answer")
        .unwrap_or_else(|why| panic!("{why:?}"));
    tx.commit().await.expect("written");
    let path = link_in(&letter_to(app, "ingeborg@kestrelbay.example").await);
    (sample, opened, path)
}

#[tokio::test]
async fn the_head_gives_places_members_complete_their_own_and_a_place_changes_hands() {
    on_both(parts, async |app| {
        let (sample, _, head) = kestrel_bay(&app).await;
        let mut ingeborg = app.browser();
        ingeborg.get(&head).await.says("Delegation of Kestrel Bay").says("You hold 4 places.").says("4 free");
        ingeborg
            .submit(&head, &[("mails", "siobhan@schools.example\nemeka@harbour.example")])
            .await
            .says("The links are on their way.")
            .says("2 links sent");
        let own = link_in(&letter_to(&app, "siobhan@schools.example").await);
        let mut siobhan = app.browser();
        siobhan.get(&own).await.says("What you eat");
        ingeborg.get(&head).await.says("opened");
        let details = [
            ("name", "Siobhán Leary"),
            ("organisation", "Schools"),
            ("sector", "academia"),
            ("diet", "no nuts at all"),
            ("photo", "no"),
            ("country", "Lorne"),
        ];
        siobhan.submit(&own, &details).await.says("Your details are saved.");
        // The head sees that it is complete, not what she eats.
        ingeborg.get(&head).await.says("Siobhán Leary").says("1 complete").is_silent_about("no nuts");
        assert_eq!(ingeborg.post(&head, &[("mails", "a@x.example b@x.example c@x.example")]).await.status, 422);
        ingeborg.submit(&head, &[("remind", "2")]).await.says("A reminder is on its way.");
        assert_eq!(letters_to(&app, "emeka@harbour.example").await, 2);
        // Emeka cannot come: the place is emptied, his link opens nothing, Marek gets it.
        let gone = link_in(&letter_to(&app, "emeka@harbour.example").await);
        ingeborg.submit(&head, &[("empty", "2")]).await.says("The place is free again.");
        assert_eq!(app.browser().get(&gone).await.status, 404);
        ingeborg.submit(&head, &[("mails", "marek@fire.example")]).await.says("marek@fire.example");
        // One link for all: the next free place, once for one address.
        let open_link = ingeborg.post(&head, &[("do", "open")]).await;
        let join = open_link
            .body
            .split("http://localhost:8080")
            .nth(1)
            .expect("a link")
            .split('<')
            .next()
            .expect("its end")
            .to_owned();
        app.browser().get(&join).await.says("2 free places");
        for _ in 0..2 {
            app.browser().post(&join, &[("mail", "ruth@residents.example")]).await;
        }
        app.browser().get(&join).await.says("1 free place");
        // Helping hands have a link of their own; only the head names another one.
        ingeborg
            .submit(&head, &[("do", "aide"), ("aide", "otto@kestrelbay.example")])
            .await
            .says("otto@kestrelbay.example");
        let aide = link_in(&letter_to(&app, "otto@kestrelbay.example").await);
        app.browser().get(&aide).await.says("Delegation of Kestrel Bay");
        assert_eq!(app.browser().post(&aide, &[("do", "aide"), ("aide", "eve@x.example")]).await.status, 404);
        // Signed in, the head needs no link; a stranger finds nothing.
        let mut account = signed_in(&app, "ingeborg@kestrelbay.example", "Ingeborg Raine").await;
        account.get("/me/delegations").await.says("Kestrel Bay");
        account.get("/safer-cities/delegations/KBAY27").await.says("You hold 4 places.");
        assert_eq!(
            signed_in(&app, "eve@x.example", "Eve").await.get("/safer-cities/delegations/KBAY27").await.status,
            404
        );
        // After the date names are fixed.
        app.clock.set(testkit::at("2027-09-02T12:00:00Z"));
        ingeborg.get(&head).await.says("Names are fixed since");
        assert_eq!(ingeborg.post(&head, &[("mails", "late@x.example")]).await.status, 409);
        let mut amina = in_role(&app, &sample.gathering, Role::Organiser, "amina@port-averne.example", "Amina").await;
        amina.get("/manage/safer-cities/delegations").await.says("Kestrel Bay").says("1 delegation with 4 places");
        amina.get("/manage/safer-cities/delegations/KBAY27").await.says("Siobhán Leary").says("Schools");
        let counted = list::counted(app.db(), sample.gathering.id).await.expect("the figures");
        let figures = count(&counted);
        assert_eq!((figures.participants, figures.places, figures.countries), (3, 1, 1));
        amina
            .get("/manage/safer-cities/registration/figures")
            .await
            .says("3 participants of 1 city or region from 1 country")
            .says("no nuts at all");
        assert_eq!(delegations::filled(app.db(), sample.gathering.id).await.expect("filled")[0].1, 4);
    })
    .await;
}

#[tokio::test]
async fn an_organiser_makes_a_delegation_and_writes_to_its_head_again() {
    on_both(parts, async |app| {
        let sample = safer_cities(&app.house).await;
        open(&app.house, &sample, 5).await;
        let mut amina = in_role(&app, &sample.gathering, Role::Organiser, "amina@port-averne.example", "Amina").await;
        const DESK: &str = "/manage/safer-cities/delegations";
        let six = [
            ("name", "Saltmarsh"),
            ("kind", "region"),
            ("head_name", "Fatoumata Sy"),
            ("head_mail", "f.sy@saltmarsh.example"),
            ("places", "6"),
            ("ticket", "on-site"),
        ];
        amina.post(DESK, &six).await.says("There are only 5 places of this ticket in all.");
        let five: Vec<(&str, &str)> =
            six.iter().map(|(name, value)| (*name, if *name == "places" { "5" } else { *value })).collect();
        amina.submit(DESK, &five).await.says("The delegation is made").says("Saltmarsh");
        let one = delegations::of_gathering(app.db(), sample.gathering.id).await.expect("all").remove(0);
        amina.submit(&format!("{DESK}/{}", one.code), &[]).await.says("A letter is on its way.");
        assert_eq!(letters_to(&app, "f.sy@saltmarsh.example").await, 2);
        assert_eq!(bookings::of_delegation(app.db(), one.id).await.expect("read").expect("a booking").places, 5);
    })
    .await;
}

/// A member of Kestrel Bay with a place: the own path.
async fn member(app: &TestApp, head: &mut Browser, path: &str, mail: &str, name: &str) -> String {
    head.submit(path, &[("mails", mail)]).await;
    let own = link_in(&letter_to(app, mail).await);
    app.browser()
        .submit(&own, &[("name", name), ("organisation", "Kestrel Bay"), ("sector", "government"), ("photo", "yes")])
        .await;
    own
}

#[tokio::test]
async fn a_visit_has_rules_an_identity_list_a_host_and_a_waiting_list() {
    on_both(parts, async |app| {
        let (sample, _, head) = kestrel_bay(&app).await;
        let mut ingeborg = app.browser();
        let mut own = Vec::new();
        for (mail, name) in [("siobhan@schools.example", "Siobhán Leary"), ("emeka@harbour.example", "Emeka Obi"), ("ama@health.example", "Ama Darko")] {
            own.push(member(&app, &mut ingeborg, &head, mail, name).await);
        }
        let session = Id::new(app.house.now(), &app.house.chance);
        let insert = store::sql("insert into session (id, gathering_id, number, code, guid, kind, title, created_at) values ($1, $2, 1, 'FERRY1', $1, 'site-visit', $3, 0)");
        let tx = app.db().begin().await.expect("a transaction");
        tx.execute(insert.bind(session).bind(sample.gathering.id).bind("{\"en\":\"The ferry terminal at night\"}")).await.expect("a session");
        tx.commit().await.expect("written");
        let mut amina = in_role(&app, &sample.gathering, Role::Organiser, "amina@port-averne.example", "Amina").await;
        const DESK: &str = "/manage/safer-cities/sign-up/FERRY1";
        amina.get("/manage/safer-cities/sign-up").await.says("The ferry terminal at night");
        amina.get(DESK).await.says("How it takes sign-ups");
        let settings = [("places", "1"), ("meeting-en", "East door"), ("transport-en", "Tram 3"), ("rules-en", "No photographs."), ("identity", "yes"), ("approval", "yes"), ("host_name", "Otto Brandt"), ("host_mail", "otto@ferry.example")];
        amina.submit(DESK, &settings).await.says("Sign-up is saved.");
        let host = link_in(&letter_to(&app, "otto@ferry.example").await);
        let (mut siobhan, mut emeka) = (app.browser(), app.browser());
        siobhan.get(&own[0]).await.says("The ferry terminal at night").says("East door").says("No photographs.");
        let up = |path: &str| format!("{path}/sign-up");
        assert_eq!(siobhan.post(&up(&own[0]), &[("session", "FERRY1"), ("rules", "yes")]).await.status, 422);
        assert_eq!(siobhan.post(&up(&own[0]), &[("session", "FERRY1"), ("identity", "S. Leary, P 123")]).await.status, 422);
        let signed = [("session", "FERRY1"), ("identity", "S. Leary, P 123"), ("rules", "yes")];
        siobhan.submit(&up(&own[0]), &signed).await.says("the host decides");
        let second = [("session", "FERRY1"), ("identity", "E. Obi, P 456"), ("rules", "yes")];
        emeka.submit(&up(&own[1]), &second).await.says("waiting list");
        // The host sees who comes and says no to one; the next moves up and is asked for.
        let mut otto = app.browser();
        let page = otto.get(&host).await;
        page.says("S. Leary, P 123").says("E. Obi, P 456");
        let first = page.body.split("name=\"sign_up\" value=\"").nth(1).expect("a button").split('"').next().expect("its id").to_owned();
        otto.submit(&host, &[("sign_up", &first), ("do", "refuse")]).await.is_silent_about("S. Leary, P 123");
        let page = otto.get(&host).await;
        let next = page.body.split("name=\"sign_up\" value=\"").nth(1).expect("a button").split('"').next().expect("its id").to_owned();
        app.clock.pass_s(60);
        otto.submit(&host, &[("sign_up", &next), ("do", "approve")]).await;
        let told = letter_to(&app, "emeka@harbour.example").await;
        assert!(told.contains("You have a place in The ferry terminal at night"), "{told}");
        amina.get(DESK).await.says("Emeka Obi").says("you are in");
        // Emeka gives it back, and the place is free for Ama.
        emeka.submit(&up(&own[1]), &[("session", "FERRY1"), ("do", "leave")]).await;
        app.browser().submit(&up(&own[2]), &[("session", "FERRY1"), ("identity", "A. Darko, P 789"), ("rules", "yes")]).await.says("the host decides");
        assert_eq!(app.browser().get(&format!("/safer-cities/visits/{}", "A".repeat(43))).await.status, 404);
        // A place that changes hands gives the visit back with it.
        let ama = delegates::by_mail(app.db(), sample.gathering.id, "ama@health.example").await.expect("read").expect("she is in");
        ingeborg.submit(&head, &[("empty", &ama.position.to_string())]).await;
        otto.get(&host).await.is_silent_about("A. Darko").says("0 of 1");
    })
    .await;
}
