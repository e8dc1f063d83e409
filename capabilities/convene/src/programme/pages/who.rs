//! Names of organisers, for “Otto moved this meanwhile”.

use base::Id;
use store::{Db, Result};

/// The name of this person, where one is known.
pub async fn name_of(db: &Db, person: Option<Id>) -> Result<Option<String>> {
    let Some(id) = person else { return Ok(None) };
    Ok(directory::person::store::find(db, id).await?.map(|person| person.name))
}
