//! Names in texts that are read without names: where the author, a co-presenter, an organisation or an
//! address stands, in which paragraph, and in which words.
//!
//! Texts and names are cut into words, without accents and capitals; `Adeyemi-Ross’s` is `adeyemi`, `ross`, `s`.
//! A person is found by the whole name in either order, by a family name with or without an initial before it,
//! by a first name in the middle of a sentence, and by initials with dots. An organisation is found by its whole
//! name and by the capitals of its words. A family name that is also a word (“Young”) is only found with a capital;
//! where it stands for something else the author says so once.

use base::fold;

/// Whose name it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// Of whoever wrote the proposal.
    Author,
    /// Of somebody who presents with the author.
    CoPresenter,
    /// Of an organisation.
    Organisation,
    /// An e-mail address.
    Address,
}

/// A name that reviewers shall not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hidden {
    /// Whose.
    pub whose: Whose,
    /// As the form has it.
    pub name: String,
}

/// A name that was found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The field of the text.
    pub field: String,
    /// The paragraph, from 1; 0 where the field has only one line.
    pub paragraph: usize,
    /// Whose it is.
    pub whose: Whose,
    /// The few words before it.
    pub before: String,
    /// As it stands in the text.
    pub words: String,
    /// The few words after it.
    pub after: String,
    /// Where it stands in the text: from byte to byte.
    pub span: (usize, usize),
}

/// Finds the hidden names in a text. What the author said belongs to somebody else (`kept`) is passed over.
pub fn find(field: &str, text: &str, hidden: &[Hidden], kept: &[String]) -> Vec<Found> {
    let words = words_of(text);
    let mut spans: Vec<(usize, usize, Whose)> = Vec::new();
    for name in hidden {
        for (from, to) in spans_of(name, text, &words) {
            let overlaps = spans.iter().any(|(other_from, other_to, _)| from < *other_to && *other_from < to);
            let is_kept = kept.iter().any(|kept| fold(kept) == fold(&text[from..to]));
            if !overlaps && !is_kept {
                spans.push((from, to, name.whose));
            }
        }
    }
    spans.sort_by_key(|(from, ..)| *from);
    spans.into_iter().map(|(from, to, whose)| found(field, text, from, to, whose)).collect()
}

/// Puts other words where names were found: the latest first, so that places stay where they are.
pub fn replace(text: &str, found: &[Found], by: impl Fn(Whose) -> String) -> String {
    let mut text = text.to_owned();
    let mut found: Vec<&Found> = found.iter().collect();
    found.sort_by_key(|one| std::cmp::Reverse(one.span.0));
    for one in found {
        text.replace_range(one.span.0..one.span.1, &by(one.whose));
    }
    text
}

struct Word {
    folded: String,
    from: usize,
    to: usize,
    capital: bool,
    begins_sentence: bool,
    joined_to_next: bool,
}

fn words_of(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut from = None;
    let ends = text.char_indices().map(|(at, sign)| (at, Some(sign))).chain([(text.len(), None)]);
    for (at, sign) in ends {
        let inside = sign.is_some_and(|sign| sign.is_alphanumeric() || is_mark(sign));
        match (from, inside) {
            (None, true) => from = Some(at),
            (Some(start), false) => {
                let between =
                    words.last().map_or(text.get(..start), |last| text.get(last.to..start)).unwrap_or_default();
                let begins_sentence = words.is_empty() || between.contains(['.', '!', '?', '\n', ':']);
                if let Some(last) = words.last_mut() {
                    last.joined_to_next = !between.contains(['\n', ',', ';', ':', '!', '?', '(', ')', '@'])
                        && between.chars().count() <= 3;
                }
                let word = &text[start..at];
                let capital = word.chars().next().is_some_and(char::is_uppercase);
                words.push(Word {
                    folded: fold(word),
                    from: start,
                    to: at,
                    capital,
                    begins_sentence,
                    joined_to_next: false,
                });
                from = None;
            }
            _ => {}
        }
    }
    words
}

/// Accents that stand as signs of their own after their letter.
fn is_mark(sign: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&sign)
}

fn spans_of(name: &Hidden, text: &str, words: &[Word]) -> Vec<(usize, usize)> {
    let parts: Vec<String> = words_of(&name.name).into_iter().map(|word| word.folded).collect();
    if name.whose == Whose::Address {
        return addresses(text, &name.name);
    }
    if parts.iter().map(|part| part.chars().count()).sum::<usize>() < 2 {
        return Vec::new();
    }
    let mut spans = Vec::new();
    for start in 0..words.len() {
        let length = match name.whose {
            Whose::Organisation => organisation_at(&words[start..], &parts, &name.name, text),
            _ => person_at(&words[start..], &parts, &name.name),
        };
        if length > 0 {
            let (from, to) = (words[start].from, words[start + length - 1].to);
            // The longest reading wins; a shorter one inside it says nothing new.
            if spans.last().is_none_or(|(_, last_to)| from >= *last_to) {
                spans.push((from, to));
            }
        }
    }
    spans
}

/// How many words of a person's name begin here.
fn person_at(words: &[Word], parts: &[String], name: &str) -> usize {
    let Some((first, family)) = parts.split_first() else { return 0 };
    let capital = words[0].capital;
    let reversed: Vec<String> = family.iter().chain([first]).cloned().collect();
    if reads(words, parts) || (capital && reads(words, &reversed)) {
        return parts.len();
    }
    if family.is_empty() {
        return usize::from(capital && first == &words[0].folded && first.chars().count() >= 3);
    }
    let initials = initials_at(words, parts);
    if initials > 0 {
        return initials;
    }
    // An initial before the family name belongs to it: “I. Adeyemi-Ross”.
    let initial = usize::from(
        capital
            && first.chars().next().is_some_and(|sign| words[0].folded.chars().eq([sign]))
            && words[0].joined_to_next,
    );
    let rest = family_at(&words[initial..], family, name);
    if rest > 0 {
        return initial + rest;
    }
    let first_alone = capital && !words[0].begins_sentence && first == &words[0].folded && first.chars().count() >= 3;
    usize::from(first_alone)
}

/// The family name, whole or one capital part of it.
fn family_at(words: &[Word], family: &[String], name: &str) -> usize {
    let Some(word) = words.first() else { return 0 };
    if reads(words, family) && (word.capital || family.len() > 1) {
        return family.len();
    }
    let particles: Vec<String> =
        words_of(name).into_iter().filter(|part| !part.capital).map(|part| part.folded).collect();
    let is_part = word.capital
        && word.folded.chars().count() >= 3
        && family.contains(&word.folded)
        && !particles.contains(&word.folded);
    usize::from(is_part)
}

/// `I. A.-R.` for Imani Adeyemi-Ross: single capitals, each of them an initial, in order.
fn initials_at(words: &[Word], parts: &[String]) -> usize {
    let fits = words.len() >= parts.len() && parts.len() >= 2;
    let each = || {
        parts
            .iter()
            .zip(words)
            .all(|(part, word)| word.capital && word.to - word.from <= 2 && part.starts_with(&word.folded))
    };
    let close = || words[..parts.len() - 1].iter().all(|word| word.joined_to_next);
    if fits && each() && close() { parts.len() } else { 0 }
}

fn reads(words: &[Word], parts: &[String]) -> bool {
    let fits = !parts.is_empty() && words.len() >= parts.len();
    fits && parts.iter().zip(words).all(|(part, word)| *part == word.folded)
        && words[..parts.len() - 1].iter().all(|word| word.joined_to_next)
}

/// How many words of an organisation's name begin here: the whole name without its article, or its capitals.
fn organisation_at(words: &[Word], parts: &[String], name: &str, text: &str) -> usize {
    let articles = ["the", "le", "la", "les", "l", "a", "an"];
    let article = parts.first().is_some_and(|part| articles.contains(&part.as_str()) && parts.len() > 1);
    let parts = if article { &parts[1..] } else { parts };
    if reads(words, parts) && (parts.len() > 1 || words[0].capital) {
        return parts.len();
    }
    let named = words_of(name).into_iter().skip(usize::from(article)).filter(|part| part.capital);
    let capitals: String = named.filter_map(|part| part.folded.chars().next()).collect();
    let word = &words[0];
    let is_short = capitals.chars().count() >= 3 && word.folded == capitals;
    usize::from(is_short && text[word.from..word.to].chars().all(char::is_uppercase))
}

fn addresses(text: &str, mail: &str) -> Vec<(usize, usize)> {
    let is_part = |sign: char| !sign.is_whitespace() && !"<>()[],;\"".contains(sign);
    let mut spans = Vec::new();
    for (at, _) in text.match_indices('@') {
        let from = text[..at]
            .rfind(|sign| !is_part(sign))
            .map_or(0, |end| end + text[end..].chars().next().map_or(1, char::len_utf8));
        let to = text[at..].find(|sign| !is_part(sign)).map_or(text.len(), |end| at + end);
        let to = from + text[from..to].trim_end_matches(['.', ':', '!', '?']).len();
        if !mail.is_empty() && fold(&text[from..to]) == fold(mail) {
            spans.push((from, to));
        }
    }
    spans
}

fn found(field: &str, text: &str, from: usize, to: usize, whose: Whose) -> Found {
    let blank_lines = |text: &str| {
        let mut paragraphs = 0;
        let mut in_one = false;
        for line in text.split('\n') {
            let full = !line.trim().is_empty();
            paragraphs += usize::from(full && !in_one);
            in_one = full;
        }
        paragraphs
    };
    let near = |text: &str| base::one_line(text);
    let before = near(&text[..from]);
    let after = near(&text[to..]);
    let few = |words: Vec<&str>| words.join(" ");
    let last_words: Vec<&str> = before.split(' ').rev().take(4).collect::<Vec<_>>().into_iter().rev().collect();
    Found {
        field: field.to_owned(),
        paragraph: blank_lines(&text[..to]),
        whose,
        before: few(last_words),
        words: text[from..to].to_owned(),
        after: few(after.split(' ').take(4).collect()),
        span: (from, to),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hidden(name: &str) -> Vec<Hidden> {
        vec![Hidden { whose: Whose::Author, name: name.to_owned() }]
    }

    fn words(name: &str, text: &str) -> Vec<String> {
        find("abstract", text, &hidden(name), &[]).into_iter().map(|found| found.words).collect()
    }

    #[test]
    fn the_paragraph_and_the_words_around_are_named() {
        let text = "Ten minutes: three calls.\n\nTwenty minutes: what happened when Imani Adeyemi-Ross and the night team\ntried two.\n\n \nForty.";
        let found = find("abstract", text, &hidden("Imani Adeyemi-Ross"), &[]);
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].paragraph, found[0].words.as_str()), (2, "Imani Adeyemi-Ross"));
        assert_eq!(
            (found[0].before.as_str(), found[0].after.as_str()),
            ("minutes: what happened when", "and the night team")
        );
    }

    #[test]
    fn accents_capitals_and_possessives_do_not_hide_a_name() {
        for (name, text, says) in [
            ("Élodie Côté", "the plan of ELODIE COTE", vec!["ELODIE COTE"]),
            ("Élodie Côté", "le plan d’Élodie Côté, et celui de Côté", vec!["Élodie Côté", "Côté"]),
            ("Élodie Côté", "Co\u{302}te\u{301} counted", vec!["Co\u{302}te\u{301}"]),
            ("Imani Adeyemi-Ross", "Adeyemi-Ross’s night book", vec!["Adeyemi-Ross"]),
            ("Imani Adeyemi-Ross", "Ms Ross's car", vec!["Ross"]),
            ("Sean O’Neill", "what O'Neill wrote", vec!["O'Neill"]),
            ("Nguyễn Thị Hoa", "with Nguyen Thi Hoa", vec!["Nguyen Thi Hoa"]),
        ] {
            assert_eq!(words(name, text), says, "{name} in {text}");
        }
    }

    #[test]
    fn initials_and_either_order_are_found() {
        for (text, says) in [
            ("by I. Adeyemi-Ross and others", vec!["I. Adeyemi-Ross"]),
            ("ADEYEMI-ROSS, Imani", vec!["ADEYEMI-ROSS", "Imani"]),
            ("Adeyemi-Ross Imani led it", vec!["Adeyemi-Ross Imani"]),
            ("the notes of I. A.-R. say so", vec!["I. A.-R"]),
            ("we asked Imani about it", vec!["Imani"]),
        ] {
            assert_eq!(words("Imani Adeyemi-Ross", text), says, "{text}");
        }
    }

    #[test]
    fn words_that_only_look_like_names_are_left_alone() {
        for (name, text) in [
            ("Grace Young", "young people and grace periods"),
            ("Grace Young", "Grace periods were tried"),
            ("Ludwig van der Berg", "van and der alone, and a van"),
            ("Imani Ross", "across the crossing, Rossi and rosses"),
            ("Bo Li", "About libraries; a bo, a li"),
            ("A", "a plan and A plan"),
            ("", "anything at all"),
        ] {
            assert_eq!(words(name, text), Vec::<String>::new(), "{name} in {text}");
        }
        assert_eq!(words("Ludwig van der Berg", "as Berg and van der Berg say"), ["Berg", "van der Berg"]);
    }

    #[test]
    fn organisations_and_addresses_are_found() {
        let all = [
            Hidden { whose: Whose::Organisation, name: "The Harbour Street Outreach".to_owned() },
            Hidden { whose: Whose::Address, name: "amina@harbour-street.example".to_owned() },
        ];
        let text = "Harbour Street Outreach (HSO) sends a car; ask Amina@harbour-street.example. The hso is no word.";
        let found: Vec<_> =
            find("abstract", text, &all, &[]).into_iter().map(|found| (found.whose, found.words)).collect();
        let org = Whose::Organisation;
        assert_eq!(
            found,
            [
                (org, "Harbour Street Outreach".to_owned()),
                (org, "HSO".to_owned()),
                (Whose::Address, "Amina@harbour-street.example".to_owned())
            ]
        );
    }

    #[test]
    fn what_belongs_to_somebody_else_is_passed_over_and_the_rest_can_be_replaced() {
        let text = "Diallo Street is where Amina Diallo works.";
        assert_eq!(words("Amina Diallo", text), ["Diallo", "Amina Diallo"]);
        let found = find("abstract", text, &hidden("Amina Diallo"), &["diallo".to_owned()]);
        assert_eq!(replace(text, &found, |_| "one of us".to_owned()), "Diallo Street is where one of us works.");
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig { cases: 1_000, failure_persistence: None, ..Default::default() })]
        #[test]
        fn any_text_and_any_name_are_read_without_a_stumble(name in ".{0,30}", text in "(?s).{0,200}") {
            for whose in [Whose::Author, Whose::Organisation, Whose::Address] {
                let hidden = [Hidden { whose, name: name.clone() }];
                let found = find("abstract", &text, &hidden, &[]);
                for one in &found {
                    proptest::prop_assert_eq!(&text[one.span.0..one.span.1], one.words.as_str());
                }
                let _ = replace(&text, &found, |_| "x".to_owned());
            }
        }
    }
}
