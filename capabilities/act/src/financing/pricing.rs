//! What validated outcomes are worth: never more than the cap of the metric, and all together never more than the cap
//! of the contract. More outcomes never earn less.

use super::model::{Metric, Pricing, Tier};

/// What so many validated outcomes of a metric are worth, in cents.
pub fn earned(metric: &Metric, count: i64) -> i64 {
    let worth = match metric.pricing {
        Pricing::Each => i128::from(metric.price_cents) * i128::from(count.max(0)),
        Pricing::Tiers => i128::from(reached(&metric.tiers, count)),
    };
    i64::try_from(worth.min(i128::from(metric.cap_cents))).unwrap_or(metric.cap_cents)
}

/// The worth of the highest tier that was reached.
fn reached(tiers: &[Tier], count: i64) -> i64 {
    tiers.iter().filter(|tier| tier.from_count <= count).map(|tier| tier.total_cents).max().unwrap_or(0)
}

/// What the metrics of a contract have earned together, in cents.
pub fn together(cap_cents: i64, metrics: impl IntoIterator<Item = i64>) -> i64 {
    let all: i128 = metrics.into_iter().map(i128::from).sum();
    i64::try_from(all.min(i128::from(cap_cents))).unwrap_or(cap_cents)
}

/// Reads tiers as they are typed, one a line: `100: 50000`, the number reached and the sum in all. `None` where a line
/// is none, or a higher number is worth less.
pub fn read_tiers(typed: &str) -> Option<Vec<Tier>> {
    let line = |line: &str| -> Option<Tier> {
        let (count, sum) = line.split_once([':', '='])?;
        let tier = Tier { from_count: count.trim().parse().ok()?, total_cents: crate::money::parse(sum)? };
        (tier.from_count > 0 && tier.total_cents > 0).then_some(tier)
    };
    let mut tiers: Vec<Tier> = typed.lines().filter(|one| !one.trim().is_empty()).map(line).collect::<Option<_>>()?;
    tiers.sort_by_key(|tier| tier.from_count);
    let rises =
        tiers.windows(2).all(|two| two[0].from_count < two[1].from_count && two[0].total_cents < two[1].total_cents);
    (rises && !tiers.is_empty() && tiers.len() <= 20).then_some(tiers)
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use base::{Chance, Id, Ts};
    use proptest::prelude::*;

    /// A metric of this price, for the tests of this folder.
    pub(crate) fn metric(pricing: Pricing, price_cents: i64, cap_cents: i64, tiers: &[(i64, i64)]) -> Metric {
        Metric {
            id: Id::new(Ts(0), &Chance::seeded(1)),
            number: 1,
            name: "Thirteen weeks in work".to_owned(),
            definition: "At least sixteen hours a week.".to_owned(),
            target: 160,
            validation: "Every payslip is looked at.".to_owned(),
            source: "Payslips".to_owned(),
            pricing,
            price_cents,
            tiers: tiers
                .iter()
                .map(|(from_count, total_cents)| Tier { from_count: *from_count, total_cents: *total_cents })
                .collect(),
            cap_cents,
            low: 40,
            high: 200,
            earned_cents: 0,
        }
    }

    #[test]
    fn each_outcome_is_paid_until_the_cap_and_a_tier_only_when_it_is_reached() {
        let each = metric(Pricing::Each, 260_000, 41_600_000, &[]);
        assert_eq!(earned(&each, 61), 15_860_000);
        assert_eq!(earned(&each, 200), 41_600_000, "not more than the cap");
        let tiers = metric(Pricing::Tiers, 0, 100_000_000, &[(10, 1_000), (20, 5_000)]);
        assert_eq!([9, 10, 19, 20, 99].map(|count| earned(&tiers, count)), [0, 1_000, 1_000, 5_000, 5_000]);
        assert_eq!(together(6_000, [5_000, 4_000]), 6_000);
    }

    #[test]
    fn tiers_are_read_in_any_order_and_refused_where_more_is_worth_less() {
        let tiers = read_tiers("20: 50,000\n10: 10 000,50\n").expect("two tiers");
        assert_eq!(tiers[0], Tier { from_count: 10, total_cents: 1_000_050 });
        for wrong in ["", "ten: 5", "10: 5\n20: 4", "10: 5\n10: 6", "0: 5", "10 5"] {
            assert_eq!(read_tiers(wrong), None, "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn more_outcomes_never_earn_less_and_nothing_passes_its_cap(
            price in 1_i64..1_000_000, cap in 1_i64..1_000_000_000, counts in proptest::collection::vec(0_i64..100_000, 1..6), all in 1_i64..2_000_000_000,
        ) {
            let one = metric(Pricing::Each, price, cap, &[]);
            for count in &counts {
                prop_assert!(earned(&one, *count) <= earned(&one, count + 1));
                prop_assert!(earned(&one, *count) <= cap);
            }
            prop_assert!(together(all, counts.iter().map(|count| earned(&one, *count))) <= all);
        }
    }
}
