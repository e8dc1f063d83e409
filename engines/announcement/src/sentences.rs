//! Cuts lines into sentences, minding abbreviations; no sentence is longer than a look to its left and right may cost.

use crate::fact::Span;
use crate::words::fold;

/// Longer sentences are cut, so that rules which look around in a sentence stay linear in the text.
const SENTENCE_MAX: usize = 1_200;

const ABBREVIATIONS: [&str; 62] = [
    "mr", "mrs", "ms", "dr", "prof", "st", "ste", "no", "nr", "vs", "e.g", "i.e", "p.m", "a.m", "inc", "ltd", "jr",
    "sr", "dept", "gov", "gen", "col", "det", "sgt", "insp", "supt", "lt", "m", "mm", "mme", "mlle", "art", "cf",
    "tel", "ex", "sept", "oct", "nov", "dec", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "janv", "fevr", "avr",
    "juil", "approx", "vol", "ed", "al", "av", "bd", "boul", "ave", "fig", "c.-a-d", "env", "hon",
];

/// The sentences of `span`.
pub(crate) fn sentences(text: &str, span: Span) -> Vec<Span> {
    let words = span.of(text);
    let mut found = Vec::new();
    let mut start = 0;
    let mut room = 0;
    for (at, letter) in words.char_indices() {
        if at < start {
            continue;
        }
        // Where an over-long sentence could be cut.
        if letter == ' ' {
            room = at;
        }
        let cut = match letter {
            '.' | '!' | '?' | '…' => end_here(words, start, at + letter.len_utf8()),
            _ if at - start >= SENTENCE_MAX => Some(if room > start { room } else { at }),
            _ => None,
        };
        if let Some(end) = cut {
            push(&mut found, text, Span::new(span.start + start, span.start + end));
            start = end;
        }
    }
    push(&mut found, text, Span::new(span.start + start, span.end));
    found
}

/// The last sentence of some words.
pub(crate) fn last_sentence(words: &str) -> &str {
    sentences(words, Span::new(0, words.len())).last().map_or(words, |span| span.of(words))
}

fn push(found: &mut Vec<Span>, text: &str, span: Span) {
    let span = span.trimmed(text);
    if span.of(text).chars().any(char::is_alphanumeric) {
        found.push(span);
    }
}

/// The end of the sentence whose stop ends at `after`, if it is one.
fn end_here(words: &str, start: usize, after: usize) -> Option<usize> {
    let closing = |c: char| matches!(c, '.' | '!' | '?' | '…' | ')' | '"' | '”' | '’' | '»' | ']');
    // A look of bounded length: a page of nothing but dots must not cost its square.
    let rest = crate::words::after(words, after, 16);
    let end = after + (rest.len() - rest.trim_start_matches(closing).len());
    // French sets a space before the closing quotation mark.
    let end = words[end..].strip_prefix(" »").map_or(end, |_| end + " »".len());
    let next = words[end..].strip_prefix(' ')?;
    let opens = next.chars().take(16).find(|c| !matches!(c, '"' | '“' | '«' | '(' | ' ' | '[' | '¿' | '¡'))?;
    let asks = words[..after].ends_with(['?', '!']);
    let begins = opens.is_uppercase()
        || opens.is_ascii_digit()
        || opens == '#'
        || next.starts_with("http")
        || next.starts_with("www.");
    (begins && (asks || !is_abbreviation(&words[start..after]))).then_some(end)
}

fn is_abbreviation(sentence: &str) -> bool {
    let last = sentence.trim_end_matches('.').rsplit([' ', '(', '\'', '’']).next().unwrap_or_default();
    let folded = fold(last);
    let initial = last.chars().count() == 1 && last.chars().all(char::is_uppercase);
    sentence.ends_with('.')
        && !sentence.ends_with("..")
        && (initial || ABBREVIATIONS.contains(&folded.as_str()) || is_dotted(&folded))
}

/// "U.S", "R.-U": letters with dots between.
fn is_dotted(word: &str) -> bool {
    word.contains('.') && word.split(['.', '-']).all(|part| part.chars().count() <= 1)
}
