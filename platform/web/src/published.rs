//! Published pages: the same for every stranger until their version changes, so they are rendered and
//! compressed once per version × language and then only copied.

use crate::Answer;
use crate::answer::with_type;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use base::Ts;
use bytes::Bytes;
use std::collections::HashMap;
use std::io::Write;
use std::sync::{Arc, Mutex, MutexGuard};

/// A page may be this old before its version is asked for again. A write in this process asks at once.
const FRESH_US: i64 = 1_000_000;
/// More pages than this are forgotten, oldest check first.
const PAGES_MAX: usize = 4_000;

/// The published pages that were rendered.
#[derive(Default)]
pub struct Cache(Mutex<HashMap<String, Entry>>);

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
        for entry in self.pages().values_mut() {
            entry.checked_at = Ts(i64::MIN / 2);
        }
    }

    /// The page, if its version was checked just now.
    pub(crate) fn fresh(&self, key: &str, now: Ts) -> Option<Arc<Kept>> {
        let pages = self.pages();
        let entry = pages.get(key)?;
        ((now.0 - entry.checked_at.0).abs() < FRESH_US).then(|| entry.page.clone())
    }

    /// The page, if it has this version.
    pub(crate) fn of_version(&self, key: &str, version: &str, now: Ts) -> Option<Arc<Kept>> {
        let mut pages = self.pages();
        let entry = pages.get_mut(key).filter(|entry| entry.version == version)?;
        entry.checked_at = now;
        Some(entry.page.clone())
    }

    /// Keeps a page of this version.
    pub(crate) fn keep(&self, key: String, version: String, now: Ts, head: &HeaderMap, plain: Bytes) -> Arc<Kept> {
        let media =
            head.get(header::CONTENT_TYPE).cloned().unwrap_or(HeaderValue::from_static("text/html; charset=utf-8"));
        let name = head.get(header::CONTENT_DISPOSITION).cloned();
        let brotli = brotli_of(&plain);
        let etag = HeaderValue::from_str(&format!("W/\"{:016x}\"", hash_of(&plain)))
            .unwrap_or(HeaderValue::from_static("W/\"0\""));
        let page = Arc::new(Kept { media, name, plain, brotli, etag });
        let mut pages = self.pages();
        if pages.len() >= PAGES_MAX {
            let oldest = pages.iter().min_by_key(|(_, entry)| entry.checked_at).map(|(key, _)| key.clone());
            oldest.map(|key| pages.remove(&key));
        }
        pages.insert(key, Entry { version, checked_at: now, page: page.clone() });
        page
    }

    fn pages(&self) -> MutexGuard<'_, HashMap<String, Entry>> {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

impl Kept {
    /// The page as this reader accepts it; nothing but a sign where the reader has it already.
    pub(crate) fn answer(&self, headers: &HeaderMap) -> Answer {
        let has_it = headers.get(header::IF_NONE_MATCH).is_some_and(|tag| tag == self.etag);
        let accepts = headers.get(header::ACCEPT_ENCODING).and_then(|line| line.to_str().ok()).unwrap_or_default();
        let packed = accepts.contains("br");
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

fn brotli_of(plain: &Bytes) -> Bytes {
    let mut packed = Vec::with_capacity(plain.len() / 4);
    let mut writer = brotli::CompressorWriter::new(&mut packed, 8_192, 9, 22);
    // Writing into memory cannot fail; were it to, readers would get the plain page.
    let written = writer.write_all(plain).and_then(|()| writer.flush());
    drop(writer);
    if written.is_ok() { packed.into() } else { Bytes::new() }
}

fn hash_of(plain: &Bytes) -> u64 {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut hasher = DefaultHasher::new();
    plain.hash(&mut hasher);
    hasher.finish()
}
