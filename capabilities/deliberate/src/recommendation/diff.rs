//! What changed between two wordings, word by word, and between two versions, paragraph by paragraph.

use super::store::versions::Document;
use similar::{ChangeTag, TextDiff};

/// A run of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What happened to it.
    pub kind: Kind,
    /// The words.
    pub text: String,
}

/// What happened to a run of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// It stands in both.
    Same,
    /// It stands only in the older one.
    Gone,
    /// It stands only in the newer one.
    New,
}

/// The older wording beside the newer one. Same and gone make the older one, same and new the newer one. Changed words
/// with only a space between them are one change: people read phrases.
pub fn words(older: &str, newer: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let (mut gone, mut new, mut gap) = (String::new(), String::new(), String::new());
    for change in TextDiff::from_unicode_words(older, newer).iter_all_changes() {
        let (tag, text) = (change.tag(), change.value());
        if tag == ChangeTag::Equal {
            let is_gap = text.trim().is_empty() && !gone.is_empty() && !new.is_empty() && gap.is_empty();
            if is_gap {
                gap.push_str(text);
                continue;
            }
            push(&mut pieces, Kind::Gone, std::mem::take(&mut gone));
            push(&mut pieces, Kind::New, std::mem::take(&mut new));
            push(&mut pieces, Kind::Same, std::mem::take(&mut gap) + text);
            continue;
        }
        gone.push_str(&gap);
        new.push_str(&gap);
        gap.clear();
        if tag == ChangeTag::Delete { gone.push_str(text) } else { new.push_str(text) }
    }
    push(&mut pieces, Kind::Gone, gone);
    push(&mut pieces, Kind::New, new);
    push(&mut pieces, Kind::Same, gap);
    pieces
}

fn push(pieces: &mut Vec<Piece>, kind: Kind, text: String) {
    match pieces.last_mut() {
        _ if text.is_empty() => {}
        Some(last) if last.kind == kind => last.text.push_str(&text),
        _ => pieces.push(Piece { kind, text }),
    }
}

/// A paragraph of two versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// Its number in the newer version; `None` where it is gone.
    pub number: Option<usize>,
    /// Its number in the older version; `None` where it is new.
    pub was: Option<usize>,
    /// What changed.
    pub pieces: Vec<Piece>,
}

impl Compared {
    /// Nothing about it changed.
    pub fn is_same(&self) -> bool {
        self.number == self.was && self.pieces.iter().all(|piece| piece.kind == Kind::Same)
    }
}

/// Two versions in one language: the newer one's paragraphs in order, then those that are gone.
pub fn versions(older: &Document, newer: &Document, lang: &str) -> Vec<Compared> {
    let place = |of: &Document, id| of.paragraphs.iter().position(|one| one.id == id);
    let mut compared: Vec<Compared> = Vec::new();
    for (at, paragraph) in newer.paragraphs.iter().enumerate() {
        let was = place(older, paragraph.id);
        let before = was.map_or("", |was| older.paragraphs[was].text(lang, &older.lang));
        let pieces = words(before, paragraph.text(lang, &newer.lang));
        compared.push(Compared { number: Some(at + 1), was: was.map(|was| was + 1), pieces });
    }
    for (at, paragraph) in older.paragraphs.iter().enumerate() {
        if place(newer, paragraph.id).is_none() {
            let pieces = words(paragraph.text(lang, &older.lang), "");
            compared.push(Compared { number: None, was: Some(at + 1), pieces });
        }
    }
    compared
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn one_verb_is_changed_and_the_rest_stands() {
        let pieces = words("Cities should consider a night service.", "Cities commit to a night service.");
        let of = |kind| pieces.iter().filter(|one| one.kind == kind).map(|one| one.text.as_str()).collect::<String>();
        assert_eq!((of(Kind::Gone).as_str(), of(Kind::New).as_str()), ("should consider", "commit to"), "{pieces:?}");
        assert_eq!(of(Kind::Same), "Cities  a night service.");
    }

    proptest! {
        #[test]
        fn both_wordings_can_be_read_from_the_pieces(older in "[a-zé ,.’]{0,120}", newer in "\\PC{0,120}") {
            let pieces = words(&older, &newer);
            let without = |kind| pieces.iter().filter(|one| one.kind != kind).map(|one| one.text.as_str()).collect::<String>();
            prop_assert_eq!(without(Kind::New), older);
            prop_assert_eq!(without(Kind::Gone), newer);
        }
    }
}
