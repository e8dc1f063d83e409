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
    /// The code of the proposal.
    pub code: String,
    /// Its title.
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

const TO_TELL: &str = "select d.id, d.proposal_id, d.outcome, d.reason, d.at, d.by_person, d.revision, d.letter_id, p.code, p.title, \
    p.lang, p.contact_mail, coalesce(s.name, '') as name, s.person_id from decision d join proposal p on p.id = d.proposal_id \
    left join presenter s on s.proposal_id = p.id and s.state = 'contact' where d.outcome <> 'open' and p.state = 'submitted' \
    and d.told_at is null ";

/// Every decision of a gathering whose people were not told and have no letter waiting, by number of the proposal.
pub async fn to_tell(db: &Db, gathering_id: Id) -> Result<Vec<ToTell>> {
    let asked = sql(TO_TELL).push("and d.letter_id is null and p.gathering_id = ").push_bind(gathering_id);
    db.all(asked.push(" order by p.number limit 10000")).await?.iter().map(to_tell_of).collect()
}

/// The decision on the proposal of this code, if its people were not told; its letter may be written already.
pub async fn not_told(db: &Db, gathering_id: Id, code: &str) -> Result<Option<ToTell>> {
    let asked = sql(TO_TELL).push("and p.gathering_id = ").push_bind(gathering_id).push(" and p.code = ");
    db.optional(asked.push_bind(code)).await?.as_ref().map(to_tell_of).transpose()
}

/// Words of one letter alone, and the revision of the decision they were written for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Own {
    /// The revision.
    pub revision: i64,
    /// The words, with their places.
    pub words: Written,
}

/// The letters of a gathering that have words of their own, by proposal.
pub async fn own(db: &Db, gathering_id: Id) -> Result<HashMap<Id, Own>> {
    let asked = sql(
        "select o.proposal_id, o.revision, o.subject, o.body from letter_own o join proposal p on p.id = o.proposal_id \
         where p.gathering_id = $1 order by p.number limit 10000",
    );
    let one = |row: &Row| {
        let words = Written { subject: row.get("subject")?, body: row.get("body")? };
        Ok((row.get("proposal_id")?, Own { revision: row.get("revision")?, words }))
    };
    db.all(asked.bind(gathering_id)).await?.iter().map(one).collect()
}

/// Keeps words of its own for the letter about one proposal.
pub async fn save_own(tx: &Tx, now: Ts, proposal_id: Id, own: &Own) -> Result<()> {
    let upsert =
        sql("insert into letter_own (proposal_id, revision, subject, body, changed_at) values ($1, $2, $3, $4, $5) \
         on conflict (proposal_id) do update set revision = excluded.revision, subject = excluded.subject, \
         body = excluded.body, changed_at = excluded.changed_at");
    let upsert = upsert.bind(proposal_id).bind(own.revision).bind(&own.words.subject).bind(&own.words.body);
    tx.execute(upsert.bind(now)).await?;
    Ok(())
}

/// The letter about this proposal has the common words again.
pub async fn drop_own(tx: &Tx, proposal_id: Id) -> Result<()> {
    tx.execute(sql("delete from letter_own where proposal_id = $1").bind(proposal_id)).await?;
    Ok(())
}

/// Somebody who joined a proposal and is told what was decided, beside its contact.
#[derive(Clone, Debug, PartialEq)]
pub struct Beside {
    /// The presenter.
    pub presenter_id: Id,
    /// The name; may be empty.
    pub name: String,
    /// The address.
    pub mail: String,
    /// The person, where known.
    pub person_id: Option<Id>,
}

/// Who joined the decided proposals of a gathering, by proposal. Whoever has the contact's own address is told already.
pub async fn beside(db: &Db, gathering_id: Id) -> Result<HashMap<Id, Vec<Beside>>> {
    let asked = sql(
        "select s.proposal_id, s.id, s.name, s.mail, s.person_id from presenter s join proposal p on p.id = s.proposal_id \
         join decision d on d.proposal_id = p.id where p.gathering_id = $1 and p.state = 'submitted' and d.outcome <> 'open' \
         and d.told_at is null and s.state = 'joined' and s.mail <> '' and lower(s.mail) <> lower(p.contact_mail) \
         order by s.proposal_id, s.position limit 50000",
    );
    let mut all: HashMap<Id, Vec<Beside>> = HashMap::new();
    for row in db.all(asked.bind(gathering_id)).await? {
        all.entry(row.get("proposal_id")?).or_default().push(Beside {
            presenter_id: row.get("id")?,
            name: row.get("name")?,
            mail: row.get("mail")?,
            person_id: row.get("person_id")?,
        });
    }
    Ok(all)
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
            letter_id: row.get("letter_id")?,
            told_at: None,
            reply_until: None,
            reply: Reply::None,
            replied_at: None,
        },
        code: row.get("code")?,
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
