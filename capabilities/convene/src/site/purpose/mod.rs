//! What a gathering is for, and at its end what came of it, with where that can be read.

mod pages;
pub mod store;

use ::store::Db;
use base::{Id, Lang};
use web::{Ask, Guard, Refusal, Route};

pub(super) fn routes() -> Vec<Route> {
    const MANAGE: Guard = Guard::May("gathering.manage");
    vec![
        Route::get("/manage/{gathering}/purposes", MANAGE, pages::show),
        Route::post("/manage/{gathering}/purposes", MANAGE, pages::save),
    ]
}

type Text = (String, String);

/// A purpose as readers see it, each text with its language.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// What it is for.
    pub text: Text,
    /// What came of it; empty while nobody said.
    pub answer: Text,
    /// Where it can be read: address and words.
    pub evidence: Option<(String, Text)>,
}

/// The purposes of a gathering for readers.
pub(crate) async fn shown(ask: &Ask, db: &Db, gathering_id: Id) -> Result<Vec<Shown>, Refusal> {
    let lang: &Lang = &ask.lang;
    let owned = |(tag, text): (&str, &str)| (tag.to_owned(), text.to_owned());
    let one = |purpose: store::Purpose| {
        let inside = web::is_inside(&purpose.evidence_url);
        let href = if inside { ask.to(&purpose.evidence_url) } else { purpose.evidence_url.clone() };
        let words = if purpose.evidence_title.is_empty() {
            (lang.tag().to_owned(), purpose.evidence_url.clone())
        } else {
            owned(purpose.evidence_title.found(lang))
        };
        Shown {
            text: owned(purpose.text.found(lang)),
            answer: owned(purpose.answer.found(lang)),
            evidence: (!href.is_empty()).then_some((href, words)),
        }
    };
    Ok(store::all(db, gathering_id).await?.into_iter().map(one).collect())
}
