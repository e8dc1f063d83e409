//! What readers see: the list of pages, and each page with what belongs to its kind.

use crate::gathering::desk::gathering_of;
use crate::gathering::model::{Gathering, State};
use crate::site::logo::{Backer, groups};
use crate::site::page::model::{Kind, Page, Translation};
use crate::site::page::store as pages;
use askama::Template;
use web::{Ask, Outcome, Refusal, Shell, Tr, markdown, markdown_page, page};

/// An entry of the list beside a page: title with its language, address, whether it is this one.
pub struct Entry {
    title: (String, String),
    href: String,
    current: bool,
}

#[derive(Template)]
#[template(path = "site/index.html")]
struct IndexPage {
    shell: Shell,
    t: Tr,
    at: String,
    entries: Vec<(Entry, String)>,
    draft: bool,
}

#[derive(Template)]
#[template(path = "site/page.html")]
struct ReadPage {
    shell: Shell,
    t: Tr,
    at: String,
    kind: Kind,
    title: (String, String),
    text: (String, String),
    note: String,
    draft: bool,
    entries: Vec<Entry>,
    questions: Vec<((String, String), (String, String))>,
    organisations: Vec<(String, Vec<Backer>)>,
}

/// The gathering for readers: a draft is there for those who prepare it only.
pub(crate) async fn readable(ask: &Ask) -> Result<Gathering, Refusal> {
    let gathering = gathering_of(ask).await?;
    let seen = gathering.state == State::Published || ask.may("gathering.manage");
    if seen { Ok(gathering) } else { Err(Refusal::not_found()) }
}

/// The frame of a page of the site.
pub(crate) fn shell(ask: &Ask, gathering: &Gathering, title: &str) -> Shell {
    let shell = ask.shell(title).of(ask, &gathering.name(&ask.lang), &format!("/{}", gathering.code));
    let shell = shell.style("public.css");
    if gathering.state == State::Draft { shell.private() } else { shell }
}

fn owned((tag, text): (&str, &str)) -> (String, String) {
    (tag.to_owned(), text.to_owned())
}

/// The first sentence of a text, for lists and previews.
pub(crate) fn first_words(text: &str) -> String {
    let line = text.lines().map(str::trim).find(|line| !line.is_empty() && !line.starts_with(['#', '-', '*', '>']));
    let line: String = line.unwrap_or_default().chars().filter(|sign| !"*_`[]".contains(*sign)).collect();
    let end = line.find(". ").map_or(line.len(), |at| at + 1);
    line[..end].chars().take(180).collect()
}

async fn seen(ask: &Ask, gathering: &Gathering) -> Result<Vec<Page>, Refusal> {
    let all = pages::all(ask.db(), gathering.id).await?;
    Ok(all.into_iter().filter(|page| page.published).collect())
}

fn entry(ask: &Ask, at: &str, page: &Page, current: &str) -> Entry {
    Entry {
        title: owned(page.title.found(&ask.lang)),
        href: format!("{at}/pages/{}", page.slug),
        current: page.slug == current,
    }
}

/// `GET /{gathering}/pages`
pub async fn index(ask: Ask) -> Outcome {
    let gathering = readable(&ask).await?;
    let (t, at) = (ask.t(), ask.to(&format!("/{}", gathering.code)));
    let entries = seen(&ask, &gathering).await?;
    let line = |one: &Page| (entry(&ask, &at, one, ""), first_words(one.text.in_lang(&ask.lang)));
    page(&IndexPage {
        entries: entries.iter().map(line).collect(),
        shell: shell(&ask, &gathering, &t.say("site-title")).about(t.say("site-lead")),
        draft: gathering.state == State::Draft,
        t,
        at,
    })
}

/// `GET /{gathering}/pages/{slug}`
pub async fn show(ask: Ask) -> Outcome {
    let gathering = readable(&ask).await?;
    let found = pages::find(ask.db(), gathering.id, ask.param("slug")).await?;
    let found = found.filter(|page| page.published || ask.may("gathering.manage")).ok_or_else(Refusal::not_found)?;
    let (t, at) = (ask.t(), ask.to(&format!("/{}", gathering.code)));
    let title = owned(found.title.found(&ask.lang));
    let (tag, text) = found.text.found(&ask.lang);
    let shell = shell(&ask, &gathering, &title.1)
        .about(first_words(text))
        .crumb(t.say("site-menu"), format!("{at}/pages"))
        .crumb(title.1.clone(), "");
    page(&ReadPage {
        text: (tag.to_owned(), markdown_page(text)),
        note: note(&t, &found, tag),
        draft: !found.published,
        entries: seen(&ask, &gathering).await?.iter().map(|one| entry(&ask, &at, one, &found.slug)).collect(),
        questions: if found.kind == Kind::Faq { questions(&ask, &gathering).await? } else { Vec::new() },
        organisations: match found.kind {
            Kind::Sponsors => groups(ask.db(), &t, &gathering.code, gathering.id).await?,
            _ => Vec::new(),
        },
        kind: found.kind,
        shell,
        title,
        t,
        at,
    })
}

/// What a reader should know of the language: shown in another one, or older than another one.
fn note(t: &Tr, page: &Page, shown_in: &str) -> String {
    let named = |tag: &str| t.say(&format!("gathering-lang-{tag}"));
    match page.translation(&t.lang) {
        Translation::Missing if shown_in != t.lang.tag() => t.a("site-only-in", "lang", named(shown_in)),
        Translation::Older(than) => t.a("site-older", "lang", named(than.tag())),
        _ => String::new(),
    }
}

type Text = (String, String);

async fn questions(ask: &Ask, gathering: &Gathering) -> Result<Vec<(Text, Text)>, Refusal> {
    let all = pages::questions(ask.db(), gathering.id).await?;
    let one = |question: &pages::Question| {
        let (tag, answer) = question.answer.found(&ask.lang);
        (owned(question.question.found(&ask.lang)), (tag.to_owned(), markdown(answer)))
    };
    Ok(all.iter().map(one).collect())
}
