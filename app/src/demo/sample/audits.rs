//! The safety audits of the sample, in different states: Eastmarch whole, from its terms to a published portrait; a quarter
//! at night under way; a French-speaking town under way; one that nobody knows of yet; one that is closed.

mod eastmarch;
mod others;

use super::Sample;
use base::{Chance, Id, Lang, Localised, Ts, Zone};
use diagnose::audit::model::{Answer, Audit, Role, Scoring, ScoringState, Stage, State, Step};
use diagnose::audit::store::{self as audits, Maker, members, steps};
use store::{Result, Tx};
use web::House;

pub(super) async fn fill(house: &House, sample: &Sample) -> std::result::Result<(), String> {
    let told = |error: store::StoreError| format!("could not fill the audits of the demo: {error}");
    // Draws of its own: the sample stays what it is whatever else it gains.
    let chance = Chance::seeded(20_270_918);
    let filling = Filling { sample, chance: &chance };
    others::fill(house, &filling).await.map_err(told)?;
    eastmarch::fill(house, &filling).await.map_err(told)
}

/// The audits on their way into the database.
struct Filling<'a> {
    sample: &'a Sample,
    chance: &'a Chance,
}

/// An audit as the sample describes it.
struct Plan {
    code: &'static str,
    title: (&'static str, &'static str),
    place: &'static str,
    purpose: (&'static str, &'static str),
    lang: &'static str,
    state: State,
    residents: i64,
    coordinator: &'static str,
    /// The steps that are done, by their last days, and from then on those with an end.
    steps: &'static [(Step, &'static str, &'static str, &'static str, (&'static str, &'static str))],
}

impl Filling<'_> {
    fn id(&self) -> Id {
        Id::new(self.sample.moment(), self.chance)
    }

    fn person(&self, key: &str) -> Option<Id> {
        self.sample.people.get(key).map(|one| one.id)
    }

    fn maker(&self, by: &str) -> Maker<'_> {
        Maker { now: self.sample.moment(), chance: self.chance, by: self.person(by) }
    }

    /// The instant of a local time; one that cannot be read is the beginning of the sample.
    fn at(&self, local: &str) -> Ts {
        self.sample.at(local).unwrap_or_else(|_| self.sample.moment())
    }

    /// Begins an audit with its coordinator and its steps.
    async fn begin(&self, tx: &Tx, plan: &Plan) -> Result<Audit> {
        let one = Audit {
            id: self.id(),
            code: plan.code.to_owned(),
            title: both(plan.title),
            place: plan.place.to_owned(),
            purpose: both(plan.purpose),
            lang: Lang::new(plan.lang),
            zone: Zone::parse("America/Toronto").unwrap_or_else(|_| Zone::utc()),
            state: plan.state,
            residents: plan.residents,
            consent_age: 14,
            cell_min: 10,
            quorum_percent: 50,
            scoring: Scoring::Anonymous,
            scoring_state: ScoringState::Ahead,
            revision: 1,
            changed_at: Ts(0),
        };
        let maker = self.maker(plan.coordinator);
        audits::insert(tx, maker, &one).await?;
        steps::lay_out(tx, one.id).await?;
        for (step, starts_on, ends_on, done_on, words) in plan.steps {
            let stage = Stage {
                step: *step,
                starts_on: (*starts_on).to_owned(),
                ends_on: (*ends_on).to_owned(),
                done_on: (*done_on).to_owned(),
                words: both(*words),
            };
            steps::keep(tx, maker, &one, &stage).await?;
        }
        self.join(tx, &one, plan.coordinator, Role::Coordinator, Answer::Accepted).await?;
        audits::by_id(tx, one.id).await
    }

    /// Takes somebody in.
    async fn join(&self, tx: &Tx, one: &Audit, key: &str, role: Role, answer: Answer) -> Result<Option<Id>> {
        let Some(person) = self.sample.people.get(key) else { return Ok(None) };
        let member = members::Member { person_id: person.id, role, organisation: person.organisation.clone(), answer };
        members::invite(tx, self.maker(key), one.id, &member).await?;
        Ok(Some(person.id))
    }
}

fn both((en, fr): (&str, &str)) -> Localised {
    Localised::both(en, fr)
}
