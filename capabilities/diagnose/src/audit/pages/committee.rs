//! The people of an audit: steering committee, audit team, custodians, panel; ethics certificates; the terms, meetings
//! and decisions of the committee.

use crate::audit::certificate::{self, Certificate, ends};
use crate::audit::meeting::{self, Meeting};
use crate::audit::model::{Answer, Role};
use crate::audit::reminding;
use crate::audit::store::members::{self, Member};
use crate::audit::{Desk, Scene, at_desk, terms};
use crate::desk::{choices, iso_day, line, needed, today, words};
use crate::letters::{self, Writing};
use askama::Template;
use base::{Id, Ts};
use directory::person::store as persons;
use directory::person::{Mail, Person};
use post::Value;
use std::collections::HashMap;
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

#[derive(Template)]
#[template(path = "audit/committee.html")]
struct CommitteePage {
    shell: Shell,
    base: String,
    desk: String,
    may_edit: bool,
    terms: Option<(i64, String, String)>,
    groups: Vec<Group>,
    certificates: Vec<CertificateLine>,
    researchers: Vec<(String, String)>,
    meetings: Vec<MeetingLine>,
    decisions: Vec<DecisionLine>,
    roles: Vec<(String, String)>,
    s: Sheet,
}

struct Group {
    role: String,
    does: String,
    people: Vec<MemberLine>,
}

struct MemberLine {
    person: String,
    role: &'static str,
    name: String,
    organisation: String,
    answer: String,
    tone: &'static str,
}

struct CertificateLine {
    name: String,
    issuer: String,
    reference: String,
    covers: String,
    until: String,
    ends: (&'static str, String),
}

struct MeetingLine {
    number: i64,
    title: String,
    when: String,
    rfc3339: String,
    place: String,
    is_ahead: bool,
    has_minutes: bool,
}

/// A decision as it is shown.
pub(super) struct DecisionLine {
    pub(super) number: i64,
    pub(super) about: String,
    pub(super) words: String,
    pub(super) votes: String,
    pub(super) day: String,
    pub(super) is_carried: bool,
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let scene = at_desk(&ask, Desk::Committee).await?;
    page(&committee_page(&ask, &scene, Sheet::default()).await?)
}

/// People by their ids.
pub(crate) async fn people(ask: &Ask, ids: &[Id]) -> Result<HashMap<Id, Person>, Refusal> {
    Ok(persons::all_of(ask.db(), ids).await?.into_iter().map(|one| (one.id, one)).collect())
}

async fn committee_page(ask: &Ask, scene: &Scene, s: Sheet) -> Result<CommitteePage, Refusal> {
    let (t, db, audit) = (ask.t(), ask.db(), &scene.audit);
    let all = members::of(db, audit.id).await?;
    let known = people(ask, &all.iter().map(|one| one.person_id).collect::<Vec<_>>()).await?;
    let name = |id: Id| known.get(&id).map_or_else(|| t.say("audit-somebody"), |one| one.called().to_owned());
    let member = |one: &Member| MemberLine {
        person: one.person_id.to_string(),
        role: one.role.code(),
        name: name(one.person_id),
        organisation: one.organisation.clone(),
        answer: t.say(&format!("audit-answer-{}", one.answer.code())),
        tone: match one.answer {
            Answer::Invited => " lamp",
            Answer::Accepted => " good",
            Answer::Declined => "",
        },
    };
    let group = |role: &Role| Group {
        role: t.say(&format!("audit-roles-{}", role.code())),
        does: t.say(&format!("audit-role-does-{}", role.code())),
        people: all.iter().filter(|one| one.role == *role).map(member).collect(),
    };
    let order = [
        Role::Committee,
        Role::Coordinator,
        Role::Analyst,
        Role::Researcher,
        Role::Facilitator,
        Role::Custodian,
        Role::Panel,
    ];
    let now = today(ask.now(), &audit.zone);
    let certificates = certificate::standing(db, audit.id).await?;
    let certificate = |one: &Certificate| {
        let ends = ends(&one.expires_on, &now);
        CertificateLine {
            name: name(one.person_id),
            issuer: one.issuer.clone(),
            reference: one.reference.clone(),
            covers: one.covers.clone(),
            until: t.day_of(&one.expires_on),
            ends: (ends.code(), t.say(&format!("certificate-{}", ends.code()))),
        }
    };
    let researchers = all.iter().filter(|one| matches!(one.role, Role::Researcher | Role::Facilitator));
    let mut researchers: Vec<(String, String)> =
        researchers.map(|one| (one.person_id.to_string(), name(one.person_id))).collect();
    researchers.dedup();
    Ok(CommitteePage {
        shell: scene.shell(ask, Desk::Committee, t.say("audit-desk-committee")),
        base: ask.to(&scene.desk("/committee")),
        desk: ask.to(&scene.desk("")),
        may_edit: scene.may_edit(),
        terms: terms_line(ask, scene).await?,
        groups: order.iter().map(group).filter(|group| !group.people.is_empty()).collect(),
        certificates: certificates.iter().map(certificate).collect(),
        researchers,
        meetings: meeting::all(db, audit.id).await?.iter().map(|one| meeting_line(ask, scene, one)).collect(),
        decisions: decisions(ask, scene, |_| true).await?,
        roles: choices(ask, "audit-role-", Role::codes()),
        s,
    })
}

/// The number of the latest version of the terms, how it stands in words, and the class of its badge.
async fn terms_line(ask: &Ask, scene: &Scene) -> Result<Option<(i64, String, String)>, Refusal> {
    let (t, db, audit) = (ask.t(), ask.db(), &scene.audit);
    let versions = terms::all(db, audit.id).await?;
    let Some(one) = versions.first() else { return Ok(None) };
    let signed = terms::signatures(db, one.id).await?;
    let committee = members::in_role(db, audit.id, Role::Committee).await?;
    let (words, tone) = if one.offered_at.is_none() {
        (t.say("terms-being-written"), "")
    } else if terms::is_in_force(&signed, &committee, audit.quorum_percent) {
        (t.a2("terms-in-force", "n", signed.len(), "of", committee.len()), " good")
    } else {
        (t.a2("terms-waiting", "n", signed.len(), "of", committee.len()), " lamp")
    };
    Ok(Some((one.number, words, tone.to_owned())))
}

fn meeting_line(ask: &Ask, scene: &Scene, one: &Meeting) -> MeetingLine {
    MeetingLine {
        number: one.number,
        title: one.title.clone(),
        when: ask.t().instant(one.starts_at, &scene.audit.zone),
        rfc3339: scene.audit.zone.rfc3339(one.starts_at),
        place: one.place.clone(),
        is_ahead: one.starts_at > ask.now(),
        has_minutes: !one.minutes.is_empty(),
    }
}

/// The decisions that `wanted` picks, the latest first.
pub(super) async fn decisions(
    ask: &Ask,
    scene: &Scene,
    wanted: impl Fn(&meeting::Decision) -> bool,
) -> Result<Vec<DecisionLine>, Refusal> {
    let t = ask.t();
    let all = meeting::decisions(ask.db(), scene.audit.id).await?;
    let line = |one: &meeting::Decision| DecisionLine {
        number: one.number,
        about: t.say(&format!("decision-about-{}", one.about.code())),
        words: one.words.clone(),
        votes: t.with(
            "decision-votes",
            &[
                ("for", one.votes.0.into()),
                ("against", one.votes.1.into()),
                ("abstained", one.votes.2.into()),
                ("present", one.present.into()),
                ("members", one.members.into()),
            ],
        ),
        day: t.day(scene.audit.zone.civil(one.decided_at).date()),
        is_carried: one.is_carried(),
    };
    Ok(all.iter().filter(|one| wanted(one)).map(line).collect())
}

pub(super) async fn change(ask: Ask) -> Outcome {
    let scene = at_desk(&ask, Desk::Committee).await?;
    if !scene.may_edit() {
        return Err(Refusal::not_found());
    }
    let s = Sheet::of(ask.form().await?);
    match s.form.get("act") {
        "invite" => invite(ask, scene, s).await,
        "leave" => leave(ask, scene, s).await,
        "certificate" => certificate_added(ask, scene, s).await,
        "meeting" => call(ask, scene, s).await,
        _ => Err(Refusal::bad("form-broken")),
    }
}

/// Invites somebody by address, with a letter.
async fn invite(ask: Ask, scene: Scene, mut s: Sheet) -> Outcome {
    let t = ask.t();
    let organisation = line(&ask, &mut s, "organisation");
    let role = Role::parse(s.form.get("role"));
    if role.is_none() {
        s.wrong("role", t.say("member-role-missing"));
    }
    let (Some(role), Some(mail)) = (role, Mail::parse(s.form.get("mail"))) else {
        if Mail::parse(s.form.get("mail")).is_none() {
            s.wrong("mail", t.say("member-mail-wrong"));
        }
        return refused(&committee_page(&ask, &scene, s).await?);
    };
    if !s.is_fine() {
        return refused(&committee_page(&ask, &scene, s).await?);
    }
    let tx = ask.db().begin().await?;
    let lang = &scene.audit.lang;
    let person_id = persons::find_or_create(&tx, ask.now(), &ask.house.chance, &mail, "", lang).await?;
    let member = Member { person_id, role, organisation, answer: Answer::Invited };
    if !members::invite(&tx, scene.maker(&ask), scene.audit.id, &member).await? {
        drop(tx);
        s.wrong("mail", t.say("member-is-one"));
        return refused(&committee_page(&ask, &scene, s).await?);
    }
    let person = persons::find(&tx, person_id).await?.ok_or_else(Refusal::not_found)?;
    let words = web::Tr::new(ask.house.words.clone(), person.lang.clone());
    let writing = Writing {
        kind: "audit-invitation",
        to: &person,
        path: format!("/audits/{}/invitation", scene.audit.code),
        values: vec![
            ("role", Value::Text(words.say(&format!("audit-role-{}", role.code())))),
            ("does", Value::Text(words.say(&format!("audit-role-does-{}", role.code())))),
        ],
    };
    letters::put(&tx, &ask.house, ask.now(), &scene.audit, writing).await.map_err(Refusal::surprise)?;
    tx.commit().await?;
    see_other(&ask, &format!("{}#people", scene.desk("/committee")), Some("said-member-invited"))
}

async fn leave(ask: Ask, scene: Scene, s: Sheet) -> Outcome {
    let person = Id::parse(s.form.get("person")).ok_or_else(Refusal::not_found)?;
    let role = Role::parse(s.form.get("role")).ok_or_else(Refusal::not_found)?;
    let tx = ask.db().begin().await?;
    let gone = members::leave(&tx, scene.maker(&ask), scene.audit.id, person, role).await?;
    tx.commit().await?;
    if !gone {
        return Err(Refusal::conflict("last-coordinator").next(ask.to(&scene.desk("/committee")), "audit-back"));
    }
    see_other(&ask, &format!("{}#people", scene.desk("/committee")), Some("said-member-left"))
}

async fn certificate_added(ask: Ask, scene: Scene, mut s: Sheet) -> Outcome {
    let t = ask.t();
    let person = Id::parse(s.form.get("person"));
    let own = members::of(ask.db(), scene.audit.id).await?;
    let person = person.filter(|person| own.iter().any(|one| one.person_id == *person));
    if person.is_none() {
        s.wrong("person", t.say("certificate-person-missing"));
    }
    let one = Certificate {
        id: ask.new_id(),
        person_id: person.unwrap_or_else(|| ask.new_id()),
        issuer: needed(&ask, &mut s, "issuer", "certificate-issuer-missing"),
        reference: line(&ask, &mut s, "reference"),
        covers: words(&ask, &mut s, "covers", 60, None),
        issued_on: iso_day(&ask, &mut s, "issued-on", true),
        expires_on: iso_day(&ask, &mut s, "expires-on", true),
    };
    if s.error("expires-on").is_none() && one.expires_on < one.issued_on {
        s.wrong("expires-on", t.say("audit-ends-before"));
    }
    if !s.is_fine() {
        return refused(&committee_page(&ask, &scene, s).await?);
    }
    let tx = ask.db().begin().await?;
    certificate::add(&tx, scene.maker(&ask), &scene.audit, &one).await?;
    reminding::leave(&tx, &ask.house, &scene.audit, ask.now(), &one.expires_on).await?;
    tx.commit().await?;
    see_other(&ask, &format!("{}#research", scene.desk("/committee")), Some("said-certificate-added"))
}

/// Calls a meeting: every member of the committee is written to, with the agenda.
async fn call(ask: Ask, scene: Scene, mut s: Sheet) -> Outcome {
    let starts_at = starts_at(&ask, &scene, &mut s);
    let one = Meeting {
        id: ask.new_id(),
        number: 0,
        title: needed(&ask, &mut s, "meeting-title", "meeting-title-missing"),
        starts_at: starts_at.unwrap_or(Ts(0)),
        place: line(&ask, &mut s, "meeting-place"),
        agenda: words(&ask, &mut s, "agenda", 400, Some("meeting-agenda-missing")),
        minutes: String::new(),
        minutes_at: None,
    };
    if !s.is_fine() {
        return refused(&committee_page(&ask, &scene, s).await?);
    }
    let committee = members::in_role(ask.db(), scene.audit.id, Role::Committee).await?;
    let called = persons::all_of(ask.db(), &committee).await?;
    let tx = ask.db().begin().await?;
    let number = meeting::call(&tx, scene.maker(&ask), &scene.audit, &one).await?;
    for person in &called {
        let t = web::Tr::new(ask.house.words.clone(), person.lang.clone());
        let writing = Writing {
            kind: "committee-meeting",
            to: person,
            path: scene.desk(&format!("/meetings/{number}")),
            values: vec![
                ("title", Value::Line(one.title.clone())),
                ("when", Value::Text(t.instant(one.starts_at, &scene.audit.zone))),
                ("where", Value::Line(if one.place.is_empty() { "–".to_owned() } else { one.place.clone() })),
                ("agenda", Value::Quoted(one.agenda.clone())),
            ],
        };
        letters::put(&tx, &ask.house, ask.now(), &scene.audit, writing).await.map_err(Refusal::surprise)?;
    }
    tx.commit().await?;
    see_other(&ask, &scene.desk(&format!("/meetings/{number}")), Some("said-meeting-called"))
}

/// The local time that was typed as day and time, in the zone of the audit.
pub(super) fn starts_at(ask: &Ask, scene: &Scene, s: &mut Sheet) -> Option<Ts> {
    let day = iso_day(ask, s, "meeting-day", true);
    let time = s.form.get("meeting-time").to_owned();
    let clock = time.parse::<base::jiff::civil::Time>();
    if clock.is_err() {
        s.wrong("meeting-time", ask.t().say("meeting-time-wrong"));
    }
    let date = day.parse::<base::jiff::civil::Date>().ok()?;
    Some(scene.audit.zone.instant(date.to_datetime(clock.ok()?)))
}
