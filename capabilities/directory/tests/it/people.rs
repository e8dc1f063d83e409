//! The people of a gathering: seen and changed by its organisers, and by nobody else.

use crate::scene::{field_in, gathering, grant, parts, signed_in, with_role};
use directory::role::{self, Role};
use testkit::{at, on_both};

const PEOPLE: &str = "/manage/safer-cities/people";

#[tokio::test]
async fn r12_an_organiser_sees_the_people_of_her_own_gathering_only() {
    on_both(parts, async |app| {
        let (mine, other) = (gathering(&app, "safer-cities"), gathering(&app, "quiet-nights"));
        let mut amina = with_role(&app, "amina@averne.example", &mine, Role::Organiser).await;
        let mut otto = with_role(&app, "otto@elsewhere.example", &other, Role::Organiser).await;
        grant(&app, "chidi@averne.example", &mine, Role::Reviewer, None).await;
        grant(&app, "chidi@averne.example", &other, Role::Chair, None).await;
        grant(&app, "secret@elsewhere.example", &other, Role::Reviewer, None).await;
        otto.post("/manage/quiet-nights/people", &[("mails", "invited@elsewhere.example"), ("role", "chair")]).await;

        let page = amina.get(PEOPLE).await;
        page.says("chidi@averne.example")
            .says("Reviewer")
            .is_silent_about("elsewhere.example")
            .is_silent_about("quiet-nights");
        assert_eq!(page.body.matches("name=\"grant\"").count(), 2);
        assert_eq!(amina.get("/manage/quiet-nights/people").await.status, 404);
        // An id of the other gathering opens nothing here (R09).
        let page = otto.get("/manage/quiet-nights/people?role=reviewer").await;
        let theirs = field_in(&page.body, "grant");
        let invited = field_in(&page.body, "invitation");
        assert_eq!(amina.post(&format!("{PEOPLE}/role"), &[("grant", &theirs), ("deed", "revoke")]).await.status, 404);
        amina.post(&format!("{PEOPLE}/invitation"), &[("invitation", &invited)]).await;
        otto.get("/manage/quiet-nights/people")
            .await
            .says("secret@elsewhere.example")
            .says("invited@elsewhere.example");
    })
    .await;
}

#[tokio::test]
async fn only_organisers_come_in() {
    on_both(parts, async |app| {
        let scope = gathering(&app, "safer-cities");
        for role in Role::OF_GATHERING.into_iter().filter(|role| *role != Role::Organiser) {
            let mut somebody = with_role(&app, &format!("{}@averne.example", role.as_str()), &scope, role).await;
            assert_eq!(somebody.get(PEOPLE).await.status, 404, "{role:?}");
            assert_eq!(somebody.post(PEOPLE, &[("mails", "a@b.example"), ("role", "organiser")]).await.status, 404);
        }
        let mut stranger = app.browser();
        assert_eq!(
            stranger.get(PEOPLE).await.location().as_deref(),
            Some("/sign-in?to=%2Fmanage%2Fsafer-cities%2Fpeople")
        );
        assert_eq!(signed_in(&app, "eve@averne.example").await.get(PEOPLE).await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn r28_a_role_ends_by_itself() {
    on_both(parts, async |app| {
        let scope = gathering(&app, "safer-cities");
        let mut amina = with_role(&app, "amina@averne.example", &scope, Role::Organiser).await;
        grant(&app, "bartolo@averne.example", &scope, Role::Organiser, Some(at("2027-03-01T13:00:00Z"))).await;
        let mut bartolo = signed_in(&app, "bartolo@averne.example").await;
        assert_eq!(bartolo.get(PEOPLE).await.status, 200);
        app.clock.set(at("2027-03-01T13:00:00Z"));
        assert_eq!(bartolo.get(PEOPLE).await.status, 404);
        bartolo.get("/me").await.says("One role has ended").says("ended on Monday 1 March 2027");
        amina.get(PEOPLE).await.says("bartolo@averne.example").says("ended");
        let holders = role::store::holders(app.db(), app.house.now(), scope.id, Role::Organiser).await.expect("asked");
        assert_eq!(holders.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn amina_takes_a_role_back_and_it_is_gone_at_once() {
    on_both(parts, async |app| {
        let scope = gathering(&app, "safer-cities");
        let mut amina = with_role(&app, "amina@averne.example", &scope, Role::Organiser).await;
        let mut bartolo = with_role(&app, "bartolo@averne.example", &scope, Role::Organiser).await;
        let page = amina.get(PEOPLE).await;
        let second = page.body.split("bartolo@averne.example").last().expect("his row");
        let grant = field_in(second, "grant");
        amina
            .submit(&format!("{PEOPLE}/role"), &[("grant", &grant), ("deed", "revoke")])
            .await
            .says("The role was taken back");
        assert_eq!(bartolo.get(PEOPLE).await.status, 404);
        // Twice is nothing, and the last organiser stays.
        assert_eq!(amina.post(&format!("{PEOPLE}/role"), &[("grant", &grant), ("deed", "revoke")]).await.status, 404);
        let own = field_in(&amina.get(PEOPLE).await.body, "grant");
        for fields in [
            vec![("grant", own.as_str()), ("deed", "revoke")],
            vec![("grant", &own), ("deed", "end"), ("last_day", "2027-04-01")],
        ] {
            let seen = amina.post(&format!("{PEOPLE}/role"), &fields).await;
            assert_eq!(seen.status, 409);
            seen.says("This is the only one left who can let others in");
        }
        assert_eq!(amina.get(PEOPLE).await.status, 200);
    })
    .await;
}

#[tokio::test]
async fn a_last_day_is_set_and_lifted() {
    on_both(parts, async |app| {
        let scope = gathering(&app, "safer-cities");
        let mut amina = with_role(&app, "amina@averne.example", &scope, Role::Organiser).await;
        grant(&app, "chidi@averne.example", &scope, Role::Chair, None).await;
        let page = amina.get(&format!("{PEOPLE}?role=chair")).await;
        page.is_silent_about("amina@averne.example</bdi></th>");
        let grant = field_in(&page.body, "grant");
        let set = async |amina: &mut testkit::Browser, day: &str| {
            amina.post(&format!("{PEOPLE}/role"), &[("grant", &grant), ("deed", "end"), ("last_day", day)]).await
        };
        assert_eq!(set(&mut amina, "2027-06-30").await.status, 303);
        let held = role::store::list(app.db(), "safer-cities", Some(Role::Chair), 0, 10).await.expect("listed");
        assert_eq!(held[0].grant.expires_at, Some(at("2027-07-01T00:00:00Z")));
        amina.get(PEOPLE).await.says("value=\"2027-06-30\"");
        assert_eq!(set(&mut amina, "2026-01-01").await.status, 422);
        assert_eq!(set(&mut amina, "").await.status, 303);
        let held = role::store::list(app.db(), "safer-cities", Some(Role::Chair), 0, 10).await.expect("listed");
        assert_eq!(held[0].grant.expires_at, None);
    })
    .await;
}

#[tokio::test]
async fn the_list_asks_as_much_for_three_people_as_for_one() {
    on_both(parts, async |app| {
        let scope = gathering(&app, "safer-cities");
        let mut amina = with_role(&app, "amina@averne.example", &scope, Role::Organiser).await;
        let mut asked = Vec::new();
        for more in ["chidi@averne.example", "dora@averne.example", "emil@averne.example"] {
            let before = app.db().asked();
            amina.get(PEOPLE).await;
            asked.push(app.db().asked() - before);
            grant(&app, more, &scope, Role::Reviewer, None).await;
        }
        assert_eq!(asked[0], asked[2]);
    })
    .await;
}

#[tokio::test]
async fn long_lists_come_in_pages() {
    on_both(parts, async |app| {
        let scope = gathering(&app, "safer-cities");
        let mut amina = with_role(&app, "amina@averne.example", &scope, Role::Organiser).await;
        for number in 0..60 {
            grant(&app, &format!("reviewer-{number:02}@averne.example"), &scope, Role::Reviewer, None).await;
        }
        let first = amina.get(PEOPLE).await;
        first.says("61 roles are given").says("rel=\"next\"").is_silent_about("rel=\"prev\"");
        assert_eq!(first.body.matches("name=\"grant\"").count(), 25);
        let second = amina.get(&first.link("page=2")).await;
        second.says("rel=\"prev\"").says("rel=\"next\"");
        assert_eq!(second.body.matches("name=\"grant\"").count(), 25);
        let third = amina.get(&second.link("page=3")).await;
        third.says("reviewer-59@averne.example").says("rel=\"prev\"").is_silent_about("rel=\"next\"");
        assert_eq!(third.body.matches("name=\"grant\"").count(), 11);
        for nonsense in ["?page=99999999999", "?page=-3", "?role=owner", "?page=x"] {
            assert_eq!(amina.get(&format!("{PEOPLE}{nonsense}")).await.status, 200, "{nonsense}");
        }
    })
    .await;
}

#[tokio::test]
async fn the_page_speaks_french() {
    on_both(parts, async |app| {
        let mut amina =
            with_role(&app, "amina@averne.example", &gathering(&app, "safer-cities"), Role::Organiser).await;
        amina
            .get("/fr/manage/safer-cities/people")
            .await
            .says("Titre de safer-cities")
            .says("Envoyer les invitations")
            .says("Un rôle est attribué");
    })
    .await;
}
