//! What a partnership is: who belongs to it, what they agreed, what they give, and the stages of its life.

use crate::coded::coded;
use base::{Id, Ts};

coded! {
    /// Where a partnership stands in its life, in its own view.
    Stage {
        /// People begin to meet.
        Starting => "starting",
        /// They do what they agreed.
        Working => "working",
        /// It goes on without those who began it.
        Sustaining => "sustaining",
        /// It is over.
        Ended => "ended",
    }
}

coded! {
    /// What somebody is in a partnership.
    Part {
        /// Calls the others together, and changes what stands here.
        Convener => "convener",
        /// Works in it, signs its agreements, answers how it goes.
        Member => "member",
        /// Reads along.
        Observer => "observer",
    }
}

coded! {
    /// What an agreement is about.
    AgreementKind {
        /// How they work together.
        Terms => "terms",
        /// Which information they share, and which they never do.
        Sharing => "sharing",
        /// Something else.
        Other => "other",
    }
}

coded! {
    /// Where an agreement stands.
    AgreementState {
        /// It is being written.
        Draft => "draft",
        /// Its text stands; members sign.
        Signing => "signing",
        /// It holds.
        InForce => "in-force",
        /// It held.
        Ended => "ended",
    }
}

coded! {
    /// Where money comes from.
    SourceKind {
        /// A member's own budget.
        Budget => "budget",
        /// A grant for a time.
        Grant => "grant",
        /// Gifts.
        Donation => "donation",
        /// What is charged for a service.
        Fee => "fee",
        /// A contract that pays for outcomes.
        Outcomes => "outcomes",
        /// Something else.
        Other => "other",
    }
}

coded! {
    /// Whether money is sure.
    Certainty {
        /// In writing.
        Confirmed => "confirmed",
        /// Applied for, promised in words, expected.
        Hoped => "hoped",
    }
}

/// A partnership.
#[derive(Clone, Debug, PartialEq)]
pub struct Partnership {
    /// Its id.
    pub id: Id,
    /// The code in its address.
    pub code: String,
    /// What it is called.
    pub title: String,
    /// The town, borough or region.
    pub place: String,
    /// What it wants to change, in its own words.
    pub purpose: String,
    /// Where it stands in its life.
    pub stage: Stage,
    /// The day it began; empty where nobody said.
    pub began_on: String,
    /// The day on which the members decide whether and how to go on.
    pub review_on: String,
    /// Strangers may read its page.
    pub published: bool,
    /// The page shows strangers where its money comes from.
    pub shows_money: bool,
    /// Three letters.
    pub currency: String,
    /// What was there on the day it was counted, in cents.
    pub held_cents: i64,
    /// That day.
    pub counted_on: String,
    /// What a month costs, in cents.
    pub monthly_cents: i64,
    /// When anything of it changed.
    pub changed_at: Ts,
}

/// A member: an organisation with who speaks for it, or a person alone.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// Its id.
    pub id: Id,
    /// The organisation of the directory; `None` for a person alone.
    pub organisation_id: Option<Id>,
    /// Its name.
    pub organisation: String,
    /// The code of the sector.
    pub sector: String,
    /// The person of the directory who is inside the wall for it.
    pub person_id: Option<Id>,
    /// The person's name.
    pub person: String,
    /// What the person or the organisation does in the partnership.
    pub office: String,
    /// What it is in the partnership.
    pub part: Part,
    /// The person agreed to be named on the public page.
    pub person_shown: bool,
    /// Since which day.
    pub since: String,
    /// When it left.
    pub ended_at: Option<Ts>,
}

impl Member {
    /// What it is called where one line must do.
    pub fn name(&self) -> &str {
        if self.organisation.is_empty() { &self.person } else { &self.organisation }
    }

    /// It belongs to the partnership now.
    pub fn stands(&self) -> bool {
        self.ended_at.is_none()
    }

    /// It signs and gives: whoever only reads along does not.
    pub fn takes_part(&self) -> bool {
        self.stands() && self.part != Part::Observer
    }
}

/// The sectors at the table, each once, in the order of `sectors`.
pub fn sectors_of<'a>(members: &[Member], sectors: &'a [String]) -> Vec<&'a str> {
    let there = |sector: &&String| members.iter().any(|one| one.takes_part() && one.sector == **sector);
    sectors.iter().filter(there).map(String::as_str).collect()
}

/// An agreement.
#[derive(Clone, Debug, PartialEq)]
pub struct Agreement {
    /// Its id.
    pub id: Id,
    /// Its number in the partnership.
    pub number: i64,
    /// What it is about.
    pub kind: AgreementKind,
    /// Its title.
    pub title: String,
    /// Its text.
    pub text: String,
    /// Where it stands.
    pub state: AgreementState,
    /// The last day on which it holds; empty where it has no end.
    pub expires_on: String,
    /// Since when it holds.
    pub in_force_on: String,
}

impl Agreement {
    /// It holds on this day.
    pub fn holds(&self, today: &str) -> bool {
        self.state == AgreementState::InForce && (self.expires_on.is_empty() || self.expires_on.as_str() >= today)
    }
}

/// A signature under an agreement.
#[derive(Clone, Debug, PartialEq)]
pub struct Signature {
    /// The member it stands for.
    pub member_id: Id,
    /// Who gave it.
    pub person: String,
    /// When.
    pub signed_at: Ts,
}

/// What a member gives that is not money.
#[derive(Clone, Debug, PartialEq)]
pub struct InKind {
    /// Its id.
    pub id: Id,
    /// The member.
    pub member_id: Id,
    /// What.
    pub what: String,
    /// What it would cost, in cents, where somebody worked it out.
    pub value_cents: Option<i64>,
    /// How it was worked out.
    pub basis: String,
    /// From which day.
    pub from_day: String,
    /// To which day; empty where it goes on.
    pub to_day: String,
}

/// A source of money.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// Its id.
    pub id: Id,
    /// Who gives it.
    pub name: String,
    /// What it is.
    pub kind: SourceKind,
    /// Whether it is sure.
    pub certainty: Certainty,
    /// How much, in cents, over the whole time.
    pub amount_cents: i64,
    /// The first day for which it is meant.
    pub from_day: String,
    /// The last.
    pub to_day: String,
}
