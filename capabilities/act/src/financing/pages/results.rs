//! What was reported, and reporting a result with its evidence.

use super::frame::{Within, at, within, work_shell};
use super::metrics::COUNT_MAX;
use crate::desk::{day_at, line, link, maker, number, span, span_said, words};
use crate::financing::model::{Metric, OVERDUE_DAYS, Outcome as Reported, State};
use crate::financing::store::metrics;
use crate::financing::store::results::{self, Evidence};
use crate::money;
use askama::Template;
use base::{Id, Ts};
use web::{Ask, Outcome, Refusal, Sheet, Shell, Tr, Upload, page, refused, see_other};

/// A scan of some pages; more belongs on a page of one's own.
const FILE_BYTES_MAX: usize = 10 * 1024 * 1024;
/// What evidence may come as. It is kept and handed out, never shown.
const MEDIA: &[(&str, &str)] = &[
    ("pdf", "application/pdf"),
    ("csv", "text/csv"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("png", "image/png"),
    ("jpg", "image/jpeg"),
    ("txt", "text/plain"),
];

#[derive(Template)]
#[template(path = "financing/results.html")]
struct ResultsPage {
    shell: Shell,
    rows: Vec<Row>,
    waits: usize,
    validates: bool,
    may: bool,
    metrics: Vec<(String, String)>,
    action: String,
    s: Sheet,
}

struct Row {
    href: String,
    metric: String,
    days: String,
    reported: String,
    validated: String,
    state: String,
    tone: &'static str,
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let within = within(&ask).await?;
    page(&results_page(&ask, &within, Sheet::default()).await?)
}

/// How a result stands, in words, and whether somebody must act.
pub(super) fn standing(t: &Tr, one: &Reported, now: Ts) -> (String, &'static str) {
    match &one.decided {
        Some(decided) => {
            let tone = match decided.decision.code() {
                "accepted" => " good",
                "refused" => " stop",
                _ => " ward",
            };
            (t.say(&format!("contract-decision-{}", decided.decision.code())), tone)
        }
        None if is_overdue(one, now) => (t.say("contract-overdue"), " lamp"),
        None => (t.say("contract-waits"), ""),
    }
}

/// It has waited for the validator longer than it should.
pub(super) fn is_overdue(one: &Reported, now: Ts) -> bool {
    one.decided.is_none() && now.seconds_since(one.recorded_at) > OVERDUE_DAYS * 86_400
}

async fn results_page(ask: &Ask, within: &Within, s: Sheet) -> Result<ResultsPage, Refusal> {
    let (t, one) = (ask.t(), &within.one);
    let all = results::of(ask.db(), one.id).await?;
    let metrics = metrics::of(ask.db(), one.id).await?;
    let name = |id: Id| metrics.iter().find(|metric| metric.id == id).map_or("—", |metric| &metric.name).to_owned();
    let row = |result: &Reported| {
        let (state, tone) = standing(&t, result, ask.now());
        Row {
            href: ask.to(&at(one, &format!("/results/{}", result.number))),
            metric: name(result.metric_id),
            days: span_said(&t, &result.from_day, &result.to_day),
            reported: money::count(&t, result.reported),
            validated: result.decided.as_ref().map(|decided| money::count(&t, decided.accepted)).unwrap_or_default(),
            state,
            tone,
        }
    };
    Ok(ResultsPage {
        shell: work_shell(ask, one, t.say("contract-tab-results")),
        waits: all.iter().filter(|result| result.decided.is_none()).count(),
        rows: all.iter().map(row).collect(),
        validates: within.validates(),
        may: within.reports() && one.state == State::Running,
        metrics: metrics.iter().map(|metric| (metric.id.to_string(), metric.name.clone())).collect(),
        action: ask.to(&at(one, "/results")),
        s,
    })
}

pub(super) async fn report(ask: Ask) -> Outcome {
    let within = within(&ask).await?;
    within.must(&ask, within.reports(), "contract-providers-only")?;
    if within.one.state != State::Running {
        return Err(Refusal::conflict("contract-not-running").next(ask.to(&at(&within.one, "")), "contract-back"));
    }
    let mut s = Sheet::of(ask.form().await?);
    let metrics = metrics::of(ask.db(), within.one.id).await?;
    let (reported, title, address) = typed(&ask, &within, &metrics, &mut s);
    let file = s.form.files("file").first().map(|upload| (*upload).clone());
    let media = file.as_ref().and_then(media);
    if file.as_ref().is_some_and(|file| file.bytes.len() > FILE_BYTES_MAX) {
        s.wrong("file", ask.t().say("contract-evidence-large"));
    } else if file.is_some() && media.is_none() {
        s.wrong("file", ask.t().say("contract-evidence-kind"));
    } else if file.is_none() && address.is_empty() && s.error("link").is_none() {
        s.wrong("link", ask.t().say("contract-evidence-missing"));
    }
    let Some(reported) = reported.filter(|_| s.is_fine()) else {
        return refused(&results_page(&ask, &within, s).await?);
    };
    let maker = maker(&ask);
    let tx = ask.db().begin().await?;
    let mut evidence = Vec::new();
    if !address.is_empty() {
        let (link, media) = (address, String::new());
        evidence.push(Evidence { id: maker.id(), title: title.clone(), link, blob_hash: None, media });
    }
    if let (Some(file), Some(media)) = (file, media) {
        let hash = ask.house.blobs.keep(&tx, maker.now, &file.bytes).await?;
        let name: String = base::one_line(&file.name).chars().take(120).collect();
        evidence.push(Evidence {
            id: maker.id(),
            title: name,
            link: String::new(),
            blob_hash: Some(hash),
            media: media.to_owned(),
        });
    }
    let number = results::report(&tx, maker, within.one.id, &reported, &evidence).await?;
    tx.commit().await?;
    see_other(&ask, &at(&within.one, &format!("/results/{number}")), Some("said-result-reported"))
}

/// What was typed about a result: the result where it is whole, the title of its evidence, and the address of it.
fn typed(ask: &Ask, within: &Within, metrics: &[Metric], s: &mut Sheet) -> (Option<Reported>, String, String) {
    let t = ask.t();
    let metric = Id::parse(s.form.get("metric")).and_then(|id| metrics.iter().find(|metric| metric.id == id));
    if metric.is_none() {
        s.wrong("metric", t.say("contract-result-metric-missing"));
    }
    let reported = number(ask, s, "reported", 1, COUNT_MAX);
    let (from_day, to_day) = span(ask, s, "from", "to", false);
    let outside = from_day < within.one.starts_on || to_day.as_str() > day_at(ask, ask.now()).to_string().as_str();
    if s.error("from").is_none() && s.error("to").is_none() && outside {
        s.wrong("to", t.say("contract-result-outside"));
    }
    let words = words(ask, s, "words", 150, None);
    let (title, address) = (line(ask, s, "evidence", Some("contract-evidence-title-missing")), link(ask, s, "link"));
    let result = metric.map(|metric| Reported {
        id: ask.new_id(),
        number: 0,
        metric_id: metric.id,
        from_day,
        to_day,
        reported,
        words,
        recorded_at: ask.now(),
        decided: None,
    });
    (result, title, address)
}

/// The media type that the ending of the name promises; `None` for what is not taken.
fn media(upload: &Upload) -> Option<&'static str> {
    let ending = upload.name.rsplit('.').next()?.to_lowercase();
    let ending = if ending == "jpeg" { "jpg".to_owned() } else { ending };
    MEDIA.iter().find(|(known, _)| *known == ending).map(|(_, media)| *media)
}
