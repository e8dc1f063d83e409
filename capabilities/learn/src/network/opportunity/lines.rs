//! Opportunities in lines: own ones, and the calls of gatherings that are open.

use super::model::{Opportunity, Standing};
use super::store;
use crate::network::desk::{When, shown, when};
use base::{Id, Ts};
use convene::gathering::model::Gathering;
use convene::gathering::store as gatherings;
use web::{Ask, Refusal};

/// More gatherings than this are not looked through for open calls.
const GATHERINGS_MAX: i64 = 500;

/// An opportunity in one line.
pub struct Line {
    /// Its code on its own page; empty for the call of a gathering.
    pub code: String,
    /// Where it is read.
    pub href: String,
    /// Its kind in words.
    pub kind: String,
    /// The language of the title, and the title.
    pub title: (String, String),
    /// The language of the summary, and the summary.
    pub summary: (String, String),
    /// Who offers it.
    pub by: String,
    /// Until when.
    pub closes: Option<When>,
    /// One can apply now.
    pub is_open: bool,
    /// The same in words.
    pub standing: String,
    /// The colour of that.
    pub badge: &'static str,
    /// For the order: the instant at which it closes.
    pub closes_at: Option<Ts>,
}

/// The lines of these opportunities.
pub async fn lines(ask: &Ask, all: &[Opportunity]) -> Result<Vec<Line>, Refusal> {
    Ok(all.iter().map(|one| line(ask, one)).collect())
}

fn line(ask: &Ask, one: &Opportunity) -> Line {
    let t = ask.t();
    let standing = one.standing(ask.now());
    Line {
        code: one.code.clone(),
        href: ask.to(&format!("/opportunities/{}", one.code)),
        kind: t.say(&format!("opportunity-kind-{}", one.kind.code())),
        title: shown(&one.title, &ask.lang),
        summary: shown(&one.summary, &ask.lang),
        by: one.of.as_ref().map(|(_, name)| name.clone()).unwrap_or_default(),
        closes: one.closes_at.map(|at| when(ask, at, &one.zone)),
        is_open: standing == Standing::Open,
        standing: t.say(&format!("opportunity-{}", standing.code())),
        badge: badge(standing),
        closes_at: one.closes_at,
    }
}

/// Amber where somebody is asked to do something now.
pub(super) fn badge(standing: Standing) -> &'static str {
    match standing {
        Standing::Open => " lamp",
        Standing::Closed => "",
    }
}

/// Everything one can apply for now: own opportunities and the calls of gatherings, what closes first, first.
pub async fn open_now(ask: &Ask, kind: &str, most: i64) -> Result<Vec<Line>, Refusal> {
    let mut all = lines(ask, &store::open(ask.db(), ask.now(), kind, most).await?).await?;
    if kind.is_empty() || kind == "call" {
        all.extend(calls(ask).await?);
    }
    all.sort_by_key(|one| one.closes_at.unwrap_or(Ts(i64::MAX)));
    all.truncate(usize::try_from(most).unwrap_or(usize::MAX));
    Ok(all)
}

/// The calls of published gatherings that take proposals now.
async fn calls(ask: &Ask) -> Result<Vec<Line>, Refusal> {
    let open = gatherings::open_calls(ask.db(), ask.now()).await?;
    let all = gatherings::published(ask.db(), GATHERINGS_MAX).await?;
    let of = |id: Id| all.iter().find(|gathering| gathering.id == id);
    Ok(open.iter().filter_map(|(id, closes)| Some(call(ask, of(*id)?, *closes))).collect())
}

fn call(ask: &Ask, gathering: &Gathering, closes: Option<Ts>) -> Line {
    let t = ask.t();
    let (lang, title) = shown(&gathering.title, &ask.lang);
    Line {
        code: String::new(),
        href: ask.to(&format!("/{}/call", gathering.code)),
        kind: t.say("opportunity-kind-call"),
        title: (lang, title),
        summary: shown(&gathering.motto, &ask.lang),
        by: gathering.days.map(|(first, last)| t.days(first, last)).unwrap_or_default(),
        closes: closes.map(|at| when(ask, at, &gathering.zone)),
        is_open: true,
        standing: t.say("opportunity-open"),
        badge: badge(Standing::Open),
        closes_at: closes,
    }
}
