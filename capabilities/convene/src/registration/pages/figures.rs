//! The statistics of who comes, in sentences, beside those of earlier editions.

use crate::gathering::desk::{at, gathering_of, shell};
use crate::gathering::model::Gathering;
use crate::gathering::store::{self as gatherings, desk};
use crate::registration::figures::{Figures, count};
use crate::registration::store::list;
use askama::Template;
use base::Id;
use directory::organisation::model::name_of;
use web::{Ask, Outcome, Refusal, Shell, Tr, page};

/// A table: heading, and lines of words, number and share of the whole in percent.
type Spread = (String, Vec<(String, i64, i64)>);

#[derive(Template)]
#[template(path = "registration/figures.html")]
struct FiguresPage {
    shell: Shell,
    sentence: String,
    remote: String,
    earlier: Vec<(String, String, Vec<String>)>,
    spreads: Vec<Spread>,
    kitchen: Vec<(String, i64)>,
}

/// The figures in one sentence: “700 participants of 140 cities and regions from 27 countries”.
pub(crate) fn sentence(t: &Tr, figures: &Figures) -> String {
    t.a3("registration-figures", "n", figures.participants, "places", figures.places, "countries", figures.countries)
}

async fn of(ask: &Ask, gathering: Id) -> Result<Figures, Refusal> {
    Ok(count(&list::counted(ask.db(), gathering).await?))
}

/// What is told of an edition before that is not in Wardmote itself: its year, and its figures as they were published.
fn told_of_before(ask: &Ask, gathering: &Gathering) -> Option<(String, String, Vec<String>)> {
    let before = &gathering.details.earlier;
    if before.figures.is_empty() {
        return None;
    }
    let year = before.year.map(|year| year.to_string()).unwrap_or_default();
    let figures = before.figures.iter().map(|one| format!("{} {}", one.number, one.of.in_lang(&ask.lang)));
    Some((year, before.place.clone(), figures.collect()))
}

pub(crate) async fn show(ask: Ask) -> Outcome {
    let gathering = gathering_of(&ask).await?;
    let (t, figures) = (ask.t(), of(&ask, gathering.id).await?);
    let mut earlier = Vec::new();
    let editions = desk::earlier_editions(ask.db(), &gathering).await?;
    let ids: Vec<Id> = editions.iter().map(|one| one.id).collect();
    let results = gatherings::results(ask.db(), &ids).await?;
    for edition in &editions {
        let figures = of(&ask, edition.id).await?;
        let own = results
            .iter()
            .filter(|(id, _)| *id == edition.id)
            .map(|(_, sentence)| sentence.in_lang(&ask.lang).to_owned())
            .collect();
        let counted = if figures.participants > 0 { sentence(&t, &figures) } else { String::new() };
        let year = edition.days.map(|days| days.0.year().to_string()).unwrap_or_default();
        earlier.push((year, counted, own));
    }
    for one in crate::site::edition::store::of_series(ask.db(), gathering.series_id).await? {
        let place = [one.city.clone(), one.country.clone()].into_iter().filter(|part| !part.is_empty());
        let counted = crate::site::edition::sentence(&t, &one);
        earlier.push((one.year.to_string(), counted, vec![place.collect::<Vec<_>>().join(", ")]));
    }
    earlier.extend(told_of_before(&ask, &gathering));
    let sectors = directory::sectors(ask.db()).await?;
    let levels = directory::levels(ask.db()).await?;
    let spread = |key: &str, lines: &[(String, i64)], name: &dyn Fn(&str) -> String| -> Spread {
        let words = |code: &str| if code.is_empty() { t.say("registration-not-said") } else { name(code) };
        let share = |n: i64| (n * 100 + figures.participants / 2) / figures.participants.max(1);
        (t.say(key), lines.iter().map(|(code, n)| (words(code), *n, share(*n))).collect())
    };
    let spreads = vec![
        spread("registration-by-sector", &figures.sectors, &|code| name_of(&sectors, code, &ask.lang).to_owned()),
        spread("registration-by-level", &figures.levels, &|code| name_of(&levels, code, &ask.lang).to_owned()),
        spread("registration-by-country", &figures.by_country, &|code| code.to_owned()),
        spread("registration-by-interpretation", &figures.interpretation, &|code| {
            let key = format!("gathering-lang-{code}");
            if t.knows(&key) { t.say(&key) } else { code.to_owned() }
        }),
    ];
    let list = ask.to(&at(&gathering, "/registration"));
    page(&FiguresPage {
        shell: shell(&ask, &gathering, t.say("registration-figures-title"))
            .crumb(t.say("registration-desk"), list)
            .crumb(t.say("registration-figures-title"), ""),
        sentence: sentence(&t, &figures),
        remote: t.a("registration-figures-remote", "n", figures.remote),
        kitchen: figures.diets.clone(),
        earlier,
        spreads: spreads.into_iter().filter(|(_, lines)| !lines.is_empty()).collect(),
    })
}
