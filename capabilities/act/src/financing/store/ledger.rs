//! The ledger in the database: entries and their transfers, what is planned, and the order of payment. An entry is
//! first tried on the ledger as a rule, which is made anew from what is written; balances, limits and what was paid
//! are then moved by the same statements whose constraints refuse what the rule would have refused.

use super::{hold, note};
use crate::financing::ledger::{Account, Entry, EntryKind, Ledger, Limits, NotPosted, Transfer};
use crate::financing::waterfall::Step;
use crate::maker::Maker;
use base::{Id, Ts};
use std::collections::HashMap;
use store::{Db, Result, Tx, sql};

/// An entry as it is written.
#[derive(Clone, Debug, PartialEq)]
pub struct Written {
    /// Its id.
    pub id: Id,
    /// The day on which the money moved.
    pub day: String,
    /// What it was, in words.
    pub words: String,
    /// When it was recorded.
    pub recorded_at: Ts,
    /// The entry.
    pub entry: Entry,
}

/// The entries of a contract, the earliest first: two statements, however many there are.
pub async fn entries(db: &Db, contract: Id) -> Result<Vec<Written>> {
    let asked = sql(
        "select e.id, e.number, e.day, e.kind, e.words, e.recorded_at, c.number as corrects from contract_entry e \
         left join contract_entry c on c.id = e.corrects_id where e.contract_id = $1 order by e.number",
    );
    let mut all = Vec::new();
    for row in &db.all(asked.bind(contract)).await? {
        let entry = Entry {
            number: row.get("number")?,
            kind: row.parsed("kind", EntryKind::parse)?,
            transfers: Vec::new(),
            corrects: row.get("corrects")?,
        };
        let (id, day, words) = (row.get("id")?, row.get("day")?, row.get("words")?);
        all.push(Written { id, day, words, recorded_at: row.get("recorded_at")?, entry });
    }
    let places: HashMap<Id, usize> = all.iter().enumerate().map(|(at, one)| (one.id, at)).collect();
    let asked = sql(
        "select t.entry_id, t.amount_cents, t.step, f.party_id as from_party, g.party_id as to_party from contract_transfer t \
         join contract_entry e on e.id = t.entry_id join contract_account f on f.id = t.from_account \
         join contract_account g on g.id = t.to_account where e.contract_id = $1 order by e.number, t.position",
    );
    for row in &db.all(asked.bind(contract)).await? {
        let account = |party: Option<Id>| party.map_or(Account::Held, Account::Party);
        let (from, to) = (account(row.get("from_party")?), account(row.get("to_party")?));
        if let Some(at) = places.get(&row.get::<Id>("entry_id")?) {
            let transfer = Transfer { from, to, cents: row.get("amount_cents")?, step: row.get("step")? };
            all[*at].entry.transfers.push(transfer);
        }
    }
    Ok(all)
}

/// The ledger that these entries make.
pub fn replayed(written: &[Written]) -> Ledger {
    let entries: Vec<Entry> = written.iter().map(|one| one.entry.clone()).collect();
    Ledger::replay(&entries)
}

/// The balances as they are stored, in cents.
pub async fn balances(db: &Db, contract: Id) -> Result<Vec<(Account, i64)>> {
    let asked =
        sql("select party_id, balance_cents from contract_account where contract_id = $1 order by id limit 500");
    let rows = db.all(asked.bind(contract)).await?;
    rows.iter()
        .map(|row| {
            Ok((row.get::<Option<Id>>("party_id")?.map_or(Account::Held, Account::Party), row.get("balance_cents")?))
        })
        .collect()
}

/// The order of payment.
pub async fn steps(db: &Db, contract: Id) -> Result<Vec<Step>> {
    let asked = sql(
        "select position, party_id, words, up_to_cents, paid_cents from contract_step where contract_id = $1 order by position limit 50",
    );
    let rows = db.all(asked.bind(contract)).await?;
    rows.iter()
        .map(|row| {
            let (position, party_id, words) = (row.get("position")?, row.get("party_id")?, row.get("words")?);
            Ok(Step {
                position,
                party_id,
                words,
                up_to_cents: row.get("up_to_cents")?,
                paid_cents: row.get("paid_cents")?,
            })
        })
        .collect()
}

/// Adds a step at the end of the order of payment.
pub async fn add_step(tx: &Tx, maker: Maker<'_>, contract: Id, step: &Step) -> Result<()> {
    let insert = sql("insert into contract_step (contract_id, position, party_id, words, up_to_cents) values ($1, \
         (select cast(coalesce(max(position), 0) + 1 as bigint) from contract_step where contract_id = $1), $2, $3, $4)");
    tx.execute(insert.bind(contract).bind(step.party_id).bind(&step.words).bind(step.up_to_cents)).await?;
    note(tx, maker, contract, "contract-step-added", "").await
}

/// Takes the last step away, if nothing was paid by it. Answers whether it went.
pub async fn drop_last_step(tx: &Tx, maker: Maker<'_>, contract: Id) -> Result<bool> {
    let delete = sql("delete from contract_step where contract_id = $1 and paid_cents = 0 and position = \
         (select max(position) from contract_step where contract_id = $1) and not exists (select 1 from contract_transfer t \
         join contract_entry e on e.id = t.entry_id where e.contract_id = $1 and t.step = contract_step.position)");
    let gone = tx.execute(delete.bind(contract)).await? == 1;
    if gone {
        note(tx, maker, contract, "contract-step-dropped", "").await?;
    }
    Ok(gone)
}

/// What is to be recorded.
pub struct Posting<'a> {
    /// The day on which the money moved.
    pub day: &'a str,
    /// What it was.
    pub words: &'a str,
    /// What it records; `corrects` alone counts for a correction.
    pub kind: EntryKind,
    /// Its transfers; none for a correction, which takes them from what it turns back.
    pub transfers: Vec<Transfer>,
    /// The number of the entry that it turns back.
    pub corrects: Option<i64>,
}

/// Records an entry, if the ledger allows it. The contract is held, so that two entries come one after the other.
pub async fn post(
    tx: &Tx,
    maker: Maker<'_>,
    contract: Id,
    posting: Posting<'_>,
) -> Result<std::result::Result<Id, NotPosted>> {
    let one = hold(tx, contract).await?;
    let written = entries(tx, contract).await?;
    let mut ledger = replayed(&written);
    let steps = steps(tx, contract).await?;
    let limits = Limits {
        earned: one.earned_cents,
        steps: steps.iter().map(|step| (step.position, step.up_to_cents)).collect(),
    };
    let entry = match posting.corrects {
        Some(of) => match ledger.correction(of) {
            Ok(entry) => entry,
            Err(why) => return Ok(Err(why)),
        },
        None => Entry { number: ledger.next(), kind: posting.kind, transfers: posting.transfers, corrects: None },
    };
    let corrects = entry.corrects.and_then(|of| written.iter().find(|one| one.entry.number == of));
    let before = (ledger.paid, ledger.steps.clone());
    if let Err(why) = ledger.post(entry.clone(), &limits) {
        return Ok(Err(why));
    }
    let id = maker.id();
    let insert = sql(
        "insert into contract_entry (id, contract_id, number, day, kind, words, corrects_id, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    );
    let insert = insert.bind(id).bind(contract).bind(entry.number).bind(posting.day).bind(entry.kind.code());
    let insert = insert.bind(posting.words).bind(corrects.map(|one| one.id)).bind(maker.now).bind(maker.by);
    tx.execute(insert).await?;
    for (position, transfer) in (1_i64..).zip(&entry.transfers) {
        move_cents(tx, contract, id, position, transfer).await?;
    }
    let update = sql("update contract set paid_cents = paid_cents + $2, entries = entries + 1 where id = $1");
    tx.execute(update.bind(contract).bind(ledger.paid - before.0)).await?;
    for (step, had) in &ledger.steps {
        let more = had - before.1.get(step).copied().unwrap_or(0);
        let update =
            sql("update contract_step set paid_cents = paid_cents + $3 where contract_id = $1 and position = $2");
        tx.execute(update.bind(contract).bind(*step).bind(more)).await?;
    }
    note(tx, maker, contract, "contract-entry", "").await?;
    Ok(Ok(id))
}

/// Writes a transfer and moves both balances by it.
async fn move_cents(tx: &Tx, contract: Id, entry: Id, position: i64, transfer: &Transfer) -> Result<()> {
    let (from, to) = (account(tx, contract, transfer.from).await?, account(tx, contract, transfer.to).await?);
    let insert = sql(
        "insert into contract_transfer (entry_id, position, from_account, to_account, amount_cents, step) values ($1, $2, $3, $4, $5, $6)",
    );
    let insert = insert.bind(entry).bind(position).bind(from).bind(to).bind(transfer.cents).bind(transfer.step);
    tx.execute(insert).await?;
    for (id, cents) in [(from, -transfer.cents), (to, transfer.cents)] {
        let update = sql("update contract_account set balance_cents = balance_cents + $2 where id = $1");
        tx.execute(update.bind(id).bind(cents)).await?;
    }
    Ok(())
}

async fn account(tx: &Tx, contract: Id, account: Account) -> Result<Id> {
    let asked = match account {
        Account::Held => sql("select id from contract_account where contract_id = $1 and held = 1").bind(contract),
        Account::Party(party) => {
            sql("select id from contract_account where contract_id = $1 and party_id = $2").bind(contract).bind(party)
        }
    };
    tx.one(asked).await?.get("id")
}

/// A payment for outcomes: planned, made, or dropped.
#[derive(Clone, Debug, PartialEq)]
pub struct Payment {
    /// Its number in the contract.
    pub number: i64,
    /// Who pays.
    pub payer_id: Id,
    /// On which day it is due.
    pub due_on: String,
    /// In cents.
    pub amount_cents: i64,
    /// For what.
    pub words: String,
    /// `planned`, `paid` or `dropped`.
    pub state: String,
    /// The day on which it was paid.
    pub paid_on: Option<String>,
}

/// The payments of a contract, by the day on which they are due.
pub async fn payments(db: &Db, contract: Id) -> Result<Vec<Payment>> {
    let asked = sql(
        "select p.number, p.payer_id, p.due_on, p.amount_cents, p.words, p.state, e.day as paid_on from contract_payment p \
         left join contract_entry e on e.id = p.entry_id where p.contract_id = $1 order by p.due_on, p.number limit 500",
    );
    let rows = db.all(asked.bind(contract)).await?;
    rows.iter()
        .map(|row| {
            Ok(Payment {
                number: row.get("number")?,
                payer_id: row.get("payer_id")?,
                due_on: row.get("due_on")?,
                amount_cents: row.get("amount_cents")?,
                words: row.get("words")?,
                state: row.get("state")?,
                paid_on: row.get("paid_on")?,
            })
        })
        .collect()
}

/// Plans a payment; answers its number.
pub async fn plan(tx: &Tx, maker: Maker<'_>, contract: Id, payment: &Payment) -> Result<i64> {
    hold(tx, contract).await?;
    let asked =
        sql("select cast(coalesce(max(number), 0) + 1 as bigint) as n from contract_payment where contract_id = $1");
    let number: i64 = tx.one(asked.bind(contract)).await?.get("n")?;
    let insert = sql(
        "insert into contract_payment (id, contract_id, number, payer_id, due_on, amount_cents, words) values ($1, $2, $3, $4, $5, $6, $7)",
    );
    let insert = insert.bind(maker.id()).bind(contract).bind(number).bind(payment.payer_id).bind(&payment.due_on);
    tx.execute(insert.bind(payment.amount_cents).bind(&payment.words)).await?;
    note(tx, maker, contract, "contract-payment-planned", "").await?;
    Ok(number)
}

/// A planned payment was made on this day: its entry is recorded with it.
pub async fn pay(
    tx: &Tx,
    maker: Maker<'_>,
    contract: Id,
    number: i64,
    day: &str,
) -> Result<std::result::Result<(), NotPosted>> {
    hold(tx, contract).await?;
    let planned = payments(tx, contract).await?.into_iter().find(|one| one.number == number && one.state == "planned");
    let Some(payment) = planned else { return Ok(Err(NotPosted::NothingToCorrect)) };
    let transfer =
        Transfer { from: Account::Party(payment.payer_id), to: Account::Held, cents: payment.amount_cents, step: None };
    let posting = Posting {
        day,
        words: &payment.words,
        kind: EntryKind::OutcomePayment,
        transfers: vec![transfer],
        corrects: None,
    };
    let entry = match post(tx, maker, contract, posting).await? {
        Ok(entry) => entry,
        Err(why) => return Ok(Err(why)),
    };
    let update =
        sql("update contract_payment set state = 'paid', entry_id = $3 where contract_id = $1 and number = $2");
    tx.execute(update.bind(contract).bind(number).bind(entry)).await?;
    Ok(Ok(()))
}

/// Turns an entry back. A payment that it had made is planned again.
pub async fn correct(
    tx: &Tx,
    maker: Maker<'_>,
    contract: Id,
    number: i64,
    day: &str,
    words: &str,
) -> Result<std::result::Result<Id, NotPosted>> {
    let posting = Posting { day, words, kind: EntryKind::Correction, transfers: Vec::new(), corrects: Some(number) };
    let corrected = post(tx, maker, contract, posting).await?;
    if corrected.is_ok() {
        let update = sql(
            "update contract_payment set state = 'planned', entry_id = null where contract_id = $1 and entry_id = \
             (select id from contract_entry where contract_id = $1 and number = $2)",
        );
        tx.execute(update.bind(contract).bind(number)).await?;
    }
    Ok(corrected)
}

/// Drops a planned payment.
pub async fn drop_payment(tx: &Tx, maker: Maker<'_>, contract: Id, number: i64) -> Result<()> {
    let update = sql(
        "update contract_payment set state = 'dropped' where contract_id = $1 and number = $2 and state = 'planned'",
    );
    tx.execute(update.bind(contract).bind(number)).await?;
    note(tx, maker, contract, "contract-payment-dropped", "state").await
}
