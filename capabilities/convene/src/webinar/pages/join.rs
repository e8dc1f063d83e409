//! The personal way in. Opening the page notes nothing; pressing the button notes that this delegate joined this
//! webinar, and nothing else: not when, not from where, not for how long.

use super::{starts, title, version};
use crate::live::webcast::store as webcasts;
use crate::registration::pages::hold::{Place, place};
use crate::webinar::model::{Standing, sittings};
use crate::webinar::store;
use askama::Template;
use web::{Ask, Outcome, Refusal, Shell, page, redirect};

#[derive(Template)]
#[template(path = "webinar/join.html")]
struct JoinPage {
    shell: Shell,
    title: (String, String),
    when: String,
    stamp: String,
    standing: Standing,
    joined: bool,
    base: String,
    session: String,
    own: String,
}

/// The delegate of the link, with a place for good.
async fn booked(ask: &Ask) -> Result<Place, Refusal> {
    let place = place(ask).await?;
    if !place.is_booked() {
        return Err(Refusal::conflict("webinar-not-booked").next(ask.to(&place.path("")), "registration-to-details"));
    }
    Ok(place)
}

/// `GET /{gathering}/delegates/{key}/join/{code}`
pub(in crate::webinar) async fn show(ask: Ask) -> Outcome {
    let place = booked(&ask).await?;
    let gathering = &place.hold.gathering;
    let (version, kinds) = version(&ask, gathering).await?;
    let all = version.as_ref().map(|version| sittings(gathering, &version.programme, &kinds)).unwrap_or_default();
    let sitting = all.iter().find(|one| one.code() == ask.param("code")).ok_or_else(Refusal::not_found)?;
    let joined = store::joined_by(ask.db(), place.delegate.id).await?;
    let title = title(&ask, sitting);
    page(&JoinPage {
        shell: place.hold.shell(&ask, ask.t().say("webinar-join-title")),
        when: starts(&ask, gathering, sitting),
        stamp: sitting.starts.rfc3339(),
        standing: sitting.standing(ask.now()),
        joined: joined.iter().any(|code| code == sitting.code()),
        base: ask.to(&place.path(&format!("/join/{}", sitting.code()))),
        session: ask.to(&format!("/{}/sessions/{}", gathering.code, sitting.code())),
        own: ask.to(&place.path("")),
        title,
    })
}

/// Goes in.
pub(in crate::webinar) async fn join(ask: Ask) -> Outcome {
    let place = booked(&ask).await?;
    let gathering = &place.hold.gathering;
    let (version, kinds) = version(&ask, gathering).await?;
    let all = version.as_ref().map(|version| sittings(gathering, &version.programme, &kinds)).unwrap_or_default();
    let sitting = all.iter().find(|one| one.code() == ask.param("code")).ok_or_else(Refusal::not_found)?;
    let back = ask.to(&place.path(&format!("/join/{}", sitting.code())));
    if sitting.standing(ask.now()) == Standing::Ahead {
        return Err(Refusal::conflict("webinar-too-early")
            .with("when", starts(&ask, gathering, sitting))
            .next(back, "webinar-back"));
    }
    let seen = webcasts::codes(ask.db(), gathering.id, ask.house.shown_until()).await?;
    if seen.iter().all(|code| code != sitting.code()) {
        return Err(Refusal::conflict("webinar-no-webcast")
            .with("contact", gathering.contact.clone())
            .next(back, "webinar-back"));
    }
    // A recording seen later is no attendance.
    if sitting.standing(ask.now()) == Standing::Open {
        let tx = ask.db().begin().await?;
        store::join(&tx, place.delegate.id, gathering.id, sitting.code()).await?;
        tx.commit().await?;
    }
    redirect(&ask.to(&format!("/{}/sessions/{}/watch", gathering.code, sitting.code())))
}
