//! A questionnaire, its pages, and what counts as an answer. Pure.

use super::relevant::{Condition, parse};
use base::{Limit, Localised, one_line};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A questionnaire.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Form {
    /// The languages it stands in, the first one first.
    pub langs: Vec<String>,
    /// Its questions, in order.
    pub questions: Vec<Question>,
}

/// A question, or a text between questions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Question {
    /// Its name in the workbook.
    pub name: String,
    /// What is asked for.
    pub kind: Kind,
    /// What is asked.
    pub label: Localised,
    /// What helps to answer.
    pub hint: Localised,
    /// It must be answered where it is asked.
    pub required: bool,
    /// When it is asked; empty always. As it was written.
    pub relevant: String,
    /// What one can choose.
    pub choices: Vec<Choice>,
    /// The part it belongs to; empty for none.
    pub group: Localised,
}

/// What a question asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Words.
    Text,
    /// A whole number.
    Integer,
    /// A number.
    Decimal,
    /// A day.
    Date,
    /// One of the choices.
    One,
    /// Any of the choices.
    Many,
    /// Nothing: words to be read.
    Note,
}

/// The word for a kind of question.
pub fn code(kind: Kind) -> &'static str {
    match kind {
        Kind::Text => "text",
        Kind::Integer => "integer",
        Kind::Decimal => "decimal",
        Kind::Date => "date",
        Kind::One => "one",
        Kind::Many => "many",
        Kind::Note => "note",
    }
}

/// A choice.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Choice {
    /// Its name in the workbook.
    pub value: String,
    /// What it says.
    pub label: Localised,
}

/// What somebody answered: question and values.
pub type Answers = BTreeMap<String, Vec<String>>;

/// Questions on one page at most: a phone's patience.
const PAGE_MAX: usize = 6;

impl Form {
    /// The question of this name.
    pub fn question(&self, name: &str) -> Option<&Question> {
        self.questions.iter().find(|one| one.name == name)
    }

    /// The places of the questions on each page. A question that depends on another stands on a later page, so that
    /// the form works without scripts; a new part begins a new page.
    pub fn pages(&self) -> Vec<Vec<usize>> {
        let mut pages: Vec<Vec<usize>> = vec![Vec::new()];
        for (at, one) in self.questions.iter().enumerate() {
            let page = pages.last().map_or(&[][..], Vec::as_slice);
            let depends = one.condition().is_some_and(|condition| {
                condition.questions().iter().any(|name| page.iter().any(|at| self.questions[*at].name == **name))
            });
            let other = page.last().is_some_and(|last| self.questions[*last].group != one.group);
            if !page.is_empty() && (depends || other || page.len() >= PAGE_MAX) {
                pages.push(Vec::new());
            }
            if let Some(page) = pages.last_mut() {
                page.push(at);
            }
        }
        pages
    }

    /// The answers with a mark in the place of words: words are read by those who make them safe, and by nobody else.
    pub fn without_words(&self, given: &Answers) -> Answers {
        let words = |name: &str| self.question(name).is_some_and(|one| one.kind == Kind::Text);
        let one = |(name, values): (&String, &Vec<String>)| {
            (name.clone(), if words(name) { vec!["…".to_owned()] } else { values.clone() })
        };
        given.iter().map(one).collect()
    }

    /// What of these answers answers a question that was asked: the rest, such as what stood in a field before the answer
    /// above it changed, is left out.
    pub fn asked(&self, given: &Answers) -> Answers {
        let mut kept = Answers::new();
        for one in &self.questions {
            if one.is_asked(&kept)
                && let Some(values) = given.get(&one.name).filter(|values| values.iter().any(|value| !value.is_empty()))
            {
                kept.insert(one.name.clone(), values.clone());
            }
        }
        kept
    }
}

impl Question {
    /// When it is asked. The condition was read when the form came in.
    pub fn condition(&self) -> Option<Condition> {
        if self.relevant.is_empty() { None } else { parse(&self.relevant).ok() }
    }

    /// It is asked after these answers.
    pub fn is_asked(&self, answers: &Answers) -> bool {
        let given =
            |name: &str| answers.get(name).map_or(Vec::new(), |values| values.iter().map(String::as_str).collect());
        self.condition().is_none_or(|condition| condition.holds(&given))
    }

    /// Reads an answer; the error is the key of a sentence.
    pub fn read(&self, typed: &[&str]) -> Result<Vec<String>, &'static str> {
        let typed: Vec<&str> = typed.iter().map(|value| value.trim()).filter(|value| !value.is_empty()).collect();
        if typed.is_empty() {
            let open = !self.required || self.kind == Kind::Note;
            return if open { Ok(Vec::new()) } else { Err("survey-answer-missing") };
        }
        let first = typed[0];
        let known = |value: &&str| self.choices.iter().any(|choice| choice.value == **value);
        match self.kind {
            Kind::Note => Ok(Vec::new()),
            Kind::Text if Limit::Chars(1_000).over(first) > 0 => Err("survey-answer-long"),
            Kind::Text => Ok(vec![first.to_owned()]),
            Kind::Integer => {
                let number = first.parse::<i64>().ok().filter(|n| n.abs() < 1_000_000_000);
                number.map(|n| vec![n.to_string()]).ok_or("survey-answer-number")
            }
            Kind::Decimal => {
                let number = first.replace(',', ".").parse::<f64>().ok().filter(|n| n.is_finite() && n.abs() < 1e9);
                number.map(|n| vec![n.to_string()]).ok_or("survey-answer-number")
            }
            Kind::Date => {
                let is_day = first.parse::<base::jiff::civil::Date>().is_ok();
                if is_day { Ok(vec![first.to_owned()]) } else { Err("survey-answer-day") }
            }
            Kind::One if typed.len() == 1 && known(&first) => Ok(vec![first.to_owned()]),
            Kind::Many if typed.iter().all(known) => {
                let mut values: Vec<String> = typed.iter().map(|value| one_line(value)).collect();
                values.dedup();
                Ok(values)
            }
            Kind::One | Kind::Many => Err("survey-answer-choice"),
        }
    }
}

#[cfg(test)]
pub(in crate::voices) mod tests {
    use super::*;

    pub(in crate::voices) fn question(name: &str, kind: Kind, relevant: &str, choices: &[&str]) -> Question {
        let choice = |value: &&str| Choice { value: (*value).into(), label: Localised::both(value, "") };
        Question {
            name: name.into(),
            kind,
            label: Localised::both(name, ""),
            hint: Localised::default(),
            required: false,
            relevant: relevant.into(),
            choices: choices.iter().map(choice).collect(),
            group: Localised::default(),
        }
    }

    #[test]
    fn what_depends_on_an_answer_stands_on_a_later_page() {
        let form = Form {
            langs: vec!["en".into()],
            questions: vec![
                question("safe", Kind::One, "", &["yes", "no"]),
                question("why", Kind::Text, "${safe} = 'no'", &[]),
                question("when", Kind::Many, "${safe} = 'no'", &["day", "night"]),
                question("told", Kind::One, "selected(${when}, 'night')", &["yes", "no"]),
            ],
        };
        assert_eq!(form.pages(), [vec![0], vec![1, 2], vec![3]]);
        let given =
            |pairs: &[(&str, &str)]| pairs.iter().map(|(a, b)| ((*a).into(), vec![(*b).into()])).collect::<Answers>();
        let all = given(&[("safe", "yes"), ("why", "dark"), ("when", "night"), ("told", "no")]);
        assert_eq!(form.asked(&all), given(&[("safe", "yes")]), "who feels safe was not asked why not");
        let all = given(&[("safe", "no"), ("when", "night"), ("told", "no")]);
        assert_eq!(form.asked(&all), all);
    }

    #[test]
    fn answers_are_read_by_what_was_asked_for() {
        let mut one = question("age", Kind::Integer, "", &[]);
        assert_eq!(one.read(&[" 17 "]), Ok(vec!["17".to_owned()]));
        assert_eq!(one.read(&["old"]), Err("survey-answer-number"));
        assert_eq!(one.read(&[""]), Ok(Vec::new()));
        one.required = true;
        assert_eq!(one.read(&[""]), Err("survey-answer-missing"));
        let many = question("where", Kind::Many, "", &["park", "bus"]);
        assert_eq!(many.read(&["park", "bus"]), Ok(vec!["park".to_owned(), "bus".to_owned()]));
        assert_eq!(many.read(&["moon"]), Err("survey-answer-choice"));
        assert_eq!(question("x", Kind::One, "", &["a", "b"]).read(&["a", "b"]), Err("survey-answer-choice"));
        assert_eq!(question("x", Kind::Decimal, "", &[]).read(&["1,5"]), Ok(vec!["1.5".to_owned()]));
        assert_eq!(question("x", Kind::Date, "", &[]).read(&["2027-02-30"]), Err("survey-answer-day"));
    }
}
