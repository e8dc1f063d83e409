//! The activity record: who did what, newest first, of one gathering only.

use super::{chance, noon};
use base::Id;
use store::activity::{Deed, latest, record};
use testkit::{Parts, on_both};

#[tokio::test]
async fn i5_a_deed_is_recorded_with_names_of_fields_and_no_values() {
    on_both(Parts::bare, async |app| {
        let chance = chance();
        let (amina, averne, elsewhere, thing) = (
            Id::new(noon(0), &chance),
            Id::new(noon(0), &chance),
            Id::new(noon(0), &chance),
            Id::new(noon(0), &chance),
        );
        let tx = app.db().begin().await.expect("a transaction");
        let deed = |deed, scope| Deed {
            deed,
            about_kind: "proposal",
            about_id: thing,
            scope_id: Some(scope),
            fields: "title abstract",
        };
        record(&tx, noon(1), &chance, Some(amina), deed("proposal-submitted", averne)).await.expect("recorded");
        record(&tx, noon(2), &chance, None, deed("proposal-withdrawn", averne)).await.expect("recorded");
        record(&tx, noon(3), &chance, Some(amina), deed("proposal-submitted", elsewhere)).await.expect("recorded");
        tx.commit().await.expect("committed");

        let seen = latest(app.db(), averne, 10).await.expect("deeds");
        let deeds: Vec<_> = seen.iter().map(|deed| (deed.deed.as_str(), deed.by_person, deed.at)).collect();
        assert_eq!(deeds, [("proposal-withdrawn", None, noon(2)), ("proposal-submitted", Some(amina), noon(1))]);
        assert_eq!(seen[0].fields, "title abstract");
        assert_eq!(latest(app.db(), averne, 1).await.expect("deeds").len(), 1);
    })
    .await;
}
