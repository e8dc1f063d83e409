//! One table of incidents: which column is what, how far the import is, what was found, the crosswalk.

use super::sentence;
use super::sources::tone;
use crate::audit::{Desk, Scene, at_desk};
use crate::numbers::model::{self, IncidentTable, Mapping, State};
use crate::numbers::store as numbers;
use crate::numbers::{told, work};
use askama::Template;
use base::Id;
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

#[derive(Template)]
#[template(path = "numbers/table.html")]
struct TablePage {
    shell: Shell,
    base: String,
    sources: String,
    numbers: String,
    one: IncidentTable,
    state: String,
    tone: &'static str,
    why: String,
    read: String,
    parts: Vec<Part>,
    sets: Vec<(String, String)>,
    findings: Vec<(String, String, &'static str)>,
    categories: usize,
    s: Sheet,
}

/// One part of the mapping, with the columns to choose from.
struct Part {
    name: &'static str,
    label: String,
    columns: Vec<(String, String)>,
}

impl Part {
    fn columns(&self) -> &[(String, String)] {
        &self.columns
    }
}

async fn table_of(ask: &Ask, scene: &Scene) -> Result<IncidentTable, Refusal> {
    numbers::table_of_code(ask.db(), scene.audit.id, ask.param("table")).await?.ok_or_else(Refusal::not_found)
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let scene = at_desk(&ask, Desk::Sources).await?;
    let one = table_of(&ask, &scene).await?;
    let mut s = Sheet::default();
    for part in Mapping::PARTS {
        s.form.set(part, one.mapping.get(part).map_or(String::new(), |column| column.to_string()));
    }
    s.form.set("set", one.area_set_id.map_or(String::new(), |set| set.to_string()));
    page(&table_page(&ask, &scene, one, s).await?)
}

async fn table_page(ask: &Ask, scene: &Scene, one: IncidentTable, mut s: Sheet) -> Result<TablePage, Refusal> {
    let t = ask.t();
    let none = (String::new(), t.say("numbers-no-column"));
    let columns: Vec<(String, String)> = std::iter::once(none)
        .chain(one.headings.iter().enumerate().map(|(at, heading)| (at.to_string(), heading.clone())))
        .collect();
    let part =
        |name: &'static str| Part { name, label: t.say(&format!("numbers-part-{name}")), columns: columns.clone() };
    let sets = numbers::area_sets(ask.db(), scene.audit.id).await?;
    let sets = sets.iter().map(|set| (set.id.to_string(), format!("{}, {}", set.title, set.vintage)));
    let mut categories = 0;
    if one.state == State::Ready {
        let shares = numbers::crosswalk(ask.db(), one.id).await?;
        let incidents = numbers::incidents(&ask.house.blobs, &one).await?;
        categories = incidents.categories.len();
        if !s.form.has("crosswalk") {
            s.form.set("crosswalk", crosswalk_text(&incidents.categories, &shares));
        }
    }
    Ok(TablePage {
        shell: scene.shell(ask, Desk::Sources, one.title.clone()),
        base: ask.to(&scene.desk(&format!("/sources/incidents/{}", one.code))),
        sources: ask.to(&scene.desk("/sources")),
        numbers: ask.to(&scene.desk(&format!("/numbers?table={}", one.code))),
        state: t.say(&format!("numbers-state-{}", one.state.code())),
        tone: tone(one.state),
        why: one.refusal.as_ref().map_or(String::new(), |why| sentence(&t, why)),
        read: told::whole(&ask.lang, one.rows_read.unsigned_abs()),
        parts: Mapping::PARTS.map(part).into_iter().collect(),
        sets: std::iter::once((String::new(), t.say("numbers-no-areas"))).chain(sets).collect(),
        findings: findings(ask, &one),
        categories,
        one,
        s,
    })
}

/// What was found, most telling first: words, number, tone.
fn findings(ask: &Ask, one: &IncidentTable) -> Vec<(String, String, &'static str)> {
    let (t, r) = (ask.t(), &one.report);
    let line = |key: &str, count: u64, tone: &'static str| {
        (t.say(&format!("numbers-found-{key}")), told::whole(&ask.lang, count), if count > 0 { tone } else { "" })
    };
    let mut lines = vec![line("rows", r.rows, ""), line("kept", r.kept, "")];
    let counted = [
        ("no-date", r.no_date, " lamp"),
        ("impossible-date", r.impossible_date, " stop"),
        ("month-only", r.month_only, ""),
        ("no-time", r.no_time, ""),
        ("no-place", r.no_place, " lamp"),
        ("outside", r.outside, " lamp"),
        ("unknown-area", r.unknown_area, " lamp"),
        ("no-category", r.no_category, " lamp"),
        ("duplicates", r.duplicates, " lamp"),
        ("formulas", r.formulas, " stop"),
    ];
    lines.extend(counted.iter().filter(|(_, count, _)| *count > 0).map(|(key, count, tone)| line(key, *count, tone)));
    if r.is_snapped() {
        lines.push(line("points", r.points, " lamp"));
        lines.push(line("fullest-point", r.fullest_point, ""));
    }
    lines
}

fn crosswalk_text(categories: &[String], shares: &[model::Share]) -> String {
    let line = |category: &String| {
        let targets: Vec<String> = shares
            .iter()
            .filter(|share| share.category == *category)
            .map(|share| format!("{} {}", share.section, share.percent))
            .collect();
        (!targets.is_empty()).then(|| format!("{category} = {}", targets.join(", ")))
    };
    categories.iter().filter_map(line).collect::<Vec<_>>().join("\n")
}

/// A person said which column is what: the import begins.
pub(super) async fn import(ask: Ask) -> Outcome {
    let scene = at_desk(&ask, Desk::Sources).await?;
    let one = table_of(&ask, &scene).await?;
    let mut s = Sheet::of(ask.form().await?);
    let mut mapping = Mapping::default();
    for part in Mapping::PARTS {
        let column = s.form.number(part).and_then(|n| usize::try_from(n).ok()).filter(|n| *n < one.headings.len());
        mapping.set(part, column);
    }
    let t = ask.t();
    if mapping.date.is_none() {
        s.wrong("date", t.say("numbers-date-missing"));
    }
    if mapping.x.is_some() != mapping.y.is_some() {
        s.wrong("x", t.say("numbers-both-coordinates"));
    }
    let set = Id::parse(s.form.get("set"));
    if let Some(set) = set
        && numbers::area_set_of_id(ask.db(), scene.audit.id, set).await?.is_none()
    {
        s.wrong("set", t.say("numbers-no-such-areas"));
    }
    if !s.is_fine() {
        return refused(&table_page(&ask, &scene, one, s).await?);
    }
    let maker = scene.maker(&ask);
    let tx = ask.db().begin().await?;
    if !numbers::begin_import(&tx, maker, &one, &mapping, set).await? {
        let back = ask.to(&scene.desk(&format!("/sources/incidents/{}", one.code)));
        return Err(Refusal::conflict("numbers-not-waiting").next(back, "numbers-back-to-table"));
    }
    work::leave(&tx, maker, &one).await?;
    tx.commit().await?;
    see_other(&ask, &scene.desk(&format!("/sources/incidents/{}", one.code)), Some("said-import-begun"))
}

pub(super) async fn stop(ask: Ask) -> Outcome {
    let scene = at_desk(&ask, Desk::Sources).await?;
    let one = table_of(&ask, &scene).await?;
    let tx = ask.db().begin().await?;
    let asked = numbers::ask_to_stop(&tx, scene.maker(&ask), &one).await?;
    tx.commit().await?;
    let said = if asked { "said-import-stops" } else { "said-import-over" };
    see_other(&ask, &scene.desk(&format!("/sources/incidents/{}", one.code)), Some(said))
}

pub(super) async fn crosswalk(ask: Ask) -> Outcome {
    let scene = at_desk(&ask, Desk::Sources).await?;
    let one = table_of(&ask, &scene).await?;
    let mut s = Sheet::of(ask.form().await?);
    if one.state != State::Ready {
        return Err(Refusal::not_found());
    }
    let incidents = numbers::incidents(&ask.house.blobs, &one).await?;
    let shares = match model::crosswalk(s.form.get("crosswalk"), &incidents.categories) {
        Ok(shares) => shares,
        Err(why) => {
            s.wrong("crosswalk", sentence(&ask.t(), &why));
            return refused(&table_page(&ask, &scene, one, s).await?);
        }
    };
    let tx = ask.db().begin().await?;
    numbers::set_crosswalk(&tx, scene.maker(&ask), &one, &shares).await?;
    tx.commit().await?;
    see_other(&ask, &scene.desk(&format!("/sources/incidents/{}#crosswalk", one.code)), Some("said-crosswalk-kept"))
}

/// Destroys the table. Without a script the question comes as a page of its own words: a box to tick.
pub(super) async fn destroy(ask: Ask) -> Outcome {
    let scene = at_desk(&ask, Desk::Sources).await?;
    let one = table_of(&ask, &scene).await?;
    let mut s = Sheet::of(ask.form().await?);
    if s.form.get("sure") != "yes" {
        s.wrong("sure", ask.t().say("numbers-sure-missing"));
        return refused(&table_page(&ask, &scene, one, s).await?);
    }
    if one.state == State::Importing {
        let back = ask.to(&scene.desk(&format!("/sources/incidents/{}", one.code)));
        return Err(Refusal::conflict("numbers-importing").next(back, "numbers-back-to-table"));
    }
    let tx = ask.db().begin().await?;
    numbers::destroy(&tx, scene.maker(&ask), &ask.house.blobs, &one).await?;
    tx.commit().await?;
    see_other(&ask, &scene.desk("/sources"), Some("said-incidents-destroyed"))
}
