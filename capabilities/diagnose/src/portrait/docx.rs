//! The portrait as a DOCX, for a council that opens files. Headings are styles, so that an office can make a table of
//! contents of them; tables are tables.

use super::model::{Block, Document};
use crate::figure::Figure;
use docx_rs::{AlignmentType, Docx, Paragraph, Run, Style, StyleType, Table, TableCell, TableRow, WidthType};
use web::Tr;

/// The media type of a DOCX.
pub(super) const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// The file. `line` says which version it is and of which day.
pub(super) fn file(t: &Tr, document: &Document, line: &str) -> Result<Vec<u8>, String> {
    let heading = |id: &str, name: &str, half_points: usize| {
        Style::new(id, StyleType::Paragraph).name(name).size(half_points).bold()
    };
    let mut file = Docx::new()
        .add_style(heading("Title", "Title", 44))
        .add_style(heading("Heading1", "heading 1", 32))
        .add_style(heading("Heading2", "heading 2", 24))
        .add_paragraph(styled("Title", &document.title).align(AlignmentType::Left))
        .add_paragraph(soft(&format!("{} · {line}", document.place)));
    for (number, part) in (1..).zip(&document.parts) {
        file = file.add_paragraph(styled("Heading1", &format!("{number}. {}", part.title)));
        file = paragraphs(&part.text).into_iter().fold(file, Docx::add_paragraph);
        file = part.figures.iter().fold(file, |file, (_, figure)| file.add_paragraph(told(t, figure)));
        file = part.blocks.iter().fold(file, block);
    }
    let mut bytes = std::io::Cursor::new(Vec::new());
    file.build().pack(&mut bytes).map_err(|error| format!("write the portrait: {error}"))?;
    Ok(bytes.into_inner())
}

fn block(file: Docx, one: &Block) -> Docx {
    match one {
        Block::List { title, lines } => {
            let file = if title.is_empty() { file } else { file.add_paragraph(styled("Heading2", title)) };
            lines.iter().fold(file, |file, (line, note)| {
                let file = file.add_paragraph(plain(&format!("• {line}")));
                if note.is_empty() { file } else { file.add_paragraph(soft(note)) }
            })
        }
        Block::Table { title, head, rows, note, .. } => {
            let file = if title.is_empty() { file } else { file.add_paragraph(styled("Heading2", title)) };
            let row = |cells: &[String], bold: bool| {
                TableRow::new(cells.iter().map(|cell| TableCell::new().add_paragraph(cell_of(cell, bold))).collect())
            };
            let all = std::iter::once(row(head, true)).chain(rows.iter().map(|cells| row(cells, false)));
            // 5,000 fiftieths of a per cent: the whole width of the page.
            let file = file.add_table(Table::new(all.collect()).width(5_000, WidthType::Pct));
            if note.is_empty() { file } else { file.add_paragraph(soft(note)) }
        }
    }
}

/// A figure in a line: what, how much, between what and what, by whom, of which day.
fn told(t: &Tr, figure: &Figure) -> Paragraph {
    let value = if figure.interval.is_empty() {
        figure.value.clone()
    } else {
        format!("{} ({})", figure.value, figure.interval)
    };
    let source = t.a2("portrait-figure-source", "source", figure.source.as_str(), "day", t.day_of(&figure.as_of));
    Paragraph::new()
        .add_run(Run::new().add_text(safe(&format!("{}: ", figure.label))))
        .add_run(Run::new().add_text(safe(&value)).bold())
        .add_run(Run::new().add_text(safe(&format!(". {source}"))).italic())
}

/// Text in Markdown as paragraphs; marks of headings and lists are left as an office reads them.
fn paragraphs(text: &str) -> Vec<Paragraph> {
    let blocks = text.split("\n\n").map(str::trim).filter(|block| !block.is_empty());
    blocks
        .map(|block| match block.trim_start_matches('#') {
            rest if rest.len() < block.len() => styled("Heading2", rest.trim()),
            _ => plain(&block.replace("**", "").replace('\n', " ")),
        })
        .collect()
}

fn styled(style: &str, text: &str) -> Paragraph {
    Paragraph::new().style(style).add_run(Run::new().add_text(safe(text)))
}

fn plain(text: &str) -> Paragraph {
    Paragraph::new().add_run(Run::new().add_text(safe(text)))
}

fn soft(text: &str) -> Paragraph {
    Paragraph::new().add_run(Run::new().add_text(safe(text)).italic())
}

fn cell_of(text: &str, bold: bool) -> Paragraph {
    let run = Run::new().add_text(safe(text)).size(18);
    Paragraph::new().add_run(if bold { run.bold() } else { run })
}

/// XML has no place for control characters, and an office refuses the whole file for one.
fn safe(text: &str) -> String {
    text.chars().filter(|sign| !sign.is_control() || sign.is_whitespace()).collect()
}
