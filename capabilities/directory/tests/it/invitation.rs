//! Invitations: a role is offered by letter and held once it is accepted from that address, not before (R14).

use crate::scene::{field_in, gathering, grant, letter_to, letters_to, link_in, mail, parts, signed_in, with_role};
use directory::invitation::invite_admin_from;
use directory::person::store::by_mail;
use directory::role::{self, Role};
use testkit::{Browser, on_both};

const PEOPLE: &str = "/manage/safer-cities/people";

async fn invite(amina: &mut Browser, mails: &str, role: &str) {
    let seen = amina.post(PEOPLE, &[("mails", mails), ("role", role), ("last_day", "2027-12-31")]).await;
    assert_eq!(seen.location().as_deref(), Some("/manage/safer-cities/people?said=said-invited"), "{}", seen.body);
}

#[tokio::test]
async fn chidi_accepts_with_one_click_and_is_signed_in() {
    on_both(parts, async |app| {
        let mut amina =
            with_role(&app, "amina@averne.example", &gathering(&app, "safer-cities"), Role::Organiser).await;
        invite(&mut amina, "chidi@averne.example\nDora@averne.example", "organiser").await;
        amina.get(PEOPLE).await.says("chidi@averne.example").says("Dora@averne.example").says("Organiser, sent now");
        let letter = letter_to(&app, "chidi@averne.example").await;
        assert!(letter.contains("“Title of safer-cities” on Wardmote") && letter.contains("Organiser"), "{letter}");

        let mut chidi = app.browser();
        for _ in 0..2 {
            chidi.get(&link_in(&letter)).await.says("chidi@averne.example is invited to").says("Accept and sign in");
        }
        assert_eq!(chidi.get(PEOPLE).await.status, 303, "opening the link changes nothing");
        let seen = chidi.post(&link_in(&letter), &[]).await;
        assert_eq!(seen.location().as_deref(), Some("/manage/safer-cities?said=said-role-accepted"));
        assert_eq!(chidi.get(PEOPLE).await.status, 200);
        assert_eq!(app.browser().post(&link_in(&letter), &[]).await.status, 410, "accepted once");

        let page = amina.get(PEOPLE).await;
        page.says("2 roles are given").says("2027-12-31");
        // Dora has not answered: she is invited, and holds nothing.
        let scope = role::store::scope(app.db(), "safer-cities").await.expect("asked").expect("a gathering");
        let holders =
            role::store::holders(app.db(), app.house.now(), scope.id, Role::Organiser).await.expect("holders");
        let mails: Vec<_> = holders.iter().map(|person| person.mail.as_str()).collect();
        assert_eq!(mails, ["amina@averne.example", "chidi@averne.example"]);
    })
    .await;
}

#[tokio::test]
async fn r14_whoever_is_only_invited_can_do_nothing() {
    on_both(parts, async |app| {
        let mut amina =
            with_role(&app, "amina@averne.example", &gathering(&app, "safer-cities"), Role::Organiser).await;
        invite(&mut amina, "chidi@averne.example", "organiser").await;
        // Chidi signs in by himself and has not accepted yet.
        let mut chidi = signed_in(&app, "chidi@averne.example").await;
        assert_eq!(chidi.get(PEOPLE).await.status, 404);
        assert_eq!(chidi.post(PEOPLE, &[("mails", "eve@averne.example"), ("role", "organiser")]).await.status, 404);
        assert_eq!(letters_to(&app, "eve@averne.example").await, 0);
        let page = chidi.get("/me").await;
        page.says("Organiser, Title of safer-cities");
        let seen = chidi.post("/me/invitations", &[("invitation", &field_in(&page.body, "invitation"))]).await;
        assert_eq!(seen.location().as_deref(), Some("/manage/safer-cities?said=said-role-accepted"));
        assert_eq!(chidi.get(PEOPLE).await.status, 200);
    })
    .await;
}

#[tokio::test]
async fn r14_nobody_accepts_for_somebody_else() {
    on_both(parts, async |app| {
        let mut amina =
            with_role(&app, "amina@averne.example", &gathering(&app, "safer-cities"), Role::Organiser).await;
        let mut chidi = signed_in(&app, "chidi@averne.example").await;
        invite(&mut amina, "chidi@averne.example", "reviewer").await;
        let link = link_in(&letter_to(&app, "chidi@averne.example").await);
        let invitation = field_in(&chidi.get("/me").await.body, "invitation");

        // Eve got hold of the link, signed in as herself,
        let mut eve = signed_in(&app, "eve@averne.example").await;
        eve.get(&link).await.says("You are signed in as eve@averne.example");
        assert_eq!(eve.post(&link, &[]).await.location(), Some(link.clone()));
        assert_eq!(eve.post("/me/invitations", &[("invitation", &invitation)]).await.status, 410);
        // or as nobody: a link of two weeks is no key to an account that exists.
        let mut stranger = app.browser();
        stranger.get(&link).await.says("Sign in first").says("/me#offers");
        stranger.post(&link, &[]).await;
        assert_eq!(stranger.cookie("wm"), None);

        assert_eq!(
            chidi.post(&link, &[]).await.location().as_deref(),
            Some("/review/safer-cities?said=said-role-accepted")
        );
        chidi.get("/me").await.says("Reviewer, Title of safer-cities").says("until");
    })
    .await;
}

#[tokio::test]
async fn an_invitation_ends_when_it_is_withdrawn_replaced_or_two_weeks_old() {
    on_both(parts, async |app| {
        let mut amina =
            with_role(&app, "amina@averne.example", &gathering(&app, "safer-cities"), Role::Organiser).await;
        invite(&mut amina, "chidi@averne.example", "reviewer").await;
        let first = link_in(&letter_to(&app, "chidi@averne.example").await);
        app.clock.pass_s(1);
        invite(&mut amina, "Chidi@averne.example", "reviewer").await;
        let second = link_in(&letter_to(&app, "chidi@averne.example").await);
        assert_ne!(first, second);
        assert_eq!(app.browser().get(&first).await.status, 410);
        assert_eq!(app.browser().get(&second).await.status, 200);

        let page = amina.get(PEOPLE).await;
        let invitation = field_in(&page.body, "invitation");
        amina.post(&format!("{PEOPLE}/invitation"), &[("invitation", &invitation)]).await;
        assert_eq!(app.browser().post(&second, &[]).await.status, 410);

        invite(&mut amina, "chidi@averne.example", "reviewer").await;
        let third = link_in(&letter_to(&app, "chidi@averne.example").await);
        app.clock.pass_s(14 * 86_400);
        assert_eq!(app.browser().post(&third, &[]).await.status, 410);
        amina.get(PEOPLE).await.says("link has run out");
    })
    .await;
}

#[tokio::test]
async fn one_bad_address_sends_none() {
    on_both(parts, async |app| {
        let mut amina =
            with_role(&app, "amina@averne.example", &gathering(&app, "safer-cities"), Role::Organiser).await;
        for (mails, says) in [
            ("chidi@averne.example, dora@@averne", "“dora@@averne” is not an e-mail address"),
            ("", "Write at least one e-mail address"),
        ] {
            let seen = amina.post(PEOPLE, &[("mails", mails), ("role", "reviewer")]).await;
            assert_eq!(seen.status, 422);
            seen.says(says).says(mails);
        }
        let many = (0..101).map(|n| format!("p{n}@averne.example")).collect::<Vec<_>>().join("\n");
        amina.post(PEOPLE, &[("mails", &many), ("role", "reviewer")]).await.says("At most 100 people");
        for last_day in ["2027-02-28", "2040-01-01", "soon"] {
            let seen = amina
                .post(PEOPLE, &[("mails", "chidi@averne.example"), ("role", "reviewer"), ("last_day", last_day)])
                .await;
            seen.says("The last day lies in the past or too far ahead");
        }
        for role in ["admin", "owner", ""] {
            assert_eq!(
                amina.post(PEOPLE, &[("mails", "chidi@averne.example"), ("role", role)]).await.status,
                400,
                "{role}"
            );
        }
        assert_eq!(letters_to(&app, "chidi@averne.example").await, 0);
    })
    .await;
}

#[tokio::test]
async fn the_title_of_a_gathering_cannot_write_the_letter() {
    on_both(parts, async |app| {
        let mut scope = gathering(&app, "safer-cities");
        scope.title = base::Localised::both("Pay at https://evil.example {link}\r\nBcc: all@averne.example", "");
        let mut amina = with_role(&app, "amina@averne.example", &scope, Role::Organiser).await;
        invite(&mut amina, "chidi@averne.example", "reviewer").await;
        let letter = letter_to(&app, "chidi@averne.example").await;
        assert!(!letter.contains("https://evil.example") && letter.contains("{link}"), "{letter}");
        assert_eq!(letter.matches("/sign-in/invitation/").count(), 1, "{letter}");
    })
    .await;
}

#[tokio::test]
async fn the_operator_invites_the_first_admin() {
    on_both(parts, async |app| {
        let link = invite_admin_from(&app.house, "ops@averne.example").await.expect("invited");
        assert!(letter_to(&app, "ops@averne.example").await.contains(&link));
        let path = link.strip_prefix("http://localhost:8080").expect("the operator's address").to_owned();
        let mut ops = app.browser();
        assert_eq!(ops.get("/admin/lists").await.status, 303);
        assert_eq!(ops.post(&path, &[]).await.location().as_deref(), Some("/admin/lists?said=said-role-accepted"));
        assert_eq!(ops.get("/admin/lists").await.status, 200);
        let admins = role::store::holders(app.db(), app.house.now(), None, Role::Admin).await.expect("asked");
        assert_eq!(admins.len(), 1);
        let refused = invite_admin_from(&app.house, "ops").await.expect_err("no address");
        assert!(refused.starts_with("ops is not an e-mail address"), "{refused}");
    })
    .await;
}

#[tokio::test]
async fn an_invitation_says_nothing_about_an_account() {
    on_both(parts, async |app| {
        let scope = gathering(&app, "safer-cities");
        let mut amina = with_role(&app, "amina@averne.example", &scope, Role::Organiser).await;
        grant(&app, "chidi@averne.example", &gathering(&app, "other"), Role::Organiser, None).await;
        let person = by_mail(app.db(), &mail("chidi@averne.example")).await.expect("asked").expect("there");
        let tx = app.db().begin().await.expect("a transaction");
        let named = directory::person::Person { name: "Chidi Secret-Name".into(), ..person };
        directory::person::store::save(&tx, app.house.now(), &app.house.chance, None, &named).await.expect("saved");
        tx.commit().await.expect("kept");
        invite(&mut amina, "chidi@averne.example", "reviewer").await;
        amina.get(PEOPLE).await.says("chidi@averne.example").is_silent_about("Secret-Name");
        let names = app.db().all(store::sql("select to_name from letter")).await.expect("letters");
        assert!(names.iter().all(|row| row.get::<String>("to_name").expect("a text").is_empty()));
    })
    .await;
}
