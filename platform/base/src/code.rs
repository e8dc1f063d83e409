//! The codes people see in addresses: six letters and digits that cannot be misread,
//! and words for gatherings, such as `safer-cities`.

use crate::{Chance, fold};

/// Letters and digits without those that are taken for one another (0 O, 1 I L).
const ALPHABET: &[u8] = b"23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/// First parts of addresses that no gathering may take.
pub const RESERVED_CODES: &[&str] = &[
    "manage",
    "review",
    "api",
    "demo",
    "design",
    "news",
    "opportunities",
    "practices",
    "recommendations",
    "audits",
    "series",
    "organisations",
    "people",
    "assets",
    "me",
    "sign-in",
    "sign-out",
    "healthz",
    "readyz",
    "search",
    "admin",
    "worker.js",
    "outbox",
    "privacy",
    "metrics",
    "propose",
    "answer",
    "join",
    "seat",
    "new",
    "fr",
    "en",
    "robots.txt",
    "favicon.ico",
    "accessibility",
    "contracts",
    "partnerships",
    "pay",
    "problems",
    "speaking",
    "team",
    "till",
];

/// A code of six signs, such as `K7QX2M`.
pub struct Code;

impl Code {
    /// Draws a code. The database's UNIQUE decides whether it is free; draw again where it is not.
    pub fn draw(chance: &Chance) -> String {
        (0..6).map(|_| char::from(ALPHABET[chance.below(ALPHABET.len())])).collect()
    }
}

/// May not be the code of a gathering, because an address of the platform begins so.
pub fn is_reserved(code: &str) -> bool {
    RESERVED_CODES.contains(&code)
}

/// A word for an address out of a title: `Safer Cities 2027` becomes `safer-cities-2027`.
pub fn slug_of(title: &str) -> String {
    let mut slug = String::new();
    for sign in fold(title).chars() {
        match sign {
            'a'..='z' | '0'..='9' => slug.push(sign),
            _ if !slug.is_empty() && !slug.ends_with('-') => slug.push('-'),
            _ => {}
        }
    }
    slug.truncate(40);
    slug.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_six_unambiguous_signs() {
        let chance = Chance::seeded(11);
        for _ in 0..200 {
            let code = Code::draw(&chance);
            assert_eq!(code.len(), 6);
            assert!(!code.contains(['0', 'O', '1', 'I', 'L']), "{code}");
        }
    }

    #[test]
    fn titles_become_addresses() {
        assert_eq!(slug_of("Sécurité — villes & régions 2027 !"), "securite-villes-regions-2027");
        assert_eq!(slug_of("   "), "");
        assert!(is_reserved("manage"));
    }
}
