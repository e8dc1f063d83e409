//! What people told the audit of Eastmarch: groups made safe and coded by two, things told, a survey with two hundred
//! answers drawn from a seed.

mod asked;

use super::texts::voiced::{SourceLine, TurnLine, VoicesFile};
use super::{Sample, both};
use base::{Chance, Id, Lang, Secret};
use diagnose::audit::model::{Answer, Audit, Role};
use diagnose::audit::store::{self as audits, Maker, members};
use diagnose::voices::coding::model::{Code, Coding};
use diagnose::voices::coding::sentences::{Span, sentences};
use diagnose::voices::coding::store as coding;
use diagnose::voices::redaction::store as queue;
use diagnose::voices::source::model::{Consent, Kind, Participant, Source, Stop};
use diagnose::voices::source::store as sources;
use std::collections::HashMap;
use store::Tx;
use web::House;

/// The audit of the sample.
const AUDIT: &str = "eastmarch";

pub(super) async fn fill(house: &House, sample: &Sample) -> Result<(), String> {
    let told = |error: store::StoreError| format!("could not fill the voices of the demo: {error}");
    let Some(audit) = audits::find(&house.db, AUDIT).await.map_err(told)? else { return Ok(()) };
    let file = VoicesFile::read()?;
    // Draws of its own: the sample stays what it is whatever else it gains.
    let chance = Chance::seeded(20_270_917);
    let hand = |key: &str| sample.people.get(key).map(|person| person.id);
    let (Some(hana), Some(rania)) = (hand("hana-lindgren"), hand("rania-haddad")) else { return Ok(()) };
    let tx = house.db.begin().await.map_err(told)?;
    let mut filling = Filling { sample, chance: &chance, tx: &tx, audit: &audit, hana, rania, codes: HashMap::new() };
    filling.fill(&file).await.map_err(told)?;
    asked::survey(&filling, &file.survey).await?;
    tx.commit().await.map_err(told)
}

/// The voices on their way into the database.
struct Filling<'a> {
    sample: &'a Sample,
    chance: &'a Chance,
    tx: &'a Tx,
    audit: &'a Audit,
    hana: Id,
    rania: Id,
    codes: HashMap<String, Id>,
}

impl Filling<'_> {
    fn maker(&self, by: Option<Id>) -> Maker<'_> {
        Maker { now: self.sample.moment(), chance: self.chance, by }
    }

    async fn fill(&mut self, file: &VoicesFile) -> store::Result<()> {
        let researcher = members::Member {
            person_id: self.rania,
            role: Role::Researcher,
            organisation: "Amal Centre".to_owned(),
            answer: Answer::Accepted,
        };
        members::invite(self.tx, self.maker(Some(self.hana)), self.audit.id, &researcher).await?;
        let mut colour = 0;
        for line in &file.codes {
            colour += i64::from(line.below.is_empty());
            let id = self.maker(None).id();
            let code = Code {
                id,
                parent_id: self.codes.get(&line.below).copied(),
                name: line.name.clone(),
                memo: line.memo.clone(),
                colour,
                codable: true,
                guid: Id::new(self.sample.moment(), self.chance).to_string(),
                retired: false,
            };
            coding::add_code(self.tx, self.maker(Some(self.hana)), self.audit.id, &code).await?;
            self.codes.insert(line.key.clone(), id);
        }
        coding::keep_version(self.tx, self.maker(Some(self.rania)), self.audit.id, "After the first two groups")
            .await?;
        for line in &file.sources {
            self.source(line).await?;
        }
        self.told(file).await
    }

    async fn source(&self, line: &SourceLine) -> store::Result<()> {
        let mut source = Source {
            id: self.maker(None).id(),
            audit_id: self.audit.id,
            code: String::new(),
            kind: Kind::parse(&line.kind).unwrap_or(Kind::Interview),
            title: line.title.clone(),
            held_on: line.held_on.clone(),
            place: line.place.clone(),
            lang: Lang::en(),
            notes: String::new(),
            guid: String::new(),
        };
        source.code = sources::insert(self.tx, self.maker(Some(self.rania)), &source).await?;
        for person in &line.people {
            let consent = Consent::parse(&person.consent).unwrap_or(Consent::Count);
            let (id, kind) = (self.maker(None).id(), person.kind.clone());
            let one = Participant { id, kind, minor: person.minor, consent, pseudonym: person.name.clone() };
            sources::add(self.tx, self.maker(Some(self.rania)), &source, &one, "").await?;
        }
        for stop in &line.stops {
            let rated = [("poor", &stop.poor), ("partly", &stop.partly), ("good", &stop.good)];
            let checklist =
                rated.iter().flat_map(|(rating, lines)| lines.iter().map(|line| (line.clone(), (*rating).to_owned())));
            let stop = Stop {
                position: 0,
                place: stop.place.clone(),
                checklist: checklist.collect(),
                remark: stop.remark.clone(),
            };
            sources::add_stop(self.tx, self.maker(Some(self.rania)), &source, &stop).await?;
        }
        let group = sources::participants(self.tx, source.id).await?;
        for (place, turn) in (1_i64..).zip(&line.turns) {
            self.turn(&source, place, turn, group.iter().find(|one| one.pseudonym == turn.who)).await?;
        }
        for key in &line.finished {
            let by = self.hand(key);
            coding::finish(self.tx, self.maker(Some(by)), self.audit.id, source.id, true).await?;
        }
        Ok(())
    }

    async fn turn(&self, source: &Source, place: i64, turn: &TurnLine, who: Option<&Participant>) -> store::Result<()> {
        let one = queue::Arriving {
            place,
            participant_id: who.map(|one| one.id),
            facilitator: turn.who == "F",
            words: &turn.words,
            consent: who.map_or(Consent::Count, |one| one.consent),
            minor: who.is_some_and(|one| one.minor),
            about_place: "",
            received_on: &source.held_on,
            secret_hash: None,
        };
        let id = queue::arrive(self.tx, self.maker(Some(self.rania)), source, &one).await?;
        self.safe(id).await?;
        self.code(id, &turn.words, &turn.codes).await
    }

    /// The sample is written safe: what the machine suggests in it stays.
    async fn safe(&self, id: Id) -> store::Result<()> {
        let maker = self.maker(Some(self.rania));
        if let Some(waiting) = queue::hold(self.tx, self.audit.id, id).await? {
            for mark in &waiting.marks {
                queue::decide(self.tx, maker, mark.id, false, "").await?;
            }
        }
        queue::clear(self.tx, maker, self.audit.id, id).await.map(|_| ())
    }

    fn hand(&self, key: &str) -> Id {
        if key == "r" { self.rania } else { self.hana }
    }

    /// `h:round:0`, `r:verbal:0-1`, `h+silent:3`: who, whether it is a quote, the code, the sentences.
    async fn code(&self, contribution: Id, words: &str, lines: &[String]) -> store::Result<()> {
        let all = sentences(words);
        for line in lines {
            let (who, quote) = (&line[..1], line[1..].starts_with('+'));
            let mut parts = line[2..].split(':');
            let (Some(code), Some(places)) = (parts.next().and_then(|key| self.codes.get(key)), parts.next()) else {
                continue;
            };
            let (from, to) = places.split_once('-').unwrap_or((places, places));
            let at = |text: &str| text.parse::<usize>().ok().and_then(|at| all.get(at)).copied();
            let (Some(from), Some(to)) = (at(from), at(to)) else { continue };
            let (span, maker) = (Span { from: from.from, to: to.to }, self.maker(Some(self.hand(who))));
            coding::give(self.tx, maker, self.audit.id, contribution, *code, span).await?;
            if quote {
                self.quote(contribution, *code, span).await?;
            }
        }
        Ok(())
    }

    async fn quote(&self, contribution: Id, code: Id, span: Span) -> store::Result<()> {
        let all = coding::all_codings(self.tx, self.audit.id).await?;
        let is_it = |one: &&Coding| one.contribution_id == contribution && one.code_id == code && one.span == span;
        if let Some(one) = all.iter().find(is_it) {
            coding::choose_quote(self.tx, self.maker(Some(self.hana)), self.audit.id, one.id, true).await?;
        }
        Ok(())
    }

    async fn told(&self, file: &VoicesFile) -> store::Result<()> {
        let maker = self.maker(None);
        let source = sources::submissions(self.tx, maker, self.audit.id, "Told by anybody", &Lang::en()).await?;
        for line in &file.told {
            let hash = Secret::draw(self.chance).hash();
            let one = queue::Arriving {
                place: i64::try_from(self.chance.below(1 << 40)).unwrap_or(0),
                participant_id: None,
                facilitator: false,
                words: &line.words,
                consent: Consent::parse(&line.consent).unwrap_or(Consent::Count),
                minor: false,
                about_place: &line.r#where,
                received_on: "",
                secret_hash: Some(&hash),
            };
            let id = queue::arrive(self.tx, maker, &source, &one).await?;
            if !line.waits {
                self.safe(id).await?;
                self.code(id, &line.words, &line.codes).await?;
            }
        }
        Ok(())
    }

    fn both(text: &super::texts::Both) -> base::Localised {
        both(text)
    }
}
