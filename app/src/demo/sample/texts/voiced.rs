//! `voices.toml`.

use serde::Deserialize;

/// The whole file.
#[derive(Debug, Deserialize)]
pub struct VoicesFile {
    pub codes: Vec<CodeLine>,
    pub sources: Vec<SourceLine>,
    pub told: Vec<ToldLine>,
    pub survey: SurveyText,
}

#[derive(Debug, Deserialize)]
pub struct CodeLine {
    pub key: String,
    #[serde(default)]
    pub below: String,
    pub name: String,
    #[serde(default)]
    pub memo: String,
}

#[derive(Debug, Deserialize)]
pub struct SourceLine {
    pub kind: String,
    pub title: String,
    pub held_on: String,
    pub place: String,
    pub people: Vec<CameLine>,
    #[serde(default)]
    pub stops: Vec<StopLine>,
    #[serde(default)]
    pub finished: Vec<String>,
    pub turns: Vec<TurnLine>,
}

#[derive(Debug, Deserialize)]
pub struct CameLine {
    pub name: String,
    pub kind: String,
    pub consent: String,
    #[serde(default)]
    pub minor: bool,
}

#[derive(Debug, Deserialize)]
pub struct StopLine {
    pub place: String,
    pub remark: String,
    pub poor: Vec<String>,
    pub partly: Vec<String>,
    pub good: Vec<String>,
}

#[derive(Debug, Deserialize)]
pub struct TurnLine {
    pub who: String,
    pub words: String,
    #[serde(default)]
    pub codes: Vec<String>,
}

#[derive(Debug, Deserialize)]
pub struct ToldLine {
    pub words: String,
    pub r#where: String,
    pub consent: String,
    #[serde(default)]
    pub codes: Vec<String>,
    #[serde(default)]
    pub waits: bool,
}

#[derive(Debug, Deserialize)]
pub struct SurveyText {
    pub title: super::Both,
    pub intro: super::Both,
}

impl VoicesFile {
    /// The file as it is in the program.
    pub fn read() -> Result<VoicesFile, String> {
        super::read("voices.toml")
    }
}
