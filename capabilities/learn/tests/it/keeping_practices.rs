//! Who keeps the library, and what remains of somebody who is erased.

use crate::parts::{parts, person};
use learn::practice::review::model::Keeper;
use learn::practice::review::store as reviews;
use learn::practice::store as practices;
use learn::testing::practice::{document, keeper, maker, sent, tx};

#[tokio::test]
async fn editors_name_one_another_and_relieve() {
    testkit::on_both(parts, async |app| {
        let (hana_id, mut hana) = person(&app, "Hana Lindgren").await;
        let (miriam_id, _) = person(&app, "Miriam Feldkamp").await;
        keeper(&app.house, hana_id, Keeper::Editor).await;
        let page = "/practices/desk/keepers";
        hana.post(page, &[("mail", "no address")]).await.says("Give an e-mail address").says("Say as what");
        hana.post(page, &[("mail", "nobody@averne.example"), ("part", "reviewer")]).await.says("has signed in yet");
        hana.submit(page, &[("mail", "miriam.feldkamp@averne.example"), ("part", "reviewer")])
            .await
            .says("Miriam Feldkamp");
        assert_eq!(reviews::part_of(app.db(), miriam_id).await.expect("read"), Some(Keeper::Reviewer));
        hana.submit(page, &[("relieve", &miriam_id.to_string())]).await.is_silent_about("Miriam");
        assert_eq!(reviews::keepers(app.db()).await.expect("read").len(), 1);
    })
    .await;
}

#[tokio::test]
async fn an_erased_author_leaves_the_practice_and_nothing_of_the_person() {
    testkit::on_both(parts, async |app| {
        let (imani_id, mut imani) = person(&app, "Imani Ross").await;
        let one = sent(&app.house, document("Keys before court"), "imani.ross@averne.example").await;
        let step = tx(&app.house).await;
        let mut mine = practices::hold(&step, one.id).await.expect("held");
        mine.contact.person_id = Some(imani_id);
        assert!(practices::save(&step, maker(&app.house), &mine, "test", "").await.expect("kept"));
        step.commit().await.expect("written");
        imani.get("/practices/desk").await.says("Keys before court");
        imani.get(&format!("/practices/drafts/{}", one.code)).await.says("Two people read it");
        let (_, mut other) = person(&app, "Otto Lindqvist").await;
        assert_eq!(other.get(&format!("/practices/drafts/{}", one.code)).await.status, 404);
        assert_eq!(practices::of_person(app.db(), imani_id).await.expect("read").len(), 1);
        let columns: Vec<web::ColumnRule> =
            app.house.capabilities.iter().flat_map(|part| part.columns).copied().collect();
        let copy = directory::privacy::export(app.db(), app.house.now(), &columns, imani_id).await.expect("a copy");
        assert!(copy.to_string().contains("imani.ross@averne.example"), "{copy}");
        let step = tx(&app.house).await;
        directory::privacy::erase(&step, app.house.now(), &app.house.chance, &columns, imani_id).await.expect("erased");
        step.commit().await.expect("written");
        let left = practices::find(app.db(), &one.code).await.expect("read").expect("the practice stays");
        assert_eq!((left.contact.name.as_str(), left.contact.mail.as_str()), ("", ""));
        assert_eq!(left.document.title.exact("en"), "Keys before court");
    })
    .await;
}
