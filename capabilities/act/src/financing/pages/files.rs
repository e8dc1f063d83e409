//! What an office asks for as a file: the ledger as CSV and workbook, the contract as an INDIGO document.

use super::frame::within;
use crate::financing::ledger::Account;
use crate::financing::store::ledger::entries;
use crate::money::cell;
use web::{Ask, Cell, Outcome, Table};

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
