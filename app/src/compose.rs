//! The one place where the capabilities come together.

use crate::{LOCALES, chain, columns, compliance, demo, health, home, kept, metrics, openapi, outbox};
use base::{Chance, Clock, Lang, ShiftedClock, SystemClock};
use std::path::PathBuf;
use std::sync::Arc;
use store::{Blobs, Db, Migration};
use web::{Brands, Capability, House, Settings};

/// Where the data are and what the operator decided.
#[derive(Clone, Debug)]
pub struct Place {
    /// The folder of SQLite and, unless told otherwise, of the files.
    pub data: PathBuf,
    /// `postgres://…`, where one machine is outgrown.
    pub database: Option<String>,
    /// The folder of files, or `s3://bucket/prefix`.
    pub blobs: Option<String>,
    /// What the operator decided.
    pub settings: Settings,
}

/// Settings of an install that nobody has configured.
pub fn plain_settings(base_url: &str) -> Settings {
    Settings {
        base_url: base_url.trim_end_matches('/').to_owned(),
        langs: vec![Lang::en(), Lang::fr()],
        name: "Wardmote".to_owned(),
        mail_from: "wardmote@localhost".to_owned(),
        mail_domain: "localhost".to_owned(),
        proxy_header: None,
        metrics_token: None,
    }
}

/// All capabilities, from the bottom up. The program's own pages come last.
pub fn capabilities() -> Vec<Capability> {
    vec![
        directory::capability(),
        post_tables(),
        convene::capability(),
        deliberate::capability(),
        diagnose::capability(),
        act::capability(),
        learn::capability(),
        compliance::capability(),
        composed(),
    ]
}

/// Letters are a part of the platform, yet they have tables, jobs and columns with persons like a capability.
fn post_tables() -> Capability {
    Capability {
        name: "post",
        routes: Vec::new(),
        menu: Vec::new(),
        beside: Vec::new(),
        permissions: Vec::new(),
        migrations: post::migrations(),
        jobs: Vec::new(),
        locales: post::LOCALES,
        columns: columns::LETTERS,
        keeping: columns::KEEPING_LETTERS,
    }
}

/// Pages that mix capabilities: home, what convene and deliberate know of each other, demo, outbox, health, the description of the API.
fn composed() -> Capability {
    Capability {
        name: "wardmote",
        routes: [
            home::routes(),
            kept::routes(),
            chain::routes(),
            demo::routes(),
            outbox::routes(),
            health::routes(),
            metrics::routes(),
            openapi::routes(),
        ]
        .concat(),
        menu: chain::menu(),
        beside: chain::beside(),
        permissions: Vec::new(),
        migrations: Vec::new(),
        jobs: chain::jobs(),
        locales: LOCALES,
        columns: columns::PLATFORM,
        keeping: columns::KEEPING_PLATFORM,
    }
}

/// All migrations in one list.
pub fn migrations() -> Vec<Migration> {
    store::migrations().into_iter().chain(capabilities().into_iter().flat_map(|part| part.migrations)).collect()
}

/// Opens the database of a place.
pub async fn open(place: &Place) -> Result<Db, String> {
    let opened = match &place.database {
        Some(address) if address.starts_with("postgres") => Db::open_postgres(address).await,
        Some(other) => {
            return Err(format!("{} is no address of a database; write postgres://user@host/name", scheme(other)));
        }
        None => Db::open_folder(&place.data).await,
    };
    opened.map_err(|error| format!("could not open the database: {error}"))
}

/// Only what stands before `://`: the rest may hold a password.
fn scheme(address: &str) -> &str {
    address.split("://").next().unwrap_or("this")
}

/// Opens the database, brings it up to date and puts the house together.
pub async fn house(place: &Place, demo: Option<ShiftedClock>) -> Result<Arc<House>, String> {
    let db = open(place).await?;
    store::migrate(&db, migrations()).await.map_err(|error| format!("could not {error}"))?;
    let house = Arc::new(over(db, blobs(place)?, place, demo));
    // A host's own domain must be known before the first request comes.
    Brands::refresh(&house, house.now()).await;
    Ok(house)
}

/// The house over an open database.
pub fn over(db: Db, blobs: Blobs, place: &Place, demo: Option<ShiftedClock>) -> House {
    let clock: Arc<dyn Clock> = match &demo {
        Some(clock) => Arc::new(clock.clone()),
        None => Arc::new(SystemClock),
    };
    let house = House::new(
        db,
        blobs,
        clock,
        demo,
        Chance::from_system(),
        place.settings.clone(),
        capabilities(),
        Box::new(directory::identify),
    );
    house.brands.known_by(convene::site::brand::all);
    house
}

/// The files of a place: inside its folder, in another one, or in a bucket.
pub fn blobs(place: &Place) -> Result<Blobs, String> {
    match &place.blobs {
        Some(there) => Blobs::at(there),
        None => Ok(Blobs::in_folder(place.data.join("files"))),
    }
}
