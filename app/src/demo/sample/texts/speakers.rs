//! `speakers.toml`: who was invited to speak, and what plenaries need.

use super::Both;
use serde::Deserialize;

#[derive(Deserialize)]
pub struct SpeakersFile {
    pub speakers: Vec<SpeakerLine>,
    pub needs: Vec<NeedsLine>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct SpeakerLine {
    pub person: String,
    pub name: String,
    pub mail: String,
    pub organisation: String,
    pub job_title: String,
    pub kind: String,
    pub place: i64,
    pub lang: String,
    pub state: String,
    pub assistant_name: String,
    pub assistant_mail: String,
    pub word: String,
    pub minutes: Option<i64>,
    pub form: String,
    pub spoken: String,
    pub rehearsal: String,
    pub asks: String,
    pub travel: String,
    pub hotel: String,
    pub fee: String,
    pub biography: Both,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct NeedsLine {
    pub session: String,
    pub spoken: String,
    pub interpreted: String,
    pub captions: String,
    pub sign: String,
    pub prepare: Both,
}
