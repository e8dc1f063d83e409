//! Beginning an audit: a few lines, and the method lays out the rest.

use crate::audit::model::{Answer, Audit, Role, Scoring, ScoringState, State};
use crate::audit::store::{self as audits, Maker, members, steps};
use crate::desk::{both_lines, needed, number};
use askama::Template;
use base::{Localised, Ts, Zone};
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

#[derive(Template)]
#[template(path = "audit/begin.html")]
struct BeginPage {
    shell: Shell,
    s: Sheet,
}

/// Coordinates safety in some place, or runs the install.
pub(super) fn may_begin(ask: &Ask) -> bool {
    ask.viewer.roles.iter().any(|held| matches!(held.role.as_str(), "coordinator" | "admin"))
}

fn begin_page(ask: &Ask, s: Sheet) -> BeginPage {
    let t = ask.t();
    let shell = ask.shell(t.say("audit-begin")).work().script("work.js").style("audit.css");
    BeginPage { shell: shell.crumb(t.say("audit-menu"), ask.to("/audits")).crumb(t.say("audit-begin"), ""), s }
}

pub(super) async fn show(ask: Ask) -> Outcome {
    if !may_begin(&ask) {
        return Err(Refusal::not_found());
    }
    let mut s = Sheet::default();
    s.form.set("zone", ask.reader_zone().map_or_else(|| "UTC".to_owned(), |zone| zone.name().to_owned()));
    s.form.set("consent-age", "14");
    s.form.set("cell-min", "10");
    page(&begin_page(&ask, s))
}

pub(super) async fn begin(ask: Ask) -> Outcome {
    if !may_begin(&ask) {
        return Err(Refusal::not_found());
    }
    let mut s = Sheet::of(ask.form().await?);
    let title = both_lines(&ask, &mut s, "title", "audit-title-missing");
    let place = needed(&ask, &mut s, "place", "audit-place-missing");
    let audit = Audit {
        id: ask.new_id(),
        code: place.split(',').next().unwrap_or_default().to_owned(),
        title,
        place,
        purpose: Localised::default(),
        lang: ask.lang.clone(),
        zone: zone(&ask, &mut s),
        state: State::Preparing,
        residents: number(&ask, &mut s, "residents", 1, 50_000_000),
        consent_age: number(&ask, &mut s, "consent-age", 0, 25),
        cell_min: number(&ask, &mut s, "cell-min", 3, 50),
        quorum_percent: 50,
        scoring: Scoring::Anonymous,
        scoring_state: ScoringState::Ahead,
        revision: 1,
        changed_at: Ts(0),
    };
    if !s.is_fine() {
        return refused(&begin_page(&ask, s));
    }
    let maker = Maker { now: ask.now(), chance: &ask.house.chance, by: ask.viewer.person() };
    let tx = ask.db().begin().await?;
    let code = audits::insert(&tx, maker, &audit).await?;
    steps::lay_out(&tx, audit.id).await?;
    let coordinator = members::Member {
        person_id: ask.person()?,
        role: Role::Coordinator,
        organisation: String::new(),
        answer: Answer::Accepted,
    };
    members::invite(&tx, maker, audit.id, &coordinator).await?;
    tx.commit().await?;
    see_other(&ask, &format!("/audits/{code}/desk"), Some("said-audit-begun"))
}

/// The zone that was typed.
pub(super) fn zone(ask: &Ask, s: &mut Sheet) -> Zone {
    Zone::parse(s.form.get("zone")).unwrap_or_else(|_| {
        s.wrong("zone", ask.t().say("audit-zone-wrong"));
        Zone::utc()
    })
}
