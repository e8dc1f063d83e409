//! The kinds of letters and the places each may have.

use crate::decision::model::Outcome;
use base::Limit;

/// Longest subject and longest text of a template.
pub const SUBJECT: Limit = Limit::Chars(200);
/// Longest text of a template.
pub const BODY: Limit = Limit::Words(1_000);

/// The languages a template is written in.
pub const LANGS: [&str; 2] = ["en", "fr"];

/// A kind of letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// In the programme.
    Accepted,
    /// On the waiting list.
    Waiting,
    /// Asked whether a panel would do.
    Panel,
    /// Not in the programme.
    Declined,
    /// A seat on a panel.
    Seat,
    /// The news for those who present with the one who is asked.
    Beside,
}

impl Kind {
    /// All, in the order of the page.
    pub const ALL: [Kind; 6] = [Kind::Accepted, Kind::Waiting, Kind::Panel, Kind::Declined, Kind::Seat, Kind::Beside];

    /// Its word in addresses and tables.
    pub fn code(self) -> &'static str {
        match self {
            Kind::Accepted => "accepted",
            Kind::Waiting => "waiting",
            Kind::Panel => "panel",
            Kind::Declined => "declined",
            Kind::Seat => "seat",
            Kind::Beside => "beside",
        }
    }

    /// From its word.
    pub fn parse(code: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// The name by which the outbox knows it.
    pub fn in_outbox(self) -> &'static str {
        match self {
            Kind::Accepted => "decision-accepted",
            Kind::Waiting => "decision-waiting",
            Kind::Panel => "decision-panel",
            Kind::Declined => "decision-declined",
            Kind::Seat => "panel-seat",
            Kind::Beside => "decision-beside",
        }
    }

    /// The key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Kind::Accepted => "letter-accepted",
            Kind::Waiting => "letter-waiting",
            Kind::Panel => "letter-panel",
            Kind::Declined => "letter-declined",
            Kind::Seat => "letter-seat",
            Kind::Beside => "letter-beside",
        }
    }

    /// The keys of the words it begins with: subject and text.
    pub fn words(self) -> (&'static str, &'static str) {
        match self {
            Kind::Accepted => ("letter-accepted-subject", "letter-accepted-text"),
            Kind::Waiting => ("letter-waiting-subject", "letter-waiting-text"),
            Kind::Panel => ("letter-panel-subject", "letter-panel-text"),
            Kind::Declined => ("letter-declined-subject", "letter-declined-text"),
            Kind::Seat => ("letter-seat-subject", "letter-seat-text"),
            Kind::Beside => ("letter-beside-subject", "letter-beside-text"),
        }
    }

    /// The kind that tells this outcome.
    pub fn of(outcome: Outcome) -> Option<Kind> {
        match outcome {
            Outcome::Open => None,
            Outcome::Accepted => Some(Kind::Accepted),
            Outcome::Waiting => Some(Kind::Waiting),
            Outcome::Panel => Some(Kind::Panel),
            Outcome::Declined => Some(Kind::Declined),
        }
    }

    /// It tells a decision to the one who answers for the proposal.
    pub fn tells(self) -> bool {
        !matches!(self, Kind::Seat | Kind::Beside)
    }

    /// The places it may have.
    pub fn places(self) -> &'static [&'static str] {
        match self {
            Kind::Seat => &["name", "title", "gathering", "panel", "question", "role", "link", "deadline", "sender"],
            Kind::Beside => &["name", "title", "gathering", "decision", "contact", "sender"],
            _ => &["name", "title", "gathering", "reason", "remarks", "link", "deadline", "sender"],
        }
    }
}

/// A template as it is written: with its places in braces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The subject.
    pub subject: String,
    /// The text.
    pub body: String,
}
