//! `site.toml`: pages, questions, enquiries, logos, purposes, editions held elsewhere, photos.

use super::Both;
use serde::Deserialize;

#[derive(Deserialize)]
pub struct SiteFile {
    pub hashtag: String,
    pub sender: String,
    pub pages: Vec<SitePageLine>,
    pub questions: Vec<AskedLine>,
    pub enquiries: Vec<EnquiryLine>,
    pub logos: Vec<LogoLine>,
    pub purposes: Vec<PurposeLine>,
    pub editions: Vec<EditionLine>,
    pub photos: Vec<PhotoLine>,
}

#[derive(Deserialize)]
pub struct SitePageLine {
    /// A kind of page, or the end of an address of an own one.
    pub key: String,
    pub published: bool,
    /// The French was written so many days before the English.
    #[serde(default)]
    pub french_older_days: i64,
    pub title: Both,
    pub text: Both,
}

#[derive(Deserialize)]
pub struct AskedLine {
    pub question: Both,
    pub answer: Both,
}

#[derive(Deserialize)]
pub struct EnquiryLine {
    pub state: String,
    pub at: String,
    pub name: String,
    pub mail: String,
    pub language: String,
    pub subject: String,
    /// What was said, by turns: whoever asked, the desk, whoever asked, ….
    pub said: Vec<String>,
}

#[derive(Deserialize)]
pub struct LogoLine {
    pub organisation: String,
    pub website: String,
}

#[derive(Deserialize)]
pub struct PurposeLine {
    pub text: Both,
}

#[derive(Deserialize)]
pub struct EditionLine {
    pub year: i64,
    pub title: Both,
    pub city: String,
    pub country: String,
    #[serde(default)]
    pub participants: Option<i64>,
    #[serde(default)]
    pub places: Option<i64>,
    #[serde(default)]
    pub countries: Option<i64>,
}

#[derive(Deserialize)]
pub struct PhotoLine {
    pub file: String,
    pub credit: String,
    pub caption: Both,
}
