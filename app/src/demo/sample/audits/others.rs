//! The smaller audits: each stands somewhere else on the same way.

use super::{Filling, Plan};
use diagnose::audit::model::{Answer, Event, EventKind, Role, State, Step};
use diagnose::audit::store::steps;
use store::Result;
use web::House;

const OLDMERE: Plan = Plan {
    code: "oldmere",
    title: ("Oldmere looks at itself", "Oldmere se regarde"),
    place: "Oldmere, Lorne",
    purpose: (
        "A small town of 9,100 asked in 2023 why its shops closed earlier every winter. The plan has been carried out.",
        "",
    ),
    lang: "en",
    state: State::Closed,
    residents: 9_100,
    coordinator: "barry-oakshott",
    steps: &[
        (Step::Mandate, "", "", "2023-01-20", ("", "")),
        (Step::Committee, "", "", "2023-02-24", ("", "")),
        (Step::Overview, "", "", "2023-04-28", ("", "")),
        (Step::Midpoint, "", "", "2023-05-12", ("", "")),
        (Step::Depth, "", "", "2023-09-29", ("", "")),
        (Step::Findings, "", "", "2023-11-10", ("", "")),
        (Step::Validation, "", "", "2023-12-08", ("", "")),
        (Step::Priorities, "", "", "2024-01-19", ("", "")),
        (Step::Portrait, "", "", "2024-03-01", ("", "")),
        (Step::Plan, "", "", "2024-06-14", ("", "")),
        (
            Step::FollowUp,
            "",
            "",
            "2026-12-11",
            ("Four of six actions reached what they set out to; the next audit begins in 2028.", ""),
        ),
    ],
};

const SALTMARKET: Plan = Plan {
    code: "saltmarket-night",
    title: ("Saltmarket after eleven", "Saltmarket après vingt-trois heures"),
    place: "Saltmarket, Port Averne",
    purpose: (
        "Eastmarch found that most violence gathers in the last hour of the weekend. This audit asks what that hour is like for those who work, wait and walk in it.",
        "Eastmarch a constaté que l’essentiel de la violence se concentre dans la dernière heure du week-end. Ce diagnostic demande ce qu’est cette heure pour qui y travaille, y attend et y marche.",
    ),
    lang: "en",
    state: State::UnderWay,
    residents: 6_840,
    coordinator: "hana-lindgren",
    steps: &[
        (Step::Mandate, "", "", "2027-06-04", ("", "")),
        (
            Step::Committee,
            "2027-06-07",
            "2027-08-27",
            "",
            (
                "Transit, traders, outreach and the night team were asked to sit on the committee.",
                "Les transports, les commerçants, le travail de proximité et l’équipe de nuit sont invités au comité.",
            ),
        ),
        (Step::Overview, "2027-08-30", "2027-10-29", "", ("", "")),
        (Step::Depth, "2027-11-05", "2028-01-28", "", ("", "")),
    ],
};

const SAINTE_AUBIERGE: Plan = Plan {
    code: "sainte-aubierge",
    title: ("Living safely in Sainte-Aubierge", "Vivre en sécurité à Sainte-Aubierge"),
    place: "Sainte-Aubierge, Rive-Nord",
    purpose: (
        "",
        "La ville veut savoir ce que vivent celles et ceux qui n’appellent jamais, et décider avec eux de ce qui vient d’abord.",
    ),
    lang: "fr",
    state: State::UnderWay,
    residents: 31_200,
    coordinator: "basile-tchakounte",
    steps: &[
        (Step::Mandate, "", "", "2026-10-02", ("", "")),
        (Step::Committee, "", "", "2026-11-20", ("", "")),
        (Step::Overview, "", "", "2027-02-26", ("", "")),
        (
            Step::Midpoint,
            "",
            "",
            "2027-03-19",
            ("", "Le comité a choisi trois questions : les soirs d’hiver, les aînés seuls, l’école buissonnière."),
        ),
        (
            Step::Depth,
            "2027-04-05",
            "2027-09-30",
            "",
            ("", "Huit groupes de discussion, trois marches exploratoires, un sondage par la poste."),
        ),
        (Step::Findings, "2027-10-04", "2027-11-26", "", ("", "")),
    ],
};

const TAMSIN_FALLS: Plan = Plan {
    code: "tamsin-falls",
    title: ("Tamsin Falls, winter road", "Tamsin Falls, chemin d’hiver"),
    place: "Tamsin Falls, Uplands",
    purpose: ("", ""),
    lang: "en",
    state: State::Preparing,
    residents: 740,
    coordinator: "isobel-marsh",
    steps: &[],
};

pub(super) async fn fill(house: &House, filling: &Filling<'_>) -> Result<()> {
    for plan in [&OLDMERE, &TAMSIN_FALLS, &SAINTE_AUBIERGE, &SALTMARKET] {
        let tx = house.db.begin().await?;
        let one = filling.begin(&tx, plan).await?;
        if plan.code == SALTMARKET.code {
            for (key, answer) in [
                ("domenic-ferrante", Answer::Accepted),
                ("imani-adeyemi-ross", Answer::Accepted),
                ("yolanda-sandoval", Answer::Invited),
                ("chidi-eze", Answer::Invited),
            ] {
                filling.join(&tx, &one, key, Role::Committee, answer).await?;
            }
            let opening = Event {
                id: filling.id(),
                kind: EventKind::Opening,
                title: "What is an audit of the night?".to_owned(),
                path: String::new(),
                held_on: "2027-06-10".to_owned(),
            };
            steps::add_event(&tx, filling.maker("hana-lindgren"), &one, &opening).await?;
        }
        tx.commit().await?;
    }
    Ok(())
}
