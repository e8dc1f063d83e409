//! What holds for each column of this capability's tables (I5). Each thing keeps its own list; they are joined here.

use crate::{network, practice};
use web::{ColumnRule, Keeping};

const LISTS: &[&[ColumnRule]] = &[network::COLUMNS, &practice::columns::COLUMNS];
const KEPT: &[&[Keeping]] = &[network::KEEPING, &practice::columns::KEEPING];

pub(crate) const COLUMNS: &[ColumnRule] = &{
    let mut all = [web::column::plain(""); count(LISTS)];
    let (mut list, mut at) = (0, 0);
    while list < LISTS.len() {
        let mut row = 0;
        while row < LISTS[list].len() {
            all[at] = LISTS[list][row];
            at += 1;
            row += 1;
        }
        list += 1;
    }
    all
};

pub(crate) const KEEPING: &[Keeping] = &{
    let mut all = [KEPT[0][0]; count(KEPT)];
    let (mut list, mut at) = (0, 0);
    while list < KEPT.len() {
        let mut row = 0;
        while row < KEPT[list].len() {
            all[at] = KEPT[list][row];
            at += 1;
            row += 1;
        }
        list += 1;
    }
    all
};

const fn count<T>(lists: &[&[T]]) -> usize {
    let (mut n, mut list) = (0, 0);
    while list < lists.len() {
        n += lists[list].len();
        list += 1;
    }
    n
}
