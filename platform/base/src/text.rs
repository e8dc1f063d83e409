//! Limits on what people write, and the folding that makes texts comparable.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// How much may be written in a field, said before typing and held by the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// At most so many words.
    Words(usize),
    /// At most so many characters.
    Chars(usize),
}

impl Limit {
    /// By how many `text` is over the limit; 0 where it fits.
    pub fn over(self, text: &str) -> usize {
        match self {
            Limit::Words(max) => word_count(text).saturating_sub(max),
            Limit::Chars(max) => text.chars().count().saturating_sub(max),
        }
    }
}

/// Words as a person counts them: runs of anything but white space.
pub fn word_count(text: &str) -> usize {
    text.split_whitespace().count()
}

/// Lower case without accents, for search and comparison: `Évaluation` becomes `evaluation`.
pub fn fold(text: &str) -> String {
    text.nfkd()
        .filter(|sign| !is_combining_mark(*sign))
        .flat_map(char::to_lowercase)
        .map(|sign| match sign {
            '’' | '‘' => '\'',
            '\u{a0}' | '\u{202f}' => ' ',
            other => other,
        })
        .collect()
}

/// One line without control characters, white space folded: for names, titles and headers.
pub fn one_line(text: &str) -> String {
    text.split(|sign: char| sign.is_whitespace() || sign.is_control())
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_say_by_how_many() {
        assert_eq!(Limit::Words(3).over("one two  three\nfour"), 1);
        assert_eq!(Limit::Chars(4).over("été"), 0);
    }

    #[test]
    fn folding_makes_names_comparable() {
        assert_eq!(fold("Élodie D’Arcy"), "elodie d'arcy");
        assert_eq!(one_line(" a\r\nBcc: b\u{0} "), "a Bcc: b");
    }
}
