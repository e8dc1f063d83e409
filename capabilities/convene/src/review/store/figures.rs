//! What the reviews of a call come to, proposal by proposal, in one statement.

use crate::call::model::Criterion;
use crate::review::model::score::{Figures, Points, points};
use crate::review::model::{Judgement, Review};
use base::Id;
use std::collections::{BTreeMap, HashMap};
use store::{Db, Result, Row, Sql, Tx, sql};

/// The figures of all proposals of a call that have reviews.
pub async fn of_call(db: &Db, call_id: Id) -> Result<HashMap<Id, Figures>> {
    let asked = sql("select r.proposal_id, r.weight, count(*) as reviews, cast(sum(r.points) as bigint) as points, \
         cast(sum(r.points * r.points) as bigint) as squares from review r join proposal p on p.id = r.proposal_id \
         where p.call_id = $1 and r.state = 'given' group by r.proposal_id, r.weight order by r.proposal_id limit 20000");
    let mut found: HashMap<Id, Figures> = HashMap::new();
    for row in db.all(asked.bind(call_id)).await? {
        let one = Figures {
            reviews: row.get("reviews")?,
            sum: row.get("points")?,
            squares: row.get("squares")?,
            weight: row.get("weight")?,
        };
        found.entry(row.get("proposal_id")?).and_modify(|all| *all = all.with(one)).or_insert(one);
    }
    Ok(found)
}

/// The points of these reviews.
pub fn of_reviews(criteria: &[Criterion], reviews: &[Review]) -> Figures {
    let each: Vec<Points> = reviews.iter().filter_map(|review| points(criteria, &review.judgement.scores)).collect();
    Figures::of(&each)
}

/// The criteria changed: counts every review that answers them all again. Answers how many.
pub async fn recount(tx: &Tx, call_id: Id, criteria: &[Criterion]) -> Result<usize> {
    let asked = sql(
        "select r.id, r.scores from review r join proposal p on p.id = r.proposal_id where p.call_id = $1 and r.state = 'given' order by r.id",
    );
    let mut counted = 0;
    for row in tx.all(asked.bind(call_id)).await? {
        let scores: BTreeMap<String, i64> = row.json("scores")?;
        if let Some(now) = points(criteria, &scores) {
            let update = sql("update review set points = $2, weight = $3 where id = $1");
            tx.execute(update.bind(row.get::<Id>("id")?).bind(now.points).bind(now.weight)).await?;
            counted += 1;
        }
    }
    Ok(counted)
}

/// A given review as programs read it.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// The code of the proposal.
    pub code: String,
    /// What was said.
    pub judgement: Judgement,
    /// In numbers.
    pub points: Points,
}

/// A page of the given reviews that this person may read, by proposal, and how many there are in all.
pub async fn listed(db: &Db, call_id: Id, person_id: Id, limit: i64, offset: i64) -> Result<(Vec<Listed>, i64)> {
    let all = readable(sql("select count(*) as reviews"), call_id, person_id);
    let total: i64 = db.one(all).await?.get("reviews")?;
    let asked = readable(
        sql("select p.code, r.scores, r.knows, r.remark, r.note, r.flagged, r.points, r.weight"),
        call_id,
        person_id,
    );
    let asked = asked
        .push(" order by p.number, r.points desc, r.id limit ")
        .push_bind(limit)
        .push(" offset ")
        .push_bind(offset);
    Ok((db.all(asked).await?.iter().map(one).collect::<Result<_>>()?, total))
}

/// Not those of proposals with which the person has a conflict, or owes a review still.
fn readable(asked: Sql, call_id: Id, person_id: Id) -> Sql {
    let asked = asked
        .push(" from review r join proposal p on p.id = r.proposal_id where r.state = 'given' and p.call_id = ")
        .push_bind(call_id);
    let asked = asked
        .push(" and not exists (select 1 from conflict c where c.proposal_id = p.id and c.person_id = ")
        .push_bind(person_id);
    let asked = asked.push(") and not exists (select 1 from presenter s where s.proposal_id = p.id and s.state <> 'declined' and s.person_id = ");
    let asked = asked
        .push_bind(person_id)
        .push(") and not exists (select 1 from assignment a where a.proposal_id = p.id and a.person_id = ");
    let asked = asked.push_bind(person_id).push(
        " and not exists (select 1 from review o where o.proposal_id = p.id and o.state = 'given' and o.person_id = ",
    );
    asked.push_bind(person_id).push("))")
}

fn one(row: &Row) -> Result<Listed> {
    Ok(Listed {
        code: row.get("code")?,
        judgement: Judgement {
            scores: row.json("scores")?,
            knows: row.get("knows")?,
            remark: row.get("remark")?,
            note: row.get("note")?,
            flagged: row.get("flagged")?,
        },
        points: Points { points: row.get("points")?, weight: row.get("weight")? },
    })
}
