//! The programme of the sample: panels with seats for those who were not selected, the fixed items, the visits, and
//! the accepted proposals in the grid, each where its presenters can come. Published as version 1.

use super::texts::{FixedLine, PanelLine, Texts, VisitLine};
use super::{Sample, both};
use base::jiff::civil::{Date, DateTime, Time};
use base::{Code, Id, Localised, Ts};
use convene::decision::model::Outcome;
use convene::decision::store as decisions;
use convene::gathering::store as gatherings;
use convene::programme::making::{Making, bring_in, next_number};
use convene::programme::model::{Desk, Placement, Presents, Session};
use convene::programme::publishing;
use convene::programme::store as desks;
use convene::proposal::store as proposals;
use std::collections::{HashMap, HashSet};
use store::{Tx, sql};
use web::House;

pub(super) async fn fill(house: &House, sample: &mut Sample, texts: &Texts) -> Result<(), String> {
    let told = |error: store::StoreError| format!("could not fill the programme of the demo: {error}");
    let published_at = sample.at(texts
        .gathering
        .deadlines
        .get("programme_published_at")
        .map_or("2027-07-19T09:00", String::as_str))?;
    let tx = house.db.begin().await.map_err(told)?;
    let sessions_of_panels = panels(&tx, sample, texts).await.map_err(told)?;
    arrange(&tx, sample, texts, &sessions_of_panels, published_at).await.map_err(told)?;
    tx.commit().await.map_err(told)
}

fn starts(day: &str, start: &str) -> DateTime {
    let day: Date = day.parse().unwrap_or_default();
    day.to_datetime(start.parse::<Time>().unwrap_or_default())
}

/// The panels: their seats go to proposals that were invited, first to the sector that a seat looks for.
async fn panels(tx: &Tx, sample: &Sample, texts: &Texts) -> store::Result<HashMap<Id, usize>> {
    let topics = gatherings::topics(tx, sample.gathering_id).await?;
    let invited: Vec<Id> = decisions::outcomes(tx, sample.gathering_id)
        .await?
        .into_iter()
        .filter(|decision| decision.outcome == Outcome::Panel)
        .map(|decision| decision.proposal_id)
        .collect();
    let mut people = proposals::presenters_of(tx, &invited).await?;
    people.sort_by_key(|presenter| (presenter.position, presenter.id));
    let mut seated: HashSet<String> = HashSet::new();
    let mut made = HashMap::new();
    for (place, line) in texts.programme.panels.iter().enumerate() {
        let panel_id = sample.id();
        let topic_id = topics.iter().find(|topic| topic.number == line.topic).map(|topic| topic.id);
        let insert = sql(
            "insert into panel (id, gathering_id, code, title, question, topic_id, created_at) values ($1, $2, $3, $4, $5, $6, $7)",
        );
        let insert = insert.bind(panel_id).bind(sample.gathering_id).bind(Code::draw(&sample.chance));
        let insert = insert.bind(text(&both(&line.title))).bind(text(&both(&line.question))).bind(topic_id);
        tx.execute(insert.bind(sample.moment())).await?;
        made.insert(panel_id, place);
        for (position, seat) in (1i64..).zip(&line.seats) {
            let fits = |wanted: bool| {
                people.iter().find(|one| !seated.contains(&one.mail) && (!wanted || seat.sectors.contains(&one.sector)))
            };
            let holder = fits(true).or_else(|| fits(false));
            let insert = sql(
                "insert into seat (id, panel_id, position, role, wanted_sector, proposal_id, presenter_id, holder_key, state, invited_at, \
                 answered_at) values ($1, $2, $3, 'panellist', $4, $5, $6, $7, $8, $9, $10)",
            );
            let insert = insert
                .bind(sample.id())
                .bind(panel_id)
                .bind(position)
                .bind(seat.sectors.first().cloned().unwrap_or_default());
            let key = holder.map(|one| one.mail.to_lowercase()).unwrap_or_default();
            let insert = insert.bind(holder.map(|one| one.proposal_id)).bind(holder.map(|one| one.id)).bind(&key);
            let state = if holder.is_some() { "accepted" } else { "open" };
            let at = holder.map(|_| sample.moment());
            tx.execute(insert.bind(state).bind(at).bind(at)).await?;
            seated.insert(holder.map(|one| one.mail.clone()).unwrap_or_default());
        }
    }
    Ok(made)
}

fn text(of: &Localised) -> String {
    serde_json::to_string(of).unwrap_or_default()
}

async fn arrange(
    tx: &Tx,
    sample: &Sample,
    texts: &Texts,
    panels: &HashMap<Id, usize>,
    published_at: Ts,
) -> store::Result<()> {
    let gathering = gatherings::by_id(tx, sample.gathering_id).await?;
    let making = Making { chance: &sample.chance, now: published_at.plus_s(-86_400) };
    let desk = desks::desk(tx, gathering.clone()).await?;
    let waiting = desks::waiting(tx, sample.gathering_id).await?;
    bring_in(tx, making, &desk, waiting).await?;
    own_items(tx, sample, texts).await?;
    let desk = desks::desk(tx, gathering.clone()).await?;
    let placements = Grid::of(sample, texts, &desk).fill(panels);
    desks::add_placements(tx, sample.gathering_id, &placements).await?;
    let draft = publishing::draft(tx, desks::desk(tx, gathering).await?).await?;
    let by = texts
        .people
        .iter()
        .find(|person| person.view_as == "organiser")
        .and_then(|person| sample.people.get(&person.key));
    let note = "First published programme.";
    desks::publish(
        tx,
        &sample.chance,
        published_at,
        sample.gathering_id,
        draft.number,
        by.map(|known| known.id),
        note,
        &draft.programme,
        &draft.changes,
    )
    .await
}

/// What the organisers bring: openings, breaks, visits, the evening.
async fn own_items(tx: &Tx, sample: &Sample, texts: &Texts) -> store::Result<()> {
    let desk = desks::desk(tx, gatherings::by_id(tx, sample.gathering_id).await?).await?;
    let mut number = next_number(desk.sessions.iter().map(|session| session.number));
    let (mut sessions, mut presents) = (Vec::new(), Vec::new());
    for line in &texts.programme.fixed {
        sessions.push(fixed(sample, &desk, line, number));
        presents.extend(in_it(
            sample,
            &sessions[sessions.len() - 1],
            line.presenters.iter().map(|one| (one.person.as_str(), one.role.as_str())),
        ));
        number += 1;
    }
    for line in &texts.programme.site_visits {
        sessions.push(visit(sample, &desk, line, number));
        presents.extend(in_it(
            sample,
            &sessions[sessions.len() - 1],
            line.guides.iter().map(|guide| (guide.as_str(), "presenter")),
        ));
        number += 1;
    }
    desks::add_sessions(tx, sample.gathering_id, &sessions, sample.moment()).await?;
    desks::add_presents(tx, &presents).await
}

fn fixed(sample: &Sample, desk: &Desk, line: &FixedLine, number: i64) -> Session {
    let kind = match line.kind.as_str() {
        "break" | "lunch" | "reception" | "social" => "break",
        "keynote" | "plenary" | "opening" | "closing" => "plenary",
        other => other,
    };
    let mut session = own(sample, number, kind, both(&line.title), line.minutes, &line.key);
    session.summary = both(&line.abstract_text);
    session.lang.clone_from(&line.language);
    session.format_id = desk.formats.iter().find(|format| format.kind == kind).map(|format| format.id);
    session
}

fn visit(sample: &Sample, desk: &Desk, line: &VisitLine, number: i64) -> Session {
    let mut session = own(sample, number, "site-visit", both(&line.title), line.minutes, &line.key);
    session.summary = both(&line.abstract_text);
    session.format_id = desk.formats.iter().find(|format| format.kind == "site-visit").map(|format| format.id);
    session.topic_id = desk.topics.iter().find(|topic| topic.number == line.topic).map(|topic| topic.id);
    session
}

pub(super) fn own(sample: &Sample, number: i64, kind: &str, title: Localised, minutes: i64, key: &str) -> Session {
    Session {
        id: sample.id(),
        number,
        code: Code::draw(&sample.chance),
        guid: sample.id(),
        kind: kind.to_owned(),
        title,
        subtitle: Localised::default(),
        summary: Localised::default(),
        description: Localised::default(),
        lang: String::new(),
        format_id: None,
        topic_id: None,
        proposal_id: None,
        panel_id: None,
        minutes: Some(minutes),
        expected: None,
        source_key: format!("sample:{key}"),
        extra: "{}".to_owned(),
    }
}

fn in_it<'a>(sample: &Sample, session: &Session, who: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<Presents> {
    let one = |(position, (key, role)): (i64, (&str, &str))| {
        let known = sample.people.get(key)?;
        Some(Presents {
            id: sample.id(),
            session_id: session.id,
            position,
            presenter_id: None,
            person_id: Some(known.id),
            guid: known.id,
            code: Code::draw(&sample.chance),
            name: known.name.clone(),
            role: role.to_owned(),
            job_title: known.job_title.clone(),
            organisation: known.organisation.clone(),
            sector: known.sector.clone(),
            biography: known.biography.clone(),
            extra: "{}".to_owned(),
            mail: known.mail.clone(),
            away: Vec::new(),
            awaited: false,
        })
    };
    (1..).zip(who).filter_map(one).collect()
}

/// The grid while it is being filled: who is where when.
struct Grid<'a> {
    sample: &'a Sample,
    texts: &'a Texts,
    desk: &'a Desk,
    people: HashMap<Id, Vec<&'a Presents>>,
    busy: Vec<(String, DateTime, i64)>,
    taken: HashSet<(String, DateTime)>,
    placements: Vec<Placement>,
}

impl<'a> Grid<'a> {
    fn of(sample: &'a Sample, texts: &'a Texts, desk: &'a Desk) -> Grid<'a> {
        Grid {
            sample,
            texts,
            desk,
            people: desk.people(),
            busy: Vec::new(),
            taken: HashSet::new(),
            placements: Vec::new(),
        }
    }

    fn fill(mut self, panels: &HashMap<Id, usize>) -> Vec<Placement> {
        let desk = self.desk;
        for line in &self.texts.programme.fixed {
            self.put_own(&line.key, &line.room, starts(&line.day, &line.start), line.minutes);
        }
        for line in &self.texts.programme.site_visits {
            self.put_own(&line.key, "", starts(&line.day, &line.start), line.minutes);
        }
        for session in &desk.sessions {
            if let Some(line) = session
                .panel_id
                .and_then(|panel| panels.get(&panel))
                .and_then(|place| self.texts.programme.panels.get(*place))
            {
                let line: &PanelLine = line;
                self.put(session, &line.room, starts(&line.day, &line.start), line.minutes);
            }
        }
        let mut proposed: Vec<&Session> =
            desk.sessions.iter().filter(|session| session.proposal_id.is_some()).collect();
        // Workshops take a whole slot and are placed first; of the talks three of a topic share one.
        proposed.sort_by_key(|session| (desk.minutes_of(session) < 60, session.topic_id, session.number));
        for session in proposed {
            self.place(session);
        }
        self.placements
    }

    fn put_own(&mut self, key: &str, room: &str, at: DateTime, minutes: i64) {
        let key = format!("sample:{key}");
        if let Some(session) = self.desk.sessions.iter().find(|session| session.source_key == key) {
            self.put(session, room, at, minutes);
        }
    }

    fn place(&mut self, session: &Session) {
        let minutes = self.desk.minutes_of(session);
        let parts: &[i64] = if minutes <= 20 { &[0, 20, 40] } else { &[0] };
        let texts = self.texts;
        let more: Vec<String> = texts
            .rooms
            .iter()
            .filter(|room| room.large_only && self.sample.large)
            .map(|room| room.key.clone())
            .collect();
        let mut slots: Vec<(DateTime, &String)> = texts
            .programme
            .slots
            .iter()
            .flat_map(|slot| slot.rooms.iter().chain(&more).map(|room| (starts(&slot.day, &slot.start), room)))
            .collect();
        if self.sample.large {
            self.sample.chance.shuffle(&mut slots);
        }
        for (slot, room) in slots {
            for part in parts {
                let at = slot.checked_add(base::jiff::Span::new().minutes(*part)).unwrap_or(slot);
                if self.is_free(room, at, minutes) && self.can_come(session, at, minutes) {
                    let room = room.clone();
                    self.put(session, &room, at, minutes);
                    return;
                }
            }
        }
    }

    fn is_free(&self, room: &str, at: DateTime, minutes: i64) -> bool {
        (0..minutes).step_by(20).all(|part| {
            let part = at.checked_add(base::jiff::Span::new().minutes(part)).unwrap_or(at);
            !self.taken.contains(&(room.to_owned(), part))
        })
    }

    fn can_come(&self, session: &Session, at: DateTime, minutes: i64) -> bool {
        let until = |at: DateTime, minutes: i64| at.checked_add(base::jiff::Span::new().minutes(minutes)).unwrap_or(at);
        self.people.get(&session.id).into_iter().flatten().all(|one| {
            let who = one.who();
            let elsewhere = self
                .busy
                .iter()
                .any(|(busy, from, length)| *busy == who && *from < until(at, minutes) && at < until(*from, *length));
            let away = one.away.iter().any(|half| half.day == at.date() && half.afternoon == (at.hour() >= 12));
            !elsewhere && !away
        })
    }

    fn put(&mut self, session: &Session, room: &str, at: DateTime, minutes: i64) {
        for part in (0..minutes).step_by(20) {
            self.taken.insert((room.to_owned(), at.checked_add(base::jiff::Span::new().minutes(part)).unwrap_or(at)));
        }
        let who: Vec<String> = self.people.get(&session.id).into_iter().flatten().map(|one| one.who()).collect();
        self.busy.extend(who.into_iter().map(|who| (who, at, minutes)));
        let number = i64::try_from(self.placements.len()).unwrap_or(0) + 1;
        self.placements.push(Placement {
            id: self.sample.id(),
            session_id: session.id,
            room_id: self.desk.rooms.iter().find(|known| known.code == room).map(|known| known.id),
            number,
            code: Code::draw(&self.sample.chance),
            guid: self.sample.id(),
            starts: at,
            minutes,
            locked: false,
            source_key: String::new(),
            extra: "{}".to_owned(),
        });
    }
}
