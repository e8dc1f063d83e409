//! Builders of test data: a gathering with its call, proposals to it, and its registration. All names are invented.

pub mod booking;

use crate::call::model::{Blindness, Call, Criterion, Question};
use crate::gathering::model::{Format, Gathering, Room, State, Topic};
use crate::proposal::model::{self as proposals, Part, Presenter, Proposal, Source};
use crate::{call, gathering, proposal};
use base::{Code, Id, Lang, Localised, Secret, Ts, Zone};
use std::collections::BTreeMap;
use store::{Result, Tx};
use web::House;

/// A gathering with everything a proposal needs.
#[derive(Clone, Debug)]
pub struct Sample {
    /// `safer-cities`, three days in September 2027 in Toronto's zone, published.
    pub gathering: Gathering,
    /// Open from 1 February until 30 May 2027, 23:59:59 there; names are hidden.
    pub call: Call,
    /// Nine.
    pub topics: Vec<Topic>,
    /// Workshop, talk, seminar, panel, plenary; the last two cannot be proposed.
    pub formats: Vec<Format>,
    /// Three.
    pub rooms: Vec<Room>,
    /// One of each of the ten kinds; none is required.
    pub questions: Vec<Question>,
    /// Four, with weights 40, 30, 20 and 10.
    pub criteria: Vec<Criterion>,
}

/// A proposal and who presents it.
#[derive(Clone, Debug)]
pub struct Handed {
    /// The proposal.
    pub proposal: Proposal,
    /// Its presenters, the contact first.
    pub presenters: Vec<Presenter>,
    /// The secret of the link to edit it.
    pub edit: Secret,
}

const TOPICS: [(&str, &str); 9] = [
    ("Alternative service delivery", "Autres façons de rendre le service"),
    ("Upstream prevention", "Prévention en amont"),
    ("Data and evidence", "Données et preuves"),
    ("Recruiting", "Recrutement"),
    ("High-performing organisations", "Organisations performantes"),
    ("Technology", "Technologies"),
    ("Culturally responsive service", "Service adapté aux cultures"),
    ("Addressing hate", "Réponse à la haine"),
    ("The future of public safety", "Avenir de la sécurité publique"),
];

const FORMATS: [(&str, &str, &str, i64, bool); 5] = [
    ("workshop", "Workshop", "Atelier", 60, true),
    ("talk", "Short talk", "Exposé", 20, true),
    ("seminar", "Seminar", "Séminaire", 45, true),
    ("panel", "Panel", "Table ronde", 60, false),
    ("plenary", "Plenary", "Plénière", 60, false),
];

/// Writes the gathering `safer-cities` with its call, all of it published.
pub async fn safer_cities(house: &House) -> Sample {
    gathering_with_call(house, "safer-cities").await
}

/// Writes a gathering of this code with its call, all of it published.
pub async fn gathering_with_call(house: &House, code: &str) -> Sample {
    let sample = sample(house, code);
    let tx = house.db.begin().await.expect("a transaction begins");
    write(&tx, &sample, house.now()).await.expect("the sample fits the tables");
    tx.commit().await.expect("the sample is written");
    house.cache.touch();
    sample
}

fn id(house: &House) -> Id {
    Id::new(house.now(), &house.chance)
}

fn sample(house: &House, code: &str) -> Sample {
    let zone = Zone::parse("America/Toronto").expect("a zone of the tz database");
    let title = Localised::both("Safer Cities Conference", "Conférence Villes plus sûres");
    let mut gathering = Gathering::draft(id(house), code, "conference", title, zone, house.now());
    gathering.days = "2027-09-14".parse().ok().zip("2027-09-16".parse().ok());
    gathering.city = "Port Averne".to_owned();
    gathering.contact = "programme@port-averne.example".to_owned();
    gathering.state = State::Published;
    Sample {
        call: the_call(id(house), gathering.id, code),
        topics: (1..).zip(TOPICS).map(|(number, title)| topic(id(house), number, title)).collect(),
        formats: (1..).zip(FORMATS).map(|(position, facts)| format(id(house), position, facts)).collect(),
        rooms: (1..=3).map(|position| room(house, position)).collect(),
        questions: (1..)
            .zip(call::model::QUESTION_KINDS)
            .map(|(position, kind)| question(id(house), position, kind))
            .collect(),
        criteria: criteria(house),
        gathering,
    }
}

async fn write(tx: &Tx, sample: &Sample, now: Ts) -> Result<()> {
    let gathering_id = sample.gathering.id;
    gathering::store::insert(tx, &sample.gathering, None).await?;
    for topic in &sample.topics {
        gathering::store::save_topic(tx, gathering_id, topic).await?;
    }
    for format in &sample.formats {
        gathering::store::save_format(tx, gathering_id, format).await?;
    }
    for room in &sample.rooms {
        gathering::store::save_room(tx, gathering_id, room).await?;
    }
    call::store::save(tx, &sample.call, now).await?;
    for question in &sample.questions {
        call::store::save_question(tx, sample.call.id, question).await?;
    }
    for criterion in &sample.criteria {
        call::store::save_criterion(tx, sample.call.id, criterion).await?;
    }
    Ok(())
}

fn the_call(id: Id, gathering_id: Id, code: &str) -> Call {
    Call {
        id,
        gathering_id,
        text: Localised::both(
            "Bring something that you have **done**.",
            "Apportez quelque chose que vous avez **fait**.",
        ),
        guidance: Localised::both("Practice that has run for half a year.", "Une pratique en place depuis six mois."),
        opens_at: Ts::parse("2027-02-01T09:00:00-05:00"),
        closes_at: Ts::parse("2027-05-30T23:59:59-04:00"),
        blindness: Blindness::Names,
        mail_name: code.to_owned(),
        places: 3,
        title_words: 14,
        abstract_words: 250,
        takeaway_words: 60,
        presenters_max: 4,
        published: true,
    }
}

fn topic(id: Id, number: i64, (en, fr): (&str, &str)) -> Topic {
    Topic { id, number, title: Localised::both(en, fr), about: Localised::default(), source_key: String::new() }
}

fn format(id: Id, position: i64, (code, en, fr, minutes, proposable): (&str, &str, &str, i64, bool)) -> Format {
    let title = Localised::both(en, fr);
    Format {
        id,
        code: code.to_owned(),
        kind: code.to_owned(),
        title,
        about: Localised::default(),
        minutes,
        proposable,
        position,
    }
}

fn room(house: &House, position: i64) -> Room {
    let names = ["Long Room", "Harbour Room", "Attic"];
    let place = usize::try_from(position - 1).unwrap_or(0);
    Room {
        id: id(house),
        code: base::slug_of(names[place]),
        guid: id(house),
        name: names[place].to_owned(),
        capacity: Some([120, 60, 30][place]),
        step_free: place < 2,
        notes: Localised::default(),
        position,
        source_key: String::new(),
        extra: BTreeMap::new(),
    }
}

fn question(id: Id, position: i64, kind: &str) -> Question {
    let choices = if matches!(kind, "one" | "several") {
        vec![
            Localised::both("Police", "Police"),
            Localised::both("Health", "Santé"),
            Localised::both("Residents", "Habitants"),
        ]
    } else {
        Vec::new()
    };
    Question {
        id,
        code: format!("q-{kind}"),
        position,
        kind: kind.to_owned(),
        label: Localised::both(&format!("A question of the kind {kind}"), &format!("Une question de la sorte {kind}")),
        hint: Localised::default(),
        required: false,
        choices,
        for_formats: Vec::new(),
        for_topics: Vec::new(),
        reviewers_see: kind == "long",
        words_max: if kind == "long" { 100 } else { 0 },
    }
}

fn criteria(house: &House) -> Vec<Criterion> {
    let facts = [
        ("use", "Of use to others", 40),
        ("evidence", "Evidence", 30),
        ("partnership", "Partnership", 20),
        ("clarity", "Clarity", 10),
    ];
    let labels =
        ["Not at all", "A little", "Enough", "Well", "Very well"].map(|label| Localised::only(&Lang::en(), label));
    let one = |(position, (code, label, weight)): (i64, (&str, &str, i64))| Criterion {
        id: id(house),
        code: code.to_owned(),
        position,
        label: Localised::only(&Lang::en(), label),
        hint: Localised::default(),
        weight,
        labels: labels.to_vec(),
    };
    (1..).zip(facts).map(one).collect()
}

/// Who proposes, for the builders below.
#[derive(Clone, Copy, Debug)]
pub struct Author<'a> {
    /// The name.
    pub name: &'a str,
    /// The address.
    pub mail: &'a str,
    /// The organisation.
    pub organisation: &'a str,
    /// The code of the sector.
    pub sector: &'a str,
    /// The code of the level.
    pub level: &'a str,
}

/// Amina of Harbour Street Outreach, who proposes in most stories.
pub const AMINA: Author<'static> = Author {
    name: "Amina Diallo",
    mail: "amina@harbour-street.example",
    organisation: "Harbour Street Outreach",
    sector: "ngo",
    level: "local",
};

/// Hands in a proposal by Amina on topic 1 as a workshop.
pub async fn submitted(house: &House, sample: &Sample, title: &str) -> Handed {
    handed_in(house, sample, title, AMINA, 1, "workshop").await
}

/// Hands in a proposal.
pub async fn handed_in(
    house: &House,
    sample: &Sample,
    title: &str,
    by: Author<'_>,
    topic: i64,
    format: &str,
) -> Handed {
    let now = house.now();
    let mut proposal = Proposal::draft(
        id(house),
        sample.gathering.id,
        sample.call.id,
        &Code::draw(&house.chance),
        Source::Web,
        &Lang::en(),
        now,
    );
    proposal.state = proposals::State::Submitted;
    proposal.submitted_at = Some(now);
    proposal.received_at = Some(now);
    proposal.title = title.to_owned();
    proposal.abstract_text = format!("What we did, what we counted, and what did not work: {title}.");
    proposal.takeaway = "A sheet that fits on one page.".to_owned();
    proposal.topic_id = sample.topics.iter().find(|one| one.number == topic).map(|one| one.id);
    proposal.format_id = sample.formats.iter().find(|one| one.code == format).map(|one| one.id);
    proposal.contact_mail = by.mail.to_owned();
    proposal.contact_confirmed_at = Some(now);
    let mut contact = Presenter::blank(id(house), proposal.id, 1, "presenter", Part::Contact);
    contact.name = by.name.to_owned();
    contact.mail = by.mail.to_owned();
    contact.organisation = by.organisation.to_owned();
    contact.sector = by.sector.to_owned();
    contact.level = by.level.to_owned();
    let edit = Secret::draw(&house.chance);
    let tx = house.db.begin().await.expect("a transaction begins");
    proposal.number = proposal::store::insert(&tx, &proposal, &edit).await.expect("the proposal is written");
    proposal::store::save_presenter(&tx, &contact).await.expect("the presenter is written");
    tx.commit().await.expect("the proposal is there");
    Handed { proposal, presenters: vec![contact], edit }
}
