//! Eastmarch: a borough of 82,450, from the terms of reference to the portrait and the plan that came of it.

mod found;
mod people;
mod texts;

use super::{Filling, Plan, both};
use base::Ts;
use diagnose::audit::model::{Audit, State, Step};
use diagnose::audit::store::{self as audits};
use diagnose::inventory::model::{Agreement, Kind, Owner, Record, Source, Standing};
use diagnose::inventory::store as inventory;
use diagnose::inventory::store::agreements::{self, Side};
use diagnose::inventory::store::records;
use std::collections::HashMap;
use store::{Result, Tx};
use texts::{AGREEMENTS, RECORDS, SOURCES};
use web::House;

const EASTMARCH: Plan = Plan {
    code: "eastmarch",
    title: ("How safe is Eastmarch, and for whom?", "Eastmarch est-il sûr, et pour qui ?"),
    place: "Eastmarch, Port Averne",
    purpose: (
        "The borough council asked what makes Eastmarch unsafe, for whom, and what is there already that helps. Records tell a part of it. The rest was told by 71 people in nine groups, by 1,204 answers to a survey and by twelve services.",
        "Le conseil d’arrondissement a demandé ce qui rend Eastmarch peu sûr, pour qui, et ce qui aide déjà. Les registres en disent une partie. Le reste a été dit par 71 personnes en neuf groupes, par 1 204 réponses à un sondage et par douze services.",
    ),
    lang: "en",
    state: State::UnderWay,
    residents: 82_450,
    coordinator: "hana-lindgren",
    steps: &[
        (
            Step::Mandate,
            "",
            "",
            "2026-02-06",
            (
                "The borough council asked for it; the city and eight services joined.",
                "Le conseil d’arrondissement l’a demandé ; la ville et huit services s’y sont joints.",
            ),
        ),
        (
            Step::Committee,
            "",
            "",
            "2026-03-04",
            ("Terms signed, agreements with four custodians.", "Cadre signé, ententes avec quatre dépositaires."),
        ),
        (
            Step::Overview,
            "",
            "",
            "2026-06-19",
            (
                "Six years of records, ambulance calls, the survey.",
                "Six ans de registres, appels d’ambulance, le sondage.",
            ),
        ),
        (
            Step::Midpoint,
            "",
            "",
            "2026-07-02",
            (
                "The committee asked to look closer at the park, the station and who stops reporting.",
                "Le comité a demandé de regarder de plus près le parc, la gare et qui cesse de signaler.",
            ),
        ),
        (
            Step::Depth,
            "",
            "",
            "2026-11-27",
            (
                "Nine groups, four night walks, twelve services.",
                "Neuf groupes, quatre marches de nuit, douze services.",
            ),
        ),
        (Step::Findings, "", "", "2027-01-15", ("", "")),
        (
            Step::Validation,
            "",
            "",
            "2027-02-05",
            ("All findings were read by participants.", "Tous les constats ont été lus par les participants."),
        ),
        (Step::Priorities, "", "", "2027-02-18", ("", "")),
        (Step::Portrait, "", "", "2027-02-25", ("", "")),
        (
            Step::Plan,
            "2027-03-01",
            "2027-12-31",
            "",
            (
                "First actions in Founders’ Park began in May; the plan for the last hour of the weekend follows.",
                "Les premières actions au parc des Fondateurs ont commencé en mai ; le plan pour la dernière heure du week-end suit.",
            ),
        ),
        (
            Step::FollowUp,
            "2028-01-10",
            "2030-12-31",
            "",
            ("The figures are renewed every January.", "Les chiffres sont renouvelés chaque janvier."),
        ),
    ],
};

pub(super) async fn fill(house: &House, filling: &Filling<'_>) -> Result<()> {
    let tx = house.db.begin().await?;
    let one = filling.begin(&tx, &EASTMARCH).await?;
    let committee = people::fill(filling, &tx, &one).await?;
    let sources = sources(filling, &tx, &one).await?;
    let decision = people::meet(filling, &tx, &one, &committee).await?;
    found::findings(filling, &tx, &one, &sources).await?;
    found::priorities(filling, &tx, &one, &committee).await?;
    found::chapters(filling, &tx, &one, &sources).await?;
    tx.commit().await?;
    let one = audits::by_id(&house.db, one.id).await?;
    let mut maker = filling.maker("hana-lindgren");
    maker.now = filling.at("2027-02-25T16:00");
    diagnose::portrait::publish_by(house, maker, &one, decision).await?;
    Ok(())
}

/// The inventory with its agreements and records; answers the sources by their numbers.
async fn sources(filling: &Filling<'_>, tx: &Tx, one: &Audit) -> Result<HashMap<i64, base::Id>> {
    let maker = filling.maker("hana-lindgren");
    let mut known = HashMap::new();
    for line in SOURCES {
        let source = Source {
            id: filling.id(),
            number: 0,
            kind: Kind::parse(line.kind).unwrap_or(Kind::Statistics),
            title: line.title.to_owned(),
            custodian: line.custodian.to_owned(),
            custodian_id: filling.person(line.signs),
            owner: Owner::parse(line.owner).unwrap_or(Owner::Partner),
            unit: line.unit.to_owned(),
            period_from: line.period.0.to_owned(),
            period_to: line.period.1.to_owned(),
            geography: "14 neighbourhoods, boundaries of 2021".to_owned(),
            bias: line.bias.to_owned(),
            suppression: line.suppression.to_owned(),
            audience: "audit team".to_owned(),
            citation: line.citation.to_owned(),
            link: String::new(),
            standing: Standing::parse(line.standing).unwrap_or(Standing::Usable),
            standing_why: String::new(),
            standing_at: None,
            revision: 1,
        };
        let number = inventory::add(tx, maker, one, &source).await?;
        if line.standing == "withheld" {
            let why = "Its council wants to read how the figures are told before they stand beside those of the city.";
            inventory::stand(tx, maker, one, source.id, Standing::Withheld, why).await?;
        }
        known.insert(number, source.id);
    }
    for (source, by, title, by_whom, year, words, gap) in RECORDS {
        let Some(source) = known.get(source) else { continue };
        let record = Record {
            id: filling.id(),
            title: (*title).to_owned(),
            by_whom: (*by_whom).to_owned(),
            year: (*year).to_owned(),
            words: (*words).to_owned(),
            gap: (*gap).to_owned(),
            link: String::new(),
        };
        records::add(tx, filling.maker(by), one, *source, &record).await?;
    }
    agreements(filling, tx, one, &known).await?;
    Ok(known)
}

async fn agreements(filling: &Filling<'_>, tx: &Tx, one: &Audit, known: &HashMap<i64, base::Id>) -> Result<()> {
    for line in AGREEMENTS {
        let Some(source) = known.get(&line.source) else { continue };
        let text = |part: &str| part.to_owned();
        let agreement = Agreement {
            id: filling.id(),
            source_id: *source,
            number: 0,
            safe_project: text(
                "For the safety audit of Eastmarch, and for nothing else: not for enforcement, not for staffing.",
            ),
            safe_people: text(
                "The coordinator and the analyst of the audit, who signed the promise of secrecy of the borough.",
            ),
            safe_settings: text("On this platform, behind the wall of the audit; nothing on portable devices."),
            safe_data: text(line.data),
            safe_outputs: text("Counts from 10 on, hidden cells attacked before release, points never."),
            legal_basis: text(line.legal),
            own_suppression: text(line.own_rule),
            citation_wanted: text(line.citation),
            review_right: text(line.review),
            community_rights: text(line.community),
            breach: text("The custodian is told within a day; use stops until both sides have agreed how to go on."),
            starts_on: text("2026-03-04"),
            ends_on: text(line.ends_on),
            destroy_on: text(line.destroy_on),
            custodian_signed_at: None,
            coordinator_signed_at: None,
            ended_at: None,
            ended_why: String::new(),
        };
        let at = |by: &'static str, day: &str| {
            let mut maker = filling.maker(by);
            maker.now = filling.at(&format!("{day}T10:00"));
            maker
        };
        agreements::write(tx, at("hana-lindgren", "2026-03-02"), one, &agreement).await?;
        agreements::sign(tx, at("hana-lindgren", "2026-03-04"), one, agreement.id, Side::Coordinator).await?;
        if line.signed {
            agreements::sign(tx, at(line.signs, "2026-03-04"), one, agreement.id, Side::Custodian).await?;
        }
    }
    Ok(())
}

/// An instant of a day of the audit.
fn on(filling: &Filling<'_>, day: &str) -> Ts {
    filling.at(&format!("{day}T17:30"))
}
