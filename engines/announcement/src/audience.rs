//! Whom it is for, by sector, and at which levels. A group counts when a cue introduces it ("aimed at", "open to",
//! "s'adresse aux") and the dictionary knows its sector.

use std::sync::LazyLock;

use regex::Regex;

use crate::dictionaries::gatherings::EVENT;
use crate::dictionaries::sectors::{LEVELS, SECTORS};
use crate::fact::{Confidence, Fact, Span};
use crate::labels::Label;
use crate::layout::{Scope, Shape};
use crate::value::{Audience, Level, Sector, Value};
use crate::words::rule;

crate::words::rules! {
    /// Outright: whoever follows is whom it is for.
    FOR = concat!(
        r"\b(?:aimed (?:mainly |primarily )?at|intended for|targeted (?:at|to)|targets|geared (?:to|towards?)|designed for|tailored to|open to|addressed to|of interest to|relevant to|welcomes? (?:proposals |submissions )?from|welcomed from|invited from|hear from|",
        r"from a (?:wide |broad |diverse )?(?:range|variety) of (?:sectors|disciplines|backgrounds|professions)(?: including|:|,)?|(?:participants|attendees|audience|delegates|target groups?) (?:are|include|includes|will include|will be|comprise)|calling(?: all)?|",
        r"(?:provenant|issue?s?) (?:de |d'|des )(?:divers |différents |plusieurs |tous les |l'ensemble des )?(?:secteurs|milieux|horizons)(?:,? notamment|,? dont|,? y compris|\s?:)?|s'adress(?:e|era|ant) (?:à|aux|au)|destinée?s? (?:à|aux|au)|ouverte?s? (?:à|aux|au)|dédiée?s? (?:à|aux|au)|à destination d(?:e|u|es)|à l'intention d(?:e|u|es)|concerne|le public visé est(?: composé d(?:e|u|es))?|adressée?s? (?:à|aux|au))(?:\s(?:tous|toutes|les|aux|à|l'ensemble d\w+))*\s(?P<object>[^.;!?]{3,700})"
    );
    /// "a conference for police leaders".
    EVENT_FOR = format!(r"\b(?-i:{}) (?:for|pour) (?:all |les )?(?P<object>[^.;!?]{{3,300}})", EVENT.to_lowercase());
    /// In passing: whoever comes together there.
    TOGETHER = concat!(
        r"\b(?:bring(?:s|ing)? together|will (?:also )?(?:gather|welcome|unite|convene|engage)|gathers|(?:designed|intended|aims?) to (?:assist|support|help|equip|bring together|enable)|interested|",
        r"réuni(?:t|ra|ssent|ront)|rassembl(?:e|era|ent|eront)|accueiller(?:a|ont)|faire dialoguer|mettre en relation)\s(?P<object>[^.;!?]{3,500})"
    );
    /// The subject of coming together.
    MEETS = r"(?:^|\b(?:at which|where|où|lors de laquelle)\s)(?P<object>[^.;!?]{5,260}?)\s(?:(?:are|is) (?:cordially |warmly )?invited|sont invitée?s|will (?:exchange|meet|gather|discuss|debate|share|come together|convene)|gather in|échangeront|se réuniront|débattront|dialogueront|se retrouveront)\b";
    /// "a working session with youth workers", "a focus group of residents".
    WITH = r"\b(?:sessions?|meetings?|discussions?|exchange|met|focus groups?|rencontres?|séances?|réunions?|échanges?|groupes? de discussion)(?: (?:online|en ligne|de travail|in person))* (?:with|of|avec|d(?:e|u|es)) (?P<object>[^.;!?]{3,200})";
    SUCH_AS = r"^(?:all |any |every|tous |toutes |ceux |celles |anyone |those |people |persons |urban )[^,:;]{3,90}(?:,? such as|,? including|\s?:|,? notamment|,? comme|,? tels que)\s";
    /// A word that shares the noun of the next part: "community and social workers".
    SHARED = r"^(?:community|public|private|social|local|human|municipal|youth|publics|privés)$";
    OF_PEOPLE = r"\b(?:presenters|participants|speakers|proposals|practitioners|leaders|experts|stakeholders|officials|representatives|délégués|intervenants|élus|acteurs|propositions|praticiens)\b";
    /// Where a list of people ends.
    END = r"(?:^|\s)(?:to (?:\p{Ll}{3,})|in order|who|qui|pour|afin|will|are|is|on the following|on|with an interest|working|interested|about|around|under|autour|sur|souhaitant|désireux|at all levels|from across|in starting|through)\b.*$|,?\s(?:–)\s(?:the|la|le|les|l')\s.*$|:\s.*$|,\s(?:from|for|so|as we)\s.*$";
    PARTS = r"\s?[,;:|/•]\s?(?:(?:and|or|et|ou)\s)?(?:as well as\s|ainsi que\s|also\s)?|\s(?:and|or|et|ou|&|as well as|ainsi que|including|such as|notamment|y compris|comme|tels que|along with)\s|\s–\s";
    /// "leaders in safety": the group stands before the preposition.
    INSIDE = r"\s(?:in|with|at|of all|dans|en)\s|\s(?:from (?:the )?|à )(?-i:\p{Lu})";
    LEAD = r"^(?:(?:(?:une? )?(?:dizaine|vingtaine|trentaine|cinquantaine|centaine) de|\d[\d.,]*|all|any|every|both|the|other|various|of|from|representatives? (?:of|from)|tous|toutes|les|des|de|du|aux|à|au|la|le|leurs|autres|présents|également|members of)\s|l'|d')+";
}

static GROUPS: LazyLock<Vec<(Sector, Regex)>> =
    LazyLock::new(|| SECTORS.iter().map(|(sector, words)| (*sector, rule(&format!(r"\b(?:{words})\b")))).collect());

/// The sector of a group.
fn sector(words: &str) -> Option<Sector> {
    GROUPS.iter().find(|(_, rule)| rule.is_match(words)).map(|(sector, _)| *sector)
}

/// Groups and levels.
pub(crate) fn facts(scope: &Scope<'_>) -> Vec<Fact> {
    let mut facts = Vec::new();
    for (sentence, words) in scope.told() {
        let line = scope.line(sentence);
        if line.shape == Shape::Item && line.under.is_some_and(|under| under != Label::Audience)
            || line.under == Some(Label::Past)
        {
            continue;
        }
        facts.extend(levels(scope, sentence.span, words));
        if line.under == Some(Label::Audience)
            && line.shape != Shape::Heading
            && !words.contains("://")
            && !words.contains('@')
        {
            let body = if line.sentences.len() == 1 { line.body } else { sentence.span };
            facts.extend(groups(scope, body, Confidence::Sure));
        }
        for (cue, confidence) in [
            (&*FOR, Confidence::Sure),
            (&*EVENT_FOR, Confidence::Likely),
            (&*TOGETHER, Confidence::Likely),
            (&*MEETS, Confidence::Likely),
            (&*WITH, Confidence::Likely),
        ] {
            for object in cue.captures_iter(words).filter_map(|found| found.name("object")) {
                let span = Span::new(sentence.span.start + object.start(), sentence.span.start + object.end());
                let list = if std::ptr::eq(cue, &*MEETS) { span } else { until_end(scope, span) };
                // "Meeting of Safe Harbour Cities" is a name.
                if std::ptr::eq(cue, &*WITH) && object.as_str().starts_with(char::is_uppercase) {
                    continue;
                }
                facts.extend(groups(scope, list, confidence));
            }
        }
    }
    facts
}

/// The list of people at the beginning of some words.
fn until_end(scope: &Scope<'_>, span: Span) -> Span {
    // "those involved in urban security, such as local authorities, …": the list stands behind.
    let words = scope.words(span);
    if let Some(lead) = SUCH_AS.find(words) {
        let tail = Span::new(span.start + lead.end(), span.end);
        return Span::new(
            tail.start,
            tail.start + END.find(scope.words(tail)).map_or(tail.end - tail.start, |end| end.start()),
        );
    }
    Span::new(span.start, span.start + END.find(words).map_or(words.len(), |end| end.start()))
}

fn groups(scope: &Scope<'_>, span: Span, confidence: Confidence) -> Vec<Fact> {
    let words = scope.words(span);
    let mut start = 0;
    let mut cuts: Vec<(usize, usize)> = Vec::new();
    for sign in PARTS.find_iter(words) {
        let alone = LEAD.replace(&words[start..sign.start()], "");
        if SHARED.is_match(&alone) && matches!(sign.as_str().trim(), "and" | "et" | "&") {
            continue;
        }
        cuts.push((start, sign.start()));
        start = sign.end();
    }
    cuts.push((start, words.len()));
    let mut facts = Vec::new();
    for (from, to) in cuts {
        let part = &words[from..to];
        let lead = LEAD.find(part).map_or(0, |lead| lead.end());
        let said = INSIDE.split(&part[lead..]).next().unwrap_or_default();
        let said = said.trim_end_matches(['.', ' ', ')', '…', '"', '”', '»']);
        if said.is_empty() || said.contains(['<', '@', '/']) || said.split(' ').count() > 9 {
            continue;
        }
        let Some(sector) = sector(said).filter(|sector| *sector != Sector::Other) else { continue };
        let span = Span::new(span.start + from + lead, span.start + from + lead + said.len());
        let said = crate::words::one_line(said);
        facts.push(scope.fact(Value::Audience(Audience { sector, said }), span, confidence));
    }
    facts
}

static LEVEL_WORDS: LazyLock<Vec<(Level, Regex)>> =
    LazyLock::new(|| LEVELS.iter().map(|(level, words)| (*level, rule(&format!(r"\b(?:{words})\b")))).collect());

/// "local, provincial and national presenters"; "conférence internationale"; "leaders … nationally".
fn levels(scope: &Scope<'_>, sentence: Span, words: &str) -> Vec<Fact> {
    static BEFORE: LazyLock<Regex> = LazyLock::new(|| {
        let any = LEVELS.map(|(_, words)| words).join("|");
        rule(&format!(
            r"\b(?P<list>(?:(?:{any})(?:\s?,\s?(?:and\s|et\s)?|\s(?:and|et|or|ou|to|&)\s|\s?/\s?))*(?:{any}))\s(?:[\p{{L}}-]+\s){{0,1}}(?:presenters|participants|speakers|officials|delegates|levels?|partners|experts|stakeholders|practitioners|leaders|elected|authorities|audiences?|{})\b",
            *EVENT
        ))
    });
    static AFTER: LazyLock<Regex> = LazyLock::new(|| {
        let any = LEVELS.map(|(_, words)| words).join("|");
        rule(&format!(
            r"\b(?:niveaux?|échelles?|échelons?|élue?s|acteurs|autorités|intervenants|partenaires|experts|dimension|{})\s(?P<list>(?:(?:{any})(?:\s?,\s?(?:et\s)?|\s(?:et|ou)\s|\s?/\s?))*(?:{any}))\b",
            *EVENT
        ))
    });
    static ADVERB: LazyLock<Regex> = LazyLock::new(|| {
        rule(
            r"\b(?:leaders|practitioners|speakers|experts|partners|colleagues)\b[^.;]{0,60}\b(?P<list>nationally|internationally|locally|worldwide)\b",
        )
    });
    let mut facts = Vec::new();
    for found in [&*BEFORE, &*AFTER, &*ADVERB].into_iter().flat_map(|rule| rule.captures_iter(words)) {
        let (Some(list), Some(whole)) = (found.name("list"), found.get(0)) else { continue };
        let rest = &words[list.end()..whole.end()];
        // Challenges, too, arise "at local and global levels"; those of people are meant.
        let of_levels = rest.trim_end().to_lowercase().trim_end_matches('s').ends_with("level");
        // "European Forum for …" is a name, not a level.
        let named = rest.split(' ').any(|word| ["Forum", "Meeting", "Initiative"].contains(&word));
        if named || (of_levels && !OF_PEOPLE.is_match(words)) {
            continue;
        }
        for (level, rule) in LEVEL_WORDS.iter() {
            if let Some(place) = rule.find(list.as_str()) {
                let span = Span::new(
                    sentence.start + list.start() + place.start(),
                    sentence.start + list.start() + place.end(),
                );
                facts.push(scope.fact(Value::Level(*level), span, Confidence::Sure));
            }
        }
    }
    facts
}
