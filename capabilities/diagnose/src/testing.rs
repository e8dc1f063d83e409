//! Builders of test data: an audit and the people who carry it, for the tests of this crate and of the program.

use crate::audit::meeting::{self, About, Decision, Meeting};
use crate::audit::model::{Answer, Audit, Role, Scoring, ScoringState, State};
use crate::audit::store::{self as audits, Maker, members};
use base::{Id, Lang, Localised, Ts, Zone};
use store::Tx;
use web::House;

/// Nobody in particular makes it, now.
pub fn maker(house: &House) -> Maker<'_> {
    Maker { now: house.now(), chance: &house.chance, by: None }
}

/// A transaction.
pub async fn tx(house: &House) -> Tx {
    house.db.begin().await.expect("a transaction begins")
}

/// An audit as it is before anybody decided anything.
pub fn blank(house: &House, code: &str, title: &str) -> Audit {
    Audit {
        id: Id::new(house.now(), &house.chance),
        code: code.to_owned(),
        title: Localised::both(title, ""),
        place: "Eastmarch, Port Averne".to_owned(),
        purpose: Localised::default(),
        lang: Lang::en(),
        zone: Zone::utc(),
        state: State::Preparing,
        residents: 82_450,
        consent_age: 14,
        cell_min: 10,
        quorum_percent: 50,
        scoring: Scoring::Anonymous,
        scoring_state: ScoringState::Ahead,
        revision: 1,
        changed_at: Ts(0),
    }
}

/// An audit under way with this person as its coordinator.
pub async fn audit(house: &House, code: &str, title: &str, coordinator: Id) -> Audit {
    let one = Audit { state: State::UnderWay, ..blank(house, code, title) };
    let tx = tx(house).await;
    audits::insert(&tx, maker(house), &one).await.expect("an audit");
    tx.commit().await.expect("it is written");
    member(house, &one, coordinator, Role::Coordinator).await;
    again(house, &one).await
}

/// As it stands now.
pub async fn again(house: &House, one: &Audit) -> Audit {
    audits::by_id(&house.db, one.id).await.expect("it is there")
}

/// Somebody who takes part in this role.
pub async fn member(house: &House, one: &Audit, person_id: Id, role: Role) {
    let tx = tx(house).await;
    let member =
        members::Member { person_id, role, organisation: "Averne services".to_owned(), answer: Answer::Accepted };
    members::invite(&tx, maker(house), one.id, &member).await.expect("a member");
    tx.commit().await.expect("it is written");
}

/// A decision of the committee on release, as if a meeting had taken it.
pub async fn released(house: &House, one: &Audit) -> Id {
    let (tx, maker) = (tx(house).await, maker(house));
    let met = Meeting {
        id: maker.id(),
        number: 0,
        title: "Release".into(),
        starts_at: maker.now,
        place: String::new(),
        agenda: "Release".into(),
        minutes: String::new(),
        minutes_at: None,
    };
    meeting::call(&tx, maker, one, &met).await.expect("called");
    let decision = Decision {
        id: maker.id(),
        number: 0,
        meeting_id: met.id,
        about: About::Release,
        words: "Publish.".into(),
        present: 3,
        members: 3,
        votes: (3, 0, 0),
        decided_at: maker.now,
    };
    meeting::decide(&tx, maker, one, &decision).await.expect("decided");
    tx.commit().await.expect("it is written");
    decision.id
}
