//! What needs the organiser first, and until when: reckoned from counts alone, so that it can be tried on any day.

use super::model::{Gathering, State};
use crate::call::model::{Call, Standing};
use base::Ts;

/// How a gathering stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Counts {
    /// Facts of announcements that nobody confirmed yet.
    pub facts: i64,
    /// Topics.
    pub topics: i64,
    /// Formats.
    pub formats: i64,
    /// Rooms.
    pub rooms: i64,
    /// Questions of the call.
    pub questions: i64,
    /// Criteria of the review.
    pub criteria: i64,
    /// Proposals that were handed in.
    pub submitted: i64,
    /// Requests to be let in after the deadline, without answer.
    pub late: i64,
    /// Proposals that no reviewer has.
    pub unassigned: i64,
    /// Reviews that were asked for.
    pub assigned: i64,
    /// Reviews that are not given.
    pub missing: i64,
    /// Proposals without a decision.
    pub undecided: i64,
    /// Accepted proposals.
    pub accepted: i64,
    /// Decisions of which nobody was told.
    pub untold: i64,
    /// Letters that somebody keeps back.
    pub held: i64,
    /// What cannot be in the programme, such as somebody in two places at once.
    pub clashes: i64,
    /// Sessions.
    pub sessions: i64,
    /// Sessions without time and room.
    pub unplaced: i64,
    /// The published version of the programme; 0 for none.
    pub version: i64,
    /// The programme was changed after its version was published.
    pub changed_since_version: bool,
    /// Sentences about what came of it.
    pub results: i64,
}

/// One thing to do.
#[derive(Clone, Debug, PartialEq)]
pub struct Need {
    /// Its code: the words are `gathering-need-…`.
    pub code: &'static str,
    /// How many.
    pub n: i64,
    /// Until when, where there is an end.
    pub until: Option<Ts>,
    /// Where it is done, below `/manage/{gathering}`.
    pub place: &'static str,
}

/// Every need a gathering can have: code and place. The words of each are held by a test.
pub const NEEDS: [(&str, &str); 15] = [
    ("facts", "/announcement"),
    ("days", "/settings"),
    ("publish", "/publish"),
    ("call", "/call"),
    ("deadline", "/call"),
    ("late", "/proposals"),
    ("unassigned", "/reviews"),
    ("missing", "/reviews"),
    ("undecided", "/decisions"),
    ("untold", "/letters"),
    ("held", "/letters"),
    ("clashes", "/programme"),
    ("unplaced", "/programme"),
    ("changed", "/programme/publish"),
    ("results", "/results"),
];

/// What needs the organiser, the first first. Somebody who waits for an answer comes before work that can wait.
pub fn needs(gathering: &Gathering, call: Option<&Call>, counts: &Counts, now: Ts) -> Vec<Need> {
    let standing = call.map_or(Standing::Draft, |call| call.standing(now));
    let closes = call.and_then(|call| call.closes_at);
    let begins =
        gathering.days.map(|(first, _)| gathering.zone.instant(first.to_datetime(base::jiff::civil::Time::midnight())));
    let (closed, over) = (standing == Standing::Closed, gathering.is_over(now));
    let draft = gathering.state == State::Draft;
    let asks = call.is_some_and(|call| call.places > 0 || call.published || counts.questions > 0);
    let once = |is: bool| i64::from(is);
    let found = [
        ("facts", counts.facts, None),
        ("late", counts.late, None),
        ("days", once(gathering.days.is_none()), None),
        ("publish", once(draft && counts.facts == 0 && gathering.days.is_some() && !over), begins),
        ("call", once(asks && standing == Standing::Draft && !draft && !over), begins),
        ("deadline", once(matches!(standing, Standing::Open | Standing::Ahead) && closes.is_none()), begins),
        ("unassigned", if closed && !over { counts.unassigned.min(counts.undecided) } else { 0 }, begins),
        ("missing", if closed && !over && counts.undecided > 0 { counts.missing } else { 0 }, begins),
        (
            "undecided",
            if closed && !over && counts.missing == 0 && counts.unassigned == 0 { counts.undecided } else { 0 },
            begins,
        ),
        ("untold", if over { 0 } else { counts.untold }, begins),
        ("held", if over { 0 } else { counts.held }, begins),
        ("clashes", if over { 0 } else { counts.clashes }, begins),
        ("unplaced", if over { 0 } else { counts.unplaced }, begins),
        ("changed", once(counts.changed_since_version && !over), begins),
        ("results", once(over && counts.results == 0), None),
    ];
    let place = |code: &str| NEEDS.iter().find(|(need, _)| *need == code).map_or("", |(_, place)| *place);
    found
        .into_iter()
        .filter(|(_, n, _)| *n > 0)
        .map(|(code, n, until)| Need { code, n, until, place: place(code) })
        .collect()
}

/// When the next thing will need somebody, where nothing does now: the end of the call, the first day, the last.
pub fn quiet_until(gathering: &Gathering, call: Option<&Call>, now: Ts) -> Option<(&'static str, Ts)> {
    let at =
        |day: base::jiff::civil::Date| gathering.zone.instant(day.to_datetime(base::jiff::civil::Time::midnight()));
    let opens = call.and_then(|call| call.opens_at).map(|at| ("opens", at));
    let closes = call.and_then(|call| call.closes_at).map(|at| ("closes", at));
    let days = gathering.days.map(|(first, last)| [("begins", at(first)), ("ends", at(last))]);
    let ahead = opens.into_iter().chain(closes).chain(days.into_iter().flatten());
    ahead.filter(|(_, at)| *at > now).min_by_key(|(_, at)| *at)
}

/// The stages of a gathering.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pass {
    /// Behind us.
    Done,
    /// Now.
    Now,
    /// Ahead.
    Ahead,
}

/// How far call, review, decisions, programme, the days themselves and the results are.
pub fn stages(gathering: &Gathering, call: Option<&Call>, counts: &Counts, now: Ts) -> [(&'static str, Pass); 6] {
    let standing = call.map_or(Standing::Draft, |call| call.standing(now));
    let begun = gathering.days.is_some_and(|(first, _)| gathering.zone.civil(now).date() >= first);
    let over = gathering.is_over(now);
    let done = [
        standing == Standing::Closed || begun,
        counts.assigned > 0 && counts.missing == 0 && standing == Standing::Closed || begun,
        counts.submitted > 0 && counts.undecided == 0 && standing == Standing::Closed || begun,
        counts.version > 0 && !counts.changed_since_version || begun,
        over,
        over && counts.results > 0,
    ];
    let current = done.iter().position(|done| !done);
    let names = ["call", "review", "decide", "programme", "live", "results"];
    std::array::from_fn(|at| {
        let pass = if done[at] {
            Pass::Done
        } else if Some(at) == current {
            Pass::Now
        } else {
            Pass::Ahead
        };
        (names[at], pass)
    })
}

/// What a new gathering still lacks, in the order it is set up: code, place, and whether it is done.
pub fn set_up(gathering: &Gathering, call: Option<&Call>, counts: &Counts) -> [(&'static str, &'static str, bool); 5] {
    [
        (
            "facts",
            "/settings",
            gathering.days.is_some() && !gathering.city.is_empty()
                || !gathering.channels.is_empty() && gathering.days.is_some(),
        ),
        ("topics", "/topics", counts.topics > 0),
        ("formats", "/formats", counts.formats > 0 && counts.rooms > 0),
        ("call", "/call", call.is_some_and(|call| call.closes_at.is_some())),
        ("publish", "/publish", gathering.state == State::Published),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::{Chance, Id, Localised, Zone};

    fn amina_s() -> Gathering {
        let now = Ts::parse("2027-03-01T12:00:00Z").expect("an instant");
        let zone = Zone::parse("America/Toronto").expect("a zone");
        let mut gathering = Gathering::draft(
            Id::new(now, &Chance::seeded(1)),
            "quiet-streets",
            "conference",
            Localised::both("Quiet Streets", ""),
            zone,
            now,
        );
        gathering.days = "2027-09-14".parse().ok().zip("2027-09-16".parse().ok());
        gathering
    }

    fn codes(needs: &[Need]) -> Vec<&'static str> {
        needs.iter().map(|need| need.code).collect()
    }

    #[test]
    fn unconfirmed_facts_come_first_and_keep_amina_from_publishing() {
        let now = Ts::parse("2027-03-01T12:00:00Z").expect("an instant");
        let counts = Counts { facts: 4, ..Counts::default() };
        assert_eq!(codes(&needs(&amina_s(), None, &counts, now)), ["facts"]);
        assert_eq!(codes(&needs(&amina_s(), None, &Counts::default(), now)), ["publish"]);
    }

    #[test]
    fn after_the_last_day_only_what_came_of_it_is_asked() {
        let now = Ts::parse("2027-09-20T12:00:00Z").expect("an instant");
        let mut gathering = amina_s();
        gathering.state = State::Published;
        let counts = Counts { untold: 3, unplaced: 2, missing: 1, ..Counts::default() };
        assert_eq!(codes(&needs(&gathering, None, &counts, now)), ["results"]);
        assert_eq!(codes(&needs(&gathering, None, &Counts { results: 2, ..counts }, now)), [""; 0]);
    }

    #[test]
    fn clashes_come_before_what_is_only_unplaced_and_held_letters_are_not_forgotten() {
        let now = Ts::parse("2027-06-20T12:00:00Z").expect("an instant");
        let mut gathering = amina_s();
        gathering.state = State::Published;
        let counts = Counts { held: 2, clashes: 1, unplaced: 3, ..Counts::default() };
        assert_eq!(codes(&needs(&gathering, None, &counts, now)), ["held", "clashes", "unplaced"]);
    }

    #[test]
    fn nothing_needs_amina_until_the_first_day() {
        let now = Ts::parse("2027-03-01T12:00:00Z").expect("an instant");
        let begins = Ts::parse("2027-09-14T00:00:00-04:00").expect("an instant");
        assert_eq!(quiet_until(&amina_s(), None, now), Some(("begins", begins)));
    }
}
