//! Nuria writes the conference's own pages, in two languages and in an order; Otto reads what is published.

use crate::parts::{in_role, parts, signed_in};
use convene::site::page::store::Question;
use convene::testing::safer_cities;
use directory::role::Role;
use testkit::on_both;

const PAGES: &str = "/manage/safer-cities/pages";

/// The revision that stands in a form.
fn revision(page: &testkit::Seen) -> String {
    let rest = page.body.split("name=\"revision\" value=\"").nth(1).expect("a revision");
    rest.split('"').next().expect("its end").to_owned()
}

#[tokio::test]
async fn a_page_begins_with_good_words_and_is_seen_once_it_is_published() {
    on_both(parts, async |app| {
        let sample = safer_cities(&app.house).await;
        let mut nuria = in_role(&app, &sample.gathering, Role::Organiser, "nuria@averne.example", "Nuria Vidal").await;
        nuria.get(PAGES).await.says("There is no page yet").says("Code of conduct");
        nuria
            .submit(PAGES, &[("deed", "add"), ("kind", "venue")])
            .await
            .says("The gathering takes place at Port Averne, 14 to 16 September 2027.")
            .says("programme@port-averne.example");
        assert_eq!(nuria.post(PAGES, &[("deed", "add"), ("kind", "venue")]).await.status, 409, "it is there already");
        let mut otto = app.browser();
        assert_eq!(otto.get("/safer-cities/pages/venue").await.status, 404, "a draft is nobody's to read");
        nuria.get("/safer-cities/pages/venue").await.says("Only those who prepare the gathering see this page");
        nuria.submit(PAGES, &[("deed", "publish"), ("page", "venue")]).await.says("Published");
        otto.get("/safer-cities/pages").await.says("Venue and travel");
        otto.get("/safer-cities/pages/venue").await.says("<h2>How to come</h2>").says("By train");
        otto.get("/fr/safer-cities/pages/venue").await.says("Comment venir");
        assert_eq!(nuria.post(PAGES, &[("deed", "remove"), ("page", "venue")]).await.status, 409);
        app.clock.pass_s(2);
        nuria.post(PAGES, &[("deed", "withdraw"), ("page", "venue")]).await;
        assert_eq!(otto.get("/safer-cities/pages/venue").await.status, 404);
        nuria.submit(PAGES, &[("deed", "remove"), ("page", "venue")]).await.says("There is no page yet");
    })
    .await;
}

#[tokio::test]
async fn french_is_called_older_until_it_was_compared_and_two_writers_do_not_overwrite_one_another() {
    on_both(parts, async |app| {
        let sample = safer_cities(&app.house).await;
        let mut nuria = in_role(&app, &sample.gathering, Role::Organiser, "nuria@averne.example", "Nuria Vidal").await;
        nuria.post(PAGES, &[("deed", "add"), ("kind", "own"), ("title", "For <b>children</b>")]).await;
        let one = format!("{PAGES}/for-b-children-b");
        let form = nuria.get(&one).await;
        let first = revision(&form);
        app.clock.pass_s(60);
        let words = |revision: &str, en: &str, fr: &str| {
            [
                ("title-en", "For children".to_owned()),
                ("title-fr", "Pour les enfants".to_owned()),
                ("text-en", en.to_owned()),
                ("text-fr", fr.to_owned()),
                ("revision", revision.to_owned()),
            ]
        };
        let send = async |by: &mut testkit::Browser, fields: [(&'static str, String); 5], more: &[(&str, &str)]| {
            let mut all: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            all.extend_from_slice(more);
            by.post(&one, &all).await
        };
        let written = words(&first, "A room with **toys**. <script>x</script>", "Une salle de jeux.");
        assert_eq!(send(&mut nuria, written, &[]).await.status, 303);
        nuria.post(PAGES, &[("deed", "publish"), ("page", "for-b-children-b")]).await;
        let second = revision(&nuria.get(&one).await);
        app.clock.pass_s(60);
        // Somebody opened the form before: the words are kept, what stands is shown.
        let refused = send(&mut nuria, words(&first, "Mine.", "Le mien."), &[]).await;
        assert_eq!(refused.status, 422);
        refused.says("Mine.").says("A room with **toys**.");
        send(&mut nuria, words(&second, "Two rooms.", "Une salle de jeux."), &[]).await;
        nuria.get(PAGES).await.says("French is older than English");
        app.browser()
            .get("/fr/safer-cities/pages/for-b-children-b")
            .await
            .says("La version en anglais est plus récente");
        let third = revision(&nuria.get(&one).await);
        app.clock.pass_s(60);
        send(&mut nuria, words(&third, "Two rooms.", "Une salle de jeux."), &[("same-fr", "yes")]).await;
        nuria.get(PAGES).await.is_silent_about("French is older than English");
        let mut chidi = signed_in(&app, "chidi@other.example", "Chidi Eze").await;
        assert_eq!(chidi.get(&one).await.status, 404);
        let empty = nuria.post(PAGES, &[("deed", "add"), ("kind", "own"), ("title", "")]).await;
        assert_eq!(empty.status, 422);
        empty.says("Give the page a title");
    })
    .await;
}

#[tokio::test]
async fn frequent_questions_stand_below_their_page_in_the_order_of_the_list() {
    on_both(parts, async |app| {
        let sample = safer_cities(&app.house).await;
        let mut nuria = in_role(&app, &sample.gathering, Role::Organiser, "nuria@averne.example", "Nuria Vidal").await;
        nuria.post(PAGES, &[("deed", "add"), ("kind", "faq")]).await;
        nuria.post(PAGES, &[("deed", "publish"), ("page", "faq")]).await;
        let faq = "/manage/safer-cities/faq";
        let stands = revision(&nuria.get(faq).await);
        app.clock.pass_s(5);
        let fields = [
            ("question.new-en", "Is there *parking*?"),
            ("answer-en.new", "Yes, **forty** places."),
            ("position.new", "2"),
            ("revision", stands.as_str()),
        ];
        nuria.submit(faq, &fields).await.says("Saved.");
        let first = Question {
            id: base::Id::new(app.house.now(), &app.house.chance),
            position: 1,
            question: base::Localised::both("May I bring a dog?", "Puis-je venir avec un chien ?"),
            answer: base::Localised::both("Yes.", "Oui."),
        };
        let tx = app.db().begin().await.expect("a transaction");
        convene::site::page::store::save_question(&tx, sample.gathering.id, &first).await.expect("it is kept");
        tx.commit().await.expect("it is written");
        let page = app.browser().get("/safer-cities/pages/faq").await;
        page.says("<strong>forty</strong>").says("Is there *parking*?");
        let (dog, parking) =
            (page.body.find("May I bring a dog").expect("one"), page.body.find("Is there").expect("two"));
        assert!(dog < parking, "the place decides");
        let refused = nuria.post(faq, &[("answer-en.new", "Nobody asked."), ("revision", "0")]).await;
        assert_eq!(refused.status, 422);
        refused.says("Write the question");
    })
    .await;
}
