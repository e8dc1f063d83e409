//! A project from elsewhere into an audit, whole or not at all. Texts go to the queue of redaction like every other; their
//! passages move with the words when these are made safe.

use super::project::{Code, Project, Text};
use crate::audit::store::Maker;
use crate::voices::coding::model as book_model;
use crate::voices::coding::store as coding;
use crate::voices::redaction::store as queue;
use crate::voices::source::model::{Consent, Kind, Source};
use crate::voices::source::store as sources;
use base::{Id, Lang, one_line};
use std::collections::HashMap;
use store::{Result, Tx, sql};

/// So many codes and codings are taken at once.
pub(super) const CODES_MAX: usize = 2_000;
/// More than the largest project that was ever sent to us, by far.
pub(super) const CODINGS_MAX: usize = 20_000;
/// Longest text, in characters.
const TEXT_MAX: usize = 400_000;

/// What was taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Taken {
    /// New codes.
    pub codes: usize,
    /// Codes that were there already.
    pub known: usize,
    /// New texts.
    pub texts: usize,
    /// Texts that were there already.
    pub again: usize,
    /// Passages.
    pub codings: usize,
}

/// Takes it in. The transaction is the caller's: dropped, nothing happened.
pub(super) async fn bring_in(
    tx: &Tx,
    maker: Maker<'_>,
    audit: Id,
    one: &Project,
    consent: Consent,
    lang: &Lang,
) -> Result<Taken> {
    let mut taken = Taken::default();
    let book = coding::book(tx, audit).await?;
    let mut ids: HashMap<String, Id> = book.into_iter().map(|code| (code.guid, code.id)).collect();
    // Parents come before those below them.
    let mut waiting: Vec<(&Code, Option<Id>, i64)> = Vec::new();
    let top = one.codes.iter().enumerate().rev();
    waiting.extend(top.map(|(at, code)| (code, None, i64::try_from(at % 9).unwrap_or(0) + 1)));
    while let Some((code, parent, colour)) = waiting.pop() {
        let guid =
            if code.guid.is_empty() { super::guid_of(&format!("{audit} {}", code.name)) } else { code.guid.clone() };
        let id = match ids.get(&guid) {
            Some(id) => {
                taken.known += 1;
                *id
            }
            None => {
                let id = maker.id();
                let row = book_model::Code {
                    id,
                    parent_id: parent,
                    name: one_line(&code.name).chars().take(200).collect(),
                    memo: code.memo.clone(),
                    colour,
                    codable: code.codable,
                    guid: guid.clone(),
                    retired: false,
                };
                coding::put_code(tx, audit, &row).await?;
                ids.insert(guid, id);
                taken.codes += 1;
                id
            }
        };
        waiting.extend(code.codes.iter().rev().map(|below| (below, Some(id), colour)));
    }
    let known: Vec<String> = sources::of(tx, audit).await?.into_iter().map(|source| source.guid).collect();
    for text in &one.texts {
        if known.contains(&text.guid) {
            taken.again += 1;
            continue;
        }
        taken.codings += bring_text(tx, maker, audit, text, &ids, consent, lang).await?;
        taken.texts += 1;
    }
    maker.note(tx, audit, "qda-brought-in", ("audit", audit), "codes sources codings").await?;
    Ok(taken)
}

async fn bring_text(
    tx: &Tx,
    maker: Maker<'_>,
    audit: Id,
    text: &Text,
    codes: &HashMap<String, Id>,
    consent: Consent,
    lang: &Lang,
) -> Result<usize> {
    let mut source = Source {
        id: maker.id(),
        audit_id: audit,
        code: String::new(),
        kind: Kind::Import,
        title: one_line(&text.name).chars().take(200).collect(),
        held_on: String::new(),
        place: String::new(),
        lang: lang.clone(),
        notes: String::new(),
        guid: text.guid.clone(),
    };
    source.code = sources::insert(tx, maker, &source).await?;
    if text.text.trim().is_empty() || text.text.chars().count() > TEXT_MAX {
        return Ok(0);
    }
    let one = queue::Arriving {
        place: 1,
        participant_id: None,
        facilitator: false,
        words: &text.text,
        consent,
        minor: false,
        about_place: "",
        received_on: "",
        secret_hash: None,
    };
    let contribution = queue::arrive(tx, maker, &source, &one).await?;
    let mut count = 0;
    for passage in &text.passages {
        for (code, _) in &passage.codings {
            let Some(code) = codes.get(code) else { continue };
            let insert = sql(
                "insert into voice_coding (id, contribution_id, code_id, coder_id, from_at, to_at, coded_at, standing) \
                 values ($1, $2, $3, null, $4, $5, $6, 1)",
            );
            let insert = insert.bind(maker.id()).bind(contribution).bind(*code);
            tx.execute(insert.bind(passage.span.from).bind(passage.span.to).bind(maker.now)).await?;
            count += 1;
        }
    }
    Ok(count)
}
