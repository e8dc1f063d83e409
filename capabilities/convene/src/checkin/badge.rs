//! The code on a badge: the delegate's code and a signature over it, so that nobody draws a badge at home.
//! The signature is a hash of the key around a hash of the key and the code; cut to 60 bits it is still short
//! enough for a small square, and a door that is asked too often closes long before one is guessed.

use crate::registration::model::{Delegate, Registration};
use base::Secret;
use qrcode::QrCode;
use qrcode::render::svg;

/// What stands before every code, so that a door knows a ticket of another house.
const MARK: &str = "WM";

/// The text in the square: `WM-K7QX2M-0123456789ABCDE`.
pub fn code(registration: &Registration, delegate: &Delegate) -> String {
    format!("{MARK}-{}-{}", delegate.code, signature(&registration.badge_key, &delegate.code))
}

/// A signature over a text, as badges and the practice till carry it.
pub(crate) fn signature(key: &str, code: &str) -> String {
    let inner = Secret::given(&format!("{key}:{code}")).hash();
    Secret::given(&format!("{key}:{inner}")).hash().chars().take(15).collect::<String>().to_uppercase()
}

/// The delegate's code out of what was scanned or typed: signed, or the six signs alone where a person reads them off.
pub fn read(registration: &Registration, scanned: &str) -> Option<Scanned> {
    let text: String = scanned.trim().to_uppercase().chars().take(64).collect();
    let mut parts = text.split('-');
    match (parts.next(), parts.next(), parts.next(), parts.next()) {
        (Some(MARK), Some(code), Some(signed), None) => (signed == signature(&registration.badge_key, code))
            .then(|| Scanned { code: code.to_owned(), signed: true }),
        (Some(code), None, ..) if code.len() == 6 => Some(Scanned { code: code.to_owned(), signed: false }),
        _ => None,
    }
}

/// What a badge or a person said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scanned {
    /// The delegate's code.
    pub code: String,
    /// It came off a badge of this house.
    pub signed: bool,
}

/// The square as SVG, in the ink of the page. Nothing where the text would not fit, which ours always does.
pub fn svg(text: &str) -> String {
    let Ok(square) = QrCode::with_error_correction_level(text.as_bytes(), qrcode::EcLevel::M) else {
        return String::new();
    };
    let drawn = square
        .render::<svg::Color<'_>>()
        .min_dimensions(120, 120)
        .dark_color(svg::Color("#000000"))
        .light_color(svg::Color("#ffffff"))
        .build();
    // The declaration is for files; in a page it is noise.
    drawn.find("<svg").map_or(String::new(), |start| drawn[start..].to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::{Chance, Id, Ts};

    #[test]
    fn a_badge_of_another_house_or_drawn_at_home_is_not_read() {
        let id = Id::new(Ts(0), &Chance::seeded(1));
        let ours = Registration::draft(id, "key-of-averne".into());
        let theirs = Registration::draft(id, "key-of-saltmarsh".into());
        let yuki = Delegate { code: "K7QX2M".into(), ..Delegate::nobody(id) };
        let badge = code(&ours, &yuki);
        assert_eq!(read(&ours, &badge.to_lowercase()), Some(Scanned { code: "K7QX2M".into(), signed: true }));
        assert_eq!(read(&theirs, &badge), None);
        assert_eq!(read(&ours, "WM-K7QX2M-000000000000000"), None);
        assert_eq!(read(&ours, "k7qx2m "), Some(Scanned { code: "K7QX2M".into(), signed: false }));
        assert!(svg(&badge).starts_with("<svg"));
    }
}
