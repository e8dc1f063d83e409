//! The organiser's list of pages: what is there in which language, in which order, published or not; and what one
//! could begin with.

use crate::gathering::desk::{at, gathering_of, maker, shell};
use crate::gathering::model::Gathering;
use crate::gathering::pages::rows::code_among;
use crate::gathering::store as gatherings;
use crate::site::page::model::{Kind, Page, Translation};
use crate::site::page::{starters, store as pages};
use askama::Template;
use base::{Id, Lang, Localised, Ts, one_line};
use std::collections::BTreeMap;
use store::Tx;
use web::{Ask, Outcome, Refusal, Shell, Tr, page, see_other};

/// The most pages of a gathering.
const PAGES_MAX: usize = 60;

struct Line {
    slug: String,
    title: (String, String),
    edit: String,
    href: String,
    published: bool,
    /// Language and how it stands, where something is missing or older.
    langs: Vec<String>,
}

#[derive(Template)]
#[template(path = "site/pages.html")]
struct PagesPage {
    shell: Shell,
    t: Tr,
    action: String,
    lines: Vec<Line>,
    /// Kinds of which there is no page yet.
    offered: Vec<(&'static str, String)>,
    doors: Vec<(String, String)>,
}

/// The other parts of the site, for the foot of its desk.
const DOORS: [&str; 8] = ["faq", "enquiries", "logos", "brand", "purposes", "editions", "translations", "sharing"];

/// `GET /manage/{gathering}/pages`
pub async fn show(ask: Ask) -> Outcome {
    let gathering = gathering_of(&ask).await?;
    let t = ask.t();
    let all = pages::all(ask.db(), gathering.id).await?;
    let offered = Kind::ALL.into_iter().filter(|kind| *kind != Kind::Own && all.iter().all(|page| page.kind != *kind));
    let door = |name: &&str| (t.say(&format!("site-door-{name}")), ask.to(&at(&gathering, &format!("/{name}"))));
    page(&PagesPage {
        shell: shell(&ask, &gathering, t.say("site-pages")),
        action: ask.to(&at(&gathering, "/pages")),
        lines: all.iter().map(|one| line(&ask, &gathering, one)).collect(),
        offered: offered.map(|kind| (kind.code(), t.say(&format!("site-kind-{}", kind.code())))).collect(),
        doors: DOORS.iter().map(door).collect(),
        t,
    })
}

fn line(ask: &Ask, gathering: &Gathering, page: &Page) -> Line {
    let (tag, title) = page.title.found(&ask.lang);
    let t = ask.t();
    let named = |lang: &Lang| t.say(&format!("gathering-lang-{lang}"));
    let stands = |lang: &Lang| match page.translation(lang) {
        Translation::Whole => None,
        Translation::Missing => Some(t.a("site-missing-in", "lang", named(lang))),
        Translation::Older(than) => Some(t.a2("site-older-than", "lang", named(lang), "than", named(&than))),
    };
    Line {
        slug: page.slug.clone(),
        title: (tag.to_owned(), title.to_owned()),
        edit: ask.to(&at(gathering, &format!("/pages/{}", page.slug))),
        href: ask.to(&format!("/{}/pages/{}", gathering.code, page.slug)),
        published: page.published,
        langs: gathering.langs.iter().filter_map(stands).collect(),
    }
}

/// `POST /manage/{gathering}/pages` with `deed` and `page` (or `kind` and `title` for a new one).
pub async fn act(ask: Ask) -> Outcome {
    let gathering = gathering_of(&ask).await?;
    let form = ask.form().await?;
    let tx = ask.db().begin().await?;
    // The row of the gathering is held, so that two who change the order at once come one after the other.
    gatherings::touch(&tx, gathering.id, ask.now()).await?;
    let all = pages::all(&tx, gathering.id).await?;
    if form.get("deed") == "add" {
        let slug = add(&ask, &tx, &gathering, &all, form.get("kind"), form.get("title")).await?;
        maker(&ask).note(&tx, "site-page", &gathering, &slug).await?;
        tx.commit().await?;
        return see_other(&ask, &at(&gathering, &format!("/pages/{slug}")), None);
    }
    let place = all.iter().position(|page| page.slug == form.get("page")).ok_or_else(Refusal::not_found)?;
    let mut page = all[place].clone();
    match form.get("deed") {
        deed @ ("up" | "down") => pages::place(&tx, gathering.id, &moved(&all, place, deed)).await?,
        deed @ ("publish" | "withdraw") => {
            if deed == "publish" && page.text.is_empty() && page.kind != Kind::Faq {
                return Err(Refusal::conflict("site-page-empty"));
            }
            page.published = deed == "publish";
            pages::save(&tx, gathering.id, &page).await?;
        }
        "remove" if !page.published => pages::remove(&tx, gathering.id, page.id).await?,
        "remove" => return Err(Refusal::conflict("site-page-published")),
        _ => return Err(Refusal::not_found()),
    }
    maker(&ask).note(&tx, "site-page", &gathering, &page.slug).await?;
    tx.commit().await?;
    see_other(&ask, &at(&gathering, "/pages"), Some("said-gathering-saved"))
}

/// The order after one page went a place up or down.
fn moved(all: &[Page], place: usize, deed: &str) -> Vec<Id> {
    let mut order: Vec<Id> = all.iter().map(|page| page.id).collect();
    let other = if deed == "up" { place.saturating_sub(1) } else { (place + 1).min(all.len() - 1) };
    order.swap(place, other);
    order
}

async fn add(
    ask: &Ask,
    tx: &Tx,
    gathering: &Gathering,
    all: &[Page],
    kind: &str,
    title: &str,
) -> Result<String, Refusal> {
    let kind = Kind::parse(kind).ok_or_else(Refusal::not_found)?;
    let title: String = one_line(title).chars().take(120).collect();
    if all.len() >= PAGES_MAX {
        return Err(Refusal::conflict("site-pages-enough"));
    }
    if kind == Kind::Own && title.is_empty() {
        return Err(Refusal::invalid("site-page-untitled"));
    }
    if kind != Kind::Own && all.iter().any(|page| page.kind == kind) {
        return Err(Refusal::conflict("site-page-there"));
    }
    let mut page = first(ask, gathering, kind, &title);
    page.position = i64::try_from(all.len()).unwrap_or(0) + 1;
    if kind == Kind::Own {
        let mut taken: Vec<String> = all.iter().map(|page| page.slug.clone()).collect();
        taken.extend(Kind::ALL.iter().map(|kind| kind.code().to_owned()));
        page.slug = code_among(&title, "page", &taken);
    }
    pages::save(tx, gathering.id, &page).await?;
    Ok(page.slug)
}

/// A page with our first words, or with none.
fn first(ask: &Ask, gathering: &Gathering, kind: Kind, title: &str) -> Page {
    let now = ask.now();
    let (en, fr) = (Tr::new(ask.house.words.clone(), Lang::en()), Tr::new(ask.house.words.clone(), Lang::fr()));
    let key = format!("site-kind-{}", kind.code());
    let title = match kind {
        Kind::Own => Localised::only(&ask.lang, title),
        _ => Localised::both(&en.say(&key), &fr.say(&key)),
    };
    let text = starters::text(kind, gathering, &en, &fr);
    let said: BTreeMap<String, Ts> = title.0.keys().map(|tag| (tag.clone(), now)).collect();
    Page {
        id: ask.new_id(),
        slug: kind.code().to_owned(),
        kind,
        position: 0,
        published: false,
        title,
        text,
        said_at: said,
        changed_at: now,
    }
}
