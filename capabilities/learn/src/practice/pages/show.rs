//! The page of a practice: what it is, how it is known to work or not, how to begin, who has tried it.

use super::card::{self, Card, card};
use crate::practice::desk::{self, found, prose};
use crate::practice::document::Document;
use crate::practice::evidence::{Direction, Evidence};
use crate::practice::facets::Came;
use crate::practice::figures;
use crate::practice::review::model::{GRADE_MAX, LETTERS};
use crate::practice::set::store as sets;
use crate::practice::store::{self, list, versions};
use crate::practice::tried::pages::{Line, line};
use crate::practice::tried::store as tried;
use askama::Template;
use directory::organisation::model::{Entry, name_of};
use web::{Ask, Outcome, Refusal, Shell, page};

#[derive(Template)]
#[template(path = "practice/show.html")]
struct ShowPage {
    shell: Shell,
    base: String,
    title: (String, String),
    summary: (String, String),
    links: Vec<(i64, String, String)>,
    tags: Vec<String>,
    came: (String, &'static str),
    failed: bool,
    version: String,
    note: String,
    key: Vec<Key>,
    evidence: Vec<EvidenceLine>,
    grades: Vec<(String, i64, String)>,
    parts: Vec<Part>,
    fives: Vec<Part>,
    why: Option<(String, String)>,
    when_not: Option<(String, String)>,
    where_: Vec<(String, String)>,
    partners: Vec<(String, String, (String, String))>,
    costs: Vec<(String, (String, String))>,
    tried: Vec<Line>,
    needs: Option<(String, String)>,
    not_for: Option<(String, String)>,
    harms: Option<(String, String)>,
    equity: Option<(String, String)>,
    contact: Option<(String, String)>,
    sets: Vec<(String, String)>,
    similar: Vec<Card>,
    origin: Option<(String, String)>,
    cite: String,
    csv: String,
    api: String,
}

/// One of the four figures at the head: label, figure, what stands below it, whether it is a large one.
struct Key {
    label: String,
    figure: String,
    below: String,
    big: bool,
}

/// A part with its heading and its prose.
struct Part {
    heading: String,
    lang: String,
    html: String,
}

/// What is known about one outcome.
struct EvidenceLine {
    outcome: (String, String),
    direction: String,
    tone: &'static str,
    effect: String,
    interval: String,
    places: String,
    level: i64,
    level_words: String,
    lowers: (String, String),
    source: String,
    url: String,
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let one = store::find(ask.db(), ask.param("code")).await?.filter(|one| one.is_public());
    let one = one.ok_or_else(Refusal::not_found)?;
    let version = versions::find(ask.db(), one.id, one.version).await?.ok_or_else(Refusal::not_found)?;
    let (t, doc) = (ask.t(), &version.document);
    let sectors = directory::sectors(ask.db()).await?;
    let notes = tried::of_practice(ask.db(), one.id).await?;
    let near = list::similar(ask.db(), one.id, 4).await?;
    let in_sets = sets::with_practice(ask.db(), one.id).await?;
    let title = desk::title(&ask, doc);
    let published = desk::day(&ask, version.published_at);
    let shell = desk::below(&ask, title.1.clone()).about(doc.summary.in_lang(&ask.lang));
    let whole = format!("{}{}", shell.origin, ask.to(&format!("/practices/{}", one.code)));
    let named = Some(&one.contact).filter(|contact| contact.shown && !contact.name.is_empty());
    page(&ShowPage {
        base: ask.to(&format!("/practices/{}", one.code)),
        summary: found(&doc.summary, &ask.lang),
        links: links(&ask, doc),
        tags: tags(&ask, doc),
        came: card::came(&ask, doc),
        failed: doc.came == Some(Came::Failed),
        version: t.a2("practice-reviewed", "n", version.number, "day", published.as_str()),
        note: note(&ask, doc),
        key: keys(&ask, doc),
        evidence: doc.evidence.iter().map(|one| evidence(&ask, one)).collect(),
        grades: grades(&ask, &version.grades),
        parts: parts(&ask, doc, &["problem", "context"]),
        fives: parts(&ask, doc, &["intelligence", "intervention", "implementation", "involvement", "impact"]),
        why: prose(&doc.mechanism, &ask.lang),
        when_not: prose(&doc.when_not, &ask.lang),
        where_: facts(&ask, doc),
        partners: partners(&ask, doc, &sectors),
        costs: doc.costs.iter().map(|one| (figures::cost(&t, one), found(&one.covers, &ask.lang))).collect(),
        tried: notes.iter().map(|one| line(&ask, one)).collect(),
        needs: prose(&doc.needs, &ask.lang),
        not_for: prose(&doc.not_for, &ask.lang),
        harms: prose(&doc.harms, &ask.lang),
        equity: prose(&doc.equity, &ask.lang),
        contact: named.map(|contact| (contact.name.clone(), contact.organisation.clone())),
        sets: in_sets
            .iter()
            .map(|set| (ask.to(&format!("/practices/sets/{}", set.code)), set.title.in_lang(&ask.lang).to_owned()))
            .collect(),
        similar: near.iter().map(|one| card(&ask, one)).collect(),
        origin: (!one.origin.1.is_empty()).then(|| (one.origin.0.clone(), ask.to(&one.origin.1))),
        cite: t.with(
            "practice-cite",
            &[
                ("who", cited(&ask, &one.contact).into()),
                ("title", title.1.as_str().into()),
                ("n", version.number.into()),
                ("day", published.into()),
                ("url", whole.into()),
            ],
        ),
        csv: ask.to("/practices/csv"),
        api: format!("/api/practices/{}", one.code),
        title,
        shell,
    })
}

/// Whom to name: who wrote it where they want to be named, else the library.
fn cited(ask: &Ask, contact: &crate::practice::model::Contact) -> String {
    match (contact.shown, contact.organisation.is_empty()) {
        (true, false) => contact.organisation.clone(),
        (true, true) => contact.name.clone(),
        (false, _) => ask.house.settings.name.clone(),
    }
}

fn links(ask: &Ask, doc: &Document) -> Vec<(i64, String, String)> {
    let href = |code: &str| ask.to(&format!("/practices?link={code}"));
    doc.links.iter().map(|one| (one.mark(), ask.t().say(&card::key(*one)), href(one.code()))).collect()
}

fn tags(ask: &Ask, doc: &Document) -> Vec<String> {
    let t = ask.t();
    let kinds = doc.kinds.iter().map(|one| t.say(&format!("practice-kind-{}", one.code())));
    kinds.chain(doc.settings.iter().map(|one| t.say(&format!("practice-setting-{}", one.code())))).collect()
}

/// Which language it is read in, where that is not the reader's.
fn note(ask: &Ask, doc: &Document) -> String {
    if doc.langs().iter().any(|lang| lang == ask.lang.tag()) || !["en", "fr"].contains(&ask.lang.tag()) {
        return String::new();
    }
    ask.t().say("practice-not-translated")
}

fn keys(ask: &Ask, doc: &Document) -> Vec<Key> {
    let t = ask.t();
    let measured = doc.evidence.iter().map(|one| (one, figures::effect(&t, one))).find(|(_, said)| !said.is_empty());
    let mut all = Vec::new();
    let mut put = |label: &str, figure: String, below: String, big: bool| {
        all.push(Key { label: t.say(label), figure, below, big });
    };
    match measured {
        Some((one, effect)) => {
            let (outcome, interval) = (one.outcome.in_lang(&ask.lang).to_owned(), figures::interval(&t, one));
            let below = match interval.as_str() {
                "" => outcome,
                interval => t.a2("practice-two", "first", outcome, "second", interval),
            };
            put("practice-key-effect", effect, below, true);
        }
        None => put("practice-key-effect", t.say("practice-not-measured"), String::new(), false),
    }
    let level = doc.evidence.iter().filter_map(|one| one.design).map(|design| design.level()).max().unwrap_or(0);
    let strength = t.say(&format!("practice-evidence-{}", doc.strength().code()));
    put("practice-key-evidence", strength, t.a("practice-level-best", "n", level), false);
    match doc.costs.first() {
        Some(one) => {
            put("practice-key-cost", figures::cost(&t, one), one.covers.in_lang(&ask.lang).to_owned(), false);
        }
        None => put("practice-key-cost", t.say("practice-not-told"), String::new(), false),
    }
    let partners = t.a("practice-partners-n", "n", doc.partners.len());
    match crate::practice::document::whole(&doc.months) {
        Some(months) => put("practice-key-takes", t.a("practice-months", "n", months), partners, false),
        None => put("practice-key-takes", partners, String::new(), false),
    }
    all
}

fn evidence(ask: &Ask, one: &Evidence) -> EvidenceLine {
    let t = ask.t();
    let (direction, tone) = match one.direction {
        Some(direction) => (
            t.say(&format!("practice-direction-{}", direction.code())),
            match direction {
                Direction::Better => " good",
                Direction::Worse => " stop",
                Direction::Same | Direction::Unclear => "",
            },
        ),
        None => (String::new(), ""),
    };
    let places = crate::practice::document::whole(&one.places);
    EvidenceLine {
        outcome: found(&one.outcome, &ask.lang),
        direction,
        tone,
        effect: figures::effect(&t, one),
        interval: figures::interval(&t, one),
        places: places.map_or(String::new(), |n| t.a("practice-places-n", "n", n)),
        level: one.design.map_or(0, |design| design.level()),
        level_words: one.design.map_or(String::new(), |design| t.say(&format!("practice-design-{}", design.code()))),
        lowers: found(&one.lowers, &ask.lang),
        source: one.source.clone(),
        url: one.url.clone(),
    }
}

/// The five letters with their grades and what they mean.
fn grades(ask: &Ask, grades: &[i64]) -> Vec<(String, i64, String)> {
    let t = ask.t();
    let one = |(letter, grade): (&&str, &i64)| {
        let said = t.a2("practice-grade-of", "n", *grade, "most", GRADE_MAX);
        (t.say(&format!("practice-emmie-{letter}")), *grade, said)
    };
    LETTERS.iter().zip(grades).map(one).collect()
}

fn parts(ask: &Ask, doc: &Document, names: &[&str]) -> Vec<Part> {
    let part = |name: &&str| {
        let (lang, html) = prose(doc.text(name)?, &ask.lang)?;
        Some(Part { heading: ask.t().say(&format!("practice-part-{name}")), lang, html })
    };
    names.iter().filter_map(part).collect()
}

/// Where and for whom, in lines.
fn facts(ask: &Ask, doc: &Document) -> Vec<(String, String)> {
    let t = ask.t();
    let mut all = Vec::new();
    let mut put = |key: &str, words: String| {
        if !words.is_empty() {
            all.push((t.say(key), words));
        }
    };
    put("practice-fact-place", doc.place.clone());
    put("practice-fact-since", doc.since.clone());
    let listed = |prefix: &str, codes: Vec<&str>| {
        codes.into_iter().map(|code| t.say(&format!("{prefix}-{code}"))).collect::<Vec<_>>().join(", ")
    };
    put(
        "practice-facet-population",
        listed("practice-population", doc.populations.iter().map(|one| one.code()).collect()),
    );
    let residents = crate::practice::document::whole(&doc.residents);
    put(
        "practice-fact-residents",
        residents.map_or(String::new(), |n| t.a("practice-people", "n", figures::number(&t, n as f64, 0))),
    );
    put(
        "practice-fact-remoteness",
        doc.remoteness.map_or(String::new(), |one| t.say(&format!("practice-remoteness-{}", one.code()))),
    );
    all
}

fn partners(ask: &Ask, doc: &Document, sectors: &[Entry]) -> Vec<(String, String, (String, String))> {
    let one = |one: &crate::practice::document::Partner| {
        let sector = name_of(sectors, &one.sector, &ask.lang).to_owned();
        (one.organisation.clone(), sector, found(&one.part, &ask.lang))
    };
    doc.partners.iter().map(one).collect()
}
