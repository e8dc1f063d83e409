//! The people of a gathering, for its organisers: who holds which role until when, who is invited, and
//! nothing of what these people do elsewhere (R12).

use super::model::{Grant, LONGEST_DAYS, NotTaken, Role, Scope};
use super::store::{self, Listed};
use crate::invitation::model::{AT_ONCE_MAX, Invitation, Waiting, addresses};
use crate::invitation::{self, invite};
use crate::person::pages::role_word;
use askama::Template;
use base::jiff::ToSpan;
use base::jiff::civil::Date;
use base::{Id, Ts, Zone};
use web::{Ask, Form, Guard, Outcome, Refusal, Route, Sheet, Shell, Tr, page, refused};

const ROWS: i64 = 25;

pub(crate) fn routes() -> Vec<Route> {
    let guard = Guard::May(crate::PEOPLE_MANAGE);
    vec![
        Route::get("/manage/{gathering}/people", guard, show),
        Route::post("/manage/{gathering}/people", guard, send),
        Route::post("/manage/{gathering}/people/role", guard, change),
        Route::post("/manage/{gathering}/people/invitation", guard, withdraw),
    ]
}

/// Somebody with a role.
struct HolderLine {
    id: Id,
    name: String,
    mail: String,
    organisation: String,
    role: String,
    since: String,
    /// The last day in words; empty where it has no end.
    end: String,
    /// The last day as a form writes it; empty where it has no end.
    last_day: String,
    over: bool,
}

/// Somebody who was invited and has not answered.
struct InvitedLine {
    id: Id,
    mail: String,
    role: String,
    sent: String,
    over: bool,
}

#[derive(Template)]
#[template(path = "people.html")]
struct PeoplePage {
    shell: Shell,
    s: Sheet,
    path: String,
    kept: String,
    holders: Vec<HolderLine>,
    invited: Vec<InvitedLine>,
    roles: Vec<(String, String)>,
    chosen: String,
    count: i64,
    earlier: Option<String>,
    later: Option<String>,
}

async fn show(ask: Ask) -> Outcome {
    let role = Role::parse(ask.query.get("role")).filter(|role| *role != Role::Admin);
    let last_day = Role::Reviewer.usual_end(ask.now()).map(last_day).unwrap_or_default();
    let sheet = Sheet::of(Form::of(&[("role", role.unwrap_or(Role::Reviewer).as_str()), ("last_day", &last_day)]));
    page(&people_page(&ask, sheet).await?)
}

async fn people_page(ask: &Ask, s: Sheet) -> Result<PeoplePage, Refusal> {
    let (t, db, code) = (ask.t(), ask.db(), ask.param("gathering"));
    let scope = scope(ask).await?;
    let role = Role::parse(ask.query.get("role"));
    let at = ask.query.number("page").unwrap_or(1).clamp(1, 1_000);
    let count = store::count(db, code, role).await?;
    let holders = store::list(db, code, role, (at - 1) * ROWS, ROWS).await?;
    let invited = invitation::store::of_scope(db, code).await?;
    let path = ask.to(&format!("/manage/{code}/people"));
    let to_page = |number: i64| format!("{path}?role={}&page={number}", role.map_or("", Role::as_str));
    let home = format!("/manage/{code}");
    let title = scope.title.in_lang(&ask.lang).to_owned();
    Ok(PeoplePage {
        shell: ask.shell(t.say("dir-people-title")).work().of(ask, &title, &home).script("work.js"),
        s,
        holders: holders.into_iter().map(|listed| holder_line(ask, &t, listed)).collect(),
        invited: invited.iter().map(|waiting| invited_line(ask, &t, waiting)).collect(),
        roles: Role::OF_GATHERING.map(|role| (role.as_str().to_owned(), role_word(&t, role))).to_vec(),
        chosen: role.map_or("", Role::as_str).to_owned(),
        earlier: (at > 1).then(|| to_page(at - 1)),
        later: (at * ROWS < count).then(|| to_page(at + 1)),
        path,
        kept: ask.to(&format!("/manage/{code}/privacy")),
        count,
    })
}

fn holder_line(ask: &Ask, t: &Tr, listed: Listed) -> HolderLine {
    let grant = listed.grant;
    HolderLine {
        id: grant.id,
        name: listed.name,
        mail: listed.mail,
        organisation: listed.organisation,
        role: role_word(t, grant.role),
        since: t.day(Zone::utc().civil(grant.granted_at).date()),
        end: grant.expires_at.map(|end| t.day_of(&last_day(end))).unwrap_or_default(),
        last_day: grant.expires_at.map(last_day).unwrap_or_default(),
        over: !grant.stands(ask.now()),
    }
}

fn invited_line(ask: &Ask, t: &Tr, waiting: &Waiting) -> InvitedLine {
    InvitedLine {
        id: waiting.id,
        mail: waiting.invitation.mail.to_string(),
        role: role_word(t, waiting.invitation.role),
        sent: t.until(ask.now(), waiting.sent_at),
        over: waiting.ends_at <= ask.now(),
    }
}

/// The gathering, as the organiser's own role knows it.
async fn scope(ask: &Ask) -> Result<Scope, Refusal> {
    store::scope(ask.db(), ask.param("gathering")).await?.ok_or_else(Refusal::not_found)
}

async fn send(ask: Ask) -> Outcome {
    let by = ask.person()?;
    let (t, scope) = (ask.t(), scope(&ask).await?);
    let mut s = Sheet::of(ask.form().await?);
    let role = Role::parse(s.form.get("role")).filter(|role| *role != Role::Admin);
    let role = role.ok_or_else(|| Refusal::bad("form-broken"))?;
    let (mails, wrong) = addresses(s.form.raw("mails"));
    if let Some(first) = wrong.first() {
        s.wrong("mails", t.a("dir-invite-wrong", "address", first.as_str()));
    } else if mails.is_empty() {
        s.wrong("mails", t.say("dir-invite-nobody"));
    } else if mails.len() > AT_ONCE_MAX {
        s.wrong("mails", t.a("dir-invite-too-many", "most", AT_ONCE_MAX));
    }
    let end = end_typed(&ask, &t, &mut s);
    if !s.is_fine() {
        return refused(&people_page(&ask, s).await?);
    }
    if !ask.house.pace.allows(&format!("invite {by}"), 10, ask.now()) {
        return Err(Refusal::too_often());
    }
    let tx = ask.db().begin().await?;
    for mail in mails {
        let invitation = Invitation { mail, scope: scope.clone(), role, role_expires_at: end };
        invite(&tx, &ask.house, ask.now(), &ask.lang, Some(by), &invitation).await?;
    }
    tx.commit().await?;
    web::see_other(&ask, &format!("/manage/{}/people", scope.code), Some("said-invited"))
}

/// The instant after the last day that was typed; a day that cannot be gets its sentence.
fn end_typed(ask: &Ask, t: &Tr, s: &mut Sheet) -> Option<Ts> {
    let typed = s.form.get("last_day").to_owned();
    if typed.is_empty() {
        return None;
    }
    let end = typed.parse::<Date>().ok().and_then(end_of);
    let fits = end.filter(|end| ask.now() < *end && *end <= ask.now().plus_s((LONGEST_DAYS + 1) * 86_400));
    if fits.is_none() {
        s.wrong("last_day", t.say("dir-last-day-wrong"));
    }
    fits
}

/// A role ends with its last day, in universal time, so that every organiser sees the same day.
fn end_of(last_day: Date) -> Option<Ts> {
    let next = last_day.checked_add(1.day()).ok()?;
    Some(Zone::utc().instant(next.at(0, 0, 0, 0)))
}

fn last_day(end: Ts) -> String {
    web::civil_day(Zone::utc().civil(end.plus_s(-1)).date())
}

/// Sets the last day of a role, or takes the role back.
async fn change(ask: Ask) -> Outcome {
    let (by, t, code) = (ask.person()?, ask.t(), ask.param("gathering"));
    let mut s = Sheet::of(ask.form().await?);
    let tx = ask.db().begin().await?;
    let id = Id::parse(s.form.get("grant")).ok_or_else(|| Refusal::bad("form-broken"))?;
    let grant: Grant = store::find(&tx, id, code).await?.ok_or_else(Refusal::not_found)?;
    let (now, chance) = (ask.now(), &ask.house.chance);
    let (done, said) = if s.form.get("deed") == "revoke" {
        (store::revoke(&tx, now, chance, Some(by), &grant).await?, "said-role-revoked")
    } else {
        let end = end_typed(&ask, &t, &mut s);
        if !s.is_fine() {
            return Err(Refusal::invalid("last-day-wrong")
                .next(ask.to(&format!("/manage/{code}/people")), "dir-back-to-people"));
        }
        (store::set_end(&tx, now, chance, Some(by), &grant, end).await?, "said-role-changed")
    };
    match done {
        Ok(()) => {
            tx.commit().await?;
            web::see_other(&ask, &format!("/manage/{code}/people"), Some(said))
        }
        Err(NotTaken::NotHeld) => Err(Refusal::not_found()),
        Err(NotTaken::LastOfThem) => {
            Err(Refusal::conflict("last-organiser")
                .next(ask.to(&format!("/manage/{code}/people")), "dir-back-to-people"))
        }
    }
}

async fn withdraw(ask: Ask) -> Outcome {
    let (by, scope) = (ask.person()?, scope(&ask).await?);
    let id = Id::parse(ask.form().await?.get("invitation")).ok_or_else(|| Refusal::bad("form-broken"))?;
    let tx = ask.db().begin().await?;
    invitation::store::withdraw(&tx, ask.now(), &ask.house.chance, by, id, &scope).await?;
    tx.commit().await?;
    web::see_other(&ask, &format!("/manage/{}/people", scope.code), Some("said-invitation-withdrawn"))
}
