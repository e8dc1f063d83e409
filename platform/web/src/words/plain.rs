//! Most words name nothing: a key and one line of text. Fluent would hold each of them as a tree of a kilobyte, so they
//! are kept as the slices of the program that they are, and only the rest is read by Fluent.

use std::collections::HashMap;

/// Words without anything to fill in, by their key.
pub(super) type Plain = HashMap<&'static str, &'static str>;

/// The plain words of a Fluent text, and what is left of it for Fluent to read.
pub(super) fn parted(text: &'static str) -> (Plain, String) {
    let (mut plain, mut rest) = (Plain::new(), String::new());
    for entry in entries(text) {
        match line_of(entry) {
            Some((key, words)) => _ = plain.insert(key, words),
            None => rest.push_str(entry),
        }
    }
    (plain, rest)
}

/// A new entry begins with a letter at the very beginning of a line; whatever stands on other lines goes on with it.
fn entries(text: &'static str) -> impl Iterator<Item = &'static str> {
    let begins = text
        .match_indices('\n')
        .map(|(at, _)| at + 1)
        .filter(|at| text[*at..].starts_with(|sign: char| sign.is_ascii_alphabetic() || sign == '-' || sign == '#'));
    let ends: Vec<usize> = begins.chain([text.len()]).collect();
    ends.into_iter().scan(0, move |began, end| Some(&text[std::mem::replace(began, end)..end]))
}

/// Key and words of an entry that is one line and has nothing to fill in.
fn line_of(entry: &'static str) -> Option<(&'static str, &'static str)> {
    let (key, words) = entry.split_once('=')?;
    let (key, words) = (key.trim_end(), words.trim());
    let is_key = key.starts_with(|sign: char| sign.is_ascii_alphabetic())
        && key.bytes().all(|sign| sign.is_ascii_alphanumeric() || b"-_".contains(&sign));
    (is_key && !words.is_empty() && !words.contains(['{', '}', '\n'])).then_some((key, words))
}

#[cfg(test)]
mod tests {
    use super::*;
    use fluent_bundle::{FluentBundle, FluentResource};

    #[test]
    fn a_line_is_kept_and_what_fills_in_goes_on_or_has_parts_is_left_to_fluent() {
        let text = "# A note = nothing\nyes = Yes, and no = 1\n\n\nname = { $name } comes\nlong =\n    two\n    lines\n\
             on = begins\n\n    and goes on\n-term = Wardmote\ntitled = Title\n    .hint = A hint\nlast =  the last  ";
        let (plain, rest) = parted(text);
        assert_eq!(plain, Plain::from([("yes", "Yes, and no = 1"), ("last", "the last")]));
        for left in
            ["# A note", "name = { $name } comes", "    lines", "on = begins\n\n    and goes on", "-term", ".hint"]
        {
            assert!(rest.contains(left), "{left} in {rest}");
        }
    }

    #[test]
    fn plain_words_are_what_fluent_would_say() {
        for (lang, text) in crate::LOCALES {
            let (plain, _) = parted(text);
            assert!(!plain.is_empty(), "{lang} has plain words");
            let mut whole = FluentBundle::new(vec![lang.parse().expect("a language")]);
            whole.add_resource(FluentResource::try_new((*text).to_owned()).expect("Fluent")).expect("no key twice");
            for (key, words) in plain {
                let pattern = whole.get_message(key).and_then(|message| message.value()).expect("a message");
                assert_eq!(words, whole.format_pattern(pattern, None, &mut Vec::new()), "{key}");
            }
        }
    }
}
