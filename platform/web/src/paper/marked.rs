//! What people wrote as Markdown, on paper: headings, paragraphs and lists as an office knows them. A link stands with its
//! address, since paper cannot be clicked; nothing else of it leads anywhere.

use super::{BULLETS, Paper, Span};
use comrak::nodes::{ListType, NodeValue};
use comrak::{Arena, Node, Options, parse_document};
use std::borrow::Cow;

/// Lists within lists so deep; what lies deeper stands at this depth.
pub(super) const DEPTH_MAX: usize = 5;

impl Paper {
    /// Paragraphs, headings and lists of a text in Markdown.
    pub fn markdown(&mut self, text: &str) {
        let arena = Arena::new();
        let root = parse_document(&arena, text, &Options::default());
        root.children().for_each(|block| self.block(block, None, 0));
    }

    /// A block, within a list of this number at this depth.
    fn block<'a>(&mut self, block: Node<'a>, list: Option<usize>, depth: usize) {
        let kind = block.data().value.clone();
        match kind {
            NodeValue::Heading(_) => self.subheading(&words_of(block)),
            NodeValue::List(of) if depth <= DEPTH_MAX => {
                let number = if of.list_type == ListType::Ordered { self.numbers() } else { BULLETS };
                for (at, part) in block.children().flat_map(|item| item.children().enumerate()) {
                    // What follows within an item has no bullet of its own, unless it is a list that lies too deep.
                    let begins = at == 0 || matches!(part.data().value, NodeValue::List(_));
                    self.block(part, begins.then_some(number), depth + 1);
                }
            }
            NodeValue::CodeBlock(code) => self.text(code.literal.trim_end()),
            NodeValue::ThematicBreak | NodeValue::HtmlBlock(_) => {}
            NodeValue::BlockQuote if depth <= DEPTH_MAX => {
                block.children().for_each(|part| self.block(part, list, depth + 1));
            }
            _ => {
                let words = spans_of(block);
                match list {
                    Some(number) => self.item(number, depth.saturating_sub(1), &words),
                    None => self.line(&words),
                }
            }
        }
    }
}

/// The words of a block, as they are set. What is neither strong nor soft itself is as what it stands in; how deep it
/// stands there does not matter, so hostile depth costs nothing.
fn spans_of<'a>(block: Node<'a>) -> Vec<Span<'static>> {
    let mut spans = Vec::new();
    for inline in block.descendants().skip(1) {
        let text = match &inline.data().value {
            NodeValue::Text(text) => text.to_string(),
            NodeValue::Code(code) => code.literal.clone(),
            NodeValue::SoftBreak | NodeValue::LineBreak => " ".to_owned(),
            _ => continue,
        };
        let nearest = inline.ancestors().skip(1).take(4).find_map(|above| match above.data().value {
            NodeValue::Strong => Some(Span::Strong as fn(Cow<'static, str>) -> Span<'static>),
            NodeValue::Emph => Some(Span::Soft as fn(Cow<'static, str>) -> Span<'static>),
            _ => None,
        });
        spans.push(nearest.unwrap_or(Span::Plain)(text.into()));
        if let Some(url) = address_after(inline) {
            spans.push(Span::Plain(format!(" ({url})").into()));
        }
    }
    spans
}

/// The address of the link that ends with these words, where its words are not the address itself.
fn address_after<'a>(inline: Node<'a>) -> Option<String> {
    let mut last = inline;
    // Words that are strong or soft end their link from within.
    for _ in 0..4 {
        if last.next_sibling().is_some() {
            return None;
        }
        last = last.parent()?;
        if let NodeValue::Link(one) = &last.data().value {
            return Some(one.url.clone()).filter(|url| *url != words_of(last));
        }
    }
    None
}

fn words_of<'a>(block: Node<'a>) -> String {
    let mut words = String::new();
    for inline in block.descendants() {
        match &inline.data().value {
            NodeValue::Text(text) => words.push_str(text),
            NodeValue::Code(code) => words.push_str(&code.literal),
            NodeValue::SoftBreak | NodeValue::LineBreak => words.push(' '),
            _ => {}
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn xml(text: &str) -> String {
        let mut paper = Paper::new("T");
        paper.markdown(text);
        String::from_utf8(paper.docx.build().document).expect("XML is UTF-8")
    }

    /// Style, list and depth, and words of each paragraph after the title.
    fn told(text: &str) -> Vec<(String, String, String)> {
        let xml = xml(text);
        let between = |text: &str, from: &str, to: &str| {
            let rest = text.split_once(from).map(|(_, rest)| rest.to_owned())?;
            rest.split_once(to).map(|(words, _)| words.to_owned())
        };
        let paragraph = |one: &str| {
            let words: Vec<String> = one.split("<w:t ").skip(1).filter_map(|run| between(run, ">", "</w:t>")).collect();
            let style = between(one, "<w:pStyle w:val=\"", "\"").unwrap_or_default();
            let list = between(one, "<w:numId w:val=\"", "\"").unwrap_or_default();
            let depth = between(one, "<w:ilvl w:val=\"", "\"").unwrap_or_default();
            (style, format!("{list}{}{depth}", if list.is_empty() { "" } else { "/" }), words.concat())
        };
        xml.split("<w:p ").skip(2).map(paragraph).collect()
    }

    #[test]
    fn a_list_stays_a_list_within_lists_and_after_them() {
        let lines = told(
            "## What to do\n\nFirst the *lamps*:\n\n1. Count them\n2. Mend them\n   - those at the path\n   - the rest\n\n1. A new list",
        );
        let expected = [
            ("Heading2", "", "What to do"),
            ("", "", "First the lamps:"),
            ("", "4/0", "Count them"),
            ("", "4/0", "Mend them"),
            ("", "2/1", "those at the path"),
            ("", "2/1", "the rest"),
            ("", "4/0", "A new list"),
        ];
        let expected = expected.map(|(style, list, words)| (style.to_owned(), list.to_owned(), words.to_owned()));
        assert_eq!(lines, expected);
    }

    #[test]
    fn what_follows_within_an_item_has_no_bullet_of_its_own() {
        let lines = told("- Lamps\n\n  Two of five are out.\n\n- Hours");
        let lists: Vec<&str> = lines.iter().map(|(_, list, _)| list.as_str()).collect();
        assert_eq!(lists, ["2/0", "", "2/0"]);
    }

    #[test]
    fn a_link_stands_with_its_address_and_nothing_runs() {
        let lines = told("See [the guide](https://safer.example/guide) and <script>alert(1)</script>.");
        assert_eq!(lines[0].2, "See the guide (https://safer.example/guide) and alert(1).");
        assert_eq!(told("[**the guide**](https://safer.example)")[0].2, "the guide (https://safer.example)");
        assert_eq!(told("<https://safer.example>")[0].2, "https://safer.example");
        assert!(!xml("![x](javascript:alert(1))").contains("w:hyperlink"));
    }

    #[test]
    fn hostile_depth_is_flat_beyond_some_lists() {
        let quotes = format!("{}deep", "> ".repeat(4_000));
        assert_eq!(told(&quotes).last().expect("a line").2, "deep");
        let stars = format!("{}deep{}", "*a ".repeat(3_000), "*".repeat(3_000));
        assert!(xml(&stars).contains("deep"));
        let lists: String = (0..40).map(|depth| format!("{}- {depth}\n", "  ".repeat(depth))).collect();
        let deepest = told(&lists).last().expect("a line").clone();
        assert!(deepest.1.starts_with("2/") && deepest.2.ends_with("39"), "{deepest:?}");
    }
}
