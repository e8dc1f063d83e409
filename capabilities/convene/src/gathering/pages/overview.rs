//! The organiser's home: what needs me first, in which order, until when.

use crate::call::model::Call;
use crate::call::store as calls;
use crate::gathering::desk::{at, gathering_of, shell};
use crate::gathering::model::{Gathering, State};
use crate::gathering::needs::{Counts, Pass, needs, quiet_until, set_up, stages};
use crate::gathering::store::desk;
use crate::programme::clash::clashes;
use askama::Template;
use base::Id;
use directory::person::store as people;
use store::activity;
use web::{Ask, Outcome, Refusal, Shell, page};

#[derive(Template)]
#[template(path = "gathering/overview.html")]
struct OverviewPage {
    shell: Shell,
    when: String,
    draft: bool,
    home: String,
    stages: Vec<Stage>,
    needs: Vec<NeedLine>,
    quiet: String,
    steps: Vec<(String, String, bool)>,
    doors: Vec<(String, String)>,
    lately: Vec<(String, String)>,
}

/// A stage: its name, its date in words, one figure.
struct Stage {
    name: String,
    pass: Pass,
    when: String,
    figure: String,
}

/// A need in words.
struct NeedLine {
    title: String,
    why: String,
    until: String,
    href: String,
    deed: String,
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let gathering = gathering_of(&ask).await?;
    let call = calls::of_gathering(ask.db(), gathering.id).await?;
    let mut counts = desk::counts(ask.db(), gathering.id).await?;
    if counts.sessions > counts.unplaced {
        let desk = crate::programme::store::desk(ask.db(), gathering.clone()).await?;
        counts.clashes = clashes(&desk).iter().filter(|clash| clash.stops()).count() as i64;
    }
    let lately = lately(&ask, gathering.id).await?;
    page(&overview(&ask, &gathering, call.as_ref(), &counts, lately))
}

fn overview(
    ask: &Ask,
    gathering: &Gathering,
    call: Option<&Call>,
    counts: &Counts,
    lately: Vec<(String, String)>,
) -> OverviewPage {
    let t = ask.t();
    let manages = ask.may("gathering.manage");
    let days = gathering.days.map_or_else(|| t.say("gathering-days-open"), |(first, last)| t.days(first, last));
    let when = if gathering.city.is_empty() {
        days
    } else {
        t.a2("gathering-when-where", "when", days, "where", gathering.city.clone())
    };
    let new = gathering.state == State::Draft;
    let steps = set_up(gathering, call, counts);
    let steps = steps
        .map(|(code, place, done)| (t.say(&format!("gathering-step-{code}")), ask.to(&at(gathering, place)), done));
    OverviewPage {
        shell: shell(ask, gathering, t.say("gathering-menu-overview")),
        when,
        draft: new,
        home: ask.to(&format!("/{}", gathering.code)),
        stages: stages(gathering, call, counts, ask.now())
            .map(|(name, pass)| stage(ask, gathering, call, counts, name, pass))
            .into(),
        needs: need_lines(ask, gathering, call, counts),
        quiet: quiet(ask, gathering, call),
        steps: if new && manages { steps.into() } else { Vec::new() },
        doors: if manages { doors(ask, gathering) } else { Vec::new() },
        lately,
    }
}

/// What a chair cannot do is not asked of a chair.
fn need_lines(ask: &Ask, gathering: &Gathering, call: Option<&Call>, counts: &Counts) -> Vec<NeedLine> {
    let t = ask.t();
    let mine = |code: &str| {
        ask.may("gathering.manage") || ["unassigned", "missing", "undecided", "clashes", "unplaced"].contains(&code)
    };
    let found = needs(gathering, call, counts, ask.now()).into_iter().filter(|need| mine(need.code));
    found
        .map(|need| NeedLine {
            title: t.a(&format!("gathering-need-{}", need.code), "n", need.n),
            why: t.a(&format!("gathering-need-{}-why", need.code), "n", need.n),
            until: need.until.map_or(String::new(), |until| {
                t.a2(
                    "gathering-need-until",
                    "when",
                    t.day(gathering.zone.civil(until).date()),
                    "span",
                    t.until(ask.now(), until),
                )
            }),
            href: ask.to(&at(gathering, need.place)),
            deed: t.say(&format!("gathering-need-{}-do", need.code)),
        })
        .collect()
}

fn quiet(ask: &Ask, gathering: &Gathering, call: Option<&Call>) -> String {
    let t = ask.t();
    match quiet_until(gathering, call, ask.now()) {
        Some((what, until)) => t.a3(
            "gathering-quiet-until",
            "when",
            t.day(gathering.zone.civil(until).date()),
            "span",
            t.until(ask.now(), until),
            "what",
            t.say(&format!("gathering-quiet-{what}")),
        ),
        None => t.say("gathering-quiet"),
    }
}

fn stage(ask: &Ask, gathering: &Gathering, call: Option<&Call>, counts: &Counts, name: &str, pass: Pass) -> Stage {
    let t = ask.t();
    let closes = call.and_then(|call| call.closes_at).map(|at| t.day(gathering.zone.civil(at).date()));
    let days = gathering.days.map(|(first, last)| t.days(first, last));
    let (when, figure) = match name {
        "call" => (
            closes.map(|day| t.a("gathering-stage-closes", "day", day)),
            t.a("gathering-figure-proposals", "n", counts.submitted),
        ),
        "review" => {
            (None, t.a2("gathering-figure-reviews", "given", counts.assigned - counts.missing, "all", counts.assigned))
        }
        "decide" => (
            None,
            t.a2("gathering-figure-decided", "decided", counts.submitted - counts.undecided, "all", counts.submitted),
        ),
        "programme" => {
            let version = (counts.version > 0).then(|| t.a("gathering-stage-version", "n", counts.version));
            (
                version,
                t.a2("gathering-figure-placed", "placed", counts.sessions - counts.unplaced, "all", counts.sessions),
            )
        }
        "live" => (days, t.a("gathering-figure-rooms", "n", counts.rooms)),
        _ => (None, t.a("gathering-figure-results", "n", counts.results)),
    };
    Stage { name: t.say(&format!("gathering-stage-{name}")), pass, when: when.unwrap_or_default(), figure }
}

/// The doors to what a gathering is made of.
pub(super) fn doors(ask: &Ask, gathering: &Gathering) -> Vec<(String, String)> {
    let t = ask.t();
    let door = |name: &str| (t.say(&format!("gathering-door-{name}")), ask.to(&at(gathering, &format!("/{name}"))));
    ["settings", "topics", "formats", "rooms", "organisations", "announcement", "results", "publish"].map(door).into()
}

/// The latest deeds: who did what. The record holds no values, so none can show.
async fn lately(ask: &Ask, gathering_id: Id) -> Result<Vec<(String, String)>, Refusal> {
    let deeds = activity::latest(ask.db(), gathering_id, 8).await?;
    let ids: Vec<Id> = deeds.iter().filter_map(|deed| deed.by_person).collect();
    let people = people::all_of(ask.db(), &ids).await?;
    let t = ask.t();
    let line = |deed: &activity::Recorded| {
        let key = format!("gathering-deed-{}", deed.deed);
        let name = people
            .iter()
            .find(|person| Some(person.id) == deed.by_person)
            .map_or_else(|| t.say("gathering-somebody"), |person| person.name.clone());
        t.knows(&key)
            .then(|| (t.instant(deed.at, &ask.reader_zone().unwrap_or_else(base::Zone::utc)), t.a(&key, "name", name)))
    };
    Ok(deeds.iter().filter_map(line).collect())
}
