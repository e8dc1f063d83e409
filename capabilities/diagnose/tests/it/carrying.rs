//! Hana coordinates one audit, Chidi another: nobody of the one finds the other.

use crate::parts::{parts, person};
use diagnose::audit::model::Role;
use diagnose::testing::{audit, member};

#[tokio::test]
async fn two_audits_stand_behind_walls_of_their_own() {
    testkit::on_both(parts, async |app| {
        let (hana, mut by_hana) = person(&app, "Hana Lindgren").await;
        let (chidi, mut by_chidi) = person(&app, "Chidi Eze").await;
        let east = audit(&app.house, "eastmarch", "How safe is Eastmarch?", hana).await;
        audit(&app.house, "saltmarket", "Saltmarket by night", chidi).await;
        let (otto, mut by_otto) = person(&app, "Otto Brandt").await;
        member(&app.house, &east, otto, Role::Analyst).await;

        by_hana.get("/audits/eastmarch/desk").await.says("How safe is Eastmarch?");
        by_otto.get("/audits/eastmarch/desk").await.says("How safe is Eastmarch?");
        by_chidi.get("/audits/saltmarket/desk").await.says("Saltmarket by night");
        for (browser, elsewhere) in
            [(&mut by_hana, "saltmarket"), (&mut by_otto, "saltmarket"), (&mut by_chidi, "eastmarch")]
        {
            assert_eq!(browser.get(&format!("/audits/{elsewhere}/desk")).await.status, 404);
        }
        assert_eq!(app.browser().get("/audits/eastmarch/desk").await.status, 303);
    })
    .await;
}
