//! The ten kinds of questions: what counts as an answer to each, and what is wrong with the others.
//! What was typed is kept as it was typed, good or bad; the rule is asked before it is sent.

use crate::call::model::Question;
use base::jiff::civil::Date;
use base::{Lang, Limit};

/// Why an answer cannot be sent as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// Must be answered.
    Missing,
    /// Over the limit by so many words.
    TooManyWords {
        /// The limit.
        max: usize,
        /// By how many.
        over: usize,
    },
    /// Over the limit by so many characters.
    TooLong {
        /// The limit.
        max: usize,
        /// By how many.
        over: usize,
    },
    /// Not a number.
    NotANumber,
    /// Not one of what may be chosen.
    NotAChoice,
    /// Not a day of the calendar.
    NotADay,
    /// Not an address of a page.
    NotALink,
    /// Neither an e-mail address nor a telephone number.
    NotAContact,
}

/// Characters of a short answer.
pub const SHORT_CHARS: usize = 200;

/// What may be chosen, in the words under which a choice is stored: the first language the organiser wrote.
pub fn choice_key(choice: &base::Localised) -> &str {
    choice.in_lang(&Lang::en())
}

/// What is wrong with `value` as an answer to `question`. Of several choices each stands on a line of its own;
/// of a file the value is how many files answer it.
pub fn wrong(question: &Question, value: &str) -> Option<Wrong> {
    let value = value.trim();
    if value.is_empty() || (question.kind == "file" && value == "0") {
        return question.required.then_some(Wrong::Missing);
    }
    match question.kind.as_str() {
        "short" => too_long(SHORT_CHARS, value).or_else(|| too_wordy(question.words_max, value)),
        "long" => too_wordy(question.words_max, value),
        "number" => number(value).is_none().then_some(Wrong::NotANumber),
        "yes-no" => (!["yes", "no"].contains(&value)).then_some(Wrong::NotAChoice),
        "one" => (!is_choice(question, value)).then_some(Wrong::NotAChoice),
        "several" => value.lines().any(|line| !is_choice(question, line)).then_some(Wrong::NotAChoice),
        "date" => value.parse::<Date>().is_err().then_some(Wrong::NotADay),
        "link" => (!is_link(value)).then_some(Wrong::NotALink),
        "contact" => (!is_mail(value) && !is_telephone(value)).then_some(Wrong::NotAContact),
        _ => None,
    }
}

fn is_choice(question: &Question, value: &str) -> bool {
    question.choices.iter().any(|choice| choice_key(choice) == value)
}

fn too_long(max: usize, value: &str) -> Option<Wrong> {
    let over = Limit::Chars(max).over(value);
    (over > 0).then_some(Wrong::TooLong { max, over })
}

fn too_wordy(max: usize, value: &str) -> Option<Wrong> {
    let over = if max == 0 { 0 } else { Limit::Words(max).over(value) };
    (over > 0).then_some(Wrong::TooManyWords { max, over })
}

/// A number as people write one: `48`, `-3`, `1 200`, `3,5`, `3.5`.
pub fn number(value: &str) -> Option<f64> {
    let plain: String =
        value.chars().filter(|sign| !sign.is_whitespace()).map(|sign| if sign == ',' { '.' } else { sign }).collect();
    let only_digits = plain.chars().all(|sign| sign.is_ascii_digit() || "+-.".contains(sign));
    plain.parse().ok().filter(|_| only_digits)
}

/// The address of a page: `https://…` or `http://…` with a host and no blank in it.
pub fn is_link(value: &str) -> bool {
    let rest = value.strip_prefix("https://").or_else(|| value.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let named = !host.starts_with('.') && host.contains('.') && !host.contains('@') && !host.ends_with('.');
        named && !value.contains(|sign: char| sign.is_whitespace() || sign.is_control() || "<>\"\\".contains(sign))
    })
}

/// An e-mail address that a letter can be sent to: one @, something before it, a domain with a dot behind it.
pub fn is_mail(value: &str) -> bool {
    let Some((name, domain)) = value.rsplit_once('@') else { return false };
    let plain = |sign: char| !sign.is_whitespace() && !sign.is_control() && !"@<>()[],;:\"\\".contains(sign);
    let labels = domain.split('.').all(|label| {
        !label.is_empty() && label.len() <= 63 && label.chars().all(|sign| sign.is_alphanumeric() || sign == '-')
    });
    let dots = !name.starts_with('.') && !name.ends_with('.') && !name.contains("..");
    !name.is_empty()
        && name.len() <= 64
        && value.len() <= 254
        && name.chars().all(plain)
        && dots
        && labels
        && domain.contains('.')
}

fn is_telephone(value: &str) -> bool {
    let digits = value.chars().filter(char::is_ascii_digit).count();
    (5..=20).contains(&digits) && value.chars().all(|sign| sign.is_ascii_digit() || " +-().\u{a0}/".contains(sign))
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::{Chance, Id, Localised, Ts};

    fn question(kind: &str) -> Question {
        Question {
            id: Id::new(Ts(0), &Chance::seeded(1)),
            code: kind.to_owned(),
            position: 1,
            kind: kind.to_owned(),
            label: Localised::default(),
            hint: Localised::default(),
            required: false,
            choices: vec![Localised::both("Police", "Police"), Localised::both("Health", "Santé")],
            for_formats: Vec::new(),
            for_topics: Vec::new(),
            reviewers_see: false,
            words_max: 4,
        }
    }

    #[test]
    fn each_of_the_ten_kinds_takes_what_people_mean() {
        for (kind, good) in [
            ("short", "four words and no"),
            ("long", "four words\n\nand no"),
            ("number", "1 200"),
            ("number", "3,5"),
            ("yes-no", "no"),
            ("one", "Health"),
            ("several", "Police\nHealth"),
            ("date", "2025-02-03"),
            ("link", "https://averne.example/night-book?page=2"),
            ("contact", "amina@harbour-street.example"),
            ("contact", "+1 (555) 010-0199"),
            ("file", "2"),
        ] {
            assert_eq!(wrong(&question(kind), good), None, "{kind}: {good}");
        }
    }

    #[test]
    fn each_of_the_ten_kinds_says_what_is_wrong() {
        for (kind, bad, says) in [
            ("short", "five words are one more", Wrong::TooManyWords { max: 4, over: 1 }),
            ("short", &"x".repeat(203), Wrong::TooLong { max: 200, over: 3 }),
            ("long", "one two three four five six", Wrong::TooManyWords { max: 4, over: 2 }),
            ("number", "forty", Wrong::NotANumber),
            ("number", "inf", Wrong::NotANumber),
            ("number", "1e9", Wrong::NotANumber),
            ("yes-no", "perhaps", Wrong::NotAChoice),
            ("one", "Fire service", Wrong::NotAChoice),
            ("several", "Police\nFire service", Wrong::NotAChoice),
            ("date", "2025-02-30", Wrong::NotADay),
            ("link", "javascript:alert(1)", Wrong::NotALink),
            ("link", "https://averne .example", Wrong::NotALink),
            ("contact", "Amina", Wrong::NotAContact),
            ("contact", "amina@harbour", Wrong::NotAContact),
        ] {
            assert_eq!(wrong(&question(kind), bad), Some(says), "{kind}: {bad}");
        }
        let must = Question { required: true, ..question("file") };
        assert_eq!(wrong(&must, "0"), Some(Wrong::Missing));
        assert_eq!(wrong(&Question { required: true, ..question("several") }, " \n"), Some(Wrong::Missing));
    }

    #[test]
    fn an_address_needs_its_parts() {
        for good in ["a@b.example", "o'neil.jo+x@sub.averne.example", "zoë@bücher.example"] {
            assert!(is_mail(good), "{good}");
        }
        for bad in [
            "",
            "a",
            "a@b",
            "@b.example",
            "a@.example",
            "a b@c.example",
            "a@b..example",
            "a@b.example\nBcc: c@d.example",
            "<a@b.example>",
        ] {
            assert!(!is_mail(bad), "{bad}");
        }
    }
}
