//! The shared vocabulary of what crime is linked with: one list for practices, findings of audits and sessions of
//! gatherings, so that one address shows all that is known about housing and safety.

use super::facets::codes;

codes! {
    /// What crime and harm are linked with. A thing may carry several.
    Link {
        /// Bodily health and care.
        Health = "health",
        /// Work and income from it.
        Employment = "employment",
        /// A home, and keeping it.
        Housing = "housing",
        /// Not having enough.
        Poverty = "poverty",
        /// School and training.
        Education = "education",
        /// Alcohol, drugs, gambling.
        Addictions = "addictions",
        /// Mental health.
        MentalHealth = "mental-health",
    }
}

impl Link {
    /// The number of its mark, from 1: each has a shape and a colour of its own.
    pub fn mark(self) -> i64 {
        Link::ALL.iter().position(|link| *link == self).map_or(1, |at| i64::try_from(at).unwrap_or(0) + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_link_has_a_code_of_its_own_and_is_found_by_it() {
        for link in Link::ALL {
            assert_eq!(Link::parse(link.code()), Some(*link));
        }
        assert_eq!(Link::ALL.len(), 7);
        assert_eq!(Link::parse("persons"), None);
        assert_eq!((Link::Health.mark(), Link::MentalHealth.mark()), (1, 7));
    }
}
