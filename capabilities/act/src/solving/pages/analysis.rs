//! Analyse: why does it happen there? Evidence on the sides of the triangle, and hypotheses that stand or fall by it.

use crate::solving::desk::{at, at_least, choices, id_of, line, link, maker, room_for, shell, words};
use crate::solving::model::{Bearing, Evidence, EvidenceKind, Hypothesis, HypothesisVerdict, Problem, Side, Standing};
use crate::solving::store::analysis::{self as analyses};
use askama::Template;
use base::{Id, one_line};
use web::{Ask, Outcome, Refusal, Sheet, Shell, download, page, refused, see_other};

/// The largest file.
const FILE_MB: usize = 2;

/// A piece of evidence as it is shown.
struct Piece {
    id: String,
    words: String,
    kind: String,
    title: String,
    href: String,
    bears: String,
}

/// A hypothesis with what bears on it.
struct Supposed {
    id: String,
    words: String,
    verdict: (String, &'static str),
    reason: String,
    speaks: String,
}

#[derive(Template)]
#[template(path = "solving/analysis.html")]
struct Analysis {
    shell: Shell,
    base: String,
    s: Sheet,
    works: bool,
    sides: Vec<(&'static str, String, String, Vec<Piece>)>,
    hypotheses: Vec<Supposed>,
    side_choices: Vec<(String, String)>,
    kinds: Vec<(String, String)>,
    hypothesis_choices: Vec<(String, String)>,
    bearings: Vec<(String, String)>,
    verdicts: Vec<(String, String)>,
}

async fn analysis(ask: &Ask, one: &Problem, standing: Standing, s: Sheet) -> Result<Analysis, Refusal> {
    let t = ask.t();
    let evidence = analyses::evidence(ask.db(), one.id).await?;
    let hypotheses = analyses::hypotheses(ask.db(), one.id).await?;
    let side = |side: &Side| {
        let of = evidence.iter().filter(|piece| piece.side == *side);
        let say = |end: &str| t.say(&format!("problem-side-{}{end}", side.code()));
        (side.code(), say(""), say("-hint"), of.map(|piece| shown(ask, one, piece, &hypotheses)).collect())
    };
    let none = (String::new(), t.say("problem-bears-none"));
    let number = |(n, one): (usize, &Hypothesis)| {
        (one.id.to_string(), t.a2("problem-hypothesis-n", "n", n + 1, "words", short(&one.words)))
    };
    Ok(Analysis {
        shell: shell(ask, one, Some(standing), t.say("problem-tab-analysis")),
        base: ask.to(&at(one, "")),
        s,
        works: standing >= Standing::Stakeholder,
        sides: Side::ALL.iter().map(side).collect(),
        hypotheses: hypotheses.iter().map(|one| supposed(ask, one, &evidence)).collect(),
        side_choices: choices(ask, Side::ALL, Side::code, "problem-side"),
        kinds: choices(ask, EvidenceKind::ALL, EvidenceKind::code, "problem-evidence"),
        hypothesis_choices: std::iter::once(none).chain(hypotheses.iter().enumerate().map(number)).collect(),
        bearings: choices(ask, Bearing::ALL, Bearing::code, "problem-bears"),
        verdicts: choices(ask, HypothesisVerdict::ALL, HypothesisVerdict::code, "problem-hypothesis"),
    })
}

/// The beginning of a text, for a list to choose from.
fn short(words: &str) -> String {
    let cut: String = words.chars().take(70).collect();
    if cut.len() < words.len() { format!("{}…", cut.trim_end()) } else { cut }
}

fn shown(ask: &Ask, one: &Problem, piece: &Evidence, hypotheses: &[Hypothesis]) -> Piece {
    let t = ask.t();
    let bears = piece.bears.and_then(|(id, bearing)| {
        let n = hypotheses.iter().position(|one| one.id == id)? + 1;
        Some(t.a(&format!("problem-bears-{}-n", bearing.code()), "n", n))
    });
    let href = match piece.kind {
        EvidenceKind::File => ask.to(&at(one, &format!("/evidence/{}", piece.id))),
        _ => piece.path.clone(),
    };
    Piece {
        id: piece.id.to_string(),
        words: piece.words.clone(),
        kind: t.say(&format!("problem-evidence-{}", piece.kind.code())),
        title: if piece.title.is_empty() { piece.path.clone() } else { piece.title.clone() },
        href,
        bears: bears.unwrap_or_default(),
    }
}

fn supposed(ask: &Ask, one: &Hypothesis, evidence: &[Evidence]) -> Supposed {
    let t = ask.t();
    let speaks = |bearing| evidence.iter().filter(|piece| piece.bears == Some((one.id, bearing))).count();
    let tone = match one.verdict {
        HypothesisVerdict::Open => " lamp",
        HypothesisVerdict::Holds => " good",
        HypothesisVerdict::Falls => "",
    };
    Supposed {
        id: one.id.to_string(),
        words: one.words.clone(),
        verdict: (t.say(&format!("problem-hypothesis-{}", one.verdict.code())), tone),
        reason: one.reason.clone(),
        speaks: t.a2("problem-speaks", "for", speaks(Bearing::For), "against", speaks(Bearing::Against)),
    }
}

/// `GET /problems/{code}/analysis`
pub(super) async fn show(ask: Ask) -> Outcome {
    let (one, standing) = at_least(&ask, Standing::Observer).await?;
    page(&analysis(&ask, &one, standing, Sheet::default()).await?)
}

/// `POST /problems/{code}/hypotheses`
pub(super) async fn suppose(ask: Ask) -> Outcome {
    let (one, standing) = at_least(&ask, Standing::Stakeholder).await?;
    let mut s = Sheet::of(ask.form().await?);
    let said = words(&ask, &mut s, "hypothesis-words", 100, Some("problem-hypothesis-missing"));
    if !s.is_fine() {
        return refused(&analysis(&ask, &one, standing, s).await?);
    }
    room_for(analyses::hypotheses(ask.db(), one.id).await?.len())?;
    let tx = ask.db().begin().await?;
    analyses::suppose(&tx, maker(&ask), one.id, &said).await?;
    tx.commit().await?;
    see_other(&ask, &at(&one, "/analysis#hypotheses"), Some("said-problem-saved"))
}

/// `POST /problems/{code}/hypotheses/{id}`: it holds or falls, with the reason.
pub(super) async fn judge(ask: Ask) -> Outcome {
    let (one, standing) = at_least(&ask, Standing::Stakeholder).await?;
    let id = id_of(&ask)?;
    let mut s = Sheet::of(ask.form().await?);
    let verdict = HypothesisVerdict::parse(s.form.get("verdict")).unwrap_or(HypothesisVerdict::Open);
    let missing = (verdict != HypothesisVerdict::Open).then_some("problem-hypothesis-reason-missing");
    let reason = words(&ask, &mut s, "reason", 100, missing);
    if !s.is_fine() {
        return refused(&analysis(&ask, &one, standing, s).await?);
    }
    let tx = ask.db().begin().await?;
    if !analyses::judge(&tx, maker(&ask), one.id, id, verdict, &reason).await? {
        return Err(Refusal::not_found());
    }
    tx.commit().await?;
    see_other(&ask, &at(&one, "/analysis#hypotheses"), Some("said-problem-saved"))
}

/// `POST /problems/{code}/evidence`
pub(super) async fn add(ask: Ask) -> Outcome {
    let (one, standing) = at_least(&ask, Standing::Stakeholder).await?;
    let mut s = Sheet::of(ask.form().await?);
    let known = analyses::hypotheses(ask.db(), one.id).await?;
    let piece = typed(&ask, &mut s, &known);
    let file = s.form.files("file").first().map(|file| file.bytes.clone());
    let Some(mut piece) = piece.filter(|_| s.is_fine()) else {
        return refused(&analysis(&ask, &one, standing, s).await?);
    };
    room_for(analyses::evidence(ask.db(), one.id).await?.len())?;
    let tx = ask.db().begin().await?;
    if let Some(bytes) = file.filter(|_| piece.kind == EvidenceKind::File) {
        piece.blob_hash = Some(ask.house.blobs.keep(&tx, ask.now(), &bytes).await?);
    }
    analyses::add(&tx, maker(&ask), one.id, &piece).await?;
    tx.commit().await?;
    see_other(&ask, &at(&one, &format!("/analysis#side-{}", piece.side.code())), Some("said-problem-saved"))
}

fn typed(ask: &Ask, s: &mut Sheet, known: &[Hypothesis]) -> Option<Evidence> {
    let t = ask.t();
    let said = words(ask, s, "words", 150, Some("problem-evidence-missing"));
    let side = Side::parse(s.form.get("side"));
    if side.is_none() {
        s.wrong("side", t.say("problem-side-missing"));
    }
    let kind = EvidenceKind::parse(s.form.get("kind"));
    if kind.is_none() {
        s.wrong("kind", t.say("problem-evidence-kind-missing"));
    }
    let (title, path, media) = source(ask, s, kind?);
    let hypothesis = Id::parse(s.form.get("hypothesis"));
    let bears = hypothesis.filter(|id| known.iter().any(|one| one.id == *id)).map(|id| {
        let bearing = Bearing::parse(s.form.get("bearing")).unwrap_or(Bearing::For);
        (id, bearing)
    });
    Some(Evidence {
        id: ask.new_id(),
        side: side?,
        words: said,
        kind: kind?,
        title,
        path,
        blob_hash: None,
        media,
        bears,
    })
}

/// What it is called, where it is, and the media type of a file.
fn source(ask: &Ask, s: &mut Sheet, kind: EvidenceKind) -> (String, String, String) {
    let title = line(ask, s, "source", (kind == EvidenceKind::Seen).then_some("problem-source-missing"));
    if kind == EvidenceKind::File {
        return file_of(ask, s, title);
    }
    let missing = (kind != EvidenceKind::Seen).then_some("problem-path-missing");
    let path = link(ask, s, "path", missing);
    (title, path, String::new())
}

fn file_of(ask: &Ask, s: &mut Sheet, title: String) -> (String, String, String) {
    let Some((name, size)) = s.form.files("file").first().map(|file| (one_line(&file.name), file.bytes.len())) else {
        s.wrong("file", ask.t().say("problem-file-missing"));
        return (title, String::new(), String::new());
    };
    if size > FILE_MB * 1_000_000 {
        s.wrong("file", ask.t().a("problem-file-too-large", "most", FILE_MB));
    }
    let name: String = name.chars().take(120).collect();
    // The browser's word for the type is not believed: a file is handed out as bytes to be kept.
    (if title.is_empty() { name } else { title }, String::new(), "application/octet-stream".to_owned())
}

/// `GET /problems/{code}/evidence/{id}`: the file, to be kept, for those around the problem.
pub(super) async fn file(ask: Ask) -> Outcome {
    let (one, _) = at_least(&ask, Standing::Observer).await?;
    let piece = analyses::piece(ask.db(), one.id, id_of(&ask)?).await?.ok_or_else(Refusal::not_found)?;
    let hash = piece.blob_hash.ok_or_else(Refusal::not_found)?;
    download(&piece.title, &piece.media, ask.house.blobs.fetch(&hash).await?)
}

/// `POST /problems/{code}/evidence/{id}`: takes a piece away.
pub(super) async fn take_away(ask: Ask) -> Outcome {
    let (one, _) = at_least(&ask, Standing::Lead).await?;
    let tx = ask.db().begin().await?;
    if !analyses::take_away(&tx, maker(&ask), one.id, id_of(&ask)?).await? {
        return Err(Refusal::not_found());
    }
    tx.commit().await?;
    see_other(&ask, &at(&one, "/analysis"), Some("said-problem-saved"))
}
