//! The needs of formats as their rules see them.

use base::{Id, Localised};

/// The languages that can be chosen for a session.
pub const LANGS: [&str; 9] = ["en", "fr", "de", "es", "it", "nl", "pt", "pl", "ar"];
/// More questions to a decision-maker than an hour holds.
pub const ASKS_MAX: usize = 40;
/// Longest of what a team writes in one field.
pub const TEXT_CHARS_MAX: usize = 2_000;

/// What a session needs.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Needs {
    /// The languages spoken on the stage.
    pub spoken: Vec<String>,
    /// The languages one can hear besides.
    pub interpreted: Vec<String>,
    /// Sign languages, as they are called.
    pub sign: String,
    /// The languages one can read along.
    pub captions: Vec<String>,
    /// What to bring or to read before.
    pub prepare: Localised,
}

impl Needs {
    /// The session can be followed in this language: spoken, or interpreted.
    pub fn is_heard_in(&self, lang: &str) -> bool {
        [&self.spoken, &self.interpreted].into_iter().any(|all| all.iter().any(|one| one == lang))
    }

    /// Nothing is said.
    pub fn is_empty(&self) -> bool {
        *self == Needs::default()
    }
}

/// Tags as they are stored, each once and each known.
pub fn langs(text: &str) -> Vec<String> {
    let wanted: Vec<&str> = text.split_whitespace().collect();
    LANGS.into_iter().filter(|lang| wanted.contains(lang)).map(str::to_owned).collect()
}

/// A team that builds something.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Team {
    /// What is needed, and by whom.
    pub need: String,
    /// Who is in it, a name a line.
    pub members: String,
    /// What was made.
    pub made: String,
    /// What comes next, and who does it.
    pub next_step: String,
    /// Where it can be seen, over https.
    pub address: String,
}

impl Team {
    /// Nothing was written yet.
    pub fn is_empty(&self) -> bool {
        *self == Team::default()
    }
}

/// Who answers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Counterpart {
    /// The name.
    pub name: String,
    /// The office.
    pub job_title: String,
    /// Of which institution.
    pub organisation: String,
}

/// What was asked, and what was answered.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    /// Its id.
    pub id: Id,
    /// The question.
    pub asked: String,
    /// Who asked it, where that was said.
    pub asked_by: String,
    /// The answer; empty while none was given.
    pub answer: String,
    /// The day of the answer, as ISO date.
    pub answered_on: String,
}

/// What a format brings along, by its kind.
pub fn has_timer(kind: &str) -> bool {
    matches!(kind, "talk" | "panel" | "seminar" | "plenary" | "decision-makers")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_is_heard_in_what_is_spoken_and_in_what_is_interpreted() {
        let needs = Needs { spoken: langs("fr"), interpreted: langs("nl en xx en"), ..Needs::default() };
        assert_eq!(needs.interpreted, ["en", "nl"]);
        assert!(needs.is_heard_in("fr") && needs.is_heard_in("nl") && !needs.is_heard_in("de"));
    }
}
