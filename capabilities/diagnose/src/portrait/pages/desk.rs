//! The desk of the portrait: its chapters with what is in them, how it would read now, and its publication.

use super::public::{Shown, shown};
use crate::audit::meeting::{self, About, Decision};
use crate::audit::{Desk, Scene, at_desk};
use crate::portrait::document::{assemble, gather};
use crate::portrait::model::{Chapter, Document, Reading};
use crate::portrait::publish_by;
use crate::portrait::store as portraits;
use askama::Template;
use base::Id;
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

#[derive(Template)]
#[template(path = "portrait/desk.html")]
struct DeskPage {
    shell: Shell,
    base: String,
    public: String,
    version: String,
    chapters: Vec<ChapterLine>,
    decisions: Vec<(String, String)>,
    document: Shown,
    technical: bool,
    may_write: bool,
    may_publish: bool,
    s: Sheet,
}

struct ChapterLine {
    code: &'static str,
    number: usize,
    title: String,
    line: String,
    is_begun: bool,
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let scene = at_desk(&ask, Desk::Portrait).await?;
    page(&desk_page(&ask, &scene, Sheet::default()).await?)
}

async fn desk_page(ask: &Ask, scene: &Scene, s: Sheet) -> Result<DeskPage, Refusal> {
    let (t, db, audit) = (ask.t(), ask.db(), &scene.audit);
    let technical = ask.query.get("reading") == "technical";
    let reading = if technical { Reading::Technical } else { Reading::Public };
    let gathered = gather(db, audit).await?;
    let document = assemble(&ask.house, &gathered, &ask.lang, reading).await?;
    let version = match portraits::latest(db, audit.id).await? {
        Some(one) => {
            let day = t.day(audit.zone.civil(one.published_at).date());
            t.a2("portrait-version", "n", one.number, "day", day)
        }
        None => t.say("portrait-not-published"),
    };
    let decisions = releasing(db, audit.id).await?;
    let decision = |one: &Decision| {
        let day = t.day(audit.zone.civil(one.decided_at).date());
        (one.id.to_string(), t.a3("portrait-decision", "n", one.number, "day", day, "words", one.words.as_str()))
    };
    Ok(DeskPage {
        shell: scene.shell(ask, Desk::Portrait, t.say("portrait-title")).style("public.css"),
        base: ask.to(&scene.desk("/portrait")),
        public: ask.to(&format!("/audits/{}/portrait", audit.code)),
        version,
        chapters: (1..).zip(Chapter::ALL).map(|(number, one)| chapter_line(ask, number, *one, &document)).collect(),
        decisions: decisions.iter().map(decision).collect(),
        document: shown(ask, &document, &[]),
        technical,
        may_write: scene.is_team(),
        may_publish: scene.may_edit(),
        s,
    })
}

fn chapter_line(ask: &Ask, number: usize, chapter: Chapter, document: &Document) -> ChapterLine {
    let t = ask.t();
    let part = document.parts.iter().find(|part| part.code == chapter.code());
    let line = match part {
        Some(part) => {
            let words = base::word_count(&part.text);
            t.a3("chapter-holds", "words", words, "figures", part.figures.len(), "blocks", part.blocks.len())
        }
        None => t.say("chapter-empty"),
    };
    ChapterLine {
        code: chapter.code(),
        number,
        title: t.say(&format!("chapter-{}", chapter.code())),
        line,
        is_begun: part.is_some(),
    }
}

/// The decisions by which the portrait may be published: about release, and carried.
async fn releasing(db: &store::Db, audit: Id) -> Result<Vec<Decision>, Refusal> {
    let mut all = meeting::decisions(db, audit).await?;
    all.retain(|one| one.about == About::Release && one.is_carried());
    Ok(all)
}

/// Publishes both readings in all languages of the install, by a decision of the committee.
pub(super) async fn publish(ask: Ask) -> Outcome {
    let scene = at_desk(&ask, Desk::Portrait).await?;
    if !scene.may_edit() {
        return Err(Refusal::not_found());
    }
    let t = ask.t();
    let mut s = Sheet::of(ask.form().await?);
    let wanted = Id::parse(s.form.get("decision"));
    let decision = releasing(ask.db(), scene.audit.id).await?.into_iter().find(|one| Some(one.id) == wanted);
    let Some(decision) = decision else {
        s.wrong("decision", t.say("portrait-decision-missing"));
        return refused(&desk_page(&ask, &scene, s).await?);
    };
    if publish_by(&ask.house, scene.maker(&ask), &scene.audit, decision.id).await?.is_none() {
        s.wrong("decision", t.say("portrait-is-empty"));
        return refused(&desk_page(&ask, &scene, s).await?);
    }
    see_other(&ask, &scene.desk("/portrait"), Some("said-portrait-published"))
}
