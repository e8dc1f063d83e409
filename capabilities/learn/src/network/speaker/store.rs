//! Listings of speakers in the database.

use crate::network::Maker;
use crate::network::search::{self, Thing, plain};
use base::{Id, Lang, Localised, Ts};
use directory::person::model::Person;
use store::{Db, Result, Row, Sql, Tx, sql};

/// A listing: the row is the consent.
#[derive(Clone, Debug, PartialEq)]
pub struct Listing {
    /// Its id.
    pub id: Id,
    /// Its code in addresses.
    pub code: String,
    /// The person.
    pub person_id: Id,
    /// The name, as the profile has it.
    pub name: String,
    /// The office, as the profile has it.
    pub job_title: String,
    /// The organisation, as the profile has it.
    pub organisation: String,
    /// What the person speaks about.
    pub subjects: String,
    /// A few sentences.
    pub about: String,
    /// The language of both.
    pub about_lang: Lang,
    /// The languages the person speaks in, as tags.
    pub langs: Vec<String>,
    /// In which form: codes.
    pub formats: Vec<String>,
    /// How far the person travels: a code.
    pub reach: String,
    /// May be written to through the house.
    pub takes_letters: bool,
    /// When the person agreed.
    pub agreed_at: Ts,
}

const SELECT: &str = "select s.id, s.code, s.person_id, p.name, p.job_title, coalesce(o.name, '') as organisation, s.subjects, \
    s.about, s.about_lang, s.langs, s.formats, s.reach, s.takes_letters, s.agreed_at from speaker_listing s \
    join person p on p.id = s.person_id left join organisation o on o.id = p.organisation_id where p.erased_at is null and p.name <> ''";

/// Those who are listed, by name; of a language where one is named.
pub async fn all(db: &Db, lang: &str, from: i64, limit: i64) -> Result<Vec<Listing>> {
    let mut asked = sql(SELECT);
    if !lang.is_empty() {
        // Tags stand with a space on either side, so that one is not found in another.
        asked = asked.push(" and ' ' || s.langs || ' ' like ").push_bind(format!("% {lang} %"));
    }
    let asked: Sql = asked.push(" order by p.name_key, s.id limit ").push_bind(limit).push(" offset ").push_bind(from);
    db.all(asked).await?.iter().map(of_row).collect()
}

/// The listing of this code.
pub async fn by_code(db: &Db, code: &str) -> Result<Option<Listing>> {
    db.optional(sql(SELECT).push(" and s.code = ").push_bind(code)).await?.as_ref().map(of_row).transpose()
}

/// The listing of a person.
pub async fn of_person(db: &Db, person: Id) -> Result<Option<Listing>> {
    db.optional(sql(SELECT).push(" and s.person_id = ").push_bind(person)).await?.as_ref().map(of_row).transpose()
}

/// Keeps a listing, new or changed.
pub async fn save(tx: &Tx, maker: Maker<'_>, one: &Listing) -> Result<()> {
    let upsert =
        sql("insert into speaker_listing (id, code, person_id, subjects, about, about_lang, langs, formats, reach, \
         takes_letters, agreed_at, changed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11) \
         on conflict (person_id) do update set subjects = excluded.subjects, about = excluded.about, \
         about_lang = excluded.about_lang, langs = excluded.langs, formats = excluded.formats, reach = excluded.reach, \
         takes_letters = excluded.takes_letters, changed_at = excluded.changed_at");
    let upsert = upsert.bind(one.id).bind(&one.code).bind(one.person_id).bind(&one.subjects).bind(&one.about);
    let upsert = upsert.bind(one.about_lang.tag()).bind(one.langs.join(" ")).bind(one.formats.join(" "));
    tx.execute(upsert.bind(&one.reach).bind(one.takes_letters).bind(maker.now)).await?;
    let body = plain(&format!("{} {} {} {}", one.subjects, one.job_title, one.organisation, one.about));
    let thing = Thing {
        kind: "speaker",
        of: one.code.clone(),
        path: format!("/people/{}", one.code),
        title: Localised::only(&one.about_lang, one.name.clone()),
        body: Localised::only(&one.about_lang, body),
        on_day: String::new(),
    };
    search::keep(tx, maker, &thing).await?;
    maker.note(tx, "speaker-listed", ("person", one.person_id), "subjects about langs formats reach letters").await
}

/// The person leaves: nothing of the listing remains.
pub async fn leave(tx: &Tx, maker: Maker<'_>, one: &Listing) -> Result<()> {
    search::forget(tx, "speaker", &one.code).await?;
    tx.execute(sql("delete from speaker_listing where id = $1").bind(one.id)).await?;
    maker.note(tx, "speaker-left", ("person", one.person_id), "").await
}

/// A listing that a person has not agreed to yet: what the form begins with.
pub fn blank(maker: Maker<'_>, code: String, person: &Person) -> Listing {
    Listing {
        id: maker.id(),
        code,
        person_id: person.id,
        name: person.name.clone(),
        job_title: person.job_title.clone(),
        organisation: person.organisation.clone(),
        subjects: String::new(),
        about: person.biography.clone(),
        about_lang: person.lang.clone(),
        langs: vec![person.lang.to_string()],
        formats: Vec::new(),
        reach: String::new(),
        takes_letters: true,
        agreed_at: maker.now,
    }
}

fn of_row(row: &Row) -> Result<Listing> {
    let words = |column: &str| -> Result<Vec<String>> {
        Ok(row.get::<String>(column)?.split_whitespace().map(str::to_owned).collect())
    };
    Ok(Listing {
        id: row.get("id")?,
        code: row.get("code")?,
        person_id: row.get("person_id")?,
        name: row.get("name")?,
        job_title: row.get("job_title")?,
        organisation: row.get("organisation")?,
        subjects: row.get("subjects")?,
        about: row.get("about")?,
        about_lang: Lang(row.get("about_lang")?),
        langs: words("langs")?,
        formats: words("formats")?,
        reach: row.get("reach")?,
        takes_letters: row.get("takes_letters")?,
        agreed_at: row.get("agreed_at")?,
    })
}
