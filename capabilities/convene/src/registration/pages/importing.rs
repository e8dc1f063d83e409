//! Delegates brought in from a file, and presenters brought in because they are confirmed.

use super::hold::office;
use crate::gathering::desk::{at, gathering_of, shell};
use crate::gathering::model::Gathering;
use crate::registration::import::{self, Line, Read};
use crate::registration::life::Wish;
use crate::registration::model::{Delegate, Registration, Source, Ticket};
use crate::registration::presenters::register_confirmed;
use crate::registration::store::{self as tickets, bookings};
use askama::Template;
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

/// What came of a file.
struct Report {
    came: usize,
    known: usize,
    passed: Vec<usize>,
    waits: usize,
    unknown: Vec<String>,
}

#[derive(Template)]
#[template(path = "registration/import.html")]
struct ImportPage {
    shell: Shell,
    s: Sheet,
    tickets: Vec<(String, String)>,
    report: Option<Report>,
}

async fn import_page(
    ask: &Ask,
    gathering: &Gathering,
    s: Sheet,
    report: Option<Report>,
) -> Result<ImportPage, Refusal> {
    let (t, list) = (ask.t(), ask.to(&at(gathering, "/registration")));
    let all = tickets::tickets(ask.db(), gathering.id).await?;
    Ok(ImportPage {
        shell: shell(ask, gathering, t.say("registration-import"))
            .crumb(t.say("registration-desk"), list)
            .crumb(t.say("registration-import"), ""),
        tickets: all.iter().map(|one| (one.code.clone(), one.title.in_lang(&ask.lang).to_owned())).collect(),
        s,
        report,
    })
}

pub(crate) async fn show(ask: Ask) -> Outcome {
    let gathering = gathering_of(&ask).await?;
    page(&import_page(&ask, &gathering, Sheet::default(), None).await?)
}

pub(crate) async fn bring_in(ask: Ask) -> Outcome {
    let gathering = gathering_of(&ask).await?;
    let form = ask.form().await?;
    let bytes = form.files("file").first().map(|file| file.bytes.clone());
    let mut s = Sheet::of(form);
    let all = tickets::tickets(ask.db(), gathering.id).await?;
    let usual = all.iter().find(|one| one.code == s.form.get("ticket")).cloned();
    let registration = tickets::of_gathering(ask.db(), gathering.id).await?;
    if usual.is_none() {
        s.wrong("ticket", ask.t().say("registration-ticket-missing"));
    }
    let read = match bytes.as_deref().map(import::read) {
        Some(Ok(read)) if !read.lines.is_empty() => Some(read),
        Some(Err(why)) => {
            s.wrong("file", ask.t().a("registration-file-wrong", "why", why));
            None
        }
        _ => {
            s.wrong("file", ask.t().say("registration-file-missing"));
            None
        }
    };
    let (Some(usual), Some(registration), Some(read)) = (usual, registration, read) else {
        return refused(&import_page(&ask, &gathering, s, None).await?);
    };
    let report = write(&ask, &gathering, &registration, &all, &usual, read).await?;
    page(&import_page(&ask, &gathering, s, Some(report)).await?)
}

async fn write(
    ask: &Ask,
    gathering: &Gathering,
    registration: &Registration,
    all: &[Ticket],
    usual: &Ticket,
    read: Read,
) -> Result<Report, Refusal> {
    let office = office(ask, gathering, registration);
    let mut report = Report { came: 0, known: 0, passed: read.passed, waits: 0, unknown: read.unknown };
    let tx = ask.db().begin().await?;
    for line in read.lines {
        if bookings::has_source(&tx, gathering.id, &line.key).await? {
            report.known += 1;
            continue;
        }
        let named = |one: &&Ticket| {
            one.title.0.values().any(|title| title.eq_ignore_ascii_case(&line.ticket)) || one.code == line.ticket
        };
        let ticket = all.iter().find(named).unwrap_or(usual);
        let wish = Wish {
            source_key: line.key.clone(),
            organisation: line.organisation.clone(),
            // They were told by the system they come from.
            silent: true,
            ..Wish::one(Source::Import, &line.name, &line.mail, &ask.lang)
        };
        let Ok(made) = office.book(&tx, ticket, wish).await? else {
            report.waits += 1;
            continue;
        };
        report.waits += usize::from(made.booking.holds == 0);
        office.seat(&tx, &made.booking, vec![delegate(line, gathering.id)]).await?;
        report.came += 1;
    }
    tx.commit().await?;
    Ok(report)
}

fn delegate(line: Line, gathering_id: base::Id) -> Delegate {
    Delegate {
        name: line.name,
        mail: line.mail,
        organisation: line.organisation,
        job_title: line.job_title,
        country: line.country,
        place: line.place,
        diet: line.diet,
        access: line.access,
        ..Delegate::nobody(gathering_id)
    }
}

/// Gives a ticket to each presenter who is confirmed and has none.
pub(crate) async fn presenters(ask: Ask) -> Outcome {
    let gathering = gathering_of(&ask).await?;
    let tx = ask.db().begin().await?;
    register_confirmed(&tx, &ask.house, ask.now(), ask.viewer.person(), &gathering).await?;
    tx.commit().await?;
    see_other(&ask, &at(&gathering, "/registration?source=presenter"), Some("said-registration-presenters"))
}
