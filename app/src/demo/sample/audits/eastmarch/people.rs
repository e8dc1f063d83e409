//! The people of the audit of Eastmarch: committee, team, custodians, panel, what they signed and what they decided.

use super::super::Filling;
use super::{both, on};
use base::Id;
use diagnose::audit::certificate::{self, Certificate};
use diagnose::audit::meeting::{self, About, Decision, Meeting, Presence};
use diagnose::audit::model::{Answer, Audit, Event, EventKind, Role};
use diagnose::audit::store::steps;
use diagnose::audit::terms::{self, Signature};
use store::{Result, Tx};

/// The committee, in the order of the table.
const COMMITTEE: [&str; 7] = [
    "elina-varga",
    "thaddeus-okoro",
    "wren-halloran",
    "domenic-ferrante",
    "joss-whitlock",
    "imani-adeyemi-ross",
    "theo-marchbanks",
];

const OTHERS: [(&str, Role); 8] = [
    ("curtis-llewellyn", Role::Analyst),
    ("rania-haddad", Role::Researcher),
    ("farida-benkacem", Role::Facilitator),
    ("victor-hale", Role::Custodian),
    ("dilip-raman", Role::Custodian),
    ("fatoumata-sy", Role::Custodian),
    ("gwendolyn-ashby", Role::Panel),
    ("leo-varga-hunt", Role::Panel),
];

const TERMS: (&str, &str) = (
    "### Mandate\n\nThe borough council of Eastmarch asks for a safety audit of the borough.\n\n### Questions\n\nWhat makes Eastmarch unsafe, for whom, where and when; what helps already; what is missing.\n\n### Data and how they are protected\n\nUsed for this audit alone. Counts below ten do not leave the team. Nobody is scored, ranked or predicted.\n\n### Who decides, and how\n\nThe steering committee of seven, four of whom make a quorum. Scores are told without names.\n\n### What becomes of the results\n\nA portrait that everybody can read, brought back first to those who spoke.",
    "### Mandat\n\nLe conseil d’arrondissement d’Eastmarch demande un diagnostic de sécurité.\n\n### Questions\n\nCe qui rend Eastmarch peu sûr, pour qui, où et quand ; ce qui aide déjà ; ce qui manque.\n\n### Données et leur protection\n\nElles ne servent qu’à ce diagnostic. Les nombres inférieurs à dix ne sortent pas de l’équipe. Personne n’est noté, classé ni prédit.\n\n### Qui décide, et comment\n\nLe comité directeur de sept membres ; quatre font quorum. Les notes sont dites sans noms.\n\n### Ce que deviennent les résultats\n\nUn portrait que chacun peut lire, rapporté d’abord à celles et ceux qui ont parlé.",
);

/// Takes everybody in, with terms, certificate and gatherings; answers the committee.
pub(super) async fn fill(filling: &Filling<'_>, tx: &Tx, one: &Audit) -> Result<Vec<Id>> {
    let mut committee = Vec::new();
    for key in COMMITTEE {
        committee.extend(filling.join(tx, one, key, Role::Committee, Answer::Accepted).await?);
    }
    for (key, role) in OTHERS {
        filling.join(tx, one, key, role, Answer::Accepted).await?;
    }
    let mut maker = filling.maker("hana-lindgren");
    maker.now = on(filling, "2026-02-20");
    terms::write(tx, maker, one, &both(TERMS), "").await?;
    if let Some(version) = terms::offer(tx, maker, one).await? {
        for (days, key) in (0..).zip(COMMITTEE) {
            let Some(person) = filling.sample.people.get(key) else { continue };
            let signature = Signature {
                person_id: person.id,
                name: person.name.clone(),
                organisation: person.organisation.clone(),
                signed_at: on(filling, "2026-02-24").plus_s(days * 86_400),
            };
            terms::sign(tx, filling.maker(key), one, &version, &signature).await?;
        }
    }
    if let Some(researcher) = filling.person("rania-haddad") {
        let board = Certificate {
            id: filling.id(),
            person_id: researcher,
            issuer: "Research ethics board, University of Lorne".to_owned(),
            reference: "REB-2026-0318".to_owned(),
            covers: "Focus groups and walks with adults and with young people from 14.".to_owned(),
            issued_on: "2026-08-14".to_owned(),
            expires_on: "2027-08-13".to_owned(),
        };
        certificate::add(tx, maker, one, &board).await?;
    }
    for (kind, title, path, held_on) in [
        (EventKind::Opening, "Webinar: what is a local safety audit?", "", "2026-02-12"),
        (EventKind::Release, "Eastmarch reads its portrait", "", "2027-02-25"),
        (EventKind::ReportBack, "What became of your words: an evening for the nine groups", "", "2027-05-20"),
        (
            EventKind::Meeting,
            "Safer Cities Conference: how three findings came to light",
            "/safer-cities",
            "2027-09-15",
        ),
    ] {
        let event = Event {
            id: filling.id(),
            kind,
            title: title.to_owned(),
            path: path.to_owned(),
            held_on: held_on.to_owned(),
        };
        steps::add_event(tx, maker, one, &event).await?;
    }
    Ok(committee)
}

/// A meeting: day, title, agenda, minutes, how many were there, its decision.
type Met = (&'static str, &'static str, &'static str, &'static str, usize, (About, &'static str, i64, i64, i64));

const MEETINGS: [Met; 4] = [
    (
        "2026-03-04",
        "Terms and data",
        "Terms of reference\nWhich data, under which agreements\nWho is not in the room",
        "The terms stand. The traders asked for counts by street; agreed that no street is named with fewer than ten.",
        7,
        (
            About::Data,
            "Agreements with police, health and housing are concluded in the form of the Five Safes.",
            7,
            0,
            0,
        ),
    ),
    (
        "2026-07-02",
        "Mid-point: what to look at closer",
        "The overview\nWhat nobody counted\nThree questions for the groups",
        "The overview says little of the park, where the youth council hears most. Reporting has fallen where trust has.",
        6,
        (
            About::Scope,
            "The groups go deeper into Founders’ Park, the station at night, and who stops reporting.",
            5,
            0,
            1,
        ),
    ),
    (
        "2027-02-11",
        "Findings and the problems to score",
        "Six findings with their confidence\nWhat participants said\nCriteria and problems",
        "Older tenants: two groups, four buildings. Publish with low confidence rather than hold; no building is named.",
        5,
        (
            About::Findings,
            "The finding on the flats of older tenants is published as contested, with low confidence.",
            4,
            1,
            0,
        ),
    ),
    (
        "2027-02-18",
        "Priorities and release",
        "The result of the scoring\nThree priorities\nRelease of the portrait",
        "Two members do not share the order and wrote why. The portrait goes to the groups a week before it goes to the press.",
        6,
        (About::Release, "The portrait is published on 25 February 2027 in both readings.", 6, 0, 0),
    ),
];

/// Holds the meetings; answers the decision by which the portrait is published.
pub(super) async fn meet(filling: &Filling<'_>, tx: &Tx, one: &Audit, committee: &[Id]) -> Result<Id> {
    let mut last = filling.id();
    for (day, title, agenda, minutes, present, (about, words, for_it, against, abstained)) in MEETINGS {
        let mut maker = filling.maker("hana-lindgren");
        let called = Meeting {
            id: filling.id(),
            number: 0,
            title: title.to_owned(),
            starts_at: on(filling, day),
            place: "Borough hall, Room of the Maps".to_owned(),
            agenda: agenda.to_owned(),
            minutes: minutes.to_owned(),
            minutes_at: None,
        };
        maker.now = called.starts_at.plus_s(-14 * 86_400);
        meeting::call(tx, maker, one, &called).await?;
        maker.now = called.starts_at.plus_s(7_200);
        let there: Vec<(Id, Presence)> = (0..)
            .zip(committee)
            .map(|(at, id)| (*id, if at < present { Presence::Present } else { Presence::Excused }))
            .collect();
        meeting::attend(tx, maker, one, called.id, &there).await?;
        meeting::keep(tx, maker, one, &called).await?;
        let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        let decision = Decision {
            id: filling.id(),
            number: 0,
            meeting_id: called.id,
            about,
            words: words.to_owned(),
            present: count(present.min(committee.len())),
            members: count(committee.len()),
            votes: (for_it, against, abstained),
            decided_at: called.starts_at,
        };
        meeting::decide(tx, maker, one, &decision).await?;
        last = decision.id;
    }
    Ok(last)
}
