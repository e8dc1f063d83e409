//! The organisers' desk: the list with its filters, one proposal with its history, entering for somebody, the file
//! for an office, and the answer to those who come late.

mod export;

use super::begin;
use super::files;
use super::hold::{self, Hold};
use super::mine::badge;
use super::read::{self, KeptCopy, Who, Written};
use super::saving::record;
use super::sending::contact_of;
use crate::gathering::model::Gathering;
use crate::proposal::letters;
use crate::proposal::model::{Source, State};
use crate::proposal::store;
use crate::proposal::store::list::{self, Listed, PAGE_ROWS, Wanted};
use crate::{call, gathering};
use askama::Template;
use base::Secret;
use base::jiff::civil::DateTime;
use std::collections::BTreeMap;
use web::{Ask, Form, Outcome, Refusal, Shell, page, see_other};

pub(super) use export::{csv, xlsx};

/// A choice of a filter: value, words, chosen.
type Choices = Vec<(String, String, bool)>;

struct Row {
    listed: Listed,
    state: String,
    badge: &'static str,
    source: String,
    topic: String,
    format: String,
    saved: String,
    href: String,
}

#[derive(Template)]
#[template(path = "proposal/list.html")]
struct ListPage {
    shell: Shell,
    rows: Vec<Row>,
    total: i64,
    states: Choices,
    sources: Choices,
    topics: Choices,
    formats: Choices,
    words: String,
    counts: Vec<(String, i64)>,
    pages: Vec<(i64, String, bool)>,
    base: String,
    may_enter: bool,
}

fn wanted(form: &Form) -> Wanted {
    Wanted {
        state: State::parse(form.get("state")),
        source: Source::parse(form.get("source")),
        topic: form.number("topic"),
        format: form.get("format").to_owned(),
        words: form.get("q").chars().take(200).collect(),
        page: form.number("page").unwrap_or(1).clamp(1, 10_000),
    }
}

/// The gathering of the path with what its proposals choose from; the guard has let the organiser in.
async fn setting_of(ask: &Ask) -> Result<crate::proposal::model::whole::Setting, Refusal> {
    let gathering = gathering::store::find(ask.db(), ask.param("gathering")).await?.ok_or_else(Refusal::not_found)?;
    let refusal = no_call(ask, &gathering);
    store::whole::setting(ask.db(), gathering).await?.ok_or(refusal)
}

fn no_call(ask: &Ask, gathering: &Gathering) -> Refusal {
    let home = format!("/manage/{}", gathering.code);
    Refusal::conflict("proposal-no-call").next(ask.to(&home), "proposal-to-manage")
}

pub(super) async fn list(ask: Ask) -> Outcome {
    let gathering = gathering::store::find(ask.db(), ask.param("gathering")).await?.ok_or_else(Refusal::not_found)?;
    let counts = list::counts(ask.db(), gathering.id).await?;
    // Where there are proposals there is a call, and asking for it is spared.
    if counts.is_empty() && call::store::of_gathering(ask.db(), gathering.id).await?.is_none() {
        return Err(no_call(&ask, &gathering));
    }
    let (wanted, t) = (wanted(&ask.query), ask.t());
    let (total, listed) = list::page(ask.db(), gathering.id, &wanted, &counts).await?;
    let topics = gathering::store::topics(ask.db(), gathering.id).await?;
    let topics: BTreeMap<i64, String> =
        topics.iter().map(|one| (one.number, one.title.in_lang(&ask.lang).to_owned())).collect();
    // All formats: an imported or entered proposal may have one that cannot be proposed.
    let formats = gathering::store::formats(ask.db(), gathering.id).await?;
    let formats: Vec<(String, String)> =
        formats.into_iter().map(|one| (one.code, one.title.in_lang(&ask.lang).to_owned())).collect();
    let base = ask.to(&format!("/manage/{}/proposals", gathering.code));
    let row = |listed: Listed| Row {
        state: t.say(&format!("proposal-state-{}", listed.state.code())),
        badge: badge(listed.state),
        source: t.say(&format!("proposal-source-{}", listed.source.code())),
        topic: listed.topic.and_then(|number| topics.get(&number).cloned()).unwrap_or_default(),
        format: listed
            .format
            .as_ref()
            .and_then(|code| formats.iter().find(|(one, _)| one == code))
            .map(|(_, name)| name.clone())
            .unwrap_or_default(),
        saved: t.instant(listed.saved_at, &gathering.zone),
        href: format!("{base}/{}", listed.code),
        listed,
    };
    let chosen = |value: &str, words: String, is: bool| (value.to_owned(), words, is);
    let shell = ask
        .shell(t.say("proposal-list"))
        .work()
        .of(&ask, &gathering.name(&ask.lang), &format!("/manage/{}", gathering.code))
        .script("work.js");
    page(&ListPage {
        rows: listed.into_iter().map(row).collect(),
        states: State::ALL
            .map(|one| chosen(one.code(), t.say(&format!("proposal-state-{}", one.code())), wanted.state == Some(one)))
            .to_vec(),
        sources: Source::ALL
            .map(|one| {
                chosen(one.code(), t.say(&format!("proposal-source-{}", one.code())), wanted.source == Some(one))
            })
            .to_vec(),
        topics: topics
            .iter()
            .map(|(number, name)| chosen(&number.to_string(), name.clone(), wanted.topic == Some(*number)))
            .collect(),
        formats: formats.iter().map(|(code, name)| chosen(code, name.clone(), wanted.format == *code)).collect(),
        counts: counts.into_iter().map(|(state, n)| (t.say(&format!("proposal-state-{}", state.code())), n)).collect(),
        pages: pages(&ask, &wanted, total),
        words: wanted.words,
        may_enter: ask.may("proposals.manage"),
        total,
        base,
        shell,
    })
}

/// The addresses of the pages, each with the filters in it.
fn pages(ask: &Ask, wanted: &Wanted, total: i64) -> Vec<(i64, String, bool)> {
    let last = (total + PAGE_ROWS - 1) / PAGE_ROWS;
    let filters: Vec<(&str, &str)> = ["state", "source", "topic", "format", "q"]
        .into_iter()
        .map(|name| (name, ask.query.get(name)))
        .filter(|(_, value)| !value.is_empty())
        .collect();
    let address = |page: i64| {
        let quoted: String = filters.iter().map(|(name, value)| format!("{name}={}&", quoted(value))).collect();
        (page, format!("?{quoted}page={page}"), page == wanted.page)
    };
    if last > 1 { (1..=last).map(address).collect() } else { Vec::new() }
}

fn quoted(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    text.bytes().map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

#[derive(Template)]
#[template(path = "proposal/detail.html")]
struct DetailPage {
    shell: Shell,
    title: String,
    lang: String,
    code: String,
    number: i64,
    state: String,
    badge: &'static str,
    source: String,
    times: Vec<(String, String)>,
    contact: String,
    confirmed: bool,
    written: Vec<Written>,
    who: Vec<Who>,
    files: Vec<(usize, String, String)>,
    copies: Vec<KeptCopy>,
    history: Vec<(String, String, String)>,
    late: Option<String>,
    late_words: String,
    may_admit: bool,
    may_edit: bool,
    until: String,
    zone: String,
    edit: String,
    base: String,
}

/// The proposal of the path, in the gathering of the path and in no other (R12).
async fn of_path(ask: &Ask) -> Result<Hold, Refusal> {
    let found = store::by_code(ask.db(), ask.param("code")).await?.ok_or_else(Refusal::not_found)?;
    let code = found.code.clone();
    let hold = hold::of(ask, found, code).await?;
    if hold.setting.gathering.code == ask.param("gathering") { Ok(hold) } else { Err(Refusal::not_found()) }
}

pub(super) async fn detail(ask: Ask) -> Outcome {
    let hold = of_path(&ask).await?;
    let (t, proposal, gathering) = (ask.t(), &hold.whole.proposal, &hold.setting.gathering);
    let at = |at: Option<base::Ts>| at.map(|at| t.instant(at, &gathering.zone));
    let times = [
        ("proposal-begun-at", Some(proposal.created_at)),
        ("proposal-saved-last", Some(proposal.saved_at)),
        ("proposal-arrived", proposal.received_at),
        ("proposal-submitted-at", proposal.submitted_at),
        ("proposal-withdrawn-at", proposal.withdrawn_at),
    ];
    let title = if proposal.title.is_empty() { t.say("proposal-untitled") } else { proposal.title.clone() };
    let base = ask.to(&format!("/manage/{}/proposals", gathering.code));
    let shell =
        ask.shell(title.clone()).work().of(&ask, &gathering.name(&ask.lang), &format!("/manage/{}", gathering.code));
    let late = hold.late.as_ref();
    page(&DetailPage {
        shell: shell.crumb(t.say("proposal-list"), base.clone()).crumb(proposal.code.clone(), ""),
        title,
        lang: proposal.lang.tag().to_owned(),
        code: proposal.code.clone(),
        number: proposal.number,
        state: t.say(&format!("proposal-state-{}", proposal.state.code())),
        badge: badge(proposal.state),
        source: t.say(&format!("proposal-source-{}", proposal.source.code())),
        times: times.into_iter().filter_map(|(key, when)| at(when).map(|when| (t.say(key), when))).collect(),
        contact: proposal.contact_mail.clone(),
        confirmed: proposal.contact_confirmed_at.is_some(),
        written: read::written(&ask, &hold),
        who: read::who(&ask, &hold),
        files: read::files(&ask, &hold.whole),
        copies: read::copies(&ask, &hold).await?,
        history: history(&ask, &hold).await?,
        late: late.map(|late| match (late.answered_at, late.granted_until) {
            (None, _) => t.a("proposal-late-waits", "at", t.instant(late.at, &gathering.zone)),
            (Some(_), Some(until)) => t.a("proposal-late-granted-until", "at", t.instant(until, &gathering.zone)),
            (Some(_), None) => t.say("proposal-late-refused"),
        }),
        late_words: late.map(|late| late.words.clone()).unwrap_or_default(),
        may_admit: ask.may("proposals.admit"),
        may_edit: ask.may("proposals.manage"),
        until: gathering.zone.civil(ask.now().plus_s(3 * 24 * 3_600)).strftime("%Y-%m-%dT%H:%M").to_string(),
        zone: gathering.zone.city(),
        edit: ask.to(&format!("/propose/{}", proposal.code)),
        base: format!("{base}/{}", proposal.code),
    })
}

/// When, who, what; savings that follow one another by the same hand are one line.
async fn history(ask: &Ask, hold: &Hold) -> Result<Vec<(String, String, String)>, Refusal> {
    let t = ask.t();
    let mut deeds = store::history(ask.db(), hold.whole.proposal.id).await?;
    deeds.dedup_by(|later, earlier| {
        later.2 == "proposal-saved" && earlier.2 == "proposal-saved" && later.1 == earlier.1
    });
    let people: Vec<base::Id> = deeds.iter().filter_map(|(_, by, ..)| *by).collect();
    let people = directory::person::store::all_of(ask.db(), &people).await?;
    let name = |by: Option<base::Id>| match by {
        Some(id) => people
            .iter()
            .find(|person| person.id == id)
            .map_or_else(|| t.say("proposal-somebody"), |person| person.called().to_owned()),
        None => t.say("proposal-by-link"),
    };
    let line = |(at, by, deed, _): (base::Ts, Option<base::Id>, String, String)| {
        let key = format!("proposal-deed-{}", deed.trim_start_matches("proposal-"));
        let words = if t.knows(&key) { t.say(&key) } else { deed };
        (t.instant(at, &hold.setting.gathering.zone), name(by), words)
    };
    Ok(deeds.into_iter().map(line).collect())
}

pub(super) async fn file(ask: Ask) -> Outcome {
    let hold = of_path(&ask).await?;
    files::give(&ask, &hold.whole).await
}

/// An organiser enters a proposal for somebody: an empty draft, and the form.
pub(super) async fn enter(ask: Ask) -> Outcome {
    let setting = setting_of(&ask).await?;
    let mut hold = begin::unwritten(&ask, setting, Source::Organiser, "");
    let secret = Secret::draw(&ask.house.chance);
    let tx = ask.db().begin().await?;
    begin::write(&tx, &mut hold, &secret).await?;
    record(&ask, &tx, &hold, "proposal-begun", "").await?;
    tx.commit().await?;
    see_other(&ask, &format!("/propose/{}", hold.whole.proposal.code), None)
}

/// Lets a proposal in after the deadline until a time, or says no.
pub(super) async fn admit(ask: Ask) -> Outcome {
    let hold = of_path(&ask).await?;
    let form = ask.form().await?;
    let back = format!("/manage/{}/proposals/{}", hold.setting.gathering.code, hold.whole.proposal.code);
    let yes = form.get("do") != "refuse";
    let until = form.get("until").parse::<DateTime>().ok().map(|civil| hold.setting.gathering.zone.instant(civil));
    let until = until.filter(|until| *until > ask.now());
    if yes && until.is_none() {
        return Err(Refusal::invalid("proposal-until-wrong").next(ask.to(&back), "proposal-back-to"));
    }
    let until = until.filter(|_| yes);
    let tx = ask.db().begin().await?;
    store::late::answer(&tx, ask.new_id(), hold.whole.proposal.id, ask.now(), ask.viewer.person(), until).await?;
    record(&ask, &tx, &hold, if yes { "proposal-late-granted" } else { "proposal-late-refused" }, "").await?;
    if let Some(contact) = hold.whole.contact().cloned() {
        let zone = &hold.setting.gathering.zone;
        if let Some(until) = until {
            let secret = Secret::draw(&ask.house.chance);
            store::give_edit_link(&tx, hold.whole.proposal.id, &secret, ask.now()).await?;
            let to = contact_of(&ask, &hold, &contact, format!("/propose/{}", secret.expose()));
            let more =
                [("until", post::Value::Text(ask.t().instant(until, zone))), ("city", post::Value::Text(zone.city()))];
            letters::to_contact(&tx, ask.now(), "proposal-late-yes", to, &more).await?;
        } else {
            let to = contact_of(&ask, &hold, &contact, format!("/{}/call", hold.setting.gathering.code));
            letters::to_contact(&tx, ask.now(), "proposal-late-no", to, &[]).await?;
        }
    }
    tx.commit().await?;
    see_other(&ask, &back, Some(if yes { "said-proposal-late-granted" } else { "said-proposal-late-refused" }))
}

/// The call of the gathering, for the export.
async fn call_of(ask: &Ask) -> Result<(gathering::model::Gathering, Option<call::model::Call>), Refusal> {
    let gathering = gathering::store::find(ask.db(), ask.param("gathering")).await?.ok_or_else(Refusal::not_found)?;
    let call = call::store::of_gathering(ask.db(), gathering.id).await?;
    Ok((gathering, call))
}
