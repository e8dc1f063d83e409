//! Ending sessions: this one at sign-out, another one from one's own page, or all of them.

use super::{cookie_line, store};
use crate::identify::by_hand;
use base::{Id, Secret};
use web::{Ask, Guard, Outcome, Route};

pub(crate) fn routes() -> Vec<Route> {
    vec![Route::post("/sign-out", Guard::Public, sign_out), Route::post("/me/sessions", Guard::SignedIn, end)]
}

async fn sign_out(ask: Ask) -> Outcome {
    if let Some(secret) = ask.cookie(ask.session_cookie()) {
        let tx = ask.db().begin().await?;
        store::end_by_secret(&tx, &Secret::given(&secret)).await?;
        tx.commit().await?;
    }
    let answer = web::see_other(&ask, "/", Some("said-signed-out"))?;
    Ok(web::cookie(answer, &cookie_line(&ask.house, ask.session_cookie(), "", 0)))
}

async fn end(ask: Ask) -> Outcome {
    let person_id = by_hand(&ask)?;
    let form = ask.form().await?;
    let tx = ask.db().begin().await?;
    match Id::parse(form.get("session")) {
        Some(id) => store::end(&tx, person_id, id).await?,
        None if form.get("session") == "all" => store::end_all(&tx, person_id).await?,
        None => 0,
    };
    tx.commit().await?;
    web::see_other(&ask, "/me", Some("said-session-ended"))
}
