//! Letters written once and filled for each reader. A placeholder is inert: what is put in is never
//! read again, ends no header, and cannot pass for the words of the house. Other platforms had to
//! close such a hole: strangers wrote phishing letters through the title of a proposal.

use crate::line::{Line, calm_text};
use std::collections::{BTreeMap, BTreeSet};

/// Subject and text with placeholders such as `{title}`. `{{` stands for a brace; a brace that begins
/// no placeholder is a brace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    subject: Vec<Piece>,
    text: Vec<Piece>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Words(String),
    Place(String),
}

/// What is put into a place, by who wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A name or a title that anybody may have written: one line, its web addresses made inert.
    Line(String),
    /// Longer words that anybody may have written: each line quoted with `> `, web addresses made inert.
    Quoted(String),
    /// Words of somebody who may write letters here, and what the program itself counts or dates.
    Text(String),
    /// An address of this platform.
    Link(String),
}

/// A letter's words, complete and checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// The subject.
    pub subject: Line,
    /// The text, lines ended by `\n`, not yet wrapped.
    pub text: String,
}

/// Places for which no value was given, in the order of the alphabet.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("nothing was given for {}", .0.join(", "))]
pub struct MissingValues(pub Vec<String>);

/// Places that this letter does not know, in the order of the alphabet.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this letter does not know {}", .0.join(", "))]
pub struct UnknownPlaceholders(pub Vec<String>);

impl Template {
    /// Reads a letter. What is not a placeholder is kept as it is, so this cannot fail.
    pub fn new(subject: &str, text: &str) -> Template {
        Template { subject: pieces_of(subject), text: pieces_of(text) }
    }

    /// As [`Template::new`], for a form: places outside `known` are named before the letter is saved.
    pub fn checked(subject: &str, text: &str, known: &[&str]) -> Result<Template, UnknownPlaceholders> {
        let template = Template::new(subject, text);
        let unknown: Vec<String> = template.places().filter(|name| !known.contains(name)).map(str::to_owned).collect();
        if unknown.is_empty() { Ok(template) } else { Err(UnknownPlaceholders(unknown)) }
    }

    /// The names of its places, each once.
    pub fn places(&self) -> impl Iterator<Item = &str> {
        let names = self.subject.iter().chain(&self.text).filter_map(|piece| match piece {
            Piece::Place(name) => Some(name.as_str()),
            Piece::Words(_) => None,
        });
        names.collect::<BTreeSet<_>>().into_iter()
    }

    /// Puts the values in. Values that no place asks for are left aside.
    pub fn fill(&self, values: &BTreeMap<&str, Value>) -> Result<Wording, MissingValues> {
        let missing: Vec<String> = self.places().filter(|name| !values.contains_key(name)).map(str::to_owned).collect();
        if !missing.is_empty() {
            return Err(MissingValues(missing));
        }
        let filled = |pieces: &[Piece], put: fn(&Value) -> String| {
            pieces.iter().fold(String::new(), |mut out, piece| {
                match piece {
                    Piece::Words(words) => out.push_str(words),
                    Piece::Place(name) => out.push_str(&values.get(name.as_str()).map(put).unwrap_or_default()),
                }
                out
            })
        };
        let subject = filled(&self.subject, Value::in_subject);
        Ok(Wording { subject: Line::of_text(&subject), text: calm_text(&filled(&self.text, Value::in_text)) })
    }
}

impl Value {
    fn in_subject(&self) -> String {
        match self {
            Value::Line(text) | Value::Quoted(text) => inert(Line::of_text(text).as_str()),
            Value::Text(text) | Value::Link(text) => Line::of_text(text).as_str().to_owned(),
        }
    }

    fn in_text(&self) -> String {
        match self {
            Value::Line(text) => inert(Line::of_text(text).as_str()),
            Value::Quoted(text) => {
                let quoted = |line: &str| format!("> {line}").trim_end().to_owned();
                inert(&calm_text(text)).trim_end().lines().map(quoted).collect::<Vec<_>>().join("\n")
            }
            Value::Text(text) => calm_text(text).trim_end().to_owned(),
            Value::Link(text) => Line::of_text(text).as_str().to_owned(),
        }
    }
}

/// Mail programs turn `https://` and `www.` into links by themselves; a gap stops them, and a reader
/// still sees what was written.
fn inert(text: &str) -> String {
    let open = text.replace("://", ": //");
    let small = open.to_ascii_lowercase();
    let (mut out, mut done) = (String::with_capacity(open.len()), 0);
    for (at, _) in small.match_indices("www.") {
        out.push_str(&open[done..at + 3]);
        out.push_str(" .");
        done = at + 4;
    }
    out.push_str(&open[done..]);
    out
}

fn pieces_of(text: &str) -> Vec<Piece> {
    let (mut pieces, mut words, mut rest) = (Vec::new(), String::new(), text);
    while let Some(at) = rest.find('{') {
        words.push_str(&rest[..at]);
        let after = &rest[at + 1..];
        if let Some(doubled) = after.strip_prefix('{') {
            words.push('{');
            rest = doubled;
        } else if let Some(name) = place_name(after) {
            if !words.is_empty() {
                pieces.push(Piece::Words(std::mem::take(&mut words)));
            }
            pieces.push(Piece::Place(name.to_owned()));
            rest = &after[name.len() + 1..];
        } else {
            words.push('{');
            rest = after;
        }
    }
    words.push_str(rest);
    if !words.is_empty() {
        pieces.push(Piece::Words(words));
    }
    pieces
}

/// A place's name: lower-case letters and `-` or `_`, closed by a brace, at most 40 characters.
fn place_name(after: &str) -> Option<&str> {
    let end = after.bytes().take(41).position(|byte| byte == b'}')?;
    let name = &after[..end];
    let fits = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-' || byte == b'_');
    fits.then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn values(pairs: &[(&'static str, Value)]) -> BTreeMap<&'static str, Value> {
        pairs.iter().cloned().collect()
    }

    #[test]
    fn bartolo_reads_his_name_and_his_title() {
        let template = Template::new("Your proposal “{title}”", "Dear {name},\n\nwe have received it: {link}\n");
        let wording = template
            .fill(&values(&[
                ("name", Value::Line("Bartolo Ruiz".into())),
                ("title", Value::Line("Night walks".into())),
                ("link", Value::Link("https://wardmote.example/safer-cities/proposals/K7QX2M".into())),
            ]))
            .expect("every place has its value");
        assert_eq!(wording.subject.as_str(), "Your proposal “Night walks”");
        assert_eq!(
            wording.text,
            "Dear Bartolo Ruiz,\n\nwe have received it: https://wardmote.example/safer-cities/proposals/K7QX2M\n"
        );
    }

    #[test]
    fn eve_cannot_write_a_letter_through_a_title() {
        let template = Template::new("About {title}", "Dear {name}: {title}\n\n{abstract}\n");
        let wording = template
            .fill(&values(&[
                ("name", Value::Line("{title}{abstract}".into())),
                (
                    "title",
                    Value::Line(
                        "Sign in\r\nBcc: all@example.org\r\n\r\nat https://evil.example or WWW.evil.example".into(),
                    ),
                ),
                ("abstract", Value::Quoted("Your account is closed.\nGo to http://evil.example\n".into())),
            ]))
            .expect("filled");
        let title = "Sign in Bcc: all@example.org at https: //evil.example or WWW .evil.example";
        assert_eq!(wording.subject.as_str(), format!("About {title}"));
        let text =
            format!("Dear {{title}}{{abstract}}: {title}\n\n> Your account is closed.\n> Go to http: //evil.example\n");
        assert_eq!(wording.text, text);
    }

    #[test]
    fn what_is_missing_or_unknown_is_named() {
        let template = Template::new("{title}", "{name} {title} {deadline}");
        assert_eq!(
            template.fill(&values(&[("title", Value::Text("x".into()))])),
            Err(MissingValues(vec!["deadline".into(), "name".into()]))
        );
        assert_eq!(
            Template::checked("{title}", "{nmae}", &["title", "name"]),
            Err(UnknownPlaceholders(vec!["nmae".into()]))
        );
    }

    #[test]
    fn other_braces_are_braces() {
        let wording = Template::new("a", "{{name} { x } {Name} {a b} {").fill(&BTreeMap::new()).expect("no places");
        assert_eq!(wording.text, "{name} { x } {Name} {a b} {");
    }

    proptest! {
        #[test]
        fn any_words_and_any_values_make_a_letter(subject in any::<String>(), text in any::<String>(), value in any::<String>()) {
            let template = Template::new(&format!("{subject}{{x}}"), &format!("{text}{{x}}"));
            let mut given: BTreeMap<String, Value> =
                template.places().map(|name| (name.to_owned(), Value::Quoted(value.clone()))).collect();
            given.insert("x".into(), Value::Line(value.clone()));
            let given = given.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
            let wording = template.fill(&given).expect("all given");
            prop_assert!(Line::new(wording.subject.as_str()).is_ok());
            let unwanted = ['\r', '\0', '\u{202e}'];
            prop_assert!(!wording.text.contains(unwanted));
        }
    }
}
