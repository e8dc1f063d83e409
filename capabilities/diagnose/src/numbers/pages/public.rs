//! What was released, for everybody: a list, each table, and the same as a file. Nothing else of the numbers has a public
//! address, and no file is made of anything but a released document.

use super::squares::SquaresView;
use crate::audit::model::Audit;
use crate::audit::open;
use crate::numbers::release::{self as releases, Entry, geojson, office_table, rows_of};
use crate::numbers::told;
use askama::Template;
use web::{Ask, Outcome, Refusal, Shell, page};

#[derive(Template)]
#[template(path = "numbers/figures.html")]
struct FiguresPage {
    shell: Shell,
    base: String,
    entries: Vec<(String, String, String, String)>,
}

fn shell(ask: &Ask, audit: &Audit, title: impl Into<String>) -> Shell {
    let mut shell = ask.shell(title).style("public.css").style("numbers.css");
    let home = ask.to(&format!("/audits/{}", audit.code));
    shell.of = Some((audit.title.in_lang(&ask.lang).to_owned(), home));
    shell
}

pub(super) async fn list(ask: Ask) -> Outcome {
    let audit = open(&ask).await?;
    let t = ask.t();
    let entries = releases::list(ask.db(), audit.id).await?;
    let line = |one: &Entry| {
        let day = t.day(audit.zone.civil(one.released_at).date());
        (one.code.clone(), one.title.clone(), day, one.document.source.clone())
    };
    page(&FiguresPage {
        shell: shell(&ask, &audit, t.say("figures-title")),
        base: ask.to(&format!("/audits/{}/figures", audit.code)),
        entries: entries.iter().filter(|one| one.withdrawn_at.is_none()).map(line).collect(),
    })
}

#[derive(Template)]
#[template(path = "numbers/figure.html")]
struct FigurePage {
    shell: Shell,
    base: String,
    first: String,
    map: Option<SquaresView>,
    columns: Vec<String>,
    lines: Vec<(String, Vec<Option<String>>, Option<(String, String)>)>,
    rates: bool,
    among: String,
    notes: Vec<String>,
    withdrawn: String,
}

async fn entry(ask: &Ask, audit: &Audit) -> Result<Entry, Refusal> {
    releases::find(ask.db(), audit.id, ask.param("release")).await?.ok_or_else(Refusal::not_found)
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let audit = open(&ask).await?;
    let one = entry(&ask, &audit).await?;
    let (t, lang) = (ask.t(), &ask.lang);
    let day = |at| t.day(audit.zone.civil(at).date());
    let withdrawn = one
        .withdrawn_at
        .map_or(String::new(), |at| t.a2("release-withdrawn", "when", day(at), "why", one.withdrawn_why.as_str()));
    let document = &one.document;
    let (columns, rows) = if withdrawn.is_empty() { rows_of(document, lang) } else { Default::default() };
    let rate = |row: &releases::Row| {
        row.rate.map(|rate| (told::rate(lang, rate.value), told::interval(lang, rate.interval.low, rate.interval.high)))
    };
    let mut notes = vec![releases::source(&t, document)];
    if !document.categories.is_empty() {
        notes.push(t.a("figures-categories", "categories", document.categories.join(", ")));
    }
    notes.push(releases::hidden(&t, document));
    notes.push(t.a2("figures-released", "when", day(one.released_at), "why", one.reason.as_str()));
    let map = if withdrawn.is_empty() { SquaresView::of(&ask, audit.id, document).await? } else { None };
    page(&FigurePage {
        map,
        shell: shell(&ask, &audit, one.title.clone())
            .crumb(t.say("figures-title"), ask.to(&format!("/audits/{}/figures", audit.code)))
            .crumb(one.title.clone(), ""),
        base: ask.to(&format!("/audits/{}/figures/{}", audit.code, one.code)),
        first: t.say(document.heading()),
        rates: rows.iter().any(|row| row.rate.is_some()),
        lines: rows
            .iter()
            .map(|row| {
                (
                    row.name.clone(),
                    row.cells.iter().map(|cell| cell.map(|count| told::whole(lang, count))).collect(),
                    rate(row),
                )
            })
            .collect(),
        columns,
        among: document.among.as_ref().map_or(String::new(), |one| {
            t.a2("figures-among", "what", one.what.as_str(), "year", one.year.to_string())
        }),
        notes,
        withdrawn,
    })
}

/// The released table as a file: CSV or a workbook, words and numbers without formulas; squares as GeoJSON, too.
/// Withdrawn, there is none.
pub(super) async fn file(ask: Ask) -> Outcome {
    let audit = open(&ask).await?;
    let one = entry(&ask, &audit).await?;
    if one.withdrawn_at.is_some() {
        return Err(Refusal::gone("release-withdrawn"));
    }
    if ask.param("form") == "geojson" && one.document.row_kind == "square" {
        let name = format!("{}-{}.geojson", base::slug_of(&one.title), one.code);
        return web::download(&name, "application/geo+json", geojson(&one.document));
    }
    office_table(&one, &ask.lang, &ask.t().say(one.document.heading())).download(ask.param("form"))
}
