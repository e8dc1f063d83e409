//! Which texts of a gathering are missing in one of its languages, and which translations are older than what they
//! translate. Of every text that stands in two languages a fingerprint of both is kept; when the first one changes
//! and the other does not, the translation is out of date until somebody changes it or says that they agree.

pub mod model;
mod pages;
pub mod store;

use ::store::{Result, Tx};
use base::Id;
use web::{Guard, Route};

pub(super) fn routes() -> Vec<Route> {
    const MANAGE: Guard = Guard::May("gathering.manage");
    vec![
        Route::get("/manage/{gathering}/translations", MANAGE, pages::show),
        Route::post("/manage/{gathering}/translations", MANAGE, pages::agree),
    ]
}

/// After a change: what was translated anew says the same again, and what is new is taken as it stands.
pub async fn follow(tx: &Tx, gathering_id: Id) -> Result<()> {
    let gathering = crate::gathering::store::by_id(tx, gathering_id).await?;
    let Some((first, others)) = gathering.langs.split_first() else { return Ok(()) };
    if others.is_empty() {
        return Ok(());
    }
    let (texts, marks) = (store::texts(tx, &gathering).await?, store::marks(tx, gathering_id).await?);
    for (key, lang, mark) in model::all_followed(&texts, first, others, &marks) {
        store::save_mark(tx, gathering_id, &key, &lang, &mark).await?;
    }
    Ok(())
}
