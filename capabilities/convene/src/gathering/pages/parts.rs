//! What a gathering is made of, each as a list that is edited as one form.

pub(super) mod formats;
pub(super) mod organisations;
pub(super) mod results;
pub(super) mod rooms;
pub(super) mod topics;

use super::rows::{Column, RowsPage, rows_page};
use crate::gathering::desk::shell;
use crate::gathering::model::Gathering;
use web::{Ask, Outcome, Sheet, refused};

/// A list as it is shown: its name in addresses and words, its fields, its items, what stands in them.
struct List {
    name: &'static str,
    columns: Vec<Column>,
    items: Vec<(String, String)>,
}

fn page_of(ask: &Ask, gathering: &Gathering, list: List, s: Sheet) -> RowsPage {
    let t = ask.t();
    let title = t.say(&format!("gathering-door-{}", list.name));
    rows_page(
        shell(ask, gathering, title),
        t.say(&format!("gathering-{}-lead", list.name)),
        s,
        &list.columns,
        list.items,
    )
}

/// The revision a form begins with.
fn begun(gathering: &Gathering) -> Sheet {
    let mut s = Sheet::default();
    s.form.set("revision", gathering.changed_at.0.to_string());
    s
}

/// Nothing was saved: the list as it stands with what was typed and why.
fn not_saved(ask: &Ask, gathering: &Gathering, list: List, s: Sheet) -> Outcome {
    refused(&page_of(ask, gathering, list, s))
}
