//! What cannot be, or should not: somebody in two places at once, two sessions in one room, a presenter who
//! said not to be there, an hour that the clocks leave out. Found by one sweep in order of time, so that a
//! programme of a thousand sessions is checked while a card is still in the hand.

use super::model::{Desk, Placement, Session};
use crate::proposal::model::HalfDay;
use base::jiff::civil::DateTime;
use base::{Civil, Id, Ts};
use std::collections::{BTreeMap, HashMap, HashSet};

/// Something wrong with one or two placements, which are named by their ids.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Clash {
    /// Somebody is in two places at once.
    PresenterTwice {
        /// The name.
        name: String,
        /// The one place.
        one: Id,
        /// The other.
        other: Id,
    },
    /// Two sessions are in one room at once.
    RoomDouble {
        /// The one.
        one: Id,
        /// The other.
        other: Id,
    },
    /// Somebody said they could not come then.
    PresenterAway {
        /// The name.
        name: String,
        /// The placement.
        one: Id,
        /// When they cannot come.
        half: HalfDay,
    },
    /// The clocks leave out the hour at which it starts.
    LeftOut {
        /// The placement.
        one: Id,
    },
    /// It stands on a day on which the gathering does not take place.
    OtherDay {
        /// The placement.
        one: Id,
    },
    /// Its presenters withdrew, or declined after all.
    GivenBack {
        /// The placement.
        one: Id,
    },
    /// More people are expected than the room has seats.
    RoomSmall {
        /// The placement.
        one: Id,
        /// How many are expected.
        expected: i64,
        /// How many seats there are.
        seats: i64,
    },
}

impl Clash {
    /// A version with it should not be published.
    pub fn stops(&self) -> bool {
        !matches!(self, Clash::PresenterAway { .. } | Clash::OtherDay { .. } | Clash::RoomSmall { .. })
    }

    /// The placements on which it is written.
    pub fn on(&self) -> (Id, Option<Id>) {
        match self {
            Clash::PresenterTwice { one, other, .. } | Clash::RoomDouble { one, other } => (*one, Some(*other)),
            Clash::PresenterAway { one, .. }
            | Clash::LeftOut { one }
            | Clash::OtherDay { one }
            | Clash::GivenBack { one }
            | Clash::RoomSmall { one, .. } => (*one, None),
        }
    }
}

/// Everything wrong on the desk, each once, in a stable order.
pub fn clashes(desk: &Desk) -> Vec<Clash> {
    let mut found = Vec::new();
    let (sessions, people) = (desk.by_id(), desk.people());
    let mut by_person: BTreeMap<String, Vec<Taken<'_>>> = BTreeMap::new();
    let mut by_room: HashMap<Id, Vec<Taken<'_>>> = HashMap::new();
    let given_back: HashSet<Id> = desk.given_back.iter().copied().collect();
    for placement in &desk.placements {
        let (from, until) = desk.span(placement);
        let taken = |name| Taken { from, until, placement: placement.id, name };
        if let Some(room) = placement.room_id {
            by_room.entry(room).or_default().push(taken(""));
        }
        if given_back.contains(&placement.session_id) {
            found.push(Clash::GivenBack { one: placement.id });
        }
        let mut counted = HashSet::new();
        for one in people.get(&placement.session_id).into_iter().flatten() {
            let who = one.who();
            if counted.insert(who.clone()) {
                found.extend(away(&one.away, placement).map(|half| Clash::PresenterAway {
                    name: one.name.clone(),
                    one: placement.id,
                    half,
                }));
                by_person.entry(who).or_default().push(taken(&one.name));
            }
        }
        if let Some(session) = sessions.get(&placement.session_id) {
            found.extend(of_the_calendar(desk, placement));
            found.extend(too_small(desk, session, placement));
        }
    }
    for taken in by_person.into_values() {
        overlaps(taken, &mut |a, b| {
            let (one, other) = (a.placement.min(b.placement), a.placement.max(b.placement));
            found.push(Clash::PresenterTwice { name: a.name.to_owned(), one, other });
        });
    }
    for taken in by_room.into_values() {
        overlaps(taken, &mut |a, b| {
            let (one, other) = (a.placement.min(b.placement), a.placement.max(b.placement));
            found.push(Clash::RoomDouble { one, other });
        });
    }
    found.sort();
    found
}

/// A stretch of time in which a person or a room is taken.
#[derive(Clone, Copy)]
struct Taken<'a> {
    from: Ts,
    until: Ts,
    placement: Id,
    name: &'a str,
}

/// Tells every pair that overlaps: sorted by start, each is compared only with those still running.
fn overlaps<'a>(mut taken: Vec<Taken<'a>>, tell: &mut dyn FnMut(&Taken<'a>, &Taken<'a>)) {
    taken.sort_by_key(|one| (one.from, one.placement));
    let mut running: Vec<Taken<'a>> = Vec::new();
    for one in taken {
        running.retain(|earlier| earlier.until > one.from);
        for earlier in &running {
            tell(earlier, &one);
        }
        running.push(one);
    }
}

/// What the calendar itself has against a placement.
fn of_the_calendar(desk: &Desk, placement: &Placement) -> Vec<Clash> {
    let mut found = Vec::new();
    if desk.gathering.zone.place(placement.starts).civil == Civil::LeftOut {
        found.push(Clash::LeftOut { one: placement.id });
    }
    let day = placement.starts.date();
    if desk.gathering.days.is_some_and(|(first, last)| day < first || day > last.tomorrow().unwrap_or(last)) {
        found.push(Clash::OtherDay { one: placement.id });
    }
    found
}

/// More people are expected than the room has seats, where both numbers are known.
fn too_small(desk: &Desk, session: &Session, placement: &Placement) -> Option<Clash> {
    let (expected, seats) = (session.expected?, desk.room(placement.room_id)?.capacity?);
    (expected > seats).then_some(Clash::RoomSmall { one: placement.id, expected, seats })
}

/// The half-days that the placement touches among those on which somebody cannot come.
fn away<'a>(halves: &'a [HalfDay], placement: &Placement) -> impl Iterator<Item = HalfDay> + 'a {
    let (starts, ends) = (placement.starts, placement.ends());
    halves.iter().copied().filter(move |half| {
        let noon = half.day.at(12, 0, 0, 0);
        let (from, until) = if half.afternoon { (noon, midnight_after(half)) } else { (half.day.at(0, 0, 0, 0), noon) };
        starts < until && ends > from
    })
}

fn midnight_after(half: &HalfDay) -> DateTime {
    half.day.tomorrow().unwrap_or(half.day).at(0, 0, 0, 0)
}

/// How a place suits a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fit {
    /// Nothing is against it.
    Free,
    /// It can be, and this would be written on the cards.
    Warns(Clash),
    /// It cannot be.
    Stops(Clash),
}

/// How the places suit a session, in the order of `spots`. Where the session stands now does not count against it.
pub fn fits(desk: &Desk, session: &Session, own: Option<&Placement>, spots: &[(Option<Id>, DateTime)]) -> Vec<Fit> {
    let minutes = own.map_or_else(|| desk.minutes_of(session), |own| own.minutes);
    let trial_id = own.map_or(session.id, |own| own.id);
    let mut near = desk.clone();
    near.placements.retain(|placement| placement.id != trial_id);
    let trial = Trial::of(&near, session);
    spots.iter().map(|(room_id, starts)| trial.fit(session, trial_id, *room_id, *starts, minutes)).collect()
}

/// What stands in the way of one session: its people's other times and what is in each room.
struct Trial<'a> {
    desk: &'a Desk,
    people: Vec<(String, &'a str, &'a [HalfDay])>,
    elsewhere: Vec<(Ts, Ts, Id, &'a str)>,
    rooms: HashMap<Id, Vec<(Ts, Ts, Id)>>,
}

impl<'a> Trial<'a> {
    fn of(desk: &'a Desk, session: &Session) -> Trial<'a> {
        let all = desk.people();
        let mine = all.get(&session.id).cloned().unwrap_or_default();
        let people: Vec<_> = mine.iter().map(|one| (one.who(), one.name.as_str(), one.away.as_slice())).collect();
        let (mut elsewhere, mut rooms) = (Vec::new(), HashMap::<Id, Vec<_>>::new());
        for placement in &desk.placements {
            let (from, until) = desk.span(placement);
            if let Some(room) = placement.room_id {
                rooms.entry(room).or_default().push((from, until, placement.id));
            }
            for other in all.get(&placement.session_id).into_iter().flatten() {
                let who = other.who();
                if let Some((_, name, _)) = people.iter().find(|(mine, ..)| *mine == who) {
                    elsewhere.push((from, until, placement.id, *name));
                }
            }
        }
        Trial { desk, people, elsewhere, rooms }
    }

    fn fit(&self, session: &Session, id: Id, room_id: Option<Id>, starts: DateTime, minutes: i64) -> Fit {
        let placed = Placement {
            id,
            session_id: session.id,
            room_id,
            number: 0,
            code: String::new(),
            guid: id,
            starts,
            minutes,
            locked: false,
            source_key: String::new(),
            extra: String::new(),
        };
        let (from, until) = self.desk.span(&placed);
        if let Some(clash) = of_the_calendar(self.desk, &placed).into_iter().find(Clash::stops) {
            return Fit::Stops(clash);
        }
        let meets = |begins: &Ts, ends: &Ts| *begins < until && *ends > from;
        let in_room = room_id.and_then(|room| self.rooms.get(&room)).into_iter().flatten();
        if let Some((_, _, other)) = in_room.into_iter().find(|(begins, ends, _)| meets(begins, ends)) {
            return Fit::Stops(Clash::RoomDouble { one: id, other: *other });
        }
        if let Some((_, _, other, name)) = self.elsewhere.iter().find(|(begins, ends, ..)| meets(begins, ends)) {
            return Fit::Warns(Clash::PresenterTwice { name: (*name).to_owned(), one: id, other: *other });
        }
        let missing =
            self.people.iter().find_map(|(_, name, halves)| away(halves, &placed).next().map(|half| (*name, half)));
        match missing {
            Some((name, half)) => Fit::Warns(Clash::PresenterAway { name: name.to_owned(), one: id, half }),
            None => too_small(self.desk, session, &placed).map_or(Fit::Free, Fit::Warns),
        }
    }
}

#[cfg(test)]
#[path = "clash_tests.rs"]
mod tests;
