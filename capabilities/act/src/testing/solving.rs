//! Builders of problems at any stage, with their people.

use crate::solving::model::{
    Action, ActionState, Assessment, Counted, Course, CourseState, Holds, Problem, Sign, SignLine, Stage, Standing,
};
use crate::solving::store::{self as problems, Maker, assessments, people, plan};
use crate::solving::{evaluation::Design, reminders};
use base::{Code, Id, Lang, Localised, Ts, Zone};
use store::Tx;
use web::House;

/// Nobody in particular makes it, now.
pub fn maker(house: &House) -> Maker<'_> {
    Maker { now: house.now(), chance: &house.chance, by: None }
}

async fn tx(house: &House) -> Tx {
    house.db.begin().await.expect("a transaction begins")
}

/// A problem that this person leads.
pub async fn problem(house: &House, title: &str, lead: Id) -> Problem {
    let one = Problem {
        id: Id::new(house.now(), &house.chance),
        code: Code::draw(&house.chance),
        title: Localised::only(&Lang::en(), title),
        issue: Localised::only(&Lang::en(), "Girls are shouted at on the steps after school."),
        place: "Founders’ Park, the steps".to_owned(),
        lang: Lang::en(),
        zone: Zone::utc(),
        environment: None,
        behaviour: None,
        stage: Stage::Scan,
        currency: "CAD".to_owned(),
        origin_title: String::new(),
        origin_path: String::new(),
        published_at: None,
        revision: 1,
        changed_at: house.now(),
    };
    let tx = tx(house).await;
    problems::begin(&tx, maker(house), &one).await.expect("begun");
    people::take_in(&tx, maker(house), one.id, lead, Standing::Lead, ("government", "Eastmarch Borough"))
        .await
        .expect("a lead");
    tx.commit().await.expect("it is written");
    one
}

/// Takes somebody in.
pub async fn take_in(house: &House, one: &Problem, person: Id, role: Standing) {
    let tx = tx(house).await;
    people::take_in(&tx, maker(house), one.id, person, role, ("ngo", "Youth centre")).await.expect("taken in");
    tx.commit().await.expect("it is written");
}

/// All six signs hold.
pub async fn all_signs(house: &House, one: &Problem) {
    let line = |sign: &Sign| SignLine { sign: *sign, holds: Holds::Yes, words: "Nine groups said so.".to_owned() };
    let lines: Vec<SignLine> = Sign::ALL.iter().map(line).collect();
    let tx = tx(house).await;
    problems::keep_signs(&tx, maker(house), one.id, &lines).await.expect("kept");
    tx.commit().await.expect("it is written");
}

/// Others may read it.
pub async fn published(house: &House, one: &Problem) {
    let tx = tx(house).await;
    problems::publish(&tx, maker(house), one.id, true).await.expect("published");
    tx.commit().await.expect("it is written");
}

/// An option that was chosen.
pub async fn chosen(house: &House, one: &Problem, title: &str) -> Id {
    let course = Course {
        id: Id::new(house.now(), &house.chance),
        title: title.to_owned(),
        how: "An adult is there.".to_owned(),
        effect: "Somebody looks up.".to_owned(),
        cost: String::new(),
        fairness: String::new(),
        decision: CourseState::Open,
        reason: String::new(),
        decided_on: String::new(),
    };
    let tx = tx(house).await;
    plan::consider(&tx, maker(house), one.id, &course).await.expect("considered");
    let why = ("It can begin at once.", "2027-02-01");
    plan::decide(&tx, maker(house), one.id, course.id, CourseState::Chosen, why).await.expect("decided");
    tx.commit().await.expect("it is written");
    course.id
}

/// An action of this person, due on this day, with its reminders.
pub async fn action(house: &House, one: &Problem, what: &str, owner: Id, due_on: &str) -> Id {
    let action = Action {
        id: Id::new(house.now(), &house.chance),
        course_id: None,
        what: what.to_owned(),
        owner_id: Some(owner),
        owner: String::new(),
        partner: "Saltmarket Traders".to_owned(),
        due_on: due_on.to_owned(),
        budget_cents: Some(1_800_000),
        yearly: true,
        state: ActionState::Planned,
        done_on: String::new(),
        note: String::new(),
        revision: 1,
    };
    let tx = tx(house).await;
    plan::settle(&tx, maker(house), one.id, &action).await.expect("settled");
    reminders::leave(&tx, maker(house), one, &action).await.expect("reminders");
    tx.commit().await.expect("it is written");
    action.id
}

/// A count: so many before and after where one acted, and where one did not.
pub async fn counted(house: &House, one: &Problem, here: (u32, u32), there: (u32, u32)) -> Id {
    let place = |name: &str, (before, after): (u32, u32)| Counted {
        place: name.to_owned(),
        before: vec![before],
        after: vec![after],
    };
    let year = |from: &str, to: &str| (from.to_owned(), to.to_owned());
    let assessment = Assessment {
        id: Id::new(house.now(), &house.chance),
        measure: "Reports of verbal abuse".to_owned(),
        source: "the youth centre’s page".to_owned(),
        before: year("2025-01-01", "2025-12-31"),
        after: year("2026-01-01", "2026-12-31"),
        design: Design::Comparable,
        alike: "Both parks have steps and a bus stop.".to_owned(),
        place: place("Founders’ Park", here),
        control: place("Weir Gardens", there),
        buffer: Counted::default(),
        note: String::new(),
        recorded_at: Ts(house.now().0),
    };
    let tx = tx(house).await;
    assessments::record(&tx, maker(house), one.id, &assessment).await.expect("recorded");
    tx.commit().await.expect("it is written");
    assessment.id
}
