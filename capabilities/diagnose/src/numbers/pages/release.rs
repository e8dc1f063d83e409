//! The release desk: what may be chosen, releasing with a reason, the ledger of what went out.

use super::prepare::{Of, asked, attacked, prepare_page, releasing};
use crate::audit::store as audits;
use crate::audit::{Desk, Scene, at_desk};
use crate::desk::{line, needed, words};
use crate::numbers::model::State;
use crate::numbers::release::{self as releases, ACROSS_M, Entry};
use crate::numbers::store::{self as numbers, received};
use askama::Template;
use base::Code;
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

#[derive(Template)]
#[template(path = "numbers/ledger.html")]
struct LedgerPage {
    shell: Shell,
    base: String,
    figures: String,
    may_release: bool,
    tables: Vec<(String, String)>,
    across: Vec<u32>,
    received: Vec<(String, String)>,
    entries: Vec<Line>,
    s: Sheet,
}

struct Line {
    number: i64,
    code: String,
    title: String,
    reason: String,
    when: String,
    hidden: usize,
    withdrawn: String,
}

pub(super) async fn ledger(ask: Ask) -> Outcome {
    let scene = at_desk(&ask, Desk::Release).await?;
    page(&ledger_page(&ask, &scene, Sheet::default()).await?)
}

async fn ledger_page(ask: &Ask, scene: &Scene, s: Sheet) -> Result<LedgerPage, Refusal> {
    let t = ask.t();
    let entries = releases::list(ask.db(), scene.audit.id).await?;
    let day = |at| t.day(scene.audit.zone.civil(at).date());
    let line = |one: &Entry| Line {
        number: one.number,
        code: one.code.clone(),
        title: one.title.clone(),
        reason: one.reason.clone(),
        when: day(one.released_at),
        hidden: one.document.hidden,
        withdrawn: one
            .withdrawn_at
            .map_or(String::new(), |at| t.a2("release-withdrawn", "when", day(at), "why", one.withdrawn_why.as_str())),
    };
    let may_release = scene.may_release();
    let (mut tables, mut sums) = (Vec::new(), Vec::new());
    if may_release {
        let ready = numbers::tables(ask.db(), scene.audit.id).await?;
        tables = ready.into_iter().filter(|one| one.state == State::Ready).map(|one| (one.code, one.title)).collect();
        sums = received::all(ask.db(), scene.audit.id).await?.into_iter().map(|one| (one.code, one.title)).collect();
    }
    Ok(LedgerPage {
        shell: scene.shell(ask, Desk::Release, t.say("release-title")).style("numbers.css"),
        base: ask.to(&scene.desk("/release")),
        figures: ask.to(&format!("/audits/{}/figures", scene.audit.code)),
        may_release,
        tables,
        across: ACROSS_M.to_vec(),
        received: sums,
        entries: entries.iter().map(line).collect(),
        s,
    })
}

/// Releases: what is sent is the choice, never the numbers; they are counted, hidden and attacked anew.
pub(super) async fn make(ask: Ask) -> Outcome {
    let scene = releasing(&ask).await?;
    let form = ask.form().await?;
    let asked = asked(&ask, &scene, &form).await?;
    let found = attacked(&ask, &scene, &asked).await?;
    let mut s = Sheet::of(form);
    let title = needed(&ask, &mut s, "title", "release-title-missing");
    let reason = words(&ask, &mut s, "reason", 120, Some("release-reason-missing"));
    let Ok(prepared) = &found else { return refused(&prepare_page(&ask, &scene, &asked, &found, s).await?) };
    if !s.is_fine() {
        return refused(&prepare_page(&ask, &scene, &asked, &found, s).await?);
    }
    let seen = s.form.number("seen").unwrap_or(-1);
    let maker = scene.maker(&ask);
    let one = Entry {
        id: maker.id(),
        number: seen + 1,
        code: Code::draw(maker.chance),
        title,
        of_id: asked.of.id(),
        of_kind: if matches!(asked.of, Of::Received(_)) { "received" } else { "incidents" }.to_owned(),
        document: prepared.document.clone(),
        reason,
        released_at: ask.now(),
        withdrawn_at: None,
        withdrawn_why: String::new(),
    };
    let tx = ask.db().begin().await?;
    audits::hold(&tx, scene.audit.id).await?;
    if !releases::insert(&tx, maker, scene.audit.id, &one, seen).await? {
        return Err(Refusal::conflict("release-was-made").next(ask.to(&scene.desk("/release")), "release-back"));
    }
    tx.commit().await?;
    see_other(&ask, &scene.desk("/release"), Some("said-released"))
}

pub(super) async fn withdraw(ask: Ask) -> Outcome {
    let scene = releasing(&ask).await?;
    let mut s = Sheet::of(ask.form().await?);
    let why = line(&ask, &mut s, "why");
    if why.is_empty() {
        s.wrong("why", ask.t().say("release-why-missing"));
        return refused(&ledger_page(&ask, &scene, s).await?);
    }
    let tx = ask.db().begin().await?;
    let done = releases::withdraw(&tx, scene.maker(&ask), scene.audit.id, ask.param("release"), &why).await?;
    if !done {
        return Err(Refusal::not_found());
    }
    tx.commit().await?;
    see_other(&ask, &scene.desk("/release"), Some("said-release-withdrawn"))
}
