//! I6: the pages of strangers exist in the made-up languages too: one is longer and accented and shows what is not
//! translated, the other runs from right to left.

use crate::house;
use convene::testing::submitted;
use testkit::on_lite;

/// Pages of a stranger, with the gathering `averne`.
fn pages() -> Vec<&'static str> {
    vec!["/", "/sign-in", "/averne/call", "/averne/call/propose"]
}

#[tokio::test]
async fn i6_pages_stand_in_the_pseudo_locale_and_from_right_to_left() {
    on_lite(house::parts, async |app| {
        let averne = house::averne(&app.house).await;
        let draft = submitted(&app.house, &averne, "Two doors, one visit").await;
        let mut all: Vec<String> = pages().into_iter().map(str::to_owned).collect();
        all.push(format!("/propose/{}", draft.edit.expose()));
        for path in all {
            let stretched = app.browser().get(&format!("/en-XA{path}")).await;
            assert_eq!(stretched.status, 200, "{path}");
            stretched.says("lang=\"en-XA\"").says("~~");
            let turned = app.browser().get(&format!("/ar-XB{path}")).await;
            assert_eq!(turned.status, 200, "{path}");
            turned.says("lang=\"ar-XB\"").says("dir=\"rtl\"").says("\u{202e}");
            let plain = app.browser().get(&path).await;
            plain.says("dir=\"ltr\"").is_silent_about("\u{202e}");
            assert_eq!(
                plain.body.matches("<form").count(),
                turned.body.matches("<form").count(),
                "{path} has the same forms"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn i6_links_stay_in_the_language_of_the_page() {
    on_lite(house::parts, async |app| {
        house::averne(&app.house).await;
        for path in pages() {
            let french = app.browser().get(&format!("/fr{path}")).await;
            assert_eq!(french.status, 200, "{path}");
            let (_, body) = french.body.split_once("<main").unwrap_or_else(|| panic!("{path} has no main part"));
            let main = body.split("</main").next().unwrap_or_default();
            for link in main.split("href=\"/").skip(1).chain(main.split("action=\"/").skip(1)) {
                let link = link.split('"').next().unwrap_or_default();
                let stays = link == "fr" || link.starts_with("fr/") || link.starts_with("assets/");
                assert!(stays, "{path} in French leads to /{link}");
            }
        }
    })
    .await;
}
