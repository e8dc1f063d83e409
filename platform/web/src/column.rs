//! The rules of columns by the names that the lists of columns use (I5), so that a list reads as a list and says in one
//! place what each name promises.

use crate::{ColumnRule, Forget, Rule};

/// Two years after the gathering it is of no use to anybody.
const MONTHS: u16 = 24;

/// Says nothing about a person.
pub const fn plain(column: &'static str) -> ColumnRule {
    ColumnRule { column, rule: Rule::Impersonal }
}

/// Two years after it was written, or after the gathering, it is of no use to anybody.
pub const fn personal(column: &'static str) -> ColumnRule {
    ColumnRule { column, rule: Rule::Personal { months: MONTHS } }
}

/// As long as what it belongs to, an account or something public: until the person asks.
pub const fn lasting(column: &'static str) -> ColumnRule {
    ColumnRule { column, rule: Rule::Personal { months: 0 } }
}

/// The row belongs to this person and goes with the person.
pub const fn owner(column: &'static str) -> ColumnRule {
    ColumnRule { column, rule: Rule::Person { keeps: false } }
}

/// The row stays, emptied of what is personal.
pub const fn named(column: &'static str) -> ColumnRule {
    ColumnRule { column, rule: Rule::Person { keeps: true } }
}

/// The rows of a person, where it takes more than this column to tell: `of` is a condition with `$1` for the person.
pub const fn rows(column: &'static str, of: &'static str, keeps: bool) -> ColumnRule {
    ColumnRule { column, rule: Rule::Rows { of, keeps } }
}

/// A document that names persons among other things; `forget` takes one of them out.
pub const fn document(column: &'static str, forget: Forget) -> ColumnRule {
    ColumnRule { column, rule: Rule::Named(forget) }
}
