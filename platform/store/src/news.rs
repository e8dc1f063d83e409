//! News between processes: whoever writes something that others follow says so in the same transaction, and every
//! process that listens hears of it at the moment the transaction becomes true. PostgreSQL carries it (NOTIFY and
//! LISTEN); SQLite serves one process, which has nobody to tell.

use crate::{Db, Result, Tx, dialect, sql};
use base::Id;
use sqlx::postgres::{PgListener, PgPoolOptions};

/// All processes of an install hear the same channel of their database.
const CHANNEL: &str = "wardmote";

/// Says, once this transaction is true, that something of the thing with this id changed.
pub async fn tell(tx: &Tx, id: Id) -> Result<()> {
    if let Some(notice) = dialect::notice(tx) {
        tx.execute(sql(notice).bind(CHANNEL).bind(id.to_string())).await?;
    }
    Ok(())
}

/// A connection that only listens.
pub struct Ear(PgListener);

/// Begins to listen, on a connection of its own beside the pool. `None` where there is nobody to hear.
pub async fn listen(db: &Db) -> Result<Option<Ear>> {
    let Some(options) = db.server() else { return Ok(None) };
    let own = PgPoolOptions::new().max_connections(1).idle_timeout(None).max_lifetime(None);
    let mut listener = PgListener::connect_with(&own.connect_with(options).await?).await?;
    // Whoever listens must know that the line broke, since what was said meanwhile is lost.
    listener.eager_reconnect(false);
    listener.listen(CHANNEL).await?;
    Ok(Some(Ear(listener)))
}

impl Ear {
    /// The next thing that changed; `None` once the line is broken: then listen anew, and look at everything again.
    pub async fn next(&mut self) -> Option<Id> {
        loop {
            let told = self.0.try_recv().await.ok().flatten()?;
            // Another program may speak on the channel; what is no id means nothing here.
            if let Some(id) = Id::parse(told.payload()) {
                return Some(id);
            }
        }
    }
}
