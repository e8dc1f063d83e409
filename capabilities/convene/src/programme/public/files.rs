//! The programme as files: calendar, schedule.json, schedule.xml, table. The published version and nothing else.

use super::reading::{Open, open};
use super::session::find;
use super::stars;
use crate::gathering::model::Gathering;
use crate::programme::exchange::table as office_table;
use crate::programme::store::Version;
use base::Ts;
use exchange::{Output, Programme, WriteOptions, write};
use web::{Ask, HeaderValue, Outcome, Refusal, StatusCode, header, redirect, text};

/// How files of a gathering are written: the address of its page, and when the version was published.
pub fn write_options(base_url: &str, code: &str, published_at: Ts) -> WriteOptions {
    WriteOptions {
        base_url: Some(format!("{base_url}/{code}/")),
        published: published_at.instant(),
        ..WriteOptions::default()
    }
}

fn file(
    ask: &Ask,
    gathering: &Gathering,
    version: &Version,
    programme: &Programme,
    form: Output,
    media: &'static str,
) -> Outcome {
    let options = write_options(&ask.house.settings.base_url, &gathering.code, version.published_at);
    let written = write(form, programme, &options).map_err(not_writable)?;
    let mut answer = text(StatusCode::OK, written);
    answer.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(media));
    Ok(answer)
}

fn not_writable(why: exchange::WriteRefusal) -> Refusal {
    let mut refusal = Refusal::conflict("programme-not-writable");
    refusal.cause = Some(why.to_string());
    refusal
}

async fn whole(ask: &Ask) -> Result<(Gathering, Version), Refusal> {
    let (gathering, version) = open(ask).await?;
    Ok((gathering, version.ok_or_else(Refusal::not_found)?))
}

/// `GET /{gathering}/programme.ics`: all of it; with `codes=A.B` the sessions named. With `mine=1` the reader is
/// sent to the address that names the starred ones: the file itself is the same for everybody.
pub async fn ics(ask: Ask) -> Outcome {
    let (gathering, version) = whole(&ask).await?;
    if !ask.query.get("mine").is_empty() && !ask.query.has("codes") {
        let codes = stars::of(&ask).join(".");
        return redirect(&ask.to(&format!("/{}/programme.ics?codes={codes}", gathering.code)));
    }
    let wanted = ask.query.has("codes").then(|| stars::parse(ask.query.get("codes")));
    let programme = wanted.map_or_else(|| version.programme.clone(), |codes| only(&version.programme, &codes));
    file(&ask, &gathering, &version, &programme, Output::Ics, "text/calendar; charset=utf-8")
}

/// The programme with these sessions alone.
fn only(programme: &Programme, codes: &[String]) -> Programme {
    let mut some = programme.clone();
    some.sessions.retain(|session| codes.contains(&session.identity.code));
    let keys: std::collections::HashSet<_> = some.sessions.iter().map(|session| session.key.clone()).collect();
    some.placements.retain(|placement| keys.contains(&placement.session));
    some
}

/// `GET /{gathering}/sessions/{code}/ics`
pub async fn session_ics(ask: Ask) -> Outcome {
    let (gathering, version) = whole(&ask).await?;
    let code = find(&Open::of(&version.programme, &ask.lang), ask.param("code"))?.identity.code.clone();
    let programme = only(&version.programme, &[code]);
    file(&ask, &gathering, &version, &programme, Output::Ics, "text/calendar; charset=utf-8")
}

/// `GET /{gathering}/programme.json`
pub async fn schedule_json(ask: Ask) -> Outcome {
    let (gathering, version) = whole(&ask).await?;
    file(&ask, &gathering, &version, &version.programme, Output::ScheduleJson, "application/json")
}

/// `GET /{gathering}/programme.xml`
pub async fn schedule_xml(ask: Ask) -> Outcome {
    let (gathering, version) = whole(&ask).await?;
    file(&ask, &gathering, &version, &version.programme, Output::ScheduleXml, "application/xml; charset=utf-8")
}

/// `GET /{gathering}/programme.csv`
pub async fn csv(ask: Ask) -> Outcome {
    let (gathering, version) = whole(&ask).await?;
    file(&ask, &gathering, &version, &version.programme, Output::Csv, "text/csv; charset=utf-8")
}

/// `GET /{gathering}/programme.xlsx`
pub async fn xlsx(ask: Ask) -> Outcome {
    let (gathering, version) = whole(&ask).await?;
    let options = write_options(&ask.house.settings.base_url, &gathering.code, version.published_at);
    office_table(&gathering.code, &version.programme, &options).map_err(not_writable)?.download("xlsx")
}
