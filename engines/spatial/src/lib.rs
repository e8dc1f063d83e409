//! Places and times of incidents: rates with their intervals, trends, grids, concentration and neighbourhoods.
//!
//! | module | answers |
//! | --- | --- |
//! | [`rate`] | how many for each thousand, and between what and what (exact Poisson interval after Garwood, or Byar's) |
//! | [`change`] | more or fewer than before: ratio with an exact interval, z for change, a line through the years |
//! | [`funnel`] | is an area out of line with areas like it |
//! | [`week`] | at which hour of which weekday |
//! | [`area`] | in which area a point lies, what did not join, which areas touch |
//! | [`hexagon`] | a grid of equal cells over any place |
//! | [`concentration`] | how much happens in how few places (Lorenz, Gini, share in the top x %) |
//! | [`neighbours`] | do like values lie together (Moran's I, Geary's C, local Moran, Getis-Ord Gi*) |
//! | [`knox`] | do incidents come close in both space and time |
//! | [`coordinates`] | are these degrees of WGS84 at all, or metres of some grid |
//! | [`incidents`] | a table of incidents, packed: twenty bytes a row, nothing of the file it came from |
//!
//! **Method.** Each report carries what it was made of (count, denominator, level, seed), so that a page can say it.
//! Persons are nowhere in it: a row is a time, a place and a category.
//!
//! **Limits.** Intervals treat counts as Poisson: they are too narrow where one night brings twenty linked incidents.
//! Distances are metres on a plane around the middle of the place, good to one in a thousand over 100 km.
//!
//! **No I/O, no clock:** chance is an argument.
//!
//! ```
//! use spatial::rate::{Per, rate};
//!
//! // Ten burglaries among 2,500 households: 4 for each thousand, and with 95 % between 1.9 and 7.4.
//! let burglary = rate(10, 2_500.0, Per::Thousand, 0.95)?;
//! assert_eq!(burglary.value, 4.0);
//! assert!((burglary.interval.low - 1.918).abs() < 0.001 && (burglary.interval.high - 7.356).abs() < 0.001);
//! # Ok::<(), spatial::Unfit>(())
//! ```
#![forbid(unsafe_code)]

pub mod area;
pub mod change;
pub mod concentration;
pub mod coordinates;
pub mod funnel;
pub mod hexagon;
pub mod incidents;
pub mod knox;
pub mod neighbours;
pub mod rate;
mod unfit;
pub mod week;

pub use unfit::Unfit;
