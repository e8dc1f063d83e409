//! What the audit counts from: areas, tables of incidents, received tables; and the door at which files are looked at
//! before anything of them is kept.

use super::sentence;
use crate::audit::{Desk, Scene, at_desk};
use crate::desk::{iso_day, needed};
use crate::numbers::import::guess;
use crate::numbers::model::{IncidentTable, Report, State, Why};
use crate::numbers::read::{form_of, head};
use crate::numbers::store::{self as numbers, AreaSet, received};
use crate::numbers::{refused as door, told};
use askama::Template;
use base::Code;
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

/// So many rows are looked at before a file is taken.
const LOOKED_AT: usize = 2_000;

#[derive(Template)]
#[template(path = "numbers/sources.html")]
pub(super) struct SourcesPage {
    shell: Shell,
    base: String,
    sets: Vec<AreaSet>,
    tables: Vec<TableLine>,
    received: Vec<received::Received>,
    /// The three forms; at most one of them was refused, and `at` says which.
    s: Sheet,
    areas: Sheet,
    sums: Sheet,
    at: &'static str,
}

struct TableLine {
    code: String,
    title: String,
    source: String,
    state: String,
    tone: &'static str,
    rows: String,
}

pub(super) fn tone(state: State) -> &'static str {
    match state {
        State::Ready => " good",
        State::Refused => " stop",
        State::HandedIn => " lamp",
        State::Importing | State::Stopped => "",
    }
}

pub(super) async fn list(ask: Ask) -> Outcome {
    let scene = at_desk(&ask, Desk::Sources).await?;
    page(&sources_page(&ask, &scene, Sheet::default(), "").await?)
}

/// The page, with a form that was refused: `at` says which of the three.
pub(super) async fn sources_page(ask: &Ask, scene: &Scene, s: Sheet, at: &'static str) -> Result<SourcesPage, Refusal> {
    let t = ask.t();
    let tables = numbers::tables(ask.db(), scene.audit.id).await?;
    let line = |one: &IncidentTable| TableLine {
        code: one.code.clone(),
        title: one.title.clone(),
        source: one.source.clone(),
        state: t.say(&format!("numbers-state-{}", one.state.code())),
        tone: tone(one.state),
        rows: if one.state == State::Ready {
            t.a("numbers-rows", "n", told::whole(&ask.lang, one.report.kept))
        } else {
            String::new()
        },
    };
    Ok(SourcesPage {
        shell: scene.shell(ask, Desk::Sources, t.say("sources-title")),
        base: ask.to(&scene.desk("/sources")),
        sets: numbers::area_sets(ask.db(), scene.audit.id).await?,
        tables: tables.iter().map(line).collect(),
        received: received::all(ask.db(), scene.audit.id).await?,
        s: if at == "incidents" { s.clone() } else { Sheet::default() },
        areas: if at == "areas" { s.clone() } else { Sheet::default() },
        sums: if at == "received" { s } else { Sheet::default() },
        at,
    })
}

/// A file of incidents: looked at, refused or kept with a guess of its columns.
pub(super) async fn hand_in(ask: Ask) -> Outcome {
    let scene = at_desk(&ask, Desk::Sources).await?;
    let form = ask.form().await?;
    let file = form.files("file").first().map(|file| file.bytes.clone());
    let mut s = Sheet::of(form);
    let title = needed(&ask, &mut s, "title", "sources-title-missing");
    let source = needed(&ask, &mut s, "source", "sources-source-missing");
    let as_of = iso_day(&ask, &mut s, "as-of", true);
    let keep_until = iso_day(&ask, &mut s, "keep-until", false);
    let looked = match &file {
        None => Err(Why::of("no-file")),
        Some(bytes) => {
            let bytes = bytes.clone();
            tokio::task::spawn_blocking(move || look(&bytes)).await.map_err(Refusal::surprise)?
        }
    };
    let (Ok(found), Some(bytes), true) = (&looked, &file, s.is_fine()) else {
        if let Err(why) = &looked {
            s.wrong("file", door_sentence(&ask, why));
        }
        return refused(&sources_page(&ask, &scene, s, "incidents").await?);
    };
    let maker = scene.maker(&ask);
    let set = numbers::area_sets(ask.db(), scene.audit.id).await?.first().map(|set| set.id);
    let tx = ask.db().begin().await?;
    let one = IncidentTable {
        id: maker.id(),
        audit_id: scene.audit.id,
        code: Code::draw(maker.chance),
        title,
        source,
        as_of,
        area_set_id: set,
        state: State::HandedIn,
        form: found.form,
        file_hash: Some(ask.house.blobs.keep(&tx, ask.now(), bytes).await?),
        headings: found.headings.clone(),
        preview: found.preview.clone(),
        mapping: guess(&found.headings, &found.preview),
        packed_hash: None,
        report: Report::default(),
        rows_read: 0,
        refusal: None,
        keep_until: keep_until.clone(),
        revision: 1,
        created_at: ask.now(),
    };
    numbers::hand_in(&tx, maker, &one).await?;
    crate::numbers::work::leave_destruction(&tx, maker, &keep_until).await?;
    tx.commit().await?;
    see_other(&ask, &scene.desk(&format!("/sources/incidents/{}", one.code)), Some("said-incidents-handed-in"))
}

struct Looked {
    form: crate::numbers::model::FileForm,
    headings: Vec<String>,
    preview: Vec<Vec<String>>,
}

/// Looks at the head of a file; a column of people or schools refuses the whole.
fn look(bytes: &[u8]) -> Result<Looked, Why> {
    let form = form_of(bytes)?;
    let (told, first) = head(form, bytes, LOOKED_AT)?;
    let mut columns: Vec<String> = Vec::new();
    let mut kind = "";
    for (column, heading) in told.headings.iter().enumerate() {
        let cells = first.iter().filter_map(|row| row.get(column)).map(String::as_str);
        if let Some(why) = door::by_name(heading).or_else(|| door::by_content(cells)) {
            columns.push(format!("“{heading}”"));
            kind = why;
        }
    }
    if !columns.is_empty() {
        return Err(Why::of("column-refused").with("heading", columns.join(", ")).with("kind", kind));
    }
    let short = |cell: &String| cell.chars().take(60).collect::<String>();
    let preview = first.iter().take(8).map(|row| row.iter().map(short).collect()).collect();
    Ok(Looked { form, headings: told.headings, preview })
}

/// A refused column is told with what it seems to hold.
fn door_sentence(ask: &Ask, why: &Why) -> String {
    let t = ask.t();
    if why.code != "column-refused" {
        return sentence(&t, why);
    }
    let named = |name: &str| why.names.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.as_str());
    let holds = t.say(&format!("numbers-refused-{}", named("kind")));
    t.a2("numbers-why-column-refused", "heading", named("heading"), "holds", holds)
}
