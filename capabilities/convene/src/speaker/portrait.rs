//! A portrait as it is handed in: what it really is, how large, and without what a camera writes into it (place,
//! device, time, a small copy of the uncut picture). Only the bytes decide; what the browser claims is not read.

/// A portrait that can be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Portrait {
    /// The type it is served under.
    pub media: &'static str,
    /// The picture without what the camera added.
    pub bytes: Vec<u8>,
    /// Its size in pixels.
    pub size: (u32, u32),
}

/// Why it cannot be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// Neither JPEG nor PNG.
    Kind,
    /// Begins as one and does not go on so.
    Broken,
    /// Too few pixels to print.
    Small,
    /// More pixels than any page needs.
    Large,
}

/// Fewer pixels along the shorter side are no portrait.
pub const SIDE_MIN: u32 = 240;
/// A picture that unfolds to more than this is no portrait either.
const SIDE_MAX: u32 = 10_000;

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Reads a portrait.
pub fn read(bytes: &[u8]) -> Result<Portrait, Wrong> {
    let portrait = if bytes.starts_with(&[0xff, 0xd8, 0xff]) {
        jpeg(bytes)?
    } else if bytes.starts_with(PNG) {
        png(bytes)?
    } else {
        return Err(Wrong::Kind);
    };
    let (short, long) = (portrait.size.0.min(portrait.size.1), portrait.size.0.max(portrait.size.1));
    match (short < SIDE_MIN, long > SIDE_MAX) {
        (true, _) => Err(Wrong::Small),
        (_, true) => Err(Wrong::Large),
        _ => Ok(portrait),
    }
}

fn number(bytes: &[u8]) -> usize {
    bytes.iter().fold(0, |sum, byte| sum << 8 | usize::from(*byte))
}

fn side(bytes: &[u8]) -> u32 {
    u32::try_from(number(bytes)).unwrap_or(u32::MAX)
}

/// Segment by segment up to the picture itself: what says how to read it stays, comments and the camera's notes go.
fn jpeg(bytes: &[u8]) -> Result<Portrait, Wrong> {
    let (mut kept, mut at, mut size, mut turned) = (vec![0xff, 0xd8], 2, None, None);
    loop {
        let head = bytes.get(at..at + 4).filter(|head| head[0] == 0xff).ok_or(Wrong::Broken)?;
        let (marker, end) = (head[1], at + 2 + number(&head[2..4]));
        let body = bytes.get(at + 4..end).ok_or(Wrong::Broken)?;
        match marker {
            0xe1 => turned = turned.or_else(|| turn(body)),
            // JFIF, the colour profile and the colour model of Adobe are needed to show the right colours.
            0xe0 | 0xe2 | 0xee => kept.extend_from_slice(&bytes[at..end]),
            0xe3..=0xed | 0xef | 0xfe => {}
            0xda => {
                kept.extend_from_slice(&bytes[at..]);
                break;
            }
            0xc0..=0xcf if !matches!(marker, 0xc4 | 0xc8 | 0xcc) => {
                let sides = body.get(1..5).ok_or(Wrong::Broken)?;
                size = Some((side(&sides[2..]), side(&sides[..2])));
                kept.extend_from_slice(&bytes[at..end]);
            }
            _ => kept.extend_from_slice(&bytes[at..end]),
        }
        at = end;
    }
    // The trailing copy that some cameras append after the end of the picture goes too.
    if let Some(end) = kept.windows(2).rposition(|pair| pair == [0xff, 0xd9]) {
        kept.truncate(end + 2);
    }
    if let Some(turned) = turned.filter(|turned| (2..=8).contains(turned)) {
        let note = [0xff, 0xe1, 0, 0x22].into_iter().chain(*b"Exif\0\0MM\0*").chain([0, 0, 0, 8, 0, 1]);
        let note = note.chain([1, 0x12, 0, 3, 0, 0, 0, 1, 0, turned, 0, 0, 0, 0, 0, 0]);
        kept.splice(2..2, note);
    }
    Ok(Portrait { media: "image/jpeg", bytes: kept, size: size.ok_or(Wrong::Broken)? })
}

/// How the camera was held, from its notes: without it the portrait would lie on its side.
fn turn(body: &[u8]) -> Option<u8> {
    let tiff = body.strip_prefix(b"Exif\0\0")?;
    let little = tiff.starts_with(b"II");
    let read = |at: usize, len: usize| {
        let mut part = tiff.get(at..at.checked_add(len)?)?.to_vec();
        if little {
            part.reverse();
        }
        Some(number(&part))
    };
    let first = read(4, 4)?;
    let entries = read(first, 2)?.min(200);
    let entry = (0..entries).map(|n| first + 2 + n * 12).find(|at| read(*at, 2) == Some(0x0112))?;
    u8::try_from(read(entry + 8, 2)?).ok()
}

/// Chunk by chunk: words, times and notes go.
fn png(bytes: &[u8]) -> Result<Portrait, Wrong> {
    let (mut kept, mut at, mut size) = (PNG.to_vec(), PNG.len(), None);
    loop {
        let head = bytes.get(at..at + 8).ok_or(Wrong::Broken)?;
        let end = at + 12 + number(&head[..4]);
        let chunk = bytes.get(at..end).ok_or(Wrong::Broken)?;
        match &head[4..] {
            b"tEXt" | b"zTXt" | b"iTXt" | b"eXIf" | b"tIME" => {}
            b"IHDR" => {
                let sides = chunk.get(8..16).ok_or(Wrong::Broken)?;
                size = Some((side(&sides[..4]), side(&sides[4..])));
                kept.extend_from_slice(chunk);
            }
            _ => kept.extend_from_slice(chunk),
        }
        if &head[4..] == b"IEND" {
            break;
        }
        at = end;
    }
    Ok(Portrait { media: "image/png", bytes: kept, size: size.ok_or(Wrong::Broken)? })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn segment(marker: u8, body: &[u8]) -> Vec<u8> {
        let length = u16::try_from(body.len() + 2).expect("a short body").to_be_bytes();
        [&[0xff, marker][..], &length, body].concat()
    }

    /// A picture of a phone: with the place where it was taken, held on its side.
    fn photo(side: u16) -> Vec<u8> {
        let notes = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0 GPS 45.1 -75.2";
        let sides = [&[8][..], &side.to_be_bytes(), &side.to_be_bytes(), &[3]].concat();
        let parts = [vec![0xff, 0xd8], segment(0xe1, notes), segment(0xfe, b"by Ada"), segment(0xc0, &sides)];
        [parts.concat(), segment(0xda, &[1, 2]), b"picture\xff\xd9 a hidden copy".to_vec()].concat()
    }

    #[test]
    fn where_a_photo_was_taken_is_gone_and_how_it_was_held_stays() {
        let portrait = read(&photo(600)).expect("it is a photo");
        assert_eq!((portrait.media, portrait.size), ("image/jpeg", (600, 600)));
        let text = String::from_utf8_lossy(&portrait.bytes).into_owned();
        for gone in ["GPS", "by Ada", "hidden copy"] {
            assert!(!text.contains(gone), "{gone}");
        }
        assert!(text.contains("picture"));
        assert_eq!(read(&portrait.bytes), Ok(portrait.clone()), "cleaned twice is cleaned once");
        assert_eq!(turn(&portrait.bytes[6..]), Some(6));
    }

    #[test]
    fn a_png_loses_its_words_and_keeps_its_picture() {
        let chunk = |kind: &[u8], body: &[u8]| {
            [&u32::try_from(body.len()).expect("short").to_be_bytes()[..], kind, body, &[0; 4]].concat()
        };
        let head = [&300u32.to_be_bytes()[..], &400u32.to_be_bytes(), &[8, 2, 0, 0, 0]].concat();
        let parts =
            [chunk(b"IHDR", &head), chunk(b"tEXt", b"Author Ada"), chunk(b"IDAT", b"dots"), chunk(b"IEND", b"")];
        let portrait = read(&[PNG.to_vec(), parts.concat()].concat()).expect("it is a picture");
        assert_eq!(portrait.size, (300, 400));
        let text = String::from_utf8_lossy(&portrait.bytes).into_owned();
        assert!(text.contains("dots") && !text.contains("Ada"));
    }

    #[test]
    fn r48_what_is_no_picture_is_refused_whatever_it_is_called() {
        assert_eq!(read(b"<svg onload=alert(1)>"), Err(Wrong::Kind));
        assert_eq!(read(b"\xff\xd8\xff\xe1\xff\xff"), Err(Wrong::Broken));
        assert_eq!(read(&photo(100)), Err(Wrong::Small));
        assert_eq!(read(&photo(12_000)), Err(Wrong::Large));
        let whole = photo(600);
        for cut in 0..whole.len().min(120) {
            let _ = read(&whole[..cut]);
        }
    }
}
