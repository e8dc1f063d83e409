//! Imani contributes a practice without an account; two read it; Hana decides; the library shows it.

use crate::parts::{letter, link_in, parts, person};
use learn::practice::model::State;
use learn::practice::review::model::Keeper;
use learn::practice::review::store as reviews;
use learn::practice::store::{self as practices, versions};
use learn::testing::practice::{document, keeper, sent};

const WHOLE: [(&str, &str); 26] = [
    ("lang", "en"),
    ("title", "Keys before court"),
    ("summary", "A lease first."),
    ("problem", "Thirty-four people made one arrest in six."),
    ("mechanism", "A door that locks makes the rest possible."),
    ("context", "A housing office with empty flats."),
    ("intervention", "Twenty flats."),
    ("harms", "Two tenants were visited by dealers."),
    ("kind", "preventive"),
    ("came", "worked"),
    ("setting", "town"),
    ("population", "unhoused"),
    ("link", "housing"),
    ("k1-sum", "16,400"),
    ("k1-currency", "cad"),
    ("k1-per", "person"),
    ("e1-outcome", "Arrests of the same people"),
    ("e1-direction", "better"),
    ("e1-effect", "−58"),
    ("e1-low", "−71"),
    ("e1-high", "−39"),
    ("e1-measure", "percent"),
    ("e1-design", "matched"),
    ("e1-source", "Two-year report"),
    ("name", "Imani Ross"),
    ("mail", "imani@averne.example"),
];

fn with(more: &[(&'static str, &'static str)]) -> Vec<(&'static str, &'static str)> {
    let mut fields: Vec<_> =
        WHOLE.iter().filter(|(name, _)| more.iter().all(|(other, _)| other != name)).copied().collect();
    fields.extend_from_slice(more);
    fields
}

#[tokio::test]
async fn imani_writes_without_an_account_and_nothing_she_typed_is_lost() {
    testkit::on_both(parts, async |app| {
        let mut imani = app.browser();
        imani.get("/practices/new").await.says("You need no account").says("at most 16").says("data-autosave");
        let key = "a".repeat(43);
        let saved = imani.post("/practices/new/save", &[("begin", &key), ("revision", "0"), ("title", "Keys")]).await;
        assert_eq!((saved.status, saved.json()["revision"].as_i64()), (200, Some(1)));
        // The browser remembers; a second window with the older revision is told what the first one wrote.
        let draft = imani.get("/practices/new").await.location().expect("it leads to the draft");
        assert_eq!(draft, format!("/practices/drafts/{key}"));
        let quiet = format!("{draft}/save");
        assert_eq!(imani.post(&quiet, &[("revision", "1"), ("title", "Keys first")]).await.status, 200);
        let late = imani.post(&quiet, &[("revision", "1"), ("title", "Doors first")]).await;
        assert_eq!((late.status, late.json()["fields"]["title"][0].as_str()), (409, Some("Keys first")));
        let beside = imani.post(&draft, &[("revision", "1"), ("title", "Doors first"), ("do", "save")]).await;
        assert_eq!(beside.status, 409);
        beside.says("Doors first").says("Keys first");
        assert_eq!(app.browser().get(&format!("/practices/drafts/{}", "b".repeat(43))).await.status, 404);

        let wide = with(&[("revision", "2"), ("do", "send"), ("e1-high", "5"), ("k1-sum", "a lot"), ("harms", "")]);
        let refused = imani.post(&draft, &wide).await;
        assert_eq!(refused.status, 422);
        refused.says("no clear difference").says("Sum 1 is no sum of money").says("What harm it did").says("a lot");
        let sent = imani.submit(&draft, &with(&[("revision", "3"), ("do", "send")])).await;
        sent.says("Sent.").says("Two people read it");
        let receipt = letter(&app, "practice-receipt").await;
        assert!(receipt.contains("Keys before court"), "{receipt}");
        app.browser().get(&link_in(&receipt)).await.says("Keys before court");
        assert_eq!(imani.post(&quiet, &[("revision", "4"), ("title", "Too late")]).await.status, 410);
        app.browser().get("/practices").await.is_silent_about("Keys before court");
        imani.submit(&draft, &[("do", "withdraw")]).await.says("Taken back");
    })
    .await;
}

#[tokio::test]
async fn two_read_it_each_alone_and_whoever_has_a_part_in_it_reads_nothing() {
    testkit::on_both(parts, async |app| {
        let one = sent(&app.house, document("Keys before court"), "imani@averne.example").await;
        let (hana_id, mut hana) = person(&app, "Hana Lindgren").await;
        let (miriam_id, mut miriam) = person(&app, "Miriam Feldkamp").await;
        let (chidi_id, mut chidi) = person(&app, "Chidi Eze").await;
        let (_, mut dario) = person(&app, "Dario Bell").await;
        keeper(&app.house, hana_id, Keeper::Editor).await;
        for person in [miriam_id, chidi_id] {
            keeper(&app.house, person, Keeper::Reviewer).await;
        }
        let (desk, read) = (format!("/practices/desk/{}", one.code), format!("/practices/reviews/{}", one.code));
        // The desk is the editor's; a reader sees what was asked of him, and nobody else sees anything.
        for browser in [&mut dario, &mut miriam] {
            for path in [&desk, &read] {
                assert_eq!(browser.get(path).await.status, 404, "{path}");
            }
        }
        assert_eq!(dario.get("/practices/desk/keepers").await.status, 404);
        hana.get("/practices/desk").await.says("Keys before court").says("Ask two readers");
        hana.post(&desk, &[("act", "ask")]).await.says("Choose at least one reader");
        let both = [("act", "ask"), ("person", &miriam_id.to_string()), ("person", &chidi_id.to_string())];
        hana.submit(&desk, &both).await.says("Asked, by letter");
        assert!(letter(&app, "practice-read").await.contains(&read));
        assert_eq!(
            hana.post(&desk, &[("act", "decide"), ("verdict", "publish"), ("reason", "Good.")]).await.status,
            409
        );

        let page = miriam.get(&read).await;
        page.says("Thirty-four people").is_silent_about("Imani").is_silent_about("imani@averne.example");
        let grades =
            [("effect", "3"), ("mechanism", "2"), ("moderators", "2"), ("implementation", "4"), ("economics", "1")];
        let mut review = grades.to_vec();
        review.extend([
            ("act", "give"),
            ("verdict", "publish"),
            ("words", "Say who was not reached."),
            ("desk-words", "Take it."),
        ]);
        miriam.post(&read, &[("act", "give"), ("effect", "9")]).await.says("Grade “Effect”");
        miriam.submit(&read, &review).await.says("Your review is given");
        chidi.post(&read, &[("act", "conflict")]).await.says("Say which part you have in it");
        chidi
            .submit(&read, &[("act", "conflict"), ("conflict", "My office paid.")])
            .await
            .says("Somebody else will be asked");
        assert_eq!(reviews::progress(app.db(), &[one.id]).await.expect("read")[&one.id], (1, 1));
        hana.get(&desk).await.says("My office paid.").says("One more review is needed");
        chidi.submit(&read, &review).await.says("Your review is given");

        hana.post(&desk, &[("act", "decide")]).await.says("Say what should become of it").says("Give the reason");
        let decided = [("act", "decide"), ("verdict", "changes"), ("reason", "Say who was left out.")];
        hana.submit(&desk, &decided).await.says("The author has the letter");
        let told = letter(&app, "practice-changes").await;
        assert!(told.contains("Say who was left out.") && told.contains("Say who was not reached."), "{told}");
        assert!(!told.contains("Take it.") && !told.contains("Miriam"), "the author hears neither: {told}");
        // Imani changes it and sends it again; the second round begins without reviews.
        let way = link_in(told.rsplit_once("Write here").expect("the way back").1);
        let mut imani = app.browser();
        imani.get(&way).await.says("It came back").says("Say who was left out.");
        imani.submit(&way, &with(&[("equity", "Women were three of twenty."), ("do", "send")])).await.says("Sent.");
        let again = practices::find(app.db(), &one.code).await.expect("read").expect("it is there");
        assert_eq!((again.state, again.round), (State::Sent, 2));
        assert!(reviews::of_round(app.db(), &again).await.expect("read").is_empty());
        hana.submit(&desk, &both).await.says("Asked");
        let asked = reviews::of_round(app.db(), &again).await.expect("read");
        hana.submit(&desk, &[("act", "take-back"), ("review", &asked[0].id.to_string())]).await.says("Saved");
        hana.submit(&desk, &both).await.says("Asked");
        for reader in [&mut miriam, &mut chidi] {
            reader.submit(&read, &review).await.says("given");
        }
        hana.submit(&desk, &[("act", "decide"), ("verdict", "publish"), ("reason", "Now it is whole.")])
            .await
            .says("Published");
        let shown = app.browser().get(&format!("/practices/{}", one.code)).await;
        shown.says("Keys before court").says("−58").says("between −71 and −39").says("Level 4 of 5").says("16,400 CAD");
        shown.says("3 of 4").is_silent_about("Imani").is_silent_about("imani@averne.example");
        assert_eq!(versions::all(app.db(), one.id).await.expect("read").len(), 1);
        assert_eq!(reviews::decisions(app.db(), one.id).await.expect("read").len(), 2);

        // The next version: readers keep the last one until it is reviewed, and are told what changed.
        let (_, mut author) = person(&app, "Imani").await;
        let way = format!("{way}?next=yes");
        author.get(&way).await.says("The next version");
        let next = with(&[("context", "No empty flats any more."), ("do", "send")]);
        author.post(&way, &next).await.says("Say what is different in this version");
        app.browser().get(&format!("/practices/{}", one.code)).await.says("A housing office with empty flats");
    })
    .await;
}

#[tokio::test]
async fn a_translation_stands_beside_its_text_and_comes_with_the_next_version() {
    testkit::on_both(parts, async |app| {
        let mut imani = app.browser();
        let key = "c".repeat(43);
        imani
            .post("/practices/new", &with(&[("begin", &*Box::leak(key.clone().into_boxed_str())), ("do", "save")]))
            .await;
        let page = format!("/practices/drafts/{key}/translation");
        imani.get(&page).await.says("Add the French").says("A door that locks");
        let long = "mot ".repeat(40);
        imani.post(&page, &[("title", &long)]).await.says("8 words too long");
        imani
            .submit(&page, &[("title", "Des clés avant le tribunal"), ("e1-outcome", "Arrestations")])
            .await
            .says("Saved");
        let one = practices::by_secret(app.db(), &base::Secret::given(&key)).await.expect("read").expect("it is there");
        assert_eq!(one.document.title.exact("fr"), "Des clés avant le tribunal");
        assert_eq!(one.document.evidence[0].outcome.exact("fr"), "Arrestations");
        assert_eq!(one.document.langs(), ["en"]);
        imani.post(&page, &[("revision", "0"), ("title", "Trop tard")]).await.says("changed meanwhile");
    })
    .await;
}
