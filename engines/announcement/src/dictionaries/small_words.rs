//! Small words that join the parts of a name, stand before it, or end it. They are folded.

/// Words that may stand inside a name.
pub(crate) const CONNECTORS: &[&str] = &[
    "of", "the", "for", "on", "in", "against", "de", "du", "des", "d'", "l'", "la", "le", "les", "et", "and", "pour",
    "sur", "contre", "aux", "au", "von", "van", "der", "y", "del", "della", "di", "da", "do", "&", "to", "with",
];

/// Words that may stand before a name and are no part of it.
pub(crate) const OPENERS: &[&str] = &[
    "the", "la", "le", "les", "l'", "our", "notre", "nos", "by", "par", "de", "du", "des", "d'", "its", "leur",
    "leurs", "both", "with", "avec", ":",
];

/// Words before the second of two names: "… and **by the** Forum", "… et **de la** Région".
pub(crate) const ARTICLES: &[&str] = &["the", "la", "le", "les", "l'", "by", "par", "de", "du", "des", "d'"];

/// Small French words that end a name: "le Réseau **qui** …", "la Ville **organise** …".
pub(crate) const FRENCH_STOPS: &[&str] = &[
    "qui",
    "que",
    "qu'",
    "dont",
    "ou",
    "est",
    "sont",
    "sera",
    "seront",
    "a",
    "ont",
    "se",
    "s'",
    "vous",
    "nous",
    "avec",
    "dans",
    "lors",
    "afin",
    "en",
    "sous",
    "par",
    "entre",
    "depuis",
    "ainsi",
    "mais",
    "car",
    "n'",
    "ne",
    "il",
    "elle",
    "ils",
    "cette",
    "ce",
    "cet",
    "ces",
    "son",
    "sa",
    "ses",
    "leur",
    "leurs",
    "notre",
    "un",
    "une",
    "organise",
    "organisent",
    "organisera",
    "invite",
    "invitent",
    "propose",
    "proposent",
    "lance",
    "lancent",
    "accueille",
    "accueillera",
    "recrute",
    "tient",
    "tiendra",
    "vient",
    "aura",
    "auront",
    "convie",
    "convient",
    "souhaite",
    "met",
];

/// French nouns that end like the verbs of "ils": names go on through them.
pub(crate) const FRENCH_NOUNS_IN_ENT: &[&str] =
    &["departement", "enseignement", "logement", "developpement", "gouvernement", "environnement"];

/// Bodies whose names are whole with a place behind: "City of Leeds" needs no more.
pub(crate) const WHOLE_WITH_PLACE: &[&str] = &[
    "city",
    "university",
    "town",
    "county",
    "borough",
    "government",
    "state",
    "ville",
    "universite",
    "metropole",
    "region",
    "province",
];
