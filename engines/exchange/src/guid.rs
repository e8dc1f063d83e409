//! Identities: a guid, a number and a code for each session and each placement. Valid ones of the source are kept;
//! the rest is derived from what the source calls the object (UUID version 5), so every import derives the same.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use uuid::Uuid;

use crate::model::Identity;
use crate::report::{Notes, Oddity};

/// Our branch of all names: version 5 of the DNS name `wardmote.org` in the DNS namespace.
const ROOT: Uuid = Uuid::from_u128(0x6ba7_b810_9dad_11d1_80b4_00c0_4fd4_30c8);
/// The largest number that JSON readers keep exactly.
pub(crate) const NUMBER_MAX: u64 = (1 << 53) - 1;
/// Fresh numbers continue below this, since phones keep numbers in 32 bits.
const FRESH_MAX: u64 = 1 << 31;
/// The letters and digits of derived codes: those nobody mistakes for another.
const LETTERS: &[u8; 28] = b"ABCDEFGHJKLMNPQRSTUVWXYZ3789";

/// The namespace of one gathering's names.
pub(crate) fn namespace(gathering: &str) -> Uuid {
    let root = Uuid::new_v5(&ROOT, b"wardmote.org");
    Uuid::new_v5(&root, gathering.as_bytes())
}

/// The guid of a name inside a namespace or another guid.
pub(crate) fn derived(space: &Uuid, name: &str) -> Uuid {
    Uuid::new_v5(space, name.as_bytes())
}

/// A guid as sources write it; the nil guid names nothing.
pub(crate) fn parse(text: &str) -> Option<Uuid> {
    Uuid::parse_str(text.trim()).ok().filter(|guid| !guid.is_nil())
}

/// What a source says of an object's identity.
#[derive(Debug, Clone, Default)]
pub(crate) struct Wish {
    pub guid: Option<String>,
    pub number: Option<u64>,
    pub code: Option<String>,
    /// The guid to use where the source has none.
    pub fallback: Uuid,
}

impl Wish {
    /// An identity to keep as far as it is valid and unique.
    pub fn of(identity: &Identity) -> Self {
        Self {
            guid: Some(identity.guid.to_string()),
            number: Some(identity.number),
            code: Some(identity.code.clone()),
            fallback: identity.guid,
        }
    }
}

/// What is taken already.
#[derive(Debug, Default)]
pub(crate) struct Taken {
    guids: HashSet<Uuid>,
    numbers: HashSet<u64>,
    codes: HashSet<String>,
}

/// Makes further guids of one that came several times; counts, so that a thousand of one guid cost a thousand steps.
#[derive(Debug, Default)]
pub(crate) struct Again {
    times: HashMap<Uuid, usize>,
}

impl Again {
    /// The guid itself, or one derived from it that nobody has.
    pub fn unique(&mut self, guid: Uuid, taken: &mut HashSet<Uuid>) -> Uuid {
        if !guid.is_nil() && taken.insert(guid) {
            return guid;
        }
        let times = self.times.entry(guid).or_insert(1);
        loop {
            *times += 1;
            let other = derived(&guid, &format!("again {times}"));
            if taken.insert(other) {
                return other;
            }
        }
    }
}

/// Gives every wish an identity of its own. Those who brought a valid value keep it before anybody gets a new one.
/// `code_length` is the exact length a code must have, if the form has one.
pub(crate) fn settle(
    wishes: &[Wish],
    place: &str,
    code_length: Option<usize>,
    taken: &mut Taken,
    notes: &mut Notes,
) -> Vec<Identity> {
    let guids = settle_guids(wishes, place, taken, notes);
    let numbers = settle_numbers(wishes, place, taken, notes);
    let codes = settle_codes(wishes, &guids, place, code_length, taken, notes);
    let parts = guids.into_iter().zip(numbers).zip(codes);
    parts.map(|((guid, number), code)| Identity { guid, number, code }).collect()
}

fn settle_guids(wishes: &[Wish], place: &str, taken: &mut Taken, notes: &mut Notes) -> Vec<Uuid> {
    let place = format!("{place}.guid");
    let mut kept: Vec<Option<Uuid>> = Vec::with_capacity(wishes.len());
    for wish in wishes {
        let brought = wish.guid.as_deref().and_then(parse);
        kept.push(keep(brought, wish.guid.is_some(), &place, &mut taken.guids, notes));
    }
    let mut again = Again::default();
    let mut fresh = |wish: &Wish| {
        let name = wish.guid.as_deref().filter(|text| parse(text).is_none());
        let guid = name.map_or(wish.fallback, |text| derived(&wish.fallback, text));
        again.unique(guid, &mut taken.guids)
    };
    kept.into_iter().zip(wishes).map(|(kept, wish)| kept.unwrap_or_else(|| fresh(wish))).collect()
}

fn settle_numbers(wishes: &[Wish], place: &str, taken: &mut Taken, notes: &mut Notes) -> Vec<u64> {
    let place = format!("{place}.number");
    let mut kept = Vec::with_capacity(wishes.len());
    for wish in wishes {
        let brought = wish.number.filter(|number| (1..=NUMBER_MAX).contains(number));
        kept.push(keep(brought, wish.number.is_some(), &place, &mut taken.numbers, notes));
    }
    let mut next = taken.numbers.iter().filter(|number| **number < FRESH_MAX).max().map_or(1, |most| most + 1);
    let mut fresh = || {
        while !taken.numbers.insert(next) {
            next += 1;
        }
        next
    };
    kept.into_iter().map(|kept| kept.unwrap_or_else(&mut fresh)).collect()
}

fn settle_codes(
    wishes: &[Wish],
    guids: &[Uuid],
    place: &str,
    length: Option<usize>,
    taken: &mut Taken,
    notes: &mut Notes,
) -> Vec<String> {
    let place = format!("{place}.code");
    let mut kept = Vec::with_capacity(wishes.len());
    for wish in wishes {
        let brought = wish.code.as_deref().and_then(|code| valid_code(code, length));
        kept.push(keep(brought, wish.code.is_some(), &place, &mut taken.codes, notes));
    }
    let mut fresh = |guid: &Uuid| {
        let mut seed = *guid;
        loop {
            let code = code_of(&seed);
            if taken.codes.insert(code.clone()) {
                return code;
            }
            seed = derived(&seed, "code");
        }
    };
    kept.into_iter().zip(guids).map(|(kept, guid)| kept.unwrap_or_else(|| fresh(guid))).collect()
}

/// Keeps a brought value if it is nobody else's, and notes why not.
fn keep<T: Eq + Hash + Clone>(
    brought: Option<T>,
    said: bool,
    place: &str,
    taken: &mut HashSet<T>,
    notes: &mut Notes,
) -> Option<T> {
    match brought {
        Some(value) if taken.insert(value.clone()) => Some(value),
        Some(_) => {
            notes.note(place, Oddity::Duplicate);
            None
        }
        None => {
            notes.note(place, if said { Oddity::Malformed } else { Oddity::Made });
            None
        }
    }
}

fn valid_code(code: &str, length: Option<usize>) -> Option<String> {
    let proper = (1..=32).contains(&code.len())
        && length.is_none_or(|length| code.len() == length)
        && code.bytes().all(|b| b.is_ascii_digit() || b.is_ascii_uppercase());
    proper.then(|| code.to_owned())
}

/// Six letters from a guid.
fn code_of(guid: &Uuid) -> String {
    let mut rest = guid.as_u128() ^ (guid.as_u128() >> 64);
    let mut code = String::with_capacity(6);
    for _ in 0..6 {
        let at = usize::try_from(rest % 28).expect("a remainder below 28 fits");
        code.push(char::from(LETTERS[at]));
        rest /= 28;
    }
    code
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wish(guid: &str, number: u64, code: &str) -> Wish {
        Wish {
            guid: Some(guid.to_owned()).filter(|text| !text.is_empty()),
            number: Some(number).filter(|n| *n > 0),
            code: Some(code.to_owned()).filter(|text| !text.is_empty()),
            fallback: namespace(&format!("{guid}{number}{code}")),
        }
    }

    #[test]
    fn valid_identities_are_kept_even_when_a_nameless_session_comes_first() {
        let amina = "5bb0aa4e-0c0e-5ccd-9523-0ed1ca679039";
        let wishes =
            [wish("", 0, ""), wish(amina, 7, "ABC123"), wish(amina, 7, "ABC123"), wish("vGp1-22letters", 9, "a")];
        let mut notes = Notes::default();
        let all = settle(&wishes, "event", None, &mut Taken::default(), &mut notes);
        assert_eq!((all[1].guid.to_string().as_str(), all[1].number, all[1].code.as_str()), (amina, 7, "ABC123"));
        assert_eq!((all[0].number, all[2].number, all[3].number), (10, 11, 9));
        let guids: HashSet<_> = all.iter().map(|i| i.guid).collect();
        let codes: HashSet<_> = all.iter().map(|i| i.code.clone()).collect();
        assert_eq!((guids.len(), codes.len()), (4, 4));
        let again = settle(&wishes, "event", None, &mut Taken::default(), &mut Notes::default());
        assert_eq!(all, again);
    }

    #[test]
    fn settled_identities_stay_as_they_are() {
        let wishes = [wish("", 0, ""), wish("", 0, ""), wish("x", 0, "TOOLONGCODE")];
        let six = settle(&wishes, "event", Some(6), &mut Taken::default(), &mut Notes::default());
        assert!(six.iter().all(|identity| identity.code.len() == 6));
        let kept: Vec<Wish> = six.iter().map(Wish::of).collect();
        let mut notes = Notes::default();
        assert_eq!(settle(&kept, "event", Some(6), &mut Taken::default(), &mut notes), six);
        assert!(notes.finish(0).leniencies.is_empty());
    }
}
