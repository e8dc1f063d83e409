//! The library of the sample: practices with their reviews and versions, who tried them, one on its way, and a symposium
//! of partners with the set it agreed on and the barriers it named. Written in `sample/safer-cities/practices.toml`.

mod symposium;

use super::Sample;
use super::texts::Both;
use base::{Chance, Id, Secret, Ts};
use learn::practice::document::{Document, shortfalls};
use learn::practice::model::{Contact, Practice, State, Verdict};
use learn::practice::review::model::{Keeper, Review, Standing, grades};
use learn::practice::review::store as reviews;
use learn::practice::store::{self as practices, Maker, versions};
use learn::practice::tried::model::{About, Outcome, Standing as Seen, Tried};
use learn::practice::tried::store as tried;
use serde::Deserialize;
use std::collections::HashMap;
use store::Tx;
use web::House;

#[derive(Deserialize)]
struct File {
    practices: Vec<PracticeLine>,
    tried: Vec<TriedLine>,
    symposium: symposium::SymposiumLine,
}

#[derive(Deserialize)]
struct PracticeLine {
    key: String,
    published: String,
    contact: String,
    grades: Vec<[i64; 5]>,
    document: Document,
}

#[derive(Deserialize)]
struct TriedLine {
    #[serde(default)]
    practice: String,
    organisation: String,
    place: String,
    year: i64,
    #[serde(default)]
    adaptation: String,
    result: String,
    outcome: String,
    #[serde(default)]
    lang: String,
}

/// Those who read: the first two are behind doors of the demo.
const READERS: [&str; 3] = ["miriam-feldkamp", "chidi-eze", "ada-ferreira"];

pub(super) async fn fill(house: &House, sample: &Sample) -> Result<(), String> {
    let told = |error: store::StoreError| format!("could not fill the library of the demo: {error}");
    let text = include_str!("../../../sample/safer-cities/practices.toml");
    let file: File =
        toml::from_str(text).map_err(|error| format!("could not read the practices of the sample: {error}"))?;
    // Draws of its own: the codes stay what they are whatever else the sample gains.
    let chance = Chance::seeded(20_270_202);
    let tx = house.db.begin().await.map_err(told)?;
    let filling = Filling { sample, chance: &chance, tx: &tx };
    filling.keepers().await.map_err(told)?;
    let mut known = HashMap::new();
    for line in &file.practices {
        known.insert(line.key.clone(), filling.practice(line).await?);
    }
    for line in &file.tried {
        let about =
            known.get(&line.practice).ok_or_else(|| format!("could not find the practice {}", line.practice))?;
        filling.tried(line, About::Practice(about.0), "").await?;
    }
    filling.on_its_way(&file.practices[0].document).await.map_err(told)?;
    filling.symposium(&file.symposium, &known).await?;
    tx.commit().await.map_err(told)
}

struct Filling<'a> {
    sample: &'a Sample,
    chance: &'a Chance,
    tx: &'a Tx,
}

impl Filling<'_> {
    fn maker(&self, now: Ts, by: Option<Id>) -> Maker<'_> {
        Maker { now, chance: self.chance, by }
    }

    fn person(&self, key: &str) -> Option<Id> {
        self.sample.people.get(key).map(|person| person.id)
    }

    /// The coordinator keeps the library; three read for it.
    async fn keepers(&self) -> store::Result<()> {
        let maker = self.maker(self.sample.moment(), None);
        let editors = ["hana-lindgren", "delphine-roy"].map(|key| (key, Keeper::Editor));
        for (key, part) in editors.into_iter().chain(READERS.map(|key| (key, Keeper::Reviewer))) {
            if let Some(person) = self.person(key) {
                reviews::name(self.tx, maker, person, part).await?;
            }
        }
        Ok(())
    }

    /// A practice goes the way of every practice: written, sent, read by two, decided, published.
    async fn practice(&self, line: &PracticeLine) -> Result<(Id, String), String> {
        let told = |error: store::StoreError| format!("could not fill the practice {}: {error}", line.key);
        let missing = shortfalls(&line.document);
        if !missing.is_empty() {
            return Err(format!("the practice {} of the sample could not be sent: {missing:?}", line.key));
        }
        let at = self.sample.at(&format!("{}T10:00", line.published))?;
        let mut one = self.sent(&line.document, &line.contact, at.plus_s(-30 * 86_400)).await.map_err(told)?;
        for (reader, given) in READERS.iter().zip(&line.grades) {
            self.review(&one, reader, Some(*given), at.plus_s(-7 * 86_400)).await.map_err(told)?;
        }
        let maker = self.maker(at, self.person("hana-lindgren"));
        reviews::decide(self.tx, maker, &one, Verdict::Publish, "Both readers would publish it.")
            .await
            .map_err(told)?;
        versions::publish(self.tx, maker, &mut one, &grades(&line.grades)).await.map_err(told)?;
        one.state = State::Published;
        practices::save(self.tx, maker, &one, "practice-decision-told", "state").await.map_err(told)?;
        Ok((one.id, one.code))
    }

    async fn sent(&self, document: &Document, contact: &str, at: Ts) -> store::Result<Practice> {
        let maker = self.maker(at, None);
        let code = base::Code::draw(self.chance);
        let mut one = Practice::blank(maker.id(), code, &document.lang, at);
        one.document = document.clone();
        practices::insert(self.tx, maker, &one, &Secret::draw(self.chance)).await?;
        one.contact = self.contact(contact);
        one.state = State::Sent;
        one.round = 1;
        one.sent_at = Some(at);
        practices::save(self.tx, maker, &one, "practice-sent", "state").await?;
        one.revision += 1;
        Ok(one)
    }

    fn contact(&self, key: &str) -> Contact {
        let Some(person) = self.sample.people.get(key) else { return Contact::default() };
        Contact {
            name: person.name.clone(),
            mail: person.mail.clone(),
            organisation: person.organisation.clone(),
            shown: true,
            person_id: Some(person.id),
        }
    }

    async fn review(&self, one: &Practice, reader: &str, given: Option<[i64; 5]>, at: Ts) -> store::Result<()> {
        let Some(person_id) = self.person(reader) else { return Ok(()) };
        let maker = self.maker(at, Some(person_id));
        reviews::ask(self.tx, maker, one, person_id).await?;
        let (Some(grades), Some(asked)) = (given, reviews::mine(self.tx, one, person_id).await?) else { return Ok(()) };
        let review = Review {
            standing: Standing::Given,
            grades: Some(grades),
            verdict: Some(Verdict::Publish),
            words: "Somebody else could begin with this. Say more about who was not reached.".to_owned(),
            ..asked
        };
        reviews::give(self.tx, maker, one, &review).await
    }

    /// One note; `said_at` is the gathering at which it was said.
    async fn tried(&self, line: &TriedLine, about: About, said_at: &str) -> Result<(), String> {
        let told = |error: store::StoreError| format!("could not fill who tried a practice of the demo: {error}");
        let outcome = Outcome::parse(&line.outcome).ok_or_else(|| format!("{} is no outcome", line.outcome))?;
        let maker = self.maker(self.sample.moment(), None);
        let one = Tried {
            id: maker.id(),
            about,
            organisation: line.organisation.clone(),
            place: line.place.clone(),
            year: line.year,
            adaptation: line.adaptation.clone(),
            result: line.result.clone(),
            outcome,
            said_at: said_at.to_owned(),
            said_path: if said_at.is_empty() { String::new() } else { format!("/{}", symposium::CODE) },
            lang: if line.lang.is_empty() { "en".to_owned() } else { line.lang.clone() },
            name: String::new(),
            mail: String::new(),
            person_id: None,
            told_at: maker.now,
            standing: Seen::Shown,
        };
        tried::insert(self.tx, maker, &one).await.map_err(told)
    }

    /// One practice is with the readers: one has read it, one is asked, so that every desk has something on it. And one
    /// is being written by the presenter.
    async fn on_its_way(&self, like: &Document) -> store::Result<()> {
        let mut document = like.clone();
        document.title = base::Localised::both(
            "Repair instead of report: a bench where the pupils mend what was broken",
            "Réparer plutôt que signaler : un établi où les élèves remettent en état",
        );
        document.summary = base::Localised::both(
            "Damage at a school is mended by those who did it, with the caretaker, before anybody writes a report.",
            "Les dégâts d’une école sont réparés par ceux qui les ont faits, avec le concierge, avant tout rapport.",
        );
        let sent = self.sent(&document, "imani-adeyemi-ross", Ts(1_807_000_000_000_000)).await?;
        self.review(&sent, "ada-ferreira", Some([2, 3, 2, 3, 2]), Ts(1_807_500_000_000_000)).await?;
        self.review(&sent, "miriam-feldkamp", None, Ts(1_807_500_000_000_000)).await?;
        let maker = self.maker(Ts(1_808_000_000_000_000), self.person("imani-adeyemi-ross"));
        let mut draft = Practice::blank(maker.id(), base::Code::draw(self.chance), "en", maker.now);
        draft.document.title = base::Localised::both("A kettle at the shelter door", "");
        practices::insert(self.tx, maker, &draft, &Secret::draw(self.chance)).await?;
        draft.contact = self.contact("imani-adeyemi-ross");
        practices::save(self.tx, maker, &draft, "practice-saved", "").await?;
        Ok(())
    }
}

/// A text in both languages.
fn both(text: &Both) -> base::Localised {
    super::both(text)
}
