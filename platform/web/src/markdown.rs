//! What people write as Markdown, made safe: rendered without raw HTML, then passed through an allow-list.

use ammonia::Builder;
use comrak::{Options, markdown_to_html};
use std::collections::HashSet;
use std::sync::LazyLock;

static ALLOWED: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut allowed = Builder::default();
    allowed
        .tags(HashSet::from([
            "p",
            "br",
            "em",
            "strong",
            "ul",
            "ol",
            "li",
            "a",
            "blockquote",
            "h3",
            "h4",
            "code",
            "pre",
            "hr",
            "del",
        ]))
        .url_schemes(HashSet::from(["https", "http", "mailto"]))
        .link_rel(Some("noopener nofollow ugc"));
    allowed
});

/// Safe HTML of a text in Markdown. Headings begin at the third level, below those of the page.
pub fn markdown(text: &str) -> String {
    let mut options = Options::default();
    options.extension.autolink = true;
    options.extension.strikethrough = true;
    options.render.hardbreaks = false;
    let html = markdown_to_html(text, &options);
    let html = html.replace("<h1>", "<h3>").replace("</h1>", "</h3>").replace("<h2>", "<h3>").replace("</h2>", "</h3>");
    ALLOWED.clean(&html).to_string()
}

/// The same for a page that is nothing but a title and this text: its headings begin at the second level.
pub fn markdown_page(text: &str) -> String {
    markdown(text).replace("<h3>", "<h2>").replace("</h3>", "</h2>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r29_to_r48_nothing_that_runs_comes_through() {
        for hostile in [
            "<script>alert(1)</script>",
            "[x](javascript:alert(1))",
            "<img src=x onerror=alert(1)>",
            "<svg/onload=alert(1)>",
            "<a href='data:text/html,x'>y</a>",
            "<style>*{display:none}</style>",
        ] {
            let safe = markdown(hostile);
            for sign in ["<script", "javascript:", "onerror=", "<svg", "data:", "<style"] {
                assert!(!safe.contains(sign), "{hostile} became {safe}");
            }
        }
    }

    #[test]
    fn what_people_mean_comes_through() {
        let html = markdown("# A\n\nThree *calls*, see https://averne.example\n\n- one\n- two");
        assert_eq!(
            html,
            "<h3>A</h3>\n<p>Three <em>calls</em>, see <a href=\"https://averne.example\" rel=\"noopener nofollow ugc\">https://averne.example</a></p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n"
        );
    }
}
