//! Which thing lies behind the address of a room, found once a second: when thousands come at once, neither is the
//! database asked by each of them nor does each wait for it.

use crate::Refusal;
use base::{Id, Ts};
use futures::future::BoxFuture;
use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// So long an address leads where it led; what is taken back is closed to newcomers after it.
const FRESH_US: i64 = 1_000_000;
/// More addresses than this are not remembered.
const DOORS_MAX: usize = 1_000;

/// The addresses that were found a moment ago.
#[derive(Default)]
pub(super) struct Doors(Mutex<HashMap<String, (Ts, Id)>>);

impl Doors {
    pub(super) async fn behind<'a>(
        &self,
        address: &str,
        now: Ts,
        find: impl FnOnce() -> BoxFuture<'a, Result<Id, Refusal>>,
    ) -> Result<Id, Refusal> {
        if let Some((_, id)) = self.known().get(address).filter(|(found, _)| (now.0 - found.0).abs() < FRESH_US) {
            return Ok(*id);
        }
        let id = find().await?;
        let mut known = self.known();
        if known.len() >= DOORS_MAX {
            known.clear();
        }
        known.insert(address.to_owned(), (now, id));
        Ok(id)
    }

    fn known(&self) -> MutexGuard<'_, HashMap<String, (Ts, Id)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures::FutureExt;
    use std::sync::atomic::{AtomicUsize, Ordering};

    #[tokio::test]
    async fn an_address_is_found_once_a_second_and_a_refusal_is_not_kept() {
        let (doors, asked) = (Doors::default(), AtomicUsize::new(0));
        let id = Id::new(Ts(1), &base::Chance::seeded(7));
        let come = async |now: i64, open: bool| {
            let find = async || {
                asked.fetch_add(1, Ordering::Relaxed);
                if open { Ok(id) } else { Err(Refusal::not_found()) }
            };
            doors.behind("averne/AB12CD", Ts(now), || find().boxed()).await.ok()
        };
        assert_eq!((come(0, false).await, come(0, false).await), (None, None));
        assert_eq!(asked.load(Ordering::Relaxed), 2);
        assert_eq!((come(1, true).await, come(999_999, false).await), (Some(id), Some(id)));
        assert_eq!(asked.load(Ordering::Relaxed), 3);
        assert_eq!(come(1_000_001, false).await, None, "what was taken back is closed a second later");
        assert_eq!(asked.load(Ordering::Relaxed), 4);
    }
}
