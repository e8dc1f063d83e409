//! From a problem that was solved to the library: what was learned becomes a draft there, once, with the way back.

use crate::house;
use act::testing::solving as build;
use store::sql;
use testkit::on_both;

#[tokio::test]
async fn what_hana_learned_in_the_park_is_a_draft_in_the_library() {
    on_both(house::parts, async |app| {
        let hana = house::person(&app.house, "Hana Lindgren", "hana@eastmarch.example").await;
        let one = build::problem(&app.house, "Verbal abuse in Founders’ Park", hana).await;
        build::chosen(&app.house, &one, "Somebody who looks up").await;
        build::counted(&app.house, &one, (391, 214), (277, 258)).await;
        let page = format!("/problems/{}/practice", one.code);
        let mut browser = house::signed_in(&app, hana).await;
        browser.get(&page).await.says("Offer it to the library of practices");
        browser.submit(&page, &[]).await.says("Handed to the library of practices on");
        browser.post(&page, &[]).await;
        app.run_jobs().await;
        let asked = sql("select origin_title, origin_path, document, contact_mail from practice where state = 'draft'");
        let drafts = app.db().all(asked).await.expect("the library");
        assert_eq!(drafts.len(), 1);
        let (text, path): (String, String) =
            (drafts[0].get("document").expect("a document"), drafts[0].get("origin_path").expect("a path"));
        assert_eq!(path, format!("/problems/{}", one.code));
        assert_eq!(drafts[0].get::<String>("contact_mail").expect("an address"), "hana@eastmarch.example");
        for words in ["Verbal abuse in Founders’ Park", "Eastmarch Borough", "\"0.59\"", "comparison"] {
            assert!(text.contains(words), "{words}: {text}");
        }
    })
    .await;
}
