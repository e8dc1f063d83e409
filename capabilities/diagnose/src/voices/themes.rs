//! What voices tell to whoever does not listen: themes with counts by kind of source, and quotes that were agreed to. No
//! pseudonym, no instant, no order of speaking: quotes come in the order of their own words.

use crate::audit::{Desk, Scene, at_desk, scene};
use crate::voices::coding::model::laid_out;
use crate::voices::coding::sentences::Span;
use crate::voices::coding::store as coding;
use crate::voices::source::model::{Consent, Kind};
use crate::voices::source::store as sources;
use crate::voices::survey::store as surveys;
use crate::voices::{desk, redaction};
use askama::Template;
use base::Id;
use std::collections::{BTreeMap, BTreeSet};
use store::{Db, Result, sql};
use web::{Ask, Outcome, Refusal, Shell, page};

/// A code as the matrix of sources knows it.
#[derive(Clone, Debug, PartialEq)]
pub struct Theme {
    /// The code.
    pub code_id: Id,
    /// How deep it stands in the book.
    pub depth: usize,
    /// Its name.
    pub name: String,
    /// How often it comes up, by kind of source.
    pub counts: Vec<Count>,
    /// What may be quoted of it.
    pub quotes: Vec<Quote>,
}

/// How often a theme comes up in one kind of source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    /// The kind.
    pub kind: Kind,
    /// In so many groups, interviews, walks.
    pub sources: i64,
    /// In so many contributions.
    pub passages: i64,
}

/// Words that their speaker agreed to have quoted.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Quote {
    /// The words.
    pub words: String,
    /// Their language.
    pub lang: String,
    /// The kind of source.
    pub kind: Kind,
    /// Where, if the speaker agreed to that too.
    pub place: String,
}

/// The themes of an audit: the codes of the book in its order, each with what it found. Three statements, however many
/// voices there are.
pub async fn themes(db: &Db, audit: Id) -> Result<Vec<Theme>> {
    let book = coding::book(db, audit).await?;
    let asked = sql(
        "select g.code_id, g.from_at, g.to_at, g.is_quote, c.id, c.source_id, c.words, c.consent, c.about_place, s.kind, s.place, s.lang \
         from voice_coding g join voice_contribution c on c.id = g.contribution_id join voice_source s on s.id = c.source_id \
         where g.standing = 1 and c.state = 'clear' and c.audit_id = $1 order by g.code_id, c.id, g.from_at, g.to_at, g.id limit 200000",
    );
    let mut found: BTreeMap<Id, Found> = BTreeMap::new();
    for row in db.all(asked.bind(audit)).await? {
        let one = found.entry(row.get("code_id")?).or_default();
        let (kind, consent): (Kind, Consent) =
            (row.parsed("kind", Kind::parse)?, row.parsed("consent", Consent::parse)?);
        one.sources.entry(kind).or_default().insert(row.get("source_id")?);
        one.passages.entry(kind).or_default().insert(row.get("id")?);
        if row.get::<bool>("is_quote")? && consent.quotes() {
            let span = Span { from: row.get("from_at")?, to: row.get("to_at")? };
            let told: String = row.get("about_place")?;
            let place = if told.is_empty() { row.get("place")? } else { told };
            one.quotes.insert(Quote {
                words: span.of(&row.get::<String>("words")?),
                lang: row.get("lang")?,
                kind,
                place: if consent == Consent::Place { place } else { String::new() },
            });
        }
    }
    let lines = laid_out(&book).into_iter();
    Ok(lines
        .map(|(depth, code)| {
            let one = found.remove(&code.id).unwrap_or_default();
            let count = |(kind, passages): (&Kind, &BTreeSet<Id>)| Count {
                kind: *kind,
                sources: one.sources.get(kind).map_or(0, |sources| number(sources.len())),
                passages: number(passages.len()),
            };
            Theme {
                code_id: code.id,
                depth,
                name: code.name.clone(),
                counts: one.passages.iter().map(count).collect(),
                quotes: one.quotes.into_iter().collect(),
            }
        })
        .collect())
}

#[derive(Default)]
struct Found {
    sources: BTreeMap<Kind, BTreeSet<Id>>,
    passages: BTreeMap<Kind, BTreeSet<Id>>,
    quotes: BTreeSet<Quote>,
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

#[derive(Template)]
#[template(path = "voices/themes.html")]
struct ThemesPage {
    shell: Shell,
    ways: Vec<desk::Way>,
    kinds: Vec<String>,
    lines: Vec<Line>,
    checks: Vec<(String, i64, i64)>,
    surveys: Vec<(String, String)>,
}

struct Line {
    name: String,
    depth: usize,
    cells: Vec<String>,
    quotes: Vec<(Quote, String)>,
}

/// What the committee, the panel and the team read.
pub(super) async fn show(ask: Ask) -> Outcome {
    let scene = scene(&ask).await?;
    if !scene.sees(Desk::Findings) && !scene.sees(Desk::Voices) {
        return Err(Refusal::not_found());
    }
    let all = themes(ask.db(), scene.audit.id).await?;
    let t = ask.t();
    let used: BTreeSet<Kind> = all.iter().flat_map(|theme| theme.counts.iter().map(|count| count.kind)).collect();
    let cell = |theme: &Theme, kind: Kind| {
        let found = theme.counts.iter().find(|count| count.kind == kind);
        found.map_or(String::new(), |count| said(&ask, count))
    };
    let line = |theme: &Theme| Line {
        name: theme.name.clone(),
        depth: theme.depth.min(3),
        cells: used.iter().map(|kind| cell(theme, *kind)).collect(),
        quotes: theme.quotes.iter().map(|quote| (quote.clone(), from(&ask, quote))).collect(),
    };
    let checked = sources::checked(ask.db(), scene.audit.id).await?;
    let say = |line: &str| t.say(&format!("voice-check-{line}"));
    page(&ThemesPage {
        shell: frame(&ask, &scene, t.say("voice-way-themes")),
        ways: ways(&ask, &scene).await?,
        kinds: used.iter().map(|kind| desk::kind(&ask, *kind)).collect(),
        lines: all.iter().map(line).collect(),
        checks: checked.into_iter().filter(|(.., of)| *of > 0).map(|(line, poor, of)| (say(&line), poor, of)).collect(),
        surveys: results(&ask, &scene).await?,
    })
}

/// Voices for whoever listens, findings for whoever reads.
pub(super) fn frame(ask: &Ask, scene: &Scene, title: String) -> Shell {
    let place = if scene.sees(Desk::Voices) { Desk::Voices } else { Desk::Findings };
    desk::shell(ask, scene, place, title)
}

async fn ways(ask: &Ask, scene: &Scene) -> std::result::Result<Vec<desk::Way>, Refusal> {
    if at_desk(ask, Desk::Voices).await.is_err() {
        return Ok(Vec::new());
    }
    let waiting = redaction::store::waiting_count(ask.db(), scene.audit.id).await?;
    Ok(desk::ways(ask, scene, "/voices/themes", waiting))
}

async fn results(ask: &Ask, scene: &Scene) -> Result<Vec<(String, String)>> {
    let all = surveys::of(ask.db(), scene.audit.id).await?;
    let there = all.iter().filter(|(survey, answers)| survey.state != surveys::State::Draft && *answers > 0);
    let link = |(survey, _): &(surveys::Survey, i64)| {
        let href = ask.to(&scene.desk(&format!("/surveys/{}/results", survey.code)));
        (href, survey.title.in_lang(&ask.lang).to_owned())
    };
    Ok(there.map(link).collect())
}

/// How often, in words: of what was told by anybody the contributions, of all else the sources too.
pub(crate) fn said(ask: &Ask, count: &Count) -> String {
    match count.kind {
        Kind::Submissions | Kind::Import => count.passages.to_string(),
        _ => ask.t().a2("voice-theme-cell", "passages", count.passages, "sources", count.sources),
    }
}

/// Where a quote comes from, in words: the kind of source, and the place where it was agreed to.
pub(crate) fn from(ask: &Ask, quote: &Quote) -> String {
    let kind = desk::kind(ask, quote.kind);
    if quote.place.is_empty() {
        kind
    } else {
        ask.t().a2("voice-quote-from", "kind", kind, "place", quote.place.as_str())
    }
}
