//! Where a letter is on its way.

/// The states of a letter, in the order of its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    /// To be looked over.
    Written,
    /// Kept back by somebody.
    Held,
    /// To go.
    Waiting,
    /// The next house has it.
    Gone,
    /// Refused by the next house, or reported as not delivered.
    CameBack,
    /// Shall not go, or was tried for days.
    Stopped,
}

impl State {
    /// Every state.
    pub const ALL: [State; 6] =
        [State::Written, State::Held, State::Waiting, State::Gone, State::CameBack, State::Stopped];

    /// Its word in the database and in addresses.
    pub fn word(self) -> &'static str {
        match self {
            State::Written => "written",
            State::Held => "held",
            State::Waiting => "waiting",
            State::Gone => "gone",
            State::CameBack => "came_back",
            State::Stopped => "stopped",
        }
    }

    /// The state of this word.
    pub fn parse(word: &str) -> Option<State> {
        State::ALL.into_iter().find(|state| state.word() == word)
    }

    /// The key of its words for people.
    pub fn key(self) -> &'static str {
        match self {
            State::Written => "post-state-written",
            State::Held => "post-state-held",
            State::Waiting => "post-state-waiting",
            State::Gone => "post-state-gone",
            State::CameBack => "post-state-came-back",
            State::Stopped => "post-state-stopped",
        }
    }
}
