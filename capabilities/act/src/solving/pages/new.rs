//! Beginning a problem: what is wrong, where. Whoever begins leads, until somebody else does.

use crate::desk::speaks;
use crate::solving::desk::{at, languages, line, maker, sectors, words};
use crate::solving::model::{Problem, Stage, Standing};
use crate::solving::store::{self as problems, people};
use askama::Template;
use base::{Code, Lang, Localised, Zone};
use web::{Ask, Outcome, Refusal, Sheet, Shell, StatusCode, page, refused, see_other};

#[derive(Template)]
#[template(path = "solving/new.html")]
struct New {
    shell: Shell,
    s: Sheet,
    langs: Vec<(String, String)>,
    sectors: Vec<(String, String)>,
}

/// This reader may begin a problem; who knows of one tells somebody who may.
pub(super) fn may_begin(ask: &Ask) -> bool {
    speaks(ask)
}

fn must(ask: &Ask) -> Result<(), Refusal> {
    if may_begin(ask) {
        return Ok(());
    }
    Err(Refusal::new(StatusCode::FORBIDDEN, "problem-begin-not").next(ask.to("/problems"), "problem-back-to-list"))
}

async fn form(ask: &Ask, s: Sheet) -> Result<New, Refusal> {
    let t = ask.t();
    let shell = ask.shell(t.say("problem-new-title")).work().script("work.js");
    let shell = shell.crumb(t.say("problem-menu"), ask.to("/problems")).crumb(t.say("problem-new-title"), "");
    Ok(New { shell, s, langs: languages(ask), sectors: sectors(ask).await? })
}

/// `GET /problems/new`
pub(super) async fn show(ask: Ask) -> Outcome {
    must(&ask)?;
    let mut s = Sheet::default();
    s.form.set("lang", ask.lang.tag());
    let zone = ask.reader_zone().unwrap_or_else(Zone::utc);
    s.form.set("zone", zone.name());
    page(&form(&ask, s).await?)
}

/// `POST /problems/new`
pub(super) async fn begin(ask: Ask) -> Outcome {
    must(&ask)?;
    let mut s = Sheet::of(ask.form().await?);
    let title = line(&ask, &mut s, "title", Some("problem-title-missing"));
    let issue = words(&ask, &mut s, "issue", 200, Some("problem-issue-missing"));
    let place = line(&ask, &mut s, "place", Some("problem-place-missing"));
    let organisation = line(&ask, &mut s, "organisation", Some("problem-organisation-missing"));
    let origin_title = line(&ask, &mut s, "origin-title", None);
    let origin_path = crate::solving::desk::link(&ask, &mut s, "origin-path", None);
    let zone = zone(&ask, &mut s);
    let (Some(zone), true) = (zone, s.is_fine()) else { return refused(&form(&ask, s).await?) };
    let lang = if s.form.get("lang") == "fr" { Lang::fr() } else { Lang::en() };
    let one = Problem {
        id: ask.new_id(),
        code: Code::draw(&ask.house.chance),
        title: Localised::only(&lang, title),
        issue: Localised::only(&lang, issue),
        place,
        lang,
        zone,
        environment: None,
        behaviour: None,
        stage: Stage::Scan,
        currency: String::new(),
        origin_title,
        origin_path,
        published_at: None,
        revision: 1,
        changed_at: ask.now(),
    };
    let tx = ask.db().begin().await?;
    problems::begin(&tx, maker(&ask), &one).await?;
    let of = (s.form.get("sector"), organisation.as_str());
    people::take_in(&tx, maker(&ask), one.id, ask.person()?, Standing::Lead, of).await?;
    tx.commit().await?;
    see_other(&ask, &at(&one, "/scan"), Some("said-problem-begun"))
}

/// The zone that was typed.
pub(super) fn zone(ask: &Ask, s: &mut Sheet) -> Option<Zone> {
    let zone = Zone::parse(s.form.get("zone")).ok();
    if zone.is_none() {
        s.wrong("zone", ask.t().say("problem-zone-wrong"));
    }
    zone
}
