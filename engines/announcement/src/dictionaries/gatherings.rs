//! The nouns for gatherings, and the words for the forms of sessions, in English and French.

use std::sync::LazyLock;

use regex::Regex;

use crate::value::{Format, Gathering};
use crate::words::rule;

/// A noun that names a gathering.
pub(crate) struct Noun {
    pub kind: Gathering,
    pub words: &'static str,
    /// How well the noun alone says what the whole is: a conference holds workshops, not the other way round.
    pub rank: u8,
}

const fn noun(kind: Gathering, rank: u8, words: &'static str) -> Noun {
    Noun { kind, words, rank }
}

/// Longer phrases stand before the shorter ones they hold.
pub(crate) const NOUNS: [Noun; 25] = [
    noun(
        Gathering::JobOffer,
        9,
        r"job (?:offers?|openings?|postings?|vacanc(?:y|ies)|opportunit(?:y|ies))|vacanc(?:y|ies)|position available|call for applicants|offres? d'emploi|postes? à pourvoir|offres? de (?:poste|stage)|avis de recrutement",
    ),
    noun(Gathering::FocusGroup, 8, r"focus groups?|groupes? de discussion|groupes? focus"),
    noun(
        Gathering::WorkingSession,
        8,
        r"work(?:ing)?[ -]sessions?|work(?:ing)? meetings?|séances? de travail|sessions? de travail|réunions? de travail",
    ),
    noun(
        Gathering::ProblemSolving,
        8,
        r"problem[ -]solving (?:activit(?:y|ies)|workshops?|sessions?|meetings?)|(?:activités?|ateliers?|démarches?) de résolution de problèmes?",
    ),
    noun(
        Gathering::SiteVisit,
        6,
        r"(?:exploratory|safety|community) walks?|marches? exploratoires?|diagnostics? en marchant|study (?:visits?|tours?)|visites? d'études?|voyages? d'études?",
    ),
    noun(Gathering::Webinar, 7, r"webinars?|webinaires?|web ?conférences?|web-?conferences?|visioconférences?"),
    noun(Gathering::Conference, 9, r"conferences?|conférences?"),
    noun(Gathering::Congress, 9, r"congress(?:es)?|congrès"),
    noun(Gathering::Symposium, 9, r"symposiums?|symposia"),
    noun(Gathering::Colloquium, 9, r"colloques?|colloquium|colloquia"),
    noun(Gathering::Summit, 9, r"summits?|sommets?"),
    noun(
        Gathering::StudyDay,
        8,
        r"journées? d'études?|journées? (?:professionnelles?|nationales?|régionales?|thématiques?|de réflexion|d'échanges?)|study days?",
    ),
    noun(
        Gathering::Assembly,
        8,
        r"assises|états généraux|rencontres?|annual general meeting|general assembly|assemblée (?:générale|annuelle)|convention",
    ),
    noun(Gathering::Hackathon, 8, r"hackathons?"),
    noun(Gathering::OpenSpace, 8, r"unconferences?|barcamps?|open[ -]space|forum ouvert|non-conférences?"),
    noun(Gathering::RoundTable, 6, r"round[ -]?tables?|tables? rondes?"),
    noun(Gathering::Seminar, 6, r"seminars?|séminaires?"),
    noun(
        Gathering::Training,
        6,
        r"training (?:courses?|sessions?|days?|workshops?)|summer school|winter school|sessions? de formation|formations?|universités? d'été|écoles? d'été",
    ),
    noun(Gathering::Workshop, 5, r"workshops?|ateliers?"),
    noun(
        Gathering::Consultation,
        6,
        r"(?:public|community|citizens?'?) (?:consultations?|hearings?|forums?|assembl(?:y|ies))|town hall meetings?|consultations? (?:publiques?|citoyennes?)|assemblées? citoyennes?|réunions? publiques?",
    ),
    noun(Gathering::Forum, 6, r"forums?|fora"),
    noun(Gathering::Lecture, 4, r"(?:public |memorial )?lectures?|conférences?-débats?|conférences?-midi"),
    noun(Gathering::Conversation, 4, r"conversations?|dialogues?|café-rencontre"),
    noun(
        Gathering::Meeting,
        4,
        r"meetings?|meet-?ups?|réunions?|gatherings?|exchange sessions?|séances? d'information",
    ),
    noun(
        Gathering::Call,
        3,
        r"calls? for (?:workshop |session |paper |panel |project )?(?:papers?|proposals?|abstracts?|presentations?|contributions?|submissions?|projects?|applications?|speakers?|participation|expressions? of interest|tenders?|nominations?)|appels? (?:à|aux) (?:communications?|contributions?|propositions?|projets?|candidatures?|participation|ateliers?|manifestation d'intérêt)|appels? d'offres?",
    ),
];

/// Matches any noun of a gathering (or "event", "session"), as a piece of a rule.
pub(crate) static EVENT: LazyLock<String> = LazyLock::new(|| {
    let nouns: Vec<&str> = NOUNS
        .iter()
        .filter(|noun| !matches!(noun.kind, Gathering::JobOffer | Gathering::Call))
        .map(|noun| noun.words)
        .collect();
    format!(r"(?:{}|events?|évé?è?nements?|manifestations?|journées?|initiative)", nouns.join("|"))
});

static RULES: LazyLock<Vec<(Gathering, u8, Regex)>> = LazyLock::new(|| {
    NOUNS.iter().map(|noun| (noun.kind, noun.rank, rule(&format!(r"\b(?:{})\b", noun.words)))).collect()
});

/// Every gathering noun in some words: kind, rank and where.
pub(crate) fn nouns_in(words: &str) -> Vec<(Gathering, u8, std::ops::Range<usize>)> {
    let mut found: Vec<(Gathering, u8, std::ops::Range<usize>)> = Vec::new();
    for (kind, rank, rule) in RULES.iter() {
        for place in rule.find_iter(words) {
            // "working meeting" is no "meeting" as well.
            if !found.iter().take(64).any(|(.., known)| known.start < place.end() && place.start() < known.end) {
                found.push((*kind, *rank, place.range()));
            }
        }
    }
    found.sort_by_key(|(.., place)| place.start);
    found
}

/// The forms of sessions and the words for them.
pub(crate) const FORMATS: [(Format, &str); 20] = [
    (
        Format::ShortTalk,
        r"TED ?x?[ -]?(?:like|style|type)?[ -]?(?:style )?(?:talks?|speeches|speech|presentations?|sessions?)|TEDx?[ -](?:like|style)|short talks?|lightning (?:talks?|sessions?)|short shots?|flash (?:talks?|presentations?)|pecha ?kuchas?|ignite talks?|(?:exposés?|interventions?|présentations?|communications?) (?:courts?|courtes|éclairs?|flash)|(?:conférences?|présentations?|interventions?) (?:de (?:type|style) )?TED ?x?",
    ),
    (
        Format::OpenSpace,
        r"unconferences?|non-conférences?|open[ -]spaces?|barcamps?|forums? ouverts?|self-organi[sz]ed sessions",
    ),
    (
        Format::Prototyping,
        r"prototyping|to prototype|prototype (?:projects?|solutions?|ideas|sessions?)|(?:build|develop|create|test)(?:ing)? prototypes|prototypage|prototyper|design sprints?|hackathons?|co-?design sessions?",
    ),
    (
        Format::SiteVisit,
        r"(?:site|field|study|on-site|guided) (?:visits?|trips?|tours?)|visites? (?:de sites?|de terrain|guidées?|d'études?|sur site)|visit on the ground|exploratory walks?|safety walks?|marches? exploratoires?|walking tours?",
    ),
    (Format::Plenary, r"plenar(?:y|ies)(?: sessions?)?|séances? plénières?|sessions? plénières?|plénières?"),
    (
        Format::Keynote,
        r"keynotes?(?: (?:speakers?|speech(?:es)?|lectures?|address(?:es)?|presentations?))?|conférenci(?:er|ère)s? (?:d'honneur|invitée?s?|principa(?:l|ux))|conférences? (?:inaugurales?|d'ouverture|introductives?|plénières?)",
    ),
    (Format::RoundTable, r"round[ -]?tables?(?: discussions?)?|tables?[ -]rondes?"),
    (Format::Panel, r"panel(?:s| discussions?| sessions?| debates?)?|panels? de discussion|discussion panels?"),
    (Format::WorldCafe, r"world[ -]?caf[eé]s?"),
    (Format::FocusGroup, r"focus groups?|groupes? de discussion"),
    (
        Format::Poster,
        r"posters?(?: sessions?| presentations?)?|affiches?|communications? affichées?|sessions? (?:de )?posters?",
    ),
    (Format::Webinar, r"webinars?|webinaires?"),
    (Format::Symposium, r"symposi(?:a|ums?)(?: sessions?)?"),
    (Format::Workshop, r"workshops?|ateliers?"),
    (Format::Seminar, r"seminars?|séminaires?"),
    (
        Format::Training,
        r"training (?:sessions?|courses?|days?|workshops?)|masterclass(?:es)?|sessions? de formation|formations? (?:pratiques?|courtes?)",
    ),
    (Format::Debate, r"debates?|débats?|fishbowls?"),
    (
        Format::Exhibition,
        r"exhibitions?|exhibitors?|exhibit hall|expositions?|salon des exposants|stands? d'exposition|market ?place of (?:ideas|practices)|marché aux? (?:idées|pratiques)|foire aux (?:idées|initiatives)",
    ),
    (
        Format::Presentation,
        r"(?:oral|paper|individual|academic) (?:presentations?|papers?)|communications? (?:orales?|individuelles?)|papers? presentations?",
    ),
    (
        Format::Networking,
        r"networking(?: (?:events?|sessions?|receptions?|lunch(?:es)?|breaks?|dinners?))?|réseautage|cocktail de réseautage|speed[ -]?(?:dating|meetings?)",
    ),
];
