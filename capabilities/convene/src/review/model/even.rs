//! Who reads what: each proposal gets its number of reviewers where that many may read it, and the loads are
//! as even as conflicts and languages allow.
//!
//! Method: proposals are given out one by one to whoever has least. Then, as long as somebody has at least two more
//! than another and a proposal can be handed on along a chain of reviewers from the one to the other, it is
//! handed on. Where no chain is left the sum of the squares of the loads is the smallest possible (Harvey, Ladner,
//! Lovász, Tamir: Semi-matchings for bipartite graphs and load balancing, 2006; a chain is a cost-reducing path).
//! Last, two reviewers exchange proposals where that puts more of them with somebody who knows the topic: loads stay.
//! What was assigned before stays and counts.
//!
//! Limits: topics are wishes, conflicts and languages are rules. Deterministic for a seed.

use base::Chance;
use std::collections::{BTreeSet, VecDeque};

/// Rounds of exchanges for topics; each only improves.
const EXCHANGES_MAX: usize = 3;

/// A reviewer as far as assigning needs it.
#[derive(Clone, Debug, Default)]
pub struct Reads {
    /// Numbers of topics the person knows; empty for all.
    pub topics: Vec<i64>,
    /// Languages the person reads; empty for all.
    pub langs: Vec<String>,
}

/// A proposal as far as assigning needs it.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// The number of its topic.
    pub topic: Option<i64>,
    /// Its language.
    pub lang: String,
}

/// What is asked: everything by place in the lists.
#[derive(Clone, Debug, Default)]
pub struct Task {
    /// Who reads.
    pub reviewers: Vec<Reads>,
    /// What is to be read.
    pub proposals: Vec<Wanted>,
    /// Pairs (proposal, reviewer) that may not be: conflicts.
    pub barred: BTreeSet<(usize, usize)>,
    /// Pairs (proposal, reviewer) that are there already and stay.
    pub fixed: BTreeSet<(usize, usize)>,
    /// How many reviewers each proposal shall have.
    pub per_proposal: usize,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Even {
    /// The new pairs (proposal, reviewer).
    pub pairs: BTreeSet<(usize, usize)>,
    /// Proposals that could not get their number: place and how many they lack.
    pub short: Vec<(usize, usize)>,
    /// How many each reviewer has now, what was fixed included.
    pub loads: Vec<usize>,
}

impl Task {
    /// The reviewer may be given the proposal.
    pub fn allows(&self, proposal: usize, reviewer: usize) -> bool {
        let langs = &self.reviewers[reviewer].langs;
        let reads = langs.is_empty() || langs.contains(&self.proposals[proposal].lang);
        reads && !self.barred.contains(&(proposal, reviewer))
    }

    fn knows(&self, proposal: usize, reviewer: usize) -> bool {
        let topics = &self.reviewers[reviewer].topics;
        topics.is_empty() || self.proposals[proposal].topic.is_some_and(|topic| topics.contains(&topic))
    }
}

/// Gives out the proposals.
pub fn assign(task: &Task, seed: u64) -> Even {
    let chance = Chance::seeded(seed);
    let mut loads = vec![0; task.reviewers.len()];
    task.fixed.iter().for_each(|(_, reviewer)| loads[*reviewer] += 1);
    let mut pairs = BTreeSet::new();
    let short = give_out(task, &chance, &mut pairs, &mut loads);
    while hand_on(task, &mut pairs, &mut loads) {}
    for _ in 0..EXCHANGES_MAX {
        if !exchange(task, &mut pairs) {
            break;
        }
    }
    Even { pairs, short, loads }
}

fn give_out(
    task: &Task,
    chance: &Chance,
    pairs: &mut BTreeSet<(usize, usize)>,
    loads: &mut [usize],
) -> Vec<(usize, usize)> {
    let mut order: Vec<usize> = (0..task.proposals.len()).collect();
    let mut luck: Vec<usize> = (0..task.reviewers.len()).collect();
    chance.shuffle(&mut order);
    chance.shuffle(&mut luck);
    let mut short = Vec::new();
    for proposal in order {
        let there = task.fixed.range((proposal, 0)..(proposal + 1, 0)).count();
        for given in there..task.per_proposal {
            let free = (0..task.reviewers.len()).filter(|reviewer| is_free(task, pairs, proposal, *reviewer));
            let best =
                free.min_by_key(|reviewer| (loads[*reviewer], !task.knows(proposal, *reviewer), luck[*reviewer]));
            let Some(reviewer) = best else {
                short.push((proposal, task.per_proposal - given));
                break;
            };
            pairs.insert((proposal, reviewer));
            loads[reviewer] += 1;
        }
    }
    short.sort_unstable();
    short
}

fn is_free(task: &Task, pairs: &BTreeSet<(usize, usize)>, proposal: usize, reviewer: usize) -> bool {
    let has = pairs.contains(&(proposal, reviewer)) || task.fixed.contains(&(proposal, reviewer));
    !has && task.allows(proposal, reviewer)
}

/// Hands one proposal on along a chain from somebody with much to somebody with at least two less.
fn hand_on(task: &Task, pairs: &mut BTreeSet<(usize, usize)>, loads: &mut [usize]) -> bool {
    let mut from: Vec<usize> = (0..loads.len()).collect();
    from.sort_by_key(|reviewer| std::cmp::Reverse(loads[*reviewer]));
    for start in from {
        let Some(chain) = chain_from(task, pairs, loads, start) else { continue };
        for (giver, proposal, taker) in &chain {
            pairs.remove(&(*proposal, *giver));
            pairs.insert((*proposal, *taker));
        }
        loads[start] -= 1;
        if let Some((_, _, end)) = chain.last() {
            loads[*end] += 1;
        }
        return true;
    }
    false
}

/// The shortest chain (giver, proposal, taker) from `start` to the nearest reviewer with at least two less.
fn chain_from(
    task: &Task,
    pairs: &BTreeSet<(usize, usize)>,
    loads: &[usize],
    start: usize,
) -> Option<Vec<(usize, usize, usize)>> {
    let mut came: Vec<Option<(usize, usize)>> = vec![None; loads.len()];
    let mut seen = vec![false; loads.len()];
    let mut queue = VecDeque::from([start]);
    seen[start] = true;
    while let Some(giver) = queue.pop_front() {
        if loads[giver] + 2 <= loads[start] {
            return Some(chain_to(&came, start, giver));
        }
        for (proposal, _) in pairs.iter().filter(|(_, reviewer)| *reviewer == giver) {
            for taker in 0..loads.len() {
                if !seen[taker] && is_free(task, pairs, *proposal, taker) {
                    seen[taker] = true;
                    came[taker] = Some((giver, *proposal));
                    queue.push_back(taker);
                }
            }
        }
    }
    None
}

fn chain_to(came: &[Option<(usize, usize)>], start: usize, end: usize) -> Vec<(usize, usize, usize)> {
    let (mut chain, mut at) = (Vec::new(), end);
    while at != start {
        let Some((giver, proposal)) = came[at] else { break };
        chain.push((giver, proposal, at));
        at = giver;
    }
    chain.reverse();
    chain
}

/// Two reviewers exchange proposals where more of them then know their topic.
fn exchange(task: &Task, pairs: &mut BTreeSet<(usize, usize)>) -> bool {
    let mut improved = false;
    let misplaced: Vec<(usize, usize)> = pairs.iter().copied().filter(|(p, r)| !task.knows(*p, *r)).collect();
    for (proposal, reviewer) in misplaced {
        let others: Vec<(usize, usize)> = pairs.iter().copied().collect();
        let better = others.into_iter().find(|(other, taker)| {
            let gain = i32::from(task.knows(proposal, *taker)) + i32::from(task.knows(*other, reviewer))
                - i32::from(task.knows(*other, *taker));
            gain > 0 && is_free(task, pairs, proposal, *taker) && is_free(task, pairs, *other, reviewer)
        });
        let Some((other, taker)) = better.filter(|_| pairs.contains(&(proposal, reviewer))) else { continue };
        pairs.remove(&(proposal, reviewer));
        pairs.remove(&(other, taker));
        pairs.insert((proposal, taker));
        pairs.insert((other, reviewer));
        improved = true;
    }
    improved
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn task(reviewers: usize, proposals: usize, per_proposal: usize, barred: &[(usize, usize)]) -> Task {
        Task {
            reviewers: vec![Reads::default(); reviewers],
            proposals: vec![Wanted::default(); proposals],
            barred: barred.iter().copied().collect(),
            fixed: BTreeSet::new(),
            per_proposal,
        }
    }

    fn squares(loads: &[usize]) -> usize {
        loads.iter().map(|load| load * load).sum()
    }

    /// The slow obvious version: tries every way.
    fn least_squares(task: &Task, proposal: usize, loads: &mut Vec<usize>) -> usize {
        if proposal == task.proposals.len() {
            return squares(loads);
        }
        let may: Vec<usize> = (0..task.reviewers.len()).filter(|reviewer| task.allows(proposal, *reviewer)).collect();
        let wanted = task.per_proposal.min(may.len());
        let mut best = usize::MAX;
        for choice in 0u32..(1 << may.len()) {
            if choice.count_ones() as usize != wanted {
                continue;
            }
            let chosen: Vec<usize> =
                (0..may.len()).filter(|place| choice & (1 << place) != 0).map(|place| may[place]).collect();
            chosen.iter().for_each(|reviewer| loads[*reviewer] += 1);
            best = best.min(least_squares(task, proposal + 1, loads));
            chosen.iter().for_each(|reviewer| loads[*reviewer] -= 1);
        }
        best
    }

    #[test]
    fn languages_are_rules_and_topics_are_wishes() {
        let mut task = task(3, 4, 1, &[]);
        task.reviewers[0] = Reads { topics: vec![1], langs: vec!["en".into()] };
        task.reviewers[1] = Reads { topics: vec![2], langs: vec!["en".into(), "fr".into()] };
        task.reviewers[2] = Reads { topics: vec![3], langs: vec!["en".into()] };
        for (place, (topic, lang)) in [(1, "en"), (2, "en"), (3, "en"), (1, "fr")].into_iter().enumerate() {
            task.proposals[place] = Wanted { topic: Some(topic), lang: lang.into() };
        }
        let even = assign(&task, 3);
        assert!(even.pairs.contains(&(3, 1)), "only the second reads French: {even:?}");
        assert!(even.pairs.contains(&(0, 0)) && even.pairs.contains(&(2, 2)), "{even:?}");
        assert_eq!(even.short, []);
    }

    #[test]
    fn what_was_assigned_before_stays_and_counts() {
        let mut task = task(2, 3, 1, &[]);
        task.fixed = BTreeSet::from([(0, 0)]);
        let even = assign(&task, 1);
        assert!(!even.pairs.contains(&(0, 0)) && !even.pairs.contains(&(0, 1)));
        assert_eq!(even.loads.iter().sum::<usize>(), 3);
        assert!(even.loads.iter().all(|load| (1..=2).contains(load)), "{even:?}");
    }

    #[test]
    fn where_nobody_may_read_it_says_so() {
        let even = assign(&task(2, 1, 2, &[(0, 0)]), 1);
        assert_eq!((even.short, even.pairs), (vec![(0, 1)], BTreeSet::from([(0, 1)])));
    }

    proptest! {
        #[test]
        fn without_conflicts_everybody_has_the_same_give_or_take_one(reviewers in 1usize..9, proposals in 0usize..30, n in 1usize..5, seed in any::<u64>()) {
            let task = task(reviewers, proposals, n, &[]);
            let even = assign(&task, seed);
            let (least, most) = (even.loads.iter().min().copied(), even.loads.iter().max().copied());
            prop_assert!(most <= least.map(|least| least + 1));
            prop_assert_eq!(even.loads.iter().sum::<usize>(), proposals * n.min(reviewers));
            prop_assert_eq!(&assign(&task, seed), &even);
        }

        #[test]
        fn every_proposal_gets_its_number_and_loads_are_the_evenest_there_are(
            barred in prop::collection::btree_set((0usize..4, 0usize..4), 0..9), n in 1usize..4, seed in any::<u64>()
        ) {
            let barred: Vec<(usize, usize)> = barred.into_iter().collect();
            let task = task(4, 4, n, &barred);
            let even = assign(&task, seed);
            for proposal in 0..4 {
                let may = (0..4).filter(|reviewer| task.allows(proposal, *reviewer)).count();
                let has = even.pairs.iter().filter(|(one, _)| *one == proposal).count();
                prop_assert_eq!(has, n.min(may));
            }
            prop_assert!(even.pairs.iter().all(|(proposal, reviewer)| task.allows(*proposal, *reviewer)));
            prop_assert_eq!(squares(&even.loads), least_squares(&task, 0, &mut vec![0; 4]));
        }
    }
}
