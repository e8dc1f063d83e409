//! The card of a page, 1200 × 630: what is shared, when and where, and whose it is. Ink on paper, one colour.

use crate::lettering::Lettering;
use image::ImageEncoder;
use tiny_skia::{Color, FillRule, Paint, PathBuilder, Pixmap, PixmapPaint, Rect, Transform};

/// The width that previews expect.
pub const WIDTH: u32 = 1_200;
/// The height that previews expect.
pub const HEIGHT: u32 = 630;
/// Space on the left and on the right.
const EDGE: f32 = 84.0;
/// Sizes of the title, the largest that fits in three lines is taken.
const TITLE_SIZES: [f32; 5] = [84.0, 72.0, 62.0, 54.0, 46.0];

/// A colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rgb(pub u8, pub u8, pub u8);

impl Rgb {
    /// From `#0b5563`.
    pub fn parse(text: &str) -> Option<Rgb> {
        let hex =
            text.strip_prefix('#').filter(|hex| hex.len() == 6 && hex.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
        let part = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).ok();
        Some(Rgb(part(0)?, part(2)?, part(4)?))
    }

    fn paint(self) -> Paint<'static> {
        let mut paint = Paint::default();
        paint.set_color_rgba8(self.0, self.1, self.2, 255);
        paint.anti_alias = true;
        paint
    }
}

const PAPER: Rgb = Rgb(0xfb, 0xfa, 0xf7);
const INK: Rgb = Rgb(0x18, 0x21, 0x2b);
const SOFT: Rgb = Rgb(0x4a, 0x56, 0x63);
const RULE: Rgb = Rgb(0xdc, 0xd8, 0xcc);
const LAMP: Rgb = Rgb(0xcf, 0x7a, 0x00);

/// What stands on a card.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Card {
    /// What it is: “Conference”, “Call for proposals”.
    pub eyebrow: String,
    /// The title.
    pub title: String,
    /// When, where, who: at most three are shown.
    pub lines: Vec<String>,
    /// Whose it is, at the foot.
    pub name: String,
    /// The colour of the house; the green-blue of the platform where there is none.
    pub colour: Option<Rgb>,
    /// A logo as a PNG of ours, at the end of the foot.
    pub logo: Option<Vec<u8>>,
}

impl Card {
    /// Draws it as a PNG.
    pub fn png(&self) -> Vec<u8> {
        let Some(mut canvas) = Pixmap::new(WIDTH, HEIGHT) else { return Vec::new() };
        let colour = self.colour.unwrap_or(Rgb(0x0b, 0x55, 0x63));
        canvas.fill(Color::from_rgba8(PAPER.0, PAPER.1, PAPER.2, 255));
        bar(&mut canvas, colour, 0.0, 0.0, 18.0, HEIGHT as f32);
        let wide = WIDTH as f32 - 2.0 * EDGE;
        let small = Lettering::working(28.0);
        small.lay(&mut canvas, &colour.paint(), &small.cut(&self.eyebrow, wide), EDGE, 96.0);
        bar(&mut canvas, INK, EDGE, 118.0, wide, 3.0);
        let mut y = self.title(&mut canvas, wide);
        let facts = Lettering::working(32.0);
        for (at, line) in self.lines.iter().filter(|line| !line.is_empty()).take(3).enumerate() {
            y += if at == 0 { 66.0 } else { 48.0 };
            facts.lay(&mut canvas, &SOFT.paint(), &facts.cut(line, wide), EDGE, y);
        }
        self.foot(&mut canvas, colour, wide);
        png(&canvas)
    }

    /// The title in the largest size that fits; answers its last base line.
    fn title(&self, canvas: &mut Pixmap, wide: f32) -> f32 {
        let fitting =
            TITLE_SIZES.into_iter().find(|size| Lettering::reading(*size).lines(&self.title, wide).len() <= 3);
        let letters = Lettering::reading(fitting.unwrap_or(TITLE_SIZES[4]));
        let mut lines = letters.lines(&self.title, wide);
        if lines.len() > 3 {
            let rest = lines.split_off(2).join(" ");
            lines.push(letters.cut(&rest, wide));
        }
        let mut y = 118.0 + 22.0;
        for line in &lines {
            y += letters.size * 1.16;
            letters.lay(canvas, &INK.paint(), line, EDGE, y);
        }
        y
    }

    fn foot(&self, canvas: &mut Pixmap, colour: Rgb, wide: f32) {
        bar(canvas, RULE, EDGE, 536.0, wide, 2.0);
        mark(canvas, colour, EDGE - 3.0, 554.0, 2.1);
        let letters = Lettering::reading(32.0);
        let logo = self.logo.as_deref().and_then(scaled_logo);
        let room = wide - 80.0 - logo.as_ref().map_or(0.0, |logo| logo.width() as f32 + 30.0);
        letters.lay(canvas, &INK.paint(), &letters.cut(&self.name, room), EDGE + 66.0, 590.0);
        if let Some(logo) = logo {
            let x = (EDGE + wide) as i32 - logo.width() as i32;
            let y = 579 - logo.height() as i32 / 2;
            canvas.draw_pixmap(x, y, logo.as_ref(), &PixmapPaint::default(), Transform::identity(), None);
        }
    }
}

fn bar(canvas: &mut Pixmap, colour: Rgb, x: f32, y: f32, width: f32, height: f32) {
    if let Some(rect) = Rect::from_xywh(x, y, width, height) {
        canvas.fill_rect(rect, &colour.paint(), Transform::identity(), None);
    }
}

/// The mark of the platform: a W with a lamp above its middle.
fn mark(canvas: &mut Pixmap, colour: Rgb, x: f32, y: f32, scale: f32) {
    const CORNERS: [(f32, f32); 13] = [
        (1.5, 4.5),
        (5.2, 4.5),
        (8.2, 15.7),
        (10.8, 11.0),
        (13.2, 11.0),
        (15.8, 15.7),
        (18.8, 4.5),
        (22.5, 4.5),
        (17.6, 21.0),
        (14.9, 21.0),
        (12.0, 15.8),
        (9.1, 21.0),
        (6.4, 21.0),
    ];
    let place = Transform::from_row(scale, 0.0, 0.0, scale, x, y);
    let mut path = PathBuilder::new();
    for (at, (x, y)) in CORNERS.into_iter().enumerate() {
        if at == 0 { path.move_to(x, y) } else { path.line_to(x, y) }
    }
    path.close();
    if let Some(path) = path.finish() {
        canvas.fill_path(&path, &colour.paint(), FillRule::Winding, place, None);
    }
    if let Some(lamp) = PathBuilder::from_circle(12.0, 5.6, 3.1) {
        canvas.fill_path(&lamp, &LAMP.paint(), FillRule::Winding, place, None);
    }
}

/// The logo as it fits into the foot.
fn scaled_logo(png: &[u8]) -> Option<Pixmap> {
    let read = image::load_from_memory_with_format(png, image::ImageFormat::Png).ok()?;
    let small = read.resize(260, 62, image::imageops::FilterType::CatmullRom).to_rgba8();
    let mut pixmap = Pixmap::new(small.width(), small.height())?;
    for (to, from) in pixmap.pixels_mut().iter_mut().zip(small.pixels()) {
        let [red, green, blue, alpha] = from.0;
        *to = tiny_skia::ColorU8::from_rgba(red, green, blue, alpha).premultiply();
    }
    Some(pixmap)
}

/// The canvas has no transparent place, so that its bytes are plain RGBA.
fn png(canvas: &Pixmap) -> Vec<u8> {
    let mut out = Vec::new();
    let rgb: Vec<u8> = canvas.pixels().iter().flat_map(|one| [one.red(), one.green(), one.blue()]).collect();
    let written = image::codecs::png::PngEncoder::new(&mut out).write_image(
        &rgb,
        canvas.width(),
        canvas.height(),
        image::ExtendedColorType::Rgb8,
    );
    // Writing into memory cannot fail; were it to, a link would have no picture.
    if written.is_ok() { out } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card(title: &str) -> Card {
        Card {
            eyebrow: "Conference · on site and by webcast".to_owned(),
            title: title.to_owned(),
            lines: vec!["14 to 16 September 2027".to_owned(), "Port Averne, Lorne".to_owned()],
            name: "League of River Cities".to_owned(),
            ..Card::default()
        }
    }

    #[test]
    fn a_card_is_a_png_of_the_size_that_previews_expect() {
        for title in
            ["Safer", "Safer Cities Conference", &"A very long title of a workshop ".repeat(9), "مدن أكثر أمنا", ""]
        {
            let png = card(title).png();
            let read = image::load_from_memory(&png).expect("a picture");
            assert_eq!((read.width(), read.height()), (WIDTH, HEIGHT), "{title}");
            assert!(png.len() < 200_000, "{} bytes", png.len());
        }
    }

    #[test]
    fn the_same_words_draw_the_same_bytes_and_the_colour_shows() {
        assert_eq!(card("Night walks").png(), card("Night walks").png());
        let red = Card { colour: Rgb::parse("#a3261d"), ..card("Night walks") };
        let read = image::load_from_memory(&red.png()).expect("a picture").to_rgb8();
        assert_eq!(read.get_pixel(4, 300).0, [0xa3, 0x26, 0x1d]);
        assert_eq!(Rgb::parse("#12345"), None);
        assert_eq!(Rgb::parse("#éé12"), None);
    }
}
