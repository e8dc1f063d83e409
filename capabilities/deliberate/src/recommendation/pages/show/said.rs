//! What was said in the consultation, as the public page shows it.

use super::pieces_of;
use crate::consultation::model::{Amendment, Change, Contribution, Decision};
use crate::consultation::store as consultation;
use crate::recommendation::diff;
use crate::recommendation::model::{Paragraph, Recommendation};
use base::Id;
use web::{Ask, Refusal};

/// Everything that was said.
pub(super) struct All {
    /// The amendments.
    pub amendments: Vec<AmendmentLine>,
    /// What was said about the whole.
    pub whole: Vec<SaidLine>,
    about: Vec<(Id, SaidLine)>,
}

/// A comment.
#[derive(Clone)]
pub(crate) struct SaidLine {
    /// Who said it.
    pub by: String,
    /// The language.
    pub lang: String,
    /// What; empty where it is hidden.
    pub words: String,
    /// Why it is hidden; empty where it is shown.
    pub hidden: String,
    /// The day.
    pub day: String,
    /// Its id, for those who may hide it.
    pub id: String,
}

/// An amendment in the list.
pub(crate) struct AmendmentLine {
    /// Its number.
    pub number: i64,
    /// The paragraph, or the one before a new one.
    pub about: String,
    /// The id of the paragraph, for the text.
    pub paragraph: Option<Id>,
    /// What changes.
    pub pieces: Vec<(&'static str, String)>,
    /// The language.
    pub lang: String,
    /// Who proposes it.
    pub by: String,
    /// Why.
    pub reason: String,
    /// What was decided, in words.
    pub decision: String,
    /// Its colour.
    pub tone: &'static str,
    /// Nothing was decided yet.
    pub open: bool,
    /// Why it was decided so; empty while it is open.
    pub why: String,
    /// How many stand behind it, and how many do not want it.
    pub stances: String,
    /// The text has changed since.
    pub overtaken: bool,
    /// Why it is hidden; empty where it is shown.
    pub hidden: String,
}

impl All {
    /// The amendments to a paragraph: number and whether it is open.
    pub fn on(&self, paragraph: Id) -> Vec<(i64, bool)> {
        let own = self.amendments.iter().filter(|one| one.paragraph == Some(paragraph) && one.hidden.is_empty());
        own.map(|one| (one.number, one.open)).collect()
    }

    /// What was said about a paragraph.
    pub fn about(&self, paragraph: Id) -> Vec<SaidLine> {
        self.about.iter().filter(|(of, _)| *of == paragraph).map(|(_, line)| line.clone()).collect()
    }
}

/// Reads what was said.
pub(super) async fn of(ask: &Ask, one: &Recommendation, now: &[Paragraph]) -> Result<All, Refusal> {
    let amendments = consultation::amendments(ask.db(), one.id).await?;
    let comments = consultation::comments(ask.db(), one.id).await?;
    let (about, whole): (Vec<_>, Vec<_>) = comments.iter().partition(|one| one.paragraph_id.is_some());
    Ok(All {
        amendments: amendments.iter().map(|amendment| amendment_line(ask, now, amendment)).collect(),
        whole: whole.into_iter().map(|said| said_line(ask, one, said)).collect(),
        about: about
            .into_iter()
            .filter_map(|said| said.paragraph_id.map(|of| (of, said_line(ask, one, said))))
            .collect(),
    })
}

/// A comment as a line.
pub(crate) fn said_line(ask: &Ask, one: &Recommendation, said: &Contribution) -> SaidLine {
    let erased = || said.words.is_empty().then(|| ask.t().say("consultation-erased"));
    let hidden = said.hidden_why.as_ref().map(|why| ask.t().a("consultation-hidden", "why", why.as_str()));
    let hidden = hidden.or_else(erased);
    SaidLine {
        by: by(ask, said),
        lang: said.lang.to_string(),
        words: if hidden.is_some() { String::new() } else { said.words.clone() },
        hidden: hidden.unwrap_or_default(),
        day: crate::desk::day(ask, said.created_at, &one.zone),
        id: said.id.to_string(),
    }
}

/// Who says it, and for whom. A name that was erased is nobody's any more.
pub(crate) fn by(ask: &Ask, said: &Contribution) -> String {
    let t = ask.t();
    match (said.name.as_str(), said.organisation.as_str()) {
        ("", "") => t.say("consultation-somebody"),
        ("", organisation) => organisation.to_owned(),
        (name, "") => name.to_owned(),
        (name, organisation) => t.a2("consultation-by", "name", name, "organisation", organisation),
    }
}

/// An amendment as a line.
pub(crate) fn amendment_line(ask: &Ask, now: &[Paragraph], amendment: &Amendment) -> AmendmentLine {
    let t = ask.t();
    let paragraph = now.iter().find(|one| Some(one.id) == amendment.by.paragraph_id);
    let number = paragraph.map_or(0, |one| one.position);
    let about = match amendment.change {
        Change::Add => t.a("consultation-new-after", "n", amendment.after),
        Change::Delete => t.a("consultation-delete", "n", number),
        Change::Change => t.a("consultation-change", "n", number),
    };
    let hidden = amendment.by.hidden_why.as_ref().map(|why| t.a("consultation-hidden", "why", why.as_str()));
    let proposed = if amendment.change == Change::Delete { "" } else { &amendment.text };
    let pieces = diff::words(&amendment.base_text, proposed);
    let tone = match amendment.decision {
        Decision::Open => " lamp",
        Decision::Accepted | Decision::Merged => " good",
        Decision::Rejected => "",
    };
    AmendmentLine {
        number: amendment.number,
        about,
        paragraph: amendment.by.paragraph_id,
        pieces: if hidden.is_some() { Vec::new() } else { pieces_of(&pieces) },
        lang: amendment.by.lang.to_string(),
        by: by(ask, &amendment.by),
        reason: if hidden.is_some() { String::new() } else { amendment.by.words.clone() },
        decision: t.say(&format!("consultation-decision-{}", amendment.decision.code())),
        tone,
        open: amendment.decision == Decision::Open,
        why: amendment.reason.clone(),
        stances: t.a2(
            "consultation-stances",
            "support",
            amendment.supporters.len(),
            "object",
            amendment.objections.len(),
        ),
        overtaken: paragraph.is_some_and(|one| amendment.is_overtaken(one.revision)),
        hidden: hidden.unwrap_or_default(),
    }
}
