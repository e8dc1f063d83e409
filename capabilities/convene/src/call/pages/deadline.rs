//! The deadline in words: in the gathering's zone, in the reader's, and how long it is until then.

use crate::call::model::Standing;
use crate::proposal::model::whole::Setting;
use web::Ask;

/// The deadline as pages show it.
#[derive(Clone, Debug)]
pub(crate) struct Deadline {
    /// “Open, closes in 3 days”.
    pub(crate) badge: String,
    /// The whole in one sentence.
    pub(crate) sentence: String,
    /// “Sunday 30 May 2027, 23:59”, in the gathering's zone; empty where nothing is decided.
    pub(crate) there: String,
    /// The place whose clock that is.
    pub(crate) city: String,
    /// The same instant on the reader's clock with the place of that clock, where it is known and differs.
    pub(crate) here: Option<(String, String)>,
    /// For programs: RFC 3339 with the zone's offset.
    pub(crate) instant: String,
}

/// The deadline of the setting's call. On a page that is the same for everybody (`personal` is false) the reader's
/// own time is left to the small script.
pub(crate) fn of(ask: &Ask, setting: &Setting, personal: bool) -> Deadline {
    let (t, zone, call) = (ask.t(), &setting.gathering.zone, &setting.call);
    let standing = call.standing(ask.now());
    let at = if standing == Standing::Ahead { call.opens_at } else { call.closes_at };
    let there = at.map(|at| t.instant(at, zone)).unwrap_or_default();
    let left = at.map(|at| t.until(ask.now(), at)).unwrap_or_default();
    let (badge, sentence) = match (standing, at.is_some()) {
        (Standing::Draft, _) => ("call-draft-badge", "call-draft-sentence"),
        (Standing::Ahead, _) => ("call-ahead-badge", "call-ahead-sentence"),
        (Standing::Open, true) => ("call-open-badge", "call-open-sentence"),
        (Standing::Open, false) => ("call-open-without-end-badge", "call-open-without-end-sentence"),
        (Standing::Closed, _) => ("call-closed-badge", "call-closed-sentence"),
    };
    let place = |zone: &base::Zone| zone.city();
    let reader = ask.reader_zone().filter(|_| personal);
    let here = at.zip(reader).filter(|(at, reader)| reader.civil(*at) != zone.civil(*at));
    Deadline {
        badge: t.a(badge, "left", left.clone()),
        sentence: t.a3(sentence, "at", there.clone(), "city", place(zone), "left", left),
        city: place(zone),
        here: here.map(|(at, reader)| (t.instant(at, &reader), place(&reader))),
        instant: at.map(|at| zone.rfc3339(at)).unwrap_or_default(),
        there,
    }
}
