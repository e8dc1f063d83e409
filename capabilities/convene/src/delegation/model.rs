//! A delegation, as its rules see it.

use base::Id;

/// The kinds of delegations.
pub const KINDS: [&str; 4] = ["city", "region", "force", "organisation"];

/// A city, region, force or organisation that holds places.
#[derive(Clone, Debug, PartialEq)]
pub struct Delegation {
    /// Its id.
    pub id: Id,
    /// The gathering.
    pub gathering_id: Id,
    /// Its code inside the gathering.
    pub code: String,
    /// Whose it is.
    pub name: String,
    /// One of [`KINDS`].
    pub kind: String,
    /// The country.
    pub country: String,
    /// The code of the sector, for members who do not say.
    pub sector: String,
    /// The code of the level, for members who do not say.
    pub level: String,
    /// Who leads it.
    pub head_name: String,
    /// The head's address.
    pub head_mail: String,
    /// Who helps the head, if anybody.
    pub aide_mail: String,
}

impl Delegation {
    /// This address leads it or helps.
    pub fn is_led_by(&self, mail: &str) -> bool {
        [&self.head_mail, &self.aide_mail].into_iter().any(|own| !own.is_empty() && own.eq_ignore_ascii_case(mail))
    }
}
