//! Names in quotation marks, and the series a gathering belongs to.

use std::sync::LazyLock;

use regex::Regex;

use crate::dictionaries::gatherings::EVENT;
use crate::fact::{Confidence, Fact, Span};
use crate::layout::Scope;
use crate::value::Value;
use crate::words::{fold, rule};

/// "the webinar entitled “…”", "le colloque « … »".
pub(super) fn entitled(scope: &Scope<'_>) -> Vec<Span> {
    static ENTITLED: LazyLock<Regex> = LazyLock::new(|| {
        rule(&format!(
            r#"\b(?:(?:{event}|session)\b[^.;"“«]{{0,60}}?\b(?:entitled|titled|called|named|on|intitulée?s?|nommée?|sur)|(?:conferences?|webinars?|symposium|colloque|webinaire|séminaire|conférence|journée d'étude|congrès|forum)(?:\s(?:internationale?|nationale?|européen(?:ne)?|annuel(?:le)?))?)\s?:?\s?["“«]\s?(?P<title>[^"”»“]{{6,160}}?)\s?["”»“]|\b(?:entitled|titled|intitulée?)\s(?P<plain>(?-i:\p{{Lu}})[^.;"“«]{{8,160}})"#,
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

/// "webinar series", the “…” webinar series, "cycle de conférences". The plain noun says nothing beside a name.
pub(super) fn series(scope: &Scope<'_>) -> Vec<Fact> {
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
    let plain = |fact: &Fact| {
        let words = fold(&fact.words);
        words.ends_with("series") || words.starts_with("cycle") || words.starts_with("serie")
    };
    if !facts.iter().all(plain) {
        facts.retain(|fact| !plain(fact));
    }
    facts
}
