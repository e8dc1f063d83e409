//! What several pages show of a problem, in words: actions with how they stand to their day, options, the logic of the
//! plan, and what a measurement says.

use super::chart::{Chart, chart};
use super::figures::{change, decimal, money, percent};
use crate::solving::desk::today;
use crate::solving::evaluation::{Caution, Change, Counts, Found, NoVerdict, Periods, Reading, Verdict};
use crate::solving::model::{
    Action, ActionState, Assessment, Counted, Course, CourseState, Due, LogicPart, Problem, Stage, due,
};
use web::{Ask, Tr};

/// An action as a row of the table.
pub(super) struct ActionLine {
    /// Its id.
    pub id: String,
    /// What is done.
    pub what: String,
    /// Who answers for it.
    pub owner: String,
    /// With whom.
    pub partner: String,
    /// Until when, in words.
    pub due: String,
    /// What it costs.
    pub budget: String,
    /// How far it is: words and tone.
    pub state: (String, &'static str),
    /// What it waits for, or why it was dropped.
    pub note: String,
    /// It needs somebody.
    pub late: bool,
    /// It is the reader's own.
    pub mine: bool,
}

/// The actions as rows: what is late first.
pub(super) fn action_lines(ask: &Ask, one: &Problem, actions: &[Action]) -> Vec<ActionLine> {
    let day = today(one, ask.now());
    let mut sorted: Vec<(Due, &Action)> = actions.iter().map(|action| (due(action, day), action)).collect();
    // Late ones by how late they are; the store has the others by their day.
    sorted.sort_by_key(|(due, _)| match due {
        Due::Late(days) => (0, -days),
        Due::Over => (2, 0),
        _ => (1, 0),
    });
    sorted.into_iter().map(|(due, action)| action_line(ask, one, action, due)).collect()
}

fn action_line(ask: &Ask, one: &Problem, action: &Action, due: Due) -> ActionLine {
    let t = ask.t();
    let budget = match action.budget_cents {
        None => String::new(),
        Some(0) => t.say("problem-budget-none"),
        Some(cents) if action.yearly => t.a("problem-budget-yearly", "sum", money(&ask.lang, cents, &one.currency)),
        Some(cents) => money(&ask.lang, cents, &one.currency),
    };
    ActionLine {
        id: action.id.to_string(),
        what: action.what.clone(),
        owner: action.owner.clone(),
        partner: action.partner.clone(),
        due: t.day_of(&action.due_on),
        budget,
        state: state_of(&t, action, due),
        note: action.note.clone(),
        late: matches!(due, Due::Late(_)),
        mine: action.owner_id.is_some() && action.owner_id == ask.viewer.person(),
    }
}

fn state_of(t: &Tr, action: &Action, due: Due) -> (String, &'static str) {
    match (due, action.state) {
        (Due::Late(days), _) => (t.a("problem-action-late", "n", days), " lamp"),
        (Due::Soon(days), _) => (t.a("problem-action-soon", "n", days), " ward"),
        (_, ActionState::Done) => (t.say("problem-action-done"), " good"),
        (_, state) => (t.say(&format!("problem-action-{}", state.code())), ""),
    }
}

/// An option.
pub(super) struct CourseLine {
    /// Its id.
    pub id: String,
    /// The option.
    pub course: Course,
    /// What became of it: words and tone.
    pub decision: (String, &'static str),
    /// When that was decided, in words.
    pub decided: String,
}

/// The options, chosen ones first.
pub(super) fn course_lines(t: &Tr, courses: &[Course]) -> Vec<CourseLine> {
    let tone = |decision| match decision {
        CourseState::Open => " lamp",
        CourseState::Chosen => " good",
        CourseState::Refused => "",
    };
    let line = |course: &Course| CourseLine {
        id: course.id.to_string(),
        decision: (t.say(&format!("problem-option-{}", course.decision.code())), tone(course.decision)),
        decided: if course.decided_on.is_empty() { String::new() } else { t.day_of(&course.decided_on) },
        course: course.clone(),
    };
    let mut lines: Vec<CourseLine> = courses.iter().map(line).collect();
    lines.sort_by_key(|line| match line.course.decision {
        CourseState::Open => 0,
        CourseState::Chosen => 1,
        CourseState::Refused => 2,
    });
    lines
}

/// The logic of the plan: the words of each part that was filled.
pub(super) fn logic_lines(t: &Tr, logic: &[(LogicPart, String)]) -> Vec<(String, String)> {
    let said = logic.iter().filter(|(_, words)| !words.is_empty());
    said.map(|(part, words)| (t.say(&format!("problem-logic-{}", part.code())), words.clone())).collect()
}

/// A stage in words, with the tone of its badge.
pub(super) fn stage_badge(t: &Tr, stage: Stage) -> (String, &'static str) {
    (t.say(&format!("problem-stage-{}", stage.code())), if stage == Stage::Closed { "" } else { " ward" })
}

/// One place of a measurement.
pub(super) struct PlaceRow {
    /// Its name.
    pub name: String,
    /// What it is in this measurement.
    pub part: String,
    /// Before.
    pub before: String,
    /// After.
    pub after: String,
    /// The change of the rates.
    pub change: String,
}

/// A measurement in words.
pub(super) struct Measured {
    /// Its id.
    pub id: String,
    /// What is counted.
    pub measure: String,
    /// Where the counts come from.
    pub source: String,
    /// Heading over what was counted before, and after.
    pub heads: (String, String),
    /// The places.
    pub rows: Vec<PlaceRow>,
    /// The verdict, and what kind it is.
    pub verdict: (String, &'static str),
    /// What else there is to know, a sentence each.
    pub sentences: Vec<String>,
    /// What else whoever recorded it said.
    pub note: String,
    /// When it was recorded.
    pub recorded: String,
    /// The months.
    pub chart: Option<Chart>,
}

/// What a measurement says.
pub(super) fn measured(ask: &Ask, problem: &Problem, one: &Assessment) -> Measured {
    let (t, found, periods) = (ask.t(), one.found(), one.periods());
    let head = |key: &str, (from, to): &(String, String)| {
        t.a(
            key,
            "when",
            match (from.parse(), to.parse()) {
                (Ok(from), Ok(to)) => t.days(from, to),
                _ => String::new(),
            },
        )
    };
    let parts = [(&one.place, "place"), (&one.control, "control"), (&one.buffer, "buffer")];
    let there = parts.into_iter().filter(|(place, _)| place.is_there());
    Measured {
        id: one.id.to_string(),
        measure: one.measure.clone(),
        source: one.source.clone(),
        heads: (head("problem-before", &one.before), head("problem-after", &one.after)),
        rows: there.map(|(place, part)| row(ask, place, part, periods)).collect(),
        verdict: (verdict(&t, &found), tone(&found)),
        sentences: sentences(ask, one, &found),
        note: one.note.clone(),
        recorded: t.day(problem.zone.civil(one.recorded_at).date()),
        chart: chart(one),
    }
}

fn row(ask: &Ask, place: &Counted, part: &str, periods: Periods) -> PlaceRow {
    let t = ask.t();
    let (Counts { before, after }, by_month) = (place.counts(), place.before.len() > 1 && place.after.len() > 1);
    let shown = |sum: u32, months: usize| match by_month {
        true => t.a2("problem-a-month", "mean", decimal(&ask.lang, f64::from(sum) / months as f64, 1), "sum", sum),
        false => decimal(&ask.lang, f64::from(sum), 0),
    };
    let rate = |count: u32, days: u32| f64::from(count) / f64::from(days);
    let changed = rate(after, periods.after_days) / rate(before, periods.before_days) - 1.0;
    PlaceRow {
        name: place.place.clone(),
        part: t.say(&format!("problem-part-{part}")),
        before: shown(before, place.before.len()),
        after: shown(after, place.after.len()),
        change: if before == 0 { "–".to_owned() } else { change(&ask.lang, changed) },
    }
}

fn tone(found: &Found) -> &'static str {
    match found.verdict {
        Verdict::Fewer => "good",
        Verdict::More => "stop",
        Verdict::NotTold => "",
        Verdict::Refused(_) => "lamp",
    }
}

/// The verdict in one sentence, with its interval.
pub(super) fn verdict(t: &Tr, found: &Found) -> String {
    let ends = |change: Change| {
        // The upper end of the ratio is the lower end of what became fewer.
        (percent(change.fewer()), percent(1.0 - change.high), percent(1.0 - change.low))
    };
    match (found.verdict, found.change.map(ends)) {
        (Verdict::Refused(why), _) => t.say(match why {
            NoVerdict::NothingBefore => "problem-no-verdict-nothing-before",
            NoVerdict::NothingToCompare => "problem-no-verdict-nothing-to-compare",
            NoVerdict::NoPower => "problem-no-verdict-no-power",
        }),
        (Verdict::Fewer, Some((n, low, high))) => t.a3("problem-verdict-fewer", "n", n, "low", low, "high", high),
        (Verdict::More, Some((n, low, high))) => t.a3("problem-verdict-more", "n", -n, "low", -high, "high", -low),
        (_, Some((n, low, high))) => t.a3("problem-verdict-not-told", "n", n, "more", -low, "fewer", high),
        (_, None) => t.say("problem-no-verdict-no-power"),
    }
}

fn sentences(ask: &Ask, one: &Assessment, found: &Found) -> Vec<String> {
    let t = ask.t();
    let mut said = Vec::new();
    if let (Some(difference), false) = (found.difference, matches!(found.verdict, Verdict::Refused(_))) {
        let whole = |value: f64| decimal(&ask.lang, value, 0);
        let args = [
            ("here", whole(difference.total).into()),
            ("low", whole(difference.low).into()),
            ("high", whole(difference.high).into()),
        ];
        said.push(t.with("problem-difference", &args));
    }
    said.extend(moved(ask, found));
    said.push(t.a(&format!("problem-design-{}-level", one.design.code()), "n", one.design.level()));
    said.push(match found.smallest_seen {
        Some(share) => t.a("problem-seen", "n", percent(share)),
        None => t.say("problem-seen-nothing"),
    });
    said.extend(found.cautions.iter().map(|caution| {
        t.say(match caution {
            Caution::Corrected => "problem-caution-corrected",
            Caution::Few => "problem-caution-few",
            Caution::Varies => "problem-caution-varies",
            Caution::Seasons => "problem-caution-seasons",
        })
    }));
    said
}

/// Whether it moved: the quotient where there was a success, and whether that can be told from chance.
fn moved(ask: &Ask, found: &Found) -> Option<String> {
    let (t, around) = (ask.t(), found.around?);
    let by_chance = around.low <= 1.0 && around.high >= 1.0;
    let quotient = found.displacement.and_then(|one| one.quotient);
    let reading = found.displacement.and_then(|one| one.reading()).filter(|_| found.verdict == Verdict::Fewer);
    Some(match (reading, quotient) {
        // A hundredth of what was gained is nothing, whichever way it points.
        (Some(Reading::Moved | Reading::WipedOut), Some(q)) if by_chance && q <= -0.1 => {
            t.a("problem-moved-perhaps", "q", decimal(&ask.lang, q, 2))
        }
        (Some(_), Some(q)) if by_chance => t.a("problem-moved-nothing", "q", decimal(&ask.lang, q, 2)),
        (Some(reading), Some(q)) => t.a(&format!("problem-moved-{}", reading.code()), "q", decimal(&ask.lang, q, 2)),
        _ => t.say("problem-moved-none"),
    })
}
