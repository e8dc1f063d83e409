//! What every part of Wardmote agrees on: ids, codes, instants, civil time,
//! languages and chance. Nothing here reads the wall clock by itself.
#![forbid(unsafe_code)]

mod cell;
mod chance;
mod clock;
mod code;
mod id;
mod localised;
mod secret;
mod text;
mod zone;

pub use cell::{cell_as_typed, inert_cell};
pub use chance::Chance;
pub use clock::{Clock, FrozenClock, ShiftedClock, SystemClock, Ts};
pub use code::{Code, RESERVED_CODES, is_reserved, slug_of};
pub use id::{Id, Ref};
pub use localised::{Lang, Localised};
pub use secret::Secret;
pub use text::{Limit, fold, one_line, word_count};
pub use zone::{Civil, Place, Zone, ZoneError};

/// The crates of a capability use the same `jiff` through here.
pub use jiff;
pub use uuid;
