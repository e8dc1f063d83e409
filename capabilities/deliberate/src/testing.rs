//! Builders of test data: recommendations at any stage, delegations with their signatories, for the tests of this
//! crate and of the program.

use crate::recommendation::beginning::{Beginning, begin};
use crate::recommendation::model::{Of, Recommendation, State, Way};
use crate::recommendation::store::{self as recommendations, Maker, versions};
use crate::signing::bodies;
use base::{Id, Lang, Localised, Ts, Zone};
use directory::organisation::store as organisations;
use store::Tx;
use web::House;

/// A gathering as this capability knows it.
pub fn gathering(house: &House, code: &str) -> Of {
    Of {
        id: Id::new(house.now(), &house.chance),
        code: code.to_owned(),
        title: Localised::both("Safer Cities", "Villes plus sûres"),
    }
}

/// Nobody in particular makes it, now.
pub fn maker(house: &House) -> Maker<'_> {
    Maker { now: house.now(), chance: &house.chance, by: None }
}

/// A transaction.
pub async fn tx(house: &House) -> Tx {
    house.db.begin().await.expect("a transaction begins")
}

/// A draft in English, to stand in French too, with these paragraphs.
pub async fn draft(house: &House, of: &Of, title: &str, paragraphs: &[&str]) -> Recommendation {
    let tx = tx(house).await;
    let beginning = Beginning {
        of: of.clone(),
        title,
        lang: Lang::en(),
        zone: Zone::utc(),
        paragraphs: paragraphs.iter().map(|text| (*text).to_owned()).collect(),
        origins: Vec::new(),
    };
    let mut one = begin(&tx, maker(house), beginning).await.expect("a draft");
    one.langs = vec![Lang::en(), Lang::fr()];
    assert!(recommendations::save(&tx, maker(house), &one, "test", "").await.expect("it is kept"));
    tx.commit().await.expect("it is written");
    again(house, &one).await
}

/// As it stands now.
pub async fn again(house: &House, one: &Recommendation) -> Recommendation {
    recommendations::by_id(&house.db, one.id).await.expect("it is there")
}

/// Puts it at a stage with a version of its text, as if the steps before had been taken.
pub async fn at(
    house: &House,
    one: &Recommendation,
    state: State,
    change: impl FnOnce(&mut Recommendation),
) -> Recommendation {
    let mut one = again(house, one).await;
    one.state = state;
    if state.holds() && one.adopted_on.is_empty() {
        one.adopted_on = "2027-03-01".to_owned();
    }
    change(&mut one);
    let tx = tx(house).await;
    versions::make(&tx, maker(house), &one, versions::FOR_CONSULTATION).await.expect("a version");
    assert!(recommendations::save(&tx, maker(house), &one, "test", "").await.expect("it is kept"));
    tx.commit().await.expect("it is written");
    again(house, &one).await
}

/// In consultation until then.
pub async fn in_consultation(house: &House, one: &Recommendation, until: Ts) -> Recommendation {
    at(house, one, State::Consultation, |one| one.consultation_closes_at = Some(until)).await
}

/// Open for adoption this way.
pub async fn open_for(house: &House, one: &Recommendation, way: Way) -> Recommendation {
    at(house, one, State::Adoption, |one| one.way = way).await
}

/// A delegation of this name with somebody who may sign for it.
pub async fn delegation(house: &House, of: &Of, name: &str, country: &str, weight: i64, signatory: Id) -> Id {
    let tx = tx(house).await;
    let organisation =
        organisations::find_or_create_by_name(&tx, house.now(), &house.chance, name).await.expect("an organisation");
    let body =
        bodies::keep(&tx, maker(house), of, (organisation, name), country, weight, None).await.expect("a delegation");
    bodies::authorise(&tx, maker(house), of, body, signatory, "head of the delegation").await.expect("a signatory");
    tx.commit().await.expect("it is written");
    body
}
