//! The ledger of a contract: what is held, each entry, what is planned, and paying out in the order that was agreed.

use super::frame::{Within, at, not_posted, within, work_shell};
use crate::desk::{choice, day, day_said, line, maker, sum, today};
use crate::financing::ledger::{Account, EntryKind, Ledger, Transfer};
use crate::financing::model::{Kind, Part};
use crate::financing::store::ledger::{self as store, Payment, Posting, Written, replayed};
use crate::financing::waterfall::distribute;
use crate::money;
use askama::Template;
use base::Id;
use web::{Ask, Outcome, Refusal, Sheet, Shell, Tr, page, refused, see_other};

#[derive(Template)]
#[template(path = "financing/ledger.html")]
struct LedgerPage {
    shell: Shell,
    held: String,
    open: String,
    outcomes: bool,
    planned: Vec<PlanRow>,
    rows: Vec<Row>,
    accounts: Vec<(String, String, String)>,
    offer: Vec<(String, String, String)>,
    manages: bool,
    action: String,
    payers: Vec<(String, String)>,
    givers: Vec<(String, String)>,
    takers: Vec<(String, String)>,
    s: Sheet,
}

struct PlanRow {
    number: i64,
    due: String,
    words: String,
    payer: String,
    sum: String,
    late: bool,
}

/// An entry as it is shown.
pub(super) struct Row {
    pub number: i64,
    pub day: String,
    pub words: String,
    pub beside: String,
    pub kind: String,
    pub in_sum: String,
    pub out_sum: String,
    pub held: String,
    pub correction: bool,
    pub can_correct: bool,
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let within = within(&ask).await?;
    let mut s = Sheet::default();
    s.form.set("day", today(&ask).to_string());
    s.form.set("kind", "money-in");
    page(&ledger_page(&ask, &within, s).await?)
}

async fn ledger_page(ask: &Ask, within: &Within, s: Sheet) -> Result<LedgerPage, Refusal> {
    let (t, one) = (ask.t(), &within.one);
    let written = store::entries(ask.db(), one.id).await?;
    let ledger = replayed(&written);
    let steps = store::steps(ask.db(), one.id).await?;
    let today = today(ask).to_string();
    let planned = store::payments(ask.db(), one.id).await?;
    let plan = |payment: &Payment| PlanRow {
        number: payment.number,
        due: day_said(&t, &payment.due_on),
        words: payment.words.clone(),
        payer: within.name_of(payment.payer_id),
        sum: money::exact(&t, payment.amount_cents),
        late: payment.due_on < today,
    };
    let offer = distribute(&steps, ledger.held());
    let named = |part: fn(Part) -> bool| -> Vec<(String, String)> {
        let there = within.parties.iter().filter(|party| part(party.part));
        there
            .map(|party| {
                (
                    party.id.to_string(),
                    format!("{}, {}", party.name, t.say(&format!("contract-part-{}", party.part.code()))),
                )
            })
            .collect()
    };
    Ok(LedgerPage {
        shell: work_shell(ask, one, t.say("contract-tab-ledger")),
        held: money::exact(&t, ledger.held()),
        open: money::exact(&t, one.earned_cents - one.paid_cents),
        outcomes: one.kind == Kind::Outcomes,
        planned: planned.iter().filter(|one| one.state == "planned").map(plan).collect(),
        rows: rows(&t, within, &written),
        accounts: accounts(&t, within, &ledger),
        offer: steps
            .iter()
            .zip(&offer)
            .filter(|(_, (_, cents))| *cents > 0)
            .map(|(step, (_, cents))| (within.name_of(step.party_id), step.words.clone(), money::exact(&t, *cents)))
            .collect(),
        manages: within.manages(),
        action: ask.to(&at(one, "/ledger")),
        payers: named(|part| part == Part::Payer),
        givers: named(Part::gives),
        takers: named(|part| part != Part::Payer),
        s,
    })
}

/// The entries, the latest first, each with what is held after it.
pub(super) fn rows(t: &Tr, within: &Within, written: &[Written]) -> Vec<Row> {
    let mut held = 0;
    let mut rows: Vec<Row> = written.iter().map(|one| row(t, within, written, one, &mut held)).collect();
    rows.reverse();
    rows
}

fn row(t: &Tr, within: &Within, written: &[Written], one: &Written, held: &mut i64) -> Row {
    let of = |to: bool| -> i64 {
        let touches =
            |transfer: &&Transfer| if to { transfer.to == Account::Held } else { transfer.from == Account::Held };
        one.entry.transfers.iter().filter(touches).map(|transfer| transfer.cents).sum()
    };
    let (comes, goes) = (of(true), of(false));
    *held += comes - goes;
    let said = |cents: i64| if cents == 0 { String::new() } else { money::exact(t, cents) };
    let names: Vec<String> = one
        .entry
        .transfers
        .iter()
        .map(|transfer| match (transfer.from, transfer.to) {
            (Account::Party(from), Account::Party(to)) => format!("{} → {}", within.name_of(from), within.name_of(to)),
            (Account::Party(from), Account::Held) => within.name_of(from),
            (Account::Held, Account::Party(to)) => within.name_of(to),
            (Account::Held, Account::Held) => String::new(),
        })
        .collect();
    let corrected = written.iter().any(|other| other.entry.corrects == Some(one.entry.number));
    Row {
        number: one.entry.number,
        day: day_said(t, &one.day),
        words: one.words.clone(),
        beside: match one.entry.corrects {
            Some(number) => t.a("contract-corrects", "n", number),
            None => names.join(", "),
        },
        kind: t.say(&format!("contract-entry-{}", one.entry.kind.code())),
        in_sum: said(comes),
        out_sum: said(goes),
        held: money::exact(t, *held),
        correction: one.entry.kind == EntryKind::Correction,
        can_correct: !corrected && one.entry.kind != EntryKind::Correction,
    }
}

/// What each party has given and got, from its own side: what it gave stands as given.
fn accounts(t: &Tr, within: &Within, ledger: &Ledger) -> Vec<(String, String, String)> {
    let line = |party: &crate::financing::model::Party| {
        let balance = ledger.balance(Account::Party(party.id));
        let words = match balance {
            0 => t.say("contract-account-even"),
            gave if gave < 0 => t.a("contract-account-gave", "sum", money::exact(t, -gave)),
            got => t.a("contract-account-got", "sum", money::exact(t, got)),
        };
        (party.name.clone(), t.say(&format!("contract-part-{}", party.part.code())), words)
    };
    within.parties.iter().map(line).collect()
}

pub(super) async fn change(ask: Ask) -> Outcome {
    let within = within(&ask).await?;
    within.must(&ask, within.manages(), "contract-managers-only")?;
    let mut s = Sheet::of(ask.form().await?);
    match s.form.get("act") {
        "record" => record(&ask, &within, &mut s).await?,
        "plan" => plan(&ask, &within, &mut s).await?,
        "pay" => pay(&ask, &within, &mut s).await?,
        "drop" => drop_planned(&ask, &within, &s).await?,
        "distribute" => pay_out(&ask, &within, &mut s).await?,
        "correct" => correct(&ask, &within, &mut s).await?,
        _ => return Err(Refusal::bad("form-broken")),
    }
    if !s.is_fine() {
        return refused(&ledger_page(&ask, &within, s).await?);
    }
    see_other(&ask, &at(&within.one, "/ledger"), Some("said-contract-recorded"))
}

async fn record(ask: &Ask, within: &Within, s: &mut Sheet) -> Result<(), Refusal> {
    let kind = choice(s, "kind", EntryKind::parse, EntryKind::MoneyIn);
    let day = day(ask, s, "day", true);
    let words = line(ask, s, "words", Some("contract-entry-words-missing"));
    let cents = sum(ask, s, "sum", true);
    let field = if kind == EntryKind::MoneyIn { "giver" } else { "taker" };
    let party = within.party(Id::parse(s.form.get(field)));
    let fits = |party: &&crate::financing::model::Party| match kind {
        EntryKind::MoneyIn => party.part.gives(),
        EntryKind::ValidationCost => party.part == Part::Validator,
        _ => party.part != Part::Payer,
    };
    let Some(party) = party.filter(fits) else {
        s.wrong(field, ask.t().say("contract-entry-party-missing"));
        return Ok(());
    };
    if !s.is_fine() {
        return Ok(());
    }
    let (outside, held) = (Account::Party(party.id), Account::Held);
    let (kind, from, to) = match kind {
        EntryKind::MoneyIn => (kind, outside, held),
        EntryKind::ValidationCost => (kind, held, outside),
        _ => (EntryKind::MoneyOut, held, outside),
    };
    let transfers = vec![Transfer { from, to, cents, step: None }];
    write(ask, within, Posting { day: &day, words: &words, kind, transfers, corrects: None }).await
}

async fn write(ask: &Ask, within: &Within, posting: Posting<'_>) -> Result<(), Refusal> {
    let tx = ask.db().begin().await?;
    store::post(&tx, maker(ask), within.one.id, posting).await?.map_err(|why| not_posted(ask, &within.one, why))?;
    tx.commit().await?;
    Ok(())
}

async fn plan(ask: &Ask, within: &Within, s: &mut Sheet) -> Result<(), Refusal> {
    let due_on = day(ask, s, "due", true);
    let words = line(ask, s, "for", Some("contract-entry-words-missing"));
    let amount_cents = sum(ask, s, "amount", true);
    let payer = within.party(Id::parse(s.form.get("payer"))).filter(|party| party.part == Part::Payer);
    let Some(payer) = payer else {
        s.wrong("payer", ask.t().say("contract-entry-party-missing"));
        return Ok(());
    };
    if !s.is_fine() {
        return Ok(());
    }
    let payment =
        Payment { number: 0, payer_id: payer.id, due_on, amount_cents, words, state: String::new(), paid_on: None };
    let tx = ask.db().begin().await?;
    store::plan(&tx, maker(ask), within.one.id, &payment).await?;
    tx.commit().await?;
    Ok(())
}

async fn pay(ask: &Ask, within: &Within, s: &mut Sheet) -> Result<(), Refusal> {
    let number = s.form.number("number").ok_or_else(Refusal::not_found)?;
    let day = today(ask).to_string();
    let tx = ask.db().begin().await?;
    store::pay(&tx, maker(ask), within.one.id, number, &day).await?.map_err(|why| not_posted(ask, &within.one, why))?;
    tx.commit().await?;
    Ok(())
}

async fn drop_planned(ask: &Ask, within: &Within, s: &Sheet) -> Result<(), Refusal> {
    let number = s.form.number("number").ok_or_else(Refusal::not_found)?;
    let tx = ask.db().begin().await?;
    store::drop_payment(&tx, maker(ask), within.one.id, number).await?;
    tx.commit().await?;
    Ok(())
}

/// Pays out what is held, in the order that was agreed: all in one entry.
async fn pay_out(ask: &Ask, within: &Within, s: &mut Sheet) -> Result<(), Refusal> {
    let words = ask.t().say("contract-entry-distribution");
    let steps = store::steps(ask.db(), within.one.id).await?;
    let held = replayed(&store::entries(ask.db(), within.one.id).await?).held();
    let cents = match s.form.get("sum").trim() {
        "" => held,
        _ => sum(ask, s, "sum", true),
    };
    if !s.is_fine() {
        return Ok(());
    }
    let given = distribute(&steps, cents);
    let transfers = steps.iter().zip(given).filter(|(_, (_, cents))| *cents > 0).map(|(step, (position, cents))| {
        Transfer { from: Account::Held, to: Account::Party(step.party_id), cents, step: Some(position) }
    });
    let transfers = transfers.collect();
    let day = today(ask).to_string();
    write(ask, within, Posting { day: &day, words: &words, kind: EntryKind::Distribution, transfers, corrects: None })
        .await
}

async fn correct(ask: &Ask, within: &Within, s: &mut Sheet) -> Result<(), Refusal> {
    let number = s.form.number("number").ok_or_else(Refusal::not_found)?;
    let field = format!("why-{number}");
    let words = line(ask, s, &field, Some("contract-why-missing"));
    if !s.is_fine() {
        return Ok(());
    }
    let day = today(ask).to_string();
    let tx = ask.db().begin().await?;
    let done = store::correct(&tx, maker(ask), within.one.id, number, &day, &words).await?;
    done.map_err(|why| not_posted(ask, &within.one, why))?;
    tx.commit().await?;
    Ok(())
}
