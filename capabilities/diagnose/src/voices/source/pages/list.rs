//! All sources of an audit: what was held, who came, what waits. A new one begins here.

use crate::audit::{Desk, Scene};
use crate::desk::{choices, iso_day, line, needed};
use crate::voices::desk::{self, Way};
use crate::voices::redaction::store as queue;
use crate::voices::source::model::{Kind, Source};
use crate::voices::source::store as sources;
use askama::Template;
use base::Lang;
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

#[derive(Template)]
#[template(path = "voices/sources.html")]
struct SourcesPage {
    shell: Shell,
    ways: Vec<Way>,
    action: String,
    tell: String,
    rows: Vec<Line>,
    kinds: Vec<(String, String)>,
    langs: Vec<(String, String)>,
    waiting: i64,
    consent_age: i64,
    s: Sheet,
}

struct Line {
    href: String,
    title: String,
    what: String,
    came: i64,
    clear: i64,
    queued: i64,
    coded: bool,
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let scene = desk::hearing(&ask).await?;
    let mut s = Sheet::default();
    s.form.set("kind", "focus-group");
    s.form.set("lang", scene.audit.lang.tag());
    page(&sources_page(&ask, &scene, s).await?)
}

async fn sources_page(ask: &Ask, scene: &Scene, s: Sheet) -> Result<SourcesPage, Refusal> {
    let (db, audit) = (ask.db(), scene.audit.id);
    let (all, came) = (sources::of(db, audit).await?, sources::counts(db, audit).await?);
    let (states, waiting) = (sources::states(db, audit).await?, queue::waiting_count(db, audit).await?);
    let line = |one: &Source| {
        let (clear, queued) = states.get(&one.id).copied().unwrap_or_default();
        Line {
            href: ask.to(&scene.desk(&format!("/voices/{}", one.code))),
            title: one.title.clone(),
            what: desk::line(ask, one),
            came: came.get(&one.id).copied().unwrap_or(0),
            clear,
            queued,
            coded: matches!(one.kind, Kind::Submissions | Kind::Import),
        }
    };
    Ok(SourcesPage {
        shell: desk::shell(ask, scene, Desk::Voices, ask.t().say("voice-title")),
        ways: desk::ways(ask, scene, "/voices", waiting),
        action: ask.to(&scene.desk("/voices")),
        tell: ask.to(&format!("/audits/{}/tell", scene.audit.code)),
        rows: all.iter().map(line).collect(),
        kinds: choices(ask, "voice-kind-", Kind::LED.map(Kind::code)),
        langs: choices(ask, "voice-lang-", ["en", "fr"]),
        waiting,
        consent_age: scene.audit.consent_age,
        s,
    })
}

pub(super) async fn begin(ask: Ask) -> Outcome {
    let scene = desk::hearing(&ask).await?;
    let mut s = Sheet::of(ask.form().await?);
    let title = needed(&ask, &mut s, "title", "voice-title-missing");
    let held_on = iso_day(&ask, &mut s, "held-on", false);
    let place = line(&ask, &mut s, "place");
    let kind = Kind::parse(s.form.get("kind"))
        .filter(|kind| Kind::LED.contains(kind))
        .ok_or_else(|| Refusal::bad("form-broken"))?;
    let lang = if s.form.get("lang") == "fr" { Lang::fr() } else { Lang::en() };
    if !s.is_fine() {
        return refused(&sources_page(&ask, &scene, s).await?);
    }
    let maker = scene.maker(&ask);
    let tx = ask.db().begin().await?;
    let (notes, guid, code) = (String::new(), String::new(), String::new());
    let one = Source { id: maker.id(), audit_id: scene.audit.id, code, kind, title, held_on, place, lang, notes, guid };
    let code = sources::insert(&tx, maker, &one).await?;
    tx.commit().await?;
    see_other(&ask, &scene.desk(&format!("/voices/{code}")), Some("said-voice-begun"))
}
