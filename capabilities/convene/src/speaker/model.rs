//! A speaker who is asked: what is asked of them, what is offered, what they answered, and in which order they stand.

use crate::call::model::GRACE_S;
use crate::registration::model::codes;
use base::{Id, Lang, Limit, Localised, Ts, fold};
use serde::{Deserialize, Serialize};

/// Longest biography in one language.
pub const BIOGRAPHY: Limit = Limit::Words(200);

codes! {
    /// Where an invitation stands.
    State {
        /// Being prepared: nobody was asked.
        Draft = "draft",
        /// Asked.
        Invited = "invited",
        /// Comes.
        Accepted = "accepted",
        /// Does not.
        Declined = "declined",
        /// The organisers took the invitation back.
        Withdrawn = "withdrawn",
    }
}

codes! {
    /// As what somebody speaks.
    Kind {
        /// Opens or closes, alone on the stage.
        Keynote = "keynote",
        /// Speaks by invitation.
        Invited = "invited",
    }
}

codes! {
    /// Whose hand holds the link.
    Hand {
        /// The speaker's own.
        Speaker = "speaker",
        /// That of whoever fills in for the speaker.
        Assistant = "assistant",
    }
}

impl State {
    /// The colour of its badge.
    pub fn badge(self) -> &'static str {
        match self {
            State::Accepted => "good",
            State::Invited => "lamp",
            State::Draft | State::Declined | State::Withdrawn => "",
        }
    }
}

/// What we ask of the speaker and what we offer, in the language of the letter. Money is words here: a contract is
/// signed elsewhere.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Briefing {
    /// How long.
    pub minutes: Option<i64>,
    /// In which form: a speech, a talk with slides, a conversation.
    pub form: String,
    /// In which language it is spoken.
    pub spoken: String,
    /// When and where it is rehearsed.
    pub rehearsal: String,
    /// What else we ask.
    pub asks: String,
    /// Travel.
    pub travel: String,
    /// Where the speaker sleeps.
    pub hotel: String,
    /// What is paid, in words.
    pub fee: String,
}

/// A speaker.
#[derive(Clone, Debug, PartialEq)]
pub struct Speaker {
    /// Its id.
    pub id: Id,
    /// The gathering.
    pub gathering_id: Id,
    /// The same person on a session.
    pub guid: Id,
    /// The code in addresses.
    pub code: String,
    /// As what.
    pub kind: Kind,
    /// Where the invitation stands.
    pub state: State,
    /// The place in the order of precedence; `None` comes after those who have one, by name.
    pub place: Option<i64>,
    /// The name as it is shown, with the title if any.
    pub name: String,
    /// Where letters go.
    pub mail: String,
    /// The account, where known.
    pub person_id: Option<Id>,
    /// Where the speaker works.
    pub organisation: String,
    /// As what.
    pub job_title: String,
    /// The language of the letters.
    pub lang: Lang,
    /// Who it is, in Markdown.
    pub biography: Localised,
    /// The photo.
    pub photo: Option<Photo>,
    /// `yes`, `no`, or empty where nobody has said.
    pub photo_consent: String,
    /// Who said it.
    pub consent_by: Option<Hand>,
    /// Who fills in for the speaker.
    pub assistant_name: String,
    /// The second address.
    pub assistant_mail: String,
    /// A word of one's own in the invitation.
    pub word: String,
    /// What is asked and offered.
    pub briefing: Briefing,
    /// What the speaker needs of us.
    pub needs: String,
    /// Why not.
    pub reason: String,
    /// When the invitation went.
    pub invited_at: Option<Ts>,
    /// Until when an answer is waited for.
    pub answers_by: Option<Ts>,
    /// When it was answered.
    pub answered_at: Option<Ts>,
    /// By whom.
    pub answered_by: Option<Hand>,
    /// What a form was filled from.
    pub changed_at: Ts,
}

/// A photo as it lies among the files.
#[derive(Clone, Debug, PartialEq)]
pub struct Photo {
    /// The hash of its bytes.
    pub hash: String,
    /// The type it is served under.
    pub media: String,
}

impl Speaker {
    /// A speaker nobody has asked yet.
    pub fn draft(id: Id, gathering_id: Id, guid: Id, code: String, name: &str, now: Ts) -> Speaker {
        Speaker {
            id,
            gathering_id,
            guid,
            code,
            kind: Kind::Invited,
            state: State::Draft,
            place: None,
            name: name.to_owned(),
            mail: String::new(),
            person_id: None,
            organisation: String::new(),
            job_title: String::new(),
            lang: Lang::en(),
            biography: Localised::default(),
            photo: None,
            photo_consent: String::new(),
            consent_by: None,
            assistant_name: String::new(),
            assistant_mail: String::new(),
            word: String::new(),
            briefing: Briefing::default(),
            needs: String::new(),
            reason: String::new(),
            invited_at: None,
            answers_by: None,
            answered_at: None,
            answered_by: None,
            changed_at: now,
        }
    }

    /// An answer may be given or changed: asked, and the day named has not passed; who declined may think again.
    pub fn may_answer(&self, now: Ts) -> bool {
        let open = matches!(self.state, State::Invited | State::Declined);
        open && self.answers_by.is_none_or(|until| now <= until.plus_s(GRACE_S))
    }

    /// The speaker fills in the own words: from being asked until the organisers take it back.
    pub fn may_fill_in(&self) -> bool {
        matches!(self.state, State::Invited | State::Accepted)
    }

    /// The photo that everybody may see: one is there, and the speaker has said yes.
    pub fn public_photo(&self) -> Option<&Photo> {
        self.photo.as_ref().filter(|_| self.photo_consent == "yes" && self.state == State::Accepted)
    }

    /// What the speaker has not told us yet, as keys of words.
    pub fn missing(&self) -> Vec<&'static str> {
        let all = [
            (self.biography.is_empty(), "speaker-missing-biography"),
            (self.photo.is_none(), "speaker-missing-photo"),
            (self.photo_consent.is_empty(), "speaker-missing-consent"),
        ];
        all.into_iter().filter(|(missing, _)| *missing && self.state == State::Accepted).map(|(_, key)| key).collect()
    }
}

/// Sorts by precedence: those with a place first, then by name as people look it up.
pub fn in_order(speakers: &mut [Speaker]) {
    speakers.sort_by_key(|one| (one.place.unwrap_or(i64::MAX), fold(&one.name), one.code.clone()));
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::Chance;

    fn speaker(name: &str, place: Option<i64>) -> Speaker {
        let id = Id::new(Ts(0), &Chance::seeded(1));
        Speaker { place, ..Speaker::draft(id, id, id, name.to_lowercase(), name, Ts(0)) }
    }

    #[test]
    fn the_minister_comes_before_the_mayor_and_who_has_no_place_comes_by_name() {
        let mut all = [
            speaker("Zoe", None),
            speaker("The mayor", Some(2)),
            speaker("Élodie", None),
            speaker("The minister", Some(1)),
        ];
        in_order(&mut all);
        let names: Vec<&str> = all.iter().map(|one| one.name.as_str()).collect();
        assert_eq!(names, ["The minister", "The mayor", "Élodie", "Zoe"]);
    }

    #[test]
    fn a_photo_is_shown_only_with_a_yes_of_somebody_who_comes() {
        let photo = Some(Photo { hash: "aa".into(), media: "image/jpeg".into() });
        let said = |consent: &str, state| {
            let one = Speaker { photo: photo.clone(), photo_consent: consent.into(), state, ..speaker("Ada", None) };
            one.public_photo().is_some()
        };
        assert!(said("yes", State::Accepted));
        assert!(!said("", State::Accepted) && !said("no", State::Accepted) && !said("yes", State::Declined));
    }

    #[test]
    fn an_answer_is_taken_until_the_day_named_and_a_no_may_become_a_yes() {
        let until = Ts(0).plus_s(3_600);
        let asked = |state| Speaker { state, answers_by: Some(until), ..speaker("Ada", None) };
        assert!(asked(State::Invited).may_answer(until.plus_s(GRACE_S)));
        assert!(!asked(State::Invited).may_answer(until.plus_s(GRACE_S + 1)));
        assert!(asked(State::Declined).may_answer(until));
        assert!(!asked(State::Withdrawn).may_answer(until) && !asked(State::Accepted).may_answer(until));
    }
}
