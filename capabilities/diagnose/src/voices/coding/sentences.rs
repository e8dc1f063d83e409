//! Where sentences begin and end, counted in code points as REFI-QDA counts: the units on which two coders are
//! compared, and what one chooses where no text can be selected.

/// A stretch of a text: from the first code point to before the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The first code point.
    pub from: usize,
    /// The one after the last.
    pub to: usize,
}

impl Span {
    /// Shares at least one code point.
    pub fn meets(self, other: Span) -> bool {
        self.from < other.to && other.from < self.to
    }

    /// The words of it.
    pub fn of(self, text: &str) -> String {
        text.chars().skip(self.from).take(self.to.saturating_sub(self.from)).collect()
    }
}

/// The sentences of a text, without the white space between them.
///
/// ```
/// use diagnose::voices::coding::sentences::{sentences, Span};
/// let text = "They sit on the steps. We go round…  Always!";
/// let found: Vec<String> = sentences(text).into_iter().map(|span| span.of(text)).collect();
/// assert_eq!(found, ["They sit on the steps.", "We go round…", "Always!"]);
/// ```
pub fn sentences(text: &str) -> Vec<Span> {
    let signs: Vec<char> = text.chars().collect();
    let (mut spans, mut from) = (Vec::new(), 0);
    for at in 0..signs.len() {
        let next = signs.get(at + 1);
        let ends = signs[at] == '\n' || (is_end(&signs, at) && next.is_none_or(|sign| sign.is_whitespace()));
        if ends {
            spans.extend(trimmed(&signs, from, at + 1));
            from = at + 1;
        }
    }
    spans.extend(trimmed(&signs, from, signs.len()));
    spans
}

/// A sign that ends a sentence, or the quotation mark after one. One letter and a point is an initial.
fn is_end(signs: &[char], at: usize) -> bool {
    let mark = if matches!(signs[at], '"' | '”' | '»' | '’' | ')') && at > 0 { at - 1 } else { at };
    match signs[mark] {
        '!' | '?' | '…' => true,
        '.' => {
            let word = signs[..mark].iter().rev().take_while(|sign| sign.is_alphanumeric()).count();
            word != 1 || mark == 1
        }
        _ => false,
    }
}

fn trimmed(signs: &[char], mut from: usize, mut to: usize) -> Option<Span> {
    while from < to && signs[from].is_whitespace() {
        from += 1;
    }
    while to > from && signs[to - 1].is_whitespace() {
        to -= 1;
    }
    (from < to).then_some(Span { from, to })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_counted_in_code_points() {
        let text = "Là-bas, « on » traîne. 🚲 volé? M. Roy le sait";
        let words: Vec<String> = sentences(text).iter().map(|span| span.of(text)).collect();
        assert_eq!(words, ["Là-bas, « on » traîne.", "🚲 volé?", "M. Roy le sait"]);
        assert_eq!(sentences(text)[1], Span { from: 23, to: 30 });
        assert!(sentences("  \n ").is_empty());
    }

    #[test]
    fn every_code_point_but_white_space_is_in_one_sentence() {
        let text = "One. Two!\nThree “four.” Five… six 3.5 km";
        let inside: usize = sentences(text).iter().map(|span| span.to - span.from).sum();
        let spans = sentences(text);
        assert!(spans.windows(2).all(|pair| pair[0].to <= pair[1].from));
        let between = text.chars().count() - inside;
        assert_eq!(between, 4, "{spans:?}");
    }
}
