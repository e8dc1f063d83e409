//! A paper for an office or a council: the same words as a page, as a DOCX. Headings are styles and lists are lists, so
//! that an office can make a table of contents of the ones and go on writing the others.

mod marked;

use crate::{Outcome, Refusal, download};
use docx_rs::{
    AbstractNumbering, AlignmentType, Docx, Footer, IndentLevel, Level, LevelJc, LevelOverride, LevelText,
    NumberFormat, Numbering, NumberingId, PageNum, Paragraph, Run, SpecialIndentType, Start, Style, StyleType, Table,
    TableCell, TableRow, WidthType,
};
use std::borrow::Cow;

const MEDIA: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
/// What bullets and numbers look like, by their numbers in the file.
const BULLETS: usize = 2;
const NUMBERS: usize = 3;
/// Lists are indented so far, in twentieths of a point.
const INDENT: i32 = 425;

/// A paper that is being written, from its title to its end.
///
/// ```
/// let mut paper = web::Paper::new("How safe is Eastmarch?");
/// paper.heading("1. What people tell");
/// paper.points(["Girls leave at eleven.", "Two lamps of five are out."]);
/// assert_eq!(&paper.bytes().expect("a file")[..2], b"PK");
/// ```
pub struct Paper {
    docx: Docx,
    /// Each numbered list begins at one, so each has a number of its own.
    lists: usize,
}

/// Words of a line, as they are set.
#[derive(Clone, Debug, PartialEq)]
pub enum Span<'a> {
    /// Upright.
    Plain(Cow<'a, str>),
    /// Bold.
    Strong(Cow<'a, str>),
    /// Italic.
    Soft(Cow<'a, str>),
}

impl Paper {
    /// A paper with its title, and the number of each page at its foot.
    pub fn new(title: &str) -> Paper {
        let heading = |id: &str, name: &str, half_points: usize| {
            Style::new(id, StyleType::Paragraph).name(name).size(half_points).bold()
        };
        let foot = Paragraph::new().align(AlignmentType::Center).add_page_num(PageNum::new());
        let docx = Docx::new()
            .add_style(heading("Title", "Title", 44))
            .add_style(heading("Heading1", "heading 1", 32))
            .add_style(heading("Heading2", "heading 2", 24))
            .add_abstract_numbering(look(BULLETS, "bullet", "•"))
            .add_abstract_numbering(look(NUMBERS, "decimal", "%1."))
            .add_numbering(Numbering::new(BULLETS, BULLETS))
            .footer(Footer::new().add_paragraph(foot))
            .add_paragraph(styled("Title", title).align(AlignmentType::Left));
        Paper { docx, lists: NUMBERS }
    }

    /// A heading of the first level.
    pub fn heading(&mut self, text: &str) {
        self.add(styled("Heading1", text));
    }

    /// A heading of the second level.
    pub fn subheading(&mut self, text: &str) {
        self.add(styled("Heading2", text));
    }

    /// A paragraph.
    pub fn text(&mut self, text: &str) {
        self.line(&[Span::Plain(text.into())]);
    }

    /// A paragraph that says something beside the matter: a source, a day, a note.
    pub fn soft(&mut self, text: &str) {
        self.line(&[Span::Soft(text.into())]);
    }

    /// A paragraph of words that are set differently.
    pub fn line(&mut self, words: &[Span<'_>]) {
        self.add(words.iter().fold(Paragraph::new(), |line, word| line.add_run(run(word))));
    }

    /// A list with bullets.
    pub fn points<T: AsRef<str>>(&mut self, lines: impl IntoIterator<Item = T>) {
        lines.into_iter().for_each(|line| self.item(BULLETS, 0, &[Span::Plain(line.as_ref().into())]));
    }

    /// A list whose numbers begin at one.
    pub fn numbered<T: AsRef<str>>(&mut self, lines: impl IntoIterator<Item = T>) {
        let list = self.numbers();
        lines.into_iter().for_each(|line| self.item(list, 0, &[Span::Plain(line.as_ref().into())]));
    }

    /// A table over the whole width.
    pub fn table(&mut self, head: &[String], rows: &[Vec<String>]) {
        let row = |cells: &[String], strong: bool| {
            TableRow::new(cells.iter().map(|text| TableCell::new().add_paragraph(cell(text, strong))).collect())
        };
        let all = std::iter::once(row(head, true)).chain(rows.iter().map(|cells| row(cells, false)));
        // 5,000 fiftieths of a per cent: the whole width of the page.
        let table = Table::new(all.collect()).width(5_000, WidthType::Pct);
        self.docx = std::mem::take(&mut self.docx).add_table(table);
    }

    /// The file.
    pub fn bytes(self) -> Result<Vec<u8>, String> {
        let mut bytes = std::io::Cursor::new(Vec::new());
        self.docx.build().pack(&mut bytes).map_err(|error| format!("write the document: {error}"))?;
        Ok(bytes.into_inner())
    }

    /// The file as an answer; `name` is without its ending.
    pub fn download(self, name: &str) -> Outcome {
        download(&format!("{name}.docx"), MEDIA, self.bytes().map_err(Refusal::surprise)?)
    }

    /// A numbering that begins at one.
    fn numbers(&mut self) -> usize {
        self.lists += 1;
        let numbering = Numbering::new(self.lists, NUMBERS).add_override(LevelOverride::new(0).start(1));
        self.docx = std::mem::take(&mut self.docx).add_numbering(numbering);
        self.lists
    }

    /// One line of a list.
    fn item(&mut self, list: usize, depth: usize, words: &[Span<'_>]) {
        let line = Paragraph::new().numbering(NumberingId::new(list), IndentLevel::new(depth));
        self.add(words.iter().fold(line, |line, word| line.add_run(run(word))));
    }

    fn add(&mut self, paragraph: Paragraph) {
        self.docx = std::mem::take(&mut self.docx).add_paragraph(paragraph);
    }
}

/// A list's look on each level that it may have.
fn look(id: usize, format: &str, text: &str) -> AbstractNumbering {
    (0..=marked::DEPTH_MAX).fold(AbstractNumbering::new(id), |list, depth| {
        let text = LevelText::new(text.replace("%1", &format!("%{}", depth + 1)));
        let left = INDENT * i32::try_from(depth + 1).unwrap_or(1);
        let level = Level::new(depth, Start::new(1), NumberFormat::new(format), text, LevelJc::new("left"));
        list.add_level(level.indent(Some(left), Some(SpecialIndentType::Hanging(INDENT)), None, None))
    })
}

fn styled(style: &str, text: &str) -> Paragraph {
    Paragraph::new().style(style).add_run(run(&Span::Plain(text.into())))
}

fn run(words: &Span<'_>) -> Run {
    match words {
        Span::Plain(text) => Run::new().add_text(safe(text)),
        Span::Strong(text) => Run::new().add_text(safe(text)).bold(),
        Span::Soft(text) => Run::new().add_text(safe(text)).italic(),
    }
}

fn cell(text: &str, strong: bool) -> Paragraph {
    let words = if strong { Span::Strong(text.into()) } else { Span::Plain(text.into()) };
    Paragraph::new().add_run(run(&words).size(18))
}

/// XML has no place for control characters, and an office refuses the whole file for one.
fn safe(text: &str) -> String {
    text.chars().filter(|sign| !sign.is_control() || sign.is_whitespace()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text of the document, as XML.
    fn xml(paper: Paper) -> String {
        String::from_utf8(paper.docx.build().document).expect("XML is UTF-8")
    }

    #[test]
    fn each_numbered_list_begins_at_one_and_bullets_share_theirs() {
        let mut paper = Paper::new("The plan");
        paper.numbered(["Lamps", "Hours"]);
        paper.points(["Friends of the park"]);
        paper.numbered(["A second list"]);
        paper.points(["City"]);
        let text = xml(paper);
        let lists: Vec<&str> = text.split("<w:numId w:val=\"").skip(1).map(|rest| &rest[..1]).collect();
        assert_eq!(lists, ["4", "4", "2", "5", "2"]);
    }

    #[test]
    fn what_an_office_would_refuse_is_left_out_and_markup_stays_words() {
        let mut paper = Paper::new("Answer <the> call & help\u{7}");
        paper.line(&[Span::Plain("Rate: ".into()), Span::Strong("19.4\u{0}".into()), Span::Soft(" a year".into())]);
        paper.table(&["Place".to_owned()], &[vec!["=1+1".to_owned()]]);
        let text = xml(paper);
        assert!(text.contains("Answer &lt;the&gt; call &amp; help<"), "{text}");
        assert!(text.contains("<w:b />") && text.contains("19.4<") && text.contains("<w:i />"), "{text}");
        assert!(text.contains("=1+1") && text.contains("<w:tbl>"));
        assert!(!text.contains('\u{7}') && !text.contains('\u{0}'));
    }
}
