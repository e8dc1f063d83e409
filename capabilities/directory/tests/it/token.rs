//! Keys for programs: never more than their person may do, nor more than they were made for.

use crate::scene::{field_in, gathering, grant, mail, parts, signed_in, with_role};
use directory::person::store::by_mail;
use directory::role::{self, Role, Scope};
use store::sql;
use testkit::{Browser, TestApp, on_both};

const PEOPLE: &str = "/manage/safer-cities/people";

/// Makes a key on the page and reads it there.
async fn key(browser: &mut Browser, scope: &str, gathering: &str) -> String {
    let seen = browser
        .post("/me/tokens", &[("name", "Export"), ("scope", scope), ("gathering", gathering), ("days", "30")])
        .await;
    assert_eq!(seen.status, 200, "{}", seen.body);
    let key = seen.body.split("<code>").nth(1).and_then(|rest| rest.split('<').next()).expect("a key on the page");
    assert!(key.starts_with("wm_") && key.len() == 46, "{key}");
    key.to_owned()
}

fn program(app: &TestApp, key: &str) -> Browser {
    app.browser().with_header("authorization", &format!("Bearer {key}")).with_header("accept", "application/json")
}

#[tokio::test]
async fn a_program_does_what_its_key_was_made_for() {
    on_both(parts, async |app| {
        let mut amina =
            with_role(&app, "amina@averne.example", &gathering(&app, "safer-cities"), Role::Organiser).await;
        amina
            .get("/me/tokens")
            .await
            .says("Give and take roles")
            .is_silent_about("Edit the lists")
            .says("There is no key");
        let key = key(&mut amina, "people.manage", "").await;
        amina.get("/me/tokens").await.says("Export").says("never used").is_silent_about(&key);
        assert_eq!(program(&app, &key).get(PEOPLE).await.status, 200);
        amina.get("/me/tokens").await.says("now, ends Wednesday 31 March 2027");
        let kept = app.db().all(sql("select token_hash from api_token")).await.expect("tokens");
        assert_ne!(kept[0].get::<String>("token_hash").expect("a hash"), key);
    })
    .await;
}

#[tokio::test]
async fn a_key_without_the_scope_is_refused() {
    on_both(parts, async |app| {
        let scope = gathering(&app, "safer-cities");
        grant(&app, "amina@averne.example", &Scope::server(), Role::Admin, None).await;
        let mut amina = with_role(&app, "amina@averne.example", &scope, Role::Organiser).await;
        let lists = key(&mut amina, "lists.edit", "").await;
        assert_eq!(program(&app, &lists).get("/admin/lists").await.status, 200);
        let seen = program(&app, &lists).get(PEOPLE).await;
        assert_eq!((seen.status, seen.json()["code"].clone()), (404, "not-found".into()));
        let seen = program(&app, &lists).post(PEOPLE, &[("mails", "eve@averne.example"), ("role", "organiser")]).await;
        assert_eq!(seen.status, 404);
        // The cookie of its person does not help a key along.
        let mut both = amina.clone().with_header("authorization", &format!("Bearer {lists}"));
        assert_eq!(both.get(PEOPLE).await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn r11_a_key_bound_to_one_gathering_is_nobodys_elsewhere() {
    on_both(parts, async |app| {
        grant(&app, "amina@averne.example", &gathering(&app, "quiet-nights"), Role::Organiser, None).await;
        let mut amina =
            with_role(&app, "amina@averne.example", &gathering(&app, "safer-cities"), Role::Organiser).await;
        let bound = key(&mut amina, "people.manage", "safer-cities").await;
        assert_eq!(program(&app, &bound).get(PEOPLE).await.status, 200);
        assert_eq!(program(&app, &bound).get("/manage/quiet-nights/people").await.status, 404);
        assert_eq!(amina.get("/manage/quiet-nights/people").await.status, 200);
    })
    .await;
}

#[tokio::test]
async fn a_key_loses_what_its_person_loses() {
    on_both(parts, async |app| {
        let scope = gathering(&app, "safer-cities");
        let mut amina = with_role(&app, "amina@averne.example", &scope, Role::Organiser).await;
        let mut bartolo = with_role(&app, "bartolo@averne.example", &scope, Role::Organiser).await;
        let key = key(&mut bartolo, "people.manage", "").await;
        assert_eq!(program(&app, &key).get(PEOPLE).await.status, 200);
        let page = amina.get(PEOPLE).await;
        let grant = field_in(page.body.split("bartolo@averne.example").last().expect("his row"), "grant");
        amina.post(&format!("{PEOPLE}/role"), &[("grant", &grant), ("deed", "revoke")]).await;
        assert_eq!(program(&app, &key).get(PEOPLE).await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn a_key_that_is_revoked_run_out_or_made_up_is_nobodys() {
    on_both(parts, async |app| {
        let mut amina =
            with_role(&app, "amina@averne.example", &gathering(&app, "safer-cities"), Role::Organiser).await;
        let (first, second) = (key(&mut amina, "people.manage", "").await, key(&mut amina, "people.manage", "").await);
        let shown = field_in(&amina.get("/me/tokens").await.body, "token");
        // Eve cannot take Amina's key away; Amina can.
        signed_in(&app, "eve@averne.example").await.post("/me/tokens/revoke", &[("token", &shown)]).await;
        assert_eq!(program(&app, &second).get(PEOPLE).await.status, 200);
        amina.submit("/me/tokens/revoke", &[("token", &shown)]).await.says("The key no longer opens anything");
        let statuses =
            [program(&app, &first).get(PEOPLE).await.status, program(&app, &second).get(PEOPLE).await.status];
        assert_eq!(statuses.iter().filter(|status| **status == 401).count(), 1, "{statuses:?}");
        app.clock.pass_s(30 * 86_400);
        for key in [first.as_str(), &second, "wm_made-up", ""] {
            let seen = program(&app, key).get(PEOPLE).await;
            assert_eq!(
                (seen.status, seen.headers.get("www-authenticate").map(|value| value.as_bytes())),
                (401, Some(&b"Bearer"[..]))
            );
        }
        assert_eq!(app.browser().with_header("authorization", "Basic YTpi").get(PEOPLE).await.status, 303);
    })
    .await;
}

#[tokio::test]
async fn a_program_has_no_business_on_the_pages_of_an_account() {
    on_both(parts, async |app| {
        let mut amina =
            with_role(&app, "amina@averne.example", &gathering(&app, "safer-cities"), Role::Organiser).await;
        let key = key(&mut amina, "people.manage", "").await;
        for path in ["/me", "/me/tokens", "/me/data", "/me/delete"] {
            assert_eq!(program(&app, &key).get(path).await.status, 404, "{path}");
        }
        let made = [("name", "More"), ("scope", "people.manage"), ("gathering", ""), ("days", "365")];
        assert_eq!(program(&app, &key).post("/me/tokens", &made).await.status, 404);
        for path in ["/me", "/me/sessions", "/me/delete", "/me/tokens/revoke", "/me/invitations"] {
            assert_eq!(program(&app, &key).post(path, &[("confirmed", "yes")]).await.status, 404, "{path}");
        }
        assert!(by_mail(app.db(), &mail("amina@averne.example")).await.expect("asked").is_some());
    })
    .await;
}

#[tokio::test]
async fn nobody_makes_a_key_for_more_than_one_may() {
    on_both(parts, async |app| {
        let mut amina =
            with_role(&app, "amina@averne.example", &gathering(&app, "safer-cities"), Role::Organiser).await;
        for fields in [
            [("name", "X"), ("scope", "lists.edit"), ("gathering", ""), ("days", "30")],
            [("name", "X"), ("scope", "people.manage"), ("gathering", "quiet-nights"), ("days", "30")],
            [("name", "X"), ("scope", "people.manage"), ("gathering", ""), ("days", "100000")],
        ] {
            assert_eq!(amina.post("/me/tokens", &fields).await.status, 400, "{fields:?}");
        }
        let seen = amina.post("/me/tokens", &[("name", ""), ("gathering", ""), ("days", "30")]).await;
        assert_eq!(seen.status, 422);
        seen.says("Say what the key is for").says("Choose at least one thing");
        let mut eve = signed_in(&app, "eve@averne.example").await;
        eve.get("/me/tokens").await.says("You have no role whose permissions a key could carry");
        assert_eq!(app.db().all(sql("select id from api_token")).await.expect("tokens").len(), 0);
        assert_eq!(role::store::of_person(app.db(), amina_id(&app).await).await.expect("roles").len(), 1);
    })
    .await;
}

async fn amina_id(app: &TestApp) -> base::Id {
    by_mail(app.db(), &mail("amina@averne.example")).await.expect("asked").expect("there").id
}
