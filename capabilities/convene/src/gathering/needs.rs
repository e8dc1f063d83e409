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
    /// Of these, those of proposals without a decision: the only ones that anybody still waits for.
    pub awaited: i64,
    /// When reviewing ends, if a day was set.
    pub review_ends: Option<Ts>,
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

impl Counts {
    /// The day on which reviewing ends is over.
    fn review_ended(&self, now: Ts) -> bool {
        self.review_ends.is_some_and(|ends| now > ends)
    }
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
    // Once reviewing has ended, deciding no longer waits for what did not come.
    let awaited = if counts.review_ended(now) { 0 } else { counts.awaited };
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
        ("missing", if closed && !over { awaited } else { 0 }, counts.review_ends.or(begins)),
        (
            "undecided",
            if closed && !over && awaited == 0 && counts.unassigned == 0 { counts.undecided } else { 0 },
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
    let closed = standing == Standing::Closed;
    let published = counts.version > 0 || begun;
    let decided = closed && counts.submitted > 0 && counts.undecided == 0;
    let reviewed = closed && counts.assigned > 0 && (counts.awaited == 0 || counts.review_ended(now));
    // A stage is behind us when its work is done, and also when a later one is: with the programme published nobody
    // waits for the last reviews. What is open all the same stands in the figures and among the needs.
    let done = [
        closed || published,
        reviewed || decided || published,
        decided || published,
        published && (!counts.changed_since_version || begun),
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
    fn the_last_reviews_are_waited_for_until_their_day_and_a_published_programme_waits_for_none() {
        let (before, after) = (Ts::parse("2027-06-20T12:00:00Z"), Ts::parse("2027-07-01T12:00:00Z"));
        let (before, after) = (before.expect("an instant"), after.expect("an instant"));
        let mut gathering = amina_s();
        gathering.state = State::Published;
        let mut call = closed_call(gathering.id);
        let ends = Ts::parse("2027-06-27T23:59:59-04:00");
        let counts = Counts {
            submitted: 104,
            assigned: 416,
            missing: 6,
            awaited: 4,
            undecided: 3,
            review_ends: ends,
            ..Counts::default()
        };
        let passes = |counts: &Counts, now| stages(&gathering, Some(&call), counts, now).map(|(_, pass)| pass);
        let found = needs(&gathering, Some(&call), &counts, before);
        assert_eq!((found[0].code, found[0].n, found[0].until), ("missing", 4, ends));
        assert_eq!(passes(&counts, before)[..3], [Pass::Done, Pass::Now, Pass::Ahead]);
        // The day is over: deciding goes on with what is there.
        assert_eq!(codes(&needs(&gathering, Some(&call), &counts, after)), ["undecided"]);
        assert_eq!(passes(&counts, after)[..3], [Pass::Done, Pass::Done, Pass::Now]);
        // The programme is out: nothing before it is still to come, and the three open ones are named.
        let published = Counts { version: 1, ..counts.clone() };
        let all = [Pass::Done, Pass::Done, Pass::Done, Pass::Done, Pass::Now, Pass::Ahead];
        assert_eq!(passes(&published, after), all);
        assert_eq!(codes(&needs(&gathering, Some(&call), &published, after)), ["undecided"]);
        let changed = Counts { changed_since_version: true, ..published };
        assert_eq!(passes(&changed, after)[2..4], [Pass::Done, Pass::Now]);
        // While the call is open nothing after it has begun, however many reviews are in.
        call.closes_at = Ts::parse("2027-08-01T00:00:00Z");
        assert_eq!(
            stages(&gathering, Some(&call), &counts, after).map(|(_, pass)| pass)[..2],
            [Pass::Now, Pass::Ahead]
        );
    }

    fn closed_call(gathering_id: Id) -> Call {
        Call {
            id: gathering_id,
            gathering_id,
            text: Localised::default(),
            guidance: Localised::default(),
            opens_at: None,
            closes_at: Ts::parse("2027-05-30T23:59:59-04:00"),
            blindness: crate::call::model::Blindness::Names,
            mail_name: String::new(),
            places: 72,
            title_words: 14,
            abstract_words: 250,
            takeaway_words: 60,
            presenters_max: 4,
            published: true,
        }
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
