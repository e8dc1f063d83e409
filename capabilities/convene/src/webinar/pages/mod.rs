//! The pages of webinars: the series for everybody, the personal way in, and the figures for the organisers.

pub(super) mod desk;
pub(super) mod join;
pub(crate) mod own;
pub(super) mod series;

use super::model::Sitting;
use crate::gathering::model::Gathering;
use crate::programme::store::{self as desks, Version};
use crate::registration::pages::when;
use web::{Ask, Refusal};

/// What the pages stand on: the newest version, and which of its sessions are webinars.
async fn version(ask: &Ask, gathering: &Gathering) -> Result<(Option<Version>, Vec<String>), Refusal> {
    let version = desks::latest(ask.db(), gathering.id).await?;
    Ok((version, super::store::codes(ask.db(), gathering.id).await?))
}

/// Language and title.
fn title(ask: &Ask, sitting: &Sitting<'_>) -> (String, String) {
    let title = &sitting.session.title;
    let langs = [ask.lang.tag(), "en"];
    let lang = langs.into_iter().find(|lang| title.0.contains_key(*lang)).unwrap_or("und");
    (lang.to_owned(), title.pick(&langs).to_owned())
}

/// The start in the gathering's zone and in the reader's.
fn starts(ask: &Ask, gathering: &Gathering, sitting: &Sitting<'_>) -> String {
    when(ask, &gathering.zone, sitting.starts)
}
