//! Logos and links of organisations in the database.

use base::Id;
use store::{Db, Result, Row, Tx, sql};

/// An organisation in a role.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// The id of its part in the gathering.
    pub id: Id,
    /// The organisation.
    pub organisation_id: Id,
    /// Its name.
    pub name: String,
    /// Its role.
    pub role: String,
    /// Its place among those of this role.
    pub position: i64,
    /// Its address on the web.
    pub website: String,
    /// Hash, width and height of its logo.
    pub logo: Option<(String, i64, i64)>,
}

/// All organisations of a gathering with logo and link: within a role in their order.
pub async fn standing(db: &Db, gathering_id: Id) -> Result<Vec<Standing>> {
    let asked = sql("select g.id, g.organisation_id, o.name, g.role, g.position, coalesce(l.website, '') as website, \
         l.blob_hash, coalesce(l.width, 0) as width, coalesce(l.height, 0) as height from gathering_organisation g \
         join organisation o on o.id = g.organisation_id \
         left join organisation_logo l on l.gathering_id = g.gathering_id and l.organisation_id = g.organisation_id \
         where g.gathering_id = $1 order by g.role, g.position, o.name_key limit 500");
    let one = |row: &Row| {
        let (hash, width, height): (Option<String>, i64, i64) =
            (row.get("blob_hash")?, row.get("width")?, row.get("height")?);
        Ok(Standing {
            id: row.get("id")?,
            organisation_id: row.get("organisation_id")?,
            name: row.get("name")?,
            role: row.get("role")?,
            position: row.get("position")?,
            website: row.get("website")?,
            logo: hash.map(|hash| (hash, width, height)),
        })
    };
    db.all(asked.bind(gathering_id)).await?.iter().map(one).collect()
}

/// Writes logo and link of an organisation.
pub async fn save(
    tx: &Tx,
    gathering_id: Id,
    organisation_id: Id,
    logo: Option<&(String, i64, i64)>,
    website: &str,
) -> Result<()> {
    let upsert =
        sql("insert into organisation_logo (gathering_id, organisation_id, blob_hash, width, height, website) \
         values ($1, $2, $3, $4, $5, $6) on conflict (gathering_id, organisation_id) do update set \
         blob_hash = excluded.blob_hash, width = excluded.width, height = excluded.height, website = excluded.website");
    let (hash, width, height) = logo.map_or((None, 0, 0), |(hash, w, h)| (Some(hash.clone()), *w, *h));
    let upsert = upsert.bind(gathering_id).bind(organisation_id).bind(hash).bind(width).bind(height);
    tx.execute(upsert.bind(website)).await?;
    Ok(())
}

/// Says the new places of those of one role.
pub async fn place(tx: &Tx, gathering_id: Id, order: &[Id]) -> Result<()> {
    for (position, id) in (1i64..).zip(order) {
        let update = sql("update gathering_organisation set position = $3 where id = $1 and gathering_id = $2");
        tx.execute(update.bind(*id).bind(gathering_id).bind(position)).await?;
    }
    Ok(())
}
