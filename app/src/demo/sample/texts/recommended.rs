//! `recommendations.toml`: what the conferences recommend, and who signed it.

#![expect(missing_docs, reason = "the fields are described in sample/safer-cities/README.md")]

use super::Both;
use serde::Deserialize;

#[derive(Deserialize)]
pub struct RecommendationsFile {
    pub delegations: Vec<DelegationLine>,
    pub recommendations: Vec<RecommendationLine>,
}

#[derive(Deserialize)]
pub struct DelegationLine {
    pub organisation: String,
    pub country: String,
    pub signatory: String,
    pub office: String,
}

#[derive(Deserialize)]
pub struct RecommendationLine {
    pub gathering: String,
    pub language: String,
    pub begun: String,
    pub consultation_opened: String,
    pub consultation_closed: String,
    #[serde(default)]
    pub adoption_opened: String,
    #[serde(default)]
    pub signing_closes: String,
    #[serde(default)]
    pub adopted: String,
    #[serde(default)]
    pub quorum: i64,
    #[serde(default)]
    pub proxies: i64,
    #[serde(default)]
    pub taken_up: bool,
    pub title: Both,
    pub origins: Vec<OriginLine>,
    pub paragraphs: Vec<Both>,
    #[serde(default)]
    pub amendments: Vec<AmendmentLine>,
    #[serde(default)]
    pub comments: Vec<CommentLine>,
    #[serde(default)]
    pub signatures: Vec<SignatureLine>,
    #[serde(default)]
    pub submissions: Vec<SubmissionLine>,
    #[serde(default)]
    pub reports: Vec<ReportLine>,
}

#[derive(Deserialize)]
pub struct OriginLine {
    pub kind: String,
    pub title: String,
}

#[derive(Deserialize)]
pub struct AmendmentLine {
    #[serde(default)]
    pub paragraph: usize,
    #[serde(default)]
    pub after: i64,
    pub lang: String,
    pub text: String,
    #[serde(default)]
    pub base: String,
    pub reason: String,
    pub by: String,
    #[serde(default)]
    pub supporters: Vec<String>,
    #[serde(default)]
    pub objections: Vec<String>,
    #[serde(default)]
    pub objection: String,
    #[serde(default)]
    pub decision: String,
    #[serde(default)]
    pub why: String,
    pub at: String,
}

#[derive(Deserialize)]
pub struct CommentLine {
    #[serde(default)]
    pub paragraph: usize,
    pub words: String,
    pub by: String,
    pub at: String,
}

#[derive(Deserialize)]
pub struct SignatureLine {
    pub delegation: String,
    pub at: String,
    #[serde(default)]
    pub withdrawn: String,
    #[serde(default)]
    pub why: String,
}

#[derive(Deserialize)]
pub struct SubmissionLine {
    pub institution: String,
    pub level: String,
    pub process: String,
    pub aims_on: String,
    pub sent_on: String,
    #[serde(default)]
    pub answers: Vec<AnswerLine>,
}

#[derive(Deserialize)]
pub struct AnswerLine {
    pub verdict: String,
    pub words: String,
    pub answered_on: String,
}

#[derive(Deserialize)]
pub struct ReportLine {
    pub point: usize,
    pub delegation: String,
    pub state: String,
    pub words: String,
    pub evidence: String,
    pub on: String,
}
