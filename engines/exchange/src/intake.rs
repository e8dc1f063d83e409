//! The shared half of all readers: a programme in the making, in which rooms, topics, formats and persons are
//! found again by name, sessions held twice become one with two placements, and identities are settled last.

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;
use jiff::tz::Offset;
use uuid::Uuid;

use crate::guid::{self, Taken, Wish};
use crate::localised::UNSAID;
use crate::model::*;
use crate::node::{Fields, Node};
use crate::refusal::{Refusal, shortened};
use crate::report::{Notes, Oddity, Unplaced, UnplacedReason};
use crate::zone::{self, Settled, Zone};
use crate::{ReadOptions, Reading, html, text};

/// The longest session that every form can write (99 hours 59 minutes).
pub(crate) const MINUTES_MAX: u32 = 99 * 60 + 59;

/// A programme in the making.
pub(crate) struct Intake {
    pub programme: Programme,
    pub notes: Notes,
    pub zone: Zone,
    /// Whether texts of this source may be HTML; our own files and pretalx hold Markdown.
    pub html: bool,
    space: Uuid,
    days: HashSet<Date>,
    rooms: HashMap<String, usize>,
    /// How often a room's name came again.
    doubles: HashMap<String, usize>,
    topics: HashMap<String, usize>,
    formats: HashMap<String, usize>,
    persons: HashMap<Key, usize>,
    keys: HashMap<String, usize>,
    room_guids: HashSet<Uuid>,
    person_guids: HashSet<Uuid>,
    same_content: HashMap<(String, Uuid), usize>,
    sessions: Vec<SessionWish>,
    placements: Vec<Wish>,
}

/// What a session is called: as its first placement where the form has no name of its own for it.
struct SessionWish {
    own: Wish,
    first: Option<usize>,
    as_placement: bool,
}

/// Where and when, before it is settled into a placement.
pub(crate) struct Place {
    pub room: usize,
    pub time: Settled,
    pub minutes: u32,
    pub listed_day: Option<Date>,
    pub key: String,
    pub wish: Wish,
    pub slug: Option<String>,
    pub extra: Extra,
}

/// The zone of a programme: its own, else the one passed.
pub(crate) fn zone_for(said: Option<String>, options: &ReadOptions, notes: &mut Notes) -> Result<Zone, Refusal> {
    let passed = options.zone.as_deref();
    let unknown = |name: &str| Refusal::ZoneUnknown { name: shortened(name) };
    let passed_zone = || passed.map(|name| Zone::named(name).ok_or_else(|| unknown(name))).transpose();
    match said {
        None => passed_zone()?.ok_or(Refusal::ZoneMissing),
        Some(said) => match Zone::named(&said) {
            Some(zone) => {
                if passed.is_some_and(|passed| !passed.eq_ignore_ascii_case(&zone.name)) {
                    notes.note("gathering.zone", Oddity::ZoneNotNeeded);
                }
                Ok(zone)
            }
            None => {
                let zone = passed_zone()?.ok_or_else(|| unknown(&said))?;
                notes.note("gathering.zone", Oddity::ZoneReplaced);
                Ok(zone)
            }
        },
    }
}

impl Intake {
    /// Begins a programme whose gathering is known.
    pub fn new(gathering: Gathering, zone: Zone, options: &ReadOptions, notes: Notes) -> Self {
        let name = options.gathering.clone().or_else(|| gathering.acronym.clone());
        let name = name.unwrap_or_else(|| gathering.title.pick(&[]).to_owned());
        let gathering = Gathering { zone: zone.name.clone(), ..gathering };
        Self {
            programme: Programme { gathering, ..Programme::default() },
            notes,
            zone,
            html: false,
            space: guid::namespace(&name),
            days: HashSet::new(),
            rooms: HashMap::new(),
            doubles: HashMap::new(),
            topics: HashMap::new(),
            formats: HashMap::new(),
            persons: HashMap::new(),
            keys: HashMap::new(),
            room_guids: HashSet::new(),
            person_guids: HashSet::new(),
            same_content: HashMap::new(),
            sessions: Vec::new(),
            placements: Vec::new(),
        }
    }

    /// The guid that this gathering derives for a name.
    pub fn derived(&self, name: &str) -> Uuid {
        guid::derived(&self.space, name)
    }

    /// A key that no other object has.
    pub fn key(&mut self, kind: &str, name: &str) -> Key {
        let times = self.keys.entry(format!("{kind} {name}")).or_insert(0);
        *times += 1;
        Key(if *times == 1 { name.to_owned() } else { format!("{name}#{times}") })
    }

    /// A text, plain or by language; several lines are allowed when `block`, and then HTML becomes Markdown.
    pub fn localised(&mut self, fields: &mut Fields, name: &str, language: Option<&str>, block: bool) -> Localised {
        let by_language = match fields.any(name) {
            Some(Node::Object(entries)) if entries.iter().all(|(_, value)| matches!(value, Node::Text(_) | Node::Null)) => {
                entries.into_iter().filter_map(|(tag, value)| Some((tag, value.text()?.to_owned()))).collect()
            }
            Some(other) => {
                fields.put_back(name, other);
                Vec::new()
            }
            None => return Localised::default(),
        };
        let mut all = Localised::default();
        let place = format!("{}.{name}", fields.place);
        if by_language.is_empty() {
            let said = fields.text(name, &mut self.notes).unwrap_or_default();
            all.set(language.unwrap_or(UNSAID), self.tidied(&place, said, block));
        }
        for (tag, said) in by_language {
            all.set(&tag, self.tidied(&place, said, block));
        }
        all
    }

    fn tidied(&mut self, place: &str, said: String, block: bool) -> String {
        if block && self.html && html::is_html(&said) {
            self.notes.note(place, Oddity::HtmlToMarkdown);
            return html::to_markdown(&said);
        }
        let line = if block { said.as_str().into() } else { text::one_line(&said) };
        if *line != said {
            self.notes.note(place, Oddity::SpacesTrimmed);
        }
        line.into_owned()
    }

    /// The room of a handle such as `name:Hall` or `id:12`.
    pub fn room(&self, handle: &str) -> Option<usize> {
        self.rooms.get(handle).copied()
    }

    /// Adds a room. `said_guid` is kept if it is one and nobody else's.
    pub fn add_room(&mut self, mut room: Room, said_guid: Option<&str>, handles: &[String]) -> usize {
        let brought = said_guid.and_then(guid::parse).filter(|guid| self.room_guids.insert(*guid));
        if brought.is_none() {
            let what = match said_guid {
                None => Oddity::Made,
                Some(text) if guid::parse(text).is_some() => Oddity::Duplicate,
                Some(_) => Oddity::Malformed,
            };
            self.notes.note("room.guid", what);
            if let Some(text) = said_guid {
                room.extra.insert("guid".into(), text.into());
            }
        }
        room.key = self.key("room", &room.key.0);
        room.guid = brought.unwrap_or_else(|| self.derived(&format!("room {}", room.key)));
        self.room_guids.insert(room.guid);
        let index = self.programme.rooms.len();
        for handle in handles {
            if let Some(other) = self.rooms.insert(handle.clone(), index) {
                // Two rooms of one name: the first keeps it, the second is found where the reader renamed it.
                self.rooms.insert(handle.clone(), other);
                let times = self.doubles.entry(handle.clone()).or_insert(1);
                let (free, count) = crate::node::next_free(handle, *times, |name| self.rooms.contains_key(name));
                *times = count;
                self.rooms.insert(free, index);
                self.notes.note("room.name", Oddity::Duplicate);
            }
        }
        self.programme.rooms.push(room);
        index
    }

    /// The room of a name, added if the source does not list it.
    pub fn room_named(&mut self, name: &str) -> usize {
        let handle = format!("name:{name}");
        if let Some(index) = self.room(&handle) {
            return index;
        }
        self.add_room(Room::named(Key(handle.clone()), Localised::one(None, name)), None, &[handle])
    }

    /// Puts the rooms into another order.
    pub fn reorder_rooms(&mut self, order: &[usize]) {
        let mut rooms: Vec<Option<Room>> = std::mem::take(&mut self.programme.rooms).into_iter().map(Some).collect();
        self.programme.rooms = order.iter().filter_map(|at| rooms[*at].take()).collect();
        self.rooms.clear();
    }

    pub fn has_topic(&self, handle: &str) -> bool {
        self.topics.contains_key(handle)
    }

    pub fn has_format(&self, handle: &str) -> bool {
        self.formats.contains_key(handle)
    }

    /// Adds a day, unless the source has listed that date already.
    pub fn add_day(&mut self, day: Day) -> Result<(), Day> {
        if self.days.insert(day.date) {
            self.programme.days.push(day);
            return Ok(());
        }
        self.notes.note("day.date", Oddity::Duplicate);
        Err(day)
    }

    /// The key of the topic of a handle, which is made from `make` when new.
    pub fn topic(&mut self, handle: String, make: impl FnOnce(Key) -> Topic) -> Key {
        if let Some(index) = self.topics.get(&handle) {
            return self.programme.topics[*index].key.clone();
        }
        let topic = make(Key(handle.clone()));
        let key = topic.key.clone();
        self.topics.insert(handle, self.programme.topics.len());
        self.programme.topics.push(topic);
        key
    }

    /// The same for formats.
    pub fn format(&mut self, handle: String, make: impl FnOnce(Key) -> Format) -> Key {
        if let Some(index) = self.formats.get(&handle) {
            return self.programme.formats[*index].key.clone();
        }
        let format = make(Key(handle.clone()));
        let key = format.key.clone();
        self.formats.insert(handle, self.programme.formats.len());
        self.programme.formats.push(format);
        key
    }

    pub fn topic_named(&mut self, name: &str) -> Key {
        self.topic(format!("name:{name}"), |key| Topic::named(key, Localised::one(None, name)))
    }

    pub fn format_named(&mut self, name: &str) -> Key {
        self.format(format!("name:{name}"), |key| Format::named(key, Localised::one(None, name)))
    }

    /// Puts a person on a session: found again or added, with what this session alone says of them.
    pub fn presenter(&mut self, said: Person, said_guid: Option<&str>, role: Option<String>) -> Presenter {
        let organisation = said.organisation.clone();
        let mut extra = Extra::new();
        let index = self.person(said, said_guid, &mut extra);
        let person = self.programme.persons[index].key.clone();
        Presenter { person, role, organisation, extra }
    }

    /// Lets a topic be found under further handles.
    pub fn also_topic(&mut self, first: &str, handles: &[String]) {
        if let Some(index) = self.topics.get(first).copied() {
            handles.iter().for_each(|handle| {
                self.topics.entry(handle.clone()).or_insert(index);
            });
        }
    }

    /// The same for formats.
    pub fn also_format(&mut self, first: &str, handles: &[String]) {
        if let Some(index) = self.formats.get(first).copied() {
            handles.iter().for_each(|handle| {
                self.formats.entry(handle.clone()).or_insert(index);
            });
        }
    }

    /// The key of a topic that is there.
    pub fn topic_known(&self, handle: &str) -> Key {
        self.programme.topics[self.topics[handle]].key.clone()
    }

    /// The key of a format that is there.
    pub fn format_known(&self, handle: &str) -> Key {
        self.programme.formats[self.formats[handle]].key.clone()
    }

    /// The topic that a session names by id or name.
    pub fn topic_by(&mut self, named: &str) -> Key {
        let by_id = format!("id:{named}");
        if self.has_topic(&by_id) { self.topic_known(&by_id) } else { self.topic_named(named) }
    }

    /// The same for formats.
    pub fn format_by(&mut self, named: &str) -> Key {
        let by_id = format!("id:{named}");
        if self.has_format(&by_id) { self.format_known(&by_id) } else { self.format_named(named) }
    }

    /// The same for rooms.
    pub fn room_by(&mut self, named: &str) -> usize {
        self.room(&format!("id:{named}")).unwrap_or_else(|| self.room_named(named))
    }

    /// A person known by key.
    pub fn person_of(&self, key: &Key) -> Option<&Person> {
        self.persons.get(key).map(|index| &self.programme.persons[*index])
    }

    /// Finds or adds a person; what this session says differently goes into `differences`.
    pub fn person(&mut self, mut said: Person, said_guid: Option<&str>, differences: &mut Extra) -> usize {
        if let Some(index) = self.persons.get(&said.key).copied() {
            if self.programme.persons[index].name == said.name {
                self.programme.persons[index].learn(said, differences);
                return index;
            }
            // One identifier, two names: two people until somebody who knows says otherwise.
            self.notes.note("person.name", Oddity::Contradiction);
            said.key = Key(format!("{} {}", said.key, said.name));
            if let Some(index) = self.persons.get(&said.key).copied() {
                self.programme.persons[index].learn(said, differences);
                return index;
            }
        }
        let brought = said_guid.and_then(guid::parse).filter(|guid| self.person_guids.insert(*guid));
        if let (None, Some(text)) = (brought, said_guid) {
            said.extra.insert("guid".into(), text.into());
            self.notes.note("person.guid", Oddity::Malformed);
        }
        said.guid = brought.unwrap_or_else(|| self.derived(&format!("person {}", said.key)));
        self.person_guids.insert(said.guid);
        let index = self.programme.persons.len();
        self.persons.insert(said.key.clone(), index);
        self.programme.persons.push(said);
        index
    }

    /// Adds a session known under a code, number or guid of its own.
    pub fn add_session(&mut self, session: Session, own: Wish) -> usize {
        let key = self.key("session", &session.key.0);
        let session = Session { key, ..session };
        self.sessions.push(SessionWish { own, first: None, as_placement: false });
        self.programme.sessions.push(session);
        self.programme.sessions.len() - 1
    }

    /// Adds a session known only by its events, or finds the one of which this is a further time:
    /// one of the handles is the same and so is everything that is said of it.
    pub fn session_of_event(&mut self, session: Session, handles: &[String], own: Wish) -> usize {
        let content = content_of(&session);
        let found = handles.iter().find_map(|handle| self.same_content.get(&(handle.clone(), content)).copied());
        let index = found.unwrap_or_else(|| {
            let key = self.key("session", &session.key.0);
            let session = Session { key, ..session };
            self.sessions.push(SessionWish { own, first: None, as_placement: true });
            self.programme.sessions.push(session);
            self.programme.sessions.len() - 1
        });
        for handle in handles {
            self.same_content.entry((handle.clone(), content)).or_insert(index);
        }
        index
    }

    pub fn place(&mut self, session: usize, place: Place) {
        let day_change = self.programme.gathering.day_change_minutes.unwrap_or(zone::DAY_CHANGE_MINUTES);
        let day = zone::day_of(place.time.start, place.listed_day, day_change);
        if place.listed_day.is_some_and(|listed| listed != day) {
            self.notes.note("event.day", Oddity::Contradiction);
        }
        let key = self.key("placement", &place.key);
        self.sessions[session].first.get_or_insert(self.placements.len());
        self.placements.push(place.wish);
        self.programme.placements.push(Placement {
            key,
            identity: Identity::default(),
            session: self.programme.sessions[session].key.clone(),
            room: self.programme.rooms[place.room].key.clone(),
            day,
            start: place.time.start,
            offset_seconds: place.time.offset_seconds,
            minutes: place.minutes,
            slug: place.slug,
            extra: place.extra,
        });
    }

    /// The key of a session known by its events: its code, else what its first event is called, else its title.
    pub fn session_key(&self, handles: &[String], session: &Session) -> Key {
        let named = handles.iter().find(|handle| !handle.starts_with("url:"));
        Key(named.cloned().unwrap_or_else(|| format!("title:{}", session.title.pick(&[]))))
    }

    /// Lists an event that has no place, keeping what it says of its place with its session.
    pub fn unplaced_with(&mut self, session: usize, reason: UnplacedReason, slug: Option<String>, extra: Extra) {
        let kept = &mut self.programme.sessions[session].extra;
        let slug = slug.map(|slug| ("slug".to_owned(), slug.into()));
        for (name, value) in extra.into_iter().chain(slug) {
            kept.entry(name).or_insert(value);
        }
        self.unplaced(session, reason);
    }

    /// Minutes from a settled start to an end as a source writes it.
    pub fn minutes_until(&self, time: &Settled, end: &str) -> Option<i64> {
        let stamp = zone::Stamp::parse(end).filter(|stamp| zone::plausible(stamp.date))?;
        let end = self.zone.settle(stamp.civil()?, stamp.offset.map(|(offset, _)| offset));
        let start = self.zone.moment(time.start, time.offset_seconds)?;
        let end = self.zone.moment(end.start, end.offset_seconds)?;
        Some((end.as_second() - start.as_second()) / 60)
    }

    pub fn unplaced(&mut self, session: usize, reason: UnplacedReason) {
        let session = &self.programme.sessions[session];
        let title = session.title.pick(&[]).to_owned();
        self.notes.unplaced.push(Unplaced { session: session.key.clone(), title, reason });
    }

    /// Settles a clock time and counts what was odd about it.
    pub fn settle(&mut self, place: &str, civil: jiff::civil::DateTime, offset: Option<Offset>) -> Settled {
        let settled = self.zone.settle(civil, offset);
        for oddity in &settled.oddities {
            self.notes.note(place, *oddity);
        }
        settled
    }

    /// Settles all identities and ends the reading.
    pub fn finish(mut self) -> Reading {
        let mut taken = Taken::default();
        let settled = guid::settle(&self.placements, "event", None, &mut taken, &mut self.notes);
        for ((placement, identity), wish) in self.programme.placements.iter_mut().zip(settled).zip(&self.placements) {
            keep_what_was_said(&identity, wish, &mut placement.extra);
            placement.identity = identity;
        }
        self.name_sessions();
        self.programme.days.sort_by_key(|day| day.date);
        let placed = self.programme.placements.len();
        Reading { report: self.notes.finish(placed), programme: self.programme }
    }

    fn name_sessions(&mut self) {
        let firsts: HashSet<usize> = self.sessions.iter().filter_map(|wish| wish.first).collect();
        let others = self.programme.placements.iter().enumerate().filter(|(at, _)| !firsts.contains(at));
        let others: Vec<Wish> = others.map(|(_, placement)| Wish::of(&placement.identity)).collect();
        let mut taken = Taken::default();
        let mut silent = Notes::default();
        guid::settle(&others, "session", None, &mut taken, &mut silent);
        let placements = &self.programme.placements;
        let wishes: Vec<Wish> = self.sessions.iter().map(|wish| wish.settled(placements)).collect();
        let settled = guid::settle(&wishes, "session", None, &mut taken, &mut silent);
        for ((session, identity), wish) in self.programme.sessions.iter_mut().zip(settled).zip(&self.sessions) {
            if wish.first.is_none() || !wish.as_placement {
                keep_what_was_said(&identity, &wish.own, &mut session.extra);
            }
            session.identity = identity;
        }
    }
}

impl SessionWish {
    fn settled(&self, placements: &[Placement]) -> Wish {
        let first = self.first.map(|at| Wish::of(&placements[at].identity));
        match first {
            Some(first) if self.as_placement => first,
            Some(first) => Wish {
                number: self.own.number.or(first.number),
                code: self.own.code.clone().or(first.code),
                ..self.own.clone()
            },
            None => self.own.clone(),
        }
    }
}

/// A guid, number or code that could not be kept is said in `extra`, as the source wrote it.
fn keep_what_was_said(identity: &Identity, wish: &Wish, extra: &mut Extra) {
    if let Some(text) = wish.guid.as_deref().filter(|text| guid::parse(text) != Some(identity.guid)) {
        extra.insert("guid".into(), text.into());
    }
    if let Some(number) = wish.number.filter(|number| *number != identity.number) {
        extra.insert("id".into(), number.into());
    }
    if let Some(code) = wish.code.as_deref().filter(|code| *code != identity.code) {
        extra.insert("code".into(), code.into());
    }
}

/// The content of a session, to find its further times: everything but what it is called.
fn content_of(session: &Session) -> Uuid {
    let nameless = Session { key: Key::default(), identity: Identity::default(), ..session.clone() };
    let bytes = serde_json::to_vec(&nameless).expect("a session has only text keys");
    Uuid::new_v5(&Uuid::nil(), &bytes)
}
