//! One text may speak of several activities: a newsletter does. It is taken apart where headings of their own name
//! gatherings or offers, each with words under it; the sections of one conference ("Workshops", "Venue") stay together.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::dictionaries::gatherings::nouns_in;
use crate::labels;
use crate::layout::{Page, Shape};
use crate::value::Gathering;
use crate::words::{fold, rule};

/// No newsletter has more entries; what follows is left to the last.
const ACTIVITIES_MAX: usize = 200;

/// The lines of each activity and the heading that names it; one activity without a heading for one announcement.
pub(crate) fn cut(page: &Page) -> Vec<(Range<usize>, Option<usize>)> {
    let whole = vec![(0..page.lines.len(), None)];
    let headings: Vec<usize> = (0..page.lines.len()).filter(|at| is_heading_with_words(page, *at)).collect();
    let names: Vec<usize> =
        headings.iter().copied().filter(|at| names_an_activity(page, *at)).take(ACTIVITIES_MAX).collect();
    if names.len() < 2 || !is_newsletter(page, &headings, &names) {
        return whole;
    }
    // Headings that name nothing of ours ("Our members", "Editorial") end an entry all the same.
    let ends: Vec<usize> =
        headings.iter().copied().filter(|at| names.binary_search(at).is_ok() || ends_an_entry(page, *at)).collect();
    names
        .iter()
        .map(|start| {
            let end = ends.get(ends.partition_point(|end| end <= start)).copied().unwrap_or(page.lines.len());
            let end = (*start + 1..end).find(|at| page.lines[*at].shape == Shape::Divider).unwrap_or(end);
            (*start..end, Some(*start))
        })
        .collect()
}

fn is_heading_with_words(page: &Page, at: usize) -> bool {
    let line = &page.lines[at];
    let Some(next) = page.lines.get(at + 1) else { return false };
    line.shape == Shape::Heading
        && matches!(next.shape, Shape::Words | Shape::Item)
        && line.span.end - line.span.start <= 160
}

fn ends_an_entry(page: &Page, at: usize) -> bool {
    page.lines[at].label.is_none() && !page.line(at).ends_with(':')
}

/// The heading says a gathering's or an offer's noun, and is no mere label or call to act.
fn names_an_activity(page: &Page, at: usize) -> bool {
    static ACT: LazyLock<Regex> = LazyLock::new(|| {
        rule(
            r"^(?:submit|register|join|book|how|why|what|who|where|when|about|s'inscrire|inscrivez|comment|pourquoi|propos\w+|programme|program|agenda|accepted|pre-?conference|conference (?:programme|venue|fees|dinner|theme|format|registration|organi[sz]ers?)|call for|appel à (?:communications|contributions))\b|[:?]$",
        )
    });
    let words = page.line(at);
    let line = &page.lines[at];
    let nouns = nouns_in(words);
    let plain_label = line.label.is_some() && line.body == line.span || labels::label(words).is_some();
    !nouns.is_empty() && !plain_label && !ACT.is_match(words) && words.split(' ').count() >= 3
}

/// A newsletter calls itself one, or its headings name unlike things that no one gathering holds.
fn is_newsletter(page: &Page, headings: &[usize], names: &[usize]) -> bool {
    static NEWS: LazyLock<Regex> = LazyLock::new(|| {
        rule(
            r"\b(?:newsletter|news letter|bulletin|infolettre|lettre d'information|digest|our activities|nos activités|upcoming events|événements à venir|agenda of events|activity report|news in brief|en bref)\b",
        )
    });
    let says_so = page.lines.iter().take(6).any(|line| NEWS.is_match(line.span.of(&page.text)));
    if says_so {
        return true;
    }
    // A name that all but repeats another is the same gathering once more.
    let mut kinds: Vec<Gathering> = Vec::new();
    let mut words: Vec<String> = Vec::new();
    for at in names {
        let heading = page.line(*at);
        let key = fold(heading);
        if !words.iter().any(|known| alike(known, &key)) {
            words.push(key);
            kinds.extend(nouns_in(heading).first().map(|(kind, ..)| *kind));
        }
    }
    let top = |kind: &Gathering| {
        matches!(
            kind,
            Gathering::Conference
                | Gathering::Congress
                | Gathering::Symposium
                | Gathering::Colloquium
                | Gathering::Summit
                | Gathering::Assembly
        )
    };
    let held_by_one =
        page.lines.iter().take(4).any(|line| nouns_in(line.span.of(&page.text)).iter().any(|(kind, ..)| top(kind)));
    let offers = kinds.contains(&Gathering::JobOffer);
    // Sessions of one conference are its parts; a job offer never is.
    words.len() >= 2 && (offers || (!held_by_one && words.len() * 2 >= headings.len()))
}

fn alike(one: &str, other: &str) -> bool {
    let words = |text: &str| {
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 3).map(str::to_owned).collect::<Vec<_>>()
    };
    let (one, other) = (words(one), words(other));
    let shared = one.iter().filter(|word| other.contains(word)).count();
    shared * 4 >= one.len().min(other.len()) * 3 && !one.is_empty()
}
