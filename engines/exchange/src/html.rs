//! HTML to Markdown, for sources whose texts are HTML (frab, FOSDEM). One pass, no tree, linear in the text;
//! unknown tags vanish, their text stays; what is shown later still goes through the site's own sanitiser.

/// Tags whose presence tells HTML from Markdown or plain text.
const TELLING: [&str; 20] = [
    "</p>", "<p>", "<br", "</a>", "</li>", "</ul>", "</ol>", "</div>", "</strong>", "</em>", "</b>", "</i>", "</h1>",
    "</h2>", "</h3>", "</h4>", "</pre>", "</code>", "</span>", "</blockquote>",
];

/// True when the text is HTML rather than Markdown with a `<` in it.
pub(crate) fn is_html(text: &str) -> bool {
    text.contains('<') && {
        let lower = text.to_ascii_lowercase();
        TELLING.iter().any(|tag| lower.contains(tag))
    }
}

/// The same text in Markdown.
pub(crate) fn to_markdown(html: &str) -> String {
    let mut page = Page::default();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        page.text(&rest[..at]);
        let after = &rest[at + 1..];
        // A tag ends at the next '>'; a '<' before that means that this one was text.
        match after.find(['<', '>']) {
            Some(end) if after.as_bytes()[end] == b'>' && starts_tag(after) => {
                page.tag(&after[..end]);
                rest = &after[end + 1..];
            }
            _ => {
                page.angle(starts_tag(after));
                rest = after;
            }
        }
    }
    page.text(rest);
    page.finish()
}

fn starts_tag(after: &str) -> bool {
    after.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!' || c == '?')
}

/// The Markdown written so far and what is open.
#[derive(Default)]
struct Page {
    out: String,
    /// Newlines owed before the next text.
    newlines: usize,
    /// A space owed before the next text.
    space: bool,
    /// Marks (`**`, `*`, `` ` ``) opened but not yet written, since nothing followed.
    marks: Vec<&'static str>,
    /// One per open list: `None` for bullets, the next number for numbered ones.
    lists: Vec<Option<u32>>,
    quotes: usize,
    /// The address of each open link.
    links: Vec<String>,
    /// Inside `<pre>`: text stands as it is.
    pre: bool,
    /// Inside `<code>`: no escapes.
    code: bool,
    /// Inside script or style: text is dropped.
    hidden: bool,
}

impl Page {
    fn text(&mut self, html: &str) {
        if self.hidden || html.is_empty() {
            return;
        }
        let text = decode(html);
        if self.pre {
            return self.lines(&text);
        }
        for (index, word) in text.split([' ', '\t', '\n', '\r']).enumerate() {
            self.space |= index > 0;
            if !word.is_empty() {
                self.word(word);
            }
        }
    }

    /// A `<` that opens no tag here, but would open one in Markdown if `telling`.
    fn angle(&mut self, telling: bool) {
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

    fn tag(&mut self, inside: &str) {
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
            "strong" | "b" => self.marks.push("**"),
            "em" | "i" => self.marks.push("*"),
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
            "strong" | "b" => self.close_mark("**"),
            "em" | "i" => self.close_mark("*"),
            "code" if self.code => {
                self.code = false;
                self.close_mark("`");
            }
            "pre" if self.pre => self.close_pre(),
            "a" => self.close_link(),
            _ => {}
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
        let level = name.bytes().nth(1).map_or(1, |digit| usize::from(digit - b'0'));
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
        self.links.push(href.unwrap_or_default());
        self.marks.push("[");
    }

    fn close_link(&mut self) {
        let Some(href) = self.links.pop() else { return };
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

    fn finish(mut self) -> String {
        if self.pre {
            self.close_pre();
        }
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

/// Puts a backslash before what Markdown would take for a mark.
fn escape(word: &str, out: &mut String) {
    let line_start = out.is_empty() || out.ends_with('\n');
    let mut previous = ' ';
    let mut chars = word.chars().peekable();
    while let Some(c) = chars.next() {
        let next = chars.peek().copied().unwrap_or(' ');
        let mark = match c {
            '*' | '`' | '\\' => true,
            '_' => !(previous.is_alphanumeric() && next.is_alphanumeric()),
            '<' => next.is_ascii_alphabetic() || matches!(next, '/' | '!' | '?'),
            ']' => matches!(next, '(' | '['),
            '#' | '>' | '-' | '+' => line_start && previous == ' ',
            _ => false,
        };
        if mark {
            out.push('\\');
        }
        out.push(c);
        previous = c;
    }
}

/// The named entities that texts of programmes use; others stay as they are written.
const NAMED: [(&str, &str); 40] = [
    ("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("apos", "'"), ("nbsp", "\u{a0}"), ("hellip", "…"),
    ("ndash", "–"), ("mdash", "—"), ("lsquo", "‘"), ("rsquo", "’"), ("ldquo", "“"), ("rdquo", "”"), ("laquo", "«"),
    ("raquo", "»"), ("bull", "•"), ("middot", "·"), ("copy", "©"), ("reg", "®"), ("trade", "™"), ("euro", "€"),
    ("eacute", "é"), ("egrave", "è"), ("ecirc", "ê"), ("agrave", "à"), ("acirc", "â"), ("ccedil", "ç"),
    ("icirc", "î"), ("iuml", "ï"), ("ocirc", "ô"), ("ugrave", "ù"), ("ucirc", "û"), ("auml", "ä"), ("ouml", "ö"),
    ("uuml", "ü"), ("szlig", "ß"), ("ntilde", "ñ"), ("aacute", "á"), ("oacute", "ó"), ("rarr", "→"),
];

/// Character references to characters.
fn decode(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        let after = &rest[at + 1..];
        let end = after.bytes().take(12).position(|b| b == b';');
        match end.and_then(|end| Some((end, entity(&after[..end])?))) {
            Some((end, character)) => {
                out.push_str(&character);
                rest = &after[end + 1..];
            }
            None => {
                out.push('&');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

fn entity(name: &str) -> Option<String> {
    let Some(number) = name.strip_prefix('#') else {
        return NAMED.iter().find(|(other, _)| *other == name).map(|(_, text)| (*text).to_owned());
    };
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => number.parse().ok()?,
    };
    char::from_u32(code).map(|c| crate::text::clean(c.encode_utf8(&mut [0; 4])).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proposal_in_html_reads_the_same_in_markdown() {
        let html = "<p>Night walks with <strong>residents</strong> &amp; <a href=\"https://ward.example/a?b=1\">\
                    the ward</a>.</p>\n<p>We bring:</p><ul><li>maps</li><li>lamps<ol><li>small</li></ol></li></ul>\
                    <h2>After</h2>Tea<br />and talk";
        assert_eq!(
            to_markdown(html),
            "Night walks with **residents** & [the ward](https://ward.example/a?b=1).\n\nWe bring:\n\n- maps\n- lamps\n    \
             1. small\n\n## After\n\nTea\nand talk"
        );
    }

    #[test]
    fn code_keeps_its_lines_and_text_its_signs() {
        assert_eq!(to_markdown("<pre>a  b\n  c</pre><p>x</p>"), "```\na  b\n  c\n```\n\nx");
        assert_eq!(to_markdown("<p>2 * 3 &lt; 7, &lt;b&gt; snake_case _x_</p>"), "2 \\* 3 < 7, \\<b> snake_case \\_x\\_");
        assert_eq!(to_markdown("<p>use <code>a_b*</code> here</p>"), "use `a_b*` here");
    }

    #[test]
    fn nothing_hidden_and_nothing_broken_comes_through() {
        assert_eq!(to_markdown("<p>a<script>alert(1)</script>b <strong></strong>c</p>"), "ab c");
        assert_eq!(to_markdown("a < b <p"), "a < b \\<p");
        assert_eq!(to_markdown("<a href='x'>"), "");
        assert_eq!(to_markdown("&unknown; &#x26; &#0;."), "&unknown; & .");
    }

    #[test]
    fn markdown_is_not_taken_for_html() {
        assert!(!is_html("see <https://ward.example> and 3 < 4"));
        assert!(is_html("one<BR/>two"));
    }
}
