//! The library of impact bonds elsewhere: what they promise, how they validate it, what became of it; and bringing a
//! pull of the data in.

use super::IMPORT;
use crate::desk::maker;
use crate::financing::indigo::read::{Project, Row};
use crate::financing::indigo::report::Report;
use crate::financing::indigo::{self, out, store};
use askama::Template;
use std::collections::BTreeSet;
use web::{Ask, Outcome, Refusal, Sheet, Shell, download, page, refused};

const PAGE: i64 = 50;
/// Longest search, in characters.
const WORDS_MAX: usize = 80;

#[derive(Template)]
#[template(path = "financing/indigo_list.html")]
struct ListPage {
    shell: Shell,
    lines: Vec<store::Line>,
    totals: Option<(String, String)>,
    sectors: Vec<(String, bool)>,
    words: String,
    may_import: bool,
    earlier: Option<String>,
    later: Option<String>,
}

fn shell(ask: &Ask, title: impl Into<String>) -> Shell {
    let t = ask.t();
    ask.shell(title).style("public.css").style("act.css").crumb(t.say("contract-menu"), ask.to("/contracts"))
}

pub(super) async fn list(ask: Ask) -> Outcome {
    let t = ask.t();
    let words: String = ask.query.get("q").trim().chars().take(WORDS_MAX).collect();
    let sector = ask.query.get("sector").to_owned();
    let from = ask.query.number("from").unwrap_or(0).clamp(0, 1_000_000);
    let mut lines = store::list(ask.db(), &words, &sector, from, PAGE + 1).await?;
    let more = lines.len() > usize::try_from(PAGE).unwrap_or(usize::MAX);
    lines.truncate(usize::try_from(PAGE).unwrap_or(0));
    let [all, metrics, silent, priced, results, paid] = store::totals(ask.db()).await?;
    let mut query = form_query(&words, &sector);
    query.push_str("from=");
    let page_at = |from: i64| ask.to(&format!("/contracts/indigo?{query}{from}"));
    page(&ListPage {
        lines,
        totals: (all > 0).then(|| {
            let has = t.a3("indigo-has", "priced", priced, "results", results, "paid", paid);
            (t.a2("indigo-silent", "silent", silent, "metrics", metrics), has)
        }),
        sectors: store::sectors(ask.db()).await?.into_iter().map(|one| (one.clone(), one == sector)).collect(),
        may_import: ask.house.may(&ask.viewer, IMPORT, ""),
        earlier: (from > 0).then(|| page_at((from - PAGE).max(0))),
        later: more.then(|| page_at(from + PAGE)),
        shell: shell(&ask, t.say("indigo-title")).about(t.say("indigo-lead")).crumb(t.say("indigo-title"), ""),
        words,
    })
}

/// The search again, for the links to other pages of it: letters and digits alone need no signs of their own.
fn form_query(words: &str, sector: &str) -> String {
    let safe = |text: &str| -> String {
        text.bytes()
            .map(
                |byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") },
            )
            .collect()
    };
    format!("q={}&sector={}&", safe(words), safe(sector))
}

#[derive(Template)]
#[template(path = "financing/indigo_show.html")]
struct ShowPage {
    shell: Shell,
    name: String,
    reference: String,
    facts: Vec<(String, String)>,
    metrics: Vec<MetricRow>,
    parties: Vec<(String, Vec<String>)>,
    results: Vec<(String, String, String)>,
    planned: usize,
    actual: usize,
    json: String,
}

struct MetricRow {
    definition: String,
    target: String,
    validation: String,
    source: String,
    price: String,
}

async fn found(ask: &Ask) -> Result<Project, Refusal> {
    store::find(ask.db(), ask.param("ref")).await?.ok_or_else(Refusal::not_found)
}

/// What was written under a heading; a dash where nothing was.
fn said(row: &Row, heading: &str) -> String {
    row.get(heading).cloned().unwrap_or_default()
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let project = found(&ask).await?;
    let t = ask.t();
    let name = project.said("Impact Bond Name - (Value)").to_owned();
    let facts = [
        ("indigo-stage", "Stage of Development - (Value)"),
        ("indigo-sector", "Purpose and classifications - Policy sector - (Value)"),
        ("indigo-challenge", "Purpose and classifications - Social challenge - (Value)"),
        ("indigo-intervention", "Purpose and classifications - Intervention - (Value)"),
        ("indigo-population", "Service and beneficiaries - Target population - (Value)"),
        ("indigo-signed", "Dates - Date outcomes contract signed - (Value)"),
        ("indigo-began", "Dates - Start date of service provision - (Value)"),
        ("indigo-ended", "Dates - Actual end date of service provision - (Value)"),
        ("indigo-currency", "Overall project finance - Maximum potential outcome payment - Currency - (Value)"),
        ("indigo-cap", "Overall project finance - Maximum potential outcome payment - Amount - (Value)"),
        ("indigo-paid", "Overall project finance - Total outcome payments made - Amount - (Value)"),
    ];
    let payments = project.part("projects_outcome_payments");
    let of_type = |kind: &str| payments.iter().filter(|row| said(row, "Type - (Value)") == kind).count();
    let page_of = ShowPage {
        shell: shell(&ask, name.clone())
            .crumb(t.say("indigo-title"), ask.to("/contracts/indigo"))
            .crumb(project.id.clone(), ""),
        facts: facts
            .iter()
            .map(|(key, heading)| (t.say(key), project.said(heading).to_owned()))
            .filter(|(_, value)| !value.is_empty())
            .collect(),
        metrics: project.part("projects_outcome_metrics").iter().map(|row| metric(&project, row)).collect(),
        parties: parties(&ask, &project).await?,
        results: project.part("projects_results").iter().map(result).collect(),
        planned: of_type("Planned"),
        actual: of_type("Actual"),
        json: ask.to(&format!("/contracts/indigo/{}/json", project.id)),
        reference: project.id.clone(),
        name,
    };
    page(&page_of)
}

fn metric(project: &Project, row: &Row) -> MetricRow {
    let id = said(row, "Id");
    let prices = project.part("projects_outcome_pricings").iter();
    let own = prices.filter(|price| said(price, "Outcome Metric Id - (Value)") == id);
    let price = |row: &Row| {
        let each = said(row, "Price Per Unit - Amount - (Value)");
        if each.is_empty() {
            said(row, "Price Description - (Value)")
        } else {
            format!("{each} {}", said(row, "Currency - (Value)"))
        }
    };
    MetricRow {
        definition: said(row, "Outcome Definition - (Value)"),
        target: said(row, "Outcome metric target - (Value)"),
        validation: said(row, "Outcome validation Method - (Value)"),
        source: said(row, "Data source for Outcome validation - (Value)"),
        price: own.map(price).filter(|price| !price.trim().is_empty()).collect::<Vec<_>>().join("; "),
    }
}

fn result(row: &Row) -> (String, String, String) {
    let period = [said(row, "Period - Start - (Value)"), said(row, "Period - End - (Value)")];
    let period = period.into_iter().filter(|day| !day.is_empty()).collect::<Vec<_>>().join(" – ");
    let told =
        ["Outcomes achieved - (Value)", "Other Description of result - (Value)"].map(|heading| said(row, heading));
    (
        period,
        said(row, "Outcome Metric Id - (Value)"),
        told.into_iter().filter(|one| !one.is_empty()).collect::<Vec<_>>().join(" "),
    )
}

/// Who pays, works, invests and keeps it going, by the names of the list of organisations.
async fn parties(ask: &Ask, project: &Project) -> Result<Vec<(String, Vec<String>)>, Refusal> {
    let groups = [
        ("contract-part-payer", "projects_outcome_payment_commitments"),
        ("contract-part-provider", "projects_service_provisions"),
        ("contract-part-investor", "projects_investments"),
        ("contract-part-intermediary", "projects_intermediary_services"),
    ];
    let ids = |sheet: &str| -> BTreeSet<&str> {
        project.part(sheet).iter().filter_map(|row| row.get("Organisation ID - (Value)")).map(String::as_str).collect()
    };
    let all: Vec<&str> = groups.iter().flat_map(|(_, sheet)| ids(sheet)).collect();
    let names = store::names(ask.db(), &all).await?;
    let name = |id: &str| names.iter().find(|(known, _)| known == id).map_or(id, |(_, name)| name).to_owned();
    let group = |(key, sheet): &(&str, &str)| (ask.t().say(key), ids(sheet).into_iter().map(name).collect::<Vec<_>>());
    Ok(groups.iter().map(group).filter(|(_, names)| !names.is_empty()).collect())
}

/// The project as a document of the standard.
pub(super) async fn json(ask: Ask) -> Outcome {
    let project = found(&ask).await?;
    let text = serde_json::to_string_pretty(&out::of_library(&project)).map_err(Refusal::surprise)?;
    download(&format!("{}.json", project.id), "application/json", text)
}

#[derive(Template)]
#[template(path = "financing/indigo_report.html")]
struct ReportPage {
    shell: Shell,
    told: Option<(String, String, Report)>,
}

/// What the latest import did not take as it was written.
pub(super) async fn report(ask: Ask) -> Outcome {
    let t = ask.t();
    let latest = store::latest(ask.db()).await?;
    let told = latest.map(|(at, source, report)| (t.day(crate::desk::day_at(&ask, at)), source, report));
    let shell = shell(&ask, t.say("indigo-report"))
        .crumb(t.say("indigo-title"), ask.to("/contracts/indigo"))
        .crumb(t.say("indigo-report"), "");
    page(&ReportPage { shell, told })
}

#[derive(Template)]
#[template(path = "financing/indigo_import.html")]
struct ImportPage {
    shell: Shell,
    action: String,
    s: Sheet,
}

fn import_page(ask: &Ask, s: Sheet) -> ImportPage {
    let t = ask.t();
    let shell = ask.shell(t.say("indigo-import")).work().script("work.js");
    let shell = shell.crumb(t.say("indigo-title"), ask.to("/contracts/indigo")).crumb(t.say("indigo-import"), "");
    ImportPage { shell, action: ask.to("/contracts/indigo/import"), s }
}

pub(super) async fn import_form(ask: Ask) -> Outcome {
    page(&import_page(&ask, Sheet::default()))
}

pub(super) async fn import(ask: Ask) -> Outcome {
    let mut s = Sheet::of(ask.form().await?);
    let given: Vec<(String, Vec<u8>)> =
        s.form.files("files").iter().map(|file| (file.name.clone(), file.bytes.to_vec())).collect();
    if given.is_empty() {
        s.wrong("files", ask.t().say("indigo-files-missing"));
        return refused(&import_page(&ask, s));
    }
    let source = given.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(", ");
    let source: String = source.chars().take(200).collect();
    match indigo::import(ask.db(), maker(&ask), &source, &given).await {
        Ok(_) => web::see_other(&ask, "/contracts/indigo/report", Some("said-indigo-imported")),
        Err(why) => {
            s.wrong("files", ask.t().a("indigo-files-wrong", "why", why));
            refused(&import_page(&ask, s))
        }
    }
}
