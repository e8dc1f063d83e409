//! The portrait on paper, for a council that opens files.

use super::model::{Block, Document};
use crate::figure::Figure;
use web::{Paper, Span, Tr};

/// The paper. `line` says which version it is and of which day.
pub(super) fn paper(t: &Tr, document: &Document, line: &str) -> Paper {
    let mut paper = Paper::new(&document.title);
    paper.soft(&format!("{} · {line}", document.place));
    for (number, part) in (1..).zip(&document.parts) {
        paper.heading(&format!("{number}. {}", part.title));
        paper.markdown(&part.text);
        part.figures.iter().for_each(|(_, figure)| told(&mut paper, t, figure));
        part.blocks.iter().for_each(|one| block(&mut paper, one));
    }
    paper
}

fn block(paper: &mut Paper, one: &Block) {
    let (Block::List { title, .. } | Block::Table { title, .. }) = one;
    if !title.is_empty() {
        paper.subheading(title);
    }
    match one {
        Block::List { lines, .. } => {
            for (line, note) in lines {
                paper.points([line]);
                if !note.is_empty() {
                    paper.soft(note);
                }
            }
        }
        Block::Table { head, rows, note, .. } => {
            paper.table(head, rows);
            if !note.is_empty() {
                paper.soft(note);
            }
        }
    }
}

/// A figure in a line: what, how much, between what and what, by whom, of which day.
fn told(paper: &mut Paper, t: &Tr, figure: &Figure) {
    let value = if figure.interval.is_empty() {
        figure.value.clone()
    } else {
        format!("{} ({})", figure.value, figure.interval)
    };
    let source = t.a2("portrait-figure-source", "source", figure.source.as_str(), "day", t.day_of(&figure.as_of));
    let label = t.a("portrait-figure-label", "label", figure.label.as_str());
    let (label, source) = (format!("{label} "), format!(". {source}"));
    paper.line(&[Span::Plain(label.into()), Span::Strong(value.into()), Span::Soft(source.into())]);
}
