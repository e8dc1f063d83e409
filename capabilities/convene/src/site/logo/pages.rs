//! The desk of logos: each organisation with its link, its logo, and two buttons for its place.

use super::store::{self as logos, Standing};
use crate::gathering::desk::{at, gathering_of, is_link, maker, shell};
use crate::gathering::model::{Gathering, ORGANISATION_ROLES};
use crate::gathering::store as gatherings;
use crate::site::files::{logo_address, made_safe, sentence};
use askama::Template;
use base::{Id, one_line};
use picture::Picture;
use web::{Ask, Outcome, Refusal, Sheet, Shell, StatusCode, Tr, html, see_other};

/// An organisation, with the address of its logo and its width and height where it has one.
type Shown = (Standing, Option<(String, i64, i64)>);

#[derive(Template)]
#[template(path = "site/logos.html")]
struct LogosPage {
    shell: Shell,
    t: Tr,
    s: Sheet,
    action: String,
    organisations: String,
    /// Each role in words with the organisations that have it.
    roles: Vec<(String, Vec<Shown>)>,
}

/// `GET /manage/{gathering}/logos`
pub(super) async fn show(ask: Ask) -> Outcome {
    let gathering = gathering_of(&ask).await?;
    answer(&ask, &gathering, Sheet::default(), StatusCode::OK).await
}

async fn answer(ask: &Ask, gathering: &Gathering, s: Sheet, status: StatusCode) -> Outcome {
    let t = ask.t();
    let all = logos::standing(ask.db(), gathering.id).await?;
    let shown = |one: &Standing| {
        let logo = one.logo.as_ref().map(|(hash, w, h)| (logo_address(&gathering.code, hash), *w, *h));
        (one.clone(), logo)
    };
    let of = |role: &str| all.iter().filter(|one| one.role == role).map(shown).collect::<Vec<_>>();
    let roles = ORGANISATION_ROLES.iter().map(|role| (t.say(&format!("gathering-role-{role}")), of(role)));
    let page = LogosPage {
        shell: shell(ask, gathering, t.say("site-door-logos"))
            .crumb(t.say("site-menu-desk"), ask.to(&at(gathering, "/pages")))
            .crumb(t.say("site-door-logos"), ""),
        action: ask.to(&at(gathering, "/logos")),
        organisations: ask.to(&at(gathering, "/organisations")),
        roles: roles.filter(|(_, all)| !all.is_empty()).collect(),
        t,
        s,
    };
    Ok(html(status, page.render().map_err(Refusal::surprise)?))
}

/// `POST /manage/{gathering}/logos` with `organisation` (its part in the gathering) and `deed`: save, up, down.
pub(super) async fn save(ask: Ask) -> Outcome {
    let gathering = gathering_of(&ask).await?;
    let mut s = Sheet::of(ask.form().await?);
    let id = Id::parse(s.form.get("organisation")).ok_or_else(Refusal::not_found)?;
    let website = one_line(s.form.get("website"));
    let mut logo = None;
    if s.form.get("deed") == "save" {
        logo = handed_in(&ask, &mut s, id).await;
        if !website.is_empty() && !is_link(&website) {
            s.wrong(&format!("website-{id}"), ask.t().say("gathering-link-wrong"));
        }
    }
    if !s.is_fine() {
        return answer(&ask, &gathering, s, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    let tx = ask.db().begin().await?;
    gatherings::touch(&tx, gathering.id, ask.now()).await?;
    let all = logos::standing(&tx, gathering.id).await?;
    let one = all.iter().find(|one| one.id == id).ok_or_else(Refusal::not_found)?;
    match s.form.get("deed") {
        "save" => {
            let mut kept = one.logo.clone().filter(|_| s.form.get("remove") != "yes");
            if let Some(logo) = logo {
                let hash = ask.house.blobs.keep(&tx, ask.now(), &logo.bytes).await?;
                kept = Some((hash, i64::from(logo.width), i64::from(logo.height)));
            }
            logos::save(&tx, gathering.id, one.organisation_id, kept.as_ref(), &website).await?;
        }
        deed @ ("up" | "down") => logos::place(&tx, gathering.id, &moved(&all, one, deed)).await?,
        _ => return Err(Refusal::not_found()),
    }
    maker(&ask).note(&tx, "gathering-parts", &gathering, "logos").await?;
    tx.commit().await?;
    see_other(&ask, &at(&gathering, &format!("/logos#o-{id}")), Some("said-gathering-saved"))
}

async fn handed_in(ask: &Ask, s: &mut Sheet, id: Id) -> Option<Picture> {
    let upload = (*s.form.files("logo").first()?).clone();
    match made_safe(&upload, picture::upload::logo).await {
        Ok(picture) => Some(picture),
        Err(why) => {
            s.wrong(&format!("logo-{id}"), sentence(&ask.t(), why));
            None
        }
    }
}

/// The order of a role after one went a place up or down.
fn moved(all: &[Standing], one: &Standing, deed: &str) -> Vec<Id> {
    let mut order: Vec<Id> = all.iter().filter(|other| other.role == one.role).map(|other| other.id).collect();
    let place = order.iter().position(|id| *id == one.id).unwrap_or(0);
    let other = if deed == "up" { place.saturating_sub(1) } else { (place + 1).min(order.len() - 1) };
    order.swap(place, other);
    order
}
