//! The feeds, and the page that lists them.

use super::write::{Entry, Feed, atom, json};
use crate::network::news::store as news;
use crate::network::opportunity::store as opportunities;
use crate::network::subscription::letters::whole;
use askama::Template;
use base::{Lang, Localised, Ts};
use convene::gathering::store as gatherings;
use web::{Ask, HeaderValue, Outcome, Refusal, Shell, StatusCode, header, markdown, page, text};

/// So many entries stand in a feed.
const ENTRIES: i64 = 50;

#[derive(Template)]
#[template(path = "network/feeds.html")]
struct FeedsPage {
    shell: Shell,
    feeds: Vec<(String, String, String)>,
}

/// `GET /news/feeds`
pub(super) async fn all(ask: Ask) -> Outcome {
    let t = ask.t();
    let feed = |words: String, path: &str| {
        (
            words,
            whole(&ask.house, &ask.lang, &format!("{path}/atom")),
            whole(&ask.house, &ask.lang, &format!("{path}/json")),
        )
    };
    page(&FeedsPage {
        shell: ask
            .shell(t.say("feed-title"))
            .style("public.css")
            .about(t.say("feed-lead"))
            .crumb(t.say("news-menu"), ask.to("/news"))
            .crumb(t.say("feed-title"), ""),
        feeds: vec![
            feed(t.say("news-menu"), "/news"),
            feed(t.say("opportunity-menu"), "/opportunities"),
            feed(t.say("feed-gatherings"), "/news/gatherings"),
        ],
    })
}

/// One thing, in the language of the feed.
struct Thing<'a> {
    path: String,
    title: &'a Localised,
    summary: &'a Localised,
    body: &'a Localised,
    published: Ts,
    updated: Ts,
}

fn entry(ask: &Ask, thing: &Thing<'_>) -> Entry {
    let (lang, title) = thing.title.found(&ask.lang);
    let body = thing.body.in_lang(&Lang::new(lang));
    Entry {
        page: whole(&ask.house, &ask.lang, &thing.path),
        title: title.to_owned(),
        summary: thing.summary.in_lang(&Lang::new(lang)).to_owned(),
        html: if body.is_empty() { String::new() } else { markdown(body) },
        lang: lang.to_owned(),
        published: thing.published,
        updated: thing.updated,
    }
}

fn feed(ask: &Ask, title: String, page: &str, own: &str, entries: Vec<Entry>) -> Feed {
    Feed {
        title: format!("{title} · {}", ask.house.settings.name),
        page: whole(&ask.house, &ask.lang, page),
        own: whole(&ask.house, &ask.lang, own),
        lang: ask.lang.to_string(),
        author: ask.house.settings.name.clone(),
        updated: entries.iter().map(|entry| entry.updated).max().unwrap_or_default(),
        entries,
    }
}

fn as_atom(feed: &Feed) -> Outcome {
    let document = atom(feed).map_err(Refusal::surprise)?;
    let document = String::from_utf8(document).map_err(Refusal::surprise)?;
    typed(document, "application/atom+xml; charset=utf-8")
}

fn as_json(feed: &Feed) -> Outcome {
    typed(json(feed).to_string(), "application/feed+json; charset=utf-8")
}

fn typed(body: String, media: &'static str) -> Outcome {
    let mut answer = text(StatusCode::OK, body);
    answer.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(media));
    Ok(answer)
}

async fn news_feed(ask: &Ask, own: &str) -> Result<Feed, Refusal> {
    let items = news::published(ask.db(), "", "", 0, ENTRIES).await?;
    let things = items.iter().map(|item| Thing {
        path: format!("/news/{}", item.code),
        title: &item.title,
        summary: &item.summary,
        body: &item.body,
        published: item.published_at.unwrap_or_default(),
        updated: item.changed_at,
    });
    let entries = things.map(|thing| entry(ask, &thing)).collect();
    Ok(feed(ask, ask.t().say("news-menu"), "/news", own, entries))
}

/// `GET /news/atom`
pub(super) async fn news_atom(ask: Ask) -> Outcome {
    as_atom(&news_feed(&ask, "/news/atom").await?)
}

/// `GET /news/json`
pub(super) async fn news_json(ask: Ask) -> Outcome {
    as_json(&news_feed(&ask, "/news/json").await?)
}

async fn opportunities_feed(ask: &Ask, own: &str) -> Result<Feed, Refusal> {
    let all = opportunities::open(ask.db(), ask.now(), "", ENTRIES).await?;
    let things = all.iter().map(|one| Thing {
        path: format!("/opportunities/{}", one.code),
        title: &one.title,
        summary: &one.summary,
        body: &one.body,
        published: one.published_at.unwrap_or_default(),
        updated: one.changed_at,
    });
    let mut entries: Vec<Entry> = things.map(|thing| entry(ask, &thing)).collect();
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.published));
    Ok(feed(ask, ask.t().say("opportunity-menu"), "/opportunities", own, entries))
}

/// `GET /opportunities/atom`
pub(super) async fn opportunities_atom(ask: Ask) -> Outcome {
    as_atom(&opportunities_feed(&ask, "/opportunities/atom").await?)
}

/// `GET /opportunities/json`
pub(super) async fn opportunities_json(ask: Ask) -> Outcome {
    as_json(&opportunities_feed(&ask, "/opportunities/json").await?)
}

async fn gatherings_feed(ask: &Ask, own: &str) -> Result<Feed, Refusal> {
    let all = gatherings::published(ask.db(), ENTRIES).await?;
    let t = ask.t();
    let one = |gathering: &convene::gathering::model::Gathering| {
        let when = gathering.days.map(|(first, last)| t.days(first, last)).unwrap_or_default();
        let place = [when.as_str(), gathering.venue.as_str(), gathering.city.as_str()];
        let place = place.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        let thing = Thing {
            path: format!("/{}", gathering.code),
            title: &gathering.title,
            summary: &gathering.motto,
            body: &gathering.about,
            // When it was published is not told by convene; its last change is.
            published: gathering.changed_at,
            updated: gathering.changed_at,
        };
        let own = entry(ask, &thing);
        let summary = [place.as_str(), own.summary.as_str()].into_iter().filter(|part| !part.is_empty());
        Entry { summary: summary.collect::<Vec<_>>().join(". "), ..own }
    };
    let entries = all.iter().map(one).collect();
    Ok(feed(ask, t.say("feed-gatherings"), "/", own, entries))
}

/// `GET /news/gatherings/atom`
pub(super) async fn gatherings_atom(ask: Ask) -> Outcome {
    as_atom(&gatherings_feed(&ask, "/news/gatherings/atom").await?)
}

/// `GET /news/gatherings/json`
pub(super) async fn gatherings_json(ask: Ask) -> Outcome {
    as_json(&gatherings_feed(&ask, "/news/gatherings/json").await?)
}
