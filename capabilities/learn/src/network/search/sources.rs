//! What others publish: gatherings and their sessions, recommendations, practices, who hosts and takes part. It is read anew as a
//! whole when their versions say that something changed, by a job that whoever asks for it first leaves.

use super::index::{Thing, forget_all, keep};
use super::words::plain;
use crate::network::{Maker, organisation};
use crate::practice::store as practices;
use crate::practice::store::list::Listed;
use base::{Lang, Localised};
use convene::gathering::model::Gathering;
use convene::gathering::store as gatherings;
use deliberate::recommendation::store as recommendations;
use futures::future::BoxFuture;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use store::{Db, Result, Tx, jobs, sql};
use web::House;

/// The kind of the job.
pub(super) const READ: &str = "network-read";
/// The kinds that are read from others.
const KINDS: [&str; 4] = ["gathering", "session", "recommendation", "practice"];
/// What was read stands under this name.
const SOURCE: &str = "published";
/// More gatherings than this are not read at once.
const GATHERINGS_MAX: i64 = 500;

/// More practices than this are not read at once.
const PRACTICES_MAX: i64 = 5_000;

/// When this process last looked whether something changed.
#[derive(Default)]
struct Looked(AtomicI64);

/// What the others' pages have come to.
async fn version(db: &Db) -> Result<String> {
    let convened = gatherings::last_change(db).await?;
    let practised = practices::version(db).await?;
    Ok(format!("{convened}-{}-{practised}", recommendations::last_change(db).await?))
}

async fn read_version(db: &Db) -> Result<String> {
    let asked = sql("select version from network_read where source = $1").bind(SOURCE);
    db.optional(asked).await?.map_or_else(|| Ok(String::new()), |row| row.get("version"))
}

/// Leaves the job where something changed since it was last done; looks at most every few seconds.
pub async fn leave_if_changed(house: &House) -> Result<()> {
    let now = house.now();
    let looked = house.shelf.of::<Looked>();
    if (now.0 - looked.0.swap(now.0, Ordering::Relaxed)).abs() < 5_000_000 {
        return Ok(());
    }
    let version = version(&house.db).await?;
    if read_version(&house.db).await? == version {
        return Ok(());
    }
    let tx = house.db.begin().await?;
    let key = Some(format!("{READ}-{version}"));
    jobs::leave(&tx, now, &house.chance, READ, &serde_json::json!({}), now, key).await?;
    tx.commit().await
}

pub(super) fn run(house: Arc<House>, _: String) -> BoxFuture<'static, std::result::Result<(), String>> {
    Box::pin(async move {
        read_all(&house).await.map_err(|error| format!("read what others publish: {error}"))?;
        house.cache.touch();
        Ok(())
    })
}

/// Reads everything anew. What is looked up is looked up before the transaction begins.
pub async fn read_all(house: &House) -> Result<()> {
    let version = version(&house.db).await?;
    let (things, ties) = published(house).await?;
    let tx = house.db.begin().await?;
    let maker = Maker { now: house.now(), chance: &house.chance, by: None };
    forget_all(&tx, &KINDS).await?;
    for thing in &things {
        keep(&tx, maker, thing).await?;
    }
    organisation::store::replace_ties(&tx, maker, &ties).await?;
    note(&tx, &version).await?;
    tx.commit().await
}

async fn note(tx: &Tx, version: &str) -> Result<()> {
    let upsert = sql("insert into network_read (source, version) values ($1, $2) \
         on conflict (source) do update set version = excluded.version");
    tx.execute(upsert.bind(SOURCE).bind(version)).await?;
    Ok(())
}

async fn published(house: &House) -> Result<(Vec<Thing>, Vec<organisation::Tie>)> {
    let (mut things, mut ties) = (Vec::new(), Vec::new());
    for gathering in gatherings::published(&house.db, GATHERINGS_MAX).await? {
        things.push(of_gathering(&house.db, &gathering).await?);
        sessions(&house.db, &gathering, &mut things).await?;
        for (_, part) in gatherings::parts::organisations(&house.db, gathering.id).await? {
            ties.push(organisation::Tie {
                organisation_id: part.organisation_id,
                name: part.name,
                kind: "gathering".to_owned(),
                of: gathering.code.clone(),
                role: part.role,
                title: gathering.title.clone(),
                path: format!("/{}", gathering.code),
                on_day: day(&gathering),
            });
        }
    }
    recommended(&house.db, &mut things).await?;
    for one in practices::list::page(&house.db, &practices::list::Narrowing::default(), 0, PRACTICES_MAX).await? {
        things.push(of_practice(&one));
        of_partners(&house.db, &one, &mut ties).await?;
    }
    Ok((things, ties))
}

async fn of_gathering(db: &Db, gathering: &Gathering) -> Result<Thing> {
    let topics = gatherings::topics(db, gathering.id).await?;
    let results = gatherings::results(db, &[gathering.id]).await?;
    let place =
        [&gathering.venue, &gathering.city, &gathering.region, &gathering.country].map(String::as_str).join(" ");
    let body = |lang: &str| {
        let mut words = vec![gathering.motto.exact(lang), gathering.about.exact(lang), gathering.audience.exact(lang)];
        words.extend(topics.iter().map(|topic| topic.title.exact(lang)));
        words.extend(results.iter().map(|(_, sentence)| sentence.exact(lang)));
        words.push(&place);
        plain(&words.join(" "))
    };
    Ok(Thing {
        kind: "gathering",
        of: gathering.code.clone(),
        path: format!("/{}", gathering.code),
        title: gathering.title.clone(),
        body: Localised::both(&body("en"), &body("fr")),
        on_day: day(gathering),
    })
}

/// The sessions of the published version. Names of people are not taken: whoever asks to be forgotten shall not have to
/// ask here, too.
async fn sessions(db: &Db, gathering: &Gathering, things: &mut Vec<Thing>) -> Result<()> {
    let Some(version) = convene::programme::store::latest(db, gathering.id).await? else { return Ok(()) };
    let first = gathering.langs.first().cloned().unwrap_or_else(Lang::en);
    for session in &version.programme.sessions {
        let texts = [&session.title.0, &session.summary.0, &session.description.0];
        let of = |lang: &str, place: usize| texts[place].get(lang).map_or("", String::as_str);
        let body = |lang: &str| plain(&format!("{} {}", of(lang, 1), of(lang, 2)));
        let mut title = Localised::both(of("en", 0), of("fr", 0));
        if title.is_empty() {
            // A title in some third language is found as if it were in the first of the gathering.
            let any = texts[0].values().find(|text| !text.is_empty()).cloned().unwrap_or_default();
            title = Localised::only(&first, any);
        }
        things.push(Thing {
            kind: "session",
            of: format!("{}/{}", gathering.code, session.identity.code),
            path: format!("/{}/sessions/{}", gathering.code, session.identity.code),
            title,
            body: Localised::both(&body("en"), &body("fr")),
            on_day: day(gathering),
        });
    }
    Ok(())
}

async fn recommended(db: &Db, things: &mut Vec<Thing>) -> Result<()> {
    for one in recommendations::public(db, "", 0, 2_000).await? {
        let paragraphs = recommendations::paragraphs::of(db, one.id).await?;
        let body = |lang: &Lang| {
            let texts = paragraphs.iter().filter_map(|paragraph| paragraph.exact(lang)).map(|text| text.text.as_str());
            plain(&texts.collect::<Vec<_>>().join(" "))
        };
        things.push(Thing {
            kind: "recommendation",
            of: one.code.clone(),
            path: format!("/recommendations/{}", one.code),
            title: one.title.clone(),
            body: Localised::both(&body(&Lang::en()), &body(&Lang::fr())),
            on_day: one.adopted_on.clone(),
        });
    }
    Ok(())
}

fn of_practice(one: &Listed) -> Thing {
    let of = &one.document;
    let body = |lang: &str| {
        let texts = [&of.summary, &of.problem, &of.mechanism, &of.context, &of.intervention, &of.implementation];
        plain(&format!("{} {}", texts.map(|text| text.exact(lang)).join(" "), of.place))
    };
    Thing {
        kind: "practice",
        of: one.code.clone(),
        path: format!("/practices/{}", one.code),
        title: of.title.clone(),
        body: Localised::both(&body("en"), &body("fr")),
        on_day: base::Zone::utc().civil(one.published_at).date().to_string(),
    }
}

/// The partners of a practice that the directory knows by their names.
async fn of_partners(db: &Db, one: &Listed, ties: &mut Vec<organisation::Tie>) -> Result<()> {
    for partner in &one.document.partners {
        let Some(organisation_id) = organisation::store::by_name(db, &partner.organisation).await? else { continue };
        ties.push(organisation::Tie {
            organisation_id,
            name: partner.organisation.clone(),
            kind: "practice".to_owned(),
            of: one.code.clone(),
            role: "partner".to_owned(),
            title: one.document.title.clone(),
            path: format!("/practices/{}", one.code),
            on_day: base::Zone::utc().civil(one.published_at).date().to_string(),
        });
    }
    Ok(())
}

fn day(gathering: &Gathering) -> String {
    gathering.days.map(|(first, _)| first.to_string()).unwrap_or_default()
}
