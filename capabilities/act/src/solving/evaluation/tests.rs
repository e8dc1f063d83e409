//! By reference values, by theorem, and beside a slow twin that throws dice.

use super::*;
use base::Chance;

const YEAR: Periods = Periods::new(365, 365);

fn compared(treated: (u32, u32), control: (u32, u32)) -> Measured {
    let areas = Areas::new(Counts::new(treated.0, treated.1)).compared_with(Counts::new(control.0, control.1));
    Measured { areas, periods: YEAR, dispersion: 1.0 }
}

/// A Poisson count, thrown the slow way: how many waits of mean `1 / mean` fit into 1.
fn thrown(chance: &Chance, mean: f64) -> u32 {
    let (mut passed, mut count) = (0.0, 0);
    loop {
        passed -= (1.0 - chance.share()).ln() / mean;
        if passed > 1.0 {
            return count;
        }
        count += 1;
    }
}

#[test]
fn the_reference_values_hold() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/audit/reference-statistics/expected.json");
    let Ok(text) = std::fs::read_to_string(path) else {
        println!("skipped: no ../shared/data");
        return;
    };
    let expected: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let pair = |of: &serde_json::Value| {
        let at = |place: usize| u32::try_from(of[place].as_u64().expect("a count")).expect("small");
        Counts::new(at(0), at(1))
    };
    let one = &expected["wdd_example"];
    let areas = Areas::new(pair(&one["treated_pre_post"])).compared_with(pair(&one["control"]));
    let areas = areas.around(pair(&one["displacement_treated"]), Some(pair(&one["displacement_control"])));
    let found = wdd(&areas, YEAR, 1.0).expect("counts");
    assert_eq!(found.total, one["wdd"].as_f64().expect("wdd"));
    assert_eq!(found.variance, one["variance"].as_f64().expect("variance"));
    assert!((found.z - one["z"].as_f64().expect("z")).abs() < 1e-6);
    let one = &expected["wdq_example"];
    let areas = Areas::new(pair(&one["area_A_pre_post"])).compared_with(pair(&one["control_C"]));
    let found = wdq(&areas.around(pair(&one["buffer_B"]), None)).expect("counts");
    assert!((found.success - one["success_measure"].as_f64().expect("success")).abs() < 1e-8);
    assert!((found.displaced - one["displacement_measure"].as_f64().expect("displacement")).abs() < 1e-8);
    assert!((found.quotient.expect("a quotient") - one["wdq"].as_f64().expect("wdq")).abs() < 1e-8);
}

#[test]
fn where_nothing_changed_but_what_changed_everywhere_nothing_is_found() {
    for share in [0.5, 1.0, 2.0] {
        let after = |before: u32| (f64::from(before) * share) as u32;
        let found = assess(&compared((200, after(200)), (400, after(400))));
        let change = found.change.expect("counts");
        assert!((change.ratio - 1.0).abs() < 1e-12, "{share}");
        assert!(change.low < 1.0 && change.high > 1.0);
        assert_eq!(found.verdict, Verdict::NotTold);
    }
}

#[test]
fn before_and_after_turned_round_turn_the_ratio_over() {
    let there = rate_ratio(Counts::new(80, 50), Some(Counts::new(90, 85)), YEAR, 1.0).expect("counts");
    let back = rate_ratio(Counts::new(50, 80), Some(Counts::new(85, 90)), YEAR, 1.0).expect("counts");
    assert!((there.ratio * back.ratio - 1.0).abs() < 1e-12);
    assert!((there.low * back.high - 1.0).abs() < 1e-12);
    assert!((there.res() - back.ratio).abs() < 1e-12);
}

#[test]
fn periods_of_unequal_length_are_set_on_the_same_footing() {
    let half = Periods::new(364, 182);
    // As many a day as before.
    let same = rate_ratio(Counts::new(100, 50), None, half, 1.0).expect("counts");
    assert!((same.ratio - 1.0).abs() < 1e-12);
    let areas = Areas::new(Counts::new(100, 50)).compared_with(Counts::new(60, 30));
    let found = wdd(&areas, half, 1.0).expect("counts");
    assert_eq!(found.total, 0.0);
    // After, and a quarter of before: the square of the weight.
    assert!((found.variance - (50.0 + 25.0 + 30.0 + 15.0)).abs() < 1e-9);
}

#[test]
fn more_events_show_smaller_effects_and_more_variation_larger_ones_only() {
    let seen = |n: u32, dispersion| smallest_seen(n, Some(Counts::new(n, n)), YEAR, dispersion);
    let shares: Vec<f64> = [20, 50, 100, 400, 2_000].iter().filter_map(|n| seen(*n, 1.0)).collect();
    assert_eq!(shares.len(), 5);
    assert!(shares.windows(2).all(|pair| pair[0] > pair[1]), "{shares:?}");
    assert!(seen(400, 2.0) > seen(400, 1.0));
    // Another place costs power, since it varies too; what it gives is that one knows what to expect.
    assert!(smallest_seen(100, None, YEAR, 1.0) < seen(100, 1.0));
}

#[test]
fn without_power_there_is_no_verdict_however_good_it_looks() {
    let found = assess(&compared((3, 0), (4, 4)));
    assert_eq!(found.smallest_seen, None);
    assert_eq!(found.verdict, Verdict::Refused(NoVerdict::NoPower));
    assert!(found.cautions.contains(&Caution::Corrected));
    assert_eq!(assess(&compared((0, 7), (40, 40))).verdict, Verdict::Refused(NoVerdict::NothingBefore));
    assert_eq!(assess(&compared((70, 7), (0, 0))).verdict, Verdict::Refused(NoVerdict::NothingToCompare));
    assert_eq!(assess(&compared((10, 60), (12, 12))).verdict, Verdict::More);
}

#[test]
fn without_a_success_there_is_nothing_that_could_have_moved() {
    let areas = Areas::new(Counts::new(60, 100)).compared_with(Counts::new(100, 100));
    let found = wdq(&areas.around(Counts::new(50, 80), None)).expect("counts");
    assert!(found.success > 0.0);
    assert_eq!((found.quotient, found.reading()), (None, None));
    let moved = |after: u32| {
        let areas = Areas::new(Counts::new(100, 60)).compared_with(Counts::new(100, 100));
        wdq(&areas.around(Counts::new(50, after), None)).and_then(|found| found.reading())
    };
    assert_eq!(moved(50), Some(Reading::Neither));
    assert_eq!(moved(70), Some(Reading::Moved));
    assert_eq!(moved(90), Some(Reading::WipedOut));
    assert_eq!(moved(40), Some(Reading::Gained));
    assert_eq!(moved(1), Some(Reading::MoreAround));
}

#[test]
fn no_number_is_too_hostile() {
    for numbers in [(0, 0), (0, u32::MAX), (u32::MAX, 0), (u32::MAX, u32::MAX), (1, 1)] {
        for other in [(0, 0), (0, 1), (1, 0), (u32::MAX, 1)] {
            for dispersion in [f64::NAN, f64::INFINITY, -3.0, 1.0] {
                let mut measured = compared(numbers, other);
                measured.dispersion = dispersion;
                measured.periods = Periods::new(0, 0);
                let found = assess(&measured);
                let ends = found.change.map_or(vec![], |one| vec![one.ratio, one.low, one.high]);
                assert!(ends.iter().all(|end| end.is_finite() && *end >= 0.0), "{numbers:?} {other:?} {ends:?}");
            }
        }
    }
}

/// The slow twin: what is said of intervals and of power is tried on ten thousand thrown years.
#[test]
fn in_thrown_years_the_interval_covers_and_the_smallest_effect_is_seen_four_times_of_five() {
    let chance = Chance::seeded(31);
    let (rounds, mean, there) = (5_000, 120.0, 150.0);
    let seen = smallest_seen(120, Some(Counts::new(150, 150)), YEAR, 1.0).expect("enough events");
    let (mut covered, mut found, mut by_difference) = (0, 0, 0);
    for _ in 0..rounds {
        let control = Counts::new(thrown(&chance, there), thrown(&chance, there));
        let treated = Counts::new(thrown(&chance, mean), thrown(&chance, mean * (1.0 - seen)));
        let change = rate_ratio(treated, Some(control), YEAR, 1.0).expect("counts");
        covered += usize::from(change.low <= 1.0 - seen && 1.0 - seen <= change.high);
        found += usize::from(change.high < 1.0);
        let areas = Areas::new(treated).compared_with(control);
        let difference = wdd(&areas, YEAR, 1.0).expect("counts");
        by_difference += usize::from(difference.low <= -mean * seen && -mean * seen <= difference.high);
    }
    let share = |count: usize| count as f64 / rounds as f64;
    assert!((share(covered) - 0.95).abs() < 0.015, "the interval of the ratio covers {}", share(covered));
    assert!((share(by_difference) - 0.95).abs() < 0.015, "that of the difference {}", share(by_difference));
    assert!((share(found) - 0.80).abs() < 0.03, "seen {}", share(found));
}

/// The same beside what varies more than chance: without the dispersion the interval would be too sure of itself.
#[test]
fn months_that_vary_widen_the_interval() {
    let chance = Chance::seeded(32);
    let rounds = 800;
    let (mut sure, mut honest) = (0, 0);
    for _ in 0..rounds {
        // Each month has a mean of its own, half or one and a half: as bad weeks and holidays make it.
        let months = || -> Vec<u32> {
            (0..12)
                .map(|_| {
                    let mean = if chance.share() < 0.5 { 6.0 } else { 18.0 };
                    thrown(&chance, mean)
                })
                .collect()
        };
        let (tb, ta, cb, ca) = (months(), months(), months(), months());
        let sum = |months: &[u32]| months.iter().sum::<u32>();
        let treated = Counts::new(sum(&tb), sum(&ta));
        let control = Some(Counts::new(sum(&cb), sum(&ca)));
        let phi = dispersion(&[&tb, &ta, &cb, &ca]);
        let within =
            |phi: f64| rate_ratio(treated, control, YEAR, phi).is_some_and(|one| one.low <= 1.0 && one.high >= 1.0);
        sure += usize::from(within(1.0));
        honest += usize::from(within(phi));
    }
    let share = |count: usize| count as f64 / f64::from(rounds);
    assert!(share(sure) < 0.88, "without the dispersion {}", share(sure));
    assert!(share(honest) > 0.92, "with it {}", share(honest));
}
