//! Puts the portrait together: what was written into the chapters, and what findings, priorities, inventory, records and
//! releases say by themselves. Only what may leave is in it: findings that were validated or are openly contested, figures
//! of releases or with their source and day, nothing of a source that its community holds back.

use super::model::{Block, Chapter, Document, Part, Placed, Reading, Written, key};
use super::store as portraits;
use super::told;
use crate::audit::meeting;
use crate::audit::model::{Audit, Role};
use crate::audit::store::{Maker, members};
use crate::figure::{self, Figure};
use crate::finding::model::{Cell, Component, Finding, Topic, is_only_in_voices};
use crate::finding::store as findings;
use crate::inventory::model::{Kind, Record, Source, Standing};
use crate::inventory::store as inventory;
use crate::inventory::store::records;
use crate::priority::model::{Criterion, Line, order, tells_result};
use crate::priority::pages::{decimal, weight};
use crate::priority::store as priorities;
use base::{Id, Lang};
use std::collections::BTreeMap;
use store::{Db, Result};
use web::{House, Tr};

/// Everything that the chapters are made of, read once for both readings and all languages.
pub(super) struct Gathered {
    audit: Audit,
    written: Vec<Written>,
    placed: Vec<Placed>,
    findings: Vec<Finding>,
    cells: Vec<Cell>,
    sources: Vec<Source>,
    records: Vec<(i64, Kind, Record)>,
    criteria: Vec<Criterion>,
    lines: Vec<Line>,
    scorers: usize,
    remarks: Vec<String>,
    partners: Vec<String>,
    committee: usize,
    decisions: usize,
}

/// Reads it.
pub(super) async fn gather(db: &Db, audit: &Audit) -> Result<Gathered> {
    let mut sources = inventory::all(db, audit.id).await?;
    sources.retain(|one| !matches!(one.standing, Standing::Wanted | Standing::Withheld | Standing::Withdrawn));
    let mut all_records = Vec::new();
    for source in sources.iter().filter(|one| one.kind.has_records()) {
        let own = records::of(db, source.id).await?;
        all_records.extend(own.into_iter().map(|one| (source.number, source.kind, one)));
    }
    let mut findings = findings::all(db, audit.id).await?;
    findings.retain(|one| one.state.may_leave());
    findings.sort_by_key(|one| (std::cmp::Reverse(one.level), one.number));
    let criteria = priorities::criteria(db, audit.id).await?;
    let problems = priorities::problems(db, audit.id).await?;
    let told = tells_result(audit);
    let scores = if told { priorities::scores(db, audit.id).await? } else { Vec::new() };
    let mut scorers: Vec<Id> = scores.iter().map(|one| one.person_id).collect();
    scorers.sort_unstable();
    scorers.dedup();
    let people = members::of(db, audit.id).await?;
    let mut partners: Vec<String> =
        people.iter().map(|one| one.organisation.clone()).filter(|name| !name.is_empty()).collect();
    partners.sort();
    partners.dedup();
    Ok(Gathered {
        written: portraits::chapters(db, audit.id).await?,
        placed: portraits::figures(db, audit.id).await?,
        cells: findings::cells(db, audit.id).await?,
        lines: if told { order(&problems, &criteria, &scores) } else { Vec::new() },
        scorers: scorers.len(),
        remarks: if told {
            priorities::remarks(db, audit.id).await?.into_iter().map(|(_, words)| words).collect()
        } else {
            Vec::new()
        },
        committee: people.iter().filter(|one| one.role == Role::Committee).count(),
        decisions: meeting::decisions(db, audit.id).await?.len(),
        audit: audit.clone(),
        findings,
        sources,
        records: all_records,
        criteria,
        partners,
    })
}

/// The portrait in one language and one reading, with the figures as they are now.
pub(super) async fn assemble(house: &House, gathered: &Gathered, lang: &Lang, reading: Reading) -> Result<Document> {
    let released = figure::released(&house.db, gathered.audit.id, lang).await?;
    let t = Tr::new(house.words.clone(), lang.clone());
    let writer = Writer { t, lang: lang.clone(), reading, of: gathered, released };
    let parts = Chapter::ALL.iter().map(|chapter| writer.part(*chapter)).filter(|part| !part.is_empty());
    Ok(Document {
        title: gathered.audit.title.in_lang(lang).to_owned(),
        place: gathered.audit.place.clone(),
        parts: parts.collect(),
    })
}

/// Publishes both readings in every language of the install, by a decision of the committee; answers the number of the
/// version, or nothing where there is nothing to say yet.
pub async fn publish(house: &House, maker: Maker<'_>, audit: &Audit, decision: Id) -> Result<Option<i64>> {
    let gathered = gather(&house.db, audit).await?;
    let mut documents = BTreeMap::new();
    for lang in &house.settings.langs {
        for reading in Reading::ALL {
            let document = assemble(house, &gathered, lang, *reading).await?;
            documents.insert(key(lang.tag(), *reading), document);
        }
    }
    if documents.values().all(|one| one.parts.is_empty()) {
        return Ok(None);
    }
    let tx = house.db.begin().await?;
    let number = portraits::publish(&tx, maker, audit, &documents, decision).await?;
    told::tell(house, &tx, maker, audit, &gathered.findings, number).await?;
    tx.commit().await?;
    Ok(Some(number))
}

/// One language and one reading.
struct Writer<'a> {
    t: Tr,
    lang: Lang,
    reading: Reading,
    of: &'a Gathered,
    released: Vec<Figure>,
}

impl Writer<'_> {
    fn part(&self, chapter: Chapter) -> Part {
        Part {
            code: chapter.code().to_owned(),
            title: self.t.say(&format!("chapter-{}", chapter.code())),
            text: self.text(chapter),
            figures: self.figures(chapter),
            blocks: self.blocks(chapter),
        }
    }

    /// What was written: the technical reading adds to the public one.
    fn text(&self, chapter: Chapter) -> String {
        let Some(one) = self.of.written.iter().find(|one| one.chapter == chapter) else { return String::new() };
        let public = one.public.in_lang(&self.lang);
        let technical = one.technical.in_lang(&self.lang);
        match self.reading {
            Reading::Technical if !technical.is_empty() => format!("{public}\n\n{technical}").trim().to_owned(),
            _ => public.to_owned(),
        }
    }

    fn figures(&self, chapter: Chapter) -> Vec<(i64, Figure)> {
        let one = |placed: &Placed| {
            if !placed.released_key.is_empty() {
                // What is no longer released is not shown any more.
                let live = self.released.iter().find(|one| one.key == placed.released_key)?;
                return Some((0, live.clone()));
            }
            let source = self.of.sources.iter().find(|one| Some(one.id) == placed.source_id)?;
            let figure = Figure {
                key: String::new(),
                label: placed.label.in_lang(&self.lang).to_owned(),
                value: placed.value.clone(),
                interval: placed.spread.clone(),
                source: source.named(),
                as_of: placed.as_of.clone(),
            };
            Some((source.number, figure))
        };
        self.of.placed.iter().filter(|placed| placed.chapter == chapter).filter_map(one).collect()
    }

    fn blocks(&self, chapter: Chapter) -> Vec<Block> {
        let blocks = match chapter {
            Chapter::Summary => {
                vec![self.list("portrait-findings", self.five()), self.list("portrait-priorities", self.chosen())]
            }
            Chapter::Mandate => vec![self.list("portrait-partners", self.partners())],
            Chapter::Risk => vec![self.list("", self.findings(|one| !one.at_risk.is_empty()))],
            Chapter::Drivers => vec![self.list("", self.findings(|one| one.topic >= Topic::Health))],
            Chapter::Emerging => {
                vec![self.list("", self.findings(|one| is_only_in_voices(one.id, &self.of.cells, &self.of.sources)))]
            }
            Chapter::Services => {
                vec![self.list("portrait-there", self.there()), self.list("portrait-gaps", self.gaps())]
            }
            Chapter::Sources => vec![self.matrix()],
            Chapter::Priorities => vec![self.scored()],
            Chapter::Annexes => {
                vec![self.inventory(), self.list("portrait-literature", self.literature()), self.minority()]
            }
            _ => Vec::new(),
        };
        let is_said = |block: &Block| match block {
            Block::List { lines, .. } => !lines.is_empty(),
            Block::Table { rows, .. } => !rows.is_empty(),
        };
        blocks.into_iter().filter(is_said).collect()
    }

    fn list(&self, title: &str, lines: Vec<(String, String)>) -> Block {
        Block::List { title: if title.is_empty() { String::new() } else { self.t.say(title) }, lines }
    }

    fn confidence(&self, one: &Finding) -> String {
        let level =
            one.level.map_or_else(|| self.t.say("level-none"), |level| self.t.say(&format!("level-{}", level.code())));
        let level = self.t.a("portrait-confidence", "level", level);
        let mut said = match one.state {
            crate::finding::model::State::Contested => format!("{level} · {}", self.t.say("finding-state-contested")),
            _ => level,
        };
        if self.reading == Reading::Technical {
            let reasons = one.components.iter().filter(|(_, _, why)| !why.is_empty());
            let reason = |(component, concern, why): &(Component, Option<_>, String)| {
                let concern = concern.map_or_else(String::new, |one: crate::finding::model::Concern| {
                    self.t.say(&format!("concern-{}", one.code()))
                });
                let component = self.t.say(&format!("component-{}", component.code()));
                self.t.a3("portrait-reason", "component", component, "concern", concern, "why", why.as_str())
            };
            for one in reasons.map(reason) {
                said = format!("{said} · {one}");
            }
        }
        said
    }

    fn findings(&self, wanted: impl Fn(&Finding) -> bool) -> Vec<(String, String)> {
        let line = |one: &Finding| (one.statement.in_lang(&self.lang).to_owned(), self.confidence(one));
        self.of.findings.iter().filter(|one| wanted(one)).map(line).collect()
    }

    /// The five findings of most confidence; the technical reading has all.
    fn five(&self) -> Vec<(String, String)> {
        let mut all = self.findings(|_| true);
        if self.reading == Reading::Public {
            all.truncate(5);
        }
        all
    }

    fn chosen(&self) -> Vec<(String, String)> {
        let mut chosen: Vec<&Line> = self.of.lines.iter().filter(|line| line.problem.chosen_as.is_some()).collect();
        chosen.sort_by_key(|line| line.problem.chosen_as);
        let line = |line: &&Line| (line.problem.title.in_lang(&self.lang).to_owned(), line.problem.chosen_why.clone());
        chosen.iter().map(line).collect()
    }

    fn partners(&self) -> Vec<(String, String)> {
        let mut lines: Vec<(String, String)> =
            self.of.partners.iter().map(|name| (name.clone(), String::new())).collect();
        if self.of.committee > 0 {
            let sentence = self.t.a2("portrait-committee", "n", self.of.committee, "decisions", self.of.decisions);
            lines.push((sentence, String::new()));
        }
        lines
    }

    fn records(
        &self,
        wanted: impl Fn(Kind, &Record) -> bool,
        line: impl Fn(&Record) -> (String, String),
    ) -> Vec<(String, String)> {
        self.of.records.iter().filter(|(_, kind, one)| wanted(*kind, one)).map(|(_, _, one)| line(one)).collect()
    }

    fn there(&self) -> Vec<(String, String)> {
        let line = |one: &Record| (joined(&[&one.title, &one.by_whom, &one.year]), one.words.clone());
        self.records(|kind, _| kind != Kind::Literature, line)
    }

    fn gaps(&self) -> Vec<(String, String)> {
        self.records(
            |kind, one| kind != Kind::Literature && !one.gap.is_empty(),
            |one| (one.gap.clone(), one.title.clone()),
        )
    }

    fn literature(&self) -> Vec<(String, String)> {
        let line = |one: &Record| (joined(&[&one.by_whom, &one.year, &one.title]), one.words.clone());
        self.records(|kind, _| kind == Kind::Literature, line)
    }

    /// Where sources agree, differ, are silent: a column for each source that stands in it.
    fn matrix(&self) -> Block {
        let used = |one: &&Source| {
            self.of
                .cells
                .iter()
                .any(|cell| cell.source_id == one.id && self.of.findings.iter().any(|f| f.id == cell.finding_id))
        };
        let sources: Vec<&Source> = self.of.sources.iter().filter(used).collect();
        let cell = |finding: &Finding, source: &Source| {
            let found = self.of.cells.iter().find(|cell| cell.finding_id == finding.id && cell.source_id == source.id);
            let Some(cell) = found else { return "–".to_owned() };
            let relation = self.t.say(&format!("relation-{}", cell.relation.code()));
            match self.reading {
                Reading::Technical if !cell.words.is_empty() => {
                    self.t.a2("portrait-cell", "relation", relation, "words", cell.words.as_str())
                }
                _ => relation,
            }
        };
        let row = |one: &Finding| {
            let level =
                one.level.map_or_else(|| "–".to_owned(), |level| self.t.say(&format!("level-{}", level.code())));
            std::iter::once(one.statement.in_lang(&self.lang).to_owned())
                .chain(sources.iter().map(|source| cell(one, source)))
                .chain([level])
                .collect()
        };
        Block::Table {
            title: String::new(),
            head: std::iter::once(self.t.say("portrait-finding"))
                .chain(sources.iter().map(|one| one.title.clone()))
                .chain([self.t.say("portrait-confidence-head")])
                .collect(),
            of: std::iter::once(0).chain(sources.iter().map(|one| one.number)).chain([0]).collect(),
            rows: self.of.findings.iter().map(row).collect(),
            note: self.t.say("portrait-matrix-note"),
        }
    }

    /// How the problems were scored: means, weights and sums, so that anybody can follow.
    fn scored(&self) -> Block {
        let head = |one: &Criterion| {
            self.t.a2("portrait-criterion", "name", one.name.in_lang(&self.lang), "weight", weight(&self.t, one.weight))
        };
        let number = |value: Option<f64>| value.map_or_else(|| "–".to_owned(), |value| decimal(&self.t, value));
        let row = |line: &Line| {
            let place = line.place.map_or_else(|| "–".to_owned(), |place| place.to_string());
            [line.problem.title.in_lang(&self.lang).to_owned(), place]
                .into_iter()
                .chain(line.means.iter().map(|mean| number(*mean)))
                .chain([number(line.sum)])
                .collect()
        };
        let head: Vec<String> = [self.t.say("portrait-problem"), self.t.say("portrait-place")]
            .into_iter()
            .chain(self.of.criteria.iter().map(head))
            .chain([self.t.say("portrait-sum")])
            .collect();
        Block::Table {
            title: String::new(),
            of: vec![0; head.len()],
            head,
            rows: self.of.lines.iter().map(row).collect(),
            note: self.t.a("portrait-scored-note", "n", self.of.scorers),
        }
    }

    fn inventory(&self) -> Block {
        let row = |one: &Source| {
            vec![
                one.title.clone(),
                one.number.to_string(),
                self.t.say(&format!("source-kind-{}", one.kind.code())),
                one.named(),
                self.period(one),
                one.bias.clone(),
                one.suppression.clone(),
            ]
        };
        let head = [
            "portrait-source",
            "portrait-no",
            "portrait-kind",
            "portrait-named",
            "portrait-period",
            "portrait-bias",
            "portrait-hidden",
        ];
        Block::Table {
            title: self.t.say("inventory-title"),
            head: head.map(|key| self.t.say(key)).to_vec(),
            of: vec![0; head.len()],
            rows: self.of.sources.iter().map(row).collect(),
            note: self.t.a("portrait-cells-note", "n", self.of.audit.cell_min),
        }
    }

    /// From when to when, in words.
    fn period(&self, one: &Source) -> String {
        match (one.period_from.parse(), one.period_to.parse()) {
            (Ok(from), Ok(to)) => self.t.days(from, to),
            _ => joined(&[&one.period_from, &one.period_to]),
        }
    }

    fn minority(&self) -> Block {
        self.list("portrait-minority", self.of.remarks.iter().map(|words| (words.clone(), String::new())).collect())
    }
}

fn joined(parts: &[&str]) -> String {
    parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(", ")
}
