//! Practices in the database: the working copy, its versions, the ways to it without an account.

pub mod linked;
pub mod list;
pub mod versions;

use super::document::Document;
use super::model::{Contact, Practice, State};
use base::{Chance, Id, Secret, Ts, fold};
use store::activity::{Deed, record};
use store::{Db, Result, Row, Tx, dialect, sql};

/// Who makes a change, when, by which chance.
#[derive(Clone, Copy)]
pub struct Maker<'a> {
    /// The instant.
    pub now: Ts,
    /// Chance, for ids.
    pub chance: &'a Chance,
    /// The person; `None` where it is somebody without an account.
    pub by: Option<Id>,
}

impl Maker<'_> {
    /// A fresh id.
    pub fn id(&self) -> Id {
        Id::new(self.now, self.chance)
    }

    /// Notes a deed and that the practice changed (I4).
    pub async fn note(&self, tx: &Tx, practice_id: Id, deed: &str, fields: &str) -> Result<()> {
        // Never earlier than before: pages are kept by this instant.
        let touch = sql(
            "update practice set changed_at = case when changed_at >= $2 then changed_at + 1 else $2 end where id = $1",
        );
        tx.execute(touch.bind(practice_id).bind(self.now)).await?;
        self.deed(tx, ("practice", practice_id), None, deed, fields).await
    }

    /// Notes a deed about something else of the library.
    pub async fn deed(&self, tx: &Tx, about: (&str, Id), scope_id: Option<Id>, deed: &str, fields: &str) -> Result<()> {
        let deed = Deed { deed, about_kind: about.0, about_id: about.1, scope_id, fields };
        record(tx, self.now, self.chance, self.by, deed).await
    }
}

const SELECT: &str = "select id, code, state, version, document, what_changed, contact_name, contact_mail, \
    contact_organisation, contact_shown, person_id, round, revision, origin_title, origin_path, saved_at, sent_at, \
    published_at from practice";

/// The practice of this code, whatever its state: the caller decides who may see it.
pub async fn find(db: &Db, code: &str) -> Result<Option<Practice>> {
    db.optional(sql(SELECT).push(" where code = ").push_bind(code)).await?.as_ref().map(of_row).transpose()
}

/// The practice to which this secret leads.
pub async fn by_secret(db: &Db, secret: &Secret) -> Result<Option<Practice>> {
    let asked = sql(SELECT).push(" where id = (select practice_id from practice_key where secret_hash = ");
    db.optional(asked.push_bind(secret.hash()).push(")")).await?.as_ref().map(of_row).transpose()
}

/// The practice of this id, held until the transaction ends.
pub async fn hold(tx: &Tx, id: Id) -> Result<Practice> {
    of_row(&tx.one(sql(SELECT).push(" where id = ").push_bind(id).push(dialect::held(tx))).await?)
}

/// Those that this person wrote, the latest first.
pub async fn of_person(db: &Db, person_id: Id) -> Result<Vec<Practice>> {
    let asked = sql(SELECT).push(" where person_id = ").push_bind(person_id);
    db.all(asked.push(" order by saved_at desc, id limit 100")).await?.iter().map(of_row).collect()
}

/// Those that wait for reviews or for a decision, the longest waiting first.
pub async fn waiting(db: &Db) -> Result<Vec<Practice>> {
    let asked = sql(SELECT).push(" where state = 'sent' order by sent_at, id limit 200");
    db.all(asked).await?.iter().map(of_row).collect()
}

/// Writes a new practice with the first way to it.
pub async fn insert(tx: &Tx, maker: Maker<'_>, one: &Practice, secret: &Secret) -> Result<()> {
    let insert =
        sql("insert into practice (id, code, state, document, origin_title, origin_path, created_at, saved_at, \
         changed_at) values ($1, $2, 'draft', $3, $4, $5, $6, $6, $6)");
    let insert = insert.bind(one.id).bind(&one.code).bind(serde_json::to_string(&one.document)?);
    tx.execute(insert.bind(&one.origin.0).bind(&one.origin.1).bind(maker.now)).await?;
    give_key(tx, maker, one.id, secret).await?;
    maker.note(tx, one.id, "practice-begun", "").await
}

/// One more way to a practice, such as the link in a letter.
pub async fn give_key(tx: &Tx, maker: Maker<'_>, id: Id, secret: &Secret) -> Result<()> {
    let insert = sql("insert into practice_key (secret_hash, practice_id, given_at) values ($1, $2, $3)");
    tx.execute(insert.bind(secret.hash()).bind(id).bind(maker.now)).await?;
    Ok(())
}

/// Keeps everything, if nobody saved since `one` was read; answers whether it was kept.
pub async fn save(tx: &Tx, maker: Maker<'_>, one: &Practice, deed: &str, fields: &str) -> Result<bool> {
    let update = sql(
        "update practice set state = $3, version = $4, document = $5, what_changed = $6, contact_name = $7, \
         contact_mail = $8, contact_organisation = $9, contact_shown = $10, person_id = $11, round = $12, saved_at = $13, \
         sent_at = $14, published_at = $15, revision = revision + 1 where id = $1 and revision = $2",
    );
    let update = update.bind(one.id).bind(one.revision).bind(one.state.code()).bind(one.version);
    let update = update.bind(serde_json::to_string(&one.document)?).bind(&one.what_changed);
    let update = update.bind(&one.contact.name).bind(&one.contact.mail).bind(&one.contact.organisation);
    let update = update.bind(one.contact.shown).bind(one.contact.person_id).bind(one.round).bind(maker.now);
    let kept = tx.execute(update.bind(one.sent_at).bind(one.published_at)).await? == 1;
    if kept {
        maker.note(tx, one.id, deed, fields).await?;
    }
    Ok(kept)
}

/// The words by which a published version is searched, folded.
pub(crate) fn words_key(document: &Document) -> String {
    let texts = [&document.title, &document.summary, &document.problem];
    let words = texts.iter().flat_map(|text| text.0.values()).map(String::as_str);
    let words: Vec<&str> = words.chain([document.place.as_str()]).collect();
    fold(&words.join(" "))
}

/// The version of pages that list the library: when each of its tables last changed, and how many notes and links are
/// shown, because a link that was taken back leaves no instant behind.
pub async fn version(db: &Db) -> Result<String> {
    let asked = sql("select cast((select coalesce(max(changed_at), 0) from practice) as bigint) as practices, \
         cast((select coalesce(max(changed_at), 0) from practice_set) as bigint) as sets, \
         cast((select coalesce(max(changed_at), 0) from barrier) as bigint) as barriers, \
         (select count(*) from tried where state = 'shown') as tried, \
         cast((select coalesce(max(linked_at), 0) from linked) as bigint) as linked, \
         (select count(*) from linked) as links");
    let row = db.one(asked).await?;
    let parts = ["practices", "sets", "barriers", "tried", "linked", "links"];
    let parts: Result<Vec<String>> = parts.iter().map(|part| Ok(row.get::<i64>(part)?.to_string())).collect();
    Ok(parts?.join("-"))
}

pub(crate) fn of_row(row: &Row) -> Result<Practice> {
    Ok(Practice {
        id: row.get("id")?,
        code: row.get("code")?,
        state: row.parsed("state", State::parse)?,
        version: row.get("version")?,
        document: row.json("document")?,
        what_changed: row.get("what_changed")?,
        contact: Contact {
            name: row.get("contact_name")?,
            mail: row.get("contact_mail")?,
            organisation: row.get("contact_organisation")?,
            shown: row.get("contact_shown")?,
            person_id: row.get("person_id")?,
        },
        round: row.get("round")?,
        revision: row.get("revision")?,
        origin: (row.get("origin_title")?, row.get("origin_path")?),
        saved_at: row.get("saved_at")?,
        sent_at: row.get("sent_at")?,
        published_at: row.get("published_at")?,
    })
}
