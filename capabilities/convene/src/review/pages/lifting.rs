//! Conflicts that reviewers declared, and the chair's way to lift one that was declared by mistake: the assignment is
//! there again as it was. Nobody lifts a conflict of one's own.

use super::listing::view;
use crate::review::desk::Desk;
use crate::review::store::assigning::{self, Declared};
use ::store::activity::{Deed, record};
use base::Id;
use std::collections::HashMap;
use web::{Ask, Outcome, Refusal, see_other};

/// A declared conflict on the page.
pub(super) struct Line {
    pub(super) code: String,
    pub(super) title: String,
    pub(super) lang: String,
    pub(super) person_id: Id,
    pub(super) name: String,
    pub(super) reason: String,
    /// This reader may lift it.
    pub(super) may_lift: bool,
}

/// The declared conflicts with the names of their people. What was said of them is for those who may lift one.
pub(super) fn lines(ask: &Ask, declared: Vec<Declared>, names: &HashMap<Id, &str>) -> Vec<Line> {
    let chair = ask.may("decisions.decide");
    let former = ask.t().say("review-former");
    let line = |one: Declared| {
        let may_lift = chair && ask.viewer.person() != Some(one.person_id);
        Line {
            name: names.get(&one.person_id).map_or(former.as_str(), |name| *name).to_owned(),
            reason: if may_lift { one.reason } else { String::new() },
            may_lift,
            code: one.code,
            title: one.title,
            lang: one.lang,
            person_id: one.person_id,
        }
    };
    declared.into_iter().map(line).collect()
}

pub(crate) async fn lift(ask: Ask) -> Outcome {
    let desk = Desk::of(&ask).await?;
    let form = ask.form().await?;
    let person = Id::parse(form.get("reviewer")).ok_or_else(Refusal::not_found)?;
    if person == ask.person()? {
        return Err(Refusal::conflict("review-lift-own"));
    }
    let declared = assigning::declared(ask.db(), desk.call.id).await?;
    let code = form.get("proposal");
    let one = declared.into_iter().find(|one| one.code == code && one.person_id == person);
    let Some(one) = one else { return Err(Refusal::not_found()) };
    let tx = ask.db().begin().await?;
    if assigning::lift_conflict(&tx, one.proposal_id, person).await? {
        let deed = Deed {
            deed: "review-conflict-lifted",
            about_kind: "proposal",
            about_id: one.proposal_id,
            scope_id: Some(desk.gathering.id),
            fields: "",
        };
        record(&tx, ask.now(), &ask.house.chance, ask.viewer.person(), deed).await?;
    }
    tx.commit().await?;
    let to = format!("/manage/{}/reviews{}#conflicts", desk.gathering.code, view(&form));
    see_other(&ask, &to, Some("said-review-lifted"))
}
