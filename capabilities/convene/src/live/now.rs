//! The page of the day: what is now, what is next, what one has starred, and what changed of that. Made of the
//! published version and the reader's own browser alone, so that it can lie on a phone without a network.

use super::entry::gathering;
use super::webcast::store as webcasts;
use crate::board::store as boards;
use crate::gathering::model::Gathering;
use crate::programme::public::{Open, change_line, ends, mark, stars_of};
use crate::programme::publishing::session_of;
use crate::programme::store::{self as desks, Version};
use askama::Template;
use base::jiff::civil::DateTime;
use exchange::model::{Placement, Session};
use web::{Ask, Outcome, Refusal, Shell, Tr, clock_time, page, redirect};

/// Starts that are shown ahead.
const AHEAD_MAX: usize = 3;
/// Sessions that are shown at one start; the programme has the others.
const ROOMS_MAX: usize = 4;
/// A change of the programme is said for so long.
const NEWS_S: i64 = 12 * 3_600;

#[derive(Template)]
#[template(path = "live/now.html")]
struct NowPage {
    shell: Shell,
    t: Tr,
    base: String,
    kept: String,
    clock: String,
    today: String,
    notices: Vec<(String, String)>,
    before: String,
    quiet: String,
    main_now: Option<NowLine>,
    others: Vec<NowLine>,
    next: Vec<Slot>,
    mine: Vec<MyLine>,
    board: bool,
}

struct NowLine {
    href: String,
    title: String,
    lang: String,
    room: String,
    format: String,
    who: String,
    topic: usize,
    mark: String,
    until: String,
    minutes: i64,
    gone: i64,
    left: i64,
    webcast: bool,
    mine: bool,
}

struct Slot {
    at: String,
    until: String,
    lines: Vec<NextLine>,
    more: usize,
}

struct NextLine {
    href: String,
    title: String,
    lang: String,
    room: String,
    mine: bool,
    clash: String,
}

struct MyLine {
    at: String,
    room: String,
    href: String,
    title: String,
    lang: String,
    now: bool,
    past: bool,
}

/// What every part of the page asks.
struct Day<'a> {
    t: Tr,
    open: Open<'a>,
    base: String,
    stars: Vec<String>,
    here: DateTime,
    webcasts: Vec<String>,
}

/// `GET /{gathering}/now`
pub(super) async fn show(ask: Ask) -> Outcome {
    let gathering = gathering(&ask).await?;
    let Some(version) = desks::latest(ask.db(), gathering.id).await? else {
        // Before the first version the page of the programme says when it is expected.
        return redirect(&ask.to(&format!("/{}/programme", gathering.code)));
    };
    let t = ask.t();
    let news = news(&ask, &gathering, &version).await?;
    let board = boards::board(ask.db(), gathering.id)
        .await?
        .is_some_and(|board| board.open || board.day == gathering.zone.civil(ask.now()).date());
    let day = Day {
        open: Open::of(&version.programme, &ask.lang),
        base: ask.to(&format!("/{}", gathering.code)),
        stars: stars_of(&ask),
        here: gathering.zone.civil(ask.now()),
        webcasts: webcasts::codes(ask.db(), gathering.id, ask.house.shown_until()).await?,
        t: ask.t(),
    };
    let mut now = day.now();
    now.sort_by_key(|line| !line.mine);
    let first = now.first().is_some_and(|line| line.mine || now.len() == 1);
    let main_now = if first { Some(now.remove(0)) } else { None };
    let shell = ask
        .shell(t.say("now-title"))
        .of(&ask, &gathering.name(&ask.lang), &format!("/{}", gathering.code))
        .style("live.css")
        .script("live.js")
        .private();
    page(&NowPage {
        kept: ask.now().rfc3339(),
        clock: clock_time(day.here),
        today: t.day(day.here.date()),
        notices: news,
        before: day.before(&ask, &gathering),
        quiet: t.say(if now.is_empty() { "now-nothing-now" } else { "now-choose" }),
        next: day.next(),
        mine: day.mine(),
        board,
        base: day.base.clone(),
        others: now,
        main_now,
        shell,
        t,
    })
}

/// What changed in the last hours of what this reader starred.
async fn news(ask: &Ask, gathering: &Gathering, version: &Version) -> Result<Vec<(String, String)>, Refusal> {
    let stars = stars_of(ask);
    if version.number < 2 || stars.is_empty() || ask.now().seconds_since(version.published_at) > NEWS_S {
        return Ok(Vec::new());
    }
    let lines = desks::numbers(ask.db(), gathering.id, 1).await?;
    let open = Open::of(&version.programme, &ask.lang);
    let codes: std::collections::HashMap<_, _> =
        open.sessions.iter().map(|(key, session)| ((*key).clone(), session.identity.code.clone())).collect();
    // One that was taken off the programme is in no version any more; then its key tells the code.
    let code_of = |key: &exchange::model::Key| {
        codes.get(key).cloned().or_else(|| key.0.strip_prefix("code:").map(str::to_owned)).unwrap_or_default()
    };
    let t = ask.t();
    let mine = lines.iter().flat_map(|line| &line.changes);
    let mine = mine.filter(|change| session_of(change).is_some_and(|key| stars.contains(&code_of(key))));
    let said = mine.map(|change| {
        let line = change_line(&t, change);
        let is = match (line.was.is_empty(), line.is.is_empty()) {
            (false, false) => t.a2("now-changed-from-to", "was", line.was, "is", line.is),
            (false, true) => t.a("now-changed-gone", "was", line.was),
            _ => line.is,
        };
        (t.a("now-changed", "title", line.title), is)
    });
    Ok(said.collect())
}

impl Day<'_> {
    fn placed(&self) -> Vec<(&Session, &Placement)> {
        let placed = self.open.programme.placements.iter();
        let mut placed: Vec<_> = placed
            .filter_map(|place| self.open.sessions.get(&place.session).map(|session| (*session, place)))
            .collect();
        placed.sort_by_key(|(session, place)| (place.start, session.identity.number));
        placed
    }

    fn href(&self, session: &Session) -> String {
        format!("{}/sessions/{}", self.base, session.identity.code)
    }

    fn is_mine(&self, session: &Session) -> bool {
        self.stars.contains(&session.identity.code)
    }

    fn now(&self) -> Vec<NowLine> {
        let runs = |(_, place): &(&Session, &Placement)| place.start <= self.here && self.here < ends(place);
        let line = |(session, place): (&Session, &Placement)| {
            let (lang, title) = self.open.tongue(&session.title, session.language.as_deref());
            let topic = self.open.topic(session).map_or(0, |(number, _)| number);
            let gone = place.start.duration_until(self.here).as_secs() / 60;
            let minutes = i64::from(place.minutes);
            NowLine {
                href: self.href(session),
                title: title.to_owned(),
                lang: lang.to_owned(),
                room: self.open.room(place).to_owned(),
                format: self.open.format(session).to_owned(),
                who: self.open.names(session),
                mark: mark(topic),
                until: clock_time(ends(place)),
                left: (minutes - gone).max(0),
                webcast: self.webcasts.contains(&session.identity.code),
                mine: self.is_mine(session),
                topic,
                minutes,
                gone,
            }
        };
        self.placed().into_iter().filter(runs).map(line).collect()
    }

    /// The next starts of today, what one starred first; pauses stand among them.
    fn next(&self) -> Vec<Slot> {
        let today = |at: DateTime| at > self.here && at.date() == self.here.date();
        let mut starts: Vec<DateTime> = self.placed().iter().map(|(_, place)| place.start).collect();
        starts.extend(self.open.programme.breaks.iter().map(|pause| pause.start));
        starts.retain(|at| today(*at));
        starts.sort_unstable();
        starts.dedup();
        starts.into_iter().take(AHEAD_MAX).map(|at| self.slot(at)).collect()
    }

    fn slot(&self, at: DateTime) -> Slot {
        let mut lines: Vec<NextLine> =
            self.placed().into_iter().filter(|(_, place)| place.start == at).map(|(a, b)| self.line(a, b)).collect();
        lines.sort_by_key(|line| !line.mine);
        let pauses = self.open.programme.breaks.iter().filter(|pause| pause.start == at).map(|pause| {
            let (lang, title) = self.open.tongue(&pause.title, None);
            let room = pause.room.as_ref().and_then(|key| self.open.rooms.get(key));
            let room = room.map_or("", |(_, room)| self.open.text(&room.name)).to_owned();
            NextLine {
                href: String::new(),
                title: title.to_owned(),
                lang: lang.to_owned(),
                room,
                mine: false,
                clash: String::new(),
            }
        });
        let mut all: Vec<NextLine> = pauses.collect();
        all.append(&mut lines);
        let more = all.len().saturating_sub(ROOMS_MAX);
        all.truncate(ROOMS_MAX);
        let minutes = self.here.duration_until(at).as_secs() / 60;
        let until = match minutes {
            0..=90 => self.t.a("now-in-minutes", "n", minutes),
            _ => String::new(),
        };
        Slot { at: clock_time(at), until, lines: all, more }
    }

    fn line(&self, session: &Session, place: &Placement) -> NextLine {
        let (lang, title) = self.open.tongue(&session.title, session.language.as_deref());
        let mine = self.is_mine(session);
        // Two that one starred at the same time: said here, while there is time to choose.
        let overlaps = |(other, at): &&(&Session, &Placement)| {
            other.key != session.key && self.is_mine(other) && at.start < ends(place) && place.start < ends(at)
        };
        let placed = self.placed();
        let other = placed.iter().find(overlaps).filter(|_| mine);
        let clash = other.map_or(String::new(), |(other, _)| {
            self.t.a("now-overlaps", "title", self.open.tongue(&other.title, other.language.as_deref()).1)
        });
        NextLine {
            href: self.href(session),
            title: title.to_owned(),
            lang: lang.to_owned(),
            room: self.open.room(place).to_owned(),
            mine,
            clash,
        }
    }

    /// What one starred, of today; of another day where today has none.
    fn mine(&self) -> Vec<MyLine> {
        let mut placed = self.placed();
        placed.retain(|(session, _)| self.is_mine(session));
        let today = placed.iter().any(|(_, place)| place.start.date() == self.here.date());
        let day = placed.iter().map(|(_, place)| place.start.date()).find(|day| *day >= self.here.date());
        let day = if today { Some(self.here.date()) } else { day };
        placed.retain(|(_, place)| Some(place.start.date()) == day);
        let line = |(session, place): (&Session, &Placement)| {
            let (lang, title) = self.open.tongue(&session.title, session.language.as_deref());
            let at = clock_time(place.start);
            MyLine {
                at: if today {
                    at
                } else {
                    self.t.a2("date-and-time", "date", self.t.day(place.start.date()), "time", at)
                },
                room: self.open.room(place).to_owned(),
                href: self.href(session),
                title: title.to_owned(),
                lang: lang.to_owned(),
                now: place.start <= self.here && self.here < ends(place),
                past: ends(place) <= self.here,
            }
        };
        placed.into_iter().map(line).collect()
    }

    /// Before the first day and after the last: a sentence, so that nobody looks for what is not.
    fn before(&self, ask: &Ask, gathering: &Gathering) -> String {
        match gathering.days {
            Some((first, last)) if self.here.date() < first => self.t.a2(
                "now-before",
                "days",
                self.t.days(first, last),
                "until",
                self.t.until(ask.now(), gathering.zone.instant(first.at(9, 0, 0, 0))),
            ),
            Some((_, last)) if self.here.date() > last => self.t.say("now-after"),
            _ => String::new(),
        }
    }
}
