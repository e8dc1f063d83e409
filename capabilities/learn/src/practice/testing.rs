//! Builders of practices at any stage, for the tests of this crate and of the program.

use super::document::{Cost, Document, Partner};
use super::evidence::{Design, Direction, Evidence, Measure};
use super::facets::{Came, Kind, Per, Population, Setting};
use super::link::Link;
use super::model::{Practice, State};
use super::review::model::Keeper;
use super::review::store as reviews;
use super::store::{self, Maker, versions};
use ::store::Tx;
use base::{Code, Id, Localised, Secret};
use web::House;

/// Nobody in particular makes it, now.
pub fn maker(house: &House) -> Maker<'_> {
    Maker { now: house.now(), chance: &house.chance, by: None }
}

/// A transaction.
pub async fn tx(house: &House) -> Tx {
    house.db.begin().await.expect("a transaction begins")
}

/// A whole document about housing in a small isolated community, which could be sent as it is.
pub fn document(title: &str) -> Document {
    let text = |words: &str| Localised::both(words, "");
    Document {
        lang: "en".to_owned(),
        title: text(title),
        summary: text("A lock, a lease and somebody who visits."),
        problem: text("Thirty-four people made one arrest in six."),
        mechanism: text("A door that locks makes the other appointments possible."),
        context: text("A housing office with empty flats."),
        intervention: text("Twenty flats, no condition but the rent."),
        harms: text("Two tenants were visited by dealers."),
        kinds: vec![Kind::Preventive],
        came: Some(Came::Worked),
        place: "Saltmarsh".to_owned(),
        settings: vec![Setting::Isolated],
        residents: "410".to_owned(),
        populations: vec![Population::Unhoused],
        links: vec![Link::Housing, Link::Poverty],
        partners: vec![Partner { organisation: "Housing Office of Saltmarsh".to_owned(), ..Partner::default() }],
        costs: vec![Cost {
            sum: "16,400".to_owned(),
            currency: "CAD".to_owned(),
            per: Some(Per::Person),
            covers: text("rent and visits"),
        }],
        evidence: vec![Evidence {
            outcome: text("Arrests of the same people"),
            direction: Some(Direction::Better),
            effect: "-58".to_owned(),
            low: "-71".to_owned(),
            high: "-39".to_owned(),
            measure: Some(Measure::Percent),
            design: Some(Design::Matched),
            source: "Two-year report".to_owned(),
            ..Evidence::default()
        }],
        ..Document::default()
    }
}

/// A practice with the readers.
pub async fn sent(house: &House, document: Document, mail: &str) -> Practice {
    let (maker, tx) = (maker(house), tx(house).await);
    let mut one = Practice::blank(maker.id(), Code::draw(maker.chance), "en", maker.now);
    one.document = document;
    store::insert(&tx, maker, &one, &Secret::draw(maker.chance)).await.expect("it is begun");
    one.state = State::Sent;
    (one.round, one.sent_at) = (1, Some(maker.now));
    one.contact.mail = mail.to_owned();
    one.contact.name = "Imani Ross".to_owned();
    assert!(store::save(&tx, maker, &one, "test", "").await.expect("it is kept"));
    tx.commit().await.expect("it is written");
    one.revision += 1;
    one
}

/// A published practice.
pub async fn published(house: &House, document: Document) -> Practice {
    let mut one = sent(house, document, "imani@averne.example").await;
    let tx = tx(house).await;
    versions::publish(&tx, maker(house), &mut one, &[3, 3, 2, 3, 2]).await.expect("a version");
    one.state = State::Published;
    assert!(store::save(&tx, maker(house), &one, "test", "").await.expect("it is kept"));
    tx.commit().await.expect("it is written");
    house.cache.touch();
    one.revision += 1;
    one
}

/// Makes somebody a keeper of the library.
pub async fn keeper(house: &House, person: Id, part: Keeper) {
    let tx = tx(house).await;
    reviews::name(&tx, maker(house), person, part).await.expect("a keeper");
    tx.commit().await.expect("it is written");
}
