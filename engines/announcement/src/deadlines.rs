//! Until when, and of what. "until 30 May" is a deadline when the sentence, its label or the line above says what may
//! be done until then; the words for what are looked for nearest to the day.

use std::sync::LazyLock;

use regex::Regex;

use crate::dates::role::Look;
use crate::labels::Label;
use crate::value::What;
use crate::words::{after, before, rule};

crate::words::rules! {
    /// A preposition right before the day, perhaps with an hour between.
    UNTIL = concat!(
        r"\b(?:until|till|up to|by|before|no later than|not later than|at the latest(?: on| by)?|latest by|jusqu'(?:au|à|en)?|avant|au plus tard|d'ici)",
        r"(?:\s(?:and including|inclusive|le|la|au|the|end of|close of business|on|fin|cob|eod|à|\d{1,2}(?:[:.h]\d{2})?\s?(?:[ap]\.?m\.?|h|heures)?|[A-Z]{2,4},?|midnight|noon|minuit|midi|or before))*,?\s?$"
    );
    /// A noun or verb of closing, before the day.
    CLOSES = r"\b(?:deadlines?|closing dates?|due(?: date)?|cut-off(?: date)?|last (?:day|date)|clos(?:es?|ed|ing)|ends?|expires?|dates? (?:limite|butoir)s?|échéances?|clôture|dernier délai|délais?|fin des|rsvp)\b";
    /// The same behind the day: "30 May – abstracts close", "30 May: deadline".
    CLOSES_AFTER = r"^[\s:–|(,-]*(?:(?:is|est|will be|:)\s)?(?:the\s|la\s|le\s)?(?:[\p{L}-]+\s){0,5}(?:deadlines?|close[sd]?|closing|due|ends?|at the latest|date limite|date butoir|échéance|clôture|au plus tard)\b";
    RETURN = r"\b(?:send|reply|return|respond|email|e-mail|submit|confirm|envoy\w+|répond\w+|retourn\w+|transmet\w+|adress\w+|faire parvenir|merci de|let (?:me|us) know|faire savoir|indiquer)\b";
    /// Who is told by a day has nothing to hand in by it.
    TOLD = r"\b(?:told|hear|notified|informed|announced|published|informée?s?|notifiée?s?|avisée?s?|annoncée?s?|publiée?s?)\b";
    OPENS = r"\b(?:opens?|opening|ouvr\w+|ouverture|ouverte?s? (?:d\u{E8}s|à partir))\b";
}

static WHATS: LazyLock<Vec<(What, Regex)>> = LazyLock::new(|| {
    [
        (What::Nominations, r"\b(?:nominations?|nominate|awards?|prizes?|prix|trophées?|mises? en (?:candidature|nomination))\b"),
        (What::Proposals, r"\b(?:proposals?|abstracts?|papers?|submissions?|submit(?:ted|ting)?|contributions?|presentations?|manuscripts?|posters?|call for (?:[\p{L}]+ )?(?:papers|proposals|abstracts|presentations|speakers|projects|contributions)|calls?|propositions?|résumés?|soumissions?|soumettre|soumis\w*|summar(?:y|ies)|communications?|contributions?|appels?|ateliers? à proposer|proposer)\b"),
        (What::Applications, r"\b(?:apply|applying|applications?|applicants?|candidatures?|candidater|postuler|dossiers?)\b"),
        (What::Registration, r"\b(?:regist\w+|sign(?:ing)?[ -]?up|book(?:ings?|ed)?|rsvp|tickets?|reserv\w+|inscri\w+|réserv\w+|attendance|coming|attending|présence|confirm\w*)\b"),
        (What::Answers, r"\b(?:comments?|responses?|feedback|questionnaires?|surveys?|réponses?|commentaires?|sondages?)\b"),
    ]
    .map(|(what, words)| (what, rule(words)))
    .into()
});

static EARLY: LazyLock<Regex> = LazyLock::new(|| {
    rule(
        r"\bearly[ -]?(?:bird)?\b|\b(?:reduced|discounted|lower) (?:rate|fee|price)s?|tarifs? (?:réduits?|préférenti\w+|précoces?)|inscriptions? anticipées?",
    )
});
static BED: LazyLock<Regex> =
    LazyLock::new(|| rule(r"\b(?:hotels?|accommodation|room block|hébergement|hôtels?|chambres?)\b"));

/// What may be done until the day `look` looks at, if it is a deadline.
pub(crate) fn of(look: &Look<'_>, in_calendar: bool) -> Option<What> {
    let near = before(look.left, look.left.len(), 120);
    let labelled = look.under(&[Label::Deadline]);
    let until = UNTIL.is_match(near);
    let closes =
        CLOSES.is_match(near) || CLOSES_AFTER.is_match(after(look.right, 0, 80)) || CLOSES.is_match(look.above);
    if OPENS.is_match(near) && !until && !CLOSES.is_match(near) {
        return None;
    }
    if TOLD.is_match(before(near, near.len(), 60)) {
        return None;
    }
    let what = nearest(look);
    if closes || labelled {
        return Some(what.unwrap_or(What::Unsaid));
    }
    if until {
        return what.or_else(|| RETURN.is_match(look.left).then_some(What::Unsaid));
    }
    // A row of the calendar that names something to hand in is its deadline.
    what.filter(|_| in_calendar && look.has_day && !is_notice(look))
}

fn is_notice(look: &Look<'_>) -> bool {
    static NOTICE: LazyLock<Regex> = LazyLock::new(|| {
        rule(
            r"\b(?:notif\w+|open\w*|accept(?:ed|ance)|decisions?|results?|inform\w+|announce\w*|publication|published|réponse aux|résultats?|ouvert\w+|annonce|begins?|starts?|launch\w*|lancement)\b",
        )
    });
    let row = [look.above, before(look.left, look.left.len(), 80), after(look.right, 0, 80)];
    row.iter().any(|words| NOTICE.is_match(words))
}

/// The thing to be done whose word stands nearest; the words of the label or the line above come last.
fn nearest(look: &Look<'_>) -> Option<What> {
    let left = before(look.left, look.left.len(), 160);
    let right = after(look.right, 0, 100).split([',', ';', '.']).next().unwrap_or_default();
    let label = look.label_words();
    for (what, rule) in [(What::EarlyRegistration, &*EARLY), (What::Accommodation, &*BED)] {
        let close = [before(left, left.len(), 60), after(right, 0, 60), look.above, label];
        if close.iter().any(|words| rule.is_match(words)) {
            return Some(what);
        }
    }
    let distance = |rule: &Regex| {
        let to_left = rule.find_iter(left).last().map(|found| left.len() - found.end());
        let to_right = rule.find(right).map(|found| found.start() + 10);
        to_left.into_iter().chain(to_right).min()
    };
    let beside = WHATS.iter().filter_map(|(what, rule)| distance(rule).map(|d| (d, *what))).min_by_key(|(d, _)| *d);
    let named = |words: &str| WHATS.iter().find(|(_, rule)| rule.is_match(words)).map(|(what, _)| *what);
    beside
        .map(|(_, what)| what)
        .or_else(|| named(look.above))
        .or_else(|| named(label))
        .or_else(|| named(look.heading()))
}
