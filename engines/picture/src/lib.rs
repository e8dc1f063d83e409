//! Pictures: the cards that stand beside a link when somebody shares it, and what people hand in, read and written anew.
//!
//! Pure: bytes and words in, bytes out. A card needs no font of the system. What is handed in is decoded within limits
//! and encoded again, so that nothing else that was in the file (a place, a comment, a second format) is passed on.
#![forbid(unsafe_code)]

pub mod card;
mod lettering;
pub mod upload;

pub use card::{Card, Rgb};
pub use upload::{Picture, Refused};
