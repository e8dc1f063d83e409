//! What all rules share: writing a rule so that case, accents and apostrophes do not matter, folding a word for
//! the dictionaries, and taking a bounded look to the left or right.

use regex::Regex;
use unicode_normalization::UnicodeNormalization;

/// A rule. Case does not matter, nor whether an accent was typed ("DEUXIEME EDITION"), nor which apostrophe or dash.
/// Where an accent alone tells two words apart ("né" and "ne", "dès" and "des") the pattern has its code, `\u{E9}`.
pub(crate) fn rule(pattern: &str) -> Regex {
    let mut open = String::with_capacity(pattern.len() * 2);
    open.push_str("(?i)");
    for letter in pattern.chars() {
        match letter {
            'é' | 'è' | 'ê' | 'ë' => open.push_str("[eéèêë]"),
            'à' | 'â' => open.push_str("[aàâ]"),
            'î' | 'ï' => open.push_str("[iîï]"),
            'ô' => open.push_str("[oô]"),
            'ù' | 'û' => open.push_str("[uùû]"),
            'ç' => open.push_str("[cç]"),
            'œ' => open.push_str("(?:œ|oe)"),
            '\'' => open.push_str("['’]"),
            '–' => open.push_str("[-–—]"),
            _ => open.push(letter),
        }
    }
    Regex::new(&open).expect("the rules are constants, and the tests compile every one")
}

/// Names rules, each compiled once, when first needed.
macro_rules! rules {
    ($($(#[$doc:meta])* $name:ident = $pattern:expr;)*) => {
        $($(#[$doc])* static $name: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(|| crate::words::rule(&$pattern));)*
    };
}
pub(crate) use rules;

/// Lower case without accents, for looking words up.
pub(crate) fn fold(word: &str) -> String {
    let plain = |c: char| match c {
        '’' => '\'',
        '‑' | '–' => '-',
        _ => c,
    };
    word.nfd()
        .filter(|c| !unicode_normalization::char::is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .map(plain)
        .collect()
}

/// The last `bytes` of `text` before `at`, from a character boundary on.
pub(crate) fn before(text: &str, at: usize, bytes: usize) -> &str {
    let mut start = at.saturating_sub(bytes);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    &text[start..at]
}

/// At most `bytes` of `text` from `at` on, up to a character boundary.
pub(crate) fn after(text: &str, at: usize, bytes: usize) -> &str {
    let mut end = (at + bytes).min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[at..end]
}

/// On one line, with single spaces.
pub(crate) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// True for a word that a name may begin with: a capital or a digit first, or letters with a dot inside (safe.example).
pub(crate) fn is_capital(word: &str) -> bool {
    let mut letters = word.chars();
    match letters.next() {
        Some(first) if first.is_uppercase() || first.is_ascii_digit() => true,
        // "eGovernment", "iPolice": a capital soon after a small letter.
        Some(first) if first.is_lowercase() => letters.take(2).any(char::is_uppercase),
        _ => false,
    }
}

/// True when every letter is a capital and there are at least two.
pub(crate) fn is_shouted(text: &str) -> bool {
    let mut letters = text.chars().filter(|c| c.is_alphabetic()).peekable();
    letters.peek().is_some() && letters.clone().nth(1).is_some() && letters.all(|c| !c.is_lowercase())
}
