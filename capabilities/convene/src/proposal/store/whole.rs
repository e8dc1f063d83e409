//! A proposal with everything in it, and the setting it is made in: read and written together.

use super::super::model::Proposal;
use super::super::model::whole::{Setting, Whole};
use super::{answers, files, presenters, save, save_answer, save_presenter};
use crate::gathering::model::Gathering;
use crate::{call, gathering};
use base::Localised;
use store::{Db, Result, Tx};

/// What proposals to this gathering's call choose from; `None` where it has no call.
pub async fn setting(db: &Db, gathering: Gathering) -> Result<Option<Setting>> {
    let Some(call) = call::store::of_gathering(db, gathering.id).await? else { return Ok(None) };
    let mut formats = gathering::store::formats(db, gathering.id).await?;
    formats.retain(|format| format.proposable);
    Ok(Some(Setting {
        topics: gathering::store::topics(db, gathering.id).await?,
        questions: call::store::questions(db, call.id).await?,
        sectors: offered(directory::sectors(db).await?),
        levels: offered(directory::levels(db).await?),
        formats,
        call,
        gathering,
    }))
}

/// The entries that may be chosen.
fn offered(entries: Vec<directory::organisation::Entry>) -> Vec<(String, Localised)> {
    entries.into_iter().filter(|entry| entry.offered).map(|entry| (entry.code, entry.name)).collect()
}

/// The proposal with everything in it.
pub async fn whole(db: &Db, proposal: Proposal) -> Result<Whole> {
    Ok(Whole {
        presenters: presenters(db, proposal.id).await?,
        answers: answers(db, proposal.id).await?.into_iter().collect(),
        attachments: files::of_proposal(db, proposal.id).await?,
        proposal,
    })
}

/// Writes what changed between `before` and `after`; false where somebody saved since `before` was read, and then
/// nothing may be committed. Files are written on their own.
pub async fn write(tx: &Tx, before: &Whole, after: &Whole) -> Result<bool> {
    if !save(tx, &after.proposal).await? {
        return Ok(false);
    }
    for presenter in after.presenters.iter().filter(|presenter| !before.presenters.contains(presenter)) {
        save_presenter(tx, presenter).await?;
    }
    for (question, value) in
        after.answers.iter().filter(|(question, value)| before.answers.get(question) != Some(value))
    {
        save_answer(tx, after.proposal.id, *question, value).await?;
    }
    Ok(true)
}
