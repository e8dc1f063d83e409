//! The rules of the board, and how topics are placed so that the fewest miss out.

use base::jiff::ToSpan;
use base::jiff::civil::{Date, DateTime, Time};
use base::{Id, Localised, Ts};
use std::collections::{BTreeMap, BTreeSet};

/// A topic is at most so long: it is read from five metres.
pub const TITLE_CHARS_MAX: usize = 60;
/// A first name, as on a badge.
pub const HOST_CHARS_MAX: usize = 40;
/// Most rounds and corners.
pub const SIDE_MAX: usize = 12;

/// The board of a gathering.
#[derive(Clone, Debug, PartialEq)]
pub struct Board {
    /// The gathering.
    pub gathering_id: Id,
    /// Topics are taken.
    pub open: bool,
    /// Its day.
    pub day: Date,
    /// How it goes, in a sentence or two.
    pub note: Localised,
    /// What turns a browser into a mark; empty after the day.
    pub key: String,
    /// When the key is deleted.
    pub key_dies_at: Ts,
    /// Grows with every change.
    pub version: i64,
}

impl Board {
    /// Nothing is put up or pressed any more.
    pub fn is_over(&self, now: Ts) -> bool {
        self.key.is_empty() || now >= self.key_dies_at
    }
}

/// A round of conversations.
#[derive(Clone, Debug, PartialEq)]
pub struct Round {
    /// Its id.
    pub id: Id,
    /// When it begins.
    pub starts: Time,
    /// How long it takes.
    pub minutes: i64,
}

impl Round {
    /// From when to when, on the board's day.
    pub fn span(&self, day: Date) -> (DateTime, DateTime) {
        let from = day.to_datetime(self.starts);
        (from, from.checked_add(self.minutes.minutes()).unwrap_or(from))
    }
}

/// A place where people meet.
#[derive(Clone, Debug, PartialEq)]
pub struct Corner {
    /// Its id.
    pub id: Id,
    /// What it is called.
    pub name: String,
}

/// A topic somebody hosts.
#[derive(Clone, Debug, PartialEq)]
pub struct Topic {
    /// Its id.
    pub id: Id,
    /// Its code in addresses.
    pub code: String,
    /// What it is about.
    pub title: String,
    /// The first name of who hosts.
    pub host: String,
    /// The mark of the host's browser.
    pub by_browser: String,
    /// How many may come.
    pub interest: i64,
    /// Its round and corner.
    pub spot: Option<(Id, Id)>,
}

/// A topic for placing: its id and who may come, as marks.
pub type Wish = (Id, BTreeSet<String>);

/// Where topics go, and how many wishes cannot come true.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Placing {
    /// Topic and the number of its round, from 0.
    pub rounds: BTreeMap<Id, usize>,
    /// Those for which no corner was left: the fewest may come to them.
    pub left_over: Vec<Id>,
    /// How often somebody may come to two topics in the same round, and misses one.
    pub misses: usize,
}

/// Places topics into rounds of so many free corners: those that most people may come to first, each where the fewest
/// of them are torn; then two topics change places as long as that helps. `fixed` topics stay in their rounds. The
/// same wishes give the same placing.
pub fn place(wishes: &[Wish], free: &[usize], fixed: &[(Wish, usize)]) -> Placing {
    let mut order: Vec<&Wish> = wishes.iter().collect();
    order.sort_by_key(|(id, who)| (std::cmp::Reverse(who.len()), *id));
    let room: usize = free.iter().sum();
    let left_over = order.iter().skip(room).map(|(id, _)| *id).collect();
    order.truncate(room);
    let mut rounds: Vec<Vec<&Wish>> = vec![Vec::new(); free.len()];
    for (wish, round) in fixed.iter().filter(|(_, round)| *round < free.len()) {
        rounds[*round].push(wish);
    }
    let mut left = free.to_vec();
    let mut placed: Vec<(&Wish, usize)> = Vec::new();
    for wish in order {
        let open = (0..free.len()).filter(|round| left[*round] > 0);
        // Of rounds where equally many are torn, the emptiest: so that no round is left without topics.
        let Some(best) = open.min_by_key(|round| (torn(&rounds[*round], wish), rounds[*round].len(), *round)) else {
            break;
        };
        rounds[best].push(wish);
        left[best] -= 1;
        placed.push((wish, best));
    }
    better(&mut placed, fixed, free.len());
    let misses = misses(&placed, fixed, free.len());
    Placing { rounds: placed.iter().map(|(wish, round)| (wish.0, *round)).collect(), left_over, misses }
}

/// How many who may come to this topic may come to another one of the round already.
fn torn(round: &[&Wish], wish: &Wish) -> usize {
    wish.1.iter().filter(|who| round.iter().any(|(_, others)| others.contains(*who))).count()
}

/// For each person and round: all topics but one that they may come to.
fn misses(placed: &[(&Wish, usize)], fixed: &[(Wish, usize)], rounds: usize) -> usize {
    let mut missed = 0;
    for round in 0..rounds {
        let mut per_person: BTreeMap<&str, usize> = BTreeMap::new();
        let here = placed.iter().filter(|(_, at)| *at == round).map(|(wish, _)| *wish);
        let stay = fixed.iter().filter(|(_, at)| *at == round).map(|(wish, _)| wish);
        for (_, who) in here.chain(stay) {
            who.iter().for_each(|one| *per_person.entry(one).or_default() += 1);
        }
        missed += per_person.values().map(|topics| topics - 1).sum::<usize>();
    }
    missed
}

/// Two topics of different rounds change places as long as fewer miss out by it.
fn better(placed: &mut [(&Wish, usize)], fixed: &[(Wish, usize)], rounds: usize) {
    let mut now = misses(placed, fixed, rounds);
    let mut helped = true;
    while helped && now > 0 {
        helped = false;
        for one in 0..placed.len() {
            for other in one + 1..placed.len() {
                let (a, b) = (placed[one].1, placed[other].1);
                if a == b {
                    continue;
                }
                (placed[one].1, placed[other].1) = (b, a);
                let then = misses(placed, fixed, rounds);
                if then < now {
                    (now, helped) = (then, true);
                } else {
                    (placed[one].1, placed[other].1) = (a, b);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::Chance;

    fn wish(number: i64, who: &[&str]) -> Wish {
        (Id::new(Ts(number * 1_000_000), &Chance::seeded(1)), who.iter().map(|one| (*one).to_owned()).collect())
    }

    #[test]
    fn who_may_come_to_two_topics_can_go_to_both() {
        let wishes = [wish(1, &["a", "b"]), wish(2, &["a", "b"]), wish(3, &["c"]), wish(4, &["c", "d"])];
        let placing = place(&wishes, &[2, 2], &[]);
        assert_eq!(placing.misses, 0);
        assert_ne!(placing.rounds[&wishes[0].0], placing.rounds[&wishes[1].0]);
        assert_ne!(placing.rounds[&wishes[2].0], placing.rounds[&wishes[3].0]);
    }

    #[test]
    fn the_topics_fewest_may_come_to_are_left_over_when_corners_are_few() {
        let wishes = [wish(1, &["a"]), wish(2, &["a", "b", "c"]), wish(3, &["b", "c"])];
        let placing = place(&wishes, &[1, 1], &[]);
        assert_eq!(placing.left_over, [wishes[0].0]);
        assert_eq!(place(&wishes, &[], &[]).left_over.len(), 3);
        assert_eq!(place(&[], &[4], &[]), Placing::default());
    }

    #[test]
    fn a_topic_that_stands_already_stays_and_is_kept_clear_of() {
        let (stands, new) = (wish(1, &["a", "b"]), wish(2, &["a", "b"]));
        let placing = place(std::slice::from_ref(&new), &[1, 1], &[(stands, 0)]);
        assert_eq!((placing.rounds[&new.0], placing.misses), (1, 0));
    }

    /// Every way to place six topics in two rounds of three, against the quick one.
    #[test]
    fn it_is_as_good_as_trying_every_way_on_small_boards() {
        let chance = Chance::seeded(7);
        let people = ["a", "b", "c", "d", "e"];
        let (mut ours, mut bests) = (0, 0);
        for _ in 0..60 {
            let wishes: Vec<Wish> = (0..6)
                .map(|number| {
                    wish(number, &people.iter().filter(|_| chance.below(3) == 0).copied().collect::<Vec<_>>())
                })
                .collect();
            let every = (0u32..64).filter(|way| way.count_ones() == 3).map(|way| {
                let placed: Vec<_> =
                    wishes.iter().enumerate().map(|(at, wish)| (wish, (way >> at & 1) as usize)).collect();
                misses(&placed, &[], 2)
            });
            bests += every.min().unwrap_or(0);
            ours += place(&wishes, &[3, 3], &[]).misses;
        }
        assert!(ours >= bests && ours * 20 <= bests * 21, "{ours} against {bests}");
    }
}
