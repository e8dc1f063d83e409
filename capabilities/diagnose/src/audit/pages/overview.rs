//! The desk's first page: where the audit is, what waits for somebody, the steps with their days, and the settings.

use super::portfolio::tone;
use super::progress::{Happening, Stop, happenings, stops, where_it_stands};
use crate::audit::certificate::{self, Ends, ends};
use crate::audit::model::{Audit, Event, EventKind, Role, Scoring, ScoringState, Stage, State, Step};
use crate::audit::store::{self as audits, members, steps};
use crate::audit::{Desk, Scene, at_desk, terms};
use crate::desk::{both_lines, both_words, choices, iso_day, needed, number, set_both, today};
use crate::finding::{model as findings_model, store as findings};
use crate::inventory::model::{NotUsable, Standing, may_use};
use crate::inventory::store as inventory;
use crate::inventory::store::agreements::{self, counting};
use askama::Template;
use base::Id;
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

#[derive(Template)]
#[template(path = "audit/overview.html")]
struct OverviewPage {
    shell: Shell,
    place: String,
    state: (String, &'static str),
    line: String,
    base: String,
    public: String,
    waits: Vec<Wait>,
    stops: Vec<Stop>,
    events: Vec<Happening>,
    may_edit: bool,
    roles: Vec<String>,
    moves: Vec<(&'static str, String)>,
    kinds: Vec<(String, String)>,
    scorings: Vec<(String, String)>,
    before_scoring: bool,
    s: Sheet,
}

/// Something that waits for somebody.
struct Wait {
    words: String,
    href: String,
    is_lamp: bool,
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let scene = at_desk(&ask, Desk::Overview).await?;
    page(&overview_page(&ask, &scene, sheet(&scene.audit)).await?)
}

fn sheet(audit: &Audit) -> Sheet {
    let mut s = Sheet::default();
    set_both(&mut s, "title", &audit.title);
    set_both(&mut s, "purpose", &audit.purpose);
    let fields = [
        ("place", audit.place.clone()),
        ("zone", audit.zone.name().to_owned()),
        ("residents", audit.residents.to_string()),
        ("consent-age", audit.consent_age.to_string()),
        ("cell-min", audit.cell_min.to_string()),
        ("quorum", audit.quorum_percent.to_string()),
        ("scoring", audit.scoring.code().to_owned()),
        ("revision", audit.revision.to_string()),
    ];
    fields.into_iter().for_each(|(field, value)| s.form.set(field, value));
    s
}

async fn overview_page(ask: &Ask, scene: &Scene, mut s: Sheet) -> Result<OverviewPage, Refusal> {
    let t = ask.t();
    let audit = &scene.audit;
    // A refused form of one part keeps what stands in the others.
    for (field, value) in sheet(audit).form.fields() {
        if !s.form.has(field) {
            s.form.set(field, value.clone());
        }
    }
    let stages = steps::of(ask.db(), audit.id).await?;
    let moves = audit.state.next().iter().map(|to| (to.code(), t.say(&format!("audit-move-{}", to.code()))));
    Ok(OverviewPage {
        place: audit.place.clone(),
        state: (t.say(&format!("audit-state-{}", audit.state.code())), tone(audit.state)),
        line: where_it_stands(&t, &stages),
        base: ask.to(&scene.desk("")),
        public: if audit.state.is_public() { ask.to(&format!("/audits/{}", audit.code)) } else { String::new() },
        waits: waits(ask, scene).await?,
        stops: stops(ask, &stages),
        events: happenings(ask, &steps::events(ask.db(), audit.id).await?),
        may_edit: scene.may_edit(),
        roles: scene.roles.iter().map(|role| t.say(&format!("audit-role-{}", role.code()))).collect(),
        moves: moves.collect(),
        kinds: choices(ask, "audit-event-", EventKind::codes()),
        scorings: choices(ask, "audit-scoring-", Scoring::codes()),
        before_scoring: audit.scoring_state == ScoringState::Ahead,
        shell: scene.shell(ask, Desk::Overview, audit.title.in_lang(&ask.lang)),
        s,
    })
}

/// What waits for this reader, by the desks that the reader may see.
async fn waits(ask: &Ask, scene: &Scene) -> Result<Vec<Wait>, Refusal> {
    let (t, db, audit) = (ask.t(), ask.db(), &scene.audit);
    let today = today(ask.now(), &audit.zone);
    let mut waits = Vec::new();
    let mut wait = |words: String, place: &str, is_lamp: bool| {
        waits.push(Wait { words, href: ask.to(&scene.desk(place)), is_lamp });
    };
    if scene.sees(Desk::Committee) {
        let committee = members::in_role(db, audit.id, Role::Committee).await?;
        let versions = terms::all(db, audit.id).await?;
        match versions.first() {
            None if scene.may_edit() => wait(t.say("wait-terms"), "/terms", true),
            Some(one) if one.offered_at.is_some() => {
                let signed = terms::signatures(db, one.id).await?;
                let own = ask.viewer.person().is_some_and(|me| signed.iter().any(|by| by.person_id == me));
                if scene.decides() && !own {
                    wait(t.a("wait-sign-terms", "n", one.number), "/terms", true);
                } else if !terms::is_in_force(&signed, &committee, audit.quorum_percent) {
                    wait(t.a2("wait-signatures", "n", signed.len(), "of", committee.len()), "/terms", false);
                }
            }
            _ => {}
        }
        for one in certificate::standing(db, audit.id).await? {
            let key = match ends(&one.expires_on, &today) {
                Ends::Later => continue,
                Ends::Soon => "wait-certificate-soon",
                Ends::Over => "wait-certificate-over",
            };
            wait(
                t.a("wait-certificate", "day", t.day_of(&one.expires_on)) + " " + &t.say(key),
                "/committee#research",
                true,
            );
        }
    }
    if scene.sees(Desk::Inventory) {
        let agreements = agreements::all(db, audit.id).await?;
        for one in inventory::all(db, audit.id).await? {
            let counting = counting(&agreements, one.id, &today);
            let place = format!("/inventory/{}", one.number);
            match (may_use(&one, counting, &today), counting) {
                (Err(NotUsable::NoAgreement), _) => {
                    wait(t.a("wait-agreement", "source", one.title.as_str()), &place, true)
                }
                (Ok(()), Some(agreement)) if ends(&agreement.ends_on, &today) == Ends::Soon => {
                    wait(
                        t.a2("wait-agreement-ends", "source", one.title.as_str(), "day", t.day_of(&agreement.ends_on)),
                        &place,
                        true,
                    );
                }
                _ => {}
            }
            let overdue = counting.is_some_and(|agreement| agreement.destroy_on.as_str() <= today.as_str());
            if overdue && one.standing != Standing::Destroyed {
                wait(t.a("wait-destroy", "source", one.title.as_str()), &place, true);
            }
        }
    }
    if scene.sees(Desk::Findings) {
        let open = findings::all(db, audit.id).await?;
        let open = open.iter().filter(|one| one.state == findings_model::State::Decision).count();
        if open > 0 {
            wait(t.a("wait-findings", "n", open), "/findings?state=decision", true);
        }
    }
    if audit.scoring_state == ScoringState::Open && scene.decides() {
        wait(t.say("wait-score"), "/priorities/score", true);
    }
    Ok(waits)
}

pub(super) async fn change(ask: Ask) -> Outcome {
    let scene = at_desk(&ask, Desk::Overview).await?;
    if !scene.may_edit() {
        return Err(Refusal::not_found());
    }
    let s = Sheet::of(ask.form().await?);
    match s.form.get("act") {
        "settings" => settings(ask, scene, s).await,
        "step" => step(ask, scene, s).await,
        "event" => event(ask, scene, s).await,
        "drop-event" => drop_event(ask, scene, s).await,
        "move" => go(ask, scene, s).await,
        _ => Err(Refusal::bad("form-broken")),
    }
}

async fn settings(ask: Ask, scene: Scene, mut s: Sheet) -> Outcome {
    let mut one = scene.audit.clone();
    one.title = both_lines(&ask, &mut s, "title", "audit-title-missing");
    one.place = needed(&ask, &mut s, "place", "audit-place-missing");
    one.purpose = both_words(&ask, &mut s, "purpose", 200);
    one.zone = super::begin::zone(&ask, &mut s);
    one.residents = number(&ask, &mut s, "residents", 1, 50_000_000);
    one.consent_age = number(&ask, &mut s, "consent-age", 0, 25);
    one.cell_min = number(&ask, &mut s, "cell-min", 3, 50);
    one.quorum_percent = number(&ask, &mut s, "quorum", 1, 100);
    // What was promised to those who scored holds.
    if one.scoring_state == ScoringState::Ahead {
        one.scoring = Scoring::parse(s.form.get("scoring")).unwrap_or(one.scoring);
    }
    one.revision = s.form.number("revision").unwrap_or(0);
    if !s.is_fine() {
        return refused(&overview_page(&ask, &scene, s).await?);
    }
    let tx = ask.db().begin().await?;
    if !audits::save(&tx, scene.maker(&ask), &one, "settings").await? {
        drop(tx);
        s.form.set("revision", audits::by_id(ask.db(), one.id).await?.revision.to_string());
        s.wrong("title-en", ask.t().say("audit-changed-meanwhile"));
        return refused(&overview_page(&ask, &scene, s).await?);
    }
    tx.commit().await?;
    see_other(&ask, &scene.desk(""), Some("said-audit-kept"))
}

async fn step(ask: Ask, scene: Scene, mut s: Sheet) -> Outcome {
    let step = Step::parse(s.form.get("step")).ok_or_else(|| Refusal::bad("form-broken"))?;
    let stage = Stage {
        step,
        starts_on: iso_day(&ask, &mut s, "starts-on", false),
        ends_on: iso_day(&ask, &mut s, "ends-on", false),
        done_on: iso_day(&ask, &mut s, "done-on", false),
        words: both_words(&ask, &mut s, "words", 60),
    };
    if !stage.starts_on.is_empty() && !stage.ends_on.is_empty() && stage.ends_on < stage.starts_on {
        s.wrong("ends-on", ask.t().say("audit-ends-before"));
    }
    if !s.is_fine() {
        return refused(&overview_page(&ask, &scene, s).await?);
    }
    let tx = ask.db().begin().await?;
    steps::keep(&tx, scene.maker(&ask), &scene.audit, &stage).await?;
    tx.commit().await?;
    see_other(&ask, &format!("{}#step-{}", scene.desk(""), step.code()), Some("said-audit-kept"))
}

async fn event(ask: Ask, scene: Scene, mut s: Sheet) -> Outcome {
    let event = Event {
        id: ask.new_id(),
        kind: EventKind::parse(s.form.get("kind")).unwrap_or(EventKind::Meeting),
        title: needed(&ask, &mut s, "event-title", "audit-event-title-missing"),
        path: s.form.get("event-path").to_owned(),
        held_on: iso_day(&ask, &mut s, "held-on", true),
    };
    if !event.path.is_empty() && !web::is_inside(&event.path) {
        s.wrong("event-path", ask.t().say("audit-event-path-wrong"));
    }
    if !s.is_fine() {
        return refused(&overview_page(&ask, &scene, s).await?);
    }
    let tx = ask.db().begin().await?;
    steps::add_event(&tx, scene.maker(&ask), &scene.audit, &event).await?;
    tx.commit().await?;
    see_other(&ask, &format!("{}#events", scene.desk("")), Some("said-audit-kept"))
}

async fn drop_event(ask: Ask, scene: Scene, s: Sheet) -> Outcome {
    let id = Id::parse(s.form.get("event")).ok_or_else(Refusal::not_found)?;
    let tx = ask.db().begin().await?;
    steps::drop_event(&tx, scene.maker(&ask), &scene.audit, id).await?;
    tx.commit().await?;
    see_other(&ask, &format!("{}#events", scene.desk("")), Some("said-audit-kept"))
}

/// Makes the audit known, takes it back into preparation, closes or reopens it.
async fn go(ask: Ask, scene: Scene, s: Sheet) -> Outcome {
    let to = State::parse(s.form.get("to")).ok_or_else(|| Refusal::bad("form-broken"))?;
    let tx = ask.db().begin().await?;
    let mut one = audits::hold(&tx, scene.audit.id).await?;
    if !one.state.next().contains(&to) {
        return Err(Refusal::conflict("audit-not-from-here").next(ask.to(&scene.desk("")), "audit-back"));
    }
    one.state = to;
    audits::save(&tx, scene.maker(&ask), &one, "state").await?;
    tx.commit().await?;
    see_other(&ask, &scene.desk(""), Some("said-audit-kept"))
}
