//! What a finding is, how sources stand to it, how confidence is proposed and graded, and the filters of the matrix. Pure.

use crate::codes::codes;
use crate::inventory::model::{Kind, Source};
use base::{Id, Localised};

codes! {
    /// What a finding is about: harms, places and feelings, and the conditions of which the whole platform speaks with
    /// the same words.
    Topic {
        /// Violence in public.
        Violence = "violence",
        /// Violence at home.
        Home = "home",
        /// Sexual violence and harassment.
        Sexual = "sexual",
        /// Hate.
        Hate = "hate",
        /// Theft and damage.
        Property = "property",
        /// Nuisance and disorder.
        Nuisance = "nuisance",
        /// Feeling safe.
        Feeling = "feeling",
        /// Public space.
        Space = "space",
        /// Whether people report, and what happens then.
        Reporting = "reporting",
        /// Health.
        Health = "health",
        /// Employment.
        Employment = "employment",
        /// Housing.
        Housing = "housing",
        /// Poverty.
        Poverty = "poverty",
        /// Education.
        Education = "education",
        /// Addictions.
        Addictions = "addictions",
        /// Mental health.
        MentalHealth = "mental-health",
    }
}

codes! {
    /// How a finding stands.
    State {
        /// Being written.
        Draft = "draft",
        /// The committee decides: go deeper, publish with what confidence there is, or hold.
        Decision = "decision",
        /// Participants or sources contradict it, and that is said.
        Contested = "contested",
        /// Read by participants and kept.
        Validated = "validated",
        /// Taken back, with its history.
        Withdrawn = "withdrawn",
    }
}

impl State {
    /// May stand in the portrait.
    pub fn may_leave(self) -> bool {
        matches!(self, State::Contested | State::Validated)
    }

    /// The class of its badge.
    pub fn tone(self) -> &'static str {
        match self {
            State::Draft | State::Withdrawn => "",
            State::Decision => " lamp",
            State::Contested => " stop",
            State::Validated => " good",
        }
    }
}

codes! {
    /// How a source stands to a finding.
    Relation {
        /// It says the same.
        Agrees = "agrees",
        /// It says a part of it.
        Partly = "partly",
        /// It says something else.
        Differs = "differs",
        /// It says nothing of it, and could not have.
        Silent = "silent",
    }
}

impl Relation {
    /// Says it, whole or in part.
    pub fn speaks_for(self) -> bool {
        matches!(self, Relation::Agrees | Relation::Partly)
    }
}

codes! {
    /// A component of confidence.
    Component {
        /// Limits of the method.
        Limits = "limits",
        /// Whether the data fit together.
        Coherence = "coherence",
        /// Whether there are enough of them, and rich enough.
        Adequacy = "adequacy",
        /// Whether they are about this place, these people, this time.
        Relevance = "relevance",
    }
}

codes! {
    /// How much concern a component gives.
    Concern {
        /// None.
        No = "none",
        /// Minor.
        Minor = "minor",
        /// Moderate.
        Moderate = "moderate",
        /// Serious.
        Serious = "serious",
    }
}

codes! {
    /// Confidence.
    Level {
        /// Very low.
        VeryLow = "very-low",
        /// Low.
        Low = "low",
        /// Moderate.
        Moderate = "moderate",
        /// High.
        High = "high",
    }
}

impl Level {
    /// How many of four bars are filled.
    pub fn bars(self) -> usize {
        self as usize + 1
    }
}

/// A component as it was graded: how much concern, and why.
pub type Graded = (Component, Option<Concern>, String);

/// The level that the components suggest. Confidence begins high; a moderate concern takes one step, a serious one two,
/// and minor concerns in three components together one. It is a proposal: people grade, and say why where they differ.
/// Nothing is proposed until all four are graded.
pub fn proposed(components: &[Graded]) -> Option<Level> {
    let concerns = components.iter().map(|(_, concern, _)| *concern).collect::<Option<Vec<_>>>()?;
    let steps = |concern: &Concern| match concern {
        Concern::No | Concern::Minor => 0,
        Concern::Moderate => 1,
        Concern::Serious => 2,
    };
    let minor = concerns.iter().filter(|one| **one == Concern::Minor).count();
    let down = concerns.iter().map(steps).sum::<usize>() + usize::from(minor >= 3);
    Some([Level::High, Level::Moderate, Level::Low, Level::VeryLow][down.min(3)])
}

/// A finding.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Its id.
    pub id: Id,
    /// From 1, within the audit.
    pub number: i64,
    /// What it is about.
    pub topic: Topic,
    /// One sentence.
    pub statement: Localised,
    /// What it means and where it comes from.
    pub meaning: Localised,
    /// Who is more at risk; empty where it is not about that. A group, never a person.
    pub at_risk: Localised,
    /// How it stands.
    pub state: State,
    /// The four components.
    pub components: Vec<Graded>,
    /// The confidence that people gave it.
    pub level: Option<Level>,
    /// Why, where it is not what the components suggest.
    pub level_why: String,
    /// Counts its changes.
    pub revision: i64,
}

impl Finding {
    /// What lowers confidence: the component of most concern with its reason.
    pub fn lowered_by(&self) -> Option<&Graded> {
        let heavy = self.components.iter().filter(|(_, concern, _)| concern.is_some_and(|one| one > Concern::Minor));
        heavy.max_by_key(|(component, concern, _)| (*concern, std::cmp::Reverse(*component)))
    }
}

/// A cell of the matrix.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// The finding.
    pub finding_id: Id,
    /// The source.
    pub source_id: Id,
    /// How it stands to the finding.
    pub relation: Relation,
    /// What the source says, in few words.
    pub words: String,
}

codes! {
    /// What participants said of it.
    Verdict {
        /// So it is.
        Confirmed = "confirmed",
        /// So it is, and something else too.
        Nuanced = "nuanced",
        /// It is not so.
        Contested = "contested",
    }
}

/// A finding was brought back to those who spoke.
#[derive(Clone, Debug, PartialEq)]
pub struct Check {
    /// The day.
    pub checked_on: String,
    /// To whom, as a group.
    pub with_whom: String,
    /// What they said of it.
    pub verdict: Verdict,
    /// In words.
    pub words: String,
}

/// Shown by voices alone: at least one group, interview, walk or submission speaks for it, and nothing else does. A
/// survey is a count of answers, not a voice.
pub fn is_only_in_voices(finding: Id, cells: &[Cell], sources: &[Source]) -> bool {
    let kind = |id: Id| sources.iter().find(|one| one.id == id).map(|one| one.kind);
    let speaking = cells.iter().filter(|cell| cell.finding_id == finding && cell.relation.speaks_for());
    let kinds: Vec<Kind> = speaking.filter_map(|cell| kind(cell.source_id)).collect();
    !kinds.is_empty() && kinds.iter().all(|kind| kind.is_voice())
}

/// Why a finding may not be called validated yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotValid {
    /// Its confidence is not graded.
    NotGraded,
    /// Nobody who spoke has read it.
    NotChecked,
    /// No source speaks for it.
    NoSource,
}

/// Whether a finding may be called validated: it was graded, brought back to those who spoke, and a source speaks for it.
pub fn may_be_valid(finding: &Finding, cells: &[Cell], checks: &[Check]) -> Result<(), NotValid> {
    if !cells.iter().any(|cell| cell.relation.speaks_for()) {
        return Err(NotValid::NoSource);
    }
    if finding.level.is_none() {
        return Err(NotValid::NotGraded);
    }
    if checks.is_empty() { Err(NotValid::NotChecked) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn graded(concerns: [Concern; 4]) -> Vec<Graded> {
        Component::ALL.iter().zip(concerns).map(|(one, concern)| (*one, Some(concern), String::new())).collect()
    }

    #[test]
    fn concerns_lower_the_proposed_confidence_step_by_step() {
        use Concern::{Minor, Moderate, No, Serious};
        assert_eq!(proposed(&graded([No, Minor, Minor, No])), Some(Level::High));
        assert_eq!(proposed(&graded([Minor, Minor, Minor, No])), Some(Level::Moderate));
        assert_eq!(proposed(&graded([No, No, Moderate, No])), Some(Level::Moderate));
        assert_eq!(proposed(&graded([No, Serious, No, No])), Some(Level::Low));
        assert_eq!(proposed(&graded([Serious, Serious, Serious, Serious])), Some(Level::VeryLow));
        let mut half = graded([No, No, No, No]);
        half[2].1 = None;
        assert_eq!(proposed(&half), None, "adequacy was not graded");
    }

    #[test]
    fn more_concern_never_raises_confidence() {
        for a in Concern::ALL {
            for b in Concern::ALL {
                for c in Concern::ALL {
                    let two = |last| proposed(&graded([*a, *b, *c, last])).expect("all graded");
                    for pair in Concern::ALL.windows(2) {
                        assert!(two(pair[1]) <= two(pair[0]), "{a:?} {b:?} {c:?} {pair:?}");
                    }
                }
            }
        }
    }
}
