//! The audits of somebody, for the own page.

use crate::audit::model::Audit;
use crate::audit::store::{self as audits, members};
use futures::future::BoxFuture;
use web::{Ask, Refusal, Way, Ways};

/// The part of the own page.
pub(crate) fn part<'a>(ask: &'a Ask, _: &'a str) -> BoxFuture<'a, Result<String, Refusal>> {
    Box::pin(async move {
        let Some(person) = ask.viewer.person().filter(|_| ask.viewer.scopes.is_none()) else {
            return Ok(String::new());
        };
        // Whoever is only invited stands outside until the answer.
        let invited = members::only_invited(ask.db(), person).await?;
        let way = |one: Audit| Way {
            href: {
                let place = if invited.contains(&one.id) { "invitation" } else { "desk" };
                ask.to(&format!("/audits/{}/{place}", one.code))
            },
            title: one.title.in_lang(&ask.lang).to_owned(),
            note: one.place,
        };
        let lines = audits::of_person(ask.db(), person).await?.into_iter().map(way).collect();
        Ways { id: "audits", title: ask.t().say("audit-menu"), lines }.html()
    })
}
