//! The proposals of somebody who signed in, over all gatherings: those written with the confirmed address, and
//! those in which the person presents.

use crate::gathering;
use crate::proposal::model::State;
use crate::proposal::store::list::{self, Own};
use askama::Template;
use base::Id;
use std::collections::HashMap;
use web::{Ask, Outcome, Refusal, Shell, page};

struct Row {
    title: String,
    lang: String,
    gathering: String,
    state: String,
    badge: &'static str,
    saved: String,
    href: Option<String>,
}

#[derive(Template)]
#[template(path = "proposal/mine.html")]
struct MinePage {
    shell: Shell,
    rows: Vec<Row>,
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let me = ask.viewer.me.clone().filter(|_| ask.viewer.scopes.is_none()).ok_or_else(Refusal::not_found)?;
    let own = list::of_person(ask.db(), me.id, &me.mail).await?;
    let ids: Vec<Id> = own.iter().map(|one| one.gathering_id).collect();
    let names: HashMap<Id, gathering::store::named::Named> =
        gathering::store::named::all_of(ask.db(), &ids).await?.into_iter().map(|one| (one.id, one)).collect();
    let rows =
        own.into_iter().filter_map(|one| names.get(&one.gathering_id).map(|named| row(&ask, one, named))).collect();
    let title = ask.t().say("proposal-mine");
    let shell =
        ask.shell(title.clone()).private().crumb(ask.t().say("proposal-my-pages"), ask.to("/me")).crumb(title, "");
    page(&MinePage { shell, rows })
}

fn row(ask: &Ask, own: Own, named: &gathering::store::named::Named) -> Row {
    let t = ask.t();
    let zone = ask.reader_zone().unwrap_or_else(|| named.zone.clone());
    Row {
        title: if own.title.is_empty() { t.say("proposal-untitled") } else { own.title },
        lang: own.lang,
        gathering: named.title.in_lang(&ask.lang).to_owned(),
        state: t.say(&format!("proposal-state-{}", own.state.code())),
        badge: badge(own.state),
        saved: t.instant(own.saved_at, &zone),
        // Only whoever wrote it may edit; who presents with the author has the link of the letter.
        href: (own.part == "contact").then(|| ask.to(&format!("/propose/{}", own.code))),
    }
}

/// The colour of a state.
pub(super) fn badge(state: State) -> &'static str {
    match state {
        State::Draft => "lamp",
        State::Submitted => "good",
        State::Withdrawn => "",
    }
}
