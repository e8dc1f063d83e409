//! A person and the address by which the person is known: what may be written in a profile, and how much.

use base::{Id, Lang, Limit, Zone};
use post::Address;

/// Longest name and job title.
pub const LINE: Limit = Limit::Chars(120);
/// Longest biography.
pub const BIOGRAPHY: Limit = Limit::Words(150);

/// An e-mail address that can be written to. Two spellings of it that differ in capitals are one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail(Address);

impl Mail {
    /// Reads an address as somebody typed it. What could end a header or name several readers is refused.
    pub fn parse(text: &str) -> Option<Mail> {
        Address::new(text.trim(), None).ok().map(Mail)
    }

    /// As it was written; the place in lower case.
    pub fn as_str(&self) -> &str {
        self.0.mail()
    }

    /// Folded: what makes two spellings one account.
    pub fn key(&self) -> String {
        self.0.key()
    }

    /// As the reader of a letter. No name stands beside it: whoever types an address learns nothing by it.
    pub fn reader(&self) -> Address {
        self.0.clone()
    }
}

impl std::fmt::Display for Mail {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A person as the directory knows the person.
#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    /// The id.
    pub id: Id,
    /// The address that letters go to.
    pub mail: String,
    /// The name as the person writes it; may be empty at first.
    pub name: String,
    /// The language of letters.
    pub lang: Lang,
    /// Where the person's clock runs, if said.
    pub zone: Option<Zone>,
    /// The organisation, if any.
    pub organisation_id: Option<Id>,
    /// The name of the organisation; empty where there is none.
    pub organisation: String,
    /// The code of the sector; empty where none was chosen.
    pub sector: String,
    /// The code of the level; empty where none was chosen.
    pub level: String,
    /// What the person does there.
    pub job_title: String,
    /// A few sentences for programmes.
    pub biography: String,
    /// May be shown in pictures.
    pub photo_consent: bool,
    /// The address was confirmed by a letter to it.
    pub confirmed: bool,
}

impl Person {
    /// What to call the person: the name, or the address until there is one.
    pub fn called(&self) -> &str {
        if self.name.is_empty() { &self.mail } else { &self.name }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn aminas_address_is_one_however_she_types_it() {
        let typed = Mail::parse(" Amina@Averne.Example ").expect("an address");
        assert_eq!(typed.as_str(), "Amina@averne.example");
        assert_eq!(typed.key(), Mail::parse("amina@averne.example").expect("an address").key());
    }

    #[test]
    fn an_address_that_carries_a_header_is_none() {
        for hostile in
            ["amina@averne.example\r\nBcc: all@averne.example", "a@b.example, c@d.example", "amina", "<a@b.example>"]
        {
            assert_eq!(Mail::parse(hostile), None, "{hostile:?}");
        }
    }
}
