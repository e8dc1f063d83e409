//! `/metrics` for Prometheus: counts and times of this process, jobs and letters of the install. No personal data.
//! It is given to this machine itself, or to whoever shows the operator's token; to everybody else it does not exist.

use base::Secret;
use std::fmt::Write;
use std::net::IpAddr;
use web::{Ask, Guard, Outcome, Refusal, Route, StatusCode, text};

/// The address.
pub fn routes() -> Vec<Route> {
    vec![Route::get("/metrics", Guard::Holder, show)]
}

async fn show(ask: Ask) -> Outcome {
    if !is_operator(&ask) {
        return Err(Refusal::not_found());
    }
    let mut said = ask.house.tally.prometheus();
    let (waiting, dead) = store::jobs::waiting_and_dead(ask.db()).await?;
    said.push_str("# HELP wardmote_jobs Jobs that are not done.\n# TYPE wardmote_jobs gauge\n");
    // Writing into a string cannot fail.
    let _ = write!(said, "wardmote_jobs{{state=\"waiting\"}} {waiting}\nwardmote_jobs{{state=\"dead\"}} {dead}\n");
    said.push_str("# HELP wardmote_letters Letters in the outbox.\n# TYPE wardmote_letters gauge\n");
    for (state, letters) in post::outbox::counts(ask.db(), None).await? {
        let _ = writeln!(said, "wardmote_letters{{state=\"{}\"}} {letters}", state.word());
    }
    Ok(text(StatusCode::OK, said))
}

/// With a token it alone counts. Without one this machine is believed, unless a proxy passed the request on.
fn is_operator(ask: &Ask) -> bool {
    if let Some(token) = &ask.house.settings.metrics_token {
        let line = ask.headers.get("authorization").and_then(|line| line.to_str().ok()).unwrap_or_default();
        // Compared as hashes: how long it takes says nothing about the token.
        return line
            .strip_prefix("Bearer ")
            .is_some_and(|shown| Secret::given(shown).hash() == Secret::given(token).hash());
    }
    let passed_on =
        ["forwarded", "x-forwarded-for", "x-real-ip", "via"].iter().any(|name| ask.headers.contains_key(*name));
    !passed_on && ask.address.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}
