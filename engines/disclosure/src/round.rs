//! Rounding to a base: simpler than hiding, and safer where many tables are linked, at the price of every number.
//!
//! **Method.** To the nearest multiple, or at random up or down with the chance that keeps the mean (random rounding). The
//! chance of a cell is drawn from its key and the seed, so that the same cell is rounded the same way in each table and
//! nobody learns more by asking twice.
//!
//! **Limits.** Rounded cells do not add up to rounded totals; say so beside the table. The seed must stay secret.
//!
//! ```
//! use disclosure::round::{at_random, nearest};
//! assert_eq!((nearest(12, 5), nearest(13, 5)), (10, 15));
//! assert_eq!(at_random(12, 5, "Weir End 2026", 7), at_random(12, 5, "Weir End 2026", 7));
//! ```

use base::Chance;

/// To the nearest multiple of the base; halves go up.
pub fn nearest(count: u64, base: u64) -> u64 {
    if base < 2 { count } else { (count + base / 2) / base * base }
}

/// Up or down to a multiple of the base, so that the mean stays; the same key the same way.
pub fn at_random(count: u64, base: u64, key: &str, seed: u64) -> u64 {
    let rest = if base < 2 { 0 } else { count % base };
    if rest == 0 {
        return count;
    }
    let up = (Chance::seeded(mixed(key, seed)).below(usize::try_from(base).unwrap_or(usize::MAX)) as u64) < rest;
    count - rest + if up { base } else { 0 }
}

/// A seed of a key and a secret (FNV-1a).
pub(crate) fn mixed(key: &str, seed: u64) -> u64 {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    key.bytes().chain(seed.to_le_bytes()).fold(0xcbf2_9ce4_8422_2325, step)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_moves_by_less_than_the_base_and_lands_on_a_multiple(count in 0u64..5000, base in 2u64..20, key in ".{0,12}") {
            let found = at_random(count, base, &key, 3);
            prop_assert!(found.is_multiple_of(base) && found.abs_diff(count) < base);
            prop_assert!(nearest(count, base).abs_diff(count) * 2 <= base);
        }
    }

    #[test]
    fn over_many_cells_the_mean_stays() {
        let sum: u64 = (0..20_000).map(|n| at_random(2, 5, &format!("cell {n}"), 11)).sum();
        assert!((sum as f64 / 20_000.0 - 2.0).abs() < 0.06, "{sum}");
    }
}
