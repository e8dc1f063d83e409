//! The rules of the floor: what becomes of a question, who may still ask and vote, and which questions are alike.

mod poll;

pub use poll::{Answer, CHOICES_MAX, Kind, Poll, PollState, Refused, Tally, tally};

use base::{Id, Ts, fold};
use std::collections::BTreeSet;

/// A question is at most so long: it is read aloud.
pub const QUESTION_CHARS_MAX: usize = 240;
/// A name, as on a badge.
pub const NAME_CHARS_MAX: usize = 60;
/// So many questions a minute from one browser.
pub const ASKS_A_MINUTE: u32 = 4;
/// So many votes a minute from one browser.
pub const VOTES_A_MINUTE: u32 = 60;
/// Seats of a room nobody has counted.
pub const SEATS_USUAL: i64 = 150;

/// What became of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// A moderator reads it first.
    Waiting,
    /// Everybody sees it.
    Shown,
    /// It is being answered.
    Stage,
    /// It was answered in the room.
    Answered,
    /// A moderator does not show it.
    Hidden,
    /// It is asked by another one, which has its votes.
    Merged,
    /// Whoever asked took it back.
    TakenBack,
}

impl State {
    const ALL: [State; 7] =
        [State::Waiting, State::Shown, State::Stage, State::Answered, State::Hidden, State::Merged, State::TakenBack];

    /// As it is stored.
    pub fn code(self) -> &'static str {
        match self {
            State::Waiting => "waiting",
            State::Shown => "shown",
            State::Stage => "stage",
            State::Answered => "answered",
            State::Hidden => "hidden",
            State::Merged => "merged",
            State::TakenBack => "taken-back",
        }
    }

    /// From how it is stored.
    pub fn parse(code: &str) -> Option<State> {
        State::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Others may vote for it.
    pub fn takes_votes(self) -> bool {
        matches!(self, State::Shown | State::Stage)
    }

    /// Where a moderator's deed leads; `None` where it makes no sense (any more). What whoever asked took back
    /// stays taken back, and a merged one stays with the other.
    pub fn after(self, deed: Deed) -> Option<State> {
        match (self, deed) {
            (State::Waiting | State::Hidden | State::Stage | State::Answered, Deed::Show) => Some(State::Shown),
            (State::Shown, Deed::Stage) => Some(State::Stage),
            (State::Shown | State::Stage, Deed::Answered) => Some(State::Answered),
            (State::Waiting | State::Shown | State::Stage | State::Answered, Deed::Hide) => Some(State::Hidden),
            (State::Waiting | State::Shown, Deed::Merge) => Some(State::Merged),
            _ => None,
        }
    }
}

/// What a moderator does with a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Let everybody see it, or put it back among the open ones.
    Show,
    /// It is being answered now.
    Stage,
    /// It was answered.
    Answered,
    /// Keep it from being seen.
    Hide,
    /// Another one asks the same.
    Merge,
}

impl Deed {
    /// From the button.
    pub fn parse(code: &str) -> Option<Deed> {
        match code {
            "show" => Some(Deed::Show),
            "stage" => Some(Deed::Stage),
            "answered" => Some(Deed::Answered),
            "hide" => Some(Deed::Hide),
            "merge" => Some(Deed::Merge),
            _ => None,
        }
    }
}

/// A question that was asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    /// Its id.
    pub id: Id,
    /// Its code in addresses.
    pub code: String,
    /// What is asked.
    pub text: String,
    /// By whom; empty where no name was given.
    pub name: String,
    /// From afar.
    pub remote: bool,
    /// The mark of the browser under the floor's key.
    pub by_browser: String,
    /// What became of it.
    pub state: State,
    /// The one that asks for it too.
    pub merged_into: Option<Id>,
    /// What was answered, in a sentence.
    pub answer: String,
    /// How many ask this too, the first one not counted.
    pub votes: i64,
    /// A moderator keeps it at the top.
    pub pinned: bool,
    /// When it was asked.
    pub asked_at: Ts,
}

/// The floor of a session.
#[derive(Clone, Debug, PartialEq)]
pub struct Floor {
    /// The session.
    pub session_id: Id,
    /// The gathering.
    pub gathering_id: Id,
    /// The session's code in addresses.
    pub code: String,
    /// Questions are taken.
    pub asking: bool,
    /// A moderator reads each question first.
    pub holds: bool,
    /// The seats of the room: so many new browsers twice are believed from one address.
    pub seats: i64,
    /// What turns a browser into a mark; empty after the day.
    pub key: String,
    /// When the key is deleted.
    pub key_dies_at: Ts,
    /// Grows with every change.
    pub version: i64,
}

impl Floor {
    /// Nobody asks or votes any more: the day is over, or its key is gone, without which one browser could not be
    /// told from another and would be counted twice.
    pub fn is_over(&self, now: Ts) -> bool {
        self.key.is_empty() || now >= self.key_dies_at
    }

    /// So many browsers that were never seen are believed from one address in a minute. A whole room may stand
    /// behind one address; a script stands there too.
    pub fn newcomers_a_minute(&self) -> u32 {
        u32::try_from(self.seats.saturating_mul(2)).unwrap_or(u32::MAX).max(40)
    }
}

/// The open question that asks nearly the same, if there is one: half of their longer words are shared.
pub fn alike<'a>(text: &str, open: &'a [Asked]) -> Option<&'a Asked> {
    let words = words_of(text);
    let near = |other: &&Asked| {
        let theirs = words_of(&other.text);
        let (both, either) = (words.intersection(&theirs).count(), words.union(&theirs).count());
        both >= 3 && both * 2 >= either
    };
    open.iter().filter(|other| other.text != text).find(near)
}

fn words_of(text: &str) -> BTreeSet<String> {
    let folded = fold(text);
    folded
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| word.chars().count() > 2)
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::Chance;

    #[test]
    fn what_was_taken_back_or_merged_stays_so() {
        for deed in [Deed::Show, Deed::Stage, Deed::Answered, Deed::Hide, Deed::Merge] {
            assert_eq!(State::TakenBack.after(deed), None);
            assert_eq!(State::Merged.after(deed), None);
        }
        assert_eq!(State::Waiting.after(Deed::Stage), None, "it is read before it is put on stage");
        assert_eq!(State::Hidden.after(Deed::Show), Some(State::Shown), "hidden by mistake");
        for state in State::ALL {
            assert_eq!(State::parse(state.code()), Some(state));
        }
    }

    #[test]
    fn two_who_ask_the_same_are_shown_to_the_moderator() {
        let open =
            ["One number for the whole province or one for each town?", "Who pays for the bed?"].map(|text| Asked {
                id: Id::new(Ts(0), &Chance::seeded(1)),
                code: "K7QX2M".to_owned(),
                text: text.to_owned(),
                name: String::new(),
                remote: false,
                by_browser: String::new(),
                state: State::Shown,
                merged_into: None,
                answer: String::new(),
                votes: 0,
                pinned: false,
                asked_at: Ts(0),
            });
        let same = alike("Is there one number for the whole province, or one each town?", &open);
        assert_eq!(same.map(|one| one.text.as_str()), Some("One number for the whole province or one for each town?"));
        assert_eq!(alike("What does the union say?", &open), None);
        assert_eq!(alike("", &open), None);
    }
}
