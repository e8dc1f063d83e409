//! Whoever presents is registered by being confirmed: nobody books twice for one conference. Runs in the transaction
//! of the confirmation, and again for all whenever an organiser asks; who has a place already keeps it.

use super::life::{Office, Wish};
use super::model::{Delegate, Source};
use super::store::{self as tickets, delegates};
use crate::gathering::model::Gathering;
use base::{Id, Lang, Ts};
use store::{Db, Result, Row, Tx, sql};
use web::{House, Refusal};

struct Presents {
    name: String,
    mail: String,
    organisation: String,
    job_title: String,
    sector: String,
    level: String,
    person_id: Option<Id>,
    lang: String,
}

/// The presenters of confirmed proposals, whoever accepted a seat on a panel, and speakers who accepted to come.
async fn confirmed(db: &Db, gathering_id: Id) -> Result<Vec<Presents>> {
    let asked = sql(
        "select p.name, p.mail, p.organisation, p.job_title, p.sector, p.level, p.person_id, o.lang from presenter p \
         join proposal o on o.id = p.proposal_id where o.gathering_id = $1 and o.state = 'submitted' and p.mail <> '' \
         and p.state in ('contact', 'joined') and (exists (select 1 from decision d where d.proposal_id = o.id and d.outcome = 'accepted' \
         and d.reply = 'confirmed') or exists (select 1 from seat s where s.presenter_id = p.id and s.state = 'accepted')) \
         union all select s.name, s.mail, s.organisation, s.job_title, '' as sector, '' as level, s.person_id, s.lang from speaker s \
         where s.gathering_id = $1 and s.state = 'accepted' and s.mail <> '' order by 2 limit 5000",
    );
    let one = |row: &Row| {
        Ok(Presents {
            name: row.get("name")?,
            mail: row.get("mail")?,
            organisation: row.get("organisation")?,
            job_title: row.get("job_title")?,
            sector: row.get("sector")?,
            level: row.get("level")?,
            person_id: row.get("person_id")?,
            lang: row.get("lang")?,
        })
    };
    db.all(asked.bind(gathering_id)).await?.iter().map(one).collect()
}

/// Gives a presenter's ticket to each who is confirmed and has no place. Nothing where the gathering has no such ticket.
pub async fn register_confirmed(
    tx: &Tx,
    house: &House,
    now: Ts,
    by: Option<Id>,
    gathering: &Gathering,
) -> std::result::Result<usize, Refusal> {
    let Some(registration) = tickets::of_gathering(tx, gathering.id).await? else { return Ok(0) };
    let office = Office { house, now, chance: &house.chance, by, gathering, registration: &registration };
    register(&office, tx, false).await
}

/// The same at an office that is open already; silent where nobody is to be written to.
pub async fn register(office: &Office<'_>, tx: &Tx, silent: bool) -> std::result::Result<usize, Refusal> {
    let all = tickets::tickets(tx, office.gathering.id).await?;
    let Some(ticket) = all.into_iter().find(|one| one.kind == "presenter" && one.offered) else { return Ok(0) };
    let mut registered = 0;
    for one in confirmed(tx, office.gathering.id).await? {
        if delegates::by_mail(tx, office.gathering.id, &one.mail).await?.is_some() {
            continue;
        }
        let wish = Wish {
            person: one.person_id,
            organisation: one.organisation.clone(),
            silent,
            ..Wish::one(Source::Presenter, &one.name, &one.mail, &Lang::new(&one.lang))
        };
        let Ok(made) = office.book(tx, &ticket, wish).await? else { continue };
        let delegate = Delegate {
            name: one.name,
            mail: one.mail,
            person_id: one.person_id,
            organisation: one.organisation,
            job_title: one.job_title,
            sector: one.sector,
            level: one.level,
            ..Delegate::nobody(office.gathering.id)
        };
        office.seat(tx, &made.booking, vec![delegate]).await?;
        registered += 1;
    }
    Ok(registered)
}
