//! A published set: its introduction, its practices in order with why each is in it; for paper with each one whole.

use crate::practice::desk::{below, day, found, prose, shell};
use crate::practice::document::{Document, TEXTS};
use crate::practice::figures;
use crate::practice::pages::card::{Card, card};
use crate::practice::set::model::{Item, Set, State};
use crate::practice::set::store as sets;
use crate::practice::store::list::{self, Listed};
use askama::Template;
use base::Id;
use std::collections::HashMap;
use web::{Ask, Outcome, Refusal, Shell, page};

const PAGE: i64 = 50;

#[derive(Template)]
#[template(path = "practice/sets.html")]
struct ListPage {
    shell: Shell,
    base: String,
    lines: Vec<SetLine>,
    later: Option<String>,
}

struct SetLine {
    href: String,
    title: (String, String),
    gathering: (String, String),
    agreed: String,
}

pub(super) async fn list(ask: Ask) -> Outcome {
    let t = ask.t();
    let (of, from) = (ask.query.get("of").to_owned(), ask.query.number("from").unwrap_or(0).clamp(0, 1_000_000));
    let mut all = sets::published(ask.db(), &of, from, PAGE + 1).await?;
    let more = i64::try_from(all.len()).is_ok_and(|n| n > PAGE);
    all.truncate(50);
    let line = |set: &Set| SetLine {
        href: ask.to(&format!("/practices/sets/{}", set.code)),
        title: found(&set.title, &ask.lang),
        gathering: found(&set.gathering_title, &ask.lang),
        agreed: t.a2("set-agreed-line", "by", set.agreed_by.as_str(), "day", t.day_of(&set.agreed_on)),
    };
    page(&ListPage {
        shell: shell(&ask, t.say("set-list-title")),
        base: ask.to("/practices"),
        lines: all.iter().map(line).collect(),
        later: more.then(|| ask.to(&format!("/practices/sets?from={}", from + PAGE))),
    })
}

#[derive(Template)]
#[template(path = "practice/set.html")]
struct SetPage {
    shell: Shell,
    title: (String, String),
    introduction: Option<(String, String)>,
    gathering: (String, String),
    agreed: String,
    published: String,
    items: Vec<(Card, (String, String))>,
    print: String,
}

/// The published set of this address with its practices; those that were taken back meanwhile are left out.
async fn published(ask: &Ask) -> Result<(Set, Vec<(Listed, Item)>), Refusal> {
    let set = sets::find(ask.db(), ask.param("code")).await?.filter(|set| set.state == State::Published);
    let set = set.ok_or_else(Refusal::not_found)?;
    let items = with_practices(ask, &set).await?;
    Ok((set, items))
}

/// The practices of a set in its order.
pub(super) async fn with_practices(ask: &Ask, set: &Set) -> Result<Vec<(Listed, Item)>, Refusal> {
    let items = sets::items(ask.db(), set.id).await?;
    let ids: Vec<Id> = items.iter().map(|item| item.practice_id).collect();
    let listed = list::of_ids(ask.db(), &ids).await?;
    let mut by_id: HashMap<Id, Listed> = listed.into_iter().map(|one| (one.id, one)).collect();
    Ok(items.into_iter().filter_map(|item| Some((by_id.remove(&item.practice_id)?, item))).collect())
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let (set, items) = published(&ask).await?;
    let t = ask.t();
    let title = found(&set.title, &ask.lang);
    page(&SetPage {
        shell: below(&ask, title.1.clone()),
        title,
        introduction: prose(&set.introduction, &ask.lang),
        gathering: (ask.to(&format!("/{}", set.gathering_code)), set.gathering_title.in_lang(&ask.lang).to_owned()),
        agreed: t.a2("set-agreed-line", "by", set.agreed_by.as_str(), "day", t.day_of(&set.agreed_on)),
        published: set.published_at.map_or(String::new(), |at| t.a("set-published-on", "day", day(&ask, at))),
        items: items.iter().map(|(one, item)| (card(&ask, one), found(&item.why, &ask.lang))).collect(),
        print: ask.to(&format!("/practices/sets/{}/print", set.code)),
    })
}

#[derive(Template)]
#[template(path = "practice/print.html")]
struct PrintPage {
    shell: Shell,
    title: (String, String),
    introduction: Option<(String, String)>,
    agreed: String,
    back: String,
    chapters: Vec<Chapter>,
}

/// A practice on paper.
struct Chapter {
    title: (String, String),
    why: (String, String),
    came: String,
    facts: Vec<(String, String)>,
    parts: Vec<(String, String, String)>,
    evidence: Vec<(String, String, String, String)>,
    url: String,
}

pub(super) async fn print(ask: Ask) -> Outcome {
    let (set, items) = published(&ask).await?;
    let t = ask.t();
    let title = found(&set.title, &ask.lang);
    page(&PrintPage {
        shell: shell(&ask, title.1.clone()),
        title,
        introduction: prose(&set.introduction, &ask.lang),
        agreed: t.a3(
            "set-agreed-at",
            "by",
            set.agreed_by.as_str(),
            "gathering",
            set.gathering_title.in_lang(&ask.lang),
            "day",
            t.day_of(&set.agreed_on),
        ),
        back: ask.to(&format!("/practices/sets/{}", set.code)),
        chapters: items.iter().map(|(one, item)| chapter(&ask, one, item)).collect(),
    })
}

fn chapter(ask: &Ask, one: &Listed, item: &Item) -> Chapter {
    let (t, doc): (_, &Document) = (ask.t(), &one.document);
    let part = |field: &crate::practice::document::TextField| {
        let (lang, html) = prose(doc.text(field.name)?, &ask.lang)?;
        Some((t.say(&format!("practice-field-{}", field.name)), lang, html))
    };
    let evidence = |one: &crate::practice::evidence::Evidence| {
        let words = one.design.map_or(String::new(), |one| t.say(&format!("practice-design-{}", one.code())));
        let effect = [figures::effect(&t, one), figures::interval(&t, one)].join(" ");
        let direction = one.direction.map_or(String::new(), |one| t.say(&format!("practice-direction-{}", one.code())));
        (one.outcome.in_lang(&ask.lang).to_owned(), direction, effect.trim().to_owned(), words)
    };
    let costs: Vec<String> = doc.costs.iter().map(|one| figures::cost(&t, one)).collect();
    let partners: Vec<&str> = doc.partners.iter().map(|one| one.organisation.as_str()).collect();
    let facts = [
        (t.say("practice-fact-place"), doc.place.clone()),
        (t.say("practice-section-costs"), costs.join("; ")),
        (t.say("practice-section-partners"), partners.join(", ")),
    ];
    Chapter {
        title: found(&doc.title, &ask.lang),
        why: found(&item.why, &ask.lang),
        came: doc.came.map_or(String::new(), |came| t.say(&format!("practice-came-{}", came.code()))),
        facts: facts.into_iter().filter(|(_, words)| !words.is_empty()).collect(),
        parts: TEXTS.iter().skip(1).filter_map(part).collect(),
        evidence: doc.evidence.iter().map(evidence).collect(),
        url: format!("{}{}", ask.house.settings.base_url, ask.to(&format!("/practices/{}", one.code))),
    }
}
