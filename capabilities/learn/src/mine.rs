//! What the own page leads to here: the directory of speakers, and the practices one writes or reads.

use futures::future::BoxFuture;
use web::{Ask, Refusal, Way, Ways};

/// The part of the own page.
pub(crate) fn part<'a>(ask: &'a Ask, _: &'a str) -> BoxFuture<'a, Result<String, Refusal>> {
    Box::pin(async move {
        let t = ask.t();
        let way = |path: &str, key: &str| Way { href: ask.to(path), title: t.say(key), note: String::new() };
        let lines = vec![way("/me/listing", "listing-own"), way("/practices/desk", "library-yours")];
        Ways { id: "learn", title: t.say("mine-learning"), lines }.html()
    })
}
