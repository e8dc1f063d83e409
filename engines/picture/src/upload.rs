//! What people hand in: looked at by what is in it and not by its name, read within limits, written anew.

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader};
use std::io::Cursor;

/// The largest file that is read.
pub const BYTES_MAX: usize = 8_000_000;
/// The largest picture that is decoded: a small file can say that it is enormous.
const PIXELS_MAX: u64 = 40_000_000;

/// A picture as we keep it.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// The file.
    pub bytes: Vec<u8>,
    /// `image/png` or `image/jpeg`.
    pub media: &'static str,
    /// How wide.
    pub width: u32,
    /// How high.
    pub height: u32,
}

/// Why a picture is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// A drawing that may hold scripts and links.
    Svg,
    /// Neither PNG, JPEG nor WebP.
    Kind,
    /// More bytes than [`BYTES_MAX`].
    Bytes,
    /// More pixels than are decoded.
    Pixels,
    /// It cannot be read to its end.
    Broken,
}

impl Refused {
    /// The word of its sentence.
    pub fn code(self) -> &'static str {
        match self {
            Refused::Svg => "svg",
            Refused::Kind => "kind",
            Refused::Bytes => "bytes",
            Refused::Pixels => "pixels",
            Refused::Broken => "broken",
        }
    }
}

/// A logo: a PNG of at most 800 × 400, transparent where it was.
pub fn logo(bytes: &[u8]) -> Result<Picture, Refused> {
    let image = fitted(read(bytes)?, 800, 400);
    let mut out = Vec::new();
    image.write_with_encoder(PngEncoder::new(&mut out)).map_err(|_| Refused::Broken)?;
    Ok(Picture { bytes: out, media: "image/png", width: image.width(), height: image.height() })
}

/// A photo: a JPEG of at most 1600 × 1600, the right way up.
pub fn photo(bytes: &[u8]) -> Result<Picture, Refused> {
    let image = DynamicImage::ImageRgb8(fitted(read(bytes)?, 1_600, 1_600).to_rgb8());
    let mut out = Vec::new();
    image.write_with_encoder(JpegEncoder::new_with_quality(&mut out, 82)).map_err(|_| Refused::Broken)?;
    Ok(Picture { bytes: out, media: "image/jpeg", width: image.width(), height: image.height() })
}

fn read(bytes: &[u8]) -> Result<DynamicImage, Refused> {
    if bytes.len() > BYTES_MAX {
        return Err(Refused::Bytes);
    }
    let format = image::guess_format(bytes).ok();
    let known = format.filter(|format| matches!(format, ImageFormat::Png | ImageFormat::Jpeg | ImageFormat::WebP));
    let Some(format) = known else {
        return Err(if is_drawing(bytes) { Refused::Svg } else { Refused::Kind });
    };
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = image::Limits::default();
    limits.max_alloc = Some(PIXELS_MAX * 8);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|_| Refused::Broken)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > PIXELS_MAX {
        return Err(Refused::Pixels);
    }
    let turned = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut image = DynamicImage::from_decoder(decoder).map_err(|_| Refused::Broken)?;
    image.apply_orientation(turned);
    Ok(image)
}

fn is_drawing(bytes: &[u8]) -> bool {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(1_000)]).to_lowercase();
    head.contains("<svg") || head.trim_start().starts_with("<?xml")
}

fn fitted(image: DynamicImage, width: u32, height: u32) -> DynamicImage {
    if image.width() <= width && image.height() <= height {
        return image;
    }
    image.resize(width, height, image::imageops::FilterType::CatmullRom)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut out = Vec::new();
        DynamicImage::new_rgba8(width, height).write_with_encoder(PngEncoder::new(&mut out)).expect("a picture");
        out
    }

    #[test]
    fn a_logo_is_kept_small_and_a_photo_is_a_jpeg() {
        let logo = logo(&png(1_600, 500)).expect("a logo");
        assert_eq!((logo.width, logo.height, logo.media), (800, 250, "image/png"));
        let photo = photo(&png(300, 200)).expect("a photo");
        assert_eq!((photo.width, photo.height, photo.media), (300, 200, "image/jpeg"));
        assert_eq!(image::guess_format(&photo.bytes).ok(), Some(ImageFormat::Jpeg));
    }

    #[test]
    fn what_else_lay_in_the_file_is_left_behind() {
        let mut both = png(20, 20);
        both.extend_from_slice(b"<script>alert(1)</script>");
        let kept = logo(&both).expect("the picture in it");
        assert!(!String::from_utf8_lossy(&kept.bytes).contains("script"));
    }

    #[test]
    fn what_is_no_picture_is_refused_by_what_is_in_it() {
        assert_eq!(logo(b"<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>"), Err(Refused::Svg));
        assert_eq!(logo(b"<?xml version='1.0'?><!-- a --><svg/>"), Err(Refused::Svg));
        assert_eq!(photo(b"GIF89a\x01\x00\x01\x00"), Err(Refused::Kind));
        assert_eq!(photo(&png(40, 40)[..60]), Err(Refused::Broken));
        assert_eq!(photo(&vec![0; BYTES_MAX + 1]), Err(Refused::Bytes));
        // A few bytes that say they are a hundred million pixels.
        let mut bomb = png(10, 10);
        bomb[16..24].copy_from_slice(&[0, 0, 0x4e, 0x20, 0, 0, 0x4e, 0x20]);
        assert!(matches!(photo(&bomb), Err(Refused::Pixels | Refused::Broken)));
    }
}
