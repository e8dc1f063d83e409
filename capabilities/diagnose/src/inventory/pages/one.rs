//! One source: what it is, how it stands, the agreement under which it may be used, and its records.

use super::agreement;
use super::list::{period, state};
use crate::audit::model::Role;
use crate::audit::pages::people;
use crate::audit::store::members;
use crate::audit::{Desk, Scene, at_desk};
use crate::desk::{choices, iso_day, line, link, needed, today, words};
use crate::inventory::model::{Agreement, Kind, Owner, Record, Source, Standing};
use crate::inventory::store as inventory;
use crate::inventory::store::agreements::{self, counting};
use crate::inventory::store::records;
use askama::Template;
use base::Id;
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

#[derive(Template)]
#[template(path = "inventory/one.html")]
pub(super) struct OnePage {
    shell: Shell,
    base: String,
    number: i64,
    kind: String,
    owner: String,
    state: (String, &'static str),
    why: String,
    period: String,
    facts: Vec<(String, String)>,
    link: String,
    agreement: Option<agreement::Shown>,
    agreements: usize,
    has_records: bool,
    records: Vec<Record>,
    record_words: [String; 4],
    is_community: bool,
    needs_agreement: bool,
    is_received: bool,
    may_edit: bool,
    may_withhold: bool,
    standings: Vec<(String, String)>,
    kinds: Vec<(String, String)>,
    owners: Vec<(String, String)>,
    custodians: Vec<(String, String)>,
    s: Sheet,
}

pub(super) async fn source_of(ask: &Ask, scene: &Scene) -> Result<Source, Refusal> {
    let number = ask.param("number").parse().map_err(|_| Refusal::not_found())?;
    inventory::find(ask.db(), scene.audit.id, number).await?.ok_or_else(Refusal::not_found)
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let scene = at_desk(&ask, Desk::Inventory).await?;
    let one = source_of(&ask, &scene).await?;
    page(&one_page(&ask, &scene, &one, Sheet::default()).await?)
}

/// The custodian whose source this is.
pub(super) fn is_custodian(ask: &Ask, one: &Source) -> bool {
    one.custodian_id.is_some() && one.custodian_id == ask.viewer.person()
}

fn fill(s: &mut Sheet, one: &Source, latest: Option<&Agreement>) {
    let mut fields = vec![
        ("title", one.title.clone()),
        ("kind", one.kind.code().to_owned()),
        ("owner", one.owner.code().to_owned()),
        ("custodian", one.custodian.clone()),
        ("custodian-person", one.custodian_id.map(|id| id.to_string()).unwrap_or_default()),
        ("unit", one.unit.clone()),
        ("period-from", one.period_from.clone()),
        ("period-to", one.period_to.clone()),
        ("geography", one.geography.clone()),
        ("bias", one.bias.clone()),
        ("suppression", one.suppression.clone()),
        ("audience", one.audience.clone()),
        ("citation", one.citation.clone()),
        ("link", one.link.clone()),
        ("revision", one.revision.to_string()),
    ];
    fields.extend(latest.map(agreement::fields).unwrap_or_default());
    for (field, value) in fields {
        if !s.form.has(field) {
            s.form.set(field, value);
        }
    }
}

pub(super) async fn one_page(ask: &Ask, scene: &Scene, one: &Source, mut s: Sheet) -> Result<OnePage, Refusal> {
    let t = ask.t();
    let today = today(ask.now(), &scene.audit.zone);
    let versions = agreements::of(ask.db(), one.id).await?;
    let agreement = counting(&versions, one.id, &today);
    fill(&mut s, one, versions.first());
    let custodians = members::in_role(ask.db(), scene.audit.id, Role::Custodian).await?;
    let known = people(ask, &custodians).await?;
    let custodians =
        custodians.iter().filter_map(|id| known.get(id)).map(|one| (one.id.to_string(), one.called().to_owned()));
    let facts = [
        ("source-custodian", &one.custodian),
        ("source-unit", &one.unit),
        ("source-geography", &one.geography),
        ("source-bias", &one.bias),
        ("source-suppression", &one.suppression),
        ("source-audience", &one.audience),
        ("source-citation", &one.citation),
    ];
    let record = |part: &str| t.say(&format!("source-record-{}-{part}", one.kind.code()));
    let record_words = match one.kind.has_records() {
        true => [record("title"), record("by"), record("year"), record("words")],
        false => Default::default(),
    };
    let standings = [Standing::Usable, Standing::Wanted, Standing::Destroyed].into_iter();
    let community = [Standing::Withheld, Standing::Withdrawn].into_iter().filter(|_| one.owner == Owner::Community);
    Ok(OnePage {
        shell: scene
            .shell(ask, Desk::Inventory, one.title.clone())
            .crumb(t.say("inventory-title"), ask.to(&scene.desk("/inventory")))
            .crumb(one.title.clone(), ""),
        base: ask.to(&scene.desk(&format!("/inventory/{}", one.number))),
        number: one.number,
        kind: t.say(&format!("source-kind-{}", one.kind.code())),
        owner: t.say(&format!("source-owner-{}", one.owner.code())),
        state: state(ask, one, agreement, &today),
        why: one.standing_why.clone(),
        period: period(ask, one),
        facts: facts
            .iter()
            .filter(|(_, text)| !text.is_empty())
            .map(|(key, text)| (t.say(key), (*text).clone()))
            .collect(),
        link: one.link.clone(),
        agreement: agreement.map(|agreement| agreement::shown(ask, scene, one, agreement, &today)),
        agreements: versions.len(),
        has_records: one.kind.has_records(),
        records: if one.kind.has_records() { records::of(ask.db(), one.id).await? } else { Vec::new() },
        record_words,
        is_community: one.owner == Owner::Community,
        needs_agreement: matches!(one.owner, Owner::Partner | Owner::Community),
        is_received: one.kind == Kind::Received,
        may_edit: scene.is_team(),
        may_withhold: one.owner == Owner::Community && (is_custodian(ask, one) || scene.may_edit()),
        standings: choices(ask, "source-standing-", standings.chain(community).map(Standing::code)),
        kinds: choices(ask, "source-kind-", Kind::codes()),
        owners: choices(ask, "source-owner-", Owner::codes()),
        custodians: std::iter::once((String::new(), t.say("source-custodian-nobody"))).chain(custodians).collect(),
        s,
    })
}

pub(super) async fn change(ask: Ask) -> Outcome {
    let scene = at_desk(&ask, Desk::Inventory).await?;
    let one = source_of(&ask, &scene).await?;
    let s = Sheet::of(ask.form().await?);
    match s.form.get("act") {
        "keep" if scene.is_team() => keep(ask, scene, one, s).await,
        "stand" => stand(ask, scene, one, s).await,
        "record" if scene.is_team() && one.kind.has_records() => record(ask, scene, one, s).await,
        "drop-record" if scene.is_team() => drop_record(ask, scene, one, s).await,
        "agree" if scene.may_edit() => agreement::write(ask, scene, one, s).await,
        "sign" => agreement::sign(ask, scene, one, s).await,
        "end" => agreement::end(ask, scene, one, s).await,
        _ => Err(Refusal::not_found()),
    }
}

pub(super) fn back(scene: &Scene, one: &Source, mark: &str) -> String {
    format!("{}{mark}", scene.desk(&format!("/inventory/{}", one.number)))
}

async fn keep(ask: Ask, scene: Scene, one: Source, mut s: Sheet) -> Outcome {
    let custodian = Id::parse(s.form.get("custodian-person"));
    let custodians = members::in_role(ask.db(), scene.audit.id, Role::Custodian).await?;
    let kept = Source {
        title: needed(&ask, &mut s, "title", "source-title-missing"),
        kind: Kind::parse(s.form.get("kind")).unwrap_or(one.kind),
        owner: Owner::parse(s.form.get("owner")).unwrap_or(one.owner),
        custodian: needed(&ask, &mut s, "custodian", "source-custodian-missing"),
        custodian_id: custodian.filter(|id| custodians.contains(id)),
        unit: line(&ask, &mut s, "unit"),
        period_from: iso_day(&ask, &mut s, "period-from", false),
        period_to: iso_day(&ask, &mut s, "period-to", false),
        geography: line(&ask, &mut s, "geography"),
        bias: words(&ask, &mut s, "bias", 120, None),
        suppression: words(&ask, &mut s, "suppression", 120, None),
        audience: line(&ask, &mut s, "audience"),
        citation: words(&ask, &mut s, "citation", 120, None),
        link: link(&ask, &mut s, "link"),
        revision: s.form.number("revision").unwrap_or(0),
        ..one.clone()
    };
    if !kept.period_to.is_empty() && kept.period_to < kept.period_from {
        s.wrong("period-to", ask.t().say("audit-ends-before"));
    }
    if !s.is_fine() {
        return refused(&one_page(&ask, &scene, &one, s).await?);
    }
    let tx = ask.db().begin().await?;
    if !inventory::save(&tx, scene.maker(&ask), &scene.audit, &kept).await? {
        drop(tx);
        let now = source_of(&ask, &scene).await?;
        s.form.set("revision", now.revision.to_string());
        s.wrong("title", ask.t().say("audit-changed-meanwhile"));
        return refused(&one_page(&ask, &scene, &now, s).await?);
    }
    tx.commit().await?;
    see_other(&ask, &back(&scene, &one, ""), Some("said-audit-kept"))
}

/// Changes how the source stands. What a community owns it may hold back or take back at any time, without asking; only
/// it, or the coordinator on its word, gives it free again.
async fn stand(ask: Ask, scene: Scene, one: Source, mut s: Sheet) -> Outcome {
    let to = Standing::parse(s.form.get("standing")).ok_or_else(Refusal::not_found)?;
    let holds_back = matches!(to, Standing::Withheld | Standing::Withdrawn);
    let is_held_back = matches!(one.standing, Standing::Withheld | Standing::Withdrawn);
    let may = match one.owner {
        Owner::Community if holds_back || is_held_back => is_custodian(&ask, &one) || scene.may_edit(),
        _ => scene.is_team() && !holds_back,
    };
    if !may {
        return Err(Refusal::not_found());
    }
    let needs_why = holds_back || is_held_back || to == Standing::Destroyed;
    let why = words(&ask, &mut s, "standing-why", 80, needs_why.then_some("standing-why-missing"));
    if !s.is_fine() {
        return refused(&one_page(&ask, &scene, &one, s).await?);
    }
    let tx = ask.db().begin().await?;
    inventory::stand(&tx, scene.maker(&ask), &scene.audit, one.id, to, &why).await?;
    tx.commit().await?;
    see_other(&ask, &back(&scene, &one, ""), Some("said-source-stands"))
}

async fn record(ask: Ask, scene: Scene, one: Source, mut s: Sheet) -> Outcome {
    let record = Record {
        id: ask.new_id(),
        title: needed(&ask, &mut s, "record-title", "record-title-missing"),
        by_whom: line(&ask, &mut s, "record-by"),
        year: line(&ask, &mut s, "record-year"),
        words: words(&ask, &mut s, "record-words", 150, None),
        gap: words(&ask, &mut s, "record-gap", 80, None),
        link: link(&ask, &mut s, "record-link"),
    };
    if !s.is_fine() {
        return refused(&one_page(&ask, &scene, &one, s).await?);
    }
    let tx = ask.db().begin().await?;
    records::add(&tx, scene.maker(&ask), &scene.audit, one.id, &record).await?;
    tx.commit().await?;
    see_other(&ask, &back(&scene, &one, "#records"), Some("said-audit-kept"))
}

async fn drop_record(ask: Ask, scene: Scene, one: Source, s: Sheet) -> Outcome {
    let id = Id::parse(s.form.get("record")).ok_or_else(Refusal::not_found)?;
    let tx = ask.db().begin().await?;
    records::drop(&tx, scene.maker(&ask), &scene.audit, id).await?;
    tx.commit().await?;
    see_other(&ask, &back(&scene, &one, "#records"), Some("said-audit-kept"))
}
