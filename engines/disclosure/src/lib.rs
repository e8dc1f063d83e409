//! What may leave the audit team: cells hidden so that nobody can work them out again, and the attack that tries.
//!
//! | module | does |
//! | --- | --- |
//! | [`hide`](mod@hide) | hides small cells of a table of one or two ways with its totals, and as few others as keep them hidden |
//! | [`attack`](mod@attack) | computes between what and what each hidden cell lies, out of everything that was ever released |
//! | [`round`] | rounds to a base, the same cell always the same way |
//! | [`points`] | snaps points to a grid, or masks them in a ring around where they were |
//!
//! **Method.** Counts from 1 to below a threshold are hidden (primary suppression). A hidden cell follows from its total
//! when the others are shown, so others are hidden, too (secondary suppression), chosen small and few. Then the table is
//! attacked as a reader would attack it: with every sum that is shown here or was shown before, the least and the most
//! that each hidden cell can be is a linear programme. A cell that could be told more closely than the protection asks
//! is not released: something else is hidden, or the whole is refused with its reason.
//!
//! **Sources.** Willenborg and de Waal, Elements of Statistical Disclosure Control (2001), chapters 4 to 6; Fischetti and
//! Salazar (2001) for the two-way problem; Ratcliffe and others on masking points.
//!
//! **Limits.** Bounds are those of real numbers: exact for tables of one and two ways with their totals (the system is
//! totally unimodular), for linked tables a reader who also knows that counts are whole may come closer. Hidden cells are
//! not told apart by why they are hidden, since that would tell more. What a reader knows from elsewhere is not in it.
//!
//! ```
//! use disclosure::{Cell, Rule, Table, hide};
//!
//! let table = Table::new(["Highfield", "Weir End", "Lockside"], ["2025", "2026"],
//!     vec![vec![41, 38], vec![3, 12], vec![27, 25]])?;
//! let safe = hide(&table, &Rule { fewer_than: 5, protection: 5, zeros: false })?;
//! assert_eq!(safe.cell(1, 0), Cell::Hidden);                          // the 3 itself
//! assert_eq!(safe.hidden(), 4);                                       // and three that would give it away
//! assert!(safe.report().iter().all(|one| one.width().is_none_or(|width| width >= 5)));
//! # Ok::<(), disclosure::Unsafe>(())
//! ```
#![forbid(unsafe_code)]

pub mod attack;
pub mod hide;
pub mod points;
pub mod round;
mod table;

pub use attack::{Bound, Sum, attack};
pub use hide::{Found, Linked, Safe, Unsafe, check, hide, hide_linked};
pub use table::{Cell, Rule, Table};
