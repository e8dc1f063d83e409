//! A proposal with everything in it, and the setting it is made in: what the form, the checks and the
//! preview are about.

use super::{Presenter, Proposal, State};
use crate::call::model::{Call, GRACE_S, Question, Standing};
use crate::gathering::model::{Format, Gathering, Topic};
use base::{Id, Localised, Ts};
use std::collections::BTreeMap;

/// So long a letter that came in time may be completed.
const COMPLETING_S: i64 = 3 * 24 * 3_600;

/// What a proposal may choose from, and what is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Setting {
    /// The gathering.
    pub gathering: Gathering,
    /// Its call.
    pub call: Call,
    /// Its topics by number.
    pub topics: Vec<Topic>,
    /// The formats that may be proposed.
    pub formats: Vec<Format>,
    /// What the call asks.
    pub questions: Vec<Question>,
    /// The sectors that may be chosen: code and name.
    pub sectors: Vec<(String, Localised)>,
    /// The levels that may be chosen: code and name.
    pub levels: Vec<(String, Localised)>,
}

/// A file that was handed in.
#[derive(Clone, Debug, PartialEq)]
pub struct Attachment {
    /// Its id.
    pub id: Id,
    /// The proposal it belongs to.
    pub proposal_id: Id,
    /// The question it answers, if it answers one.
    pub question_id: Option<Id>,
    /// Where its bytes lie.
    pub blob_hash: String,
    /// Its name as it was handed in: only to be read.
    pub name: String,
    /// The type we serve it under, from its ending, never what the browser claimed.
    pub media: String,
    /// Its size.
    pub size_bytes: i64,
    /// When it was handed in.
    pub created_at: Ts,
}

/// A proposal with who presents it, what was answered and what was attached.
#[derive(Clone, Debug, PartialEq)]
pub struct Whole {
    /// The proposal itself.
    pub proposal: Proposal,
    /// Who presents it, the contact first.
    pub presenters: Vec<Presenter>,
    /// What was answered, by question.
    pub answers: BTreeMap<Id, String>,
    /// The files.
    pub attachments: Vec<Attachment>,
}

impl Setting {
    /// The format of this code that may be proposed.
    pub fn format(&self, code: &str) -> Option<&Format> {
        self.formats.iter().find(|format| format.code == code)
    }

    /// The topic of this number.
    pub fn topic(&self, number: i64) -> Option<&Topic> {
        self.topics.iter().find(|topic| topic.number == number)
    }

    /// May be written now by whoever holds the link: the call is open, the chair let this one in, or it came as a
    /// letter in time and its author still completes it.
    pub fn is_open_for(&self, proposal: &Proposal, granted_until: Option<Ts>, now: Ts) -> bool {
        let extra = granted_until.max(self.completing_until(proposal));
        self.call.standing(now) == Standing::Open || extra.is_some_and(|until| now <= until.plus_s(GRACE_S))
    }

    /// Of a letter the arrival counts: what came in time may be completed for three days, also over the deadline.
    pub fn completing_until(&self, proposal: &Proposal) -> Option<Ts> {
        let by_mail = proposal.source == super::Source::Mail && proposal.state == State::Draft;
        let arrived = proposal.received_at.filter(|at| by_mail && self.call.standing(*at) == Standing::Open);
        arrived.map(|at| at.plus_s(COMPLETING_S))
    }
}

impl Whole {
    /// The code of the chosen format.
    pub fn format<'a>(&self, setting: &'a Setting) -> Option<&'a Format> {
        setting.formats.iter().find(|format| Some(format.id) == self.proposal.format_id)
    }

    /// The chosen topic.
    pub fn topic<'a>(&self, setting: &'a Setting) -> Option<&'a Topic> {
        setting.topics.iter().find(|topic| Some(topic.id) == self.proposal.topic_id)
    }

    /// The questions that are asked of this proposal.
    pub fn asked<'a>(&self, setting: &'a Setting) -> Vec<&'a Question> {
        let (format, topic) =
            (self.format(setting).map(|format| format.code.as_str()), self.topic(setting).map(|topic| topic.number));
        setting.questions.iter().filter(|question| question.is_for(format, topic)).collect()
    }

    /// The answer to a question; empty where there is none.
    pub fn answer(&self, question: Id) -> &str {
        self.answers.get(&question).map_or("", String::as_str)
    }

    /// Who wrote it and receives its letters.
    pub fn contact(&self) -> Option<&Presenter> {
        self.presenters.iter().find(|presenter| presenter.part == super::Part::Contact)
    }

    /// A letter began it, and nobody has yet said that it is theirs.
    pub fn waits_for_its_author(&self) -> bool {
        let proposal = &self.proposal;
        proposal.source == super::Source::Mail && proposal.contact_confirmed_at.is_none() && proposal.revision == 0
    }
}
