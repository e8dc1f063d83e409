//! A project written as the scheme of 18 March 2019 asks: order of elements, guids, colours, texts beside the project
//! under their guid, places in code points. The same project gives the same bytes.

use super::project::{Code, Project, Text};
use super::tree::{printable, quoted};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipWriter};

/// Elements before the sources.
const BEFORE: [&str; 2] = ["Variables", "Cases"];
/// Sources that are no texts.
const SOURCES: [&str; 4] = ["PictureSource", "PDFSource", "AudioSource", "VideoSource"];
/// Elements after them, in the order of the scheme.
const AFTER: [&str; 4] = ["Notes", "Links", "Sets", "Graphs"];

/// The code book alone, as `.qdc`.
pub fn code_book(project: &Project) -> String {
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    out.push_str("<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\" origin=\"Wardmote\">");
    push_codes(&project.codes, &mut out);
    out.push_str("</CodeBook>\n");
    out
}

/// The project as `.qdpx`.
pub fn archive(project: &Project) -> Result<Vec<u8>, zip::result::ZipError> {
    // No time of writing: two exports of the same project are the same bytes.
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("project.qde", options)?;
    zip.write_all(document(project).as_bytes())?;
    for text in &project.texts {
        zip.start_file(format!("sources/{}.txt", text.guid), options)?;
        zip.write_all(text.text.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}

/// `project.qde`.
pub fn document(project: &Project) -> String {
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    out.push_str(&format!(
        "<Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"{}\" origin=\"{}\">",
        text_of(&project.name),
        text_of(if project.origin.is_empty() { "Wardmote" } else { &project.origin })
    ));
    if !project.users.is_empty() {
        out.push_str("<Users>");
        for (guid, name) in &project.users {
            out.push_str(&format!("<User guid=\"{}\" name=\"{}\"/>", text_of(guid), text_of(name)));
        }
        out.push_str("</Users>");
    }
    if !project.codes.is_empty() {
        out.push_str("<CodeBook>");
        push_codes(&project.codes, &mut out);
        out.push_str("</CodeBook>");
    }
    push_kept(project, &BEFORE, &mut out);
    let others = project.kept.iter().any(|(name, _)| SOURCES.contains(&name.as_str()));
    if !project.texts.is_empty() || others {
        out.push_str("<Sources>");
        project.texts.iter().for_each(|text| push_text(text, &mut out));
        push_kept(project, &SOURCES, &mut out);
        out.push_str("</Sources>");
    }
    push_kept(project, &AFTER, &mut out);
    out.push_str("</Project>\n");
    out
}

fn push_kept(project: &Project, names: &[&str], out: &mut String) {
    for name in names {
        project.kept.iter().filter(|(one, _)| one == name).for_each(|(_, xml)| out.push_str(xml));
    }
}

fn push_codes(codes: &[Code], out: &mut String) {
    // The scheme wants at least one code where there is a list of them.
    if codes.is_empty() {
        return;
    }
    out.push_str("<Codes>");
    codes.iter().for_each(|code| push_code(code, out));
    out.push_str("</Codes>");
}

fn push_code(code: &Code, out: &mut String) {
    let head = format!(
        "<Code guid=\"{}\" name=\"{}\" isCodable=\"{}\"",
        text_of(&code.guid),
        text_of(&code.name),
        code.codable
    );
    out.push_str(&head);
    if !code.colour.is_empty() {
        out.push_str(&format!(" color=\"{}\"", text_of(&code.colour)));
    }
    if code.memo.is_empty() && code.codes.is_empty() {
        out.push_str("/>");
        return;
    }
    out.push('>');
    if !code.memo.is_empty() {
        out.push_str(&format!("<Description>{}</Description>", text_of(&code.memo)));
    }
    code.codes.iter().for_each(|code| push_code(code, out));
    out.push_str("</Code>");
}

fn push_text(text: &Text, out: &mut String) {
    let guid = text_of(&text.guid);
    let head =
        format!("<TextSource guid=\"{guid}\" name=\"{}\" plainTextPath=\"internal://{guid}.txt\"", text_of(&text.name));
    out.push_str(&head);
    if text.passages.is_empty() {
        out.push_str("/>");
        return;
    }
    out.push('>');
    for passage in &text.passages {
        let (from, to) = (passage.span.from, passage.span.to);
        out.push_str(&format!(
            "<PlainTextSelection guid=\"{}\" startPosition=\"{from}\" endPosition=\"{to}\">",
            text_of(&passage.guid)
        ));
        for (at, (code, user)) in passage.codings.iter().enumerate() {
            let by = if user.is_empty() { String::new() } else { format!(" creatingUser=\"{}\"", text_of(user)) };
            let own = super::take_out::guid_of(&format!("{}/{at}", passage.guid));
            out.push_str(&format!("<Coding guid=\"{own}\"{by}><CodeRef targetGUID=\"{}\"/></Coding>", text_of(code)));
        }
        out.push_str("</PlainTextSelection>");
    }
    out.push_str("</TextSource>");
}

fn text_of(text: &str) -> String {
    quoted(&printable(text))
}

#[cfg(test)]
mod tests {
    use super::super::archive::tests::zipped;
    use super::super::project::Passage;
    use super::super::read::{NotRead, read};
    use super::*;
    use crate::voices::coding::sentences::Span;
    use std::path::Path;

    const DATA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/audit/refi-qda");
    const G1: &str = "11111111-1111-4111-8111-111111111111";
    const G2: &str = "22222222-2222-4222-8222-222222222222";
    const G3: &str = "33333333-3333-4333-8333-333333333333";

    fn own() -> Project {
        let below = Code { guid: G2.into(), name: "Go round".into(), codable: true, ..Code::default() };
        let top = Code {
            guid: G1.into(),
            name: "What people do “about it” & how".into(),
            memo: "Avoiding, going in twos,\nnot telling".into(),
            colour: "#1c5d99".into(),
            codable: false,
            codes: vec![below],
        };
        let passage = Passage { guid: G3.into(), span: Span { from: 2, to: 9 }, codings: vec![(G2.into(), G1.into())] };
        Project {
            name: "Eastmarch".into(),
            origin: "Wardmote".into(),
            users: vec![(G1.into(), "Coder 1".into())],
            codes: vec![top],
            texts: vec![Text {
                guid: G3.into(),
                name: "Group 4".into(),
                text: "🚲 l’été là-bas\nfin".into(),
                passages: vec![passage],
            }],
            kept: Vec::new(),
        }
    }

    /// Valid by the scheme, where the scheme and a validator are at hand.
    fn is_valid(document: &str) {
        let scheme = format!("{DATA}/Project-1.0.xsd");
        if !Path::new(&scheme).exists() {
            println!("skipped: no ../shared/data");
            return;
        }
        let folder = std::env::temp_dir().join(format!("wardmote-qde-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder");
        let file = folder.join(format!("{}.qde", document.len()));
        std::fs::write(&file, document).expect("a file");
        let run = std::process::Command::new("xmllint").args(["--noout", "--schema", &scheme]).arg(&file).output();
        let Ok(run) = run else {
            println!("skipped: no xmllint");
            return;
        };
        std::fs::remove_dir_all(&folder).expect("it goes");
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    }

    #[test]
    fn what_is_written_is_valid_and_reads_back() {
        let one = own();
        let (again, report) = read(&archive(&one).expect("an archive")).expect("it reads");
        assert_eq!(again, one);
        assert_eq!((report.codes, report.texts, report.codings, report.beyond), (2, 1, 1, 0));
        assert_eq!(again.texts[0].passages[0].span.of(&again.texts[0].text), "l’été l");
        is_valid(&document(&one));
        assert_eq!(read(code_book(&one).as_bytes()).expect("it reads").0.codes, one.codes);
        assert_eq!(archive(&one).expect("an archive"), archive(&one).expect("the same bytes"));
    }

    #[test]
    fn the_file_of_nvivo_goes_round() {
        let Ok(bytes) = std::fs::read(format!("{DATA}/nvivo-mac-15-export.qdpx")) else {
            println!("skipped: no ../shared/data");
            return;
        };
        let (one, report) = read(&bytes).expect("it reads");
        assert_eq!((report.texts, one.users.len()), (2, 2));
        assert!(report.codes > 50 && report.not_kept.is_empty());
        let mut names = Vec::new();
        one.codes.iter().for_each(|code| code.walk(&mut |code, depth| names.push((depth, code.name.clone())), 0));
        let twice = names.iter().filter(|(_, name)| name == "programming").count();
        assert_eq!(twice, 2, "the same name below two parents stays two codes");
        let (again, _) = read(&archive(&one).expect("an archive")).expect("it reads again");
        assert_eq!(again, one);
        is_valid(&document(&one));
    }

    #[test]
    fn files_of_other_programs_are_read_leniently() {
        let qde = format!(
            "\u{feff}<q:Project xmlns:q=\"urn:QDA-XML:project:1.0\" name=\"x\"><q:CodeBook><q:Codes>\
             <q:Code guid=\"{{{G1}}}\" name=\"a\" isCodable=\"true\" color=\"red\"/></q:Codes></q:CodeBook>\
             <q:Cases><q:Case guid=\"{G2}\" name=\"Yasmin\"/></q:Cases>\
             <q:Sources><q:TextSource guid=\"{G3}\"><q:PlainTextContent>one&#13;&#10;two</q:PlainTextContent>\
             <q:PlainTextSelection guid=\"{G2}\" startPosition=\"4\" endPosition=\"7\"><q:Coding guid=\"{G2}\"><q:CodeRef targetGUID=\"{G1}\"/></q:Coding>\
             <q:Coding guid=\"{G2}\"><q:CodeRef targetGUID=\"{G3}\"/></q:Coding></q:PlainTextSelection>\
             <q:PlainTextSelection guid=\"{G2}\" startPosition=\"4\" endPosition=\"99\"/></q:TextSource>\
             <q:PictureSource guid=\"{G2}\" path=\"internal://p.png\"/></q:Sources></q:Project>"
        );
        let (one, report) =
            read(&zipped(&[("project.qde", qde.as_bytes()), ("sources/.root", b"")])).expect("it reads");
        assert_eq!(one.codes[0].guid, G1);
        assert_eq!(one.texts[0].text, "one\ntwo");
        assert_eq!(one.texts[0].passages[0].span.of(&one.texts[0].text), "two");
        assert_eq!((report.colours, report.beyond, report.unknown, report.codings), (1, 1, 1, 1));
        assert_eq!(report.not_kept, [("PictureSource".to_owned(), 1), ("Cases".to_owned(), 1)]);
        assert_eq!(
            read(&archive(&one).expect("an archive")).expect("again").0.kept,
            one.kept,
            "what is not ours is carried along"
        );
    }

    #[test]
    fn hostile_files_are_refused_with_their_reason() {
        let laughs = b"<!DOCTYPE a [<!ENTITY a \"ha\">]><Project name=\"&a;\"/>";
        assert_eq!(read(&zipped(&[("project.qde", laughs)])), Err(NotRead::Entities));
        assert_eq!(read(&zipped(&[("other.qde", b"<Project/>")])), Err(NotRead::NoProject));
        assert_eq!(read(&zipped(&[("project.qde", b"<html/>")])), Err(NotRead::OtherRoot));
        assert_eq!(read(b"<html/>"), Err(NotRead::OtherRoot));
        assert_eq!(read("<a>".repeat(500).as_bytes()), Err(NotRead::TooMuch));
        assert_eq!(read(b""), Err(NotRead::NotXml));
    }
}
