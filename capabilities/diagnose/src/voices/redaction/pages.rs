//! The queue: one contribution after the other, each suggestion decided by a human, more marked by hand.

use super::find::Kind;
use super::store::{self as queue, Waiting};
use crate::audit::{Desk, Scene};
use crate::desk::choices;
use crate::voices::coding::model::pieces;
use crate::voices::coding::sentences::Span;
use crate::voices::desk::{self, Way};
use askama::Template;
use base::{Id, one_line};
use web::{Ask, Outcome, Refusal, Route, Sheet, Shell, page, refused, see_other};

/// So many on one page.
const PAGE: i64 = 10;

pub(crate) fn routes() -> Vec<Route> {
    use crate::voices::DESK;
    vec![
        Route::get("/audits/{audit}/desk/redaction", DESK, show),
        Route::post("/audits/{audit}/desk/redaction", DESK, decide),
    ]
}

#[derive(Template)]
#[template(path = "voices/redaction.html")]
struct QueuePage {
    shell: Shell,
    ways: Vec<Way>,
    action: String,
    waiting: i64,
    items: Vec<Item>,
    kinds: Vec<(String, String)>,
    s: Sheet,
    next: Option<String>,
}

struct Item {
    id: String,
    source: String,
    pieces: Vec<(String, bool)>,
    marks: Vec<Line>,
}

struct Line {
    id: String,
    words: String,
    kind: String,
    instead: String,
    taken: bool,
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let scene = desk::hearing(&ask).await?;
    page(&queue_page(&ask, &scene, Sheet::default()).await?)
}

async fn queue_page(ask: &Ask, scene: &Scene, s: Sheet) -> Result<QueuePage, Refusal> {
    let from = ask.query.number("from").unwrap_or(0).clamp(0, 1_000_000);
    let all = queue::waiting(ask.db(), scene.audit.id, from, PAGE).await?;
    let waiting = queue::waiting_count(ask.db(), scene.audit.id).await?;
    Ok(QueuePage {
        shell: desk::shell(ask, scene, Desk::Voices, ask.t().say("voice-way-redaction")),
        ways: desk::ways(ask, scene, "/redaction", waiting),
        action: ask.to(&scene.desk("/redaction")),
        waiting,
        items: all.iter().map(|one| item(ask, one, &s)).collect(),
        kinds: choices(ask, "voice-mark-", Kind::ALL.map(Kind::code)),
        s,
        next: (waiting > from + PAGE).then(|| ask.to(&scene.desk(&format!("/redaction?from={}", from + PAGE)))),
    })
}

fn item(ask: &Ask, one: &Waiting, s: &Sheet) -> Item {
    let t = ask.t();
    let spans: Vec<Span> = one.marks.iter().map(|mark| mark.span).collect();
    let line = |mark: &queue::Mark| {
        let (id, kind) = (mark.id.to_string(), t.say(&format!("voice-mark-{}", mark.kind.code())));
        let typed = s.form.get(&format!("instead-{id}"));
        let instead = [typed, mark.instead.as_str(), kind.as_str()].into_iter().find(|words| !words.is_empty());
        Line {
            words: mark.span.of(&one.original),
            instead: instead.unwrap_or_default().to_lowercase(),
            taken: mark.state != "left" && (!s.form.has(&format!("seen-{id}")) || s.is(&format!("take-{id}"), "yes")),
            kind,
            id,
        }
    };
    Item {
        id: one.id.to_string(),
        source: one.source_title.clone(),
        pieces: pieces(&one.original, &spans).into_iter().map(|piece| (piece.text, !piece.marks.is_empty())).collect(),
        marks: one.marks.iter().map(line).collect(),
    }
}

/// Decides everything of one contribution at once: what is ticked is taken out, what is not stays; and words that the
/// machine missed are marked wherever they stand.
async fn decide(ask: Ask) -> Outcome {
    let scene = desk::hearing(&ask).await?;
    let mut s = Sheet::of(ask.form().await?);
    let id = Id::parse(s.form.get("contribution")).ok_or_else(Refusal::not_found)?;
    let maker = scene.maker(&ask);
    let tx = ask.db().begin().await?;
    let one = queue::hold(&tx, scene.audit.id, id).await?.ok_or_else(|| gone(&ask, &scene))?;
    // What came to be marked since the page was made has been seen by nobody.
    for mark in one.marks.iter().filter(|mark| s.form.has(&format!("seen-{}", mark.id))) {
        let instead = words_instead(&s, &format!("instead-{}", mark.id), mark.kind);
        queue::decide(&tx, maker, mark.id, s.is(&format!("take-{}", mark.id), "yes"), &instead).await?;
    }
    let more = one_line(s.form.get(&format!("more-{id}")));
    if !more.is_empty() || s.form.get("act") == "mark" {
        let spans = if more.is_empty() { Vec::new() } else { everywhere(&one.original, &more) };
        if spans.is_empty() {
            drop(tx);
            s.wrong(&format!("more-{id}"), ask.t().say("voice-more-not-found"));
            return refused(&queue_page(&ask, &scene, s).await?);
        }
        let kind = Kind::parse(s.form.get(&format!("kind-{id}"))).unwrap_or(Kind::Other);
        let instead = words_instead(&s, &format!("more-instead-{id}"), kind);
        for span in spans {
            queue::add_mark(&tx, maker, id, span, kind, &instead).await?;
        }
        if s.form.get("act") == "mark" {
            tx.commit().await?;
            return see_other(&ask, &scene.desk(&format!("/redaction#c-{id}")), Some("said-voice-marked"));
        }
    }
    if s.form.get("act") == "safe" && !queue::clear(&tx, maker, scene.audit.id, id).await? {
        return Err(gone(&ask, &scene));
    }
    tx.commit().await?;
    see_other(&ask, &scene.desk("/redaction"), Some("said-voice-safe"))
}

/// Somebody else was here.
fn gone(ask: &Ask, scene: &Scene) -> Refusal {
    Refusal::conflict("voice-queue-moved").next(ask.to(&scene.desk("/redaction")), "voice-way-redaction")
}

fn words_instead(s: &Sheet, field: &str, kind: Kind) -> String {
    let typed: String = one_line(s.form.get(field)).chars().filter(|sign| !"[]".contains(*sign)).take(60).collect();
    if typed.is_empty() { kind.code().to_owned() } else { typed }
}

/// Wherever these words stand in a text, in either case.
fn everywhere(text: &str, words: &str) -> Vec<Span> {
    let signs: Vec<String> = text.chars().map(|sign| sign.to_lowercase().collect()).collect();
    let wanted: Vec<String> = words.chars().map(|sign| sign.to_lowercase().collect()).collect();
    let mut spans = Vec::new();
    let mut at = 0;
    while at + wanted.len() <= signs.len() {
        if signs[at..at + wanted.len()] == wanted[..] {
            spans.push(Span { from: at, to: at + wanted.len() });
            at += wanted.len();
        } else {
            at += 1;
        }
    }
    spans
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_wherever_they_stand() {
        assert_eq!(
            everywhere("Ropewalk, the ropewalk", "ropewalk"),
            [Span { from: 0, to: 8 }, Span { from: 14, to: 22 }]
        );
        assert_eq!(everywhere("short", "longer than it"), []);
    }
}
