//! Who takes letters away. The outbox knows only this trait; the demo has nobody who does.

use crate::letter::Letter;
use base::Ts;

/// Takes one letter to the next house.
#[async_trait::async_trait]
pub trait Carrier: Send + Sync {
    /// Carries `letter`, dated `at`; returns once the next house has taken it over.
    async fn carry(&self, letter: &Letter, at: Ts) -> Result<Carried, Failure>;

    /// Letters leave this machine. Where they do not, they stay in the outbox for people to read.
    fn leaves_the_house(&self) -> bool {
        true
    }
}

/// The next house has the letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carried {
    /// What it said, such as `250 queued as 4F2`.
    pub answer: String,
}

/// The letter was not taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{reason}")]
pub struct Failure {
    /// Worth another try later.
    pub temporary: bool,
    /// What the next house, or the net, said.
    pub reason: String,
}

/// Nobody carries: nothing leaves the machine.
pub struct NoCarrier;

#[async_trait::async_trait]
impl Carrier for NoCarrier {
    async fn carry(&self, _letter: &Letter, _at: Ts) -> Result<Carried, Failure> {
        Err(Failure { temporary: true, reason: "no carrier is set up: letters stay in the outbox".to_owned() })
    }

    fn leaves_the_house(&self) -> bool {
        false
    }
}
