//! Organisations: who is a member of the network, and what each has to do with what is published.

use crate::parts::{parts, person};
use convene::gathering::store::parts::save_organisation;
use convene::testing::gathering_with_call;
use directory::organisation::store as organisations;
use learn::network::search::read_all;
use learn::network::testing::{editor, opportunity, record, tx};

#[tokio::test]
async fn a_city_joins_the_network_and_has_a_page() {
    testkit::on_both(parts, async |app| {
        let (id, mut amina) = person(&app, "Amina Diallo").await;
        editor(&app.house, id).await;
        let seen = amina.submit("/organisations/desk", &[("name", "League of River Cities")]).await;
        let league = seen.says("Record the membership").link("/organisations/league");
        assert_eq!(league, "/organisations/league-of-river-cities");
        let desk = "/organisations/desk/league-of-river-cities";
        let about = [("house", "yes"), ("sector", "ngo"), ("level", "international"), ("about-en", "Sixty *towns*.")];
        amina.submit(desk, &about).await.says("Saved");
        amina.submit(desk, &[("member", "City of Halm"), ("since", "2019"), ("until", "")]).await.says("since 2019");
        let refused = amina.post(desk, &[("member", "league of river CITIES"), ("since", "2019")]).await;
        assert_eq!(refused.status, 422);
        refused.says("not a member of itself");
        assert_eq!(amina.post(desk, &[("member", "City of Nowhere"), ("since", "last year")]).await.status, 422);
        assert_eq!(amina.post(desk, &[("website", "javascript:alert(1)")]).await.status, 422);
        app.browser()
            .get("/organisations")
            .await
            .says("One organisation is a member of League of River Cities")
            .says("City of Halm");
        app.browser().get("/organisations?sector=police").await.says("There is no organisation here yet");
        app.browser().get("/organisations/city-of-halm").await.says("Member of").says("League of River Cities");
        app.browser().get(&league).await.says("<em>towns</em>").says("City of Halm");
        amina.submit(desk, &[("leaves", "city-of-halm")]).await.is_silent_about("since 2019");
        assert_eq!(app.browser().get("/organisations/nowhere").await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn the_page_of_an_organisation_gathers_what_it_hosts_does_and_offers() {
    testkit::on_both(parts, async |app| {
        let averne = gathering_with_call(&app.house, "averne").await;
        let tx_ = tx(&app.house).await;
        let now = app.house.now();
        let host =
            organisations::find_or_create_by_name(&tx_, now, &app.house.chance, "Averne Police").await.expect("made");
        let id = base::Id::new(now, &app.house.chance);
        save_organisation(&tx_, averne.gathering.id, id, host, "host", 1).await.expect("kept");
        tx_.commit().await.expect("written");
        record(&app.house, "Counting lamps", "2027-01", "Averne Police").await;
        opportunity(&app.house, "Analyst", None).await;
        read_all(&app.house).await.expect("read");
        app.house.cache.touch();
        let page = app.browser().get("/organisations/averne-police").await;
        page.says("Host").says("/averne").says("Counting lamps").is_silent_about("Analyst");
    })
    .await;
}
