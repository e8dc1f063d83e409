//! What waits to be brought onto the desk: accepted proposals and panels, with the people whose yes stands.

use base::{Id, Localised};
use std::collections::HashMap;
use store::{Db, Result, Row, sql};

/// An accepted proposal or a panel.
#[derive(Clone, Debug, PartialEq)]
pub struct Awaiting {
    /// The proposal, or
    pub proposal_id: Option<Id>,
    /// the panel.
    pub panel_id: Option<Id>,
    /// The code of the proposal or panel, which becomes that of the session.
    pub code: String,
    /// Its title.
    pub title: Localised,
    /// What it is about.
    pub about: Localised,
    /// Its language.
    pub lang: String,
    /// Its format, where one was chosen.
    pub format_id: Option<Id>,
    /// Its topic.
    pub topic_id: Option<Id>,
    /// Its session, if it was brought in before.
    pub session_id: Option<Id>,
    /// Who comes with it.
    pub people: Vec<Came>,
}

/// Somebody who comes with a proposal or sits on a panel.
#[derive(Clone, Debug, PartialEq)]
pub struct Came {
    /// The presenter of a proposal.
    pub presenter_id: Id,
    /// The person, once known.
    pub person_id: Option<Id>,
    /// The address.
    pub mail: String,
    /// The name.
    pub name: String,
    /// The role here.
    pub role: String,
    /// What the person does.
    pub job_title: String,
    /// Where.
    pub organisation: String,
    /// The sector.
    pub sector: String,
    /// Who it is.
    pub biography: String,
}

/// All accepted proposals and panels: of those that have a session, who comes with it may have changed.
pub async fn waiting(db: &Db, gathering_id: Id) -> Result<Vec<Awaiting>> {
    let mut all = proposals(db, gathering_id).await?;
    all.extend(panels(db, gathering_id).await?);
    let (of_proposals, of_panels) =
        (people_of_proposals(db, gathering_id).await?, people_of_panels(db, gathering_id).await?);
    let mut people: HashMap<Id, Vec<Came>> = HashMap::new();
    for (of, came) in of_proposals.into_iter().chain(of_panels) {
        people.entry(of).or_default().push(came);
    }
    for one in &mut all {
        one.people = one.proposal_id.or(one.panel_id).and_then(|id| people.remove(&id)).unwrap_or_default();
    }
    Ok(all)
}

async fn proposals(db: &Db, gathering_id: Id) -> Result<Vec<Awaiting>> {
    let asked = sql("select p.id, p.code, p.title, p.abstract, p.lang, p.format_id, p.topic_id, \
         s.id as session_id from proposal p \
         join decision d on d.proposal_id = p.id left join session s on s.proposal_id = p.id \
         where p.gathering_id = $1 and p.state = 'submitted' and d.outcome = 'accepted' and d.reply <> 'declined' \
         order by p.number limit 10000");
    let rows = db.all(asked.bind(gathering_id)).await?;
    let one = |row: &Row| {
        let lang: String = row.get("lang")?;
        let tag = base::Lang::new(&lang);
        Ok(Awaiting {
            proposal_id: Some(row.get("id")?),
            panel_id: None,
            code: row.get("code")?,
            title: Localised::only(&tag, row.get::<String>("title")?),
            about: Localised::only(&tag, row.get::<String>("abstract")?),
            lang,
            format_id: row.get("format_id")?,
            topic_id: row.get("topic_id")?,
            session_id: row.get("session_id")?,
            people: Vec::new(),
        })
    };
    rows.iter().map(one).collect()
}

async fn panels(db: &Db, gathering_id: Id) -> Result<Vec<Awaiting>> {
    let asked = sql(
        "select p.id, p.code, p.title, p.question, p.topic_id, s.id as session_id from panel p left join session s on s.panel_id = p.id \
         where p.gathering_id = $1 order by p.created_at, p.code limit 1000",
    );
    let rows = db.all(asked.bind(gathering_id)).await?;
    let one = |row: &Row| {
        Ok(Awaiting {
            proposal_id: None,
            panel_id: Some(row.get("id")?),
            code: row.get("code")?,
            title: row.get("title")?,
            about: row.get("question")?,
            lang: String::new(),
            format_id: None,
            topic_id: row.get("topic_id")?,
            session_id: row.get("session_id")?,
            people: Vec::new(),
        })
    };
    rows.iter().map(one).collect()
}

async fn people_of_proposals(db: &Db, gathering_id: Id) -> Result<Vec<(Id, Came)>> {
    let asked = sql(
        "select r.proposal_id as of_id, r.id, r.person_id, r.mail, r.name, r.role, r.job_title, r.organisation, r.sector, r.biography \
         from presenter r join proposal p on p.id = r.proposal_id join decision d on d.proposal_id = p.id \
         where p.gathering_id = $1 and r.state in ('contact', 'joined') and d.outcome = 'accepted' \
         order by p.number, r.position limit 60000",
    );
    db.all(asked.bind(gathering_id)).await?.iter().map(came).collect()
}

async fn people_of_panels(db: &Db, gathering_id: Id) -> Result<Vec<(Id, Came)>> {
    let asked = sql(
        "select seat.panel_id as of_id, r.id, r.person_id, r.mail, r.name, seat.role, r.job_title, r.organisation, r.sector, r.biography \
         from seat join presenter r on r.id = seat.presenter_id join panel p on p.id = seat.panel_id \
         where p.gathering_id = $1 and seat.state in ('invited', 'accepted') order by p.code, seat.position limit 10000",
    );
    db.all(asked.bind(gathering_id)).await?.iter().map(came).collect()
}

fn came(row: &Row) -> Result<(Id, Came)> {
    let came = Came {
        presenter_id: row.get("id")?,
        person_id: row.get("person_id")?,
        mail: row.get("mail")?,
        name: row.get("name")?,
        role: row.get("role")?,
        job_title: row.get("job_title")?,
        organisation: row.get("organisation")?,
        sector: row.get("sector")?,
        biography: row.get("biography")?,
    };
    Ok((row.get("of_id")?, came))
}

/// The languages in which presenters want their letters: of the proposal each one came with.
pub async fn told_of(db: &Db, presenters: &[Id]) -> Result<Vec<(Id, String)>> {
    let asked = sql("select r.id, p.lang from presenter r join proposal p on p.id = r.proposal_id where r.id in ");
    let rows = db.all(asked.push_list(presenters.iter().copied()).push(" order by r.id limit 60000")).await?;
    rows.iter().map(|row| Ok((row.get("id")?, row.get("lang")?))).collect()
}
