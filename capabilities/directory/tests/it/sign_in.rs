//! Signing in: a letter, a code, a link, and everything that must not let anybody in.

use crate::scene::{code_in, letter_to, letters_to, link_in, mail, not, parts, signed_in};
use directory::person::store::by_mail;
use testkit::on_both;

#[tokio::test]
async fn amina_signs_in_with_the_code() {
    on_both(parts, async |app| {
        let mut amina = app.browser();
        let seen = amina.submit("/sign-in", &[("mail", "Amina@Averne.example"), ("to", "/me/tokens")]).await;
        assert_eq!(seen.status, 200);
        seen.says("Amina@averne.example").says("in 10 minutes");
        assert_eq!(
            by_mail(app.db(), &mail("amina@averne.example")).await.expect("asked"),
            None,
            "nobody is made before the proof"
        );

        let code = code_in(&letter_to(&app, "Amina@averne.example").await);
        let spaced = format!("{} {}", &code[..3], &code[3..]);
        let seen = amina.post("/sign-in/code", &[("code", &spaced)]).await;
        assert_eq!(seen.location().as_deref(), Some("/me/tokens"));
        let line = seen
            .headers
            .get_all("set-cookie")
            .iter()
            .map(|line| line.to_str().expect("ASCII"))
            .find(|line| line.starts_with("wm="));
        let line = line.expect("a session");
        assert!(line.ends_with("; Path=/; HttpOnly; SameSite=Lax; Max-Age=2592000"), "{line}");
        assert_eq!(amina.cookie("wm-letter"), None);

        amina.get("/me").await.says("Amina@averne.example").says("We do not know your name yet");
        let person = by_mail(app.db(), &mail("AMINA@averne.example")).await.expect("asked").expect("she is there now");
        assert!(person.confirmed);
    })
    .await;
}

#[tokio::test]
async fn the_letter_speaks_the_language_of_the_page() {
    on_both(parts, async |app| {
        let mut benoit = app.browser();
        benoit.get("/fr/sign-in?to=/me").await.says("Votre adresse électronique").says("action=\"/fr/sign-in\"");
        benoit
            .submit("/fr/sign-in", &[("mail", "benoit@averne.example")])
            .await
            .says("Nous avons écrit à benoit@averne.example");
        let letter = letter_to(&app, "benoit@averne.example").await;
        assert!(letter.contains("Votre code est") && link_in(&letter).starts_with("/fr/sign-in/link/"), "{letter}");
        let seen = benoit.post(&link_in(&letter), &[]).await;
        assert_eq!(seen.location().as_deref(), Some("/fr/me"));
        let person = by_mail(app.db(), &mail("benoit@averne.example")).await.expect("asked").expect("there");
        assert_eq!(person.lang.tag(), "fr");
    })
    .await;
}

#[tokio::test]
async fn a_mail_scanner_that_opens_the_link_signs_nobody_in() {
    on_both(parts, async |app| {
        let mut amina = app.browser();
        amina.post("/sign-in", &[("mail", "amina@averne.example")]).await;
        let link = link_in(&letter_to(&app, "amina@averne.example").await);
        let mut scanner = app.browser();
        for _ in 0..3 {
            let seen = scanner.get(&link).await;
            assert_eq!(seen.status, 200);
            seen.says("You will be signed in as amina@averne.example").says("asked for in another browser");
        }
        assert_eq!(scanner.cookie("wm"), None);
        assert_eq!(by_mail(app.db(), &mail("amina@averne.example")).await.expect("asked"), None);
        assert_eq!(scanner.get("/me").await.location().as_deref(), Some("/sign-in?to=%2Fme"));

        amina.get(&link).await.is_silent_about("another browser");
        assert_eq!(amina.post(&link, &[]).await.location().as_deref(), Some("/me"));
        assert_eq!(amina.get("/me").await.status, 200);
    })
    .await;
}

#[tokio::test]
async fn a_letter_is_used_once_by_code_or_by_link() {
    on_both(parts, async |app| {
        let mut amina = app.browser();
        amina.post("/sign-in", &[("mail", "amina@averne.example")]).await;
        let letter = letter_to(&app, "amina@averne.example").await;
        let mut thief = amina.clone();
        assert_eq!(amina.post(&link_in(&letter), &[]).await.status, 303);
        for (path, fields) in
            [(link_in(&letter), vec![]), ("/sign-in/code".to_owned(), vec![("code", code_in(&letter))])]
        {
            let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            let seen = thief.post(&path, &fields).await;
            assert_eq!(seen.status, 410, "{path}");
            seen.says("can no longer be used");
        }
        assert_eq!(thief.get(&link_in(&letter)).await.status, 410);
        assert_eq!(thief.cookie("wm"), None);
    })
    .await;
}

#[tokio::test]
async fn the_sixth_code_is_refused_even_if_it_is_right() {
    on_both(parts, async |app| {
        let mut eve = app.browser();
        eve.post("/sign-in", &[("mail", "amina@averne.example")]).await;
        let code = code_in(&letter_to(&app, "amina@averne.example").await);
        for left in [4, 3, 2] {
            let seen = eve.post("/sign-in/code", &[("code", &not(&code))]).await;
            assert_eq!(seen.status, 422);
            seen.says(&format!("You can try {left} more times")).says("aria-invalid");
        }
        // What is no code at all counts as well.
        eve.post("/sign-in/code", &[("code", "abc")]).await.says("You can try once more");
        assert_eq!(eve.post("/sign-in/code", &[("code", &not(&code))]).await.status, 410);
        assert_eq!(eve.post("/sign-in/code", &[("code", &code)]).await.status, 410);
        assert_eq!(eve.get("/sign-in/code").await.status, 410);
        assert_eq!(eve.cookie("wm"), None);
    })
    .await;
}

#[tokio::test]
async fn letter_after_letter_gives_no_more_than_thirty_tries_a_day() {
    on_both(parts, async |app| {
        let address = "amina@averne.example";
        for _ in 0..6 {
            app.clock.pass_s(1_000);
            let mut eve = app.browser();
            eve.post("/sign-in", &[("mail", address)]).await;
            let code = code_in(&letter_to(&app, address).await);
            for _ in 0..5 {
                eve.post("/sign-in/code", &[("code", &not(&code))]).await;
            }
        }
        app.clock.pass_s(1_000);
        let mut amina = app.browser();
        amina.post("/sign-in", &[("mail", address)]).await;
        let letter = letter_to(&app, address).await;
        assert_eq!(amina.post("/sign-in/code", &[("code", &code_in(&letter))]).await.status, 410);
        // Amina is not locked out by what Eve did: the link in her letter cannot be guessed.
        assert_eq!(amina.post(&link_in(&letter), &[]).await.status, 303);
    })
    .await;
}

#[tokio::test]
async fn codes_end_after_ten_minutes_and_links_after_fifteen() {
    on_both(parts, async |app| {
        let mut amina = app.browser();
        amina.post("/sign-in", &[("mail", "amina@averne.example")]).await;
        let letter = letter_to(&app, "amina@averne.example").await;
        app.clock.pass_s(600);
        assert_eq!(amina.post("/sign-in/code", &[("code", &code_in(&letter))]).await.status, 410);
        app.clock.pass_s(299);
        assert_eq!(amina.get(&link_in(&letter)).await.status, 200);
        app.clock.pass_s(1);
        assert_eq!(amina.post(&link_in(&letter), &[]).await.status, 410);
        assert_eq!(amina.get("/sign-in/link/never-sent").await.status, 410);
    })
    .await;
}

#[tokio::test]
async fn nobody_learns_whether_an_address_is_known() {
    on_both(parts, async |app| {
        signed_in(&app, "amina@averne.example").await;
        app.clock.pass_s(2_000);
        let mut answers = Vec::new();
        for address in ["amina@averne.example", "nobody@averne.example"] {
            let mut eve = app.browser();
            let seen = eve.post("/sign-in", &[("mail", address)]).await;
            let page = eve.get("/sign-in/code").await;
            let letter = letter_to(&app, address).await;
            let same = |text: &str| {
                text.replace(address, "ADDRESS").replace(&code_in(&letter), "CODE").replace(&link_in(&letter), "LINK")
            };
            let mut headers: Vec<_> = seen
                .headers
                .iter()
                .filter(|(name, _)| *name != "set-cookie")
                .map(|(n, v)| (n.clone(), v.clone()))
                .collect();
            headers.sort_by(|a, b| a.0.as_str().cmp(b.0.as_str()));
            answers.push((seen.status, seen.body, headers, page.status, same(&page.body), same(&letter)));
        }
        assert_eq!(answers[0], answers[1]);
    })
    .await;
}

#[tokio::test]
async fn the_sixth_letter_in_a_quarter_of_an_hour_is_not_sent_and_nobody_is_told() {
    on_both(parts, async |app| {
        for _ in 0..7 {
            let mut eve = app.browser();
            let seen = eve.submit("/sign-in", &[("mail", "amina@averne.example")]).await;
            seen.says("We have written to amina@averne.example");
        }
        assert_eq!(letters_to(&app, "amina@averne.example").await, 5);
        app.clock.pass_s(901);
        app.browser().post("/sign-in", &[("mail", "amina@averne.example")]).await;
        assert_eq!(letters_to(&app, "amina@averne.example").await, 6);
    })
    .await;
}

#[tokio::test]
async fn an_address_that_carries_a_header_gets_no_letter() {
    on_both(parts, async |app| {
        let mut eve = app.browser();
        for hostile in
            ["amina@averne.example\r\nBcc: all@averne.example", "amina@averne.example, eve@averne.example", "amina", ""]
        {
            let seen = eve.post("/sign-in", &[("mail", hostile), ("to", "/safer-cities")]).await;
            assert_eq!(seen.status, 422, "{hostile:?}");
            seen.says("This is not an e-mail address").says("value=\"/safer-cities\"").says("role=\"alert\"");
        }
        let letters = app.db().all(store::sql("select id from letter")).await.expect("the outbox");
        assert_eq!(letters.len(), 0);
    })
    .await;
}

#[tokio::test]
async fn r57_the_host_of_the_request_is_never_in_a_letter() {
    on_both(parts, async |app| {
        let mut amina =
            app.browser().with_header("host", "evil.example").with_header("x-forwarded-host", "evil.example");
        assert_eq!(amina.post("/sign-in", &[("mail", "amina@averne.example")]).await.status, 303);
        let letter = letter_to(&app, "amina@averne.example").await;
        assert!(!letter.contains("evil.example"), "{letter}");
        assert!(link_in(&letter).starts_with("/sign-in/link/"));
    })
    .await;
}

#[tokio::test]
async fn r59_signing_in_leads_nowhere_else() {
    on_both(parts, async |app| {
        for (to, leads) in [
            ("https://evil.example", "/me"),
            ("//evil.example/x", "/me"),
            ("/\\evil.example", "/me"),
            ("/\t/evil.example", "/me"),
            ("/\n/evil.example", "/me"),
            ("javascript:alert(1)", "/me"),
            ("/sign-out", "/me"),
            ("", "/me"),
            ("/safer-cities/call?topic=3", "/safer-cities/call?topic=3"),
        ] {
            app.clock.pass_s(1_000);
            let mut amina = app.browser();
            amina.post("/sign-in", &[("mail", "amina@averne.example"), ("to", to)]).await;
            let link = link_in(&letter_to(&app, "amina@averne.example").await);
            assert_eq!(amina.post(&link, &[]).await.location().as_deref(), Some(leads), "{to:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn r61_nobody_signs_amina_in_as_somebody_else() {
    on_both(parts, async |app| {
        let mut eve = app.browser();
        eve.post("/sign-in", &[("mail", "eve@averne.example")]).await;
        let letter = letter_to(&app, "eve@averne.example").await;

        // Eve's page cannot send Amina's browser to sign in as Eve: other sites' forms are refused,
        let mut tricked =
            app.browser().with_header("sec-fetch-site", "cross-site").with_header("origin", "https://evil.example");
        assert_eq!(tricked.post(&link_in(&letter), &[]).await.status, 403);
        assert_eq!(tricked.post("/sign-in/code", &[("code", &code_in(&letter))]).await.status, 403);
        assert_eq!(tricked.cookie("wm"), None);
        // Eve's code is worth nothing in another browser,
        assert_eq!(app.browser().post("/sign-in/code", &[("code", &code_in(&letter))]).await.status, 410);
        // and Eve's link says whose it is to whoever is signed in.
        let mut amina = signed_in(&app, "amina@averne.example").await;
        amina
            .get(&link_in(&letter))
            .await
            .says("You will be signed in as eve@averne.example")
            .says("You are signed in as amina@averne.example here");
    })
    .await;
}

#[tokio::test]
async fn a_planted_session_ends_when_amina_signs_in() {
    on_both(parts, async |app| {
        let mut eve = signed_in(&app, "eve@averne.example").await;
        let planted = eve.cookie("wm").expect("a session").to_owned();
        let mut amina = app.browser().with_cookie("wm", &planted);
        amina.post("/sign-in", &[("mail", "amina@averne.example")]).await;
        let code = code_in(&letter_to(&app, "amina@averne.example").await);
        amina.post("/sign-in/code", &[("code", &code)]).await;
        assert_ne!(amina.cookie("wm"), Some(planted.as_str()));
        amina.get("/me").await.says("amina@averne.example");
        assert_eq!(eve.get("/me").await.status, 303, "the planted session is over");
    })
    .await;
}

#[tokio::test]
async fn secrets_are_kept_as_hashes_only() {
    on_both(parts, async |app| {
        let mut amina = app.browser();
        amina.post("/sign-in", &[("mail", "amina@averne.example")]).await;
        let letter = letter_to(&app, "amina@averne.example").await;
        let link = link_in(&letter);
        let secret = link.rsplit('/').next().expect("a secret");
        let asked = store::sql("select browser_hash || ' ' || code_hash || ' ' || link_hash as kept from sign_in");
        let kept: String = app.db().one(asked).await.expect("a row").get("kept").expect("texts");
        let browser = amina.cookie("wm-letter").expect("a cookie").to_owned();
        for secret in [secret, &browser, &code_in(&letter)] {
            assert!(!kept.contains(secret));
        }
        // Six digits are so few that their plain hash would be as good as the code itself.
        assert!(!kept.contains(&base::Secret::given(&code_in(&letter)).hash()));
    })
    .await;
}
