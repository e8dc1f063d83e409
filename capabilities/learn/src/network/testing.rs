//! Builders: published news, opportunities, readers, editors.

use super::news::{Item, Kind, Partner, Role, State, store as news};
use super::opportunity::{Opportunity, store as opportunities};
use super::organisation::store as organisations;
use super::subscription::{What, store as subscriptions};
use super::{Maker, name_editor};
use base::{Code, Id, Lang, Localised, Secret, Ts, Zone};
use directory::person::Mail;
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

/// Makes a person an editor.
pub async fn editor(house: &House, person: Id) {
    let tx = tx(house).await;
    name_editor(&tx, maker(house), person).await.expect("named");
    tx.commit().await.expect("written");
}

/// A published activity record with one partner.
pub async fn record(house: &House, title: &str, happened: &str, partner: &str) -> Item {
    let tx = tx(house).await;
    let mut item = Item::draft(maker(house).id(), Code::draw(&house.chance), house.now());
    news::insert(&tx, maker(house), &item).await.expect("begun");
    let organisation_id = organisations::with_page(&tx, maker(house), partner).await.expect("an organisation");
    (item.kind, item.role) = (Kind::Meeting, Some(Role::TookPart));
    item.happened = happened.to_owned();
    item.title = Localised::both(title, &format!("{title} (fr)"));
    item.summary = Localised::both("What was said about parks.", "Ce qui s’est dit des parcs.");
    (item.state, item.published_at) = (State::Published, Some(house.now()));
    let partners = [Partner { organisation_id, name: partner.to_owned(), role: "organiser".to_owned() }];
    assert!(news::save(&tx, maker(house), &item, &partners, &[], "text").await.expect("kept"));
    tx.commit().await.expect("written");
    news::find(&house.db, &item.code).await.expect("read").expect("it is there")
}

/// A published opportunity that closes then.
pub async fn opportunity(house: &House, title: &str, closes_at: Option<Ts>) -> Opportunity {
    let tx = tx(house).await;
    let zone = Zone::parse("America/Toronto").expect("a zone");
    let mut one = Opportunity::draft(maker(house).id(), Code::draw(&house.chance), zone, house.now());
    opportunities::insert(&tx, maker(house), &one).await.expect("begun");
    one.title = Localised::both(title, &format!("{title} (fr)"));
    one.how = Localised::both("Write a page.", "Écrivez une page.");
    one.apply_mail = "jobs@averne.example".to_owned();
    (one.closes_at, one.state, one.published_at) = (closes_at, State::Published, Some(house.now()));
    assert!(opportunities::save(&tx, maker(house), &one, "text").await.expect("kept"));
    tx.commit().await.expect("written");
    opportunities::find(&house.db, &one.code).await.expect("read").expect("it is there")
}

/// Somebody who confirmed that letters are wanted; answers the secret of a link.
pub async fn reader(house: &House, what: What, mail: &str, lang: &Lang) -> Secret {
    let tx = tx(house).await;
    let mail = Mail::parse(mail).expect("an address");
    let reader = subscriptions::ask_for(&tx, maker(house), what, &mail, lang).await.expect("asked").expect("new");
    let secret = Secret::draw(&house.chance);
    subscriptions::give_link(&tx, maker(house), reader.id, &secret).await.expect("a link");
    subscriptions::confirm(&tx, maker(house), reader.id).await.expect("confirmed");
    tx.commit().await.expect("written");
    secret
}
