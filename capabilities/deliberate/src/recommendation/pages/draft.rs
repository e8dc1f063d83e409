//! The drafting desk: the paragraphs in each language beside one another, each a form of its own, so that two who
//! write at once meet only in the paragraph they both change; then both texts are shown, and nothing is lost.

use super::show::said::{AmendmentLine, SaidLine, amendment_line};
use crate::consultation::store as consultation;
use crate::desk::{at, language, maker, work_shell, working};
use crate::recommendation::model::{PARAGRAPH_WORDS_MAX, PARAGRAPHS_MAX, Paragraph, Recommendation, Translation};
use crate::recommendation::store::paragraphs::{self, Kept};
use crate::recommendation::store::{self as recommendations, versions};
use askama::Template;
use base::{Id, Lang};
use store::Tx;
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

#[derive(Template)]
#[template(path = "recommendation/draft.html")]
struct DraftPage {
    shell: Shell,
    action: String,
    base: String,
    hide: String,
    state: String,
    may_reword: bool,
    articles: Vec<Row>,
    s: Sheet,
    clash: Option<Clash>,
    amendments: Vec<AmendmentLine>,
    comments: Vec<(String, SaidLine)>,
    full: bool,
}

/// A paragraph on the desk.
struct Row {
    id: String,
    number: i64,
    revision: i64,
    first: bool,
    cells: Vec<Cell>,
}

/// A paragraph in one language on the desk.
struct Cell {
    lang: String,
    name: String,
    text: String,
    revision: i64,
    is_first: bool,
    note: String,
    old: bool,
    open: bool,
}

/// Two who wrote at once: what stands now, and what was typed.
struct Clash {
    number: i64,
    paragraph: String,
    lang: String,
    stands: String,
    typed: String,
    paragraph_revision: i64,
    revision: i64,
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let one = working(&ask).await?;
    page(&draft_page(&ask, &one, Sheet::default(), None).await?)
}

async fn draft_page(ask: &Ask, one: &Recommendation, s: Sheet, clash: Option<Clash>) -> Result<DraftPage, Refusal> {
    let t = ask.t();
    let now = paragraphs::of(ask.db(), one.id).await?;
    let amendments = consultation::amendments(ask.db(), one.id).await?;
    let comments = consultation::comments(ask.db(), one.id).await?;
    let may_reword = one.state.text_may_change();
    let comments = comments.iter().map(|said| {
        let about = now.iter().find(|paragraph| Some(paragraph.id) == said.paragraph_id).map_or(0, |one| one.position);
        let about = if about == 0 { t.say("draft-about-whole") } else { t.a("draft-about", "n", about) };
        (about, super::show::said::said_line(ask, one, said))
    });
    Ok(DraftPage {
        shell: work_shell(ask, one, t.say("recommendation-door-draft")),
        action: ask.to(&at(one, "/draft")),
        base: ask.to(&at(one, "")),
        hide: ask.to(&at(one, "/draft/hide")),
        state: t.say(&format!("draft-state-{}", one.state.code())),
        may_reword,
        articles: now.iter().map(|paragraph| row(ask, one, paragraph, may_reword)).collect(),
        full: now.len() >= PARAGRAPHS_MAX,
        s,
        clash,
        amendments: amendments.iter().map(|amendment| amendment_line(ask, &now, amendment)).collect(),
        comments: comments.collect(),
    })
}

fn row(ask: &Ask, one: &Recommendation, paragraph: &Paragraph, may_reword: bool) -> Row {
    let t = ask.t();
    let cell = |lang: &Lang| {
        let text = paragraph.exact(lang);
        let is_first = *lang == one.lang;
        let translation = paragraph.translation(lang);
        let note = match translation {
            Translation::OutOfDate => t.say("draft-translation-old"),
            Translation::Missing => t.say("draft-translation-none"),
            Translation::UpToDate => String::new(),
        };
        Cell {
            lang: lang.to_string(),
            name: language(ask, lang),
            text: text.map_or(String::new(), |text| text.text.clone()),
            revision: text.map_or(0, |text| text.revision),
            is_first,
            note,
            old: translation == Translation::OutOfDate,
            open: may_reword || !is_first,
        }
    };
    Row {
        id: paragraph.id.to_string(),
        number: paragraph.position,
        revision: paragraph.revision,
        first: paragraph.position == 1,
        cells: one.langs.iter().map(cell).collect(),
    }
}

/// One of the small forms of the desk was sent: `act` says which.
pub(super) async fn change(ask: Ask) -> Outcome {
    let one = working(&ask).await?;
    let s = Sheet::of(ask.form().await?);
    match s.form.get("act") {
        "reword" => reword(&ask, one, s).await,
        "add" => add(&ask, one, s).await,
        "up" | "out" | "still-good" => arrange(&ask, one, s).await,
        _ => Err(Refusal::bad("form-broken")),
    }
}

fn text_of(ask: &Ask, s: &mut Sheet, field: &str) -> String {
    // A paragraph is one paragraph: its lines are joined.
    let typed = crate::desk::words(ask, s, field, PARAGRAPH_WORDS_MAX, Some("draft-text-missing"));
    typed.split_whitespace().collect::<Vec<_>>().join(" ")
}

async fn reword(ask: &Ask, one: Recommendation, mut s: Sheet) -> Outcome {
    let lang =
        one.langs.iter().find(|lang| lang.tag() == s.form.get("lang")).cloned().ok_or_else(Refusal::not_found)?;
    let id = Id::parse(s.form.get("paragraph")).ok_or_else(Refusal::not_found)?;
    let text = text_of(ask, &mut s, "text");
    if !s.is_fine() {
        return refused(&draft_page(ask, &one, s, None).await?);
    }
    let tx = ask.db().begin().await?;
    let one = recommendations::hold(&tx, one.id).await?;
    if lang == one.lang {
        text_stands_open(ask, &one)?;
    }
    let now = paragraphs::of(&tx, one.id).await?;
    let Some(paragraph) = now.iter().find(|one| one.id == id) else {
        drop(tx);
        return gone(ask, &one, s, text).await;
    };
    // What the writer saw: the wording of this language, and of the paragraph it belongs to.
    let seen = Paragraph { revision: s.form.number("paragraph-revision").unwrap_or(0), ..paragraph.clone() };
    let revision = s.form.number("revision").unwrap_or(0);
    let kept = if seen.revision == paragraph.revision {
        paragraphs::reword(&tx, maker(ask), &one, &seen, &lang, &text, revision).await?
    } else {
        Kept::ChangedSince
    };
    if kept == Kept::ChangedSince {
        let clash = clash(&one, paragraph, &lang, text);
        drop(tx);
        s.wrong(&format!("t-{}-{lang}", paragraph.id), ask.t().a("draft-changed-since", "n", paragraph.position));
        return refused(&draft_page(ask, &one, s, Some(clash)).await?);
    }
    publish_translation(ask, &tx, &one, &lang).await?;
    tx.commit().await?;
    see_other(ask, &format!("{}#p-{id}", at(&one, "/draft")), Some("said-draft-kept"))
}

/// What others read already gets its translation as a version of its own.
async fn publish_translation(ask: &Ask, tx: &Tx, one: &Recommendation, lang: &Lang) -> Result<(), Refusal> {
    if *lang != one.lang && !one.state.text_may_change() {
        versions::make(tx, maker(ask), one, versions::FOR_TRANSLATION).await?;
    }
    Ok(())
}

fn clash(one: &Recommendation, paragraph: &Paragraph, lang: &Lang, typed: String) -> Clash {
    let stands = paragraph.exact(lang);
    // Of a translation it is the first language that changed: that is what the translator needs to see.
    let shown = stands.filter(|_| *lang == one.lang).or_else(|| paragraph.exact(&one.lang));
    Clash {
        number: paragraph.position,
        paragraph: paragraph.id.to_string(),
        lang: lang.to_string(),
        stands: shown.map_or(String::new(), |text| text.text.clone()),
        typed,
        paragraph_revision: paragraph.revision,
        revision: stands.map_or(0, |text| text.revision),
    }
}

/// The paragraph was taken out while somebody worded it: the words go into the field for a new one.
async fn gone(ask: &Ask, one: &Recommendation, mut s: Sheet, text: String) -> Outcome {
    s.form.set("new", text);
    s.wrong("new", ask.t().say("draft-paragraph-gone"));
    refused(&draft_page(ask, one, s, None).await?)
}

async fn add(ask: &Ask, one: Recommendation, mut s: Sheet) -> Outcome {
    let text = text_of(ask, &mut s, "new");
    let tx = ask.db().begin().await?;
    let one = recommendations::hold(&tx, one.id).await?;
    text_stands_open(ask, &one)?;
    let now = paragraphs::of(&tx, one.id).await?;
    if now.len() >= PARAGRAPHS_MAX {
        s.wrong("new", ask.t().a("draft-too-many", "most", PARAGRAPHS_MAX));
    }
    if !s.is_fine() {
        drop(tx);
        return refused(&draft_page(ask, &one, s, None).await?);
    }
    let last = i64::try_from(now.len()).unwrap_or(0);
    let after = s.form.number("after").unwrap_or(last).clamp(0, last);
    let id = paragraphs::add(&tx, maker(ask), &one, after, &text).await?;
    tx.commit().await?;
    see_other(ask, &format!("{}#p-{id}", at(&one, "/draft")), Some("said-draft-kept"))
}

async fn arrange(ask: &Ask, one: Recommendation, s: Sheet) -> Outcome {
    let id = Id::parse(s.form.get("paragraph")).ok_or_else(Refusal::not_found)?;
    let tx = ask.db().begin().await?;
    let one = recommendations::hold(&tx, one.id).await?;
    let now = paragraphs::of(&tx, one.id).await?;
    let paragraph = now.iter().find(|one| one.id == id).ok_or_else(Refusal::not_found)?;
    match s.form.get("act") {
        "still-good" => {
            let lang = one.langs.iter().find(|lang| lang.tag() == s.form.get("lang")).ok_or_else(Refusal::not_found)?;
            paragraphs::still_good(&tx, maker(ask), &one, paragraph, lang).await?;
        }
        act => {
            text_stands_open(ask, &one)?;
            match act {
                "up" => paragraphs::move_up(&tx, maker(ask), &one, paragraph).await?,
                _ => paragraphs::take_out(&tx, maker(ask), &one, paragraph).await?,
            }
        }
    }
    tx.commit().await?;
    see_other(ask, &at(&one, "/draft"), Some("said-draft-kept"))
}

/// The wording changes while it is drafted and consolidated, and never under those who comment on it or sign it.
fn text_stands_open(ask: &Ask, one: &Recommendation) -> Result<(), Refusal> {
    if one.state.text_may_change() {
        return Ok(());
    }
    let state = ask.t().say(&format!("recommendation-state-{}", one.state.code()));
    Err(Refusal::conflict("recommendation-text-fixed")
        .with("state", state)
        .next(ask.to(&at(one, "/draft")), "recommendation-back"))
}
