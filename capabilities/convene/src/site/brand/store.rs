//! The clothes of hosts in the database.

use base::{Id, Localised, Ts};
use store::{Db, Result, Row, Tx, sql};

/// What a gathering wears, as its organiser says it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Clothes {
    /// What stands at the head of the pages.
    pub name: Localised,
    /// The colour in light, `#rrggbb`; empty for that of the house.
    pub light: String,
    /// The colour in dark.
    pub dark: String,
    /// Hash, width and height of the logo.
    pub logo: Option<(String, i64, i64)>,
    /// Its own domain; empty for none.
    pub domain: String,
    /// The name under which letters go; empty for that of the install.
    pub sender: String,
    /// The word under which people speak of it, without the sign.
    pub hashtag: String,
    /// The revision of the form.
    pub changed_at: Ts,
}

const COLUMNS: &str =
    "select name, light, dark, blob_hash, width, height, domain, sender, hashtag, changed_at from brand ";

fn clothes(row: &Row) -> Result<Clothes> {
    let (hash, width, height): (Option<String>, i64, i64) =
        (row.get("blob_hash")?, row.get("width")?, row.get("height")?);
    Ok(Clothes {
        name: row.get("name")?,
        light: row.get("light")?,
        dark: row.get("dark")?,
        logo: hash.map(|hash| (hash, width, height)),
        domain: row.get("domain")?,
        sender: row.get("sender")?,
        hashtag: row.get("hashtag")?,
        changed_at: row.get("changed_at")?,
    })
}

/// What this gathering wears; nothing of its own where nobody said anything.
pub async fn of(db: &Db, gathering_id: Id) -> Result<Clothes> {
    let asked = sql(COLUMNS).push("where gathering_id = ").push_bind(gathering_id);
    Ok(db.optional(asked).await?.as_ref().map(clothes).transpose()?.unwrap_or_default())
}

/// Writes it.
pub async fn save(tx: &Tx, gathering_id: Id, one: &Clothes) -> Result<()> {
    let upsert = sql(
        "insert into brand (gathering_id, name, light, dark, blob_hash, width, height, domain, sender, hashtag, changed_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (gathering_id) do update set name = excluded.name, \
         light = excluded.light, dark = excluded.dark, blob_hash = excluded.blob_hash, width = excluded.width, \
         height = excluded.height, domain = excluded.domain, sender = excluded.sender, hashtag = excluded.hashtag, \
         changed_at = excluded.changed_at",
    );
    let (hash, width, height) = one.logo.clone().map_or((None, 0, 0), |(hash, w, h)| (Some(hash), w, h));
    let upsert = upsert.bind(gathering_id).bind(&one.name).bind(&one.light).bind(&one.dark).bind(hash);
    let upsert = upsert.bind(width).bind(height).bind(&one.domain).bind(&one.sender).bind(&one.hashtag);
    tx.execute(upsert.bind(one.changed_at)).await?;
    Ok(())
}

/// Another gathering has this domain.
pub async fn domain_is_taken(db: &Db, gathering_id: Id, domain: &str) -> Result<bool> {
    let asked = sql("select gathering_id from brand where domain = $1 and gathering_id <> $2");
    Ok(db.optional(asked.bind(domain).bind(gathering_id)).await?.is_some())
}

/// The name under which letters of this gathering go; empty for that of the install.
pub async fn sender(db: &Db, gathering_id: Id) -> Result<String> {
    let row = db.optional(sql("select sender from brand where gathering_id = $1").bind(gathering_id)).await?;
    row.map_or(Ok(String::new()), |row| row.get("sender"))
}

/// The clothes of a gathering as they are seen in the frame of its pages.
#[derive(Clone, Debug, PartialEq)]
pub struct Worn {
    /// The gathering's code.
    pub code: String,
    /// All of it.
    pub clothes: Clothes,
}

/// All clothes of the install.
pub async fn all(db: &Db) -> Result<Vec<Worn>> {
    let asked = sql(
        "select g.code, b.name, b.light, b.dark, b.blob_hash, b.width, b.height, b.domain, b.sender, b.hashtag, b.changed_at \
         from brand b join gathering g on g.id = b.gathering_id order by g.code limit 2000",
    );
    let rows = db.all(asked).await?;
    rows.iter().map(|row| Ok(Worn { code: row.get("code")?, clothes: clothes(row)? })).collect()
}
