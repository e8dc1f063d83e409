//! Taking parts of a gathering away where nothing leans on them, and its organisations with their roles.

use crate::gathering::model::TakesPart;
use base::Id;
use store::{Db, Result, Tx, sql};

/// Takes a topic away; `false` where proposals, panels or sessions have it.
pub async fn remove_topic(tx: &Tx, gathering_id: Id, id: Id) -> Result<bool> {
    let remove = sql(
        "delete from topic where id = $1 and gathering_id = $2 and not exists (select 1 from proposal where topic_id = $1) \
         and not exists (select 1 from session where topic_id = $1) and not exists (select 1 from panel where topic_id = $1)",
    );
    Ok(tx.execute(remove.bind(id).bind(gathering_id)).await? > 0)
}

/// Takes a format away; `false` where proposals or sessions have it.
pub async fn remove_format(tx: &Tx, gathering_id: Id, id: Id) -> Result<bool> {
    let remove = sql(
        "delete from format where id = $1 and gathering_id = $2 and not exists (select 1 from proposal where format_id = $1) \
         and not exists (select 1 from session where format_id = $1)",
    );
    Ok(tx.execute(remove.bind(id).bind(gathering_id)).await? > 0)
}

/// Takes a room away; `false` where the programme uses it.
pub async fn remove_room(tx: &Tx, gathering_id: Id, id: Id) -> Result<bool> {
    let remove = sql(
        "delete from room where id = $1 and gathering_id = $2 and not exists (select 1 from placement where room_id = $1)",
    );
    Ok(tx.execute(remove.bind(id).bind(gathering_id)).await? > 0)
}

/// The numbers of topics are unique: before they change places they step aside.
pub async fn lift_topic_numbers(tx: &Tx, gathering_id: Id) -> Result<()> {
    tx.execute(sql("update topic set number = number + 100000 where gathering_id = $1").bind(gathering_id)).await?;
    Ok(())
}

/// The organisations of a gathering: by role in the order they are shown, then by their place.
pub async fn organisations(db: &Db, gathering_id: Id) -> Result<Vec<(Id, TakesPart)>> {
    let asked = sql("select g.id, g.organisation_id, o.name, g.role, g.position from gathering_organisation g \
         join organisation o on o.id = g.organisation_id where g.gathering_id = $1 \
         order by case g.role when 'host' then 1 when 'organiser' then 2 when 'co-organiser' then 3 when 'funder' then 4 \
         when 'sponsor' then 5 when 'partner' then 6 else 7 end, g.position, o.name_key limit 500");
    let rows = db.all(asked.bind(gathering_id)).await?;
    rows.iter()
        .map(|row| {
            let (organisation_id, name) = (row.get("organisation_id")?, row.get("name")?);
            Ok((
                row.get("id")?,
                TakesPart { organisation_id, name, role: row.get("role")?, position: row.get("position")? },
            ))
        })
        .collect()
}

/// Writes the role of an organisation, new or changed. The same organisation in the same role stands once.
pub async fn save_organisation(
    tx: &Tx,
    gathering_id: Id,
    id: Id,
    organisation_id: Id,
    role: &str,
    position: i64,
) -> Result<()> {
    let double = sql(
        "delete from gathering_organisation where gathering_id = $1 and organisation_id = $2 and role = $3 and id <> $4",
    );
    tx.execute(double.bind(gathering_id).bind(organisation_id).bind(role).bind(id)).await?;
    let upsert = sql(
        "insert into gathering_organisation (id, gathering_id, organisation_id, role, position) values ($1, $2, $3, $4, $5) \
         on conflict (id) do update set organisation_id = excluded.organisation_id, role = excluded.role, position = excluded.position",
    );
    tx.execute(upsert.bind(id).bind(gathering_id).bind(organisation_id).bind(role).bind(position)).await?;
    Ok(())
}

/// Takes an organisation out of a role.
pub async fn remove_organisation(tx: &Tx, gathering_id: Id, id: Id) -> Result<()> {
    tx.execute(
        sql("delete from gathering_organisation where id = $1 and gathering_id = $2").bind(id).bind(gathering_id),
    )
    .await?;
    Ok(())
}
