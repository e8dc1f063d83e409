//! The letters of the sample: each decision was told to its contact and to those who present with the contact, in the
//! language of the proposal, and has gone. The demo's outbox shows them; nothing left the machine.

use super::Sample;
use base::Ts;
use convene::gathering::store as gatherings;
use convene::letter::desk::Desk;
use convene::letter::store as letters;
use store::{Tx, sql};
use web::House;

/// Tells every decision at this instant; answers are expected until the other.
pub(super) async fn tell(tx: &Tx, house: &House, sample: &Sample, told_at: Ts, answers_by: Ts) -> Result<(), String> {
    let told = |error: store::StoreError| format!("could not fill the letters of the demo: {error}");
    letters::save_answers_by(tx, told_at, sample.gathering_id, Some(answers_by)).await.map_err(told)?;
    let gathering = gatherings::by_id(tx, sample.gathering_id).await.map_err(told)?;
    let desk = Desk::of(tx, house, gathering).await.map_err(told)?;
    let refused = |_: web::Refusal| "could not write a letter of the demo".to_owned();
    for one in &desk.to_tell {
        if desk.write(tx, house, told_at, one, "").await.map_err(refused)?.is_none() {
            return Err(format!("could not write the letter about {} of the demo: something is missing", one.code));
        }
        desk.write_news(tx, house, told_at, one).await.map_err(refused)?;
    }
    let gone =
        sql("update letter set state = 'gone', attempts = 1, released_at = $2, gone_at = $2 where scope_id = $1");
    tx.execute(gone.bind(sample.gathering_id).bind(told_at)).await.map_err(told)?;
    let update = sql("update decision set told_at = $2 where outcome <> 'open' and proposal_id in \
         (select id from proposal where gathering_id = $1)");
    tx.execute(update.bind(sample.gathering_id).bind(told_at)).await.map_err(told)?;
    Ok(())
}
