//! Publishing, withdrawing, publishing again.

use super::edit::found;
use crate::network::desk::maker;
use crate::network::news::{State, store};
use web::{Ask, Outcome, Refusal, see_other};

/// `POST /news/desk/{code}/state`
pub(in crate::network::news) async fn change(ask: Ask) -> Outcome {
    let mut item = found(&ask).await?;
    let form = ask.form().await?;
    let back = format!("/news/desk/{}", item.code);
    let to = State::parse(form.get("to")).filter(|to| item.state.may_become(*to));
    let Some(to) = to else {
        return Err(Refusal::conflict("news-not-from-here").next(ask.to(&back), "network-back"));
    };
    item.state = to;
    if to == State::Published && item.published_at.is_none() {
        item.published_at = Some(ask.now());
    }
    let partners: Vec<_> = store::partners(ask.db(), &[item.id]).await?.into_iter().map(|(_, one)| one).collect();
    let people = store::people(ask.db(), item.id).await?;
    let tx = ask.db().begin().await?;
    if !store::save(&tx, maker(&ask), &item, &partners, &people, "state").await? {
        return Err(Refusal::conflict("news-not-from-here").next(ask.to(&back), "network-back"));
    }
    tx.commit().await?;
    let said = if to == State::Published { "said-news-published" } else { "said-news-withdrawn" };
    see_other(&ask, &back, Some(said))
}
