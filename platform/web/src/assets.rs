//! Style sheets, scripts and drawings, embedded with hashed names. Without them pages still work:
//! a name that is not there is left out.

use crate::answer::with_type;
use crate::{Answer, Refusal};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use rust_embed::{EmbeddedFile, RustEmbed};
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

#[derive(RustEmbed)]
#[folder = "../../assets/dist"]
#[allow_missing = true]
struct Dist;

static MANIFEST: LazyLock<HashMap<String, String>> = LazyLock::new(|| {
    let file = Dist::get("manifest.json");
    file.and_then(|file| serde_json::from_slice(&file.data).ok()).unwrap_or_default()
});

/// The address of the asset that pages call by this name; `None` where the assets are not built.
pub fn asset(name: &str) -> Option<String> {
    MANIFEST.get(name).map(|file| format!("/assets/{file}"))
}

/// Serves one asset, compressed as the reader likes it. Its name changes with its content, so it keeps for a year.
pub(crate) fn serve(name: &str, headers: &HeaderMap) -> Result<Answer, Refusal> {
    let accepted = headers.get(header::ACCEPT_ENCODING).and_then(|line| line.to_str().ok()).unwrap_or_default();
    let ways = [("br", ".br"), ("gzip", ".gz")].into_iter().filter(|(way, _)| accepted.contains(way));
    let packed =
        ways.into_iter().find_map(|(way, end)| Dist::get(&format!("{name}{end}")).map(|file| (Some(way), file)));
    let plain = || Dist::get(name).map(|file| (None, file));
    let (way, file) = packed.or_else(plain).ok_or_else(Refusal::not_found)?;
    Ok(answer(name, way, file))
}

/// The worker that keeps the pages of the day on the phone. Its address stays, so it is asked for anew each time.
pub(crate) fn worker() -> Answer {
    let file = MANIFEST.get("worker.js").and_then(|name| Dist::get(name).map(|file| answer(name, None, file)));
    let mut answer = file.unwrap_or_else(|| with_type(StatusCode::NOT_FOUND, "text/plain", bytes::Bytes::new()));
    answer.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    answer
}

fn answer(name: &str, way: Option<&'static str>, file: EmbeddedFile) -> Answer {
    let media = match name.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("json" | "map") => "application/json",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    };
    let body = match file.data {
        Cow::Borrowed(bytes) => bytes::Bytes::from_static(bytes),
        Cow::Owned(bytes) => bytes.into(),
    };
    let mut answer = with_type(StatusCode::OK, media, body);
    let headers = answer.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Some(way) = way {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(way));
    }
    answer
}
