//! Files of a proposal: handed in with the form, given back only as a download to whoever may see the proposal.

use super::hold::{self, Hold};
use super::saving::record;
use crate::proposal::model::State;
use crate::proposal::model::whole::{Attachment, Whole};
use crate::proposal::store;
use ::store::Tx;
use base::one_line;
use web::{Ask, Form, Outcome, Refusal, Upload, download};

/// The largest file.
pub(crate) const FILE_BYTES_MAX: usize = 10_000_000;
/// So many files a proposal may have.
pub(crate) const FILES_MAX: usize = 10;

/// What may be handed in, by its ending, and the type it is served under. What a browser claims is never used.
const KINDS: [(&str, &str); 18] = [
    ("pdf", "application/pdf"),
    ("doc", "application/msword"),
    ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("odt", "application/vnd.oasis.opendocument.text"),
    ("rtf", "application/rtf"),
    ("txt", "text/plain; charset=utf-8"),
    ("md", "text/plain; charset=utf-8"),
    ("ppt", "application/vnd.ms-powerpoint"),
    ("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ("odp", "application/vnd.oasis.opendocument.presentation"),
    ("xls", "application/vnd.ms-excel"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("ods", "application/vnd.oasis.opendocument.spreadsheet"),
    ("csv", "text/csv; charset=utf-8"),
    ("png", "image/png"),
    ("jpg", "image/jpeg"),
    ("jpeg", "image/jpeg"),
    ("webp", "image/webp"),
];

/// The endings in words, for the hint.
pub(crate) fn endings() -> String {
    KINDS.map(|(ending, _)| ending).join(", ")
}

/// The type of a file by the ending of its name; `None` where such files are not taken.
pub(crate) fn media_of(name: &str) -> Option<&'static str> {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase())?;
    KINDS.iter().find(|(kind, _)| *kind == ending).map(|(_, media)| *media)
}

/// A name as people may read it: the last part of a path, one line, at most 120 characters with its ending.
pub(crate) fn readable_name(name: &str) -> String {
    let last = one_line(name.rsplit(['/', '\\']).next().unwrap_or_default());
    let hidden = |sign: char| {
        ('\u{200b}'..='\u{200f}').contains(&sign)
            || ('\u{202a}'..='\u{202e}').contains(&sign)
            || ('\u{2066}'..='\u{2069}').contains(&sign)
    };
    let plain: String = last.chars().filter(|sign| !hidden(*sign)).collect();
    let over = plain.chars().count().saturating_sub(120);
    plain.chars().skip(over).collect()
}

/// Takes in the files of a form. Answers field and sentence of each that cannot be taken.
pub(super) async fn take_in(
    ask: &Ask,
    tx: &Tx,
    hold: &mut Hold,
    form: &Form,
) -> Result<Vec<(String, String)>, Refusal> {
    let mut wrong = Vec::new();
    let mut fields = vec![("files".to_owned(), None)];
    fields.extend(
        hold.setting
            .questions
            .iter()
            .filter(|question| question.kind == "file")
            .map(|one| (format!("a-{}", one.code), Some(one.id))),
    );
    let mut taken = 0;
    for (field, question_id) in fields {
        for upload in form.files(&field) {
            match refusal(ask, &hold.whole, upload) {
                Some(sentence) => wrong.push((field.clone(), sentence)),
                None => {
                    hold.whole.attachments.push(kept(ask, tx, &hold.whole, upload, question_id).await?);
                    taken += 1;
                }
            }
        }
    }
    if taken > 0 {
        record(ask, tx, hold, "proposal-file-added", "").await?;
    }
    Ok(wrong)
}

fn refusal(ask: &Ask, whole: &Whole, upload: &Upload) -> Option<String> {
    let (t, name) = (ask.t(), readable_name(&upload.name));
    if whole.attachments.len() >= FILES_MAX {
        return Some(t.a2("proposal-file-too-many", "name", name, "max", FILES_MAX));
    }
    if upload.bytes.len() > FILE_BYTES_MAX {
        return Some(t.a2("proposal-file-too-large", "name", name, "mb", FILE_BYTES_MAX / 1_000_000));
    }
    if upload.bytes.is_empty() {
        return Some(t.a("proposal-file-empty", "name", name));
    }
    media_of(&name).is_none().then(|| t.a2("proposal-file-kind", "name", name, "endings", endings()))
}

async fn kept(
    ask: &Ask,
    tx: &Tx,
    whole: &Whole,
    upload: &Upload,
    question_id: Option<base::Id>,
) -> Result<Attachment, Refusal> {
    let name = readable_name(&upload.name);
    let file = Attachment {
        id: ask.new_id(),
        proposal_id: whole.proposal.id,
        question_id,
        blob_hash: ask.house.blobs.keep(tx, ask.now(), &upload.bytes).await?,
        media: media_of(&name).unwrap_or("application/octet-stream").to_owned(),
        name,
        size_bytes: i64::try_from(upload.bytes.len()).unwrap_or(i64::MAX),
        created_at: ask.now(),
    };
    store::files::insert(tx, &file).await?;
    Ok(file)
}

/// Takes the file in this place (from 1) out of the proposal.
pub(super) async fn remove(ask: &Ask, tx: &Tx, hold: &mut Hold, place: usize) -> Result<(), Refusal> {
    if place == 0 || place > hold.whole.attachments.len() || hold.whole.proposal.state == State::Withdrawn {
        return Ok(());
    }
    let file = hold.whole.attachments.remove(place - 1);
    store::files::remove(tx, hold.whole.proposal.id, file.id).await?;
    record(ask, tx, hold, "proposal-file-removed", "").await
}

pub(super) async fn fetch(mut ask: Ask) -> Outcome {
    let hold = hold::hold(&mut ask).await?;
    give(&ask, &hold.whole).await
}

/// The file in the place that the address names, of this proposal and of no other.
pub(super) async fn give(ask: &Ask, whole: &Whole) -> Outcome {
    let place: usize = ask.param("place").parse().map_err(|_| Refusal::not_found())?;
    let file = place.checked_sub(1).and_then(|place| whole.attachments.get(place)).ok_or_else(Refusal::not_found)?;
    download(&file.name, &file.media, ask.house.blobs.fetch(&file.blob_hash).await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_only_read_and_endings_decide() {
        assert_eq!(readable_name("C:\\Users\\Amina\\plan\u{202e}fdp.exe"), "planfdp.exe");
        assert_eq!(readable_name("../../etc/passwd"), "passwd");
        assert_eq!(readable_name(&format!("{}.pdf", "é".repeat(200))).chars().count(), 120);
        assert_eq!(media_of("Plan.PDF"), Some("application/pdf"));
        for refused in ["page.html", "drawing.svg", "run.exe", "macro.docm", "archive.zip", "noending", ".pdf.js"] {
            assert_eq!(media_of(refused), None, "{refused}");
        }
    }
}
