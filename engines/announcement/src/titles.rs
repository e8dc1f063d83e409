//! What the gathering is called, by which letters, and in which series. A name is a gathering's noun with capitalised
//! words before it ("Safer Streets Conference"), behind it in French and in headings ("Colloque Villes sûres"), or in
//! quotation marks beside it; of several names the text's favourite wins.

use std::sync::LazyLock;

use regex::Regex;

use crate::dates::parse::mentions;
use crate::dictionaries::gatherings::{EVENT, nouns_in};
use crate::dictionaries::numbers::ORDINAL_WORDS;
use crate::fact::{Confidence, Fact, Span};
use crate::labels::{self, Label};
use crate::layout::{Scope, Shape};
use crate::names;
use crate::value::{Gathering, Value};
use crate::words::{after, before, fold, is_capital, is_shouted, one_line, rule};

/// A place in the text where the gathering is named.
struct Name {
    span: Span,
    key: String,
    score: u32,
    letters: Option<Span>,
    /// It holds more than the name, which stands by itself elsewhere.
    longer: bool,
}

/// Title, acronym, series. In a text of several activities the heading names each.
pub(crate) fn facts(scope: &Scope<'_>) -> Vec<Fact> {
    let mut facts = Vec::new();
    let entitled = entitled(scope);
    if let Some(heading) = scope.heading {
        let span = bare_heading(scope, scope.page.lines[heading].body);
        // What stands in quotation marks is the name; the heading then only tells of it.
        let sure = if entitled.is_empty() { Confidence::Sure } else { Confidence::Likely };
        facts.push(scope.fact(Value::Title(one_line(scope.words(span))), span, sure));
        facts.extend(
            entitled.iter().map(|span| scope.fact(Value::Title(one_line(scope.words(*span))), *span, Confidence::Sure)),
        );
    } else if let Some(span) = labelled(scope) {
        facts.push(scope.fact(Value::Title(one_line(scope.words(span))), span, Confidence::Sure));
    } else {
        facts.extend(favourite(scope, &entitled));
    }
    facts.extend(series(scope));
    facts
}

/// "Title: …".
fn labelled(scope: &Scope<'_>) -> Option<Span> {
    let line = scope
        .lines
        .clone()
        .map(|at| &scope.page.lines[at])
        .find(|line| line.label == Some(Label::Title) && line.body != line.span)?;
    Some(unquoted(scope, line.body)).filter(|span| span.end - span.start >= 6)
}

/// The name most of the text uses; failing any, the first heading.
fn favourite(scope: &Scope<'_>, entitled: &[Span]) -> Vec<Fact> {
    let mut names = named(scope);
    names.extend(entitled.iter().map(|span| Name {
        span: *span,
        key: key(scope.words(*span)),
        score: 3,
        letters: None,
        longer: false,
    }));
    let short: Vec<String> =
        names.iter().map(|name| name.key.clone()).filter(|key| key.contains(' ')).take(64).collect();
    for name in &mut names {
        // "Brussels for the Safer Cities" and "Safer Cities": the ending that stands by itself elsewhere is the name.
        if let Some(own) = short.iter().filter(|own| name.key.ends_with(&format!(" {own}"))).min_by_key(|own| own.len())
        {
            name.key.clone_from(own);
            name.score = 1;
            name.longer = true;
        }
    }
    let total = |key: &str| -> u32 { names.iter().filter(|name| name.key == key).map(|name| name.score).sum() };
    let mut keys: Vec<&str> = names.iter().map(|name| name.key.as_str()).collect();
    keys.dedup();
    // Equal scores: the one the text names first.
    let Some(best) =
        keys.iter().take(200).copied().reduce(|best, next| if total(next) > total(best) { next } else { best })
    else {
        return first_heading(scope);
    };
    let bearers: Vec<&Name> = names.iter().filter(|name| name.key == best).collect();
    // Of the spellings, one in ordinary letters reads best.
    let shown = bearers.iter().find(|name| !name.longer && !is_shouted(scope.words(name.span))).unwrap_or(&bearers[0]);
    let mut facts = vec![scope.fact(Value::Title(one_line(scope.words(shown.span))), shown.span, Confidence::Sure)];
    if let Some(letters) = bearers.iter().find_map(|name| name.letters) {
        facts.push(scope.fact(Value::Acronym(scope.words(letters).to_owned()), letters, Confidence::Sure));
    }
    facts
}

/// Two spellings are one name when their words agree, whatever their case, articles and small words.
fn key(name: &str) -> String {
    let words = fold(name);
    let kept = words
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.len() > 2 && !matches!(*word, "the" | "and" | "for" | "les" | "des" | "sur" | "our"));
    kept.filter(|word| !nouns_in(word).iter().any(|(.., place)| place.len() == word.len()))
        .collect::<Vec<_>>()
        .join(" ")
}

fn named(scope: &Scope<'_>) -> Vec<Name> {
    let mut names = Vec::new();
    for sentence in &scope.sentences {
        let line = scope.line(sentence);
        if (line.shape == Shape::Item && line.under.is_some())
            || matches!(line.under, Some(Label::Past | Label::Elsewhere))
        {
            continue;
        }
        let in_head = scope.head.contains(&sentence.line);
        let heading = line.shape == Shape::Heading
            || (in_head && line.sentences.len() == 1 && line.span.end - line.span.start <= 140);
        let words = scope.words(sentence.span);
        let french = crate::language::is_french(words);
        for (kind, rank, place) in nouns_in(words) {
            if rank < 4 || matches!(kind, Gathering::JobOffer) {
                continue;
            }
            // French names begin with their noun; only borrowed nouns stand at the end.
            let ends_name = !french
                || matches!(
                    fold(&words[place.clone()]).as_str(),
                    "forum" | "summit" | "congress" | "symposium" | "conference" | "workshop"
                ) && !words[place.clone()].contains(['é', 'É']);
            let running = french.then(|| running_french(words, place.clone())).flatten();
            let found = before_noun(words, place.clone(), kind).filter(|_| ends_name).into_iter().chain(running).chain(
                heading.then(|| behind_noun(words, place.clone(), sentence.span.start == line.body.start)).flatten(),
            );
            for (span, letters) in found {
                let at = |span: Span| Span::new(sentence.span.start + span.start, sentence.span.start + span.end);
                let key = key(&words[span.start..span.end]);
                let score = 1
                    + u32::from(heading) * 3
                    + u32::from(letters.is_some()) * 2
                    + u32::from(rank >= 9)
                    + u32::from(line.marked);
                if !key.is_empty() && !sentence.earlier {
                    names.push(Name { span: at(span), key, score, letters: letters.map(at), longer: false });
                }
            }
        }
    }
    names
}

crate::words::rules! {
    /// Words a name does not begin with, though they are capitalised at the beginning of a sentence or in a heading.
    NO_BEGIN = concat!(
        r"^(?:the|this|that|our|a|an|and|of|on|for|in|at|to|by|from|with|&|annual|biennial|triennial|upcoming|next|join|us|register|registration|submit|attend|invitation|invite|welcome|announcing|presents?|hosted|call|calls|proposals?|papers|save|date|",
        r"please|your|previous|last|past|about|why|what|how|when|where|who|before|after|during|following|new|first|free|please|news|deadline|programme|agenda|workshops?|speakers|calling|participants|final|also|now|public|more|further|all|each|every|day|post|pre|",
        r"le|la|les|l'|l|du|de|des|d|un|une|ce|cette|notre|nos|annuelle?|prochaine?|au|aux|et|pour|inscription|inscrivez|bienvenue|invitation|appel|programme|appels|venez|participez|(?:19|20)\d\d|\d+)$"
    );
    ORDINAL = format!(r"^(?:{ORDINAL_WORDS})$");
    ONLY_KINDS = r"^(?:(?:annual|international|national|european|regional|world|global|provincial|canadian|american|british|french|local|virtual|online|hybrid|major|large|one-day|two-day|three-day|day|police|policing|annuelle?s?|internationale?s?|nationale?s?|européen(?:ne)?s?|régionale?s?|general|générale|mini|press|media|opening|closing|video|keynote|plenary|panel|community|stakeholder|working|training|expert|open|public|interactive|informal|regular|parallel|research|academic|scientific|scientifique|professional|joint|technical|project|final|kick-?off|launch|key|town|peer|learning|information|steering|committee|board|team|staff|special|member|members|members'|summer|winter|spring|autumn|fall|two|three|four|five|several|various|many|half-day|full-day|practical|thematic|theme|poster|round|workshop|paper|session|abstract|proposal)\s?)*$";
    CONNECTOR = r"^(?:of|the|and|for|on|in|our|to|de|du|des|d|la|le|les|et|sur|pour|&|–|:|,)$";
}

/// The capitalised words before a noun: "Second Annual **Safety of Our Cities Conference** (SOCC)".
fn before_noun(words: &str, noun: std::ops::Range<usize>, kind: Gathering) -> Option<(Span, Option<Span>)> {
    let left = before(words, noun.start, 160);
    let offset = noun.start - left.len();
    let tokens: Vec<(usize, &str)> = split(left);
    let mut start = tokens.len();
    let mut content = 0;
    for (nth, (_, word)) in tokens.iter().enumerate().rev() {
        let bare = word.trim_matches(|c: char| matches!(c, ',' | ':' | '"' | '“' | '”' | '«' | '»' | '(' | '’' | '\''));
        let ends_clause = word.ends_with(['.', ';', '!', '?', ')', '|', '…'])
            && nth + 1 < tokens.len() + 1
            && !word.ends_with("U.S.");
        if ends_clause || word.ends_with(':') {
            break;
        }
        if word.ends_with(',') && !lists_on(&tokens, nth) {
            break;
        }
        if is_capital(bare) || matches!(bare, "&") {
            start = nth;
            content += 1;
        } else if !CONNECTOR.is_match(bare) {
            break;
        }
    }
    // Connectors and words no name begins with fall off at the front.
    while start < tokens.len() {
        let bare = tokens[start].1.trim_matches(|c: char| !c.is_alphanumeric());
        if bare.is_empty()
            || NO_BEGIN.is_match(bare)
            || ORDINAL.is_match(bare)
            || crate::dictionaries::months::month(bare).is_some()
        {
            start += 1;
        } else {
            break;
        }
    }
    let begin = tokens.get(start).map_or(noun.start, |(at, _)| offset + at);
    let begin = begin + (words[begin..].len() - words[begin..].trim_start_matches(['"', '“', '«', '(', ' ']).len());
    let name = words.get(begin..noun.start)?.trim_end();
    let capital_noun = words[noun.clone()].starts_with(|c: char| c.is_uppercase());
    let end = if capital_noun {
        extended(words, noun.end)
    } else {
        begin + name.trim_end_matches(['"', '”', '»', ' ', '’']).len()
    };
    // "International Conference" alone is no name; "International Conference on Mediation" is.
    if capital_noun && end > noun.end && (name.is_empty() || ONLY_KINDS.is_match(name)) && !is_body_noun(kind) {
        return Some((Span::new(begin, end), letters_behind(words, end)));
    }
    let words_in_name = name.split(' ').count();
    let ends_with_body = matches!(
        fold(name.rsplit(' ').next().unwrap_or_default()).as_str(),
        "university"
            | "police"
            | "council"
            | "institute"
            | "association"
            | "ministry"
            | "commission"
            | "forum"
            | "network"
    ) && !capital_noun;
    if content == 0
        || name.is_empty()
        || ONLY_KINDS.is_match(name)
        || crate::places::is_place_alone(name)
        || ends_with_body
    {
        return None;
    }
    // "brussels conference", "CPTED workshop": one word before a small noun is no name yet.
    if (!capital_noun && (words_in_name < 2 || name.len() < 8))
        || (kind == Gathering::Forum && !capital_noun)
        || (is_body_noun(kind) && !crate::editions::says_edition(left))
    {
        return None;
    }
    Some((Span::new(begin, end), letters_behind(words, noun.end.max(end))))
}

/// Bodies bear these nouns as often as gatherings: "European Forum for …", "General Assembly".
fn is_body_noun(kind: Gathering) -> bool {
    matches!(
        kind,
        Gathering::Forum
            | Gathering::Meeting
            | Gathering::Consultation
            | Gathering::Training
            | Gathering::Call
            | Gathering::Conversation
    )
}

fn split(words: &str) -> Vec<(usize, &str)> {
    let mut tokens = Vec::new();
    let mut at = 0;
    for word in words.split(' ') {
        if !word.is_empty() {
            tokens.push((at, word));
        }
        at += word.len() + 1;
    }
    tokens
}

/// "Security, Democracy & Cities": a comma inside a name is followed by "and" before the noun.
fn lists_on(tokens: &[(usize, &str)], at: usize) -> bool {
    tokens.get(at + 1).is_some_and(|(_, next)| is_capital(next))
        && tokens[at + 1..].iter().take(5).any(|(_, word)| matches!(fold(word).as_str(), "&" | "and" | "et"))
}

/// "Conference **on Crime Prevention**": capitalised words behind a capitalised noun.
fn extended(words: &str, end: usize) -> usize {
    static BEHIND: LazyLock<Regex> = LazyLock::new(|| {
        rule(
            r"^\s(?:on|for|of|sur|de|du|des|d'|pour)\s(?:(?:the|la|le|les|l'|a)\s?)?(?-i:\p{Lu})[\p{L}'’-]*(?:,?\s(?:(?:and|of|the|in|for|to|et|de|la|du|des|&)\s)*(?-i:\p{Lu})[\p{L}'’-]+)*",
        )
    });
    let rest = after(words, end, 160);
    let Some(found) = BEHIND.find(rest) else { return end };
    let tail = found.as_str();
    // "Conference on September 3", "Conference of Leeds University" stop before the day.
    let cut = mentions(tail, 0).first().map_or(tail.len(), |day| day.span.start);
    let tail = tail[..cut].trim_end();
    let is_linked = tail.split(' ').filter(|word| !word.is_empty()).count() >= 2;
    if is_linked && cut == found.as_str().len() { end + tail.len() } else { end }
}

/// "La 12e **Conférence internationale sur la médiation sociale** se tiendra": up to the verb, a stop or a day.
fn running_french(words: &str, noun: std::ops::Range<usize>) -> Option<(Span, Option<Span>)> {
    static LED: LazyLock<Regex> = LazyLock::new(|| {
        rule(&format!(r"(?:\b(?:la|le|les|l'|du|des|au|aux|à la|notre|nos|cette|{ORDINAL_WORDS})|^)\s?$"))
    });
    static STOPS: LazyLock<Regex> = LazyLock::new(|| {
        rule(
            r"\s?[.,;:!?()|«“–]|\s(?:se|s'|est|sont|sera|seront|aura|auront|a|ont|avait|qui|que|où|dont|réunira|réunit|accueillera|propose|organisée?s?|le \d|les \d|du \d|(?:le|du) (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|en \d|à (?-i:\p{Lu})|vise|abordera|portera|permettra|offre|invite|donne)\b",
        )
    });
    let capital = words[noun.clone()].starts_with(|c: char| c.is_uppercase());
    if !capital || !LED.is_match(before(words, noun.start, 40)) {
        return None;
    }
    let rest = after(words, noun.end, 160);
    let tail = &rest[..STOPS.find(rest).map_or(rest.len(), |stop| stop.start())];
    let end = noun.end + tail.trim_end().len();
    let follows = tail.split(' ').filter(|word| !word.is_empty()).count();
    ((2..=14).contains(&follows)).then(|| (Span::new(noun.start, end), letters_behind(words, end)))
}

fn letters_behind(words: &str, end: usize) -> Option<Span> {
    let rest = after(words, end, 24);
    let inside = rest.trim_start().strip_prefix('(')?;
    let close = inside.find(')')?;
    let start = end + (rest.len() - inside.len());
    let letters = inside[..close].trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
    (names::is_letters(letters) && letters.chars().filter(|c| c.is_uppercase()).count() >= 2)
        .then(|| Span::new(start, start + letters.len()))
}

/// In a heading the name may stand behind the noun: "Colloque international sur …", "Webinar: …".
fn behind_noun(words: &str, noun: std::ops::Range<usize>, line_start: bool) -> Option<(Span, Option<Span>)> {
    static LEADS: LazyLock<Regex> = LazyLock::new(|| {
        rule(&format!(
            r"^\W{{0,3}}(?:(?:invitation|save the date|announcing|rappel|reminder|annonce|programme|appel à \p{{L}}+|call for \p{{L}}+|le|la|les|l'|the|\d{{4}}|{ORDINAL_WORDS}|(?-i:\p{{Lu}})?(?:annual|grande?s?|premi\w+|prochain\w*))\W{{1,3}})*$"
        ))
    });
    if !line_start || !LEADS.is_match(&words[..noun.start]) {
        return None;
    }
    let rest = &words[noun.end..];
    if rest.trim_start().starts_with(['"', '“', '«']) {
        return None;
    }
    let colon = rest.trim_start().starts_with(':');
    let begin = if colon { noun.end + rest.find(':')? + 1 } else { noun.start };
    let tail = &words[noun.end..];
    let mut end = words.len();
    for stop in [" – ", " — ", " | ", " - ", " (", ", le ", ", les ", ", du ", ", on ", ", from ", " : "] {
        end = end.min(tail.find(stop).filter(|at| *at > 8).map_or(words.len(), |at| noun.end + at));
    }
    if let Some(day) = mentions(&words[begin..end], begin).first() {
        let cut = words[begin..day.span.start].trim_end();
        let cut = cut.trim_end_matches(|c: char| matches!(c, ',' | ':' | '(' | ' ' | '–' | '-' | '|'));
        let cut = ["on", "from", "du", "le", "les", "in"]
            .iter()
            .fold(cut, |cut, word| cut.strip_suffix(&format!(" {word}")).unwrap_or(cut));
        end = begin + cut.len();
    }
    let name = words.get(begin..end)?.trim();
    let start = begin + (words[begin..end].len() - words[begin..end].trim_start().len());
    let more = name.split(' ').count() >= 2 && name.len() >= noun.len() + 4 - if colon { noun.len() } else { 0 };
    let capital = name.chars().find(|c| c.is_alphanumeric()).is_some_and(|c| !c.is_lowercase());
    // Only a name goes on; "Conference programme" and "Workshop proposals" are labels.
    let besides = if colon { name } else { name.get(noun.len()..).unwrap_or_default().trim() };
    let label = labels::label(name).is_some() || ONLY_KINDS.is_match(&besides.to_lowercase());
    static SENTENCE: LazyLock<Regex> =
        LazyLock::new(|| rule(r"\b(?:will|is|are|has|have|sera|est|sont|aura|invites?|invited|join)\b|[.!]$"));
    (more && capital && !label && !SENTENCE.is_match(name)).then(|| {
        (
            Span::new(start, start + name.trim_end_matches(['"', '”', '»', ' ', ':']).len()).max_trim(words),
            letters_behind(words, end),
        )
    })
}

trait MaxTrim {
    fn max_trim(self, words: &str) -> Span;
}

impl MaxTrim for Span {
    /// Quotation marks around the whole are no part of a name.
    fn max_trim(self, words: &str) -> Span {
        let name = self.of(words);
        let bare = name.trim_start_matches(['"', '“', '«', ' ']);
        let kept = if bare.len() < name.len() { bare } else { name };
        Span::new(self.end - kept.len(), self.end)
    }
}

/// "the webinar entitled “…”", "le colloque « … »".
fn entitled(scope: &Scope<'_>) -> Vec<Span> {
    static ENTITLED: LazyLock<Regex> = LazyLock::new(|| {
        rule(&format!(
            r#"\b(?:(?:{event}|session)\b[^.;"“«]{{0,60}}?\b(?:entitled|titled|called|named|on|intitulée?s?|nommée?|sur)|(?:conferences?|webinars?|symposium|colloque|webinaire|séminaire|conférence|journée d'étude|congrès|forum)(?:\s(?:internationale?|nationale?|européen(?:ne)?|annuelle?))?)\s?:?\s?["“«]\s?(?P<title>[^"”»“]{{6,160}}?)\s?["”»“]|\b(?:entitled|titled|intitulée?)\s(?P<plain>(?-i:\p{{Lu}})[^.;"“«]{{8,160}})"#,
            event = *EVENT
        ))
    });
    static SERIES: LazyLock<Regex> =
        LazyLock::new(|| rule(r"^\s?(?:webinar|conference|seminar|lecture|workshop)?\s?(?:series|série)\b"));
    let mut spans = Vec::new();
    for sentence in scope.sentences.iter().filter(|sentence| !sentence.earlier) {
        let words = scope.words(sentence.span);
        for found in ENTITLED.captures_iter(words) {
            let (Some(title), Some(whole)) = (found.name("title").or(found.name("plain")), found.get(0)) else {
                continue;
            };
            if !SERIES.is_match(&words[whole.end()..]) {
                spans.push(Span::new(sentence.span.start + title.start(), sentence.span.start + title.end()));
            }
        }
    }
    spans
}

/// "webinar series", "the “…” webinar series", "cycle de conférences".
fn series(scope: &Scope<'_>) -> Vec<Fact> {
    static SERIES: LazyLock<Regex> = LazyLock::new(|| {
        rule(
            r#"(?:["“«]\s?(?P<name>[^"”»]{3,120}?)\s?["”»]\s?)?\b(?P<noun>(?:webinar|conference|seminar|lecture|workshop|event|dialogue|training)s? series|(?:séries?|cycles?) d(?:e |')(?:webinaires?|conférences?|séminaires?|ateliers?|rencontres?|webconférences?))\b(?:\s?["“«]\s?(?P<behind>[^"”»]{3,120}?)\s?["”»])?"#,
        )
    });
    let mut facts = Vec::new();
    for (sentence, words) in scope.told() {
        for found in SERIES.captures_iter(words) {
            let Some(said) = found.name("name").or(found.name("behind")).or(found.name("noun")) else { continue };
            let span = Span::new(sentence.span.start + said.start(), sentence.span.start + said.end());
            facts.push(scope.fact(Value::Series(said.as_str().to_owned()), span, Confidence::Sure));
        }
    }
    // The plain noun says nothing beside a name.
    let named = facts.iter().any(|fact| {
        !fact.words.to_lowercase().ends_with("series")
            && !fold(&fact.words).starts_with("cycle")
            && !fold(&fact.words).starts_with("serie")
    });
    facts.retain(|fact| {
        !named
            || !(fact.words.to_lowercase().ends_with("series")
                || fold(&fact.words).starts_with("cycle")
                || fold(&fact.words).starts_with("serie"))
    });
    facts
}

/// "Job offer: Analyst" is called "Analyst".
fn bare_heading(scope: &Scope<'_>, span: Span) -> Span {
    static LABEL: LazyLock<Regex> = LazyLock::new(|| {
        rule(&format!(
            r"^\W{{0,3}}(?:\d{{1,2}}[.)]\s)?(?:(?:{}|job offers?|offres? d'emploi|vacancy|call for [\p{{L}} ]{{4,30}}|appels? à [\p{{L}} ]{{4,30}})\s?(?::|–)\s)",
            *EVENT
        ))
    });
    let words = scope.words(span);
    let start = LABEL.find(words).map_or(0, |label| label.end());
    unquoted(scope, Span::new(span.start + start, span.end))
}

fn unquoted(scope: &Scope<'_>, span: Span) -> Span {
    let words = scope.words(span);
    let quotes = |c: char| matches!(c, '"' | '“' | '”' | '«' | '»' | ' ' | '#');
    let whole = words.trim_matches(quotes);
    if whole.contains(['"', '“', '«']) {
        return span.trimmed(&scope.page.text);
    }
    let start = span.start + (words.len() - words.trim_start_matches(quotes).len());
    Span::new(start, start + whole.len())
}

/// The first heading of the head that is not a label, a role, a date or a place.
fn first_heading(scope: &Scope<'_>) -> Vec<Fact> {
    static NO_TITLE: LazyLock<Regex> = LazyLock::new(|| {
        rule(
            r"^(?:home|menu|news\w*|accueil|actualités?|search|more|read|share|lire|partager|hello|hi|dear|bonjour|madame|monsieur|chers?|chère|invitation|newsletter|bulletin|save the date|press release|communiqué|submit|register|join|click|please|purpose|calling|proudly|(?:call for|appel à) \p{L}+$)\b|\b(?:by|par)\s(?-i:\p{Lu})|[.;:]$|@|https?:|www\.|^\W?\d{1,2}\s?[:hH.]\s?\d{0,2}\b|^types?\b",
        )
    });
    for at in scope.head.clone().take(5) {
        let line = &scope.page.lines[at];
        let words = scope.words(line.body);
        let fits = matches!(line.shape, Shape::Heading | Shape::Words)
            && line.label.is_none()
            && (8..=140).contains(&words.len())
            && words.split(' ').count() >= 2;
        let dated = mentions(words, 0).first().is_some_and(|day| day.span.start < 12);
        let upper = words.chars().find(|c| c.is_alphanumeric()).is_some_and(|c| !c.is_lowercase());
        let noun = nouns_in(words).first().map(|(.., noun)| format!("{}{}", &words[..noun.start], &words[noun.end..]));
        let kind_alone = noun.is_some_and(|besides| ONLY_KINDS.is_match(besides.trim()) && !words.contains("Annual"));
        if fits
            && !kind_alone
            && upper
            && !dated
            && !NO_TITLE.is_match(words)
            && !crate::places::is_place_alone(words)
            && labels::labelled(words).is_none()
        {
            let span = unquoted(scope, headline(scope, line.body));
            return vec![scope.fact(Value::Title(one_line(scope.words(span))), span, Confidence::Likely)];
        }
    }
    Vec::new()
}

/// The part of a headline before the day.
fn headline(scope: &Scope<'_>, span: Span) -> Span {
    let words = scope.words(span);
    let Some(day) = mentions(words, 0).first().map(|day| day.span.start) else { return span };
    let cut =
        words[..day].trim_end().trim_end_matches(|c: char| matches!(c, ',' | ':' | '(' | '–' | '-' | '|')).trim_end();
    if cut.split(' ').count() >= 2 { Span::new(span.start, span.start + cut.len()) } else { span }
}
