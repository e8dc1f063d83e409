//! The pages of speakers: the secretariat's desk, the speaker's own page behind the link, and the public one.

pub(super) mod desk;
pub(super) mod one;
pub(super) mod own;
pub(super) mod public;

use super::life::Secretariat;
use super::model::{Photo, Speaker};
use crate::gathering::model::Gathering;
use web::{Ask, Outcome, Refusal, download};

/// Who acts, where.
fn secretariat<'a>(ask: &'a Ask, gathering: &'a Gathering) -> Secretariat<'a> {
    let house = &ask.house;
    Secretariat { house, now: ask.now(), chance: &house.chance, by: ask.viewer.person(), gathering }
}

/// The first letters of a name, for who shows no photo.
fn initials(name: &str) -> String {
    name.split_whitespace().filter_map(|word| word.chars().next()).take(2).collect()
}

/// The bytes of a photo. It comes as a file to keep, which a page may still show.
async fn send(ask: &Ask, one: &Speaker, photo: Option<&Photo>) -> Outcome {
    let photo = photo.ok_or_else(Refusal::not_found)?;
    let ending = if photo.media == "image/png" { "png" } else { "jpg" };
    download(&format!("{}.{ending}", base::slug_of(&one.name)), &photo.media, ask.house.blobs.fetch(&photo.hash).await?)
}
