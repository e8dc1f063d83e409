//! What other capabilities ask the directory, asked directly.

use crate::scene::{gathering, grant, mail, parts};
use base::{Lang, Localised, Ts};
use directory::role::model::{Granting, NotTaken};
use directory::role::{self, Role};
use directory::{organisation, person};
use testkit::{at, on_both};

#[tokio::test]
async fn one_person_is_one_account_however_the_address_is_written() {
    on_both(parts, async |app| {
        let (now, chance) = (app.house.now(), &app.house.chance);
        let tx = app.db().begin().await.expect("a transaction");
        let first =
            person::store::find_or_create(&tx, now, chance, &mail("Amina@Averne.example"), "Amina Diallo", &Lang::fr())
                .await
                .expect("made");
        let again = person::store::find_or_create(
            &tx,
            now,
            chance,
            &mail("amina@averne.EXAMPLE"),
            "Somebody Else",
            &Lang::en(),
        )
        .await
        .expect("found");
        let other = person::store::find_or_create(&tx, now, chance, &mail("bartolo@averne.example"), "", &Lang::en())
            .await
            .expect("made");
        tx.commit().await.expect("kept");
        assert_eq!(first, again);
        let amina = person::store::find(app.db(), first).await.expect("asked").expect("there");
        assert_eq!((amina.name.as_str(), amina.lang.tag(), amina.confirmed), ("Amina Diallo", "fr", false));
        let both = person::store::all_of(app.db(), &[first, other, first]).await.expect("asked");
        let called: Vec<_> = both.iter().map(person::Person::called).collect();
        assert_eq!(called, ["bartolo@averne.example", "Amina Diallo"]);
        assert_eq!(person::store::all_of(app.db(), &[]).await.expect("asked"), []);
    })
    .await;
}

#[tokio::test]
async fn r28_a_gathering_closes_its_books_for_all_but_its_organisers() {
    on_both(parts, async |app| {
        let scope = gathering(&app, "safer-cities");
        let id = scope.id.expect("an id");
        grant(&app, "amina@averne.example", &scope, Role::Organiser, None).await;
        let chidi = grant(&app, "chidi@averne.example", &scope, Role::Reviewer, None).await;
        let early = at("2027-04-01T00:00:00Z");
        grant(&app, "dora@averne.example", &scope, Role::Reviewer, Some(early)).await;
        let end = at("2027-12-01T00:00:00Z");
        let tx = app.db().begin().await.expect("a transaction");
        assert_eq!(role::store::end_with(&tx, id, end).await.expect("set"), 1);
        role::store::retitle(&tx, id, &Localised::both("Safer Cities", "Villes plus sûres")).await.expect("retitled");
        tx.commit().await.expect("kept");
        let reviewers =
            async |now: Ts| role::store::holders(app.db(), now, id, Role::Reviewer).await.expect("asked").len();
        assert_eq!((reviewers(app.house.now()).await, reviewers(early).await, reviewers(end).await), (2, 1, 0));
        assert_eq!(role::store::holders(app.db(), end, id, Role::Organiser).await.expect("asked").len(), 1);
        let grants = role::store::of_person(app.db(), chidi).await.expect("asked");
        assert_eq!((grants[0].expires_at, grants[0].scope.title.exact("fr")), (Some(end), "Villes plus sûres"));
        assert_eq!(
            role::store::scope(app.db(), "safer-cities").await.expect("asked").map(|scope| scope.id),
            Some(Some(id))
        );
        assert_eq!(role::store::scope(app.db(), "nowhere").await.expect("asked"), None);
    })
    .await;
}

#[tokio::test]
async fn granting_again_changes_the_end_and_makes_no_second_role() {
    on_both(parts, async |app| {
        let scope = gathering(&app, "safer-cities");
        let chidi = grant(&app, "chidi@averne.example", &scope, Role::Chair, None).await;
        let (now, chance) = (app.house.now(), &app.house.chance);
        let tx = app.db().begin().await.expect("a transaction");
        let until = Some(now.plus_s(60));
        let granting =
            Granting { person_id: chidi, scope: scope.clone(), role: Role::Chair, by: Some(chidi), expires_at: until };
        role::store::grant(&tx, now, chance, &granting).await.expect("granted");
        let grants = role::store::of_person(&tx, chidi).await.expect("asked");
        assert_eq!((grants.len(), grants[0].expires_at), (1, until));
        assert_eq!(role::store::count(&tx, "safer-cities", None).await.expect("asked"), 1);
        assert_eq!(role::store::revoke(&tx, now, chance, None, &grants[0]).await.expect("asked"), Ok(()));
        assert_eq!(
            role::store::revoke(&tx, now, chance, None, &grants[0]).await.expect("asked"),
            Err(NotTaken::NotHeld)
        );
        assert_eq!(role::store::alone_in(&tx, now, chidi).await.expect("asked"), []);
    })
    .await;
}

#[tokio::test]
async fn a_grant_is_recorded_without_a_name_in_it() {
    on_both(parts, async |app| {
        let scope = gathering(&app, "safer-cities");
        grant(&app, "chidi@averne.example", &scope, Role::Chair, None).await;
        let deeds = store::activity::latest(app.db(), scope.id.expect("an id"), 10).await.expect("asked");
        assert_eq!((deeds.len(), deeds[0].deed.as_str(), deeds[0].fields.as_str()), (1, "role-granted", ""));
    })
    .await;
}

#[tokio::test]
async fn organisations_are_one_by_their_folded_name() {
    on_both(parts, async |app| {
        let (now, chance) = (app.house.now(), &app.house.chance);
        let tx = app.db().begin().await.expect("a transaction");
        let first =
            organisation::store::find_or_create_by_name(&tx, now, chance, " Sûreté  d’Averne ").await.expect("made");
        let again =
            organisation::store::find_or_create_by_name(&tx, now, chance, "SURETE D'AVERNE").await.expect("found");
        organisation::store::describe(&tx, first, "police", "").await.expect("described");
        organisation::store::describe(&tx, first, "ngo", "local").await.expect("described");
        tx.commit().await.expect("kept");
        assert_eq!(first, again);
        let known = organisation::store::find(app.db(), first).await.expect("asked").expect("there");
        assert_eq!(
            (known.name.as_str(), known.sector.as_str(), known.level.as_str()),
            ("Sûreté d’Averne", "police", "local")
        );
    })
    .await;
}
