//! The clothes of a host: name, logo, colours that can be read, a domain, and the name under which letters go.

pub mod colour;
mod pages;
pub mod store;

use ::store::Tx;
use base::Id;
use post::Address;
use web::{Guard, House, Refusal, Route};

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
