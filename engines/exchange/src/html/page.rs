//! A page of Markdown while its HTML comes in: what is open, and which line ends, spaces and marks are owed.
//! Marks are written only when text follows, so that empty elements leave nothing behind.

use super::characters::{decode, escape};

/// The Markdown written so far and what is open.
#[derive(Default)]
pub(super) struct Page {
    out: String,
    /// Newlines owed before the next text.
    newlines: usize,
    /// A space owed before the next text.
    space: bool,
    /// Marks (`**`, `*`, `` ` ``) opened but not yet written, since nothing followed.
    marks: Vec<&'static str>,
    bold: usize,
    italic: usize,
    /// One per open list: `None` for bullets, the next number for numbered ones.
    lists: Vec<Option<u32>>,
    quotes: usize,
    /// The address of the open link.
    link: Option<String>,
    /// Lines of the text are meant as lines: it has links or bold words in it, but no paragraphs.
    keep_lines: bool,
    /// Inside `<pre>`: text stands as it is.
    pre: bool,
    /// Inside `<code>`: no escapes.
    code: bool,
    /// Inside script or style: text is dropped.
    hidden: bool,
}

impl Page {
    pub fn new(keep_lines: bool) -> Self {
        Self { keep_lines, ..Self::default() }
    }

    pub fn text(&mut self, html: &str) {
        if self.hidden || html.is_empty() {
            return;
        }
        let text = decode(html);
        if self.pre {
            return self.lines(&text);
        }
        for (number, line) in text.split('\n').enumerate() {
            self.newlines += usize::from(number > 0 && self.keep_lines);
            for (index, word) in line.split([' ', '\t', '\r']).enumerate() {
                self.space |= index > 0 || number > 0;
                if !word.is_empty() {
                    self.word(word);
                }
            }
        }
    }

    /// A `<` that opens no tag here, but would open one in Markdown if `telling`.
    pub fn angle(&mut self, telling: bool) {
        if !self.hidden {
            self.flush();
            self.out.push_str(if telling && !self.pre && !self.code { "\\<" } else { "<" });
        }
    }

    fn word(&mut self, word: &str) {
        self.flush();
        if self.code {
            self.out.push_str(word);
        } else {
            escape(word, &mut self.out);
        }
    }

    /// Text of a `<pre>`, line by line under the same prefix.
    fn lines(&mut self, text: &str) {
        for (index, line) in text.split('\n').enumerate() {
            if index > 0 {
                self.newline();
            }
            self.out.push_str(line.trim_end_matches('\r'));
        }
    }

    /// Writes the line ends, the space and the marks that are owed.
    fn flush(&mut self) {
        if self.newlines > 0 && !self.out.is_empty() {
            let count = self.newlines.min(2);
            for _ in 0..count {
                self.newline();
            }
        } else if self.space && !self.out.is_empty() && !self.out.ends_with([' ', '\n']) {
            self.out.push(' ');
        }
        self.newlines = 0;
        self.space = false;
        for mark in std::mem::take(&mut self.marks) {
            self.out.push_str(mark);
        }
    }

    fn newline(&mut self) {
        self.out.push('\n');
        for _ in 0..self.quotes.min(4) {
            self.out.push_str("> ");
        }
        if self.newlines > 0 || self.pre {
            for _ in 1..self.lists.len().min(8) {
                self.out.push_str("    ");
            }
        }
    }

    fn block(&mut self) {
        self.newlines = 2;
        self.space = false;
    }

    pub fn tag(&mut self, inside: &str) {
        let (closing, inside) = match inside.strip_prefix('/') {
            Some(rest) => (true, rest),
            None => (false, inside),
        };
        let end = inside.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(inside.len());
        let name = inside[..end].to_ascii_lowercase();
        if self.hidden && !(closing && matches!(name.as_str(), "script" | "style")) {
            return;
        }
        if closing { self.close(&name) } else { self.open(&name, &inside[end..]) }
    }

    fn open(&mut self, name: &str, attributes: &str) {
        match name {
            "script" | "style" => self.hidden = true,
            "p" | "div" | "table" | "section" => self.block(),
            "br" => self.newlines = self.newlines.max(1),
            "tr" | "dt" | "dd" => self.newlines = self.newlines.max(1),
            "td" | "th" => self.space = true,
            "hr" => self.rule(),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.heading(name),
            "ul" => self.list(None),
            "ol" => self.list(Some(1)),
            "li" => self.item(),
            "blockquote" => self.quote(),
            "strong" | "b" => {
                self.bold += 1;
                self.open_mark("**", self.bold);
            }
            "em" | "i" => {
                self.italic += 1;
                self.open_mark("*", self.italic);
            }
            "code" if !self.pre && !self.code => {
                self.marks.push("`");
                self.code = true;
            }
            "pre" => self.open_pre(),
            "a" => self.open_link(attribute(attributes, "href")),
            "img" => self.image(attributes),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "script" | "style" => self.hidden = false,
            "p" | "div" | "table" | "section" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.block(),
            "ul" | "ol" => {
                self.lists.pop();
                self.newlines = if self.lists.is_empty() { 2 } else { 1 };
            }
            "li" => self.newlines = self.newlines.max(1),
            "blockquote" => {
                self.quotes = self.quotes.saturating_sub(1);
                self.block();
            }
            "strong" | "b" if self.bold > 0 => {
                self.bold -= 1;
                self.close_outermost("**", self.bold);
            }
            "em" | "i" if self.italic > 0 => {
                self.italic -= 1;
                self.close_outermost("*", self.italic);
            }
            "code" if self.code => {
                self.code = false;
                self.close_mark("`");
            }
            "pre" if self.pre => self.close_pre(),
            "a" => self.close_link(),
            _ => {}
        }
    }

    /// Only the outermost of several writes its mark, so the list of open marks stays short.
    fn open_mark(&mut self, mark: &'static str, depth: usize) {
        if depth == 1 {
            self.marks.push(mark);
        }
    }

    fn close_outermost(&mut self, mark: &'static str, depth: usize) {
        if depth == 0 {
            self.close_mark(mark);
        }
    }

    /// Closes a mark, or forgets it when nothing was written since it opened.
    fn close_mark(&mut self, mark: &'static str) {
        match self.marks.iter().rposition(|open| *open == mark) {
            Some(at) => {
                self.marks.remove(at);
            }
            None => self.out.push_str(mark),
        }
    }

    fn rule(&mut self) {
        self.block();
        self.flush();
        self.out.push_str("---");
        self.block();
    }

    fn heading(&mut self, name: &str) {
        self.block();
        self.flush();
        let level = name.as_bytes().get(1).map_or(1, |digit| usize::from(digit - b'0'));
        self.out.push_str(&"#".repeat(level));
        self.space = true;
    }

    fn list(&mut self, first: Option<u32>) {
        self.newlines = if self.lists.is_empty() { 2 } else { 1 };
        self.lists.push(first);
    }

    fn item(&mut self) {
        self.newlines = self.newlines.max(1);
        self.flush();
        match self.lists.last_mut() {
            Some(Some(number)) => {
                self.out.push_str(&format!("{number}."));
                *number += 1;
            }
            _ => self.out.push('-'),
        }
        self.space = true;
    }

    fn quote(&mut self) {
        let first = self.out.is_empty();
        self.quotes += 1;
        self.block();
        if first {
            self.out.push_str("> ");
            self.newlines = 0;
        }
    }

    fn open_pre(&mut self) {
        self.block();
        self.flush();
        self.out.push_str("```");
        self.pre = true;
        self.newline();
    }

    fn close_pre(&mut self) {
        if !self.out.ends_with('\n') {
            self.newline();
        }
        self.out.push_str("```");
        self.pre = false;
        self.block();
    }

    fn open_link(&mut self, href: Option<String>) {
        if self.link.is_none() {
            self.link = Some(href.unwrap_or_default());
            self.marks.push("[");
        }
    }

    fn close_link(&mut self) {
        let Some(href) = self.link.take() else { return };
        if let Some(at) = self.marks.iter().rposition(|open| *open == "[") {
            self.marks.remove(at);
            return;
        }
        let href: String = href.chars().filter(|c| !c.is_whitespace() && !matches!(c, '(' | ')' | '<' | '>')).collect();
        self.out.push_str("](");
        self.out.push_str(&href);
        self.out.push(')');
    }

    fn image(&mut self, attributes: &str) {
        let Some(source) = attribute(attributes, "src") else { return };
        self.flush();
        let label = attribute(attributes, "alt").unwrap_or_default().replace(['[', ']'], "");
        self.out.push_str(&format!("![{label}]({})", source.replace([' ', ')'], "")));
    }

    pub fn finish(mut self) -> String {
        if self.pre {
            self.close_pre();
        }
        for (mark, open) in [("*", self.italic > 0), ("**", self.bold > 0)] {
            if open {
                self.close_mark(mark);
            }
        }
        self.close_link();
        self.out.trim().to_owned()
    }
}

/// The value of an attribute in the inside of a tag.
fn attribute(attributes: &str, name: &str) -> Option<String> {
    let lower = attributes.to_ascii_lowercase();
    let at = lower.find(&format!("{name}="))?;
    let value = &attributes[at + name.len() + 1..];
    let value = match value.chars().next()? {
        quote @ ('"' | '\'') => value[1..].split(quote).next()?,
        _ => value.split([' ', '\t', '\n']).next()?,
    };
    Some(decode(value).trim().to_owned()).filter(|value| !value.is_empty())
}
