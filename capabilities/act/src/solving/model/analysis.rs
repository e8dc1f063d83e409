//! Why it happens there: hypotheses, and evidence on the sides of the problem analysis triangle. Evidence is pointed at
//! (a released table, a finding, a practice, a page) or handed in as a file; it is never copied.

use super::coded;
use base::Id;

coded! {
    /// The sides of the problem analysis triangle: who and what is there, and who could look after each.
    Side {
        /// Who does it.
        Offender = "offender",
        /// To whom, or to what.
        Target = "target",
        /// Where and when.
        Place = "place",
        /// Who has a hold on those who do it.
        Handler = "handler",
        /// Who could protect.
        Guardian = "guardian",
        /// Who looks after the place.
        Owner = "manager",
    }
}

coded! {
    /// What kind of evidence.
    EvidenceKind {
        /// A released table.
        Table = "table",
        /// A finding of an audit.
        Finding = "finding",
        /// A practice of elsewhere.
        Practice = "practice",
        /// A page.
        Link = "link",
        /// A file of ours.
        File = "file",
        /// What somebody saw or was told at a meeting.
        Seen = "seen",
    }
}

coded! {
    /// How a piece of evidence stands to a hypothesis.
    Bearing {
        /// It speaks for it.
        For = "for",
        /// It speaks against it.
        Against = "against",
    }
}

coded! {
    /// What became of a hypothesis.
    HypothesisVerdict {
        /// Open.
        Open = "open",
        /// It holds.
        Holds = "holds",
        /// It falls.
        Falls = "falls",
    }
}

/// A hypothesis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hypothesis {
    /// Its id.
    pub id: Id,
    /// In words.
    pub words: String,
    /// What became of it.
    pub verdict: HypothesisVerdict,
    /// Why.
    pub reason: String,
}

/// A piece of evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// Its id.
    pub id: Id,
    /// Of which side it speaks.
    pub side: Side,
    /// What it says.
    pub words: String,
    /// Its kind.
    pub kind: EvidenceKind,
    /// What it is called, or the name of the file.
    pub title: String,
    /// Where it is; empty for a file and for what was seen.
    pub path: String,
    /// The file.
    pub blob_hash: Option<String>,
    /// Its media type.
    pub media: String,
    /// The hypothesis it bears on, and how.
    pub bears: Option<(Id, Bearing)>,
}
