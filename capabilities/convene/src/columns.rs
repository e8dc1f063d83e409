//! What holds for each column of convene's tables (I5): what belongs to a person, what of it is given to the
//! person who asks, and what is emptied when the person is erased.
//!
//! **Proposals.** A presenter is known by account or by address. The contact's own address, note and days go with
//! the contact; the text of a proposal goes too where nobody else presents it, and stays where somebody does.
//! **Reviews.** What a reviewer wrote is emptied; the scores stay, since decisions about others rest on them.

use web::{ColumnRule, Forget, Rule};

const fn plain(column: &'static str) -> ColumnRule {
    ColumnRule { column, rule: Rule::Impersonal }
}

/// Two years after the gathering it is of no use to anybody.
const fn personal(column: &'static str) -> ColumnRule {
    ColumnRule { column, rule: Rule::Personal { months: 24 } }
}

/// The row belongs to this person and goes with the person.
const fn owner(column: &'static str) -> ColumnRule {
    ColumnRule { column, rule: Rule::Person { keeps: false } }
}

/// The row stays, emptied of what is personal.
const fn named(column: &'static str) -> ColumnRule {
    ColumnRule { column, rule: Rule::Person { keeps: true } }
}

const fn rows(column: &'static str, of: &'static str, keeps: bool) -> ColumnRule {
    ColumnRule { column, rule: Rule::Rows { of, keeps } }
}

const fn document(column: &'static str, forget: Forget) -> ColumnRule {
    ColumnRule { column, rule: Rule::Named(forget) }
}

/// The rows of `presenter` that are this person, by account or by address.
macro_rules! presents {
    () => {
        "(person_id = $1 or (mail <> '' and lower(mail) = (select mail_key from person where id = $1)))"
    };
}

/// The proposals this person is on.
macro_rules! on {
    () => {
        concat!("proposal_id in (select proposal_id from presenter where ", presents!(), ")")
    };
}

/// The ids of proposals whose contact this person is.
macro_rules! contact {
    () => {
        concat!("(select proposal_id from presenter where state = 'contact' and ", presents!(), ")")
    };
}

/// The ids of proposals that nobody else presents.
macro_rules! alone {
    () => {
        concat!(
            "(select proposal_id from presenter where state = 'contact' and ",
            presents!(),
            " and proposal_id not in (select proposal_id from presenter where state = 'joined'))"
        )
    };
}

mod gathering;
mod programme;
mod proposals;
mod registration;

/// One rule for each column of each table. Presenters stand before what leans on them.
pub(crate) const COLUMNS: &[ColumnRule] =
    &joined::<COUNT>([gathering::COLUMNS, proposals::COLUMNS, programme::COLUMNS, registration::COLUMNS]);

const COUNT: usize =
    gathering::COLUMNS.len() + proposals::COLUMNS.len() + programme::COLUMNS.len() + registration::COLUMNS.len();

/// One list of four. A count that does not fit is noticed when the program is built.
const fn joined<const N: usize>(lists: [&[ColumnRule]; 4]) -> [ColumnRule; N] {
    let mut all = [plain(""); N];
    let (mut list, mut at) = (0, 0);
    while list < lists.len() {
        let mut place = 0;
        while place < lists[list].len() {
            all[at] = lists[list][place];
            (at, place) = (at + 1, place + 1);
        }
        list += 1;
    }
    all
}
