//! What would be paid, and to whom, if little, as much as was agreed, or much were reached.

use super::model::Metric;
use super::pricing::{earned, together};
use super::waterfall::{Step, distribute};

/// What is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reached {
    /// Little.
    Low,
    /// What was agreed.
    Target,
    /// Much.
    High,
}

/// All three, in order.
pub const ALL: [Reached; 3] = [Reached::Low, Reached::Target, Reached::High];

/// A scenario worked out.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    /// How many of each metric, and what they earn in cents.
    pub metrics: Vec<(i64, i64)>,
    /// What is paid for all of them, in cents: the cap of the contract may be lower than the sum.
    pub paid: i64,
    /// What the cap of the contract keeps back, in cents.
    pub above_cap: i64,
    /// What each step of the order of payment gets, in cents.
    pub steps: Vec<(i64, i64)>,
    /// What the steps with a limit lack, in cents: costs that stay with the provider, money that an investor loses.
    pub short: i64,
}

/// Works a scenario out as if the contract began today.
pub fn work_out(reached: Reached, cap_cents: i64, metrics: &[Metric], steps: &[Step]) -> Scenario {
    let count = |metric: &Metric| match reached {
        Reached::Low => metric.low,
        Reached::Target => metric.target,
        Reached::High => metric.high,
    };
    let each: Vec<(i64, i64)> = metrics.iter().map(|metric| (count(metric), earned(metric, count(metric)))).collect();
    let paid = together(cap_cents, each.iter().map(|(_, cents)| *cents));
    let fresh: Vec<Step> = steps.iter().map(|step| Step { paid_cents: 0, ..step.clone() }).collect();
    let given = distribute(&fresh, paid);
    let promised: i64 = steps.iter().filter_map(|step| step.up_to_cents).sum();
    let had: i64 =
        given.iter().zip(steps).filter(|(_, step)| step.up_to_cents.is_some()).map(|((_, gets), _)| gets).sum();
    let sum: i64 = each.iter().map(|(_, cents)| cents).sum();
    Scenario { metrics: each, paid, above_cap: sum - paid, steps: given, short: promised - had }
}

#[cfg(test)]
mod tests {
    use super::super::model::Pricing;
    use super::super::pricing::tests::metric;
    use super::*;
    use base::{Chance, Id, Ts};

    #[test]
    fn little_pays_the_provider_and_leaves_the_bank_short_and_much_meets_the_cap() {
        let metrics = [metric(Pricing::Each, 1_000, 1_000_000, &[])];
        let step = |position, up_to_cents| Step {
            position,
            party_id: Id::new(Ts(0), &Chance::seeded(2)),
            words: String::new(),
            up_to_cents,
            paid_cents: 7,
        };
        let steps = [step(1, Some(30_000)), step(2, Some(100_000)), step(3, None)];
        let low = work_out(Reached::Low, 180_000, &metrics, &steps);
        assert_eq!((low.paid, low.short, low.steps), (40_000, 90_000, vec![(1, 30_000), (2, 10_000), (3, 0)]));
        let target = work_out(Reached::Target, 180_000, &metrics, &steps);
        assert_eq!((target.paid, target.short, target.above_cap), (160_000, 0, 0));
        let high = work_out(Reached::High, 180_000, &metrics, &steps);
        assert_eq!((high.paid, high.above_cap, high.steps[2]), (180_000, 20_000, (3, 50_000)));
    }
}
