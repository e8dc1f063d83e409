//! Amina's symposium: a set that is agreed on and published, barriers with what overcame them.

use crate::parts::{organiser, parts, person};
use learn::practice::barrier::store as barriers;
use learn::practice::set::model::State;
use learn::practice::set::store as sets;
use learn::testing::practice::{document, published};

#[tokio::test]
async fn a_set_is_chosen_agreed_on_and_published_in_this_order() {
    testkit::on_both(parts, async |app| {
        let (keys, doors) = (
            published(&app.house, document("Keys before court")).await,
            published(&app.house, document("Two doors, one visit")).await,
        );
        let mut amina = organiser(&app, "Amina Diallo").await;
        let desk = "/manage/symposium/practices";
        assert_eq!(app.browser().get(desk).await.status, 303);
        let (_, mut dario) = person(&app, "Dario Bell").await;
        assert_eq!(dario.get(desk).await.status, 404);
        amina.get(desk).await.says("No set has been begun");
        amina.post(desk, &[("title", "")]).await.says("Give it a title");
        let begun = amina.submit(desk, &[("title", "What holds partnerships together")]).await;
        begun.says("Begun. Choose the practices").says("No practice has been chosen");
        let id = directory::role::store::scope(app.db(), "symposium").await.expect("read").expect("it is there").id;
        let all = sets::of_gathering(app.db(), id.expect("a gathering")).await.expect("read");
        let page = format!("{desk}/{}", all[0].code);
        assert_eq!(
            amina
                .post(&page, &[("act", "agree"), ("agreed-by", "the plenary"), ("agreed-on", "2027-03-01")])
                .await
                .status,
            409
        );
        let words = [("act", "save"), ("title-en", "What holds partnerships together"), ("title-fr", "Ce qui tient")];
        let with = |more: &[(&'static str, String)]| {
            let mut fields: Vec<(&str, String)> =
                words.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
            fields.extend(more.iter().cloned());
            fields
        };
        let send = |fields: &[(&'static str, String)]| fields.iter().map(|(n, v)| (*n, v.clone())).collect::<Vec<_>>();
        let first = send(&with(&[
            ("add", keys.code.clone()),
            ("introduction-en", "Six of us could begin tomorrow.".to_owned()),
        ]));
        let first: Vec<(&str, &str)> = first.iter().map(|(n, v)| (*n, v.as_str())).collect();
        amina.submit(&page, &first).await.says("The set is saved").says("Keys before court");
        let refused: Vec<(&str, &str)> = vec![("act", "save"), ("title-en", "x"), ("add", "NXNXNX")];
        amina.post(&page, &refused).await.says("cannot be added");
        let position = format!("position-{}", keys.code);
        let why = format!("why-{}-en", keys.code);
        let second = [
            ("act", "save"),
            ("title-en", "What holds partnerships together"),
            ("title-fr", "Ce qui tient"),
            ("introduction-en", "Six of us could begin tomorrow."),
            (position.as_str(), "2"),
            (why.as_str(), "Housing pays soonest."),
            ("add", doors.code.as_str()),
        ];
        amina.submit(&page, &second).await.says("Two doors, one visit");
        amina
            .post(&page, &[("act", "agree"), ("agreed-by", ""), ("agreed-on", "soon")])
            .await
            .says("Say who agreed on it")
            .says("as in a calendar");
        let agreed = [("act", "agree"), ("agreed-by", "the plenary, 96 for"), ("agreed-on", "2027-03-01")];
        amina.submit(&page, &agreed).await.says("The agreement is recorded").says("Publish the set");
        let public = format!("/practices/sets/{}", all[0].code);
        assert_eq!(app.browser().get(&public).await.status, 404);
        amina.submit(&page, &[("act", "publish")]).await.says("The set is published").says(&public);
        app.browser()
            .get(&public)
            .await
            .says("the plenary, 96 for")
            .says("Housing pays soonest.")
            .says("Monday 1 March 2027");
        app.browser().get(&format!("{public}/print")).await.says("A door that locks").says("Two doors, one visit");
        app.browser().get("/practices/sets").await.says("What holds partnerships together").says("Strong Communities");
        app.browser().get(&format!("/practices/{}", keys.code)).await.says("What holds partnerships together");
        assert_eq!(amina.post(&page, &second).await.status, 409, "a published set stands as it was agreed");
        let set = sets::find(app.db(), &all[0].code).await.expect("read").expect("it is there");
        assert_eq!(set.state, State::Published);
        assert!(sets::last_change(app.db(), "symposium").await.expect("read") > 0);
    })
    .await;
}

#[tokio::test]
async fn a_barrier_is_linked_with_what_overcame_it_and_with_who_tried() {
    testkit::on_both(parts, async |app| {
        let one = published(&app.house, document("Keys before court")).await;
        let mut amina = organiser(&app, "Amina Diallo").await;
        let desk = "/manage/symposium/barriers";
        amina.post(desk, &[("title", "")]).await.says("Say what the barrier is");
        amina.submit(desk, &[("title", "Nobody may say what they know")]).await.says("Describe it");
        let id = directory::role::store::scope(app.db(), "symposium").await.expect("read").expect("it is there").id;
        let all = barriers::of_gathering(app.db(), id.expect("a gathering")).await.expect("read");
        let (page, public) = (format!("{desk}/{}", all[0].code), format!("/practices/barriers/{}", all[0].code));
        assert_eq!(app.browser().get(&public).await.status, 404);
        let fields = [
            ("title-en", "Nobody may say what they know"),
            ("description-en", "Each believes that the rules forbid more than they do."),
            ("s-new-title-en", "Talk with the family in the room"),
            ("s-new-practice", "NXNXNX"),
            ("shown", "yes"),
        ];
        amina.post(&page, &fields).await.says("no published practice of this code").says("Talk with the family");
        let mut whole = fields;
        let code = one.code.to_lowercase();
        whole[3].1 = &code;
        amina.submit(&page, &whole).await.says("Saved").says("One more strategy");
        app.browser()
            .get(&public)
            .await
            .says("Talk with the family in the room")
            .says("Nobody has told yet")
            .says(&one.code);
        let strategy = barriers::strategies(app.db(), &[all[0].id]).await.expect("read")[0].id.to_string();
        let note = [
            ("strategy", strategy.as_str()),
            ("organisation", "Tamsin Falls Family Centre"),
            ("place", "Tamsin Falls"),
            ("year", "2026"),
            ("result", "Eleven of twelve said yes."),
            ("outcome", "goes-on"),
        ];
        amina
            .post(&format!("{page}/tried"), &note[..1])
            .await
            .says("Say which organisation tried it")
            .says("Each believes");
        amina.submit(&format!("{page}/tried"), &note).await.says("tried by 1 more");
        app.browser().get(&public).await.says("Eleven of twelve said yes.").says("Strong Communities");
        app.browser().get("/practices/barriers").await.says("Talk with the family in the room").says("tried by 1 more");
        // From outside, anybody tells about a strategy; it waits like every note.
        let form = format!("{public}/tried");
        app.browser().get(&form).await.says("Which strategy");
        app.browser().post(&form, &[]).await.says("Say which strategy");
        // What carries a link is said and taken back on the same desk.
        let sets = "/manage/symposium/practices";
        let linked = format!("{sets}/linked");
        let says = [
            ("linked-link", "housing"),
            ("linked-kind", "session"),
            ("linked-title", "A door that locks"),
            ("linked-path", "//evil.example"),
        ];
        amina.post(&linked, &says).await.says("Give an address of this site");
        let mut fine = says;
        fine[3].1 = "/symposium/sessions/K7QX2M";
        amina.submit(&linked, &fine).await.says("A door that locks").says("Housing");
        app.house.cache.touch();
        app.browser().get("/practices?link=housing").await.says("A door that locks");
        let there = learn::practice::store::linked::of_gathering(app.db(), "symposium").await.expect("read");
        amina.submit(&linked, &[("take-back", &there[0].id.to_string())]).await.is_silent_about("A door that locks");
    })
    .await;
}
