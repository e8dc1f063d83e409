//! The weighted displacement quotient: did it move to the places around, or did they gain from it too?

use super::{Areas, Counts};

/// What became of the places around.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Displacement {
    /// `Ra/Ca − Rb/Cb`: negative where one acted with success.
    pub success: f64,
    /// `Da/Ca − Db/Cb`: positive where it rose around.
    pub displaced: f64,
    /// The quotient, only where there was a success: otherwise there is nothing that could have moved.
    pub quotient: Option<f64>,
}

/// How a quotient is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// The places around gained more than the place itself.
    MoreAround,
    /// The places around gained too.
    Gained,
    /// Neither.
    Neither,
    /// It moved, by less than was gained.
    Moved,
    /// It moved, by as much or more.
    WipedOut,
}

impl Displacement {
    /// How the quotient is read; `None` without one.
    pub fn reading(&self) -> Option<Reading> {
        let reading = |quotient: f64| match quotient {
            q if q > 1.0 => Reading::MoreAround,
            q if q > 0.0 => Reading::Gained,
            q if q <= -1.0 => Reading::WipedOut,
            q if q < 0.0 => Reading::Moved,
            _ => Reading::Neither,
        };
        self.quotient.map(reading)
    }
}

impl Reading {
    /// The end of the key of its words.
    pub fn code(self) -> &'static str {
        match self {
            Reading::MoreAround => "more-around",
            Reading::Gained => "gained",
            Reading::Neither => "neither",
            Reading::Moved => "moved",
            Reading::WipedOut => "wiped-out",
        }
    }
}

/// `(Da/Ca − Db/Cb) / (Ra/Ca − Rb/Cb)`. `None` without places around, or where the control counted nothing.
///
/// ```
/// use act::solving::evaluation::{Areas, Counts, Reading, wdq};
/// let areas = Areas::new(Counts::new(100, 60)).compared_with(Counts::new(1000, 980));
/// let found = wdq(&areas.around(Counts::new(50, 45), None)).unwrap();
/// assert!((found.success + 0.038_775_51).abs() < 1e-8);
/// assert!((found.displaced + 0.004_081_63).abs() < 1e-8);
/// assert!((found.quotient.unwrap() - 0.105_263_16).abs() < 1e-8);
/// assert_eq!(found.reading(), Some(Reading::Gained));
/// ```
pub fn wdq(areas: &Areas) -> Option<Displacement> {
    let (control, buffer) = (areas.control?, areas.buffer?);
    if control.before == 0 || control.after == 0 {
        return None;
    }
    let against = |one: Counts| one.cells().1 / control.cells().1 - one.cells().0 / control.cells().0;
    let (success, displaced) = (against(areas.treated), against(buffer));
    Some(Displacement { success, displaced, quotient: (success < 0.0).then(|| displaced / success) })
}
