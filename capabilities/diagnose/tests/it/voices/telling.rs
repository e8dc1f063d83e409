//! Anybody tells, and takes it back.

use super::{DESK, eastmarch};
use diagnose::voices::redaction::store as queue;

const TELL: &str = "/audits/eastmarch/tell";

#[tokio::test]
async fn a_stranger_tells_and_takes_it_back() {
    testkit::on_both(crate::parts::parts, async |app| {
        let mut all = eastmarch(&app).await;
        let mut stranger = app.browser();
        stranger.get(TELL).await.says("You need no account").says("I am 14 or older");
        let empty = stranger.post(TELL, &[("words", ""), ("where", "Bus stop, Quay Street")]).await;
        assert_eq!(empty.status, 422);
        empty.says("Write what you want to tell").says("Choose the line that fits").says("Bus stop, Quay Street");
        let words = "At the stop they call after us. Ask Noor, she knows.";
        let mut fields = [("words", words), ("where", "Quay Street"), ("consent", "place"), ("age", "under")];
        stranger
            .post(TELL, &fields)
            .await
            .says("Under 14 we may only take this with")
            .says("At the stop they call after us.");
        assert_eq!(queue::waiting_count(app.db(), all.audit.id).await.expect("read"), 0, "nothing was kept");
        fields[3].1 = "guarded";
        let place = stranger.post(TELL, &fields).await.location().expect("a receipt");
        stranger.get(&place).await.says("Keep this address");
        let rows =
            app.db().all(store::sql("select consent, minor, received_on from voice_contribution")).await.expect("read");
        assert_eq!(rows[0].get::<String>("consent").expect("it"), "quote", "a minor is never quoted with the place");
        assert_eq!(rows[0].get::<String>("received_on").expect("it"), "");
        let noted = app
            .db()
            .one(store::sql("select count(*) as n from activity where deed like '%voice%'"))
            .await
            .expect("read");
        assert_eq!(noted.get::<i64>("n").expect("a count"), 0, "no instant of it is noted");
        all.rania
            .get(&format!("{DESK}/redaction"))
            .await
            .says("At the stop they call after us.")
            .says("<mark>Noor</mark>");

        let receipt = place.split('?').next().expect("an address").to_owned();
        assert_eq!(app.browser().get(&format!("{TELL}/{}", "A".repeat(43))).await.status, 404);
        stranger.submit(&receipt, &[]).await.says("Your words are deleted");
        assert_eq!(stranger.get(&receipt).await.status, 404);
        assert_eq!(stranger.post(&receipt, &[]).await.status, 404);
        all.rania.get(&format!("{DESK}/redaction")).await.is_silent_about("call after us");
    })
    .await;
}

#[tokio::test]
async fn who_is_signed_in_is_nobody_here_and_too_often_is_refused() {
    testkit::on_both(crate::parts::parts, async |app| {
        let mut all = eastmarch(&app).await;
        let fields = [("words", "The lamps are out."), ("consent", "count"), ("age", "over")];
        all.otto.post(TELL, &fields).await;
        let row = app
            .db()
            .one(store::sql("select created_by from voice_source where kind = 'submissions'"))
            .await
            .expect("read");
        assert_eq!(row.get::<Option<base::Id>>("created_by").expect("it"), None);
        let mut last = 0;
        for _ in 0..8 {
            last = app.browser().post(TELL, &fields).await.status;
        }
        assert_eq!(last, 429);
    })
    .await;
}
