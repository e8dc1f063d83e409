//! The lists of the install: edited by its admins, chosen from by everybody.

use crate::scene::{gathering, grant, parts, signed_in, with_role};
use base::Lang;
use directory::organisation::model::name_of;
use directory::role::{Role, Scope};
use directory::{levels, sectors};
use testkit::{Browser, TestApp, on_both};

async fn admin(app: &TestApp) -> Browser {
    grant(app, "ops@averne.example", &Scope::server(), Role::Admin, None).await;
    signed_in(app, "ops@averne.example").await
}

/// The levels as the page sends them, with these changes.
async fn levels_form(app: &TestApp, changes: &[(&str, &str)]) -> Vec<(String, String)> {
    let mut fields = vec![("list".to_owned(), "levels".to_owned())];
    for entry in levels(app.db()).await.expect("levels") {
        fields.push((format!("en-{}", entry.code), entry.name.exact("en").to_owned()));
        fields.push((format!("fr-{}", entry.code), entry.name.exact("fr").to_owned()));
        fields.push((format!("position-{}", entry.code), entry.position.to_string()));
        fields.push((format!("offered-{}", entry.code), "yes".to_owned()));
    }
    for (name, value) in changes {
        fields.retain(|(field, _)| field != name);
        fields.push(((*name).to_owned(), (*value).to_owned()));
    }
    fields
}

async fn send(ops: &mut Browser, fields: &[(String, String)]) -> testkit::Seen {
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    ops.post("/admin/lists", &fields).await
}

#[tokio::test]
async fn an_install_begins_with_the_fields_sectors_and_levels() {
    on_both(parts, async |app| {
        let sectors = sectors(app.db()).await.expect("sectors");
        let codes: Vec<_> = sectors.iter().map(|entry| entry.code.as_str()).collect();
        assert_eq!(
            codes,
            [
                "police",
                "public-health",
                "human-services",
                "academia",
                "government",
                "private-sector",
                "ngo",
                "residents"
            ]
        );
        assert_eq!(name_of(&sectors, "public-health", &Lang::fr()), "Santé publique");
        let levels = levels(app.db()).await.expect("levels");
        let codes: Vec<_> = levels.iter().map(|entry| entry.code.as_str()).collect();
        assert_eq!(codes, ["local", "provincial", "national", "international"]);
    })
    .await;
}

#[tokio::test]
async fn an_admin_renames_moves_adds_and_leaves_out() {
    on_both(parts, async |app| {
        let mut ops = admin(&app).await;
        ops.get("/admin/lists").await.says("Provincial or regional").says("Human services");
        let mut fields = levels_form(
            &app,
            &[
                ("fr-provincial", "Régional"),
                ("position-national", "0"),
                ("en-_new", "Municipal district"),
                ("fr-_new", "Arrondissement"),
            ],
        )
        .await;
        fields.retain(|(field, _)| field != "offered-international");
        assert_eq!(send(&mut ops, &fields).await.location().as_deref(), Some("/admin/lists?said=said-list-saved"));
        let levels = levels(app.db()).await.expect("levels");
        let told: Vec<_> = levels.iter().map(|entry| (entry.code.as_str(), entry.position, entry.offered)).collect();
        assert_eq!(
            told,
            [
                ("national", 1, true),
                ("local", 2, true),
                ("provincial", 3, true),
                ("international", 4, false),
                ("municipal-district", 5, true)
            ]
        );
        assert_eq!(name_of(&levels, "provincial", &Lang::fr()), "Régional");
        // Whoever chose it keeps it; others are no longer offered it.
        let mut amina = signed_in(&app, "amina@averne.example").await;
        amina.get("/me").await.is_silent_about("value=\"international\"").says("value=\"municipal-district\"");
        amina.post("/me", &[("name", "Amina"), ("level", "international"), ("lang", "en")]).await;
        amina.get("/me").await.says("value=\"international\" selected");
    })
    .await;
}

#[tokio::test]
async fn what_would_spoil_a_list_is_refused() {
    on_both(parts, async |app| {
        let mut ops = admin(&app).await;
        let before = levels(app.db()).await.expect("levels");
        for (changes, says) in [
            (vec![("fr-local", "")], "Write the name in both languages"),
            (vec![("en-_new", "Harbour")], "Write the name in both languages"),
            (vec![("en-_new", "LOCAL"), ("fr-_new", "Local")], "There is an entry with this name already"),
        ] {
            let seen = send(&mut ops, &levels_form(&app, &changes).await).await;
            assert_eq!(seen.status, 422);
            seen.says(says);
        }
        let mut none = levels_form(&app, &[]).await;
        none.retain(|(field, _)| !field.starts_with("offered-"));
        send(&mut ops, &none).await.says("At least one entry must be left to choose");
        assert_eq!(ops.post("/admin/lists", &[("list", "persons")]).await.status, 400);
        assert_eq!(levels(app.db()).await.expect("levels"), before);
    })
    .await;
}

#[tokio::test]
async fn an_organiser_is_no_admin() {
    on_both(parts, async |app| {
        let mut amina =
            with_role(&app, "amina@averne.example", &gathering(&app, "safer-cities"), Role::Organiser).await;
        assert_eq!(amina.get("/admin/lists").await.status, 404);
        assert_eq!(amina.post("/admin/lists", &[("list", "levels")]).await.status, 404);
        let mut ops = admin(&app).await;
        assert_eq!(ops.get("/manage/safer-cities/people").await.status, 404, "an admin is no organiser either");
    })
    .await;
}
