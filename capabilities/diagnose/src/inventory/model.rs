//! What a source is, who owns it, what an agreement in the form of the Five Safes says, and when a source may be used. Pure.

use crate::codes::codes;
use base::{Id, Ts};

codes! {
    /// What kind of source.
    Kind {
        /// Records of incidents, row by row.
        Incidents = "incidents",
        /// A table that somebody else counted.
        Received = "received",
        /// A survey.
        Survey = "survey",
        /// Focus groups.
        Groups = "groups",
        /// Interviews.
        Interviews = "interviews",
        /// Exploratory walks.
        Walks = "walks",
        /// What anybody handed in.
        Submissions = "submissions",
        /// What others wrote.
        Literature = "literature",
        /// Who helps, when, whom not.
        Services = "services",
        /// Strengths of the place.
        Assets = "assets",
        /// Lighting, vacancy, traffic.
        Environment = "environment",
        /// Population, housing, income.
        Statistics = "statistics",
    }
}

impl Kind {
    /// People spoke.
    pub fn is_voice(self) -> bool {
        matches!(self, Kind::Groups | Kind::Interviews | Kind::Walks | Kind::Submissions)
    }

    /// It is read one record at a time.
    pub fn has_records(self) -> bool {
        matches!(self, Kind::Literature | Kind::Services | Kind::Assets)
    }

    /// The drawing of its column belongs to these: used to put columns that are alike beside one another.
    pub fn family(self) -> &'static str {
        match self {
            Kind::Incidents | Kind::Received | Kind::Environment | Kind::Statistics => "records",
            Kind::Survey => "survey",
            Kind::Groups | Kind::Interviews | Kind::Walks | Kind::Submissions => "voices",
            Kind::Literature => "literature",
            Kind::Services | Kind::Assets => "services",
        }
    }
}

codes! {
    /// Whose data they are.
    Owner {
        /// Gathered by the audit itself.
        Audit = "audit",
        /// A partner's, lent under an agreement.
        Partner = "partner",
        /// A community's: it holds the rights of ownership, control, access and possession.
        Community = "community",
        /// Anybody may have them.
        Public = "public",
    }
}

codes! {
    /// How a source stands.
    Standing {
        /// Asked for, not here yet.
        Wanted = "wanted",
        /// May be used.
        Usable = "usable",
        /// Its community holds it back for now.
        Withheld = "withheld",
        /// Its community took it back: nothing of it is shown any more.
        Withdrawn = "withdrawn",
        /// Destroyed as agreed.
        Destroyed = "destroyed",
    }
}

/// A line of the inventory.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// Its id.
    pub id: Id,
    /// From 1, within the audit.
    pub number: i64,
    /// What kind.
    pub kind: Kind,
    /// What it is called.
    pub title: String,
    /// The partner who answers for it.
    pub custodian: String,
    /// The member of the audit who signs for the partner.
    pub custodian_id: Option<Id>,
    /// Whose data they are.
    pub owner: Owner,
    /// What one row is: an event, a person, a place.
    pub unit: String,
    /// The first day.
    pub period_from: String,
    /// The last day; also the day that figures from it carry.
    pub period_to: String,
    /// Which areas, of which year.
    pub geography: String,
    /// What it is known to miss or to overdo.
    pub bias: String,
    /// What was hidden in it before it came here.
    pub suppression: String,
    /// Who may see it.
    pub audience: String,
    /// How it is to be named.
    pub citation: String,
    /// Where it can be found.
    pub link: String,
    /// How it stands.
    pub standing: Standing,
    /// Why it was withheld, withdrawn or destroyed.
    pub standing_why: String,
    /// Since when.
    pub standing_at: Option<Ts>,
    /// Counts its changes.
    pub revision: i64,
}

impl Source {
    /// How it is named: in the words it asked for, else by its custodian and title.
    pub fn named(&self) -> String {
        if self.citation.is_empty() { format!("{}, {}", self.custodian, self.title) } else { self.citation.clone() }
    }
}

/// An agreement about a source, in the form of the Five Safes.
#[derive(Clone, Debug, PartialEq)]
pub struct Agreement {
    /// Its id.
    pub id: Id,
    /// The source.
    pub source_id: Id,
    /// From 1, within the source.
    pub number: i64,
    /// Safe projects: what it may be used for, and that it is used for nothing else.
    pub safe_project: String,
    /// Safe people: who may work with it.
    pub safe_people: String,
    /// Safe settings: where it lies.
    pub safe_settings: String,
    /// Safe data: which fields, what was taken out.
    pub safe_data: String,
    /// Safe outputs: what may leave, after which check.
    pub safe_outputs: String,
    /// By which right.
    pub legal_basis: String,
    /// The rule of small numbers of whoever counted a received table.
    pub own_suppression: String,
    /// The words in which they want to be named.
    pub citation_wanted: String,
    /// What they may read before it is published, and for how many days.
    pub review_right: String,
    /// Ownership, control, access, possession: what the community keeps.
    pub community_rights: String,
    /// What is done when something went wrong.
    pub breach: String,
    /// From.
    pub starts_on: String,
    /// To.
    pub ends_on: String,
    /// When the data are destroyed.
    pub destroy_on: String,
    /// When the custodian signed.
    pub custodian_signed_at: Option<Ts>,
    /// When the coordinator signed.
    pub coordinator_signed_at: Option<Ts>,
    /// When it was ended before its time.
    pub ended_at: Option<Ts>,
    /// Why.
    pub ended_why: String,
}

impl Agreement {
    /// Both signed, it was not ended, and today lies within it (days as ISO dates).
    pub fn holds(&self, today: &str) -> bool {
        let signed = self.custodian_signed_at.is_some() && self.coordinator_signed_at.is_some();
        signed && self.ended_at.is_none() && self.starts_on.as_str() <= today && today <= self.ends_on.as_str()
    }

    /// Nobody signed yet: it may still be changed.
    pub fn is_draft(&self) -> bool {
        self.custodian_signed_at.is_none() && self.coordinator_signed_at.is_none()
    }
}

/// Why a source may not be used today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotUsable {
    /// It is not here yet.
    NotHere,
    /// No agreement holds.
    NoAgreement,
    /// Its community holds it back, or took it back.
    HeldBack,
    /// It was destroyed.
    Destroyed,
}

impl NotUsable {
    /// The word in keys.
    pub fn code(self) -> &'static str {
        match self {
            NotUsable::NotHere => "not-here",
            NotUsable::NoAgreement => "no-agreement",
            NotUsable::HeldBack => "held-back",
            NotUsable::Destroyed => "destroyed",
        }
    }
}

/// Whether a source may be used today. What is a partner's or a community's needs an agreement that holds; what is public
/// or was gathered by the audit itself does not.
pub fn may_use(source: &Source, agreement: Option<&Agreement>, today: &str) -> Result<(), NotUsable> {
    match source.standing {
        Standing::Wanted => Err(NotUsable::NotHere),
        Standing::Withheld | Standing::Withdrawn => Err(NotUsable::HeldBack),
        Standing::Destroyed => Err(NotUsable::Destroyed),
        Standing::Usable if matches!(source.owner, Owner::Audit | Owner::Public) => Ok(()),
        Standing::Usable => match agreement.filter(|one| one.holds(today)) {
            Some(_) => Ok(()),
            None => Err(NotUsable::NoAgreement),
        },
    }
}

/// What one source holds that is read one by one: a study, a service, an asset.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// Its id.
    pub id: Id,
    /// Its title or name.
    pub title: String,
    /// Authors, or who runs it.
    pub by_whom: String,
    /// The year, or the hours.
    pub year: String,
    /// What it says, or for whom it is there.
    pub words: String,
    /// What it does not cover.
    pub gap: String,
    /// Where it can be found.
    pub link: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(owner: Owner, standing: Standing) -> Source {
        Source {
            id: Id::parse("01890000-0000-7000-8000-000000000001").expect("an id"),
            number: 1,
            kind: Kind::Incidents,
            title: "Recorded incidents".into(),
            custodian: "Averne Police Service".into(),
            custodian_id: None,
            owner,
            unit: String::new(),
            period_from: String::new(),
            period_to: String::new(),
            geography: String::new(),
            bias: String::new(),
            suppression: String::new(),
            audience: String::new(),
            citation: String::new(),
            link: String::new(),
            standing,
            standing_why: String::new(),
            standing_at: None,
            revision: 1,
        }
    }

    fn agreement() -> Agreement {
        Agreement {
            id: Id::parse("01890000-0000-7000-8000-000000000002").expect("an id"),
            source_id: Id::parse("01890000-0000-7000-8000-000000000001").expect("an id"),
            number: 1,
            safe_project: String::new(),
            safe_people: String::new(),
            safe_settings: String::new(),
            safe_data: String::new(),
            safe_outputs: String::new(),
            legal_basis: String::new(),
            own_suppression: String::new(),
            citation_wanted: String::new(),
            review_right: String::new(),
            community_rights: String::new(),
            breach: String::new(),
            starts_on: "2026-03-04".into(),
            ends_on: "2027-12-31".into(),
            destroy_on: "2028-06-30".into(),
            custodian_signed_at: Some(Ts(1)),
            coordinator_signed_at: Some(Ts(2)),
            ended_at: None,
            ended_why: String::new(),
        }
    }

    #[test]
    fn a_partners_data_are_used_only_while_a_signed_agreement_holds() {
        let police = source(Owner::Partner, Standing::Usable);
        assert_eq!(may_use(&police, None, "2027-01-01"), Err(NotUsable::NoAgreement));
        assert_eq!(may_use(&police, Some(&agreement()), "2027-01-01"), Ok(()));
        assert_eq!(may_use(&police, Some(&agreement()), "2028-01-01"), Err(NotUsable::NoAgreement), "it ended");
        let half = Agreement { custodian_signed_at: None, ..agreement() };
        assert_eq!(may_use(&police, Some(&half), "2027-01-01"), Err(NotUsable::NoAgreement), "one signature");
        assert_eq!(may_use(&source(Owner::Public, Standing::Usable), None, "2027-01-01"), Ok(()));
    }

    #[test]
    fn a_community_takes_back_what_is_its_own_whatever_was_signed() {
        let own = source(Owner::Community, Standing::Withdrawn);
        assert_eq!(may_use(&own, Some(&agreement()), "2027-01-01"), Err(NotUsable::HeldBack));
    }
}
