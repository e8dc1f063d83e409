//! What a capability hands to the program: one value, so that the compiler checks that nothing is missing.

use crate::{House, Route};
use base::Id;
use futures::future::BoxFuture;
use std::sync::Arc;
use store::{Migration, Tx};

/// One capability of the platform: convene, deliberate, diagnose, act, learn, or the directory below them.
pub struct Capability {
    /// The field's word for it.
    pub name: &'static str,
    /// Its addresses, each with its guard.
    pub routes: Vec<Route>,
    /// Its entries in the menu of a gathering.
    pub menu: Vec<MenuItem>,
    /// What may be done, and by which roles.
    pub permissions: Vec<Permission>,
    /// Its tables.
    pub migrations: Vec<Migration>,
    /// The work it leaves for later.
    pub jobs: Vec<JobKind>,
    /// Its words: language and Fluent text.
    pub locales: &'static [(&'static str, &'static str)],
    /// One rule for each column of each of its tables (I5).
    pub columns: &'static [ColumnRule],
}

/// An entry in the menu of a gathering, shown to those who may go there.
#[derive(Clone, Debug)]
pub struct MenuItem {
    /// The key of its words.
    pub key: &'static str,
    /// The address with `{gathering}` in it.
    pub path: &'static str,
    /// The permission it needs; `None` for everybody.
    pub permission: Option<&'static str>,
    /// Its place in the order of the work, whichever capability it comes from: 10 is the overview, 90 the people.
    pub place: u8,
    /// Other addresses below which the reader is here too: a session belongs to the programme.
    pub also: &'static [&'static str],
}

impl MenuItem {
    /// An entry where people read.
    pub const fn read(key: &'static str, path: &'static str, place: u8) -> MenuItem {
        MenuItem { key, path, permission: None, place, also: &[] }
    }

    /// An entry where people work, for whoever has this permission.
    pub const fn work(key: &'static str, path: &'static str, permission: &'static str, place: u8) -> MenuItem {
        MenuItem { key, path, permission: Some(permission), place, also: &[] }
    }

    /// The reader is here below these addresses too.
    pub const fn also(mut self, also: &'static [&'static str]) -> MenuItem {
        self.also = also;
        self
    }
}

/// A permission and the roles that carry it. What is not listed nobody may do.
#[derive(Clone, Debug)]
pub struct Permission {
    /// Such as `proposals.read`.
    pub name: &'static str,
    /// The roles that carry it.
    pub roles: &'static [&'static str],
}

/// A kind of job and what does it.
#[derive(Clone, Copy)]
pub struct JobKind {
    /// The name under which it is left.
    pub kind: &'static str,
    /// Does it; the error is a lowercase fragment for the operator.
    pub run: fn(Arc<House>, String) -> BoxFuture<'static, Result<(), String>>,
}

/// What holds for one column (I5).
#[derive(Clone, Copy, Debug)]
pub struct ColumnRule {
    /// `table.column`.
    pub column: &'static str,
    /// What holds.
    pub rule: Rule,
}

/// Takes a person out of what a column alone cannot say.
pub type Forget = for<'tx> fn(&'tx Tx, Id) -> BoxFuture<'tx, store::Result<()>>;

/// How a column stands to persons.
#[derive(Clone, Copy, Debug)]
pub enum Rule {
    /// Says nothing about a person.
    Impersonal,
    /// The id of a person: it finds the rows that are given to the person who asks for them, and
    /// `keeps` says whether the row outlives the person (then only personal columns are blanked).
    Person {
        /// The row stays when the person is erased.
        keeps: bool,
    },
    /// Where it takes more than this column to tell whose row it is: a condition in SQL with `$1` for the
    /// person. Personal columns of the table that follow belong to it; a table may have more than one.
    Rows {
        /// The condition.
        of: &'static str,
        /// The row stays when the person is erased.
        keeps: bool,
    },
    /// A document that names persons among other things: on erasure this takes one of them out of it.
    Named(Forget),
    /// Says something about a person: exported on request, blanked on erasure, and blanked
    /// `months` after the gathering ended (0: as long as the account).
    Personal {
        /// Months of retention.
        months: u16,
    },
}
