//! The money of a partnership: what is given in kind, where money comes from, and how long it lasts, in a sentence.

use super::frame::{Inside, at, inside, work_shell};
use crate::desk::{choice, currency, day, day_said, line, maker, options, span, span_said, sum, today};
use crate::money;
use crate::partnership::model::{Certainty, InKind, Partnership, Source, SourceKind};
use crate::partnership::runway::{self, Income};
use crate::partnership::store::money as store;
use askama::Template;
use base::Id;
use base::jiff::civil::Date;
use web::{Ask, Outcome, Refusal, Sheet, Shell, Tr, page, refused, see_other};

#[derive(Template)]
#[template(path = "partnership/money.html")]
struct MoneyPage {
    shell: Shell,
    lasts: String,
    counted: String,
    mix: Vec<Mix>,
    currency: String,
    sources: Vec<SourceRow>,
    gifts: Vec<GiftRow>,
    gifts_sum: String,
    convenes: bool,
    action: String,
    kinds: Vec<(String, String)>,
    members: Vec<(String, String)>,
    s: Sheet,
}

struct SourceRow {
    id: String,
    name: String,
    kind: String,
    sum: String,
    days: String,
    confirmed: bool,
}

struct GiftRow {
    id: String,
    who: String,
    what: String,
    value: String,
    basis: String,
    days: String,
}

/// What of the money comes from one kind of source.
pub(super) struct Mix {
    /// “Grants”.
    pub name: String,
    /// The confirmed sum, in words.
    pub confirmed: String,
    /// The hoped-for sum, in words; empty where there is none.
    pub hoped: String,
    /// The confirmed part of all money, from 0 to 1,000.
    pub sure: i64,
    /// Where the hoped-for part ends, from 0 to 1,000.
    pub all: i64,
}

/// The money by kind of source, the largest first.
pub(super) fn mix(t: &Tr, sources: &[Source]) -> Vec<Mix> {
    let sum = |kind: SourceKind, certainty: Certainty| -> i64 {
        sources.iter().filter(|one| one.kind == kind && one.certainty == certainty).map(|one| one.amount_cents).sum()
    };
    let mut kinds: Vec<_> = SourceKind::ALL
        .iter()
        .map(|kind| (*kind, sum(*kind, Certainty::Confirmed), sum(*kind, Certainty::Hoped)))
        .filter(|(_, sure, hoped)| sure + hoped > 0)
        .collect();
    kinds.sort_by_key(|(_, sure, hoped)| -(sure + hoped));
    let most = kinds.iter().map(|(_, sure, hoped)| sure + hoped).max().unwrap_or(1).max(1);
    let share = |cents: i64| i64::try_from(i128::from(cents) * 1_000 / i128::from(most)).unwrap_or(1_000);
    let one = |(kind, sure, hoped): (SourceKind, i64, i64)| Mix {
        name: t.say(&format!("partnership-source-{}", kind.code())),
        confirmed: money::said(t, sure),
        hoped: if hoped > 0 { money::said(t, hoped) } else { String::new() },
        sure: share(sure),
        all: share(sure + hoped),
    };
    kinds.into_iter().map(one).collect()
}

/// How many months from today the money lasts; with what is hoped for or without. `Some(0)` where nothing is known,
/// `None` for more than five years.
pub(super) fn months(one: &Partnership, sources: &[Source], sure_only: bool, today: Date) -> Option<i64> {
    let Ok(counted) = one.counted_on.parse::<Date>() else { return Some(0) };
    let counts = |source: &&Source| !sure_only || source.certainty == Certainty::Confirmed;
    let incomes: Vec<Income> = sources.iter().filter(counts).filter_map(income).collect();
    let months = runway::months(counted, one.held_cents, one.monthly_cents, &incomes)?;
    let gone = i64::from(today.year() - counted.year()) * 12 + i64::from(today.month()) - i64::from(counted.month());
    Some((months - gone).max(0))
}

fn income(source: &Source) -> Option<Income> {
    Some(Income { cents: source.amount_cents, from: source.from_day.parse().ok()?, to: source.to_day.parse().ok()? })
}

/// “With what is confirmed the money lasts 7 months, to the end of June 2027; with what is hoped for, 14 months.”
pub(super) fn lasting(t: &Tr, one: &Partnership, sources: &[Source], today: Date) -> String {
    if one.counted_on.is_empty() {
        return t.say("partnership-lasts-unknown");
    }
    let last = |months: i64| {
        let day = runway::month_after(today, months - 1);
        t.a2("partnership-month", "month", t.month(day), "year", day.year().to_string())
    };
    let sure = months(one, sources, true, today);
    let hoped = months(one, sources, false, today);
    match (sure, hoped) {
        (None, _) => t.say("partnership-lasts-long"),
        (Some(0), Some(0)) => t.say("partnership-lasts-none"),
        (Some(sure), Some(hoped)) if sure == hoped => t.a2("partnership-lasts", "months", sure, "until", last(sure)),
        (Some(0), Some(hoped)) => t.a2("partnership-lasts-only-hoped", "months", hoped, "until", last(hoped)),
        (Some(sure), Some(hoped)) => {
            let sentence = t.a2("partnership-lasts", "months", sure, "until", last(sure));
            t.a3("partnership-lasts-hoped", "sure", sentence, "months", hoped, "until", last(hoped))
        }
        (Some(0), None) => t.say("partnership-lasts-only-hoped-long"),
        (Some(sure), None) => {
            let sentence = t.a2("partnership-lasts", "months", sure, "until", last(sure));
            t.a("partnership-lasts-hoped-long", "sure", sentence)
        }
    }
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let inside = inside(&ask).await?;
    let mut s = Sheet::default();
    s.form.set("currency", &*inside.one.currency);
    if !inside.one.counted_on.is_empty() {
        s.form.set("held", money::plain(inside.one.held_cents));
        s.form.set("monthly", money::plain(inside.one.monthly_cents));
        s.form.set("counted", &*inside.one.counted_on);
    }
    page(&money_page(&ask, &inside, s).await?)
}

async fn money_page(ask: &Ask, inside: &Inside, s: Sheet) -> Result<MoneyPage, Refusal> {
    let (t, one) = (ask.t(), &inside.one);
    let sources = store::sources(ask.db(), one.id).await?;
    let gifts = store::in_kind(ask.db(), one.id).await?;
    let valued: i64 = gifts.iter().filter_map(|gift| gift.value_cents).sum();
    let source = |source: &Source| SourceRow {
        id: source.id.to_string(),
        name: source.name.clone(),
        kind: t.say(&format!("partnership-source-{}", source.kind.code())),
        sum: money::said(&t, source.amount_cents),
        days: span_said(&t, &source.from_day, &source.to_day),
        confirmed: source.certainty == Certainty::Confirmed,
    };
    let gift = |gift: &InKind| GiftRow {
        id: gift.id.to_string(),
        who: inside.name_of(gift.member_id),
        what: gift.what.clone(),
        value: gift.value_cents.map(|cents| money::said(&t, cents)).unwrap_or_default(),
        basis: gift.basis.clone(),
        days: span_said(&t, &gift.from_day, &gift.to_day),
    };
    let takes = inside.members.iter().filter(|one| one.takes_part());
    Ok(MoneyPage {
        shell: work_shell(ask, one, t.say("partnership-tab-money")),
        lasts: lasting(&t, one, &sources, today(ask)),
        counted: counted(&t, one),
        mix: mix(&t, &sources),
        currency: one.currency.clone(),
        sources: sources.iter().map(source).collect(),
        gifts: gifts.iter().map(gift).collect(),
        gifts_sum: if valued > 0 { money::said(&t, valued) } else { String::new() },
        convenes: inside.convenes(),
        action: ask.to(&at(one, "/money")),
        kinds: options(&t, "partnership-source-", &SourceKind::ALL.iter().map(|one| one.code()).collect::<Vec<_>>()),
        members: takes.map(|one| (one.id.to_string(), one.name().to_owned())).collect(),
        s,
    })
}

fn counted(t: &Tr, one: &Partnership) -> String {
    if one.counted_on.is_empty() {
        return String::new();
    }
    let sum = |cents| format!("{} {}", money::said(t, cents), one.currency);
    t.a3(
        "partnership-counted",
        "held",
        sum(one.held_cents),
        "day",
        day_said(t, &one.counted_on),
        "monthly",
        sum(one.monthly_cents),
    )
}

pub(super) async fn change(ask: Ask) -> Outcome {
    let inside = inside(&ask).await?;
    inside.must_convene(&ask)?;
    let mut s = Sheet::of(ask.form().await?);
    match s.form.get("act") {
        "till" => till(&ask, &inside, &mut s).await?,
        "source" => add_source(&ask, &inside, &mut s).await?,
        "gift" => give(&ask, &inside, &mut s).await?,
        "confirm" | "drop-source" | "drop-gift" => take(&ask, &inside, &s).await?,
        _ => return Err(Refusal::bad("form-broken")),
    }
    if !s.is_fine() {
        return refused(&money_page(&ask, &inside, s).await?);
    }
    see_other(&ask, &at(&inside.one, "/money"), Some("said-partnership-saved"))
}

async fn till(ask: &Ask, inside: &Inside, s: &mut Sheet) -> Result<(), Refusal> {
    let currency = currency(ask, s, "currency");
    let (held_cents, monthly_cents) = (sum(ask, s, "held", false), sum(ask, s, "monthly", true));
    let counted_on = day(ask, s, "counted", true);
    if !s.is_fine() {
        return Ok(());
    }
    let till = store::Till { currency, held_cents, counted_on, monthly_cents };
    let tx = ask.db().begin().await?;
    store::set_till(&tx, maker(ask), inside.one.id, &till).await?;
    tx.commit().await?;
    Ok(())
}

async fn add_source(ask: &Ask, inside: &Inside, s: &mut Sheet) -> Result<(), Refusal> {
    let name = line(ask, s, "source", Some("partnership-source-missing"));
    let amount_cents = sum(ask, s, "amount", true);
    let (from_day, to_day) = span(ask, s, "source-from", "source-to", false);
    let kind = choice(s, "kind", SourceKind::parse, SourceKind::Other);
    let certainty = choice(s, "certainty", Certainty::parse, Certainty::Hoped);
    if !s.is_fine() {
        return Ok(());
    }
    let maker = maker(ask);
    let one = Source { id: maker.id(), name, kind, certainty, amount_cents, from_day, to_day };
    let tx = ask.db().begin().await?;
    store::add_source(&tx, maker, inside.one.id, &one).await?;
    tx.commit().await?;
    Ok(())
}

async fn give(ask: &Ask, inside: &Inside, s: &mut Sheet) -> Result<(), Refusal> {
    let what = line(ask, s, "what", Some("partnership-gift-missing"));
    let member = inside.member(Id::parse(s.form.get("member"))).filter(|one| one.takes_part()).map(|one| one.id);
    let Some(member_id) = member else {
        s.wrong("member", ask.t().say("partnership-gift-whose"));
        return Ok(());
    };
    let value = sum(ask, s, "value", false);
    let basis = line(ask, s, "basis", (value > 0).then_some("partnership-gift-basis-missing"));
    let (from_day, to_day) = span(ask, s, "gift-from", "gift-to", true);
    if !s.is_fine() {
        return Ok(());
    }
    let maker = maker(ask);
    let value_cents = (value > 0).then_some(value);
    let one = InKind { id: maker.id(), member_id, what, value_cents, basis, from_day, to_day };
    let tx = ask.db().begin().await?;
    store::give(&tx, maker, inside.one.id, &one).await?;
    tx.commit().await?;
    Ok(())
}

async fn take(ask: &Ask, inside: &Inside, s: &Sheet) -> Result<(), Refusal> {
    let id = Id::parse(s.form.get("id")).ok_or_else(Refusal::not_found)?;
    let tx = ask.db().begin().await?;
    match s.form.get("act") {
        "confirm" => store::confirm(&tx, maker(ask), inside.one.id, id).await?,
        "drop-source" => store::drop_source(&tx, maker(ask), inside.one.id, id).await?,
        _ => store::drop_in_kind(&tx, maker(ask), inside.one.id, id).await?,
    }
    tx.commit().await?;
    Ok(())
}
