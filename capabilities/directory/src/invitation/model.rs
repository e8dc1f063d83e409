//! An invitation to a role, as it is sent and as it waits.

use crate::person::Mail;
use crate::role::{Role, Scope};
use base::{Id, Ts};

/// The link in the letter is good for two weeks.
pub const LIFE_S: i64 = 14 * 86_400;
/// So many people can be invited at once.
pub const AT_ONCE_MAX: usize = 100;

/// What is offered to whom.
#[derive(Clone, Debug, PartialEq)]
pub struct Invitation {
    /// The address.
    pub mail: Mail,
    /// Where.
    pub scope: Scope,
    /// Which role.
    pub role: Role,
    /// When the role would end.
    pub role_expires_at: Option<Ts>,
}

/// An invitation that was sent and not answered.
#[derive(Clone, Debug, PartialEq)]
pub struct Waiting {
    /// The id.
    pub id: Id,
    /// What is offered to whom.
    pub invitation: Invitation,
    /// When it was sent last.
    pub sent_at: Ts,
    /// The link is good until then.
    pub ends_at: Ts,
    /// Who sent it, where a person did.
    pub sent_by: Option<Id>,
}

/// What the reader of an invitation's page may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Accept: signed in with this address.
    Accept,
    /// Accept, and be signed in: nobody has an account with this address yet, so the link is its proof.
    AcceptAndEnter,
    /// Sign in first: a link of two weeks is no key to an account that exists.
    SignInFirst,
    /// Sign out first: somebody else is signed in.
    OtherPerson,
}

/// What comes next for a reader with this address (if signed in), where the account exists or not.
pub fn next(invited: &Mail, signed_in: Option<&Mail>, account_exists: bool) -> Next {
    match signed_in {
        Some(mail) if mail.key() == invited.key() => Next::Accept,
        Some(_) => Next::OtherPerson,
        None if account_exists => Next::SignInFirst,
        None => Next::AcceptAndEnter,
    }
}

/// The addresses in a text as people paste it: by line, comma, semicolon or blank, each once; those that
/// are none come second, as they were written.
pub fn addresses(text: &str) -> (Vec<Mail>, Vec<String>) {
    let (mut mails, mut wrong) = (Vec::<Mail>::new(), Vec::new());
    let words = text.split(|sign: char| sign.is_whitespace() || ",;".contains(sign)).filter(|word| !word.is_empty());
    for word in words {
        match Mail::parse(word.trim_matches(['<', '>'])) {
            Some(mail) if mails.iter().all(|known| known.key() != mail.key()) => mails.push(mail),
            Some(_) => {}
            None => wrong.push(word.to_owned()),
        }
    }
    (mails, wrong)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pasted_addresses_are_found_once_each() {
        let (mails, wrong) =
            addresses("amina@averne.example, <BARTOLO@averne.example>;\nAmina@averne.example chidi@@averne");
        let mails: Vec<_> = mails.iter().map(Mail::as_str).collect();
        assert_eq!(mails, ["amina@averne.example", "BARTOLO@averne.example"]);
        assert_eq!(wrong, ["chidi@@averne"]);
    }

    #[test]
    fn r14_only_the_invited_address_accepts() {
        let mail = |text| Mail::parse(text).expect("an address");
        let (amina, eve) = (mail("amina@averne.example"), mail("eve@averne.example"));
        assert_eq!(next(&amina, Some(&mail("Amina@averne.example")), true), Next::Accept);
        assert_eq!(next(&amina, Some(&eve), true), Next::OtherPerson);
        assert_eq!(next(&amina, None, true), Next::SignInFirst);
        assert_eq!(next(&amina, None, false), Next::AcceptAndEnter);
    }
}
