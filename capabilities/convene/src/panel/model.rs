//! A panel and its seats, and who is suggested for a seat and why.

use crate::call::model::GRACE_S;
use base::{Id, Limit, Localised, Ts};

/// Longest title.
pub const TITLE: Limit = Limit::Words(20);
/// Longest question.
pub const QUESTION: Limit = Limit::Words(80);
/// More seats than a table has.
pub const SEATS_MAX: usize = 12;

/// What somebody does on the panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Leads it.
    Moderator,
    /// Speaks on it.
    Panellist,
}

impl Role {
    /// As it is stored.
    pub fn code(self) -> &'static str {
        match self {
            Role::Moderator => "moderator",
            Role::Panellist => "panellist",
        }
    }

    /// From how it is stored.
    pub fn parse(code: &str) -> Option<Role> {
        [Role::Moderator, Role::Panellist].into_iter().find(|role| role.code() == code)
    }

    /// The key of its words.
    pub fn key(self) -> &'static str {
        match self {
            Role::Moderator => "panel-role-moderator",
            Role::Panellist => "panel-role-panellist",
        }
    }
}

/// Where a seat stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Nobody is named.
    Open,
    /// Somebody is named and not asked yet.
    Held,
    /// Asked.
    Invited,
    /// Comes.
    Accepted,
    /// Does not.
    Declined,
    /// Did not answer in time.
    Lapsed,
}

impl State {
    /// Every state.
    pub const ALL: [State; 6] =
        [State::Open, State::Held, State::Invited, State::Accepted, State::Declined, State::Lapsed];

    /// As it is stored.
    pub fn code(self) -> &'static str {
        match self {
            State::Open => "open",
            State::Held => "held",
            State::Invited => "invited",
            State::Accepted => "accepted",
            State::Declined => "declined",
            State::Lapsed => "lapsed",
        }
    }

    /// From how it is stored.
    pub fn parse(code: &str) -> Option<State> {
        State::ALL.into_iter().find(|state| state.code() == code)
    }

    /// The key of its words.
    pub fn key(self) -> &'static str {
        match self {
            State::Open => "panel-seat-open",
            State::Held => "panel-seat-held",
            State::Invited => "panel-seat-invited",
            State::Accepted => "panel-seat-accepted",
            State::Declined => "panel-seat-declined",
            State::Lapsed => "panel-seat-lapsed",
        }
    }

    /// The class of its sign.
    pub fn class(self) -> &'static str {
        match self {
            State::Open => "open",
            State::Held => "reserve",
            State::Invited => "invite",
            State::Accepted => "accept",
            State::Declined | State::Lapsed => "decline",
        }
    }

    /// It is over for this row; another row takes its place.
    pub fn is_past(self) -> bool {
        matches!(self, State::Declined | State::Lapsed)
    }
}

/// A panel.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    /// Its id.
    pub id: Id,
    /// The gathering.
    pub gathering_id: Id,
    /// Its code in addresses.
    pub code: String,
    /// Its title.
    pub title: Localised,
    /// The question it shall answer.
    pub question: Localised,
    /// Its topic.
    pub topic_id: Option<Id>,
}

/// A seat.
#[derive(Clone, Debug, PartialEq)]
pub struct Seat {
    /// Its id.
    pub id: Id,
    /// The panel.
    pub panel_id: Id,
    /// Its place, from 1.
    pub position: i64,
    /// What is done on it.
    pub role: Role,
    /// The code of the sector that is looked for; empty for any.
    pub wanted_sector: String,
    /// The proposal its person came with.
    pub proposal_id: Option<Id>,
    /// The presenter who sits on it.
    pub presenter_id: Option<Id>,
    /// Where it stands as it was stored: ask [`Seat::standing`].
    pub state: State,
    /// When its person was asked.
    pub invited_at: Option<Ts>,
    /// Until when an answer is waited for.
    pub answers_by: Option<Ts>,
    /// When it was answered.
    pub answered_at: Option<Ts>,
    /// The letter of the invitation.
    pub letter_id: Option<Id>,
}

impl Seat {
    /// Where it stands at an instant: an invitation without an answer lapses by itself.
    pub fn standing(&self, now: Ts) -> State {
        let over = self.answers_by.is_some_and(|until| now > until.plus_s(GRACE_S));
        if self.state == State::Invited && over { State::Lapsed } else { self.state }
    }
}

/// Somebody who could sit on a panel.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// The presenter.
    pub presenter_id: Id,
    /// The proposal.
    pub proposal_id: Id,
    /// The code of the proposal.
    pub code: String,
    /// Its title.
    pub title: String,
    /// Its language.
    pub lang: String,
    /// Its topic.
    pub topic_id: Option<Id>,
    /// The name.
    pub name: String,
    /// The address folded: one person under several proposals.
    pub key: String,
    /// The organisation.
    pub organisation: String,
    /// The code of the sector.
    pub sector: String,
    /// Is asked or sits elsewhere already.
    pub elsewhere: bool,
}

/// Why somebody fits a seat, or does not quite.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Same topic as the panel.
    Topic,
    /// The sector that the seat looks for.
    WantedSector,
    /// A sector that nobody on the panel has.
    NewSector,
    /// The sector sits there already.
    SameSector,
    /// Asked for another panel.
    Elsewhere,
}

impl Reason {
    /// The key of its words.
    pub fn key(self) -> &'static str {
        match self {
            Reason::Topic => "panel-fits-topic",
            Reason::WantedSector => "panel-fits-wanted",
            Reason::NewSector => "panel-fits-new-sector",
            Reason::SameSector => "panel-fits-not-sector",
            Reason::Elsewhere => "panel-fits-not-elsewhere",
        }
    }

    /// Speaks for the person.
    pub fn fits(self) -> bool {
        !matches!(self, Reason::SameSector | Reason::Elsewhere)
    }

    fn worth(self) -> i32 {
        match self {
            Reason::WantedSector => 4,
            Reason::Topic => 3,
            Reason::NewSector => 2,
            Reason::SameSector => -1,
            Reason::Elsewhere => -2,
        }
    }
}

/// The candidates for a seat, who fits best first, each with the reasons. `seated` are the sectors on the panel.
pub fn suggest<'a>(
    candidates: &'a [Candidate],
    topic: Option<Id>,
    wanted_sector: &str,
    seated: &[&str],
) -> Vec<(&'a Candidate, Vec<Reason>)> {
    let reasons = |one: &Candidate| {
        let known = !one.sector.is_empty();
        let all = [
            (topic.is_some() && one.topic_id == topic, Reason::Topic),
            (known && one.sector == wanted_sector, Reason::WantedSector),
            (known && !seated.contains(&one.sector.as_str()), Reason::NewSector),
            (known && seated.contains(&one.sector.as_str()), Reason::SameSector),
            (one.elsewhere, Reason::Elsewhere),
        ];
        all.into_iter().filter(|(holds, _)| *holds).map(|(_, reason)| reason).collect::<Vec<_>>()
    };
    let mut found: Vec<_> = candidates.iter().map(|one| (one, reasons(one))).collect();
    // A stable sort: of equal worth the one whose proposal came first in the list.
    found.sort_by_key(|(_, reasons)| -reasons.iter().map(|reason| reason.worth()).sum::<i32>());
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::Chance;

    fn candidate(chance: &Chance, name: &str, sector: &str, topic: Option<Id>) -> Candidate {
        let id = Id::new(Ts(0), chance);
        Candidate {
            presenter_id: id,
            proposal_id: id,
            code: "K7QM4D".into(),
            title: "Night walks".into(),
            lang: "en".into(),
            topic_id: topic,
            name: name.into(),
            key: name.to_lowercase(),
            organisation: String::new(),
            sector: sector.into(),
            elsewhere: false,
        }
    }

    #[test]
    fn who_fills_the_gap_comes_first_and_the_reasons_say_why() {
        let chance = Chance::seeded(1);
        let topic = Some(Id::new(Ts(0), &chance));
        let all = [
            candidate(&chance, "Bartolo", "police", topic),
            candidate(&chance, "Chidi", "residents", topic),
            candidate(&chance, "Ada", "academia", None),
        ];
        let found = suggest(&all, topic, "residents", &["police"]);
        let names: Vec<&str> = found.iter().map(|(one, _)| one.name.as_str()).collect();
        assert_eq!(names, ["Chidi", "Bartolo", "Ada"]);
        assert_eq!(found[0].1, [Reason::Topic, Reason::WantedSector, Reason::NewSector]);
        assert_eq!(found[1].1, [Reason::Topic, Reason::SameSector]);
    }

    #[test]
    fn an_invitation_lapses_by_itself_and_an_answer_does_not() {
        let chance = Chance::seeded(1);
        let id = Id::new(Ts(0), &chance);
        let seat = Seat {
            id,
            panel_id: id,
            position: 1,
            role: Role::Panellist,
            wanted_sector: String::new(),
            proposal_id: None,
            presenter_id: Some(id),
            state: State::Invited,
            invited_at: Some(Ts(0)),
            answers_by: Some(Ts(0)),
            answered_at: None,
            letter_id: None,
        };
        assert_eq!((seat.standing(Ts(0).plus_s(60)), seat.standing(Ts(0).plus_s(61))), (State::Invited, State::Lapsed));
        assert_eq!(Seat { state: State::Accepted, ..seat }.standing(Ts(0).plus_s(61)), State::Accepted);
    }
}
