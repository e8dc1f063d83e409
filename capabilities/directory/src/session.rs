//! Sessions: the browsers in which somebody is signed in.

pub mod model;
pub mod pages;
pub mod store;

use base::Secret;
use web::House;

/// The line that gives a browser its session. Scripts cannot read it, other sites cannot send it along
/// with a form, and under https it is bound to this host.
pub fn cookie(house: &House, secret: &Secret) -> String {
    cookie_line(house, house.session_cookie(), secret.expose(), model::LIFE_S)
}

/// The line that takes a cookie of ours away, or gives one for so many seconds.
pub(crate) fn cookie_line(house: &House, name: &str, value: &str, life_s: i64) -> String {
    let secure = if house.settings.secure() { "; Secure" } else { "" };
    format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age={life_s}{secure}")
}
