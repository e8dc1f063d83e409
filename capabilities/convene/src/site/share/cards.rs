//! Cards beside a link, drawn on this server: of the gathering, of its call, of a session.

use crate::call::model::Standing;
use crate::call::store as calls;
use crate::gathering::model::Gathering;
use crate::programme::public::{Open, find, open};
use crate::site::brand::store as brands;
use crate::site::page::public::readable;
use picture::{Card, Rgb};
use web::{Ask, HeaderValue, Outcome, Refusal, StatusCode, header, text};

/// What every card of a gathering has: its name, its colour, its logo.
async fn begun(ask: &Ask, gathering: &Gathering) -> Result<Card, Refusal> {
    let clothes = brands::of(ask.db(), gathering.id).await?;
    let logo = match &clothes.logo {
        Some((hash, _, _)) => Some(ask.house.blobs.fetch(hash).await?.to_vec()),
        None => None,
    };
    let name = clothes.name.in_lang(&ask.lang);
    Ok(Card {
        name: if name.is_empty() { ask.house.settings.name.clone() } else { name.to_owned() },
        colour: Rgb::parse(&clothes.light),
        logo,
        ..Card::default()
    })
}

/// Draws beside the work of the others.
async fn answer(card: Card) -> Outcome {
    let png = tokio::task::spawn_blocking(move || card.png()).await.map_err(Refusal::surprise)?;
    let mut answer = text(StatusCode::OK, "");
    *answer.body_mut() = png.into();
    answer.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("image/png"));
    Ok(answer)
}

fn when_and_where(ask: &Ask, gathering: &Gathering) -> Vec<String> {
    let days = gathering.days.map(|(first, last)| ask.t().days(first, last)).unwrap_or_default();
    let place = [&gathering.venue, &gathering.city].into_iter().filter(|part| !part.is_empty()).cloned();
    vec![days, place.collect::<Vec<_>>().join(", ")]
}

/// `GET /{gathering}/card`
pub(super) async fn gathering(ask: Ask) -> Outcome {
    let gathering = readable(&ask).await?;
    let card = begun(&ask, &gathering).await?;
    answer(Card {
        eyebrow: ask.t().say(&format!("gathering-kind-{}", gathering.kind)),
        title: gathering.name(&ask.lang),
        lines: when_and_where(&ask, &gathering),
        ..card
    })
    .await
}

/// `GET /{gathering}/call/card`
pub(super) async fn call(ask: Ask) -> Outcome {
    let gathering = readable(&ask).await?;
    let call = calls::of_gathering(ask.db(), gathering.id).await?;
    let call = call.filter(|call| call.standing(ask.now()) != Standing::Draft).ok_or_else(Refusal::not_found)?;
    let until = call.closes_at.map(|at| ask.t().a("share-card-until", "when", ask.t().instant(at, &gathering.zone)));
    let card = begun(&ask, &gathering).await?;
    let mut lines = vec![until.unwrap_or_default()];
    lines.extend(when_and_where(&ask, &gathering));
    answer(Card { eyebrow: ask.t().say("call-title"), title: gathering.name(&ask.lang), lines, ..card }).await
}

/// `GET /{gathering}/sessions/{code}/card`
pub(super) async fn session(ask: Ask) -> Outcome {
    let (gathering, version) = open(&ask).await?;
    let version = version.ok_or_else(Refusal::not_found)?;
    let read = Open::of(&version.programme, &ask.lang);
    let session = find(&read, ask.param("code"))?;
    let (t, first) = (ask.t(), read.places(session).first().copied());
    let names = session.presenters.iter().filter_map(|presenter| read.persons.get(&presenter.person));
    let names: Vec<String> = names.map(|person| person.name.clone()).take(4).collect();
    let when = first.map(|placement| format!("{} · {}", read.when(&t, placement), read.room(placement)));
    let card = begun(&ask, &gathering).await?;
    answer(Card {
        eyebrow: gathering.name(&ask.lang),
        title: read.text(&session.title).to_owned(),
        lines: vec![when.unwrap_or_default(), names.join(", ")],
        ..card
    })
    .await
}
