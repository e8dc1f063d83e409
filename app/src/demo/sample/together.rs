//! The partnership of the sample, which the symposium of partners grew out of, and what it agreed to be paid for: filled
//! by the same steps as real ones. They come late, so that the rest of the sample stays what it was.

mod contract;
mod pooled;
mod words;

use super::Sample;
use act::Maker;
use act::partnership::model::{
    Agreement, AgreementKind, AgreementState, Certainty, InKind, Member, Part, Partnership, Source, SourceKind, Stage,
};
use act::partnership::store::{self as partnerships, agreements, health, members, money};
use base::{Chance, Code, Id, Ts};
use directory::organisation::store as organisations;
use store::Tx;
use web::House;

pub(super) async fn fill(house: &House, sample: &Sample) -> Result<(), String> {
    let told = |error: store::StoreError| format!("could not fill the partnerships of the demo: {error}");
    // Draws of its own: the codes stay what they are whatever else the sample gains.
    let chance = Chance::seeded(20_270_920);
    let tx = house.db.begin().await.map_err(told)?;
    let filling = Filling { sample, chance: &chance, tx: &tx };
    let steady = filling.steady_ground().await?;
    filling.north_shore().await?;
    filling.contracts(steady).await?;
    tx.commit().await.map_err(told)
}

/// What every step of the filling needs.
struct Filling<'a> {
    sample: &'a Sample,
    chance: &'a Chance,
    tx: &'a Tx,
}

impl Filling<'_> {
    /// Somebody does something on this day, at noon.
    fn on(&self, day: &str, who: &str) -> Result<Maker<'_>, String> {
        let by = self.sample.people.get(who).map(|person| person.id);
        Ok(Maker { now: self.sample.at(&format!("{day}T12:00"))?, chance: self.chance, by })
    }

    /// The person of this key.
    fn person(&self, key: &str) -> Option<(Id, String)> {
        self.sample.people.get(key).map(|person| (person.id, person.name.clone()))
    }

    async fn organisation(&self, maker: Maker<'_>, name: &str, sector: &str) -> Result<Id, String> {
        let told = |error: store::StoreError| format!("could not enter {name} of the demo: {error}");
        let id = organisations::find_or_create_by_name(self.tx, maker.now, self.chance, name).await.map_err(told)?;
        organisations::describe(self.tx, id, sector, "local").await.map_err(told)?;
        Ok(id)
    }

    /// Begins a partnership that everybody may read.
    async fn begun(&self, maker: Maker<'_>, line: &words::Line) -> Result<Partnership, String> {
        let told = |error: store::StoreError| format!("could not begin {} of the demo: {error}", line.title);
        let one = Partnership {
            id: maker.id(),
            code: Code::draw(self.chance),
            title: line.title.to_owned(),
            place: line.place.to_owned(),
            purpose: line.purpose.to_owned(),
            stage: line.stage,
            began_on: line.began_on.to_owned(),
            review_on: line.review_on.to_owned(),
            published: true,
            shows_money: true,
            currency: String::new(),
            held_cents: 0,
            counted_on: String::new(),
            monthly_cents: 0,
            changed_at: Ts(0),
        };
        partnerships::insert(self.tx, maker, &one).await.map_err(told)?;
        partnerships::save(self.tx, maker, &one).await.map_err(told)?;
        Ok(one)
    }

    async fn members(&self, maker: Maker<'_>, of: Id, lines: &[words::MemberLine]) -> Result<Vec<Member>, String> {
        let told = |error: store::StoreError| format!("could not enter a member of the demo: {error}");
        let mut all = Vec::new();
        for (organisation, sector, person, office, part, since, shown) in lines {
            let known = self.person(person);
            let member = Member {
                id: maker.id(),
                organisation_id: Some(self.organisation(maker, organisation, sector).await?),
                organisation: (*organisation).to_owned(),
                sector: (*sector).to_owned(),
                person_id: known.as_ref().map(|(id, _)| *id),
                person: known.map(|(_, name)| name).unwrap_or_default(),
                office: (*office).to_owned(),
                part: *part,
                person_shown: *shown,
                since: (*since).to_owned(),
                ended_at: None,
            };
            members::enter(self.tx, maker, of, &member).await.map_err(told)?;
            all.push(member);
        }
        Ok(all)
    }

    /// The partnership of the symposium, two years on.
    async fn steady_ground(&self) -> Result<Partnership, String> {
        let begun = self.on("2025-10-06", "chidi-eze")?;
        let one = self.begun(begun, &words::STEADY).await?;
        let members = self.members(begun, one.id, words::STEADY_MEMBERS).await?;
        self.agreements(&one, &members).await?;
        self.money(&one, &members).await?;
        for (opened, closes, answers) in words::ROUNDS {
            self.round(&one, &members, (opened, closes), answers).await?;
        }
        Ok(one)
    }

    async fn agreements(&self, of: &Partnership, members: &[Member]) -> Result<(), String> {
        let told = |error: store::StoreError| format!("could not write an agreement of the demo: {error}");
        for (kind, title, text, day, expires_on, signed) in words::AGREEMENTS {
            let maker = self.on(day, "chidi-eze")?;
            let agreement = Agreement {
                id: maker.id(),
                number: 0,
                kind: AgreementKind::parse(kind).unwrap_or(AgreementKind::Other),
                title: (*title).to_owned(),
                text: (*text).to_owned(),
                state: AgreementState::Draft,
                expires_on: (*expires_on).to_owned(),
                in_force_on: String::new(),
            };
            agreements::draft(self.tx, maker, of.id, &agreement).await.map_err(told)?;
            let (draft, signing, holds) = (AgreementState::Draft, AgreementState::Signing, AgreementState::InForce);
            agreements::step(self.tx, maker, of.id, agreement.id, draft, signing, "").await.map_err(told)?;
            let signers = members.iter().filter(|one| one.takes_part() && one.person_id.is_some());
            for member in signers.take(*signed) {
                let maker = Maker { by: member.person_id, ..maker };
                agreements::sign(self.tx, maker, of.id, agreement.id, member.id, &member.person).await.map_err(told)?;
            }
            if *kind == "terms" {
                agreements::step(self.tx, maker, of.id, agreement.id, signing, holds, day).await.map_err(told)?;
            }
        }
        Ok(())
    }

    async fn money(&self, of: &Partnership, members: &[Member]) -> Result<(), String> {
        let told = |error: store::StoreError| format!("could not write the money of the demo: {error}");
        let maker = self.on("2027-04-30", "chidi-eze")?;
        let till = money::Till {
            currency: words::CURRENCY.to_owned(),
            held_cents: 8_412_500,
            counted_on: "2027-04-30".to_owned(),
            monthly_cents: 1_850_000,
        };
        money::set_till(self.tx, maker, of.id, &till).await.map_err(told)?;
        for (name, kind, sure, amount, from, to) in words::SOURCES {
            let source = Source {
                id: maker.id(),
                name: (*name).to_owned(),
                kind: SourceKind::parse(kind).unwrap_or(SourceKind::Other),
                certainty: if *sure { Certainty::Confirmed } else { Certainty::Hoped },
                amount_cents: amount * 100,
                from_day: (*from).to_owned(),
                to_day: (*to).to_owned(),
            };
            money::add_source(self.tx, maker, of.id, &source).await.map_err(told)?;
        }
        for (who, what, value, basis, from, to) in words::GIFTS {
            let Some(member) = members.iter().find(|one| one.organisation == *who) else { continue };
            let gift = InKind {
                id: maker.id(),
                member_id: member.id,
                what: (*what).to_owned(),
                value_cents: (*value > 0).then_some(value * 100),
                basis: (*basis).to_owned(),
                from_day: (*from).to_owned(),
                to_day: (*to).to_owned(),
            };
            money::give(self.tx, maker, of.id, &gift).await.map_err(told)?;
        }
        Ok(())
    }

    /// A round of questions: each row of answers is a person's.
    async fn round(
        &self,
        of: &Partnership,
        members: &[Member],
        days: (&str, &str),
        rows: &[&str],
    ) -> Result<(), String> {
        let told = |error: store::StoreError| format!("could not ask how working together goes in the demo: {error}");
        let maker = self.on(days.0, "chidi-eze")?;
        let round = health::open(self.tx, maker, of.id, days.1).await.map_err(told)?;
        let people = members.iter().filter(|one| one.takes_part()).filter_map(|one| one.person_id);
        for (person, row) in people.zip(rows) {
            let given = act::partnership::health::QUESTIONS.iter().zip(row.chars());
            let answers: Vec<(&str, i64)> =
                given.map(|(question, sign)| (*question, i64::from(sign.to_digit(10).unwrap_or(1)))).collect();
            health::answer(self.tx, round, person, &answers).await.map_err(told)?;
        }
        // The last round is still open.
        if days.1 < "2027-05-01" {
            health::close(self.tx, self.on(days.1, "chidi-eze")?, of.id, round).await.map_err(told)?;
        }
        Ok(())
    }

    /// A partnership in French, just beginning.
    async fn north_shore(&self) -> Result<(), String> {
        let begun = self.on("2027-03-15", "basile-tchakounte")?;
        let line = words::Line { stage: Stage::Starting, ..words::NORTH };
        let one = self.begun(begun, &line).await?;
        self.members(begun, one.id, words::NORTH_MEMBERS).await?;
        Ok(())
    }
}

/// What a member is, for the lines of the sample.
const fn part(convenes: bool) -> Part {
    if convenes { Part::Convener } else { Part::Member }
}
