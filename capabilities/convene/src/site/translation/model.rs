//! A text with its key, and how its languages stand.

use base::{Lang, Localised};
use sha2::{Digest, Sha256};
use std::collections::HashMap;

/// A text of a gathering.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// Kind, thing and field: `topic/…/title`.
    pub key: String,
    /// The word of what it is: `topic`, `session`, ….
    pub kind: &'static str,
    /// Where it is changed, below `/manage/{gathering}`.
    pub place: String,
    /// The text itself.
    pub text: Localised,
}

/// Fingerprints of the first language and of another, when they last said the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Of the first language.
    pub first: String,
    /// Of the other one.
    pub other: String,
}

/// How a text stands in a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nothing is written in it, though there is in another.
    Missing,
    /// The first language was changed since.
    Older,
    /// There is nothing to do.
    Fine,
}

impl Standing {
    /// The end of its word.
    pub fn code(self) -> &'static str {
        match self {
            Standing::Missing => "missing",
            Standing::Older => "older",
            Standing::Fine => "fine",
        }
    }
}

fn print(text: &str) -> String {
    Sha256::digest(text.trim().as_bytes()).iter().take(12).map(|byte| format!("{byte:02x}")).collect()
}

fn mark_of(text: &Text, first: &Lang, other: &Lang) -> Mark {
    Mark { first: print(text.text.exact(first.tag())), other: print(text.text.exact(other.tag())) }
}

/// How `text` stands in `lang`, when `first` is the language it is written in first.
pub fn standing(text: &Text, first: &Lang, lang: &Lang, mark: Option<&Mark>) -> Standing {
    if text.text.is_empty() {
        return Standing::Fine;
    }
    if text.text.exact(lang.tag()).trim().is_empty() {
        return Standing::Missing;
    }
    if lang == first || text.text.exact(first.tag()).trim().is_empty() {
        return Standing::Fine;
    }
    let now = mark_of(text, first, lang);
    match mark {
        Some(mark) if mark.first != now.first && mark.other == now.other => Standing::Older,
        _ => Standing::Fine,
    }
}

/// The mark that is to be kept after a change; `None` where the kept one stays.
pub fn followed(text: &Text, first: &Lang, lang: &Lang, mark: Option<&Mark>) -> Option<Mark> {
    let (here, there) = (text.text.exact(first.tag()), text.text.exact(lang.tag()));
    if here.trim().is_empty() || there.trim().is_empty() {
        return None;
    }
    let now = mark_of(text, first, lang);
    match mark {
        Some(mark) if mark.other == now.other => None,
        _ => Some(now),
    }
}

/// The marks that are to be kept after a change of any of these texts: key, language, mark.
pub fn all_followed(
    texts: &[Text],
    first: &Lang,
    others: &[Lang],
    marks: &HashMap<(String, String), Mark>,
) -> Vec<(String, Lang, Mark)> {
    let pairs = texts.iter().flat_map(|text| others.iter().map(move |lang| (text, lang)));
    let new = pairs.filter_map(|(text, lang)| {
        let mark = followed(text, first, lang, marks.get(&(text.key.clone(), lang.tag().to_owned())))?;
        Some((text.key.clone(), lang.clone(), mark))
    });
    new.collect()
}

/// The mark of somebody who says that both say the same.
pub fn agreed(text: &Text, first: &Lang, lang: &Lang) -> Mark {
    mark_of(text, first, lang)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(en: &str, fr: &str) -> Text {
        let (key, place) = ("topic/1/title".to_owned(), "/topics".to_owned());
        Text { key, kind: "topic", place, text: Localised::both(en, fr) }
    }

    #[test]
    fn a_translation_is_older_when_only_the_first_language_changed() {
        let (en, fr) = (Lang::en(), Lang::fr());
        let before = text("Prevention", "Prévention");
        let mark = followed(&before, &en, &fr, None).expect("a first mark");
        assert_eq!(standing(&before, &en, &fr, Some(&mark)), Standing::Fine);
        let changed = text("Upstream prevention", "Prévention");
        assert_eq!(standing(&changed, &en, &fr, Some(&mark)), Standing::Older);
        assert_eq!(followed(&changed, &en, &fr, Some(&mark)), None, "a change alone mends nothing");
        let mended = text("Upstream prevention", "Prévention en amont");
        assert_eq!(standing(&mended, &en, &fr, Some(&mark)), Standing::Fine);
        assert!(followed(&mended, &en, &fr, Some(&mark)).is_some());
        assert_eq!(standing(&changed, &en, &fr, Some(&agreed(&changed, &en, &fr))), Standing::Fine);
        assert_eq!(standing(&text("A", ""), &en, &fr, None), Standing::Missing);
        assert_eq!(standing(&text("", "A"), &en, &en, None), Standing::Missing);
        assert_eq!(standing(&text("", ""), &en, &fr, None), Standing::Fine);
    }
}
