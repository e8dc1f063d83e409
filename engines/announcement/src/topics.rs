//! What it is about, what it is for, and what it asks: numbered and bulleted lists under their lead-in, lists inside a
//! sentence, and sentences that say it in one breath ("will explore …", "aims to …").

use std::sync::LazyLock;

use regex::Regex;

use crate::dictionaries::gatherings::EVENT;
use crate::fact::{Confidence, Fact, Span};
use crate::labels::{Label, Marker};
use crate::layout::{Line, Scope, Sentence, Shape};
use crate::value::{Numbered, Value};
use crate::words::{before, one_line, rule};

/// Topics, purposes and questions.
pub(crate) fn facts(scope: &Scope<'_>, several: bool) -> Vec<Fact> {
    let mut facts: Vec<Fact> = scope.lines.clone().filter_map(|at| entry(scope, &scope.page.lines[at])).collect();
    for at in scope.lines.clone() {
        facts.extend(labelled(scope, at));
    }
    for (sentence, words) in scope.told() {
        let line = scope.line(sentence);
        let listed =
            line.shape == Shape::Item && matches!(line.under, Some(Label::Topics | Label::Purposes | Label::Questions));
        if listed || matches!(line.under, Some(Label::Elsewhere | Label::Past)) {
            continue;
        }
        facts.extend(said_topics(scope, sentence, words, several));
        facts.extend(said_purposes(scope, sentence, words, several));
    }
    facts.extend(crate::questions::facts(scope));
    facts
}

fn value(label: Label, number: Option<u32>, text: String) -> Option<Value> {
    match label {
        Label::Topics => Some(Value::Topic(Numbered { number, text })),
        Label::Purposes => Some(Value::Purpose(Numbered { number, text })),
        Label::Questions => Some(Value::Question(text)),
        _ => None,
    }
}

/// One entry of a list.
fn entry(scope: &Scope<'_>, line: &Line) -> Option<Fact> {
    let (number, named) = match line.marker? {
        Marker::Number(number) => (Some(number), false),
        Marker::Topic(number) => (Some(number), true),
        Marker::Bullet | Marker::Letter => (None, false),
    };
    let label = if named { Label::Topics } else { line.under? };
    // A label inside the entry ("Date: …") makes it an answer of its own.
    let body = if line.label.is_some_and(|own| Some(own) == line.under) && line.body.start > line.span.start {
        line.body
    } else {
        behind_marker(scope, line)
    };
    let text = bare(&one_line(scope.words(body)));
    if line.shape != Shape::Item
        || !has_words(&text)
        || line.label.is_some_and(|own| !matches!(own, Label::Topics | Label::Purposes | Label::Questions) && !named)
    {
        return None;
    }
    Some(scope.fact(value(label, number, text)?, line.span, Confidence::Sure))
}

fn behind_marker(scope: &Scope<'_>, line: &Line) -> Span {
    let words = scope.words(line.span);
    let at = crate::labels::marker(words).map_or(0, |(_, at)| at);
    Span::new(line.span.start + at, line.span.end)
}

fn has_words(text: &str) -> bool {
    text.chars().filter(|c| c.is_alphabetic()).count() >= 3
}

fn bare(text: &str) -> String {
    static END: LazyLock<Regex> = LazyLock::new(|| rule(r"(?:[\s;,.]|;?\s(?:and|et))+$"));
    END.replace(text, "").into_owned()
}

/// "Topics: a, b and c", and unmarked lines under the heading "Topics".
fn labelled(scope: &Scope<'_>, at: usize) -> Vec<Fact> {
    let line = &scope.page.lines[at];
    let Some(label @ (Label::Topics | Label::Purposes)) = line.under else { return Vec::new() };
    if line.shape != Shape::Words || (line.label.is_some() && line.body == line.span) {
        return Vec::new();
    }
    let words = scope.words(line.body);
    let leads = scope.page.lines.get(at + 1).is_some_and(|next| next.shape == Shape::Item && next.lead == Some(at));
    if leads || crate::layout::lead_in(words).is_some() && words.ends_with(':') {
        return Vec::new();
    }
    let own = line.label == Some(label);
    if own && (words.contains(';') || words.contains(',')) && label == Label::Topics {
        return listed(scope, line.body, label);
    }
    if own || (line.sentences.len() == 1 && words.len() <= 160 && !words.ends_with(['.', ':', '!'])) {
        let text = bare(&one_line(words));
        return value(label, None, text)
            .filter(|_| has_words(words))
            .map(|value| scope.fact(value, line.body, Confidence::Likely))
            .into_iter()
            .collect();
    }
    Vec::new()
}

/// The parts of a list in running text.
fn listed(scope: &Scope<'_>, span: Span, label: Label) -> Vec<Fact> {
    parts(scope.words(span))
        .into_iter()
        .filter_map(|part| {
            let part = Span::new(span.start + part.start, span.start + part.end);
            let text = bare(&one_line(scope.words(part)));
            let (number, text) = without_number(&text);
            value(label, number, text.clone())
                .filter(|_| has_words(&text))
                .map(|value| scope.fact(value, part, Confidence::Likely))
        })
        .collect()
}

fn without_number(text: &str) -> (Option<u32>, String) {
    match crate::labels::marker(text) {
        Some((Marker::Number(number), at)) => (Some(number), text[at..].to_owned()),
        Some((Marker::Letter, at)) => (None, text[at..].to_owned()),
        _ => (None, text.to_owned()),
    }
}

/// Cuts at semicolons, else at numbers in brackets, else at commas and the last "and".
pub(crate) fn parts(words: &str) -> Vec<Span> {
    static NUMBERS: LazyLock<Regex> =
        LazyLock::new(|| rule(r"(?:^|[\s;,])(?:and\s|et\s)?(?:\(?\d{1,2}\)|\([a-h]\))\s"));
    static SEMICOLONS: LazyLock<Regex> = LazyLock::new(|| rule(r"\s?[;•]\s?(?:and\s|et\s)?"));
    static DASHES: LazyLock<Regex> = LazyLock::new(|| rule(r"\s–\s"));
    static COMMAS: LazyLock<Regex> =
        LazyLock::new(|| rule(r",\s(?:and\s|et\s|as well as\s|ainsi que\s)?|\s(?:as well as|ainsi que)\s"));
    static LAST_AND: LazyLock<Regex> = LazyLock::new(|| rule(r"\s(?:and|et)\s"));
    let cut = |rule: &Regex, from: usize, to: usize| -> Vec<Span> {
        let mut start = from;
        let mut spans = Vec::new();
        for sign in rule.find_iter(&words[from..to]) {
            spans.push(Span::new(start, from + sign.start()));
            start = from + sign.end();
        }
        spans.push(Span::new(start, to));
        spans
    };
    let spans = if NUMBERS.find_iter(words).count() >= 2 {
        // The numbers themselves are kept, to be read as such.
        let starts: Vec<usize> = NUMBERS
            .find_iter(words)
            .map(|n| n.start() + (n.as_str().len() - n.as_str().trim_start_matches([' ', ';', ',']).len()))
            .collect();
        starts
            .iter()
            .enumerate()
            .map(|(i, start)| Span::new(*start, starts.get(i + 1).copied().unwrap_or(words.len())))
            .collect()
    } else if DASHES.find_iter(words).count() >= 2 {
        cut(&DASHES, 0, words.len())
    } else if words.contains(';') || words.contains('•') {
        cut(&SEMICOLONS, 0, words.len())
    } else {
        // "a, b, and c in d, e, and f": behind the first ", and" stands the last part, with a list of its own.
        let signs: Vec<_> = COMMAS.find_iter(words).collect();
        let closing =
            signs.iter().position(|sign| sign.as_str().trim_end().len() > 1).filter(|nth| nth + 1 < signs.len());
        if let Some(nth) = closing {
            let mut spans = cut(&COMMAS, 0, signs[nth].start());
            spans.push(Span::new(signs[nth].end(), words.len()));
            return spans.into_iter().map(|span| span.trimmed(words)).filter(|span| span.end > span.start).collect();
        }
        let mut spans = cut(&COMMAS, 0, words.len());
        // "a, b and c" ends with two; "a and b" alone may be one thing.
        if spans.len() >= 2
            && let Some(last) = spans.last().copied()
            && COMMAS.find_iter(words).last().is_none_or(|sign| sign.as_str().trim_end().len() <= 1)
            && let Some(sign) = LAST_AND.find(&words[last.start..last.end])
        {
            spans.pop();
            spans.push(Span::new(last.start, last.start + sign.start()));
            spans.push(Span::new(last.start + sign.end(), last.end));
        }
        spans
    };
    spans.into_iter().map(|span| span.trimmed(words)).filter(|span| span.end > span.start).collect()
}

crate::words::rules! {
    LISTS = concat!(
        r"\b(?:topics|themes|sub-?themes|subjects|tracks|strands|issues|areas of interest|thèmes|thématiques|sujets|axes|sous-thèmes)\b",
        r"(?:[^.;:!?]{0,60}?\s?:\s|(?:\s[^\s.;:]+){0,6}?\s(?:include|including|includes|included|are|were|will be|will include|cover|sont|seront|étaient|incluent|comprennent)\s)(?P<object>[^.!?]{8,600})"
    );
    ABOUT = format!(
        concat!(
            r"\b(?:will|to|would|and|that|which|can|it|{event}|series|participants|speakers|panell?ists|sessions|we|they|delegates)\s(?:also\s|then\s|together\s)?",
            r"(?:discuss(?:es|ed)?|explor(?:es?|ed)|address(?:es|ed)?|examin(?:es?|ed)|focus(?:es|ed)? on|unpack|debate|tackle|deals? with|look at|cover(?:s|ed)?|consider(?:s|ed)?)\s(?P<object>[^.;!?]{{8,300}})"
        ),
        event = *EVENT
    );
    ABOUT_FRENCH = concat!(
        r"\b(?:portera|porte|portent|porteront)\ssur\s(?P<object>[^.;!?]{8,300})|\b(?:abordera|aborderont|abordent|explorera|exploreront|examinera)\s(?P<object2>[^.;!?]{8,300})|",
        r"\b(?:traitera|traiteront|traite|traitent|discuter|débattre|discuterons|débattront|discuteront)\s(?:de\s|du\s|des\s|d')(?P<object3>[^.;!?]{8,300})|\b(?:se penchera|se pencheront|échanger|échangeront|réfléchir|axée?s?|centrée?s?)\ssur\s(?P<object4>[^.;!?]{8,300})"
    );
    DEVOTED = r"\b(?:devoted to|dedicated to|on the (?:topic|subject|issue) of|consacrée?s? (?:à|aux|au)|dédiée?s? (?:à|aux|au)|activity related to|on the following (?:topic|subject))\s(?P<object>[^.;!?]{8,200})";
    ABOUT_IT = format!(r"\b(?:{}|we|nous|participants|speakers|delegates|panell?ists|sessions?|series|activity|activité)\b", *EVENT);
    TELLS_HOW = r"^(?:\p{L}+(?:ed|ly|ing|\u{E9}s|\u{E9}es)|either|both|also|not|as|based|open|welcome|available|at|in|on|of|to|taken|given|set|then|therefore|important|relevant|pris|mis)\b";
    NO_TOPIC = r"^(?:with|nos|vos|at|in|for|when|where|if|how much|two dozen|\d+ |various|several|many|this|that|these|it|them|us|you|participants|all|a variety|questions?|avec|comment|ces|cela)\b";
    TOPIC_END = r"\s(?:to ensure|to enable|to produce|in order|so as|so that|at the (?:conference|event|symposium)|during|that reflect|while|as well as to|afin|pour que|lors d\w+|pendant|through which)\b.*$|,\s(?:which|where|while|and (?:to|will)|to|with|ce qui|qui)\s.*$";
}

/// "Subjects covered include a, b and c"; "the conference will explore …".
fn said_topics(scope: &Scope<'_>, sentence: &Sentence, words: &str, several: bool) -> Vec<Fact> {
    let at = |from: usize, to: usize| Span::new(sentence.span.start + from, sentence.span.start + to);
    if words.ends_with(':') {
        return Vec::new();
    }
    // "These topics will be addressed during round tables" tells how, not which.
    let tells_how = |object: &str| TELLS_HOW.is_match(object);
    if let Some(object) =
        LISTS.captures(words).and_then(|found| found.name("object")).filter(|o| !tells_how(o.as_str()))
    {
        return listed(scope, at(object.start(), object.end()), Label::Topics);
    }
    let mut facts = Vec::new();
    for found in [&*ABOUT, &*ABOUT_FRENCH, &*DEVOTED].into_iter().flat_map(|rule| rule.captures_iter(words)) {
        let objects = ["object", "object2", "object3", "object4"];
        let Some(object) = objects.iter().find_map(|name| found.name(name)) else { continue };
        let text = object.as_str();
        let text = TOPIC_END.find(text).map_or(text, |end| &text[..end.start()]);
        let about_it =
            ABOUT_IT.is_match(before(words, object.start(), 240)) || IT.is_match(&words[..object.start()]) || several;
        if NO_TOPIC.is_match(text) || text.split(' ').count() < 2 || !about_it {
            continue;
        }
        let span = at(object.start(), object.start() + text.len()).trimmed(&scope.page.text);
        let topic = Numbered { number: None, text: bare(&one_line(scope.words(span))) };
        facts.push(scope.fact(Value::Topic(topic), span, Confidence::Likely));
    }
    facts
}

crate::words::rules! {
    AIMS = concat!(
        r"\b(?P<cue>we (?:aim|seek|hope|want) to|nous (?:visons à|souhaitons|voulons)|aims? (?:to|at)|aiming to|seeks? to|(?:is|are|was) (?:designed|intended|meant) to|(?:goals?|objectives?|purposes?|aims?)\b[^.,;:]{0,60}\s(?:is|was|are|were|will be) (?:also )?to|",
        r"vise(?:nt|ra)? à|a(?:ura)? pour (?:but|objectif|objet|vocation|ambition) (?:de|d')|ont pour (?:but|objectif) (?:de|d')|objectifs?\b[^.,;:]{0,60}\s(?:est|était|sera|sont) (?:de|d'))\s?(?P<object>[^.;!?]{8,420})"
    );
    SUBJECT = format!(r"\b(?:{}|series|goals?|objectives?|purposes?|objectifs?|we (?:aim|seek|hope|want)|nous (?:visons|souhaitons|voulons)|session|activity|approach|process|discussion|démarche|rencontre|projet|initiative)\b", *EVENT);
    IT = r"^(?:it|they|elle|il|elles|ils)\s(?:[\p{L}]+\s){0,2}[\p{L} ]{3,24}$";
    NEXT_AIM = r"(?:,\s(?:(?:and|et|as well as|ainsi que)\s)?|\s(?:and|et)\s)(?:(?:to|de|à)\s|d')";
}

/// "The symposium aims to a, to b and to c".
fn said_purposes(scope: &Scope<'_>, sentence: &Sentence, words: &str, several: bool) -> Vec<Fact> {
    let mut facts = Vec::new();
    for found in AIMS.captures_iter(words) {
        let (Some(cue), Some(object)) = (found.name("cue"), found.name("object")) else { continue };
        let left = before(words, cue.end(), 200);
        if !SUBJECT.is_match(left) && !IT.is_match(left) && !several {
            continue;
        }
        let mut start = object.start();
        let mut cuts: Vec<(usize, usize)> = Vec::new();
        for next in NEXT_AIM.find_iter(object.as_str()) {
            cuts.push((start, object.start() + next.start()));
            start = object.start() + next.end();
        }
        cuts.push((start, object.end()));
        for (from, to) in cuts {
            let span = Span::new(sentence.span.start + from, sentence.span.start + to);
            let text = bare(&one_line(scope.words(span)));
            if has_words(&text) && !text.ends_with(':') {
                facts.push(scope.fact(Value::Purpose(Numbered { number: None, text }), span, Confidence::Likely));
            }
        }
    }
    facts
}
