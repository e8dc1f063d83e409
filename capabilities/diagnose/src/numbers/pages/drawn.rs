//! A map on a page: the drawing with the words of each area.

use crate::numbers::areas::Place;
use crate::numbers::drawing::Map;
use crate::numbers::told;

/// The drawing of areas.
pub(super) struct MapView {
    pub view: String,
    pub areas: Vec<AreaView>,
    pub bar: (String, String),
}

/// One area of it.
pub(super) struct AreaView {
    pub number: usize,
    pub name: String,
    pub words: String,
    pub path: String,
    pub x: String,
    pub y: String,
    pub class: &'static str,
    pub roomy: bool,
}

impl MapView {
    /// With what is said of each area, by its place in the set.
    pub(super) fn of(map: Map, places: &[Place], words: impl Fn(usize) -> String) -> MapView {
        let area = |(at, drawn): (usize, crate::numbers::drawing::Drawn)| AreaView {
            number: at + 1,
            name: places[at].name.clone(),
            words: words(at),
            path: drawn.path,
            x: drawn.label.0,
            y: drawn.label.1,
            class: drawn.class,
            roomy: drawn.roomy,
        };
        let (metres, length) = map.bar;
        MapView {
            view: map.view,
            areas: map.areas.into_iter().enumerate().map(area).collect(),
            bar: (told::length(metres), length),
        }
    }
}
