//! What is paid for, with its tiers.

use super::note;
use crate::financing::model::{Metric, Pricing, Tier};
use crate::maker::Maker;
use base::Id;
use store::{Db, Result, Row, Tx, sql};

/// The metrics of a contract, by number: two statements, however many there are.
pub async fn of(db: &Db, contract: Id) -> Result<Vec<Metric>> {
    let asked = sql(
        "select id, number, name, definition, target, validation, source, pricing, price_cents, cap_cents, low, high, earned_cents \
         from contract_metric where contract_id = $1 order by number limit 100",
    );
    let mut all: Vec<Metric> = db.all(asked.bind(contract)).await?.iter().map(of_row).collect::<Result<_>>()?;
    let asked = sql(
        "select t.metric_id, t.from_count, t.total_cents from contract_tier t join contract_metric m on m.id = t.metric_id \
         where m.contract_id = $1 order by t.from_count limit 2000",
    );
    for row in &db.all(asked.bind(contract)).await? {
        let of: Id = row.get("metric_id")?;
        if let Some(metric) = all.iter_mut().find(|metric| metric.id == of) {
            metric.tiers.push(Tier { from_count: row.get("from_count")?, total_cents: row.get("total_cents")? });
        }
    }
    Ok(all)
}

/// Adds a metric under the next number.
pub async fn add(tx: &Tx, maker: Maker<'_>, contract: Id, one: &Metric) -> Result<()> {
    let insert = sql(
        "insert into contract_metric (id, contract_id, number, name, definition, target, validation, source, pricing, \
         price_cents, cap_cents, low, high, created_at) values ($1, $2, (select cast(coalesce(max(number), 0) + 1 as bigint) \
         from contract_metric where contract_id = $2), $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
    );
    let insert = insert.bind(one.id).bind(contract).bind(&one.name).bind(&one.definition).bind(one.target);
    let insert = insert.bind(&one.validation).bind(&one.source).bind(one.pricing.code()).bind(one.price_cents);
    tx.execute(insert.bind(one.cap_cents).bind(one.low).bind(one.high).bind(maker.now)).await?;
    for tier in &one.tiers {
        let insert = sql("insert into contract_tier (metric_id, from_count, total_cents) values ($1, $2, $3)");
        tx.execute(insert.bind(one.id).bind(tier.from_count).bind(tier.total_cents)).await?;
    }
    note(tx, maker, contract, "contract-metric-added", "").await
}

/// Takes a metric away for which nothing was reported. Answers whether it went.
pub async fn drop(tx: &Tx, maker: Maker<'_>, contract: Id, metric: Id) -> Result<bool> {
    let asked = sql("select 1 as n from contract_result where metric_id = $1 limit 1");
    if tx.optional(asked.bind(metric)).await?.is_some() {
        return Ok(false);
    }
    let tiers = sql(
        "delete from contract_tier where metric_id in (select id from contract_metric where id = $1 and contract_id = $2)",
    );
    tx.execute(tiers.bind(metric).bind(contract)).await?;
    let gone = sql("delete from contract_metric where id = $1 and contract_id = $2");
    let gone = tx.execute(gone.bind(metric).bind(contract)).await? == 1;
    note(tx, maker, contract, "contract-metric-dropped", "").await?;
    Ok(gone)
}

/// Keeps how many are reached where little and where much is.
pub async fn set_scenario(tx: &Tx, maker: Maker<'_>, contract: Id, metric: Id, low: i64, high: i64) -> Result<()> {
    let update = sql("update contract_metric set low = $3, high = $4 where id = $1 and contract_id = $2");
    tx.execute(update.bind(metric).bind(contract).bind(low).bind(high)).await?;
    note(tx, maker, contract, "contract-scenario", "low high").await
}

fn of_row(row: &Row) -> Result<Metric> {
    Ok(Metric {
        id: row.get("id")?,
        number: row.get("number")?,
        name: row.get("name")?,
        definition: row.get("definition")?,
        target: row.get("target")?,
        validation: row.get("validation")?,
        source: row.get("source")?,
        pricing: row.parsed("pricing", Pricing::parse)?,
        price_cents: row.get("price_cents")?,
        tiers: Vec::new(),
        cap_cents: row.get("cap_cents")?,
        low: row.get("low")?,
        high: row.get("high")?,
        earned_cents: row.get("earned_cents")?,
    })
}
