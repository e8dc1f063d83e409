//! The audits of somebody, for the own page.

use crate::audit::model::Audit;
use crate::audit::store as audits;
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
        let Some(person) = ask.viewer.person().filter(|_| ask.viewer.scopes.is_none()) else {
            return Ok(String::new());
        };
        let way = |one: Audit| Way {
            href: ask.to(&format!("/audits/{}/desk", one.code)),
            title: one.title.in_lang(&ask.lang).to_owned(),
            note: one.place,
        };
        let lines = audits::of_person(ask.db(), person).await?.into_iter().map(way).collect();
        Ways { id: "audits", title: ask.t().say("audit-menu"), lines }.html()
    })
}
