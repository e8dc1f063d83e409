//! What is kept of people, how long, and when something was last deleted: for everybody at `/privacy`, and for the
//! organiser with the days of the gathering. The lines are those the daily job works from, so they cannot differ.

use askama::Template;
use base::{Ts, Zone};
use convene::gathering::model::Gathering;
use convene::gathering::store as gatherings;
use directory::keeping::{batches, terms};
use std::collections::HashMap;
use web::{Ask, Guard, Keeping, Outcome, Over, Refusal, Route, Shell, Term, Tr, page};

/// The addresses.
pub fn routes() -> Vec<Route> {
    let organiser = Guard::May(directory::PEOPLE_MANAGE);
    vec![
        Route::get("/privacy", Guard::Public, for_everybody),
        Route::get("/manage/{gathering}/privacy", organiser, for_organiser),
    ]
}

/// One thing that is kept.
struct Line {
    what: String,
    until: String,
    /// The day on which that of this gathering goes; empty where it does not hang on one, or has no days.
    day: String,
    deleted: String,
}

#[derive(Template)]
#[template(path = "kept.html")]
struct Kept {
    shell: Shell,
    lines: Vec<Line>,
    ran: String,
    of_gathering: bool,
}

async fn for_everybody(ask: Ask) -> Outcome {
    let shell = ask.shell(ask.t().say("kept-title")).about(ask.t().say("kept-lead"));
    page(&kept(&ask, shell, None).await?)
}

async fn for_organiser(ask: Ask) -> Outcome {
    let gathering = gatherings::find(ask.db(), ask.param("gathering")).await?.ok_or_else(Refusal::not_found)?;
    let home = format!("/manage/{}", gathering.code);
    let shell = ask.shell(ask.t().say("kept-title")).work().of(&ask, &gathering.name(&ask.lang), &home);
    page(&kept(&ask, shell, Some(&gathering)).await?)
}

async fn kept(ask: &Ask, shell: Shell, gathering: Option<&Gathering>) -> Result<Kept, Refusal> {
    let t = ask.t();
    let zone =
        gathering.map(|gathering| gathering.zone.clone()).or_else(|| ask.reader_zone()).unwrap_or_else(Zone::utc);
    let deleted = batches::last_deleted(ask.db()).await?;
    let mut lines = Vec::new();
    // What stands longest and hangs on a gathering comes first; several tables can be one line.
    for keeping in in_order(ask) {
        lines.push(line(&t, keeping, gathering, &deleted, &zone));
    }
    let files = deleted.get("files").map_or_else(String::new, |at| day_of(&t, *at, &zone));
    lines.push(Line {
        what: t.say("keeping-files"),
        until: t.say("keeping-files-until"),
        day: String::new(),
        deleted: files,
    });
    let ran = batches::last_run(ask.db()).await?.map_or_else(String::new, |at| t.instant(at, &zone));
    Ok(Kept { shell, lines, ran, of_gathering: gathering.is_some() })
}

/// One keeping for each line: what was handed in first, what only machines need last.
fn in_order(ask: &Ask) -> Vec<&'static Keeping> {
    let mut keepings: Vec<&'static Keeping> = Vec::new();
    for keeping in ask.house.capabilities.iter().flat_map(|part| part.keeping) {
        if keepings.iter().all(|one| one.code != keeping.code) {
            keepings.push(keeping);
        }
    }
    keepings.sort_by_key(|keeping| (!matches!(keeping.over, Over::Gathering(_)), keeping.table.starts_with("letter")));
    keepings
}

fn line(t: &Tr, keeping: &Keeping, gathering: Option<&Gathering>, deleted: &HashMap<String, Ts>, zone: &Zone) -> Line {
    let (Term::Days(n) | Term::Months(n)) = keeping.term;
    let last = gathering.and_then(|gathering| gathering.days).map(|(_, last)| last);
    let day = last.filter(|_| matches!(keeping.over, Over::Gathering(_)));
    Line {
        what: t.say(&format!("keeping-{}", keeping.code)),
        until: t.a(&format!("keeping-{}-until", keeping.code), "n", i64::from(n)),
        day: day.map_or_else(String::new, |last| t.day(terms::ends_on(last, keeping.term))),
        deleted: deleted.get(keeping.code).map_or_else(String::new, |at| day_of(t, *at, zone)),
    }
}

fn day_of(t: &Tr, at: Ts, zone: &Zone) -> String {
    t.day(zone.civil(at).date())
}
