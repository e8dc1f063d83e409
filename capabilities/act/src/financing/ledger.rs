//! The ledger as a rule, without a database: entries of transfers, each from one account to another, so that every
//! entry sums to zero by its form. Entries are only added; what was wrong is turned back by an entry that names it.
//! What is held is never overdrawn, and what is paid for outcomes never passes what they have earned.
//!
//! The store writes only what this has accepted, and the database holds the same rules again as constraints.

use crate::coded::coded;
use base::Id;
use std::collections::BTreeMap;

coded! {
    /// What an entry records.
    EntryKind {
        /// A party puts money in: an investment, a share of a pool, a sale.
        MoneyIn => "money-in",
        /// A payer pays for outcomes.
        OutcomePayment => "outcome-payment",
        /// Money goes to a party outside the order of payment.
        MoneyOut => "money-out",
        /// What validating costs.
        ValidationCost => "validation-cost",
        /// What is held goes out in the order of payment.
        Distribution => "distribution",
        /// An earlier entry is turned back.
        Correction => "correction",
    }
}

/// An account: what the contract holds, or what a party outside has given and got.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Account {
    /// What the contract holds.
    Held,
    /// A party.
    Party(Id),
}

/// Takes from one account what it gives to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Transfer {
    /// From here.
    pub from: Account,
    /// To there.
    pub to: Account,
    /// In cents, above zero.
    pub cents: i64,
    /// The step of the order of payment that it belongs to.
    pub step: Option<i64>,
}

/// An entry.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Its number, from 1.
    pub number: i64,
    /// What it records.
    pub kind: EntryKind,
    /// Its transfers.
    pub transfers: Vec<Transfer>,
    /// The number of the entry that it turns back.
    pub corrects: Option<i64>,
}

impl Entry {
    /// What moved, in cents.
    pub fn sum(&self) -> i64 {
        self.transfers.iter().fold(0, |sum, one| sum.saturating_add(one.cents))
    }
}

/// Why an entry cannot be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotPosted {
    /// It moves nothing, less than nothing, to where it was, or more than a ledger can hold.
    NoMovement,
    /// More would go out than is held; so much is.
    Overdrawn(i64),
    /// More would be paid for outcomes than they have earned; so much is still to be paid.
    AboveEarned(i64),
    /// A step of the order of payment would pass its limit.
    AboveStep,
    /// There is no such entry to turn back, or it was turned back already, or is a correction itself.
    NothingToCorrect,
}

/// The ledger of one contract.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ledger {
    /// What each account holds, in cents. They sum to zero.
    pub balances: BTreeMap<Account, i64>,
    /// What was paid for outcomes, in cents.
    pub paid: i64,
    /// What each step of the order of payment has had, in cents.
    pub steps: BTreeMap<i64, i64>,
    /// The entries, in order.
    pub entries: Vec<Entry>,
}

/// The limits of a contract at the moment.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Limits {
    /// What validated outcomes have earned, in cents.
    pub earned: i64,
    /// The limit of each step of the order of payment; none for “all the rest”.
    pub steps: BTreeMap<i64, Option<i64>>,
}

impl Ledger {
    /// The ledger that these entries make. What was written was accepted: it is only added up.
    pub fn replay(entries: &[Entry]) -> Ledger {
        let mut ledger = Ledger::default();
        for entry in entries {
            ledger.add(entry.clone());
        }
        ledger
    }

    /// What is held, in cents.
    pub fn held(&self) -> i64 {
        self.balance(Account::Held)
    }

    /// What an account holds, in cents.
    pub fn balance(&self, account: Account) -> i64 {
        self.balances.get(&account).copied().unwrap_or(0)
    }

    /// The entry that turns an earlier one back.
    pub fn correction(&self, of: i64) -> Result<Entry, NotPosted> {
        let wrong = self.entries.iter().find(|entry| entry.number == of && entry.kind != EntryKind::Correction);
        let corrected = self.entries.iter().any(|entry| entry.corrects == Some(of));
        let wrong = wrong.filter(|_| !corrected).ok_or(NotPosted::NothingToCorrect)?;
        let back = wrong.transfers.iter().map(|one| Transfer { from: one.to, to: one.from, ..*one });
        Ok(Entry { number: self.next(), kind: EntryKind::Correction, transfers: back.collect(), corrects: Some(of) })
    }

    /// The number of the next entry.
    pub fn next(&self) -> i64 {
        self.entries.last().map_or(1, |entry| entry.number + 1)
    }

    /// Adds an entry where the limits allow it; otherwise the ledger stays as it was.
    pub fn post(&mut self, entry: Entry, limits: &Limits) -> Result<(), NotPosted> {
        let moves = |one: &Transfer| one.cents > 0 && one.from != one.to;
        // Sums near the end of the numbers would turn around.
        let largest = i64::MAX / 4;
        if entry.transfers.is_empty() || !entry.transfers.iter().all(moves) || entry.sum() >= largest {
            return Err(NotPosted::NoMovement);
        }
        let mut after = self.clone();
        after.add(entry);
        if after.balances.values().any(|balance| balance.abs() >= largest) {
            return Err(NotPosted::NoMovement);
        }
        if after.held() < 0 {
            return Err(NotPosted::Overdrawn(self.held()));
        }
        if after.paid > limits.earned && after.paid > self.paid {
            return Err(NotPosted::AboveEarned((limits.earned - self.paid).max(0)));
        }
        let full =
            |(step, had): (&i64, &i64)| limits.steps.get(step).copied().flatten().is_some_and(|most| *had > most);
        if after.steps.iter().any(full) {
            return Err(NotPosted::AboveStep);
        }
        *self = after;
        Ok(())
    }

    fn add(&mut self, entry: Entry) {
        let turned = entry.corrects.and_then(|of| self.entries.iter().find(|one| one.number == of)).map(|one| one.kind);
        for one in &entry.transfers {
            *self.balances.entry(one.from).or_default() -= one.cents;
            *self.balances.entry(one.to).or_default() += one.cents;
            if let Some(step) = one.step {
                *self.steps.entry(step).or_default() += if turned.is_some() { -one.cents } else { one.cents };
            }
        }
        match (entry.kind, turned) {
            (EntryKind::OutcomePayment, _) => self.paid += entry.sum(),
            (_, Some(EntryKind::OutcomePayment)) => self.paid -= entry.sum(),
            _ => {}
        }
        self.entries.push(entry);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::{Chance, Ts};
    use proptest::prelude::*;

    fn party(n: u64) -> Account {
        Account::Party(Id::new(Ts(0), &Chance::seeded(n)))
    }

    fn one(kind: EntryKind, from: Account, to: Account, cents: i64) -> Vec<(EntryKind, Transfer)> {
        vec![(kind, Transfer { from, to, cents, step: None })]
    }

    fn entry(ledger: &Ledger, lines: &[(EntryKind, Transfer)]) -> Entry {
        let transfers = lines.iter().map(|(_, transfer)| *transfer).collect();
        Entry { number: ledger.next(), kind: lines[0].0, transfers, corrects: None }
    }

    #[test]
    fn a_ministry_pays_what_was_earned_and_not_a_cent_more() {
        let (ministry, outreach) = (party(1), party(2));
        let limits = Limits { earned: 10_260_000, steps: BTreeMap::new() };
        let mut ledger = Ledger::default();
        let pay = one(EntryKind::OutcomePayment, ministry, Account::Held, 10_260_001);
        assert_eq!(ledger.post(entry(&ledger, &pay), &limits), Err(NotPosted::AboveEarned(10_260_000)));
        let pay = one(EntryKind::OutcomePayment, ministry, Account::Held, 10_260_000);
        assert_eq!(ledger.post(entry(&ledger, &pay), &limits), Ok(()));
        let out = one(EntryKind::MoneyOut, Account::Held, outreach, 10_260_001);
        assert_eq!(ledger.post(entry(&ledger, &out), &limits), Err(NotPosted::Overdrawn(10_260_000)));
        assert_eq!(ledger.balance(ministry), -10_260_000);
        // The payment was booked twice over: it is turned back by an entry that names it, once.
        let back = ledger.correction(1).expect("it can be turned back");
        assert_eq!(ledger.post(back, &limits), Ok(()));
        assert_eq!((ledger.paid, ledger.held()), (0, 0));
        assert_eq!(ledger.correction(1), Err(NotPosted::NothingToCorrect));
        assert_eq!(ledger.correction(2), Err(NotPosted::NothingToCorrect));
    }

    /// A few numbers become an attempt at an entry: some good, some hopeless.
    fn attempt(ledger: &Ledger, (what, who, cents, step): (u8, u64, i64, i64)) -> Option<Entry> {
        let other = party(who);
        let transfer = |from, to, step| Transfer { from, to, cents, step };
        let (kind, transfers) = match what % 6 {
            0 => (EntryKind::MoneyIn, vec![transfer(other, Account::Held, None)]),
            1 => (EntryKind::OutcomePayment, vec![transfer(other, Account::Held, None)]),
            2 => (EntryKind::MoneyOut, vec![transfer(Account::Held, other, None)]),
            3 => (EntryKind::ValidationCost, vec![transfer(other, party(who + 1), None)]),
            4 => (
                EntryKind::Distribution,
                vec![transfer(Account::Held, other, Some(step)), transfer(Account::Held, party(9), Some(step + 1))],
            ),
            _ => return ledger.correction(step).ok(),
        };
        Some(Entry { number: ledger.next(), kind, transfers, corrects: None })
    }

    proptest! {
        #[test]
        fn whatever_is_tried_every_entry_sums_to_zero_no_limit_is_passed_and_replaying_gives_the_same(
            tries in proptest::collection::vec((0_u8..6, 1_u64..5, -5_i64..500_000, 1_i64..4), 0..60),
            earned in 0_i64..1_000_000, limit in 1_i64..600_000,
        ) {
            let limits = Limits { earned, steps: BTreeMap::from([(1, Some(limit)), (2, Some(limit)), (3, None)]) };
            let mut ledger = Ledger::default();
            for one in tries {
                let Some(entry) = attempt(&ledger, one) else { continue };
                let before = ledger.clone();
                if ledger.post(entry, &limits).is_err() {
                    prop_assert_eq!(&ledger, &before, "a refused entry leaves no trace");
                }
                prop_assert_eq!(ledger.balances.values().sum::<i64>(), 0);
                prop_assert!(ledger.held() >= 0 && (0..=earned).contains(&ledger.paid));
                prop_assert!(ledger.steps.iter().all(|(step, had)| *step > 2 || *had <= limit));
                prop_assert!(ledger.steps.values().all(|had| *had >= 0));
            }
            // Each entry alone: what it takes is what it gives.
            for entry in &ledger.entries {
                let alone = Ledger::replay(std::slice::from_ref(entry));
                prop_assert_eq!(alone.balances.values().sum::<i64>(), 0);
            }
            prop_assert_eq!(Ledger::replay(&ledger.entries), ledger);
        }
    }
}
