//! The first page: what is coming, what is open, what came of it; in the demo also the doors and the clock.

use crate::demo::doors::{self, Door, Moment};
use askama::Template;
use base::Ts;
use convene::gathering::model::Gathering;
use convene::gathering::store as gatherings;
use web::{Ask, Guard, Outcome, Route, Shell, page};

/// The first page.
pub fn routes() -> Vec<Route> {
    vec![Route::get("/", Guard::Public, show).published(|house, _| {
        Box::pin(async move {
            // What is open depends on the hour; the page is new each minute at the latest.
            let minute = house.now().0 / 60_000_000;
            let recommended = deliberate::recommendation::store::last_change(&house.db).await?;
            let network = learn::network::home::version(&house).await?;
            Ok(format!("{}-{recommended}-{network}-{minute}", gatherings::last_change(&house.db).await?))
        })
    })]
}

#[derive(Template)]
#[template(path = "home.html")]
struct Home {
    shell: Shell,
    open: Vec<Card>,
    coming: Vec<Card>,
    over: Vec<Card>,
    recommended: Vec<deliberate::Line>,
    network: learn::network::home::Home,
    doors: Vec<Door>,
    moments: Vec<Moment>,
}

struct Card {
    code: String,
    kind: String,
    title: String,
    lang: String,
    motto: String,
    when: String,
    place: String,
    closes: Option<String>,
    closes_at: String,
    until: String,
    results: Vec<String>,
    series: Option<String>,
}

async fn show(ask: Ask) -> Outcome {
    let all = gatherings::published(ask.db(), 60).await?;
    let calls = gatherings::open_calls(ask.db(), ask.now()).await?;
    let ids: Vec<_> = all.iter().map(|gathering| gathering.id).collect();
    let results = gatherings::results(ask.db(), &ids).await?;
    let of: Vec<_> = all.iter().filter_map(|gathering| gathering.series_id).collect();
    let series = gatherings::series::by_ids(ask.db(), &of).await?;
    let card = |gathering: &Gathering| {
        let closes = calls.iter().find(|(id, _)| *id == gathering.id).and_then(|(_, closes)| *closes);
        let came =
            results.iter().filter(|(id, _)| *id == gathering.id).map(|(_, said)| said.in_lang(&ask.lang).to_owned());
        let code = series.iter().find(|one| Some(one.id) == gathering.series_id).map(|one| one.code.clone());
        card_of(&ask, gathering, closes, came.collect(), code)
    };
    let (over, mut ahead): (Vec<_>, Vec<_>) = all.iter().partition(|gathering| gathering.is_over(ask.now()));
    ahead.sort_by_key(|gathering| gathering.days);
    let (open, coming): (Vec<_>, Vec<_>) =
        ahead.into_iter().partition(|gathering| calls.iter().any(|(id, _)| *id == gathering.id));
    let cards = |list: Vec<&Gathering>| list.into_iter().map(card).collect::<Vec<_>>();
    let t = ask.t();
    page(&Home {
        open: cards(open),
        coming: cards(coming),
        over: cards(over),
        recommended: deliberate::came_of_it(&ask, 6).await?,
        network: learn::network::home::home(&ask).await?,
        doors: doors::doors(&ask),
        moments: doors::moments(&ask),
        shell: ask
            .shell(t.say("home-title"))
            .about(t.a("home-about", "install", ask.house.settings.name.as_str()))
            .style("public.css"),
    })
}

fn card_of(ask: &Ask, gathering: &Gathering, closes: Option<Ts>, results: Vec<String>, series: Option<String>) -> Card {
    let t = ask.t();
    let (lang, title) = gathering.title.found(&ask.lang);
    Card {
        code: gathering.code.clone(),
        kind: t.say(&format!("kind-{}", gathering.kind)),
        title: title.to_owned(),
        lang: lang.to_owned(),
        motto: gathering.motto.in_lang(&ask.lang).to_owned(),
        when: gathering.days.map(|(first, last)| t.days(first, last)).unwrap_or_default(),
        place: [&gathering.venue, &gathering.city]
            .into_iter()
            .filter(|part| !part.is_empty())
            .cloned()
            .collect::<Vec<_>>()
            .join(", "),
        closes: closes.map(|at| t.instant(at, &gathering.zone)),
        closes_at: closes.map(|at| gathering.zone.rfc3339(at)).unwrap_or_default(),
        until: closes.map(|at| t.until(ask.now(), at)).unwrap_or_default(),
        results,
        series,
    }
}
