//! The urn: votes that arrive in the same moment are written together. A room that presses at once would otherwise
//! wait for one write to the disk a vote; written together, a thousand take as long as a few. Nobody is told that a
//! vote counts before it is written.

use super::model::{Answer, Kind, Poll, PollState};
use super::store as floors;
use base::{Id, Ts};
use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError};
use store::StoreError;
use tokio::sync::oneshot;
use web::{House, Refusal};

/// Most votes in one transaction.
const TOGETHER_MAX: usize = 400;

/// What lies in the urn and is not written yet.
#[derive(Default)]
pub(crate) struct Urn(Mutex<Inside>);

#[derive(Default)]
struct Inside {
    waiting: Vec<Ballot>,
    emptying: bool,
}

struct Ballot {
    floor: Id,
    what: What,
    mark: String,
    at: Ts,
    told: oneshot::Sender<Result<(), Told>>,
}

enum What {
    Vote { question: Id, on: bool },
    Answer { id: Id, poll: Id, code: String, answer: Answer, waits: bool },
}

/// Why a ballot was not written.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Told {
    Closed,
    Failed,
}

impl Urn {
    /// Adds or takes away the vote of a browser for a question.
    pub async fn vote(
        house: &Arc<House>,
        floor: Id,
        question: Id,
        mark: String,
        on: bool,
        at: Ts,
    ) -> Result<(), Refusal> {
        Urn::put(house, floor, What::Vote { question, on }, mark, at).await
    }

    /// Writes the answer of a browser to a poll. Open answers wait for a moderator where the floor holds.
    pub async fn answer(
        house: &Arc<House>,
        floor: Id,
        poll: &Poll,
        mark: String,
        answer: Answer,
        holds: bool,
        at: Ts,
    ) -> Result<(), Refusal> {
        let id = Id::new(at, &house.chance);
        let waits = holds && poll.kind == Kind::Open;
        let what = What::Answer { id, poll: poll.id, code: poll.code.clone(), answer, waits };
        Urn::put(house, floor, what, mark, at).await
    }

    async fn put(house: &Arc<House>, floor: Id, what: What, mark: String, at: Ts) -> Result<(), Refusal> {
        let (told, hears) = oneshot::channel();
        let urn = house.shelf.of::<Urn>();
        let first = {
            let mut inside = urn.0.lock().unwrap_or_else(PoisonError::into_inner);
            inside.waiting.push(Ballot { floor, what, mark, at, told });
            !std::mem::replace(&mut inside.emptying, true)
        };
        if first {
            tokio::spawn(empty(house.clone(), urn));
        }
        match hears.await {
            Ok(Ok(())) => Ok(()),
            Ok(Err(Told::Closed)) => Err(Refusal::conflict("poll-closed")),
            Ok(Err(Told::Failed)) | Err(_) => Err(StoreError::Busy.into()),
        }
    }
}

/// Writes what lies in the urn until it is empty. While one handful is written, the next one gathers.
async fn empty(house: Arc<House>, urn: Arc<Urn>) {
    loop {
        let handful: Vec<Ballot> = {
            let mut inside = urn.0.lock().unwrap_or_else(PoisonError::into_inner);
            if inside.waiting.is_empty() {
                inside.emptying = false;
                return;
            }
            let many = inside.waiting.len().min(TOGETHER_MAX);
            inside.waiting.drain(..many).collect()
        };
        let floors: HashSet<Id> = handful.iter().map(|ballot| ballot.floor).collect();
        let told = match write(&house, &handful, &floors).await {
            Ok(told) => told,
            Err(error) => {
                tracing::warn!(%error, ballots = handful.len(), "votes could not be written");
                vec![Err(Told::Failed); handful.len()]
            }
        };
        floors.into_iter().for_each(|floor| house.live.wake(floor));
        for (ballot, told) in handful.into_iter().zip(told) {
            // Whoever hung up meanwhile has voted all the same.
            let _ = ballot.told.send(told);
        }
    }
}

async fn write(house: &House, handful: &[Ballot], floors: &HashSet<Id>) -> store::Result<Vec<Result<(), Told>>> {
    let tx = house.db.begin().await?;
    // Always in the same order, so that two replicas never wait for one another.
    let mut order: Vec<Id> = floors.iter().copied().collect();
    order.sort_unstable();
    for floor in order {
        floors::bump(&tx, floor).await?;
    }
    let mut told = Vec::with_capacity(handful.len());
    for ballot in handful {
        told.push(match &ballot.what {
            What::Vote { question, on } => {
                floors::vote(&tx, *question, &ballot.mark, *on, ballot.at).await?;
                Ok(())
            }
            What::Answer { id, poll, code, answer, waits } => {
                // Read again inside: a poll that closed meanwhile takes nothing more.
                let now = floors::poll(&tx, ballot.floor, code).await?;
                if now.is_some_and(|poll| poll.state == PollState::Open) {
                    floors::answer_poll(&tx, *id, *poll, &ballot.mark, answer, *waits, ballot.at).await?;
                    Ok(())
                } else {
                    Err(Told::Closed)
                }
            }
        });
    }
    tx.commit().await?;
    Ok(told)
}
