//! What a gathering is made of, each as a list that is edited as one form.

pub(super) mod formats;
pub(super) mod organisations;
pub(super) mod results;
pub(super) mod rooms;
pub(super) mod topics;

use super::rows::{Column, RowsPage, conflict, rows_page};
use crate::gathering::desk::{gathering_of, maker, shell};
use crate::gathering::model::Gathering;
use store::Tx;
use web::{Ask, Outcome, Refusal, Sheet, refused, see_other};

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

/// Notes the deed, makes it true, and goes back to the list.
async fn done(ask: &Ask, tx: Tx, gathering: &Gathering, name: &str) -> Outcome {
    maker(ask).note(&tx, "gathering-parts", gathering, name).await?;
    tx.commit().await?;
    see_other(ask, &format!("/manage/{}/{name}", gathering.code), Some("said-gathering-saved"))
}

/// Nothing was saved: the list as it stands with what was typed and why.
fn not_saved(ask: &Ask, gathering: &Gathering, list: List, s: Sheet) -> Outcome {
    refused(&page_of(ask, gathering, list, s))
}

/// Somebody else changed the gathering since the form was opened.
async fn somebody_was_first(ask: &Ask, list: List, mut s: Sheet) -> Result<RowsPage, Refusal> {
    let now = gathering_of(ask).await?;
    conflict(ask, &mut s, now.changed_at);
    Ok(page_of(ask, &now, list, s))
}
