//! What waits in the library for whoever is signed in: their own practices, those to read, those to decide, what people
//! tell that they tried.

use crate::practice::desk::{day, keeper, title, work_shell};
use crate::practice::model::{Practice, REVIEWS_NEEDED};
use crate::practice::review::model::Keeper;
use crate::practice::review::store as reviews;
use crate::practice::store;
use crate::practice::tried::store as tried;
use askama::Template;
use base::Id;
use web::{Ask, Outcome, Shell, page};

#[derive(Template)]
#[template(path = "practice/desk.html")]
struct DeskPage {
    shell: Shell,
    base: String,
    new: String,
    is_editor: bool,
    mine: Vec<Line>,
    to_read: Vec<Line>,
    waiting: Vec<Line>,
    notes: i64,
}

/// A practice on the desk: its address, title, how it stands, since when.
struct Line {
    href: String,
    title: (String, String),
    state: String,
    tone: &'static str,
    since: String,
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let (t, part) = (ask.t(), keeper(&ask).await?);
    let person = ask.person()?;
    let is_editor = part == Some(Keeper::Editor);
    let mine = store::of_person(ask.db(), person).await?;
    let to_read = reviews::waiting_for(ask.db(), person).await?;
    let waiting = if is_editor { store::waiting(ask.db()).await? } else { Vec::new() };
    let ids: Vec<Id> = waiting.iter().map(|one| one.id).collect();
    let progress = reviews::progress(ask.db(), &ids).await?;
    let line = |one: &Practice, path: String, state: String, tone: &'static str| Line {
        href: ask.to(&path),
        title: title(&ask, &one.document),
        state,
        tone,
        since: day(&ask, one.sent_at.unwrap_or(one.saved_at)),
    };
    let stands = |one: &Practice| t.say(&format!("practice-state-{}", one.state.code()));
    let waits = |one: &Practice| {
        let (asked, given) = progress.get(&one.id).copied().unwrap_or((0, 0));
        let needed = i64::try_from(REVIEWS_NEEDED).unwrap_or(2);
        match (asked >= needed, given >= needed) {
            (_, true) => (t.say("library-to-decide"), " lamp"),
            (true, false) => (t.a2("library-reviews-given", "given", given, "asked", asked), ""),
            (false, false) => (t.say("library-to-ask"), " lamp"),
        }
    };
    page(&DeskPage {
        shell: work_shell(&ask, t.say("library-desk"))
            .crumb(t.say("practice-menu"), ask.to("/practices"))
            .crumb(t.say("library-desk"), ""),
        base: ask.to("/practices/desk"),
        new: ask.to("/practices/new"),
        is_editor,
        mine: mine.iter().map(|one| line(one, format!("/practices/drafts/{}", one.code), stands(one), "")).collect(),
        to_read: to_read
            .iter()
            .map(|one| line(one, format!("/practices/reviews/{}", one.code), String::new(), ""))
            .collect(),
        waiting: waiting
            .iter()
            .map(|one| {
                let (words, tone) = waits(one);
                line(one, format!("/practices/desk/{}", one.code), words, tone)
            })
            .collect(),
        notes: if is_editor { tried::count_waiting(ask.db()).await? } else { 0 },
    })
}
