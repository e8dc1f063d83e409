//! Open submissions: anybody tells, on a phone, in a few taps, without an account. What is told goes to the queue of
//! redaction; the receipt holds a key by which it can be taken back, as long as the audit keeps it.
//!
//! Nothing is noted in the activity record: it holds instants, and an instant can tell who it was.

pub mod pages;
