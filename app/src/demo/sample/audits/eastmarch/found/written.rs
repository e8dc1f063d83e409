//! The findings, problems, scores and chapters of Eastmarch, as they are written.

type Both = (&'static str, &'static str);
type Cell = (i64, &'static str, &'static str);
type CheckLine = (&'static str, &'static str, &'static str, &'static str);

/// A finding with its cells (source, relation, words), the four concerns, and what participants said.
pub(super) struct FindingLine {
    pub(super) topic: &'static str,
    pub(super) statement: Both,
    pub(super) meaning: Both,
    pub(super) at_risk: Both,
    pub(super) state: &'static str,
    pub(super) cells: &'static [Cell],
    pub(super) concerns: &'static [(&'static str, &'static str); 4],
    pub(super) level: &'static str,
    pub(super) level_why: &'static str,
    pub(super) checks: &'static [CheckLine],
}

const NO: (&str, &str) = ("none", "");

pub(super) const FINDINGS: &[FindingLine] = &[
    FindingLine {
        topic: "violence",
        statement: (
            "Violence gathers on six streets between Saltmarket and the station, at weekends after 23:00.",
            "La violence se concentre sur six rues entre Saltmarket et la gare, le week-end après 23 h.",
        ),
        meaning: (
            "Six in ten incidents on a twenty-fifth of the street length. Ambulances see the same an hour later.",
            "",
        ),
        at_risk: ("", ""),
        state: "validated",
        cells: &[
            (1, "agrees", "62 % of incidents on 4 % of the street length"),
            (2, "agrees", "Same streets, an hour later"),
            (3, "agrees", "48 % keep away at night"),
            (4, "agrees", "7 of 9 groups"),
            (5, "agrees", "Two walks"),
            (6, "agrees", "Night team: most of its work"),
            (8, "partly", "The last train matters"),
        ],
        concerns: &[NO, NO, ("minor", "Winter is thin in the walks."), NO],
        level: "high",
        level_why: "",
        checks: &[("2027-02-03", "Traders and the night team, nine people", "confirmed", "")],
    },
    FindingLine {
        topic: "sexual",
        statement: (
            "Girls and young women keep away from Founders’ Park because of verbal abuse.",
            "Les filles et les jeunes femmes évitent le parc des Fondateurs à cause d’agressions verbales.",
        ),
        meaning: ("Called after, followed, filmed: not one act a report is written about. They pay with detours.", ""),
        at_risk: ("girls and young women from 12 to 24", "les filles et les jeunes femmes de 12 à 24 ans"),
        state: "validated",
        cells: &[
            (1, "silent", "Too few reports to show"),
            (3, "partly", "57 % of women under 35 avoid it"),
            (4, "agrees", "6 of 9 groups, unprompted"),
            (5, "agrees", "The hedge and the kiosk"),
            (6, "partly", "School nurses hear of it weekly"),
            (8, "agrees", "Parks after school"),
        ],
        concerns: &[NO, NO, ("moderate", "Few voices of girls under 14."), NO],
        level: "moderate",
        level_why: "",
        checks: &[(
            "2027-02-01",
            "Two groups of girls, fourteen people",
            "nuanced",
            "It is the way home, too, not only the park.",
        )],
    },
    FindingLine {
        topic: "property",
        statement: (
            "Break-ins fell by a third in three years.",
            "Les cambriolages ont baissé d’un tiers en trois ans.",
        ),
        meaning: ("The records fell. Four groups say that they stopped calling.", ""),
        at_risk: ("", ""),
        state: "contested",
        cells: &[
            (1, "agrees", "−34 %, interval −39 to −28"),
            (3, "partly", "−18 %, interval touches zero"),
            (4, "differs", "“We stopped calling”, 4 groups"),
            (6, "silent", "No service counts them"),
        ],
        concerns: &[("minor", "Recording changed in 2022."), ("serious", "Sources pull apart."), NO, NO],
        level: "low",
        level_why: "",
        checks: &[("2027-02-04", "Ward 9 residents, eight people", "contested", "Nobody here believes it.")],
    },
    FindingLine {
        topic: "housing",
        statement: (
            "Older tenants living alone are pressed to lend their flats.",
            "Des locataires âgés vivant seuls subissent des pressions pour prêter leur logement.",
        ),
        meaning: ("Two groups spoke of it without being asked. They wanted no building named, and none is.", ""),
        at_risk: ("older tenants living alone", "les locataires âgés vivant seuls"),
        state: "contested",
        cells: &[
            (1, "silent", "Not an offence by itself"),
            (3, "silent", "Not asked"),
            (4, "agrees", "2 of 9 groups"),
            (5, "partly", "Doors propped open"),
        ],
        concerns: &[NO, NO, ("serious", "Two groups, four buildings."), NO],
        level: "low",
        level_why: "",
        checks: &[("2027-02-05", "Five tenants", "confirmed", "")],
    },
    FindingLine {
        topic: "reporting",
        statement: (
            "Young people of the station quarter no longer report what happens to them.",
            "Les jeunes du quartier de la gare ne signalent plus ce qui leur arrive.",
        ),
        meaning: (
            "They were asked whether something had happened. Nothing had, so nothing was written down; after that they stopped telling.",
            "",
        ),
        at_risk: ("young men and women from 14 to 20", "les jeunes de 14 à 20 ans"),
        state: "validated",
        cells: &[
            (1, "silent", "Cannot show what is not reported"),
            (4, "agrees", "3 of 3 youth groups"),
            (5, "agrees", "Told on the walk"),
        ],
        concerns: &[NO, NO, ("moderate", "Three groups of one quarter."), NO],
        level: "moderate",
        level_why: "",
        checks: &[("2027-02-02", "Youth council, seven people", "confirmed", "")],
    },
    FindingLine {
        topic: "feeling",
        statement: (
            "Four in ten feel unsafe after dark, and the feeling follows the light, not the crime.",
            "Quatre personnes sur dix se sentent en insécurité le soir, et ce sentiment suit l’éclairage, non la criminalité.",
        ),
        meaning: ("", ""),
        at_risk: ("", ""),
        state: "validated",
        cells: &[
            (1, "differs", "No more incidents on dark streets"),
            (3, "agrees", "39 %, twice as many women as men"),
            (4, "agrees", "8 of 9 groups"),
            (5, "agrees", "All four walks"),
        ],
        concerns: &[("minor", "31 % answered the survey."), NO, NO, NO],
        level: "high",
        level_why: "",
        checks: &[("2027-02-03", "Resident panel, ten people", "confirmed", "")],
    },
    FindingLine {
        topic: "space",
        statement: ("The night bus made Highfield safer.", "Le bus de nuit a rendu Highfield plus sûr."),
        meaning: ("", ""),
        at_risk: ("", ""),
        state: "decision",
        cells: &[
            (1, "silent", "Fewer than 10 a year"),
            (3, "partly", "Fewer feel unsafe, −4 points"),
            (4, "agrees", "3 of 3 groups asked"),
            (6, "differs", "Drivers see no change"),
        ],
        concerns: &[("moderate", "No comparison."), ("moderate", "Drivers disagree."), ("moderate", "Few voices."), NO],
        level: "very-low",
        level_why: "",
        checks: &[],
    },
];

pub(super) const CRITERIA: &[(Both, Both, i64)] = &[
    (
        ("Harm", "Tort"),
        ("How much harm does it do to those it meets?", "Combien de tort cause-t-il à qui le subit ?"),
        2,
    ),
    (
        ("How many", "Combien"),
        ("How many people does it meet in a year?", "Combien de personnes le subissent en un an ?"),
        1,
    ),
    (
        ("Can we change it", "Pouvons-nous le changer"),
        ("Is it in the hands of those around this table?", "Est-ce entre les mains de qui est autour de cette table ?"),
        1,
    ),
    (
        ("Who else would", "Qui d’autre le ferait"),
        ("Would nobody do it if we did not?", "Personne ne le ferait-il sinon ?"),
        1,
    ),
];

pub(super) const PROBLEMS: &[(Both, i64)] = &[
    (
        (
            "The last hour of the weekend, between Saltmarket and the station",
            "La dernière heure du week-end, entre Saltmarket et la gare",
        ),
        1,
    ),
    (("Verbal abuse in Founders’ Park", "Les agressions verbales au parc des Fondateurs"), 2),
    (("Nobody answers when young people report", "Personne ne répond quand des jeunes signalent"), 5),
    (("Flats of older tenants used by others", "Des logements d’aînés utilisés par d’autres"), 4),
    (("Bicycle theft at the station", "Le vol de vélos à la gare"), 3),
];

/// A row for each problem, a column for each criterion.
pub(super) const SCORES: [[i64; 4]; 5] = [[4, 4, 4, 3], [3, 4, 4, 4], [3, 4, 4, 3], [4, 2, 3, 3], [1, 4, 3, 2]];

pub(super) const REMARK: &str =
    "Bicycle theft meets more people than any other problem on the list, and nobody else will do it.";

/// Chapter, public reading, what the technical reading adds.
pub(super) const CHAPTERS: &[(&str, Both, Both)] = &[
    (
        "summary",
        (
            "1,204 residents answered, 71 talked with us in nine groups, twelve services opened their books, and the police service its records of six years. This is what they say together, where they contradict each other, and what nobody had counted.",
            "1 204 personnes ont répondu, 71 ont parlé avec nous en neuf groupes, douze services ont ouvert leurs livres, et le service de police ses registres de six ans. Voici ce qu’ils disent ensemble, où ils se contredisent, et ce que personne n’avait compté.",
        ),
        ("", ""),
    ),
    (
        "mandate",
        (
            "The borough council asked, a steering committee of seven decided, and a resident and youth panel read along.",
            "Le conseil d’arrondissement a demandé, un comité directeur de sept membres a décidé, et un panel de la population et des jeunes a lu avec nous.",
        ),
        (
            "Coded by two people independently; findings were read by participants before release. Groups are not a sample; the survey missed people without an address, to whom the night team went.",
            "",
        ),
    ),
    (
        "territory",
        (
            "Fourteen neighbourhoods on both sides of the river, from the towers of Ropewalk to the gardens of Orchard Lea. Saltmarket has few residents and, on a Saturday night, five times as many people.",
            "Quatorze quartiers des deux côtés du fleuve. Saltmarket compte peu d’habitants et, un samedi soir, cinq fois plus de monde.",
        ),
        ("", ""),
    ),
    (
        "trend",
        (
            "Eastmarch stands a fifth above the city and has moved with it. Ambulance calls, which do not depend on the police being called, show the same level and no rise: part of the increase is better recording.",
            "Eastmarch se situe un cinquième au-dessus de la ville et a évolué avec elle. Les appels d’ambulance, qui ne dépendent pas de la police, montrent le même niveau et aucune hausse.",
        ),
        (
            "In 2022 the recording rule changed; the step is not a change in the street. Changes under 10 % may be chance in areas of this size.",
            "",
        ),
    ),
    (
        "action",
        (
            "For the last hour: a later train, staggered closing, the night team two hours longer. For the park: company, a kiosk, a cut hedge. For reporting: one place that answers.",
            "Pour la dernière heure : un train plus tardif, des fermetures échelonnées, l’équipe de nuit deux heures de plus. Pour le parc : de la compagnie, un kiosque, une haie taillée. Pour le signalement : un lieu qui répond.",
        ),
        ("", ""),
    ),
    (
        "baseline",
        (
            "The figures of these pages are renewed every January by the city’s analyst; the next audit begins in 2030.",
            "Les chiffres de ces pages sont renouvelés chaque janvier par l’analyste de la ville ; le prochain diagnostic commence en 2030.",
        ),
        ("", ""),
    ),
];

/// Chapter, label, value, interval, source, day.
pub(super) const FIGURES: &[(&str, Both, &str, &str, i64, &str)] = &[
    (
        "trend",
        (
            "Ambulance calls for assault per 1,000 residents and year, 2024 to 2026",
            "Appels d’ambulance pour agression par 1 000 habitants et par an, 2024 à 2026",
        ),
        "1.9",
        "1.7 to 2.1",
        2,
        "2026-12-31",
    ),
    (
        "perception",
        ("Feel unsafe alone after dark in their own street", "Se sentent en insécurité seuls le soir dans leur rue"),
        "39 %",
        "36 to 42 %",
        3,
        "2026-06-12",
    ),
    (
        "perception",
        ("Women under 35 who avoid Founders’ Park", "Femmes de moins de 35 ans qui évitent le parc des Fondateurs"),
        "57 %",
        "49 to 65 %",
        3,
        "2026-06-12",
    ),
    (
        "victims",
        (
            "Of those to whom something happened: reported it to nobody",
            "De qui a subi un fait : ne l’a signalé à personne",
        ),
        "61 %",
        "54 to 68 %",
        3,
        "2026-06-12",
    ),
];
