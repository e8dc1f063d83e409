//! A practice in the library: from a first draft, which needs no account, over two reviews and a decision to a published
//! version, and on to the next one.
//!
//! ```text
//! draft → sent → published → (draft → sent → published: the next version)
//!           ↓ ↘ changes → sent
//!        declined          any of them but published → withdrawn
//! ```
//! What strangers read is a version: a document that never changes. While a next one is written and reviewed the last one
//! stands.

use super::document::Document;
use base::{Id, Ts};

/// Both must have been given before anything is decided.
pub const REVIEWS_NEEDED: usize = 2;

/// Where the working copy stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Being written.
    Draft,
    /// With the reviewers.
    Sent,
    /// Given back with what to change.
    Changes,
    /// As the library shows it.
    Published,
    /// Not taken, with the reason.
    Declined,
    /// Taken back by whoever wrote it.
    Withdrawn,
}

impl State {
    /// All states.
    pub const ALL: [State; 6] =
        [State::Draft, State::Sent, State::Changes, State::Published, State::Declined, State::Withdrawn];

    /// The word that is stored.
    pub fn code(self) -> &'static str {
        match self {
            State::Draft => "draft",
            State::Sent => "sent",
            State::Changes => "changes",
            State::Published => "published",
            State::Declined => "declined",
            State::Withdrawn => "withdrawn",
        }
    }

    /// The state of this word.
    pub fn parse(word: &str) -> Option<State> {
        State::ALL.into_iter().find(|state| state.code() == word)
    }

    /// Whoever holds it may write in it. A published one is written in again for its next version.
    pub fn may_write(self) -> bool {
        matches!(self, State::Draft | State::Changes | State::Published)
    }
}

/// A practice.
#[derive(Clone, Debug, PartialEq)]
pub struct Practice {
    /// Its id.
    pub id: Id,
    /// Its code in addresses.
    pub code: String,
    /// Where the working copy stands.
    pub state: State,
    /// The published version; 0 while there is none.
    pub version: i64,
    /// The working copy.
    pub document: Document,
    /// What is different in the next version, in its author's words.
    pub what_changed: String,
    /// Who wrote it.
    pub contact: Contact,
    /// Counts how often it was sent: reviews belong to a round.
    pub round: i64,
    /// Counts the savings.
    pub revision: i64,
    /// What it grew out of: words and address inside the house; empty where nothing.
    pub origin: (String, String),
    /// When it was last saved.
    pub saved_at: Ts,
    /// When it was last sent.
    pub sent_at: Option<Ts>,
    /// When its version was published.
    pub published_at: Option<Ts>,
}

/// Who wrote a practice and can be asked about it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Contact {
    /// The name.
    pub name: String,
    /// The address; never shown.
    pub mail: String,
    /// The organisation.
    pub organisation: String,
    /// Readers see name and organisation.
    pub shown: bool,
    /// The account, where there is one.
    pub person_id: Option<Id>,
}

impl Practice {
    /// A practice of which nothing is written.
    pub fn blank(id: Id, code: String, lang: &str, now: Ts) -> Practice {
        Practice {
            id,
            code,
            state: State::Draft,
            version: 0,
            document: Document { lang: lang.to_owned(), ..Document::default() },
            what_changed: String::new(),
            contact: Contact::default(),
            round: 0,
            revision: 0,
            origin: (String::new(), String::new()),
            saved_at: now,
            sent_at: None,
            published_at: None,
        }
    }

    /// Strangers read a version of it.
    pub fn is_public(&self) -> bool {
        self.version > 0 && self.state != State::Withdrawn
    }
}

/// What was decided after the reviews.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It becomes the next version.
    Publish,
    /// It goes back with what to change.
    Changes,
    /// It is not taken.
    Decline,
}

impl Verdict {
    /// All verdicts, as a form offers them.
    pub const ALL: [Verdict; 3] = [Verdict::Publish, Verdict::Changes, Verdict::Decline];

    /// The word that is stored.
    pub fn code(self) -> &'static str {
        match self {
            Verdict::Publish => "publish",
            Verdict::Changes => "changes",
            Verdict::Decline => "decline",
        }
    }

    /// The verdict of this word.
    pub fn parse(word: &str) -> Option<Verdict> {
        Verdict::ALL.into_iter().find(|one| one.code() == word)
    }
}

/// Why nothing can be decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotDecided {
    /// It does not wait for a decision.
    NotSent,
    /// So many reviews are still missing.
    Missing(usize),
}

/// May it be decided, with so many reviews of this round given?
pub fn may_decide(one: &Practice, given: usize) -> Result<(), NotDecided> {
    match one.state {
        State::Sent if given >= REVIEWS_NEEDED => Ok(()),
        State::Sent => Err(NotDecided::Missing(REVIEWS_NEEDED - given)),
        _ => Err(NotDecided::NotSent),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::Chance;

    #[test]
    fn one_review_decides_nothing() {
        let mut one = Practice::blank(Id::new(Ts(0), &Chance::seeded(1)), "K7QX2M".into(), "en", Ts(0));
        assert_eq!(may_decide(&one, 2), Err(NotDecided::NotSent));
        one.state = State::Sent;
        assert_eq!(may_decide(&one, 1), Err(NotDecided::Missing(1)));
        assert_eq!(may_decide(&one, 2), Ok(()));
    }

    #[test]
    fn a_version_stands_while_the_next_is_written_and_goes_with_its_author() {
        let mut one = Practice::blank(Id::new(Ts(0), &Chance::seeded(1)), "K7QX2M".into(), "en", Ts(0));
        assert!(!one.is_public());
        one.version = 1;
        for state in [State::Published, State::Draft, State::Sent, State::Changes, State::Declined] {
            one.state = state;
            assert!(one.is_public(), "{state:?}");
        }
        one.state = State::Withdrawn;
        assert!(!one.is_public());
        for state in State::ALL {
            assert_eq!(State::parse(state.code()), Some(state));
        }
    }
}
