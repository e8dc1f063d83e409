//! The order of rooms, when a source lists them only day by day: one order that agrees with every day's.
//! A writer that leaves empty rooms out and this reader therefore agree on what is left of what.

use std::collections::BTreeSet;

/// Orders `0..count` so that every sequence is respected where they do not contradict each other;
/// ties and contradictions go by the smaller number, which is the first seen.
pub(crate) fn agreeing(count: usize, sequences: &[Vec<usize>]) -> Vec<usize> {
    let mut after: Vec<Vec<usize>> = vec![Vec::new(); count];
    let mut waiting = vec![0_usize; count];
    for pair in sequences.iter().flat_map(|sequence| sequence.windows(2)) {
        after[pair[0]].push(pair[1]);
        waiting[pair[1]] += 1;
    }
    let mut ready: BTreeSet<usize> = (0..count).filter(|room| waiting[*room] == 0).collect();
    let mut left: BTreeSet<usize> = (0..count).collect();
    let mut order = Vec::with_capacity(count);
    while let Some(room) = ready.pop_first().or_else(|| left.first().copied()) {
        left.remove(&room);
        order.push(room);
        for next in std::mem::take(&mut after[room]) {
            waiting[next] = waiting[next].saturating_sub(1);
            if waiting[next] == 0 && left.contains(&next) {
                ready.insert(next);
            }
        }
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_room_of_the_second_day_finds_its_place() {
        assert_eq!(agreeing(3, &[vec![0, 1], vec![0, 2, 1]]), [0, 2, 1]);
        assert_eq!(agreeing(4, &[vec![3, 1], vec![0, 3]]), [0, 2, 3, 1]);
    }

    #[test]
    fn contradictions_go_by_first_appearance() {
        assert_eq!(agreeing(2, &[vec![0, 1], vec![1, 0]]), [0, 1]);
        assert_eq!(agreeing(1, &[vec![0, 0]]), [0]);
    }
}
