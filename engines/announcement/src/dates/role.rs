//! What a day in the text is the day of: the gathering, a deadline, a step on the way, an earlier edition, or something
//! else altogether (an election, a law, the day a page was posted). Only what the words around it say counts; a day
//! without such words is left alone.

use std::sync::LazyLock;

use regex::Regex;

use super::parse::{Mention, mentions};
use crate::deadlines;
use crate::dictionaries::gatherings::EVENT;
use crate::fact::Span;
use crate::labels::Label;
use crate::layout::{Scope, Sentence, Shape};
use crate::value::What;
use crate::words::{after, before, rule};

/// What a day is the day of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum DayRole {
    /// The gathering, and how plainly the words say so: 3 outright, 2 beside it, 1 by its place alone.
    Gathering(u8),
    Deadline(What),
    Milestone(String),
    Earlier,
    Elsewhere,
}

/// A day of the text with its role.
#[derive(Debug, Clone)]
pub(crate) struct Placed {
    pub mention: Mention,
    pub sentence: Sentence,
    pub role: DayRole,
    /// A label ("Dates:") gave it its role.
    pub labelled: bool,
}

/// Every day of the scope with its role.
pub(crate) fn placed(scope: &Scope<'_>) -> Vec<Placed> {
    let mut all = Vec::new();
    for sentence in &scope.sentences {
        let words = scope.words(sentence.span);
        for mention in mentions(words, sentence.span.start) {
            let look = Look::new(scope, sentence, &mention);
            let role = look.role();
            all.push(Placed { labelled: look.under(&[Label::When]), mention, sentence: *sentence, role });
        }
    }
    all
}

/// The days within a stretch of the text; `days` stand in the order of the text.
pub(crate) fn within(days: &[Placed], span: Span) -> &[Placed] {
    let from = days.partition_point(|day| day.mention.span.start < span.start);
    let to = days.partition_point(|day| day.mention.span.start < span.end);
    &days[from..to.max(from)]
}

/// The words around a day.
pub(crate) struct Look<'a> {
    scope: &'a Scope<'a>,
    sentence: &'a Sentence,
    pub has_day: bool,
    pub left: &'a str,
    pub right: &'a str,
    /// The line above, when the day stands alone in its line.
    pub above: &'a str,
}

crate::words::rules! {
    ADJECTIVE_LEFT = r"\b(?:the|this|these|our|its|of)\s$";
    ADJECTIVE_RIGHT = r"^\s(?:[\p{L}'’-]+\s){0,3}[\p{L}'’-]+";
    SMALL_WORD = r"^\s(?:at|in|from|to|until|and|by|for|via|through|on|with|is|are|will|was|were|as|or|when|where|which|who|we|you|the|a|an|both|please|à|au|aux|en|dans|de|du|pour|avec|sur|et|ou|sera|est|aura|se|où|nous|vous|le|la|les|un|une)\b";
    OTHER_EVENT = r"\b(?:elections?|élections?|presidency|présidence|referendum|référendum|olympics?|jeux olympiques|riots?|attacks?|attentats?|émeutes|pandemic|pandémie|census|recensement|strategy|stratégie|period|période|programming|act|law|loi|décret|directive|resolution|résolution|report|rapport|survey|enquête|birthday|war|guerre|mandate|mandat|anniversary|anniversaire)\b[^.;:]{0,30}$";
    OTHER_VERB = r"\b(?:since|depuis|dated|adopted|published|posted|updated|founded|established|created|signed|elected|appointed|passed|born|arrested|entered into force|in force|released|reported|adoptée?s?|publiée?s?|mise?s? (?:à jour|en ligne)|fondée?s?|créée?s?|signée?s?|entrée? en vigueur|nommée?s?|élue?s?|n\u{E9}e?s?)\b[^.;]{0,40}$";
    RELATIVE = r"\b(?:eve of|before|after|following|ahead of|in the wake of|à la veille d\w+|après|avant|à la suite d\w+)\s(?:the\s|les?\s|la\s|l')?[^.;,]{0,40}$";
    MILESTONE = r"\b(?:interviews?|entretiens|opens?|opened|opening|launch(?:es|ed)?|notifi\w+|told|hear from|inform(?:ed|ation)|announce\w*|decisions?|acceptances?|(?:will|to) be (?:finished|completed|published|presented|delivered|released|announced|known)|(?:is|are) (?:expected|due) to be (?:finished|completed|published|presented)|published|ouverture|ouvr\w+|lancement|notification|réponses?|résultats?|annonce|(?:sera|seront) (?:terminée?s?|achevée?s?|publiée?s?|présentée?s?|remise?s?|dévoilée?s?|annoncée?s?|connue?s?|informée?s?|notifiée?s?))\b";
    DONE_BY = r"\b(?:(?:will|to) be (?:finished|completed|published|presented|delivered|released)|(?:sera|seront) (?:terminée?s?|achevée?s?|publiée?s?|présentée?s?|remise?s?|dévoilée?s?))\b[^.;,]{0,24}$";
    OPENING = r"\b(?:opens?|opening|open|launch(?:es|ed)?|ouverture|ouvr\w+|ouverte?s?|lancement|from|à partir|d\u{E8}s)\b";
    HOLD = r"\b(?:takes? place|took place|taking place|(?:be|being|is|was|are|were) held|will be hosted|hosted in|to be held|held in|held (?:from|on)|convenes?|gather(?:s|ed|ing)?|will meet|meets|join (?:us|in)|invites? (?:you|all)|invited to|scheduled|planned for|will run|runs from|welcome you|come to|see you|se tient|se ten(?:ait|aient|ir)|avoir lieu|se dérouler|se tiendr\w+|s'est tenue?|a(?:ura)? (?:eu )?lieu|auront lieu|aura lieu|se déroul\w+|est prévue?|sont prévue?s|sera organisée?|seront organisée?s|organise(?:nt)?|organisera|accueill\w+|(?:vous )?(?:invite(?:nt)?|convie(?:nt)?|donne(?:nt)? rendez-vous)|rendez-vous|réunira|réunit|joignez-vous à nous|rejoignez-nous|retrouvez-nous|venez|participez|save the dates?|retenez (?:la|les) dates?|réservez (?:la|les|vos) dates?|notez (?:la|les) dates?|mark your calendars?)\b";
    OPENS_WITH_DATE = r"^\W{0,3}(?:(?:on|from|this|le|les|du|de|d\u{E8}s|between|entre)\s(?:the\s|le\s)?)?$";
    LETTER_HEAD = r"^\p{Lu}[\p{L}’' -]{1,40}\s?[,–]\s?(?:le\s)?$";
    HOUR = r"^,?\s(?:de |from |at |à |dès )?(?:\d{1,2}(?:[:.h]\s?\d{2}|\s?h(?:eures)?\b|\s?[ap]\.?m\b)|\d{1,2}\s?(?:–|to|à)\s?\d{1,2}\s?(?:h|[ap]\.?m))";
    NEAR_EVENT = format!(r"\b{}\b[^.;]{{0,90}}$", *EVENT);
    ANY_EVENT = format!(r"\b{}\b", *EVENT);
    CLAUSE_BREAK = r"(?:;|\s–\s|,\s(?:but|while|whereas|mais|tandis que|alors que)\s)";
}

impl<'a> Look<'a> {
    fn new(scope: &'a Scope<'a>, sentence: &'a Sentence, mention: &Mention) -> Look<'a> {
        let words = scope.words(sentence.span);
        let (start, end) = (mention.span.start - sentence.span.start, mention.span.end - sentence.span.start);
        let left = before(words, start, 200);
        // Only of a day alone in its line the line above tells what it is.
        let alone = left.trim().chars().count() <= 3 && words.len() - end <= 40;
        let above = if alone { above(scope, sentence) } else { "" };
        Look { scope, sentence, has_day: mention.has_day(), left, right: after(words, end, 160), above }
    }

    /// A label at the beginning of a line governs its first sentence, not what is told behind.
    fn label(&self) -> Option<Label> {
        let line = self.scope.line(self.sentence);
        let behind =
            line.label.is_some() && line.sentences.first().is_some_and(|first| first.end < self.sentence.span.start);
        if behind { None } else { line.under }
    }

    pub fn under(&self, labels: &[Label]) -> bool {
        self.label().is_some_and(|label| labels.contains(&label))
    }

    fn role(&self) -> DayRole {
        if self.sentence.earlier {
            return DayRole::Earlier;
        }
        if self.is_listed_or_elsewhere() || self.is_adjective() {
            return DayRole::Elsewhere;
        }
        if DONE_BY.is_match(before(self.same_clause(), self.same_clause().len(), 60)) {
            return DayRole::Milestone(bare(self.same_clause()));
        }
        if self.is_other_event() {
            return DayRole::Elsewhere;
        }
        if let Some(what) = deadlines::of(self, self.in_calendar()) {
            return DayRole::Deadline(what);
        }
        if let Some(what) = self.milestone() {
            return DayRole::Milestone(what);
        }
        self.gathering().map_or(DayRole::Elsewhere, DayRole::Gathering)
    }

    /// Entries of topic lists and lines of the programme have days of their own.
    fn is_listed_or_elsewhere(&self) -> bool {
        let line = self.scope.line(self.sentence);
        let listed = line.shape == Shape::Item && self.under(&[Label::Topics, Label::Purposes, Label::Questions]);
        listed || self.under(&[Label::Past])
    }

    pub fn in_calendar(&self) -> bool {
        self.under(&[Label::Calendar, Label::Deadline])
    }

    /// "the June 2026 elections": the day only tells which elections.
    fn is_adjective(&self) -> bool {
        let noun = ADJECTIVE_RIGHT.find(self.right).filter(|_| !SMALL_WORD.is_match(self.right));
        ADJECTIVE_LEFT.is_match(self.left) && noun.is_some_and(|noun| !ANY_EVENT.is_match(noun.as_str()))
    }

    fn is_other_event(&self) -> bool {
        let left = self.same_clause();
        let near = before(left, left.len(), 60);
        let relative = RELATIVE.find(near).is_some_and(|found| found.as_str().split(' ').count() > 3);
        let held_after = OTHER_EVENT.find(near).is_some_and(|found| HOLD.is_match(found.as_str()));
        (OTHER_EVENT.is_match(near) && !held_after) || OTHER_VERB.is_match(left) || relative
    }

    fn same_clause(&self) -> &'a str {
        // "Notification – 28 February": a dash right before the day joins rather than parts.
        let cuts = CLAUSE_BREAK.find_iter(self.left).filter(|cut| self.left[cut.end()..].trim().chars().count() > 3);
        cuts.last().map_or(self.left, |cut| &self.left[cut.end()..])
    }

    /// Opening, notice, results: what it is stands before the day, behind it, or above it.
    fn milestone(&self) -> Option<String> {
        let left = self.same_clause();
        let right = after(self.right, 0, 80);
        let side = if MILESTONE.is_match(before(left, left.len(), 80))
            || OPENING.is_match(self.above)
            || MILESTONE.is_match(self.above)
        {
            if left.trim().len() > 3 { left } else { self.above }
        } else if left.trim().len() <= 3 && MILESTONE.is_match(right) && self.in_calendar() {
            right
        } else if self.in_calendar()
            && !ANY_EVENT.is_match(left)
            && !ANY_EVENT.is_match(right)
            && !ANY_EVENT.is_match(self.above)
        {
            [left, right, self.above].into_iter().find(|words| words.trim().len() > 3)?
        } else {
            return None;
        };
        Some(bare(side)).filter(|what| what.len() > 3)
    }

    fn gathering(&self) -> Option<u8> {
        // "Registration: from 14 May" is under a label of its own.
        let other = line_label(self.scope, self.sentence).is_some_and(|label| {
            !matches!(
                label,
                Label::When | Label::Where | Label::Title | Label::Hours | Label::Calendar | Label::Deadline
            )
        });
        if self.under(&[Label::Elsewhere]) || other {
            return None;
        }
        let left = self.same_clause();
        let near = before(left, left.len(), 130);
        let line = self.scope.line(self.sentence);
        let short = line.span.end - line.span.start <= 170;
        if self.under(&[Label::When])
            || (self.in_calendar() && self.has_day && ANY_EVENT.is_match(self.scope.words(self.sentence.span)))
        {
            return Some(3);
        }
        let held = HOLD.is_match(near);
        let event = ANY_EVENT.is_match(self.scope.words(self.sentence.span));
        if held && (self.has_day || event) {
            return Some(if event { 3 } else { 2 });
        }
        if !self.has_day {
            // A month alone is said in passing of many things; only the head of a text says it of the gathering.
            return (short && self.in_head()).then_some(1);
        }
        let opens = OPENS_WITH_DATE.is_match(self.left);
        let at_an_hour = opens && HOUR.is_match(after(self.right, 0, 24));
        if at_an_hour
            || NEAR_EVENT.is_match(near)
            || (opens && (ANY_EVENT.is_match(self.right) || HOLD.is_match(self.right)))
        {
            return Some(2);
        }
        if short && self.in_head() {
            // "Paris, le 12 mai 2026" may head a poster or a letter.
            return Some(if LETTER_HEAD.is_match(self.left) && self.right.trim().is_empty() { 1 } else { 2 });
        }
        (short
            && line.sentences.len() == 1
            && opens
            && after(self.right, 0, 160).len() < 90
            && line.shape != Shape::Item)
            .then_some(1)
    }

    /// The words of the line's label, or of the line that introduces its list.
    pub fn label_words(&self) -> &'a str {
        let line = self.scope.line(self.sentence);
        if line.body.start > line.span.start && self.label().is_some() {
            return self.scope.page.text.get(line.span.start..line.body.start).unwrap_or_default();
        }
        line.lead.filter(|lead| self.scope.lines.contains(lead)).map_or("", |lead| self.scope.page.line(lead))
    }

    /// The nearest heading above.
    pub fn heading(&self) -> &'a str {
        let above = self.scope.lines.start..self.sentence.line;
        let heading = above.rev().take(12).find(|at| self.scope.page.lines[*at].shape == Shape::Heading);
        heading.map_or("", |at| self.scope.page.line(at))
    }

    fn in_head(&self) -> bool {
        self.scope.head.contains(&self.sentence.line)
    }
}

/// The label a line begins with.
fn line_label(scope: &Scope<'_>, sentence: &Sentence) -> Option<Label> {
    let line = scope.line(sentence);
    line.label.filter(|_| line.body != line.span)
}

/// The line above, if it is short and without a day of its own: "Call opens" over "18 March 2026". In a calendar whose
/// entries begin with the day it is the line below.
fn above<'a>(scope: &'a Scope<'a>, sentence: &Sentence) -> &'a str {
    let below = sentence.line + 1;
    let entry = scope.line(sentence);
    if entry.shape == Shape::Item
        && scope.lines.contains(&below)
        && scope.page.lines[below].shape == Shape::Words
        && mentions(scope.page.line(below), 0).is_empty()
    {
        return crate::words::after(scope.page.line(below), 0, 120);
    }
    let Some(at) = sentence.line.checked_sub(1).filter(|at| scope.lines.contains(at)) else { return "" };
    let line = scope.page.line(at);
    let here = scope.line(sentence);
    let calendar = matches!(scope.page.lines[at].label, Some(Label::Calendar | Label::When));
    let fits = line.len() <= 90 && here.label.is_none() && !calendar && mentions(line, 0).is_empty();
    if fits { line } else { "" }
}

/// Without the small words and signs at the ends.
fn bare(words: &str) -> String {
    static ENDS: LazyLock<Regex> = LazyLock::new(|| {
        rule(r"(?:[\s:|,(–-]|\b(?:on|in|by|from|is|are|the|le|la|en|au|du|à|fin|début|mi|of|early|late|mid|end)\b)*$")
    });
    static STARTS: LazyLock<Regex> = LazyLock::new(|| rule(r"^[\s:|,)–.-]*"));
    // The last clause says what it is; what stands before is told of other days.
    static CLAUSES: LazyLock<Regex> = LazyLock::new(|| rule(r",\s(?:and|but|et|mais)\s|;\s"));
    let words = ENDS.replace(words, "");
    let words = CLAUSES.find_iter(&words).last().map_or(&*words, |cut| &words[cut.end()..]);
    let words = crate::words::before(words, words.len(), 120);
    crate::words::one_line(&STARTS.replace(words, ""))
}
