//! Builders of test data: a partnership with its people and a contract with its parties, for the tests of this crate
//! and of the program.

pub mod solving;

use crate::Maker;
use crate::financing::model::{Contract, Kind, Metric, Part, Party, Pricing, Seat, State};
use crate::financing::store::{self as contracts, metrics, parties};
use crate::partnership::model::{Member, Part as Role, Partnership, Stage};
use crate::partnership::store::{self as partnerships, members};
use base::{Code, Id, Ts};
use directory::organisation::store as organisations;
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

/// A partnership that is just beginning.
pub async fn partnership(house: &House, title: &str, published: bool) -> Partnership {
    let maker = maker(house);
    let one = Partnership {
        id: maker.id(),
        code: Code::draw(maker.chance),
        title: title.to_owned(),
        place: "Port Averne".to_owned(),
        purpose: "Fewer people come back to custody.".to_owned(),
        stage: Stage::Starting,
        began_on: "2027-01-15".to_owned(),
        review_on: String::new(),
        published,
        shows_money: false,
        currency: String::new(),
        held_cents: 0,
        counted_on: String::new(),
        monthly_cents: 0,
        changed_at: Ts(0),
    };
    let tx = tx(house).await;
    partnerships::insert(&tx, maker, &one).await.expect("it is written");
    partnerships::save(&tx, maker, &one).await.expect("it is kept");
    tx.commit().await.expect("it is written");
    one
}

/// A member of a partnership: an organisation, its sector, and who speaks for it.
pub async fn member(
    house: &House,
    of: &Partnership,
    name: &str,
    sector: &str,
    person: Option<(Id, &str)>,
    part: Role,
) -> Member {
    let maker = maker(house);
    let tx = tx(house).await;
    let organisation =
        organisations::find_or_create_by_name(&tx, maker.now, maker.chance, name).await.expect("an organisation");
    let member = Member {
        id: maker.id(),
        organisation_id: Some(organisation),
        organisation: name.to_owned(),
        sector: sector.to_owned(),
        person_id: person.map(|(id, _)| id),
        person: person.map(|(_, name)| name.to_owned()).unwrap_or_default(),
        office: String::new(),
        part,
        person_shown: false,
        since: "2027-01-15".to_owned(),
        ended_at: None,
    };
    members::enter(&tx, maker, of.id, &member).await.expect("a member");
    tx.commit().await.expect("it is written");
    member
}

/// An outcomes contract in draft.
pub async fn contract(house: &House, title: &str, kind: Kind) -> Contract {
    let maker = maker(house);
    let one = Contract {
        id: maker.id(),
        code: Code::draw(maker.chance),
        title: title.to_owned(),
        kind,
        state: State::Draft,
        published: true,
        partnership_id: None,
        purpose: "Steady work after custody.".to_owned(),
        cohort: "People who leave custody.".to_owned(),
        cohort_size: 240,
        way_in: "Referred by probation.".to_owned(),
        hardest: "Those without a home are placed first.".to_owned(),
        not_measured: "Families, debts, health.".to_owned(),
        place: "Port Averne".to_owned(),
        country: "Lorne".to_owned(),
        currency: "CAD".to_owned(),
        starts_on: "2026-07-01".to_owned(),
        ends_on: "2029-06-30".to_owned(),
        cap_cents: 10_000_000,
        earned_cents: 0,
        paid_cents: 0,
        changed_at: Ts(0),
    };
    let tx = tx(house).await;
    contracts::insert(&tx, maker, &one).await.expect("it is written");
    contracts::save(&tx, maker, &one).await.expect("it is kept");
    tx.commit().await.expect("it is written");
    one
}

/// A party of a contract, and the person who sits for it, who may run it.
pub async fn party(house: &House, of: &Contract, name: &str, part: Part, sits: Option<(Id, bool)>) -> Party {
    let maker = maker(house);
    let tx = tx(house).await;
    let organisation_id =
        organisations::find_or_create_by_name(&tx, maker.now, maker.chance, name).await.expect("an organisation");
    let party = Party { id: maker.id(), organisation_id, name: name.to_owned(), part, note: String::new() };
    assert!(parties::enter(&tx, maker, of.id, &party).await.expect("asked"), "{name} is entered");
    if let Some((person_id, manages)) = sits {
        let seat = Seat { person_id, organisation_id: Some(organisation_id), manages };
        assert!(parties::seat(&tx, maker, of.id, &seat).await.expect("asked"), "{name} is seated");
    }
    tx.commit().await.expect("it is written");
    party
}

/// Something that is paid for, at so many cents each.
pub async fn metric(house: &House, of: &Contract, name: &str, target: i64, price_cents: i64) -> Metric {
    let maker = maker(house);
    let one = Metric {
        id: maker.id(),
        number: 1,
        name: name.to_owned(),
        definition: "At least sixteen hours a week.".to_owned(),
        target,
        validation: "Every payslip is looked at.".to_owned(),
        source: "Payslips".to_owned(),
        pricing: Pricing::Each,
        price_cents,
        tiers: Vec::new(),
        cap_cents: price_cents * target,
        low: target / 2,
        high: target * 2,
        earned_cents: 0,
    };
    let tx = tx(house).await;
    metrics::add(&tx, maker, of.id, &one).await.expect("a metric");
    tx.commit().await.expect("it is written");
    one
}

/// The contract runs from now on.
pub async fn run(house: &House, of: &Contract) {
    let mut one = contracts::find(&house.db, &of.code).await.expect("asked").expect("it is there");
    one.state = State::Running;
    let tx = tx(house).await;
    contracts::save(&tx, maker(house), &one).await.expect("it is kept");
    tx.commit().await.expect("it is written");
}
