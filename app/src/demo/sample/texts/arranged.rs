//! `programme.toml`: what stands in the programme before any proposal is placed, and the grid for the rest.

use super::{Both, PresenterLine};
use serde::Deserialize;

#[derive(Deserialize)]
pub struct ProgrammeFile {
    pub fixed: Vec<FixedLine>,
    pub panels: Vec<PanelLine>,
    pub slots: Vec<SlotLine>,
    pub site_visits: Vec<VisitLine>,
}

#[derive(Deserialize)]
pub struct FixedLine {
    pub key: String,
    pub kind: String,
    pub day: String,
    pub start: String,
    pub minutes: i64,
    #[serde(default)]
    pub room: String,
    #[serde(default)]
    pub place: Both,
    #[serde(default)]
    pub language: String,
    pub title: Both,
    #[serde(default, rename = "abstract")]
    pub abstract_text: Both,
    #[serde(default)]
    pub presenters: Vec<PresenterLine>,
}

/// A panel of the sample, with what each seat looks for.
#[derive(Deserialize)]
pub struct PanelLine {
    pub key: String,
    pub topic: i64,
    pub day: String,
    pub start: String,
    pub minutes: i64,
    pub room: String,
    pub title: Both,
    pub question: Both,
    pub seats: Vec<SeatLine>,
}

#[derive(Deserialize)]
pub struct SeatLine {
    #[serde(default)]
    pub sectors: Vec<String>,
}

#[derive(Deserialize)]
pub struct SlotLine {
    pub day: String,
    pub start: String,
    pub rooms: Vec<String>,
}

#[derive(Deserialize)]
pub struct VisitLine {
    pub key: String,
    pub topic: i64,
    pub day: String,
    pub start: String,
    pub minutes: i64,
    pub places: i64,
    #[serde(default)]
    pub meeting_point: Both,
    pub guides: Vec<String>,
    pub title: Both,
    #[serde(rename = "abstract")]
    pub abstract_text: Both,
}
