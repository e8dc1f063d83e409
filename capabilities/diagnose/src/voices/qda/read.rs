//! A `.qdc` or `.qdpx` read leniently: braces around guids, colours that are names, texts inside or beside, line ends of
//! every system. What cannot be believed is refused with its reason; what is not ours is carried along.

use super::archive::{Hostile, PROJECT, Unpacked, unpack};
use super::project::{Code, Passage, Project, Report, Text};
use super::tree::{Broken, Element, parse, print};
use crate::voices::coding::sentences::Span;

/// Why a file is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotRead {
    /// The archive.
    Archive(Hostile),
    /// It is not whole XML.
    NotXml,
    /// It declares or uses entities of its own.
    Entities,
    /// Deeper, or of more parts, than any project.
    TooMuch,
    /// It is neither a project nor a code book.
    OtherRoot,
    /// The archive holds no project.qde.
    NoProject,
}

impl From<Broken> for NotRead {
    fn from(broken: Broken) -> NotRead {
        match broken {
            Broken::NotXml => NotRead::NotXml,
            Broken::Entities => NotRead::Entities,
            Broken::TooMuch => NotRead::TooMuch,
        }
    }
}

/// Elements of a project that are not ours.
const OTHERS: [&str; 6] = ["Variables", "Cases", "Notes", "Links", "Sets", "Graphs"];
/// So many codes below one another.
const CODE_DEPTH_MAX: usize = 24;

/// Reads either kind of file by what is in it.
pub fn read(bytes: &[u8]) -> Result<(Project, Report), NotRead> {
    if bytes.starts_with(b"PK") { project(bytes) } else { code_book(bytes) }
}

fn code_book(bytes: &[u8]) -> Result<(Project, Report), NotRead> {
    if bytes.len() as u64 > PROJECT.one_bytes {
        return Err(NotRead::TooMuch);
    }
    let root = parse(text_of(bytes).trim_start())?;
    if root.name != "CodeBook" {
        return Err(NotRead::OtherRoot);
    }
    let mut report = Report::default();
    let mut one = Project { origin: root.get("origin").to_owned(), ..Project::default() };
    one.codes = codes(&root, &mut report);
    report.codes = one.code_count();
    let sets = root.one("Sets").map_or(0, |sets| sets.children.len());
    report.not_kept.extend((sets > 0).then(|| ("Sets".to_owned(), sets)));
    Ok((one, report))
}

fn project(bytes: &[u8]) -> Result<(Project, Report), NotRead> {
    let wanted = |name: &str| name == "project.qde" || name.to_lowercase().ends_with(".txt");
    let files = unpack(bytes, PROJECT, wanted).map_err(NotRead::Archive)?;
    let root = parse(text_of(files.get("project.qde").ok_or(NotRead::NoProject)?).trim_start())?;
    if root.name != "Project" {
        return Err(NotRead::OtherRoot);
    }
    let mut report = Report::default();
    let mut one =
        Project { name: root.get("name").to_owned(), origin: root.get("origin").to_owned(), ..Project::default() };
    if let Some(users) = root.one("Users") {
        one.users = users.each("User").map(|user| (guid(user.get("guid")), user.get("name").to_owned())).collect();
    }
    if let Some(book) = root.one("CodeBook") {
        one.codes = codes(book, &mut report);
    }
    report.codes = one.code_count();
    if let Some(sources) = root.one("Sources") {
        take_sources(sources, &files, &mut one, &mut report);
    }
    for name in OTHERS {
        if let Some(element) = root.one(name) {
            report.not_kept.push((name.to_owned(), element.children.len()));
            one.kept.push((name.to_owned(), printed(element)));
        }
    }
    Ok((one, report))
}

fn take_sources(sources: &Element, files: &Unpacked, one: &mut Project, report: &mut Report) {
    let mut known = Vec::new();
    for code in &one.codes {
        code.walk(&mut |code, _| known.push(code.guid.clone()), 0);
    }
    for source in &sources.children {
        if source.name == "TextSource" {
            let text = text(source, files, &known, report);
            report.codings += text.passages.iter().map(|passage| passage.codings.len()).sum::<usize>();
            report.texts += 1;
            one.texts.push(text);
        } else {
            match report.not_kept.iter_mut().find(|(name, _)| *name == source.name) {
                Some((_, count)) => *count += 1,
                None => report.not_kept.push((source.name.clone(), 1)),
            }
            one.kept.push((source.name.clone(), printed(source)));
        }
    }
}

/// The codes below a code book. Some programs write `Codes`, and some the codes at once.
fn codes(book: &Element, report: &mut Report) -> Vec<Code> {
    let from = book.one("Codes").unwrap_or(book);
    from.each("Code").map(|element| code(element, 1, report)).collect()
}

fn code(element: &Element, depth: usize, report: &mut Report) -> Code {
    let below = element.each("Code").filter(|_| depth < CODE_DEPTH_MAX);
    Code {
        guid: guid(element.get("guid")),
        name: element.get("name").trim().to_owned(),
        memo: element.one("Description").map_or(String::new(), |text| text.text.trim().to_owned()),
        colour: colour(element.get("color"), report),
        codable: element.get("isCodable") != "false",
        codes: below.map(|element| code(element, depth + 1, report)).collect::<Vec<_>>(),
    }
}

fn colour(written: &str, report: &mut Report) -> String {
    let hex = written.strip_prefix('#').unwrap_or_default();
    let is_hex = hex.chars().all(|sign| sign.is_ascii_hexdigit());
    match hex.len() {
        6 if is_hex => format!("#{}", hex.to_lowercase()),
        3 if is_hex => format!("#{}", hex.to_lowercase().chars().flat_map(|sign| [sign, sign]).collect::<String>()),
        _ => {
            report.colours += usize::from(!written.is_empty());
            String::new()
        }
    }
}

fn text(source: &Element, files: &Unpacked, known: &[String], report: &mut Report) -> Text {
    let inside = source.one("PlainTextContent").map(|content| content.text.clone());
    let beside = || {
        let path = source.get("plainTextPath").strip_prefix("internal://").unwrap_or_default();
        files.get(&format!("sources/{path}")).or_else(|| files.get(&format!("Sources/{path}"))).map(text_of)
    };
    let text = inside.or_else(beside).unwrap_or_default();
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let length = text.chars().count();
    let mut passages = Vec::new();
    for selection in source.each("PlainTextSelection") {
        let place = |name: &str| selection.get(name).trim().parse::<usize>().unwrap_or(usize::MAX);
        let span = Span { from: place("startPosition"), to: place("endPosition") };
        if span.from >= span.to || span.to > length {
            report.beyond += 1;
            continue;
        }
        let codings = selection.each("Coding").filter_map(|coding| {
            let code = guid(coding.one("CodeRef")?.get("targetGUID"));
            Some((code, guid(coding.get("creatingUser"))))
        });
        let (codings, strange): (Vec<_>, Vec<_>) = codings.partition(|(code, _)| known.contains(code));
        report.unknown += strange.len();
        passages.push(Passage { guid: guid(selection.get("guid")), span, codings });
    }
    Text { guid: guid(source.get("guid")), name: source.get("name").to_owned(), text, passages }
}

/// Guids come with braces or without, in either case.
fn guid(written: &str) -> String {
    written.trim().trim_matches(['{', '}']).to_lowercase()
}

fn text_of(bytes: &[u8]) -> String {
    let (rest, wide) = match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => (rest, None),
        [0xff, 0xfe, rest @ ..] => (rest, Some(u16::from_le_bytes as fn([u8; 2]) -> u16)),
        [0xfe, 0xff, rest @ ..] => (rest, Some(u16::from_be_bytes as fn([u8; 2]) -> u16)),
        rest => (rest, None),
    };
    match wide {
        None => String::from_utf8_lossy(rest).into_owned(),
        Some(turn) => {
            let units: Vec<u16> = rest.chunks_exact(2).map(|pair| turn([pair[0], pair[1]])).collect();
            String::from_utf16_lossy(&units)
        }
    }
}

fn printed(element: &Element) -> String {
    let mut out = String::new();
    print(element, &mut out);
    out
}
