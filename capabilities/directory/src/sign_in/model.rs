//! A letter of sign-in: how long it is good, how often it may be tried, and what is kept of it.

use crate::person::Mail;
use base::{Chance, Id, Lang, Secret, Ts};

/// A code is good for ten minutes (ASVS 6.5.5).
pub const CODE_LIFE_S: i64 = 600;
/// A link is good for fifteen.
pub const LINK_LIFE_S: i64 = 900;
/// So many codes may be tried against one letter.
pub const TRIES_MAX: i64 = 5;
/// And so many against one address in a day: whoever asks for letter after letter gains nothing by it.
pub const DAY_TRIES_MAX: i64 = 30;
/// So many letters go to one address within the life of a link. More are not sent, and nobody is told.
pub const LETTERS_MAX: i64 = 5;

/// The three secrets of a letter, as they are handed out.
#[derive(Clone, Debug)]
pub struct Secrets {
    /// For the cookie of the browser that asked.
    pub browser: Secret,
    /// Six digits.
    pub code: Secret,
    /// For the link.
    pub link: Secret,
}

impl Secrets {
    /// Draws them.
    pub fn draw(chance: &Chance) -> Secrets {
        Secrets { browser: Secret::draw(chance), code: Secret::draw_digits(chance), link: Secret::draw(chance) }
    }
}

/// What is kept of a code. Six digits alone could be found from their hash in no time, so they are hashed
/// together with the secret of the browser, which is kept nowhere: the code is worth nothing elsewhere.
pub fn code_hash(browser: &Secret, code: &Secret) -> String {
    Secret::given(&format!("{}:{}", browser.expose(), code.expose())).hash()
}

/// A code as somebody typed it: people write `123 456`.
pub fn typed_code(text: &str) -> Option<Secret> {
    let digits: String = text.chars().filter(|sign| !sign.is_whitespace() && *sign != '-').collect();
    (digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_digit())).then(|| Secret::given(&digits))
}

/// A letter of sign-in that is still good for something.
#[derive(Clone, Debug, PartialEq)]
pub struct SignIn {
    /// The id.
    pub id: Id,
    /// Who wants to sign in.
    pub mail: Mail,
    /// Where to go then: an address of this house.
    pub to_path: String,
    /// The language in which it was asked for.
    pub lang: Lang,
    /// What a right code hashes to.
    pub code_hash: String,
    /// How many codes were tried.
    pub tries: i64,
    /// The code is good until then.
    pub code_until: Ts,
}

impl SignIn {
    /// How many more codes may be tried.
    pub fn tries_left(&self) -> i64 {
        (TRIES_MAX - self.tries).max(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_as_people_type_it() {
        assert_eq!(typed_code(" 123 456 "), Some(Secret::given("123456")));
        assert_eq!(typed_code("12345"), None);
        assert_eq!(typed_code("12345a"), None);
    }

    #[test]
    fn a_code_is_worth_nothing_in_another_browser() {
        let chance = Chance::seeded(4);
        let (hers, his) = (Secrets::draw(&chance), Secrets::draw(&chance));
        assert_ne!(code_hash(&hers.browser, &hers.code), code_hash(&his.browser, &hers.code));
    }
}
