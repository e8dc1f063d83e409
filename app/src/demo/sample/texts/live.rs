//! `live.toml`: the first day as it happens.

use super::Both;
use serde::Deserialize;

#[derive(Deserialize)]
pub struct LiveFile {
    pub board: BoardLine,
    pub agenda: AgendaLine,
    pub floors: Vec<FloorLine>,
    pub minutes: Vec<MinutesLine>,
    pub webcasts: Vec<WebcastLine>,
}

#[derive(Deserialize)]
pub struct BoardLine {
    pub day: String,
    pub minutes: i64,
    pub rounds: Vec<String>,
    pub corners: Vec<String>,
    pub note: Both,
    pub topics: Vec<TopicCardLine>,
}

#[derive(Deserialize)]
pub struct TopicCardLine {
    pub title: String,
    pub host: String,
    pub interest: i64,
    #[serde(default)]
    pub spot: String,
}

#[derive(Deserialize)]
pub struct AgendaLine {
    pub invitation: String,
    pub intro: Both,
    pub items: Vec<ItemLine>,
}

#[derive(Deserialize)]
pub struct ItemLine {
    pub day: String,
    pub title: String,
    pub text: String,
    pub name: String,
    #[serde(default)]
    pub support: i64,
    pub fate: String,
    #[serde(default)]
    pub answer: String,
}

#[derive(Deserialize)]
pub struct FloorLine {
    pub session: String,
    pub holds: bool,
    pub questions: Vec<AskedLine>,
    pub polls: Vec<PollLine>,
}

#[derive(Deserialize)]
pub struct AskedLine {
    pub at: String,
    pub text: String,
    #[serde(default)]
    pub name: String,
    #[serde(default)]
    pub votes: i64,
    pub state: String,
    #[serde(default)]
    pub answer: String,
    #[serde(default)]
    pub remote: bool,
}

#[derive(Deserialize)]
pub struct PollLine {
    pub kind: String,
    pub question: Both,
    #[serde(default)]
    pub choices: Vec<Both>,
    pub state: String,
    #[serde(default)]
    pub shown: bool,
    pub hides: bool,
    #[serde(default)]
    pub answers: Vec<AnswerLine>,
}

#[derive(Deserialize)]
pub struct AnswerLine {
    pub chosen: usize,
    pub times: usize,
}

#[derive(Deserialize)]
pub struct MinutesLine {
    pub session: String,
    pub shown: bool,
    pub paragraphs: Vec<ParagraphLine>,
}

#[derive(Deserialize)]
pub struct ParagraphLine {
    pub text: String,
    #[serde(default)]
    pub mark: String,
}

#[derive(Deserialize)]
pub struct WebcastLine {
    pub session: String,
    pub recording: String,
    pub slides: String,
}
