//! Why a figure cannot be made: one list for the whole engine, so that a page has one place for its sentences.

use std::fmt;

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// The denominator is nought, negative or no number.
    NoDenominator,
    /// The level of an interval must lie between 0 and 1.
    Level,
    /// Fewer values than the method needs: so many are needed.
    TooFew(usize),
    /// All values are the same: nothing varies.
    Constant,
    /// No area has a neighbour.
    NoNeighbours,
    /// Two lists that belong together differ in length.
    Lengths,
    /// The packed bytes are not of a table of incidents, or are cut off.
    Packed,
    /// A size must be positive.
    Size,
}

impl Unfit {
    /// A stable word for pages and programs.
    pub fn code(self) -> &'static str {
        match self {
            Unfit::NoDenominator => "no-denominator",
            Unfit::Level => "level",
            Unfit::TooFew(_) => "too-few",
            Unfit::Constant => "constant",
            Unfit::NoNeighbours => "no-neighbours",
            Unfit::Lengths => "lengths",
            Unfit::Packed => "packed",
            Unfit::Size => "size",
        }
    }
}

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unfit::NoDenominator => f.write_str("the denominator is nought or no number"),
            Unfit::Level => f.write_str("the level lies outside 0 to 1"),
            Unfit::TooFew(needed) => write!(f, "fewer than {needed} values"),
            Unfit::Constant => f.write_str("all values are the same"),
            Unfit::NoNeighbours => f.write_str("no area has a neighbour"),
            Unfit::Lengths => f.write_str("two lists that belong together differ in length"),
            Unfit::Packed => f.write_str("the bytes are no packed table of incidents"),
            Unfit::Size => f.write_str("the size is not positive"),
        }
    }
}

impl std::error::Error for Unfit {}
