//! Where voices come from, who came, what they agreed to. Pure.

use base::{Id, Lang};

/// What a source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Several people in a room.
    FocusGroup,
    /// One person.
    Interview,
    /// A group that goes through a place, often after dark.
    Walk,
    /// What anybody told; one for each audit.
    Submissions,
    /// A text that came coded from another program.
    Import,
}

impl Kind {
    /// All, in the order in which they are shown.
    pub const ALL: [Kind; 5] = [Kind::FocusGroup, Kind::Interview, Kind::Walk, Kind::Submissions, Kind::Import];
    /// Those that somebody leads.
    pub const LED: [Kind; 3] = [Kind::FocusGroup, Kind::Interview, Kind::Walk];

    /// The word that is stored.
    pub fn code(self) -> &'static str {
        match self {
            Kind::FocusGroup => "focus-group",
            Kind::Interview => "interview",
            Kind::Walk => "walk",
            Kind::Submissions => "submissions",
            Kind::Import => "import",
        }
    }

    /// The kind of this word.
    pub fn parse(word: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.code() == word)
    }
}

/// A source of voices.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// Its id.
    pub id: Id,
    /// The audit it belongs to.
    pub audit_id: Id,
    /// Its code in addresses.
    pub code: String,
    /// What it is.
    pub kind: Kind,
    /// What it is called, by the kind of people and not by their names.
    pub title: String,
    /// The day, as an ISO date; empty where there is none.
    pub held_on: String,
    /// The place that a quote may name where its speaker agreed.
    pub place: String,
    /// The language spoken.
    pub lang: Lang,
    /// The leader's notes.
    pub notes: String,
    /// By which other programs know it.
    pub guid: String,
}

/// What somebody agreed to, from the most to nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Consent {
    /// May be quoted with the place.
    Place,
    /// May be quoted without place and day.
    Quote,
    /// Is counted; the words are shown to nobody but the team.
    Count,
    /// Was taken back: the words are gone.
    Withdrawn,
}

impl Consent {
    /// What one can choose.
    pub const OPEN: [Consent; 3] = [Consent::Place, Consent::Quote, Consent::Count];
    /// All.
    pub const ALL: [Consent; 4] = [Consent::Place, Consent::Quote, Consent::Count, Consent::Withdrawn];

    /// The word that is stored.
    pub fn code(self) -> &'static str {
        match self {
            Consent::Place => "place",
            Consent::Quote => "quote",
            Consent::Count => "count",
            Consent::Withdrawn => "withdrawn",
        }
    }

    /// The consent of this word.
    pub fn parse(word: &str) -> Option<Consent> {
        Consent::ALL.into_iter().find(|one| one.code() == word)
    }

    /// What a minor can give: never with the place, since few young people are in one.
    pub fn of_minor(self) -> Consent {
        if self == Consent::Place { Consent::Quote } else { self }
    }

    /// The words may be shown beyond the team.
    pub fn quotes(self) -> bool {
        matches!(self, Consent::Place | Consent::Quote)
    }
}

/// By which people take part: never by name. Types of people whom audits usually fail to hear come first.
pub const PEOPLE: [&str; 12] = [
    "youth", "woman", "senior", "newcomer", "unhoused", "disabled", "parent", "resident", "shop", "worker", "service",
    "other",
];

/// Names of plants for those who speak: none of them is a person's.
pub const PSEUDONYMS: [&str; 24] = [
    "Birch", "Aspen", "Linden", "Rowan", "Alder", "Maple", "Larch", "Cedar", "Elm", "Poplar", "Yew", "Spruce", "Fern",
    "Clover", "Thistle", "Sorrel", "Tansy", "Yarrow", "Bracken", "Sedge", "Burdock", "Teasel", "Mallow", "Campion",
];

/// Somebody who took part.
#[derive(Clone, Debug, PartialEq)]
pub struct Participant {
    /// Its id.
    pub id: Id,
    /// The type.
    pub kind: String,
    /// Under the age of the place.
    pub minor: bool,
    /// What they agreed to.
    pub consent: Consent,
    /// By which the team speaks of them.
    pub pseudonym: String,
}

/// What one looks at on a walk (the six ways of a women's safety walk, as things one can see).
pub const CHECKLIST: [&str; 11] = [
    "lighting",
    "sight-lines",
    "hiding",
    "entrapment",
    "isolation",
    "hearing",
    "signage",
    "help",
    "maintenance",
    "access",
    "users",
];

/// How a place does on one line of the checklist.
pub const RATINGS: [&str; 3] = ["good", "partly", "poor"];

/// A stop of a walk.
#[derive(Clone, Debug, PartialEq)]
pub struct Stop {
    /// The how manieth, from 1.
    pub position: i64,
    /// Where.
    pub place: String,
    /// Line of the checklist and rating.
    pub checklist: Vec<(String, String)>,
    /// What was remarked.
    pub remark: String,
}

/// That danger was disclosed and passed on. What was said is nowhere.
#[derive(Clone, Debug, PartialEq)]
pub struct Danger {
    /// The day.
    pub on_day: String,
    /// To which service.
    pub passed_to: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_that_is_stored_is_read_back() {
        Kind::ALL.into_iter().for_each(|kind| assert_eq!(Kind::parse(kind.code()), Some(kind)));
        Consent::ALL.into_iter().for_each(|one| assert_eq!(Consent::parse(one.code()), Some(one)));
        assert_eq!(Kind::parse("diary"), None);
    }

    #[test]
    fn a_minor_is_never_quoted_with_the_place() {
        assert_eq!(Consent::Place.of_minor(), Consent::Quote);
        assert_eq!(Consent::Count.of_minor(), Consent::Count);
        assert!(Consent::Quote.quotes() && !Consent::Count.quotes() && !Consent::Withdrawn.quotes());
    }
}
