//! Amina proposes a workshop.

use crate::parts::parts;
use convene::testing;

#[tokio::test]
async fn the_sample_is_written_and_read_back_whole() {
    testkit::on_both(parts, async |app| {
        let sample = testing::safer_cities(&app.house).await;
        let handed = testing::submitted(&app.house, &sample, "Two doors, one visit").await;
        let again = testing::submitted(&app.house, &sample, "A bench is a service").await;
        assert_eq!((handed.proposal.number, again.proposal.number), (1, 2));
        let db = app.db();
        let read = convene::proposal::store::by_secret(db, &handed.edit).await.expect("it is read");
        assert_eq!(read.as_ref(), Some(&handed.proposal));
        assert_eq!(convene::proposal::store::presenters(db, handed.proposal.id).await.expect("they are read"), handed.presenters);
        assert_eq!(convene::call::store::of_gathering(db, sample.gathering.id).await.expect("it is read"), Some(sample.call.clone()));
        assert_eq!(convene::call::store::questions(db, sample.call.id).await.expect("they are read"), sample.questions);
        assert_eq!(convene::call::store::criteria(db, sample.call.id).await.expect("they are read"), sample.criteria);
        assert_eq!(convene::gathering::store::topics(db, sample.gathering.id).await.expect("they are read"), sample.topics);
        assert_eq!(convene::gathering::store::formats(db, sample.gathering.id).await.expect("they are read"), sample.formats);
        assert_eq!(convene::gathering::store::rooms(db, sample.gathering.id).await.expect("they are read"), sample.rooms);
    })
    .await;
}
