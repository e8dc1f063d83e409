//! Rooms, topics and formats: found again by handle (`id:12`, `name:Hall`), added when new.

use super::Intake;
use crate::guid;
use crate::model::{Format, Key, Localised, Room, Topic};
use crate::report::Oddity;

impl Intake {
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

    /// The same for rooms.
    pub fn room_by(&mut self, named: &str) -> usize {
        self.room(&format!("id:{named}")).unwrap_or_else(|| self.room_named(named))
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

    /// The key of a topic that is there.
    pub fn topic_known(&self, handle: &str) -> Key {
        self.programme.topics[self.topics[handle]].key.clone()
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

    pub fn topic_named(&mut self, name: &str) -> Key {
        self.topic(format!("name:{name}"), |key| Topic::named(key, Localised::one(None, name)))
    }

    /// Lets a topic be found under further handles.
    pub fn also_topic(&mut self, first: &str, handles: &[String]) {
        if let Some(index) = self.topics.get(first).copied() {
            handles.iter().for_each(|handle| {
                self.topics.entry(handle.clone()).or_insert(index);
            });
        }
    }

    /// The topic that a session names by id or name.
    pub fn topic_by(&mut self, named: &str) -> Key {
        let by_id = format!("id:{named}");
        if self.has_topic(&by_id) { self.topic_known(&by_id) } else { self.topic_named(named) }
    }

    pub fn has_format(&self, handle: &str) -> bool {
        self.formats.contains_key(handle)
    }

    /// The key of a format that is there.
    pub fn format_known(&self, handle: &str) -> Key {
        self.programme.formats[self.formats[handle]].key.clone()
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

    pub fn format_named(&mut self, name: &str) -> Key {
        self.format(format!("name:{name}"), |key| Format::named(key, Localised::one(None, name)))
    }

    /// The same for formats.
    pub fn also_format(&mut self, first: &str, handles: &[String]) {
        if let Some(index) = self.formats.get(first).copied() {
            handles.iter().for_each(|handle| {
                self.formats.entry(handle.clone()).or_insert(index);
            });
        }
    }

    /// The same for formats.
    pub fn format_by(&mut self, named: &str) -> Key {
        let by_id = format!("id:{named}");
        if self.has_format(&by_id) { self.format_known(&by_id) } else { self.format_named(named) }
    }
}
