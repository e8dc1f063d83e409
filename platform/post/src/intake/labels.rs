//! Lines such as `Title: …` and `Résumé : …`: the labels people use in English and French, and the
//! marks that stand before a title in a subject.

use base::fold;

/// What a label names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Title,
    Summary,
    Topic,
    Format,
    Presenters,
    Organisation,
}

/// A labelled piece of the text.
pub(super) struct Labelled {
    pub field: Field,
    /// As written, without the colon.
    pub label: String,
    pub value: String,
}

/// Folded words, as a line begins with them. Plurals and `(s)` are handled where they are compared.
const LABELS: &[(Field, &[&str])] = &[
    (
        Field::Title,
        &[
            "title",
            "proposed title",
            "workshop title",
            "session title",
            "title of workshop",
            "title of the workshop",
            "title of session",
            "title of the session",
            "proposal title",
            "titre",
            "titre propose",
            "titre de l'atelier",
            "titre de la seance",
            "titre de la session",
            "titre de la proposition",
            "intitule",
            "intitule de l'atelier",
        ],
    ),
    (
        Field::Summary,
        &[
            "abstract",
            "summary",
            "description",
            "workshop description",
            "session description",
            "workshop abstract",
            "short description",
            "resume",
            "sommaire",
            "descriptif",
            "description de l'atelier",
            "resume de l'atelier",
        ],
    ),
    (
        Field::Topic,
        &["topic", "theme", "track", "conference topic", "conference theme", "thematique", "axe", "volet", "sujet"],
    ),
    (
        Field::Format,
        &[
            "format",
            "session format",
            "session type",
            "type of session",
            "format de l'atelier",
            "format propose",
            "type de seance",
        ],
    ),
    (
        Field::Presenters,
        &[
            "presenter",
            "speaker",
            "facilitator",
            "author",
            "co-presenter",
            "presented by",
            "intervenant",
            "intervenante",
            "presentateur",
            "presentatrice",
            "conferencier",
            "conferenciere",
            "animateur",
            "animatrice",
            "auteur",
            "autrice",
            "presente par",
            "anime par",
        ],
    ),
    (
        Field::Organisation,
        &[
            "organisation",
            "organization",
            "agency",
            "affiliation",
            "institution",
            "organisme",
            "etablissement",
            "structure",
        ],
    ),
];

/// Labels that end a field before them, though their value stays with the rest of the text.
const OTHER_LABELS: &[&str] = &[
    "duration",
    "length",
    "audience",
    "target audience",
    "language",
    "equipment",
    "objective",
    "learning objective",
    "contact",
    "phone",
    "email",
    "e-mail",
    "biography",
    "bio",
    "keyword",
    "duree",
    "public",
    "public vise",
    "langue",
    "materiel",
    "objectif",
    "courriel",
    "telephone",
    "biographie",
    "mot-cle",
    "mots-cle",
];

/// What may stand before the title in a subject, folded.
const MARKS: &[&str] = &[
    "re",
    "fw",
    "fwd",
    "tr",
    "rep",
    "aw",
    "wg",
    "proposal",
    "workshop",
    "workshop proposal",
    "proposal for workshop",
    "proposal for a workshop",
    "session proposal",
    "proposal submission",
    "workshop submission",
    "submission",
    "proposition",
    "proposition d'atelier",
    "proposition de seance",
    "proposition de communication",
    "atelier",
    "soumission",
];

/// The labelled pieces in their order, and the rest of the text.
pub(super) fn read(text: &str) -> (Vec<Labelled>, String) {
    let (mut found, mut rest): (Vec<Labelled>, Vec<&str>) = (Vec::new(), Vec::new());
    let mut open: Option<Field> = None;
    for line in text.lines() {
        if let Some(new) = labelled(line) {
            open = Some(new.field);
            found.push(new);
        } else if let Some(last) = found.last_mut().filter(|last| continues(open, last, line)) {
            last.value = format!("{}\n{}", last.value, line.trim_end());
        } else {
            open = None;
            rest.push(line);
        }
    }
    for piece in &mut found {
        piece.value = piece.value.trim().to_owned();
    }
    found.retain(|piece| !piece.value.is_empty());
    (found, rest.join("\n").trim().to_owned())
}

/// An abstract runs on until the next label; the others end at an empty line once they have words, and
/// those of one line at the line's end.
fn continues(open: Option<Field>, last: &Labelled, line: &str) -> bool {
    let begun = !last.value.trim().is_empty();
    match open {
        Some(_) if is_other_label(line) => false,
        Some(Field::Summary) => true,
        Some(Field::Presenters) => !begun || !line.trim().is_empty(),
        Some(_) => !begun,
        None => false,
    }
}

fn labelled(line: &str) -> Option<Labelled> {
    let (label, value) = label_of(line)?;
    let words = plain_label(label);
    let field = LABELS.iter().find(|(_, names)| names.contains(&words.as_str())).map(|(field, _)| *field)?;
    Some(Labelled { field, label: label.to_owned(), value: value.trim_start_matches(['*', '_']).trim().to_owned() })
}

fn is_other_label(line: &str) -> bool {
    label_of(line).is_some_and(|(label, _)| OTHER_LABELS.contains(&plain_label(label).as_str()))
}

/// What stands before the first colon, if it is short enough to be a label.
fn label_of(line: &str) -> Option<(&str, &str)> {
    let head_end = line.char_indices().nth(60).map_or(line.len(), |(at, _)| at);
    let at = line[..head_end].find([':', '：'])?;
    let colon = line[at..].chars().next().map_or(1, char::len_utf8);
    let label = line[..at].trim_matches(|sign: char| sign.is_whitespace() || "*_-•–>".contains(sign));
    (!label.is_empty()).then(|| (label, line[at + colon..].trim()))
}

/// Folded, without numbering in front, without what stands in brackets, in the singular.
fn plain_label(label: &str) -> String {
    let folded = fold(label);
    let numbered = folded.trim_start_matches(|sign: char| sign.is_ascii_digit() || ".) ".contains(sign));
    let mut words = String::new();
    for word in numbered.split('(').next().unwrap_or_default().split('/').next().unwrap_or_default().split_whitespace()
    {
        let word = word.split('·').next().unwrap_or_default();
        // `format proposes` does not exist, `abstracts` and `intervenants` do; `des` and `this` are no labels.
        let word = if word.len() > 3 { word.trim_end_matches('s') } else { word };
        words.push_str(if words.is_empty() { "" } else { " " });
        words.push_str(word);
    }
    words
}

/// The subject after one mark such as `Re:`, `[External]`, `Workshop proposal –`; empty where it is
/// nothing but a mark; `None` without a mark.
pub(super) fn without_mark(subject: &str) -> Option<&str> {
    if is_mark(subject) {
        return Some("");
    }
    if let Some(inside) = subject.strip_prefix('[') {
        return inside.find(']').filter(|end| *end <= 30).map(|end| &inside[end + 1..]);
    }
    let head_end = subject.char_indices().nth(50).map_or(subject.len(), |(at, _)| at);
    let head = &subject[..head_end];
    let dash = [" - ", " – ", " — "].iter().filter_map(|dash| head.find(dash).map(|at| (at, dash.len()))).min();
    let colon = head.find([':', '：']).map(|at| (at, head[at..].chars().next().map_or(1, char::len_utf8)));
    let (at, width) = [dash, colon].into_iter().flatten().min()?;
    is_mark(&subject[..at]).then(|| &subject[at + width..])
}

/// `Re`, `Re[2]`, `RE (2)`, `Workshop proposal`.
fn is_mark(text: &str) -> bool {
    let mark = fold(text.trim());
    let mark = mark.trim_end_matches(|sign: char| sign.is_ascii_digit() || "[]()".contains(sign)).trim();
    MARKS.contains(&mark)
}
