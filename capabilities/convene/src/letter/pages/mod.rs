//! The pages of letters: the overview, a kind with its template and preview, one letter alone, and what can be done.

pub(crate) mod deeds;
pub(crate) mod kind;
pub(crate) mod overview;
pub(crate) mod own;

use crate::gathering;
use crate::letter::desk::Desk;
use web::{Ask, Refusal};

/// Everything about the letters of the gathering in the address.
pub(crate) async fn desk_of(ask: &Ask) -> Result<Desk, Refusal> {
    let found = gathering::store::find(ask.db(), ask.param("gathering")).await?;
    Ok(Desk::of(ask.db(), &ask.house, found.ok_or_else(Refusal::not_found)?).await?)
}
