//! The voices of an audit as a project. It never tells who spoke: speakers are participants or whoever leads, coders are
//! numbers, and words that were only to be counted are a mark in the place of the words.

use super::project::{Code, Passage, Project, Text};
use crate::audit::model::Audit;
use crate::voices::coding::model::{self as book_model, Coding, Turn};
use crate::voices::coding::sentences::Span;
use crate::voices::coding::store as coding;
use crate::voices::source::model::{Kind, Source};
use crate::voices::source::store as sources;
use base::Id;
use sha2::{Digest, Sha256};
use store::{Db, Result};

/// What stands for words that are counted and not shown.
pub const COUNTED: &str = "[…]";
/// Colours of the nine of the house, for programs that know hex alone.
const COLOURS: [&str; 9] =
    ["#1c5d99", "#8a5a00", "#7a3e9d", "#1b6e53", "#a8323e", "#4d5bbe", "#6b6b1f", "#0e6b78", "#8c4a2f"];

/// A guid out of any text: the same text gives the same one, and it tells nothing of it, no instant either.
pub(crate) fn guid_of(text: &str) -> String {
    let hash = Sha256::digest(format!("wardmote {text}").as_bytes());
    let hex: String = hash.iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    format!("{}-{}-4{}-8{}-{}", &hex[0..8], &hex[8..12], &hex[13..16], &hex[17..20], &hex[20..32])
}

/// The code book alone.
pub(super) async fn code_book(db: &Db, audit: &Audit) -> Result<Project> {
    let codes = coding::book(db, audit.id).await?;
    Ok(Project {
        name: audit.title.in_lang(&audit.lang).to_owned(),
        codes: tree(&codes, None, 0),
        ..Project::default()
    })
}

/// Code book, texts and passages.
pub(super) async fn project(db: &Db, audit: &Audit, words: (&str, &str)) -> Result<Project> {
    let mut one = code_book(db, audit).await?;
    let codes = coding::book(db, audit.id).await?;
    let mut coders: Vec<Id> = Vec::new();
    for source in sources::of(db, audit.id).await? {
        let (turns, codings) = (coding::turns(db, source.id).await?, coding::codings(db, source.id).await?);
        coders.extend(codings.iter().filter_map(|one| one.coder_id));
        if !turns.is_empty() || source.kind == Kind::Import {
            one.texts.push(text(audit, &source, &turns, &codings, &codes, words));
        }
    }
    coders.sort_unstable();
    coders.dedup();
    one.users = coders.iter().enumerate().map(|(at, id)| (coder(audit, *id), format!("Coder {}", at + 1))).collect();
    Ok(one)
}

fn coder(audit: &Audit, id: Id) -> String {
    guid_of(&format!("{} {id}", audit.id))
}

fn tree(codes: &[book_model::Code], of: Option<Id>, depth: usize) -> Vec<Code> {
    let here = codes.iter().filter(|code| code.parent_id == of && depth < 24);
    here.map(|code| Code {
        guid: code.guid.clone(),
        name: code.name.clone(),
        memo: code.memo.clone(),
        colour: COLOURS[usize::try_from(code.colour - 1).unwrap_or(0) % COLOURS.len()].to_owned(),
        codable: code.codable,
        codes: tree(codes, Some(code.id), depth + 1),
    })
    .collect()
}

fn text(
    audit: &Audit,
    source: &Source,
    turns: &[Turn],
    codings: &[Coding],
    codes: &[book_model::Code],
    words: (&str, &str),
) -> Text {
    let mut out = Text { guid: source.guid.clone(), name: source.title.clone(), ..Text::default() };
    for turn in turns {
        let shown = source.kind == Kind::Import || turn.facilitator || turn.consent.quotes();
        if source.kind != Kind::Import {
            let who = if turn.facilitator { words.1 } else { words.0 };
            out.text.push_str(&format!("{who}: "));
        }
        let begins = out.text.chars().count();
        out.text.push_str(if shown { &turn.words } else { COUNTED });
        let ends = out.text.chars().count();
        for one in codings.iter().filter(|one| one.contribution_id == turn.id) {
            let Some(code) = codes.iter().find(|code| code.id == one.code_id) else { continue };
            let span = if shown {
                Span { from: begins + one.span.from, to: begins + one.span.to }
            } else {
                Span { from: begins, to: ends }
            };
            push(&mut out, audit, span, code.guid.clone(), one.coder_id);
        }
        if source.kind != Kind::Import {
            out.text.push('\n');
        }
    }
    out.passages.sort_by_key(|passage| passage.span);
    out.passages.iter_mut().for_each(|passage| passage.codings.sort());
    out
}

fn push(out: &mut Text, audit: &Audit, span: Span, code: String, by: Option<Id>) {
    let given = (code, by.map_or(String::new(), |by| coder(audit, by)));
    match out.passages.iter_mut().find(|passage| passage.span == span) {
        Some(passage) if passage.codings.contains(&given) => {}
        Some(passage) => passage.codings.push(given),
        None => {
            let guid = guid_of(&format!("{} {} {}", out.guid, span.from, span.to));
            out.passages.push(Passage { guid, span, codings: vec![given] });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn guids_are_guids_and_tell_nothing() {
        let one = guid_of("x");
        assert_eq!(one.len(), 36);
        assert_eq!(one.split('-').map(str::len).collect::<Vec<_>>(), [8, 4, 4, 4, 12]);
        assert!(one.chars().all(|sign| sign == '-' || sign.is_ascii_hexdigit()));
        assert_eq!(one, guid_of("x"));
        assert_ne!(one, guid_of("y"));
    }
}
