//! A mailbox and the name of who reads it, checked once at the door.

use crate::line::{Line, NotALine};
use std::fmt;

/// An e-mail address with the name it is written with.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Address {
    mail: String,
    name: Option<Line>,
}

/// Why an e-mail address cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadAddress {
    /// No single `@` with something on each side.
    #[error("an e-mail address is written name@place")]
    NoAt,
    /// The part before the `@` is too long or holds a character that is not used there.
    #[error("the part before the @ cannot be used")]
    Mailbox,
    /// The part after the `@` is not the name of a place in the net.
    #[error("the part after the @ cannot be used")]
    Domain,
    /// The name beside the address cannot stand in a header.
    #[error("the name beside the address cannot be used: {0}")]
    Name(#[from] NotALine),
}

impl Address {
    /// Checks the address, and the name as the program wrote it.
    pub fn new(mail: &str, name: Option<&str>) -> Result<Address, BadAddress> {
        let name = name.map(Line::new).transpose()?.filter(|name| !name.is_empty());
        Ok(Address { mail: checked_mail(mail)?, name })
    }

    /// Checks the address; the name is what a person wrote and is made to fit.
    pub fn of_person(mail: &str, name: &str) -> Result<Address, BadAddress> {
        let name = Some(Line::of_text(name)).filter(|name| !name.is_empty());
        Ok(Address { mail: checked_mail(mail)?, name })
    }

    /// Such as `amina@example.org`; the place is in lower case.
    pub fn mail(&self) -> &str {
        &self.mail
    }

    /// The name beside it, such as `Amina Diallo`.
    pub fn name(&self) -> Option<&str> {
        self.name.as_ref().map(Line::as_str)
    }

    /// All in lower case, to find the same person again. In practice no house tells `Amina` from `amina`.
    pub fn key(&self) -> String {
        self.mail.to_lowercase()
    }

    /// The place after the `@`.
    pub fn domain(&self) -> &str {
        self.mail.rsplit('@').next().unwrap_or_default()
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.name {
            Some(name) => write!(f, "{name} <{}>", self.mail),
            None => f.write_str(&self.mail),
        }
    }
}

fn checked_mail(mail: &str) -> Result<String, BadAddress> {
    let (mailbox, domain) = mail.trim().rsplit_once('@').ok_or(BadAddress::NoAt)?;
    if mailbox.is_empty() || domain.is_empty() {
        return Err(BadAddress::NoAt);
    }
    if !is_mailbox(mailbox) {
        return Err(BadAddress::Mailbox);
    }
    if !is_domain(domain) {
        return Err(BadAddress::Domain);
    }
    Ok(format!("{mailbox}@{}", domain.to_ascii_lowercase()))
}

/// The dot-atom of RFC 5322. Quoted mailboxes exist on paper only, and quotes are where injections hide.
fn is_mailbox(text: &str) -> bool {
    let atom = |part: &str| !part.is_empty() && part.bytes().all(is_atom_byte);
    text.len() <= 64 && text.split('.').all(atom)
}

fn is_atom_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~".contains(&byte)
}

/// Host names of RFC 1123 with a dot, or `localhost`; names in other scripts in their `xn--` form.
pub(crate) fn is_domain(text: &str) -> bool {
    let label = |part: &str| {
        (1..=63).contains(&part.len())
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && !part.starts_with('-')
            && !part.ends_with('-')
    };
    text.len() <= 253 && text.split('.').all(label) && (text.contains('.') || text.eq_ignore_ascii_case("localhost"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn aminas_address_is_taken_as_she_wrote_it() {
        let amina = Address::new("Amina.Diallo+wards@Example.ORG", Some("Amina Diallo")).expect("a plain address");
        assert_eq!(amina.mail(), "Amina.Diallo+wards@example.org");
        assert_eq!(amina.key(), "amina.diallo+wards@example.org");
        assert_eq!((amina.name(), amina.domain()), (Some("Amina Diallo"), "example.org"));
        assert_eq!(amina.to_string(), "Amina Diallo <Amina.Diallo+wards@example.org>");
    }

    #[test]
    fn each_refusal_has_its_reason() {
        let no = |mail: &str| Address::new(mail, None).expect_err("refused");
        assert_eq!(no("amina"), BadAddress::NoAt);
        assert_eq!(no("@example.org"), BadAddress::NoAt);
        assert_eq!(no("a b@example.org"), BadAddress::Mailbox);
        assert_eq!(no("a..b@example.org"), BadAddress::Mailbox);
        assert_eq!(no("\"a\r\nBcc: c\"@example.org"), BadAddress::Mailbox);
        assert_eq!(no("amina@example.org\r\nBcc: eve@example.org"), BadAddress::Mailbox);
        assert_eq!(no("amina@exa_mple.org"), BadAddress::Domain);
        assert_eq!(no("amina@town"), BadAddress::Domain);
        assert_eq!(
            Address::new("amina@example.org", Some("Amina\nBcc: eve@example.org")),
            Err(BadAddress::Name(NotALine::Control))
        );
    }

    #[test]
    fn a_persons_name_is_made_to_fit() {
        let eve = Address::of_person("eve@example.org", "Eve\r\nBcc: all@example.org").expect("the address is fine");
        assert_eq!(eve.name(), Some("Eve Bcc: all@example.org"));
    }
}
