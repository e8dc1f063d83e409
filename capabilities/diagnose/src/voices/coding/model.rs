//! Codes, passages, and a text laid out with what was marked in it. Pure.

use super::sentences::{Span, sentences};
use crate::voices::source::model::Consent;
use base::{Id, Ts};
use serde::{Deserialize, Serialize};

/// A code of the book.
#[derive(Clone, Debug, PartialEq)]
pub struct Code {
    /// Its id.
    pub id: Id,
    /// The one above it.
    pub parent_id: Option<Id>,
    /// Its name.
    pub name: String,
    /// What it means, and what it does not.
    pub memo: String,
    /// One of nine colours.
    pub colour: i64,
    /// Passages may have it; otherwise it only gathers others.
    pub codable: bool,
    /// By which other programs know it.
    pub guid: String,
    /// No longer given; what has it keeps it.
    pub retired: bool,
}

/// The book as a version keeps it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Kept {
    /// Guid, guid of the one above or empty, name, memo.
    pub codes: Vec<(String, String, String, String)>,
}

/// The codes as a tree laid out in lines: each with its depth, those below right after it.
pub fn laid_out(codes: &[Code]) -> Vec<(usize, &Code)> {
    fn below<'a>(codes: &'a [Code], of: Option<Id>, depth: usize, out: &mut Vec<(usize, &'a Code)>) {
        for code in codes.iter().filter(|code| code.parent_id == of) {
            out.push((depth, code));
            // A circle cannot be made by our pages; an import is bounded too.
            if depth < 24 {
                below(codes, Some(code.id), depth + 1, out);
            }
        }
    }
    let mut out = Vec::with_capacity(codes.len());
    below(codes, None, 0, &mut out);
    out
}

/// A contribution as coders read it.
#[derive(Clone, Debug, PartialEq)]
pub struct Turn {
    /// Its id.
    pub id: Id,
    /// The pseudonym; empty where it is not known.
    pub pseudonym: String,
    /// It is the one who leads.
    pub facilitator: bool,
    /// The safe words.
    pub words: String,
    /// What the speaker agreed to.
    pub consent: Consent,
}

/// A coded passage.
#[derive(Clone, Debug, PartialEq)]
pub struct Coding {
    /// Its id.
    pub id: Id,
    /// In which contribution.
    pub contribution_id: Id,
    /// The code.
    pub code_id: Id,
    /// Who gave it; nobody here where it came from another program.
    pub coder_id: Option<Id>,
    /// Where.
    pub span: Span,
    /// Was chosen to be quoted.
    pub is_quote: bool,
    /// When it was given.
    pub coded_at: Ts,
}

/// A piece of a text between two places where marks begin or end, with the marks over it.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// The words.
    pub text: String,
    /// The places of the marks over it, in the list that was given.
    pub marks: Vec<usize>,
    /// The marks that end here.
    pub ends: Vec<usize>,
}

/// Cuts a text at every place where a mark begins or ends.
pub fn pieces(text: &str, marks: &[Span]) -> Vec<Piece> {
    let signs: Vec<char> = text.chars().collect();
    let mut cuts: Vec<usize> = marks.iter().flat_map(|mark| [mark.from, mark.to]).chain([0, signs.len()]).collect();
    cuts.retain(|cut| *cut <= signs.len());
    cuts.sort_unstable();
    cuts.dedup();
    let piece = |pair: &[usize]| {
        let here = Span { from: pair[0], to: pair[1] };
        Piece {
            text: signs[here.from..here.to].iter().collect(),
            marks: (0..marks.len()).filter(|at| marks[*at].meets(here)).collect(),
            ends: (0..marks.len()).filter(|at| marks[*at].to == here.to && marks[*at].meets(here)).collect(),
        }
    };
    cuts.windows(2).map(piece).collect()
}

/// A passage as it was chosen, made fit: within the text, not of white space alone; `None` where nothing is left.
pub fn fit(text: &str, from: usize, to: usize) -> Option<Span> {
    let signs: Vec<char> = text.chars().collect();
    let (mut from, mut to) = (from.min(signs.len()), to.min(signs.len()));
    while from < to && signs[from].is_whitespace() {
        from += 1;
    }
    while to > from && signs[to - 1].is_whitespace() {
        to -= 1;
    }
    (from < to).then_some(Span { from, to })
}

/// The sentences that stand beside one another become one passage; those apart become passages of their own.
pub fn passages(text: &str, chosen: &[usize]) -> Vec<Span> {
    let all = sentences(text);
    let mut spans: Vec<Span> = Vec::new();
    let mut last = None;
    for at in (0..all.len()).filter(|at| chosen.contains(at)) {
        match spans.last_mut().filter(|_| last == at.checked_sub(1) && at > 0) {
            Some(span) => span.to = all[at].to,
            None => spans.push(all[at]),
        }
        last = Some(at);
    }
    spans
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::Chance;

    #[test]
    fn a_text_is_cut_where_marks_begin_and_end_and_loses_nothing() {
        let text = "I go the long way, by the school wall.";
        let marks = [Span { from: 0, to: 17 }, Span { from: 5, to: 37 }];
        let cut = pieces(text, &marks);
        assert_eq!(cut.iter().map(|piece| piece.text.as_str()).collect::<String>(), text);
        assert_eq!(
            cut.iter().map(|piece| piece.marks.clone()).collect::<Vec<_>>(),
            [vec![0], vec![0, 1], vec![1], vec![]]
        );
        assert_eq!(cut[1].ends, [0]);
        assert_eq!(pieces("", &marks), []);
    }

    #[test]
    fn sentences_beside_one_another_are_one_passage() {
        let text = "One. Two. Three. Four.";
        let words: Vec<String> = passages(text, &[0, 1, 3]).iter().map(|span| span.of(text)).collect();
        assert_eq!(words, ["One. Two.", "Four."]);
        assert_eq!(passages(text, &[9]), []);
        assert_eq!(fit(text, 4, 10).expect("words").of(text), "Two.");
        assert_eq!(fit(text, 4, 5), None);
        assert_eq!(fit(text, 30, 40), None);
    }

    #[test]
    fn the_book_is_a_tree_in_lines() {
        let chance = Chance::seeded(3);
        let id = || Id::new(Ts(0), &chance);
        let code = |id, parent_id, name: &str| Code {
            id,
            parent_id,
            name: name.into(),
            memo: String::new(),
            colour: 1,
            codable: true,
            guid: String::new(),
            retired: false,
        };
        let (top, other) = (id(), id());
        let all = [code(top, None, "top"), code(other, None, "other"), code(id(), Some(top), "below")];
        let names: Vec<(usize, &str)> =
            laid_out(&all).iter().map(|(depth, code)| (*depth, code.name.as_str())).collect();
        assert_eq!(names, [(0, "top"), (1, "below"), (0, "other")]);
    }
}
