//! Registration of the sample: tickets, about 140 bookings of people from six towns, three delegations, a waiting
//! list, presenters who are in because they are confirmed, and the visits with those who signed up.

use super::texts::{DelegationLine, MemberLine, RegistrationFile, Texts, TicketLine};
use super::{Sample, both};
use base::{Id, Lang, Secret, Ts};
use convene::delegation::making;
use convene::delegation::model::Delegation;
use convene::gathering::model::Gathering;
use convene::gathering::store as gatherings;
use convene::registration::life::{Office, Wish};
use convene::registration::model::{Delegate, Filled, Registration, Source, State, Ticket};
use convene::registration::presenters;
use convene::registration::store::{self as registrations, bookings, delegates, paid};
use convene::sign_up::{life as sign_ups, model::SignUpList, store as lists};
use store::{Tx, sql};
use web::{House, Refusal};

pub(super) async fn fill(house: &House, sample: &mut Sample, texts: &Texts) -> Result<(), String> {
    let told = |error: Refusal| {
        format!("could not fill the registration of the demo: {}", error.cause.unwrap_or(error.code.to_owned()))
    };
    write(house, sample, texts).await.map_err(told)
}

async fn write(house: &House, sample: &Sample, texts: &Texts) -> Result<(), Refusal> {
    let file = &texts.registration;
    let gathering = gatherings::by_id(&house.db, sample.gathering_id).await?;
    let registration = settings(sample, file)?;
    let tx = house.db.begin().await?;
    registrations::save(&tx, &registration, sample.moment()).await?;
    let all: Vec<Ticket> = (1..).zip(&file.tickets).map(|(position, line)| ticket(sample, position, line)).collect();
    for (one, line) in all.iter().zip(&file.tickets) {
        registrations::save_ticket(&tx, gathering.id, one).await?;
        registrations::save_rates(&tx, one.id, &line.rates).await?;
        for code in &line.codes {
            registrations::save_code(&tx, sample.id(), one.id, &code.code, &code.label, code.uses_max).await?;
        }
    }
    let desk = Desk { house, sample, file, gathering: &gathering, registration: &registration, tickets: all };
    for line in &file.delegations {
        desk.delegation(&tx, line, texts).await?;
    }
    desk.others(&tx).await?;
    presenters::register(&desk.office(desk.at("2027-07-18T10:00")?), &tx, true).await?;
    desk.visits(&tx, texts).await?;
    tx.commit().await?;
    Ok(())
}

fn settings(sample: &Sample, file: &RegistrationFile) -> Result<Registration, Refusal> {
    let at = |local: &str| sample.at(local).map(Some).map_err(Refusal::surprise);
    let key = Secret::draw(&sample.chance).expose().to_owned();
    Ok(Registration {
        published: true,
        about: both(&file.about),
        opens_at: at(&file.opens_at)?,
        closes_at: at(&file.closes_at)?,
        handover_until: at(&file.handover_until)?,
        offer_hours: file.offer_hours,
        tax_name: file.tax_name.clone(),
        tax_bp: file.tax_bp,
        seller: file.seller.clone(),
        bank: file.bank.clone(),
        ..Registration::draft(sample.gathering_id, key)
    })
}

fn ticket(sample: &Sample, position: i64, line: &TicketLine) -> Ticket {
    Ticket {
        id: sample.id(),
        pool_id: sample.id(),
        code: line.code.clone(),
        kind: line.kind.clone(),
        title: both(&line.title),
        about: both(&line.about),
        price_cents: line.price_cents,
        currency: "CAD".to_owned(),
        opens_at: None,
        closes_at: None,
        day: line.day.clone(),
        approval: line.approval,
        invitation: line.invitation,
        places_max: 10,
        organisation_max: None,
        offered: true,
        position,
        places: line.places,
        taken: 0,
    }
}

struct Desk<'a> {
    house: &'a House,
    sample: &'a Sample,
    file: &'a RegistrationFile,
    gathering: &'a Gathering,
    registration: &'a Registration,
    tickets: Vec<Ticket>,
}

impl Desk<'_> {
    fn at(&self, local: &str) -> Result<Ts, Refusal> {
        self.sample.at(local).map_err(Refusal::surprise)
    }

    fn office(&self, now: Ts) -> Office<'_> {
        let (chance, gathering) = (&self.sample.chance, self.gathering);
        Office { house: self.house, now, chance, by: None, gathering, registration: self.registration }
    }

    fn ticket(&self, code: &str) -> Result<&Ticket, Refusal> {
        let found = self.tickets.iter().find(|one| one.code == code);
        found.ok_or_else(|| Refusal::surprise(format!("the sample has no ticket {code}")))
    }

    async fn delegation(&self, tx: &Tx, line: &DelegationLine, texts: &Texts) -> Result<(), Refusal> {
        let office = self.office(self.at("2027-04-06T10:00")?);
        let head = texts.people.iter().find(|person| person.key == line.head);
        let one = Delegation {
            id: self.sample.id(),
            gathering_id: self.gathering.id,
            code: line.code.clone(),
            name: line.name.clone(),
            kind: line.kind.clone(),
            country: line.country.clone(),
            sector: line.sector.clone(),
            level: line.level.clone(),
            head_name: head.map_or(&line.head_name, |person| &person.name).clone(),
            head_mail: head.map_or(&line.head_mail, |person| &person.mail).clone(),
            aide_mail: String::new(),
        };
        let made = making::make(&office, tx, self.ticket("three-days")?, &one, line.places, &Lang::en()).await?;
        let Ok((made, _)) = made else { return Err(Refusal::surprise("a delegation of the sample finds no places")) };
        let mut places = delegates::of_booking(tx, made.booking.id).await?.into_iter();
        let me = head.map(|person| MemberLine {
            name: person.name.clone(),
            mail: person.mail.clone(),
            organisation: line.name.clone(),
            job: person.job_title.clone(),
            sector: line.sector.clone(),
            ..MemberLine::default()
        });
        let complete = me.iter().chain(&line.members).map(|member| (member, Filled::Complete));
        for (member, filled) in complete.chain(line.started.iter().map(|member| (member, Filled::Started))) {
            let Some(place) = places.next() else { break };
            let seated = Delegate { filled, ..self.member(place, member, line) };
            delegates::save(tx, &seated, office.now.plus_s(86_400)).await?;
        }
        for (mail, place) in line.sent.iter().zip(places) {
            let sent = Delegate {
                filled: Filled::Sent,
                mail: mail.clone(),
                sent_at: Some(office.now.plus_s(172_800)),
                ..place
            };
            delegates::save(tx, &sent, office.now).await?;
        }
        Ok(())
    }

    fn member(&self, place: Delegate, member: &MemberLine, line: &DelegationLine) -> Delegate {
        let known = self.sample.people.values().find(|known| known.mail == member.mail);
        Delegate {
            name: member.name.clone(),
            mail: member.mail.clone(),
            person_id: known.map(|known| known.id),
            organisation: member.organisation.clone(),
            job_title: member.job.clone(),
            sector: member.sector.clone(),
            level: line.level.clone(),
            place: line.name.clone(),
            country: line.country.clone(),
            diet: member.diet.clone(),
            access: member.access.clone(),
            interpretation: member.interpretation.clone(),
            photo: if member.sector.is_empty() { String::new() } else { "yes".to_owned() },
            opened_at: Some(self.registration.opens_at.unwrap_or_default().plus_s(40 * 86_400)),
            ..place
        }
    }

    /// People from six towns: most for three days, some remote, some for Wednesday until it is full and beyond.
    async fn others(&self, tx: &Tx) -> Result<(), Refusal> {
        let opens = self.registration.opens_at.unwrap_or_default();
        for number in 0..118usize {
            let office = self.office(opens.plus_s(3_600 + i64::try_from(number).unwrap_or(0) * 97_000));
            let (code, places) = match number % 10 {
                0 | 5 => ("remote", 1),
                3 => ("wednesday", if number == 103 { 2 } else { 1 }),
                6 => ("wednesday", 1),
                8 => ("residents", 1),
                _ => ("three-days", 1),
            };
            let first = self.somebody(number);
            let wish = Wish {
                places,
                // The last few have asked, and wait for an answer.
                source: if code == "residents" && number > 80 { Source::Web } else { Source::Organiser },
                confirmed: true,
                organisation: first.organisation.clone(),
                silent: true,
                ..Wish::one(Source::Organiser, &first.name, &first.mail, &Lang::en())
            };
            let made = office.book(tx, self.ticket(code)?, wish).await?;
            let Ok(made) = made else { return Err(Refusal::surprise("a booking of the sample was refused")) };
            office.seat(tx, &made.booking, vec![first]).await?;
            if made.booking.state == State::Booked && made.booking.total_cents() > 0 && number % 3 != 0 {
                let payment = paid::Payment {
                    way: "transfer".to_owned(),
                    reference: format!("{} sample", made.booking.code),
                    amount_cents: made.booking.total_cents(),
                    currency: made.booking.currency.clone(),
                    at: office.now.plus_s(6 * 86_400),
                };
                paid::record(tx, self.sample.id(), made.booking.id, &payment, None).await?;
            }
        }
        Ok(())
    }

    fn somebody(&self, number: usize) -> Delegate {
        let (given, family) = (&self.file.names.given, &self.file.names.family);
        let (given, family) = (&given[number % given.len()], &family[(number * 7 + number / 25) % family.len()]);
        let home = &self.file.homes[(number * 5 + number / 6) % self.file.homes.len()];
        let (body, sector) = &home.bodies[number % home.bodies.len()];
        Delegate {
            name: format!("{given} {family}"),
            mail: format!("{}.{}{number}@{}", base::slug_of(given), base::slug_of(family), home.domain),
            organisation: body.clone(),
            sector: sector.clone(),
            level: if sector == "academia" { "provincial" } else { "local" }.to_owned(),
            place: home.place.clone(),
            country: home.country.clone(),
            diet: if number % 9 == 4 { "vegetarian".to_owned() } else { String::new() },
            interpretation: if home.country == "Varenne" { "fr".to_owned() } else { String::new() },
            photo: if number % 11 == 6 { "no" } else { "yes" }.to_owned(),
            ..Delegate::nobody(self.gathering.id)
        }
    }

    /// The visits take sign-ups; the smallest is full, and three wait.
    async fn visits(&self, tx: &Tx, texts: &Texts) -> Result<(), Refusal> {
        let office = self.office(self.at("2027-07-20T10:00")?);
        let coming = delegates::coming(tx, self.gathering.id).await?;
        for (number, line) in texts.programme.site_visits.iter().enumerate() {
            let asked = sql("select id from session where gathering_id = $1 and source_key = $2");
            let row = tx.one(asked.bind(self.gathering.id).bind(format!("sample:{}", line.key))).await?;
            let session_id: Id = row.get("id")?;
            let one = SignUpList {
                session_id,
                code: String::new(),
                title: both(&line.title),
                kind: "site-visit".to_owned(),
                starts: String::new(),
                pool_id: self.sample.id(),
                places: Some(line.places),
                taken: 0,
                opens_at: Some(self.at("2027-07-19T09:00")?),
                closes_at: self.registration.closes_at,
                meeting_point: both(&line.meeting_point),
                transport: both(&self.file.visits.transport),
                rules: both(&self.file.visits.rules),
                identity: self.file.visits.with_identity.contains(&line.key),
                approval: false,
                host_name: String::new(),
                host_mail: String::new(),
            };
            lists::save_list(tx, self.gathering.id, &one).await?;
            let wanted = if line.places == 12 { 15 } else { 9 };
            let mut signed = 0;
            for delegate in coming.iter().skip(number * 11) {
                let booking = bookings::by_id(tx, delegate.booking_id).await?;
                let here = self.tickets.iter().any(|ticket| ticket.id == booking.ticket_id && ticket.kind == "on-site");
                if here && signed < wanted {
                    let identity = if one.identity && !delegate.name.is_empty() {
                        format!("{}, shown at the door", delegate.name)
                    } else {
                        String::new()
                    };
                    sign_ups::sign_up(&office, tx, &one, delegate, &identity).await?;
                    signed += 1;
                }
            }
        }
        Ok(())
    }
}
