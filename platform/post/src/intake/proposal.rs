//! From a letter to the fields of a workshop proposal. Nothing is invented: every value stands in the
//! letter, says where it was found, and becomes a draft that its author confirms.

use super::Received;
use super::labels::{self, Field};

/// What a letter proposes. Fields that the letter does not name are `None`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProposedFields {
    /// The title.
    pub title: Option<Found>,
    /// The abstract: what is labelled so, else what is left of the letter.
    pub summary: Option<Found>,
    /// The topic as written, and its number if it has one.
    pub topic: Option<Topic>,
    /// The format as written, such as `workshop, 60 minutes`.
    pub format: Option<Found>,
    /// Who presents.
    pub presenters: Vec<Presenter>,
    /// The organisation as written.
    pub organisation: Option<Found>,
}

/// A value and where it stood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The words.
    pub value: String,
    /// Where they stood.
    pub source: Source,
}

/// Where a value stood in the letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// In the subject.
    Subject,
    /// After a label, which is given as written.
    Label(String),
    /// What was left of the text.
    Text,
}

/// A topic of the call as a letter names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// Its number in the call, if written.
    pub number: Option<u32>,
    /// Its words, if written.
    pub words: Option<String>,
    /// The label as written.
    pub label: String,
}

/// Somebody who presents, as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Presenter {
    /// The name.
    pub name: String,
    /// The address beside it.
    pub mail: Option<String>,
    /// What follows the name: usually the organisation.
    pub beside: Option<String>,
}

/// Reads the fields of a proposal out of a letter.
pub fn proposed(letter: &Received) -> ProposedFields {
    let mut fields = ProposedFields::default();
    let (labelled, rest) = labels::read(&letter.text);
    for found in labelled {
        take(&mut fields, found);
    }
    if fields.title.is_none() {
        fields.title = title_of_subject(&letter.subject).map(|value| Found { value, source: Source::Subject });
    }
    match &mut fields.summary {
        // What stands beside a labelled abstract may be a greeting or may matter; its author decides.
        Some(summary) if !rest.is_empty() => summary.value = format!("{}\n\n{rest}", summary.value),
        None if !rest.is_empty() => fields.summary = Some(Found { value: rest, source: Source::Text }),
        _ => {}
    }
    fields
}

fn take(fields: &mut ProposedFields, found: labels::Labelled) {
    let labels::Labelled { field, label, value } = found;
    let source = Source::Label(label.clone());
    let fill = |place: &mut Option<Found>, value: String| match place {
        // A label used twice: the first is kept and the second follows it, so that nothing is lost.
        Some(first) => first.value = format!("{}\n{value}", first.value),
        None => *place = Some(Found { value, source }),
    };
    match field {
        Field::Title => fill(&mut fields.title, base::one_line(&value)),
        Field::Summary => fill(&mut fields.summary, value),
        Field::Format => fill(&mut fields.format, base::one_line(&value)),
        Field::Organisation => fill(&mut fields.organisation, base::one_line(&value)),
        Field::Topic if fields.topic.is_none() => fields.topic = Some(topic(&value, label)),
        Field::Topic => {}
        Field::Presenters => fields.presenters.extend(presenters(&value)),
    }
}

/// The subject without what mail programs and habit put before a title.
pub fn title_of_subject(subject: &str) -> Option<String> {
    let mut title = subject.trim();
    // A handful of marks at most; each turn takes one away.
    for _ in 0..12 {
        match labels::without_mark(title) {
            Some(shorter) => title = shorter.trim_start(),
            None => break,
        }
    }
    let title = title.trim_matches(['"', '«', '»', '“', '”', ' ', '\u{a0}']);
    (!title.is_empty()).then(|| title.to_owned())
}

/// `4`, `4.`, `Topic 4: Youth`, `n° 4 – Jeunesse`, or words alone.
fn topic(value: &str, label: String) -> Topic {
    let line = base::one_line(value);
    let spare = |sign: char| sign.is_whitespace() || ".:)#-–—°º".contains(sign);
    let mut words = line.trim_start_matches(spare);
    for name in ["topic", "theme", "track", "thème", "axe", "no", "nº", "n°", "n"] {
        let tail = words
            .get(..name.len())
            .filter(|head| head.to_lowercase() == name)
            .map(|_| words[name.len()..].trim_start_matches(spare));
        if let Some(tail) = tail.filter(|tail| tail.starts_with(|sign: char| sign.is_ascii_digit())) {
            words = tail;
        }
    }
    let digits = words.bytes().take_while(u8::is_ascii_digit).count();
    // Years and quantities are no topic numbers: a number stands alone or before a mark, and is short.
    let after = &words[digits..];
    let apart = after.is_empty() || after.starts_with(spare);
    let number = words[..digits].parse().ok().filter(|number| (1..=99).contains(number) && apart);
    let words = if number.is_some() { after.trim_start_matches(spare) } else { words };
    Topic { number, words: Some(words.trim().to_owned()).filter(|words| !words.is_empty()), label }
}

/// Lines, or names between semicolons; `and`, `et`, `&` only where no comma leaves it open what is a name.
fn presenters(value: &str) -> Vec<Presenter> {
    let pieces = value.split([';', '\n']).map(|piece| piece.trim().trim_start_matches(['-', '*', '•', '–', ' ']));
    pieces
        .filter(|piece| !piece.is_empty())
        .flat_map(|piece| names_of(piece).into_iter().filter_map(presenter))
        .collect()
}

fn names_of(piece: &str) -> Vec<&str> {
    if piece.contains([',', '(', '<', '@']) {
        return vec![piece];
    }
    [" and ", " et ", " & "]
        .iter()
        .fold(vec![piece], |names, word| names.into_iter().flat_map(|name| name.split(word)).collect())
}

fn presenter(piece: &str) -> Option<Presenter> {
    let mail = piece.split([' ', '<', '>', '(', ')', ',']).find(|word| word.contains('@'));
    let mail = mail.and_then(|mail| crate::Address::new(mail.trim_matches(['.', ':']), None).ok());
    let without = match &mail {
        Some(_) => piece.split([' ', '\u{a0}']).filter(|word| !word.contains('@')).collect::<Vec<_>>().join(" "),
        None => piece.to_owned(),
    };
    let at = without.find([',', '(']).or_else(|| without.find(" – ")).or_else(|| without.find(" - "));
    let (name, beside) = without.split_at(at.unwrap_or(without.len()));
    let beside = beside.trim_matches(|sign: char| sign.is_whitespace() || ",()–-".contains(sign));
    let (name, beside) = (base::one_line(name), base::one_line(beside));
    let mail = mail.map(|mail| mail.mail().to_owned());
    if name.is_empty() && mail.is_none() {
        return None;
    }
    Some(Presenter { name, mail, beside: Some(beside).filter(|beside| !beside.is_empty()) })
}
