//! Secrets that travel in links and cookies: 256 bits of chance, of which only the hash is stored.

use crate::Chance;
use sha2::{Digest, Sha256};

/// A secret as it is handed to a person: 43 signs of base64url, or six digits for a one-time code.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// 256 bits, written for a link or a cookie.
    pub fn draw(chance: &Chance) -> Secret {
        let mut bytes = [0u8; 32];
        chance.fill(&mut bytes);
        Secret(base64url(&bytes))
    }

    /// Six digits to be typed by hand; only safe with few tries and a short life.
    pub fn draw_digits(chance: &Chance) -> Secret {
        Secret(format!("{:06}", chance.below(1_000_000)))
    }

    /// A secret that came back from outside.
    pub fn given(text: &str) -> Secret {
        Secret(text.trim().to_owned())
    }

    /// The text for the link or the cookie. Never log it.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// SHA-256 in hex: what the database keeps.
    pub fn hash(&self) -> String {
        hex(&Sha256::digest(self.0.as_bytes()))
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn base64url(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut text = String::with_capacity(bytes.len() * 4 / 3 + 1);
    for group in bytes.chunks(3) {
        let word = group.iter().fold(0u32, |word, byte| word << 8 | u32::from(*byte)) << (8 * (3 - group.len()));
        for place in 0..=group.len() {
            text.push(char::from(SIGNS[(word >> (18 - 6 * place) & 63) as usize]));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_long_differ_and_do_not_print() {
        let chance = Chance::seeded(5);
        let (a, b) = (Secret::draw(&chance), Secret::draw(&chance));
        assert_eq!(a.expose().len(), 43);
        assert_ne!(a.hash(), b.hash());
        assert_eq!(Secret::given(&format!(" {} ", a.expose())).hash(), a.hash());
        assert_eq!(format!("{a:?}"), "Secret(…)");
        assert_eq!(base64url(b"ward"), "d2FyZA");
    }
}
