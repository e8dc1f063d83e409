//! A reviewer's pile: what is to be read, in an order that chance drew and that stays.

use crate::call::model::Blindness;
use crate::proposal::model::{Part, Presenter, Proposal, Source};
use crate::review::desk::{Desk, Shown, blind_key, lang_name};
use crate::review::model::blind::{Piece, Veil};
use crate::review::model::{Round, Standing, next_waiting};
use crate::review::store::{self, InPile};
use askama::Template;
use base::{Id, Lang, Ts};
use std::collections::HashMap;
use web::{Ask, Outcome, Refusal, Shell, page};

/// A line of the pile.
pub(super) struct Line {
    pub(super) place: usize,
    pub(super) href: String,
    pub(super) title: Vec<Piece>,
    pub(super) lang: String,
    pub(super) lang_name: String,
    pub(super) topic: Option<Shown>,
    pub(super) format: String,
    pub(super) standing: Standing,
    pub(super) flagged: bool,
}

/// How far a reviewer has come.
pub(super) struct Progress {
    pub(super) done: usize,
    pub(super) total: usize,
    pub(super) skipped: usize,
    /// The due line; empty where no end is known.
    pub(super) due: String,
    pub(super) over: bool,
    /// The places of the strip: x and class.
    pub(super) strip: Vec<(usize, &'static str)>,
    pub(super) strip_width: usize,
}

#[derive(Template)]
#[template(path = "review/pile.html")]
struct PilePage {
    shell: Shell,
    lines: Vec<Line>,
    progress: Progress,
    next: Option<String>,
    guidance: String,
    blind: &'static str,
}

pub(crate) async fn show(ask: Ask) -> Outcome {
    let desk = Desk::of(&ask).await?;
    let person = ask.person()?;
    let round = store::round(ask.db(), desk.call.id).await?;
    let pile = store::pile(ask.db(), desk.call.id, person).await?;
    let standings: Vec<Standing> = pile.iter().map(|one| one.standing).collect();
    let next = next_waiting(&standings, None)
        .filter(|_| !round.is_over(ask.now()))
        .map(|place| address(&ask, &pile[place].code));
    let lines = lines(&ask, &desk, &pile).await?;
    let shell = desk.shell(&ask, ask.t().say("review-pile-title")).script("review.js");
    let guidance = web::markdown(desk.call.guidance.in_lang(&ask.lang));
    let progress = progress(&ask, &desk, round, &standings, None);
    page(&PilePage { shell, lines, progress, next, guidance, blind: blind_key(desk.call.blindness) })
}

pub(super) fn address(ask: &Ask, code: &str) -> String {
    ask.to(&format!("/review/{}/{code}", ask.param("gathering")))
}

/// Titles are covered here too: a list that shows the real title has given the name away (R24).
async fn lines(ask: &Ask, desk: &Desk, pile: &[InPile]) -> Result<Vec<Line>, Refusal> {
    let ids: Vec<Id> = pile.iter().map(|one| one.proposal_id).collect();
    let mut presenters: HashMap<Id, Vec<Presenter>> = HashMap::new();
    for presenter in crate::proposal::store::presenters_of(ask.db(), &ids).await? {
        presenters.entry(presenter.proposal_id).or_default().push(presenter);
    }
    let t = ask.t();
    let line = |(place, one): (usize, &InPile)| {
        let of = presenters.get(&one.proposal_id).map_or(&[][..], Vec::as_slice);
        // Of a conflict nothing more is said, not even what it is about.
        let closed = one.standing == Standing::Conflict;
        Line {
            place: place + 1,
            href: address(ask, &one.code),
            title: if closed { Vec::new() } else { veil(desk.call.blindness, one, of).read(&one.title) },
            lang: one.lang.clone(),
            lang_name: if closed { String::new() } else { lang_name(&t, &one.lang) },
            topic: desk.topic(one.topic_id, ask).filter(|_| !closed),
            format: if closed { String::new() } else { desk.format(one.format_id, ask) },
            standing: one.standing,
            flagged: one.flagged,
        }
    };
    Ok(pile.iter().enumerate().map(line).collect())
}

fn veil(blindness: Blindness, one: &InPile, presenters: &[Presenter]) -> Veil {
    let mut bare = Proposal::draft(
        one.proposal_id,
        one.proposal_id,
        one.proposal_id,
        &one.code,
        Source::Web,
        &Lang::new(&one.lang),
        Ts(0),
    );
    bare.names_kept.clone_from(&one.names_kept);
    let theirs: Vec<Presenter> =
        presenters.iter().filter(|presenter| presenter.part != Part::Declined).cloned().collect();
    Veil::over(blindness, &bare, &theirs)
}

/// How far the reviewer has come; `at` is the place of the page.
pub(super) fn progress(ask: &Ask, desk: &Desk, round: Round, standings: &[Standing], at: Option<usize>) -> Progress {
    let t = ask.t();
    let class = |(place, standing): (usize, &Standing)| {
        let class = match standing {
            _ if Some(place) == at => "f-paper s-ink",
            Standing::Given => "f-ward",
            Standing::Open => "f-rule",
            _ => "f-dim",
        };
        (place * 10, class)
    };
    let due = round
        .closes_at
        .map(|closes| t.a2("review-due", "when", desk.when(ask, closes), "span", t.until(ask.now(), closes)));
    Progress {
        done: standings.iter().filter(|standing| **standing == Standing::Given).count(),
        total: standings.iter().filter(|standing| standing.counts()).count(),
        skipped: standings.iter().filter(|standing| **standing == Standing::Skipped).count(),
        due: due.unwrap_or_default(),
        over: round.is_over(ask.now()),
        strip: standings.iter().enumerate().map(class).collect(),
        strip_width: (standings.len() * 10).saturating_sub(2).max(8),
    }
}
