//! The library: practices narrowed by link, kind, setting, population, evidence and how they came out, each choice with
//! how many it would leave.

use super::card::{Card, card, key};
use crate::practice::desk;
use crate::practice::evidence::Strength;
use crate::practice::facets::{Came, Kind, Population, Setting};
use crate::practice::link::Link;
use crate::practice::store::linked;
use crate::practice::store::list::{self, FACETS, Narrowing};
use askama::Template;
use std::collections::BTreeMap;
use web::{Ask, Outcome, Refusal, Shell, page};

const PAGE: i64 = 20;

#[derive(Template)]
#[template(path = "practice/list.html")]
struct ListPage {
    shell: Shell,
    base: String,
    words: String,
    facets: Vec<Facet>,
    chosen: Vec<(String, String)>,
    cards: Vec<Card>,
    found: i64,
    all: String,
    earlier: Option<String>,
    later: Option<String>,
    elsewhere: Vec<(String, String, String, String)>,
    about: String,
}

/// A facet with its choices.
struct Facet {
    name: &'static str,
    label: String,
    /// Code, words, how many, whether it is chosen.
    choices: Vec<(String, String, i64, bool)>,
}

/// What the address asks for; a code that is none is left out.
pub(crate) fn narrowing(ask: &Ask) -> Narrowing {
    let mut by = Narrowing { words: ask.query.get("q").chars().take(120).collect(), ..Narrowing::default() };
    for facet in FACETS {
        let code = ask.query.get(facet);
        if codes(facet).contains(&code) {
            by.facets.insert(facet, code.to_owned());
        }
    }
    by
}

/// The codes of a facet.
pub(crate) fn codes(facet: &str) -> Vec<&'static str> {
    match facet {
        "link" => Link::ALL.iter().map(|one| one.code()).collect(),
        "kind" => Kind::ALL.iter().map(|one| one.code()).collect(),
        "setting" => Setting::ALL.iter().map(|one| one.code()).collect(),
        "population" => Population::ALL.iter().map(|one| one.code()).collect(),
        "evidence" => Strength::ALL.iter().map(|one| one.code()).collect(),
        _ => Came::ALL.iter().map(|one| one.code()).collect(),
    }
}

/// The words of a code of a facet.
pub(crate) fn words(ask: &Ask, facet: &str, code: &str) -> String {
    let key = if facet == "link" { format!("link-{code}") } else { format!("practice-{facet}-{code}") };
    ask.t().say(&key)
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let (t, by) = (ask.t(), narrowing(&ask));
    let from = ask.query.number("from").unwrap_or(0).clamp(0, 1_000_000);
    let found = list::count(ask.db(), &by).await?;
    let counts = list::counts(ask.db(), &by).await?;
    let all = list::page(ask.db(), &by, from, PAGE).await?;
    let link = by.facets.get("link").and_then(|code| Link::parse(code));
    let title = match link {
        Some(link) => t.a("practice-list-of-link", "link", t.say(&key(link))),
        None => t.say("practice-list-title"),
    };
    let address = |from: i64| ask.to(&format!("/practices?{}from={from}", asked(&by)));
    page(&ListPage {
        shell: desk::shell(&ask, title).about(t.say("practice-list-about")).script("form.js"),
        base: ask.to("/practices"),
        words: by.words.clone(),
        facets: FACETS.iter().map(|name| facet(&ask, name, &by, &counts)).collect(),
        chosen: by.facets.iter().map(|(facet, code)| (words(&ask, facet, code), without(&ask, &by, facet))).collect(),
        cards: all.iter().map(|one| card(&ask, one)).collect(),
        found,
        all: if by.is_empty() { String::new() } else { ask.to("/practices") },
        earlier: (from > 0).then(|| address((from - PAGE).max(0))),
        later: (from + PAGE < found).then(|| address(from + PAGE)),
        elsewhere: elsewhere(&ask, link).await?,
        about: link.map_or(String::new(), |link| t.say(&format!("link-about-{}", link.code()))),
    })
}

fn facet(ask: &Ask, name: &'static str, by: &Narrowing, counts: &BTreeMap<(&'static str, String), i64>) -> Facet {
    let chosen = by.facets.get(name).map_or("", String::as_str);
    let choice = |code: &str| {
        let many = counts.get(&(name, code.to_owned())).copied().unwrap_or(0);
        (code.to_owned(), words(ask, name, code), many, code == chosen)
    };
    let choices = codes(name).into_iter().map(choice).filter(|(_, _, many, chosen)| *many > 0 || *chosen).collect();
    Facet { name, label: ask.t().say(&format!("practice-facet-{name}")), choices }
}

/// What was chosen, as an address goes on with it.
fn asked(by: &Narrowing) -> String {
    let mut said: String = by.facets.iter().map(|(facet, code)| format!("{facet}={code}&")).collect();
    if !by.words.trim().is_empty() {
        let coded: String = by
            .words
            .bytes()
            .map(
                |byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") },
            )
            .collect();
        said.push_str(&format!("q={coded}&"));
    }
    said
}

fn without(ask: &Ask, by: &Narrowing, facet: &str) -> String {
    let mut fewer = by.clone();
    fewer.facets.retain(|name, _| *name != facet);
    let query = asked(&fewer);
    let query = query.trim_end_matches('&');
    ask.to(&if query.is_empty() { "/practices".to_owned() } else { format!("/practices?{query}") })
}

/// Findings, topics and sessions with the same link: kind, language, title, address.
async fn elsewhere(ask: &Ask, link: Option<Link>) -> Result<Vec<(String, String, String, String)>, Refusal> {
    let Some(link) = link else { return Ok(Vec::new()) };
    let all = linked::of_link(ask.db(), link).await?;
    let one = |one: linked::Linked| {
        let (lang, title) = desk::found(&one.title, &ask.lang);
        (ask.t().say(&format!("linked-{}", one.kind)), lang, title, ask.to(&one.path))
    };
    Ok(all.into_iter().map(one).collect())
}
