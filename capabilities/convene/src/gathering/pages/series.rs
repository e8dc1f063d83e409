//! A series: its editions, the latest first, each with what came of it.

use crate::gathering::model::Gathering;
use crate::gathering::store::{self as gatherings, series};
use crate::site::edition::store::{PastEdition, of_series};
use askama::Template;
use base::{Id, Lang};
use futures::future::BoxFuture;
use std::collections::HashMap;
use std::sync::Arc;
use web::{Ask, House, Outcome, Refusal, Shell, Tr, page};

#[derive(Template)]
#[template(path = "gathering/series.html")]
struct SeriesPage {
    shell: Shell,
    t: Tr,
    lang: Lang,
    title: (String, String),
    about: (String, String),
    editions: Vec<EditionView>,
    past: Vec<(PastEdition, String)>,
}

struct EditionView {
    year: String,
    g: Gathering,
    title: (String, String),
    when: String,
    results: Vec<(String, String)>,
}

/// Changes with any gathering: a series changes about once a year.
pub(super) fn version(house: Arc<House>, _: HashMap<String, String>) -> BoxFuture<'static, store::Result<String>> {
    Box::pin(async move { Ok(gatherings::last_change(&house.db).await?.to_string()) })
}

/// `GET /series/{code}`. A series of which nothing is published does not exist for readers.
pub(super) async fn show(ask: Ask) -> Outcome {
    let found = series::by_code(ask.db(), ask.param("code")).await?.ok_or_else(Refusal::not_found)?;
    let editions = series::editions(ask.db(), found.id).await?;
    if editions.is_empty() {
        return Err(Refusal::not_found());
    }
    let ids: Vec<Id> = editions.iter().map(|edition| edition.id).collect();
    let results = gatherings::results(ask.db(), &ids).await?;
    let t = ask.t();
    let owned = |(tag, text): (&str, &str)| (tag.to_owned(), text.to_owned());
    let view = |edition: Gathering| EditionView {
        year: edition.days.map(|(first, _)| first.year().to_string()).unwrap_or_default(),
        title: owned(edition.title.found(&ask.lang)),
        when: edition.days.map(|(first, last)| t.days(first, last)).unwrap_or_default(),
        results: results
            .iter()
            .filter(|(of, _)| *of == edition.id)
            .map(|(_, sentence)| owned(sentence.found(&ask.lang)))
            .collect(),
        g: edition,
    };
    let past = of_series(ask.db(), Some(found.id)).await?.into_iter();
    let past = past.map(|one| (one.clone(), crate::site::edition::sentence(&t, &one))).collect();
    let title = owned(found.title.found(&ask.lang));
    let (tag, about) = found.about.found(&ask.lang);
    page(&SeriesPage {
        shell: ask.shell(title.1.clone()).about(title.1.clone()).style("public.css"),
        about: (tag.to_owned(), web::markdown(about)),
        editions: editions.into_iter().map(view).collect(),
        past,
        lang: ask.lang.clone(),
        title,
        t,
    })
}
