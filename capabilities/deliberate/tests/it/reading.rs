//! The list, the booklet and the API; as many statements for one as for three; what remains of somebody who was erased.

use crate::parts::{parts, person};
use deliberate::consultation::store as consultation;
use deliberate::recommendation::model::{State, Way};
use deliberate::recommendation::store as recommendations;
use deliberate::signing::store as signing;
use deliberate::testing::{at, delegation, draft, gathering, in_consultation, open_for};

#[tokio::test]
async fn a_list_of_three_asks_as_often_as_a_list_of_one() {
    testkit::on_both(parts, async |app| {
        let of = gathering(&app.house, "safer-cities");
        app.browser().get("/recommendations").await.says("Nothing is public here yet");
        let mut asked = Vec::new();
        for n in [1, 3] {
            while recommendations::count_public(app.db(), "").await.expect("counted") < n {
                let one = draft(&app.house, &of, &format!("Answer the call {n}"), &["Cities answer every call."]).await;
                at(&app.house, &one, State::Adopted, |_| ()).await;
            }
            for path in [
                "/recommendations",
                "/recommendations?of=safer-cities",
                "/recommendations/booklet?of=safer-cities",
                "/api/recommendations",
            ] {
                let before = app.db().asked();
                let mut browser = app.browser().with_cookie("draft", "x");
                assert_eq!(browser.get(path).await.status, 200);
                asked.push((path, app.db().asked() - before));
            }
        }
        assert_eq!(asked[..4], asked[4..]);
        draft(&app.house, &of, "Nobody may see this", &["Not yet."]).await;
        app.house.cache.touch();
        app.browser().get("/recommendations").await.says("Answer the call 3").is_silent_about("Nobody may see this");
        app.browser().get("/recommendations?of=elsewhere").await.says("Nothing is public here yet");
        app.browser().get("/api/recommendations").await.is_silent_about("Nobody may see this");
        assert_eq!(app.browser().get("/api/recommendations?limit=0").await.status, 422);
        assert!(recommendations::last_change(app.db()).await.expect("read") > 0);
    })
    .await;
}

#[tokio::test]
async fn a_link_to_a_recommendation_carries_its_card_and_a_draft_has_none() {
    testkit::on_both(parts, async |app| {
        let of = gathering(&app.house, "safer-cities");
        let one = draft(&app.house, &of, "Answer the call", &["Cities answer every call."]).await;
        let card = format!("/recommendations/{}/card", one.code);
        assert_eq!(app.browser().get(&card).await.status, 404, "nobody may see a draft, nor what it is called");
        at(&app.house, &one, State::Adopted, |_| ()).await;
        app.house.cache.touch();
        let mut drawn = Vec::new();
        for before in ["", "/fr"] {
            let page = app.browser().get(&format!("{before}/recommendations/{}", one.code)).await;
            page.says("property=\"og:title\" content=\"Answer the call")
                .says(&format!("content=\"http://localhost:8080{before}{card}\""));
            let png = app.browser().get(&format!("{before}{card}")).await;
            assert_eq!((png.status, png.headers["content-type"].to_str().expect("ascii")), (200, "image/png"));
            assert_eq!(&png.bytes[..4], b"\x89PNG");
            // Width and height stand at the head of every PNG.
            let side = |at: usize| u32::from_be_bytes(png.bytes[at..at + 4].try_into().expect("four bytes"));
            assert_eq!((side(16), side(20)), (1200, 630));
            drawn.push(png.bytes.clone());
        }
        assert_ne!(drawn[0], drawn[1], "how it stands is said in the language of the page");
    })
    .await;
}

#[tokio::test]
async fn the_booklet_is_paper_and_a_document_an_office_can_open() {
    testkit::on_both(parts, async |app| {
        let of = gathering(&app.house, "safer-cities");
        assert_eq!(app.browser().get("/recommendations/booklet").await.status, 404);
        let one =
            draft(&app.house, &of, "Answer the call & help", &["Cities answer every call.\u{7}", "Health pays."]).await;
        at(&app.house, &one, State::Adopted, |one| one.adopted_on = "2027-03-01".into()).await;
        app.browser()
            .get("/recommendations/booklet?of=safer-cities")
            .await
            .says("Recommendations of Safer Cities")
            .says("Health pays.")
            .says("Adopted on Monday 1 March 2027");
        for path in [
            "/recommendations/booklet/docx?of=safer-cities".to_owned(),
            format!("/fr/recommendations/{}/docx", one.code),
        ] {
            let file = app.browser().get(&path).await;
            assert_eq!((file.status, &file.bytes[..2]), (200, &b"PK"[..]), "{path}");
            assert!(file.headers["content-disposition"].to_str().expect("a name").contains(".docx"));
        }
        let json = app.browser().get(&format!("/api/recommendations/{}", one.code)).await.json();
        assert_eq!(
            (json["state"].as_str(), json["paragraphs"][1]["text"]["en"].as_str()),
            (Some("adopted"), Some("Health pays."))
        );
        assert_eq!(app.browser().get("/api/recommendations/NXNXNX").await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn an_erased_person_leaves_the_text_and_the_signature_and_nothing_of_the_person() {
    testkit::on_both(parts, async |app| {
        let of = gathering(&app.house, "safer-cities");
        let one = draft(&app.house, &of, "Answer the call", &["Cities answer every call."]).await;
        let one = in_consultation(&app.house, &one, testkit::at("2027-03-15T00:00:00Z")).await;
        let page = format!("/recommendations/{}", one.code);
        let (bartolo_id, mut bartolo) = person(&app, "Bartolo Reyes").await;
        bartolo
            .submit(&format!("{page}/comment"), &[("words", "I was there that night."), ("name", "Bartolo Reyes")])
            .await
            .says("It is shown now");
        let add = [
            ("change", "add"),
            ("after", "1"),
            ("text", "Health pays."),
            ("words", "Somebody must."),
            ("name", "Bartolo Reyes"),
        ];
        bartolo.submit(&format!("{page}/amend"), &add).await.says("It is shown now");
        delegation(&app.house, &of, "Kestrel Bay", "Lorne", 1, bartolo_id).await;
        let signed = open_for(&app.house, &one, Way::Signatures).await;
        let body = signing::rights(app.db(), &signed, bartolo_id).await.expect("read")[0].body.id.to_string();
        bartolo.submit(&format!("{page}/sign"), &[("act", "sign"), ("body", &body)]).await.says("now stands");
        let columns: Vec<web::ColumnRule> =
            app.house.capabilities.iter().flat_map(|part| part.columns).copied().collect();
        let copy = directory::privacy::export(app.db(), app.house.now(), &columns, bartolo_id)
            .await
            .expect("a copy")
            .to_string();
        assert!(copy.contains("I was there that night.") && copy.contains("head of the delegation"), "{copy}");
        let tx = deliberate::testing::tx(&app.house).await;
        directory::privacy::erase(&tx, app.house.now(), &app.house.chance, &columns, bartolo_id).await.expect("erased");
        tx.commit().await.expect("written");
        app.house.cache.touch();
        let seen = app.browser().get(&page).await;
        seen.is_silent_about("Bartolo")
            .is_silent_about("I was there")
            .says("Health pays.")
            .says("Taken back by whoever wrote it");
        seen.says("Endorsed by 1 delegation");
        assert!(signing::rights(app.db(), &signed, bartolo_id).await.expect("read").is_empty());
        assert_eq!(consultation::amendments(app.db(), one.id).await.expect("read").len(), 1);
    })
    .await;
}
