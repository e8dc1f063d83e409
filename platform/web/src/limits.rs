//! How often somebody may do what costs: a small bucket per person or address, in memory. What must hold
//! over replicas (tries of a one-time code) is counted in the database instead.

use base::Ts;
use std::collections::HashMap;
use std::sync::Mutex;

/// Buckets by name. A reader's address is only held here, and forgotten within minutes.
#[derive(Default)]
pub struct Pace(Mutex<HashMap<String, Bucket>>);

#[derive(Clone, Copy)]
struct Bucket {
    left: f64,
    at: Ts,
}

/// More buckets than this are swept.
const BUCKETS_MAX: usize = 20_000;

impl Pace {
    /// May this happen now, at most `per_minute` times a minute (and so many at once)?
    pub fn allows(&self, key: &str, per_minute: u32, now: Ts) -> bool {
        let mut buckets = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if buckets.len() > BUCKETS_MAX {
            buckets.retain(|_, bucket| now.seconds_since(bucket.at) < 120);
        }
        let most = f64::from(per_minute);
        let bucket = buckets.entry(key.to_owned()).or_insert(Bucket { left: most, at: now });
        let passed_s = now.seconds_since(bucket.at).max(0) as f64;
        bucket.left = (bucket.left + passed_s * most / 60.0).min(most);
        bucket.at = now;
        if bucket.left < 1.0 {
            return false;
        }
        bucket.left -= 1.0;
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fourth_letter_within_a_minute_waits() {
        let pace = Pace::default();
        let now = Ts(0);
        assert_eq!((0..4).map(|_| pace.allows("amina", 3, now)).collect::<Vec<_>>(), [true, true, true, false]);
        assert!(pace.allows("bartolo", 3, now));
        assert!(pace.allows("amina", 3, now.plus_s(20)));
        assert!(!pace.allows("amina", 3, now.plus_s(20)));
    }
}
