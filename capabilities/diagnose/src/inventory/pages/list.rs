//! The inventory: every source, whose it is, whether it may be used today, and until when.

use crate::audit::certificate::{Ends, ends};
use crate::audit::{Desk, Scene, at_desk};
use crate::desk::{choices, needed, today};
use crate::inventory::model::{Kind, Owner, Source, Standing, may_use};
use crate::inventory::store as inventory;
use crate::inventory::store::agreements::{self, counting};
use askama::Template;
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

#[derive(Template)]
#[template(path = "inventory/list.html")]
struct ListPage {
    shell: Shell,
    base: String,
    lines: Vec<Line>,
    usable: usize,
    kinds: Vec<(String, String)>,
    owners: Vec<(String, String)>,
    may_edit: bool,
    s: Sheet,
}

struct Line {
    number: i64,
    kind: String,
    title: String,
    custodian: String,
    owner: String,
    is_community: bool,
    period: String,
    bias: String,
    state: (String, &'static str),
    until: String,
    needs: bool,
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let scene = at_desk(&ask, Desk::Inventory).await?;
    page(&list_page(&ask, &scene, Sheet::default()).await?)
}

/// How a source stands today: in words, and the class of its badge.
pub(super) fn state(
    ask: &Ask,
    one: &Source,
    agreement: Option<&crate::inventory::model::Agreement>,
    today: &str,
) -> (String, &'static str) {
    match may_use(one, agreement, today) {
        Ok(()) => (ask.t().say("source-usable"), " good"),
        Err(why) => {
            let tone = match one.standing {
                Standing::Withheld | Standing::Withdrawn => " stop",
                Standing::Usable => " lamp",
                Standing::Wanted | Standing::Destroyed => "",
            };
            let key = match one.standing {
                Standing::Withdrawn => "source-withdrawn".to_owned(),
                _ => format!("source-{}", why.code()),
            };
            (ask.t().say(&key), tone)
        }
    }
}

/// From when to when.
pub(super) fn period(ask: &Ask, one: &Source) -> String {
    let t = ask.t();
    match (one.period_from.parse(), one.period_to.parse()) {
        (Ok(from), Ok(to)) => t.days(from, to),
        (Err(_), Ok(_)) => t.day_of(&one.period_to),
        _ => t.day_of(&one.period_from),
    }
}

async fn list_page(ask: &Ask, scene: &Scene, s: Sheet) -> Result<ListPage, Refusal> {
    let t = ask.t();
    let today = today(ask.now(), &scene.audit.zone);
    let sources = inventory::all(ask.db(), scene.audit.id).await?;
    let agreements = agreements::all(ask.db(), scene.audit.id).await?;
    let line = |one: &Source| {
        let agreement = counting(&agreements, one.id, &today);
        let state = state(ask, one, agreement, &today);
        let ends_soon = agreement
            .is_some_and(|agreement| agreement.holds(&today) && ends(&agreement.ends_on, &today) == Ends::Soon);
        Line {
            number: one.number,
            kind: t.say(&format!("source-kind-{}", one.kind.code())),
            title: one.title.clone(),
            custodian: one.custodian.clone(),
            owner: t.say(&format!("source-owner-{}", one.owner.code())),
            is_community: one.owner == Owner::Community,
            period: period(ask, one),
            bias: one.bias.clone(),
            until: agreement.filter(|one| one.holds(&today)).map(|one| t.day_of(&one.ends_on)).unwrap_or_default(),
            needs: ends_soon || state.1 == " lamp",
            state,
        }
    };
    let lines: Vec<Line> = sources.iter().map(line).collect();
    Ok(ListPage {
        shell: scene.shell(ask, Desk::Inventory, t.say("inventory-title")),
        base: ask.to(&scene.desk("/inventory")),
        usable: lines.iter().filter(|line| line.state.1 == " good").count(),
        lines,
        kinds: choices(ask, "source-kind-", Kind::codes()),
        owners: choices(ask, "source-owner-", Owner::codes()),
        may_edit: scene.is_team(),
        s,
    })
}

/// Adds a source; the rest is written on its own page.
pub(super) async fn add(ask: Ask) -> Outcome {
    let scene = at_desk(&ask, Desk::Inventory).await?;
    if !scene.is_team() {
        return Err(Refusal::not_found());
    }
    let mut s = Sheet::of(ask.form().await?);
    let title = needed(&ask, &mut s, "title", "source-title-missing");
    let custodian = needed(&ask, &mut s, "custodian", "source-custodian-missing");
    let (kind, owner) = (Kind::parse(s.form.get("kind")), Owner::parse(s.form.get("owner")));
    let (Some(kind), Some(owner), true) = (kind, owner, s.is_fine()) else {
        return refused(&list_page(&ask, &scene, s).await?);
    };
    let blank = String::new;
    let one = Source {
        id: ask.new_id(),
        number: 0,
        kind,
        title,
        custodian,
        custodian_id: None,
        owner,
        unit: blank(),
        period_from: blank(),
        period_to: blank(),
        geography: blank(),
        bias: blank(),
        suppression: blank(),
        audience: blank(),
        citation: blank(),
        link: blank(),
        standing: Standing::Wanted,
        standing_why: blank(),
        standing_at: None,
        revision: 1,
    };
    let tx = ask.db().begin().await?;
    let number = inventory::add(&tx, scene.maker(&ask), &scene.audit, &one).await?;
    tx.commit().await?;
    see_other(&ask, &scene.desk(&format!("/inventory/{number}")), Some("said-source-added"))
}
