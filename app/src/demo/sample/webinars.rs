//! A series of webinars in the sample: its bodies, its sittings in a published programme, one registration for all.

use super::texts::{SittingLine, Texts, Upcoming};
use super::{Sample, both};
use base::jiff::civil::DateTime;
use base::{Code, Id, Localised, Secret};
use convene::gathering::model::{Gathering, Room};
use convene::gathering::store as gatherings;
use convene::programme::model::{Placement, Session};
use convene::programme::publishing;
use convene::programme::store as desks;
use convene::registration::model::{Registration, Ticket};
use convene::registration::store as registrations;
use directory::organisation::store as organisations;
use store::{Tx, sql};
use web::House;

/// When the series was announced.
const ANNOUNCED: &str = "2027-06-01T09:00";

pub(super) async fn fill(house: &House, sample: &Sample, texts: &Texts) -> Result<(), String> {
    let told = |error: store::StoreError| format!("could not fill the webinars of the demo: {error}");
    for line in texts.gathering.upcoming.iter().filter(|line| !line.sittings.is_empty()) {
        let Some(gathering) = gatherings::find(&house.db, &line.code).await.map_err(told)? else { continue };
        let announced = sample.at(ANNOUNCED)?;
        let tx = house.db.begin().await.map_err(told)?;
        bodies(&tx, sample, texts, line, gathering.id).await.map_err(told)?;
        let room = online(sample, line);
        gatherings::save_room(&tx, gathering.id, &room).await.map_err(told)?;
        sittings(&tx, sample, line, gathering.id, room.id).await?;
        let draft =
            publishing::draft(&tx, desks::desk(&tx, gathering.clone()).await.map_err(told)?).await.map_err(told)?;
        let (programme, changes) = (&draft.programme, &draft.changes);
        desks::publish(&tx, &sample.chance, announced, gathering.id, draft.number, None, "", programme, changes)
            .await
            .map_err(told)?;
        convene::webinar::jobs::leave_for(&tx, &sample.chance, announced, &gathering).await.map_err(told)?;
        register(&tx, sample, line, &gathering).await?;
        tx.commit().await.map_err(told)?;
    }
    Ok(())
}

async fn bodies(tx: &Tx, sample: &Sample, texts: &Texts, line: &Upcoming, gathering_id: Id) -> store::Result<()> {
    for (position, body) in (1i64..).zip(&line.bodies) {
        let Some(of) = texts.organisations.iter().find(|of| of.key == body.organisation) else { continue };
        let id = organisations::find_or_create_by_name(tx, sample.moment(), &sample.chance, &of.name).await?;
        let insert = sql(
            "insert into gathering_organisation (id, gathering_id, organisation_id, role, position) values ($1, $2, $3, $4, $5)",
        );
        tx.execute(insert.bind(sample.id()).bind(gathering_id).bind(id).bind(&body.role).bind(position)).await?;
    }
    Ok(())
}

fn online(sample: &Sample, line: &Upcoming) -> Room {
    Room {
        id: sample.id(),
        code: "online".to_owned(),
        guid: sample.id(),
        name: line.place.en.clone(),
        capacity: Some(line.capacity),
        step_free: true,
        notes: Localised::default(),
        position: 1,
        source_key: String::new(),
        extra: std::collections::BTreeMap::new(),
    }
}

async fn sittings(tx: &Tx, sample: &Sample, line: &Upcoming, gathering_id: Id, room_id: Id) -> Result<(), String> {
    let told = |error: store::StoreError| format!("could not fill the webinars of the demo: {error}");
    let sessions: Vec<Session> = (1..).zip(&line.sittings).map(|(number, one)| session(sample, number, one)).collect();
    desks::add_sessions(tx, gathering_id, &sessions, sample.moment()).await.map_err(told)?;
    let mut placements = Vec::new();
    for (session, one) in sessions.iter().zip(&line.sittings) {
        let starts: DateTime = one
            .starts
            .parse()
            .map_err(|error| format!("could not read the time {} of the sample: {error}", one.starts))?;
        placements.push(Placement {
            id: sample.id(),
            session_id: session.id,
            room_id: Some(room_id),
            number: session.number,
            code: Code::draw(&sample.chance).to_string(),
            guid: sample.id(),
            starts,
            minutes: one.minutes,
            locked: false,
            source_key: String::new(),
            extra: "{}".to_owned(),
        });
    }
    desks::add_placements(tx, gathering_id, &placements).await.map_err(told)
}

fn session(sample: &Sample, number: i64, line: &SittingLine) -> Session {
    super::programme::own(sample, number, "webinar", both(&line.title), line.minutes, &line.key)
}

async fn register(tx: &Tx, sample: &Sample, line: &Upcoming, gathering: &Gathering) -> Result<(), String> {
    let told = |error: store::StoreError| format!("could not open the webinars of the demo: {error}");
    let key = Secret::draw(&sample.chance).expose().to_owned();
    let last = line.sittings.last().map_or(ANNOUNCED, |one| one.starts.as_str());
    let registration = Registration {
        published: true,
        opens_at: Some(sample.at(ANNOUNCED)?),
        closes_at: Some(sample.at(last)?),
        ..Registration::draft(gathering.id, key)
    };
    registrations::save(tx, &registration, sample.moment()).await.map_err(told)?;
    let ticket = Ticket {
        id: sample.id(),
        pool_id: sample.id(),
        code: "series".to_owned(),
        kind: "remote".to_owned(),
        title: Localised::both("The whole series", "Toute la série"),
        about: Localised::both("Three webinars, one registration.", "Trois webinaires, une seule inscription."),
        price_cents: 0,
        currency: "CAD".to_owned(),
        opens_at: None,
        closes_at: None,
        day: String::new(),
        approval: false,
        invitation: false,
        places_max: 5,
        organisation_max: None,
        offered: true,
        position: 1,
        places: Some(line.capacity),
        taken: 0,
    };
    registrations::save_ticket(tx, gathering.id, &ticket).await.map_err(told)
}
