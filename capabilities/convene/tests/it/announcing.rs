//! Amina pastes an announcement, looks at each fact, and only then publishes.

use crate::parts::{in_role, parts};
use convene::announcement::model::Standing;
use convene::announcement::store as announcements;
use convene::gathering::model::State;
use convene::gathering::store as gatherings;
use convene::testing;
use directory::role::Role;
use testkit::{Browser, TestApp};

const ENGLISH: &str = "Third Annual Quiet Streets Conference\n\
    Hosted by Averne Police Service\n\n\
    The conference takes place on 3-5 June 2027 in Halifax, Nova Scotia, Canada.\n\
    Proposals are accepted until 1 March 2027.\n\
    Contact: office@quiet-streets.example\n";

const FRENCH: &str = "Colloque Rues tranquilles\n\
    Organisé par la Ville de Lyon\n\n\
    Le colloque aura lieu du 3 au 5 juin 2027 à Lyon, France.\n\
    Date limite des propositions : 1er mars 2027.\n";

async fn amina(app: &TestApp) -> Browser {
    let sample = testing::safer_cities(&app.house).await;
    in_role(app, &sample.gathering, Role::Organiser, "amina@harbour-street.example", "Amina Diallo").await
}

/// Reads a text into a draft and answers its code.
async fn read(amina: &mut Browser, text: &str) -> String {
    let seen = amina.post("/manage/new/announcement", &[("text", text)]).await;
    let place = seen.location().unwrap_or_else(|| panic!("it was not read: {}", seen.body));
    place.split('/').nth(2).expect("a code in the address").to_owned()
}

#[tokio::test]
async fn amina_confirms_corrects_one_and_publishes() {
    testkit::on_both(parts, async |app| {
        let mut amina = amina(&app).await;
        let code = read(&mut amina, ENGLISH).await;
        let path = format!("/manage/{code}/announcement");
        amina.get(&path).await.says("Quiet Streets Conference").says("3-5 June 2027").says("class=\"source\"");
        let publish = format!("/manage/{code}/publish");
        let refused = amina.post(&publish, &[("to", "published")]).await;
        assert_eq!(refused.status, 409);
        refused.says("It cannot be published yet");
        assert_eq!(app.browser().get(&format!("/{code}")).await.status, 404);

        let draft = gatherings::find(app.db(), &code).await.expect("it is read").expect("the draft");
        assert_eq!((draft.days, draft.city.as_str()), (None, ""), "nothing is written before somebody confirms it");
        let facts = announcements::facts(app.db(), draft.id).await.expect("they are read");
        let title = facts.iter().find(|(_, fact)| fact.value.kind().name() == "title").expect("a title was read");
        let typed = format!("typed.{}", title.1.id);
        let deed = format!("correct.{}", title.1.id);
        amina.submit(&path, &[("do", &deed), (&typed, "Quiet Streets")]).await.says("Noted.").says("corrected");
        amina.submit(&path, &[("do", "sure")]).await.says("Noted.");
        for (_, fact) in announcements::facts(app.db(), draft.id).await.expect("they are read") {
            if fact.standing == Standing::Read {
                amina.submit(&path, &[("do", &format!("leave.{}", fact.id))]).await.says("left out");
            }
        }
        amina.submit(&publish, &[("to", "published")]).await.says("It is public now");
        let public = gatherings::find(app.db(), &code).await.expect("it is read").expect("it is there");
        assert_eq!(
            (public.state, public.title.exact("en"), public.city.as_str()),
            (State::Published, "Quiet Streets", "Halifax")
        );
        assert_eq!((public.zone.name(), public.edition), ("America/Halifax", Some(3)));
        assert_eq!(public.days.map(|days| days.0.to_string()), Some("2027-06-03".to_owned()));
        app.browser().get(&format!("/{code}")).await.says("Averne Police Service").says("3 to 5 June 2027");
        let call = convene::call::store::of_gathering(app.db(), public.id).await.expect("it is read").expect("a call");
        assert_eq!(call.closes_at.map(|at| public.zone.rfc3339(at)), Some("2027-03-01T23:59:59-04:00".to_owned()));
    })
    .await;
}

#[tokio::test]
async fn a_french_announcement_writes_french_words() {
    testkit::on_both(parts, async |app| {
        let mut amina = amina(&app).await;
        let code = read(&mut amina, FRENCH).await;
        amina.submit(&format!("/manage/{code}/announcement"), &[("do", "sure")]).await;
        let draft = gatherings::find(app.db(), &code).await.expect("it is read").expect("the draft");
        assert_eq!(draft.kind, "symposium");
        assert_eq!(draft.days.map(|days| days.1.to_string()), Some("2027-06-05".to_owned()));
        assert_eq!(draft.title.exact("en"), if draft.title.exact("fr").is_empty() { "Not yet named" } else { "" });
    })
    .await;
}

#[tokio::test]
async fn a_correction_that_cannot_be_is_refused_and_kept() {
    testkit::on_both(parts, async |app| {
        let mut amina = amina(&app).await;
        let code = read(&mut amina, ENGLISH).await;
        let draft = gatherings::find(app.db(), &code).await.expect("it is read").expect("the draft");
        let facts = announcements::facts(app.db(), draft.id).await.expect("they are read");
        let dates = &facts.iter().find(|(_, fact)| fact.value.kind().name() == "dates").expect("days were read").1;
        let path = format!("/manage/{code}/announcement");
        let refused = amina
            .post(&path, &[("do", &format!("correct.{}", dates.id)), (&format!("typed.{}", dates.id), "early June")])
            .await;
        assert_eq!(refused.status, 422);
        refused.says("early June").says("2027-09-14/2027-09-16");
        // A fact of another gathering is none of this one.
        let other = read(&mut amina, FRENCH).await;
        let confirm = format!("confirm.{}", dates.id);
        assert_eq!(amina.post(&format!("/manage/{other}/announcement"), &[("do", confirm.as_str())]).await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn r49_a_hostile_page_stays_text() {
    testkit::on_both(parts, async |app| {
        let mut amina = amina(&app).await;
        let page = "<html><body><h1>Quiet &lt;script&gt;alert(1)&lt;/script&gt; Streets Conference</h1><script>steal()</script>\
            <p>Hosted by &lt;img src=x onerror=alert(2)&gt; Police</p><p>The conference takes place on 3-5 June 2027 in Halifax, Canada.</p></body></html>";
        let name = "../../etc/passwd.html";
        let seen = amina.upload("/manage/new/announcement", &[], &[("file", name, "text/html", page.as_bytes())]).await;
        let place = seen.location().expect("it was read");
        let shown = amina.get(&place).await;
        shown.is_silent_about("<script>alert").is_silent_about("steal()").is_silent_about("<img src=x");
        let path = place.split('?').next().expect("a path").to_owned();
        amina.submit(&path, &[("do", "sure")]).await.is_silent_about("<script>alert").is_silent_about("<img src=x");
        let not_text = amina.upload("/manage/new/announcement", &[], &[("file", "a.pdf", "application/pdf", b"%PDF-1.7 ...")]).await;
        assert_eq!(not_text.status, 422);
        not_text.says("This file is not a text");
        let long = "a".repeat(1_000_001);
        amina.post("/manage/new/announcement", &[("text", &long)]).await.says("1000001 bytes");
        amina.post("/manage/new/announcement", &[("text", " ")]).await.says("There is nothing to read yet");
    })
    .await;
}

#[tokio::test]
async fn the_command_line_leaves_every_fact_to_a_person() {
    testkit::on_both(parts, async |app| {
        let waiting = convene::announcement::import(&app.house, "quiet-streets", "note.txt", ENGLISH.as_bytes())
            .await
            .expect("it is read");
        assert!(waiting >= 5, "{waiting} facts");
        let draft = gatherings::find(app.db(), "quiet-streets").await.expect("it is read").expect("the draft");
        assert_eq!(draft.state, State::Draft);
        let facts = announcements::facts(app.db(), draft.id).await.expect("they are read");
        assert!(facts.iter().all(|(_, fact)| fact.standing == Standing::Read));
        assert_eq!(facts.len(), waiting);
        let refused = convene::announcement::import(&app.house, "manage", "note.txt", ENGLISH.as_bytes()).await;
        assert!(refused.expect_err("manage is reserved").contains("cannot be the code"));
    })
    .await;
}
