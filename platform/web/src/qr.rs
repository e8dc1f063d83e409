//! An address as a square that a phone reads, drawn as one path so that a page needs no picture and no style.

use qrcode::{Color, EcLevel, QrCode};

/// The light edge that readers of such squares need.
const EDGE: usize = 4;

/// A square for a page: `<svg viewBox="0 0 {size} {size}"><path d="{path}"/></svg>` on a light ground.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Qr {
    /// Its side, with the edge.
    pub size: usize,
    /// The dark cells; empty where the address is too long for any square.
    pub path: String,
}

impl Qr {
    /// The square of an address.
    pub fn of(address: &str) -> Qr {
        let Ok(code) = QrCode::with_error_correction_level(address.as_bytes(), EcLevel::M) else {
            return Qr::default();
        };
        let side = code.width();
        let mut path = String::new();
        for (at, _) in code.to_colors().iter().enumerate().filter(|(_, colour)| **colour == Color::Dark) {
            path.push_str(&format!("M{} {}h1v1h-1z", at % side + EDGE, at / side + EDGE));
        }
        Qr { size: side + 2 * EDGE, path }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_square_has_its_three_eyes_and_its_edge() {
        let square = Qr::of("https://averne.example/safer-cities/board");
        assert_eq!((square.size - 2 * EDGE) % 4, 1, "sides are 21, 25, 29, …");
        assert!(square.path.starts_with(&format!("M{EDGE} {EDGE}h1v1h-1z")), "the first cell of the first eye is dark");
        assert_eq!(Qr::of(&"x".repeat(5_000)), Qr::default());
    }
}
