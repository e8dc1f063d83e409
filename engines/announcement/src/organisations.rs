//! Who does what: host, organiser, co-organiser, sponsor, partner, collaborator, inviter, employer. Read from phrases
//! ("organised by A and B"), from labels and headings ("Partners:"), and from sentences whose subject acts ("A and B
//! host a conference").

use std::sync::LazyLock;

use regex::Regex;

use crate::dictionaries::gatherings::EVENT;
use crate::dictionaries::organisations::ROLES;
use crate::fact::{Confidence, Fact, Span};
use crate::labels::Label;
use crate::layout::{Line, Scope, Sentence, Shape};
use crate::names::{self, Name};
use crate::value::{Party, Role, Value};
use crate::words::{after, before, rule};

crate::words::rules! {
    ANY_EVENT = format!(r"\b{}\b", *EVENT);
    /// Things that are funded or supported by somebody and are not the gathering.
    OTHER_THING = r"\b(?:stud(?:y|ies)|projects?|surveys?|reports?|research|guides?|books?|publication|grants?|awards?|prizes?|database|platform|tool|manages?|strategy|programme of|étude|projets?|enquête|rapport|recherche|publication|prix|outil|plateforme)\b[^.;]{0,60}$";
    A_CALL = r"\b(?:calls? for|appels? (?:à|aux))\b";
    NEGATED = r"\b(?:not|no longer|never|cannot|n't|pas|plus)\b";
}

/// The parties of the scope.
pub(crate) fn facts(scope: &Scope<'_>, is_job: bool) -> Vec<Fact> {
    let mut facts = Vec::new();
    for (sentence, words) in scope.told() {
        let line = scope.line(sentence);
        if listed(line) || matches!(line.under, Some(Label::Topics | Label::Past)) {
            continue;
        }
        facts.extend(in_phrases(scope, sentence, words));
        facts.extend(acting(scope, sentence, words, is_job));
        facts.extend(presenting(scope, sentence, words));
    }
    for at in scope.lines.clone() {
        facts.extend(under_label(scope, at));
    }
    facts
}

fn listed(line: &Line) -> bool {
    line.shape == Shape::Item && matches!(line.under, Some(Label::Topics | Label::Purposes | Label::Questions))
}

static PHRASES: LazyLock<Vec<(Role, Regex)>> = LazyLock::new(|| {
    ROLES.iter().map(|(role, words)| (*role, rule(&format!(r"(?:^|[\s(\[,;:|–])(?:{words})(?:\s?:)?\s(?:(?:by|with|par|avec|de|du|des|la|le|les|the|and|ainsi que)\s|d'|l')*")))).collect()
});

/// "organised by A, in partnership with B and C".
fn in_phrases(scope: &Scope<'_>, sentence: &Sentence, words: &str) -> Vec<Fact> {
    let mut found: Vec<(usize, usize, Role)> = Vec::new();
    for (role, phrase) in PHRASES.iter() {
        for hit in phrase.find_iter(words) {
            // "co-organised by" is not "organised by" as well.
            if !found.iter().take(64).any(|(start, end, _)| *start < hit.end() && hit.start() < *end) {
                found.push((hit.start(), hit.end(), *role));
            }
        }
    }
    found.sort_unstable_by_key(|(start, ..)| *start);
    let mut facts = Vec::new();
    for (start, end, role) in found {
        let left = before(words, start, 90);
        let other = OTHER_THING.find(left).is_some_and(|thing| !ANY_EVENT.is_match(thing.as_str()));
        if other || NEGATED.is_match(before(left, left.len(), 12)) {
            continue;
        }
        let role = role_here(role, words, left);
        let sure = ANY_EVENT.is_match(words) || left.trim().is_empty() || left.len() < 12;
        facts.extend(parties(
            scope,
            sentence.span.start,
            words,
            end,
            role,
            if sure { Confidence::Sure } else { Confidence::Likely },
        ));
    }
    facts
}

/// "was invited by" names an inviter only if it is said of the gathering; "supported by" in a programme of a body is not.
fn role_here(role: Role, words: &str, left: &str) -> Role {
    static JOINTLY: LazyLock<Regex> = LazyLock::new(|| rule(r"\b(?:co-?organi[sz]\w+|jointly|conjointement)\b"));
    if role == Role::Organiser && JOINTLY.is_match(words) && JOINTLY.is_match(left) { Role::CoOrganiser } else { role }
}

fn parties(
    scope: &Scope<'_>,
    offset: usize,
    words: &str,
    from: usize,
    role: Role,
    confidence: Confidence,
) -> Vec<Fact> {
    names::list(words, from).iter().map(|name| party(scope, offset, name, role, confidence)).collect()
}

fn party(scope: &Scope<'_>, offset: usize, name: &Name, role: Role, confidence: Confidence) -> Fact {
    let span = Span::new(offset + name.span.start, offset + name.span.end);
    let words = Span::new(span.start, (offset + name.end).max(span.end));
    let party = Party {
        role,
        name: crate::words::one_line(scope.words(span)),
        letters: name.letters.clone(),
        person: name.person,
    };
    scope.fact(Value::Party(party), words, confidence)
}

/// "Partners: A, B", and lines under a heading "Partners".
fn under_label(scope: &Scope<'_>, at: usize) -> Vec<Fact> {
    let line = &scope.page.lines[at];
    let role = match line.under {
        Some(Label::Host) => Role::Host,
        Some(Label::Organiser) => Role::Organiser,
        Some(Label::CoOrganiser) => Role::CoOrganiser,
        Some(Label::Partner) => Role::Partner,
        Some(Label::Sponsor) => Role::Sponsor,
        Some(Label::Collaborator) => Role::Collaborator,
        _ => return Vec::new(),
    };
    let bare_label = line.label.is_some() && line.body == line.span;
    let words = scope.words(line.body);
    if bare_label || matches!(line.shape, Shape::Heading | Shape::Aside | Shape::Divider) || words.len() > 400 {
        return Vec::new();
    }
    // A paragraph under such a heading tells a story; its phrases were read already.
    if line.label.is_none() && line.shape != Shape::Item && (line.sentences.len() > 1 || words.ends_with('.')) {
        return Vec::new();
    }
    parties(scope, line.body.start, words, 0, role, Confidence::Sure)
}

/// A verb that gives its subject a role.
struct Act {
    role: Role,
    verb: Regex,
    /// What the verb is about must be a gathering.
    of_event: bool,
}

static ACTS: LazyLock<Vec<Act>> = LazyLock::new(|| {
    let act = |role, of_event, words: &str| Act { role, of_event, verb: rule(&format!(r"\b(?:{words})\b")) };
    vec![
        act(
            Role::CoOrganiser,
            true,
            r"(?:(?:is|are|will be|was|were) )?(?:jointly organi[sz]\w+|co-?organi[sz](?:es?|ed|ing)|co-?host(?:s|ed|ing)?)|co-?organise(?:nt)?|coorganise(?:nt)?|co-?organiser\w+",
        ),
        act(
            Role::Host,
            true,
            r"(?:(?:is|are|will be|will|was|were) )?(?:(?:proud|pleased|delighted|keen|happy|honou?red|proudly) )?(?:to )?(?:host(?:s|ed|ing)?|play(?:s|ing)? host to)|accueill(?:e|ent|era|eront|ait|i)",
        ),
        act(
            Role::Participant,
            false,
            r"(?:was|were) (?:kindly )?invited|took part|participated|participates|continues to participate|(?:a|ont) participé|participe(?:nt)?",
        ),
        act(
            Role::Inviter,
            true,
            r"(?:has|have) the (?:pleasure|honou?r) (?:of inviting|to invite) you|(?:(?:is|are|will be) )?(?:(?:pleased|delighted|happy|proud) )?(?:to )?(?:cordially |warmly )?invites? (?:you|all|applications)|(?:vous |a le plaisir de vous |ont le plaisir de vous |a l'honneur de vous )?(?:invite(?:nt)?|inviter|convie(?:nt)?|convier)",
        ),
        act(
            Role::Organiser,
            true,
            r"(?:(?:is|are|will be|will|was|were|has|have) )?(?:(?:proud|pleased|delighted|happy) )?(?:to )?(?:(?:again )?organi[sz](?:es?|ed|ing)|holds?|held|holding|conduct(?:s|ed|ing)?|conven(?:es?|ed|ing)|presents?|announc(?:es?|ed|ing)|launch(?:es|ed|ing)?|runs?|offers?|proposes?)|organise(?:nt)?|organiser(?:a|ont)|(?:a|ont) organisé|tient|tiennent|tiendr\w+|(?:a|ont) tenu|propose(?:nt)?|lance(?:nt)?|annonce(?:nt)?|(?:a|ont) lancé|met(?:tent)? (?:sur pied|en place)",
        ),
        act(
            Role::Participant,
            false,
            r"met with|a rencontré|ont rencontré|was delighted to meet|were delighted to meet",
        ),
        act(
            Role::Employer,
            false,
            r"(?:is|are) (?:looking for|hiring|recruiting|seeking)|seeks?|recruits?|recrute(?:nt)?|(?:est|sont) à la recherche|recherche(?:nt)?|cherche(?:nt)?",
        ),
    ]
});

/// Sentences whose subject is a name: "The Forum, in partnership with …, organises a conference".
fn acting(scope: &Scope<'_>, sentence: &Sentence, words: &str, is_job: bool) -> Vec<Fact> {
    let subject = subject_start(words);
    let people = names::list(words, subject);
    let Some(last) = people.last() else { return Vec::new() };
    // A subject stands at the beginning; a name far into the sentence is not it.
    if people[0].span.start > subject + 12 {
        return Vec::new();
    }
    let rest = after(words, last.end, 320);
    for act in ACTS.iter().filter(|act| (act.role == Role::Employer) == is_job || act.role != Role::Employer) {
        let Some(verb) = act.verb.find(rest) else { continue };
        let gap = &rest[..verb.start()];
        let object = after(rest, verb.end(), 110);
        let asks_you = act.role == Role::Inviter
            && (verb.as_str().ends_with("you") || crate::words::fold(verb.as_str()).contains("vous"));
        let about = !act.of_event
            || asks_you
            || ANY_EVENT.is_match(object)
            || (act.role == Role::Organiser && A_CALL.is_match(object))
            || (is_job && act.role == Role::Organiser && object.contains("offer"));
        if !about || !reaches(gap) || NEGATED.is_match(gap) {
            continue;
        }
        // "vous invite à son colloque": who invites to a gathering of its own organises it.
        let own = after(object, 0, 40);
        let role = if act.role == Role::Inviter && OWN.is_match(own) { Role::Organiser } else { act.role };
        let confidence = if gap.len() <= 30 { Confidence::Sure } else { Confidence::Likely };
        return people.iter().map(|name| party(scope, sentence.span.start, name, role, confidence)).collect();
    }
    Vec::new()
}

/// A poster's first line, "Northmoor Council presents", leaves what it presents to the next.
fn presenting(scope: &Scope<'_>, sentence: &Sentence, words: &str) -> Vec<Fact> {
    static PRESENTS: LazyLock<Regex> = LazyLock::new(|| {
        rule(
            r"^\s(?:proudly |is proud to |are proud to |a le plaisir de |ont le plaisir de )?(?:presents?|hosts?|organi[sz]es?|présente(?:nt|r)?|organise(?:nt)?|invites? you to(?: the| its| their)?|vous (?:invite|convie)(?:nt)? (?:à|au|aux)(?: la| son| sa| leur)?)\s?:?$",
        )
    });
    if !scope.head.contains(&sentence.line) {
        return Vec::new();
    }
    let people = names::list(words, 0);
    let presents = people.last().is_some_and(|last| people[0].span.start < 8 && PRESENTS.is_match(&words[last.end..]));
    if presents {
        people.iter().map(|name| party(scope, sentence.span.start, name, Role::Organiser, Confidence::Likely)).collect()
    } else {
        Vec::new()
    }
}

static OWN: LazyLock<Regex> = LazyLock::new(|| rule(r"\b(?:its|our|their|son|sa|ses|leur|notre)\b"));

/// "On 8 June, the Institute …": the subject begins behind the opening clause.
fn subject_start(words: &str) -> usize {
    static OPENING: LazyLock<Regex> =
        LazyLock::new(|| rule(r"^(?:on|in|from|this|as part of|le|en|du|cette|dans le cadre|depuis)\b[^,]{3,90},\s"));
    // "LEEDS — The Centre …": the place a press notice was sent from.
    static DATELINE: LazyLock<Regex> = LazyLock::new(|| rule(r"^(?-i:[A-Z][A-Z., ]{2,40})\s?–\s"));
    static DATED: LazyLock<Regex> =
        LazyLock::new(|| rule(r"^(?:on|in|le|en|du|this|cette|as part|dans le cadre|from|depuis)"));
    if let Some(dateline) = DATELINE.find(words) {
        return dateline.end();
    }
    OPENING
        .find(words)
        .filter(|opening| {
            DATED.is_match(opening.as_str()) && opening.as_str().chars().any(|c| c.is_ascii_digit() || c.is_lowercase())
        })
        .filter(|_| !starts_with_name(words))
        .map_or(0, |opening| opening.end())
}

/// "Le Forum européen, qui …" begins with its subject, not with a date.
fn starts_with_name(words: &str) -> bool {
    static ARTICLE: LazyLock<Regex> = LazyLock::new(|| rule(r"^(?:le|la|les|l')\s?"));
    ARTICLE.find(words).is_some_and(|article| {
        words[article.end()..].starts_with(char::is_uppercase)
            && crate::dictionaries::months::weekday(words[article.end()..].split(' ').next().unwrap_or_default())
                .is_none()
    })
}

/// Whether the verb still belongs to the subject: nothing between, an insertion between commas, or "and".
fn reaches(gap: &str) -> bool {
    static SMALL: LazyLock<Regex> = LazyLock::new(|| {
        rule(
            r"^(?:[\s,]|\b(?:has|have|had|is|are|will|also|again|once|once again|then|recently|proudly|jointly|now|today|had|aussi|également|nous|vous|a|ont|therefore)\b)*$",
        )
    });
    static INSERTED: LazyLock<Regex> = LazyLock::new(|| {
        rule(
            r"^\s?(?:,|\(|–|in (?:partnership|collaboration|association|cooperation)|en (?:partenariat|collaboration|coopération)|avec le soutien|with the support)[^.;]*(?:,|\)|–)\s(?:has|have|is|are|will|a|ont|also|nous|vous|\s)*$",
        )
    });
    static AND_THEN: LazyLock<Regex> =
        LazyLock::new(|| rule(r"^\s(?-i:[^A-Z.;])*\band\s(?:(?:is|are|will be|will|was|were)\s)?$"));
    // "The Centre for … at Northmoor University announces".
    static SEATED: LazyLock<Regex> =
        LazyLock::new(|| rule(r"^\s(?:at|in|of|de l'|de|à)\s?(?:the\s|l'|la\s)?(?-i:[A-Z])[\p{L}’' -]{2,70}\s$"));
    SMALL.is_match(gap)
        || SEATED.is_match(gap)
        || INSERTED.is_match(gap)
        || (gap.len() <= 240 && AND_THEN.is_match(gap))
}
