//! Confirming a contribution by the link of a letter. Looking confirms nothing, since mail programs look at links too.

use crate::consultation::model::{CONFIRM_S, Contribution};
use crate::consultation::store as consultation;
use crate::desk::{at, maker};
use crate::recommendation::model::{Recommendation, State};
use crate::recommendation::store as recommendations;
use askama::Template;
use base::Secret;
use directory::person::Mail;
use store::Db;
use web::{Ask, Outcome, Refusal, Shell, page, see_other};

#[derive(Template)]
#[template(path = "recommendation/confirm.html")]
struct ConfirmPage {
    shell: Shell,
    action: String,
    title: String,
    what: String,
    words: String,
}

/// What waits behind this link.
async fn waiting(ask: &Ask, db: &Db) -> Result<(Contribution, Recommendation), Refusal> {
    let secret = Secret::given(ask.param("secret"));
    let said = consultation::by_secret(db, &secret).await?.ok_or_else(Refusal::not_found)?;
    let one = recommendations::by_id(db, said.recommendation_id).await?;
    // It arrived in time; confirming it may take a week, unless the text has been settled meanwhile.
    let late = ask.now().seconds_since(said.created_at) > CONFIRM_S;
    if late || !matches!(one.state, State::Consultation | State::Consolidation) {
        return Err(Refusal::gone("consultation-confirm-late").next(ask.to(&at(&one, "")), "consultation-read"));
    }
    Ok((said, one))
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let (said, one) = waiting(&ask, ask.db()).await?;
    let t = ask.t();
    page(&ConfirmPage {
        shell: ask.shell(t.say("consultation-confirm-title")).private().style("public.css"),
        action: ask.to(&format!("/recommendations/confirm/{}", ask.param("secret"))),
        title: one.title.in_lang(&ask.lang).to_owned(),
        what: t.say(&format!("consultation-kind-{}", said.kind.code())),
        words: said.words,
    })
}

pub(super) async fn confirm(ask: Ask) -> Outcome {
    let tx = ask.db().begin().await?;
    let (said, one) = waiting(&ask, &tx).await?;
    let one = recommendations::hold(&tx, one.id).await?;
    let mail = Mail::parse(&said.mail).ok_or_else(Refusal::not_found)?;
    consultation::confirm(&tx, maker(&ask), &one, said.id, said.kind, &mail.key()).await?;
    tx.commit().await?;
    see_other(&ask, &at(&one, ""), Some("said-contribution-shown"))
}
