//! Beginning a recommendation from what was said: the organiser sees the marked passages of the minutes that everybody
//! sees, and what people put on the agenda and others supported, and picks. Each passage becomes a paragraph, and the
//! recommendation says what it grew out of.

use super::delegations::of;
use askama::Template;
use base::{Id, Lang, Limit, one_line};
use convene::agenda::store as agenda;
use convene::gathering::model::Gathering;
use convene::gathering::store as gatherings;
use convene::live::store as floors;
use convene::minutes::model::MARKS;
use convene::minutes::store as minutes;
use deliberate::recommendation::beginning::{Beginning, begin as begin_it, paragraphs_of};
use deliberate::recommendation::model::PARAGRAPHS_MAX;
use deliberate::recommendation::store::{Maker, Origin};
use std::collections::HashMap;
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

/// Longest title, in characters.
const TITLE: Limit = Limit::Chars(300);

/// A passage that can be picked.
struct Passage {
    id: Id,
    /// What the recommendation says it grew out of: `mark` or `statement`.
    kind: &'static str,
    text: String,
    /// The session or the suggestion it stands in, and its address.
    source: String,
    path: String,
    /// How many support it; nothing where nobody was asked.
    support: Option<i64>,
}

/// The passages of one kind.
struct Group {
    head: String,
    passages: Vec<Passage>,
}

#[derive(Template)]
#[template(path = "chain/begin.html")]
struct BeginPage {
    shell: Shell,
    s: Sheet,
    groups: Vec<Group>,
    langs: Vec<(String, String)>,
    action: String,
}

async fn gathering(ask: &Ask) -> Result<Gathering, Refusal> {
    gatherings::find(ask.db(), ask.param("gathering")).await?.ok_or_else(Refusal::not_found)
}

/// What was said, by what it is: marks in their order, then what was put on the agenda, the most supported first.
async fn said(ask: &Ask, gathering: &Gathering) -> Result<Vec<Group>, Refusal> {
    let t = ask.t();
    let titles: HashMap<String, String> = floors::titles(ask.db(), gathering.id)
        .await?
        .into_iter()
        .map(|(code, title)| (code, title.in_lang(&ask.lang).to_owned()))
        .collect();
    let marked = minutes::marked(ask.db(), gathering.id, ask.house.shown_until()).await?;
    let passage = |one: &minutes::Marked| Passage {
        id: one.id,
        kind: "mark",
        text: one.text.clone(),
        source: titles.get(&one.code).cloned().unwrap_or_default(),
        path: format!("/{}/sessions/{}", gathering.code, one.code),
        support: None,
    };
    let mut groups: Vec<Group> = MARKS
        .iter()
        .map(|mark| Group {
            head: t.say(&format!("minutes-head-{mark}")),
            passages: marked.iter().filter(|one| one.mark == *mark).map(passage).collect(),
        })
        .collect();
    groups.push(Group { head: t.say("chain-statements"), passages: statements(ask, gathering).await? });
    groups.retain(|group| !group.passages.is_empty());
    Ok(groups)
}

async fn statements(ask: &Ask, gathering: &Gathering) -> Result<Vec<Passage>, Refusal> {
    let mut items = agenda::items(ask.db(), gathering.id).await?;
    items.retain(|item| item.fate != "hidden" && item.support > 0);
    items.sort_by_key(|item| std::cmp::Reverse(item.support));
    let passage = |item: agenda::Item| Passage {
        id: item.id,
        kind: "statement",
        text: if item.text.trim().is_empty() { item.title.clone() } else { item.text },
        source: item.title,
        path: format!("/{}/agenda/{}", gathering.code, item.code),
        support: Some(item.support),
    };
    Ok(items.into_iter().take(100).map(passage).collect())
}

fn begin_page(ask: &Ask, gathering: &Gathering, groups: Vec<Group>, s: Sheet) -> BeginPage {
    let t = ask.t();
    let (home, list) = (format!("/manage/{}", gathering.code), format!("/manage/{}/recommendations", gathering.code));
    let named = |lang: &Lang| match lang.tag() {
        "en" => Some(("en".to_owned(), t.say("recommendation-lang-en"))),
        "fr" => Some(("fr".to_owned(), t.say("recommendation-lang-fr"))),
        _ => None,
    };
    let langs: Vec<(String, String)> = [Lang::en(), Lang::fr()].iter().filter_map(named).collect();
    let shell = ask.shell(t.say("chain-begin")).work().script("work.js");
    BeginPage {
        shell: shell
            .of(ask, &gathering.name(&ask.lang), &home)
            .crumb(t.say("recommendation-menu"), ask.to(&list))
            .crumb(t.say("chain-begin"), ""),
        action: ask.to(&format!("{list}/begin")),
        groups,
        langs,
        s,
    }
}

/// `GET /manage/{gathering}/recommendations/begin`
pub(super) async fn show(ask: Ask) -> Outcome {
    let gathering = gathering(&ask).await?;
    let groups = said(&ask, &gathering).await?;
    let mut s = Sheet::default();
    s.form.set("lang", gathering.langs.first().map_or("en", Lang::tag));
    page(&begin_page(&ask, &gathering, groups, s))
}

/// `POST /manage/{gathering}/recommendations/begin`
pub(super) async fn begin(ask: Ask) -> Outcome {
    let gathering = gathering(&ask).await?;
    let groups = said(&ask, &gathering).await?;
    let t = ask.t();
    let mut s = Sheet::of(ask.form().await?);
    s.required(&t, "title", "manage-title-missing");
    let title = one_line(s.form.get("title"));
    if TITLE.over(&title) > 0 {
        s.wrong("title", t.a("recommendation-line-too-long", "over", TITLE.over(&title)));
    }
    // Only what stands on the page can be picked: an id of another gathering's minutes picks nothing.
    let all = groups.iter().flat_map(|group| &group.passages);
    let picked: Vec<&Passage> = all.filter(|one| s.is("passage", &one.id.to_string())).collect();
    if picked.is_empty() {
        s.wrong("passage", t.say("chain-nothing-picked"));
    }
    let texts: Vec<String> = picked.iter().flat_map(|one| paragraphs_of(&one.text)).collect();
    if texts.len() > PARAGRAPHS_MAX {
        s.wrong("passage", t.a("draft-too-many", "most", PARAGRAPHS_MAX));
    }
    if !s.is_fine() {
        return refused(&begin_page(&ask, &gathering, groups, s));
    }
    let beginning = Beginning {
        of: of(gathering.clone()),
        title: &title,
        lang: if s.form.get("lang") == "fr" { Lang::fr() } else { Lang::en() },
        zone: gathering.zone.clone(),
        paragraphs: texts,
        origins: origins(&picked),
    };
    let tx = ask.db().begin().await?;
    let maker = Maker { now: ask.now(), chance: &ask.house.chance, by: ask.viewer.person() };
    let one = begin_it(&tx, maker, beginning).await?;
    tx.commit().await?;
    let desk = format!("/manage/{}/recommendations/{}", gathering.code, one.code);
    see_other(&ask, &desk, Some("said-recommendation-begun"))
}

/// What it grew out of: each session and each suggestion once, however many passages come from it.
fn origins(picked: &[&Passage]) -> Vec<Origin> {
    let mut origins: Vec<Origin> = Vec::new();
    for one in picked {
        if origins.iter().all(|known| known.path != one.path) {
            origins.push(Origin {
                kind: one.kind.to_owned(),
                ref_id: Some(one.id),
                title: one.source.clone(),
                path: one.path.clone(),
            });
        }
    }
    origins
}
