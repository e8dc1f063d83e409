//! The form of a practice: opens without an account, says its limits before typing, gives back all that was typed.

use super::hold::{self, Hold};
use super::saving;
use super::sentences;
use crate::practice::desk::{self, options, options_or_none};
use crate::practice::document::{ROWS_MAX, TEXTS};
use crate::practice::evidence::{Design, Direction, Measure};
use crate::practice::facets::{Came, Kind, Per, Population, Remoteness, Setting};
use crate::practice::link::Link;
use crate::practice::model::{Practice, State};
use crate::practice::review::store as reviews;
use crate::practice::typed::{self, Fields};
use askama::Template;
use web::{Answer, Ask, Form, Outcome, Refusal, Sheet, Shell, StatusCode, page, redirect, refused};

type Options = Vec<(String, String)>;

#[derive(Template)]
#[template(path = "practice/form.html")]
struct FormPage {
    shell: Shell,
    s: Sheet,
    action: String,
    autosave: String,
    revision: i64,
    saved: String,
    is_fresh: bool,
    is_next: bool,
    sign_in: Option<String>,
    conflict: Vec<(String, String)>,
    returned: Option<String>,
    origin: Option<(String, String)>,
    public: Option<String>,
    translation: Option<(String, String)>,
    langs: Options,
    came: Options,
    kinds: Options,
    links: Options,
    settings: Options,
    remoteness: Options,
    populations: Options,
    sectors: Options,
    per: Options,
    directions: Options,
    measures: Options,
    designs: Options,
    partners: Vec<String>,
    costs: Vec<String>,
    evidence: Vec<String>,
    what: Vec<Text>,
    why: Vec<Text>,
    how: Vec<Text>,
    fit: Vec<Text>,
}

/// A text field of the form.
struct Text {
    name: &'static str,
    label: String,
    hint: String,
    words: usize,
}

#[derive(Template)]
#[template(path = "practice/stands.html")]
struct StandsPage {
    shell: Shell,
    title: (String, String),
    state: String,
    next: String,
    reason: Option<String>,
    public: Option<String>,
    link: Option<String>,
    action: String,
    may_withdraw: bool,
}

/// The form of a practice of which nothing is written.
pub(super) async fn begin(ask: Ask) -> Outcome {
    if ask.query.get("another").is_empty()
        && let Some(secret) = hold::unsent(&ask).await?
    {
        // A browser that comes back after a crash opens this address; the draft is where it was left.
        return redirect(&ask.to(&format!("/practices/drafts/{secret}")));
    }
    let hold = saving::unwritten(&ask, "");
    page(&form_page(&ask, &hold, sheet_of(&typed::fields(&hold.one)), true, Vec::new()).await?)
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let hold = hold::hold(&ask).await?;
    let next = ask.query.get("next") == "yes";
    if !hold.one.state.may_write() || (hold.one.state == State::Published && !next) {
        return stands(&ask, &hold).await;
    }
    page(&form_page(&ask, &hold, sheet_of(&typed::fields(&hold.one)), false, Vec::new()).await?)
}

/// Another window saved first: what was typed here stands in the form, what the other has stands beside it.
pub(super) async fn conflict(ask: &Ask, hold: &Hold, form: Form) -> Result<Answer, Refusal> {
    let theirs = typed::fields(&hold.one);
    let mine = saving::typed_in(&form);
    let differs = |(name, values): &(&String, &Vec<String>)| theirs.get(*name).is_some_and(|other| other != *values);
    let said = |(name, _): (&String, &Vec<String>)| {
        let words = theirs.get(name).map_or(String::new(), |values| values.join(" ").trim().to_owned());
        (label(ask, name), words)
    };
    let differences = mine.iter().filter(differs).map(said).collect();
    let mut answer = page(&form_page(ask, hold, Sheet::of(form), false, differences).await?)?;
    *answer.status_mut() = StatusCode::CONFLICT;
    Ok(answer)
}

/// “Not sent yet”: each shortfall above and beside its field, nothing lost.
pub(super) async fn not_sent(ask: &Ask, hold: &Hold) -> Result<Answer, Refusal> {
    let mut sheet = sheet_of(&typed::fields(&hold.one));
    let mut checked = hold.one.clone();
    // Blank rows are no rows; those that stay keep their numbers only when nothing blank stands before them.
    checked.document.without_blank_rows();
    if checked.document != hold.one.document {
        sheet = sheet_of(&typed::fields(&checked));
    }
    sentences::onto(ask, &checked, &mut sheet);
    refused(&form_page(ask, hold, sheet, false, Vec::new()).await?)
}

/// The words for a field, with the number of its row where it has one.
fn label(ask: &Ask, field: &str) -> String {
    let t = ask.t();
    let row = field.split_once('-').filter(|(head, _)| head.len() > 1 && head[1..].bytes().all(|b| b.is_ascii_digit()));
    match row {
        Some((head, name)) => {
            t.a2("practice-row-field", "field", t.say(&format!("practice-row-{name}")), "row", &head[1..])
        }
        None => t.say(&format!("practice-field-{field}")),
    }
}

fn sheet_of(fields: &Fields) -> Sheet {
    let mut form = Form::default();
    for (name, values) in fields {
        for value in values {
            form.add(name, value.clone());
        }
    }
    Sheet::of(form)
}

fn codes<T: Copy>(all: &'static [T], code: fn(T) -> &'static str) -> impl Iterator<Item = &'static str> {
    all.iter().map(move |one| code(*one))
}

async fn form_page(
    ask: &Ask,
    hold: &Hold,
    s: Sheet,
    fresh: bool,
    conflict: Vec<(String, String)>,
) -> Result<FormPage, Refusal> {
    let (t, one) = (ask.t(), &hold.one);
    let address = if fresh { "/practices/new".to_owned() } else { hold.path("") };
    let title = t.say(if one.version > 0 { "practice-form-next" } else { "practice-form-title" });
    let shell = ask.shell(title.clone()).style("propose.css").style("practice.css").script("form.js").private();
    let sectors = directory::sectors(ask.db()).await?;
    let offered = sectors.iter().filter(|entry| entry.offered);
    let mut sector_options = vec![(String::new(), t.say("library-choose"))];
    sector_options.extend(offered.map(|entry| (entry.code.clone(), entry.name.in_lang(&ask.lang).to_owned())));
    let (partners, costs, evidence) = (rows(&s, 'p', "organisation"), rows(&s, 'k', "sum"), rows(&s, 'e', "outcome"));
    Ok(FormPage {
        shell: shell.crumb(t.say("practice-menu"), ask.to("/practices")).crumb(title, ""),
        action: ask.to(&address),
        autosave: ask.to(&format!("{address}/save")),
        revision: one.revision,
        saved: if fresh { String::new() } else { t.time(one.saved_at, &desk::zone(ask)) },
        is_fresh: fresh,
        is_next: one.version > 0,
        sign_in: ask.viewer.me.is_none().then(|| ask.to(&format!("/sign-in?to={}", address.replace('/', "%2F")))),
        conflict,
        returned: returned(ask, one).await?,
        origin: (!one.origin.1.is_empty()).then(|| (one.origin.0.clone(), ask.to(&one.origin.1))),
        public: (one.version > 0).then(|| ask.to(&format!("/practices/{}", one.code))),
        translation: (!fresh).then(|| {
            let other = if one.document.lang == "fr" { "en" } else { "fr" };
            (ask.to(&hold.path("/translation")), t.say(&format!("practice-translate-{other}")))
        }),
        langs: options(ask, "practice-lang", ["en", "fr"].into_iter()),
        came: options(ask, "practice-came", codes(Came::ALL, Came::code)),
        kinds: options(ask, "practice-kind", codes(Kind::ALL, Kind::code)),
        links: options(ask, "link", codes(Link::ALL, Link::code)),
        settings: options(ask, "practice-setting", codes(Setting::ALL, Setting::code)),
        remoteness: options_or_none(ask, "practice-remoteness", codes(Remoteness::ALL, Remoteness::code)),
        populations: options(ask, "practice-population", codes(Population::ALL, Population::code)),
        sectors: sector_options,
        per: options_or_none(ask, "practice-paid", codes(Per::ALL, Per::code)),
        directions: options_or_none(ask, "practice-direction", codes(Direction::ALL, Direction::code)),
        measures: options_or_none(ask, "practice-measure", codes(Measure::ALL, Measure::code)),
        designs: options_or_none(ask, "practice-design", codes(Design::ALL, Design::code)),
        partners,
        costs,
        evidence,
        what: texts(ask, &["title", "summary"]),
        why: texts(ask, &["problem", "mechanism", "context"]),
        how: texts(ask, &["intelligence", "intervention", "implementation", "involvement", "impact"]),
        fit: texts(ask, &["needs", "not-for", "when-not", "harms", "equity"]),
        s,
    })
}

/// What the reviewers' decision asks to change, where it came back.
async fn returned(ask: &Ask, one: &Practice) -> Result<Option<String>, Refusal> {
    if one.state != State::Changes {
        return Ok(None);
    }
    let decisions = reviews::decisions(ask.db(), one.id).await?;
    Ok(decisions.into_iter().next().map(|decision| decision.reason))
}

fn texts(ask: &Ask, names: &[&str]) -> Vec<Text> {
    let t = ask.t();
    let fields = TEXTS.iter().filter(|field| names.contains(&field.name));
    let text = |field: &crate::practice::document::TextField| Text {
        name: field.name,
        label: if field.required {
            t.say(&format!("practice-field-{}", field.name))
        } else {
            t.a("practice-optional", "field", t.say(&format!("practice-field-{}", field.name)))
        },
        hint: t.say(&format!("practice-hint-{}", field.name)),
        words: field.words,
    };
    fields.map(text).collect()
}

/// The rows of one kind that stand in the form, and one more to write in.
fn rows(s: &Sheet, kind: char, mark: &str) -> Vec<String> {
    let there = (1..=ROWS_MAX).rev().find(|row| s.form.has(&format!("{kind}{row}-{mark}"))).unwrap_or(0);
    let blank = |row: usize| {
        let head = format!("{kind}{row}-");
        s.form
            .fields()
            .iter()
            .all(|(name, value)| !name.starts_with(&head) || name.ends_with("currency") || value.is_empty())
    };
    let more = usize::from(there == 0 || (there < ROWS_MAX && !blank(there)));
    (1..=there + more).map(|row| format!("{kind}{row}")).collect()
}

/// Where a practice stands while nobody writes in it.
async fn stands(ask: &Ask, hold: &Hold) -> Outcome {
    let (t, one) = (ask.t(), &hold.one);
    let title = desk::title(ask, &one.document);
    let decided = reviews::decisions(ask.db(), one.id).await?.into_iter().next();
    let code = one.state.code();
    let is_sent = one.state == State::Sent;
    page(&StandsPage {
        shell: desk::below(ask, t.say("practice-yours")).private(),
        title,
        state: t.say(&format!("practice-state-{code}")),
        next: t.say(&format!("practice-next-{code}")),
        reason: decided.filter(|_| one.state == State::Declined).map(|decision| decision.reason),
        public: one.is_public().then(|| ask.to(&format!("/practices/{}", one.code))),
        link: (one.state == State::Published).then(|| ask.to(&hold.path("?next=yes"))),
        action: ask.to(&hold.path("")),
        may_withdraw: is_sent,
    })
}
