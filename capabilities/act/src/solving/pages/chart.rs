//! The months before and after as a drawing made here: the place where one acts as a full line, the comparable place
//! dashed, the time between as a band. The table beside it says the same in figures.

use crate::solving::model::{Assessment, Counted};
use base::jiff::civil::Date;

/// The drawing, in its own units: 760 wide, 225 high, the field from 40 to 640 and from 14 to 190.
pub struct Chart {
    /// Lines of the scale: height and words.
    pub scale: Vec<(f64, String)>,
    /// The time between: left edge and width.
    pub between: (f64, f64),
    /// Where one acts, before and after, as paths.
    pub place: [String; 2],
    /// Where one does not.
    pub control: [String; 2],
    /// The means where one acts: left, right, height.
    pub means: Vec<(f64, f64, f64)>,
    /// The names at the ends of the lines: height and name.
    pub names: Vec<(f64, String)>,
    /// The first months of the two periods: place and ISO day.
    pub days: Vec<(f64, String)>,
}

const LEFT: f64 = 40.0;
const WIDE: f64 = 560.0;
const TOP: f64 = 22.0;
const LOW: f64 = 190.0;

/// The drawing of a measurement, if it was counted by months: at least three on each side.
pub(super) fn chart(one: &Assessment) -> Option<Chart> {
    let (before, after) = (one.place.before.len(), one.place.after.len());
    if before < 3 || after < 3 {
        return None;
    }
    let gap = months_between(&one.before.1, &one.after.0);
    let step = WIDE / (before + gap + after - 1).max(1) as f64;
    let x = |month: usize| LEFT + month as f64 * step;
    let same = |there: &Counted| there.before.len() == before && there.after.len() == after;
    let compares = one.control.is_there() && same(&one.control);
    let all = || [&one.place, &one.control].into_iter().filter(|there| there.is_there() && same(there));
    let most = all().flat_map(|there| there.before.iter().chain(&there.after)).copied().max().unwrap_or(0);
    let (tick, top) = ticks(most);
    let y = |count: f64| LOW - (LOW - TOP) * count / f64::from(top);
    let line = |series: &[u32], from: usize| {
        path(series.iter().enumerate().map(|(n, count)| (x(from + n), y(f64::from(*count)))))
    };
    let lines = |there: &Counted| [line(&there.before, 0), line(&there.after, before + gap)];
    let end = |there: &Counted| y(there.after.last().map_or(0.0, |count| f64::from(*count))) + 4.0;
    let mut names = vec![(end(&one.place), one.place.place.clone())];
    if compares {
        names.push((end(&one.control), one.control.place.clone()));
        part(&mut names);
    }
    Some(Chart {
        scale: (0..=top / tick).map(|n| (y(f64::from(n * tick)), (n * tick).to_string())).collect(),
        between: (x(before - 1), x(before + gap) - x(before - 1)),
        place: lines(&one.place),
        control: if compares { lines(&one.control) } else { [String::new(), String::new()] },
        means: vec![
            (x(0), x(before - 1), y(mean(&one.place.before))),
            (x(before + gap), x(before + gap + after - 1), y(mean(&one.place.after))),
        ],
        names,
        days: vec![(x(0), one.before.0.clone()), (x(before + gap), one.after.0.clone())],
    })
}

/// Names that would lie over one another are moved apart.
fn part(names: &mut [(f64, String)]) {
    let (first, second) = (names[0].0, names[1].0);
    if (first - second).abs() < 15.0 {
        let (up, down) = if first <= second { (0, 1) } else { (1, 0) };
        let middle = f64::midpoint(first, second);
        (names[up].0, names[down].0) = (middle - 7.5, middle + 7.5);
    }
}

fn mean(series: &[u32]) -> f64 {
    series.iter().map(|count| f64::from(*count)).sum::<f64>() / series.len().max(1) as f64
}

/// Whole months between the last day before and the first day after.
fn months_between(last: &str, first: &str) -> usize {
    let (Ok(last), Ok(first)) = (last.parse::<Date>(), first.parse::<Date>()) else { return 0 };
    let days = (first - last).get_days().clamp(0, 3_660);
    usize::try_from(days / 30).unwrap_or(0)
}

/// A step of 1, 2 or 5 times a power of ten, so that there are at most six, and the top of the scale.
fn ticks(most: u32) -> (u32, u32) {
    let steps = (0..7).flat_map(|power| [1, 2, 5].map(|step| step * 10u32.pow(power)));
    let tick = steps.into_iter().find(|step| most.div_ceil(*step) <= 5).unwrap_or(10_000_000);
    (tick, (most.div_ceil(tick).max(1)) * tick)
}

fn path(points: impl Iterator<Item = (f64, f64)>) -> String {
    points.enumerate().map(|(n, (x, y))| format!("{}{x:.0} {y:.0}", if n == 0 { "M" } else { " L" })).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::solving::evaluation::Design;
    use base::{Chance, Id, Ts};

    fn counted(place: &str, before: &[u32], after: &[u32]) -> Counted {
        Counted { place: place.into(), before: before.to_vec(), after: after.to_vec() }
    }

    fn park() -> Assessment {
        Assessment {
            id: Id::new(Ts(1), &Chance::seeded(6)),
            measure: "Reports".into(),
            source: "the youth centre".into(),
            before: ("2026-01-01".into(), "2026-03-31".into()),
            after: ("2026-06-01".into(), "2026-08-31".into()),
            design: Design::Comparable,
            alike: "Both have steps.".into(),
            place: counted("Founders’ Park", &[30, 33, 36], &[18, 17, 16]),
            control: counted("Weir Gardens", &[22, 23, 24], &[18, 17, 17]),
            buffer: Counted::default(),
            note: String::new(),
            recorded_at: Ts(1),
        }
    }

    #[test]
    fn the_drawing_stays_in_its_field_and_its_names_apart() {
        let drawn = chart(&park()).expect("three months on each side");
        assert_eq!(drawn.scale.last().map(|(_, words)| words.as_str()), Some("40"));
        assert!(drawn.scale.iter().all(|(height, _)| (TOP..=LOW).contains(height)));
        assert!((drawn.names[0].0 - drawn.names[1].0).abs() >= 15.0);
        assert!(drawn.between.1 > 0.0);
        assert!(drawn.place[0].starts_with("M40 "));
    }

    #[test]
    fn without_months_nothing_is_drawn_and_nothing_counted_divides_by_nothing() {
        let mut one = park();
        one.place = counted("Founders’ Park", &[99], &[51]);
        assert!(chart(&one).is_none());
        one.place = counted("Founders’ Park", &[0, 0, 0], &[0, 0, 0]);
        one.control = counted("Weir Gardens", &[1], &[2]);
        let drawn = chart(&one).expect("months");
        assert_eq!(drawn.control, [String::new(), String::new()]);
        assert!(!drawn.place[0].contains("NaN"));
    }

    #[test]
    fn steps_are_round() {
        assert_eq!(ticks(0), (1, 1));
        assert_eq!(ticks(39), (10, 40));
        assert_eq!(ticks(51), (20, 60));
        assert_eq!(ticks(1_000_000), (200_000, 1_000_000));
    }
}
