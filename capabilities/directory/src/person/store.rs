//! People in the database. An erased person is found by nobody.

use super::model::{Mail, Person};
use base::{Chance, Id, Lang, Ts, Zone, fold};
use store::activity::{Deed, record};
use store::{Db, Result, Row, Tx, sql};

const SELECT: &str = "select p.id, p.mail, p.name, p.lang, p.zone, p.organisation_id, coalesce(o.name, '') as organisation, \
    p.sector, p.level, p.job_title, p.biography, p.photo_consent, p.confirmed_at \
    from person p left join organisation o on o.id = p.organisation_id where p.erased_at is null";

/// The person of this id.
pub async fn find(db: &Db, id: Id) -> Result<Option<Person>> {
    let row = db.optional(sql(SELECT).push(" and p.id = $1").bind(id)).await?;
    row.as_ref().map(person_of).transpose()
}

/// The person with this address, however it is capitalised.
pub async fn by_mail(db: &Db, mail: &Mail) -> Result<Option<Person>> {
    let row = db.optional(sql(SELECT).push(" and p.mail_key = $1").bind(mail.key())).await?;
    row.as_ref().map(person_of).transpose()
}

/// The people of these ids, by name; ids of nobody are left out.
pub async fn all_of(db: &Db, ids: &[Id]) -> Result<Vec<Person>> {
    let asked = sql(SELECT).push(" and p.id in ").push_list(ids.iter().copied()).push(" order by p.name_key, p.id");
    db.all(asked).await?.iter().map(person_of).collect()
}

/// The person with this address; a row is made where there is none. It confirms nothing: whoever is only
/// named by somebody else has not signed in (R14).
pub async fn find_or_create(tx: &Tx, now: Ts, chance: &Chance, mail: &Mail, name: &str, lang: &Lang) -> Result<Id> {
    let insert = sql(
        "insert into person (id, mail, mail_key, name, name_key, lang, created_at) values ($1, $2, $3, $4, $5, $6, $7) \
         on conflict (mail_key) do nothing",
    );
    let insert = insert.bind(Id::new(now, chance)).bind(mail.as_str()).bind(mail.key()).bind(name).bind(fold(name));
    tx.execute(insert.bind(lang.tag()).bind(now)).await?;
    tx.one(sql("select id from person where mail_key = $1").bind(mail.key())).await?.get("id")
}

/// The address was confirmed, for the first time or again. Letters and invitations that waited for it now have their person.
pub async fn confirm(tx: &Tx, now: Ts, id: Id, mail: &Mail) -> Result<()> {
    let update = sql("update person set confirmed_at = $2 where id = $1 and confirmed_at is null");
    if tx.execute(update.bind(id).bind(now)).await? == 0 {
        return Ok(());
    }
    post::outbox::claim(tx, &mail.key(), id).await?;
    for update in [
        sql("update sign_in set person_id = $1 where mail_key = $2 and person_id is null"),
        sql("update invitation set person_id = $1 where mail_key = $2 and person_id is null"),
    ] {
        tx.execute(update.bind(id).bind(mail.key())).await?;
    }
    Ok(())
}

/// Keeps what the person says about herself or himself. The address is not changed here.
pub async fn save(tx: &Tx, now: Ts, chance: &Chance, by: Option<Id>, person: &Person) -> Result<()> {
    let update = sql(
        "update person set name = $2, name_key = $3, lang = $4, zone = $5, organisation_id = $6, sector = $7, level = $8, \
         job_title = $9, biography = $10, photo_consent_at = case when not $11 then null else coalesce(photo_consent_at, $12) end, \
         photo_consent = $11 where id = $1 and erased_at is null",
    );
    let update = update.bind(person.id).bind(&person.name).bind(fold(&person.name)).bind(person.lang.tag());
    let update = update.bind(person.zone.as_ref().map_or("", Zone::name)).bind(person.organisation_id);
    let update = update.bind(&person.sector).bind(&person.level).bind(&person.job_title).bind(&person.biography);
    tx.execute(update.bind(person.photo_consent).bind(now)).await?;
    let fields = "name lang zone organisation sector level job_title biography photo_consent";
    let deed = Deed { deed: "profile-saved", about_kind: "person", about_id: person.id, scope_id: None, fields };
    record(tx, now, chance, by, deed).await
}

fn person_of(row: &Row) -> Result<Person> {
    Ok(Person {
        id: row.get("id")?,
        mail: row.get::<Option<String>>("mail")?.unwrap_or_default(),
        name: row.get("name")?,
        lang: Lang(row.get("lang")?),
        zone: zone_of(row)?,
        organisation_id: row.get("organisation_id")?,
        organisation: row.get("organisation")?,
        sector: row.get("sector")?,
        level: row.get("level")?,
        job_title: row.get("job_title")?,
        biography: row.get("biography")?,
        photo_consent: row.get("photo_consent")?,
        confirmed: row.get::<Option<Ts>>("confirmed_at")?.is_some(),
    })
}

/// A zone that the tz database no longer has is as good as none.
pub(crate) fn zone_of(row: &Row) -> Result<Option<Zone>> {
    Ok(Zone::parse(&row.get::<String>("zone")?).ok())
}
