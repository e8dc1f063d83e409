//! When a question is asked: the part of XLSForm's conditions that this house understands.
//!
//! `${q} = 'v'`, `!=`, `<`, `<=`, `>`, `>=`, `selected(${q}, 'v')`, `not(…)`, `and`, `or`, parentheses, numbers.
//! Anything else is refused by name when the form comes in, so that no question is asked of the wrong people.

/// Longest condition, in characters.
const LENGTH_MAX: usize = 500;
/// How deep it may be nested.
const DEPTH_MAX: usize = 12;

/// A condition.
#[derive(Clone, Debug, PartialEq)]
pub enum Condition {
    /// Both.
    And(Box<Condition>, Box<Condition>),
    /// One of them.
    Or(Box<Condition>, Box<Condition>),
    /// The contrary.
    Not(Box<Condition>),
    /// The answer to a question stands so to a value.
    Is(String, Sign, String),
    /// This choice is among the answers to a question.
    Selected(String, String),
}

/// How an answer stands to a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// `=`
    Same,
    /// `!=`
    Other,
    /// `<`
    Less,
    /// `<=`
    AtMost,
    /// `>`
    More,
    /// `>=`
    AtLeast,
}

/// Reads a condition; the error is the piece that is not understood.
pub fn parse(text: &str) -> Result<Condition, String> {
    if text.chars().count() > LENGTH_MAX {
        return Err(text.chars().take(40).collect());
    }
    let mut reading = Reading { words: words(text)?, at: 0, depth: 0 };
    let condition = reading.any()?;
    match reading.words.get(reading.at) {
        Some(rest) => Err(rest.shown()),
        None => Ok(condition),
    }
}

impl Condition {
    /// Holds with these answers. A question without an answer is the empty text, as in XLSForm.
    pub fn holds<'a>(&self, answer: &impl Fn(&str) -> Vec<&'a str>) -> bool {
        match self {
            Condition::And(a, b) => a.holds(answer) && b.holds(answer),
            Condition::Or(a, b) => a.holds(answer) || b.holds(answer),
            Condition::Not(a) => !a.holds(answer),
            Condition::Selected(question, value) => answer(question).contains(&value.as_str()),
            Condition::Is(question, sign, value) => {
                let given = answer(question);
                compare(given.first().copied().unwrap_or_default(), *sign, value)
            }
        }
    }

    /// The questions it asks about.
    pub fn questions(&self) -> Vec<&str> {
        match self {
            Condition::And(a, b) | Condition::Or(a, b) => [a.questions(), b.questions()].concat(),
            Condition::Not(a) => a.questions(),
            Condition::Is(question, ..) | Condition::Selected(question, _) => vec![question],
        }
    }
}

fn compare(given: &str, sign: Sign, value: &str) -> bool {
    let numbers = given.parse::<f64>().ok().zip(value.parse::<f64>().ok());
    match (sign, numbers) {
        (Sign::Same, Some((a, b))) => a == b,
        (Sign::Same, None) => given == value,
        (Sign::Other, Some((a, b))) => a != b,
        (Sign::Other, None) => given != value,
        (Sign::Less, Some((a, b))) => a < b,
        (Sign::AtMost, Some((a, b))) => a <= b,
        (Sign::More, Some((a, b))) => a > b,
        (Sign::AtLeast, Some((a, b))) => a >= b,
        (_, None) => false,
    }
}

#[derive(Clone, Debug, PartialEq)]
enum Word {
    Question(String),
    Value(String),
    Sign(Sign),
    Name(String),
    Open,
    Close,
    Comma,
}

impl Word {
    fn shown(&self) -> String {
        match self {
            Word::Question(name) => format!("${{{name}}}"),
            Word::Value(text) | Word::Name(text) => text.clone(),
            Word::Sign(_) => "=".to_owned(),
            Word::Open => "(".to_owned(),
            Word::Close => ")".to_owned(),
            Word::Comma => ",".to_owned(),
        }
    }
}

fn words(text: &str) -> Result<Vec<Word>, String> {
    let mut rest = text.trim_start();
    let mut words = Vec::new();
    while let Some(first) = rest.chars().next() {
        let (word, length) = word(rest, first)?;
        words.push(word);
        rest = rest[length..].trim_start();
    }
    Ok(words)
}

/// The word that a text begins with, and its length in bytes.
fn word(rest: &str, first: char) -> Result<(Word, usize), String> {
    let unknown = || rest.chars().take(20).collect::<String>();
    let quoted = |quote: char, wrap: fn(String) -> Word, open: usize| {
        let end = rest[open..].find(quote).ok_or_else(unknown)?;
        Ok((wrap(rest[open..open + end].to_owned()), open + end + quote.len_utf8()))
    };
    match first {
        '(' => Ok((Word::Open, 1)),
        ')' => Ok((Word::Close, 1)),
        ',' => Ok((Word::Comma, 1)),
        '\'' | '"' => quoted(first, Word::Value, 1),
        '$' if rest.starts_with("${") => quoted('}', Word::Question, 2),
        '=' => Ok((Word::Sign(Sign::Same), 1)),
        '!' if rest.starts_with("!=") => Ok((Word::Sign(Sign::Other), 2)),
        '<' if rest.starts_with("<=") => Ok((Word::Sign(Sign::AtMost), 2)),
        '<' => Ok((Word::Sign(Sign::Less), 1)),
        '>' if rest.starts_with(">=") => Ok((Word::Sign(Sign::AtLeast), 2)),
        '>' => Ok((Word::Sign(Sign::More), 1)),
        sign if sign.is_ascii_digit() || sign == '-' => {
            let end = rest[1..].find(|c: char| !c.is_ascii_digit() && c != '.').map_or(rest.len(), |at| at + 1);
            let number = &rest[..end];
            number.parse::<f64>().map_err(|_| unknown())?;
            Ok((Word::Value(number.to_owned()), end))
        }
        sign if sign.is_ascii_alphabetic() => {
            let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '-').unwrap_or(rest.len());
            Ok((Word::Name(rest[..end].to_owned()), end))
        }
        _ => Err(unknown()),
    }
}

struct Reading {
    words: Vec<Word>,
    at: usize,
    depth: usize,
}

impl Reading {
    fn next(&mut self) -> Result<Word, String> {
        let word = self.words.get(self.at).cloned().ok_or_else(|| "…".to_owned())?;
        self.at += 1;
        Ok(word)
    }

    fn expect(&mut self, word: &Word) -> Result<(), String> {
        let found = self.next()?;
        if found == *word { Ok(()) } else { Err(found.shown()) }
    }

    fn takes(&mut self, name: &str) -> bool {
        let here = matches!(self.words.get(self.at), Some(Word::Name(found)) if found == name);
        self.at += usize::from(here);
        here
    }

    fn any(&mut self) -> Result<Condition, String> {
        let mut condition = self.all()?;
        while self.takes("or") {
            condition = Condition::Or(Box::new(condition), Box::new(self.all()?));
        }
        Ok(condition)
    }

    fn all(&mut self) -> Result<Condition, String> {
        let mut condition = self.one()?;
        while self.takes("and") {
            condition = Condition::And(Box::new(condition), Box::new(self.one()?));
        }
        Ok(condition)
    }

    fn one(&mut self) -> Result<Condition, String> {
        self.depth += 1;
        if self.depth > DEPTH_MAX {
            return Err("(((…".to_owned());
        }
        let condition = match self.next()? {
            Word::Open => self.closed()?,
            Word::Name(name) if name == "not" => {
                self.expect(&Word::Open)?;
                Condition::Not(Box::new(self.closed()?))
            }
            Word::Name(name) if name == "selected" => self.selected()?,
            Word::Question(question) => match (self.next()?, self.next()?) {
                (Word::Sign(sign), Word::Value(value)) => Condition::Is(question, sign, value),
                (Word::Sign(_), other) | (other, _) => return Err(other.shown()),
            },
            other => return Err(other.shown()),
        };
        self.depth -= 1;
        Ok(condition)
    }

    fn closed(&mut self) -> Result<Condition, String> {
        let condition = self.any()?;
        self.expect(&Word::Close)?;
        Ok(condition)
    }

    fn selected(&mut self) -> Result<Condition, String> {
        self.expect(&Word::Open)?;
        let (question, _, value) = (self.next()?, self.expect(&Word::Comma)?, self.next()?);
        self.expect(&Word::Close)?;
        match (question, value) {
            (Word::Question(question), Word::Value(value)) => Ok(Condition::Selected(question, value)),
            (Word::Question(_), other) | (other, _) => Err(other.shown()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holds(text: &str, answers: &[(&str, &str)]) -> bool {
        let condition = parse(text).unwrap_or_else(|piece| panic!("{text}: {piece}"));
        condition.holds(&|question: &str| {
            answers.iter().filter(|(name, _)| *name == question).map(|(_, value)| *value).collect()
        })
    }

    #[test]
    fn conditions_read_as_people_write_them() {
        let answers = [("age", "17"), ("where", "park"), ("where", "bus"), ("told", "no")];
        assert!(holds("${told} = 'no'", &answers));
        assert!(holds("${age} < 18 and selected(${where}, 'bus')", &answers));
        assert!(!holds("not(${age} < 18) or selected(${where}, \"home\")", &answers));
        assert!(holds("(${told} != 'no' or ${age} >= 17) and ${age} <= 17", &answers));
        assert!(holds("${absent} = ''", &answers));
        assert!(!holds("${absent} > 3", &answers), "what was not answered is not more than anything");
    }

    #[test]
    fn what_is_not_understood_is_named() {
        assert_eq!(parse("${a} = today()"), Err("today".to_owned()));
        assert_eq!(parse("regex(${a}, 'x')"), Err("regex".to_owned()));
        assert_eq!(parse("${a} = 'open"), Err("'open".to_owned()));
        assert!(parse("${a} = 'b' 'c'").is_err() && parse("").is_err());
        assert!(parse(&"(".repeat(400)).is_err(), "depth is bounded");
        assert!(parse(&"not(".repeat(2_000)).is_err(), "length is bounded");
    }

    #[test]
    fn the_questions_of_a_condition_are_known() {
        assert_eq!(parse("${a} = '1' and not(selected(${b}, 'x'))").expect("it reads").questions(), ["a", "b"]);
    }
}
