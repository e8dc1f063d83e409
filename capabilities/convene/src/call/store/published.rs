//! What the public page of the call depends on, in one statement: its version.

use base::Ts;
use store::{Db, Result, sql};

/// When the gathering and its call last changed, and the call's times. `None` where one of them is not published.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stand {
    /// The later of the two changes.
    pub changed_at: Ts,
    /// When the call opens.
    pub opens_at: Option<Ts>,
    /// When it closes.
    pub closes_at: Option<Ts>,
}

/// How the published call of this gathering stands.
pub async fn stand(db: &Db, gathering_code: &str) -> Result<Option<Stand>> {
    let asked = sql("select g.changed_at, c.changed_at as call_changed_at, c.opens_at, c.closes_at from gathering g \
         join call c on c.gathering_id = g.id where g.code = $1 and g.state = 'published' and c.state = 'published'");
    let row = db.optional(asked.bind(gathering_code)).await?;
    row.map(|row| {
        let changed_at = row.get::<Ts>("changed_at")?.max(row.get("call_changed_at")?);
        Ok(Stand { changed_at, opens_at: row.get("opens_at")?, closes_at: row.get("closes_at")? })
    })
    .transpose()
}
