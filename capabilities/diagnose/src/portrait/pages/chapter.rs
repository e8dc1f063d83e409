//! One chapter: its text in two languages and two readings, and its figures.

use crate::audit::{Desk, Scene, at_desk};
use crate::desk::{both_lines, both_words, iso_day, line, needed, set_both};
use crate::figure;
use crate::inventory::model::Standing;
use crate::inventory::store as inventory;
use crate::portrait::model::{Chapter, Placed, Written};
use crate::portrait::store as portraits;
use askama::Template;
use base::{Id, Localised};
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

/// Most words of a chapter in one language and reading.
const CHAPTER_WORDS: usize = 2_500;

#[derive(Template)]
#[template(path = "portrait/chapter.html")]
struct ChapterPage {
    shell: Shell,
    base: String,
    back: String,
    asks: String,
    figures: Vec<FigureLine>,
    released: Vec<(String, String)>,
    sources: Vec<(String, String)>,
    s: Sheet,
}

struct FigureLine {
    id: String,
    label: String,
    value: String,
    source: String,
}

async fn chapter_of(ask: &Ask) -> Result<(Scene, Chapter), Refusal> {
    let scene = at_desk(ask, Desk::Portrait).await?;
    let chapter = Chapter::parse(ask.param("chapter")).filter(|_| scene.is_team()).ok_or_else(Refusal::not_found)?;
    Ok((scene, chapter))
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let (scene, chapter) = chapter_of(&ask).await?;
    page(&chapter_page(&ask, &scene, chapter, Sheet::default()).await?)
}

async fn chapter_page(ask: &Ask, scene: &Scene, chapter: Chapter, mut s: Sheet) -> Result<ChapterPage, Refusal> {
    let (t, db, audit) = (ask.t(), ask.db(), &scene.audit);
    if !s.form.has("public-en") {
        let one = portraits::chapter(db, audit.id, chapter).await?;
        set_both(&mut s, "public", &one.public);
        set_both(&mut s, "technical", &one.technical);
        s.form.set("revision", one.revision.to_string());
    }
    let sources = inventory::all(db, audit.id).await?;
    let live = figure::released(db, audit.id, &ask.lang).await?;
    let placed = portraits::figures(db, audit.id).await?;
    let line = |one: &Placed| {
        let found = live.iter().find(|figure| figure.key == one.released_key);
        let source = sources.iter().find(|source| Some(source.id) == one.source_id);
        FigureLine {
            id: one.id.to_string(),
            label: found.map_or_else(|| one.label.in_lang(&ask.lang).to_owned(), |figure| figure.label.clone()),
            value: match found {
                Some(figure) => figure.value.clone(),
                None if one.released_key.is_empty() => one.value.clone(),
                None => t.say("figure-not-released"),
            },
            source: match (found, source) {
                (Some(figure), _) => {
                    t.a2("portrait-figure-source", "source", figure.source.as_str(), "day", t.day_of(&figure.as_of))
                }
                (None, Some(source)) => {
                    t.a2("portrait-figure-source", "source", source.title.as_str(), "day", t.day_of(&one.as_of))
                }
                (None, None) => String::new(),
            },
        }
    };
    let usable = sources.iter().filter(|one| one.standing == Standing::Usable);
    let title = t.say(&format!("chapter-{}", chapter.code()));
    Ok(ChapterPage {
        shell: scene
            .shell(ask, Desk::Portrait, title.clone())
            .crumb(t.say("portrait-title"), ask.to(&scene.desk("/portrait")))
            .crumb(title, ""),
        base: ask.to(&scene.desk(&format!("/portrait/{}", chapter.code()))),
        back: ask.to(&scene.desk("/portrait")),
        asks: t.say(&format!("chapter-asks-{}", chapter.code())),
        figures: placed.iter().filter(|one| one.chapter == chapter).map(line).collect(),
        released: live.iter().map(|one| (one.key.clone(), one.label.clone())).collect(),
        sources: usable.map(|one| (one.id.to_string(), one.title.clone())).collect(),
        s,
    })
}

pub(super) async fn change(ask: Ask) -> Outcome {
    let (scene, chapter) = chapter_of(&ask).await?;
    let s = Sheet::of(ask.form().await?);
    match s.form.get("act") {
        "write" => write(ask, scene, chapter, s).await,
        "figure" => write_figure(ask, scene, chapter, s).await,
        "release" => take_figure(ask, scene, chapter, s).await,
        "drop" => drop_figure(ask, scene, chapter, s).await,
        _ => Err(Refusal::bad("form-broken")),
    }
}

fn here(scene: &Scene, chapter: Chapter) -> String {
    scene.desk(&format!("/portrait/{}", chapter.code()))
}

async fn write(ask: Ask, scene: Scene, chapter: Chapter, mut s: Sheet) -> Outcome {
    let one = Written {
        chapter,
        public: both_words(&ask, &mut s, "public", CHAPTER_WORDS),
        technical: both_words(&ask, &mut s, "technical", CHAPTER_WORDS),
        revision: s.form.number("revision").unwrap_or(0),
    };
    if !s.is_fine() {
        return refused(&chapter_page(&ask, &scene, chapter, s).await?);
    }
    let tx = ask.db().begin().await?;
    if !portraits::save(&tx, scene.maker(&ask), &scene.audit, &one).await? {
        drop(tx);
        let now = portraits::chapter(ask.db(), scene.audit.id, chapter).await?;
        s.form.set("revision", now.revision.to_string());
        s.wrong("public-en", ask.t().say("audit-changed-meanwhile"));
        return refused(&chapter_page(&ask, &scene, chapter, s).await?);
    }
    tx.commit().await?;
    see_other(&ask, &here(&scene, chapter), Some("said-audit-kept"))
}

/// A figure with its source and day, where no release holds it: from a received table, a survey, the literature.
async fn write_figure(ask: Ask, scene: Scene, chapter: Chapter, mut s: Sheet) -> Outcome {
    let sources = inventory::all(ask.db(), scene.audit.id).await?;
    let source = Id::parse(s.form.get("source"));
    let source = sources.iter().find(|one| Some(one.id) == source && one.standing == Standing::Usable);
    if source.is_none() {
        s.wrong("source", ask.t().say("figure-source-missing"));
    }
    let one = Placed {
        id: ask.new_id(),
        chapter,
        released_key: String::new(),
        label: both_lines(&ask, &mut s, "label", "figure-label-missing"),
        value: needed(&ask, &mut s, "value", "figure-value-missing"),
        spread: line(&ask, &mut s, "spread"),
        source_id: source.map(|one| one.id),
        as_of: iso_day(&ask, &mut s, "as-of", true),
    };
    if !s.is_fine() {
        return refused(&chapter_page(&ask, &scene, chapter, s).await?);
    }
    place(ask, scene, chapter, one).await
}

/// A figure of a release: it stays live.
async fn take_figure(ask: Ask, scene: Scene, chapter: Chapter, s: Sheet) -> Outcome {
    let live = figure::released(ask.db(), scene.audit.id, &ask.lang).await?;
    let found = live.into_iter().find(|one| one.key == s.form.get("released")).ok_or_else(Refusal::not_found)?;
    let one = Placed {
        id: ask.new_id(),
        chapter,
        released_key: found.key,
        label: Localised::default(),
        value: String::new(),
        spread: String::new(),
        source_id: None,
        as_of: String::new(),
    };
    place(ask, scene, chapter, one).await
}

async fn place(ask: Ask, scene: Scene, chapter: Chapter, one: Placed) -> Outcome {
    let tx = ask.db().begin().await?;
    portraits::place(&tx, scene.maker(&ask), &scene.audit, &one).await?;
    tx.commit().await?;
    see_other(&ask, &format!("{}#figures", here(&scene, chapter)), Some("said-audit-kept"))
}

async fn drop_figure(ask: Ask, scene: Scene, chapter: Chapter, s: Sheet) -> Outcome {
    let id = Id::parse(s.form.get("figure")).ok_or_else(Refusal::not_found)?;
    let tx = ask.db().begin().await?;
    portraits::drop_figure(&tx, scene.maker(&ask), &scene.audit, id).await?;
    tx.commit().await?;
    see_other(&ask, &format!("{}#figures", here(&scene, chapter)), Some("said-audit-kept"))
}
