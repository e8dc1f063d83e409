//! `solving.toml`: problems solved together.

#![expect(missing_docs, reason = "the fields are described in sample/safer-cities/README.md")]

use super::Both;
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Deserialize)]
pub struct SolvingFile {
    pub problems: Vec<ProblemLine>,
}

#[derive(Deserialize)]
pub struct ProblemLine {
    pub language: String,
    pub title: Both,
    pub issue: Both,
    pub place: String,
    pub environment: String,
    pub behaviour: String,
    pub stage: String,
    #[serde(default)]
    pub currency: String,
    #[serde(default)]
    pub origin: String,
    pub begun: String,
    #[serde(default)]
    pub published: String,
    pub signs: BTreeMap<String, String>,
    pub people: Vec<TableLine>,
    #[serde(default)]
    pub meetings: Vec<MeetingLine>,
    #[serde(default)]
    pub hypotheses: Vec<HypothesisLine>,
    #[serde(default)]
    pub evidence: Vec<EvidenceLine>,
    #[serde(default)]
    pub courses: Vec<CourseLine>,
    #[serde(default)]
    pub actions: Vec<ActionLine>,
    #[serde(default)]
    pub logic: BTreeMap<String, String>,
    #[serde(default)]
    pub counts: Vec<CountLine>,
    #[serde(default)]
    pub reviews: Vec<PlanLine>,
}

#[derive(Deserialize)]
pub struct TableLine {
    pub person: String,
    pub role: String,
    pub sector: String,
    pub organisation: String,
}

#[derive(Deserialize)]
pub struct MeetingLine {
    pub title: String,
    pub on: String,
    pub concluded: String,
}

#[derive(Deserialize)]
pub struct HypothesisLine {
    pub words: String,
    pub verdict: String,
    pub reason: String,
}

#[derive(Deserialize)]
pub struct EvidenceLine {
    pub side: String,
    pub words: String,
    pub kind: String,
    pub title: String,
    #[serde(default)]
    pub path: String,
    #[serde(default)]
    pub hypothesis: usize,
    #[serde(default)]
    pub bearing: String,
}

#[derive(Deserialize)]
pub struct CourseLine {
    pub title: String,
    pub how: String,
    pub effect: String,
    #[serde(default)]
    pub cost: String,
    #[serde(default)]
    pub fairness: String,
    pub decision: String,
    pub reason: String,
    pub on: String,
}

#[derive(Deserialize)]
pub struct ActionLine {
    pub what: String,
    pub owner: String,
    pub partner: String,
    #[serde(default)]
    pub course: usize,
    pub due: String,
    pub budget: i64,
    #[serde(default)]
    pub yearly: bool,
    pub state: String,
    #[serde(default)]
    pub done: String,
    #[serde(default)]
    pub note: String,
}

#[derive(Deserialize)]
pub struct CountLine {
    pub measure: String,
    pub source: String,
    pub before: [String; 2],
    pub after: [String; 2],
    pub design: String,
    pub alike: String,
    pub place: PlaceLine,
    pub control: PlaceLine,
    #[serde(default)]
    pub buffer: PlaceLine,
    #[serde(default)]
    pub note: String,
    pub recorded: String,
}

#[derive(Deserialize, Default)]
pub struct PlaceLine {
    pub name: String,
    pub before: Vec<u32>,
    pub after: Vec<u32>,
}

#[derive(Deserialize)]
pub struct PlanLine {
    pub outcome: String,
    pub reason: String,
    #[serde(default)]
    pub count: usize,
    pub on: String,
}
