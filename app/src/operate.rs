//! What the operator does besides serving: backup, restore, verify, and the first admin.

pub mod archive;
pub mod bonds;
pub mod exchange;
mod table;
pub mod verify;

use crate::compose::{self, Place};
use base::{Chance, Clock, SystemClock};

/// Brings the database up to date.
pub async fn migrate(place: &Place) -> Result<String, String> {
    let db = compose::open(place).await?;
    store::migrate(&db, compose::migrations()).await.map_err(|error| format!("could not {error}"))?;
    db.close().await;
    Ok("the database is up to date".to_owned())
}

/// Invites the first admin: prints the link, since there may be no mail yet.
pub async fn invite_admin(place: &Place, mail: &str) -> Result<String, String> {
    let house = compose::house(place, None).await?;
    let told = directory::invitation::invite_admin_from(&house, mail).await;
    house.db.close().await;
    told
}

/// A name for a file of now.
pub(crate) fn stamp() -> String {
    SystemClock.now().instant().strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// Chance of the system, for the operator's commands.
pub(crate) fn chance() -> Chance {
    Chance::from_system()
}
