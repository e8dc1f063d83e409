//! Beginning a contract: its kind, its title, what it is for, its days and its currency. Whoever begins it runs it.

use crate::desk::{choice, currency, line, maker, options, span, words};
use crate::financing::model::{Contract, Kind, Seat, State};
use crate::financing::store::{self as contracts, parties};
use crate::partnership::pages::frame as partnership;
use crate::partnership::store::{self as partnerships, members};
use askama::Template;
use base::{Code, Id, Ts};
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

/// More than this nobody begins in earnest in a minute.
const PER_MINUTE: u32 = 3;

#[derive(Template)]
#[template(path = "financing/begin.html")]
struct BeginPage {
    shell: Shell,
    action: String,
    kinds: Vec<(String, String)>,
    partnerships: Vec<(String, String)>,
    s: Sheet,
}

async fn begin_page(ask: &Ask, s: Sheet) -> Result<BeginPage, Refusal> {
    let t = ask.t();
    let own = partnerships::of_person(ask.db(), ask.person()?).await?;
    let none = (String::new(), t.say("contract-no-partnership"));
    Ok(BeginPage {
        shell: ask
            .shell(t.say("contract-begin"))
            .work()
            .script("work.js")
            .crumb(t.say("contract-menu"), ask.to("/contracts"))
            .crumb(t.say("contract-begin"), ""),
        action: ask.to("/contracts/begin"),
        kinds: options(&t, "contract-kind-", &Kind::ALL.iter().map(|one| one.code()).collect::<Vec<_>>()),
        partnerships: std::iter::once(none).chain(own.into_iter().map(|one| (one.code, one.title))).collect(),
        s,
    })
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let mut s = Sheet::default();
    s.form.set("kind", "outcomes");
    s.form.set("partnership", ask.query.get("of"));
    page(&begin_page(&ask, s).await?)
}

/// The partnership that was chosen, if the person belongs to it.
pub(super) async fn chosen(ask: &Ask, code: &str) -> Result<Option<Id>, Refusal> {
    if code.is_empty() {
        return Ok(None);
    }
    let one = partnerships::find(ask.db(), code).await?.ok_or_else(Refusal::not_found)?;
    let inside = partnership::Inside { members: members::of(ask.db(), one.id).await?, me: ask.person()?, one };
    if inside.takes_part() { Ok(Some(inside.one.id)) } else { Err(Refusal::not_found()) }
}

pub(super) async fn begin(ask: Ask) -> Outcome {
    let me = ask.person()?;
    let mut s = Sheet::of(ask.form().await?);
    let kind = choice(&mut s, "kind", Kind::parse, Kind::Outcomes);
    let title = line(&ask, &mut s, "title", Some("contract-title-missing"));
    let purpose = words(&ask, &mut s, "purpose", 150, Some("contract-purpose-missing"));
    let (starts_on, ends_on) = span(&ask, &mut s, "starts", "ends", false);
    let currency = currency(&ask, &mut s, "currency");
    let partnership_id = chosen(&ask, s.form.get("partnership")).await?;
    if !s.is_fine() {
        return refused(&begin_page(&ask, s).await?);
    }
    if !ask.house.pace.allows(&format!("contract {me}"), PER_MINUTE, ask.now()) {
        return Err(Refusal::too_often());
    }
    let maker = maker(&ask);
    let one = Contract {
        id: maker.id(),
        code: Code::draw(maker.chance),
        title,
        kind,
        state: State::Draft,
        published: false,
        partnership_id,
        purpose,
        cohort: String::new(),
        cohort_size: 0,
        way_in: String::new(),
        hardest: String::new(),
        not_measured: String::new(),
        place: String::new(),
        country: String::new(),
        currency,
        starts_on,
        ends_on,
        cap_cents: 0,
        earned_cents: 0,
        paid_cents: 0,
        changed_at: Ts(0),
    };
    let tx = ask.db().begin().await?;
    contracts::insert(&tx, maker, &one).await?;
    parties::seat(&tx, maker, one.id, &Seat { person_id: me, organisation_id: None, manages: true }).await?;
    tx.commit().await?;
    see_other(&ask, &format!("/contracts/{}/terms", one.code), Some("said-contract-begun"))
}
