//! The parts of a letter. Each level of nesting reads its lines once, levels and parts are limited, and
//! a letter inside a letter is a file, not a level: time grows with the size of the letter.

use super::headers::{Headers, first_line};
use super::{Limits, Refused};
use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;

/// A part: the letter itself, or what stands between two boundaries.
pub(super) struct Part<'a> {
    pub headers: Headers,
    /// Such as `text` in `text/plain`.
    pub kind: String,
    /// Such as `plain` in `text/plain`.
    pub form: String,
    /// As it travelled.
    pub body: &'a [u8],
    /// The parts inside it; empty for a part of its own.
    pub parts: Vec<Part<'a>>,
}

/// The letter and its parts.
pub(super) fn letter<'a>(bytes: &'a [u8], limits: &Limits) -> Result<Part<'a>, Refused> {
    if bytes.len() > limits.letter_bytes {
        return Err(Refused::TooLarge { max_mb: limits.letter_bytes / (1024 * 1024) });
    }
    if bytes.contains(&0) {
        return Err(Refused::NulBytes);
    }
    let mut count = 0;
    let root = part(bytes, limits, 0, &mut count, "text/plain")?;
    if root.headers.is_empty() { Err(Refused::NotALetter) } else { Ok(root) }
}

fn part<'a>(
    bytes: &'a [u8],
    limits: &Limits,
    depth: usize,
    count: &mut usize,
    usual: &str,
) -> Result<Part<'a>, Refused> {
    *count += 1;
    if *count > limits.parts {
        return Err(Refused::TooManyParts { max: limits.parts });
    }
    let (headers, body) = Headers::split(bytes, limits)?;
    let typed = headers.typed("content-type");
    let (kind, form) = match &typed {
        Some(typed) => (typed.ctype().to_ascii_lowercase(), typed.subtype().unwrap_or_default().to_ascii_lowercase()),
        None => usual.split_once('/').map(|(kind, form)| (kind.to_owned(), form.to_owned())).unwrap_or_default(),
    };
    let boundary = typed.as_ref().and_then(|typed| typed.attribute("boundary")).map(str::to_owned);
    let mut made = Part { headers, kind, form, body, parts: Vec::new() };
    if made.kind != "multipart" {
        return Ok(made);
    }
    if depth >= limits.depth {
        return Err(Refused::TooDeep { max: limits.depth });
    }
    let inside = boundary.filter(|boundary| !boundary.is_empty()).map(|boundary| pieces(body, boundary.trim_end()));
    let usual = if made.form == "digest" { "message/rfc822" } else { "text/plain" };
    for piece in inside.unwrap_or_default() {
        made.parts.push(part(piece, limits, depth + 1, count, usual)?);
    }
    if made.parts.is_empty() {
        // No boundary that holds: what is there is read as text, as mail programs do.
        (made.kind, made.form) = ("text".to_owned(), "plain".to_owned());
    }
    Ok(made)
}

/// What stands between the boundary lines. The line end before a boundary belongs to the boundary.
fn pieces<'a>(body: &'a [u8], boundary: &str) -> Vec<&'a [u8]> {
    let (mut found, mut start, mut at) = (Vec::new(), None, 0);
    while let Some((line, _)) = first_line(&body[at..]) {
        if let Some(closing) = is_boundary(line, boundary.as_bytes()) {
            if let Some(start) = start {
                found.push(without_line_end(&body[start..at]));
            }
            start = (!closing).then_some(at + line.len());
            if closing {
                break;
            }
        }
        at += line.len();
    }
    // A letter cut short on its way still has its last part.
    if let Some(start) = start.filter(|start| *start < body.len()) {
        found.push(&body[start..]);
    }
    found
}

/// `Some(true)` for the closing boundary.
fn is_boundary(line: &[u8], boundary: &[u8]) -> Option<bool> {
    let after = line.strip_prefix(b"--")?.strip_prefix(boundary)?.trim_ascii_end();
    match after {
        b"" => Some(false),
        b"--" => Some(true),
        _ => None,
    }
}

fn without_line_end(bytes: &[u8]) -> &[u8] {
    let bytes = bytes.strip_suffix(b"\n").unwrap_or(bytes);
    bytes.strip_suffix(b"\r").unwrap_or(bytes)
}

impl Part<'_> {
    /// The bytes as they were before they travelled. Damage in transit is passed over, not refused.
    pub fn decoded(&self) -> Vec<u8> {
        match self.headers.raw("content-transfer-encoding").unwrap_or_default().to_ascii_lowercase().as_str() {
            "base64" => {
                let signs = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=');
                let clean: Vec<u8> = self.body.iter().copied().filter(signs).collect();
                base64_decode(&clean).unwrap_or_default()
            }
            "quoted-printable" => quoted_printable_decode(self.body).unwrap_or_else(|| self.body.to_vec()),
            _ => self.body.to_vec(),
        }
    }

    /// `text/plain` and the like.
    pub fn is(&self, kind: &str, form: &str) -> bool {
        self.kind == kind && self.form == form
    }

    /// An attribute of its Content-Type.
    pub fn attribute(&self, name: &str) -> Option<String> {
        self.headers.typed("content-type")?.attribute(name).map(str::to_owned)
    }

    /// The file name the sender gave it, as written.
    pub fn file_name(&self) -> Option<String> {
        let disposition = self.headers.typed("content-disposition");
        disposition.and_then(|value| value.attribute("filename").map(str::to_owned)).or_else(|| self.attribute("name"))
    }

    /// Meant to be read with the letter, not to be saved.
    pub fn is_words(&self) -> bool {
        let disposition = self.headers.typed("content-disposition");
        let apart = disposition.is_some_and(|value| value.ctype().eq_ignore_ascii_case("attachment"));
        (self.is("text", "plain") || self.is("text", "html")) && !apart && self.file_name().is_none()
    }
}

/// Encrypted for somebody's key (OpenPGP or S/MIME).
pub(super) fn is_encrypted(part: &Part<'_>) -> bool {
    let sealed = part.kind == "application" && matches!(part.form.as_str(), "pkcs7-mime" | "x-pkcs7-mime");
    let opaque = sealed && part.attribute("smime-type").is_none_or(|kind| !kind.starts_with("signed"));
    part.is("multipart", "encrypted") || opaque
}
