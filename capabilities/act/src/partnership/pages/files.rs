//! What an office asks for as a file: the members, and the money of a partnership.

use super::frame::inside;
use crate::money::cell;
use crate::partnership::model::Certainty;
use crate::partnership::store::money as store;
use directory::organisation::model::name_of;
use directory::organisation::store as organisations;
use web::{Ask, Cell, Outcome, Table};

pub(super) async fn members(ask: Ask) -> Outcome {
    let inside = inside(&ask).await?;
    let (t, entries) = (ask.t(), organisations::sectors(ask.db()).await?);
    let columns = ["organisation", "sector", "person", "office", "part", "since"];
    let heads = columns.map(|column| t.say(&format!("partnership-file-{column}")));
    let mut table = Table::new(format!("members-{}", inside.one.code), &heads.each_ref().map(String::as_str));
    for one in inside.members.iter().filter(|one| one.stands()) {
        let part = t.say(&format!("partnership-part-{}", one.part.code()));
        let sector = name_of(&entries, &one.sector, &ask.lang);
        let cells = [&one.organisation, sector, &one.person, &one.office, &part, &one.since];
        table.row(cells.map(Cell::from));
    }
    table.download(ask.param("form"))
}

pub(super) async fn money(ask: Ask) -> Outcome {
    let inside = inside(&ask).await?;
    let t = ask.t();
    let columns = ["what", "from-whom", "kind", "certainty", "sum", "currency", "first-day", "last-day", "basis"];
    let heads = columns.map(|column| t.say(&format!("partnership-file-{column}")));
    let mut table = Table::new(format!("money-{}", inside.one.code), &heads.each_ref().map(String::as_str));
    let currency = inside.one.currency.as_str();
    for one in store::sources(ask.db(), inside.one.id).await? {
        let kind = t.say(&format!("partnership-source-{}", one.kind.code()));
        let sure =
            t.say(if one.certainty == Certainty::Confirmed { "partnership-confirmed" } else { "partnership-hoped" });
        let money = t.say("partnership-file-money");
        let words = [&money, one.name.as_str(), &kind, &sure].map(Cell::from);
        let days = [currency, &one.from_day, &one.to_day, ""].map(Cell::from);
        table.row(words.into_iter().chain([cell(Some(one.amount_cents))]).chain(days));
    }
    for one in store::in_kind(ask.db(), inside.one.id).await? {
        let kind = t.say("partnership-in-kind");
        let who = inside.name_of(one.member_id);
        let words = [one.what.as_str(), &who, &kind, ""].map(Cell::from);
        let days = [currency, &one.from_day, &one.to_day, &one.basis].map(Cell::from);
        table.row(words.into_iter().chain([cell(one.value_cents)]).chain(days));
    }
    table.download(ask.param("form"))
}
