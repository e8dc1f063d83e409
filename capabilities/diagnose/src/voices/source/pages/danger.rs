//! What whoever leads must do when danger is disclosed, at hand; and the record that it was passed on. What was said is
//! asked for nowhere and kept nowhere.

use crate::audit::Desk;
use crate::desk::{iso_day, needed, today};
use crate::voices::desk::{self, Way};
use crate::voices::redaction::store as queue;
use crate::voices::source::model::Danger;
use crate::voices::source::store as sources;
use askama::Template;
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

#[derive(Template)]
#[template(path = "voices/danger.html")]
struct DangerPage {
    shell: Shell,
    ways: Vec<Way>,
    action: String,
    passed: Vec<(String, String)>,
    s: Sheet,
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let scene = desk::hearing(&ask).await?;
    let mut s = Sheet::default();
    s.form.set("on-day", today(ask.now(), &scene.audit.zone));
    page(&danger_page(&ask, &scene, s).await?)
}

async fn danger_page(ask: &Ask, scene: &crate::audit::Scene, s: Sheet) -> Result<DangerPage, Refusal> {
    let all = sources::dangers(ask.db(), scene.audit.id).await?;
    let waiting = queue::waiting_count(ask.db(), scene.audit.id).await?;
    Ok(DangerPage {
        shell: desk::shell(ask, scene, Desk::Voices, ask.t().say("voice-danger")),
        ways: desk::ways(ask, scene, "/voices/danger", waiting),
        action: ask.to(&scene.desk("/voices/danger")),
        passed: all.into_iter().map(|one| (ask.t().day_of(&one.on_day), one.passed_to)).collect(),
        s,
    })
}

pub(super) async fn note(ask: Ask) -> Outcome {
    let scene = desk::hearing(&ask).await?;
    let mut s = Sheet::of(ask.form().await?);
    let on_day = iso_day(&ask, &mut s, "on-day", true);
    let passed_to = needed(&ask, &mut s, "passed-to", "voice-danger-to-missing");
    if !s.is_fine() {
        return refused(&danger_page(&ask, &scene, s).await?);
    }
    let tx = ask.db().begin().await?;
    sources::note_danger(&tx, scene.maker(&ask), scene.audit.id, &Danger { on_day, passed_to }).await?;
    tx.commit().await?;
    see_other(&ask, &scene.desk("/voices/danger"), Some("said-danger-noted"))
}
