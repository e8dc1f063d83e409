//! A page as plain text: paragraphs, lists, tables and links survive; scripts, styles and hidden
//! heads do not. One pass over the bytes, nothing nested, so no page can make it slow.

use mail_parser::decoders::html::add_html_token;

/// Elements whose content is not read.
const SILENT: &[&str] = &["script", "style", "head", "title", "template", "svg", "noscript"];
/// Elements that stand on lines of their own.
const BLOCKS: &[&str] = &[
    "p",
    "div",
    "br",
    "tr",
    "li",
    "ul",
    "ol",
    "table",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "blockquote",
    "pre",
    "hr",
    "section",
    "article",
    "header",
    "footer",
    "dl",
    "dt",
    "dd",
    "form",
];

/// The words of a page.
pub(super) fn text_of_page(page: &str) -> String {
    let mut reader = Reader::default();
    // Behind the last `>` there is no tag: without this, every `<` would search to the end in vain.
    let (tagged, tail) = page.split_at(page.rfind('>').map_or(0, |at| at + 1));
    let mut rest = tagged;
    while let Some(at) = rest.find('<') {
        reader.words(&rest[..at]);
        rest = reader.tag(&rest[at..]);
    }
    reader.words(rest);
    reader.words(tail);
    reader.finished()
}

#[derive(Default)]
struct Reader {
    out: String,
    silent: Option<String>,
    quotes: usize,
    link: Option<(String, usize)>,
}

impl Reader {
    /// Reads the tag that `rest` begins with; returns what follows it.
    fn tag<'a>(&mut self, rest: &'a str) -> &'a str {
        if let Some(comment) = rest.strip_prefix("<!--") {
            return comment.find("-->").map_or("", |end| &comment[end + 3..]);
        }
        let inside = &rest[1..];
        let begins =
            inside.starts_with(|sign: char| sign.is_ascii_alphabetic() || sign == '/' || sign == '!' || sign == '?');
        let Some(end) = begins.then(|| inside.find('>')).flatten() else {
            // A lone `<` is a sign like others.
            self.words("<");
            return inside;
        };
        let tag = &inside[..end];
        let closing = tag.starts_with('/');
        let name = tag.trim_start_matches('/').split(|sign: char| !sign.is_ascii_alphanumeric()).next();
        self.element(&name.unwrap_or_default().to_ascii_lowercase(), closing, tag);
        &inside[end + 1..]
    }

    fn element(&mut self, name: &str, closing: bool, tag: &str) {
        if let Some(silent) = &self.silent {
            if closing && silent == name {
                self.silent = None;
            }
            return;
        }
        if SILENT.contains(&name) && !closing && !tag.ends_with('/') {
            self.silent = Some(name.to_owned());
        } else if BLOCKS.contains(&name) {
            self.block(name, closing);
        } else if matches!(name, "td" | "th") && closing {
            self.out.push(' ');
        } else if name == "a" {
            self.anchor(closing, tag);
        }
    }

    fn block(&mut self, name: &str, closing: bool) {
        if name == "blockquote" {
            self.quotes = if closing { self.quotes.saturating_sub(1) } else { (self.quotes + 1).min(5) };
        }
        let apart =
            matches!(name, "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "ul" | "ol" | "table" | "blockquote");
        if name == "br" || !self.at_line_start() {
            self.new_line();
        }
        if apart && closing && !self.out.ends_with("\n\n") {
            self.new_line();
        }
        if name == "li" && !closing {
            self.out.push_str("- ");
        }
    }

    /// The address of a link is kept beside its words where it says more than they do.
    fn anchor(&mut self, closing: bool, tag: &str) {
        if !closing {
            self.link = href_of(tag).map(|href| (href, self.out.len()));
        } else if let Some((href, start)) = self.link.take()
            && !self.out.get(start..).unwrap_or_default().contains(href.trim_end_matches('/'))
        {
            self.out.push_str(&format!(" ({href})"));
        }
    }

    fn words(&mut self, text: &str) {
        if self.silent.is_some() {
            return;
        }
        let mut gap = text.starts_with(|sign: char| sign.is_whitespace());
        for word in text.split_whitespace() {
            if gap && !self.out.ends_with([' ', '\n']) && !self.out.is_empty() {
                self.out.push(' ');
            }
            if self.at_line_start() && self.quotes > 0 {
                self.out.push_str(&"> ".repeat(self.quotes));
            }
            push_decoded(word, &mut self.out);
            gap = true;
        }
        if text.ends_with(|sign: char| sign.is_whitespace()) && !self.out.ends_with([' ', '\n']) {
            self.out.push(' ');
        }
    }

    fn at_line_start(&self) -> bool {
        self.out.is_empty() || self.out.ends_with('\n')
    }

    fn new_line(&mut self) {
        while self.out.ends_with(' ') {
            self.out.pop();
        }
        self.out.push('\n');
    }

    fn finished(self) -> String {
        let mut text = String::with_capacity(self.out.len());
        let mut empty = 0;
        for line in self.out.lines().map(str::trim_end) {
            empty = if line.is_empty() { empty + 1 } else { 0 };
            if empty < 2 {
                text.push_str(line);
                text.push('\n');
            }
        }
        text.trim_matches('\n').to_owned()
    }
}

/// Entities such as `&eacute;` become their signs; `mail-parser` knows all of them.
fn push_decoded(word: &str, out: &mut String) {
    let mut rest = word;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        let entity = rest[at..].bytes().take(34).position(|byte| byte == b';').map(|end| &rest[at..=at + end]);
        match entity.filter(|entity| entity.is_ascii()) {
            Some("&nbsp;" | "&#160;") => out.push(' '),
            Some(entity) => add_html_token(out, entity.as_bytes(), false),
            None => out.push('&'),
        }
        rest = &rest[at + entity.filter(|entity| entity.is_ascii()).map_or(1, str::len)..];
    }
    out.push_str(rest);
}

fn href_of(tag: &str) -> Option<String> {
    let at = tag.to_ascii_lowercase().find("href=")? + 5;
    let value = tag[at..].trim_start();
    let href = match value.chars().next()? {
        quote @ ('"' | '\'') => value[1..].split(quote).next()?,
        _ => value.split_whitespace().next()?,
    };
    let href = href.strip_prefix("mailto:").unwrap_or(href).trim();
    let kept = href.starts_with("http") || href.contains('@');
    (kept && href.len() <= 500).then(|| base::one_line(href))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_reads_as_its_writer_saw_it() {
        let page = "<html><head><title>x</title><style>p{}</style></head><body><p>Bonjour&nbsp;&agrave; tous,</p>\
            <p>Th&egrave;me&nbsp;: <b>4</b><br>Format : atelier</p><ul><li>un</li><li>deux</li></ul>\
            <div>Voir <a href=\"https://ville.example/parc\">le parc</a> &lt;3</div>\
            <blockquote>avant</blockquote><script>alert('no')</script></body></html>";
        let text = "Bonjour à tous,\n\nThème : 4\nFormat : atelier\n\n- un\n- deux\n\nVoir le parc (https://ville.example/parc) <3\n> avant";
        assert_eq!(text_of_page(page), text);
    }

    #[test]
    fn broken_pages_lose_nothing_that_is_words() {
        assert_eq!(text_of_page("2 < 3 & 4 > 1 &bogus; &é; <"), "2 < 3 & 4 > 1 &bogus; &é; <");
        assert_eq!(text_of_page("a<!-- <b>never closed</b>"), "a");
        assert_eq!(text_of_page("<script>hidden"), "");
        assert_eq!(text_of_page("<b"), "<b");
    }

    #[test]
    fn a_page_of_nothing_but_brackets_takes_no_longer_than_its_size() {
        let started = std::time::Instant::now();
        assert_eq!(text_of_page(&"<".repeat(400_000)).len(), 400_000);
        text_of_page(&"<a".repeat(200_000));
        text_of_page(&"<!--".repeat(200_000));
        text_of_page(&"&".repeat(400_000));
        assert!(started.elapsed().as_secs() < 5, "{:?}", started.elapsed());
    }
}
