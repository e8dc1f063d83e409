//! Mistakes that others made with people, sign-in and mail, each told once as it would go here. The numbers are those
//! of the list of regressions that the project keeps.

use crate::scene::{code_in, gathering, grant, letter_to, link_in, mail, not, parts, signed_in, with_role};
use directory::person::Mail;
use directory::person::store::by_mail;
use directory::role::model::Role;
use testkit::on_both;

#[tokio::test]
async fn r17_signing_in_asks_the_database_as_often_for_a_stranger_as_for_amina() {
    on_both(parts, async |app| {
        signed_in(&app, "amina@averne.example").await;
        app.clock.pass_s(2_000);
        let mut asked = Vec::new();
        for address in ["amina@averne.example", "nobody@averne.example"] {
            let mut eve = app.browser();
            let mut steps = Vec::new();
            let mut before = app.db().asked();
            let mut step = |now: u64| {
                steps.push(now - before);
                before = now;
            };
            eve.post("/sign-in", &[("mail", address)]).await;
            step(app.db().asked());
            eve.get("/sign-in/code").await;
            step(app.db().asked());
            let letter = letter_to(&app, address).await;
            step(app.db().asked());
            eve.post("/sign-in/code", &[("code", &not(&code_in(&letter)))]).await;
            step(app.db().asked());
            eve.get(&link_in(&letter)).await;
            step(app.db().asked());
            asked.push(steps);
        }
        assert_eq!(asked[0], asked[1]);
        assert!(asked[0].iter().all(|statements| *statements > 0), "each step asks something: {asked:?}");
    })
    .await;
}

#[tokio::test]
async fn r01_r04_r06_no_question_to_the_list_of_people_gives_them_to_anybody_else() {
    on_both(parts, async |app| {
        let (averne, other) = (gathering(&app, "averne"), gathering(&app, "lowmoor"));
        grant(&app, "canary@averne.example", &averne, Role::Reviewer, None).await;
        let mut elsewhere = with_role(&app, "olga@lowmoor.example", &other, Role::Organiser).await;
        let mut reviewer = with_role(&app, "bruno@averne.example", &averne, Role::Reviewer).await;
        let mut stranger = app.browser();
        for query in [
            "",
            "?role=reviewer",
            "?role=admin",
            "?page=1",
            "?page=-1",
            "?group=averne",
            "?id=1&role=",
            "?gathering=averne",
        ] {
            for path in ["/manage/averne/people", "/manage/lowmoor/people", "/manage/averne/people/"] {
                for browser in [&mut stranger, &mut reviewer, &mut elsewhere] {
                    let seen = browser.get(&format!("{path}{query}")).await;
                    assert!(!seen.body.contains("canary"), "{path}{query} shows people of averne");
                }
            }
        }
    })
    .await;
}

#[tokio::test]
async fn r05_nobody_opens_the_profile_of_somebody_else() {
    on_both(parts, async |app| {
        let canary = grant(&app, "canary@averne.example", &gathering(&app, "averne"), Role::Chair, None).await;
        let mut amina = signed_in(&app, "amina@averne.example").await;
        for path in [
            format!("/me?person={canary}"),
            format!("/me?id={canary}"),
            format!("/me/data?person={canary}"),
            format!("/me/{canary}"),
        ] {
            assert!(!amina.get(&path).await.body.contains("canary"), "{path}");
        }
        let typed = [
            ("person", canary.to_string()),
            ("id", canary.to_string()),
            ("name", "Eve".to_owned()),
            ("lang", "en".to_owned()),
        ];
        let typed: Vec<(&str, &str)> = typed.iter().map(|(name, value)| (*name, value.as_str())).collect();
        amina.post("/me", &typed).await;
        let person = by_mail(app.db(), &mail("canary@averne.example")).await.expect("asked").expect("there");
        assert_eq!(person.name, "", "a field that names another person changes nobody");
    })
    .await;
}

#[tokio::test]
async fn r38_an_address_cannot_carry_markup() {
    for typed in [
        "<script>alert(1)</script>@averne.example",
        "a@<b>.example",
        "\"><img src=x>@averne.example",
        "a@averne.example\r\nBcc: b@c.example",
    ] {
        assert_eq!(Mail::parse(typed), None, "{typed}");
    }
    on_both(parts, async |app| {
        let seen = app.browser().post("/sign-in", &[("mail", "<script>alert(1)</script>@averne.example")]).await;
        assert_eq!(seen.status, 422);
        assert!(!seen.body.contains("<script>alert"), "what was typed is shown as text");
    })
    .await;
}

#[tokio::test]
async fn r43_a_page_never_repeats_the_host_it_was_to_lead_to() {
    on_both(parts, async |app| {
        for to in ["//evil.example", "https://evil.example/", "/\\evil.example", "javascript:alert('evil.example')"] {
            let seen =
                app.browser().get(&format!("/sign-in?to={}", to.replace('\\', "%5C").replace('\'', "%27"))).await;
            assert_eq!(seen.status, 200);
            let main = seen.body.split_once("<main").expect("a page").1;
            assert!(!main.contains("evil.example"), "{to}");
        }
    })
    .await;
}

#[tokio::test]
async fn r56_nobody_writes_words_of_their_own_into_a_letter_to_somebody_else() {
    on_both(parts, async |app| {
        let mut eve = app.browser();
        let phishing = "/me?pay-here-canary={link}";
        eve.post(
            "/sign-in",
            &[("mail", "amina@averne.example"), ("to", phishing), ("name", "canary"), ("text", "canary")],
        )
        .await;
        let letter = letter_to(&app, "amina@averne.example").await;
        assert!(!letter.contains("canary"), "{letter}");
        assert_eq!(letter.matches("http").count(), 1, "the one link is that of sign-in: {letter}");
    })
    .await;
}

#[tokio::test]
async fn r63_an_account_prepared_under_an_address_is_entered_only_by_its_mailbox() {
    on_both(parts, async |app| {
        let averne = gathering(&app, "averne");
        grant(&app, "amina@averne.example", &averne, Role::Organiser, None).await;
        let mut eve = app.browser();
        eve.post("/sign-in", &[("mail", "amina@averne.example")]).await;
        // Eve's own letter, and the address of Amina typed again beside its code.
        app.clock.pass_s(1);
        let mut own = app.browser();
        own.post("/sign-in", &[("mail", "eve@averne.example")]).await;
        let code = code_in(&letter_to(&app, "eve@averne.example").await);
        own.post("/sign-in/code", &[("code", &code), ("mail", "amina@averne.example")]).await;
        own.get("/me").await.says("eve@averne.example").is_silent_about("amina@averne.example");
        assert_eq!(own.get("/manage/averne/people").await.status, 404);
        assert_eq!(eve.get("/me").await.status, 303, "whoever only asked is nobody yet");
        let person = by_mail(app.db(), &mail("amina@averne.example")).await.expect("asked").expect("there");
        assert!(!person.confirmed);
    })
    .await;
}
