//! The six signs of a problem (CHEERS): all must hold, or it is something else, and one says which is missing and why.

use super::coded;

coded! {
    /// A sign.
    Sign {
        /// Members of the community are concerned.
        Community = "community",
        /// It harms somebody.
        Harmful = "harmful",
        /// The community expects something to be done.
        Expectation = "expectation",
        /// It consists of single events.
        Events = "events",
        /// They come again.
        Recurring = "recurring",
        /// They have something in common.
        Similarity = "similarity",
    }
}

coded! {
    /// Whether it holds.
    Holds {
        /// Nobody said.
        Unsaid = "",
        /// It does.
        Yes = "yes",
        /// It does not.
        No = "no",
    }
}

/// A sign with what was said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignLine {
    /// The sign.
    pub sign: Sign,
    /// Whether it holds.
    pub holds: Holds,
    /// How one knows.
    pub words: String,
}

/// A sign that is missing, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missing {
    /// The sign.
    pub sign: Sign,
    /// Why.
    pub why: Why,
}

/// Why a sign is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Nobody said whether it holds.
    NotSaid,
    /// It is said to hold, without how one knows.
    NotShown,
    /// It does not hold.
    DoesNotHold,
}

impl Why {
    /// The end of the key of its words.
    pub fn code(self) -> &'static str {
        match self {
            Why::NotSaid => "not-said",
            Why::NotShown => "not-shown",
            Why::DoesNotHold => "does-not-hold",
        }
    }
}

/// The signs that are missing, in the order of their letters.
pub fn missing(lines: &[SignLine]) -> Vec<Missing> {
    let why = |sign: Sign| {
        let line = lines.iter().find(|line| line.sign == sign);
        match line.map(|line| (line.holds, line.words.trim().is_empty())) {
            None | Some((Holds::Unsaid, _)) => Some(Why::NotSaid),
            Some((Holds::No, _)) => Some(Why::DoesNotHold),
            Some((Holds::Yes, true)) => Some(Why::NotShown),
            Some((Holds::Yes, false)) => None,
        }
    };
    Sign::ALL.iter().filter_map(|sign| why(*sign).map(|why| Missing { sign: *sign, why })).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_sign_must_hold_and_be_shown() {
        let line = |sign, holds, words: &str| SignLine { sign, holds, words: words.into() };
        let mut lines: Vec<SignLine> =
            Sign::ALL.iter().map(|sign| line(*sign, Holds::Yes, "Nine groups said so.")).collect();
        assert_eq!(missing(&lines), []);
        lines[1] = line(Sign::Harmful, Holds::Yes, "  ");
        lines[4] = line(Sign::Recurring, Holds::No, "It happened once.");
        lines.pop();
        assert_eq!(
            missing(&lines),
            [
                Missing { sign: Sign::Harmful, why: Why::NotShown },
                Missing { sign: Sign::Recurring, why: Why::DoesNotHold },
                Missing { sign: Sign::Similarity, why: Why::NotSaid },
            ]
        );
    }
}
