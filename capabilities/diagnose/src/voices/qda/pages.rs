//! Taking the code book and the project out, and bringing one in.

use super::archive::Hostile;
use super::bring_in::{CODES_MAX, CODINGS_MAX, bring_in};
use super::read::{NotRead, read};
use super::{take_out, write};
use crate::audit::Desk;
use crate::desk::choices;
use crate::voices::desk::{self, Way};
use crate::voices::redaction::store as queue;
use crate::voices::source::model::Consent;
use askama::Template;
use web::{Ask, Outcome, Refusal, Route, Sheet, Shell, download, page, refused};

pub(crate) fn routes() -> Vec<Route> {
    use crate::voices::DESK;
    vec![
        Route::get("/audits/{audit}/desk/coding/exchange", DESK, show),
        Route::post("/audits/{audit}/desk/coding/exchange", DESK, send).takes_bytes(20_000_000),
        Route::get("/audits/{audit}/desk/coding/codebook.qdc", DESK, code_book),
        Route::get("/audits/{audit}/desk/coding/project.qdpx", DESK, project),
    ]
}

#[derive(Template)]
#[template(path = "voices/exchange.html")]
struct ExchangePage {
    shell: Shell,
    ways: Vec<Way>,
    action: String,
    base: String,
    consents: Vec<(String, String)>,
    s: Sheet,
    /// What was taken, in sentences.
    report: Vec<String>,
}

async fn show(ask: Ask) -> Outcome {
    let scene = desk::coding(&ask).await?;
    let mut s = Sheet::default();
    s.form.set("consent", Consent::Count.code());
    page(&exchange(&ask, &scene, s, Vec::new()).await?)
}

async fn exchange(
    ask: &Ask,
    scene: &crate::audit::Scene,
    s: Sheet,
    report: Vec<String>,
) -> Result<ExchangePage, Refusal> {
    let waiting = queue::waiting_count(ask.db(), scene.audit.id).await?;
    Ok(ExchangePage {
        shell: desk::shell(ask, scene, Desk::Coding, ask.t().say("voice-exchange")),
        ways: desk::ways(ask, scene, "/coding", waiting),
        action: ask.to(&scene.desk("/coding/exchange")),
        base: ask.to(&scene.desk("/coding")),
        consents: choices(ask, "voice-consent-", Consent::OPEN.map(Consent::code)),
        s,
        report,
    })
}

/// Why a file is not taken, as the key of a sentence.
fn why(error: NotRead) -> &'static str {
    match error {
        NotRead::Archive(Hostile::NotZip) => "voice-file-not-zip",
        NotRead::Archive(Hostile::LeadsOut) => "voice-file-leads-out",
        NotRead::Archive(Hostile::TooMany | Hostile::TooLarge) | NotRead::TooMuch => "voice-file-too-large",
        NotRead::Archive(Hostile::Twice) => "voice-file-twice",
        NotRead::NotXml => "voice-file-not-xml",
        NotRead::Entities => "voice-file-entities",
        NotRead::OtherRoot => "voice-file-other",
        NotRead::NoProject => "voice-file-no-project",
    }
}

async fn send(ask: Ask) -> Outcome {
    let scene = desk::coding(&ask).await?;
    let t = ask.t();
    let mut s = Sheet::of(ask.form().await?);
    let consent =
        Consent::parse(s.form.get("consent")).filter(|one| Consent::OPEN.contains(one)).unwrap_or(Consent::Count);
    let read = match s.form.files("file").first() {
        Some(file) => read(&file.bytes).map_err(why),
        None => Err("voice-file-missing"),
    };
    let read = read.and_then(|(one, report)| {
        let fits = one.code_count() <= CODES_MAX && report.codings <= CODINGS_MAX;
        if fits { Ok((one, report)) } else { Err("voice-file-too-large") }
    });
    let (one, found) = match read {
        Ok(read) => read,
        Err(key) => {
            s.wrong("file", t.say(key));
            return refused(&exchange(&ask, &scene, s, Vec::new()).await?);
        }
    };
    let tx = ask.db().begin().await?;
    let taken = bring_in(&tx, scene.maker(&ask), scene.audit.id, &one, consent, &scene.audit.lang).await?;
    tx.commit().await?;
    let mut report = vec![t.with(
        "voice-brought-in",
        &[("codes", taken.codes.into()), ("texts", taken.texts.into()), ("codings", taken.codings.into())],
    )];
    let mut add = |count: usize, key: &str| {
        if count > 0 {
            report.push(t.a(key, "n", count));
        }
    };
    add(taken.known, "voice-brought-known");
    add(taken.again, "voice-brought-again");
    add(found.beyond, "voice-brought-beyond");
    add(found.unknown, "voice-brought-unknown");
    add(found.colours, "voice-brought-colours");
    for (name, count) in &found.not_kept {
        report.push(t.a2("voice-brought-left", "name", name.as_str(), "n", *count));
    }
    page(&exchange(&ask, &scene, Sheet::default(), report).await?)
}

async fn code_book(ask: Ask) -> Outcome {
    let scene = desk::coding(&ask).await?;
    let one = take_out::code_book(ask.db(), &scene.audit).await?;
    if one.codes.is_empty() {
        return Err(Refusal::conflict("voice-no-codes").next(ask.to(&scene.desk("/coding")), "voice-way-coding"));
    }
    download(&format!("{}.qdc", scene.audit.code), "application/xml", write::code_book(&one))
}

async fn project(ask: Ask) -> Outcome {
    let scene = desk::coding(&ask).await?;
    let t = web::Tr::new(ask.house.words.clone(), scene.audit.lang.clone());
    let words = (t.say("voice-participant"), t.say("voice-facilitator"));
    let one = take_out::project(ask.db(), &scene.audit, (&words.0, &words.1)).await?;
    let bytes = write::archive(&one).map_err(Refusal::surprise)?;
    download(&format!("{}.qdpx", scene.audit.code), "application/zip", bytes)
}
