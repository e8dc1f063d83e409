//! Words as outlines: measured, broken into lines, laid on a canvas. No shaping: letters stand beside each other as
//! their own widths say, which is right for Latin, Greek and Cyrillic.

use tiny_skia::{FillRule, Paint, Path, PathBuilder, Pixmap, Transform};
use ttf_parser::{Face, OutlineBuilder};

/// A face at a size.
pub(crate) struct Lettering<'a> {
    face: Face<'a>,
    /// Pixels of one em.
    pub size: f32,
}

/// Puts the outline of a letter where it stands.
struct Pen {
    path: PathBuilder,
    x: f32,
    y: f32,
    scale: f32,
}

impl OutlineBuilder for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.path.move_to(self.x + x * self.scale, self.y - y * self.scale);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.path.line_to(self.x + x * self.scale, self.y - y * self.scale);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let (scale, left, base) = (self.scale, self.x, self.y);
        self.path.quad_to(left + x1 * scale, base - y1 * scale, left + x * scale, base - y * scale);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let (scale, left, base) = (self.scale, self.x, self.y);
        self.path.cubic_to(
            left + x1 * scale,
            base - y1 * scale,
            left + x2 * scale,
            base - y2 * scale,
            left + x * scale,
            base - y * scale,
        );
    }

    fn close(&mut self) {
        self.path.close();
    }
}

impl Lettering<'static> {
    /// The reading face.
    pub fn reading(size: f32) -> Lettering<'static> {
        Lettering { face: face(dejavu::serif::regular()), size }
    }

    /// The working face.
    pub fn working(size: f32) -> Lettering<'static> {
        Lettering { face: face(dejavu::sans::regular()), size }
    }
}

fn face(bytes: &'static [u8]) -> Face<'static> {
    Face::parse(bytes, 0).expect("the fonts of the crate are whole: a test reads them")
}

impl Lettering<'_> {
    fn scale(&self) -> f32 {
        self.size / f32::from(self.face.units_per_em())
    }

    /// How wide the words are.
    pub fn width(&self, text: &str) -> f32 {
        let advance = |sign: char| {
            let glyph = self.face.glyph_index(sign).unwrap_or_default();
            f32::from(self.face.glyph_hor_advance(glyph).unwrap_or(0))
        };
        text.chars().map(advance).sum::<f32>() * self.scale()
    }

    /// The words in lines that are no wider than `most`. A word wider than that stands alone and is cut.
    pub fn lines(&self, text: &str, most: f32) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for word in text.split_whitespace() {
            match lines.last_mut() {
                Some(line) if self.width(&format!("{line} {word}")) <= most => {
                    line.push(' ');
                    line.push_str(word);
                }
                _ => lines.push(self.cut(word, most)),
            }
        }
        lines
    }

    /// The text as far as it fits, with dots where it was cut.
    pub fn cut(&self, text: &str, most: f32) -> String {
        if self.width(text) <= most {
            return text.to_owned();
        }
        let mut kept: Vec<char> = text.chars().collect();
        while kept.pop().is_some() {
            let shorter = format!("{}…", kept.iter().collect::<String>().trim_end());
            if self.width(&shorter) <= most {
                return shorter;
            }
        }
        String::new()
    }

    /// Lays one line with its beginning at `x` on the base line `y`.
    pub fn lay(&self, canvas: &mut Pixmap, paint: &Paint<'_>, text: &str, x: f32, y: f32) {
        if let Some(path) = self.outline(text, x, y) {
            canvas.fill_path(&path, paint, FillRule::Winding, Transform::identity(), None);
        }
    }

    fn outline(&self, text: &str, x: f32, y: f32) -> Option<Path> {
        let mut pen = Pen { path: PathBuilder::new(), x, y, scale: self.scale() };
        for sign in text.chars() {
            let glyph = self.face.glyph_index(sign).unwrap_or_default();
            self.face.outline_glyph(glyph, &mut pen);
            pen.x += f32::from(self.face.glyph_hor_advance(glyph).unwrap_or(0)) * pen.scale;
        }
        pen.path.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_break_where_they_no_longer_fit() {
        let letters = Lettering::reading(40.0);
        let lines = letters.lines("Safer Cities Conference of the League of River Cities", 420.0);
        assert!(lines.len() > 2 && lines.iter().all(|line| letters.width(line) <= 420.0), "{lines:?}");
        assert_eq!(lines.join(" "), "Safer Cities Conference of the League of River Cities");
        let cut = letters.cut("Donaudampfschifffahrtsgesellschaft", 200.0);
        assert!(cut.ends_with('…') && letters.width(&cut) <= 200.0);
        assert!(Lettering::working(20.0).width("Été à Liège") > 50.0);
    }
}
