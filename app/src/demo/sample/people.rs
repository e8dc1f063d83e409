//! The people and organisations of the sample. Those behind a door come first, so that theirs are the first ids.

use super::Sample;
use super::texts::{PersonLine, Texts};
use base::{Id, Lang};
use directory::organisation::store as organisations;
use directory::person::model::Mail;
use directory::person::store as persons;
use std::collections::HashMap;
use web::House;

/// A person of the sample.
#[derive(Clone, Debug)]
pub(super) struct Known {
    pub id: Id,
    pub mail: String,
    pub name: String,
    pub organisation: String,
    pub sector: String,
    pub level: String,
    pub job_title: String,
    pub biography: String,
}

pub(super) async fn fill(house: &House, sample: &mut Sample, texts: &Texts) -> store::Result<()> {
    let tx = house.db.begin().await?;
    let mut ids = HashMap::new();
    for line in &texts.organisations {
        let id = organisations::find_or_create_by_name(&tx, sample.moment(), &sample.chance, &line.name).await?;
        organisations::describe(&tx, id, &line.sector, &line.level).await?;
        ids.insert(line.key.as_str(), (id, line));
    }
    let (doors, others): (Vec<&PersonLine>, Vec<&PersonLine>) =
        texts.people.iter().partition(|line| !line.view_as.is_empty());
    for line in doors.into_iter().chain(others) {
        let Some(mail) = Mail::parse(&line.mail) else { continue };
        let now = sample.moment();
        let lang = Lang::new(&line.language);
        let id = persons::find_or_create(&tx, now, &sample.chance, &mail, &line.name, &lang).await?;
        persons::confirm(&tx, now, id, &mail).await?;
        let Some(mut person) = persons::find(&tx, id).await? else { continue };
        let organisation = ids.get(line.organisation.as_str());
        person.organisation_id = organisation.map(|(id, _)| *id);
        person.organisation = organisation.map(|(_, of)| of.name.clone()).unwrap_or_default();
        person.sector = organisation.map(|(_, of)| of.sector.clone()).unwrap_or_default();
        person.level = organisation.map(|(_, of)| of.level.clone()).unwrap_or_default();
        person.job_title.clone_from(&line.job_title);
        person.biography.clone_from(&line.biography);
        persons::save(&tx, now, &sample.chance, None, &person).await?;
        let known = Known {
            id,
            mail: line.mail.clone(),
            name: line.name.clone(),
            organisation: person.organisation,
            sector: person.sector,
            level: person.level,
            job_title: person.job_title,
            biography: person.biography,
        };
        sample.people.insert(line.key.clone(), known);
    }
    tx.commit().await
}
