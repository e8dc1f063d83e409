//! The rules of a call: when it is open, what is asked of whom, what reviewers may know.

use base::{Id, Localised, Ts};

/// A deadline is met by the arrival of the request's head; so long it stays silently open.
pub const GRACE_S: i64 = 60;

/// What reviewers may know of who wrote a proposal. Sector and level always show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blindness {
    /// Everything.
    Open,
    /// No names.
    Names,
    /// No names and no organisations.
    Organisations,
}

impl Blindness {
    /// All, from the most open.
    pub const ALL: [Blindness; 3] = [Blindness::Open, Blindness::Names, Blindness::Organisations];

    /// As it is stored.
    pub fn code(self) -> &'static str {
        match self {
            Blindness::Open => "open",
            Blindness::Names => "names",
            Blindness::Organisations => "organisations",
        }
    }

    /// From how it is stored.
    pub fn parse(code: &str) -> Option<Blindness> {
        Blindness::ALL.into_iter().find(|blindness| blindness.code() == code)
    }

    /// Reviewers see names.
    pub fn shows_names(self) -> bool {
        self == Blindness::Open
    }

    /// Reviewers see organisations.
    pub fn shows_organisations(self) -> bool {
        self != Blindness::Organisations
    }
}

/// Where a call stands at an instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Not published.
    Draft,
    /// Opens later.
    Ahead,
    /// Proposals are taken.
    Open,
    /// Over.
    Closed,
}

/// A call for proposals.
#[derive(Clone, Debug, PartialEq)]
pub struct Call {
    /// Its id.
    pub id: Id,
    /// The gathering it is for.
    pub gathering_id: Id,
    /// Its text, in Markdown.
    pub text: Localised,
    /// What reviewers look for, in Markdown.
    pub guidance: Localised,
    /// When it opens; `None`: as soon as it is published.
    pub opens_at: Option<Ts>,
    /// When it closes; `None`: not yet decided.
    pub closes_at: Option<Ts>,
    /// What reviewers may know.
    pub blindness: Blindness,
    /// The name before the @ of the address that takes proposals by mail.
    pub mail_name: String,
    /// How many can be accepted.
    pub places: i64,
    /// Words of a title at most.
    pub title_words: usize,
    /// Words of an abstract at most.
    pub abstract_words: usize,
    /// Words of what people take home at most.
    pub takeaway_words: usize,
    /// Presenters at most.
    pub presenters_max: usize,
    /// Published or not.
    pub published: bool,
}

impl Call {
    /// Where it stands for a request whose head arrived at `now`.
    pub fn standing(&self, now: Ts) -> Standing {
        let ahead = self.opens_at.is_some_and(|opens| now < opens);
        let over = self.closes_at.is_some_and(|closes| now > closes.plus_s(GRACE_S));
        match (self.published, ahead, over) {
            (false, _, _) => Standing::Draft,
            (true, true, _) => Standing::Ahead,
            (true, false, true) => Standing::Closed,
            (true, false, false) => Standing::Open,
        }
    }
}

/// The ten kinds of questions.
pub const QUESTION_KINDS: [&str; 10] =
    ["short", "long", "number", "yes-no", "one", "several", "date", "link", "contact", "file"];

/// A question of the call.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// Its id.
    pub id: Id,
    /// Its code: the name of its field.
    pub code: String,
    /// Its place in the list.
    pub position: i64,
    /// One of [`QUESTION_KINDS`].
    pub kind: String,
    /// What is asked.
    pub label: Localised,
    /// How to answer.
    pub hint: Localised,
    /// Must be answered (where it is shown at all).
    pub required: bool,
    /// What may be chosen.
    pub choices: Vec<Localised>,
    /// Codes of the formats it is asked for; empty for all.
    pub for_formats: Vec<String>,
    /// Numbers of the topics it is asked for; empty for all.
    pub for_topics: Vec<i64>,
    /// Reviewers see the answer.
    pub reviewers_see: bool,
    /// Words at most; 0 for no limit.
    pub words_max: usize,
}

impl Question {
    /// It is asked of a proposal with this format and topic. What is not chosen yet hides nothing.
    pub fn is_for(&self, format: Option<&str>, topic: Option<i64>) -> bool {
        let by_format = format
            .is_none_or(|format| self.for_formats.is_empty() || self.for_formats.iter().any(|code| code == format));
        let by_topic = topic.is_none_or(|topic| self.for_topics.is_empty() || self.for_topics.contains(&topic));
        by_format && by_topic
    }
}

/// What reviewers judge by: a weight and five labels in words, from the least.
#[derive(Clone, Debug, PartialEq)]
pub struct Criterion {
    /// Its id.
    pub id: Id,
    /// Its code.
    pub code: String,
    /// Its place in the list.
    pub position: i64,
    /// What is judged.
    pub label: Localised,
    /// What to look at.
    pub hint: Localised,
    /// How much it counts.
    pub weight: i64,
    /// What 1, 2, 3, 4 and 5 mean.
    pub labels: Vec<Localised>,
}
