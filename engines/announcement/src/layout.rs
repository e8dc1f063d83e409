//! The text as a reader sees it: lines with their shape (heading, list entry, words, head of a forwarded letter), cut
//! into sentences, each under the label or heading that says what it answers.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::fact::{Confidence, Fact, Span};
use crate::labels::{self, Label, Marker};
use crate::normalise::CleanLine;
use crate::sentences::sentences;
use crate::value::Value;
use crate::words::rule;

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    Heading,
    Item,
    Words,
    /// Sender, date and subject of a forwarded letter, a signature, the small print of a mailing list.
    Aside,
    /// "-----" between two entries.
    Divider,
}

#[derive(Debug, Clone)]
pub(crate) struct Line {
    pub span: Span,
    /// The words behind a marker or label.
    pub body: Span,
    pub marker: Option<Marker>,
    pub shape: Shape,
    /// The source itself marks it as a heading.
    pub marked: bool,
    pub gap: bool,
    /// The label at its beginning.
    pub label: Option<Label>,
    /// The label that governs it: its own, else its list's lead-in, else its section's heading.
    pub under: Option<Label>,
    /// The line that introduces the list it belongs to.
    pub lead: Option<usize>,
    pub sentences: Vec<Span>,
}

#[derive(Debug, Default)]
pub(crate) struct Page {
    pub text: String,
    pub lines: Vec<Line>,
}

impl Page {
    pub fn words(&self, span: Span) -> &str {
        span.of(&self.text)
    }

    pub fn line(&self, at: usize) -> &str {
        self.lines[at].span.of(&self.text)
    }

    /// The line a byte stands in.
    pub fn line_at(&self, byte: usize) -> usize {
        self.lines.partition_point(|line| line.span.end < byte).min(self.lines.len().saturating_sub(1))
    }
}

pub(crate) fn page(clean: Vec<CleanLine>) -> Page {
    let mut page = Page::default();
    let shapes = shapes(&clean);
    for (line, shape) in clean.iter().zip(shapes) {
        if !page.text.is_empty() {
            page.text.push_str(if line.gap { "\n\n" } else { "\n" });
        }
        let start = page.text.len();
        page.text.push_str(&line.text);
        page.lines.push(laid_out(&page.text, start, line, shape));
    }
    govern(&mut page);
    page
}

fn laid_out(text: &str, start: usize, line: &CleanLine, shape: Shape) -> Line {
    let span = Span::new(start, text.len());
    let marker = labels::marker(&line.text).filter(|_| shape == Shape::Item);
    let mut body = Span::new(start + marker.map_or(0, |(_, at)| at), span.end);
    let mut label = None;
    if shape != Shape::Aside {
        if let Some((found, at)) = labels::labelled(body.of(text)) {
            label = Some(found);
            body = Span::new(body.start + at, span.end);
        } else if matches!(shape, Shape::Heading | Shape::Words) {
            label = labels::label(body.of(text));
        }
    }
    let sentences = sentences(text, body);
    Line {
        span,
        body,
        marker: marker.map(|(mark, _)| mark),
        shape,
        marked: line.heading,
        gap: line.gap,
        label,
        under: label,
        lead: None,
        sentences,
    }
}

fn shapes(clean: &[CleanLine]) -> Vec<Shape> {
    let asides = asides(clean);
    (0..clean.len()).map(|at| if asides[at] { Shape::Aside } else { shape(clean, at) }).collect()
}

fn shape(clean: &[CleanLine], at: usize) -> Shape {
    static DIVIDER: LazyLock<Regex> = LazyLock::new(|| rule(r"^[-–=_*~#•. ]{3,}$"));
    let line = &clean[at];
    if DIVIDER.is_match(&line.text) {
        Shape::Divider
    } else if line.heading {
        Shape::Heading
    } else if labels::marker(&line.text).is_some() {
        Shape::Item
    } else if is_heading(clean, at) {
        Shape::Heading
    } else {
        Shape::Words
    }
}

/// Short, without a full stop, set off from what follows.
fn is_heading(clean: &[CleanLine], at: usize) -> bool {
    static HEADING: LazyLock<Regex> = LazyLock::new(|| rule(r#"^[\p{L}\d"“«'(#¿¡][^|]*[^.,;|]$"#));
    let line = &clean[at];
    let Some(next) = clean.get(at + 1) else { return false };
    let set_off = next.gap
        || (line.gap && next.text.len() > line.text.len() + 40)
        || (labels::marker(&next.text).is_some() && line.gap);
    let begun = line.gap || at == 0 || crate::normalise::ends_a_sentence(&clean[at - 1].text);
    let begins = line.text.chars().find(|c| c.is_alphanumeric()).is_some_and(|c| !c.is_lowercase());
    set_off && begun && begins && line.text.chars().count() <= 120 && HEADING.is_match(&line.text)
}

/// The heads of forwarded letters, signatures, and what mailing programs add.
fn asides(clean: &[CleanLine]) -> Vec<bool> {
    static HEAD: LazyLock<Regex> = LazyLock::new(|| {
        rule(
            r"^\W{0,3}(?:from|to|cc|bcc|sent|date|reply-to|de|à|cci|envoyé(?: le| par)?|répondre à|date d'envoi)\W{0,2} ?: ?\S",
        )
    });
    static SENDER: LazyLock<Regex> =
        LazyLock::new(|| rule(r"^\W{0,3}(?:from|de|sent|envoyé(?: le| par)?|expéditeur)\W{0,2} ?: ?\S"));
    static ALONE: LazyLock<Regex> = LazyLock::new(|| {
        rule(concat!(
            r"^[-–_ ]*(?:begin forwarded message|forwarded message|message transféré|message d'origine|original message|début du message (?:réexpédié|transféré))\b|",
            r"^(?:on|le) .{6,120}(?:wrote|a écrit) ?:$|",
            r"\b(?:unsubscribe|view (?:this )?(?:e-?mail )?in (?:your|a) browser|view online|se désabonner|désabonnement|désinscrire|voir (?:cet e-?mail|la version en ligne)|all rights reserved|tous droits réservés|manage (?:your )?preferences|privacy policy|politique de confidentialité|cookies?|bloggers like this)\b|^sent from my |^envoyé de mon |^(?:share|partager)(?: this| on)?\b.{0,30}$"
        ))
    });
    let heads: Vec<bool> = clean.iter().map(|line| HEAD.is_match(&line.text)).collect();
    let mut asides = vec![false; clean.len()];
    let mut signature = false;
    for (at, line) in clean.iter().enumerate() {
        signature = if line.text == "--" { true } else { signature && !ALONE.is_match(&line.text) };
        let run = at.saturating_sub(3)..(at + 4).min(clean.len());
        let in_head = heads[at]
            && run.clone().filter(|i| heads[*i]).count() >= 2
            && run.clone().any(|i| SENDER.is_match(&clean[i].text));
        asides[at] = signature || in_head || ALONE.is_match(&line.text);
    }
    asides
}

/// Gives every line the label that governs it.
fn govern(page: &mut Page) {
    let mut section = None;
    let mut lead: Option<(usize, Option<Label>)> = None;
    let mut open: Option<Label> = None;
    // A list ends what its lead-in opened.
    let mut listed = false;
    for at in 0..page.lines.len() {
        let line = &page.lines[at];
        let bare_label = line
            .label
            .filter(|_| line.sentences.is_empty() || line.body == line.span || page.words(line.body).is_empty());
        match line.shape {
            Shape::Heading => {
                section = bare_label;
                open = None;
                listed = false;
                lead = Some((at, bare_label.or_else(|| lead_in(page.line(at)))));
            }
            Shape::Item => {
                let line = &mut page.lines[at];
                listed = true;
                line.lead = lead.map(|(lead, _)| lead);
                line.under = line.label.or(lead.and_then(|(_, label)| label)).or(section);
            }
            Shape::Words => {
                if std::mem::take(&mut listed) {
                    open = None;
                    section = section.filter(|label| {
                        page.lines[at].gap.eq(&false) || matches!(label, Label::Elsewhere | Label::Past)
                    });
                }
                let line = &page.lines[at];
                if line.gap && open.is_some() && at > 0 && page.lines[at - 1].label.is_none() {
                    open = None;
                }
                let under = line.label.or(open).or(section);
                let words = page.line(at);
                let label = line.label.filter(|_| line.body != line.span).filter(|_| lead_in(words).is_none());
                lead = Some((at, label.or_else(|| lead_in(words)).or(bare_label)));
                if bare_label.is_some() {
                    open = bare_label;
                }
                page.lines[at].under = under;
            }
            Shape::Aside | Shape::Divider => lead = None,
        }
    }
}

/// What a list is of, from the sentence that introduces it: "… on the following topics:".
pub(crate) fn lead_in(words: &str) -> Option<Label> {
    static LEADS: LazyLock<Vec<(Label, Regex)>> = LazyLock::new(|| {
        [
            (Label::Topics, r"\b(?:topics?|theme (?:will focus|focuses) on|themes|sub-?themes|tracks|subjects|areas of interest|issues|strands|thèmes|sous-thèmes|thématiques|sujets|axes|volets|questions suivantes|problématiques)\b"),
            (Label::Purposes, r"\b(?:purposes?|aims?|objectives?|goals?|achieve|outcomes|objectifs?|le but|pour but|buts|finalités?|vise(?:nt|ra)? à|permettra(?:nt)? de|afin de|participants will|you will|delegates will|attendees will|vous pourrez)\b|\bto ?(?:: ?)?$|\bde ?: ?$"),
            (Label::Questions, r"\bquestions? (?:addressed|asked|discussed|include|will be|to be|abordées|traitées|posées)|\bquestions\b"),
            (Label::Audience, r"\b(?:aimed at|intended for|open to|who should|target audience|audience|bring(?:s|ing)? together|welcome proposals from|s'adresse(?:nt|ra)? (?:à|aux|au)|destinée?s? (?:à|aux|au)|ouverte?s? (?:à|aux|au)|participants are|public visé|réunira)\b"),
            (Label::Formats, r"\b(?:formats?|types of (?:sessions?|presentations?|contributions?)|types de (?:sessions?|contributions?|communications?)|(?:presentations|sessions|proposals|contributions) (?:may|can) (?:be|take))\b"),
            (Label::Partner, r"\b(?:partners?|in partnership with|partenaires?|en partenariat avec)\b"),
            (Label::Sponsor, r"\b(?:sponsors?|sponsored by|supported by|with the support of|soutenue? par|avec le soutien|avec l'appui)\b"),
            (Label::Organiser, r"\b(?:organi[sz]ers?|organi[sz]ed by|organisateurs|organisée? par)\b"),
            (Label::Calendar, r"\b(?:important dates|key dates|dates importantes|dates à retenir|calendrier|deadlines|timeline|échéances)\b"),
            (Label::Elsewhere, r"\b(?:should (?:include|contain)|must (?:include|contain)|please (?:include|provide|indicate)|fees?|tarifs?|comprendr(?:a|ont)|préciser|indiquer|joindre|the following information|speakers|intervenants|programme)\b"),
        ]
        .map(|(label, words)| (label, rule(words)))
        .into()
    });
    static INTRODUCES: LazyLock<Regex> =
        LazyLock::new(|| rule(r":\W*$|\b(?:following|below|suivante?s?|ci-dessous)\b"));
    let sentence = crate::sentences::last_sentence(words);
    if !INTRODUCES.is_match(sentence) && sentence.len() > 90 {
        return None;
    }
    let last = |found: &Regex| found.find_iter(sentence).last().map(|m| m.end());
    LEADS
        .iter()
        .filter_map(|(label, rule)| last(rule).map(|end| (end, *label)))
        .max_by_key(|(end, _)| *end)
        .map(|(_, label)| label)
}

/// A sentence, cut in two where it turns from an earlier edition to this one.
fn told(page: &Page, span: Span, line: usize, past: bool) -> Vec<Sentence> {
    let words = page.words(span);
    let earlier = past || crate::earlier::speaks_of_it(words);
    match crate::earlier::turns_at(words).filter(|_| earlier && !past) {
        Some(turn) => vec![
            Sentence { span: Span::new(span.start, span.start + turn).trimmed(&page.text), line, earlier: true },
            Sentence { span: Span::new(span.start + turn, span.end), line, earlier: false },
        ],
        None => vec![Sentence { span, line, earlier }],
    }
}

/// Lines of one activity, with the sentences rules look at.
pub(crate) struct Scope<'a> {
    pub page: &'a Page,
    pub lines: Range<usize>,
    /// The heading that names the activity, in a text of several.
    pub heading: Option<usize>,
    pub sentences: Vec<Sentence>,
    /// Lines before the first paragraph: the head of a poster or letter.
    pub head: Range<usize>,
}

/// A sentence of a scope.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sentence {
    pub span: Span,
    pub line: usize,
    /// It speaks of an earlier edition.
    pub earlier: bool,
}

impl<'a> Scope<'a> {
    pub fn new(page: &'a Page, lines: Range<usize>, heading: Option<usize>) -> Scope<'a> {
        let mut sentences = Vec::new();
        for line in lines.clone().filter(|at| !matches!(page.lines[*at].shape, Shape::Aside | Shape::Divider)) {
            let past = page.lines[line].under == Some(Label::Past);
            for span in &page.lines[line].sentences {
                sentences.extend(told(page, *span, line, past));
            }
        }
        let head = head(page, &lines);
        Scope { page, lines, heading, sentences, head }
    }

    pub fn words(&self, span: Span) -> &'a str {
        span.of(&self.page.text)
    }

    pub fn line(&self, sentence: &Sentence) -> &'a Line {
        &self.page.lines[sentence.line]
    }

    /// A fact read from `span`.
    pub fn fact(&self, value: Value, span: Span, confidence: Confidence) -> Fact {
        let span = span.trimmed(&self.page.text);
        Fact { kind: value.kind(), value, words: self.words(span).to_owned(), span, confidence }
    }

    /// Sentences about this edition, outside numbered topics and the like.
    pub fn told(&self) -> impl Iterator<Item = (&Sentence, &'a str)> {
        self.sentences.iter().filter(|s| !s.earlier).map(|s| (s, self.words(s.span)))
    }
}

/// Lines before the first paragraph.
fn head(page: &Page, lines: &Range<usize>) -> Range<usize> {
    let is_paragraph = |at: &usize| {
        let line = &page.lines[*at];
        line.shape == Shape::Words && (line.sentences.len() > 1 || line.span.end - line.span.start > 160)
    };
    let end = lines.clone().find(is_paragraph).unwrap_or(lines.end);
    lines.start..end
}
