//! Links that are the right to open a booking, a delegate's own page, a delegation or a host's list. Only the hash
//! is kept, so each letter brings a link of its own; those before it stay good until they are revoked.

use base::{Id, Secret, Ts};
use store::{Db, Result, Tx, sql};

/// What a link opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opens {
    /// A booking, for who booked.
    Booking,
    /// The own page of a delegate.
    Delegate,
    /// A delegation, for its head.
    Head,
    /// A delegation, for who helps the head.
    Aide,
    /// A free place of a delegation, for anybody who has the link.
    Open,
    /// The list of a session, for its host.
    Host,
}

impl Opens {
    fn code(self) -> &'static str {
        match self {
            Opens::Booking => "booking",
            Opens::Delegate => "delegate",
            Opens::Head => "head",
            Opens::Aide => "aide",
            Opens::Open => "open",
            Opens::Host => "host",
        }
    }
}

/// Makes one more link good.
pub async fn give(tx: &Tx, opens: Opens, about: Id, secret: &Secret, now: Ts) -> Result<()> {
    let insert = sql("insert into registration_link (hash, kind, about_id, made_at) values ($1, $2, $3, $4)");
    tx.execute(insert.bind(secret.hash()).bind(opens.code()).bind(about).bind(now)).await?;
    Ok(())
}

/// What stands behind a link.
pub async fn behind(db: &Db, opens: Opens, secret: &Secret) -> Result<Option<Id>> {
    let asked = sql("select about_id from registration_link where hash = $1 and kind = $2");
    db.optional(asked.bind(secret.hash()).bind(opens.code())).await?.map(|row| row.get("about_id")).transpose()
}

/// All links of this kind open nothing any more.
pub async fn revoke(tx: &Tx, opens: Opens, about: Id) -> Result<()> {
    let delete = sql("delete from registration_link where about_id = $1 and kind = $2");
    tx.execute(delete.bind(about).bind(opens.code())).await?;
    Ok(())
}
