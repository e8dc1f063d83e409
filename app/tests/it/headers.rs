//! Headers in and out: what a forged head cannot do (R57, R58), and what every answer says to browsers and caches.

use crate::house;
use convene::testing::submitted;
use store::sql;
use testkit::{Seen, on_lite};
use web::Method;

fn header<'a>(seen: &'a Seen, name: &str) -> &'a str {
    seen.headers.get(name).and_then(|line| line.to_str().ok()).unwrap_or_default()
}

#[tokio::test]
async fn r57_a_forged_host_never_stands_in_a_link() {
    on_lite(house::parts, async |app| {
        house::averne(&app.house).await;
        let forged = ["host", "x-forwarded-host", "forwarded", "x-original-host", "x-host"];
        for name in forged {
            let mut browser = app.browser().with_header(name, "evil.example");
            for path in ["/", "/averne/call", "/averne/call/ics", "/sign-in", "/nowhere", "/me"] {
                let seen = browser.get(path).await;
                seen.is_silent_about("evil.example");
                assert!(!header(&seen, "location").contains("evil.example"), "{name} {path}");
            }
            let mail = format!("{name}@averne.example");
            assert_eq!(browser.post("/sign-in", &[("mail", &mail)]).await.status, 303);
            let asked = sql("select text, html from letter where to_mail = $1").bind(&mail);
            let letter = app.db().one(asked).await.expect("the letter of sign-in");
            let text: String = letter.get("text").expect("text");
            assert!(text.contains("http://localhost:8080/"), "{text}");
            assert!(
                !text.contains("evil.example") && !letter.get::<String>("html").expect("html").contains("evil.example")
            );
        }
    })
    .await;
}

#[tokio::test]
async fn r58_a_made_up_address_of_a_reader_is_not_believed() {
    on_lite(house::parts, async |app| {
        let mut let_in = 0;
        for number in 0..70 {
            let mut browser = app.browser().with_header("x-forwarded-for", &format!("203.0.113.{number}"));
            let seen = browser.post("/sign-in", &[("mail", &format!("m{number}@averne.example"))]).await;
            let_in += usize::from(seen.status == 303);
        }
        assert_eq!(let_in, 60, "they count as one reader");
        let kept = house::dump(app.db()).await;
        assert!(!format!("{kept:?}").contains("203.0.113."), "an address of a reader is kept nowhere");
    })
    .await;
}

#[tokio::test]
async fn every_answer_is_dressed() {
    on_lite(house::parts, async |app| {
        let averne = house::averne(&app.house).await;
        let draft = submitted(&app.house, &averne, "Two doors, one visit").await;
        let edit = format!("/propose/{}", draft.edit.expose());
        let mut browser = app.browser();
        for path in [
            "/",
            "/averne/call",
            "/nowhere",
            "/me",
            "/api/openapi.json",
            "/api/nothing",
            "/healthz",
            "/readyz",
            "/demo",
            "/assets/none.css",
            &edit,
            "/fr",
            "/%FF",
            "//evil.example",
        ] {
            let seen = browser.get(path).await;
            dressed(path, &seen);
        }
        for (method, path) in
            [(Method::POST, "/nowhere"), (Method::PUT, "/"), (Method::DELETE, "/sign-in"), (Method::POST, "/sign-in")]
        {
            let seen = browser.send(method.clone(), path, "application/x-www-form-urlencoded", Vec::new()).await;
            dressed(&format!("{method} {path}"), &seen);
        }
        let foreign = app
            .browser()
            .with_header("sec-fetch-site", "cross-site")
            .post("/sign-in", &[("mail", "amina@averne.example")])
            .await;
        assert_eq!(foreign.status, 403, "a form of another site is not taken");
        dressed("a form of another site", &foreign);
    })
    .await;
}

fn dressed(path: &str, seen: &Seen) {
    let policy = header(seen, "content-security-policy");
    assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), "{path}: {policy:?}");
    assert!(!policy.contains("unsafe-"), "{path}");
    assert_eq!(header(seen, "x-content-type-options"), "nosniff", "{path}");
    assert_eq!(header(seen, "referrer-policy"), "same-origin", "{path}");
    assert!(!header(seen, "cache-control").is_empty(), "{path}");
    assert!(seen.headers.get("server").is_none(), "{path}");
}

#[tokio::test]
async fn r60_a_cache_never_gives_one_reader_the_page_of_another() {
    on_lite(house::parts, async |app| {
        house::averne(&app.house).await;
        let amina = house::person(&app.house, "Amina Diallo", "amina@averne.example").await;
        for path in ["/", "/averne/call"] {
            let public = app.browser().get(path).await;
            assert!(header(&public, "cache-control").starts_with("public"), "{path}");
            assert!(header(&public, "vary").to_lowercase().contains("cookie"), "{path}: {}", header(&public, "vary"));
            let mine = house::signed_in(&app, amina).await.get(path).await;
            mine.says("Amina Diallo");
            assert_eq!(header(&mine, "cache-control"), "no-store", "{path}");
            app.browser().get(path).await.is_silent_about("Amina Diallo");
        }
        for path in ["/nowhere", "/me", "/sign-in"] {
            assert_eq!(header(&app.browser().get(path).await, "cache-control"), "no-store", "{path}");
        }
    })
    .await;
}

#[tokio::test]
async fn what_was_handed_in_is_never_shown_as_a_page_of_ours() {
    on_lite(house::parts, async |app| {
        let averne = house::averne(&app.house).await;
        let draft = submitted(&app.house, &averne, "Two doors, one visit").await;
        let question = averne.questions.iter().find(|one| one.kind == "file").expect("a question for a file");
        let mut browser = app.browser();
        let path = format!("/propose/{}", draft.edit.expose());
        let page = b"<html><script>alert(1)</script>".as_slice();
        let form = browser.get(&path).await;
        let field = form
            .body
            .split("type=\"file\"")
            .nth(1)
            .and_then(|rest| rest.split("name=\"").nth(1))
            .and_then(|rest| rest.split('"').next());
        let before = form
            .body
            .split("type=\"file\"")
            .next()
            .and_then(|rest| rest.rsplit("<input").next())
            .and_then(|rest| rest.split("name=\"").nth(1))
            .and_then(|rest| rest.split('"').next());
        let field = before.or(field).unwrap_or_else(|| panic!("no field for {}", question.code)).to_owned();
        let sent = browser
            .upload(
                &path,
                &[("revision", "0")],
                &[(&field, "plan.html", "text/html", page), (&field, "plan.pdf", "application/pdf", b"%PDF-1.4 plan")],
            )
            .await;
        assert!(sent.status < 500, "{}", sent.body);
        let mut fetched = 0;
        for place in 0..3 {
            let seen = browser.get(&format!("{path}/files/{place}")).await;
            if seen.status == 200 {
                fetched += 1;
                assert!(
                    header(&seen, "content-disposition").starts_with("attachment"),
                    "{}",
                    header(&seen, "content-disposition")
                );
                assert_eq!(header(&seen, "x-content-type-options"), "nosniff");
                assert!(!header(&seen, "content-type").contains("html"), "{}", header(&seen, "content-type"));
                assert_eq!(header(&seen, "cache-control"), "no-store");
            }
        }
        assert!(fetched > 0, "no file was kept: {}", sent.body);
    })
    .await;
}
