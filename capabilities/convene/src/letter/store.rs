//! Templates and what is still to be written, in the database. Letters themselves lie in the outbox.

use super::model::{Kind, Written};
use crate::decision::model::{Decision, Outcome, Reply};
use base::{Id, Lang, Ts};
use std::collections::HashMap;
use store::{Db, Result, Row, Tx, sql};

/// The templates that were changed for a gathering, by kind and language.
pub async fn templates(db: &Db, gathering_id: Id) -> Result<HashMap<(Kind, String), Written>> {
    let asked = sql(
        "select kind, lang, subject, body from letter_template where gathering_id = $1 order by kind, lang limit 100",
    );
    let rows = db.all(asked.bind(gathering_id)).await?;
    let one = |row: &Row| {
        Ok((
            (row.parsed("kind", Kind::parse)?, row.get("lang")?),
            Written { subject: row.get("subject")?, body: row.get("body")? },
        ))
    };
    rows.iter().map(one).collect()
}

/// Writes a template for a gathering.
pub async fn save_template(
    tx: &Tx,
    now: Ts,
    gathering_id: Id,
    kind: Kind,
    lang: &str,
    written: &Written,
) -> Result<()> {
    let upsert = sql(
        "insert into letter_template (gathering_id, kind, lang, subject, body, changed_at) values ($1, $2, $3, $4, $5, $6) \
         on conflict (gathering_id, kind, lang) do update set subject = excluded.subject, body = excluded.body, changed_at = excluded.changed_at",
    );
    let upsert = upsert.bind(gathering_id).bind(kind.code()).bind(lang).bind(&written.subject).bind(&written.body);
    tx.execute(upsert.bind(now)).await?;
    Ok(())
}

/// Until when people shall answer.
pub async fn answers_by(db: &Db, gathering_id: Id) -> Result<Option<Ts>> {
    let row = db.optional(sql("select answers_by from letter_plan where gathering_id = $1").bind(gathering_id)).await?;
    row.map_or(Ok(None), |row| row.get("answers_by"))
}

/// Sets until when people shall answer.
pub async fn save_answers_by(tx: &Tx, now: Ts, gathering_id: Id, answers_by: Option<Ts>) -> Result<()> {
    let upsert = sql("insert into letter_plan (gathering_id, answers_by, changed_at) values ($1, $2, $3) \
         on conflict (gathering_id) do update set answers_by = excluded.answers_by, changed_at = excluded.changed_at");
    tx.execute(upsert.bind(gathering_id).bind(answers_by).bind(now)).await?;
    Ok(())
}

/// Somebody to be told of a decision.
#[derive(Clone, Debug, PartialEq)]
pub struct ToTell {
    /// The decision.
    pub decision: Decision,
    /// The title of the proposal.
    pub title: String,
    /// Its language.
    pub lang: Lang,
    /// The name of its contact.
    pub name: String,
    /// The address of its contact.
    pub mail: String,
    /// The contact in the directory, where known.
    pub person_id: Option<Id>,
}

/// Every decision of a gathering whose people were not told and have no letter waiting, by number of the proposal.
pub async fn to_tell(db: &Db, gathering_id: Id) -> Result<Vec<ToTell>> {
    let asked = sql(
        "select d.id, d.proposal_id, d.outcome, d.reason, d.at, d.by_person, d.revision, p.title, p.lang, p.contact_mail, \
         coalesce(s.name, '') as name, s.person_id from decision d join proposal p on p.id = d.proposal_id \
         left join presenter s on s.proposal_id = p.id and s.state = 'contact' where p.gathering_id = $1 and d.outcome <> 'open' \
         and p.state = 'submitted' and d.letter_id is null and d.told_at is null order by p.number limit 10000",
    );
    db.all(asked.bind(gathering_id)).await?.iter().map(to_tell_of).collect()
}

fn to_tell_of(row: &Row) -> Result<ToTell> {
    Ok(ToTell {
        decision: Decision {
            id: row.get("id")?,
            proposal_id: row.get("proposal_id")?,
            outcome: row.parsed("outcome", Outcome::parse)?,
            reason: row.get("reason")?,
            at: row.get("at")?,
            by_person: row.get("by_person")?,
            revision: row.get("revision")?,
            letter_id: None,
            told_at: None,
            reply_until: None,
            reply: Reply::None,
            replied_at: None,
        },
        title: row.get("title")?,
        lang: Lang(row.get("lang")?),
        name: row.get("name")?,
        mail: row.get("contact_mail")?,
        person_id: row.get("person_id")?,
    })
}

/// The remarks of the reviews given in a gathering, by proposal; in an order that tells nobody's hour.
pub async fn remarks(db: &Db, gathering_id: Id) -> Result<HashMap<Id, Vec<String>>> {
    let asked = sql(
        "select r.proposal_id, r.remark from review r join proposal p on p.id = r.proposal_id where p.gathering_id = $1 \
         and r.state = 'given' and r.remark <> '' order by r.proposal_id, r.remark limit 50000",
    );
    let mut remarks: HashMap<Id, Vec<String>> = HashMap::new();
    for row in db.all(asked.bind(gathering_id)).await? {
        remarks.entry(row.get("proposal_id")?).or_default().push(row.get("remark")?);
    }
    Ok(remarks)
}

/// How many told decisions were answered, by outcome.
pub async fn answered(db: &Db, gathering_id: Id) -> Result<HashMap<Kind, i64>> {
    let asked = sql(
        "select d.outcome, count(*) as answers from decision d join proposal p on p.id = d.proposal_id where p.gathering_id = $1 \
         and d.reply <> 'none' group by d.outcome union all select 'seat' as outcome, count(*) as answers from seat s \
         join panel n on n.id = s.panel_id where n.gathering_id = $1 and s.letter_id is not null and s.answered_at is not null",
    );
    let rows = db.all(asked.bind(gathering_id)).await?;
    rows.iter().map(|row| Ok((row.parsed("outcome", Kind::parse)?, row.get("answers")?))).collect()
}
