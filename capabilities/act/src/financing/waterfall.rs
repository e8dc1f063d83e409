//! The order of payment: what is held is given to one step after another, each up to its limit; a step without a limit
//! takes all the rest. Whoever stands later gets nothing while an earlier step still waits.

use base::Id;

/// A step of the order of payment.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// Its place, from 1.
    pub position: i64,
    /// Who is paid.
    pub party_id: Id,
    /// For what.
    pub words: String,
    /// The most that it gets over the whole contract, in cents; `None` for all the rest.
    pub up_to_cents: Option<i64>,
    /// What it has had, in cents.
    pub paid_cents: i64,
}

/// What each step gets of a sum, in order; what nobody may have stays held.
pub fn distribute(steps: &[Step], cents: i64) -> Vec<(i64, i64)> {
    let mut left = cents.max(0);
    let mut given = Vec::new();
    for step in steps {
        let open = step.up_to_cents.map_or(left, |most| (most - step.paid_cents).max(0));
        let gets = open.min(left);
        left -= gets;
        given.push((step.position, gets));
    }
    given
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::{Chance, Ts};
    use proptest::prelude::*;

    fn step(position: i64, up_to_cents: Option<i64>, paid_cents: i64) -> Step {
        let party_id = Id::new(Ts(0), &Chance::seeded(1));
        Step { position, party_id, words: "costs".to_owned(), up_to_cents, paid_cents }
    }

    #[test]
    fn the_provider_is_paid_before_the_bank_and_the_fund_gets_what_is_left() {
        let order = [step(1, Some(1_000), 400), step(2, Some(500), 0), step(3, None, 0)];
        assert_eq!(distribute(&order, 300), [(1, 300), (2, 0), (3, 0)]);
        assert_eq!(distribute(&order, 700), [(1, 600), (2, 100), (3, 0)]);
        assert_eq!(distribute(&order, 2_000), [(1, 600), (2, 500), (3, 900)]);
        assert_eq!(distribute(&order[..2], 2_000), [(1, 600), (2, 500)], "the rest stays held");
    }

    proptest! {
        #[test]
        fn all_is_given_in_order_within_limits_and_none_before_an_earlier_one_is_full(
            limits in proptest::collection::vec((proptest::option::of(1_i64..1_000), 0_i64..1_000), 0..6), cents in 0_i64..5_000,
        ) {
            let steps: Vec<Step> = limits.iter().enumerate().map(|(at, (limit, had))| {
                step(at as i64 + 1, *limit, limit.map_or(0, |limit| (*had).min(limit)))
            }).collect();
            let given = distribute(&steps, cents);
            let sum: i64 = given.iter().map(|(_, gets)| gets).sum();
            let open: i64 = steps.iter().map(|one| one.up_to_cents.map_or(cents, |most| most - one.paid_cents)).sum();
            prop_assert_eq!(sum, cents.min(open));
            for (at, (_, gets)) in given.iter().enumerate() {
                let one = &steps[at];
                prop_assert!(*gets >= 0 && one.up_to_cents.is_none_or(|most| one.paid_cents + gets <= most));
                if *gets > 0 {
                    prop_assert!((0..at).all(|before| steps[before].up_to_cents == Some(steps[before].paid_cents + given[before].1)));
                }
            }
        }
    }
}
