//! A registration that is open, with tickets of each kind that stories need.

use super::Sample;
use crate::registration::model::{Registration, Ticket};
use crate::registration::store as tickets;
use base::{Id, Localised, Ts};
use web::House;

/// What was opened.
#[derive(Clone, Debug)]
pub struct Opened {
    /// How the gathering takes registrations.
    pub registration: Registration,
    /// `on-site` at 120.00 with 13 % tax, `remote` free, `guest` by code, `press` by accreditation, `presenter`, `day`.
    pub tickets: Vec<Ticket>,
}

impl Opened {
    /// The ticket of this code.
    pub fn ticket(&self, code: &str) -> &Ticket {
        self.tickets.iter().find(|one| one.code == code).expect("a ticket of the sample")
    }
}

/// Opens registration with `places` places on site; names change hands until 1 September 2027.
pub async fn open(house: &House, sample: &Sample, places: i64) -> Opened {
    let id = || Id::new(house.now(), &house.chance);
    let mut registration = Registration::draft(sample.gathering.id, "the-key-of-averne".to_owned());
    registration.published = true;
    registration.opens_at = Ts::parse("2027-02-01T09:00:00-05:00");
    registration.closes_at = Ts::parse("2027-09-03T23:59:59-04:00");
    registration.handover_until = Ts::parse("2027-09-01T23:59:59-04:00");
    registration.tax_name = "HST".to_owned();
    registration.tax_bp = 1_300;
    registration.seller = "City of Port Averne\nTax number 1234".to_owned();
    registration.bank = "Averne Savings Bank 0012".to_owned();
    let kinds: [(&str, &str, &str, i64, Option<i64>); 6] = [
        ("on-site", "Three days on site", "Trois jours sur place", 12_000, Some(places)),
        ("remote", "Remote", "À distance", 0, None),
        ("guest", "Guest", "Invité", 0, Some(10)),
        ("press", "Press", "Presse", 0, Some(10)),
        ("presenter", "Presenter", "Intervenant", 0, None),
        ("day", "Tuesday", "Mardi", 5_000, Some(20)),
    ];
    let ticket =
        |(position, (kind, en, fr, price_cents, places)): (i64, (&str, &str, &str, i64, Option<i64>))| Ticket {
            id: id(),
            pool_id: id(),
            code: kind.to_owned(),
            kind: kind.to_owned(),
            title: Localised::both(en, fr),
            about: Localised::default(),
            price_cents,
            currency: "CAD".to_owned(),
            opens_at: None,
            closes_at: None,
            day: if kind == "day" { "2027-09-14".to_owned() } else { String::new() },
            approval: false,
            invitation: kind == "guest",
            places_max: 10,
            organisation_max: None,
            offered: true,
            position,
            places,
            taken: 0,
        };
    let all: Vec<Ticket> = (1..).zip(kinds).map(ticket).collect();
    let tx = house.db.begin().await.expect("a transaction begins");
    tickets::save(&tx, &registration, house.now()).await.expect("the registration is written");
    for one in &all {
        tickets::save_ticket(&tx, sample.gathering.id, one).await.expect("the ticket is written");
    }
    tx.commit().await.expect("registration is open");
    house.cache.touch();
    Opened { registration, tickets: all }
}
