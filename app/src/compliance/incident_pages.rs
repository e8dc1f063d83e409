//! The register of incidents: for the administrators of an install alone.

use super::incident::{self, By, Incident, Notice, Stands};
use askama::Template;
use base::jiff::civil::{Date, Time};
use base::{Code, Limit, Ts, Zone, one_line};
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

/// So many on a page.
const PAGE: i64 = 30;
/// The words of a text.
const WORDS: Limit = Limit::Words(300);
/// Who can be told.
const TOLD: [&str; 5] = ["authority", "persons", "partner", "police", "insurer"];
/// How much is at stake.
const RISKS: [&str; 4] = ["", "none", "risk", "high"];

/// An incident in the list.
struct Line {
    code: String,
    what: String,
    noticed: String,
    stands: (String, &'static str),
    closed: bool,
}

#[derive(Template)]
#[template(path = "compliance/incidents.html")]
struct List {
    shell: Shell,
    s: Sheet,
    zone: String,
    lines: Vec<Line>,
    earlier: Option<String>,
    later: Option<String>,
}

#[derive(Template)]
#[template(path = "compliance/incident.html")]
struct One {
    shell: Shell,
    s: Sheet,
    zone: String,
    base: String,
    noticed: String,
    deadline: String,
    stands: (String, &'static str),
    open: Vec<String>,
    closed: String,
    notices: Vec<(String, String, String)>,
    told: Vec<(String, String)>,
    risks: Vec<(String, String)>,
}

fn zone(ask: &Ask) -> Zone {
    ask.reader_zone().unwrap_or_else(Zone::utc)
}

fn by(ask: &Ask) -> By<'_> {
    By { now: ask.now(), chance: &ask.house.chance, person: ask.viewer.person() }
}

fn stands(ask: &Ask, stands: Stands) -> (String, &'static str) {
    let t = ask.t();
    match stands {
        Stands::NotNeeded => (t.say("incident-stands-not-needed"), ""),
        Stands::InTime => (t.say("incident-stands-in-time"), " good"),
        Stands::ToldLate => (t.say("incident-stands-late"), " stop"),
        Stands::Open(hours) => (t.a("incident-stands-open", "n", hours), " lamp"),
        Stands::Over(hours) => (t.a("incident-stands-over", "n", hours), " stop"),
    }
}

async fn register(ask: &Ask, s: Sheet) -> Result<List, Refusal> {
    let t = ask.t();
    let at = ask.query.number("page").unwrap_or(1).clamp(1, 1_000_000);
    let mut all = incident::all(ask.db(), (at - 1) * PAGE, PAGE + 1).await?;
    let more = i64::try_from(all.len()).unwrap_or(0) > PAGE;
    all.truncate(usize::try_from(PAGE).unwrap_or(0));
    let ids: Vec<_> = all.iter().map(|one| one.id).collect();
    let told = incident::notices(ask.db(), &ids).await?;
    let line = |one: &Incident| {
        let notices: Vec<Notice> = told.iter().filter(|(id, _)| *id == one.id).map(|(_, one)| one.clone()).collect();
        Line {
            code: one.code.clone(),
            what: one.what.clone(),
            noticed: t.instant(one.noticed_at, &zone(ask)),
            stands: stands(ask, one.stands(&notices, ask.now())),
            closed: one.closed_at.is_some(),
        }
    };
    let to = |page: i64| ask.to(&format!("/admin/incidents?page={page}"));
    Ok(List {
        shell: ask.shell(t.say("incident-title")).work().script("work.js"),
        s,
        zone: zone(ask).city(),
        lines: all.iter().map(line).collect(),
        earlier: (at > 1).then(|| to(at - 1)),
        later: more.then(|| to(at + 1)),
    })
}

/// `GET /admin/incidents`
pub(super) async fn list(ask: Ask) -> Outcome {
    page(&register(&ask, Sheet::default()).await?)
}

/// `POST /admin/incidents`: three fields are enough to begin, since the clock runs.
pub(super) async fn begin(ask: Ask) -> Outcome {
    let mut s = Sheet::of(ask.form().await?);
    let noticed_at = instant(&ask, &mut s, "noticed");
    let what = text(&ask, &mut s, "what", true);
    let kinds = text(&ask, &mut s, "kinds", true);
    let (Some(noticed_at), true) = (noticed_at, s.is_fine()) else { return refused(&register(&ask, s).await?) };
    let one = Incident {
        id: ask.new_id(),
        code: Code::draw(&ask.house.chance),
        what,
        began_on: String::new(),
        noticed_at,
        noticed_how: String::new(),
        kinds,
        persons_about: None,
        risk: String::new(),
        risk_why: String::new(),
        measures: String::new(),
        late_why: String::new(),
        closed_at: None,
        revision: 1,
    };
    let tx = ask.db().begin().await?;
    incident::begin(&tx, by(&ask), &one).await?;
    tx.commit().await?;
    see_other(&ask, &format!("/admin/incidents/{}", one.code), Some("said-incident-begun"))
}

/// An instant typed as day and time in the reader's zone; one to come was not noticed yet.
fn instant(ask: &Ask, s: &mut Sheet, field: &str) -> Option<Ts> {
    let (day, time) = (format!("{field}-day"), format!("{field}-time"));
    let date = s.form.get(&day).parse::<Date>().ok();
    let clock = s.form.get(&time).parse::<Time>().ok();
    let (Some(date), Some(clock)) = (date, clock) else {
        s.wrong(&day, ask.t().say("incident-when-missing"));
        return None;
    };
    let at = zone(ask).instant(date.to_datetime(clock));
    if at > ask.now() {
        s.wrong(&day, ask.t().say("incident-when-ahead"));
        return None;
    }
    Some(at)
}

fn text(ask: &Ask, s: &mut Sheet, field: &str, required: bool) -> String {
    let typed = s.form.get(field).to_owned();
    if required && typed.is_empty() {
        s.wrong(field, ask.t().say("incident-missing"));
    } else if WORDS.over(&typed) > 0 || Limit::Chars(4_000).over(&typed) > 0 {
        s.wrong(field, ask.t().say("incident-too-long"));
    }
    typed
}

async fn found(ask: &Ask) -> Result<(Incident, Vec<Notice>), Refusal> {
    let one = incident::find(ask.db(), ask.param("code")).await?.ok_or_else(Refusal::not_found)?;
    let notices = incident::notices(ask.db(), &[one.id]).await?;
    Ok((one, notices.into_iter().map(|(_, notice)| notice).collect()))
}

fn one_page(ask: &Ask, one: &Incident, notices: &[Notice], s: Sheet) -> One {
    let (t, zone) = (ask.t(), zone(ask));
    let told = |code: &str| t.say(&format!("incident-told-{code}"));
    let shell = ask.shell(t.a("incident-one", "code", one.code.as_str())).work().script("work.js");
    let shell = shell.crumb(t.say("incident-title"), ask.to("/admin/incidents"));
    One {
        shell: shell.crumb(one.code.clone(), ""),
        s,
        base: ask.to(&format!("/admin/incidents/{}", one.code)),
        noticed: t.instant(one.noticed_at, &zone),
        deadline: t.instant(one.deadline(), &zone),
        stands: stands(ask, one.stands(notices, ask.now())),
        open: one.open_points(notices, ask.now()).into_iter().map(|key| t.say(key)).collect(),
        closed: one.closed_at.map_or_else(String::new, |at| t.instant(at, &zone)),
        notices: notices
            .iter()
            .map(|notice| (told(&notice.told), notice.who.clone(), t.instant(notice.told_at, &zone)))
            .collect(),
        told: TOLD.iter().map(|code| ((*code).to_owned(), told(code))).collect(),
        risks: RISKS
            .iter()
            .map(|code| {
                ((*code).to_owned(), t.say(&format!("incident-risk-{}", if code.is_empty() { "unsaid" } else { code })))
            })
            .collect(),
        zone: zone.city(),
    }
}

fn filled(one: &Incident) -> Sheet {
    let mut s = Sheet::default();
    for (field, value) in [
        ("what", one.what.clone()),
        ("began-on", one.began_on.clone()),
        ("noticed-how", one.noticed_how.clone()),
        ("kinds", one.kinds.clone()),
        ("persons", one.persons_about.map_or_else(String::new, |n| n.to_string())),
        ("risk", one.risk.clone()),
        ("risk-why", one.risk_why.clone()),
        ("measures", one.measures.clone()),
        ("late-why", one.late_why.clone()),
        ("revision", one.revision.to_string()),
    ] {
        s.form.set(field, value);
    }
    s
}

/// `GET /admin/incidents/{code}`
pub(super) async fn show(ask: Ask) -> Outcome {
    let (one, notices) = found(&ask).await?;
    page(&one_page(&ask, &one, &notices, filled(&one)))
}

/// `POST /admin/incidents/{code}`: what is known by now; with `close` it is closed, if nothing is open any more.
pub(super) async fn change(ask: Ask) -> Outcome {
    let (before, notices) = found(&ask).await?;
    let mut s = Sheet::of(ask.form().await?);
    let one = typed(&ask, &mut s, &before);
    let Some(mut one) = one.filter(|_| s.is_fine()) else {
        return refused(&one_page(&ask, &before, &notices, s));
    };
    if s.form.get("close") == "yes" {
        if !one.open_points(&notices, ask.now()).is_empty() {
            s.wrong("what", ask.t().say("incident-not-closed"));
            return refused(&one_page(&ask, &one, &notices, s));
        }
        one.closed_at = Some(ask.now());
    }
    let tx = ask.db().begin().await?;
    if !incident::save(&tx, by(&ask), &one).await? {
        drop(tx);
        s.wrong("what", ask.t().say("incident-changed-meanwhile"));
        let (now, notices) = found(&ask).await?;
        s.form.set("revision", now.revision.to_string());
        return refused(&one_page(&ask, &now, &notices, s));
    }
    tx.commit().await?;
    see_other(&ask, &format!("/admin/incidents/{}", one.code), Some("said-incident-saved"))
}

fn typed(ask: &Ask, s: &mut Sheet, before: &Incident) -> Option<Incident> {
    let what = text(ask, s, "what", true);
    let kinds = text(ask, s, "kinds", true);
    let began_on = s.form.get("began-on").to_owned();
    if !began_on.is_empty() && began_on.parse::<Date>().is_err() {
        s.wrong("began-on", ask.t().say("incident-day-wrong"));
    }
    let persons = s.form.get("persons").to_owned();
    let persons_about = persons.parse::<i64>().ok().filter(|n| (0..=100_000_000).contains(n));
    if !persons.is_empty() && persons_about.is_none() {
        s.wrong("persons", ask.t().say("incident-persons-wrong"));
    }
    let risk = RISKS.into_iter().find(|risk| *risk == s.form.get("risk"))?.to_owned();
    let risk_why = text(ask, s, "risk-why", !risk.is_empty());
    Some(Incident {
        what,
        began_on,
        noticed_how: text(ask, s, "noticed-how", false),
        kinds,
        persons_about,
        risk,
        risk_why,
        measures: text(ask, s, "measures", false),
        late_why: text(ask, s, "late-why", false),
        revision: s.form.number("revision").unwrap_or(0),
        ..before.clone()
    })
}

/// `POST /admin/incidents/{code}/notices`: that somebody was told.
pub(super) async fn tell(ask: Ask) -> Outcome {
    let (one, notices) = found(&ask).await?;
    let mut s = filled(&one);
    for (field, value) in ask.form().await?.fields() {
        s.form.set(field, value.clone());
    }
    let told = TOLD.into_iter().find(|code| *code == s.form.get("told"));
    if told.is_none() {
        s.wrong("told", ask.t().say("incident-told-missing"));
    }
    let who = one_line(s.form.get("who"));
    if who.is_empty() || Limit::Chars(200).over(&who) > 0 {
        s.wrong("who", ask.t().say("incident-who-missing"));
    }
    let told_at = instant(&ask, &mut s, "told");
    if told_at.is_some_and(|at| at < one.noticed_at) {
        s.wrong("told-day", ask.t().say("incident-told-before"));
    }
    let (Some(told), Some(told_at), true) = (told, told_at, s.is_fine()) else {
        return refused(&one_page(&ask, &one, &notices, s));
    };
    let notice = Notice { told: told.to_owned(), who, told_at };
    let tx = ask.db().begin().await?;
    incident::tell(&tx, by(&ask), one.id, &notice).await?;
    tx.commit().await?;
    see_other(&ask, &format!("/admin/incidents/{}#notices", one.code), Some("said-incident-told"))
}
