//! What a page of numbers looks at: a table with its areas, years, a category and a denominator, as the address asks for
//! them; and the form above each page.

use crate::audit::{Desk, Scene, at_desk};
use crate::numbers::areas::Place;
use crate::numbers::count;
use crate::numbers::model::{IncidentTable, State};
use crate::numbers::store::{self as numbers, Denominator};
use spatial::incidents::{Incidents, Only};
use std::sync::{Arc, Mutex};
use web::{Ask, Refusal};

/// What a page of numbers looks at: a table, its areas, years, a category, a denominator.
pub(super) struct View {
    pub scene: Scene,
    pub tables: Vec<IncidentTable>,
    pub one: Option<IncidentTable>,
    pub incidents: Arc<Incidents>,
    pub places: Vec<Place>,
    pub denominators: Vec<Denominator>,
    pub among: Option<Denominator>,
    pub years: Vec<i32>,
    pub category: String,
    pub only: Only,
}

/// The tables that were counted last: the same million rows are not read for each click.
#[derive(Default)]
struct Kept(Mutex<Vec<(String, Arc<Incidents>)>>);

const KEPT_MAX: usize = 3;

pub(super) async fn incidents_of(ask: &Ask, one: &IncidentTable) -> Result<Arc<Incidents>, Refusal> {
    let hash = one.packed_hash.clone().ok_or_else(Refusal::not_found)?;
    let kept = ask.house.shelf.of::<Kept>();
    let lock = || kept.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    if let Some((_, found)) = lock().iter().find(|(known, _)| *known == hash) {
        return Ok(found.clone());
    }
    let read = Arc::new(numbers::incidents(&ask.house.blobs, one).await?);
    let mut list = lock();
    list.insert(0, (hash, read.clone()));
    list.truncate(KEPT_MAX);
    Ok(read)
}

impl View {
    /// What the words of the address ask for; the latest table where they name none.
    pub(super) async fn of(ask: &Ask, desk: Desk) -> Result<View, Refusal> {
        let scene = at_desk(ask, desk).await?;
        let mut tables = numbers::tables(ask.db(), scene.audit.id).await?;
        tables.retain(|one| one.state == State::Ready);
        let asked = ask.query.get("table");
        let one = tables
            .iter()
            .find(|one| one.code == asked)
            .or_else(|| tables.first().filter(|_| asked.is_empty()))
            .cloned();
        if one.is_none() && !asked.is_empty() {
            return Err(Refusal::not_found());
        }
        let mut view = View {
            scene,
            tables,
            one: None,
            incidents: Arc::default(),
            places: Vec::new(),
            denominators: Vec::new(),
            among: None,
            years: Vec::new(),
            category: ask.query.get("category").to_owned(),
            only: Only::default(),
        };
        if let Some(one) = one {
            view.open(ask, one).await?;
        }
        Ok(view)
    }

    async fn open(&mut self, ask: &Ask, one: IncidentTable) -> Result<(), Refusal> {
        self.incidents = incidents_of(ask, &one).await?;
        if let Some(set) = one.area_set_id
            && let Some(set) = numbers::area_set_of_id(ask.db(), self.scene.audit.id, set).await?
        {
            self.places = numbers::places(&ask.house.blobs, &set).await?;
            self.denominators = numbers::denominators(ask.db(), set.id).await?;
        }
        let asked = ask.query.get("among");
        let among = self.denominators.iter().find(|one| one.id.to_string() == asked);
        self.among = among.or(self.denominators.first()).cloned();
        self.years = count::last_years(&self.incidents, &one.report.last_day);
        let known: Vec<i32> = self.incidents.years().into_keys().collect();
        let year = |name: &str| ask.query.number(name).and_then(|n| i32::try_from(n).ok());
        if let Some((from, to)) = year("from").zip(year("to")) {
            let asked: Vec<i32> = known.into_iter().filter(|year| from <= *year && *year <= to).collect();
            self.years = if asked.is_empty() { std::mem::take(&mut self.years) } else { asked };
        }
        let chosen = self.incidents.categories.iter().position(|name| *name == self.category);
        if chosen.is_none() {
            self.category = String::new();
        }
        self.only = Only {
            categories: chosen.and_then(|at| u16::try_from(at).ok()).into_iter().collect(),
            years: self.years.first().zip(self.years.last()).map(|(from, to)| (*from, *to)),
            area: None,
        };
        self.one = Some(one);
        Ok(())
    }

    /// The form above each page of numbers, filled.
    pub(super) fn asked(&self) -> Asked {
        let choice = |value: &str, words: &str, chosen: bool| (value.to_owned(), words.to_owned(), chosen);
        let code = self.one.as_ref().map(|one| one.code.clone()).unwrap_or_default();
        let among = self.among.as_ref().map(|one| one.id);
        Asked {
            tables: self.tables.iter().map(|one| choice(&one.code, &one.title, one.code == code)).collect(),
            categories: self
                .incidents
                .categories
                .iter()
                .map(|name| choice(name, name, *name == self.category))
                .collect(),
            denominators: self
                .denominators
                .iter()
                .map(|one| choice(&one.id.to_string(), &format!("{}, {}", one.what, one.year), Some(one.id) == among))
                .collect(),
            years: self.incidents.years().into_keys().map(|year| year.to_string()).collect(),
            from: self.years.first().map_or(String::new(), i32::to_string),
            to: self.years.last().map_or(String::new(), i32::to_string),
            table: code,
            category: self.category.clone(),
        }
    }
}

/// The form above each page of numbers.
pub(super) struct Asked {
    pub tables: Vec<(String, String, bool)>,
    pub categories: Vec<(String, String, bool)>,
    pub denominators: Vec<(String, String, bool)>,
    pub years: Vec<String>,
    pub from: String,
    pub to: String,
    pub table: String,
    pub category: String,
}

impl Asked {
    /// The words of the address, for links to the other pages.
    pub(super) fn query(&self) -> String {
        let mut query =
            web_query(&[("table", &self.table), ("category", &self.category), ("from", &self.from), ("to", &self.to)]);
        query.insert(0, '?');
        query
    }
}

fn web_query(pairs: &[(&str, &str)]) -> String {
    let quoted = |text: &str| {
        text.bytes().fold(String::new(), |mut out, byte| {
            match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' => out.push(char::from(byte)),
                other => out.push_str(&format!("%{other:02X}")),
            }
            out
        })
    };
    pairs
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("{name}={}", quoted(value)))
        .collect::<Vec<_>>()
        .join("&")
}
