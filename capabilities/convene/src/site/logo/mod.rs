//! Who stands behind a gathering, as readers see it: by role, in an order, with logo and link.

mod pages;
pub mod store;

use crate::gathering::model::ORGANISATION_ROLES;
use ::store::Db;
use base::Id;
use web::{Guard, Refusal, Route, Tr};

pub(super) fn routes() -> Vec<Route> {
    const MANAGE: Guard = Guard::May("gathering.manage");
    vec![
        Route::get("/manage/{gathering}/logos", MANAGE, pages::show),
        Route::post("/manage/{gathering}/logos", MANAGE, pages::save).takes_bytes(super::files::FORM_BYTES_MAX),
    ]
}

/// An organisation as readers see it.
#[derive(Clone, Debug, PartialEq)]
pub struct Backer {
    /// Its name.
    pub name: String,
    /// Its address on the web; empty where nobody said it.
    pub website: String,
    /// Address, width and height of its logo.
    pub logo: Option<(String, i64, i64)>,
}

/// Everybody behind a gathering, under the words of their roles in their order.
pub(crate) async fn groups(
    db: &Db,
    t: &Tr,
    code: &str,
    gathering_id: Id,
) -> Result<Vec<(String, Vec<Backer>)>, Refusal> {
    let all = store::standing(db, gathering_id).await?;
    let backer = |one: &store::Standing| Backer {
        name: one.name.clone(),
        website: one.website.clone(),
        logo: one.logo.as_ref().map(|(hash, w, h)| (super::files::logo_address(code, hash), *w, *h)),
    };
    let of = |role: &str| all.iter().filter(|one| one.role == role).map(backer).collect::<Vec<_>>();
    let named = ORGANISATION_ROLES.iter().map(|role| (t.say(&format!("gathering-role-{role}")), of(role)));
    Ok(named.filter(|(_, backers)| !backers.is_empty()).collect())
}
