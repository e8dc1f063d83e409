//! Chance as a parameter: seeded in tests and samples, from the system in service.

use rand::{RngCore, SeedableRng};
use rand_chacha::ChaCha12Rng;
use std::sync::{Arc, Mutex, MutexGuard};

/// A shared source of randomness. Clones draw from the same stream.
#[derive(Clone)]
pub struct Chance(Arc<Mutex<ChaCha12Rng>>);

impl Chance {
    /// The same seed gives the same draws: for tests, samples and fair draws that can be checked.
    pub fn seeded(seed: u64) -> Chance {
        Chance(Arc::new(Mutex::new(ChaCha12Rng::seed_from_u64(seed))))
    }

    /// Seeded once by the operating system: for secrets.
    pub fn from_system() -> Chance {
        Chance(Arc::new(Mutex::new(ChaCha12Rng::from_os_rng())))
    }

    /// Fills `bytes` with the next draws.
    pub fn fill(&self, bytes: &mut [u8]) {
        self.stream().fill_bytes(bytes);
    }

    /// A number from 0 to `bound − 1`; 0 where `bound` is 0.
    pub fn below(&self, bound: usize) -> usize {
        if bound == 0 {
            return 0;
        }
        let draw = u128::from(self.stream().next_u64()) * bound as u128;
        usize::try_from(draw >> 64).unwrap_or(0)
    }

    /// A number from 0 up to, not including, 1.
    pub fn share(&self) -> f64 {
        (self.stream().next_u64() >> 11) as f64 / (1u64 << 53) as f64
    }

    /// Puts `items` into a fair random order.
    pub fn shuffle<T>(&self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }

    fn stream(&self) -> MutexGuard<'_, ChaCha12Rng> {
        // A panic elsewhere cannot leave the generator half-changed, so a poisoned lock is still good.
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_draws_the_same() {
        let (a, b) = (Chance::seeded(3), Chance::seeded(3));
        let draws = |c: &Chance| (0..20).map(|_| c.below(1000)).collect::<Vec<_>>();
        assert_eq!(draws(&a), draws(&b));
    }

    #[test]
    fn a_shuffle_keeps_every_item() {
        let mut cards: Vec<u32> = (0..50).collect();
        Chance::seeded(1).shuffle(&mut cards);
        assert_ne!(cards, (0..50).collect::<Vec<_>>());
        cards.sort_unstable();
        assert_eq!(cards, (0..50).collect::<Vec<_>>());
    }
}
