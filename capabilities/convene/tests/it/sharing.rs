//! What goes out: cards beside links, texts to paste, the press kit, and photos that whoever is in them can hide.

use crate::parts::{in_role, letter_to, parts};
use convene::site::share::texts::{Known, SHORT_CHARS_MAX, all};
use convene::testing::safer_cities;
use directory::role::Role;
use picture::Card;
use testkit::on_both;

#[tokio::test]
async fn a_link_carries_a_card_that_we_drew() {
    on_both(parts, async |app| {
        safer_cities(&app.house).await;
        let home = app.browser().get("/safer-cities").await;
        home.says("property=\"og:title\" content=\"Safer Cities Conference\"")
            .says("content=\"http://localhost:8080/safer-cities/card\"")
            .says("summary_large_image");
        app.browser().get("/safer-cities/call").await.says("/safer-cities/call/card\"");
        app.browser().get("/fr/safer-cities").await.says("content=\"http://localhost:8080/fr/safer-cities/card\"");
        for card in ["/safer-cities/card", "/safer-cities/call/card", "/fr/safer-cities/card"] {
            let png = app.browser().get(card).await;
            assert_eq!(
                (png.status, png.headers["content-type"].to_str().expect("ascii")),
                (200, "image/png"),
                "{card}"
            );
            assert!(png.bytes.starts_with(b"\x89PNG") && png.bytes.len() > 5_000, "{card}");
        }
        assert_eq!(app.browser().get("/safer-cities/sessions/NXNXNX/card").await.status, 404);
        app.browser().get("/sign-in").await.is_silent_about("og:image");
    })
    .await;
}

#[tokio::test]
async fn texts_are_made_of_the_facts_and_the_short_one_is_short_enough() {
    on_both(parts, async |app| {
        let sample = safer_cities(&app.house).await;
        let mut nuria = in_role(&app, &sample.gathering, Role::Organiser, "nuria@averne.example", "Nuria Vidal").await;
        nuria
            .get("/manage/safer-cities/sharing")
            .await
            .says("Safer Cities Conference: 14 to 16 September 2027, Port Averne.")
            .says("Les propositions sont bienvenues")
            .says("- Upstream prevention");
        app.browser()
            .get("/safer-cities/press")
            .await
            .says("Press kit")
            .says("14 to 16 September 2027")
            .says("programme@port-averne.example");
        let mut long = sample.gathering.clone();
        long.title = base::Localised::both(&"Very long title ".repeat(30), "");
        let known = Known { url: "https://safer.example/safer-cities".to_owned(), ..Known::default() };
        for texts in all(&app.house.words, &long, &known) {
            assert!(
                texts.short.chars().count() <= SHORT_CHARS_MAX && texts.short.ends_with(&known.url),
                "{}",
                texts.short
            );
        }
    })
    .await;
}

#[tokio::test]
async fn a_photo_needs_a_word_about_its_people_and_is_hidden_as_soon_as_somebody_asks() {
    on_both(parts, async |app| {
        let sample = safer_cities(&app.house).await;
        let mut nuria = in_role(&app, &sample.gathering, Role::Organiser, "nuria@averne.example", "Nuria Vidal").await;
        let (desk, png) = ("/manage/safer-cities/photos", Card::default().png());
        let file: [(&str, &str, &str, &[u8]); 1] = [("photo", "hall.png", "image/png", &png)];
        let mut fields = vec![("caption-en", "The Long Room"), ("credit", "Ines Falk")];
        let refused = nuria.upload(desk, &fields, &file).await;
        assert_eq!(refused.status, 422);
        refused.says("Say whether the people in it agreed").says("The Long Room");
        fields.push(("agreed", "agreed"));
        assert_eq!(nuria.upload(desk, &fields, &file).await.status, 303);
        let gallery = app.browser().get("/safer-cities/photos").await;
        gallery.says("The Long Room").says("Photo: Ines Falk");
        let src = gallery.body.split("src=\"").find(|part| part.contains("/files/")).expect("a photo");
        let src = src.split('"').next().expect("its address").to_owned();
        assert_eq!(app.browser().get(&src).await.headers["content-type"], "image/jpeg");
        let objection = gallery.link("/objection");
        let mut eve = app.browser();
        eve.get(&objection).await.says("You need give no reason");
        app.clock.pass_s(2);
        let asked = [("reason", "My child is in it."), ("mail", "eve@averne.example")];
        eve.submit(&objection, &asked).await.says("This photo is hidden");
        app.browser().get("/safer-cities/photos").await.is_silent_about("The Long Room");
        assert_eq!(app.browser().get(&src).await.status, 404, "the file itself is gone for readers, too");
        assert!(letter_to(&app, "programme@port-averne.example").await.contains("The Long Room"));
        let code = objection.split('/').rev().nth(1).expect("its code").to_owned();
        nuria.get(desk).await.says("My child is in it.").says("Hidden");
        let one = format!("{desk}/{code}");
        assert_eq!(nuria.post(&one, &[("deed", "show")]).await.status, 422, "not without a sentence");
        app.clock.pass_s(2);
        nuria
            .submit(&one, &[("deed", "show"), ("answer", "Taken from behind, nobody can be known.")])
            .await
            .says("Shown");
        app.browser().get("/safer-cities/photos").await.says("The Long Room");
        app.clock.pass_s(2);
        nuria.post(&one, &[("deed", "hide")]).await;
        app.browser().get("/safer-cities/photos").await.is_silent_about("The Long Room");
        nuria.submit(&one, &[("deed", "remove")]).await.says("There is no photo yet");
    })
    .await;
}
