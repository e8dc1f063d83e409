//! A proposal as the rest of the capability sees it: what was handed in, by whom, and where it stands.
//! The rules of handing in stand in the folder beside this file.

pub mod answers;
pub mod blind;
pub mod checks;
pub mod merging;
pub mod names;
pub mod typed;
pub mod whole;

use base::jiff::civil::Date;
use base::{Id, Lang, Ts};
use serde::{Deserialize, Serialize};

/// Where a proposal stands before it is judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Being written; nobody but its authors counts on it.
    Draft,
    /// Handed in.
    Submitted,
    /// Taken back by its authors.
    Withdrawn,
}

impl State {
    /// All, in the order of life.
    pub const ALL: [State; 3] = [State::Draft, State::Submitted, State::Withdrawn];

    /// As it is stored.
    pub fn code(self) -> &'static str {
        match self {
            State::Draft => "draft",
            State::Submitted => "submitted",
            State::Withdrawn => "withdrawn",
        }
    }

    /// From how it is stored.
    pub fn parse(code: &str) -> Option<State> {
        State::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// How a proposal reached us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// Typed into the form.
    Web,
    /// Sent as a letter.
    Mail,
    /// Entered by an organiser for somebody.
    Organiser,
    /// Read from another system's file.
    Import,
}

impl Source {
    /// All, the most usual first.
    pub const ALL: [Source; 4] = [Source::Web, Source::Mail, Source::Organiser, Source::Import];

    /// As it is stored.
    pub fn code(self) -> &'static str {
        match self {
            Source::Web => "web",
            Source::Mail => "mail",
            Source::Organiser => "organiser",
            Source::Import => "import",
        }
    }

    /// From how it is stored.
    pub fn parse(code: &str) -> Option<Source> {
        Source::ALL.into_iter().find(|source| source.code() == code)
    }
}

/// A half-day of the gathering on which the presenters cannot come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct HalfDay {
    /// The day.
    pub day: Date,
    /// The afternoon; otherwise the morning.
    pub afternoon: bool,
}

impl HalfDay {
    /// As a field of the form, such as `2027-09-14-am`.
    pub fn code(self) -> String {
        format!("{}-{}", self.day, if self.afternoon { "pm" } else { "am" })
    }

    /// From the field of the form.
    pub fn parse(code: &str) -> Option<HalfDay> {
        let (day, half) = code.rsplit_once('-')?;
        let afternoon = match half {
            "am" => false,
            "pm" => true,
            _ => return None,
        };
        Some(HalfDay { day: day.parse().ok()?, afternoon })
    }
}

/// A proposal.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// Its id.
    pub id: Id,
    /// The gathering it is for.
    pub gathering_id: Id,
    /// The call it answers.
    pub call_id: Id,
    /// Its code in addresses.
    pub code: String,
    /// Its number in the gathering, from 1.
    pub number: i64,
    /// How it reached us.
    pub source: Source,
    /// Where it stands.
    pub state: State,
    /// As it will stand in the programme.
    pub title: String,
    /// What people will find in the room.
    pub abstract_text: String,
    /// What people take home.
    pub takeaway: String,
    /// To the organisers; reviewers do not see it.
    pub note: String,
    /// The format chosen.
    pub format_id: Option<Id>,
    /// The topic chosen.
    pub topic_id: Option<Id>,
    /// The language it will be held in.
    pub lang: Lang,
    /// When the presenters cannot come.
    pub unavailable: Vec<HalfDay>,
    /// Names that stand in the texts and belong to somebody else, as the author said.
    pub names_kept: Vec<String>,
    /// Where letters about it go.
    pub contact_mail: String,
    /// When that address was shown to belong to whoever holds the link.
    pub contact_confirmed_at: Option<Ts>,
    /// Counts the savings, so that two windows see one another.
    pub revision: i64,
    /// When it was begun.
    pub created_at: Ts,
    /// When it was last saved.
    pub saved_at: Ts,
    /// When it reached us: of a letter, the letter's arrival.
    pub received_at: Option<Ts>,
    /// When it was handed in.
    pub submitted_at: Option<Ts>,
    /// When it was taken back.
    pub withdrawn_at: Option<Ts>,
    /// The other proposal it seems to say again, until its author has chosen.
    pub duplicate_of: Option<Id>,
}

impl Proposal {
    /// A new draft with nothing in it; the store draws its number.
    pub fn draft(id: Id, gathering_id: Id, call_id: Id, code: &str, source: Source, lang: &Lang, now: Ts) -> Proposal {
        Proposal {
            id,
            gathering_id,
            call_id,
            code: code.to_owned(),
            number: 0,
            source,
            state: State::Draft,
            title: String::new(),
            abstract_text: String::new(),
            takeaway: String::new(),
            note: String::new(),
            format_id: None,
            topic_id: None,
            lang: lang.clone(),
            unavailable: Vec::new(),
            names_kept: Vec::new(),
            contact_mail: String::new(),
            contact_confirmed_at: None,
            revision: 0,
            created_at: now,
            saved_at: now,
            received_at: None,
            submitted_at: None,
            withdrawn_at: None,
            duplicate_of: None,
        }
    }
}

/// What somebody does in the session.
pub const PRESENTER_ROLES: [&str; 4] = ["presenter", "co-presenter", "moderator", "panellist"];

/// How a presenter came to stand in the proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Wrote it, and receives its letters.
    Contact,
    /// Asked to join, has not answered.
    Invited,
    /// Said yes.
    Joined,
    /// Said no.
    Declined,
}

impl Part {
    /// All.
    pub const ALL: [Part; 4] = [Part::Contact, Part::Invited, Part::Joined, Part::Declined];

    /// As it is stored.
    pub fn code(self) -> &'static str {
        match self {
            Part::Contact => "contact",
            Part::Invited => "invited",
            Part::Joined => "joined",
            Part::Declined => "declined",
        }
    }

    /// From how it is stored.
    pub fn parse(code: &str) -> Option<Part> {
        Part::ALL.into_iter().find(|part| part.code() == code)
    }
}

/// Somebody who presents.
#[derive(Clone, Debug, PartialEq)]
pub struct Presenter {
    /// The id.
    pub id: Id,
    /// The proposal.
    pub proposal_id: Id,
    /// The place in the list, from 1; the contact comes first.
    pub position: i64,
    /// The person in the directory, where known.
    pub person_id: Option<Id>,
    /// The address.
    pub mail: String,
    /// The name.
    pub name: String,
    /// One of [`PRESENTER_ROLES`].
    pub role: String,
    /// What the person does in the organisation.
    pub job_title: String,
    /// The organisation as written.
    pub organisation: String,
    /// The code of the sector.
    pub sector: String,
    /// The code of the level.
    pub level: String,
    /// A few lines about the person.
    pub biography: String,
    /// How the person came to stand here.
    pub part: Part,
    /// When the invitation went out.
    pub invited_at: Option<Ts>,
    /// When it was answered.
    pub answered_at: Option<Ts>,
}

impl Presenter {
    /// A presenter of whom nothing is known yet.
    pub fn blank(id: Id, proposal_id: Id, position: i64, role: &str, part: Part) -> Presenter {
        Presenter {
            id,
            proposal_id,
            position,
            person_id: None,
            mail: String::new(),
            name: String::new(),
            role: role.to_owned(),
            job_title: String::new(),
            organisation: String::new(),
            sector: String::new(),
            level: String::new(),
            biography: String::new(),
            part,
            invited_at: None,
            answered_at: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_days_go_through_the_form_and_come_back() {
        let half = HalfDay::parse("2027-09-14-pm").expect("a half-day");
        assert_eq!((half.code().as_str(), half.afternoon), ("2027-09-14-pm", true));
        for wrong in ["2027-09-14", "2027-02-30-am", "-am", "2027-09-14-noon", ""] {
            assert_eq!(HalfDay::parse(wrong), None, "{wrong}");
        }
    }
}
