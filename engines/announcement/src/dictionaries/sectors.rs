//! Words for the people a gathering is for, each with the sector it belongs to; and words for levels.

use crate::value::{Level, Sector};

/// The first sector whose words stand in a group's name is taken, so the order goes from narrow to wide.
pub(crate) const SECTORS: [(Sector, &str); 19] = [
    (
        Sector::Elected,
        r"elected|mayors?|councill?ors|politicians|parliamentarians|legislators|city leaders|political leaders|élue?s?|maires?|bourgmestres?|échevins?|députée?s?|parlementaires",
    ),
    (
        Sector::Police,
        r"polic(?:e|ing)|law[ -]enforcement|constables?|sheriffs?|officers of the law|gendarm\w+|polici(?:er|ère)s?|forces? de l'ordre|forces? de sécurité|sécurité intérieure",
    ),
    (
        Sector::Emergency,
        r"fire(?:fighters?| services?| and rescue)|first responders?|emergency (?:services|responders|managers)|rescue|coastguards?|paramedics|pompiers|secours|services? d'urgence",
    ),
    (
        Sector::Justice,
        r"magistrates?|judges?|prosecutors?|lawyers?|courts?|prisons?|probation|corrections?|correctional|justice|legal (?:professionals|sector)|magistrats?|juges?|procureurs?|avocate?s?|parquets?|services? correctionnels?|pénitentiaires?|juristes?",
    ),
    (
        Sector::Health,
        r"health|healthcare|nurses?|doctors|clinicians|physicians|mental[ -]health|addictions?|hospitals?|santé|soignante?s?|médecins?|infirmi(?:er|ère)s?|psychologues?|dépendances?|toxicomanies?",
    ),
    (
        Sector::Academia,
        r"academi\w+|researchers?|scholars?|scientists?|universit\w+|students?|knowledge institutions?|criminologists?|professors|postgraduates?|doctoral|universitaires?|chercheur\w*|chercheuses?|étudiante?s?|doctorante?s?|enseignants?-chercheurs?|milieux? académiques?|monde de la recherche|recherche",
    ),
    (
        Sector::Education,
        r"education(?:al|ors)?|teachers?|schools?|enseignante?s?|éducation nationale|écoles?|milieux? scolaires?|établissements? scolaires?",
    ),
    (
        Sector::HumanServices,
        r"human services?|social (?:workers?|services?|work|housing|development)|housing|employment|welfare|community workers?|mediators?|youth workers?|outreach|travailleu(?:r|rs|se|ses) soci(?:al|aux|ales?)|services? soci(?:al|aux)|bailleurs|logement|intervenante?s? (?:sociaux|sociales|communautaires)|médiateurs?|médiatrices?|éducateurs?|éducatrices?|action sociale|travail social",
    ),
    (Sector::Youth, r"youths?|young people|jeunes|jeunesse"),
    (Sector::Media, r"journalists?|media|press|journalistes?|médias?|presse"),
    (
        Sector::International,
        r"international (?:organi[sz]ations?|bodies|institutions|agencies)|european institutions?|united nations|(?:organisations?|institutions?) (?:internationales?|européennes?)|bailleurs de fonds internationaux",
    ),
    (
        Sector::Private,
        r"private|business(?:es)?|industry|companies|corporate|retailers?|entrepreneurs?|vendors?|technology providers|startups?|security (?:professionals|providers|companies)|secteur privé|entreprises?|commerçante?s?|acteurs économiques|prestataires",
    ),
    (
        Sector::CivilSociety,
        r"ngos?|non[ -]?governmental|civil society|community (?:organi[sz]ations?|groups?|leaders?|partners?|members|engagement)|non-?profits?|charit(?:y|ies)|associations?|voluntary (?:sector|organi[sz]ations?)|volunteers?|faith (?:groups?|leaders?)|advocates?|société civile|associatifs?|associatives?|ong|organismes? communautaires?|milieux? communautaires?|bénévoles|organismes? à but non lucratif",
    ),
    (
        Sector::Cities,
        r"cit(?:y|ies)|municipal\w*|local (?:and regional )?authorit(?:y|ies)|regional authorit(?:y|ies)|local governments?|regions|towns|councils|boroughs|villes?|municipalités?|collectivités?(?: territoriales| locales)?|communes?|métropoles|agents territoriaux|coordonnat(?:eurs|rices)|coordinat(?:eurs|rices)|police municipale",
    ),
    (
        Sector::Government,
        r"government(?:s|al)?|public (?:officers?|officials?|servants?|administrations?|sector|services?|authorities)|civil servants?|officials|ministr(?:y|ies)|policy[ -]?makers?|decision[ -]?makers?|administrations?(?: publiques?)?|fonctionnaires?|agents publics|pouvoirs publics|décideu(?:rs|ses)|services? de l'état|secteur public|gouvernements?|ministères?",
    ),
    (
        Sector::Residents,
        r"residents?|citizens?|communities|the community|neighbou?rs|general public|famil(?:y|ies)|parents|the public|people with lived experience|habitante?s?|résidente?s?|citoyen(?:s|nes|ne)?|riverain\w*|grand public|familles|collectifs d'habitants",
    ),
    (
        Sector::Practitioners,
        r"practitioners?|professionals?|experts?|stakeholders?|speciali[sz]ists?|analysts?|front-?line|speakers|thought(?: and practice)? leaders|leaders|actors|praticien\w*|professionnel\w*|expert\w*|intervenante?s?|acteurs|analystes?|spécialistes|parties prenantes",
    ),
    (Sector::Other, r"persons|people|personnes|anyone|everyone|toute personne|tou(?:te)?s"),
    (Sector::Other, r"organi[sz]ations|partners|sectors?|partenaires|organismes|milieux"),
];

/// Words for levels; they count only before people, bodies or the gathering itself.
pub(crate) const LEVELS: [(Level, &str); 4] = [
    (Level::Local, r"local|locale|locaux|locales|municipal|municipale|municipaux"),
    (
        Level::Provincial,
        r"provincial|provinciale|provinciaux|regional|régional|régionale|régionaux|state|statewide|departmental|départementale?|cantonale?",
    ),
    (Level::National, r"national|nationale|nationaux|nationales|federal|fédéral|fédérale|nationwide|nationally"),
    (
        Level::International,
        r"international|internationale|internationaux|internationales|european|européen|européenne|européens|européennes|global|mondial|mondiale|world|transnational|worldwide",
    ),
];
