//! The words and figures of the partnerships and contracts of the sample. All invented.

use super::part;
use act::partnership::model::{Part, Stage};

/// The currency of Lorne, which is invented too.
pub(super) const CURRENCY: &str = "LOR";

/// A partnership in a few words.
pub(super) struct Line {
    pub title: &'static str,
    pub place: &'static str,
    pub purpose: &'static str,
    pub stage: Stage,
    pub began_on: &'static str,
    pub review_on: &'static str,
}

/// Organisation, sector, key of the person, role, part, since, named in public.
pub(super) type MemberLine = (&'static str, &'static str, &'static str, &'static str, Part, &'static str, bool);

pub(super) const STEADY: Line = Line {
    title: "Steady Ground",
    place: "Port Averne",
    purpose: "Whoever leaves custody in Port Averne has a bed, a doctor and a way to work within a week.\nWe meet because the same hundred and twenty people were known to all of us and to none of us well.",
    stage: Stage::Working,
    began_on: "2025-10-06",
    review_on: "2027-11-30",
};

const MEMBER: Part = part(false);

pub(super) const STEADY_MEMBERS: &[MemberLine] = &[
    (
        "City of Port Averne",
        "government",
        "chidi-eze",
        "calls the meetings, holds the money",
        part(true),
        "2025-10-06",
        true,
    ),
    (
        "City of Port Averne, housing",
        "human-services",
        "elina-varga",
        "twelve first tenancies a year",
        part(true),
        "2026-02-02",
        true,
    ),
    (
        "Averne Police Service",
        "police",
        "callum-fairweather",
        "tells people in custody what there is",
        MEMBER,
        "2025-10-06",
        true,
    ),
    (
        "Lorne Coast Public Health",
        "public-health",
        "grace-nakato",
        "a doctor in the first week",
        MEMBER,
        "2025-10-06",
        true,
    ),
    (
        "Tidewater Addiction and Mental Health Services",
        "human-services",
        "nolan-graveline",
        "treatment without a waiting list",
        MEMBER,
        "2025-10-06",
        true,
    ),
    ("Harbour Street Outreach", "ngo", "imani-adeyemi-ross", "meets people at the gate", MEMBER, "2025-10-06", true),
    ("Lorne Probation Service", "human-services", "meredith-kwan", "refers, with consent", MEMBER, "2025-11-10", false),
    (
        "Saltmarket Traders’ Association",
        "private-sector",
        "domenic-ferrante",
        "twenty employers who hire",
        MEMBER,
        "2026-01-12",
        true,
    ),
    (
        "Port Averne School Board",
        "government",
        "jemima-osei-ward",
        "evening classes, and the children’s schools",
        MEMBER,
        "2026-03-02",
        false,
    ),
    (
        "Council of Ward Residents",
        "residents",
        "gwendolyn-ashby",
        "says what the wards see",
        MEMBER,
        "2025-10-06",
        true,
    ),
    ("Friends of Founders’ Park", "residents", "wilhelmina-strand", "", MEMBER, "2026-09-07", false),
    (
        "Eastmarch Borough",
        "government",
        "hana-lindgren",
        "brings the findings of the audit",
        MEMBER,
        "2026-05-04",
        true,
    ),
    (
        "Centre for Safer Places, University of Lorne",
        "academia",
        "yuki-tanabe",
        "reads along",
        Part::Observer,
        "2025-12-01",
        true,
    ),
    (
        "League of River Cities",
        "ngo",
        "amina-diallo",
        "reads along for the other cities",
        Part::Observer,
        "2026-10-05",
        false,
    ),
];

pub(super) const NORTH: Line = Line {
    title: "Ensemble aux Moulins",
    place: "Sainte-Aubierge",
    purpose: "Que personne, dans le quartier des Moulins, ne rentre chez soi par un détour.",
    stage: Stage::Starting,
    began_on: "2027-03-15",
    review_on: "",
};

pub(super) const NORTH_MEMBERS: &[MemberLine] = &[
    (
        "Ville de Sainte-Aubierge",
        "government",
        "basile-tchakounte",
        "réunit, tient le dossier",
        part(true),
        "2027-03-15",
        true,
    ),
    ("Comité de quartier des Moulins", "residents", "", "", MEMBER, "2027-03-15", false),
];

/// Kind, title, text, day, end, how many signed.
pub(super) const AGREEMENTS: &[(&str, &str, &str, &str, &str, usize)] = &[
    (
        "terms",
        "Terms of Steady Ground, 2026 and 2027",
        "## What we want to change\n\nWhoever leaves custody in Port Averne has a bed, a doctor and a way to work within a week.\n\n## How we decide\n\n- We meet on the first Monday of the month, at the library. We look for what everybody can live with; where we find none, two thirds of the members decide.\n- The two members from residents have the same say as the city.\n\n## Money\n\n- The city holds what is given to all of us and shows the accounts each quarter.\n\n## Leaving and ending\n\n- A member leaves with six weeks’ notice. On 30 November 2027 we decide whether to go on.",
        "2026-01-12",
        "2027-12-31",
        11,
    ),
    (
        "sharing",
        "Which figures we share",
        "## What for\n\nTo see where people fall between us, and for nothing else.\n\n## What is shared\n\n- Counts by month and by service. Counts under five are not shown.\n\n## What is never shared\n\n- Names, addresses, files, or anything of one person.\n\n## For how long\n\n- Two years, at the city’s archive; then it is deleted and the deletion is recorded.",
        "2027-04-05",
        "2029-04-04",
        5,
    ),
];

/// Name, kind, confirmed, amount, first day, last day.
pub(super) const SOURCES: &[(&str, &str, bool, i64, &str, &str)] = &[
    ("City of Port Averne, prevention budget", "budget", true, 96_000, "2027-05-01", "2027-12-31"),
    ("Ministry of Communities, partnership grant", "grant", true, 54_000, "2027-07-01", "2028-06-30"),
    ("Steady work after custody, share for the office", "outcomes", true, 18_000, "2027-01-01", "2027-12-31"),
    ("Ministry of Communities, second grant", "grant", false, 120_000, "2028-01-01", "2028-12-31"),
    ("Harbour Foundation", "donation", false, 30_000, "2028-01-01", "2028-06-30"),
];

/// Member, what, value or 0, how it was worked out, first day, last day.
pub(super) const GIFTS: &[(&str, &str, i64, &str, &str, &str)] = &[
    ("Port Averne School Board", "A classroom on three evenings a week", 9_360, "156 evenings at 60", "2026-03-02", ""),
    ("Saltmarket Traders’ Association", "Twenty trial weeks with employers", 0, "", "2026-01-12", ""),
    ("Lorne Coast Public Health", "A nurse for half a day each week", 10_400, "208 hours at 50", "2025-10-06", ""),
    ("Averne Police Service", "A desk at the custody suite", 0, "", "2025-11-03", ""),
    (
        "Council of Ward Residents",
        "Twelve evenings of listening in the wards",
        1_800,
        "72 hours at 25",
        "2026-09-01",
        "2027-03-31",
    ),
];

/// Opened, last day, and a row of answers for each who answered.
pub(super) const ROUNDS: &[(&str, &str, &[&str])] = &[
    ("2026-06-01", "2026-06-19", &["32213212", "42323222", "32223121", "33322223", "42222222", "32313112"]),
    (
        "2027-01-11",
        "2027-01-29",
        &["43323323", "43334333", "33323222", "43433334", "43323333", "33323123", "43433333", "44333234", "43323123"],
    ),
    ("2027-05-03", "2027-12-17", &[]),
];
