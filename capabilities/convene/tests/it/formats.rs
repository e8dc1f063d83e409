//! Formats with needs of their own: Lucie finds what she can follow in Dutch, a team writes what it made by the link on
//! its table, and what was asked of a minister stands in public with its answer.

use crate::parts::{in_role, parts};
use convene::format::store;
use convene::testing::{Sample, safer_cities};
use directory::role::Role;
use testkit::{Browser, TestApp, on_both};

const DESK: &str = "/manage/safer-cities/programme";

async fn amina(app: &TestApp, sample: &Sample) -> Browser {
    in_role(app, &sample.gathering, Role::Organiser, "amina@port-averne.example", "Amina").await
}

/// An own session of this kind in the Long Room on the first day; its code.
async fn placed(app: &TestApp, amina: &mut Browser, kind: &str, title: &str, at: &str) -> String {
    let own = [("kind", kind), ("title", title), ("title-other", title), ("minutes", "60")];
    let place = amina.post(&format!("{DESK}/own"), &own).await.location().expect("it is on the desk");
    let code = place.split("card=").nth(1).and_then(|rest| rest.split('&').next()).expect("a card").to_owned();
    let revision = store::session(app.db(), gathering_id(app).await, &code).await.expect("read").is_some();
    assert!(revision, "the session is there");
    let to = format!("long-room@2027-09-14T{at}");
    let seen = amina.post(&format!("{DESK}/move"), &[("session", &code), ("to", &to), ("revision", "0")]).await;
    assert!([303, 200].contains(&seen.status), "{}", seen.body);
    code
}

async fn gathering_id(app: &TestApp) -> base::Id {
    convene::gathering::store::find(app.db(), "safer-cities").await.expect("read").expect("there").id
}

async fn publish(app: &TestApp, amina: &mut Browser) {
    app.clock.pass_s(60);
    let seen = amina.post(&format!("{DESK}/publish"), &[("note", "First")]).await;
    assert_eq!(seen.status, 303, "{}", seen.body);
}

#[tokio::test]
async fn lucie_finds_what_she_can_follow_in_dutch_spoken_or_interpreted() {
    on_both(parts, async |app| {
        let sample = safer_cities(&app.house).await;
        let mut amina = amina(&app, &sample).await;
        let opening = placed(&app, &mut amina, "plenary", "Opening", "09:00").await;
        placed(&app, &mut amina, "seminar", "Night walks", "11:00").await;
        let needs = [
            ("spoken", "fr"),
            ("interpreted", "nl"),
            ("interpreted", "en"),
            ("captions", "fr"),
            ("sign", "LSFB"),
            ("prepare-en", "Read *the charter*."),
        ];
        amina.submit(&format!("{DESK}/sessions/{opening}/needs"), &needs).await.says("Saved.").says("value=\"LSFB\"");
        publish(&app, &mut amina).await;
        let mut lucie = app.browser();
        let page = format!("/safer-cities/sessions/{opening}");
        lucie.get(&page).await.says("English, Dutch").says("LSFB").says("<em>the charter</em>");
        lucie.get(&format!("/fr{page}")).await.says("Interprétée en").says("néerlandais");
        let list = "/safer-cities/programme?day=2027-09-14&view=list&language=nl";
        lucie.get(list).await.says("Opening").is_silent_about("Night walks").says("Dutch");
        let list = "/safer-cities/programme?day=2027-09-14&view=list&language=de";
        lucie.get(list).await.is_silent_about("Night walks");
        // The timer is there for the stage, for the time of the session or another, and for published sessions alone.
        lucie.get(&format!("{page}/timer")).await.says("data-timer=\"60\"").says("60:00");
        lucie.get(&format!("{page}/timer?minutes=18")).await.says("18:00");
        assert_eq!(lucie.get("/safer-cities/sessions/ABCDEF/timer").await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn a_team_writes_what_it_made_by_the_link_on_its_table() {
    on_both(parts, async |app| {
        let sample = safer_cities(&app.house).await;
        let mut amina = amina(&app, &sample).await;
        let code = placed(&app, &mut amina, "prototyping", "A bell for the park", "14:00").await;
        let talk = placed(&app, &mut amina, "talk", "One street", "16:00").await;
        publish(&app, &mut amina).await;
        assert_eq!(amina.post(&format!("{DESK}/sessions/{talk}/team-link"), &[]).await.status, 404);
        let seen = amina.post(&format!("{DESK}/sessions/{code}/team-link"), &[]).await;
        seen.says("<svg").says("shown once");
        let at = seen.body.find("/team/").expect("a link");
        let link: String = seen.body[at..].chars().take_while(|sign| *sign != '"').collect();
        let mut team = app.browser();
        team.get(&link).await.says("A bell for the park");
        let wrong = [("made", "A bell"), ("address", "javascript:alert(1)")];
        team.post(&link, &wrong).await.says("begins with https://").says("A bell");
        app.clock.pass_s(60);
        let fields = [
            ("need", "Girls cross the park at dusk."),
            ("members", "Ama Darko\nJun Hayashi"),
            ("made", "A bell that calls the kiosk."),
            ("next_step", "Jun asks the parks office by Friday."),
            ("address", "https://averne.example/bell"),
        ];
        team.submit(&link, &fields).await.says("Saved.");
        app.browser()
            .get(&format!("/safer-cities/sessions/{code}"))
            .await
            .says("A bell that calls the kiosk.")
            .says("Jun asks the parks office")
            .says("Ama Darko");
        // A new link ends the one before.
        amina.post(&format!("{DESK}/sessions/{code}/team-link"), &[]).await;
        assert_eq!(team.post(&link, &fields).await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn what_was_asked_of_the_minister_stands_in_public_with_its_answer() {
    on_both(parts, async |app| {
        let sample = safer_cities(&app.house).await;
        let mut amina = amina(&app, &sample).await;
        let code = placed(&app, &mut amina, "decision-makers", "Cities ask", "15:00").await;
        publish(&app, &mut amina).await;
        let page = format!("{DESK}/sessions/{code}");
        let who =
            [("counterpart", "Valentine Sorel"), ("counterpart_job", "State secretary"), ("counterpart_of", "State")];
        amina.submit(&format!("{page}/needs"), &who).await.says("value=\"Valentine Sorel\"");
        assert_eq!(amina.post(&format!("{page}/asked"), &[("asked", "")]).await.status, 422);
        let asked = [("asked", "Will the night bus be paid for?"), ("asked_by", "Kestrel Bay")];
        amina.submit(&format!("{page}/asked"), &asked).await.says("Will the night bus");
        amina.submit(&format!("{page}/asked"), &[("asked", "By mistake")]).await;
        app.clock.pass_s(60);
        amina.submit(&format!("{page}/needs"), &who).await;
        let public = format!("/safer-cities/sessions/{code}");
        app.browser().get(&public).await.says("Valentine Sorel").says("Kestrel Bay").says("No answer yet");
        let at = store::session(app.db(), sample.gathering.id, &code).await.expect("read").expect("there");
        let all = store::asked(app.db(), at.id).await.expect("read");
        let (first, second) = (all[0].id.to_string(), all[1].id.to_string());
        let half = [("id", first.as_str()), ("answer", "Yes"), ("answered_on", "")];
        assert_eq!(amina.post(&format!("{page}/asked"), &half).await.status, 422);
        app.clock.pass_s(60);
        let whole = [("id", first.as_str()), ("answer", "Yes, from 2028."), ("answered_on", "2027-09-14")];
        amina.submit(&format!("{page}/asked"), &whole).await.says("The answer is saved.");
        amina.submit(&format!("{page}/asked"), &[("id", second.as_str()), ("do", "remove")]).await;
        app.browser()
            .get(&public)
            .await
            .says("Yes, from 2028.")
            .says("14 September 2027")
            .is_silent_about("By mistake")
            .is_silent_about("No answer yet");
        let unknown = base::Id::new(app.house.now(), &app.house.chance).to_string();
        let nobody = [("id", unknown.as_str()), ("answer", "x"), ("answered_on", "2027-09-14")];
        assert_eq!(amina.post(&format!("{page}/asked"), &nobody).await.status, 404);
    })
    .await;
}
