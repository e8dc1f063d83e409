//! A small LMTP listener (RFC 2033) for the operator's own mail server, which stands on this machine.
//! It answers 250 only after the letter is kept, once for each recipient, so a letter is never lost
//! between two houses. There is no sign-in, so it listens nowhere but here: loopback or a unix socket.

mod listen;
mod session;

pub use listen::{BadListen, Listen, Listener};

use crate::intake::Envelope;
use base::{Clock, Ts};
use std::sync::Arc;
use std::time::Duration;

/// Takes the letters that come in.
#[async_trait::async_trait]
pub trait Receiver: Send + Sync {
    /// Whether letters for this address are taken here, asked before the letter is sent.
    async fn knows(&self, recipient: &str) -> Known;

    /// Takes a letter for one recipient. `Accepted` means that it is kept: committed, not only read.
    async fn accept(&self, envelope: &Envelope, letter: &[u8], received_at: Ts) -> Verdict;
}

/// Whether an address is ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// Letters for it are taken.
    Yes,
    /// No such address.
    No,
    /// Cannot be said now.
    NotNow,
}

/// What became of a letter for one recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is kept, or was ignored on purpose; the mail server forgets it.
    Accepted,
    /// It will never be taken; the sender is told this sentence.
    Refused(String),
    /// It could not be kept now; the mail server tries again.
    TryLater,
}

/// Limits of the listener. The defaults suit a mail server that stands next door.
#[derive(Clone, Debug)]
pub struct Limits {
    /// The largest letter.
    pub letter_bytes: usize,
    /// Recipients of one letter.
    pub recipients: usize,
    /// Mail servers that talk at once.
    pub connections: usize,
    /// Commands that are not understood before the line is cut.
    pub mistakes: usize,
    /// For one whole command, so that sending it byte by byte gains nothing.
    pub command_wait: Duration,
    /// For the whole of a letter.
    pub letter_wait: Duration,
    /// At the end: how long letters that are being kept may still take.
    pub closing_wait: Duration,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            letter_bytes: crate::intake::Limits::default().letter_bytes,
            recipients: 20,
            connections: 16,
            mistakes: 10,
            command_wait: Duration::from_secs(60),
            letter_wait: Duration::from_secs(300),
            closing_wait: Duration::from_secs(20),
        }
    }
}

/// What every conversation needs.
#[derive(Clone)]
pub struct Desk {
    /// The name we greet with.
    pub host: String,
    /// Who takes the letters.
    pub receiver: Arc<dyn Receiver>,
    /// The time of receipt counts, so it is asked for here.
    pub clock: Arc<dyn Clock>,
    /// How much is taken.
    pub limits: Limits,
}
