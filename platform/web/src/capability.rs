//! What a capability hands to the program: one value, so that the compiler checks that nothing is missing.

use crate::{Ask, House, Refusal, Route};
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
    /// Its entries in the menu of a gathering and in that of the network.
    pub menu: Vec<MenuItem>,
    /// What it shows on pages of others.
    pub beside: Vec<Beside>,
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
    /// How long what it keeps of persons is kept, and what becomes of it then (I5).
    pub keeping: &'static [Keeping],
}

/// How long rows of one table are kept. A job applies it each day. Keepings of one `code` are one line of the page
/// that says what is kept: its words are `keeping-{code}` and `keeping-{code}-until`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Keeping {
    /// What is kept, by a word of its own.
    pub code: &'static str,
    /// The table.
    pub table: &'static str,
    /// Tables whose rows go with those of this one.
    pub with: &'static [&'static str],
    /// The columns by which its rows are told apart, such as `id`.
    pub key: &'static str,
    /// How long.
    pub term: Term,
    /// From when the term runs, and which rows are meant.
    pub over: Over,
    /// What becomes of them.
    pub end: End,
}

/// How long something is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Term {
    /// So many days.
    Days(u16),
    /// So many months.
    Months(u16),
}

/// From when a term runs, as a condition in SQL on the rows whose term is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Over {
    /// From an instant in the row: `$1` is the instant that lies the term back.
    Since(&'static str),
    /// From the end of the gathering: `$1` is that instant, `$2` the same day as text. The condition uses both.
    Gathering(&'static str),
}

/// What becomes of what is no longer kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The rows go.
    Goes,
    /// The rows stay, since others lean on them, without what is personal in them.
    Emptied,
}

/// What a page of one capability shows of another: the program composes it, the page asks for it by its place and
/// knows nothing else of it.
#[derive(Clone, Copy)]
pub struct Beside {
    /// The place it is for, such as `gathering-home`.
    pub place: &'static str,
    /// Another number when it has changed, for the gathering of this code: a part of the version of the page.
    pub version: for<'a> fn(&'a House, &'a str) -> BoxFuture<'a, store::Result<i64>>,
    /// The part as HTML, for the gathering of this code; empty where there is nothing to show.
    pub html: Part,
}

/// The part as HTML, for the gathering of a code; empty where there is nothing to show.
pub type Part = for<'a> fn(&'a Ask, &'a str) -> BoxFuture<'a, Result<String, Refusal>>;

impl Beside {
    /// A part of one's own page, which is made anew for each reader.
    pub fn on_own_page(html: Part) -> Beside {
        fn never<'a>(_: &'a House, _: &'a str) -> BoxFuture<'a, store::Result<i64>> {
            Box::pin(async { Ok(0) })
        }
        Beside { place: "me", version: never, html }
    }
}

/// An entry in the menu of a gathering, shown to those who may go there; or, where its path names no gathering, in the
/// menu of the network, shown to everybody.
#[derive(Clone, Debug)]
pub struct MenuItem {
    /// The key of its words.
    pub key: &'static str,
    /// The address with `{gathering}` in it.
    pub path: &'static str,
    /// The permission it needs; `None` for everybody.
    pub permission: Option<&'static str>,
    /// Its place in the order of the work, whichever capability it comes from: 10 the overview, from 20 the call, from
    /// 50 deciding, from 76 the programme, from 82 the day, from 86 results, from 90 registration, from 100 the public
    /// pages, from 110 settings.
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

    pub(crate) fn is_of_gathering(&self) -> bool {
        self.path.contains("{gathering}")
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
