//! The programme page: a day at a time, by room or by time, with filters that work without a script.

use super::day::{Line, Sieve, lines, mark};
use super::reading::{Open, open};
use super::stars;
use crate::call;
use crate::format::{model::Needs, store as formats};
use crate::gathering::model::Gathering;
use crate::programme::compose::ELSEWHERE;
use crate::programme::store::Version;
use askama::Template;
use base::jiff::ToSpan;
use base::jiff::civil::Date;
use exchange::model::{Placement, Session};
use std::collections::{BTreeSet, HashMap};
use web::{Ask, Outcome, Refusal, Shell, Tr, page};

#[derive(Template)]
#[template(path = "programme/public.html")]
struct ProgrammePage {
    shell: Shell,
    t: Tr,
    at: String,
    base: String,
    times: String,
    days: Vec<(String, String, bool)>,
    day: String,
    version: i64,
    asked_version: String,
    published: String,
    list: bool,
    mine: bool,
    stars: usize,
    stars_link: String,
    rooms: Vec<(String, String)>,
    columns: usize,
    topics: Vec<Choice>,
    formats: Vec<Choice>,
    languages: Vec<Choice>,
    places: Vec<Choice>,
    lines: Vec<Line>,
    shown: usize,
    star_mark: String,
}

/// A filter that is a checkbox.
struct Choice {
    value: String,
    name: String,
    number: usize,
    mark: String,
    on: bool,
}

#[derive(Template)]
#[template(path = "programme/awaited.html")]
struct AwaitedPage {
    shell: Shell,
    sentence: String,
    next: (String, String),
}

/// `GET /{gathering}/programme`
pub async fn show(ask: Ask) -> Outcome {
    let (gathering, version) = open(&ask).await?;
    match version {
        Some(version) if !version.programme.placements.is_empty() => {
            let needs = formats::needs(ask.db(), gathering.id).await?;
            page(&the_programme(&ask, &gathering, &version, &needs))
        }
        _ => awaited(&ask, &gathering).await,
    }
}

/// Before the first version: when it is expected, and one thing to do.
async fn awaited(ask: &Ask, gathering: &Gathering) -> Outcome {
    let t = ask.t();
    let call = call::store::of_gathering(ask.db(), gathering.id).await?;
    let closes = call.as_ref().filter(|call| call.published).and_then(|call| call.closes_at);
    let sentence = match (closes, gathering.days) {
        (Some(closes), _) if closes > ask.now() => {
            t.a("programme-expected-after-call", "when", t.instant(closes, &gathering.zone))
        }
        (_, Some((first, _))) => t.a("programme-expected-before", "day", t.day(first)),
        _ => t.say("programme-expected-later"),
    };
    let open = call.is_some_and(|call| call.standing(ask.now()) == call::model::Standing::Open);
    let next = if open {
        (ask.to(&format!("/{}/call", gathering.code)), t.say("programme-to-the-call"))
    } else {
        (ask.to(&format!("/{}", gathering.code)), t.say("programme-to-the-gathering"))
    };
    let shell = ask
        .shell(t.say("programme-menu"))
        .of(ask, &gathering.name(&ask.lang), &format!("/{}", gathering.code))
        .style("public.css");
    page(&AwaitedPage { shell, sentence, next })
}

/// What sessions need, by their codes.
type AllNeeds = HashMap<String, Needs>;

fn the_programme(ask: &Ask, gathering: &Gathering, version: &Version, needs: &AllNeeds) -> ProgrammePage {
    let t = ask.t();
    let open = Open::of(&version.programme, &ask.lang);
    let all_days = days(&open);
    let day = day_asked(ask, gathering, &all_days);
    let mine = stars::of(ask);
    let list = ask.query.get("view") == "list";
    let lines = lines(
        &t,
        &open,
        day,
        &Sieve {
            keeps: &|session, placement| keeps(ask, &open, needs, session, placement),
            lightens: !list,
            stars: &mine,
        },
    );
    let shown = shown(ask, &lines);
    let (code, title) = (&gathering.code, t.say("programme-menu"));
    let shell = ask
        .shell(title)
        .of(ask, &gathering.name(&ask.lang), &format!("/{code}"))
        .style("public.css")
        .script("programme.js");
    let at = ask.to(&format!("/{code}/programme"));
    let keep = |day: &Date| {
        let mut query = format!("?day={day}");
        for (name, value) in ask.query.fields().iter().filter(|(name, _)| FILTERS.contains(&name.as_str())) {
            query.push_str(&format!(
                "&{name}={}",
                value.replace(|sign: char| !(sign.is_ascii_alphanumeric() || "-_.~".contains(sign)), "")
            ));
        }
        format!("{at}{query}")
    };
    ProgrammePage {
        base: ask.to(&format!("/{code}")),
        times: times(&t, &open, gathering, &all_days, day),
        days: all_days.iter().map(|one| (tab(&t, &all_days, *one), keep(one), *one == day)).collect(),
        day: day.to_string(),
        version: version.number,
        asked_version: ask.query.get("version").to_owned(),
        published: t.instant(version.published_at, &gathering.zone),
        list,
        mine: !ask.query.get("mine").is_empty(),
        stars: mine.len(),
        stars_link: format!("{at}.ics?codes={}", mine.join(".")),
        rooms: heads(&t, &open),
        columns: columns(&open).count(),
        topics: topics(ask, &open),
        formats: all_formats(ask, &open),
        languages: languages(ask, &open, needs),
        places: rooms(ask, &open),
        lines,
        shown,
        star_mark: stars::mark(),
        at,
        shell,
        t,
    }
}

/// The filters that an address keeps from day to day.
const FILTERS: [&str; 7] = ["view", "mine", "topic", "format", "language", "room", "version"];

/// The days of the programme; of a gathering without any, its own.
fn days(open: &Open<'_>) -> Vec<Date> {
    let placed: BTreeSet<Date> = open.programme.placements.iter().map(|placement| placement.day).collect();
    let own = open.programme.gathering.start.zip(open.programme.gathering.end);
    if placed.is_empty() {
        return own
            .map(|(first, last)| first.series(1.day()).take_while(|day| *day <= last).take(60).collect())
            .unwrap_or_default();
    }
    placed.into_iter().collect()
}

fn day_asked(ask: &Ask, gathering: &Gathering, days: &[Date]) -> Date {
    let today = gathering.zone.civil(ask.now()).date();
    let asked = ask.query.get("day").parse().ok().filter(|day| days.contains(day));
    asked.or_else(|| days.iter().copied().find(|day| *day == today)).or_else(|| days.first().copied()).unwrap_or(today)
}

/// “14 to 16 September 2027. All times in Toronto (UTC−4).”, with the offset of the day that is shown.
fn times(t: &Tr, open: &Open<'_>, gathering: &Gathering, days: &[Date], day: Date) -> String {
    let days = days.first().zip(days.last()).map(|(first, last)| t.days(*first, *last)).unwrap_or_default();
    let placed = open.programme.placements.iter().find(|placement| placement.day == day);
    let seconds = placed.map_or(0, |placement| placement.offset_seconds);
    let (sign, minutes) = (if seconds < 0 { '−' } else { '+' }, seconds.unsigned_abs() / 60);
    let offset = match (minutes / 60, minutes % 60) {
        (0, 0) => "UTC".to_owned(),
        (hours, 0) => format!("UTC{sign}{hours}"),
        (hours, minutes) => format!("UTC{sign}{hours}:{minutes:02}"),
    };
    t.a3("programme-times-in", "days", days, "place", gathering.zone.city(), "offset", offset)
}

/// “Tuesday 14”; the whole date where the days are of several months.
fn tab(t: &Tr, days: &[Date], day: Date) -> String {
    let one_month = days.iter().all(|other| (other.year(), other.month()) == (day.year(), day.month()));
    if one_month { t.day_in_month(day) } else { t.day(day) }
}

/// How many sessions answer what was asked.
fn shown(ask: &Ask, lines: &[Line]) -> usize {
    let topics = ask.query.all("topic");
    let mine = !ask.query.get("mine").is_empty();
    let cells = lines.iter().filter_map(|line| if let Line::Slot(slot) = line { Some(&slot.cells) } else { None });
    let asked = |cell: &&super::day::Cell| {
        !cell.off && (!mine || cell.on) && (topics.is_empty() || topics.contains(&cell.topic.to_string().as_str()))
    };
    cells.flatten().filter(asked).count()
}

/// What formats, languages and rooms name. In the list the others are left out, in the grid they are set lighter as
/// those are that topics and stars do not name: a place in the grid stays a place.
fn keeps(ask: &Ask, open: &Open<'_>, needs: &AllNeeds, session: &Session, placement: &Placement) -> bool {
    let wanted = |name: &str, value: &str| {
        let all = ask.query.all(name);
        all.iter().all(|one| one.is_empty()) || all.contains(&value)
    };
    let room = open.rooms.get(&placement.room).map_or(0, |(at, _)| at + 1).to_string();
    wanted("format", &format_number(open, session).to_string())
        && heard(needs, session, &ask.query.all("language"))
        && wanted("room", &room)
}

/// The session can be followed in one of these languages: spoken, or interpreted.
fn heard(needs: &AllNeeds, session: &Session, wanted: &[&str]) -> bool {
    let said = needs.get(&session.identity.code);
    let in_lang =
        |lang: &&str| session.language.as_deref() == Some(*lang) || said.is_some_and(|needs| needs.is_heard_in(lang));
    wanted.iter().all(|lang| lang.is_empty()) || wanted.iter().any(in_lang)
}

fn format_number(open: &Open<'_>, session: &Session) -> usize {
    open.programme.formats.iter().position(|format| Some(&format.key) == session.format.as_ref()).map_or(0, |at| at + 1)
}

/// The rooms that have a column: what takes place in the town runs across.
fn columns<'a>(open: &Open<'a>) -> impl Iterator<Item = &'a exchange::model::Room> {
    open.programme.rooms.iter().filter(|room| room.key.0 != ELSEWHERE).take(12)
}

fn heads(t: &Tr, open: &Open<'_>) -> Vec<(String, String)> {
    let seats = |capacity: Option<u32>| capacity.map(|n| t.a("programme-seats", "n", n)).unwrap_or_default();
    columns(open).map(|room| (open.text(&room.name).to_owned(), seats(room.capacity))).collect()
}

fn choices(ask: &Ask, name: &str, all: impl Iterator<Item = (usize, String, String)>) -> Vec<Choice> {
    let asked = ask.query.all(name);
    let choice = |(number, value, words): (usize, String, String)| Choice {
        on: asked.contains(&value.as_str()),
        mark: mark(number),
        number,
        value,
        name: words,
    };
    all.filter(|(_, _, words)| !words.is_empty()).map(choice).collect()
}

fn topics(ask: &Ask, open: &Open<'_>) -> Vec<Choice> {
    let all = open.programme.topics.iter().enumerate();
    choices(ask, "topic", all.map(|(at, topic)| (at + 1, (at + 1).to_string(), open.text(&topic.name).to_owned())))
}

fn all_formats(ask: &Ask, open: &Open<'_>) -> Vec<Choice> {
    let used: BTreeSet<usize> = open.programme.sessions.iter().map(|session| format_number(open, session)).collect();
    let all = open.programme.formats.iter().enumerate().filter(|(at, _)| used.contains(&(at + 1)));
    choices(ask, "format", all.map(|(at, format)| (at + 1, (at + 1).to_string(), open.text(&format.name).to_owned())))
}

fn languages(ask: &Ask, open: &Open<'_>, needs: &AllNeeds) -> Vec<Choice> {
    let own = open.programme.sessions.iter().filter_map(|session| session.language.as_deref());
    let more = needs.values().flat_map(|needs| needs.spoken.iter().chain(&needs.interpreted)).map(String::as_str);
    let used: BTreeSet<&str> = own.chain(more).collect();
    if used.len() < 2 {
        return Vec::new();
    }
    let t = ask.t();
    choices(ask, "language", used.into_iter().map(|tag| (0, tag.to_owned(), language(&t, tag))))
}

/// The name of a language; its tag where the words have none.
pub fn language(t: &Tr, tag: &str) -> String {
    match tag.split('-').next().unwrap_or(tag) {
        "en" => t.say("programme-language-en"),
        "fr" => t.say("programme-language-fr"),
        "de" => t.say("programme-language-de"),
        "es" => t.say("programme-language-es"),
        "it" => t.say("programme-language-it"),
        "nl" => t.say("programme-language-nl"),
        "pt" => t.say("programme-language-pt"),
        "pl" => t.say("programme-language-pl"),
        "ar" => t.say("programme-language-ar"),
        _ => tag.to_owned(),
    }
}

fn rooms(ask: &Ask, open: &Open<'_>) -> Vec<Choice> {
    let all = open.programme.rooms.iter().enumerate();
    choices(ask, "room", all.map(|(at, room)| (at + 1, (at + 1).to_string(), open.text(&room.name).to_owned())))
}

/// The shell of a page below the programme.
pub fn below(ask: &Ask, gathering: &Gathering, title: &str) -> Result<Shell, Refusal> {
    let code = &gathering.code;
    let shell = ask.shell(title).of(ask, &gathering.name(&ask.lang), &format!("/{code}")).style("public.css");
    Ok(shell.crumb(ask.t().say("programme-menu"), ask.to(&format!("/{code}/programme"))).crumb(title, ""))
}
