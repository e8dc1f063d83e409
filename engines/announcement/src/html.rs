//! Turns a web page into lines a rule can read: headings, list items with their number, table rows with their cells
//! beside each other, links with their address. Layout tables, in which whole letters hide, fall apart into lines.

use crate::source::RawLine;
use crate::tags::{Piece, attribute, pieces};

/// Tables in tables are followed this deep; inside, cells are plain blocks.
const TABLES_MAX: usize = 8;
/// Lists in lists are numbered this deep.
const LISTS_MAX: usize = 16;

pub(crate) fn lines(page: &str) -> Vec<RawLine> {
    let mut writer = Writer { frames: vec![Cells::default()], ..Writer::default() };
    for piece in pieces(page) {
        match piece {
            Piece::Words(words) => writer.words(&words),
            Piece::Open(name, attributes) => writer.open(&name, attributes),
            Piece::Close(name) => writer.close(&name),
        }
    }
    writer.finish()
}

/// The cells of one table row; the outermost frame is the page itself, with one cell.
#[derive(Default)]
struct Cells {
    done: Vec<Vec<RawLine>>,
    open: Vec<RawLine>,
}

#[derive(Default)]
struct Writer {
    frames: Vec<Cells>,
    line: String,
    /// Letters of the line outside `<b>`; a line without any is a heading.
    plain: usize,
    bold: usize,
    heading: usize,
    lists: Vec<Option<u32>>,
    link: Option<(String, usize)>,
    /// Name and depth of an element that readers do not see.
    hidden: Option<(String, usize)>,
    preformatted: usize,
}

impl Writer {
    fn words(&mut self, words: &str) {
        if self.hidden.is_some() {
            return;
        }
        for letter in words.chars() {
            match letter {
                '\n' if self.preformatted > 0 => self.break_line(),
                _ if letter.is_whitespace() => {
                    if !self.line.is_empty() && !self.line.ends_with(' ') {
                        self.line.push(' ');
                    }
                }
                _ => {
                    self.line.push(letter);
                    self.plain += usize::from(self.bold == 0);
                }
            }
        }
    }

    fn open(&mut self, name: &str, attributes: &str) {
        if let Some((hidden, depth)) = &mut self.hidden {
            *depth += usize::from(hidden == name);
            return;
        }
        if is_hidden(name, attributes) {
            self.hidden = Some((name.to_owned(), 1));
            return;
        }
        match name {
            "br" => self.break_line(),
            "p" | "table" | "blockquote" | "section" | "article" | "dl" | "hr" => self.gap(),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.gap();
                self.heading = 1;
            }
            "b" | "strong" => self.bold += 1,
            "pre" => self.preformatted += 1,
            "ul" | "ol" => self.open_list(name, attributes),
            "li" => self.open_item(),
            "tr" => self.open_row(),
            "td" | "th" => self.open_cell(),
            "a" => self.link = attribute(attributes, "href").map(|href| (href, self.line.len())),
            _ if is_block(name) => self.break_line(),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        if let Some((hidden, depth)) = &mut self.hidden {
            *depth -= usize::from(hidden == name);
            if *depth == 0 {
                self.hidden = None;
            }
            return;
        }
        match name {
            "p" | "table" | "blockquote" | "section" | "article" | "dl" => self.gap(),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.gap();
                self.heading = 0;
            }
            "b" | "strong" => self.bold = self.bold.saturating_sub(1),
            "pre" => self.preformatted = self.preformatted.saturating_sub(1),
            "ul" | "ol" => {
                self.gap();
                self.lists.pop();
            }
            "tr" => self.close_row(),
            "td" | "th" => self.close_cell(),
            "a" => self.close_link(),
            _ if is_block(name) => self.break_line(),
            _ => {}
        }
    }

    fn push(&mut self, line: RawLine) {
        if let Some(cells) = self.frames.last_mut() {
            cells.open.push(line);
        }
    }

    fn break_line(&mut self) {
        let text = std::mem::take(&mut self.line).trim().to_owned();
        let bold = self.plain == 0 && text.len() <= 120;
        self.plain = 0;
        if let Some((_, at)) = &mut self.link {
            *at = 0;
        }
        if !text.is_empty() {
            self.push(RawLine { heading: self.heading > 0 || bold, text, wrapped: false });
        }
    }

    fn gap(&mut self) {
        self.break_line();
        self.push(RawLine::default());
    }

    fn open_list(&mut self, name: &str, attributes: &str) {
        self.break_line();
        if self.lists.is_empty() {
            self.gap();
        }
        let first = attribute(attributes, "start").and_then(|start| start.trim().parse().ok()).unwrap_or(1);
        if self.lists.len() < LISTS_MAX {
            self.lists.push((name == "ol").then_some(first));
        }
    }

    fn open_item(&mut self) {
        self.break_line();
        self.line = match self.lists.last_mut() {
            Some(Some(number)) => {
                *number = number.saturating_add(1);
                format!("{}. ", *number - 1)
            }
            _ => "• ".to_owned(),
        };
        self.plain = 1;
    }

    fn open_row(&mut self) {
        self.break_line();
        if self.frames.len() < TABLES_MAX {
            self.frames.push(Cells::default());
        }
    }

    fn open_cell(&mut self) {
        self.break_line();
    }

    fn close_cell(&mut self) {
        self.break_line();
        if self.frames.len() > 1
            && let Some(cells) = self.frames.last_mut()
        {
            let cell = std::mem::take(&mut cells.open);
            cells.done.push(cell);
        }
    }

    /// A row whose cells hold one line each is one line, "Date | 3 June"; any other falls apart into its lines.
    fn close_row(&mut self) {
        self.close_cell();
        if self.frames.len() < 2 {
            return;
        }
        let Some(cells) = self.frames.pop() else { return };
        let filled: Vec<Vec<RawLine>> =
            cells.done.into_iter().map(without_gaps).filter(|cell| !cell.is_empty()).collect();
        if filled.len() >= 2 && filled.iter().all(|cell| cell.len() == 1) {
            let text = filled.iter().map(|cell| cell[0].text.as_str()).collect::<Vec<_>>().join(" | ");
            self.push(RawLine { text, heading: false, wrapped: false });
            return;
        }
        for cell in filled {
            self.push(RawLine::default());
            cell.into_iter().for_each(|line| self.push(line));
        }
    }

    /// The address a link leads to is said behind its words, unless the words are the address.
    fn close_link(&mut self) {
        let Some((href, start)) = self.link.take() else { return };
        let words = self.line.get(start..).unwrap_or_default().trim();
        let href =
            href.trim().strip_prefix("mailto:").map_or(href.trim(), |mail| mail.split('?').next().unwrap_or(mail));
        let leads_away = href.starts_with("http://") || href.starts_with("https://") || href.contains('@');
        let known = words.contains(href.trim_end_matches('/')) || href.contains(words) || words.contains("://");
        if leads_away && !known && self.heading == 0 && href.len() <= 300 && !words.is_empty() && words.len() <= 80 {
            self.line.push_str(&format!(" <{href}> "));
        }
    }

    fn finish(mut self) -> Vec<RawLine> {
        self.break_line();
        while self.frames.len() > 1 {
            self.close_row();
        }
        self.frames.pop().map(|cells| cells.open).unwrap_or_default()
    }
}

fn without_gaps(cell: Vec<RawLine>) -> Vec<RawLine> {
    if cell.iter().filter(|line| !line.text.is_empty()).count() <= 1 {
        return cell.into_iter().filter(|line| !line.text.is_empty()).collect();
    }
    cell
}

/// Menus, and what a style hides (newsletters hide a preview of themselves there).
fn is_hidden(name: &str, attributes: &str) -> bool {
    let void = ["br", "hr", "img", "input", "meta", "link", "wbr", "col", "source", "area", "base"];
    if void.contains(&name) || attributes.ends_with('/') {
        return false;
    }
    let style = attribute(attributes, "style").unwrap_or_default().to_ascii_lowercase().replace(' ', "");
    matches!(name, "nav" | "select" | "noscript")
        || style.contains("display:none")
        || attribute(attributes, "aria-hidden").is_some_and(|hidden| hidden == "true")
}

fn is_block(name: &str) -> bool {
    matches!(
        name,
        "div"
            | "header"
            | "footer"
            | "main"
            | "aside"
            | "dt"
            | "dd"
            | "address"
            | "figure"
            | "figcaption"
            | "center"
            | "fieldset"
            | "form"
            | "details"
            | "summary"
            | "option"
            | "tbody"
            | "thead"
            | "caption"
            | "body"
            | "html"
    )
}
