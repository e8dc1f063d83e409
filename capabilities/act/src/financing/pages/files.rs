//! What an office asks for as a file: the ledger as CSV and workbook, the contract as an INDIGO document.

use super::frame::within;
use crate::financing::indigo::out;
use crate::financing::ledger::Account;
use crate::financing::store::ledger::entries;
use crate::financing::store::{self as contracts, metrics, parties, results};
use crate::money::cell;
use web::{Ask, Cell, Outcome, Refusal, Table, download};

/// A line a transfer, so that each line is what one account gave another.
pub(super) async fn ledger(ask: Ask) -> Outcome {
    let within = within(&ask).await?;
    let t = ask.t();
    let columns = ["entry", "day", "kind", "words", "from", "to", "sum", "currency", "corrects"];
    let heads = columns.map(|column| t.say(&format!("contract-file-{column}")));
    let mut table = Table::new(format!("ledger-{}", within.one.code), &heads.each_ref().map(String::as_str));
    let name = |account: Account| match account {
        Account::Held => t.say("contract-held"),
        Account::Party(id) => within.name_of(id),
    };
    for one in entries(ask.db(), within.one.id).await? {
        for transfer in &one.entry.transfers {
            table.row([
                Cell::from(one.entry.number),
                Cell::from(one.day.as_str()),
                Cell::from(t.say(&format!("contract-entry-{}", one.entry.kind.code()))),
                Cell::from(one.words.as_str()),
                Cell::from(name(transfer.from)),
                Cell::from(name(transfer.to)),
                cell(Some(transfer.cents)),
                Cell::from(within.one.currency.as_str()),
                one.entry.corrects.map_or(Cell::from(""), Cell::from),
            ]);
        }
    }
    table.download(ask.param("form"))
}

/// The contract in the INDIGO data standard, as anybody may read it.
pub(super) async fn indigo(ask: Ask) -> Outcome {
    let one = contracts::find(ask.db(), ask.param("code")).await?.filter(|one| one.published);
    let one = one.ok_or_else(Refusal::not_found)?;
    let whole = out::Whole {
        parties: parties::of(ask.db(), one.id).await?,
        metrics: metrics::of(ask.db(), one.id).await?,
        results: results::of(ask.db(), one.id).await?,
        payments: contracts::ledger::payments(ask.db(), one.id).await?,
        one,
    };
    let text = serde_json::to_string_pretty(&out::project(&whole)).map_err(Refusal::surprise)?;
    download(&format!("{}.json", out::reference(&whole.one)), "application/json", text)
}
