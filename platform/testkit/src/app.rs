//! A house for one test, on either database.

use crate::{Browser, cluster};

use axum::body::Body;
use axum::http::Request;
use base::{Chance, FrozenClock, Lang, Ts};
use futures::future::BoxFuture;
use std::sync::Arc;
use store::{Blobs, Db};
use tempfile::TempDir;
use tower::util::BoxCloneSyncService;
use web::{Capability, House, Settings, Viewer};

/// What a test puts into the house.
pub struct Parts {
    /// The capabilities under test, with all they lean on.
    pub capabilities: Vec<Capability>,
    /// Who asks: usually `directory::identify`.
    pub identify: fn(Arc<House>, web::HeaderMap) -> BoxFuture<'static, store::Result<Viewer>>,
}

impl Parts {
    /// A house without capabilities, where nobody is known: only the tables of the platform.
    pub fn bare() -> Parts {
        Parts { capabilities: Vec::new(), identify: |_, _| Box::pin(async { Ok(Viewer::stranger()) }) }
    }
}

/// The letters, as a part of the house: their tables and their words. Every capability leans on them.
pub fn letters() -> Capability {
    Capability {
        name: "post",
        routes: Vec::new(),
        menu: Vec::new(),
        beside: Vec::new(),
        permissions: Vec::new(),
        migrations: post::migrations(),
        jobs: Vec::new(),
        locales: post::LOCALES,
        columns: &[],
        keeping: &[],
    }
}

/// A house for one test.
pub struct TestApp {
    /// The house.
    pub house: Arc<House>,
    /// The clock: it stands at 1 March 2027, 12:00 UTC, until it is moved.
    pub clock: FrozenClock,
    service: BoxCloneSyncService<Request<Body>, axum::response::Response, std::convert::Infallible>,
    _folder: TempDir,
}

/// The instant of an RFC 3339 text.
pub fn at(text: &str) -> Ts {
    Ts::parse(text).unwrap_or_else(|| panic!("{text} is no instant"))
}

/// Tells the story on SQLite, then on PostgreSQL (I2).
pub async fn on_both(parts: fn() -> Parts, story: impl AsyncFn(TestApp)) {
    on_lite(parts, &story).await;
    on_postgres(parts, &story).await;
}

/// Tells the story on SQLite.
pub async fn on_lite(parts: fn() -> Parts, story: impl AsyncFn(TestApp)) {
    let folder = TempDir::new().expect("a folder for the test");
    let db = Db::open_folder(folder.path()).await.expect("SQLite opens");
    story(TestApp::over(parts(), db, folder).await).await;
}

/// Tells the story on PostgreSQL, in a database of its own.
pub async fn on_postgres(parts: fn() -> Parts, story: impl AsyncFn(TestApp)) {
    let database = cluster::TestDatabase::create().await;
    let db = Db::open_postgres(&database.address).await.expect("PostgreSQL opens");
    let folder = TempDir::new().expect("a folder for the test");
    story(TestApp::over(parts(), db.clone(), folder).await).await;
    db.close().await;
    database.drop_it().await;
}

impl TestApp {
    /// A house over this database, with the tables of the platform and of the capabilities.
    pub async fn over(parts: Parts, db: Db, folder: TempDir) -> TestApp {
        let mut steps = store::migrations();
        steps.extend(parts.capabilities.iter().flat_map(|part| part.migrations.clone()));
        store::migrate(&db, steps).await.expect("the migrations run");
        let clock = FrozenClock::at(at("2027-03-01T12:00:00Z"));
        let settings = Settings {
            base_url: "http://localhost:8080".to_owned(),
            langs: ["en", "fr", "en-XA", "ar-XB"].map(Lang::new).to_vec(),
            name: "Wardmote".to_owned(),
            mail_from: "wardmote@localhost.example".to_owned(),
            mail_domain: "localhost.example".to_owned(),
            proxy_header: None,
            metrics_token: None,
        };
        let identify = parts.identify;
        let house = House::new(
            db,
            Blobs::in_folder(folder.path().join("blobs")),
            Arc::new(clock.clone()),
            None,
            Chance::seeded(20270914),
            settings,
            parts.capabilities,
            Box::new(identify),
        );
        let house = Arc::new(house);
        let service = BoxCloneSyncService::new(web::router(house.clone()));
        TestApp { house, clock, service, _folder: folder }
    }

    /// A browser that nobody has signed in with.
    pub fn browser(&self) -> Browser {
        Browser::new(self.service.clone())
    }

    /// A browser before a house of other settings over the same database, as a second replica would be.
    pub fn browser_in(&self, parts: Parts, change: impl FnOnce(&mut Settings)) -> Browser {
        let mut settings = self.house.settings.clone();
        change(&mut settings);
        let (db, blobs, clock) = (self.house.db.clone(), self.house.blobs.clone(), Arc::new(self.clock.clone()));
        let (chance, identify) = (Chance::seeded(1), Box::new(parts.identify));
        let house = House::new(db, blobs, clock, None, chance, settings, parts.capabilities, identify);
        Browser::new(BoxCloneSyncService::new(web::router(Arc::new(house))))
    }

    /// The database.
    pub fn db(&self) -> &Db {
        &self.house.db
    }

    /// Does all jobs that are due, as the worker would, and answers how many. A job that fails fails the test.
    pub async fn run_jobs(&self) -> usize {
        let house = self.house.clone();
        let run = move |job: store::jobs::Taken| -> store::jobs::Doing<'static> {
            let kinds = house.capabilities.iter().flat_map(|part| &part.jobs);
            let kind = kinds.into_iter().find(|kind| kind.kind == job.kind).copied();
            let house = house.clone();
            Box::pin(async move {
                let kind = kind.unwrap_or_else(|| panic!("no capability does jobs of the kind {}", job.kind));
                (kind.run)(house, job.payload).await.unwrap_or_else(|error| panic!("could not {error}"));
                Ok(())
            })
        };
        store::jobs::run_due(&self.house.db, &*self.house.clock, "test", &run).await.expect("jobs run")
    }
}
