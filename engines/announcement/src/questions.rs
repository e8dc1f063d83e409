//! Questions the gathering asks, as against those a page asks its reader ("Any questions?").

use std::sync::LazyLock;

use regex::Regex;

use crate::fact::{Confidence, Fact, Span};
use crate::labels::Label;
use crate::layout::{Scope, Sentence, Shape};
use crate::value::Value;
use crate::words::{one_line, rule};

/// The questions of the scope.
pub(crate) fn facts(scope: &Scope<'_>) -> Vec<Fact> {
    static LEAD: LazyLock<Regex> = LazyLock::new(|| rule(r"\bquestions?\b"));
    let asked: Vec<Option<Span>> = scope.sentences.iter().map(|sentence| question(scope, sentence)).collect();
    let mut facts = Vec::new();
    for (at, span) in asked.iter().enumerate() {
        let Some(span) = span else { continue };
        let near = |step: isize| at.checked_add_signed(step).and_then(|n| asked.get(n)).is_some_and(Option::is_some);
        let talks = |step: isize| {
            at.checked_add_signed(step)
                .and_then(|n| scope.sentences.get(n))
                .is_some_and(|s| LEAD.is_match(scope.words(s.span)))
        };
        let line = scope.line(&scope.sentences[at]);
        let introduced = talks(-1)
            || talks(1)
            || LEAD.is_match(scope.words(scope.sentences[at].span))
            || line.under == Some(Label::Questions);
        let confidence = if introduced || near(-1) || near(1) { Confidence::Sure } else { Confidence::Likely };
        let text = one_line(scope.words(*span));
        facts.push(scope.fact(Value::Question(text), *span, confidence));
    }
    facts
}

/// The words of a sentence that ask, without what introduces them.
fn question(scope: &Scope<'_>, sentence: &Sentence) -> Option<Span> {
    static ASKS: LazyLock<Regex> = LazyLock::new(|| {
        rule(
            r"(?:^|[:–—…]\s|[«“]\s?)(?P<q>(?-i:(?:How|What|Which|Why|Who|Where|When|Can|Could|Should|Do|Does|Is|Are|Will|To what|In what|Under what|Comment|Quel|Quelle|Quels|Quelles|Pourquoi|À qui|À quoi|De quoi|Qui|Que|Qu'|Qu’|Où|Quand|Peut-on|Faut-il|Est-ce|En quoi|Dans quelle|À quel|À quelles|Jusqu'où|Combien|Doit-on)\b?)[^?]{10,400}\?)",
        )
    });
    static TO_THE_READER: LazyLock<Regex> = LazyLock::new(|| {
        rule(
            r"\b(?:you|your|yours|vous|votre|vos|attend|participate|who (?:should|can)|where is it|where\?|qui peut|qui est concerné|participer|s'inscrire|register|apply|it cost|coût|call for|deadlines?|submissions?|submit|abstracts?|proposals?|fees?|tickets?|refund)\b|^(?:why|pourquoi) (?:this|a|un|une|ce|cette|attend|join|venir)\b|^(?:what|who|where) (?:is|are) (?:the|it|this)\b[^?]{0,30}\?$|^(?:où|quand) (?:et|a)",
        )
    });
    let line = scope.line(sentence);
    let words = scope.words(sentence.span);
    let listed = line.shape == Shape::Item && line.under.is_some();
    if sentence.earlier
        || listed
        || !words.contains('?')
        || matches!(line.under, Some(Label::Topics | Label::Elsewhere | Label::Past))
        || line.shape == Shape::Heading
    {
        return None;
    }
    let asked = ASKS.captures(words)?.name("q")?;
    (!TO_THE_READER.is_match(asked.as_str()))
        .then(|| Span::new(sentence.span.start + asked.start(), sentence.span.start + asked.end()))
}
