//! The clothes of a host: name, logo, colours that can be read, a domain, and the name under which letters go.

pub mod colour;
mod pages;
pub mod store;

use ::store::Tx;
use base::Id;
use futures::future::BoxFuture;
use post::Address;
use std::sync::Arc;
use web::{Brand, Guard, House, Refusal, Route};

pub(super) fn routes() -> Vec<Route> {
    const MANAGE: Guard = Guard::May("gathering.manage");
    vec![
        Route::get("/{gathering}/theme.css", Guard::Public, pages::theme).file(super::page::version, &[]),
        Route::get("/manage/{gathering}/brand", MANAGE, pages::show),
        Route::post("/manage/{gathering}/brand", MANAGE, pages::save).takes_bytes(super::files::FORM_BYTES_MAX),
    ]
}

/// Who writes the letters of this gathering: the install's address, under the name of the host where it said one.
pub(crate) async fn sender(tx: &Tx, house: &House, gathering_id: Id) -> Result<Address, Refusal> {
    let own = store::sender(tx, gathering_id).await?;
    let name = if own.is_empty() { &house.settings.name } else { &own };
    Address::new(&house.settings.mail_from, Some(name)).map_err(Refusal::surprise)
}

/// What the frame of the pages shows of the clothes of all gatherings. A hashtag or the name of a sender changes
/// nothing there.
pub fn all(house: Arc<House>) -> BoxFuture<'static, ::store::Result<Vec<Brand>>> {
    Box::pin(async move {
        let seen = |one: &Brand| one.coloured || one.logo.is_some() || !one.name.is_empty() || !one.domain.is_empty();
        Ok(store::all(&house.db).await?.into_iter().map(brand).filter(seen).collect())
    })
}

fn brand(worn: store::Worn) -> Brand {
    let store::Worn { code, clothes } = worn;
    Brand {
        logo: clothes.logo.map(|(hash, w, h)| (super::files::logo_address(&code, &hash), w, h)),
        coloured: !clothes.light.is_empty(),
        domain: clothes.domain,
        version: clothes.changed_at.0,
        name: clothes.name,
        code,
    }
}
