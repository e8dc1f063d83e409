//! A token: a key for a program, with scopes, an end, and often bound to one gathering.

use base::{Chance, Id, Limit, Secret, Ts};

/// How long a token may live, in days; the first is proposed.
pub const LIVES_DAYS: [i64; 3] = [90, 30, 365];
/// Longest name of a token.
pub const NAME: Limit = Limit::Chars(60);
/// More tokens than a person can keep in view are not made.
pub const TOKENS_MAX: usize = 50;

/// A token as its owner sees it. The key itself was shown once.
#[derive(Clone, Debug, PartialEq)]
pub struct Token {
    /// The id.
    pub id: Id,
    /// What it is for.
    pub name: String,
    /// The permissions it may use.
    pub scopes: Vec<String>,
    /// The gathering it is bound to; empty for all of the person's.
    pub scope_code: String,
    /// Since when.
    pub created_at: Ts,
    /// Last used, to the hour.
    pub used_at: Option<Ts>,
    /// Until when.
    pub ends_at: Ts,
}

/// Draws a key. Its beginning says what it is, so that scanners for lost keys can find it.
pub fn draw_key(chance: &Chance) -> Secret {
    Secret::given(&format!("wm_{}", Secret::draw(chance).expose()))
}
