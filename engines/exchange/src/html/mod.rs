//! HTML to Markdown, for sources whose texts are HTML (frab, FOSDEM). One pass, no tree, linear in the text;
//! unknown tags vanish, their text stays; what is shown later still goes through the site's own sanitiser.

mod characters;
mod page;

use page::Page;

/// Tags whose presence tells HTML from Markdown or plain text.
const TELLING: [&str; 20] = [
    "</p>",
    "<p>",
    "<br",
    "</a>",
    "</li>",
    "</ul>",
    "</ol>",
    "</div>",
    "</strong>",
    "</em>",
    "</b>",
    "</i>",
    "</h1>",
    "</h2>",
    "</h3>",
    "</h4>",
    "</pre>",
    "</code>",
    "</span>",
    "</blockquote>",
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
    let mut page = Page::new(!has_blocks(html));
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

/// True when tags tell the paragraphs, so that line ends are mere spaces.
fn has_blocks(html: &str) -> bool {
    let lower = html.to_ascii_lowercase();
    ["<p>", "<p ", "</p>", "<br", "<li", "<div", "<h1", "<h2", "<h3", "<h4", "<blockquote"]
        .iter()
        .any(|tag| lower.contains(tag))
}

fn starts_tag(after: &str) -> bool {
    after.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!' || c == '?')
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
        assert_eq!(
            to_markdown("<p>2 * 3 &lt; 7, &lt;b&gt; snake_case _x_</p>"),
            "2 \\* 3 < 7, \\<b> snake_case \\_x\\_"
        );
        assert_eq!(to_markdown("<p>use <code>a_b*</code> here</p>"), "use `a_b*` here");
    }

    #[test]
    fn nothing_hidden_and_nothing_broken_comes_through() {
        assert_eq!(to_markdown("<p>a<script>alert(1)</script>b <strong></strong>c</p>"), "ab c");
        assert_eq!(to_markdown("a < b <p"), "a < b \\<p");
        assert_eq!(to_markdown("<a href='x'>"), "");
        assert_eq!(to_markdown("</b>a <b>b <b>c</b> d<i></b>"), "a **b c d**");
        assert_eq!(to_markdown("&unknown; &#x26; &#0;."), "&unknown; & .");
    }

    #[test]
    fn plain_text_with_links_in_it_keeps_its_lines() {
        let text = "First line\r\nsecond\n\n\nSee <a href='https://ward.example'>the\nward</a>";
        assert_eq!(to_markdown(text), "First line\nsecond\n\nSee [the\nward](https://ward.example)");
        assert_eq!(to_markdown("<p>one\ntwo</p>"), "one two");
    }

    #[test]
    fn markdown_is_not_taken_for_html() {
        assert!(!is_html("see <https://ward.example> and 3 < 4"));
        assert!(is_html("one<BR/>two"));
    }
}
