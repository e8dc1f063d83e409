//! One meeting of the committee: agenda, who was there, whether that is a quorum, minutes, decisions.

use super::committee::{DecisionLine, decisions, people, starts_at};
use crate::audit::meeting::{self, About, Decision, Meeting, NotDecided, Presence, may_decide};
use crate::audit::model::{Role, is_quorate};
use crate::audit::store::members;
use crate::audit::{Desk, Scene, at_desk};
use crate::desk::{choices, line, needed, number, words};
use askama::Template;
use base::{Id, Ts};
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

#[derive(Template)]
#[template(path = "audit/meeting.html")]
struct MeetingPage {
    shell: Shell,
    base: String,
    when: String,
    rfc3339: String,
    place: String,
    agenda: Vec<String>,
    minutes: String,
    quorum: (String, &'static str),
    people: Vec<(String, String, &'static str)>,
    decisions: Vec<DecisionLine>,
    abouts: Vec<(String, String)>,
    is_ahead: bool,
    may_edit: bool,
    s: Sheet,
}

async fn meeting_of(ask: &Ask, scene: &Scene) -> Result<Meeting, Refusal> {
    let number = ask.param("number").parse().map_err(|_| Refusal::not_found())?;
    meeting::find(ask.db(), scene.audit.id, number).await?.ok_or_else(Refusal::not_found)
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let scene = at_desk(&ask, Desk::Committee).await?;
    let one = meeting_of(&ask, &scene).await?;
    page(&meeting_page(&ask, &scene, &one, Sheet::default()).await?)
}

/// How many of the committee were there, and of how many.
async fn counted(ask: &Ask, scene: &Scene, one: &Meeting) -> Result<(i64, i64), Refusal> {
    let committee = members::in_role(ask.db(), scene.audit.id, Role::Committee).await?;
    let there = meeting::presences(ask.db(), one.id).await?;
    let present =
        there.iter().filter(|(id, presence)| *presence == Presence::Present && committee.contains(id)).count();
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    Ok((count(present), count(committee.len())))
}

async fn meeting_page(ask: &Ask, scene: &Scene, one: &Meeting, mut s: Sheet) -> Result<MeetingPage, Refusal> {
    let (t, zone) = (ask.t(), &scene.audit.zone);
    let civil = zone.civil(one.starts_at);
    let fields = [
        ("meeting-title", one.title.clone()),
        ("meeting-day", civil.date().to_string()),
        ("meeting-time", web::clock_time(civil)),
        ("meeting-place", one.place.clone()),
        ("agenda", one.agenda.clone()),
        ("minutes", one.minutes.clone()),
    ];
    for (field, value) in fields.into_iter().filter(|(field, _)| !s.form.has(field)).collect::<Vec<_>>() {
        s.form.set(field, value);
    }
    let committee = members::in_role(ask.db(), scene.audit.id, Role::Committee).await?;
    let known = people(ask, &committee).await?;
    let there = meeting::presences(ask.db(), one.id).await?;
    let line = |id: &Id| {
        let presence = there.iter().find(|(of, _)| of == id).map_or("", |(_, presence)| presence.code());
        let name = known.get(id).map_or_else(|| t.say("audit-somebody"), |person| person.called().to_owned());
        (id.to_string(), name, presence)
    };
    let (present, of) = counted(ask, scene, one).await?;
    let enough = is_quorate(present, of, scene.audit.quorum_percent);
    let key = if enough { "meeting-quorum" } else { "meeting-no-quorum" };
    let quorum = t.a3(key, "n", present, "of", of, "percent", scene.audit.quorum_percent);
    Ok(MeetingPage {
        shell: scene
            .shell(ask, Desk::Committee, one.title.clone())
            .crumb(t.say("audit-desk-committee"), ask.to(&scene.desk("/committee")))
            .crumb(one.title.clone(), ""),
        base: ask.to(&scene.desk(&format!("/meetings/{}", one.number))),
        when: t.instant(one.starts_at, zone),
        rfc3339: zone.rfc3339(one.starts_at),
        place: one.place.clone(),
        agenda: one.agenda.lines().map(str::trim).filter(|point| !point.is_empty()).map(str::to_owned).collect(),
        minutes: web::markdown(&one.minutes),
        quorum: (quorum, if enough { " good" } else { "" }),
        people: committee.iter().map(line).collect(),
        decisions: decisions(ask, scene, |decision| decision.meeting_id == one.id).await?,
        abouts: choices(ask, "decision-about-", About::codes()),
        is_ahead: one.starts_at > ask.now(),
        may_edit: scene.may_edit(),
        s,
    })
}

pub(super) async fn change(ask: Ask) -> Outcome {
    let scene = at_desk(&ask, Desk::Committee).await?;
    if !scene.may_edit() {
        return Err(Refusal::not_found());
    }
    let one = meeting_of(&ask, &scene).await?;
    let s = Sheet::of(ask.form().await?);
    match s.form.get("act") {
        "keep" => keep(ask, scene, one, s).await,
        "presence" => attend(ask, scene, one, s).await,
        "decide" => decide(ask, scene, one, s).await,
        _ => Err(Refusal::bad("form-broken")),
    }
}

async fn keep(ask: Ask, scene: Scene, one: Meeting, mut s: Sheet) -> Outcome {
    let kept = Meeting {
        title: needed(&ask, &mut s, "meeting-title", "meeting-title-missing"),
        starts_at: starts_at(&ask, &scene, &mut s).unwrap_or(Ts(0)),
        place: line(&ask, &mut s, "meeting-place"),
        agenda: words(&ask, &mut s, "agenda", 400, Some("meeting-agenda-missing")),
        minutes: words(&ask, &mut s, "minutes", 5_000, None),
        ..one.clone()
    };
    if !s.is_fine() {
        return refused(&meeting_page(&ask, &scene, &one, s).await?);
    }
    let tx = ask.db().begin().await?;
    meeting::keep(&tx, scene.maker(&ask), &scene.audit, &kept).await?;
    tx.commit().await?;
    see_other(&ask, &scene.desk(&format!("/meetings/{}", one.number)), Some("said-audit-kept"))
}

async fn attend(ask: Ask, scene: Scene, one: Meeting, s: Sheet) -> Outcome {
    let committee = members::in_role(ask.db(), scene.audit.id, Role::Committee).await?;
    let said = |id: &Id| Presence::parse(s.form.get(&format!("p-{id}"))).map(|presence| (*id, presence));
    let there: Vec<(Id, Presence)> = committee.iter().filter_map(said).collect();
    let tx = ask.db().begin().await?;
    meeting::attend(&tx, scene.maker(&ask), &scene.audit, one.id, &there).await?;
    tx.commit().await?;
    see_other(&ask, &format!("{}#presence", scene.desk(&format!("/meetings/{}", one.number))), Some("said-audit-kept"))
}

/// Records a decision: only with a quorum, and never more votes than people.
async fn decide(ask: Ask, scene: Scene, one: Meeting, mut s: Sheet) -> Outcome {
    let t = ask.t();
    let (present, of) = counted(&ask, &scene, &one).await?;
    let votes = (
        number(&ask, &mut s, "for", 0, 500),
        number(&ask, &mut s, "against", 0, 500),
        number(&ask, &mut s, "abstained", 0, 500),
    );
    let decision = Decision {
        id: ask.new_id(),
        number: 0,
        meeting_id: one.id,
        about: About::parse(s.form.get("about")).unwrap_or(About::Other),
        words: words(&ask, &mut s, "decision", 120, Some("decision-missing")),
        present,
        members: of,
        votes,
        decided_at: one.starts_at.min(ask.now()),
    };
    match may_decide(present, of, scene.audit.quorum_percent, votes) {
        Err(NotDecided::NoQuorum) => s.wrong("decision", t.a2("decision-no-quorum", "n", present, "of", of)),
        Err(NotDecided::TooManyVotes) => s.wrong("for", t.a("decision-too-many-votes", "n", present)),
        Ok(()) => {}
    }
    if !s.is_fine() {
        return refused(&meeting_page(&ask, &scene, &one, s).await?);
    }
    let tx = ask.db().begin().await?;
    meeting::decide(&tx, scene.maker(&ask), &scene.audit, &decision).await?;
    tx.commit().await?;
    see_other(
        &ask,
        &format!("{}#decisions", scene.desk(&format!("/meetings/{}", one.number))),
        Some("said-decision-recorded"),
    )
}
