//! The words of a letter: which part a person would read, in which charset, and as plain text.

use super::html::text_of_page;
use super::mime::Part;
use super::{Limits, Refused};
use crate::line::calm_text;
use mail_parser::decoders::charsets::map::charset_decoder;

pub(super) use super::quoting::told_apart;

/// The text found, and whether it was made out of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Found {
    pub text: String,
    pub was_page: bool,
}

/// The text a person would read, within the limits.
pub(super) fn best_text(root: &Part<'_>, limits: &Limits) -> Result<Found, Refused> {
    let found = words(root).unwrap_or_default();
    let text = calm_text(&found.text).replace('\u{feff}', "");
    let (signs, broken) = text.chars().fold((0usize, 0usize), |(signs, broken), sign| {
        (signs + 1, broken + usize::from(sign == char::REPLACEMENT_CHARACTER))
    });
    if signs > limits.text_chars {
        return Err(Refused::TooLong { max: limits.text_chars });
    }
    // One wrong letter in ten is past guessing; below that, people read over it.
    if broken * 10 > signs {
        return Err(Refused::Unreadable);
    }
    Ok(Found { text, ..found })
}

/// Plain words are preferred to a page; several pieces in a row are one text.
fn words(part: &Part<'_>) -> Option<Found> {
    if part.parts.is_empty() {
        return part.is_words().then(|| own_words(part)).filter(|found| !found.text.trim().is_empty());
    }
    let mut inside = part.parts.iter().filter_map(words);
    match part.form.as_str() {
        "alternative" => {
            let all: Vec<Found> = inside.collect();
            all.iter().find(|found| !found.was_page).or(all.first()).cloned()
        }
        // The first is the letter; the others are its pictures, its seal, or the report's details.
        "related" | "signed" | "report" => words(part.parts.first()?),
        _ => {
            let first = inside.next()?;
            Some(inside.fold(first, |all, next| Found {
                text: format!("{}\n{}", all.text.trim_end(), next.text),
                was_page: all.was_page || next.was_page,
            }))
        }
    }
}

fn own_words(part: &Part<'_>) -> Found {
    let text = in_unicode(&part.decoded(), part.attribute("charset").as_deref());
    if part.form == "html" {
        Found { text: text_of_page(&text), was_page: true }
    } else {
        Found { text, was_page: false }
    }
}

/// The declared charset if it can be right, else UTF-8, else what Windows writes: letters that declare
/// one and use another are common, and their writers are real.
fn in_unicode(bytes: &[u8], charset: Option<&str>) -> String {
    let declared = charset.map(str::trim).unwrap_or_default().to_ascii_lowercase();
    let says_utf8 = matches!(declared.as_str(), "" | "utf-8" | "utf8" | "us-ascii" | "ascii" | "unknown-8bit");
    if says_utf8 && let Ok(text) = std::str::from_utf8(bytes) {
        return text.to_owned();
    }
    let decoder = if says_utf8 { None } else { charset_decoder(declared.as_bytes()) };
    match (decoder.or_else(|| charset_decoder(b"windows-1252")), std::str::from_utf8(bytes)) {
        (_, Ok(text)) if decoder.is_none() => text.to_owned(),
        (Some(decoder), _) => decoder(bytes),
        (None, _) => String::from_utf8_lossy(bytes).into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrong_and_unknown_charsets_are_read_as_people_would() {
        assert_eq!(in_unicode("été".as_bytes(), None), "été");
        assert_eq!(in_unicode(b"\xe9t\xe9", Some("iso-8859-1")), "été");
        assert_eq!(in_unicode(b"\xe9t\xe9", Some("utf-8")), "été");
        assert_eq!(in_unicode("été".as_bytes(), Some("x-martian")), "été");
        assert_eq!(in_unicode(b"\xe9t\xe9 \x80", Some("x-martian")), "été €");
    }
}
