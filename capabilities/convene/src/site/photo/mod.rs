//! Photos: shown only when whoever hands them in says that the people in them agreed or that nobody can be recognised,
//! with caption and credit; whoever objects sees it hidden at once, and the organiser is told.

mod pages;
pub mod store;

use crate::gathering::model::Gathering;
use web::{Ask, Guard, Refusal, Route};

pub(super) fn routes() -> Vec<Route> {
    const MANAGE: Guard = Guard::May("gathering.manage");
    const ALL: Guard = Guard::Public;
    vec![
        Route::get("/{gathering}/photos", ALL, pages::gallery).published(super::page::version),
        Route::get("/{gathering}/photos/{code}/objection", ALL, pages::objection),
        Route::post("/{gathering}/photos/{code}/objection", ALL, pages::object).takes_bytes(20_000),
        Route::get("/manage/{gathering}/photos", MANAGE, pages::desk),
        Route::post("/manage/{gathering}/photos", MANAGE, pages::hand_in).takes_bytes(super::files::FORM_BYTES_MAX),
        Route::post("/manage/{gathering}/photos/{code}", MANAGE, pages::settle),
    ]
}

/// A photo as readers see it.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// Its code.
    pub code: String,
    /// Where the picture is.
    pub src: String,
    /// How wide.
    pub width: i64,
    /// How high.
    pub height: i64,
    /// What it shows, with its language.
    pub caption: (String, String),
    /// Who took it.
    pub credit: String,
    /// Where one asks that it be taken down.
    pub objection: String,
}

/// The photos of a gathering that are shown, the newest first.
pub(crate) async fn shown(ask: &Ask, gathering: &Gathering, limit: i64) -> Result<Vec<Shown>, Refusal> {
    let all = store::all(ask.db(), gathering.id, true, limit).await?;
    Ok(all.iter().map(|photo| view(ask, gathering, photo)).collect())
}

fn view(ask: &Ask, gathering: &Gathering, photo: &store::Photo) -> Shown {
    let (tag, caption) = photo.caption.found(&ask.lang);
    Shown {
        code: photo.code.clone(),
        src: super::files::photo_address(&gathering.code, &photo.blob_hash),
        width: photo.width,
        height: photo.height,
        caption: (tag.to_owned(), caption.to_owned()),
        credit: photo.credit.clone(),
        objection: ask.to(&format!("/{}/photos/{}/objection", gathering.code, photo.code)),
    }
}
