//! Published pages: the same for every stranger until their version changes, so they are rendered and
//! compressed once per version × language and then only copied.

use crate::answer::with_type;
use crate::{Answer, packing};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use base::Ts;
use bytes::Bytes;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard};

/// A page may be this old before its version is asked for again. A write in this process asks at once.
const FRESH_US: i64 = 1_000_000;
/// So much is kept; beyond it pages are forgotten, oldest check first. Addresses with made-up queries, which are
/// pages of their own here, cannot fill the memory.
const BYTES_MAX: usize = 16_000_000;

/// The published pages that were rendered.
#[derive(Default)]
pub struct Cache(Mutex<Pages>);

#[derive(Default)]
struct Pages {
    of_key: HashMap<String, Entry>,
    bytes: usize,
}

struct Entry {
    version: String,
    checked_at: Ts,
    page: Arc<Kept>,
}

/// One page in the encodings readers ask for.
pub(crate) struct Kept {
    media: HeaderValue,
    /// How a file is to be called, where it is one.
    name: Option<HeaderValue>,
    plain: Bytes,
    brotli: Bytes,
    etag: HeaderValue,
}

impl Cache {
    /// Everything is asked for again: something was written.
    pub fn touch(&self) {
        for entry in self.pages().of_key.values_mut() {
            entry.checked_at = Ts(i64::MIN / 2);
        }
    }

    /// The page, if its version was checked just now.
    pub(crate) fn fresh(&self, key: &str, now: Ts) -> Option<Arc<Kept>> {
        let pages = self.pages();
        let entry = pages.of_key.get(key)?;
        ((now.0 - entry.checked_at.0).abs() < FRESH_US).then(|| entry.page.clone())
    }

    /// The page, if it has this version.
    pub(crate) fn of_version(&self, key: &str, version: &str, now: Ts) -> Option<Arc<Kept>> {
        let mut pages = self.pages();
        let entry = pages.of_key.get_mut(key).filter(|entry| entry.version == version)?;
        entry.checked_at = now;
        Some(entry.page.clone())
    }

    /// Keeps a page of this version.
    pub(crate) fn keep(&self, key: String, version: String, now: Ts, head: &HeaderMap, plain: Bytes) -> Arc<Kept> {
        let media =
            head.get(header::CONTENT_TYPE).cloned().unwrap_or(HeaderValue::from_static("text/html; charset=utf-8"));
        let name = head.get(header::CONTENT_DISPOSITION).cloned();
        let brotli = packing::well(&plain);
        let etag = HeaderValue::from_str(&format!("W/\"{:016x}\"", hash_of(&plain)))
            .unwrap_or(HeaderValue::from_static("W/\"0\""));
        let page = Arc::new(Kept { media, name, plain, brotli, etag });
        self.pages().put(key, Entry { version, checked_at: now, page: page.clone() });
        page
    }

    fn pages(&self) -> MutexGuard<'_, Pages> {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

impl Pages {
    fn put(&mut self, key: String, entry: Entry) {
        self.bytes += entry.page.bytes();
        if let Some(before) = self.of_key.insert(key, entry) {
            self.bytes -= before.page.bytes();
        }
        if self.bytes > BYTES_MAX {
            self.forget_half();
        }
    }

    /// Half at a time, so that looking for the oldest is rare.
    fn forget_half(&mut self) {
        let mut checks: Vec<Ts> = self.of_key.values().map(|entry| entry.checked_at).collect();
        checks.sort_unstable();
        let middle = checks.get(checks.len() / 2).copied().unwrap_or(Ts(0));
        self.of_key.retain(|_, entry| entry.checked_at > middle);
        self.bytes = self.of_key.values().map(|entry| entry.page.bytes()).sum();
    }
}

impl Kept {
    fn bytes(&self) -> usize {
        self.plain.len() + self.brotli.len()
    }

    /// The page as this reader accepts it; nothing but a sign where the reader has it already.
    pub(crate) fn answer(&self, headers: &HeaderMap) -> Answer {
        let has_it = headers.get(header::IF_NONE_MATCH).is_some_and(|tag| tag == self.etag);
        let packed = packing::accepts_brotli(headers) && !self.brotli.is_empty();
        let body = if has_it {
            Bytes::new()
        } else if packed {
            self.brotli.clone()
        } else {
            self.plain.clone()
        };
        let status = if has_it { StatusCode::NOT_MODIFIED } else { StatusCode::OK };
        let mut answer = with_type(status, "text/html; charset=utf-8", body);
        let head = answer.headers_mut();
        head.insert(header::CONTENT_TYPE, self.media.clone());
        if let Some(name) = &self.name {
            head.insert(header::CONTENT_DISPOSITION, name.clone());
        }
        head.insert(header::ETAG, self.etag.clone());
        head.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=0, must-revalidate"));
        head.insert(header::VARY, HeaderValue::from_static("accept-encoding, cookie"));
        if packed && !has_it {
            head.insert(header::CONTENT_ENCODING, HeaderValue::from_static("br"));
        }
        answer
    }
}

fn hash_of(plain: &Bytes) -> u64 {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut hasher = DefaultHasher::new();
    plain.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn made_up_queries_cannot_fill_the_memory_and_the_latest_pages_stay() {
        let cache = Cache::default();
        let head = HeaderMap::new();
        for at in 0..400 {
            let page = Bytes::from(vec![b'x'; 100_000]);
            cache.keep(format!("en /safer-cities?x={at}"), "1".to_owned(), Ts(at), &head, page);
            assert!(cache.pages().bytes <= BYTES_MAX);
        }
        assert!(cache.of_version("en /safer-cities?x=399", "1", Ts(400)).is_some());
        assert!(cache.of_version("en /safer-cities?x=0", "1", Ts(400)).is_none());
        let held: usize = cache.pages().of_key.values().map(|entry| entry.page.bytes()).sum();
        assert_eq!(cache.pages().bytes, held);
    }
}
