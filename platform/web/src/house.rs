//! The house: everything that a request may lean on, put together once by the program.

use crate::{Brands, Cache, Capability, Live, Pace, Shelf, Tally, Viewer, Words};
use axum::http::HeaderMap;
use base::{Chance, Clock, Lang, ShiftedClock, Ts};
use futures::future::BoxFuture;
use std::collections::HashMap;
use std::sync::Arc;
use store::{Blobs, Db};

/// What the operator decided.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The address people see, such as `https://safer.example`, without a slash at the end.
    pub base_url: String,
    /// The languages shown, the first without a prefix in the address.
    pub langs: Vec<Lang>,
    /// The name of the install.
    pub name: String,
    /// The sender of letters.
    pub mail_from: String,
    /// The domain under which calls receive letters.
    pub mail_domain: String,
    /// The header in which a trusted proxy names the reader's address; none is believed otherwise.
    pub proxy_header: Option<String>,
    /// Whoever shows this reads `/metrics`; without one only this machine does.
    pub metrics_token: Option<String>,
}

impl Settings {
    /// Cookies are bound to the host and to https.
    pub fn secure(&self) -> bool {
        self.base_url.starts_with("https://")
    }
}

type Identify = dyn Fn(Arc<House>, HeaderMap) -> BoxFuture<'static, store::Result<Viewer>> + Send + Sync;

/// Everything a handler may lean on.
pub struct House {
    /// The database.
    pub db: Db,
    /// The files handed in.
    pub blobs: Blobs,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// The demo's clock; `None` in service, and then no address of the demo exists.
    pub demo: Option<ShiftedClock>,
    /// Chance.
    pub chance: Chance,
    /// What the operator decided.
    pub settings: Settings,
    /// The words of all capabilities.
    pub words: Arc<Words>,
    /// The capabilities.
    pub capabilities: Vec<Capability>,
    /// Published pages, rendered.
    pub cache: Cache,
    /// How often somebody may do what costs.
    pub pace: Pace,
    /// How often each route was asked, and how long it took.
    pub tally: Tally,
    /// The rooms that somebody follows at this moment.
    pub live: Live,
    /// What capabilities keep in memory.
    pub shelf: Shelf,
    /// The clothes of hosts.
    pub brands: Brands,
    /// Tells who asks: filled by the directory.
    pub identify: Box<Identify>,
    grants: HashMap<&'static str, Vec<&'static str>>,
}

impl House {
    /// Puts the house together.
    #[expect(clippy::too_many_arguments, reason = "each part is named once, at the one place of composition")]
    pub fn new(
        db: Db,
        blobs: Blobs,
        clock: Arc<dyn Clock>,
        demo: Option<ShiftedClock>,
        chance: Chance,
        settings: Settings,
        capabilities: Vec<Capability>,
        identify: Box<Identify>,
    ) -> House {
        let mut locales: Vec<(&str, &'static str)> = crate::LOCALES.to_vec();
        locales.extend(capabilities.iter().flat_map(|part| part.locales.iter().copied()));
        let mut grants: HashMap<&'static str, Vec<&'static str>> = HashMap::new();
        for permission in capabilities.iter().flat_map(|part| &part.permissions) {
            grants.entry(permission.name).or_default().extend(permission.roles);
        }
        let words = Arc::new(Words::new(&locales));
        let (cache, pace, live, shelf) = (Cache::default(), Pace::default(), Live::default(), Shelf::default());
        House {
            db,
            blobs,
            clock,
            demo,
            chance,
            settings,
            words,
            capabilities,
            cache,
            pace,
            live,
            shelf,
            brands: Brands::default(),
            tally: Tally::default(),
            identify,
            grants,
        }
    }

    /// The instant now.
    pub fn now(&self) -> Ts {
        self.clock.now()
    }

    /// Until when what happened is shown. The sample of the demo tells of days that lie ahead of the demo's clock; in
    /// service nothing is hidden, whatever a wrong clock says.
    pub fn shown_until(&self) -> Ts {
        if self.demo.is_some() { self.now() } else { Ts(i64::MAX) }
    }

    /// May the viewer do this in the gathering of this code (empty: on the server)? What is not granted is refused.
    pub fn may(&self, viewer: &Viewer, permission: &str, scope_code: &str) -> bool {
        self.grants.get(permission).is_some_and(|roles| viewer.holds(roles, scope_code))
            && viewer.scoped_for(permission)
    }

    /// What the parts for this place of this gathering's pages have come to: a part of the version of such a page.
    pub async fn beside_version(&self, place: &str, gathering: &str) -> store::Result<i64> {
        let mut sum = 0i64;
        for part in self.beside(place) {
            sum = sum.wrapping_add((part.version)(self, gathering).await?);
        }
        Ok(sum)
    }

    /// What others show at this place.
    pub(crate) fn beside(&self, place: &str) -> impl Iterator<Item = &crate::Beside> {
        self.capabilities.iter().flat_map(|part| &part.beside).filter(move |part| part.place == place)
    }

    /// Somebody does jobs of this kind. What happened here is told to whoever asked to be told; where nobody did,
    /// there is nothing to write.
    pub fn does(&self, kind: &str) -> bool {
        self.capabilities.iter().flat_map(|part| &part.jobs).any(|job| job.kind == kind)
    }

    /// There is such an address. A page that leads to one of another capability asks first.
    pub fn leads_to(&self, path: &str) -> bool {
        self.routes().any(|route| route.path == path)
    }

    /// All routes, in the order of the capabilities.
    pub fn routes(&self) -> impl Iterator<Item = &crate::Route> {
        self.capabilities.iter().flat_map(|part| &part.routes)
    }
}
