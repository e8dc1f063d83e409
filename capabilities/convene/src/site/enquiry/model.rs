//! An enquiry, and what is refused in plain words: no traps, no riddles, but limits that are said.

use base::{Id, Lang, Ts};

/// Longest text in characters.
pub const TEXT_CHARS_MAX: usize = 4_000;
/// More links than this are an advertisement.
pub const LINKS_MAX: usize = 3;
/// One address may begin so many enquiries in a day.
pub const A_DAY_MAX: i64 = 5;
/// And have so many open at once.
pub const OPEN_MAX: i64 = 10;

/// How an enquiry stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Waits for an answer.
    Open,
    /// Was answered.
    Answered,
    /// Needs nothing more.
    Closed,
}

impl State {
    /// In the order of the work.
    pub const ALL: [State; 3] = [State::Open, State::Answered, State::Closed];

    /// As it is stored.
    pub fn code(self) -> &'static str {
        match self {
            State::Open => "open",
            State::Answered => "answered",
            State::Closed => "closed",
        }
    }

    /// From how it is stored.
    pub fn parse(code: &str) -> Option<State> {
        State::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// An enquiry.
#[derive(Clone, Debug, PartialEq)]
pub struct Enquiry {
    /// Its id.
    pub id: Id,
    /// Its code, for the desk.
    pub code: String,
    /// How it stands.
    pub state: State,
    /// In a few words.
    pub subject: String,
    /// Who asks.
    pub name: String,
    /// Where the answer goes.
    pub mail: String,
    /// The account, where known.
    pub person_id: Option<Id>,
    /// The language of the letters.
    pub lang: Lang,
    /// What a form sent twice is known by.
    pub once: String,
    /// When it came.
    pub created_at: Ts,
    /// When something was last said or done.
    pub changed_at: Ts,
}

/// Something said in the thread.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Its id.
    pub id: Id,
    /// By the desk; else by whoever asked.
    pub by_desk: bool,
    /// Who of the desk.
    pub by_person: Option<Id>,
    /// What was said.
    pub text: String,
    /// When.
    pub at: Ts,
}

/// How many web addresses stand in a text.
pub fn links_in(text: &str) -> usize {
    let text = text.to_lowercase();
    text.matches("http://").count() + text.matches("https://").count() + text.matches("[url").count()
}

/// Why this address may not begin another one now: `began` in the last day, `open` at this moment.
pub fn too_many(began: i64, open: i64) -> bool {
    began >= A_DAY_MAX || open >= OPEN_MAX
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn advertisements_are_known_by_their_links() {
        assert_eq!(links_in("See https://averne.example and HTTP://a.example [url=x]"), 3);
        assert_eq!(links_in("How do I come by train?"), 0);
        assert!(too_many(5, 0) && too_many(0, 10) && !too_many(4, 9));
        assert!(State::ALL.into_iter().all(|state| State::parse(state.code()) == Some(state)));
    }
}
