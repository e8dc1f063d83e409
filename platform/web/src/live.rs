//! Live figures: what is said to everybody in a room at once. A state is written once for each room and language,
//! and only copied from then on, at most four times a second. A reader who comes back with `Last-Event-ID` gets the
//! newest state, or nothing where it has that one; since each state is whole, nothing can be missed.
//!
//! In one process a write wakes its rooms; other replicas hear of it through the database, as soon as it is true. A
//! replica that cannot hear asks for the version of each room with readers every half second; one that hears still asks
//! every two seconds, since a line can break without a sign. Readers without a stream ask for the same state by its
//! address.

mod doors;

use crate::answer::with_type;
use crate::{Ask, House, Outcome, Refusal};
use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use base::{Id, Lang, Ts};
use bytes::Bytes;
use doors::Doors;
use futures::future::BoxFuture;
use futures::stream;
use std::collections::HashMap;
use std::convert::Infallible;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;
use tokio::sync::{Notify, watch};

/// Between two states: at most four a second.
const BREATH: Duration = Duration::from_millis(250);
/// How long a room waits before it asks whether somebody else wrote, where nobody tells.
const POLL: Duration = Duration::from_millis(500);
/// The same where other replicas tell.
const POLL_WHEN_TOLD: Duration = Duration::from_secs(2);
/// After the line between the replicas broke, it is made again so soon.
const LISTEN_AGAIN: Duration = Duration::from_secs(1);
/// A line without news is kept open by a sign so often.
const BEAT: Duration = Duration::from_secs(20);
/// A room without readers is kept for so many polls.
const IDLE_MAX: u32 = 20;
/// More readers than this ask by address instead.
const READERS_MAX: usize = 12_000;
/// Readers who were cut off come back after 1 s and up to so many milliseconds more, each at another moment.
const JITTER_MS: usize = 6_000;

/// A state of a room, in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// Grows with every change.
    pub version: i64,
    /// The same as long as only figures changed.
    pub shape: u64,
    /// Everything, as JSON on one line.
    pub whole: String,
    /// The figures alone, as JSON on one line.
    pub figures: String,
}

/// How a kind of room tells its version and its state.
#[derive(Clone, Copy)]
pub struct Source {
    /// The kind; with the id and the language it names the room.
    pub kind: &'static str,
    /// The version now: one cheap question.
    pub version: fn(Arc<House>, Id) -> BoxFuture<'static, store::Result<i64>>,
    /// The state now.
    pub tell: fn(Arc<House>, Id, Lang) -> BoxFuture<'static, store::Result<Told>>,
}

type Name = (&'static str, Id, Lang);

/// The rooms that somebody follows.
#[derive(Default)]
pub struct Live {
    rooms: Mutex<HashMap<Name, Room>>,
    doors: Doors,
    leaving: AtomicBool,
    ended: AtomicBool,
    told: AtomicBool,
}

struct Room {
    wake: Arc<Notify>,
    news: News,
    /// Each reader holds a copy.
    here: Arc<()>,
}

type News = watch::Receiver<Option<Arc<Frame>>>;

impl Room {
    fn readers(&self) -> usize {
        Arc::strong_count(&self.here) - 1
    }
}

/// A state as it goes over the line.
struct Frame {
    version: i64,
    shape: u64,
    whole: Bytes,
    figures: Bytes,
    json: Bytes,
}

impl Frame {
    fn of(told: Told) -> Frame {
        let event = |name: &str, data: &str| {
            // A line end would end the event; JSON on one line has none, and this makes sure.
            let data = data.replace(['\n', '\r'], " ");
            Bytes::from(format!("id: {}\nevent: {name}\ndata: {data}\n\n", told.version))
        };
        Frame {
            version: told.version,
            shape: told.shape,
            whole: event("whole", &told.whole),
            figures: event("figures", &told.figures),
            json: Bytes::from(told.whole.clone()),
        }
    }
}

impl Live {
    /// Something of this thing was written: whoever follows it hears of it.
    pub fn wake(&self, id: Id) {
        self.rooms().iter().filter(|((_, of, _), _)| *of == id).for_each(|(_, room)| room.wake.notify_one());
    }

    /// What the room of this address is about; `find` is asked once a second at most.
    pub async fn behind<'a>(
        &self,
        address: &str,
        now: Ts,
        find: impl FnOnce() -> BoxFuture<'a, Result<Id, Refusal>>,
    ) -> Result<Id, Refusal> {
        self.doors.behind(address, now, find).await
    }

    /// How many follow this thing in this process, in any language. Nobody is counted but lines that are open.
    pub fn readers(&self, kind: &str, id: Id) -> usize {
        let rooms = self.rooms();
        let of = rooms.iter().filter(|((a_kind, of, _), _)| *a_kind == kind && *of == id);
        of.map(|(_, room)| room.readers()).sum()
    }

    /// The service is about to end: it still answers, and says at `/readyz` that nobody should be sent here any more.
    pub fn leave(&self) {
        self.leaving.store(true, Ordering::SeqCst);
    }

    /// Nobody should be sent here any more.
    pub fn is_leaving(&self) -> bool {
        self.leaving.load(Ordering::SeqCst)
    }

    /// The service ends: every line is closed first, so that readers go to another replica.
    pub fn close(&self) {
        self.ended.store(true, Ordering::SeqCst);
        self.wake_all();
    }

    fn wake_all(&self) {
        self.rooms().values().for_each(|room| room.wake.notify_one());
    }

    /// Other replicas tell now, or do not any more. What was written in between is looked for at once.
    fn is_told(&self, told: bool) {
        self.told.store(told, Ordering::SeqCst);
        self.wake_all();
    }

    fn poll(&self) -> Duration {
        if self.told.load(Ordering::SeqCst) { POLL_WHEN_TOLD } else { POLL }
    }

    fn is_closed(&self) -> bool {
        self.ended.load(Ordering::SeqCst)
    }

    fn rooms(&self) -> MutexGuard<'_, HashMap<Name, Room>> {
        self.rooms.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// Comes into the room, which is opened for the first reader. `None` where the house is full or closing.
    fn join(&self, house: &Arc<House>, source: Source, name: Name) -> Option<(News, Arc<()>)> {
        let mut rooms = self.rooms();
        if self.is_closed() || rooms.values().map(Room::readers).sum::<usize>() >= READERS_MAX {
            return None;
        }
        if let Some(room) = rooms.get(&name) {
            return Some((room.news.clone(), room.here.clone()));
        }
        let (tell, news) = watch::channel(None);
        let wake = Arc::new(Notify::new());
        tokio::spawn(keep(house.clone(), source, name.clone(), tell, wake.clone()));
        let here = Arc::new(());
        rooms.insert(name, Room { wake, news: news.clone(), here: here.clone() });
        Some((news, here))
    }

    /// Takes the room away if nobody is in it. Under the same lock as coming in, so that nobody is left behind.
    fn leave_if_empty(&self, name: &Name) -> bool {
        let mut rooms = self.rooms();
        let empty = rooms.get(name).is_some_and(|room| room.readers() == 0);
        if empty {
            rooms.remove(name);
        }
        empty
    }
}

/// Hears what other replicas wrote and wakes the rooms of it, until the service ends. With SQLite there is nobody to
/// hear, and it ends at once.
pub async fn hear(house: Arc<House>) {
    while !house.live.is_closed() {
        match store::news::listen(&house.db).await {
            Ok(None) => return,
            Ok(Some(mut ear)) => {
                house.live.is_told(true);
                while let Some(id) = ear.next().await {
                    house.live.wake(id);
                }
                house.live.is_told(false);
                tracing::warn!("the line between the replicas broke; rooms ask for themselves meanwhile");
            }
            Err(error) => tracing::warn!(%error, "the replicas cannot be heard; rooms ask for themselves meanwhile"),
        }
        tokio::time::sleep(LISTEN_AGAIN).await;
    }
}

/// Keeps a room: tells its state whenever the version differs, until nobody follows it or the service ends.
async fn keep(
    house: Arc<House>,
    source: Source,
    name: Name,
    tell: watch::Sender<Option<Arc<Frame>>>,
    wake: Arc<Notify>,
) {
    let (mut last, mut idle) = (None, 0);
    while !house.live.is_closed() {
        match news(&house, source, &name, last).await {
            Ok(Some(frame)) => {
                last = Some(frame.version);
                tell.send_replace(Some(Arc::new(frame)));
            }
            Ok(None) => {}
            // The next turn asks again; meanwhile readers keep what they have.
            Err(error) => tracing::warn!(kind = source.kind, %error, "the state of a room could not be read"),
        }
        tokio::time::sleep(BREATH).await;
        let woken = tokio::time::timeout(house.live.poll(), wake.notified()).await.is_ok();
        idle = if woken { 0 } else { idle + 1 };
        if idle > IDLE_MAX && house.live.leave_if_empty(&name) {
            return;
        }
    }
    house.live.rooms().remove(&name);
}

async fn news(house: &Arc<House>, source: Source, name: &Name, last: Option<i64>) -> store::Result<Option<Frame>> {
    let version = (source.version)(house.clone(), name.1).await?;
    if Some(version) == last {
        return Ok(None);
    }
    let told = (source.tell)(house.clone(), name.1, name.2.clone()).await?;
    Ok(Some(Frame::of(told)))
}

/// A line that is open to one reader.
struct Line {
    news: News,
    _here: Arc<()>,
    version: Option<i64>,
    shape: Option<u64>,
    greeting: Option<String>,
}

impl Line {
    /// What goes over the line next; `None` ends it.
    async fn next(mut self) -> Option<(Result<Bytes, Infallible>, Line)> {
        if let Some(greeting) = self.greeting.take() {
            return Some((Ok(Bytes::from(greeting)), self));
        }
        loop {
            let frame = self.news.borrow_and_update().clone();
            if let Some(bytes) = frame.and_then(|frame| self.fresh(&frame)) {
                return Some((Ok(bytes), self));
            }
            match tokio::time::timeout(BEAT, self.news.changed()).await {
                Ok(Ok(())) => {}
                Ok(Err(_)) => return None,
                Err(_) => return Some((Ok(Bytes::from_static(b":\n\n")), self)),
            }
        }
    }

    /// The figures where the reader has everything else, and nothing where it has this state.
    fn fresh(&mut self, frame: &Frame) -> Option<Bytes> {
        if self.version == Some(frame.version) {
            return None;
        }
        let same = self.shape == Some(frame.shape);
        (self.version, self.shape) = (Some(frame.version), Some(frame.shape));
        Some(if same { frame.figures.clone() } else { frame.whole.clone() })
    }
}

/// Follows a room: an open line of events, from what the reader had last.
pub fn follow(ask: &Ask, source: Source, id: Id) -> Outcome {
    let name = (source.kind, id, ask.lang.clone());
    let Some((news, here)) = ask.house.live.join(&ask.house, source, name) else {
        return Err(Refusal::new(StatusCode::SERVICE_UNAVAILABLE, "busy"));
    };
    let told = ask.headers.get("last-event-id").and_then(|id| id.to_str().ok()).and_then(|id| id.trim().parse().ok());
    let wait_ms = 1_000 + ask.house.chance.below(JITTER_MS);
    let line = Line { news, _here: here, version: told, shape: None, greeting: Some(format!("retry: {wait_ms}\n\n")) };
    let mut answer = with_type(StatusCode::OK, "text/event-stream", Bytes::new());
    *answer.body_mut() = Body::from_stream(stream::unfold(line, Line::next));
    // A proxy that gathers bytes would hold the news back.
    answer.headers_mut().insert("x-accel-buffering", HeaderValue::from_static("no"));
    Ok(answer)
}

/// The state by its address, for readers whose network lets no line stay open. Unchanged is a sign without a body.
pub async fn state(ask: &Ask, source: Source, id: Id) -> Outcome {
    let name = (source.kind, id, ask.lang.clone());
    let kept = ask.house.live.rooms().get(&name).and_then(|room| room.news.borrow().clone());
    let version = (source.version)(ask.house.clone(), id).await?;
    let frame = match kept.filter(|frame| frame.version == version) {
        Some(frame) => frame,
        None => Arc::new(Frame::of((source.tell)(ask.house.clone(), id, ask.lang.clone()).await?)),
    };
    let tag = format!("W/\"{}\"", frame.version);
    let has_it = ask.headers.get(header::IF_NONE_MATCH).is_some_and(|has| has.as_bytes() == tag.as_bytes());
    let (status, body) =
        if has_it { (StatusCode::NOT_MODIFIED, Bytes::new()) } else { (StatusCode::OK, frame.json.clone()) };
    let mut answer = with_type(status, "application/json", body);
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        answer.headers_mut().insert(header::ETAG, tag);
    }
    answer.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    Ok(answer)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frame(version: i64, shape: u64) -> Frame {
        Frame::of(Told { version, shape, whole: "{\"a\":\n1}".to_owned(), figures: "{\"n\":2}".to_owned() })
    }

    #[test]
    fn a_reader_gets_everything_once_and_then_the_figures() {
        let (_tell, news) = watch::channel(None);
        let mut line = Line { news, _here: Arc::new(()), version: None, shape: None, greeting: None };
        assert_eq!(line.fresh(&frame(1, 7)).as_deref(), Some("id: 1\nevent: whole\ndata: {\"a\": 1}\n\n".as_bytes()));
        assert_eq!(line.fresh(&frame(1, 7)), None);
        assert_eq!(line.fresh(&frame(2, 7)).as_deref(), Some("id: 2\nevent: figures\ndata: {\"n\":2}\n\n".as_bytes()));
        assert!(line.fresh(&frame(3, 8)).is_some_and(|bytes| bytes.starts_with(b"id: 3\nevent: whole")));
    }

    #[test]
    fn a_reader_who_comes_back_gets_nothing_twice_and_misses_nothing() {
        let (_tell, news) = watch::channel(None);
        let mut line = Line { news, _here: Arc::new(()), version: Some(4), shape: None, greeting: None };
        assert_eq!(line.fresh(&frame(4, 7)), None, "it has this state");
        // What else changed while it was away is not known: it gets everything.
        assert!(line.fresh(&frame(9, 7)).is_some_and(|bytes| bytes.starts_with(b"id: 9\nevent: whole")));
    }
}
