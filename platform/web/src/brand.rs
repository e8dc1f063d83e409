//! The clothes of a host: a gathering can carry the name, the logo, the colours and the domain of whoever holds it.
//! They are few and asked for on every page, so they stand in memory; a change in this process is seen at once, one
//! in another within a second.

use crate::House;
use base::{Localised, Ts};
use futures::future::BoxFuture;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

/// What a gathering wears.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Brand {
    /// The gathering's code.
    pub code: String,
    /// What stands at the head of each page; the install's own name where it is empty.
    pub name: Localised,
    /// Address, width and height of the logo.
    pub logo: Option<(String, i64, i64)>,
    /// It has colours of its own, at `/{gathering}/theme.css`.
    pub coloured: bool,
    /// Its own domain; empty where it has none.
    pub domain: String,
    /// Changes whenever any of it changes.
    pub version: i64,
}

/// Asks for all brands of the install.
pub type AllBrands = fn(Arc<House>) -> BoxFuture<'static, store::Result<Vec<Brand>>>;

/// In another process a change is seen after so long.
const FRESH_US: i64 = 1_000_000;

/// The brands of the install.
#[derive(Default)]
pub struct Brands {
    all: OnceLock<AllBrands>,
    table: Mutex<Table>,
}

#[derive(Default)]
struct Table {
    brands: Vec<Brand>,
    asked_at: Option<Ts>,
}

impl Brands {
    /// Says who knows them: once, where the program is put together.
    pub fn known_by(&self, all: AllBrands) {
        // The first word holds; a second house is another house.
        let _ = self.all.set(all);
    }

    /// What this gathering wears.
    pub fn of(&self, code: &str) -> Option<Brand> {
        self.table().brands.iter().find(|brand| brand.code == code).cloned()
    }

    /// The gathering whose domain this is; a port does not matter.
    pub fn at_host(&self, host: &str) -> Option<String> {
        let host = host.rsplit_once(':').map_or(host, |(name, _)| name).to_ascii_lowercase();
        let table = self.table();
        table.brands.iter().find(|brand| !host.is_empty() && brand.domain == host).map(|brand| brand.code.clone())
    }

    /// Something was changed: they are asked for again.
    pub fn touch(&self) {
        self.table().asked_at = None;
    }

    /// Asks for them again where it is time. What cannot be asked stays as it is.
    pub async fn refresh(house: &Arc<House>, now: Ts) {
        let Some(all) = house.brands.all.get() else { return };
        let fresh = |at: Ts| (now.0 - at.0).abs() < FRESH_US;
        if house.brands.table().asked_at.is_some_and(fresh) {
            return;
        }
        match all(house.clone()).await {
            Ok(brands) => *house.brands.table() = Table { brands, asked_at: Some(now) },
            Err(error) => tracing::warn!(%error, "the brands of gatherings could not be asked for"),
        }
    }

    fn table(&self) -> MutexGuard<'_, Table> {
        self.table.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_domain_leads_to_its_gathering_and_no_other_name_does() {
        let brands = Brands::default();
        let averne = Brand { code: "averne".into(), domain: "safer.averne.example".into(), ..Brand::default() };
        let plain = Brand { code: "plain".into(), ..Brand::default() };
        *brands.table() = Table { brands: vec![averne, plain], asked_at: None };
        assert_eq!(brands.at_host("Safer.Averne.example:8080").as_deref(), Some("averne"));
        assert_eq!(brands.at_host("averne.example"), None);
        assert_eq!(brands.at_host(""), None);
        assert!(brands.of("plain").is_some() && brands.of("other").is_none());
    }
}
