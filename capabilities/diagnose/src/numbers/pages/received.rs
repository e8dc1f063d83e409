//! Received tables: a partner's sums, pasted or handed in as a file, under the conditions they came with.

use super::sentence;
use super::sources::sources_page;
use crate::audit::{Desk, at_desk};
use crate::desk::{iso_day, line, needed};
use crate::numbers::model::Why;
use crate::numbers::read::{form_of, head};
use crate::numbers::store::received::{self, Received, Sums};
use crate::numbers::{told, work};
use askama::Template;
use base::Code;
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

/// A received table is small.
const ROWS_MAX: usize = 500;

pub(super) async fn keep(ask: Ask) -> Outcome {
    let scene = at_desk(&ask, Desk::Sources).await?;
    let form = ask.form().await?;
    let file = form.files("file").first().map(|file| file.bytes.to_vec());
    let mut s = Sheet::of(form);
    let (title, source) = (
        needed(&ask, &mut s, "title", "sources-title-missing"),
        needed(&ask, &mut s, "source", "sources-source-missing"),
    );
    let (citation, suppression) = (line(&ask, &mut s, "citation"), line(&ask, &mut s, "suppression"));
    let as_of = iso_day(&ask, &mut s, "as-of", true);
    let review_until = iso_day(&ask, &mut s, "review-until", false);
    let destroy_on = iso_day(&ask, &mut s, "destroy-on", false);
    let pasted = s.form.raw("sums").trim().as_bytes().to_vec();
    let read = sums(&file.filter(|bytes| !bytes.is_empty()).unwrap_or(pasted));
    if let Err(why) = &read {
        s.wrong("sums", sentence(&ask.t(), why));
    }
    let (Ok(sums), true) = (read, s.is_fine()) else {
        return refused(&sources_page(&ask, &scene, s, "received").await?);
    };
    let maker = scene.maker(&ask);
    let one = Received {
        id: maker.id(),
        audit_id: scene.audit.id,
        code: Code::draw(maker.chance),
        title,
        source,
        citation,
        as_of,
        suppression,
        review_until,
        destroy_on,
        sums,
    };
    let tx = ask.db().begin().await?;
    received::keep(&tx, maker, &one).await?;
    work::leave_destruction(&tx, maker, &one.destroy_on).await?;
    tx.commit().await?;
    see_other(&ask, &scene.desk(&format!("/sources/received/{}", one.code)), Some("said-sums-received"))
}

/// Reads sums: a first column of names, then counts. What is no count (`<5`, `*`, nothing) was hidden by the partner.
pub(crate) fn sums(bytes: &[u8]) -> Result<Sums, Why> {
    let form = form_of(bytes)?;
    let (told, rows) = head(form, bytes, ROWS_MAX + 1)?;
    if rows.len() > ROWS_MAX {
        return Err(Why::of("too-many-rows").with("most", ROWS_MAX.to_string()));
    }
    let columns: Vec<String> = told.headings.iter().skip(1).cloned().collect();
    let count = |cell: &String| cell.trim().replace([' ', '\u{a0}', '\u{202f}', ','], "").parse::<u64>().ok();
    let cells: Vec<Vec<Option<u64>>> =
        rows.iter().map(|row| (1..=columns.len()).map(|column| row.get(column).and_then(count)).collect()).collect();
    if cells.iter().flatten().flatten().next().is_none() {
        return Err(Why::of("no-numbers"));
    }
    let name = |row: &Vec<String>| row.first().map_or(String::new(), |name| base::one_line(name));
    Ok(Sums { rows: rows.iter().map(name).collect(), columns, cells })
}

#[derive(Template)]
#[template(path = "numbers/received.html")]
struct ReceivedPage {
    shell: Shell,
    base: String,
    release: String,
    one: Received,
    lines: Vec<(String, Vec<String>)>,
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let scene = at_desk(&ask, Desk::Sources).await?;
    let one = received::find(ask.db(), scene.audit.id, ask.param("table")).await?.ok_or_else(Refusal::not_found)?;
    let hidden = ask.t().say("numbers-hidden-by-them");
    let told = |cell: &Option<u64>| cell.map_or_else(|| hidden.clone(), |count| told::whole(&ask.lang, count));
    let lines = one.sums.rows.iter().zip(&one.sums.cells);
    let lines = lines.map(|(name, cells)| (name.clone(), cells.iter().map(told).collect())).collect();
    page(&ReceivedPage {
        shell: scene.shell(&ask, Desk::Sources, one.title.clone()),
        base: ask.to(&scene.desk(&format!("/sources/received/{}", one.code))),
        release: ask.to(&scene.desk(&format!("/release/prepare?received={}", one.code))),
        one,
        lines,
    })
}

pub(super) async fn destroy(ask: Ask) -> Outcome {
    let scene = at_desk(&ask, Desk::Sources).await?;
    let one = received::find(ask.db(), scene.audit.id, ask.param("table")).await?.ok_or_else(Refusal::not_found)?;
    let tx = ask.db().begin().await?;
    received::destroy(&tx, scene.maker(&ask), scene.audit.id, one.id).await?;
    tx.commit().await?;
    see_other(&ask, &scene.desk("/sources"), Some("said-sums-destroyed"))
}
