//! The doors of the demo: "view as" one of seven people, and the switch of the clock.

use askama::Template;
use base::{Ts, Zone};
use directory::role::model::Role;
use directory::{role, session};
use web::{Ask, Guard, Outcome, Refusal, Route, Shell, cookie, page, see_other};

/// The people one can view as, in the order of the story.
pub const ROLES: [&str; 7] = ["organiser", "chair", "reviewer", "presenter", "delegate", "resident", "coordinator"];

/// The moments of the sample's clock: name and instant.
pub const MOMENTS: [(&str, &str); 5] = [
    ("call", "2027-05-12T10:15:00-04:00"),
    ("review", "2027-06-16T09:30:00-04:00"),
    ("programme", "2027-07-21T09:00:00-04:00"),
    ("day-1", "2027-09-14T10:35:00-04:00"),
    ("after", "2027-10-05T10:00:00-04:00"),
];

/// The gathering of the sample.
pub const GATHERING: &str = "safer-cities";

/// A door: somebody to view as.
pub struct Door {
    /// The role.
    pub role: &'static str,
    /// Its words.
    pub label: String,
}

/// A moment of the clock.
pub struct Moment {
    /// Its name.
    pub name: &'static str,
    /// Its words.
    pub label: String,
    /// The clock stands nearest to it.
    pub current: bool,
}

/// The addresses.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/demo", Guard::Demo, show),
        Route::post("/demo/as/{role}", Guard::Demo, view_as),
        Route::post("/demo/at/{moment}", Guard::Demo, move_clock),
    ]
}

/// The instant of a moment.
pub fn instant(name: &str) -> Option<Ts> {
    MOMENTS.iter().find(|(moment, _)| *moment == name).and_then(|(_, at)| Ts::parse(at))
}

/// The doors, in the demo; none in service.
pub fn doors(ask: &Ask) -> Vec<Door> {
    let shown = if ask.house.demo.is_some() { &ROLES[..] } else { &[] };
    shown.iter().map(|role| Door { role, label: ask.t().say(&format!("demo-as-{role}")) }).collect()
}

/// The moments of the clock, in the demo; none in service.
pub fn moments(ask: &Ask) -> Vec<Moment> {
    if ask.house.demo.is_none() {
        return Vec::new();
    }
    let passed = MOMENTS.iter().rposition(|(name, _)| instant(name).is_some_and(|at| at <= ask.now())).unwrap_or(0);
    let moment = |(at, (name, _)): (usize, &(&'static str, &'static str))| Moment {
        name,
        label: ask.t().say(&format!("demo-at-{name}")),
        current: at == passed,
    };
    MOMENTS.iter().enumerate().map(moment).collect()
}

#[derive(Template)]
#[template(path = "demo.html")]
struct Demo {
    shell: Shell,
    doors: Vec<Door>,
    moments: Vec<Moment>,
    now: String,
}

async fn show(ask: Ask) -> Outcome {
    let zone = Zone::parse("America/Toronto").unwrap_or_else(|_| Zone::utc());
    let (doors, moments) = (doors(&ask), moments(&ask));
    let now = ask.t().instant(ask.now(), &zone);
    page(&Demo { shell: ask.shell(ask.t().say("demo-title")).private().style("public.css"), doors, moments, now })
}

/// Signs this browser in as the person behind the door.
async fn view_as(ask: Ask) -> Outcome {
    let role = ROLES.into_iter().find(|role| *role == ask.param("role")).ok_or_else(Refusal::not_found)?;
    let wanted = Role::parse(role).ok_or_else(Refusal::not_found)?;
    let scope = role::store::scope(ask.db(), GATHERING).await?.ok_or_else(Refusal::not_found)?;
    // The sample gives each role first to the person behind its door.
    let holders = role::store::holders(ask.db(), Ts(i64::MIN / 4), scope.id, wanted).await?;
    let person = holders.into_iter().min_by_key(|person| person.id).ok_or_else(Refusal::not_found)?;
    let tx = ask.db().begin().await?;
    let secret = session::store::open(&tx, ask.now(), &ask.house.chance, person.id, "Demo").await?;
    tx.commit().await?;
    let to = match role {
        "organiser" | "chair" => format!("/manage/{GATHERING}"),
        "reviewer" => format!("/review/{GATHERING}"),
        "presenter" => "/me/proposals".to_owned(),
        _ => format!("/{GATHERING}"),
    };
    Ok(cookie(see_other(&ask, &to, None)?, &session::cookie(&ask.house, &secret)))
}

async fn move_clock(ask: Ask) -> Outcome {
    let at = instant(ask.param("moment")).ok_or_else(Refusal::not_found)?;
    let clock = ask.house.demo.as_ref().ok_or_else(Refusal::not_found)?;
    clock.run_from(at);
    ask.house.cache.touch();
    see_other(&ask, "/", Some("said-clock-moved"))
}
