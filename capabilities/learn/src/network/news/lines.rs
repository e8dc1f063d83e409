//! News in lines: as lists, the first page and the page of an organisation show them.

use super::model::Item;
use super::store;
use crate::network::desk::shown;
use crate::network::part_date;
use base::Id;
use web::{Ask, Refusal};

/// An item in one line.
pub struct Line {
    /// Its code.
    pub code: String,
    /// Its kind in words.
    pub kind: String,
    /// When, in words.
    pub day: String,
    /// The language of the title, and the title.
    pub title: (String, String),
    /// The language of the summary, and the summary.
    pub summary: (String, String),
    /// Whose it was and as what: “The Centre took part”.
    pub role: String,
    /// With whom.
    pub partners: String,
    /// Who sees it, in words.
    pub state: String,
    /// The colour of that.
    pub badge: &'static str,
}

/// The lines of these items: the same number of statements however many there are.
pub async fn lines(ask: &Ask, items: &[Item]) -> Result<Vec<Line>, Refusal> {
    let ids: Vec<Id> = items.iter().map(|item| item.id).collect();
    let partners = store::partners(ask.db(), &ids).await?;
    let of = |id: Id| {
        let names = partners.iter().filter(|(item, _)| *item == id).map(|(_, partner)| partner.name.as_str());
        names.collect::<Vec<_>>().join(", ")
    };
    Ok(items.iter().map(|item| line(ask, item, of(item.id))).collect())
}

/// The latest that everybody may read, for the first page.
pub async fn latest(ask: &Ask, most: i64) -> Result<Vec<Line>, Refusal> {
    lines(ask, &store::published(ask.db(), "", "", 0, most).await?).await
}

fn line(ask: &Ask, item: &Item, partners: String) -> Line {
    let t = ask.t();
    Line {
        code: item.code.clone(),
        kind: t.say(&format!("news-kind-{}", item.kind.code())),
        day: part_date::told(&t, &item.sort_day()),
        title: shown(&item.title, &ask.lang),
        summary: shown(&item.summary, &ask.lang),
        role: role(ask, item),
        partners,
        state: t.say(&format!("news-state-{}", item.state.code())),
        badge: item.state.badge(),
    }
}

/// Whose activity it was and as what.
fn role(ask: &Ask, item: &Item) -> String {
    let t = ask.t();
    match (item.role, &item.of) {
        (Some(role), Some((_, name))) => t.a(&format!("news-role-{}-of", role.code()), "name", name.as_str()),
        (Some(role), None) => t.say(&format!("news-role-{}", role.code())),
        (None, Some((_, name))) => name.clone(),
        (None, None) => String::new(),
    }
}
