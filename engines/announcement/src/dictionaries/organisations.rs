//! Nouns that make a name the name of an organisation, and the phrases that give it a role.

use crate::value::Role;

/// Nouns that end or begin the name of a body in either language, folded.
const BODIES: &[&str] = &[
    "police", "constabulary", "gendarmerie", "prefecture", "sheriff", "service", "services", "university", "universities", "universite",
    "college", "school", "ecole", "faculty", "faculte", "council", "conseil", "authority", "authorities", "autorite",
    "commission", "committee", "comite", "department", "departement", "ministry", "ministere", "office", "bureau",
    "agency", "agence", "association", "associations", "society", "societe", "foundation", "fondation", "trust",
    "institute", "institut", "centre", "center", "network", "reseau", "forum", "alliance", "federation", "union",
    "league", "ligue", "coalition", "consortium", "partnership", "partenariat", "organization", "organisation",
    "company", "inc", "ltd", "llp", "gmbh", "group", "groupe", "board", "court", "tribunal", "hospital", "hopital",
    "corporation", "corporations", "club", "city", "ville", "cities", "villes", "county", "comte", "municipality", "municipalite", "town",
    "region", "government", "gouvernement", "academy", "academie", "laboratory", "laboratoire", "observatory",
    "observatoire", "secretariat", "unit", "unite", "division", "directorate", "direction", "chamber", "chambre", "bank",
    "banque", "fund", "fonds", "borough", "arrondissement", "embassy", "ambassade", "parliament", "parlement",
    "commissioner", "collective", "collectif", "collaborative", "metropole", "metropolis", "mairie", "communaute",
    "programme", "program", "chair", "chaire", "caisse", "syndicat", "cooperative", "mutuelle", "delegation", "mission",
    "administration", "nations", "initiative", "ngo", "ngos", "interpol", "europol", "unodc", "habitat", "consulting", "partners", "museum",
    "musee", "library", "bibliotheque", "press", "presses", "state", "etat", "canada", "quebec", "taskforce", "force", "ombudsman",
    "confederation", "district", "watch", "crown", "syndicate", "lab", "hub", "church", "eglise", "magazine", "radio", "canton", "province",
];

/// True for a word such as "Council" or "Université".
pub(crate) fn is_body(word: &str) -> bool {
    let folded = crate::words::fold(word);
    let folded = folded.trim_end_matches(['.', ',', ')']);
    let folded = folded.strip_suffix("'s").unwrap_or(folded);
    BODIES.contains(&folded)
}

/// Phrases before a name that give it a role. Each ends where the name begins.
pub(crate) const ROLES: [(Role, &str); 15] = [
    (Role::CoOrganiser, r"co-?organi[sz]ed (?:by|with)|co-?hosted by|jointly organi[sz]ed by|co-?organi[sz]ers?(?: are| include)?:?|co-?organisée?s? (?:par|avec)|co-?organi[sz]ing parties (?:are|include)|other organi[sz](?:ing (?:parties|partners|bodies)|ers) (?:are|include)|les autres organisateurs sont"),
    (Role::Host, r"hosted by|our hosts?(?: is| are|:)|at the invitation of|accueillie?s? par|se tiendra à l'invitation de|à l'invitation de"),
    (Role::Organiser, r"organi[sz]ed by|convened by|presented by|put on by|an initiative of|brought to you by|organi[sz]ing (?:parties|bodies) are|organi[sz]ers? (?:are|is)|organisée?s? (?:conjointement )?par|proposée?s? par|à l'initiative d(?:e|u|es)|une initiative d(?:e|u|es)|mise?s? en place par|mise?s? sur pied par|porté(?:e|s|es)? par|initiée?s? par"),
    (Role::Sponsor, r"(?:generously |kindly )?(?:sponsored|supported|funded|co-?funded|financed) by|with (?:the )?(?:kind |generous |financial )*(?:support|sponsorship|assistance|funding)(?: of| from)|under the (?:patronage|auspices|aegis) of|parrainée?s? par|commanditée?s? par|(?:co-?)?financée?s? par|soutenue?s? par|subventionnée?s? par|avec (?:le soutien|l'appui|le concours|l'aide|la participation financière|la contribution)(?: financiere?| financièr?e?)?|sous (?:le (?:haut )?patronage|l'égide|le parrainage)"),
    (Role::Partner, r"in partnership with|in association with|jointly with|together with its partners?|our partners?(?: are| include|:)|en partenariat avec|en association avec|conjointement avec|aux côtés d(?:e|u|es)"),
    (Role::Collaborator, r"in (?:close )?(?:collaboration|co-?operation|conjunction) with|with the (?:collaboration|co-?operation|participation) of|en (?:étroite )?(?:collaboration|coopération|lien|concertation) avec|avec la (?:collaboration|coopération|complicité)"),
    (Role::Inviter, r"(?:was|were|been|is|are) (?:kindly )?invited by|invited by|à l'invitation|(?:a|ont|est|sont|été) (?:été )?invitée?s? par|invitée?s? par"),
    (Role::Organiser, r"organi[sz]ers?:|organisateurs?:|organisation:|organisat(?:eur|rice)s? :"),
    (Role::Host, r"hosts?:|hôtes?:|hôtes? :"),
    (Role::Partner, r"partners?:|partenaires?:|partenaires? :"),
    (Role::Sponsor, r"sponsors?:|commanditaires? ?:|soutiens? ?:"),
    (Role::CoOrganiser, r"co-?organisateurs? ?:"),
    (Role::Participant, r"among the (?:attendees|participants) (?:were|are|will be)|(?:attendees|participants) (?:included|include)|parmi les (?:participants?|présents?) (?:figuraient|figurent|étaient|seront)"),
    (Role::Participant, r"meeting (?:between|with)|rencontre (?:entre|avec)|réunion (?:entre|avec)"),
    (Role::Employer, r"(?:join|work for|apply to work at)(?: the team (?:of|at))"),
];

/// Titles before the name of a person, as a piece of a rule.
pub(crate) const PERSON_TITLES: &str =
    r"(?:professors?|profs?\.?|dr\.?|doctors?|mr\.?|mrs\.?|ms\.?|mx\.?|sir|dame|lady|mayor|chief|inspector|superintendent|minister|professeure?s?|docteure?|m\.|mm\.|mme|mmes|mlle|monsieur|madame|maire|ministre)";
