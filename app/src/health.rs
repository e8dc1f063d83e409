//! `/healthz`: the process answers. `/readyz`: so does the database, and the process is not about to end.

use web::{Ask, Guard, Outcome, Route, StatusCode, text};

/// The two addresses.
pub fn routes() -> Vec<Route> {
    vec![Route::get("/healthz", Guard::Public, alive), Route::get("/readyz", Guard::Public, ready)]
}

async fn alive(_: Ask) -> Outcome {
    Ok(text(StatusCode::OK, "ok\n"))
}

async fn ready(ask: Ask) -> Outcome {
    if ask.house.live.is_leaving() {
        return Ok(text(StatusCode::SERVICE_UNAVAILABLE, "about to end\n"));
    }
    match store::jobs::waiting_and_dead(ask.db()).await {
        Ok((waiting, dead)) => Ok(text(StatusCode::OK, format!("ready\njobs waiting {waiting}\njobs dead {dead}\n"))),
        Err(_) => Ok(text(StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n")),
    }
}
