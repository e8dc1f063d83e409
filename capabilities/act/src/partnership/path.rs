//! The starter path: what a partnership does from the first meeting until it goes on without those who began it. A step
//! is done when the record shows it; nobody ticks it off.

/// What the record shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// A purpose is written.
    pub purpose: bool,
    /// How many sectors take part.
    pub sectors: usize,
    /// Residents are among them.
    pub residents: bool,
    /// Terms of partnership hold.
    pub terms: bool,
    /// An agreement on sharing information holds.
    pub sharing: bool,
    /// Something is given in kind.
    pub in_kind: bool,
    /// Months that confirmed money lasts; `None` for more than five years, `Some(0)` where nothing is known.
    pub months: Option<i64>,
    /// Strangers may read its page.
    pub published: bool,
    /// How often it was asked how working together goes.
    pub health: usize,
    /// A day is set on which the members decide whether and how to go on.
    pub review: bool,
    /// More than one person convenes.
    pub two_conveners: bool,
}

/// A step of the path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// The end of the keys of its words.
    pub code: &'static str,
    /// Where it is done, below the address of the partnership.
    pub place: &'static str,
    /// The record shows it.
    pub done: bool,
}

/// Sectors without which it is no partnership.
pub const SECTORS_LEAST: usize = 3;
/// With less a partnership looks for money instead of working.
pub const MONTHS_LEAST: i64 = 12;

/// The steps, in the order in which most partnerships take them.
pub fn steps(facts: &Facts) -> [Step; 11] {
    let step = |code, place, done| Step { code, place, done };
    [
        step("purpose", "/desk", facts.purpose),
        step("sectors", "/members", facts.sectors >= SECTORS_LEAST),
        step("residents", "/members", facts.residents),
        step("terms", "/agreements", facts.terms),
        step("sharing", "/agreements", facts.sharing),
        step("in-kind", "/money", facts.in_kind),
        step("published", "/desk", facts.published),
        step("health", "/health", facts.health >= 1),
        step("months", "/money", facts.months.is_none_or(|months| months >= MONTHS_LEAST)),
        step("conveners", "/members", facts.two_conveners),
        step("review", "/desk", facts.review && facts.health >= 2),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_partnership_has_everything_before_it_and_each_fact_takes_one_step() {
        let new = Facts { months: Some(0), ..Facts::default() };
        assert_eq!(steps(&new).iter().filter(|step| step.done).count(), 0);
        let two = Facts { purpose: true, sectors: 3, ..new };
        assert_eq!(
            steps(&two).iter().filter(|step| step.done).map(|step| step.code).collect::<Vec<_>>(),
            ["purpose", "sectors"]
        );
        let all = Facts {
            purpose: true,
            sectors: 5,
            residents: true,
            terms: true,
            sharing: true,
            in_kind: true,
            months: None,
            published: true,
            health: 2,
            review: true,
            two_conveners: true,
        };
        assert!(steps(&all).iter().all(|step| step.done));
    }
}
