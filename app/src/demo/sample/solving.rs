//! The problems of the sample, taken through the same steps as real ones, each deed on its day.

use super::Sample;
use super::texts::Texts;
use super::texts::solving::{ActionLine, CountLine, PlaceLine, ProblemLine};
use act::solving::evaluation::Design;
use act::solving::model::{
    Action, ActionState, Assessment, Bearing, Behaviour, Counted, Course, CourseState, Environment, Evidence,
    EvidenceKind, Holds, HypothesisVerdict, LogicPart, Meeting, PlanOutcome, Problem, Side, Sign, SignLine, Stage,
    Standing,
};
use act::solving::store::{self as problems, Maker, analysis, assessments, people, plan};
use base::{Chance, Code, Id, Lang, Localised, Ts};
use store::Tx;
use web::House;

pub(super) async fn fill(house: &House, sample: &Sample, texts: &Texts) -> Result<(), String> {
    let told = |error: store::StoreError| format!("could not fill the problems of the demo: {error}");
    // Draws of its own: the codes stay what they are whatever else the sample gains.
    let chance = Chance::seeded(20_270_917);
    for line in &texts.solving.problems {
        let tx = house.db.begin().await.map_err(told)?;
        let filling = Filling { sample, chance: &chance, tx: &tx, line };
        filling.write().await?;
        tx.commit().await.map_err(told)?;
    }
    Ok(())
}

/// One problem on its way into the database.
struct Filling<'a> {
    sample: &'a Sample,
    chance: &'a Chance,
    tx: &'a Tx,
    line: &'a ProblemLine,
}

impl Filling<'_> {
    /// The morning of a day of the sample.
    fn day(&self, day: &str) -> Result<Ts, String> {
        self.sample.at(&format!("{day}T09:30"))
    }

    fn maker(&self, now: Ts) -> Maker<'_> {
        Maker { now, chance: self.chance, by: self.person(&self.line.people[0].person) }
    }

    fn person(&self, key: &str) -> Option<Id> {
        self.sample.people.get(key).map(|known| known.id)
    }

    fn id(&self) -> Id {
        Id::new(self.sample.moment(), self.chance)
    }

    async fn write(&self) -> Result<(), String> {
        let told = |error: store::StoreError| format!("could not fill a problem of the demo: {error}");
        let begun = self.day(&self.line.begun)?;
        let one = self.begin(begun).await.map_err(told)?;
        self.meetings(&one, begun).await?;
        self.analysis(&one, begun).await.map_err(told)?;
        let courses = self.courses(&one).await?;
        for line in &self.line.actions {
            let action = self.action(line, &courses);
            plan::settle(self.tx, self.maker(begun), one.id, &action).await.map_err(told)?;
        }
        let part = |(part, words): (&String, &String)| LogicPart::parse(part).map(|part| (part, words.clone()));
        let logic: Vec<_> = self.line.logic.iter().filter_map(part).collect();
        plan::keep_logic(self.tx, self.maker(begun), one.id, &logic).await.map_err(told)?;
        let mut counts = Vec::new();
        for line in &self.line.counts {
            let count = self.count(line)?;
            assessments::record(self.tx, self.maker(count.recorded_at), one.id, &count).await.map_err(told)?;
            counts.push(count.id);
        }
        for review in &self.line.reviews {
            let outcome = PlanOutcome::parse(&review.outcome).unwrap_or(PlanOutcome::Changed);
            let rests_on = review.count.checked_sub(1).and_then(|at| counts.get(at)).copied();
            let maker = self.maker(self.day(&review.on)?);
            plan::review(self.tx, maker, one.id, outcome, &review.reason, rests_on).await.map_err(told)?;
        }
        if !self.line.published.is_empty() {
            let maker = self.maker(self.day(&self.line.published)?);
            problems::publish(self.tx, maker, one.id, true).await.map_err(told)?;
        }
        Ok(())
    }

    /// The problem with its signs and its people, at its stage.
    async fn begin(&self, begun: Ts) -> store::Result<Problem> {
        let (line, maker) = (self.line, self.maker(begun));
        let one = Problem {
            id: self.id(),
            code: Code::draw(self.chance),
            title: localised(&line.title.en, &line.title.fr),
            issue: localised(&line.issue.en, &line.issue.fr),
            place: line.place.clone(),
            lang: Lang::new(&line.language),
            zone: self.sample.zone.clone(),
            environment: Environment::parse(&line.environment),
            behaviour: Behaviour::parse(&line.behaviour),
            stage: Stage::Scan,
            currency: line.currency.clone(),
            origin_title: line.origin.clone(),
            origin_path: String::new(),
            published_at: None,
            revision: 1,
            changed_at: begun,
        };
        problems::begin(self.tx, maker, &one).await?;
        let sign = |(sign, words): (&String, &String)| {
            Sign::parse(sign).map(|sign| SignLine { sign, holds: Holds::Yes, words: words.clone() })
        };
        let signs: Vec<SignLine> = line.signs.iter().filter_map(sign).collect();
        problems::keep_signs(self.tx, maker, one.id, &signs).await?;
        for seat in &line.people {
            let (Some(person), Some(role)) = (self.person(&seat.person), Standing::parse(&seat.role)) else { continue };
            let of = (seat.sector.as_str(), seat.organisation.as_str());
            people::take_in(self.tx, maker, one.id, person, role, of).await?;
        }
        problems::move_to(self.tx, maker, one.id, Stage::parse(&line.stage).unwrap_or(Stage::Scan)).await?;
        Ok(one)
    }

    async fn meetings(&self, one: &Problem, begun: Ts) -> Result<(), String> {
        for line in &self.line.meetings {
            let meeting = Meeting {
                id: self.id(),
                title: line.title.clone(),
                held_on: line.on.clone(),
                gathering_id: None,
                path: String::new(),
                minutes_path: String::new(),
                concluded: line.concluded.clone(),
            };
            people::note_meeting(self.tx, self.maker(begun), one.id, &meeting)
                .await
                .map_err(|error| format!("could not fill a meeting of the demo: {error}"))?;
        }
        Ok(())
    }

    async fn analysis(&self, one: &Problem, begun: Ts) -> store::Result<()> {
        let maker = self.maker(begun);
        let mut hypotheses = Vec::new();
        for (n, line) in (0..).zip(&self.line.hypotheses) {
            // Each a second after the one before, so that they keep the order of the file.
            let id = analysis::suppose(self.tx, self.maker(begun.plus_s(n)), one.id, &line.words).await?;
            let verdict = HypothesisVerdict::parse(&line.verdict).unwrap_or(HypothesisVerdict::Open);
            analysis::judge(self.tx, maker, one.id, id, verdict, &line.reason).await?;
            hypotheses.push(id);
        }
        for line in &self.line.evidence {
            let (Some(side), Some(kind)) = (Side::parse(&line.side), EvidenceKind::parse(&line.kind)) else { continue };
            let hypothesis = line.hypothesis.checked_sub(1).and_then(|at| hypotheses.get(at)).copied();
            let piece = Evidence {
                id: self.id(),
                side,
                words: line.words.clone(),
                kind,
                title: line.title.clone(),
                path: line.path.clone(),
                blob_hash: None,
                media: String::new(),
                bears: hypothesis.zip(Bearing::parse(&line.bearing)),
            };
            analysis::add(self.tx, maker, one.id, &piece).await?;
        }
        Ok(())
    }

    async fn courses(&self, one: &Problem) -> Result<Vec<Id>, String> {
        let told = |error: store::StoreError| format!("could not fill an option of the demo: {error}");
        let mut ids = Vec::new();
        for (n, line) in (0..).zip(&self.line.courses) {
            let course = Course {
                id: self.id(),
                title: line.title.clone(),
                how: line.how.clone(),
                effect: line.effect.clone(),
                cost: line.cost.clone(),
                fairness: line.fairness.clone(),
                decision: CourseState::Open,
                reason: String::new(),
                decided_on: String::new(),
            };
            let maker = self.maker(self.day(&line.on)?.plus_s(n));
            plan::consider(self.tx, maker, one.id, &course).await.map_err(told)?;
            let decision = CourseState::parse(&line.decision).unwrap_or(CourseState::Chosen);
            let why = (line.reason.as_str(), line.on.as_str());
            plan::decide(self.tx, maker, one.id, course.id, decision, why).await.map_err(told)?;
            ids.push(course.id);
        }
        Ok(ids)
    }

    fn action(&self, line: &ActionLine, courses: &[Id]) -> Action {
        Action {
            id: self.id(),
            course_id: line.course.checked_sub(1).and_then(|at| courses.get(at)).copied(),
            what: line.what.clone(),
            owner_id: self.person(&line.owner),
            owner: String::new(),
            partner: line.partner.clone(),
            due_on: line.due.clone(),
            budget_cents: Some(line.budget),
            yearly: line.yearly,
            state: ActionState::parse(&line.state).unwrap_or(ActionState::Planned),
            done_on: line.done.clone(),
            note: line.note.clone(),
            revision: 1,
        }
    }

    fn count(&self, line: &CountLine) -> Result<Assessment, String> {
        let days = |[from, to]: &[String; 2]| (from.clone(), to.clone());
        Ok(Assessment {
            id: self.id(),
            measure: line.measure.clone(),
            source: line.source.clone(),
            before: days(&line.before),
            after: days(&line.after),
            design: Design::parse(&line.design).unwrap_or(Design::Comparable),
            alike: line.alike.clone(),
            place: counted(&line.place),
            control: counted(&line.control),
            buffer: counted(&line.buffer),
            note: line.note.clone(),
            recorded_at: self.day(&line.recorded)?,
        })
    }
}

fn counted(line: &PlaceLine) -> Counted {
    Counted { place: line.name.clone(), before: line.before.clone(), after: line.after.clone() }
}

/// A text in the languages in which it was written.
fn localised(en: &str, fr: &str) -> Localised {
    if fr.is_empty() { Localised::only(&Lang::en(), en) } else { Localised::both(en, fr) }
}
