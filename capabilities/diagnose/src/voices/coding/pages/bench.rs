//! One source on the coder's bench: the transcript with what was marked, the book beside it, and, when two have finished,
//! what they disagree on. Until then each codes blind.

use super::book::{Agreement, agreement};
use crate::audit::{Desk, Scene};
use crate::desk::words;
use crate::voices::coding::compare::{Compared, compare};
use crate::voices::coding::model::{Code, Coding, Turn, fit, laid_out, passages, pieces};
use crate::voices::coding::sentences::{Span, sentences};
use crate::voices::coding::store::{self as coding, Talk};
use crate::voices::desk::{self, Way};
use crate::voices::redaction::store as queue;
use crate::voices::source::model::Source;
use askama::Template;
use base::Id;
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

#[derive(Template)]
#[template(path = "voices/bench.html")]
struct BenchPage {
    shell: Shell,
    ways: Vec<Way>,
    action: String,
    base: String,
    what: String,
    lang: String,
    turns: Vec<Row>,
    codes: Vec<CodeLine>,
    options: Vec<(String, String)>,
    memos: Vec<String>,
    done: bool,
    agreement: Option<Agreement>,
    apart: Vec<ApartLine>,
    s: Sheet,
}

struct CodeLine {
    name: String,
    memo: String,
    depth: usize,
    colour: i64,
    used: usize,
}

struct Row {
    id: String,
    place: usize,
    speaker: String,
    facilitator: bool,
    counted: bool,
    pieces: Vec<PieceLine>,
    tags: Vec<Tag>,
    sentences: Vec<(usize, String)>,
}

struct PieceLine {
    text: String,
    colour: i64,
    both: bool,
    letters: String,
}

struct Tag {
    id: String,
    letter: String,
    name: String,
    colour: i64,
    own: bool,
    is_quote: bool,
    may_quote: bool,
}

struct ApartLine {
    contribution: String,
    from: usize,
    code_id: String,
    code: String,
    words: String,
    who: String,
    settled: String,
}

/// What the bench shows of a source to this coder: the own codings, and those of others once both have finished.
struct Bench {
    source: Source,
    turns: Vec<Turn>,
    codings: Vec<Coding>,
    codes: Vec<Code>,
    finished: Vec<Id>,
    compared: Option<Compared>,
}

async fn bench(ask: &Ask, scene: &Scene) -> Result<Bench, Refusal> {
    let source = desk::source(ask, scene).await?;
    let (db, me) = (ask.db(), ask.person()?);
    let (turns, mut codings) = (coding::turns(db, source.id).await?, coding::codings(db, source.id).await?);
    let finished = coding::finished(db, source.id).await?;
    let pair = match finished.as_slice() {
        [first, second, ..] => Some((*first, *second)),
        _ => None,
    };
    let compared = pair.map(|(first, second)| compare(&turns, &codings, first, second));
    // Whoever still codes sees nobody else's marks; what another program brought belongs to the text.
    if !finished.contains(&me) || compared.is_none() {
        codings.retain(|one| one.coder_id == Some(me) || one.coder_id.is_none());
    }
    let compared = compared.filter(|_| finished.contains(&me));
    Ok(Bench { source, turns, codings, codes: coding::book(db, scene.audit.id).await?, finished, compared })
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let scene = desk::coding(&ask).await?;
    let bench = bench(&ask, &scene).await?;
    page(&bench_page(&ask, &scene, &bench, Sheet::default()).await?)
}

async fn bench_page(ask: &Ask, scene: &Scene, bench: &Bench, s: Sheet) -> Result<BenchPage, Refusal> {
    let (db, t, me) = (ask.db(), ask.t(), ask.person()?);
    let mut letters = (b'a'..=b'z').cycle().map(char::from);
    let turns =
        bench.turns.iter().enumerate().map(|(place, turn)| row(ask, bench, place, turn, me, &mut letters)).collect();
    let used = |code: &Code| bench.codings.iter().filter(|one| one.code_id == code.id).count();
    let lines = laid_out(&bench.codes);
    let live = lines.iter().filter(|(_, code)| !code.retired);
    let talks = coding::talks(db, bench.source.id).await?;
    let compared = bench.compared.as_ref();
    let memos = coding::memos(db, scene.audit.id, Some(bench.source.id)).await?;
    Ok(BenchPage {
        shell: frame(ask, scene, bench),
        ways: desk::ways(ask, scene, "/coding", queue::waiting_count(db, scene.audit.id).await?),
        action: ask.to(&scene.desk(&format!("/coding/{}", bench.source.code))),
        base: ask.to(&scene.desk("/coding")),
        what: desk::line(ask, &bench.source),
        lang: bench.source.lang.to_string(),
        turns,
        codes: live
            .clone()
            .map(|(depth, code)| CodeLine {
                name: code.name.clone(),
                memo: code.memo.clone(),
                depth: (*depth).min(4),
                colour: code.colour,
                used: used(code),
            })
            .collect(),
        options: live
            .filter(|(_, code)| code.codable)
            .map(|(depth, code)| (code.id.to_string(), format!("{}{}", "– ".repeat(*depth), code.name)))
            .collect(),
        memos: memos.into_iter().map(|(words, ..)| words).collect(),
        done: bench.finished.contains(&me),
        agreement: compared
            .filter(|one| one.units > 0)
            .map(|one| agreement(ask, &bench.codes, one.all, one.units, &one.codes)),
        apart: compared.map_or(Vec::new(), |one| apart(&t, bench, one, &talks, me)),
        s,
    })
}

/// The frame, with the one script that has what the working screens have and takes what is selected.
fn frame(ask: &Ask, scene: &Scene, bench: &Bench) -> Shell {
    let mut shell = desk::shell(ask, scene, Desk::Coding, bench.source.title.clone());
    shell.scripts = vec!["coding.js"];
    shell
}

fn row(ask: &Ask, bench: &Bench, place: usize, turn: &Turn, me: Id, letters: &mut impl Iterator<Item = char>) -> Row {
    let t = ask.t();
    let own: Vec<&Coding> = bench.codings.iter().filter(|one| one.contribution_id == turn.id).collect();
    let code = |id: Id| bench.codes.iter().find(|code| code.id == id);
    let tags: Vec<Tag> = own
        .iter()
        .map(|one| Tag {
            id: one.id.to_string(),
            letter: letters.next().unwrap_or('·').to_string(),
            name: code(one.code_id).map_or(String::new(), |code| code.name.clone()),
            colour: code(one.code_id).map_or(1, |code| code.colour),
            own: one.coder_id == Some(me),
            is_quote: one.is_quote,
            may_quote: turn.consent.quotes(),
        })
        .collect();
    let spans: Vec<Span> = own.iter().map(|one| one.span).collect();
    let cut = pieces(&turn.words, &spans).into_iter().map(|piece| {
        let coders: std::collections::BTreeSet<Option<Id>> = piece.marks.iter().map(|at| own[*at].coder_id).collect();
        PieceLine {
            colour: piece.marks.first().map_or(0, |at| tags[*at].colour),
            both: coders.len() > 1,
            letters: piece.ends.iter().map(|at| tags[*at].letter.as_str()).collect::<Vec<_>>().concat(),
            text: piece.text,
        }
    });
    let speaker = if turn.facilitator {
        t.say("voice-facilitator")
    } else if turn.pseudonym.is_empty() {
        t.say("voice-participant")
    } else {
        turn.pseudonym.clone()
    };
    Row {
        id: turn.id.to_string(),
        place: place + 1,
        speaker,
        facilitator: turn.facilitator,
        counted: !turn.facilitator && !turn.consent.quotes(),
        sentences: sentences(&turn.words).into_iter().map(|span| span.of(&turn.words)).enumerate().collect(),
        pieces: cut.collect(),
        tags,
    }
}

fn apart(t: &web::Tr, bench: &Bench, compared: &Compared, talks: &[Talk], me: Id) -> Vec<ApartLine> {
    let line = |one: &crate::voices::coding::compare::Apart| {
        let turn = bench.turns.iter().find(|turn| turn.id == one.unit.contribution)?;
        let code = bench.codes.iter().find(|code| code.id == one.code)?;
        let talk = talks
            .iter()
            .find(|talk| talk.contribution_id == turn.id && talk.from == one.unit.span.from && talk.code_id == code.id);
        let settled = talk.map_or(String::new(), |talk| {
            let key = if talk.agreed { "coding-talked-agreed" } else { "coding-talked-apart" };
            if talk.why.is_empty() { t.say(key) } else { format!("{} {}", t.say(key), talk.why) }
        });
        Some(ApartLine {
            contribution: turn.id.to_string(),
            from: one.unit.span.from,
            code_id: code.id.to_string(),
            code: code.name.clone(),
            words: one.unit.span.of(&turn.words),
            who: t.say(if one.by == me { "coding-only-you" } else { "coding-only-other" }),
            settled,
        })
    };
    compared.apart.iter().filter_map(line).collect()
}

pub(super) async fn change(ask: Ask) -> Outcome {
    let scene = desk::coding(&ask).await?;
    let bench = bench(&ask, &scene).await?;
    let s = Sheet::of(ask.form().await?);
    match s.form.get("act") {
        "give" => give(&ask, &scene, &bench, s).await,
        "take-back" | "quote" | "unquote" => of_one(&ask, &scene, &bench, &s).await,
        "finish" | "go-on" => {
            let tx = ask.db().begin().await?;
            coding::finish(&tx, scene.maker(&ask), scene.audit.id, bench.source.id, s.form.get("act") == "finish")
                .await?;
            tx.commit().await?;
            back(&ask, &scene, &bench, "", "said-coding-finished")
        }
        "memo" => memo(&ask, &scene, &bench, s).await,
        "agree" | "apart" => settle(&ask, &scene, &bench, s).await,
        _ => Err(Refusal::bad("form-broken")),
    }
}

fn back(ask: &Ask, scene: &Scene, bench: &Bench, mark: &str, said: &'static str) -> Outcome {
    see_other(ask, &scene.desk(&format!("/coding/{}{mark}", bench.source.code)), Some(said))
}

/// Gives a code to what was selected, or to the sentences that were ticked.
async fn give(ask: &Ask, scene: &Scene, bench: &Bench, mut s: Sheet) -> Outcome {
    let turn = Id::parse(s.form.get("turn")).and_then(|id| bench.turns.iter().find(|turn| turn.id == id));
    let turn = turn.ok_or_else(|| {
        Refusal::conflict("voice-queue-moved").next(ask.to(&scene.desk("/coding")), "voice-way-coding")
    })?;
    let code = Id::parse(s.form.get(&format!("code-{}", turn.id)));
    let code = code.and_then(|id| bench.codes.iter().find(|code| code.id == id && code.codable && !code.retired));
    let chosen: Vec<usize> = s.form.all("sentence").iter().filter_map(|at| at.parse().ok()).collect();
    let selected = s
        .form
        .number("from")
        .zip(s.form.number("to"))
        .and_then(|(from, to)| fit(&turn.words, usize::try_from(from).ok()?, usize::try_from(to).ok()?));
    let spans = selected.map_or_else(|| passages(&turn.words, &chosen), |span| vec![span]);
    let (t, field) = (ask.t(), format!("code-{}", turn.id));
    if code.is_none() {
        s.wrong(&field, t.say("coding-code-missing"));
    }
    if spans.is_empty() {
        s.wrong(&field, t.say("coding-passage-missing"));
    }
    let Some(code) = code.filter(|_| s.is_fine()) else {
        return refused(&bench_page(ask, scene, bench, s).await?);
    };
    let tx = ask.db().begin().await?;
    for span in spans {
        coding::give(&tx, scene.maker(ask), scene.audit.id, turn.id, code.id, span).await?;
    }
    tx.commit().await?;
    back(ask, scene, bench, &format!("#t-{}", turn.id), "said-coded")
}

async fn of_one(ask: &Ask, scene: &Scene, bench: &Bench, s: &Sheet) -> Outcome {
    let one = Id::parse(s.form.get("coding")).and_then(|id| bench.codings.iter().find(|one| one.id == id));
    let one = one.ok_or_else(Refusal::not_found)?;
    let act = s.form.get("act");
    let tx = ask.db().begin().await?;
    if act == "take-back" {
        if !coding::take_back(&tx, scene.maker(ask), scene.audit.id, one.id).await? {
            return Err(Refusal::not_found());
        }
    } else {
        // Words are quoted by consent and by nothing else.
        let may = bench.turns.iter().any(|turn| turn.id == one.contribution_id && turn.consent.quotes());
        if !may || !coding::choose_quote(&tx, scene.maker(ask), scene.audit.id, one.id, act == "quote").await? {
            return Err(Refusal::not_found());
        }
    }
    tx.commit().await?;
    back(ask, scene, bench, &format!("#t-{}", one.contribution_id), "said-coding-changed")
}

async fn memo(ask: &Ask, scene: &Scene, bench: &Bench, mut s: Sheet) -> Outcome {
    let words = words(ask, &mut s, "memo", 300, Some("coding-memo-missing"));
    if !s.is_fine() {
        return refused(&bench_page(ask, scene, bench, s).await?);
    }
    let tx = ask.db().begin().await?;
    coding::write_memo(&tx, scene.maker(ask), scene.audit.id, Some(bench.source.id), &words).await?;
    tx.commit().await?;
    back(ask, scene, bench, "#memos", "said-memo")
}

async fn settle(ask: &Ask, scene: &Scene, bench: &Bench, mut s: Sheet) -> Outcome {
    let why = words(ask, &mut s, "why", 60, None);
    if !s.is_fine() {
        return refused(&bench_page(ask, scene, bench, s).await?);
    }
    let (contribution, code, from) =
        (Id::parse(s.form.get("turn")), Id::parse(s.form.get("code")), s.form.number("from"));
    let apart = bench.compared.as_ref().map_or(&[][..], |one| one.apart.as_slice());
    let one = apart.iter().find(|one| {
        Some(one.unit.contribution) == contribution
            && Some(one.code) == code
            && i64::try_from(one.unit.span.from).ok() == from
    });
    let one = one.ok_or_else(Refusal::not_found)?;
    let agreed = s.form.get("act") == "agree";
    let talk =
        Talk { contribution_id: one.unit.contribution, from: one.unit.span.from, code_id: one.code, agreed, why };
    let tx = ask.db().begin().await?;
    coding::talk(&tx, scene.maker(ask), scene.audit.id, &talk).await?;
    tx.commit().await?;
    back(ask, scene, bench, "#apart", "said-coding-talked")
}
