//! The pages of speakers: who is listed, one of them, and the own page where somebody agrees or leaves.

pub(super) mod directory;
pub(super) mod own;

/// The languages one can speak in.
const LANGS: [&str; 5] = ["en", "fr", "es", "pt", "de"];
/// In which form.
const FORMATS: [&str; 5] = ["talk", "workshop", "panel", "webinar", "training"];
/// How far somebody travels.
const REACHES: [&str; 4] = ["online", "local", "national", "international"];
