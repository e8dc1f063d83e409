//! A barrier and its strategies.

use base::{Id, Localised};

/// Words of a description.
pub const DESCRIPTION_WORDS: usize = 150;
/// More strategies than this are more than one barrier.
pub const STRATEGIES_MAX: usize = 20;

/// What stands in the way, as a gathering named it.
#[derive(Clone, Debug, PartialEq)]
pub struct Barrier {
    /// Its id.
    pub id: Id,
    /// Its code in addresses.
    pub code: String,
    /// The gathering that named it.
    pub gathering_id: Id,
    /// Its code.
    pub gathering_code: String,
    /// What it was called then.
    pub gathering_title: Localised,
    /// In one line.
    pub title: Localised,
    /// What it is like.
    pub description: Localised,
    /// Everybody reads it.
    pub shown: bool,
    /// Its place among those of the gathering.
    pub position: i64,
}

/// What was done about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Strategy {
    /// Its id.
    pub id: Id,
    /// The barrier.
    pub barrier_id: Id,
    /// Its place.
    pub position: i64,
    /// In one line.
    pub title: Localised,
    /// How it is done.
    pub description: Localised,
    /// The practice it belongs to; empty where there is none.
    pub practice_code: String,
}
