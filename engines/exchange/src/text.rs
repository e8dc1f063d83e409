//! Texts as the exchange forms need them: without characters that XML forbids, on one line, as slug, as acronym.
//! Each of these applied twice gives what it gives once; the writers' byte-for-byte promise rests on that.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

fn allowed(c: char) -> bool {
    match c {
        '\t' | '\n' | '\r' => true,
        '\u{fffe}' | '\u{ffff}' => false,
        c => c >= ' ',
    }
}

/// True when every character may stand in XML 1.0 (and so in a database and a calendar).
pub(crate) fn is_clean(text: &str) -> bool {
    text.chars().all(allowed)
}

/// The text without characters that may stand nowhere.
pub(crate) fn clean(text: &str) -> Cow<'_, str> {
    if is_clean(text) { Cow::Borrowed(text) } else { Cow::Owned(text.chars().filter(|c| allowed(*c)).collect()) }
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r')
}

/// The text on one line, without spaces around it. No-break spaces are the author's and stay.
pub(crate) fn one_line(text: &str) -> Cow<'_, str> {
    let trimmed = text.trim_matches(is_space);
    if !trimmed.contains(['\t', '\n', '\r']) {
        return clean(trimmed);
    }
    let words: Vec<&str> = trimmed.split(['\t', '\n', '\r']).map(|part| part.trim_matches(is_space)).collect();
    let joined = words.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    Cow::Owned(clean(&joined).into_owned())
}

/// Line ends as one newline, which is what any XML reader makes of them.
pub(crate) fn unix_lines(text: &str) -> Cow<'_, str> {
    if text.contains('\r') { Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n")) } else { Cow::Borrowed(text) }
}

/// Latin letters without accents, in lower case; other characters as they are.
fn plain_letters(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.nfd().flat_map(char::to_lowercase) {
        match c {
            'ß' => plain.push_str("ss"),
            'æ' => plain.push_str("ae"),
            'œ' => plain.push_str("oe"),
            'ø' => plain.push('o'),
            'ł' => plain.push('l'),
            'đ' => plain.push('d'),
            'ı' => plain.push('i'),
            c => plain.push(c),
        }
    }
    plain
}

/// Lower-case letters and digits joined by `joint`; everything else between them is one joint.
/// Combining accents vanish, so «Nîmes» gives `nimes`.
pub(crate) fn slug(text: &str, joint: char) -> String {
    let mut slug = String::new();
    let mut gap = false;
    for c in plain_letters(text).chars() {
        if c.is_ascii_alphanumeric() {
            if gap && !slug.is_empty() {
                slug.push(joint);
            }
            gap = false;
            slug.push(c);
        } else if !('\u{300}'..='\u{36f}').contains(&c) {
            gap = true;
        }
    }
    slug
}

/// A slug of at most `most` characters, cut between words where possible.
pub(crate) fn short_slug(text: &str, most: usize) -> String {
    let mut whole = slug(text, '-');
    if whole.len() > most {
        let cut = whole[..most].rfind('-').filter(|at| *at > most / 2).unwrap_or(most);
        whole.truncate(cut);
    }
    whole.trim_end_matches('-').to_owned()
}

/// The acronym in the form that both schemas accept: four or more of `[a-z0-9_]`, so `safer-cities`
/// becomes `safer_cities`. What is too short gets the year, or else is filled up.
pub(crate) fn acronym(name: &str, year: i16) -> String {
    let mut acronym: String = if name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_') {
        name.to_owned()
    } else {
        slug(name, '_')
    };
    acronym.truncate(60);
    if acronym.is_empty() {
        acronym.push_str("programme");
    }
    if acronym.len() < 4 {
        acronym = format!("{acronym}_{year:04}");
    }
    acronym
}

/// A colour as `#rrggbb`, or nothing.
pub(crate) fn hex_colour(colour: &str) -> Option<String> {
    let digits = colour.trim().strip_prefix('#')?;
    let hex = digits.bytes().all(|b| b.is_ascii_hexdigit());
    match digits.len() {
        6 if hex => Some(format!("#{}", digits.to_ascii_lowercase())),
        3 if hex => Some(digits.chars().fold(String::from("#"), |all, c| format!("{all}{c}{c}").to_ascii_lowercase())),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_acronym_is_one_both_schemas_take() {
        assert_eq!(acronym("safer-cities", 2026), "safer_cities");
        assert_eq!(acronym("rc3", 2020), "rc3_2020");
        assert_eq!(acronym("Sécurité & Démocratie", 2021), "securite_democratie");
        assert_eq!(acronym("مدن آمنة", 2026), "programme");
        for name in ["safer-cities", "rc3", "_x", "Camp2019", "a b c"] {
            let once = acronym(name, 2026);
            assert_eq!(acronym(&once, 2026), once);
        }
    }

    #[test]
    fn a_title_becomes_a_short_slug() {
        assert_eq!(short_slug("Où vont nos marches exploratoires ?", 30), "ou-vont-nos-marches");
        assert_eq!(short_slug("مدن", 30), "");
        assert_eq!(short_slug("Straße, Œuvre, Łódź", 40), "strasse-oeuvre-lodz");
    }

    #[test]
    fn one_line_keeps_the_authors_no_break_space() {
        assert_eq!(one_line("  Accueil\u{202f}/ Welcome \r\n to all\u{1} "), "Accueil\u{202f}/ Welcome to all");
        assert_eq!(one_line("a\u{1} "), one_line(&one_line("a\u{1} ")));
    }

    #[test]
    fn control_characters_go_and_line_ends_stay() {
        assert_eq!(clean("a\u{0}b\u{b}\r\nc\u{ffff}"), "ab\r\nc");
        assert_eq!(unix_lines("a\r\nb\rc"), "a\nb\nc");
    }

    #[test]
    fn colours_are_six_digits_or_nothing() {
        assert_eq!(hex_colour("#ABC").as_deref(), Some("#aabbcc"));
        assert_eq!(hex_colour("#00dee4").as_deref(), Some("#00dee4"));
        assert_eq!(hex_colour("teal"), None);
        assert_eq!(hex_colour("#ééé"), None);
    }
}
