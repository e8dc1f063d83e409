//! What the first page of the install shows of the network: what is new, what one can apply for, how many belong to it.

use super::{news, opportunity, organisation, search};
use web::{Ask, House, Refusal};

/// The network on the first page.
pub struct Home {
    /// The latest news.
    pub news: Vec<news::Line>,
    /// What one can apply for, without the calls of gatherings, which the page shows by itself.
    pub opportunities: Vec<opportunity::Line>,
    /// How many are members; nothing where the install is no network.
    pub members: Option<i64>,
}

/// What is shown.
pub async fn home(ask: &Ask) -> Result<Home, Refusal> {
    let open = opportunity::store::open(ask.db(), ask.now(), "", 3).await?;
    let members = match organisation::store::house(ask.db()).await? {
        Some(house) => Some(organisation::store::count_members(ask.db(), house.id).await?).filter(|n| *n > 0),
        None => None,
    };
    Ok(Home { news: news::latest(ask, 3).await?, opportunities: opportunity::lines(ask, &open).await?, members })
}

/// What the first page is new by.
pub async fn version(house: &House) -> store::Result<String> {
    search::leave_if_changed(house).await?;
    let (news, offers) =
        (news::store::last_change(&house.db).await?, opportunity::store::last_change(&house.db).await?);
    Ok(format!("{news}-{offers}-{}", organisation::store::last_change(&house.db).await?))
}
