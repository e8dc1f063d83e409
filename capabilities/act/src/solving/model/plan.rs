//! What is done about it: options with the reason for each choice, actions, how the whole is meant to work, and the
//! plan as it stood after each review.

use super::coded;
use base::jiff::civil::Date;
use base::{Id, Ts};
use serde::{Deserialize, Serialize};

coded! {
    /// What became of an option.
    CourseState {
        /// Open.
        Open = "open",
        /// Chosen.
        Chosen = "chosen",
        /// Refused.
        Refused = "refused",
    }
}

coded! {
    /// How far an action is.
    ActionState {
        /// Not begun.
        Planned = "planned",
        /// Begun.
        UnderWay = "under-way",
        /// Done.
        Done = "done",
        /// Given up, with the reason.
        Dropped = "dropped",
    }
}

coded! {
    /// The parts of the logic model, in their order.
    LogicPart {
        /// What is put in.
        Inputs = "inputs",
        /// What is done.
        Activities = "activities",
        /// What comes of it at once.
        Outputs = "outputs",
        /// Why that should change something.
        Mechanism = "mechanism",
        /// What changes.
        Outcomes = "outcomes",
        /// What it is for.
        Impact = "impact",
        /// What must be so for all that.
        Assumptions = "assumptions",
    }
}

coded! {
    /// What a review of the plan came to.
    PlanOutcome {
        /// The first version.
        First = "first",
        /// Kept as it was.
        Kept = "kept",
        /// Changed.
        Changed = "changed",
        /// Stopped.
        Stopped = "stopped",
    }
}

/// An option: a course of action that was considered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Course {
    /// Its id.
    pub id: Id,
    /// What it is called.
    pub title: String,
    /// What would be done.
    pub how: String,
    /// What one expects of it, and why.
    pub effect: String,
    /// What it costs, in money and effort.
    pub cost: String,
    /// Whom it helps, whom it burdens, who agrees.
    pub fairness: String,
    /// What became of it.
    pub decision: CourseState,
    /// Why.
    pub reason: String,
    /// The day it was decided.
    pub decided_on: String,
}

/// An action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    /// Its id.
    pub id: Id,
    /// The option it carries out.
    pub course_id: Option<Id>,
    /// What is done.
    pub what: String,
    /// Who answers for it.
    pub owner_id: Option<Id>,
    /// The owner's name.
    pub owner: String,
    /// With whom.
    pub partner: String,
    /// Until when.
    pub due_on: String,
    /// What it costs; `None` where nobody said.
    pub budget_cents: Option<i64>,
    /// Each year.
    pub yearly: bool,
    /// How far it is.
    pub state: ActionState,
    /// The day it was done.
    pub done_on: String,
    /// What it waits for, or why it was dropped.
    pub note: String,
    /// Counts the changes.
    pub revision: i64,
}

/// How an action stands to its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Due {
    /// So many days late.
    Late(i64),
    /// Due within a fortnight, in so many days.
    Soon(i64),
    /// Later.
    ToCome,
    /// Done or given up.
    Over,
}

/// How an action stands on this day.
pub fn due(action: &Action, today: Date) -> Due {
    if matches!(action.state, ActionState::Done | ActionState::Dropped) {
        return Due::Over;
    }
    let Ok(day) = action.due_on.parse::<Date>() else { return Due::ToCome };
    // Both are civil days: hours and zones have no part in it.
    match (day - today).get_days() {
        days if days < 0 => Due::Late(i64::from(-days)),
        days if days <= 14 => Due::Soon(i64::from(days)),
        _ => Due::ToCome,
    }
}

/// The plan as a document: what it said of each option and action when it was reviewed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanDocument {
    /// The options.
    pub courses: Vec<PlannedCourse>,
    /// The actions.
    pub actions: Vec<PlannedAction>,
    /// How it is meant to work: part and words.
    pub logic: Vec<(String, String)>,
}

/// An option in a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedCourse {
    /// What it is called.
    pub title: String,
    /// What became of it.
    pub decision: String,
    /// Why.
    pub reason: String,
}

/// An action in a document. Who answers for it is said by the organisation: a document outlasts people in their offices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedAction {
    /// What is done.
    pub what: String,
    /// With whom.
    pub partner: String,
    /// Until when.
    pub due_on: String,
    /// What it costs.
    pub budget_cents: Option<i64>,
    /// How far it is.
    pub state: String,
}

/// A version of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanVersion {
    /// Its number, from 1.
    pub number: i64,
    /// What the review came to.
    pub outcome: PlanOutcome,
    /// Why.
    pub reason: String,
    /// The measurement it rests on.
    pub assessment_id: Option<Id>,
    /// When it was made.
    pub made_at: Ts,
    /// The plan.
    pub document: PlanDocument,
}

impl PlanDocument {
    /// The plan as it stands.
    pub fn of(courses: &[Course], actions: &[Action], logic: &[(LogicPart, String)]) -> PlanDocument {
        let course = |one: &Course| PlannedCourse {
            title: one.title.clone(),
            decision: one.decision.code().to_owned(),
            reason: one.reason.clone(),
        };
        let action = |one: &Action| PlannedAction {
            what: one.what.clone(),
            partner: one.partner.clone(),
            due_on: one.due_on.clone(),
            budget_cents: one.budget_cents,
            state: one.state.code().to_owned(),
        };
        let said = logic.iter().filter(|(_, words)| !words.is_empty());
        PlanDocument {
            courses: courses.iter().map(course).collect(),
            actions: actions.iter().map(action).collect(),
            logic: said.map(|(part, words)| (part.code().to_owned(), words.clone())).collect(),
        }
    }

    /// What this version has that the one before had not, and the other way round: titles of options whose decision
    /// changed, actions that came, and actions that went.
    pub fn since<'a>(&'a self, before: &'a PlanDocument) -> (Vec<&'a str>, Vec<&'a str>, Vec<&'a str>) {
        let decided = |one: &&PlannedCourse| {
            let then = before.courses.iter().find(|other| other.title == one.title);
            one.decision != "open" && then.is_none_or(|then| then.decision != one.decision)
        };
        let there = |list: &[PlannedAction], one: &PlannedAction| list.iter().any(|other| other.what == one.what);
        (
            self.courses.iter().filter(decided).map(|one| one.title.as_str()).collect(),
            self.actions.iter().filter(|one| !there(&before.actions, one)).map(|one| one.what.as_str()).collect(),
            before.actions.iter().filter(|one| !there(&self.actions, one)).map(|one| one.what.as_str()).collect(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::Chance;
    use base::jiff::civil::date;

    fn kiosk(state: ActionState) -> Action {
        Action {
            id: Id::new(Ts(1), &Chance::seeded(5)),
            course_id: None,
            what: "Reopen the kiosk".into(),
            owner_id: None,
            owner: String::new(),
            partner: "Saltmarket Traders".into(),
            due_on: "2027-09-01".into(),
            budget_cents: Some(1_800_000),
            yearly: true,
            state,
            done_on: String::new(),
            note: String::new(),
            revision: 1,
        }
    }

    #[test]
    fn an_action_is_late_from_the_day_after_and_never_once_it_is_over() {
        let planned = kiosk(ActionState::Planned);
        assert_eq!(due(&planned, date(2027, 8, 1)), Due::ToCome);
        assert_eq!(due(&planned, date(2027, 8, 18)), Due::Soon(14));
        assert_eq!(due(&planned, date(2027, 9, 1)), Due::Soon(0));
        assert_eq!(due(&planned, date(2027, 9, 22)), Due::Late(21));
        assert_eq!(due(&kiosk(ActionState::Done), date(2028, 1, 1)), Due::Over);
    }

    #[test]
    fn a_version_says_what_changed_since_the_last() {
        let action = kiosk(ActionState::Planned);
        let mut hedge = action.clone();
        hedge.what = "Cut the hedge".into();
        let first = PlanDocument::of(&[], std::slice::from_ref(&action), &[]);
        let second = PlanDocument::of(&[], &[hedge], &[(LogicPart::Inputs, String::new())]);
        assert_eq!(second.since(&first), (vec![], vec!["Cut the hedge"], vec!["Reopen the kiosk"]));
        assert_eq!(second.logic, []);
    }
}
