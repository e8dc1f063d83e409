//! Did it work? Counts before and after, in the place where one acted, in a comparable place where one did not, and in
//! the places to which it may have moved. Pure: numbers in, numbers and reasons out; the words live in the locales.
//!
//! **Method and sources.** The *rate ratio* is the count after over the count that the comparison place makes one
//! expect; its logarithm has the variance `1/Tb + 1/Ta + 1/Cb + 1/Ca` (the relative effect size of the POP Center is its
//! inverse). The *weighted displacement difference* is that of Wheeler and Ratcliffe (2018): the change here, less the
//! change there, with the same of the places around; its variance is the sum of the counts. The *weighted displacement
//! quotient* is that of Bowers and Johnson as POP Guide 10, appendix B, gives it. *Power* is the usual one: an effect can
//! be seen when it would come out beyond chance (5 %, two-sided) in four of five repetitions.
//!
//! **Units and ranges.** Counts are whole events and at least 0; the lengths of periods are days and at least 1; shares
//! are of what was expected (0.42 fewer is 42 %).
//!
//! **Errors and limits.** All intervals are 95 % and rest on the normal approximation to Poisson counts, wider by the
//! dispersion where months were given. Below about five events in a cell they are rough. The quotient has no standard
//! error. None of this says that the actions were the cause: that is what the design is for ([`Design::level`]).
//!
//! ```
//! use act::solving::evaluation::{Areas, Counts, Measured, Periods, Verdict, assess};
//! // 100 reports in the year before, 60 in the year after; where nobody acted 110 and 105.
//! let areas = Areas::new(Counts::new(100, 60)).compared_with(Counts::new(110, 105));
//! let found = assess(&Measured { areas, periods: Periods::new(365, 365), dispersion: 1.0 });
//! // 37 % fewer than expected, and the whole interval is below what was expected.
//! assert_eq!((found.change.unwrap().fewer() * 100.0).round(), 37.0);
//! assert_eq!(found.verdict, Verdict::Fewer);
//! // Yet nothing under 46 % would have been seen reliably: it was luck that it was seen at all.
//! assert_eq!((found.smallest_seen.unwrap() * 100.0).round(), 46.0);
//! ```

mod difference;
mod displacement;
mod power;
mod ratio;

pub use difference::{Difference, wdd};
pub use displacement::{Displacement, Reading, wdq};
pub use power::smallest_seen;
pub use ratio::{Change, rate_ratio};

/// Two-sided 5 %.
pub(crate) const Z_95: f64 = 1.959_963_984_540_054;

/// Counts of the same kind of event in one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counts {
    /// Before.
    pub before: u32,
    /// After.
    pub after: u32,
}

impl Counts {
    /// So many before, so many after.
    pub const fn new(before: u32, after: u32) -> Counts {
        Counts { before, after }
    }

    fn cells(self) -> (f64, f64) {
        (f64::from(self.before), f64::from(self.after))
    }
}

/// How long it was counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Periods {
    /// Days before, at least 1.
    pub before_days: u32,
    /// Days after, at least 1.
    pub after_days: u32,
}

impl Periods {
    /// So many days before and after.
    pub const fn new(before_days: u32, after_days: u32) -> Periods {
        Periods { before_days, after_days }
    }

    /// What a count before becomes in a period as long as the one after.
    fn scale(self) -> f64 {
        f64::from(self.after_days.max(1)) / f64::from(self.before_days.max(1))
    }

    /// Both periods are whole years, so that the seasons weigh the same in both; a day or two do not matter.
    pub fn seasons_weigh_the_same(self) -> bool {
        let whole = |days: u32| days >= 363 && (days % 365 <= 3 || days % 365 >= 362);
        whole(self.before_days) && whole(self.after_days)
    }
}

/// The places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Areas {
    /// Where one acted.
    pub treated: Counts,
    /// Where one did not, and which is like it.
    pub control: Option<Counts>,
    /// To where it may have moved.
    pub buffer: Option<Counts>,
    /// What is like that; where there is none the control serves.
    pub buffer_control: Option<Counts>,
}

impl Areas {
    /// Only the place where one acted.
    pub const fn new(treated: Counts) -> Areas {
        Areas { treated, control: None, buffer: None, buffer_control: None }
    }

    /// With a place to compare.
    pub const fn compared_with(mut self, control: Counts) -> Areas {
        self.control = Some(control);
        self
    }

    /// With the places around.
    pub const fn around(mut self, buffer: Counts, control: Option<Counts>) -> Areas {
        (self.buffer, self.buffer_control) = (Some(buffer), control);
        self
    }
}

/// Everything that was measured.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measured {
    /// The counts.
    pub areas: Areas,
    /// How long.
    pub periods: Periods,
    /// How much more the counts vary than chance alone would make them, at least 1: see [`dispersion`].
    pub dispersion: f64,
}

/// How what was done was set against what was not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Design {
    /// Before and after in one place.
    BeforeAfter,
    /// Beside a place that is not like it.
    OtherPlace,
    /// Beside a place that is like it.
    Comparable,
    /// Beside places matched to it, or with what differs reckoned out.
    Matched,
    /// Where one acts was drawn by lot.
    Random,
}

impl Design {
    /// All, as a form offers them.
    pub const ALL: [Design; 5] =
        [Design::BeforeAfter, Design::OtherPlace, Design::Comparable, Design::Matched, Design::Random];

    /// The word that is stored.
    pub fn code(self) -> &'static str {
        match self {
            Design::BeforeAfter => "before-after",
            Design::OtherPlace => "other-place",
            Design::Comparable => "comparable",
            Design::Matched => "matched",
            Design::Random => "random",
        }
    }

    /// The design of this word.
    pub fn parse(word: &str) -> Option<Design> {
        Design::ALL.into_iter().find(|one| one.code() == word)
    }

    /// The level on the Maryland scientific methods scale, from 1 to 5.
    pub fn level(self) -> i64 {
        match self {
            Design::BeforeAfter | Design::OtherPlace => 2,
            Design::Comparable => 3,
            Design::Matched => 4,
            Design::Random => 5,
        }
    }

    /// It needs counts of another place.
    pub fn compares(self) -> bool {
        self != Design::BeforeAfter
    }
}

/// Why there is no verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoVerdict {
    /// Nothing was counted before: there was nothing to become less.
    NothingBefore,
    /// Nothing was counted where one compares.
    NothingToCompare,
    /// With so few events no effect, however large, could have been told from chance.
    NoPower,
}

/// What the counts say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Fewer than expected.
    Fewer,
    /// More than expected.
    More,
    /// Cannot be told from chance.
    NotTold,
    /// No verdict can be given.
    Refused(NoVerdict),
}

/// What to keep in mind with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caution {
    /// A count was 0: half an event was added to each, so that a ratio exists.
    Corrected,
    /// A count is below five: the interval is rough.
    Few,
    /// The months vary more than chance: the interval was made wider.
    Varies,
    /// The seasons do not weigh the same before and after, and no other place makes up for it.
    Seasons,
}

/// Everything that can be said of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The verdict.
    pub verdict: Verdict,
    /// The change against what was expected.
    pub change: Option<Change>,
    /// The same counted in events, with the places around.
    pub difference: Option<Difference>,
    /// The smallest share fewer that would have been seen; `None` where there is none.
    pub smallest_seen: Option<f64>,
    /// Whether it moved.
    pub displacement: Option<Displacement>,
    /// The change in the places around, against what was expected there.
    pub around: Option<Change>,
    /// What to keep in mind.
    pub cautions: Vec<Caution>,
}

/// Works out what can be said of what was measured.
pub fn assess(measured: &Measured) -> Found {
    let Measured { areas, periods, dispersion } = *measured;
    let dispersion = if dispersion.is_finite() { dispersion.max(1.0) } else { 1.0 };
    let smallest_seen = smallest_seen(areas.treated.before, areas.control, periods, dispersion);
    let change = rate_ratio(areas.treated, areas.control, periods, dispersion);
    let around =
        areas.buffer.and_then(|buffer| rate_ratio(buffer, areas.buffer_control.or(areas.control), periods, dispersion));
    Found {
        verdict: verdict(&areas, change, smallest_seen),
        change,
        difference: wdd(&areas, periods, dispersion),
        smallest_seen,
        displacement: wdq(&areas),
        around,
        cautions: cautions(&areas, periods, dispersion),
    }
}

fn verdict(areas: &Areas, change: Option<Change>, smallest_seen: Option<f64>) -> Verdict {
    let nothing = |counts: Counts| counts.before == 0 || counts.after == 0;
    match change {
        _ if areas.treated.before == 0 => Verdict::Refused(NoVerdict::NothingBefore),
        _ if areas.control.is_some_and(nothing) => Verdict::Refused(NoVerdict::NothingToCompare),
        None => Verdict::Refused(NoVerdict::NoPower),
        // What became more can be told apart although no decrease could have been.
        Some(change) if change.low > 1.0 => Verdict::More,
        Some(_) if smallest_seen.is_none() => Verdict::Refused(NoVerdict::NoPower),
        Some(change) if change.high < 1.0 => Verdict::Fewer,
        Some(_) => Verdict::NotTold,
    }
}

fn cautions(areas: &Areas, periods: Periods, dispersion: f64) -> Vec<Caution> {
    let cells: Vec<u32> =
        [Some(areas.treated), areas.control].into_iter().flatten().flat_map(|one| [one.before, one.after]).collect();
    let mut cautions = Vec::new();
    if cells.contains(&0) {
        cautions.push(Caution::Corrected);
    } else if cells.iter().any(|count| *count < 5) {
        cautions.push(Caution::Few);
    }
    if dispersion > 1.2 {
        cautions.push(Caution::Varies);
    }
    if areas.control.is_none() && !periods.seasons_weigh_the_same() {
        cautions.push(Caution::Seasons);
    }
    cautions
}

/// How much more the counts of months vary around their means than Poisson counts would: Pearson's chi-square by its
/// degrees of freedom, never below 1. Each series is one place in one period. With fewer than four degrees of freedom
/// nothing can be said, and it is 1.
///
/// ```
/// use act::solving::evaluation::dispersion;
/// assert_eq!(dispersion(&[&[12, 9, 11, 10, 8, 10]]), 1.0);
/// assert!(dispersion(&[&[2, 31, 5, 40, 1, 22]]) > 10.0);
/// ```
pub fn dispersion(series: &[&[u32]]) -> f64 {
    let (mut square, mut freedom) = (0.0, 0usize);
    for months in series.iter().filter(|months| months.len() > 1) {
        let mean = months.iter().map(|count| f64::from(*count)).sum::<f64>() / months.len() as f64;
        if mean > 0.0 {
            square += months.iter().map(|count| (f64::from(*count) - mean).powi(2) / mean).sum::<f64>();
            freedom += months.len() - 1;
        }
    }
    if freedom < 4 { 1.0 } else { (square / freedom as f64).max(1.0) }
}

#[cfg(test)]
mod tests;
