//! Words as search knows them: folded (no capitals, no accents) and cut to their stems, light, by language. Pure: the
//! same words on either database, so that both find the same.

use base::fold;
use rust_stemmers::{Algorithm, Stemmer};
use std::collections::BTreeMap;

/// A word of more letters than this is none.
const LETTERS_MAX: usize = 40;
/// More different words of one thing are not kept.
const WORDS_MAX: usize = 1_500;
/// More words than this nobody searches for at once.
const ASKED_MAX: usize = 12;

/// Words that say nothing about what a text is about. They stand here folded.
const SILENT_EN: &str = "a an and are as at be been but by can do for from had has have he her his how i if in into is it its \
    me more my no not of on or our she so such than that the their them then there these they this those to up us was we were \
    what when where which who will with you your";
const SILENT_FR: &str = "a ai au aux avec c ce ces cette d dans de des du elle en est et eux il ils j je l la le les leur leurs \
    lui m ma mais me mes moi mon n ne nos notre nous on ont ou par pas plus pour qu que qui s sa sans se ses si son sont sur t \
    ta te tes toi ton tu un une vos votre vous y";

/// The words of one language.
pub(super) struct Tongue {
    stemmer: Stemmer,
    silent: Vec<&'static str>,
}

impl Tongue {
    /// French where the tag says so, English for everything else.
    pub(super) fn of(lang: &str) -> Tongue {
        let french = lang.starts_with("fr");
        Tongue {
            stemmer: Stemmer::create(if french { Algorithm::French } else { Algorithm::English }),
            silent: if french { SILENT_FR } else { SILENT_EN }.split_whitespace().collect(),
        }
    }

    /// The stem of a folded word.
    fn stem(&self, word: &str) -> String {
        // Folded once more: a stemmer of French puts accents back.
        fold(&self.stemmer.stem(word))
    }

    /// The words of a text with how much each weighs: as often as it stands there, at most five times.
    pub(super) fn weighed(&self, texts: &[(&str, i64)]) -> BTreeMap<String, i64> {
        let mut all: BTreeMap<String, i64> = BTreeMap::new();
        for (text, weight) in texts {
            let mut own: BTreeMap<String, i64> = BTreeMap::new();
            for (_, _, word) in words_of(text) {
                if !self.silent.contains(&word.as_str()) {
                    *own.entry(self.stem(&word)).or_default() += 1;
                }
            }
            for (word, times) in own {
                if all.len() < WORDS_MAX || all.contains_key(&word) {
                    *all.entry(word).or_default() += weight * times.min(5);
                }
            }
        }
        all
    }

    /// The stems that somebody searches for, each once. Where every word is a silent one, they all count.
    pub(super) fn asked(&self, query: &str) -> Vec<String> {
        let words: Vec<String> = words_of(query).map(|(_, _, word)| word).collect();
        let telling = |word: &&String| !self.silent.contains(&word.as_str());
        let mut stems: Vec<String> = words.iter().filter(telling).map(|word| self.stem(word)).collect();
        if stems.is_empty() {
            return Vec::new();
        }
        let mut seen = Vec::new();
        stems.retain(|stem| {
            !seen.contains(stem) && {
                seen.push(stem.clone());
                true
            }
        });
        stems.truncate(ASKED_MAX);
        stems
    }

    /// A piece of the text around the first word that was searched for, in parts: words and whether they were searched
    /// for. Longer texts are cut at words, with dots.
    pub(super) fn excerpt(&self, text: &str, asked: &[String], letters: usize) -> Vec<(bool, String)> {
        let hits: Vec<(usize, usize)> = words_of(text)
            .filter(|(_, _, word)| asked.contains(&self.stem(word)))
            .map(|(from, to, _)| (from, to))
            .collect();
        let (begin, end) = window(text, hits.first().map_or(0, |hit| hit.0), letters);
        let mut parts = Vec::new();
        if begin > 0 {
            parts.push((false, "… ".to_owned()));
        }
        let mut at = begin;
        for (from, to) in hits.into_iter().filter(|(from, to)| *from >= begin && *to <= end) {
            if from > at {
                parts.push((false, text[at..from].to_owned()));
            }
            parts.push((true, text[from..to].to_owned()));
            at = to;
        }
        if at < end {
            parts.push((false, text[at..end].to_owned()));
        }
        if end < text.len() {
            parts.push((false, " …".to_owned()));
        }
        parts
    }
}

/// The words of a text: from which byte to which, and the word folded.
fn words_of(text: &str) -> impl Iterator<Item = (usize, usize, String)> {
    let mut ends = text.char_indices().peekable();
    std::iter::from_fn(move || {
        loop {
            let (from, first) = ends.next()?;
            if !first.is_alphanumeric() {
                continue;
            }
            let mut to = from + first.len_utf8();
            while let Some((at, sign)) = ends.peek().copied() {
                if !sign.is_alphanumeric() && !is_mark(sign) {
                    break;
                }
                to = at + sign.len_utf8();
                ends.next();
            }
            let word: String = fold(&text[from..to]).chars().filter(|sign| sign.is_alphanumeric()).collect();
            if !word.is_empty() && word.chars().count() <= LETTERS_MAX {
                return Some((from, to, word));
            }
        }
    })
}

/// An accent that stands as a sign of its own belongs to its letter.
fn is_mark(sign: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&sign)
}

/// About so many letters around this place, cut where a word ends.
fn window(text: &str, around: usize, letters: usize) -> (usize, usize) {
    let before = text[..around].char_indices().rev().nth(letters / 3).map_or(0, |(at, _)| at);
    let begin = if before == 0 { 0 } else { text[before..around].find(' ').map_or(before, |gap| before + gap + 1) };
    let after = text[begin..].char_indices().nth(letters).map_or(text.len(), |(at, _)| begin + at);
    let end = if after == text.len() { after } else { text[begin..after].rfind(' ').map_or(after, |gap| begin + gap) };
    (begin, end.max(begin))
}

/// Markdown as plain words, for what is searched and shown in excerpts.
pub(crate) fn plain(markdown: &str) -> String {
    let mut plain = String::with_capacity(markdown.len());
    let mut rest = markdown;
    // The address of a link is not a word of the text.
    while let Some((before, after)) = rest.split_once("](") {
        plain.push_str(before);
        rest = after.split_once(')').map_or("", |(_, rest)| rest);
    }
    plain.push_str(rest);
    let signs = ['#', '*', '_', '`', '[', ']', '>', '|'];
    base::one_line(&plain.replace(signs, " "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(parts: &[(bool, String)]) -> String {
        parts.iter().map(|(hit, text)| if *hit { format!("<{text}>") } else { text.clone() }).collect()
    }

    #[test]
    fn one_word_is_found_however_it_is_written() {
        let french = Tongue::of("fr");
        let asked = french.asked("Évaluations de la SÉCURITÉ");
        let there = french.weighed(&[("une évaluation, et la sécurité des quartiers", 1)]);
        assert_eq!(asked.len(), 2);
        assert!(asked.iter().all(|stem| there.contains_key(stem)), "{asked:?} {there:?}");
        let english = Tongue::of("en");
        let there = english.weighed(&[("Policing parks", 8), ("park park park park park park park", 1)]);
        assert_eq!(there[&english.asked("park")[0]], 8 + 5);
        assert_eq!(english.asked("the of and"), Vec::<String>::new());
        assert_eq!(english.asked("park parks PARK’s"), ["park", "s"]);
    }

    #[test]
    fn an_excerpt_stands_around_what_was_searched_for() {
        let english = Tongue::of("en");
        let text = "Before this there is a good deal to say about the town. A kiosk against abuse in a park was opened, and after \
            that there is as much again to be said about what the residents made of it.";
        let asked = english.asked("kiosks abused");
        let shown = joined(&english.excerpt(text, &asked, 60));
        assert!(shown.contains("<kiosk> against <abuse>"), "{shown}");
        assert!(shown.starts_with("… ") && shown.ends_with(" …") && shown.chars().count() < 90, "{shown}");
        assert_eq!(joined(&english.excerpt("Short.", &asked, 60)), "Short.");
        assert_eq!(joined(&english.excerpt("", &asked, 60)), "");
    }

    #[test]
    fn any_text_can_be_cut() {
        let french = Tongue::of("fr");
        let text = "É̈té 🏛️ ﷽ déjà‑vu l’été\u{301} 東京 ".repeat(20);
        for letters in [0, 1, 7, 30, 10_000] {
            let parts = french.excerpt(&text, &french.asked("été"), letters);
            assert!(parts.iter().all(|(_, part)| !part.is_empty()), "{parts:?}");
        }
    }

    #[test]
    fn markdown_is_only_its_words() {
        assert_eq!(plain("# A *kiosk*\n\n- see [the plan](https://x.example/abuse)"), "A kiosk - see the plan");
    }
}
