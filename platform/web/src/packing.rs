//! Compresses whole answers. A page is in memory when it leaves, so the compressor gets tables of the page's size; the
//! general layer behind this, which cannot know a size, clears several megabytes for each page. Streams pass untouched.

use crate::Answer;
use axum::body::{Body, HttpBody};
use axum::http::{HeaderMap, HeaderValue, header};
use bytes::Bytes;
use std::io::Write;

/// Smaller answers travel in one packet either way.
const BYTES_MIN: u64 = 512;
/// How hard a page is compressed that is sent once, and one that is kept.
const QUICKLY: u32 = 4;
const WELL: u32 = 9;

/// Whether whoever asks reads brotli.
pub(crate) fn accepts_brotli(head: &HeaderMap) -> bool {
    let accepted = head.get(header::ACCEPT_ENCODING).and_then(|line| line.to_str().ok()).unwrap_or_default();
    accepted.split(',').any(|one| {
        let (name, weight) = one.split_once(";q=").unwrap_or((one, "1"));
        name.trim() == "br" && weight.trim().parse::<f32>().is_ok_and(|weight| weight > 0.0)
    })
}

/// The answer in brotli, where it is whole, text, and not packed already.
pub(crate) async fn packed(answer: Answer) -> Answer {
    let size = answer.body().size_hint().exact();
    if size.is_none_or(|size| size < BYTES_MIN) || !is_text(answer.headers()) {
        return answer;
    }
    let (mut head, body) = answer.into_parts();
    let Ok(plain) = axum::body::to_bytes(body, usize::MAX).await else {
        return Answer::from_parts(head, Body::empty());
    };
    let packed = quickly(&plain);
    if packed.is_empty() {
        return Answer::from_parts(head, plain.into());
    }
    head.headers.remove(header::CONTENT_LENGTH);
    head.headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("br"));
    head.headers.append(header::VARY, HeaderValue::from_static("accept-encoding"));
    Answer::from_parts(head, packed.into())
}

fn is_text(head: &HeaderMap) -> bool {
    let media = head.get(header::CONTENT_TYPE).and_then(|line| line.to_str().ok()).unwrap_or_default();
    let media = media.split(';').next().unwrap_or_default().trim();
    let is_text = media.starts_with("text/") && media != "text/event-stream";
    let is_data = ["json", "xml", "javascript"].iter().any(|ending| media.ends_with(ending));
    (is_text || is_data) && !head.contains_key(header::CONTENT_ENCODING)
}

fn quickly(plain: &Bytes) -> Bytes {
    brotli(plain, QUICKLY)
}

/// For pages that are kept and sent many times.
pub(crate) fn well(plain: &Bytes) -> Bytes {
    brotli(plain, WELL)
}

/// Nothing where it cannot be: readers get the plain page then. Writing into memory does not fail.
fn brotli(plain: &Bytes, quality: u32) -> Bytes {
    let mut packed = Vec::with_capacity(plain.len() / 4);
    let mut writer = brotli::CompressorWriter::new(&mut packed, 8_192, quality, window(plain.len()));
    let written = writer.write_all(plain).and_then(|()| writer.flush());
    drop(writer);
    if written.is_ok() { packed.into() } else { Bytes::new() }
}

/// The window as a power of two, no larger than the page: the compressor's tables grow with it.
fn window(bytes: usize) -> u32 {
    bytes.next_power_of_two().trailing_zeros().clamp(16, 22)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::with_type;
    use axum::http::StatusCode;
    use std::io::Read;

    fn asking(line: &'static str) -> HeaderMap {
        HeaderMap::from_iter([(header::ACCEPT_ENCODING, HeaderValue::from_static(line))])
    }

    #[test]
    fn who_refuses_brotli_is_not_given_it() {
        assert!(accepts_brotli(&asking("gzip, deflate, br")));
        assert!(accepts_brotli(&asking("br;q=0.5, gzip")));
        assert!(!accepts_brotli(&asking("br;q=0, gzip")));
        assert!(!accepts_brotli(&asking("gzip, broken")));
        assert!(!accepts_brotli(&HeaderMap::new()));
    }

    #[tokio::test]
    async fn a_page_comes_out_as_it_went_in_and_a_picture_is_left_alone() {
        let page = "Two doors, one visit. ".repeat(400);
        let answer = packed(with_type(StatusCode::OK, "text/html; charset=utf-8", page.clone().into())).await;
        assert_eq!(answer.headers()[header::CONTENT_ENCODING], "br");
        assert_eq!(answer.headers()[header::VARY], "accept-encoding");
        let packed_bytes = axum::body::to_bytes(answer.into_body(), usize::MAX).await.expect("it is in memory");
        let mut read = String::new();
        brotli::Decompressor::new(&packed_bytes[..], 4_096).read_to_string(&mut read).expect("it is brotli");
        assert_eq!(read, page);
        for (media, bytes) in [("image/png", 4_000), ("text/event-stream", 4_000), ("text/html", 40)] {
            let answer = packed(with_type(StatusCode::OK, media, vec![b'x'; bytes].into())).await;
            assert!(!answer.headers().contains_key(header::CONTENT_ENCODING), "{media}");
        }
    }
}
