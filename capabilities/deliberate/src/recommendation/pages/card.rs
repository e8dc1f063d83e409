//! The card that stands beside a link to a recommendation: its number, its title, how it stands.

use crate::desk::readable;
use picture::Card;
use web::{Ask, HeaderValue, Outcome, Refusal, StatusCode, header, text};

/// `GET /recommendations/{code}/card`
pub(super) async fn show(ask: Ask) -> Outcome {
    let one = readable(&ask).await?;
    let t = ask.t();
    let card = Card {
        eyebrow: t.a("recommendation-number", "n", one.number),
        title: one.title.in_lang(&ask.lang).to_owned(),
        lines: vec![
            one.of.title.in_lang(&ask.lang).to_owned(),
            t.say(&format!("recommendation-state-{}", one.state.code())),
        ],
        name: ask.house.settings.name.clone(),
        ..Card::default()
    };
    let png = tokio::task::spawn_blocking(move || card.png()).await.map_err(Refusal::surprise)?;
    let mut answer = text(StatusCode::OK, "");
    *answer.body_mut() = png.into();
    answer.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("image/png"));
    Ok(answer)
}
