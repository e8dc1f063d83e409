//! What a published portrait tells the rest of the house: of the conditions that crime is linked with, which finding
//! stands in it. Whoever wants it takes the job; this capability knows nobody who does.

use crate::audit::model::Audit;
use crate::audit::store::Maker;
use crate::finding::model::{Finding, Topic};
use base::Localised;
use serde::{Deserialize, Serialize};
use store::{Result, Tx, jobs};
use web::House;

/// The job that is left with a published version, where somebody does it.
pub const PUBLISHED: &str = "portrait-published";

/// What it carries.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Published {
    /// The page on which the findings are read, inside the house.
    pub path: String,
    /// One for each condition: the finding of the most confidence.
    pub findings: Vec<PublishedFinding>,
}

/// A finding that was published.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PublishedFinding {
    /// The code of the condition, such as `housing`.
    pub topic: String,
    /// What was found.
    pub statement: Localised,
}

/// Leaves the job for this version of the portrait, with the change itself.
pub(super) async fn tell(
    house: &House,
    tx: &Tx,
    maker: Maker<'_>,
    audit: &Audit,
    findings: &[Finding],
    number: i64,
) -> Result<()> {
    if !house.does(PUBLISHED) {
        return Ok(());
    }
    let (told, key) = (told(&audit.code, findings), format!("{PUBLISHED}-{}-{number}", audit.id));
    jobs::leave(tx, maker.now, &house.chance, PUBLISHED, &told, maker.now, Some(key)).await
}

/// What is told of these findings, the most confident first.
fn told(audit: &str, findings: &[Finding]) -> Published {
    let first = |topic: &Topic| findings.iter().find(|one| one.topic == *topic);
    let conditions = Topic::ALL.iter().filter(|topic| **topic >= Topic::Health);
    Published {
        path: format!("/audits/{audit}/portrait#drivers"),
        findings: conditions
            .filter_map(first)
            .map(|one| PublishedFinding { topic: one.topic.code().to_owned(), statement: one.statement.clone() })
            .collect(),
    }
}
