//! Programmes of other systems in and out. An import finds again what it brought before by the keys of its source,
//! so that a second one changes nothing; it is one transaction, so that one that fails leaves nothing behind.

mod lists;
mod sessions;

use super::compose::Frame;
use super::publishing;
use super::store::{self as desks, Version};
use crate::gathering::model::{Gathering, State};
use crate::gathering::store as gatherings;
use ::exchange::Programme;
use base::{Chance, Id, Lang, Localised, Ts, Zone, is_reserved};
use store::{Db, StoreError, Tx};

/// The programme as a table for an office, one row for each time of a session.
pub fn table(
    code: &str,
    programme: &Programme,
    options: &::exchange::WriteOptions,
) -> Result<web::Table, ::exchange::WriteRefusal> {
    let mut table = web::Table::new(format!("{code}-programme"), &::exchange::TABLE_COLUMNS);
    for row in ::exchange::table_rows(programme, options)? {
        table.row(row.map(web::Cell::from));
    }
    Ok(table)
}

/// What an import did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// The gathering was not there before.
    pub gathering_made: bool,
    /// Rows that are new: rooms, topics, formats, sessions, placements.
    pub new: usize,
    /// Rows that are other than before.
    pub changed: usize,
    /// How many placements the source has.
    pub placed: usize,
    /// The titles of sessions without a place.
    pub unplaced: Vec<String>,
    /// The number of the version that was published; nothing changed where there is none.
    pub version: Option<i64>,
}

/// Why a programme cannot be imported: a fragment that follows “could not”.
#[derive(Debug)]
pub enum ImportError {
    /// The gathering of this code keeps its times in another zone.
    OtherZone {
        /// The zone of the gathering.
        here: String,
        /// The zone of the file.
        there: String,
    },
    /// The zone of the file is not known here.
    UnknownZone(String),
    /// The code cannot be one of a gathering.
    BadCode(String),
    /// The database refused.
    Store(StoreError),
}

impl std::fmt::Display for ImportError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            ImportError::OtherZone { here, there } => {
                write!(
                    f,
                    "import times of {there} into a gathering in {here}: choose another gathering, or set its zone first"
                )
            }
            ImportError::UnknownZone(name) => {
                write!(f, "find the time zone \"{name}\": pass one such as Europe/Paris with --zone")
            }
            ImportError::BadCode(code) => write!(
                f,
                "call a gathering \"{code}\": choose lower-case letters, digits and hyphens, and no word of the platform"
            ),
            ImportError::Store(error) => write!(f, "import the programme: {error}"),
        }
    }
}

impl std::error::Error for ImportError {}

impl From<StoreError> for ImportError {
    fn from(error: StoreError) -> ImportError {
        ImportError::Store(error)
    }
}

impl From<serde_json::Error> for ImportError {
    fn from(error: serde_json::Error) -> ImportError {
        ImportError::Store(error.into())
    }
}

/// What an import leans on.
pub(crate) struct Coming<'a> {
    pub tx: &'a Tx,
    pub chance: &'a Chance,
    pub now: Ts,
    pub programme: &'a Programme,
}

impl Coming<'_> {
    pub(crate) fn id(&self) -> Id {
        Id::new(self.now, self.chance)
    }
}

/// Imports a programme into the gathering of this code, which is made where it is absent, and publishes what changed.
pub async fn import(
    db: &Db,
    chance: &Chance,
    now: Ts,
    code: &str,
    programme: &Programme,
) -> Result<Report, ImportError> {
    let tx = db.begin().await?;
    let report = import_in(&tx, chance, now, code, programme).await?;
    tx.commit().await?;
    Ok(report)
}

/// The same inside a transaction of the caller's.
pub async fn import_in(
    tx: &Tx,
    chance: &Chance,
    now: Ts,
    code: &str,
    programme: &Programme,
) -> Result<Report, ImportError> {
    let coming = Coming { tx, chance, now, programme };
    let mut report = Report { placed: programme.placements.len(), ..Report::default() };
    let gathering = gathering(&coming, code, &mut report).await?;
    desks::hold(tx, gathering.id).await?;
    let known = desks::frame(tx, gathering.id).await?;
    let known: Option<Frame> = known.as_deref().map(serde_json::from_str).transpose()?;
    let mut desk = desks::desk(tx, gathering).await?;
    let format_keys = lists::bring(&coming, &mut desk, known.as_ref(), &mut report).await?;
    sessions::bring(&coming, &desk, &format_keys, &mut report).await?;
    let frame = frame(programme, format_keys);
    if known.as_ref() != Some(&frame) {
        desks::save_frame(tx, desk.gathering.id, &serde_json::to_string(&frame)?).await?;
    }
    let fresh = desks::desk(tx, desk.gathering).await?;
    report.unplaced = fresh.unplaced().iter().map(|session| session.name(&Lang::en())).collect();
    let before = desks::latest(tx, fresh.gathering.id).await?;
    let first = before.is_none();
    let draft = publishing::compare(fresh, before, Some(&frame));
    // What was imported can be exported, even where nothing in it has a room yet.
    if draft.differs || first {
        let (id, number) = (draft.desk.gathering.id, draft.number);
        desks::publish(tx, chance, now, id, number, None, "", &draft.programme, &draft.changes).await?;
        crate::webinar::jobs::leave_for(tx, chance, now, &draft.desk.gathering).await?;
        report.version = Some(number);
    }
    Ok(report)
}

/// The newest published version of a gathering's programme, for the writers of `exchange`.
pub async fn export(db: &Db, code: &str) -> store::Result<Option<Version>> {
    match gatherings::find(db, code).await? {
        Some(gathering) => desks::latest(db, gathering.id).await,
        None => Ok(None),
    }
}

/// How the files of an export are written: with the addresses of the gathering's own pages.
pub fn export_options(base_url: &str, code: &str, version: &Version) -> ::exchange::WriteOptions {
    super::public::write_options(base_url, code, version.published_at)
}

/// What has no row of its own: the gathering's facts, days and lists as the source has them.
fn frame(programme: &Programme, format_keys: std::collections::BTreeMap<String, ::exchange::model::Key>) -> Frame {
    let on_sessions: std::collections::HashSet<_> = programme
        .sessions
        .iter()
        .flat_map(|session| session.presenters.iter().map(|presenter| &presenter.person))
        .collect();
    let persons = programme.persons.iter().filter(|person| !on_sessions.contains(&person.key)).cloned().collect();
    let rest = Programme {
        gathering: programme.gathering.clone(),
        generator: programme.generator.clone(),
        days: programme.days.clone(),
        rooms: programme.rooms.clone(),
        topics: programme.topics.clone(),
        formats: programme.formats.clone(),
        extra: programme.extra.clone(),
        persons,
        ..Programme::default()
    };
    Frame { programme: rest, format_keys }
}

/// Texts in several languages are the same map on both sides.
pub(crate) fn texts(of: &::exchange::Localised) -> Localised {
    Localised(of.0.clone())
}

async fn gathering(coming: &Coming<'_>, code: &str, report: &mut Report) -> Result<Gathering, ImportError> {
    let said = &coming.programme.gathering;
    let zone = Zone::parse(&said.zone).map_err(|_| ImportError::UnknownZone(said.zone.clone()))?;
    if let Some(there) = gatherings::find(coming.tx, code).await? {
        if there.zone != zone {
            return Err(ImportError::OtherZone { here: there.zone.name().to_owned(), there: zone.name().to_owned() });
        }
        return Ok(there);
    }
    if is_reserved(code) || code.is_empty() || base::slug_of(code) != code {
        return Err(ImportError::BadCode(code.to_owned()));
    }
    let mut gathering = Gathering::draft(coming.id(), code, "conference", texts(&said.title), zone, coming.now);
    gathering.days = days(coming.programme);
    gathering.city = said.place.pick(&[]).to_owned();
    gathering.about = texts(&said.description);
    gathering.website = said.url.clone().unwrap_or_default();
    if !said.languages.is_empty() {
        gathering.langs = said.languages.iter().map(|tag| Lang::new(tag)).collect();
    }
    gathering.source_key = said.acronym.clone().unwrap_or_default();
    gathering.state = State::Published;
    gatherings::insert(coming.tx, &gathering, None).await?;
    report.gathering_made = true;
    Ok(gathering)
}

/// The days the source says, else those of its placements.
fn days(programme: &Programme) -> Option<(base::jiff::civil::Date, base::jiff::civil::Date)> {
    let placed = || programme.placements.iter().map(|placement| placement.day);
    let first = programme.gathering.start.or_else(|| placed().min())?;
    let last = programme.gathering.end.or_else(|| placed().max())?;
    Some((first.min(last), last.max(first)))
}
