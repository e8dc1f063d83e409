//! Amina prepares a recommendation and takes it from stage to stage.

use crate::parts::{hidden, letter_to, organiser, parts, person};
use deliberate::recommendation::model::State;
use deliberate::recommendation::store::{self as recommendations, people, versions};
use deliberate::testing::{again, at, delegation, draft, gathering};

const DRAFT: &str = "1. Cities should answer every call at any hour.\n\n2. Health authorities and police agree in writing\nwho answers which call.";

#[tokio::test]
async fn amina_begins_from_the_minutes_and_names_a_drafting_group() {
    testkit::on_both(parts, async |app| {
        let of = gathering(&app.house, "safer-cities");
        let mut amina = organiser(&app, &of, "Amina Diallo").await;
        let desk = "/manage/safer-cities/recommendations";
        amina.get(desk).await.says("No recommendation has been begun");
        let fields = [
            ("title", ""),
            ("text", DRAFT),
            ("lang", "en"),
            ("zone", "America/Toronto"),
            ("origin", "mark"),
            ("origin-title", "Minutes of Two doors, one visit"),
        ];
        let refused = amina.post(desk, &fields).await;
        assert_eq!(refused.status, 422);
        refused.says("Give it a title").says("Health authorities and police agree in writing");
        let mut whole = fields;
        whole[0].1 = "Answer the call with the service that can help";
        amina.submit(desk, &whole).await.says("The draft is begun");
        let all = recommendations::of_gathering(app.db(), of.id).await.expect("they are read");
        let one = all.first().expect("it was begun");
        assert_eq!((one.number, one.state), (1, State::Draft));
        let texts = recommendations::paragraphs::of(app.db(), one.id).await.expect("its paragraphs");
        let texts: Vec<&str> = texts.iter().map(|one| one.texts[0].text.as_str()).collect();
        assert_eq!(
            texts,
            [
                "Cities should answer every call at any hour.",
                "Health authorities and police agree in writing who answers which call."
            ]
        );
        let origins = recommendations::origins(app.db(), one.id).await.expect("its origins");
        assert_eq!((origins[0].kind.as_str(), origins[0].title.as_str()), ("mark", "Minutes of Two doors, one visit"));

        // Chidi is taken into the group by his address, and finds the way in his letter.
        let page = format!("{desk}/{}", one.code);
        amina.post(&format!("{page}/drafters"), &[("mail", "not an address")]).await.says("Give an e-mail address");
        let (chidi_id, mut chidi) = person(&app, "Chidi Eze").await;
        let (_, mut dario) = person(&app, "Dario Bell").await;
        let desk_of_text = format!("/recommendations/{}/draft", one.code);
        assert_eq!(chidi.get(&desk_of_text).await.status, 404);
        amina.submit(&format!("{page}/drafters"), &[("mail", "chidi.eze@averne.example")]).await.says("Chidi Eze");
        assert!(letter_to(&app, "chidi.eze@averne.example").await.contains(&desk_of_text));
        chidi.get(&desk_of_text).await.says("Health authorities and police agree in writing");
        assert_eq!(dario.get(&desk_of_text).await.status, 404, "a draft is nobody else's");
        assert_eq!(dario.get(&format!("/recommendations/{}", one.code)).await.status, 404);
        assert_eq!(people::drafters(app.db(), one.id).await.expect("the group"), [chidi_id]);
        amina
            .submit(&format!("{page}/drafters"), &[("leave", &chidi_id.to_string())])
            .await
            .is_silent_about("Chidi Eze");
        assert_eq!(chidi.get(&desk_of_text).await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn each_step_is_taken_in_order_and_says_why_where_it_is_refused() {
    testkit::on_both(parts, async |app| {
        let of = gathering(&app.house, "safer-cities");
        let mut amina = organiser(&app, &of, "Amina Diallo").await;
        let one = draft(&app.house, &of, "Answer the call", &[]).await;
        let stage = format!("/manage/safer-cities/recommendations/{}/stage", one.code);
        let consult = [("to", "consultation"), ("closes-day", "2027-03-15"), ("closes-time", "18:00")];
        let refused = amina.post(&stage, &consult).await;
        assert_eq!(refused.status, 409);
        refused.says("A title and at least one paragraph are needed");
        amina
            .submit(
                &format!("/recommendations/{}/draft", one.code),
                &[("act", "add"), ("new", "Cities answer every call.")],
            )
            .await
            .says("Saved");
        amina
            .post(&stage, &[("to", "consultation"), ("closes-day", "2027-02-01")])
            .await
            .says("The end must lie ahead");
        amina.post(&stage, &[("to", "adopted"), ("adopted-on", "2027-03-01")]).await.says("does not follow from where");
        amina.submit(&stage, &consult).await.says("In consultation");
        assert_eq!(versions::latest(app.db(), one.id).await.expect("read").expect("a version").number, 1);
        let early = amina.post(&stage, &[("to", "consolidation")]).await;
        assert_eq!(early.status, 409);
        early.says("The consultation runs until").says("15 March 2027, 18:00");
        amina
            .post(&stage, &[("to", "consultation"), ("closes-day", "2027-03-10")])
            .await
            .says("may not come before an end");
        amina.submit(&stage, &[("to", "consultation"), ("closes-day", "2027-03-20")]).await.says("In consultation");
        app.clock.set(testkit::at("2027-03-21T00:00:00Z"));
        // Within the minute of grace something may still arrive.
        assert_eq!(amina.post(&stage, &[("to", "consolidation")]).await.status, 409);
        app.clock.pass_s(60);
        amina.submit(&stage, &[("to", "consolidation")]).await.says("Being consolidated");
        // Somebody who still looks at the older stage and presses its button is told, and nothing moves.
        amina.post(&stage, &[("to", "consolidation")]).await.says("does not follow from where");
        amina.submit(&stage, &[("to", "adoption")]).await.says("Open for adoption");
        assert_eq!(again(&app.house, &one).await.state, State::Adoption);
    })
    .await;
}

#[tokio::test]
async fn a_body_adopts_it_on_a_day_as_its_minutes_say() {
    testkit::on_both(parts, async |app| {
        let of = gathering(&app.house, "safer-cities");
        let mut amina = organiser(&app, &of, "Amina Diallo").await;
        let one = draft(&app.house, &of, "Answer the call", &["Cities answer every call."]).await;
        let one =
            at(&app.house, &one, State::Adoption, |one| one.way = deliberate::recommendation::model::Way::Body).await;
        let stage = format!("/manage/safer-cities/recommendations/{}/stage", one.code);
        let refused = amina
            .post(&stage, &[("to", "adopted"), ("adopted-on", "2027-03-01"), ("adopted-by", "General assembly")])
            .await;
        assert_eq!(refused.status, 422);
        refused.says("Say how it was adopted").says("General assembly");
        let fields = [
            ("to", "adopted"),
            ("adopted-on", "2027-03-01"),
            ("adopted-by", "General assembly of the League"),
            ("adopted-how", "31 for, 6 against"),
        ];
        amina.submit(&stage, &fields).await.says("Adopted");
        let page = app.browser().get(&format!("/recommendations/{}", one.code)).await;
        page.says("Adopted by General assembly of the League: 31 for, 6 against").says("Monday 1 March 2027");
    })
    .await;
}

#[tokio::test]
async fn two_organisers_save_at_once_and_the_second_keeps_what_was_typed() {
    testkit::on_both(parts, async |app| {
        let of = gathering(&app.house, "safer-cities");
        let mut amina = organiser(&app, &of, "Amina Diallo").await;
        let mut delphine = organiser(&app, &of, "Delphine Roy").await;
        let one = draft(&app.house, &of, "Answer the call", &["Cities answer every call."]).await;
        let page = format!("/manage/safer-cities/recommendations/{}", one.code);
        let revision = hidden(&amina.get(&page).await.body, "se-h", "revision");
        let fields = |title: &'static str, revision: String| {
            [
                ("title-en", title.to_owned()),
                ("langs", "fr".to_owned()),
                ("way", "named".to_owned()),
                ("quorum", "50".to_owned()),
                ("proxies", "2".to_owned()),
                ("zone", "Europe/Brussels".to_owned()),
                ("majority", "two-thirds".to_owned()),
                ("revision", revision),
            ]
        };
        let send = |fields: [(&'static str, String); 8]| fields;
        let first = send(fields("Answer every call", revision.clone()));
        let first: Vec<(&str, &str)> = first.iter().map(|(n, v)| (*n, v.as_str())).collect();
        delphine.submit(&page, &first).await.says("Saved");
        let second = send(fields("Answer it at night", revision));
        let second: Vec<(&str, &str)> = second.iter().map(|(n, v)| (*n, v.as_str())).collect();
        let refused = amina.post(&page, &second).await;
        assert_eq!(refused.status, 422);
        refused.says("Somebody else changed this meanwhile").says("Answer it at night");
        assert_eq!(again(&app.house, &one).await.title.exact("en"), "Answer every call");
        assert_eq!(
            amina
                .post(
                    &page,
                    &[("title-en", "x"), ("quorum", "140"), ("proxies", "2"), ("zone", "Mars"), ("revision", "9")]
                )
                .await
                .status,
            422
        );
    })
    .await;
}

#[tokio::test]
async fn amina_records_who_may_sign_for_a_delegation() {
    testkit::on_both(parts, async |app| {
        let of = gathering(&app.house, "safer-cities");
        let other = gathering(&app.house, "elsewhere");
        let mut amina = organiser(&app, &of, "Amina Diallo").await;
        let mut elsewhere = organiser(&app, &other, "Otto Weir").await;
        let page = "/manage/safer-cities/recommendations/delegations";
        amina
            .post(page, &[("act", "enter"), ("name", ""), ("weight", "0")])
            .await
            .says("Give the name of the delegation")
            .says("from 1 to 1000");
        amina
            .submit(page, &[("act", "enter"), ("name", "Kestrel Bay"), ("country", "Lorne"), ("weight", "2")])
            .await
            .says("Kestrel Bay");
        let bodies = deliberate::signing::bodies::of_gathering(app.db(), of.id).await.expect("they are read");
        let body = bodies[0].id.to_string();
        let (mail, office) = (format!("mail-{body}"), format!("office-{body}"));
        let fields = [
            ("act", "authorise"),
            ("body", body.as_str()),
            (mail.as_str(), "ingeborg@kestrelbay.example"),
            (office.as_str(), "mayor"),
        ];
        assert_eq!(elsewhere.post("/manage/elsewhere/recommendations/delegations", &fields).await.status, 404);
        amina.submit(page, &fields).await.says("ingeborg@kestrelbay.example").says("mayor");
        let people = deliberate::signing::bodies::signatories(app.db(), of.id).await.expect("they are read");
        let signatory = people[0].id.to_string();
        assert_eq!(
            elsewhere
                .post("/manage/elsewhere/recommendations/delegations", &[("act", "end"), ("signatory", &signatory)])
                .await
                .status,
            404
        );
        amina
            .submit(page, &[("act", "end"), ("signatory", &signatory)])
            .await
            .is_silent_about("ingeborg@kestrelbay.example");
        let people = deliberate::signing::bodies::signatories(app.db(), of.id).await.expect("they are read");
        assert!(people[0].ended_at.is_some(), "that she could sign stays on record");
        // Entered again, the same organisation is the same delegation.
        let (id, _) = person(&app, "Ingeborg Raine").await;
        delegation(&app.house, &of, "KESTREL BAY", "Lorne", 3, id).await;
        assert_eq!(deliberate::signing::bodies::of_gathering(app.db(), of.id).await.expect("they are read").len(), 1);
    })
    .await;
}
