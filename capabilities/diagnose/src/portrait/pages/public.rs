//! What everybody reads: the latest published version in both readings, on the web and on paper, as DOCX, and its tables
//! as workbooks. What was taken back since is left out, and the page says so.

use crate::audit::model::{Audit, EventKind};
use crate::audit::open;
use crate::audit::pages::shell;
use crate::audit::store::steps;
use crate::figure::{self, Figure};
use crate::inventory::model::Standing;
use crate::inventory::store as inventory;
use crate::portrait::model::{Block, Document, Reading, Version, key};
use crate::portrait::paper::paper;
use crate::portrait::store as portraits;
use askama::Template;
use web::{Ask, Outcome, Refusal, Shell, Table, page};

#[derive(Template)]
#[template(path = "portrait/public.html")]
struct PublicPage {
    shell: Shell,
    base: String,
    version: String,
    decided: String,
    technical: bool,
    taken_back: Vec<String>,
    event: Option<(String, String, String)>,
    document: Shown,
    released: Vec<(String, String)>,
}

/// A document as a page shows it.
pub(super) struct Shown {
    pub(super) place: String,
    pub(super) parts: Vec<PartShown>,
}

pub(super) struct PartShown {
    pub(super) code: String,
    pub(super) number: usize,
    pub(super) title: String,
    pub(super) text: String,
    pub(super) figures: Vec<FigureShown>,
    pub(super) blocks: Vec<BlockShown>,
}

pub(super) struct FigureShown {
    pub(super) label: String,
    pub(super) value: String,
    pub(super) interval: String,
    pub(super) source: String,
    /// What it has become since the version was published; empty where it is the same.
    pub(super) now: String,
}

/// A list, or a table with its number for the workbook.
pub(super) struct BlockShown {
    pub(super) title: String,
    pub(super) lines: Vec<(String, String)>,
    pub(super) head: Vec<String>,
    pub(super) rows: Vec<Vec<String>>,
    pub(super) note: String,
    pub(super) table: usize,
}

/// A document as a page shows it; `live` are the figures as they are now.
pub(super) fn shown(ask: &Ask, document: &Document, live: &[Figure]) -> Shown {
    let t = ask.t();
    let mut tables = 0;
    let figure = |figure: &Figure| {
        let since = live.iter().find(|one| !one.key.is_empty() && one.key == figure.key && one.value != figure.value);
        FigureShown {
            label: figure.label.clone(),
            value: figure.value.clone(),
            interval: figure.interval.clone(),
            source: t.a2("portrait-figure-source", "source", figure.source.as_str(), "day", t.day_of(&figure.as_of)),
            now: since
                .map(|one| t.a2("portrait-figure-now", "value", one.value.as_str(), "day", t.day_of(&one.as_of)))
                .unwrap_or_default(),
        }
    };
    let mut block = |one: &Block| match one.clone() {
        Block::List { title, lines } => {
            BlockShown { title, lines, head: Vec::new(), rows: Vec::new(), note: String::new(), table: 0 }
        }
        Block::Table { title, head, rows, note, .. } => {
            tables += 1;
            BlockShown { title, lines: Vec::new(), head, rows, note, table: tables }
        }
    };
    let mut parts = Vec::new();
    for (number, part) in (1..).zip(&document.parts) {
        parts.push(PartShown {
            code: part.code.clone(),
            number,
            title: part.title.clone(),
            text: web::markdown(&part.text),
            figures: part.figures.iter().map(|(_, one)| figure(one)).collect(),
            blocks: part.blocks.iter().map(&mut block).collect(),
        });
    }
    Shown { place: document.place.clone(), parts }
}

/// What is read now: the audit, the version, its document in this language and reading without what was taken back.
struct Read {
    audit: Audit,
    version: Version,
    document: Document,
    technical: bool,
    taken_back: Vec<String>,
}

async fn read(ask: &Ask) -> Result<Read, Refusal> {
    let audit = open(ask).await?;
    let version = portraits::latest(ask.db(), audit.id).await?.ok_or_else(Refusal::not_found)?;
    let technical = ask.query.get("reading") == "technical";
    let reading = if technical { Reading::Technical } else { Reading::Public };
    let first = ask.house.settings.langs.first().map_or("en", |lang| lang.tag());
    let found = [ask.lang.tag(), first].into_iter().find_map(|lang| version.documents.get(&key(lang, reading)));
    let mut document = found.or_else(|| version.documents.values().next()).cloned().ok_or_else(Refusal::not_found)?;
    let sources = inventory::all(ask.db(), audit.id).await?;
    let back = || sources.iter().filter(|one| matches!(one.standing, Standing::Withdrawn | Standing::Withheld));
    document.without(&back().map(|one| one.number).collect::<Vec<_>>());
    // Only what was taken back after it was published is missing from what people may have read.
    let since = back().filter(|one| one.standing_at.is_some_and(|at| at > version.published_at));
    let taken_back = since.map(|one| one.title.clone()).collect();
    Ok(Read { audit, version, document, technical, taken_back })
}

fn version_line(ask: &Ask, read: &Read) -> String {
    let day = ask.t().day(read.audit.zone.civil(read.version.published_at).date());
    ask.t().a2("portrait-version", "n", read.version.number, "day", day)
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let read = read(&ask).await?;
    let t = ask.t();
    let live = figure::released(ask.db(), read.audit.id, &ask.lang).await?;
    let tables = figure::released_tables(ask.db(), read.audit.id, &ask.t()).await?;
    let events = steps::events(ask.db(), read.audit.id).await?;
    let event = events.iter().rev().find(|one| one.kind == EventKind::Release);
    let event = event.map(|one| {
        let href = if one.path.is_empty() { String::new() } else { ask.to(&one.path) };
        (one.title.clone(), t.day_of(&one.held_on), href)
    });
    page(&PublicPage {
        base: ask.to(&format!("/audits/{}/portrait", read.audit.code)),
        version: version_line(&ask, &read),
        decided: t.a("portrait-decided", "n", read.version.decision),
        technical: read.technical,
        taken_back: read.taken_back.clone(),
        event,
        document: shown(&ask, &read.document, &live),
        released: tables.into_iter().map(|one| (one.title, one.note)).collect(),
        shell: shell(&ask, &read.audit, &read.document.title)
            .crumb(read.audit.place.clone(), ask.to(&format!("/audits/{}", read.audit.code)))
            .crumb(t.say("portrait-title"), ""),
    })
}

/// The same for a council that opens files.
pub(super) async fn docx(ask: Ask) -> Outcome {
    let read = read(&ask).await?;
    let paper = paper(&ask.t(), &read.document, &version_line(&ask, &read));
    paper.download(&format!("portrait-{}-{}", read.audit.code, ask.lang))
}

fn numbered(ask: &Ask) -> Result<usize, Refusal> {
    let number = ask.param("number").parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    number.ok_or_else(Refusal::not_found)
}

/// A table of the portrait as a workbook.
pub(super) async fn table(ask: Ask) -> Outcome {
    let read = read(&ask).await?;
    let at = numbered(&ask)?;
    let Some(Block::Table { head, rows, .. }) = read.document.tables().nth(at) else {
        return Err(Refusal::not_found());
    };
    let columns: Vec<&str> = head.iter().map(String::as_str).collect();
    let mut table = Table::new(format!("{}-{}", read.audit.code, at + 1), &columns);
    rows.iter().for_each(|row| table.row(row.iter().map(|cell| cell.as_str().into())));
    table.download("xlsx")
}

/// A released table as a workbook.
pub(super) async fn released(ask: Ask) -> Outcome {
    let read = read(&ask).await?;
    let at = numbered(&ask)?;
    let tables = figure::released_tables(ask.db(), read.audit.id, &ask.t()).await?;
    tables.into_iter().nth(at).ok_or_else(Refusal::not_found)?.table.download("xlsx")
}
