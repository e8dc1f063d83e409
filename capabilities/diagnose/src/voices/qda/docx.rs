//! The plain words of a DOCX: of its paragraphs, and nothing of its styles, comments, authors or times.

use super::archive::{WORKBOOK, unpack};
use super::tree::{Element, parse};

/// A line for each paragraph; `None` where the file is no DOCX, or hostile.
pub(crate) fn paragraphs(bytes: &[u8]) -> Option<String> {
    let files = unpack(bytes, WORKBOOK, |name| name == "word/document.xml").ok()?;
    let root = parse(std::str::from_utf8(files.get("word/document.xml")?).ok()?).ok()?;
    let mut out = String::new();
    walk(&root, &mut out);
    Some(out)
}

fn walk(element: &Element, out: &mut String) {
    match element.name.as_str() {
        "t" => out.push_str(&element.text),
        "tab" => out.push(' '),
        "br" => out.push('\n'),
        // What was deleted while changes were tracked is not said any more.
        "del" => return,
        _ => {}
    }
    element.children.iter().for_each(|child| walk(child, out));
    if element.name == "p" {
        out.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::super::archive::tests::zipped;
    use super::*;

    #[test]
    fn words_of_paragraphs_are_read_and_nothing_else() {
        let xml = "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>Birch: We go </w:t></w:r><w:r><w:t>round.</w:t></w:r></w:p>\
            <w:p><w:del><w:r><w:delText>Yasmin</w:delText></w:r></w:del><w:r><w:t>Every day &amp; night.</w:t></w:r></w:p></w:body></w:document>";
        let docx = zipped(&[("word/document.xml", xml.as_bytes()), ("docProps/core.xml", b"<a>Author</a>")]);
        assert_eq!(paragraphs(&docx).expect("it reads"), "Birch: We go round.\nEvery day & night.\n");
        assert_eq!(paragraphs(b"PK"), None);
        assert_eq!(paragraphs(&zipped(&[("../word/document.xml", xml.as_bytes())])), None);
    }
}
