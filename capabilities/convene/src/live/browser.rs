//! Who votes, without knowing who it is: a browser carries a mark of chance for three days, and what is kept of it is
//! a hash under the key of that floor. When the key is deleted after the day, nobody can tell the browsers apart.

use super::model::{Floor, VOTES_A_MINUTE};
use base::{Id, Secret, Ts};
use std::collections::{HashMap, HashSet};
use std::sync::{Mutex, MutexGuard, PoisonError};
use web::{Answer, Ask, Refusal, cookie};

/// Three days: a conference. Kept by the browser alone.
const COOKIE_S: i64 = 3 * 86_400;
/// A drawn secret is so long.
const SECRET_CHARS: usize = 43;
/// More marks than this are forgotten; they are then let in anew.
const KNOWN_MAX: usize = 200_000;

/// The browser that asks.
pub(crate) struct Browser {
    secret: Secret,
    fresh: bool,
}

impl Browser {
    /// The browser of this request; one that carries no mark gets one.
    pub fn of(ask: &Ask) -> Browser {
        let proper = |text: &String| {
            text.len() == SECRET_CHARS && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
        };
        match ask.cookie("browser").filter(proper) {
            Some(text) => Browser { secret: Secret::given(&text), fresh: false },
            None => Browser { secret: Secret::draw(&ask.house.chance), fresh: true },
        }
    }

    /// The mark under a key: what is kept in place of the browser.
    pub fn mark(&self, key: &str) -> String {
        Secret::given(&format!("{key}.{}", self.secret.expose())).hash()
    }

    /// A browser that was never here has voted for nothing.
    pub fn is_fresh(&self) -> bool {
        self.fresh
    }

    /// Gives a fresh browser its mark to carry.
    pub fn carries(&self, ask: &Ask, answer: Answer) -> Answer {
        if !self.fresh {
            return answer;
        }
        let secure = if ask.house.settings.secure() { "; Secure" } else { "" };
        let line =
            format!("browser={}; Path=/; Max-Age={COOKIE_S}; HttpOnly; SameSite=Lax{secure}", self.secret.expose());
        cookie(answer, &line)
    }
}

/// Who was let in at the door of each floor. In memory only, and never with an address: those are veiled by a
/// secret that is drawn anew each day and lies nowhere else.
#[derive(Default)]
pub(crate) struct Door(Mutex<Let>);

#[derive(Default)]
struct Let {
    known: HashSet<String>,
    turned_away: HashMap<Id, i64>,
    veil: Option<(i64, Secret)>,
}

impl Door {
    fn state(&self) -> MutexGuard<'_, Let> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// How many were turned away here since the program began.
    pub fn turned_away(&self, thing: Id) -> i64 {
        self.state().turned_away.get(&thing).copied().unwrap_or(0)
    }

    fn veiled(&self, ask: &Ask, now: Ts) -> String {
        let today = now.0.div_euclid(86_400_000_000);
        let mut state = self.state();
        if state.veil.as_ref().is_none_or(|(day, _)| *day != today) {
            state.veil = Some((today, Secret::draw(&ask.house.chance)));
        }
        let veil = state.veil.as_ref().map_or("", |(_, secret)| secret.expose());
        Secret::given(&format!("{veil}.{}", ask.address)).hash()
    }
}

/// Lets a browser do something on a floor, or turns it away: too many browsers at once from one address that were
/// never seen before (a script that makes up browsers), or too much from one browser.
pub(crate) fn let_in(ask: &Ask, floor: &Floor, mark: &str) -> Result<(), Refusal> {
    let_in_at(ask, floor.session_id, mark, floor.newcomers_a_minute())
}

/// The same for anything that has an id.
pub(crate) fn let_in_at(ask: &Ask, thing: Id, mark: &str, newcomers: u32) -> Result<(), Refusal> {
    let (door, pace, now) = (ask.house.shelf.of::<Door>(), &ask.house.pace, ask.now());
    let known = door.state().known.contains(mark);
    let from = door.veiled(ask, now);
    let allowed = (known || pace.allows(&format!("newcomer {thing} {from}"), newcomers, now))
        && pace.allows(&format!("deed {mark}"), VOTES_A_MINUTE, now);
    let mut state = door.state();
    if !allowed {
        *state.turned_away.entry(thing).or_default() += 1;
        return Err(Refusal::too_often());
    }
    if state.known.len() >= KNOWN_MAX {
        state.known.clear();
    }
    state.known.insert(mark.to_owned());
    Ok(())
}
