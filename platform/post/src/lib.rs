//! Letters in and out. Out: a checked letter, a template, an outbox, a carrier.
//! In: an LMTP listener, a reader that trusts nothing, and the fields of a proposal.
#![forbid(unsafe_code)]

mod address;
mod carrier;
pub mod intake;
mod letter;
mod line;
pub mod lmtp;
mod message_id;
pub mod outbox;
pub mod received;
mod smtp;
mod template;
mod wrap;

pub use address::{Address, BadAddress};
pub use carrier::{Carried, Carrier, Failure, NoCarrier};
pub use letter::{Attachment, AutoSubmitted, BadLetter, Letter, Unsubscribe};
pub use line::{Line, NotALine};
pub use message_id::MessageId;
pub use smtp::{BadMailUrl, Smtp};
pub use template::{MissingValues, Template, UnknownPlaceholders, Value, Wording};
pub use wrap::wrapped;

use store::Migration;

/// This crate's words, by language, in Fluent's format; every key begins with `post-`.
pub const LOCALES: &[(&str, &str)] =
    &[("en", include_str!("../locales/en.ftl")), ("fr", include_str!("../locales/fr.ftl"))];

/// The tables of letters.
pub fn migrations() -> Vec<Migration> {
    vec![Migration::new(20270101000050, "post", include_str!("../migrations/20270101000050_post.sql"))]
}
