//! Beginning a partnership: what it is called, where it is, what it wants to change. Whoever begins it convenes.

use crate::desk::{line, maker, today, words};
use crate::partnership::model::{Member, Part, Partnership, Stage};
use crate::partnership::store::{self as partnerships, members};
use askama::Template;
use base::{Code, Ts};
use directory::organisation::store as organisations;
use directory::person::store as persons;
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

/// More than this nobody begins in earnest in a minute.
const PER_MINUTE: u32 = 3;

#[derive(Template)]
#[template(path = "partnership/begin.html")]
struct BeginPage {
    shell: Shell,
    action: String,
    s: Sheet,
}

fn begin_page(ask: &Ask, s: Sheet) -> BeginPage {
    let t = ask.t();
    let shell = ask.shell(t.say("partnership-begin")).work().script("work.js");
    let shell = shell.crumb(t.say("partnership-menu"), ask.to("/partnerships")).crumb(t.say("partnership-begin"), "");
    BeginPage { shell, action: ask.to("/partnerships/begin"), s }
}

pub(super) async fn show(ask: Ask) -> Outcome {
    page(&begin_page(&ask, Sheet::default()))
}

pub(super) async fn begin(ask: Ask) -> Outcome {
    let me = ask.person()?;
    let mut s = Sheet::of(ask.form().await?);
    let title = line(&ask, &mut s, "title", Some("partnership-title-missing"));
    let place = line(&ask, &mut s, "place", None);
    let purpose = words(&ask, &mut s, "purpose", 200, Some("partnership-purpose-missing"));
    if !s.is_fine() {
        return refused(&begin_page(&ask, s));
    }
    if !ask.house.pace.allows(&format!("partnership {me}"), PER_MINUTE, ask.now()) {
        return Err(Refusal::too_often());
    }
    let (maker, began_on) = (maker(&ask), today(&ask).to_string());
    let one = Partnership {
        id: maker.id(),
        code: Code::draw(maker.chance),
        title,
        place,
        purpose,
        stage: Stage::Starting,
        began_on: began_on.clone(),
        review_on: String::new(),
        published: false,
        shows_money: false,
        currency: String::new(),
        held_cents: 0,
        counted_on: String::new(),
        monthly_cents: 0,
        changed_at: Ts(0),
    };
    let tx = ask.db().begin().await?;
    let person = persons::find(&tx, me).await?.ok_or_else(Refusal::not_found)?;
    let organisation = match person.organisation_id {
        Some(id) => organisations::find(&tx, id).await?,
        None => None,
    };
    let convener = Member {
        id: maker.id(),
        organisation_id: person.organisation_id,
        sector: organisation.map(|one| one.sector).filter(|code| !code.is_empty()).unwrap_or(person.sector),
        organisation: person.organisation,
        person_id: Some(me),
        person: person.name,
        office: String::new(),
        part: Part::Convener,
        person_shown: false,
        since: began_on,
        ended_at: None,
    };
    partnerships::insert(&tx, maker, &one).await?;
    members::enter(&tx, maker, one.id, &convener).await?;
    tx.commit().await?;
    see_other(&ask, &format!("/partnerships/{}/desk", one.code), Some("said-partnership-begun"))
}
