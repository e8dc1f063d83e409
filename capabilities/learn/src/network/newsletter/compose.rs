//! What is new: the news, practices and opportunities that were published since the last issue, and the gatherings that lie ahead.

use super::model::Entry;
use crate::network::news::store as news;
use crate::network::opportunity::{Standing, store as opportunities};
use crate::practice::store::list as practices;
use base::{Id, Localised, Ts};
use convene::gathering::store as gatherings;
use store::{Db, Result, Tx};

/// Gatherings that begin within so many days stand in an issue.
const AHEAD_DAYS: i64 = 120;
/// So many gatherings are looked through.
const GATHERINGS_MAX: i64 = 200;
/// So many practices are looked through, the latest first.
const PRACTICES_MAX: i64 = 100;

/// Fills an issue with what is new between these instants; what stands in it already stays as it is.
pub async fn compose(tx: &Tx, issue: Id, from: Ts, until: Ts) -> Result<()> {
    for entry in found(tx, from, until).await? {
        super::store::add_entry(tx, issue, &entry).await?;
    }
    Ok(())
}

async fn found(db: &Db, from: Ts, until: Ts) -> Result<Vec<Entry>> {
    let mut entries = Vec::new();
    for one in gatherings::published(db, GATHERINGS_MAX).await? {
        let begins = one.days.map(|(first, _)| one.zone.instant(first.at(0, 0, 0, 0)));
        if begins.is_some_and(|begins| begins > until && begins < until.plus_s(AHEAD_DAYS * 86_400)) {
            entries.push((begins.unwrap_or(until), entry("gathering", &one.code, &one.title, &one.motto, "")));
        }
    }
    for one in news::published_between(db, from, until).await? {
        let at = one.published_at.unwrap_or(until);
        entries.push((at, entry("news", &one.code, &one.title, &one.summary, "/news")));
    }
    for one in practices::page(db, &practices::Narrowing::default(), 0, PRACTICES_MAX).await? {
        if one.published_at > from && one.published_at <= until {
            let of = &one.document;
            entries.push((one.published_at, entry("practice", &one.code, &of.title, &of.summary, "/practices")));
        }
    }
    for one in opportunities::published_between(db, from, until).await? {
        if one.standing(until) == Standing::Open {
            let at = one.closes_at.unwrap_or(Ts(i64::MAX));
            entries.push((at, entry("opportunity", &one.code, &one.title, &one.summary, "/opportunities")));
        }
    }
    // Within its kind what comes first stands first; the kinds are shown one after the other.
    entries.sort_by(|(a, one), (b, other)| (&one.kind, a).cmp(&(&other.kind, b)));
    Ok((1..).zip(entries).map(|(position, (_, entry))| Entry { position, ..entry }).collect())
}

fn entry(kind: &str, code: &str, title: &Localised, summary: &Localised, below: &str) -> Entry {
    Entry {
        position: 0,
        kind: kind.to_owned(),
        of: code.to_owned(),
        title: title.clone(),
        summary: summary.clone(),
        path: format!("{below}/{code}"),
        left_out: false,
    }
}
