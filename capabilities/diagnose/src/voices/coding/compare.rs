//! Two coders side by side: per code over the sentences that one of them found worth a code. Pure.

use super::agreement::Pairs;
use super::model::{Coding, Turn};
use super::sentences::{Span, sentences};
use base::Id;
use std::collections::{BTreeMap, BTreeSet};

/// A sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unit {
    /// The contribution.
    pub contribution: Id,
    /// Where in it.
    pub span: Span,
}

/// Who gave a code to a sentence that the other one did not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Apart {
    /// The sentence.
    pub unit: Unit,
    /// The code.
    pub code: Id,
    /// The coder who gave it.
    pub by: Id,
}

/// What came of the comparison.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Compared {
    /// Sentences that one of them coded.
    pub units: usize,
    /// Per code that one of them used.
    pub codes: BTreeMap<Id, Pairs>,
    /// All codes together.
    pub all: Pairs,
    /// What they disagree on, in the order of the texts.
    pub apart: Vec<Apart>,
}

/// Compares two coders over these turns. The turns of whoever leads are not units.
pub fn compare(turns: &[Turn], codings: &[Coding], first: Id, second: Id) -> Compared {
    let of = |coder: Id, unit: Unit| -> BTreeSet<Id> {
        let own = codings.iter().filter(|one| one.coder_id == Some(coder) && one.contribution_id == unit.contribution);
        own.filter(|one| one.span.meets(unit.span)).map(|one| one.code_id).collect()
    };
    let mut given: Vec<(Unit, BTreeSet<Id>, BTreeSet<Id>)> = Vec::new();
    for turn in turns.iter().filter(|turn| !turn.facilitator) {
        for span in sentences(&turn.words) {
            let unit = Unit { contribution: turn.id, span };
            let (a, b) = (of(first, unit), of(second, unit));
            if !a.is_empty() || !b.is_empty() {
                given.push((unit, a, b));
            }
        }
    }
    let used: BTreeSet<Id> = given.iter().flat_map(|(_, a, b)| a.union(b).copied().collect::<Vec<_>>()).collect();
    let mut out = Compared { units: given.len(), ..Compared::default() };
    for code in used {
        let mut pairs = Pairs::default();
        given.iter().for_each(|(_, a, b)| pairs.add(a.contains(&code), b.contains(&code)));
        out.all = out.all.plus(pairs);
        out.codes.insert(code, pairs);
    }
    for (unit, a, b) in &given {
        let one = |code: &Id, by: Id| Apart { unit: *unit, code: *code, by };
        out.apart.extend(a.difference(b).map(|code| one(code, first)));
        out.apart.extend(b.difference(a).map(|code| one(code, second)));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::voices::source::model::Consent;
    use base::{Chance, Ts};

    #[test]
    fn mina_and_joris_are_compared_on_sentences_and_not_on_signs() {
        let chance = Chance::seeded(5);
        let id = || Id::new(Ts(0), &chance);
        let (mina, joris, round, told, turn) = (id(), id(), id(), id(), id());
        let words = "We go round. Nobody asks us. We stopped telling. That is all.";
        let turns = [
            Turn {
                id: turn,
                pseudonym: "Birch".into(),
                facilitator: false,
                words: words.into(),
                consent: Consent::Quote,
            },
            Turn {
                id: id(),
                pseudonym: String::new(),
                facilitator: true,
                words: "And then? Why?".into(),
                consent: Consent::Count,
            },
        ];
        let coding = |coder, code, span| Coding {
            id: id(),
            contribution_id: turn,
            code_id: code,
            coder_id: Some(coder),
            span,
            is_quote: false,
            coded_at: Ts(0),
        };
        let spans = sentences(words);
        let half = Span { from: spans[0].from, to: spans[0].from + 5 };
        let codings = [
            // Joris marked half of the sentence: it is the same sentence.
            coding(mina, round, spans[0]),
            coding(joris, round, half),
            coding(joris, told, spans[2]),
        ];
        let compared = compare(&turns, &codings, mina, joris);
        assert_eq!(compared.units, 2, "sentences nobody coded do not count");
        assert_eq!(compared.codes[&round], Pairs { both: 1, neither: 1, ..Pairs::default() });
        assert_eq!(compared.codes[&told], Pairs { second: 1, neither: 1, ..Pairs::default() });
        let unit = Unit { contribution: turn, span: spans[2] };
        assert_eq!(compared.apart, [Apart { unit, code: told, by: joris }]);
    }
}
