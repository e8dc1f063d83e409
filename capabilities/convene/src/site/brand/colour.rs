//! Colours that can be read. A house colour becomes the colour of links and buttons in light and in dark; WCAG AA asks
//! for 4.5 : 1 against every ground it stands on. What does not reach that is refused with the nearest that does.
//!
//! Method: relative luminance and contrast as in WCAG 2.2; the nearest is found by mixing towards black (in light) or
//! white (in dark) in steps of one percent.

use picture::Rgb;

/// What WCAG AA asks of text.
pub const AA: f64 = 4.5;

/// The two schemes of the pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// Ink on paper.
    Light,
    /// By lamplight.
    Dark,
}

impl Scheme {
    /// The grounds on which the colour stands as text (`--paper`, `--surface`, `--sunken` of tokens.css), and last the
    /// words on a button of this colour (`--on-strong`), since contrast has no direction.
    fn grounds(self) -> [Rgb; 4] {
        match self {
            Scheme::Light => [rgb(0xfbfaf7), rgb(0xffffff), rgb(0xf3f1ea), rgb(0xffffff)],
            Scheme::Dark => [rgb(0x11161b), rgb(0x181f26), rgb(0x0c1014), rgb(0x0c1014)],
        }
    }

    /// Away from the grounds.
    fn far(self) -> Rgb {
        match self {
            Scheme::Light => Rgb(0, 0, 0),
            Scheme::Dark => Rgb(255, 255, 255),
        }
    }
}

const fn rgb(hex: u32) -> Rgb {
    Rgb((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}

/// The contrast of two colours, from 1 to 21.
pub fn contrast(a: Rgb, b: Rgb) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn luminance(colour: Rgb) -> f64 {
    let linear = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(colour.0) + 0.7152 * linear(colour.1) + 0.0722 * linear(colour.2)
}

/// The lowest contrast the colour has in this scheme.
pub fn lowest(colour: Rgb, scheme: Scheme) -> f64 {
    scheme.grounds().into_iter().map(|ground| contrast(colour, ground)).fold(f64::INFINITY, f64::min)
}

/// It can be read everywhere in this scheme.
pub fn passes(colour: Rgb, scheme: Scheme) -> bool {
    lowest(colour, scheme) >= AA
}

/// The nearest colour that can be read in this scheme; the colour itself where it can.
pub fn nearest(colour: Rgb, scheme: Scheme) -> Rgb {
    let steps = (0..=100).map(|percent| mixed(colour, scheme.far(), percent));
    steps.into_iter().find(|step| passes(*step, scheme)).unwrap_or(scheme.far())
}

/// `percent` of `other` in `colour`.
fn mixed(colour: Rgb, other: Rgb, percent: u32) -> Rgb {
    let part = |a: u8, b: u8| {
        let sum = u32::from(a) * (100 - percent) + u32::from(b) * percent;
        u8::try_from((sum + 50) / 100).unwrap_or(u8::MAX)
    };
    Rgb(part(colour.0, other.0), part(colour.1, other.1), part(colour.2, other.2))
}

/// As it is written: `#0b5563`.
pub fn hex(colour: Rgb) -> String {
    format!("#{:02x}{:02x}{:02x}", colour.0, colour.1, colour.2)
}

/// What follows from a colour that passes: itself, the stronger one under the pointer, and the wash behind words.
fn family(colour: Rgb, scheme: Scheme) -> [Rgb; 3] {
    let strong = mixed(colour, scheme.far(), 28);
    let paper = scheme.grounds()[0];
    // The wash is as strong as it can be while both can be read on it.
    let reads = |wash: Rgb| contrast(colour, wash) >= AA && contrast(strong, wash) >= AA;
    let wash = (0..=12).rev().map(|percent| mixed(paper, colour, percent)).find(|wash| reads(*wash)).unwrap_or(paper);
    [colour, strong, wash]
}

/// The style sheet of a gathering: the names of tokens.css with other values. Unlayered, so that it holds over them.
pub fn theme(light: Rgb, dark: Rgb) -> String {
    let names = ["--ward", "--ward-strong", "--ward-wash"];
    let (light, dark) = (family(light, Scheme::Light), family(dark, Scheme::Dark));
    let pair = |at: usize| format!("{}:light-dark({},{})", names[at], hex(light[at]), hex(dark[at]));
    let old = |at: usize| format!("{}:{}", names[at], hex(light[at]));
    let join = |one: &dyn Fn(usize) -> String| (0..3).map(one).collect::<Vec<_>>().join(";");
    format!(":root{{{}}}\n@supports not (color:light-dark(#000,#fff)){{:root{{{}}}}}\n", join(&pair), join(&old))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn black_on_white_is_21_and_the_tokens_of_the_house_pass() {
        assert!((contrast(Rgb(0, 0, 0), Rgb(255, 255, 255)) - 21.0).abs() < 1e-9);
        assert!(passes(rgb(0x0b5563), Scheme::Light) && passes(rgb(0x6cc3d0), Scheme::Dark));
        assert!(!passes(rgb(0xffcc00), Scheme::Light), "yellow on paper");
        assert_eq!(nearest(rgb(0x0b5563), Scheme::Light), rgb(0x0b5563), "what passes stays");
    }

    #[test]
    fn a_theme_holds_no_words_of_anybody() {
        let css = theme(rgb(0x8a1538), nearest(rgb(0x8a1538), Scheme::Dark));
        assert!(css.starts_with(":root{--ward:light-dark(#8a1538,#"), "{css}");
    }

    proptest! {
        #[test]
        fn what_is_offered_can_be_read_and_so_can_what_follows_from_it(red: u8, green: u8, blue: u8) {
            for scheme in [Scheme::Light, Scheme::Dark] {
                let near = nearest(Rgb(red, green, blue), scheme);
                prop_assert!(passes(near, scheme));
                let [own, strong, wash] = family(near, scheme);
                prop_assert!(contrast(own, wash) >= AA && contrast(strong, wash) >= AA);
                prop_assert!(passes(strong, scheme));
            }
        }
    }
}
