//! The inventory of Eastmarch, its agreements and its records, as they are written.

/// A line of the inventory.
pub(super) struct SourceLine {
    pub(super) kind: &'static str,
    pub(super) title: &'static str,
    pub(super) custodian: &'static str,
    pub(super) signs: &'static str,
    pub(super) owner: &'static str,
    pub(super) unit: &'static str,
    pub(super) period: (&'static str, &'static str),
    pub(super) bias: &'static str,
    pub(super) suppression: &'static str,
    pub(super) citation: &'static str,
    pub(super) standing: &'static str,
}

const YEARS: (&str, &str) = ("2021-01-01", "2026-12-31");

const fn line(
    kind: &'static str,
    title: &'static str,
    custodian: &'static str,
    signs: &'static str,
    owner: &'static str,
) -> SourceLine {
    SourceLine {
        kind,
        title,
        custodian,
        signs,
        owner,
        unit: "",
        period: YEARS,
        bias: "",
        suppression: "",
        citation: "",
        standing: "usable",
    }
}

pub(super) const SOURCES: &[SourceLine] = &[
    SourceLine {
        unit: "an incident",
        bias: "What is not reported is not in it; the recording rule changed in 2022.",
        citation: "Averne Police Service, recorded incidents 2021 to 2026",
        ..line("incidents", "Police records", "Averne Police Service", "victor-hale", "partner")
    },
    SourceLine {
        unit: "a call",
        bias: "Only what needed an ambulance; does not depend on the police being called.",
        suppression: "Cells under 5 were blank when it came.",
        citation: "Lorne Coast Public Health, ambulance calls for assault 2021 to 2026",
        ..line("received", "Ambulance calls", "Lorne Coast Public Health", "dilip-raman", "partner")
    },
    SourceLine {
        unit: "a person from 15",
        period: ("2026-05-18", "2026-06-12"),
        bias: "Random addresses, 31 % answered; people without an address are not in it.",
        citation: "Eastmarch survey, June 2026, weighted by age, sex and area",
        ..line("survey", "Survey of residents", "Eastmarch Borough", "", "audit")
    },
    SourceLine {
        unit: "a group",
        period: ("2026-08-24", "2026-10-30"),
        bias: "Nine groups are no sample; few voices over 75.",
        citation: "Nine focus groups, 71 people, August to October 2026",
        ..line("groups", "Focus groups", "Eastmarch Borough", "", "audit")
    },
    SourceLine {
        unit: "a walk",
        period: ("2026-10-05", "2026-10-26"),
        bias: "Four autumn evenings; no walk in snow.",
        citation: "Four exploratory walks, October 2026",
        ..line("walks", "Night walks", "Eastmarch Borough", "", "audit")
    },
    SourceLine {
        unit: "a service",
        period: ("2026-09-01", "2026-11-20"),
        bias: "What services see is who comes to them.",
        citation: "Twelve services, autumn 2026",
        ..line("services", "Services", "Eastmarch Borough", "", "audit")
    },
    SourceLine {
        unit: "a tenancy",
        bias: "Counted by housing officers, each in a way of their own until 2024.",
        citation: "Eastmarch housing office, complaints 2024 to 2026",
        ..line("received", "Housing complaints", "Housing Office", "fatoumata-sy", "partner")
    },
    SourceLine {
        unit: "a study",
        bias: "Mostly of larger cities.",
        ..line("literature", "What others found", "Eastmarch Borough", "", "public")
    },
    SourceLine {
        unit: "a meeting",
        bias: "Told in the words of the community; not to be broken up.",
        citation: "Tesqua River Nation, Community Safety Office",
        standing: "withheld",
        ..line(
            "received",
            "Urban members of the Nation: what they told their office",
            "Tesqua River Nation, Community Safety Office",
            "",
            "community",
        )
    },
];

/// An agreement: what is handed over, by which right, and what its other side keeps.
pub(super) struct AgreementLine {
    pub(super) source: i64,
    pub(super) signs: &'static str,
    pub(super) signed: bool,
    pub(super) data: &'static str,
    pub(super) legal: &'static str,
    pub(super) own_rule: &'static str,
    pub(super) citation: &'static str,
    pub(super) review: &'static str,
    pub(super) community: &'static str,
    pub(super) ends_on: &'static str,
    pub(super) destroy_on: &'static str,
}

pub(super) const AGREEMENTS: &[AgreementLine] = &[
    AgreementLine {
        source: 1,
        signs: "victor-hale",
        signed: true,
        data: "Category, day, hour, nearest crossing. No names, no files, no free text.",
        legal: "Police Act of Lorne, section 41: statistics for prevention",
        own_rule: "",
        citation: "",
        review: "",
        community: "",
        ends_on: "2028-03-31",
        destroy_on: "2028-06-30",
    },
    AgreementLine {
        source: 2,
        signs: "dilip-raman",
        signed: true,
        data: "Counts by neighbourhood, month and shift, as counted by the health authority.",
        legal: "Public Health Act of Lorne, section 9",
        own_rule: "Cells under 5 are blank and stay blank; rates from them are not computed.",
        citation: "Lorne Coast Public Health, ambulance calls for assault",
        review: "The pages that use them, ten working days before publication.",
        community: "",
        // The reminder of the demo: it ends within the month.
        ends_on: "2027-08-10",
        destroy_on: "2027-12-31",
    },
    AgreementLine {
        source: 7,
        signs: "fatoumata-sy",
        signed: true,
        data: "Complaints by building group and quarter.",
        legal: "Consent of the housing board, 12 February 2026",
        own_rule: "Building groups under 40 tenancies are joined with the next.",
        citation: "Eastmarch housing office",
        review: "One page, five working days.",
        community: "",
        ends_on: "2028-03-31",
        destroy_on: "2028-06-30",
    },
    AgreementLine {
        source: 9,
        signs: "",
        signed: false,
        data: "A written account of three meetings, in the words of the office.",
        legal: "Resolution of the council of the Nation",
        own_rule: "Nothing is counted.",
        citation: "As the office writes it",
        review: "Every page on which it stands, with the right to say no.",
        community: "The Nation owns it, says who sees it and for what, and may hold it back or take it back on any day without a reason.",
        ends_on: "2028-03-31",
        destroy_on: "2028-04-01",
    },
];

/// Source, who wrote it down, title, by whom, year or hours, what it says, what it does not cover.
pub(super) type RecordLine = (i64, &'static str, &'static str, &'static str, &'static str, &'static str, &'static str);

pub(super) const RECORDS: &[RecordLine] = &[
    (
        6,
        "hana-lindgren",
        "Five safe places",
        "Saltmarket Traders’ Association",
        "until 20:00",
        "Shops with a sign where anybody may wait and call.",
        "Nothing is open after 23:00 between Saltmarket and the station.",
    ),
    (
        6,
        "hana-lindgren",
        "Night team",
        "Harbour Street Outreach",
        "22:00 to 04:00, Friday and Saturday",
        "Two nurses and a peer worker.",
        "",
    ),
    (
        6,
        "hana-lindgren",
        "Shelter beds for women",
        "Lorne Coast Public Health",
        "all year",
        "Four beds.",
        "Four beds for 82,450 people.",
    ),
    (
        6,
        "hana-lindgren",
        "Boxing club of the quay",
        "Volunteers",
        "since 1974",
        "Ninety young people, a third of them girls.",
        "",
    ),
    (
        6,
        "hana-lindgren",
        "Reporting desk",
        "Averne Police Service",
        "weekdays",
        "Takes reports of offences.",
        "No one place to report what is not an offence.",
    ),
    (
        8,
        "rania-haddad",
        "Who walks where: girls and parks after school",
        "Lien Vo, Lorne School of Nursing",
        "2024",
        "Girls leave parks at eleven; what brings them back is company and a kiosk, not light alone.",
        "",
    ),
    (
        8,
        "rania-haddad",
        "Closing hours and the last train",
        "Hiroko Senda, Corvane Institute",
        "2022",
        "Staggered closing moved the peak and did not lower it; a later train did.",
        "",
    ),
];
