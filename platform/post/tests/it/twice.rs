//! The mail server did not hear our yes and delivers Élodie's letter again.

use crate::both::on_both;
use crate::reading::{from_elodie, read};
use base::{Chance, Id, Ts};
use post::received::{self, Known};

#[tokio::test]
async fn the_same_letter_is_taken_once_per_call() {
    on_both(async |db| {
        let draft = Id::new(Ts(1), &Chance::seeded(1));
        let letter = read(&from_elodie("Subject: x\n", "words")).expect("taken");
        let mut again = read(&from_elodie("Received: by a; b\nSubject: x\n", "words")).expect("taken");
        again.received_at = Ts(9_000_000);
        let note = async |letter: &post::intake::Received| {
            let tx = db.begin().await.expect("begun");
            let known = received::once(&tx, letter, "draft", Some(("proposal", draft))).await.expect("noted");
            tx.commit().await.expect("committed");
            known
        };
        assert_eq!(note(&letter).await, None);
        let first = Known { received_at: Ts(5), about: Some(draft) };
        again.envelope.recipient = "Safer-Cities@calls.example".into();
        assert_eq!(note(&again).await, Some(first.clone()));
        assert_eq!(received::known(&db, &again).await.expect("asked"), Some(first));
        // For another call, the same letter is another proposal.
        again.envelope.recipient = "night-walks@calls.example".into();
        assert_eq!(note(&again).await, None);
    })
    .await;
}

#[tokio::test]
async fn a_letter_whose_draft_was_not_kept_is_not_noted() {
    on_both(async |db| {
        let letter = read(&from_elodie("Subject: x\n", "words")).expect("taken");
        let tx = db.begin().await.expect("begun");
        assert_eq!(received::once(&tx, &letter, "draft", None).await.expect("noted"), None);
        drop(tx);
        assert_eq!(received::known(&db, &letter).await.expect("asked"), None);
    })
    .await;
}
