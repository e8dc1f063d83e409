//! What somebody works on here, for the own page: partnerships, contracts and problems.

use crate::financing::store as contracts;
use crate::partnership::store as partnerships;
use crate::solving::store as problems;
use futures::future::BoxFuture;
use web::{Ask, Refusal, Way, Ways};

/// The part of the own page.
pub(crate) fn part<'a>(ask: &'a Ask, _: &'a str) -> BoxFuture<'a, Result<String, Refusal>> {
    Box::pin(async move {
        let Some(person) = ask.viewer.person().filter(|_| ask.viewer.scopes.is_none()) else {
            return Ok(String::new());
        };
        let t = ask.t();
        let mut lines = Vec::new();
        for one in partnerships::of_person(ask.db(), person).await? {
            let href = ask.to(&format!("/partnerships/{}/desk", one.code));
            lines.push(Way { href, title: one.title, note: t.say("mine-partnership") });
        }
        for one in contracts::of_person(ask.db(), person).await? {
            let href = ask.to(&format!("/contracts/{}/terms", one.code));
            lines.push(Way { href, title: one.title, note: t.say("mine-contract") });
        }
        for one in problems::of_person(ask.db(), person).await? {
            let (href, title) = (ask.to(&format!("/problems/{}", one.code)), one.title.in_lang(&ask.lang).to_owned());
            lines.push(Way { href, title, note: t.say("mine-problem") });
        }
        Ways { id: "act", title: t.say("mine-acting"), lines }.html()
    })
}
