//! Nuria is invited to the keynote; her assistant Joost fills in for her; a minister comes before a mayor; who says no
//! to a photo is shown by letters; who declines is thanked and the hosts are told.

use crate::parts::{in_role, letter_to, letters_to, link_in, parts};
use convene::gathering::model::Gathering;
use convene::speaker::model::{Hand, State};
use convene::speaker::store;
use convene::testing::safer_cities;
use directory::role::Role;
use testkit::{Browser, TestApp, on_both};

const DESK: &str = "/manage/safer-cities/speakers";

async fn amina(app: &TestApp, gathering: &Gathering) -> Browser {
    in_role(app, gathering, Role::Organiser, "amina@port-averne.example", "Amina").await
}

/// Amina writes somebody down; the path of the page.
async fn written_down(amina: &mut Browser, name: &str, mail: &str, kind: &str) -> String {
    let fields = [
        ("name", name),
        ("mail", mail),
        ("kind", kind),
        ("organisation", "League of River Cities"),
        ("job_title", "Secretary general"),
        ("lang", "en"),
    ];
    let seen = amina.post(DESK, &fields).await.location().expect("the speaker is written down");
    seen.split('?').next().expect("a path").to_owned()
}

/// A picture of 600 pixels as a phone makes it, with the place in its notes.
fn photo() -> Vec<u8> {
    let notes = b"\xff\xe1\x00\x14Exif\0\0 GPS 45.1 -7";
    let size = b"\xff\xc0\x00\x08\x08\x02\x58\x02\x58\x03";
    [&b"\xff\xd8"[..], notes, size, b"\xff\xda\x00\x04\x01\x02dots\xff\xd9"].concat()
}

/// What stands in the hidden field that says which state a form was filled from.
fn seen_in(body: &str) -> String {
    let at = body.find("name=\"seen\" value=\"").expect("the field") + 19;
    body[at..].split('"').next().expect("a value").to_owned()
}

#[tokio::test]
async fn nuria_is_invited_answers_by_her_assistant_and_stands_on_the_public_page() {
    on_both(parts, async |app| {
        let sample = safer_cities(&app.house).await;
        let mut amina = amina(&app, &sample.gathering).await;
        amina.get(DESK).await.says("Nobody is invited yet");
        amina.post(DESK, &[("name", ""), ("mail", "none")]).await.says("Give a name.").says("This is no mail address.");
        let nuria = written_down(&mut amina, "Nuria Castell", "nuria@river.example", "keynote").await;
        assert_eq!(letters_to(&app, "nuria@river.example").await, 0, "nobody is written to before Amina says so");
        let seen = amina.get(&nuria).await;
        let facts = [
            ("seen", seen_in(&seen.body)),
            ("name", "Dr Nuria Castell".to_owned()),
            ("mail", "nuria@river.example".to_owned()),
            ("kind", "keynote".to_owned()),
            ("lang", "en".to_owned()),
            ("assistant_name", "Joost Achterberg".to_owned()),
            ("assistant_mail", "joost@river.example".to_owned()),
            ("minutes", "25".to_owned()),
            ("form", "Speech without slides".to_owned()),
            ("rehearsal", "Monday at 17:00".to_owned()),
            ("fee", "None; travel second class".to_owned()),
            ("word", "We read your three questions every year.".to_owned()),
        ];
        let facts: Vec<(&str, &str)> = facts.iter().map(|(field, value)| (*field, value.as_str())).collect();
        amina.submit(&nuria, &facts).await.says("Saved.").says("Monday at 17:00");
        // A second window with the same form: nothing is overwritten.
        assert_eq!(amina.post(&nuria, &facts).await.status, 409);
        amina.submit(&format!("{nuria}/invite"), &[("answers-on", "2027-05-01")]).await.says("is on its way");
        let letter = letter_to(&app, "nuria@river.example").await;
        assert!(letter.contains("as keynote speaker") && letter.contains("three questions"), "{letter}");
        app.browser()
            .get(&link_in(&letter))
            .await
            .says("25 minutes")
            .says("Speech without slides")
            .says("None; travel");
        // Joost answers for her; the hosts are told, and both get a letter.
        let copy = link_in(&letter_to(&app, "joost@river.example").await);
        let mut joost = app.browser();
        joost
            .get(&copy)
            .await
            .says("You fill in for Dr Nuria Castell")
            .is_silent_about("Mail address of the assistant");
        joost.submit(&format!("{copy}/answer"), &[("reply", "yes")]).await.says("Thank you for coming");
        assert!(letter_to(&app, "programme@port-averne.example").await.contains("has accepted to speak"));
        assert_eq!(joost.post(&format!("{copy}/answer"), &[("reply", "no")]).await.status, 409);
        amina.get(&nuria).await.says("by the assistant").says("Still missing: biography, photo");
        // Her photo is kept without the place where it was taken, and shown only with a yes.
        let own = |consent: &'static str, seen: String| {
            [
                ("seen", seen),
                ("name", "Dr Nuria Castell".to_owned()),
                ("biography-en", "Asks **three** questions.".to_owned()),
                ("photo_consent", consent.to_owned()),
            ]
        };
        let fields = own("", seen_in(&joost.get(&copy).await.body));
        let fields: Vec<(&str, &str)> = fields.iter().map(|(field, value)| (*field, value.as_str())).collect();
        let refused = joost.upload(&copy, &fields, &[("photo", "x.jpg", "image/jpeg", b"<svg/>")]).await;
        refused.says("This is no JPEG and no PNG.").says("Asks **three** questions.");
        let sent = joost.upload(&copy, &fields, &[("photo", "n.jpg", "image/jpeg", &photo())]).await;
        assert_eq!(sent.status, 303);
        let code = nuria.rsplit('/').next().expect("a code").to_owned();
        let public = format!("/safer-cities/speakers/{code}/photo");
        assert_eq!(app.browser().get(&public).await.status, 404, "nobody has said yes");
        app.browser().get("/safer-cities/speakers").await.says("<strong>three</strong>").is_silent_about(&public);
        app.clock.pass_s(60);
        let fields = own("yes", seen_in(&joost.get(&copy).await.body));
        let fields: Vec<(&str, &str)> = fields.iter().map(|(field, value)| (*field, value.as_str())).collect();
        joost.submit(&copy, &fields).await.says("Saved.");
        app.browser().get("/fr/safer-cities/speakers").await.says("Conférences").says(&public);
        let shown = app.browser().get(&public).await;
        assert_eq!((shown.status, shown.body.contains("GPS")), (200, false));
        let stored = store::by_code(app.db(), sample.gathering.id, &code).await.expect("read").expect("there");
        assert_eq!(
            (stored.state, stored.consent_by, stored.answered_by),
            (State::Accepted, Some(Hand::Assistant), Some(Hand::Assistant))
        );
        // The invitation is taken back: the page, the photo and both links are gone.
        app.clock.pass_s(60);
        amina.submit(&format!("{nuria}/withdraw"), &[]).await.says("The invitation was taken back");
        app.browser().get("/safer-cities/speakers").await.is_silent_about("Nuria");
        assert_eq!(app.browser().get(&public).await.status, 404);
        assert_eq!(app.browser().get(&copy).await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn the_minister_stands_before_the_mayor_and_each_is_on_the_session_amina_chose() {
    on_both(parts, async |app| {
        let sample = safer_cities(&app.house).await;
        let mut amina = amina(&app, &sample.gathering).await;
        let own = [("kind", "plenary"), ("title", "Opening"), ("title-other", "Ouverture"), ("minutes", "60")];
        assert_eq!(amina.post("/manage/safer-cities/programme/own", &own).await.status, 303);
        let (mut codes, mut pages) = (Vec::new(), Vec::new());
        for (name, mail) in
            [("The mayor of Port Averne", "mayor@port-averne.example"), ("The minister", "m@state.example")]
        {
            let page = written_down(&mut amina, name, mail, "invited").await;
            amina.submit(&format!("{page}/invite"), &[("answers-on", "2027-05-01")]).await;
            let link = link_in(&letter_to(&app, mail).await);
            app.browser().submit(&format!("{link}/answer"), &[("reply", "yes")]).await;
            codes.push(page.rsplit('/').next().expect("a code").to_owned());
            pages.push(page);
        }
        let order = |body: &str| body.find("The minister").expect("shown") < body.find("The mayor").expect("shown");
        assert!(!order(&app.browser().get("/safer-cities/speakers").await.body), "by name, the mayor comes first");
        let (mayor, minister) = (format!("place-{}", codes[0]), format!("place-{}", codes[1]));
        app.clock.pass_s(60);
        amina.submit(&format!("{DESK}/order"), &[(&mayor, "2"), (&minister, "1")]).await.says("The order is saved.");
        assert!(order(&app.browser().get("/safer-cities/speakers").await.body));
        let stored = store::by_code(app.db(), sample.gathering.id, &codes[1]).await.expect("read").expect("there");
        let sessions = store::sessions(app.db(), sample.gathering.id, stored.guid).await.expect("sessions");
        assert_eq!((sessions.len(), sessions[0].role.as_str()), (1, ""));
        let role = format!("role-{}", sessions[0].code);
        amina.submit(&format!("{}/sessions", pages[1]), &[(&role, "presenter")]).await.says("speaks");
        let sessions = store::sessions(app.db(), sample.gathering.id, stored.guid).await.expect("sessions");
        assert_eq!(sessions[0].role, "presenter");
        amina.submit(&format!("{}/sessions", pages[1]), &[(&role, "")]).await;
        let sessions = store::sessions(app.db(), sample.gathering.id, stored.guid).await.expect("sessions");
        assert_eq!(sessions[0].role, "");
    })
    .await;
}

#[tokio::test]
async fn a_no_is_told_with_its_reason_and_a_late_answer_says_whom_to_write_to() {
    on_both(parts, async |app| {
        let sample = safer_cities(&app.house).await;
        let mut amina = amina(&app, &sample.gathering).await;
        let page = written_down(&mut amina, "Ada Ferreira", "ada@places.example", "invited").await;
        assert_eq!(amina.post(&format!("{page}/invite"), &[("answers-on", "2020-01-01")]).await.status, 422);
        amina.submit(&format!("{page}/invite"), &[("answers-on", "2027-05-01")]).await;
        let link = link_in(&letter_to(&app, "ada@places.example").await);
        let answer = format!("{link}/answer");
        assert_eq!(app.browser().post(&answer, &[]).await.status, 422);
        app.browser()
            .submit(&answer, &[("reply", "no"), ("reason", "I teach that week.")])
            .await
            .says("you can still say yes");
        amina.get(&page).await.says("I teach that week.").says("does not come");
        assert!(letter_to(&app, "programme@port-averne.example").await.contains("I teach that week."));
        app.browser().get("/safer-cities/speakers").await.is_silent_about("Ada");
        app.clock.set(testkit::at("2027-05-02T12:00:00Z"));
        app.browser().post(&answer, &[("reply", "yes")]).await.says("Write to programme@port-averne.example");
        // Links of nobody open nothing, and a reviewer finds no desk.
        assert_eq!(app.browser().get(&format!("/speaking/{}", "A".repeat(43))).await.status, 404);
        let mut chair = in_role(&app, &sample.gathering, Role::Chair, "chidi@port-averne.example", "Chidi").await;
        assert_eq!(chair.get(DESK).await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn the_desk_asks_the_database_as_often_for_one_speaker_as_for_three() {
    on_both(parts, async |app| {
        let sample = safer_cities(&app.house).await;
        let mut amina = amina(&app, &sample.gathering).await;
        let mut asked = Vec::new();
        for name in ["Ada", "Bartolo", "Chidi"] {
            written_down(&mut amina, name, &format!("{name}@places.example"), "invited").await;
            let before = app.db().asked();
            amina.get(DESK).await.says(name);
            asked.push(app.db().asked() - before);
        }
        assert_eq!(asked[0], asked[2]);
    })
    .await;
}
