//! The files of a letter: their names made safe, their types only as declared, their number limited.
//! Nothing is unpacked here, so an archive that swells is just a file.

use super::mime::Part;
use super::{Limits, Refused};
use crate::line::Line;

/// A file that came with a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Safe on every system and in every header; never empty.
    pub name: String,
    /// What the sender says it is, such as `application/pdf`. Not to be believed.
    pub declared_type: String,
    /// The file.
    pub bytes: Vec<u8>,
    /// A picture shown inside the text.
    pub in_text: bool,
}

#[derive(Default)]
pub(super) struct Files {
    pub kept: Vec<File>,
    pub pictures_left_out: usize,
}

/// Every part that is not the text.
pub(super) fn of(root: &Part<'_>, limits: &Limits) -> Result<Files, Refused> {
    let mut files = Files::default();
    collect(root, false, limits, &mut files)?;
    Ok(files)
}

fn collect(part: &Part<'_>, beside_text: bool, limits: &Limits, files: &mut Files) -> Result<(), Refused> {
    for (place, inner) in part.parts.iter().enumerate() {
        collect(inner, part.form == "related" && place > 0, limits, files)?;
    }
    if !part.parts.is_empty() || part.is_words() || is_seal(part) {
        return Ok(());
    }
    let in_text = part.kind == "image" && beside_text;
    let alike = files.kept.iter().filter(|file| file.in_text == in_text).count();
    match (alike >= limits.attachments, in_text) {
        (false, _) => files.kept.push(file(part, in_text, files.kept.len() + 1)),
        (true, true) => files.pictures_left_out += 1,
        (true, false) => return Err(Refused::TooManyAttachments { max: limits.attachments }),
    }
    Ok(())
}

/// Signatures of OpenPGP and S/MIME are for programs.
fn is_seal(part: &Part<'_>) -> bool {
    part.kind == "application"
        && matches!(part.form.as_str(), "pgp-signature" | "pkcs7-signature" | "x-pkcs7-signature")
}

fn file(part: &Part<'_>, in_text: bool, number: usize) -> File {
    let plain = |text: &str| {
        !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-.+_".contains(&byte))
    };
    let declared_type = if plain(&part.kind) && plain(&part.form) && part.form.len() <= 100 {
        format!("{}/{}", part.kind, part.form)
    } else {
        "application/octet-stream".to_owned()
    };
    let name = part.file_name().map(|name| safe_name(&name)).filter(|name| !name.is_empty());
    let usual = || format!("attachment-{number}{}", usual_ending(&declared_type));
    File { name: name.unwrap_or_else(usual), bytes: part.decoded(), declared_type, in_text }
}

/// The last part of a path, without signs that some system reads as more than a name; at most 120
/// characters, and the ending survives.
fn safe_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let line = Line::of_text(last);
    let plain: String = line.as_str().chars().map(|sign| if "<>:\"|?*".contains(sign) { '_' } else { sign }).collect();
    let trimmed = plain.trim_matches(['.', ' ', '\'']);
    let (stem, ending) = match trimmed.rsplit_once('.') {
        Some((stem, ending)) if (1..=10).contains(&ending.chars().count()) => (stem, format!(".{ending}")),
        _ => (trimmed, String::new()),
    };
    let stem: String = stem.chars().take(120 - ending.chars().count()).collect();
    let taken =
        ["con", "prn", "aux", "nul", "com1", "com2", "lpt1", "lpt2"].contains(&stem.to_ascii_lowercase().as_str());
    if taken { format!("_{stem}{ending}") } else { format!("{stem}{ending}") }
}

fn usual_ending(declared_type: &str) -> &'static str {
    match declared_type {
        "application/pdf" => ".pdf",
        "image/png" => ".png",
        "image/jpeg" => ".jpg",
        "message/rfc822" => ".eml",
        "text/calendar" => ".ics",
        "text/html" => ".html",
        "text/plain" => ".txt",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::safe_name;

    #[test]
    fn names_cannot_leave_their_folder_or_hide_their_ending() {
        assert_eq!(safe_name("../../etc/passwd"), "passwd");
        assert_eq!(safe_name("C:\\Users\\Amina\\plan.docx"), "plan.docx");
        assert_eq!(safe_name("plan\u{202e}cod.exe"), "plancod.exe");
        assert_eq!(safe_name("a\r\nb: c?.pdf"), "a b_ c_.pdf");
        assert_eq!(safe_name("nul.txt"), "_nul.txt");
        assert_eq!(safe_name("...  "), "");
        assert_eq!(safe_name(&format!("{}.pdf", "é".repeat(300))).chars().count(), 120);
    }
}
