//! Areas: in which one a point lies, which names of a table did not join, which areas touch.
//!
//! **Method.** A point lies in an area when a ray from it crosses the boundary an odd number of times. The rule at the
//! boundary is half open, so that of areas that share a border exactly one takes the point. Two areas are neighbours
//! (queen) when they share a corner, after rounding to a millionth of a degree (about 10 cm).
//!
//! **Limits.** Borders that were simplified each for itself leave slivers: points in them join nothing, and are counted.
//! Neighbours by corners need borders drawn with the same corners.
//!
//! ```
//! use spatial::area::{Area, Areas};
//! let square = |x: f64| Area { rings: vec![vec![(x, 0.0), (x + 1.0, 0.0), (x + 1.0, 1.0), (x, 1.0)]] };
//! let areas = Areas::new(vec![square(0.0), square(1.0)]);
//! assert_eq!(areas.find(1.0, 0.5), Some(1));      // on the border: one of the two, and only one
//! assert_eq!(areas.find(2.5, 0.5), None);
//! assert_eq!(areas.queen(), vec![vec![1], vec![0]]);
//! ```

use std::collections::{BTreeMap, BTreeSet, HashMap};

/// An area: rings of corners (longitude, latitude), holes among them; the last corner need not repeat the first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Area {
    /// Outer and inner rings alike.
    pub rings: Vec<Vec<(f64, f64)>>,
}

/// A box around something: west, south, east, north.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// The least longitude.
    pub west: f64,
    /// The least latitude.
    pub south: f64,
    /// The greatest longitude.
    pub east: f64,
    /// The greatest latitude.
    pub north: f64,
}

impl Frame {
    /// The box around these points; `None` around none.
    pub fn around(points: impl IntoIterator<Item = (f64, f64)>) -> Option<Frame> {
        points.into_iter().fold(None, |frame: Option<Frame>, (x, y)| {
            Some(frame.map_or(Frame { west: x, south: y, east: x, north: y }, |f| Frame {
                west: f.west.min(x),
                south: f.south.min(y),
                east: f.east.max(x),
                north: f.north.max(y),
            }))
        })
    }

    fn holds(&self, x: f64, y: f64) -> bool {
        self.west <= x && x <= self.east && self.south <= y && y <= self.north
    }
}

impl Area {
    /// The box around the area.
    pub fn frame(&self) -> Option<Frame> {
        Frame::around(self.rings.iter().flatten().copied())
    }

    /// The point lies in it.
    pub fn holds(&self, x: f64, y: f64) -> bool {
        self.rings.iter().fold(false, |inside, ring| inside ^ crosses_oddly(ring, x, y))
    }

    /// The middle by area of all rings, for a label; the middle of the corners where the area has no extent.
    pub fn middle(&self) -> (f64, f64) {
        let [mut twice, mut cx, mut cy] = [0.0; 3];
        for ring in &self.rings {
            // Told from the first corner, so that far from nought nothing is lost to rounding.
            let Some(&(x0, y0)) = ring.first() else { continue };
            for (&(x1, y1), &(x2, y2)) in ring.iter().zip(ring.iter().cycle().skip(1)) {
                let (ax, ay, bx, by) = (x1 - x0, y1 - y0, x2 - x0, y2 - y0);
                let cross = ax * by - bx * ay;
                twice += cross;
                cx += (ax + bx + 3.0 * x0) * cross;
                cy += (ay + by + 3.0 * y0) * cross;
            }
        }
        if twice.abs() > 1e-15 {
            return (cx / (3.0 * twice), cy / (3.0 * twice));
        }
        let corners: Vec<_> = self.rings.iter().flatten().collect();
        let n = corners.len().max(1) as f64;
        (corners.iter().map(|c| c.0).sum::<f64>() / n, corners.iter().map(|c| c.1).sum::<f64>() / n)
    }

    /// How many corners it has.
    pub fn corners(&self) -> usize {
        self.rings.iter().map(Vec::len).sum()
    }
}

fn crosses_oddly(ring: &[(f64, f64)], x: f64, y: f64) -> bool {
    let mut odd = false;
    for (&(x1, y1), &(x2, y2)) in ring.iter().zip(ring.iter().cycle().skip(1)) {
        if (y1 > y) != (y2 > y) {
            // The crossing is told from the lower end, so that two areas tell it of a shared edge with the same bits.
            let ((lx, ly), (hx, hy)) = if y1 < y2 { ((x1, y1), (x2, y2)) } else { ((x2, y2), (x1, y1)) };
            odd ^= x < lx + (y - ly) / (hy - ly) * (hx - lx);
        }
    }
    odd
}

/// Areas with their boxes, for finding quickly.
#[derive(Clone, Debug)]
pub struct Areas {
    areas: Vec<(Option<Frame>, Area)>,
}

impl Areas {
    /// Takes areas in an order that stays.
    pub fn new(areas: Vec<Area>) -> Areas {
        Areas { areas: areas.into_iter().map(|area| (area.frame(), area)).collect() }
    }

    /// The first area that holds the point.
    pub fn find(&self, x: f64, y: f64) -> Option<usize> {
        self.areas.iter().position(|(frame, area)| frame.is_some_and(|f| f.holds(x, y)) && area.holds(x, y))
    }

    /// The box around all of them.
    pub fn frame(&self) -> Option<Frame> {
        let frames = self.areas.iter().filter_map(|(frame, _)| *frame);
        Frame::around(frames.flat_map(|f| [(f.west, f.south), (f.east, f.north)]))
    }

    /// For each area, those that share a corner with it, in order.
    pub fn queen(&self) -> Vec<Vec<usize>> {
        let mut at: HashMap<(i64, i64), Vec<usize>> = HashMap::new();
        let rounded = |v: f64| (v * 1e6).round() as i64;
        for (index, (_, area)) in self.areas.iter().enumerate() {
            let corners: BTreeSet<_> = area.rings.iter().flatten().map(|c| (rounded(c.0), rounded(c.1))).collect();
            for corner in corners {
                at.entry(corner).or_default().push(index);
            }
        }
        let mut sets = vec![BTreeSet::new(); self.areas.len()];
        for group in at.values() {
            for &one in group {
                sets[one].extend(group.iter().copied().filter(|other| *other != one));
            }
        }
        sets.into_iter().map(|set| set.into_iter().collect()).collect()
    }
}

/// What became of joining two lists of codes, such as boundaries and a table of population.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Join {
    /// How many of the left are found on the right.
    pub joined: usize,
    /// On the left alone: boundaries without population.
    pub left_alone: Vec<String>,
    /// On the right alone: population of areas that the boundaries do not have.
    pub right_alone: Vec<String>,
    /// On the right more than once.
    pub twice: Vec<String>,
}

impl Join {
    /// So much is missing on both sides that the lists are probably of different years.
    pub fn looks_like_two_vintages(&self) -> bool {
        !self.left_alone.is_empty() && !self.right_alone.is_empty()
    }
}

/// Joins codes; white space and case do not matter.
pub fn join<'a>(left: impl IntoIterator<Item = &'a str>, right: impl IntoIterator<Item = &'a str>) -> Join {
    let key = |code: &str| code.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let mut seen: BTreeMap<String, (usize, &str)> = BTreeMap::new();
    for code in right {
        seen.entry(key(code)).or_insert((0, code)).0 += 1;
    }
    let mut report = Join::default();
    let mut found = BTreeSet::new();
    for code in left {
        if seen.contains_key(&key(code)) {
            report.joined += 1;
            found.insert(key(code));
        } else {
            report.left_alone.push(code.to_owned());
        }
    }
    for (folded, (times, code)) in &seen {
        if !found.contains(folded) {
            report.right_alone.push((*code).to_owned());
        }
        if *times > 1 {
            report.twice.push((*code).to_owned());
        }
    }
    report
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A plane cut into strips by crooked lines: whatever lies between the outer lines lies in exactly one strip.
    fn strips(lines: &[Vec<f64>]) -> Vec<Area> {
        let line = |xs: &[f64]| xs.iter().enumerate().map(|(y, x)| (*x, y as f64)).collect::<Vec<_>>();
        lines
            .windows(2)
            .map(|pair| {
                let mut ring = line(&pair[0]);
                ring.extend(line(&pair[1]).into_iter().rev());
                Area { rings: vec![ring] }
            })
            .collect()
    }

    proptest! {
        #[test]
        fn of_areas_that_tile_a_place_exactly_one_takes_each_point(
            wiggles in prop::collection::vec(prop::collection::vec(0.0f64..0.9, 6), 5),
            x in 1.0f64..4.0, y in 0.0f64..4.999, on_line in prop::bool::ANY,
        ) {
            let lines: Vec<Vec<f64>> = wiggles.iter().enumerate()
                .map(|(n, line)| line.iter().map(|w| n as f64 + w).collect()).collect();
            let x = if on_line { lines[2][y as usize] } else { x };
            let y = if on_line { (y as usize) as f64 } else { y };
            let holding = strips(&lines).iter().filter(|strip| strip.holds(x, y)).count();
            prop_assert_eq!(holding, 1);
        }
    }

    #[test]
    fn a_hole_is_outside() {
        let square = |from: f64, to: f64| vec![(from, from), (to, from), (to, to), (from, to)];
        let ring = Area { rings: vec![square(0.0, 4.0), square(1.0, 3.0)] };
        assert!(ring.holds(0.5, 0.5) && !ring.holds(2.0, 2.0));
        assert_eq!(Area { rings: vec![square(2.0, 4.0)] }.middle(), (3.0, 3.0));
    }

    #[test]
    fn a_table_of_another_year_is_noticed() {
        let report =
            join(["E05000001", "E05000002", "e05000003 "], ["E05000001", "E05000003", "E05009999", "E05000001"]);
        assert_eq!(report.joined, 2);
        assert_eq!(report.left_alone, ["E05000002"]);
        assert_eq!(report.right_alone, ["E05009999"]);
        assert_eq!(report.twice, ["E05000001"]);
        assert!(report.looks_like_two_vintages());
    }
}
