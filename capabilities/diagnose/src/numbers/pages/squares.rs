//! The map of a released document of squares: shaded by how many, a dot for each, and the outlines of the areas.

use crate::numbers::areas::Place;
use crate::numbers::drawing::Sheet;
use crate::numbers::release::{Document, Square, dots, squares};
use crate::numbers::store as numbers;
use crate::numbers::told;
use base::Id;
use web::{Ask, Refusal};

/// What the template draws.
pub(super) struct SquaresView {
    pub view: String,
    /// Path, class, words.
    pub squares: Vec<(String, &'static str, String)>,
    pub dots: Vec<(String, String)>,
    pub ground: Vec<String>,
    pub bar: (String, String),
    pub across: String,
}

impl SquaresView {
    /// `None` where the document is a table.
    pub(super) async fn of(ask: &Ask, audit: Id, document: &Document) -> Result<Option<SquaresView>, Refusal> {
        let shown = squares(document);
        if shown.is_empty() {
            return Ok(None);
        }
        let ground = match numbers::area_sets(ask.db(), audit).await?.first() {
            Some(set) => numbers::places(&ask.house.blobs, set).await?,
            None => Vec::new(),
        };
        Ok(drawn(document, &shown, &ground))
    }
}

fn drawn(document: &Document, shown: &[Square], ground: &[Place]) -> Option<SquaresView> {
    let place = |one: &Square| Place { code: String::new(), name: String::new(), rings: vec![one.ring.clone()] };
    let all: Vec<Place> = shown.iter().map(place).chain(ground.iter().cloned()).collect();
    let sheet = Sheet::of(&all)?;
    let most = shown.iter().map(|one| one.count).max().unwrap_or(1).max(1);
    // Quarters of the fullest square: a reader sees at once what is twice as much.
    let class = |count: u64| ["c1", "c2", "c3", "c4"][((count * 4 / most).min(3)) as usize];
    let (metres, length) = sheet.bar();
    let dot = |point: (f64, f64)| {
        let (x, y) = sheet.at(point);
        (format!("{x:.1}"), format!("{y:.1}"))
    };
    Some(SquaresView {
        view: sheet.view(),
        squares: shown
            .iter()
            .map(|one| (sheet.path(std::slice::from_ref(&one.ring)), class(one.count), one.count.to_string()))
            .collect(),
        dots: dots(document).into_iter().map(dot).collect(),
        ground: ground.iter().map(|place| sheet.path(&place.rings)).collect(),
        bar: (told::length(metres), length),
        across: told::length(document.across_m),
    })
}
