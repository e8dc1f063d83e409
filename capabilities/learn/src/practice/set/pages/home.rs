//! The sets of a gathering, as a part of its home.

use crate::practice::desk::found;
use crate::practice::set::store as sets;
use askama::Template;
use futures::future::BoxFuture;
use web::{Ask, House, Refusal, Tr};

#[derive(Template)]
#[template(path = "practice/home.html")]
struct HomePart {
    t: Tr,
    lines: Vec<(String, (String, String), String)>,
}

/// Another number when a set of the gathering changed.
pub(super) fn version<'a>(house: &'a House, gathering: &'a str) -> BoxFuture<'a, store::Result<i64>> {
    Box::pin(sets::last_change(&house.db, gathering))
}

/// The part; empty where nothing is published.
pub(super) fn html<'a>(ask: &'a Ask, gathering: &'a str) -> BoxFuture<'a, Result<String, Refusal>> {
    Box::pin(async move {
        let all = sets::published(ask.db(), gathering, 0, 10).await?;
        if all.is_empty() {
            return Ok(String::new());
        }
        let lines = all.iter().map(|set| {
            let agreed =
                ask.t().a2("set-agreed-line", "by", set.agreed_by.as_str(), "day", ask.t().day_of(&set.agreed_on));
            (ask.to(&format!("/practices/sets/{}", set.code)), found(&set.title, &ask.lang), agreed)
        });
        HomePart { t: ask.t(), lines: lines.collect() }.render().map_err(Refusal::surprise)
    })
}
