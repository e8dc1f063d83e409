//! What the own page leads to here: the directory of speakers, and the practices one writes or reads.

use futures::future::BoxFuture;
use web::{Ask, Beside, House, Refusal, Way, Ways};

pub(crate) fn beside() -> Beside {
    Beside { place: "me", version, html }
}

/// The own page is made anew for each reader.
fn version<'a>(_: &'a House, _: &'a str) -> BoxFuture<'a, store::Result<i64>> {
    Box::pin(async { Ok(0) })
}

fn html<'a>(ask: &'a Ask, _: &'a str) -> BoxFuture<'a, Result<String, Refusal>> {
    Box::pin(async move {
        let t = ask.t();
        let way = |path: &str, key: &str| Way { href: ask.to(path), title: t.say(key), note: String::new() };
        let lines = vec![way("/me/listing", "listing-own"), way("/practices/desk", "library-yours")];
        Ways { id: "learn", title: t.say("mine-learning"), lines }.html()
    })
}
