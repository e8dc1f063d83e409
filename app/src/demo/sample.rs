//! The sample of the demo: an invented conference, written by hand in `sample/`, filled into an empty
//! house in one transaction a part. The same seed gives the same sample.

mod audits;
mod gathering;
mod letters;
mod live;
mod network;
mod numbers;
mod people;
mod practices;
mod programme;
mod proposals;
mod recommendations;
mod registration;
mod reviews;
mod site;
mod solving;
mod speakers;
pub mod texts;
mod together;
mod voices;
mod webinars;

use base::{Chance, Id, Localised, Ts, Zone};
use convene::gathering::store as gatherings;
use std::cell::Cell;
use std::collections::HashMap;
use std::sync::Arc;
use web::House;

/// The network whose first page the demo shows.
pub const NETWORK: &str = "League of River Cities";

/// What the parts of the sample know of one another.
struct Sample {
    /// Draws of the sample: the same on every machine.
    chance: Chance,
    /// Local times are read in this zone.
    zone: Zone,
    /// The milliseconds that were given away, so that ids keep the order of the files.
    tick: Cell<i64>,
    /// The people by their keys.
    people: HashMap<String, people::Known>,
    /// The gathering.
    gathering_id: Id,
    /// The proposals by their keys.
    proposals: HashMap<String, Id>,
    /// Three times as many proposals and sessions, for measuring.
    large: bool,
}

impl Sample {
    /// An id in the order of making.
    fn id(&self) -> Id {
        Id::new(self.moment(), &self.chance)
    }

    /// An instant a little later than the last: the sample was written down on 4 January 2027.
    fn moment(&self) -> Ts {
        self.tick.set(self.tick.get() + 1);
        Ts(1_799_020_800_000_000 + self.tick.get() * 1_000)
    }

    /// The instant of a local time such as `2027-05-30T23:59`.
    fn at(&self, local: &str) -> Result<Ts, String> {
        let civil = local.parse().map_err(|error| format!("could not read the time {local} of the sample: {error}"))?;
        Ok(self.zone.instant(civil))
    }
}

/// Fills an empty house; a house that has the sample already is left alone.
pub async fn fill(house: &Arc<House>, large: bool) -> Result<(), String> {
    let told = |error: store::StoreError| format!("could not fill the demo: {error}");
    // A till at which no money changes hands, so that paying can be tried. Only the demo has it.
    convene::registration::payment::offer(house, Arc::new(convene::registration::payment::PracticeTill));
    if gatherings::find(&house.db, super::doors::GATHERING).await.map_err(told)?.is_some() {
        return Ok(());
    }
    let texts = texts::Texts::read()?;
    let zone = Zone::parse(&texts.gathering.zone).map_err(|error| format!("could not read the zone {}", error.0))?;
    let mut sample = Sample {
        chance: Chance::seeded(20_270_914),
        zone,
        tick: Cell::new(0),
        people: HashMap::new(),
        gathering_id: Id::new(Ts(0), &Chance::seeded(1)),
        proposals: HashMap::new(),
        large,
    };
    people::fill(house, &mut sample, &texts).await.map_err(told)?;
    gathering::fill(house, &mut sample, &texts).await?;
    proposals::fill(house, &mut sample, &texts).await?;
    reviews::fill(house, &mut sample, &texts).await?;
    programme::fill(house, &mut sample, &texts).await?;
    registration::fill(house, &mut sample, &texts).await?;
    recommendations::fill(house, &sample, &texts).await?;
    live::fill(house, &mut sample, &texts).await?;
    speakers::fill(house, &sample, &texts).await?;
    site::fill(house, &sample, &texts).await?;
    together::fill(house, &sample).await?;
    solving::fill(house, &sample, &texts).await?;
    webinars::fill(house, &sample, &texts).await?;
    practices::fill(house, &sample).await?;
    audits::fill(house, &sample).await?;
    voices::fill(house, &sample).await?;
    numbers::fill(house, &sample).await?;
    // Last, since it reads what all others publish.
    network::fill(house, &sample).await?;
    Ok(())
}

/// A text that stands in both languages.
fn both(text: &texts::Both) -> Localised {
    Localised::both(text.en.trim(), text.fr.trim())
}
