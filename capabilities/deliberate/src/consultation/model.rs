//! What may be said in a consultation, and what becomes of an amendment.

use base::{Id, Lang, Limit, Ts};

/// Longest comment or reason.
pub const WORDS: Limit = Limit::Words(300);
/// Longest name.
pub const NAME: Limit = Limit::Chars(120);
/// A confirmation by letter is good for so long.
pub const CONFIRM_S: i64 = 7 * 86_400;

/// What somebody contributes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Says something about a paragraph or the whole.
    Comment,
    /// Proposes another wording.
    Amendment,
    /// Stands behind an amendment.
    Support,
    /// Does not want an amendment, and says why.
    Objection,
}

impl Kind {
    /// The word that is stored.
    pub fn code(self) -> &'static str {
        match self {
            Kind::Comment => "comment",
            Kind::Amendment => "amendment",
            Kind::Support => "support",
            Kind::Objection => "objection",
        }
    }

    /// The kind of this word.
    pub fn parse(word: &str) -> Option<Kind> {
        [Kind::Comment, Kind::Amendment, Kind::Support, Kind::Objection].into_iter().find(|kind| kind.code() == word)
    }
}

/// What an amendment does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Another wording of a paragraph.
    Change,
    /// The paragraph goes.
    Delete,
    /// A new paragraph.
    Add,
}

impl Change {
    /// The word that is stored.
    pub fn code(self) -> &'static str {
        match self {
            Change::Change => "change",
            Change::Delete => "delete",
            Change::Add => "add",
        }
    }

    /// The change of this word.
    pub fn parse(word: &str) -> Option<Change> {
        [Change::Change, Change::Delete, Change::Add].into_iter().find(|one| one.code() == word)
    }
}

/// What the drafting group decided about an amendment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Nothing yet.
    Open,
    /// It stands as it was proposed.
    Accepted,
    /// It stands in other words, or together with another one.
    Merged,
    /// The text stays.
    Rejected,
}

impl Decision {
    /// The word that is stored.
    pub fn code(self) -> &'static str {
        match self {
            Decision::Open => "open",
            Decision::Accepted => "accepted",
            Decision::Merged => "merged",
            Decision::Rejected => "rejected",
        }
    }

    /// The decision of this word.
    pub fn parse(word: &str) -> Option<Decision> {
        [Decision::Open, Decision::Accepted, Decision::Merged, Decision::Rejected]
            .into_iter()
            .find(|one| one.code() == word)
    }

    /// An amendment whose words stand exactly is accepted; in other words it is merged.
    pub fn of_result(proposed: &str, result: &str) -> Decision {
        if proposed.split_whitespace().eq(result.split_whitespace()) { Decision::Accepted } else { Decision::Merged }
    }
}

/// What somebody said. Names are empty where their owner was erased.
#[derive(Clone, Debug, PartialEq)]
pub struct Contribution {
    /// Its id.
    pub id: Id,
    /// The recommendation.
    pub recommendation_id: Id,
    /// What it is.
    pub kind: Kind,
    /// The paragraph it is about.
    pub paragraph_id: Option<Id>,
    /// The amendment it supports or objects to.
    pub amendment_id: Option<Id>,
    /// The comment, or the reason.
    pub words: String,
    /// The language it is written in.
    pub lang: Lang,
    /// Who says it.
    pub name: String,
    /// For whom.
    pub organisation: String,
    /// The address; never shown.
    pub mail: String,
    /// When it arrived.
    pub created_at: Ts,
    /// Its address was confirmed.
    pub confirmed: bool,
    /// Why it is no longer shown; `None` while it is.
    pub hidden_why: Option<String>,
}

/// A proposal for another wording.
#[derive(Clone, Debug, PartialEq)]
pub struct Amendment {
    /// Who proposes it and why.
    pub by: Contribution,
    /// Its number in the recommendation; 0 until it is confirmed.
    pub number: i64,
    /// What it does.
    pub change: Change,
    /// After which paragraph a new one goes.
    pub after: i64,
    /// The wording it was written against.
    pub base_text: String,
    /// The revision of that wording.
    pub base_revision: i64,
    /// The wording it proposes.
    pub text: String,
    /// What was decided.
    pub decision: Decision,
    /// Why.
    pub reason: String,
    /// The version in which it stands.
    pub version: Option<i64>,
    /// Who stands behind it.
    pub supporters: Vec<Contribution>,
    /// Who does not want it.
    pub objections: Vec<Contribution>,
}

impl Amendment {
    /// The text has changed since it was written.
    pub fn is_overtaken(&self, revision_now: i64) -> bool {
        self.decision == Decision::Open && self.change != Change::Add && self.base_revision != revision_now
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amendment_taken_in_other_words_is_merged() {
        assert_eq!(Decision::of_result("commit to  a night service", "commit to a night\nservice"), Decision::Accepted);
        assert_eq!(Decision::of_result("commit to a night service", "commit to a service at night"), Decision::Merged);
    }
}
