//! Writing feeds. Every text goes through the writer of XML or JSON; what XML may not hold at all is left out.

use base::Ts;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use serde_json::json;
use std::io;

/// A feed.
#[derive(Clone, Debug, PartialEq)]
pub struct Feed {
    /// What it is called.
    pub title: String,
    /// The whole address of the page of which it is the feed.
    pub page: String,
    /// Its own whole address.
    pub own: String,
    /// The language of its words.
    pub lang: String,
    /// Who publishes it.
    pub author: String,
    /// When any of it last changed.
    pub updated: Ts,
    /// What stands in it, the latest first.
    pub entries: Vec<Entry>,
}

/// Something in a feed.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The whole address of its page, which is its id.
    pub page: String,
    /// Its title, plain.
    pub title: String,
    /// In a sentence or two, plain.
    pub summary: String,
    /// The whole text as safe HTML; empty where there is none.
    pub html: String,
    /// The language of its words.
    pub lang: String,
    /// When it was published.
    pub published: Ts,
    /// When it last changed.
    pub updated: Ts,
}

/// Atom.
pub fn atom(feed: &Feed) -> io::Result<Vec<u8>> {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 1);
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
    let root = writer.create_element("feed").with_attribute(("xmlns", "http://www.w3.org/2005/Atom"));
    root.with_attribute(("xml:lang", feed.lang.as_str())).write_inner_content(|writer| {
        line(writer, "title", &feed.title)?;
        line(writer, "id", &feed.own)?;
        line(writer, "updated", &feed.updated.rfc3339())?;
        link(writer, "self", "application/atom+xml", &feed.own)?;
        link(writer, "alternate", "text/html", &feed.page)?;
        writer.create_element("author").write_inner_content(|writer| line(writer, "name", &feed.author))?;
        feed.entries.iter().try_for_each(|entry| atom_entry(writer, entry))
    })?;
    Ok(writer.into_inner())
}

fn atom_entry(writer: &mut Writer<Vec<u8>>, entry: &Entry) -> io::Result<()> {
    writer.create_element("entry").with_attribute(("xml:lang", entry.lang.as_str())).write_inner_content(|writer| {
        line(writer, "title", &entry.title)?;
        line(writer, "id", &entry.page)?;
        link(writer, "alternate", "text/html", &entry.page)?;
        line(writer, "published", &entry.published.rfc3339())?;
        line(writer, "updated", &entry.updated.rfc3339())?;
        if !entry.summary.is_empty() {
            line(writer, "summary", &entry.summary)?;
        }
        if !entry.html.is_empty() {
            let content = writer.create_element("content").with_attribute(("type", "html"));
            content.write_text_content(BytesText::new(&clean(&entry.html)))?;
        }
        Ok(())
    })?;
    Ok(())
}

fn line(writer: &mut Writer<Vec<u8>>, name: &str, text: &str) -> io::Result<()> {
    writer.create_element(name).write_text_content(BytesText::new(&clean(text)))?;
    Ok(())
}

fn link(writer: &mut Writer<Vec<u8>>, rel: &str, media: &str, href: &str) -> io::Result<()> {
    let link = writer.create_element("link").with_attribute(("rel", rel)).with_attribute(("type", media));
    link.with_attribute(("href", clean(href).as_str())).write_empty()?;
    Ok(())
}

/// Without the characters that no XML document may hold, escaped or not.
fn clean(text: &str) -> String {
    let allowed = |sign: &char| matches!(sign, '\t' | '\n' | '\r' | '\u{20}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    text.chars().filter(allowed).collect()
}

/// JSON Feed 1.1.
pub fn json(feed: &Feed) -> serde_json::Value {
    let item = |entry: &Entry| {
        let mut item = json!({
            "id": entry.page,
            "url": entry.page,
            "title": entry.title,
            "language": entry.lang,
            "date_published": entry.published.rfc3339(),
            "date_modified": entry.updated.rfc3339(),
        });
        if !entry.summary.is_empty() {
            item["summary"] = json!(entry.summary);
        }
        // One of the two must be there.
        if entry.html.is_empty() {
            item["content_text"] = json!(entry.summary);
        } else {
            item["content_html"] = json!(entry.html);
        }
        item
    };
    json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.page,
        "feed_url": feed.own,
        "language": feed.lang,
        "authors": [{ "name": feed.author }],
        "items": feed.entries.iter().map(item).collect::<Vec<_>>(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use quick_xml::Reader;

    fn feed(title: &str) -> Feed {
        let entry = Entry {
            page: "https://safer.example/news/AAAAAA?a=1&b=\"2\"".to_owned(),
            title: title.to_owned(),
            summary: "5 < 6 & 7".to_owned(),
            html: "<p>A <em>kiosk</em> &amp; more</p>".to_owned(),
            lang: "en".to_owned(),
            published: Ts(1_000_000),
            updated: Ts(2_000_000),
        };
        Feed {
            title: "News".to_owned(),
            page: "https://safer.example/news".to_owned(),
            own: "https://safer.example/news/atom".to_owned(),
            lang: "en".to_owned(),
            author: "League".to_owned(),
            updated: Ts(2_000_000),
            entries: vec![entry],
        }
    }

    /// What stands between the tags of this name, unescaped, and how many tags there are.
    fn texts(document: &[u8], name: &str) -> (Vec<String>, usize) {
        let document = std::str::from_utf8(document).expect("UTF-8");
        let (mut reader, mut texts, mut tags, mut inside) = (Reader::from_str(document), Vec::new(), 0, false);
        let mut text = String::new();
        loop {
            match reader.read_event().expect("well-formed") {
                Event::Start(tag) => {
                    tags += 1;
                    inside = tag.name().as_ref() == name;
                    text.clear();
                }
                Event::Text(part) if inside => text.push_str(&part),
                Event::GeneralRef(sign) if inside => {
                    let plain = match &*sign {
                        "lt" => "<",
                        "gt" => ">",
                        "amp" => "&",
                        "quot" => "\"",
                        "apos" => "'",
                        other => panic!("an unknown sign {other}"),
                    };
                    text.push_str(plain);
                }
                Event::End(tag) if tag.name().as_ref() == name => {
                    texts.push(text.clone());
                    inside = false;
                }
                Event::Eof => return (texts, tags),
                _ => {}
            }
        }
    }

    #[test]
    fn nothing_that_somebody_wrote_becomes_a_tag() {
        let hostile = "</title><script>alert(1)</script>]]> \u{0}\u{b}\u{fffe} & é";
        let (plain, there) = (atom(&feed("x")).expect("it is written"), atom(&feed(hostile)).expect("it is written"));
        let (titles, tags) = texts(&there, "title");
        assert_eq!(titles, ["News".to_owned(), "</title><script>alert(1)</script>]]>  & é".to_owned()]);
        assert_eq!(tags, texts(&plain, "title").1);
        assert_eq!(texts(&there, "content").0, ["<p>A <em>kiosk</em> &amp; more</p>"]);
        assert_eq!(texts(&there, "updated").0, ["1970-01-01T00:00:02Z", "1970-01-01T00:00:02Z"]);
    }

    #[test]
    fn a_json_feed_says_what_version_1_1_wants() {
        let json = json(&feed("A \"kiosk\""));
        assert_eq!(json["version"], "https://jsonfeed.org/version/1.1");
        assert_eq!(json["items"][0]["title"], "A \"kiosk\"");
        assert_eq!(json["items"][0]["date_published"], "1970-01-01T00:00:01Z");
        let items = json["items"].as_array().expect("items");
        assert!(items.iter().all(|item| item["content_html"].is_string() || item["content_text"].is_string()));
    }
}
