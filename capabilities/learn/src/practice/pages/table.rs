//! The whole library as a table for an office: one line for each outcome of each practice, so that effects can be sorted.

use crate::practice::document::Document;
use crate::practice::evidence::{Design, Direction, Evidence, Measure, figure};
use crate::practice::figures;
use crate::practice::store::list::{self, Listed, Narrowing};
use ::web::{Ask, Cell, Outcome, Refusal, Table};

/// More lines than an office opens.
const MOST: i64 = 5_000;

const COLUMNS: [&str; 25] = [
    "code",
    "version",
    "published",
    "title",
    "summary",
    "came",
    "evidence",
    "links",
    "kinds",
    "settings",
    "populations",
    "place",
    "since",
    "residents",
    "costs",
    "partners",
    "outcome",
    "direction",
    "effect",
    "low",
    "high",
    "measure",
    "design",
    "level",
    "source",
];

pub(super) async fn csv(ask: Ask) -> Outcome {
    table(&ask).await?.download("csv")
}

pub(super) async fn xlsx(ask: Ask) -> Outcome {
    table(&ask).await?.download("xlsx")
}

async fn table(ask: &Ask) -> Result<Table, Refusal> {
    let mut table = Table::new("practices", &COLUMNS);
    for one in list::page(ask.db(), &Narrowing::default(), 0, MOST).await? {
        if one.document.evidence.is_empty() {
            table.row(row(ask, &one, None));
        }
        for evidence in &one.document.evidence {
            table.row(row(ask, &one, Some(evidence)));
        }
    }
    Ok(table)
}

fn row(ask: &Ask, one: &Listed, evidence: Option<&Evidence>) -> Vec<Cell> {
    let (t, doc) = (ask.t(), &one.document);
    let costs = doc.costs.iter().map(|cost| figures::cost(&t, cost)).collect::<Vec<_>>().join("; ");
    let partners = doc.partners.iter().map(|one| one.organisation.as_str()).collect::<Vec<_>>().join("; ");
    let mut cells: Vec<Cell> = vec![
        one.code.as_str().into(),
        one.version.into(),
        one.published_at.rfc3339().into(),
        doc.title.in_lang(&ask.lang).into(),
        doc.summary.in_lang(&ask.lang).into(),
        doc.came.map_or("", |came| came.code()).into(),
        doc.strength().code().into(),
        codes(doc, "link").into(),
        codes(doc, "kind").into(),
        codes(doc, "setting").into(),
        codes(doc, "population").into(),
        doc.place.as_str().into(),
        doc.since.as_str().into(),
        doc.residents.as_str().into(),
        costs.into(),
        partners.into(),
    ];
    let blank = Evidence::default();
    let known = evidence.unwrap_or(&blank);
    let number = |typed: &str| figure(typed).map_or(Cell::Text(String::new()), Cell::Number);
    cells.extend([
        known.outcome.in_lang(&ask.lang).into(),
        known.direction.map_or("", Direction::code).into(),
        number(&known.effect),
        number(&known.low),
        number(&known.high),
        known.measure.map_or("", Measure::code).into(),
        known.design.map_or("", Design::code).into(),
        known.design.map_or(Cell::Text(String::new()), |design| design.level().into()),
        known.source.as_str().into(),
    ]);
    cells
}

fn codes(doc: &Document, facet: &str) -> String {
    let all = doc.facets();
    let of: Vec<&str> = all.iter().filter(|(name, _)| *name == facet).map(|(_, code)| *code).collect();
    of.join(" ")
}
