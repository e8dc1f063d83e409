//! The versions of a recommendation, and what changed between two of them.

use super::show::pieces_of;
use crate::desk::{at, below, day, readable};
use crate::recommendation::diff;
use crate::recommendation::store::versions;
use askama::Template;
use web::{Ask, Outcome, Shell, page};

#[derive(Template)]
#[template(path = "recommendation/versions.html")]
struct VersionsPage {
    shell: Shell,
    base: String,
    lines: Vec<(i64, String, String)>,
    from: i64,
    to: i64,
    compared: Vec<ComparedLine>,
    lang: String,
}

struct ComparedLine {
    number: String,
    moved: String,
    same: bool,
    pieces: Vec<(&'static str, String)>,
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let one = readable(&ask).await?;
    let t = ask.t();
    let all = versions::all(ask.db(), one.id).await?;
    let newest = all.first().map_or(0, |version| version.number);
    let to = ask.query.number("to").filter(|n| (1..=newest).contains(n)).unwrap_or(newest);
    let from = ask.query.number("from").filter(|n| (1..=newest).contains(n)).unwrap_or((to - 1).max(1));
    let older = versions::find(ask.db(), one.id, from).await?;
    let newer = versions::find(ask.db(), one.id, to).await?;
    let compared = match (&older, &newer) {
        (Some(older), Some(newer)) => diff::versions(&older.document, &newer.document, ask.lang.tag()),
        _ => Vec::new(),
    };
    let compared = compared.iter().map(|one| ComparedLine {
        number: one.number.map_or_else(|| t.say("versions-gone"), |n| n.to_string()),
        moved: match (one.was, one.number) {
            (None, _) => t.say("versions-new"),
            (Some(was), Some(now)) if was != now => t.a("versions-was", "n", was),
            _ => String::new(),
        },
        same: one.is_same(),
        pieces: pieces_of(&one.pieces),
    });
    let compared: Vec<ComparedLine> = compared.collect();
    // A version whose translation is missing is read in the first language.
    let translated = newer.as_ref().is_some_and(|version| {
        version.document.paragraphs.iter().any(|one| one.texts.get(ask.lang.tag()).is_some_and(|text| !text.is_empty()))
    });
    page(&VersionsPage {
        shell: below(&ask, &one, t.say("versions-title")),
        base: ask.to(&at(&one, "/versions")),
        lines: all.iter().map(|v| (v.number, day(&ask, v.made_at, &one.zone), reason(&ask, &v.reason))).collect(),
        from,
        to,
        compared,
        lang: if translated { ask.lang.to_string() } else { one.lang.to_string() },
    })
}

/// Why a version was made: the usual reasons in the reader's language, the others as they were written.
fn reason(ask: &Ask, stored: &str) -> String {
    match stored {
        versions::FOR_CONSULTATION => ask.t().say("versions-reason-consultation"),
        versions::FOR_ADOPTION => ask.t().say("versions-reason-adoption"),
        versions::FOR_TRANSLATION => ask.t().say("versions-reason-translation"),
        written => written.to_owned(),
    }
}
