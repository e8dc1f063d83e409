//! The matrix: findings down, sources across, how each source stands to each finding, and how sure one can be.

use crate::audit::{Desk, Scene, at_desk};
use crate::desk::{both_lines, both_words, choices};
use crate::finding::model::{Cell, Finding, Relation, State, Topic, is_only_in_voices};
use crate::finding::store as findings;
use crate::inventory::model::{Source, Standing};
use crate::inventory::store as inventory;
use askama::Template;
use base::Localised;
use web::{Ask, Form, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

#[derive(Template)]
#[template(path = "finding/matrix.html")]
struct MatrixPage {
    shell: Shell,
    base: String,
    heads: Vec<(String, String)>,
    rows: Vec<RowShown>,
    all: usize,
    only_voices: bool,
    at_risk: bool,
    topic: String,
    state: String,
    topics: Vec<(String, String)>,
    states: Vec<(String, String)>,
    new_topics: Vec<(String, String)>,
    decisions: usize,
    may_edit: bool,
    s: Sheet,
}

/// A finding in the matrix.
struct RowShown {
    number: i64,
    topic: String,
    statement: (String, String),
    at_risk: String,
    cells: Vec<CellShown>,
    level: Option<(String, usize)>,
    lowered_by: String,
    state: (String, &'static str),
}

/// A cell of the matrix; no relation where nobody placed the source.
struct CellShown {
    code: &'static str,
    label: String,
    relation: String,
    words: String,
}

/// What the filters of the address ask for.
struct Filters {
    only_voices: bool,
    at_risk: bool,
    topic: Option<Topic>,
    state: Option<State>,
}

impl Filters {
    fn of(query: &Form) -> Filters {
        Filters {
            only_voices: query.get("only") == "voices",
            at_risk: query.get("risk") == "yes",
            topic: Topic::parse(query.get("topic")),
            state: State::parse(query.get("state")),
        }
    }

    fn lets(&self, one: &Finding, cells: &[Cell], sources: &[Source]) -> bool {
        (!self.only_voices || is_only_in_voices(one.id, cells, sources))
            && (!self.at_risk || !one.at_risk.is_empty())
            && self.topic.is_none_or(|topic| topic == one.topic)
            && self.state.map_or(one.state != State::Withdrawn, |state| state == one.state)
    }
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let scene = at_desk(&ask, Desk::Findings).await?;
    page(&matrix_page(&ask, &scene, Sheet::default()).await?)
}

async fn matrix_page(ask: &Ask, scene: &Scene, s: Sheet) -> Result<MatrixPage, Refusal> {
    let t = ask.t();
    let all = findings::all(ask.db(), scene.audit.id).await?;
    let cells = findings::cells(ask.db(), scene.audit.id).await?;
    let mut sources = shown_sources(ask, scene).await?;
    // A column of its own has whatever stands in some row; the rest waits on the pages of the findings.
    sources.retain(|one| cells.iter().any(|cell| cell.source_id == one.id));
    let filters = Filters::of(&ask.query);
    let rows = all.iter().filter(|one| filters.lets(one, &cells, &sources)).map(|one| row(ask, one, &cells, &sources));
    let any = |key: &str| std::iter::once((String::new(), t.say(key)));
    let topics = choices(ask, "finding-topic-", Topic::codes());
    Ok(MatrixPage {
        base: ask.to(&scene.desk("/findings")),
        heads: sources
            .iter()
            .map(|one| (one.title.clone(), t.say(&format!("source-kind-{}", one.kind.code()))))
            .collect(),
        rows: rows.collect(),
        all: all.len(),
        only_voices: filters.only_voices,
        at_risk: filters.at_risk,
        topic: filters.topic.map_or("", Topic::code).to_owned(),
        state: filters.state.map_or("", State::code).to_owned(),
        topics: any("finding-any-topic").chain(topics.clone()).collect(),
        states: any("finding-any-state").chain(choices(ask, "finding-state-", State::codes())).collect(),
        new_topics: topics,
        decisions: all.iter().filter(|one| one.state == State::Decision).count(),
        may_edit: scene.is_team(),
        shell: scene.shell(ask, Desk::Findings, t.say("findings-title")),
        s,
    })
}

/// The sources that have a column: all that may be seen, those that are alike beside one another. What a community holds
/// back or took back is not shown, to the team neither.
pub(super) async fn shown_sources(ask: &Ask, scene: &Scene) -> Result<Vec<Source>, Refusal> {
    let mut sources = inventory::all(ask.db(), scene.audit.id).await?;
    sources.retain(|one| !matches!(one.standing, Standing::Wanted | Standing::Withheld | Standing::Withdrawn));
    let family = |one: &Source| {
        ["records", "survey", "voices", "services", "literature"].iter().position(|name| *name == one.kind.family())
    };
    sources.sort_by_key(|one| (family(one), one.number));
    Ok(sources)
}

fn row(ask: &Ask, one: &Finding, cells: &[Cell], sources: &[Source]) -> RowShown {
    let t = ask.t();
    let cell = |source: &Source| {
        let cell = cells.iter().find(|cell| cell.finding_id == one.id && cell.source_id == source.id);
        CellShown {
            code: cell.map_or("", |cell| cell.relation.code()),
            label: source.title.clone(),
            relation: cell.map_or_else(String::new, |cell| t.say(&format!("relation-{}", cell.relation.code()))),
            words: cell.map(|cell| cell.words.clone()).unwrap_or_default(),
        }
    };
    let (lang, statement) = one.statement.found(&ask.lang);
    let lowered = one.lowered_by().map(|(component, _, why)| {
        t.a2("finding-lowered-by", "component", t.say(&format!("component-{}", component.code())), "why", why.as_str())
    });
    RowShown {
        number: one.number,
        topic: t.say(&format!("finding-topic-{}", one.topic.code())),
        statement: (lang.to_owned(), statement.to_owned()),
        at_risk: one.at_risk.in_lang(&ask.lang).to_owned(),
        cells: sources.iter().map(cell).collect(),
        level: one.level.map(|level| (t.say(&format!("level-{}", level.code())), level.bars())),
        lowered_by: lowered.unwrap_or_default(),
        state: (t.say(&format!("finding-state-{}", one.state.code())), one.state.tone()),
    }
}

/// The four bars of a level, for the drawing: x, y, height, whether it is filled.
pub(crate) fn bars(filled: &usize) -> [(i32, i32, i32, bool); 4] {
    let bar = |at: i32| (at * 11, 9 - at * 3, 4 + at * 3, usize::try_from(at).is_ok_and(|at| at < *filled));
    [bar(0), bar(1), bar(2), bar(3)]
}

/// Writes a new finding; sources and confidence come on its own page.
pub(super) async fn add(ask: Ask) -> Outcome {
    let scene = at_desk(&ask, Desk::Findings).await?;
    if !scene.is_team() {
        return Err(Refusal::not_found());
    }
    let mut s = Sheet::of(ask.form().await?);
    let one = Finding {
        id: ask.new_id(),
        number: 0,
        topic: Topic::parse(s.form.get("topic")).unwrap_or(Topic::Violence),
        statement: both_lines(&ask, &mut s, "statement", "finding-statement-missing"),
        meaning: Localised::default(),
        at_risk: both_words(&ask, &mut s, "at-risk", 20),
        state: State::Draft,
        components: Vec::new(),
        level: None,
        level_why: String::new(),
        revision: 1,
    };
    if !s.is_fine() {
        return refused(&matrix_page(&ask, &scene, s).await?);
    }
    let tx = ask.db().begin().await?;
    let number = findings::add(&tx, scene.maker(&ask), &scene.audit, &one).await?;
    tx.commit().await?;
    see_other(&ask, &scene.desk(&format!("/findings/{number}")), Some("said-finding-written"))
}

/// The relations in the order of the legend.
pub(super) const LEGEND: [Relation; 4] = [Relation::Agrees, Relation::Partly, Relation::Differs, Relation::Silent];

impl MatrixPage {
    fn legend(&self) -> Vec<(&'static str, String)> {
        LEGEND.iter().map(|one| (one.code(), self.shell.t.say(&format!("relation-{}", one.code())))).collect()
    }
}
