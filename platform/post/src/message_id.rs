//! The Message-ID: how a reply and a bounce find the letter they answer.

use crate::address::is_domain;
use base::Id;
use std::fmt;

/// A Message-ID without its angle brackets, such as `0192…@wardmote.example`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct MessageId(String);

impl MessageId {
    /// The id of a letter of ours: its own id at our domain. `None` where the domain is none.
    pub fn of_letter(letter: Id, domain: &str) -> Option<MessageId> {
        is_domain(domain).then(|| MessageId(format!("{letter}@{}", domain.to_ascii_lowercase())))
    }

    /// Reads an id as others write it, with or without brackets: printable ASCII, at most 250 characters.
    pub fn parse(text: &str) -> Option<MessageId> {
        let text = text.trim().trim_start_matches('<').trim_end_matches('>');
        let fits = (1..=250).contains(&text.len());
        let printable = text.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'<' && byte != b'>');
        (fits && printable).then(|| MessageId(text.to_owned()))
    }

    /// Without brackets.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Made at this domain.
    pub fn is_of(&self, domain: &str) -> bool {
        self.0.rsplit_once('@').is_some_and(|(_, place)| place.eq_ignore_ascii_case(domain))
    }
}

impl fmt::Display for MessageId {
    /// With brackets, as it stands in a header.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<{}>", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::{Chance, Ts};

    #[test]
    fn our_own_letters_are_known_by_their_domain() {
        let id = Id::new(Ts(1_000_000), &Chance::seeded(1));
        let ours = MessageId::of_letter(id, "Wardmote.example").expect("a domain");
        assert!(ours.is_of("wardmote.example"));
        assert!(!ours.is_of("mote.example"));
        assert_eq!(MessageId::parse(&ours.to_string()), Some(ours));
        assert_eq!(MessageId::of_letter(id, "two words"), None);
    }

    #[test]
    fn an_id_cannot_carry_another_header() {
        assert_eq!(MessageId::parse("<a@b>\r\nBcc: eve@example.org"), None);
        assert_eq!(MessageId::parse(""), None);
        assert_eq!(MessageId::parse("<é@b>"), None);
        assert_eq!(MessageId::parse(&"x".repeat(251)), None);
    }
}
