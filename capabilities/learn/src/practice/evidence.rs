//! What is known, outcome by outcome: in which direction, by how much, with which interval, measured how.
//!
//! The design has its level on the Maryland Scientific Methods Scale: 1 one look, 2 before and after, 3 before and after
//! with a comparison, 4 matched or adjusted comparison, 5 chance decided; 0 where nothing was measured. Reviewers add the
//! five EMMIE grades (effect, mechanism, moderators, implementation, economics), each 0 to 4.
//!
//! Example: “−42 %, between −57 and −22, before and after with a comparison” is level 3 and says “less”. With the interval
//! from −57 to 5 the same figure may not say so, since no change lies within it.

use super::facets::codes;
use base::Localised;
use serde::{Deserialize, Serialize};

codes! {
    /// What became of an outcome, in words: better or worse for people, whatever the sign of the figure.
    Direction {
        /// Better for those concerned.
        Better = "better",
        /// No clear difference.
        Same = "same",
        /// Worse.
        Worse = "worse",
        /// Not measured, or too few to say.
        Unclear = "unclear",
    }
}

codes! {
    /// In which measure an effect is given.
    Measure {
        /// Change in percent: no change is 0.
        Percent = "percent",
        /// Rate or risk against the comparison: no change is 1.
        Ratio = "ratio",
        /// Difference in the unit that is named: no change is 0.
        Difference = "difference",
    }
}

impl Measure {
    /// The figure that means no change.
    pub fn null(self) -> f64 {
        if self == Measure::Ratio { 1.0 } else { 0.0 }
    }
}

codes! {
    /// How it was found out.
    Design {
        /// Told by those concerned; nothing was counted.
        Told = "told",
        /// Counted or asked once, or without a before.
        Once = "once",
        /// Counted before and after, in one place.
        BeforeAfter = "before-after",
        /// Before and after, with a comparable place or group.
        Comparison = "comparison",
        /// Compared with matching or adjustment for what else differs.
        Matched = "matched",
        /// Chance decided who or where.
        Randomised = "randomised",
    }
}

impl Design {
    /// The level on the Maryland scale, 0 where nothing was measured.
    pub fn level(self) -> i64 {
        match self {
            Design::Told => 0,
            Design::Once => 1,
            Design::BeforeAfter => 2,
            Design::Comparison => 3,
            Design::Matched => 4,
            Design::Randomised => 5,
        }
    }
}

codes! {
    /// How well a practice was tested, whatever came out: by its best design.
    Strength {
        /// Level 4 or 5.
        Strong = "strong",
        /// Level 3.
        Compared = "compared",
        /// Level 2.
        Early = "early",
        /// Level 1 or 0.
        Untested = "untested",
    }
}

/// What is known about one outcome. Figures stand as they were typed until somebody sends them; [`figure`] reads them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Evidence {
    /// The outcome, such as “abuse reported”.
    pub outcome: Localised,
    /// What became of it.
    pub direction: Option<Direction>,
    /// The effect.
    pub effect: String,
    /// The lower end of its interval.
    pub low: String,
    /// The upper end.
    pub high: String,
    /// In which measure.
    pub measure: Option<Measure>,
    /// How it was found out.
    pub design: Option<Design>,
    /// In how many places.
    pub places: String,
    /// What lowers the confidence in it.
    pub lowers: Localised,
    /// Where it is written.
    pub source: String,
    /// Its address; empty where it has none.
    pub url: String,
}

/// Why a line of evidence cannot stand as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// No outcome is named.
    NoOutcome,
    /// Nothing says in which direction.
    NoDirection,
    /// Nothing says how it was found out.
    NoDesign,
    /// Nobody can look it up.
    NoSource,
    /// This field is no figure.
    NoFigure(&'static str),
    /// The figure has no measure.
    NoMeasure,
    /// An interval has two ends, with the effect between them.
    Interval,
    /// No change lies within the interval, and the words claim a change.
    Claims,
    /// The address is none.
    Link,
}

impl Evidence {
    /// Nothing was written.
    pub fn is_blank(&self) -> bool {
        let figures = [&self.effect, &self.low, &self.high, &self.places, &self.source, &self.url];
        self.outcome.is_empty()
            && self.lowers.is_empty()
            && figures.iter().all(|one| one.is_empty())
            && self.direction.is_none()
            && self.measure.is_none()
            && self.design.is_none()
    }

    /// The ends of the interval, where both are given.
    pub fn interval(&self) -> Option<(f64, f64)> {
        Some((figure(&self.low)?, figure(&self.high)?))
    }

    /// What is wrong with it: each doubt with the field it belongs to.
    pub fn doubts(&self) -> Vec<(&'static str, Doubt)> {
        let mut found = Vec::new();
        let mut doubt = |wrong: bool, field, doubt| {
            if wrong {
                found.push((field, doubt));
            }
        };
        doubt(self.outcome.is_empty(), "outcome", Doubt::NoOutcome);
        doubt(self.direction.is_none(), "direction", Doubt::NoDirection);
        for (field, typed) in [("effect", &self.effect), ("low", &self.low), ("high", &self.high)] {
            doubt(!typed.is_empty() && figure(typed).is_none(), field, Doubt::NoFigure(field));
        }
        doubt(figure(&self.effect).is_some() && self.measure.is_none(), "measure", Doubt::NoMeasure);
        doubt(!self.ends_fit(), "low", Doubt::Interval);
        doubt(self.claims_too_much(), "direction", Doubt::Claims);
        doubt(self.design.is_none(), "design", Doubt::NoDesign);
        doubt(self.source.is_empty(), "source", Doubt::NoSource);
        doubt(!self.url.is_empty() && !is_link(&self.url), "url", Doubt::Link);
        found
    }

    fn ends_fit(&self) -> bool {
        match (figure(&self.low), figure(&self.effect), figure(&self.high)) {
            (Some(low), Some(effect), Some(high)) => low <= effect && effect <= high,
            (None, _, None) => true,
            _ => false,
        }
    }

    /// An interval that holds “no change” supports no claim of one.
    fn claims_too_much(&self) -> bool {
        let claims = matches!(self.direction, Some(Direction::Better | Direction::Worse));
        match (self.interval(), self.measure) {
            (Some((low, high)), Some(measure)) => claims && low <= measure.null() && measure.null() <= high,
            _ => false,
        }
    }
}

/// A figure as people type it: a comma for a point, any dash for a minus, spaces between thousands.
pub fn figure(typed: &str) -> Option<f64> {
    let plain: String = typed.chars().filter(|sign| !sign.is_whitespace()).collect();
    let plain = plain.trim_end_matches('%').replace(['−', '–'], "-").replace(',', ".");
    plain.parse::<f64>().ok().filter(|number| number.is_finite())
}

/// An address on the web: nothing that runs, nothing inside.
pub fn is_link(typed: &str) -> bool {
    let rest = typed.strip_prefix("https://").or_else(|| typed.strip_prefix("http://"));
    rest.is_some_and(|rest| rest.len() > 2 && !rest.contains(|c: char| c.is_whitespace() || "\"<>\\".contains(c)))
}

/// How well it was tested: the best design among outcomes of which something can be said.
pub fn strength(all: &[Evidence]) -> Strength {
    let said = all.iter().filter(|one| one.direction != Some(Direction::Unclear));
    match said.filter_map(|one| one.design).map(Design::level).max().unwrap_or(0) {
        4.. => Strength::Strong,
        3 => Strength::Compared,
        2 => Strength::Early,
        _ => Strength::Untested,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kiosk() -> Evidence {
        Evidence {
            outcome: Localised::both("Abuse reported", ""),
            direction: Some(Direction::Better),
            effect: "−42".into(),
            low: "-57".into(),
            high: "-22".into(),
            measure: Some(Measure::Percent),
            design: Some(Design::Comparison),
            source: "Evaluation of Eastmarch, 2027".into(),
            ..Evidence::default()
        }
    }

    #[test]
    fn the_example_of_this_page() {
        assert_eq!(kiosk().doubts(), []);
        assert_eq!(strength(&[kiosk()]), Strength::Compared);
        let mut wider = kiosk();
        wider.high = "5".into();
        assert_eq!(wider.doubts(), [("direction", Doubt::Claims)]);
        wider.direction = Some(Direction::Same);
        assert_eq!(wider.doubts(), []);
    }

    #[test]
    fn half_an_interval_is_none_and_a_ratio_turns_at_one() {
        let mut half = kiosk();
        half.low.clear();
        assert_eq!(half.doubts(), [("low", Doubt::Interval)]);
        let ratio = |low: &str, high: &str| Evidence {
            effect: "0,8".into(),
            low: low.into(),
            high: high.into(),
            measure: Some(Measure::Ratio),
            ..kiosk()
        };
        assert_eq!(ratio("0,7", "0,9").doubts(), []);
        assert_eq!(ratio("0.7", "1.1").doubts(), [("direction", Doubt::Claims)]);
    }

    #[test]
    fn figures_are_read_as_people_type_them() {
        assert_eq!(figure("−42 %"), Some(-42.0));
        assert_eq!(figure("1 200,5"), Some(1200.5));
        assert_eq!((figure("a lot"), figure(""), figure("NaN")), (None, None, None));
    }

    #[test]
    fn an_unclear_outcome_does_not_make_a_practice_tested() {
        let mut unclear = kiosk();
        unclear.design = Some(Design::Randomised);
        unclear.direction = Some(Direction::Unclear);
        assert_eq!(strength(&[unclear.clone()]), Strength::Untested);
        assert_eq!(strength(&[unclear, kiosk()]), Strength::Compared);
        assert_eq!(strength(&[]), Strength::Untested);
        let levels: Vec<i64> = Design::ALL.iter().map(|design| design.level()).collect();
        assert_eq!(levels, [0, 1, 2, 3, 4, 5]);
    }
}
