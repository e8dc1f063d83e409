//! One finding: its words, how each source stands to it, confidence in four components with reasons, what participants
//! said, and how it stands.

use super::matrix::shown_sources;
use super::themes::{self, ThemeShown};
use crate::audit::{Desk, Scene, at_desk};
use crate::desk::{both_lines, both_words, choices, iso_day, needed, set_both, words};
use crate::finding::model::{
    Check, Component, Concern, Finding, Graded, Level, NotValid, Relation, State, Topic, Verdict, may_be_valid,
    proposed,
};
use crate::finding::store as findings;
use askama::Template;
use base::Id;
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

#[derive(Template)]
#[template(path = "finding/one.html")]
struct OnePage {
    shell: Shell,
    base: String,
    number: i64,
    topic: String,
    statement: (String, String),
    meaning: (String, String),
    at_risk: String,
    state: (String, &'static str),
    level: Option<(String, usize)>,
    level_why: String,
    components: Vec<ComponentShown>,
    suggestion: String,
    sources: Vec<SourceShown>,
    themes: Vec<ThemeShown>,
    checks: Vec<(String, String, String, String)>,
    relations: Vec<(String, String)>,
    concerns: Vec<(String, String)>,
    levels: Vec<(String, String)>,
    verdicts: Vec<(String, String)>,
    topics: Vec<(String, String)>,
    states: Vec<(String, String)>,
    may_edit: bool,
    s: Sheet,
}

struct ComponentShown {
    code: &'static str,
    name: String,
    asks: String,
    concern: String,
    why: String,
}

struct SourceShown {
    id: String,
    title: String,
    kind: String,
    code: &'static str,
    relation: String,
    words: String,
}

async fn finding_of(ask: &Ask, scene: &Scene) -> Result<Finding, Refusal> {
    let number = ask.param("number").parse().map_err(|_| Refusal::not_found())?;
    findings::find(ask.db(), scene.audit.id, number).await?.ok_or_else(Refusal::not_found)
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let scene = at_desk(&ask, Desk::Findings).await?;
    let one = finding_of(&ask, &scene).await?;
    page(&one_page(&ask, &scene, &one, Sheet::default()).await?)
}

fn sheet(one: &Finding) -> Sheet {
    let mut s = Sheet::default();
    set_both(&mut s, "statement", &one.statement);
    set_both(&mut s, "meaning", &one.meaning);
    set_both(&mut s, "at-risk", &one.at_risk);
    s.form.set("topic", one.topic.code());
    s.form.set("state", one.state.code());
    s.form.set("revision", one.revision.to_string());
    s.form.set("level", one.level.or_else(|| proposed(&one.components)).map_or("", Level::code));
    s.form.set("level-why", &one.level_why);
    for (component, concern, why) in &one.components {
        s.form.set(&format!("c-{}", component.code()), concern.map_or("", Concern::code));
        s.form.set(&format!("w-{}", component.code()), why);
    }
    s
}

async fn one_page(ask: &Ask, scene: &Scene, one: &Finding, mut s: Sheet) -> Result<OnePage, Refusal> {
    let t = ask.t();
    for (field, value) in sheet(one).form.fields() {
        if !s.form.has(field) {
            s.form.set(field, value.clone());
        }
    }
    let cells = findings::cells(ask.db(), scene.audit.id).await?;
    let sources = shown_sources(ask, scene).await?.into_iter().map(|source| {
        let cell = cells.iter().find(|cell| cell.finding_id == one.id && cell.source_id == source.id);
        SourceShown {
            id: source.id.to_string(),
            kind: t.say(&format!("source-kind-{}", source.kind.code())),
            title: source.title,
            code: cell.map_or("", |cell| cell.relation.code()),
            relation: cell
                .map_or_else(|| t.say("relation-none"), |cell| t.say(&format!("relation-{}", cell.relation.code()))),
            words: cell.map(|cell| cell.words.clone()).unwrap_or_default(),
        }
    });
    let checks = findings::checks(ask.db(), scene.audit.id).await?;
    let check = |check: &Check| {
        let verdict = t.say(&format!("verdict-{}", check.verdict.code()));
        (t.day_of(&check.checked_on), check.with_whom.clone(), verdict, check.words.clone())
    };
    let component = |(component, concern, why): &Graded| ComponentShown {
        code: component.code(),
        name: t.say(&format!("component-{}", component.code())),
        asks: t.say(&format!("component-asks-{}", component.code())),
        concern: concern.map_or_else(String::new, |one| t.say(&format!("concern-{}", one.code()))),
        why: why.clone(),
    };
    let suggestion = proposed(&one.components)
        .map(|level| t.a("finding-suggested", "level", t.say(&format!("level-{}", level.code()))));
    let told = |text: &base::Localised| {
        let (lang, text) = text.found(&ask.lang);
        (lang.to_owned(), text.to_owned())
    };
    let meaning = told(&one.meaning);
    let title = t.a("finding-number", "n", one.number);
    Ok(OnePage {
        shell: scene
            .shell(ask, Desk::Findings, title.clone())
            .crumb(t.say("findings-title"), ask.to(&scene.desk("/findings")))
            .crumb(title, ""),
        base: ask.to(&scene.desk(&format!("/findings/{}", one.number))),
        number: one.number,
        topic: t.say(&format!("finding-topic-{}", one.topic.code())),
        statement: told(&one.statement),
        meaning: (meaning.0, web::markdown(&meaning.1)),
        at_risk: one.at_risk.in_lang(&ask.lang).to_owned(),
        state: (t.say(&format!("finding-state-{}", one.state.code())), one.state.tone()),
        level: one.level.map(|level| (t.say(&format!("level-{}", level.code())), level.bars())),
        level_why: one.level_why.clone(),
        components: one.components.iter().map(component).collect(),
        suggestion: suggestion.unwrap_or_default(),
        sources: sources.collect(),
        themes: themes::shown(ask, scene, one).await?,
        checks: checks.iter().filter(|(of, _)| *of == one.id).map(|(_, one)| check(one)).collect(),
        relations: std::iter::once((String::new(), t.say("relation-none")))
            .chain(choices(ask, "relation-", Relation::codes()))
            .collect(),
        concerns: choices(ask, "concern-", Concern::codes()),
        levels: choices(ask, "level-", Level::ALL.iter().rev().map(|one| one.code())),
        verdicts: choices(ask, "verdict-", Verdict::codes()),
        topics: choices(ask, "finding-topic-", Topic::codes()),
        states: choices(ask, "finding-state-", State::codes()),
        may_edit: scene.is_team(),
        s,
    })
}

pub(super) async fn change(ask: Ask) -> Outcome {
    let scene = at_desk(&ask, Desk::Findings).await?;
    if !scene.is_team() {
        return Err(Refusal::not_found());
    }
    let one = finding_of(&ask, &scene).await?;
    let s = Sheet::of(ask.form().await?);
    match s.form.get("act") {
        "words" => reword(ask, scene, one, s).await,
        "sources" => place(ask, scene, one, s).await,
        "themes" => themes::keep(&ask, &scene, &one, &s.form).await,
        "grade" => grade(ask, scene, one, s).await,
        "check" => check(ask, scene, one, s).await,
        "state" => stand(ask, scene, one, s).await,
        _ => Err(Refusal::bad("form-broken")),
    }
}

/// Keeps the finding, or shows what stands where somebody changed it meanwhile.
async fn save(
    ask: Ask,
    scene: Scene,
    stands: Finding,
    one: Finding,
    mut s: Sheet,
    fields: &str,
    mark: &str,
) -> Outcome {
    let one = Finding { revision: s.form.number("revision").unwrap_or(0), ..one };
    if !s.is_fine() {
        return refused(&one_page(&ask, &scene, &stands, s).await?);
    }
    let tx = ask.db().begin().await?;
    if !findings::save(&tx, scene.maker(&ask), &scene.audit, &one, fields).await? {
        drop(tx);
        let now = finding_of(&ask, &scene).await?;
        s.form.set("revision", now.revision.to_string());
        s.wrong("statement-en", ask.t().say("audit-changed-meanwhile"));
        return refused(&one_page(&ask, &scene, &now, s).await?);
    }
    tx.commit().await?;
    see_other(&ask, &format!("{}{mark}", scene.desk(&format!("/findings/{}", one.number))), Some("said-audit-kept"))
}

async fn reword(ask: Ask, scene: Scene, stands: Finding, mut s: Sheet) -> Outcome {
    let one = Finding {
        topic: Topic::parse(s.form.get("topic")).unwrap_or(stands.topic),
        statement: both_lines(&ask, &mut s, "statement", "finding-statement-missing"),
        meaning: both_words(&ask, &mut s, "meaning", 250),
        at_risk: both_words(&ask, &mut s, "at-risk", 20),
        ..stands.clone()
    };
    save(ask, scene, stands, one, s, "statement meaning topic", "").await
}

/// Places every source of the form: how it stands, and what it says in few words.
async fn place(ask: Ask, scene: Scene, one: Finding, mut s: Sheet) -> Outcome {
    let sources = shown_sources(&ask, &scene).await?;
    let mut placed = Vec::new();
    for source in &sources {
        let said = words(&ask, &mut s, &format!("words-{}", source.id), 25, None);
        placed.push((source.id, Relation::parse(s.form.get(&format!("relation-{}", source.id))), said));
    }
    if !s.is_fine() {
        return refused(&one_page(&ask, &scene, &one, s).await?);
    }
    let stands = findings::cells(ask.db(), scene.audit.id).await?;
    let tx = ask.db().begin().await?;
    for (source, relation, said) in placed {
        let cell = stands.iter().find(|cell| cell.finding_id == one.id && cell.source_id == source);
        let same = cell.map(|cell| (Some(cell.relation), cell.words.as_str()))
            == relation.map(|one| (Some(one), said.as_str()));
        if !same {
            findings::place(&tx, scene.maker(&ask), &scene.audit, (one.id, source), relation, &said).await?;
        }
    }
    tx.commit().await?;
    see_other(&ask, &format!("{}#sources", scene.desk(&format!("/findings/{}", one.number))), Some("said-audit-kept"))
}

/// Grades the four components, each with its reason, and the confidence; where that is not what the components suggest,
/// with the reason for that too.
async fn grade(ask: Ask, scene: Scene, stands: Finding, mut s: Sheet) -> Outcome {
    let t = ask.t();
    let mut components: Vec<Graded> = Vec::new();
    for component in Component::ALL {
        let (c, w) = (format!("c-{}", component.code()), format!("w-{}", component.code()));
        let concern = Concern::parse(s.form.get(&c));
        let why = words(&ask, &mut s, &w, 60, None);
        match concern {
            None => s.wrong(&c, t.say("concern-missing")),
            Some(Concern::No) => {}
            Some(_) if why.is_empty() => s.wrong(&w, t.say("concern-why-missing")),
            Some(_) => {}
        }
        components.push((*component, concern, why));
    }
    let level = Level::parse(s.form.get("level"));
    let level_why = words(&ask, &mut s, "level-why", 60, None);
    if level.is_none() {
        s.wrong("level", t.say("level-missing"));
    } else if proposed(&components).is_some_and(|proposed| Some(proposed) != level) && level_why.is_empty() {
        s.wrong("level-why", t.say("level-why-missing"));
    }
    let one = Finding { components, level, level_why, ..stands.clone() };
    save(ask, scene, stands, one, s, "confidence", "#confidence").await
}

async fn check(ask: Ask, scene: Scene, one: Finding, mut s: Sheet) -> Outcome {
    let checked = Check {
        checked_on: iso_day(&ask, &mut s, "checked-on", true),
        with_whom: needed(&ask, &mut s, "with-whom", "check-with-whom-missing"),
        verdict: Verdict::parse(s.form.get("verdict")).unwrap_or(Verdict::Confirmed),
        words: words(&ask, &mut s, "check-words", 80, None),
    };
    if checked.verdict != Verdict::Confirmed && checked.words.is_empty() {
        s.wrong("check-words", ask.t().say("check-words-missing"));
    }
    if !s.is_fine() {
        return refused(&one_page(&ask, &scene, &one, s).await?);
    }
    let tx = ask.db().begin().await?;
    findings::check(&tx, scene.maker(&ask), &scene.audit, one.id, &checked).await?;
    tx.commit().await?;
    see_other(
        &ask,
        &format!("{}#checks", scene.desk(&format!("/findings/{}", one.number))),
        Some("said-finding-checked"),
    )
}

/// Changes how it stands. Only what was graded and brought back to those who spoke is validated.
async fn stand(ask: Ask, scene: Scene, stands: Finding, mut s: Sheet) -> Outcome {
    let to = State::parse(s.form.get("state")).unwrap_or(stands.state);
    if to == State::Validated {
        let of = |id: Id| id == stands.id;
        let cells = findings::cells(ask.db(), scene.audit.id).await?.into_iter().filter(|cell| of(cell.finding_id));
        let checks = findings::checks(ask.db(), scene.audit.id).await?.into_iter().filter(|(id, _)| of(*id));
        let key =
            match may_be_valid(&stands, &cells.collect::<Vec<_>>(), &checks.map(|(_, one)| one).collect::<Vec<_>>()) {
                Ok(()) => None,
                Err(NotValid::NoSource) => Some("not-valid-source"),
                Err(NotValid::NotGraded) => Some("not-valid-grade"),
                Err(NotValid::NotChecked) => Some("not-valid-check"),
            };
        if let Some(key) = key {
            s.wrong("state", ask.t().say(key));
        }
    }
    let one = Finding { state: to, ..stands.clone() };
    save(ask, scene, stands, one, s, "state", "").await
}
