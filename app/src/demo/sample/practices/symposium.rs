//! The symposium of partners: its purposes and what answered each, its set of practices, the barriers it named with the
//! strategies and who tried them, and what its topics are linked with.

use super::{Filling, TriedLine, both};
use crate::demo::sample::texts::Both;
use base::Id;
use convene::gathering::model::{Gathering, State, Topic};
use convene::gathering::store as gatherings;
use convene::site::purpose::store::{self as purposes, Purpose};
use directory::organisation::store as organisations;
use directory::role::model::{Granting, Role, Scope};
use learn::practice::barrier::model::{Barrier, Strategy};
use learn::practice::barrier::store as barriers;
use learn::practice::set::model::{Item, Set, State as Stage};
use learn::practice::set::store as sets;
use learn::practice::store::linked::{self, Linked};
use learn::practice::tried::model::About;
use serde::Deserialize;
use std::collections::HashMap;
use store::sql;

/// The code of the symposium.
pub(super) const CODE: &str = "strong-communities";

#[derive(Deserialize)]
pub(super) struct SymposiumLine {
    code: String,
    starts_on: String,
    ends_on: String,
    venue: String,
    city: String,
    capacity: i64,
    title: Both,
    motto: Both,
    about: Both,
    audience: Both,
    partners: Vec<String>,
    topics: Vec<TopicLine>,
    purposes: Vec<PurposeLine>,
    set: SetLine,
    barriers: Vec<BarrierLine>,
}

#[derive(Deserialize)]
struct TopicLine {
    number: i64,
    title: Both,
    links: Vec<String>,
}

#[derive(Deserialize)]
struct PurposeLine {
    text: Both,
    answer: Both,
    path: String,
    words: Both,
}

#[derive(Deserialize)]
struct SetLine {
    title: Both,
    introduction: Both,
    agreed_by: String,
    agreed_on: String,
    published: String,
    items: Vec<ItemLine>,
}

#[derive(Deserialize)]
struct ItemLine {
    practice: String,
    why: Both,
}

#[derive(Deserialize)]
struct BarrierLine {
    title: Both,
    description: Both,
    strategies: Vec<StrategyLine>,
}

#[derive(Deserialize)]
struct StrategyLine {
    title: Both,
    description: Both,
    practice: String,
    tried: Vec<TriedLine>,
}

type Known = HashMap<String, (Id, String)>;

impl Filling<'_> {
    pub(super) async fn symposium(&self, line: &SymposiumLine, known: &Known) -> Result<(), String> {
        let told = |error: store::StoreError| format!("could not fill the symposium of the demo: {error}");
        let gathering = self.gathering(line)?;
        gatherings::insert(self.tx, &gathering, None).await.map_err(told)?;
        self.around(&gathering, line).await.map_err(told)?;
        let set = self.set(&gathering, &line.set, known).await?;
        self.purposes(&gathering, line, &set).await.map_err(told)?;
        for (position, barrier) in (1i64..).zip(&line.barriers) {
            self.barrier(&gathering, barrier, position, known).await?;
        }
        Ok(())
    }

    fn gathering(&self, line: &SymposiumLine) -> Result<Gathering, String> {
        let day = |text: &str| text.parse().map_err(|error| format!("could not read the day {text}: {error}"));
        let zone = self.sample.zone.clone();
        let id = self.maker(self.sample.moment(), None).id();
        let mut one = Gathering::draft(id, &line.code, "symposium", both(&line.title), zone, self.sample.moment());
        one.motto = both(&line.motto);
        one.about = both(&line.about);
        one.audience = both(&line.audience);
        one.days = Some((day(&line.starts_on)?, day(&line.ends_on)?));
        one.venue.clone_from(&line.venue);
        one.city.clone_from(&line.city);
        one.capacity = Some(line.capacity);
        one.state = State::Published;
        Ok(one)
    }

    /// Who convened it, who stands behind it, its topics and what they are linked with.
    async fn around(&self, gathering: &Gathering, line: &SymposiumLine) -> store::Result<()> {
        let scope = Scope::gathering(gathering.id, &gathering.code, gathering.title.clone());
        for key in ["amina-diallo", "hana-lindgren"] {
            let Some(person_id) = self.person(key) else { continue };
            let granting =
                Granting { person_id, scope: scope.clone(), role: Role::Organiser, by: None, expires_at: None };
            directory::role::store::grant(self.tx, self.sample.moment(), self.chance, &granting).await?;
        }
        for (position, name) in (1i64..).zip(&line.partners) {
            let maker = self.maker(self.sample.moment(), None);
            let organisation = organisations::find_or_create_by_name(self.tx, maker.now, self.chance, name).await?;
            let insert = sql(
                "insert into gathering_organisation (id, gathering_id, organisation_id, role, position) values ($1, $2, $3, 'partner', $4)",
            );
            self.tx.execute(insert.bind(maker.id()).bind(gathering.id).bind(organisation).bind(position)).await?;
        }
        for line in &line.topics {
            let maker = self.maker(self.sample.moment(), None);
            let topic = Topic {
                id: maker.id(),
                number: line.number,
                title: both(&line.title),
                about: base::Localised::default(),
                source_key: String::new(),
            };
            gatherings::save_topic(self.tx, gathering.id, &topic).await?;
            for link in line.links.iter().filter_map(|code| learn::practice::Link::parse(code)) {
                let path = format!("/{}#topic-{}", gathering.code, line.number);
                let one = Linked { id: maker.id(), link, kind: "topic".to_owned(), title: both(&line.title), path };
                linked::say(self.tx, maker, &gathering.code, &one).await?;
            }
        }
        Ok(())
    }

    async fn set(&self, gathering: &Gathering, line: &SetLine, known: &Known) -> Result<String, String> {
        let told = |error: store::StoreError| format!("could not fill the set of the demo: {error}");
        let at = self.sample.at(&format!("{}T09:00", line.published))?;
        let maker = self.maker(at, self.person("amina-diallo"));
        let mut set = Set {
            id: maker.id(),
            code: base::Code::draw(self.chance),
            gathering_id: gathering.id,
            gathering_code: gathering.code.clone(),
            gathering_title: gathering.title.clone(),
            state: Stage::Draft,
            title: both(&line.title),
            introduction: both(&line.introduction),
            agreed_by: String::new(),
            agreed_on: String::new(),
            published_at: None,
            revision: 1,
        };
        sets::insert(self.tx, maker, &set).await.map_err(told)?;
        let mut items = Vec::new();
        for (position, item) in (1i64..).zip(&line.items) {
            let practice = known.get(&item.practice).ok_or_else(|| format!("could not find {}", item.practice))?;
            items.push(Item { practice_id: practice.0, position, why: both(&item.why) });
        }
        sets::put_items(self.tx, set.id, &items).await.map_err(told)?;
        (set.agreed_by, set.agreed_on) = (line.agreed_by.clone(), line.agreed_on.clone());
        set.state = Stage::Published;
        set.published_at = Some(at);
        sets::save(self.tx, maker, &set, "practice-set-published").await.map_err(told)?;
        Ok(set.code)
    }

    async fn purposes(&self, gathering: &Gathering, line: &SymposiumLine, set: &str) -> store::Result<()> {
        for (position, one) in (1i64..).zip(&line.purposes) {
            let maker = self.maker(self.sample.moment(), None);
            let evidence_url = if one.path == "set" { format!("/practices/sets/{set}") } else { one.path.clone() };
            let purpose = Purpose {
                id: maker.id(),
                position,
                text: both(&one.text),
                answer: both(&one.answer),
                evidence_url,
                evidence_title: both(&one.words),
                answered_at: Some(maker.now),
            };
            purposes::save(self.tx, gathering.id, &purpose).await?;
        }
        Ok(())
    }

    async fn barrier(
        &self,
        gathering: &Gathering,
        line: &BarrierLine,
        position: i64,
        known: &Known,
    ) -> Result<(), String> {
        let told = |error: store::StoreError| format!("could not fill a barrier of the demo: {error}");
        let maker = self.maker(self.sample.moment(), self.person("amina-diallo"));
        let barrier = Barrier {
            id: maker.id(),
            code: base::Code::draw(self.chance),
            gathering_id: gathering.id,
            gathering_code: gathering.code.clone(),
            gathering_title: gathering.title.clone(),
            title: both(&line.title),
            description: both(&line.description),
            shown: true,
            position,
        };
        barriers::save(self.tx, maker, &barrier).await.map_err(told)?;
        for (position, line) in (1i64..).zip(&line.strategies) {
            let strategy = Strategy {
                id: maker.id(),
                barrier_id: barrier.id,
                position,
                title: both(&line.title),
                description: both(&line.description),
                practice_code: known.get(&line.practice).map(|(_, code)| code.clone()).unwrap_or_default(),
            };
            barriers::save_strategy(self.tx, maker, &barrier, &strategy).await.map_err(told)?;
            for note in &line.tried {
                self.tried(note, About::Strategy(strategy.id), gathering.title.in_lang(&base::Lang::en())).await?;
            }
        }
        Ok(())
    }
}
