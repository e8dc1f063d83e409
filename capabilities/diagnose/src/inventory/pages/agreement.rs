//! The agreement about a source, in the form of the Five Safes: written by the coordinator, signed by both sides, ended by
//! either. What was signed never changes.

use super::one::{back, is_custodian, one_page};
use crate::audit::Scene;
use crate::audit::reminding;
use crate::desk::{iso_day, words};
use crate::inventory::model::{Agreement, Kind, Owner, Source};
use crate::inventory::store::agreements::{self, Side};
use base::Id;
use web::{Ask, Outcome, Refusal, Sheet, refused, see_other};

/// Most words of one part.
const PART_WORDS: usize = 150;

/// The agreement as it is shown.
pub(super) struct Shown {
    pub(super) id: String,
    pub(super) number: i64,
    pub(super) state: (String, &'static str),
    pub(super) parts: Vec<(String, String)>,
    pub(super) days: Vec<(String, String)>,
    pub(super) custodian: String,
    pub(super) coordinator: String,
    pub(super) ended: String,
    pub(super) may_sign: bool,
    pub(super) may_end: bool,
}

/// The parts of an agreement: field, key of its words, text.
fn parts(one: &Agreement) -> [(&'static str, &String); 11] {
    [
        ("safe-project", &one.safe_project),
        ("safe-people", &one.safe_people),
        ("safe-settings", &one.safe_settings),
        ("safe-data", &one.safe_data),
        ("safe-outputs", &one.safe_outputs),
        ("legal-basis", &one.legal_basis),
        ("own-suppression", &one.own_suppression),
        ("citation-wanted", &one.citation_wanted),
        ("review-right", &one.review_right),
        ("community-rights", &one.community_rights),
        ("breach", &one.breach),
    ]
}

/// What the form begins with: the latest version.
pub(super) fn fields(one: &Agreement) -> Vec<(&'static str, String)> {
    let mut fields: Vec<_> = parts(one).map(|(field, text)| (field, text.clone())).to_vec();
    fields.extend([
        ("starts-on", one.starts_on.clone()),
        ("ends-on", one.ends_on.clone()),
        ("destroy-on", one.destroy_on.clone()),
    ]);
    fields
}

pub(super) fn shown(ask: &Ask, scene: &Scene, source: &Source, one: &Agreement, today: &str) -> Shown {
    let t = ask.t();
    let state = match () {
        () if one.ended_at.is_some() => (t.say("safes-ended"), " stop"),
        () if one.holds(today) => (t.say("safes-holds"), " good"),
        () if one.custodian_signed_at.is_none() || one.coordinator_signed_at.is_none() => {
            (t.say("safes-unsigned"), " lamp")
        }
        () => (t.say("safes-over"), ""),
    };
    let signed = |at: Option<base::Ts>| {
        at.map_or_else(|| t.say("safes-not-signed"), |at| t.day(scene.audit.zone.civil(at).date()))
    };
    let days = [("safes-starts", &one.starts_on), ("safes-ends", &one.ends_on), ("safes-destroy", &one.destroy_on)];
    let own = is_custodian(ask, source) && one.custodian_signed_at.is_none();
    let other = scene.may_edit() && one.coordinator_signed_at.is_none();
    Shown {
        id: one.id.to_string(),
        number: one.number,
        state,
        parts: parts(one)
            .iter()
            .filter(|(_, text)| !text.is_empty())
            .map(|(field, text)| (t.say(&format!("safes-{field}")), (*text).clone()))
            .collect(),
        days: days.iter().map(|(key, day)| (t.say(key), t.day_of(day))).collect(),
        custodian: signed(one.custodian_signed_at),
        coordinator: signed(one.coordinator_signed_at),
        ended: one.ended_why.clone(),
        may_sign: one.ended_at.is_none() && (own || other),
        may_end: one.ended_at.is_none() && !one.is_draft() && (is_custodian(ask, source) || scene.may_edit()),
    }
}

/// Writes the text: a new version where the latest was signed by anybody.
pub(super) async fn write(ask: Ask, scene: Scene, source: Source, mut s: Sheet) -> Outcome {
    let t = ask.t();
    let needed = |field: &str| match field {
        "own-suppression" | "citation-wanted" | "review-right" => source.kind == Kind::Received,
        "community-rights" => source.owner == Owner::Community,
        "breach" => false,
        _ => true,
    };
    let part =
        |s: &mut Sheet, field: &str| words(&ask, s, field, PART_WORDS, needed(field).then_some("safes-part-missing"));
    let one = Agreement {
        id: ask.new_id(),
        source_id: source.id,
        number: 0,
        safe_project: part(&mut s, "safe-project"),
        safe_people: part(&mut s, "safe-people"),
        safe_settings: part(&mut s, "safe-settings"),
        safe_data: part(&mut s, "safe-data"),
        safe_outputs: part(&mut s, "safe-outputs"),
        legal_basis: part(&mut s, "legal-basis"),
        own_suppression: part(&mut s, "own-suppression"),
        citation_wanted: part(&mut s, "citation-wanted"),
        review_right: part(&mut s, "review-right"),
        community_rights: part(&mut s, "community-rights"),
        breach: part(&mut s, "breach"),
        starts_on: iso_day(&ask, &mut s, "starts-on", true),
        ends_on: iso_day(&ask, &mut s, "ends-on", true),
        destroy_on: iso_day(&ask, &mut s, "destroy-on", true),
        custodian_signed_at: None,
        coordinator_signed_at: None,
        ended_at: None,
        ended_why: String::new(),
    };
    if s.error("ends-on").is_none() && one.ends_on < one.starts_on {
        s.wrong("ends-on", t.say("audit-ends-before"));
    }
    if s.error("destroy-on").is_none() && one.destroy_on < one.ends_on {
        s.wrong("destroy-on", t.say("safes-destroy-before"));
    }
    if !s.is_fine() {
        return refused(&one_page(&ask, &scene, &source, s).await?);
    }
    let tx = ask.db().begin().await?;
    agreements::write(&tx, scene.maker(&ask), &scene.audit, &one).await?;
    reminding::leave(&tx, &ask.house, &scene.audit, ask.now(), &one.ends_on).await?;
    reminding::leave(&tx, &ask.house, &scene.audit, ask.now(), &one.destroy_on).await?;
    tx.commit().await?;
    see_other(&ask, &back(&scene, &source, "#agreement"), Some("said-safes-written"))
}

/// The agreement of the form, if it is one of this source.
async fn chosen(ask: &Ask, source: &Source, s: &Sheet) -> Result<Agreement, Refusal> {
    let id = Id::parse(s.form.get("agreement")).ok_or_else(Refusal::not_found)?;
    let versions = agreements::of(ask.db(), source.id).await?;
    versions.into_iter().find(|one| one.id == id).ok_or_else(Refusal::not_found)
}

/// Signs for the side on which this reader stands: the custodian of the source, or the coordinator.
pub(super) async fn sign(ask: Ask, scene: Scene, source: Source, s: Sheet) -> Outcome {
    let one = chosen(&ask, &source, &s).await?;
    let side = match () {
        () if is_custodian(&ask, &source) && one.custodian_signed_at.is_none() => Side::Custodian,
        () if scene.may_edit() => Side::Coordinator,
        () => return Err(Refusal::not_found()),
    };
    let tx = ask.db().begin().await?;
    agreements::sign(&tx, scene.maker(&ask), &scene.audit, one.id, side).await?;
    tx.commit().await?;
    see_other(&ask, &back(&scene, &source, "#agreement"), Some("said-safes-signed"))
}

/// Ends it before its time: from then on the source may not be used.
pub(super) async fn end(ask: Ask, scene: Scene, source: Source, mut s: Sheet) -> Outcome {
    let one = chosen(&ask, &source, &s).await?;
    if !is_custodian(&ask, &source) && !scene.may_edit() {
        return Err(Refusal::not_found());
    }
    let why = words(&ask, &mut s, "ended-why", 80, Some("safes-ended-why-missing"));
    if !s.is_fine() {
        return refused(&one_page(&ask, &scene, &source, s).await?);
    }
    let tx = ask.db().begin().await?;
    agreements::end(&tx, scene.maker(&ask), &scene.audit, one.id, &why).await?;
    tx.commit().await?;
    see_other(&ask, &back(&scene, &source, "#agreement"), Some("said-safes-ended"))
}
