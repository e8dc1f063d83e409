//! An issue on the desk: its word, what stands in it and in which order; looking at it in each language; sending it.

use super::archive::issue_page;
use crate::network::desk::{line_both, maker, must_edit, prose_both, set_both, shown, work_shell};
use crate::network::newsletter::model::{Entry, INTRO_WORDS, Issue};
use crate::network::newsletter::{compose, sending, store};
use askama::Template;
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

#[derive(Template)]
#[template(path = "network/letter_edit.html")]
struct EditPage {
    shell: Shell,
    s: Sheet,
    base: String,
    rows: Vec<Row>,
    previews: Vec<(String, String)>,
    is_sent: bool,
    public: String,
}

struct Row {
    n: usize,
    kind: String,
    href: String,
    title: (String, String),
    position: i64,
    left_out: bool,
}

async fn found(ask: &Ask) -> Result<Issue, Refusal> {
    must_edit(ask).await?;
    let number = ask.param("number").parse().map_err(|_| Refusal::not_found())?;
    store::find(ask.db(), number).await?.ok_or_else(Refusal::not_found)
}

fn path(issue: &Issue) -> String {
    format!("/news/letters/desk/{}", issue.number)
}

async fn edit_page(ask: &Ask, issue: &Issue, s: Sheet) -> Result<EditPage, Refusal> {
    let t = ask.t();
    let entries = store::entries(ask.db(), issue.id).await?;
    let title = sending::title(&t, issue, &ask.lang);
    let preview = |lang: &base::Lang| {
        let name = if lang.tag() == "fr" { t.say("network-in-french") } else { t.say("network-in-english") };
        (ask.house.to(lang, &format!("{}/preview", path(issue))), name)
    };
    let langs = ask.house.settings.langs.iter().filter(|lang| ["en", "fr"].contains(&lang.tag()));
    let row = |(n, entry): (usize, &Entry)| Row {
        n,
        kind: t.say(&format!("newsletter-section-{}", entry.kind)),
        href: ask.to(&entry.path),
        title: shown(&entry.title, &ask.lang),
        position: entry.position,
        left_out: entry.left_out,
    };
    Ok(EditPage {
        shell: work_shell(ask, title.clone())
            .crumb(t.say("network-desk-letters"), ask.to("/news/letters/desk"))
            .crumb(title, ""),
        s,
        base: ask.to(&path(issue)),
        rows: entries.iter().enumerate().map(row).collect(),
        previews: langs.map(preview).collect(),
        is_sent: issue.sent_at.is_some(),
        public: ask.to(&format!("/news/letters/{}", issue.number)),
    })
}

/// `GET /news/letters/desk/{number}`
pub(in crate::network::newsletter) async fn show(ask: Ask) -> Outcome {
    let issue = found(&ask).await?;
    let mut s = Sheet::default();
    set_both(&mut s, "title", &issue.title);
    set_both(&mut s, "intro", &issue.intro);
    s.form.set("revision", issue.revision.to_string());
    page(&edit_page(&ask, &issue, s).await?)
}

/// What was sent stays as it was sent.
fn not_sent(ask: &Ask, issue: &Issue) -> Result<(), Refusal> {
    match issue.sent_at {
        None => Ok(()),
        Some(_) => Err(Refusal::conflict("newsletter-is-sent").next(ask.to(&path(issue)), "network-back")),
    }
}

/// `POST /news/letters/desk/{number}`
pub(in crate::network::newsletter) async fn save(ask: Ask) -> Outcome {
    let mut issue = found(&ask).await?;
    not_sent(&ask, &issue)?;
    let mut s = Sheet::of(ask.form().await?);
    issue.title = line_both(&ask, &mut s, "title");
    issue.intro = prose_both(&ask, &mut s, "intro", INTRO_WORDS);
    issue.revision = s.form.number("revision").unwrap_or(0);
    if !s.is_fine() {
        return refused(&edit_page(&ask, &issue, s).await?);
    }
    let tx = ask.db().begin().await?;
    if !store::save(&tx, maker(&ask), &issue).await? {
        drop(tx);
        let now = found(&ask).await?;
        s.form.set("revision", now.revision.to_string());
        s.wrong("title-en", ask.t().say("network-conflict"));
        return refused(&edit_page(&ask, &now, s).await?);
    }
    for (n, entry) in store::entries(&tx, issue.id).await?.into_iter().enumerate() {
        let position = s.form.number(&format!("position-{n}")).unwrap_or(entry.position).clamp(-999, 999);
        let left_out = !s.is(&format!("in-{n}"), "yes");
        store::place(&tx, issue.id, &Entry { position, left_out, ..entry }).await?;
    }
    tx.commit().await?;
    see_other(&ask, &path(&issue), Some("said-network-saved"))
}

/// `POST /news/letters/desk/{number}/again`: what became new since it was composed.
pub(in crate::network::newsletter) async fn again(ask: Ask) -> Outcome {
    let mut issue = found(&ask).await?;
    not_sent(&ask, &issue)?;
    issue.until_at = ask.now();
    let tx = ask.db().begin().await?;
    if store::save(&tx, maker(&ask), &issue).await? {
        compose(&tx, issue.id, issue.from_at, issue.until_at).await?;
        tx.commit().await?;
    }
    see_other(&ask, &path(&issue), Some("said-newsletter-composed"))
}

/// `GET /news/letters/desk/{number}/preview`: the page, and the letter as it travels.
pub(in crate::network::newsletter) async fn preview(ask: Ask) -> Outcome {
    let issue = found(&ask).await?;
    let entries = store::entries(ask.db(), issue.id).await?;
    let t = ask.t();
    let text = sending::text(&ask.house, &t, &issue, &entries, &ask.lang);
    let shell = ask.shell(t.say("newsletter-preview")).private().style("public.css");
    page(&issue_page(&ask, shell, &issue, &entries, text, ask.to(&path(&issue))))
}

/// `POST /news/letters/desk/{number}/send`
pub(in crate::network::newsletter) async fn send(ask: Ask) -> Outcome {
    let issue = found(&ask).await?;
    let entries = store::entries(ask.db(), issue.id).await?;
    if entries.iter().all(|entry| entry.left_out) && issue.intro.is_empty() {
        return Err(Refusal::conflict("newsletter-empty").next(ask.to(&path(&issue)), "network-back"));
    }
    let tx = ask.db().begin().await?;
    let Some(issue) = store::hold(&tx, issue.number).await? else { return Err(Refusal::not_found()) };
    if !crate::network::newsletter::send(&tx, maker(&ask), &issue).await? {
        return Err(Refusal::conflict("newsletter-is-sent").next(ask.to(&path(&issue)), "network-back"));
    }
    tx.commit().await?;
    see_other(&ask, &path(&issue), Some("said-newsletter-sent"))
}
