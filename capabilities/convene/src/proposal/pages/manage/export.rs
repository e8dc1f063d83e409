//! All proposals as a table for an office, drafts included.

use super::call_of;
use crate::gathering;
use crate::proposal::model::{Part, State};
use crate::proposal::store;
use base::Id;
use web::{Ask, Cell, Outcome, Refusal, Table};

/// `GET /manage/{gathering}/proposals/csv`
pub(in crate::proposal::pages) async fn csv(ask: Ask) -> Outcome {
    table(&ask).await?.download("csv")
}

/// `GET /manage/{gathering}/proposals/xlsx`
pub(in crate::proposal::pages) async fn xlsx(ask: Ask) -> Outcome {
    table(&ask).await?.download("xlsx")
}

const COLUMNS: &[&str] = &[
    "number",
    "code",
    "state",
    "source",
    "title",
    "topic",
    "format",
    "language",
    "contact",
    "mail",
    "organisation",
    "sector",
    "level",
    "presenters",
    "abstract",
    "takeaway",
    "submitted",
];

async fn table(ask: &Ask) -> Result<Table, Refusal> {
    let (gathering, call) = call_of(ask).await?;
    let mut table = Table::new(format!("{}-proposals", gathering.code), COLUMNS);
    let Some(call) = call else { return Ok(table) };
    let proposals = store::of_call(ask.db(), call.id, &State::ALL).await?;
    let ids: Vec<Id> = proposals.iter().map(|one| one.id).collect();
    let presenters = store::presenters_of(ask.db(), &ids).await?;
    let topics = gathering::store::topics(ask.db(), gathering.id).await?;
    let formats = gathering::store::formats(ask.db(), gathering.id).await?;
    let zone = &gathering.zone;
    for one in &proposals {
        let mut coming =
            presenters.iter().filter(|presenter| presenter.proposal_id == one.id && presenter.part != Part::Declined);
        let names: Vec<&str> = coming
            .clone()
            .map(|presenter| if presenter.name.is_empty() { presenter.mail.as_str() } else { presenter.name.as_str() })
            .collect();
        let contact = coming.find(|presenter| presenter.part == Part::Contact);
        let of_contact =
            |pick: fn(&crate::proposal::model::Presenter) -> &String| contact.map(pick).cloned().unwrap_or_default();
        table.row(
            [
                one.number.to_string(),
                one.code.clone(),
                one.state.code().to_owned(),
                one.source.code().to_owned(),
                one.title.clone(),
                topics
                    .iter()
                    .find(|topic| Some(topic.id) == one.topic_id)
                    .map(|topic| topic.title.in_lang(&ask.lang).to_owned())
                    .unwrap_or_default(),
                formats
                    .iter()
                    .find(|format| Some(format.id) == one.format_id)
                    .map(|format| format.title.in_lang(&ask.lang).to_owned())
                    .unwrap_or_default(),
                one.lang.tag().to_owned(),
                of_contact(|contact| &contact.name),
                one.contact_mail.clone(),
                of_contact(|contact| &contact.organisation),
                of_contact(|contact| &contact.sector),
                of_contact(|contact| &contact.level),
                names.join("; "),
                one.abstract_text.clone(),
                one.takeaway.clone(),
                one.submitted_at.map(|at| zone.rfc3339(at)).unwrap_or_default(),
            ]
            .map(Cell::from),
        );
    }
    Ok(table)
}
