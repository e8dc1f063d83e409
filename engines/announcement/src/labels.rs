//! How lines begin: bullets and numbers, and the labels people put before a fact ("When:", "Lieu :", "Topics").
//! A label tells a rule what the words behind it answer, so that it need not guess.

use std::sync::LazyLock;

use regex::Regex;

use crate::words::rule;

/// How an entry of a list is marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Marker {
    Bullet,
    Number(u32),
    Letter,
    /// "Topic 3:", "Axe 3 –": numbered and named at once.
    Topic(u32),
}

/// Signs before an entry; a dash or star counts only before a space, else it is a hyphen or a minus.
const BULLET: &str = r"(?:[•·▪◦●○■□➢➤►▶✓✔✦❖]\s?|[–*→»]\s)";

/// The marker a line begins with, and where the words behind it start.
pub(crate) fn marker(line: &str) -> Option<(Marker, usize)> {
    static MARKER: LazyLock<Regex> = LazyLock::new(|| {
        let named = r"(?:topic|theme|track|axis|axe|thème|volet|sujet|thématique|strand|stream)\s(?:n°\s?)?(?P<topic>\d{1,2}|[ivx]{1,4})\s?[:.)–]\s?";
        let number = r"\(?(?P<number>\d{1,2})(?:[.)]\)?\s?|\s–\s)";
        let other = r"\(?(?P<roman>[ivx]{1,4})[.)]\s|\(?(?P<letter>[a-h])\)\s";
        rule(&format!(r"^(?:(?P<bullet>{BULLET})\s*)?(?:{named}|{number}|{other})?(?P<body>\S)"))
    });
    static MONTH: LazyLock<Regex> = LazyLock::new(crate::dictionaries::months::starts_with_month);
    let found = MARKER.captures(line)?;
    let body = found.name("body")?.start();
    let words = |name: &str| found.name(name).map(|words| words.as_str());
    if let Some(topic) = words("topic") {
        return Some((Marker::Topic(arabic(topic)?), body));
    }
    if let Some(number) = words("number") {
        // "16. September" and "12.05.2026" are dates, and "3.5 million" is a figure.
        let dashed = line[..body].trim_end().ends_with(['-', '–', '—']);
        let glued = (dashed || !line[..body].ends_with(' ')) && line[body..].starts_with(|c: char| c.is_ascii_digit());
        if !glued && !MONTH.is_match(&line[body..]) {
            return Some((Marker::Number(number.parse().ok()?), body));
        }
    } else if let Some(roman) = words("roman") {
        return Some((Marker::Number(arabic(roman)?), body));
    } else if words("letter").is_some() {
        return Some((Marker::Letter, body));
    }
    let bullet = found.name("bullet")?;
    Some((Marker::Bullet, bullet.end() + (line[bullet.end()..].len() - line[bullet.end()..].trim_start().len())))
}

fn arabic(number: &str) -> Option<u32> {
    if let Ok(number) = number.parse() {
        return Some(number);
    }
    crate::dictionaries::numbers::roman(number)
}

/// What the words behind a label, or under a heading, answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Label {
    When,
    Hours,
    Where,
    Host,
    Organiser,
    CoOrganiser,
    Partner,
    Sponsor,
    Collaborator,
    Title,
    Motto,
    Topics,
    Purposes,
    Questions,
    Audience,
    Formats,
    Deadline,
    Calendar,
    Contact,
    Booking,
    Website,
    Languages,
    Capacity,
    Past,
    /// A section that speaks of the programme, speakers, fees …: no rule of ours.
    Elsewhere,
}

/// Each label with the words for it; the words are the whole label, but for a few fillers around them.
const LABELS: [(Label, &str); 25] = [
    (
        Label::Deadline,
        r"(?:.{0,40}\b)?(?:deadlines?|closing dates?|due date|cut-off date|last day|dates? limites?|dates? butoirs?|échéances?|délais?|clôture|submit by|apply by|register by|rsvp by)\b(?:.{0,60})?",
    ),
    (
        Label::Calendar,
        r"(?:important|key|abstracts?|submission|call) dates|dates (?:and|&) deadlines|dates à retenir|(?:program(?:me)? )?timeline|dates importantes|dates? clés?|calendrier|schedule of submissions?|échéancier",
    ),
    (
        Label::When,
        r"when (?:and|&) where|dates? (?:and|&|et) (?:venue|lieu|location)|quand et où|dates?(?:\(s\))?|when|quand|jours?|save the date|date (?:and|et|&) (?:time|place|lieu|heure|venue)s?|conference dates?|event dates?|dates? (?:de l'événement|de la conférence|du colloque)|réservez (?:la|cette) date",
    ),
    (Label::Hours, r"time|times|hours?|horaires?|heures?|schedule"),
    (
        Label::Where,
        r"(?:conference |the )?venue|where|places?|locations?|lieux?(?:\(x\))?|lieu\(x\)|où|adresse|address|salle|room|host city|ville hôte|city|ville|venue and travel|lieu de (?:la conférence|l'événement|rencontre)",
    ),
    (Label::Host, r"(?:our )?hosts?|hosted by|host organi[sz]ation|hôtes?|accueil(?:li par)?|institution d'accueil"),
    (
        Label::Organiser,
        r"(?:the |conference )?organi[sz](?:er|ator)s?|organi[sz]ed by|organi[sz]ing (?:body|bodies|institutions?)|organisat(?:eur|rice)s?|organisat(?:eur|rice)\(s\)|organisé(?:e|s|es)? par|organisation|convenors?|conveners?",
    ),
    (
        Label::CoOrganiser,
        r"co-?organi[sz]ers?|co-?organisat(?:eur|rice)s?|co-?organised by|co-?organisé(?:e|s|es)? par",
    ),
    (
        Label::Partner,
        r"(?:our |the |institutional |media |official )?partners?|(?:nos |les )?partenaires?(?: institutionnels?| officiels?| médias?)?|in partnership with|en partenariat avec",
    ),
    (
        Label::Sponsor,
        r"(?:our |the |gold |silver |main )?sponsors?|sponsored by|supporters?|supported by|funded by|funders?|with the support of|commanditaires?|parrains?|mécènes?|soutiens?|avec le soutien de|avec l'appui de|financé par|parrainé par",
    ),
    (
        Label::Collaborator,
        r"in collaboration with|en collaboration avec|collaborators|collaborat(?:eurs|ions)|in co-?operation with|en coopération avec",
    ),
    (Label::Title, r"title|name of the (?:event|conference)|event|titre|intitulé|nom de l'événement|événement"),
    (
        Label::Motto,
        r"(?:conference |main |overall |central |this year's )?theme|motto|slogan|thème(?: central| général| principal| de l'année)?|fil rouge",
    ),
    (
        Label::Topics,
        r"(?:(?:the|our|conference|main|key|central|suggested|proposed|possible|priority|call|workshop|submission|discussion|research|specific|conférence|grands?|principaux|the following) ){0,3}(?:topics?(?: of interest| include| covered| for proposals)?|themes|sub-?themes?|tracks?|subjects|issues addressed|strands|streams|thèmes|sous-thèmes|thématiques?|sujets(?: abordés| traités)?|axes?(?: thématiques?| de réflexion)?|volets)\b(?:.{0,30})?|what (?:we|you) will (?:cover|discuss)|au programme",
    ),
    (
        Label::Purposes,
        r"(?:(?:the|our|main|key|conference|learning|overall|general|specific|aims and|les|nos|principaux) ){0,3}(?:purposes?|aims?|objectives?|goals?|aims and objectives|objectifs?|buts?|finalités?)\b(?:.{0,40})?|why (?:this|a) .{1,30}|pourquoi .{1,40}",
    ),
    (
        Label::Questions,
        r"(?:(?:the|main|key|les|principales) ){0,2}(?:questions (?:addressed|to be (?:addressed|discussed)|for discussion|abordées|traitées|posées)|key questions|guiding questions|questions clés|problématiques?)\b",
    ),
    (
        Label::Audience,
        r"who (?:should|can|may|could) (?:attend|participate|apply|take part|come|submit).{0,20}|(?:target |intended )?audience|for whom|who|qui|who is it for|participants|public(?: visé| cible| concerné)?|publics|pour qui|destinataires|à qui s'adresse.{0,40}|qui peut (?:participer|proposer|candidater).{0,20}|who is this .{0,20} for",
    ),
    (
        Label::Formats,
        r"(?:(?:the|session|presentation|conference|possible|accepted|proposal|event) ){0,2}(?:formats?|types? of (?:sessions?|presentations?|contributions?|proposals?)|session types?|presentation types|types? de (?:sessions?|contributions?|communications?)|modalités d'intervention)\b(?:.{0,30})?",
    ),
    (
        Label::Contact,
        r"contacts?(?: us| details| information| persons?)?|(?:for )?(?:more|further) information|enquiries|inquiries|questions|any questions|contactez-nous|renseignements?|(?:pour )?(?:plus d'informations?|en savoir plus|tout renseignement)|e-?mail|courriel|courrier électronique|téléphone|tél|phone|telephone|informations(?: pratiques)?(?: et contact)?|info",
    ),
    (
        Label::Booking,
        r"(?:online )?registrations?(?: and fees| link)?|how to (?:register|book|attend)|register|book(?:ing)?s?|tickets?|rsvp|inscriptions?(?: en ligne| gratuites?)?|s'inscrire|billetterie|réservations?|comment s'inscrire|modalités d'inscription",
    ),
    (Label::Website, r"(?:conference )?web ?sites?|site(?: web| internet)?|links?|liens?|url|web"),
    (
        Label::Languages,
        r"(?:working |conference |official )?languages?|langues?(?: de travail| officielles?)?|interpretation|interprétation|traduction",
    ),
    (
        Label::Capacity,
        r"capacity|number of (?:places|participants|seats)|places|capacité|nombre de (?:places|participants)|jauge|places (?:available|disponibles)",
    ),
    (
        Label::Past,
        r"(?:previous|past|earlier|last) (?:editions?|conferences?|events?|year).{0,30}|éditions? (?:précédentes?|passées?|antérieures?)|précédentes? éditions?|retour sur .{1,40}",
    ),
    (
        Label::Elsewhere,
        r"programme|program|agenda|(?:keynote )?speakers|intervenants?|what|quoi|how much|combien|fees?|costs?|prices?|tarifs?|price|coût|accommodation|hébergement|hotels?|travel|how to get there|accès|(?:scientific |programme |program |organi[sz]ing |steering )?committee|comité (?:scientifique|d'organisation|de pilotage)|jury|selection criteria|critères.{0,30}|how to (?:submit|apply)|submission guidelines|comment (?:proposer|candidater|soumettre).{0,20}|modalités de soumission|requirements|background|context|contexte|about (?:us|the .{1,40})|à propos.{0,40}|qui sommes-nous.{0,5}|profile|profil|tasks|missions?|responsibilities|qualifications",
    ),
];

static RULES: LazyLock<Vec<(Label, Regex)>> = LazyLock::new(|| {
    let whole = |words: &str| rule(&format!(r"^(?:\W{{0,3}})(?:{words})\s?[?!:.]*$"));
    LABELS.iter().map(|(label, words)| (*label, whole(words))).collect()
});

/// The label these words are, if they are one; labels are short.
pub(crate) fn label(words: &str) -> Option<Label> {
    let words = words.trim();
    if words.is_empty() || words.len() > 90 || words.split(' ').count() > 11 {
        return None;
    }
    // "Lieu / Place": one label in two languages.
    if let Some((one, other)) = words.split_once(" / ") {
        return label(one).filter(|found| label(other).is_none_or(|same| same == *found)).or_else(|| label(other));
    }
    RULES.iter().find(|(_, rule)| rule.is_match(words)).map(|(label, _)| *label)
}

/// "When: 3 June" or the row "When | 3 June": the label, and where the words behind it start.
pub(crate) fn labelled(line: &str) -> Option<(Label, usize)> {
    let colon = line.find(" | ").map(|at| (at, 3)).into_iter().chain(line.find(':').map(|at| (at, 1)));
    // "When? 3 June": a question for a label.
    let colon = colon.chain(line.find("? ").filter(|at| *at <= 24).map(|at| (at, 1)));
    let (at, length) = colon.min().filter(|(at, _)| *at <= 80)?;
    if line[at..].starts_with("://") {
        return None;
    }
    let label = label(&line[..at])?;
    let value = at + length;
    Some((label, value + (line[value..].len() - line[value..].trim_start().len())))
}

/// A line that begins something new, whatever the line before looks like.
pub(crate) fn starts_afresh(line: &str) -> bool {
    static AFRESH: LazyLock<Regex> = LazyLock::new(|| {
        rule(
            r"^(?:(?:co-)?(?:hosted|organi[sz]ed|sponsored|supported|presented|funded) by|organisé(?:e|s|es)? par|parrainé par|(?:from|to|sent|subject|date|cc|de|à|objet|envoyé) ?: |https?://|www\.|#{1,4} |\d{1,2}(?:st|nd|rd|th)? (?:[-–]|to|and) \d)",
        )
    });
    marker(line).is_some() || AFRESH.is_match(line) || labelled(line).is_some()
}

/// A line that is nothing but a web or mail address.
pub(crate) fn is_address(line: &str) -> bool {
    !line.contains(' ') && (line.contains("://") || line.contains('@') || line.starts_with("www."))
}
