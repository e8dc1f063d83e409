//! The members of the network, by sector and level.

use super::super::store::{self as organisations, Profile};
use crate::network::desk::Pager;
use crate::network::search::leave_if_changed;
use crate::network::{news, opportunity, part_date};
use askama::Template;
use directory::organisation::model::{Entry, name_of};
use futures::future::BoxFuture;
use std::collections::HashMap;
use std::sync::Arc;
use web::{Ask, House, Outcome, Shell, page};

const PAGE: i64 = 60;

#[derive(Template)]
#[template(path = "network/members.html")]
struct MembersPage {
    shell: Shell,
    network: String,
    lead: String,
    sectors: Vec<(String, String, bool)>,
    levels: Vec<(String, String, bool)>,
    members: Vec<Member>,
    earlier: Option<String>,
    later: Option<String>,
}

/// A member in one line.
pub(crate) struct Member {
    pub(crate) code: String,
    pub(crate) name: String,
    pub(crate) kind: String,
    pub(crate) since: String,
}

/// The version of these pages: the last change of organisations, news, opportunities, and of what others publish.
pub(crate) fn version(house: Arc<House>, _: HashMap<String, String>) -> BoxFuture<'static, store::Result<String>> {
    Box::pin(async move {
        leave_if_changed(&house).await?;
        let (of, news) = (organisations::last_change(&house.db).await?, news::store::last_change(&house.db).await?);
        let minute = house.now().0 / 60_000_000;
        Ok(format!("{of}-{news}-{}-{minute}", opportunity::store::last_change(&house.db).await?))
    })
}

pub(crate) async fn show(ask: Ask) -> Outcome {
    let t = ask.t();
    let (sector, level) = (ask.query.get("sector").to_owned(), ask.query.get("level").to_owned());
    let sectors = directory::sectors(ask.db()).await?;
    let levels = directory::levels(ask.db()).await?;
    let known = |entries: &[Entry], code: &str| entries.iter().any(|entry| entry.code == code);
    let sector = if known(&sectors, &sector) { sector } else { String::new() };
    let level = if known(&levels, &level) { level } else { String::new() };
    let pager = Pager::of(&ask, ask.to(&format!("/organisations?sector={sector}&level={level}&")), PAGE);
    let house = organisations::house(ask.db()).await?;
    let mut rows = match &house {
        Some(house) => organisations::members(ask.db(), house.id, (&sector, &level), pager.from, pager.limit()).await?,
        // An install that is no network shows the organisations it knows.
        None => organisations::all(ask.db(), pager.from, pager.limit()).await?,
    };
    let (earlier, later) = pager.cut(&mut rows);
    let choices = |entries: &[Entry], chosen: &str, any: String| {
        let one = |entry: &Entry| (entry.code.clone(), entry.name.in_lang(&ask.lang).to_owned(), entry.code == chosen);
        std::iter::once((String::new(), any, chosen.is_empty())).chain(entries.iter().map(one)).collect()
    };
    page(&MembersPage {
        lead: match &house {
            Some(house) => t.a2(
                "organisation-members-lead",
                "network",
                house.name.as_str(),
                "n",
                organisations::count_members(ask.db(), house.id).await?,
            ),
            None => t.say("organisation-all-lead"),
        },
        network: house.map(|house| house.code).unwrap_or_default(),
        shell: ask.shell(t.say("organisation-title")).style("public.css").about(t.say("organisation-title")),
        members: rows.iter().map(|one| member(&ask, one, &sectors, &levels)).collect(),
        sectors: choices(&sectors, &sector, t.say("organisation-any-sector")),
        levels: choices(&levels, &level, t.say("organisation-any-level")),
        earlier,
        later,
    })
}

/// A member in words.
pub(crate) fn member(ask: &Ask, one: &Profile, sectors: &[Entry], levels: &[Entry]) -> Member {
    Member {
        code: one.code.clone(),
        name: one.name.clone(),
        kind: kind(ask, one, sectors, levels),
        since: since(ask, &one.since, &one.until),
    }
}

/// Sector and level in words.
pub(crate) fn kind(ask: &Ask, one: &Profile, sectors: &[Entry], levels: &[Entry]) -> String {
    let words = [name_of(sectors, &one.sector, &ask.lang), name_of(levels, &one.level, &ask.lang)];
    words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// “since 2019”, “until 2024”.
fn since(ask: &Ask, since: &str, until: &str) -> String {
    let t = ask.t();
    match (since, until) {
        ("", "") => String::new(),
        (since, "") => t.a("organisation-since", "when", part_date::told(&t, since)),
        (_, until) => t.a("organisation-until", "when", part_date::told(&t, until)),
    }
}
