//! The form: opens without an account, says its limits before typing, gives back everything that was typed.

use super::controls::{Asked, Choice, Control, Files, Pick, Text, remarks};
use super::hold::{self, Hold};
use super::rows::{Row, rows};
use super::{confirm, files, read, sentences};
use crate::call::model::Question;
use crate::call::pages::deadline::{self, Deadline};
use crate::call::pages::is_personal;
use crate::proposal::model::answers::{SHORT_CHARS, choice_key};
use crate::proposal::model::checks::shortfalls;
use crate::proposal::model::merging::differing;
use crate::proposal::model::names::Found;
use crate::proposal::model::typed::{self, Fields};
use crate::proposal::model::{HalfDay, State, blind};
use askama::Template;
use web::{Answer, Ask, Form, Outcome, Refusal, Sheet, Shell, StatusCode, page, refused};

#[derive(Template)]
#[template(path = "proposal/form.html")]
struct FormPage {
    shell: Shell,
    s: Sheet,
    heading: String,
    deadline: Deadline,
    is_fresh: bool,
    action: String,
    autosave: String,
    revision: i64,
    saved: String,
    is_sent: bool,
    open_ends: usize,
    sign_in: Option<String>,
    conflict: Vec<(String, String)>,
    names_hidden: bool,
    title: Text,
    format: Pick,
    topic: Pick,
    lang: Option<Pick>,
    abstract_text: Text,
    takeaway: Text,
    note: Text,
    rows: Vec<Row>,
    presenters_max: usize,
    questions: Vec<Asked>,
    days: Vec<(String, Choice, Choice)>,
    files: Files,
    twin: Option<String>,
    preview: String,
    withdraw: String,
    call: String,
}

/// The form of a proposal of which nothing is written yet.
pub(super) fn begin(ask: &Ask, hold: &Hold) -> Outcome {
    let sheet = sheet_of(&typed::fields(&hold.whole, &hold.setting));
    page(&form_page(ask, hold, sheet, true, Vec::new()))
}

pub(super) async fn show(mut ask: Ask) -> Outcome {
    let hold = hold::hold(&mut ask).await?;
    if hold.whole.waits_for_its_author() {
        return confirm::page_of(&ask, &hold);
    }
    if hold.whole.proposal.state == State::Withdrawn || !hold.is_open(&ask) {
        return read::page_of(&ask, &hold).await;
    }
    let sheet = sheet_of(&typed::fields(&hold.whole, &hold.setting));
    page(&form_page(&ask, &hold, sheet, false, Vec::new()))
}

/// Another window saved first: what was typed here stands in the form, what the other window has stands beside it.
pub(super) fn conflict(ask: &Ask, hold: &Hold, form: Form) -> Result<Answer, Refusal> {
    let theirs = typed::fields(&hold.whole, &hold.setting);
    let mine = super::saving::typed_in(&form);
    let names =
        differing(&mine, &theirs).into_iter().filter(|name| mine.contains_key(name) && theirs.contains_key(name));
    let differences = names.map(|name| {
        (label(ask, hold, &name), theirs.get(&name).map_or(String::new(), |values| values.join(" ").trim().to_owned()))
    });
    let differences = differences.collect();
    let mut answer = page(&form_page(ask, hold, Sheet::of(form), false, differences))?;
    *answer.status_mut() = StatusCode::CONFLICT;
    Ok(answer)
}

/// Files that could not be taken; everything else is saved.
pub(super) fn refused_files(ask: &Ask, hold: &Hold, wrong: Vec<(String, String)>) -> Result<Answer, Refusal> {
    let mut sheet = sheet_of(&typed::fields(&hold.whole, &hold.setting));
    for (field, sentence) in wrong {
        sheet.wrong(&field, sentence);
    }
    let mut form = form_page(ask, hold, sheet, false, Vec::new());
    form.heading = ask.t().say("proposal-files-refused");
    refused(&form)
}

/// “Not sent yet”: each shortfall above and beside its field, nothing lost.
pub(super) fn not_sent(ask: &Ask, hold: &Hold) -> Result<Answer, Refusal> {
    let mut sheet = sheet_of(&typed::fields(&hold.whole, &hold.setting));
    sentences::onto(ask, &hold.setting, &shortfalls(&hold.whole, &hold.setting), &mut sheet);
    let mut form = form_page(ask, hold, sheet, false, Vec::new());
    form.heading = ask.t().say("proposal-not-sent");
    form.shell.title = ask.t().a("proposal-not-sent-title", "n", form.s.errors().len());
    refused(&form)
}

/// The form with one thing wrong, such as the address of an invitation.
pub(super) fn with_wrong(ask: &Ask, hold: &Hold, field: &str, sentence: String) -> Result<Answer, Refusal> {
    let mut sheet = sheet_of(&typed::fields(&hold.whole, &hold.setting));
    sheet.wrong(field, sentence);
    refused(&form_page(ask, hold, sheet, false, Vec::new()))
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

/// The words for a field, for lists of differences.
pub(super) fn label(ask: &Ask, hold: &Hold, field: &str) -> String {
    let t = ask.t();
    if let Some(code) = field.strip_prefix("a-") {
        let question = hold.setting.questions.iter().find(|question| question.code == code);
        return question.map(|question| question.label.in_lang(&ask.lang).to_owned()).unwrap_or_default();
    }
    if let Some((place, fact)) =
        field.strip_prefix('p').and_then(|rest| rest.split_once('-')).filter(|(place, _)| place.parse::<i64>().is_ok())
    {
        return t.a2("proposal-fact-of", "fact", t.say(&format!("proposal-presenter-{fact}")), "place", place);
    }
    t.say(&format!("proposal-{field}"))
}

fn form_page(ask: &Ask, hold: &Hold, s: Sheet, fresh: bool, conflict: Vec<(String, String)>) -> FormPage {
    let (t, setting, proposal) = (ask.t(), &hold.setting, &hold.whole.proposal);
    let (gathering, call) = (&setting.gathering, &setting.call);
    let base = format!("/{}", gathering.code);
    let call_path = ask.to(&format!("{base}/call"));
    let found = blind::remarks(&hold.whole, setting);
    let address = if fresh { format!("{base}/call/propose") } else { hold.path("") };
    let heading = t.say(if proposal.state == State::Submitted { "proposal-heading-sent" } else { "proposal-heading" });
    let shell = ask.shell(heading.clone()).of(ask, &gathering.name(&ask.lang), &base);
    let shell = shell
        .crumb(t.say("call-tab"), call_path.clone())
        .crumb(t.say("proposal-heading"), "")
        .style("propose.css")
        .script("form.js")
        .private();
    let zone = ask.reader_zone().unwrap_or_else(|| gathering.zone.clone());
    let open_ends = if proposal.state == State::Submitted { shortfalls(&hold.whole, setting).len() } else { 0 };
    FormPage {
        deadline: deadline::of(ask, setting, !fresh || is_personal(ask)),
        is_fresh: fresh,
        autosave: ask.to(&format!("{address}/save")),
        action: ask.to(&address),
        revision: proposal.revision,
        saved: if fresh { String::new() } else { t.time(proposal.saved_at, &zone) },
        is_sent: proposal.state == State::Submitted,
        open_ends,
        sign_in: ask.viewer.me.is_none().then(|| sign_in(ask, &address)),
        conflict,
        names_hidden: !call.blindness.shows_names(),
        title: title(ask, hold, &s, &found),
        format: formats(ask, hold, &s),
        topic: topics(ask, hold, &s),
        lang: langs(ask, hold, &s),
        abstract_text: own_text(ask, &s, "abstract", &found).area(9).words(call.abstract_words),
        takeaway: own_text(ask, &s, "takeaway", &found).area(4).words(call.takeaway_words),
        note: own_text(ask, &s, "note", &[]).area(3).optional(),
        rows: rows(ask, hold, &s),
        presenters_max: call.presenters_max,
        questions: setting.questions.iter().map(|question| asked(ask, hold, &s, question, &found)).collect(),
        days: half_days(ask, hold, &s),
        files: all_files(ask, hold, &s),
        twin: (proposal.duplicate_of.is_some() && hold.is_by_link()).then(|| ask.to(&hold.path("/merge"))),
        preview: ask.to(&hold.path("/preview")),
        withdraw: ask.to(&hold.path("/withdraw")),
        call: call_path,
        heading,
        shell,
        s,
    }
}

/// Signing in leads back to this very draft, or to the draft this browser began.
fn sign_in(ask: &Ask, address: &str) -> String {
    ask.to(&format!("/sign-in?to={}", address.replace('/', "%2F")))
}

fn title(ask: &Ask, hold: &Hold, s: &Sheet, found: &[Found]) -> Text {
    own_text(ask, s, "title", found).words(hold.setting.call.title_words)
}

fn own_text(ask: &Ask, s: &Sheet, name: &str, found: &[Found]) -> Text {
    let t = ask.t();
    let mut text = Text::of(s, name, t.say(&format!("proposal-{name}"))).hint(t.say(&format!("proposal-{name}-hint")));
    text.remarks = remarks(&t, found, name);
    text
}

fn formats(ask: &Ask, hold: &Hold, s: &Sheet) -> Pick {
    let (t, lang) = (ask.t(), &ask.lang);
    let options = hold
        .setting
        .formats
        .iter()
        .map(|format| (format.code.clone(), format.title.in_lang(lang).to_owned()))
        .collect();
    let mut pick = Pick::of(s, "format", t.say("proposal-format"), "radio", options);
    for (choice, format) in pick.options.iter_mut().zip(&hold.setting.formats) {
        let minutes = t.a("proposal-format-minutes", "n", format.minutes);
        let about = format.about.in_lang(lang);
        choice.about =
            if about.is_empty() { minutes } else { t.a2("proposal-format-about", "minutes", minutes, "about", about) };
    }
    pick
}

fn topics(ask: &Ask, hold: &Hold, s: &Sheet) -> Pick {
    let t = ask.t();
    let options = hold
        .setting
        .topics
        .iter()
        .map(|topic| (topic.number.to_string(), topic.title.in_lang(&ask.lang).to_owned()))
        .collect();
    let mut pick =
        Pick { hint: t.say("proposal-topic-hint"), ..Pick::of(s, "topic", t.say("proposal-topic"), "chip", options) };
    for (choice, topic) in pick.options.iter_mut().zip(&hold.setting.topics) {
        choice.mark = topic.number;
    }
    pick
}

/// The language is only asked where there is a choice.
fn langs(ask: &Ask, hold: &Hold, s: &Sheet) -> Option<Pick> {
    let name = |tag: &str| match tag {
        "en" => "English".to_owned(),
        "fr" => "Français".to_owned(),
        other => other.to_owned(),
    };
    let langs = &hold.setting.gathering.langs;
    let options = langs.iter().map(|lang| (lang.tag().to_owned(), name(lang.tag()))).collect();
    (langs.len() > 1).then(|| Pick::of(s, "lang", ask.t().say("proposal-lang"), "radio", options))
}

fn asked(ask: &Ask, hold: &Hold, s: &Sheet, question: &Question, found: &[Found]) -> Asked {
    let (t, lang, setting) = (ask.t(), &ask.lang, &hold.setting);
    let names: Vec<&str> = setting
        .formats
        .iter()
        .filter(|one| question.for_formats.contains(&one.code))
        .map(|one| one.title.in_lang(lang))
        .collect();
    let numbers: Vec<&str> = setting
        .topics
        .iter()
        .filter(|one| question.for_topics.contains(&one.number))
        .map(|one| one.title.in_lang(lang))
        .collect();
    let only = [names, numbers].concat().join(", ");
    Asked {
        formats: question.for_formats.join(" "),
        topics: question.for_topics.iter().map(i64::to_string).collect::<Vec<_>>().join(" "),
        only: if only.is_empty() { only } else { t.a("proposal-only-for", "names", only) },
        control: control(ask, hold, s, question, found),
    }
}

fn control(ask: &Ask, hold: &Hold, s: &Sheet, question: &Question, found: &[Found]) -> Control {
    let (t, name) = (ask.t(), format!("a-{}", question.code));
    let (label, hint) = (question.label.in_lang(&ask.lang).to_owned(), question.hint.in_lang(&ask.lang).to_owned());
    let optional = !question.required;
    let text = |kind: &'static str| {
        let remarks = if question.reviewers_see { remarks(&t, found, &name) } else { Vec::new() };
        Text { kind, optional, remarks, ..Text::of(s, &name, label.clone()).hint(hint.clone()) }
    };
    let pick = |kind: &'static str, options| Pick {
        hint: hint.clone(),
        optional,
        ..Pick::of(s, &name, label.clone(), kind, options)
    };
    let choices = || {
        question
            .choices
            .iter()
            .map(|choice| (choice_key(choice).to_owned(), choice.in_lang(&ask.lang).to_owned()))
            .collect()
    };
    match question.kind.as_str() {
        "long" => Control::Text(Text { kind: "area", rows: 5, ..text("area").words(question.words_max) }),
        "number" => Control::Text(text("decimal")),
        "yes-no" => Control::Pick(pick(
            "radio",
            vec![("yes".to_owned(), t.say("proposal-yes")), ("no".to_owned(), t.say("proposal-no"))],
        )),
        "one" => Control::Pick(pick("radio", choices())),
        "several" => Control::Pick(pick("checkbox", choices())),
        "date" => Control::Text(text("date")),
        "link" => Control::Text(text("url")),
        "contact" => Control::Text(text("text")),
        "file" => Control::Files(Files {
            name: name.clone(),
            label,
            optional,
            error: s.error(&name).map(str::to_owned),
            hint: files_hint(ask, &hint),
            there: there(ask, hold, Some(question.id)),
        }),
        _ if question.words_max > 0 => Control::Text(text("text").words(question.words_max)),
        _ => Control::Text(text("text").chars(SHORT_CHARS)),
    }
}

fn all_files(ask: &Ask, hold: &Hold, s: &Sheet) -> Files {
    let t = ask.t();
    Files {
        name: "files".to_owned(),
        label: t.say("proposal-files"),
        hint: files_hint(ask, ""),
        optional: true,
        error: s.error("files").map(str::to_owned),
        there: there(ask, hold, None),
    }
}

fn files_hint(ask: &Ask, hint: &str) -> String {
    let limits = ask.t().a3(
        "proposal-files-hint",
        "max",
        files::FILES_MAX,
        "mb",
        files::FILE_BYTES_MAX / 1_000_000,
        "endings",
        files::endings(),
    );
    if hint.is_empty() { limits } else { ask.t().a2("proposal-two-hints", "first", hint, "second", limits) }
}

fn there(ask: &Ask, hold: &Hold, question: Option<base::Id>) -> Vec<(usize, String, String)> {
    let all = hold.whole.attachments.iter().enumerate().filter(|(_, file)| file.question_id == question);
    all.map(|(place, file)| (place + 1, file.name.clone(), size(ask, file.size_bytes))).collect()
}

/// “840 kB”.
pub(super) fn size(ask: &Ask, bytes: i64) -> String {
    let kilobytes = (bytes + 999) / 1_000;
    if kilobytes < 1_000 {
        ask.t().a("proposal-kb", "n", kilobytes)
    } else {
        ask.t().a("proposal-mb", "n", (kilobytes + 500) / 1_000)
    }
}

/// Mornings and afternoons of each day of the gathering.
fn half_days(ask: &Ask, hold: &Hold, s: &Sheet) -> Vec<(String, Choice, Choice)> {
    let t = ask.t();
    let Some((first, last)) = hold.setting.gathering.days else { return Vec::new() };
    let half = |day, afternoon| {
        let value = HalfDay { day, afternoon }.code();
        let label = t.say(if afternoon { "proposal-afternoon" } else { "proposal-morning" });
        Choice { chosen: s.is("unavailable", &value), value, label, ..Choice::default() }
    };
    let days = first.series(base::jiff::Span::new().days(1)).take_while(|day| *day <= last).take(31);
    days.map(|day| (t.day(day), half(day, false), half(day, true))).collect()
}
