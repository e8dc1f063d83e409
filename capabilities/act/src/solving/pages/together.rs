//! Together: who solves the problem, for whom each sits there, and the meetings on it. Whoever is taken in by an address
//! gets a letter with the way here.

use crate::solving::desk::{at, at_least, choices, id_of, iso_day, line, link, maker, room_for, sectors, shell, words};
use crate::solving::letters::{self, Writing};
use crate::solving::model::{Meeting, Problem, Stakeholder, Standing, may_lose};
use crate::solving::store::people;
use askama::Template;
use directory::person::Mail;
use directory::person::store as persons;
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

/// Somebody around the problem.
struct PersonLine {
    id: String,
    name: String,
    organisation: String,
    sector: String,
    role: (String, &'static str),
    me: bool,
}

#[derive(Template)]
#[template(path = "solving/together.html")]
struct Together {
    shell: Shell,
    base: String,
    s: Sheet,
    leads: bool,
    works: bool,
    people: Vec<PersonLine>,
    missing_sectors: Vec<String>,
    roles: Vec<(String, String)>,
    sectors: Vec<(String, String)>,
    langs: Vec<(String, String)>,
    meetings: Vec<(Meeting, String)>,
}

async fn together(ask: &Ask, one: &Problem, standing: Standing, s: Sheet) -> Result<Together, Refusal> {
    let t = ask.t();
    let all = people::stakeholders(ask.db(), one.id).await?;
    let sectors = sectors(ask).await?;
    let sector = |code: &str| {
        sectors
            .iter()
            .find(|(one, _)| one == code && !code.is_empty())
            .map_or_else(String::new, |(_, name)| name.clone())
    };
    let person = |one: &Stakeholder| PersonLine {
        id: one.id.to_string(),
        name: if one.name.is_empty() { one.mail.clone() } else { one.name.clone() },
        organisation: one.organisation.clone(),
        sector: sector(&one.sector),
        role: (t.say(&format!("problem-role-{}", one.role.code())), one.role.code()),
        me: ask.viewer.person() == Some(one.person_id),
    };
    let absent = sectors.iter().filter(|(code, _)| !code.is_empty() && all.iter().all(|one| one.sector != *code));
    let meetings = people::meetings(ask.db(), one.id).await?;
    Ok(Together {
        shell: shell(ask, one, Some(standing), t.say("problem-tab-together")),
        base: ask.to(&at(one, "")),
        s,
        leads: standing == Standing::Lead,
        works: standing >= Standing::Stakeholder,
        people: all.iter().map(person).collect(),
        missing_sectors: absent.map(|(_, name)| name.clone()).collect(),
        roles: choices(ask, Standing::ALL, Standing::code, "problem-role"),
        langs: crate::solving::desk::languages(ask),
        meetings: meetings
            .into_iter()
            .map(|one| {
                let day = t.day_of(&one.held_on);
                (one, day)
            })
            .collect(),
        sectors,
    })
}

/// `GET /problems/{code}/together`
pub(super) async fn show(ask: Ask) -> Outcome {
    let (one, standing) = at_least(&ask, Standing::Observer).await?;
    let mut s = Sheet::default();
    s.form.set("role", Standing::Stakeholder.code());
    s.form.set("person-lang", one.lang.tag());
    page(&together(&ask, &one, standing, s).await?)
}

/// `POST /problems/{code}/people`: takes somebody in.
pub(super) async fn take_in(ask: Ask) -> Outcome {
    let (one, standing) = at_least(&ask, Standing::Lead).await?;
    let mut s = Sheet::of(ask.form().await?);
    let name = line(&ask, &mut s, "name", Some("problem-person-name-missing"));
    let organisation = line(&ask, &mut s, "organisation", Some("problem-organisation-missing"));
    let mail = Mail::parse(s.form.get("mail"));
    if mail.is_none() {
        s.wrong("mail", ask.t().say("problem-person-mail-wrong"));
    }
    let role = Standing::parse(s.form.get("role")).unwrap_or(Standing::Stakeholder);
    let (Some(mail), true) = (mail, s.is_fine()) else { return refused(&together(&ask, &one, standing, s).await?) };
    let all = people::stakeholders(ask.db(), one.id).await?;
    room_for(all.len())?;
    let lang = base::Lang::new(if s.form.get("person-lang") == "fr" { "fr" } else { "en" });
    let tx = ask.db().begin().await?;
    let person = persons::find_or_create(&tx, ask.now(), &ask.house.chance, &mail, &name, &lang).await?;
    people::hold_leads(&tx, one.id).await?;
    // Whoever is there already gets the role by the button beside the name, which knows of the last lead.
    if people::standing(&tx, one.id, person).await?.is_some() {
        s.wrong("mail", ask.t().say("problem-person-there"));
        drop(tx);
        return refused(&together(&ask, &one, standing, s).await?);
    }
    people::take_in(&tx, maker(&ask), one.id, person, role, (s.form.get("sector"), &organisation)).await?;
    let by = ask.viewer.me.as_ref().map_or_else(String::new, |me| me.name.clone());
    let words = ("problem-letter-taken-in-subject", "problem-letter-taken-in");
    let writing = Writing { kind: "problem-taken-in", words, person, values: vec![("by", by)], once: None, place: "" };
    letters::put(&tx, &ask.house, &one, writing).await?;
    tx.commit().await?;
    see_other(&ask, &at(&one, "/together"), Some("said-problem-person-in"))
}

/// `POST /problems/{code}/people/{id}`: another role, or leaving. Anybody may leave; the last lead cannot.
pub(super) async fn change(ask: Ask) -> Outcome {
    let (one, standing) = at_least(&ask, Standing::Observer).await?;
    let (id, form) = (id_of(&ask)?, ask.form().await?);
    let role = Standing::parse(form.get("role"));
    let tx = ask.db().begin().await?;
    people::hold_leads(&tx, one.id).await?;
    let all = people::stakeholders(&tx, one.id).await?;
    let whose = all.iter().find(|other| other.id == id).ok_or_else(Refusal::not_found)?;
    let own = ask.viewer.person() == Some(whose.person_id);
    if standing != Standing::Lead && !(own && role.is_none()) {
        return Err(Refusal::not_found());
    }
    if role != Some(Standing::Lead) && !may_lose(&all, id) {
        return Err(Refusal::conflict("problem-last-lead").next(ask.to(&at(&one, "/together")), "problem-back"));
    }
    match role {
        Some(role) => people::change_role(&tx, maker(&ask), one.id, id, role).await?,
        None => people::leave(&tx, maker(&ask), one.id, id).await?,
    };
    tx.commit().await?;
    let to = if own && role.is_none() { "/problems".to_owned() } else { at(&one, "/together") };
    see_other(&ask, &to, Some("said-problem-saved"))
}

/// `POST /problems/{code}/meetings`: notes a meeting. A gathering of this platform is named by its code.
pub(super) async fn meeting(ask: Ask) -> Outcome {
    let (one, standing) = at_least(&ask, Standing::Stakeholder).await?;
    let mut s = Sheet::of(ask.form().await?);
    let title = line(&ask, &mut s, "meeting", Some("problem-meeting-missing"));
    let held_on = iso_day(&ask, &mut s, "held-on", true);
    let code = line(&ask, &mut s, "gathering", None);
    let plain = code.bytes().all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == b'-');
    if !plain || base::is_reserved(&code) {
        s.wrong("gathering", ask.t().say("problem-gathering-wrong"));
    }
    let minutes_path = link(&ask, &mut s, "minutes", None);
    let concluded = words(&ask, &mut s, "concluded", 300, None);
    let (Some(held_on), true) = (held_on, s.is_fine()) else {
        return refused(&together(&ask, &one, standing, s).await?);
    };
    room_for(people::meetings(ask.db(), one.id).await?.len())?;
    let gathering = if code.is_empty() { None } else { directory::role::store::scope(ask.db(), &code).await? };
    let meeting = Meeting {
        id: ask.new_id(),
        title,
        held_on: held_on.to_string(),
        gathering_id: gathering.and_then(|scope| scope.id),
        path: if code.is_empty() { String::new() } else { format!("/{code}") },
        minutes_path,
        concluded,
    };
    let tx = ask.db().begin().await?;
    people::note_meeting(&tx, maker(&ask), one.id, &meeting).await?;
    tx.commit().await?;
    see_other(&ask, &at(&one, "/together#meetings"), Some("said-problem-saved"))
}
