//! Reading a letter that came in. Nothing in it is trusted: its size, its nesting, its charsets and its
//! sender are checked, and what no person wrote is told apart before anybody is answered.
//!
//! The MIME structure is walked here, line by line, so that time grows with the letter and no faster;
//! `mail-parser` reads single header fields, charsets and transfer encodings.

pub mod answers;
mod attachments;
mod body;
mod classify;
mod headers;
mod html;
mod labels;
mod mime;
pub mod proposal;
mod quoting;
mod unread;

pub use attachments::File;
pub use classify::Bounce;
pub use unread::{Ignored, Refused, Unread};

use crate::message_id::MessageId;
use base::Ts;
use headers::Headers;
use sha2::{Digest, Sha256};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// What the mail server said when it handed the letter over.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Envelope {
    /// Where failures are reported to; `None` is the empty sender of bounces and automatic answers.
    pub sender: Option<String>,
    /// For whom.
    pub recipient: String,
}

/// Who we are, and how much we take.
#[derive(Clone, Debug)]
pub struct House {
    /// The domain of our own Message-IDs and addresses, to know our letters when they come back.
    pub domain: String,
    /// How much is taken.
    pub limits: Limits,
}

/// How much of a letter is taken. Every limit has its refusal with a sentence.
#[derive(Clone, Debug)]
pub struct Limits {
    /// The letter as it travels.
    pub letter_bytes: usize,
    /// The header of the letter or of one of its parts.
    pub head_bytes: usize,
    /// One header field.
    pub field_bytes: usize,
    /// Header fields of one part.
    pub fields: usize,
    /// Parts within parts.
    pub depth: usize,
    /// Parts in all.
    pub parts: usize,
    /// Files, apart from pictures inside the text.
    pub attachments: usize,
    /// The text, in characters.
    pub text_chars: usize,
    /// Houses the letter passed through.
    pub hops: usize,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            letter_bytes: 25 * 1024 * 1024,
            head_bytes: 256 * 1024,
            field_bytes: 32 * 1024,
            fields: 1_000,
            depth: 8,
            parts: 100,
            attachments: 10,
            text_chars: 200_000,
            hops: 30,
        }
    }
}

/// A person as a letter names one. Anybody can write any name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Correspondent {
    /// The address.
    pub mail: String,
    /// The name beside it, one line.
    pub name: Option<String>,
}

/// A letter from a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    /// When it reached us.
    pub received_at: Ts,
    /// What the mail server said.
    pub envelope: Envelope,
    /// Who says to have written it.
    pub from: Correspondent,
    /// Where answers go: `Reply-To`, else `From`. Anybody can write anything there: a link that opens
    /// something goes to `from`, whose owner alone can then confirm it.
    pub answer_to: Correspondent,
    /// Everybody in `To` and `Cc`.
    pub to: Vec<Correspondent>,
    /// One line; empty where there is none.
    pub subject: String,
    /// What the person wrote, without the letter that is answered and without the signature.
    pub text: String,
    /// The text was made out of a page, so its layout is ours.
    pub text_was_page: bool,
    /// The letter that is answered, as quoted.
    pub quoted: Option<String>,
    /// The signature.
    pub signature: Option<String>,
    /// The files.
    pub attachments: Vec<File>,
    /// Pictures inside the text beyond the limit, which were not kept.
    pub pictures_left_out: usize,
    /// Its Message-ID.
    pub message_id: Option<MessageId>,
    /// The letters it answers, nearest first.
    pub answers: Vec<MessageId>,
    /// The subject reads like an absence notice. Only a hint: people do write about offices.
    pub reads_like_absence: bool,
    /// The same for the same letter delivered again: of its Message-ID and sender, else of its bytes.
    pub fingerprint: String,
}

/// Reads a letter for `house`, or says why it was ignored or refused.
pub fn read_letter(bytes: &[u8], envelope: &Envelope, house: &House, received_at: Ts) -> Result<Received, Unread> {
    // The reader is tested not to panic; a stranger's letter shall not be what finds the exception.
    catch_unwind(AssertUnwindSafe(|| read(bytes, envelope, house, received_at)))
        .unwrap_or(Err(Unread::Refused(Refused::NotALetter)))
}

fn read(bytes: &[u8], envelope: &Envelope, house: &House, received_at: Ts) -> Result<Received, Unread> {
    let limits = &house.limits;
    let root = mime::letter(bytes, limits)?;
    let headers = &root.headers;
    if let Some(ignored) = classify::not_from_a_person(&root, envelope, house) {
        return Err(Unread::Ignored(ignored));
    }
    let from = headers.people("from").into_iter().next().ok_or(Refused::NoSender)?;
    if mime::is_encrypted(&root) {
        return Err(Refused::Encrypted.into());
    }
    let found = body::best_text(&root, limits)?;
    let files = attachments::of(&root, limits)?;
    let parts = body::told_apart(&found.text);
    let subject = headers.line("subject").unwrap_or_default();
    if subject.is_empty() && parts.text.is_empty() && files.kept.is_empty() {
        return Err(Refused::Empty.into());
    }
    let message_id = headers.ids("message-id").into_iter().next();
    Ok(Received {
        received_at,
        envelope: envelope.clone(),
        answer_to: headers.people("reply-to").into_iter().next().unwrap_or_else(|| from.clone()),
        to: [headers.people("to"), headers.people("cc")].concat(),
        reads_like_absence: classify::reads_like_absence(&subject),
        subject,
        text: parts.text,
        text_was_page: found.was_page,
        quoted: parts.quoted,
        signature: parts.signature,
        attachments: files.kept,
        pictures_left_out: files.pictures_left_out,
        answers: answered(headers),
        fingerprint: fingerprint(bytes, &from, message_id.as_ref()),
        message_id,
        from,
    })
}

/// In-Reply-To first, then References from the nearest back.
fn answered(headers: &Headers) -> Vec<MessageId> {
    let mut ids = headers.ids("in-reply-to");
    for id in headers.ids("references").into_iter().rev().take(50) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids
}

/// The sender is part of it: otherwise a stranger who knows an id could make us drop another's letter.
fn fingerprint(bytes: &[u8], from: &Correspondent, id: Option<&MessageId>) -> String {
    let mut hash = Sha256::new();
    match id {
        Some(id) => hash.update(format!("id\n{}\n{}", id.as_str(), from.mail.to_lowercase())),
        None => hash.update(bytes),
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

impl Envelope {
    /// The envelope of a letter that came through a pipe, from what the last house wrote into it:
    /// `Return-Path`, and `Delivered-To`, `X-Original-To` or `To`.
    pub fn of_piped(bytes: &[u8]) -> Envelope {
        let limits = Limits::default();
        let Ok((headers, _)) = Headers::split(bytes, &limits) else { return Envelope::default() };
        let first = |name: &str| headers.people(name).into_iter().next().map(|person| person.mail);
        let sender = match headers.raw("return-path") {
            Some(path) => Some(path.trim_matches(['<', '>', ' ']).to_owned()).filter(|path| !path.is_empty()),
            None => first("sender").or_else(|| first("from")),
        };
        let recipient = ["delivered-to", "x-original-to", "to"].into_iter().find_map(first).unwrap_or_default();
        Envelope { sender, recipient }
    }
}
