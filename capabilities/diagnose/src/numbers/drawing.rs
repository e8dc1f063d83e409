//! The map as a drawing made by the server: it needs no script, no ground from elsewhere, and can be printed. The table
//! beside it holds the same facts.

use super::areas::Place;
use spatial::area::{Area, Frame};

/// The width of the drawing in its own units.
const ACROSS: f64 = 620.0;
/// The height, at most.
const DOWN_MAX: f64 = 620.0;

/// An area as it is drawn.
#[derive(Clone, Debug)]
pub(crate) struct Drawn {
    /// Its outline as a path.
    pub path: String,
    /// Where its number stands.
    pub label: (String, String),
    /// Its class: `c1` to `c4`, `hid` for hidden, `none` without a value.
    pub class: &'static str,
    /// Whether there is room for its name.
    pub roomy: bool,
}

/// A drawing.
#[derive(Clone, Debug)]
pub(crate) struct Map {
    /// `0 0 620 470`.
    pub view: String,
    /// Areas in the order of the set.
    pub areas: Vec<Drawn>,
    /// Where classes begin: the second, the third, the fourth.
    pub steps: [f64; 3],
    /// A bar of so many metres is so long.
    pub bar: (u32, String),
}

/// How a place on the globe comes onto the sheet.
pub(crate) struct Sheet {
    frame: Frame,
    scale: f64,
    east: f64,
    height: f64,
}

impl Sheet {
    /// A sheet for areas; `None` where there is nothing to draw.
    pub(crate) fn of(places: &[Place]) -> Option<Sheet> {
        let frame = Frame::around(places.iter().flat_map(|place| place.rings.iter().flatten().copied()))?;
        let east = f64::midpoint(frame.south, frame.north).to_radians().cos().max(0.05);
        let (wide, high) = (((frame.east - frame.west) * east).max(1e-9), (frame.north - frame.south).max(1e-9));
        let scale = ((ACROSS - 8.0) / wide).min((DOWN_MAX - 8.0) / high);
        Some(Sheet { frame, scale, east, height: high * scale + 8.0 })
    }

    /// Where a point stands on the sheet.
    pub(crate) fn at(&self, (x, y): (f64, f64)) -> (f64, f64) {
        (4.0 + (x - self.frame.west) * self.east * self.scale, 4.0 + (self.frame.north - y) * self.scale)
    }

    /// Rings as a path.
    pub(crate) fn path(&self, rings: &[Vec<(f64, f64)>]) -> String {
        let mut path = String::new();
        for ring in rings {
            let mut last = (f64::NAN, f64::NAN);
            let mut pen = 'M';
            for corner in ring {
                let (x, y) = self.at(*corner);
                // What is nearer than half a unit cannot be seen.
                if pen != 'M' && (x - last.0).hypot(y - last.1) < 0.5 {
                    continue;
                }
                path.push_str(&format!("{pen}{x:.1} {y:.1}"));
                (last, pen) = ((x, y), 'L');
            }
            path.push('z');
        }
        path
    }

    /// The view box.
    pub(crate) fn view(&self) -> String {
        format!("0 0 {ACROSS:.0} {:.0}", self.height)
    }

    /// A round number of metres and its length on the sheet.
    pub(crate) fn bar(&self) -> (u32, String) {
        let metre = self.scale / 111_320.0;
        let metres = [100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000];
        let fits = metres.iter().copied().filter(|metres| f64::from(*metres) * metre <= 130.0).max().unwrap_or(100);
        (fits, format!("{:.1}", f64::from(fits) * metre))
    }
}

/// Draws areas shaded by value. `hidden` areas are hatched; those without a value are left blank.
pub(crate) fn draw(places: &[Place], values: &[Option<f64>], hidden: &[bool]) -> Option<Map> {
    let sheet = Sheet::of(places)?;
    let steps = steps(values);
    let class = |at: usize| match values.get(at).copied().flatten() {
        _ if hidden.get(at).copied().unwrap_or(false) => "hid",
        None => "none",
        Some(value) if value >= steps[2] => "c4",
        Some(value) if value >= steps[1] => "c3",
        Some(value) if value >= steps[0] => "c2",
        Some(_) => "c1",
    };
    let areas = places.iter().enumerate().map(|(at, place)| {
        let area = Area { rings: place.rings.clone() };
        let (x, y) = sheet.at(area.middle());
        let wide = area.frame().map_or(0.0, |frame| (frame.east - frame.west) * sheet.east * sheet.scale);
        let label = (format!("{x:.0}"), format!("{y:.0}"));
        Drawn {
            path: sheet.path(&place.rings),
            label,
            class: class(at),
            roomy: wide > place.name.chars().count() as f64 * 7.0,
        }
    });
    Some(Map { view: sheet.view(), areas: areas.collect(), steps, bar: sheet.bar() })
}

/// Where classes begin: quarters of the areas, told in two figures so that a legend can be read.
fn steps(values: &[Option<f64>]) -> [f64; 3] {
    let mut sorted: Vec<f64> = values.iter().flatten().copied().collect();
    sorted.sort_by(f64::total_cmp);
    let quarter = |n: usize| sorted.get(sorted.len() * n / 4).copied().unwrap_or(0.0);
    [1, 2, 3].map(|n| two_figures(quarter(n)))
}

fn two_figures(value: f64) -> f64 {
    if value <= 0.0 {
        return 0.0;
    }
    let unit = 10f64.powf(value.log10().floor() - 1.0);
    (value / unit).round() * unit
}

#[cfg(test)]
mod tests {
    use super::*;

    fn squares(n: usize) -> Vec<Place> {
        let ring = |x: f64| vec![(x, 45.0), (x + 0.01, 45.0), (x + 0.01, 45.01), (x, 45.01)];
        (0..n)
            .map(|at| Place { code: at.to_string(), name: format!("Area {at}"), rings: vec![ring(at as f64 * 0.01)] })
            .collect()
    }

    #[test]
    fn north_is_up_and_hidden_areas_are_hatched_whatever_they_hold() {
        let values = [Some(1.0), Some(2.0), Some(4.0), Some(90.0), None];
        let map = draw(&squares(5), &values, &[false, true, false, false, false]).expect("a map");
        let classes: Vec<_> = map.areas.iter().map(|area| area.class).collect();
        assert_eq!(classes, ["c1", "hid", "c3", "c4", "none"]);
        let sheet = Sheet::of(&squares(1)).expect("a sheet");
        assert!(sheet.at((0.0, 45.01)).1 < sheet.at((0.0, 45.0)).1);
        assert!(draw(&[], &[], &[]).is_none());
    }
}
