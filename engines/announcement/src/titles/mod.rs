//! What the gathering is called, by which letters, and in which series. A name is a gathering's noun with capitalised
//! words before it ("Safer Streets Conference"), behind it in French and in headings ("Colloque Villes sûres"), or in
//! quotation marks beside it; of several names the text's favourite wins.

mod around_noun;
mod quoted;

use std::sync::LazyLock;

use regex::Regex;

use self::around_noun::{before_noun, behind_noun, running_french, says_kind_alone};
use self::quoted::{entitled, series};
use crate::dates::parse::mentions;
use crate::dictionaries::gatherings::{EVENT, nouns_in};
use crate::fact::{Confidence, Fact, Span};
use crate::labels::{self, Label};
use crate::layout::{Scope, Shape};
use crate::value::{Gathering, Value};
use crate::words::{fold, is_shouted, one_line, rule};

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
            r"^(?:home|menu|news\w*|accueil|actualités?|search|more|read|share|lire|partager|hello|hi|dear|bonjour|madame|monsieur|chers?|chère|invitation|newsletter|bulletin|save the date|press release|communiqué|submit|register|join|click|please|purpose|calling|notre|nos|our|proudly|under|with|in partnership|sous|avec|en partenariat|(?:call for|appel à) \p{L}+$)\b|\b(?:by|par)\s(?-i:\p{Lu})|[.;:!]$|@|https?:|www\.|^\W?\d{1,2}\s?[:hH.]\s?\d{0,2}\b|^types?\b",
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
        let kind_alone = noun.is_some_and(|besides| says_kind_alone(besides.trim()) && !words.contains("Annual"));
        if fits
            && !kind_alone
            && upper
            && !dated
            && !NO_TITLE.is_match(words)
            && !crate::places::is_place_alone(headline_words(scope, line.body))
            && labels::labelled(words).is_none()
        {
            let span = unquoted(scope, headline(scope, line.body));
            return vec![scope.fact(Value::Title(one_line(scope.words(span))), span, Confidence::Likely)];
        }
    }
    Vec::new()
}

/// The words of a headline before the day, without the signs between.
fn headline_words<'a>(scope: &Scope<'a>, span: Span) -> &'a str {
    let words = scope.words(span);
    let day = mentions(words, 0).first().map_or(words.len(), |day| day.span.start);
    words[..day].trim_end_matches(|c: char| !c.is_alphanumeric())
}

/// The part of a headline before the day.
fn headline(scope: &Scope<'_>, span: Span) -> Span {
    let words = scope.words(span);
    let Some(day) = mentions(words, 0).first().map(|day| day.span.start) else { return span };
    let cut = words[..day].trim_end().trim_end_matches([',', ':', '(', '–', '-', '|']).trim_end();
    if cut.split(' ').count() >= 2 { Span::new(span.start, span.start + cut.len()) } else { span }
}
