//! A gathering from an announcement: the text is read into facts, each with the words it was read from.
//! A person confirms, corrects or leaves out each; only then is it part of the gathering.

pub mod apply;
pub mod model;
mod pages;
pub mod store;
pub mod words;

use crate::gathering::making::{self, Maker};
use crate::gathering::model::Gathering;
use crate::gathering::store as gatherings;
use announcement::{Reading, Source};
use base::{Id, Lang, Localised, Zone};
use web::{House, Route};

/// The addresses of announcements.
pub fn routes() -> Vec<Route> {
    pages::routes()
}

/// Reads an announcement from the command line into the gathering of this code, which is made where there is
/// none. Nothing is confirmed by it. Answers how many facts wait for a person, or a sentence that says what to do.
pub async fn import(house: &House, code: &str, name: &str, bytes: &[u8]) -> Result<usize, String> {
    let reading = announcement::read(Source::from_file(name, bytes)).map_err(|refusal| refusal.to_string())?;
    if base::is_reserved(code) || base::slug_of(code) != code || code.is_empty() {
        return Err(format!("{code} cannot be the code of a gathering; use small letters, digits and hyphens"));
    }
    let maker = Maker { now: house.now(), chance: &house.chance, by: None, lang: Lang::en() };
    let told = |error: ::store::StoreError| format!("could not keep the announcement: {error}");
    let tx = house.db.begin().await.map_err(told)?;
    let found = gatherings::find(&tx, code).await.map_err(told)?;
    let gathering = match found {
        Some(gathering) => gathering,
        None => draft_of(&tx, &maker, &reading, 0, code).await.map_err(told)?,
    };
    let mut waiting = 0;
    for activity in 0..reading.items.len() {
        waiting += store::insert(&tx, &maker, gathering.id, name, &reading, activity).await.map_err(told)?;
    }
    tx.commit().await.map_err(told)?;
    house.cache.touch();
    Ok(waiting)
}

/// An empty draft of the kind that was read, called by nothing that is not confirmed.
async fn draft_of(
    tx: &::store::Tx,
    maker: &Maker<'_>,
    reading: &Reading,
    activity: usize,
    code: &str,
) -> ::store::Result<Gathering> {
    let kind = model::kind_of(reading, activity);
    let mut gathering = Gathering::draft(maker.id(), code, kind, untitled(), Zone::utc(), maker.now);
    // The text shows in which languages it is announced, and no more.
    let known = reading.written_in.iter().map(|lang| lang.name()).filter(|name| ["en", "fr"].contains(name));
    let written: Vec<Lang> = known.map(Lang::new).collect();
    if !written.is_empty() {
        gathering.langs = written;
    }
    // Until a title is confirmed the draft has none of its own, and cannot be published.
    gathering.extra.insert("untitled".to_owned(), "yes".to_owned());
    begin_bare(tx, maker, &gathering).await?;
    Ok(gathering)
}

async fn begin_bare(tx: &::store::Tx, maker: &Maker<'_>, gathering: &Gathering) -> ::store::Result<()> {
    making::begin(tx, maker, gathering).await?;
    let call: Id = maker.id();
    crate::call::store::save(tx, &making::blank_call(call, gathering), maker.now).await?;
    maker.note(tx, "gathering-from-announcement", gathering, "").await
}

fn untitled() -> Localised {
    Localised::both("Not yet named", "Encore sans nom")
}
