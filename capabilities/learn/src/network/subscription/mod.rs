//! Who receives what by mail. An address that was typed receives one letter, and nothing else before its link was
//! followed; every letter after that ends with one click, and whoever leaves leaves no row.

pub mod letters;
mod pages;
pub mod store;

use crate::network::news::model::words;
use web::{Guard, Route};

words! {
    /// What one can receive.
    What {
        /// The newsletter.
        Newsletter = "newsletter",
        /// A letter for each new opportunity.
        Opportunities = "opportunities",
    }
}

/// For how long the link of the first letter is good.
pub(crate) const CONFIRM_S: i64 = 7 * 86_400;
/// An address that was typed again so soon receives no second letter.
pub(crate) const AGAIN_S: i64 = 15 * 60;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::post("/news/letters", Guard::Public, pages::ask_for),
        Route::get("/news/subscriptions/{secret}", Guard::Holder, pages::show),
        Route::post("/news/subscriptions/{secret}", Guard::Holder, pages::confirm),
        Route::get("/news/subscriptions/{secret}/leave", Guard::Holder, pages::leaving),
        Route::post("/news/subscriptions/{secret}/leave", Guard::Holder, pages::leave),
    ]
}
