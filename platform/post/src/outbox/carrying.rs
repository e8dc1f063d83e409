//! Carrying what waits: letters are taken for a lease, so that several workers never carry the same one
//! at a time, and a letter that cannot go is tried again for three days, ever more rarely.

use super::reading;
use crate::carrier::{Carrier, Failure};
use base::{Clock, Id, Ts};
use store::{Db, Result, StoreError, dialect, sql};

/// How long a worker may hold a letter: longer than the carrier ever waits.
const LEASE_S: i64 = 900;
/// How many letters are taken at once.
const HANDFUL: i64 = 16;
/// Waits between tries: 1, 5, 15 minutes, an hour, then every four hours.
const WAITS_S: [i64; 5] = [60, 300, 900, 3_600, 14_400];
/// Mail servers are repaired within a long weekend, or a letter's news is old.
const PATIENCE_S: i64 = 3 * 24 * 3_600;

/// What one turn did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Turn {
    /// Letters the next house took.
    pub gone: usize,
    /// Letters it refused for good.
    pub came_back: usize,
    /// Letters that are tried again later.
    pub later: usize,
    /// Letters given up.
    pub stopped: usize,
}

/// Carries every letter that is due, each once. Where letters do not leave the house, does nothing.
pub async fn carry_due(db: &Db, clock: &dyn Clock, carrier: &dyn Carrier, by: &str) -> Result<Turn> {
    let mut turn = Turn::default();
    if !carrier.leaves_the_house() {
        return Ok(turn);
    }
    loop {
        let taken = take(db, clock.now(), by).await?;
        if taken.is_empty() {
            return Ok(turn);
        }
        for letter in taken {
            carry(db, clock, carrier, letter, &mut turn).await?;
        }
    }
}

struct Taken {
    id: Id,
    attempts: i64,
    released_at: Ts,
}

/// Takes a handful of letters that are due, in the order in which they became due.
async fn take(db: &Db, now: Ts, by: &str) -> Result<Vec<Taken>> {
    let tx = db.begin().await?;
    let asked = sql("select id, attempts, released_at from letter where state = 'waiting' and next_try_at <= $1 \
         and (lease_until is null or lease_until < $1) order by next_try_at, id limit $2");
    let rows = tx.all(asked.bind(now).bind(HANDFUL).push(dialect::skipping_locked(&tx))).await?;
    let mut taken = Vec::new();
    for row in rows {
        let letter = Taken {
            id: row.get("id")?,
            attempts: row.get::<i64>("attempts")? + 1,
            released_at: row.get("released_at")?,
        };
        let hold = sql("update letter set lease_until = $2, lease_by = $3, attempts = $4 where id = $1");
        tx.execute(hold.bind(letter.id).bind(now.plus_s(LEASE_S)).bind(by).bind(letter.attempts)).await?;
        taken.push(letter);
    }
    tx.commit().await?;
    Ok(taken)
}

async fn carry(db: &Db, clock: &dyn Clock, carrier: &dyn Carrier, taken: Taken, turn: &mut Turn) -> Result<()> {
    let carried = match reading::letter(db, taken.id).await {
        Ok(letter) => carrier.carry(&letter, clock.now()).await,
        // A row that no longer makes a letter, such as one whose reader was erased, will not by waiting.
        Err(StoreError::Column { column, why }) => {
            Err(Failure { temporary: false, reason: format!("{column}: {why}") })
        }
        Err(error) => return Err(error),
    };
    let now = clock.now();
    match carried {
        Ok(_) => {
            turn.gone += 1;
            gone(db, now, taken.id).await
        }
        Err(failure) if !failure.temporary => {
            turn.came_back += 1;
            tracing::warn!(letter = %taken.id, "the next house refused a letter");
            ended(db, taken.id, "came_back", &failure.reason).await
        }
        Err(failure) if now.seconds_since(taken.released_at) >= PATIENCE_S => {
            turn.stopped += 1;
            tracing::warn!(letter = %taken.id, attempts = taken.attempts, "a letter was given up");
            ended(db, taken.id, "stopped", &failure.reason).await
        }
        Err(failure) => {
            turn.later += 1;
            later(db, now, &taken, &failure.reason).await
        }
    }
}

/// The next house has it. What opens something is not kept longer than it takes to send it.
async fn gone(db: &Db, now: Ts, id: Id) -> Result<()> {
    let tx = db.begin().await?;
    let update = sql("update letter set state = 'gone', gone_at = $2, lease_until = null, last_error = '', \
         text = case when holds_secret then '' else text end, html = case when holds_secret then '' else html end \
         where id = $1");
    tx.execute(update.bind(id).bind(now)).await?;
    tx.commit().await
}

async fn ended(db: &Db, id: Id, state: &'static str, reason: &str) -> Result<()> {
    let tx = db.begin().await?;
    let update = sql("update letter set state = $2, next_try_at = null, lease_until = null, last_error = $3, \
         text = case when holds_secret then '' else text end, html = case when holds_secret then '' else html end \
         where id = $1");
    tx.execute(update.bind(id).bind(state).bind(reason)).await?;
    tx.commit().await
}

async fn later(db: &Db, now: Ts, taken: &Taken, reason: &str) -> Result<()> {
    let step = usize::try_from(taken.attempts - 1).unwrap_or(0).min(WAITS_S.len() - 1);
    let tx = db.begin().await?;
    let update = sql("update letter set next_try_at = $2, lease_until = null, last_error = $3 where id = $1");
    tx.execute(update.bind(taken.id).bind(now.plus_s(WAITS_S[step])).bind(reason)).await?;
    tx.commit().await
}
