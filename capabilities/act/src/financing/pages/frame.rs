//! The wall and the frame: who sits in a contract and may do what, and the head of its pages.

use crate::desk::tab;
use crate::financing::ledger::NotPosted;
use crate::financing::model::{Contract, Kind, Part, Party, Seat};
use crate::financing::store::{self as contracts, parties};
use crate::money;
use base::Id;
use web::{Ask, Refusal, Shell};

/// A contract as somebody inside the wall sees it.
pub(crate) struct Within {
    /// The contract.
    pub one: Contract,
    /// Its parties.
    pub parties: Vec<Party>,
    /// Who sits in it.
    pub seats: Vec<Seat>,
    /// Who looks.
    pub me: Id,
}

impl Within {
    fn mine(&self) -> Option<&Seat> {
        self.seats.iter().find(|seat| seat.person_id == self.me)
    }

    /// Changes terms, parties and the ledger.
    pub fn manages(&self) -> bool {
        self.mine().is_some_and(|seat| seat.manages)
    }

    /// Sits for an organisation that has this part.
    fn is(&self, part: Part) -> bool {
        let organisation = self.mine().and_then(|seat| seat.organisation_id);
        self.parties.iter().any(|party| party.part == part && Some(party.organisation_id) == organisation)
    }

    /// Reports results: whoever does the work, or runs the contract.
    pub fn reports(&self) -> bool {
        self.is(Part::Provider) || self.manages()
    }

    /// Decides about results: the validator alone.
    pub fn validates(&self) -> bool {
        self.is(Part::Validator)
    }

    /// Others read; whoever tries is told who may.
    pub fn must(&self, ask: &Ask, may: bool, code: &'static str) -> Result<(), Refusal> {
        if may {
            return Ok(());
        }
        Err(Refusal::conflict(code).next(ask.to(&at(&self.one, "")), "contract-back"))
    }

    /// The party of this id.
    pub fn party(&self, id: Option<Id>) -> Option<&Party> {
        self.parties.iter().find(|party| Some(party.id) == id)
    }

    /// What a party is called.
    pub fn name_of(&self, id: Id) -> String {
        self.parties.iter().find(|party| party.id == id).map_or_else(|| "—".to_owned(), |party| party.name.clone())
    }
}

/// The contract of this address for somebody who sits in it; strangers find nothing.
pub(crate) async fn within(ask: &Ask) -> Result<Within, Refusal> {
    let me = ask.person()?;
    let one = contracts::find(ask.db(), ask.param("code")).await?.ok_or_else(Refusal::not_found)?;
    let seats = parties::seats(ask.db(), one.id).await?;
    if seats.iter().all(|seat| seat.person_id != me) {
        return Err(Refusal::not_found());
    }
    Ok(Within { parties: parties::of(ask.db(), one.id).await?, one, seats, me })
}

/// Below the address of a contract.
pub(crate) fn at(one: &Contract, place: &str) -> String {
    format!("/contracts/{}{place}", one.code)
}

/// The head of a page that strangers may read; parties find their way in.
pub(crate) fn shell(ask: &Ask, one: &Contract, title: impl Into<String>, inside: bool) -> Shell {
    // The page is dense for everybody: figures are what one comes for.
    let mut shell = ask.shell(title).style("work.css");
    named(ask, one, &mut shell, inside);
    shell
}

/// The head of a page behind the wall.
pub(crate) fn work_shell(ask: &Ask, one: &Contract, title: impl Into<String>) -> Shell {
    let mut shell = ask.shell(title).work().script("work.js");
    named(ask, one, &mut shell, true);
    shell
}

fn named(ask: &Ask, one: &Contract, shell: &mut Shell, inside: bool) {
    // Whoever reads from outside stays among the places of the network.
    if !inside {
        return;
    }
    shell.of = Some((one.title.clone(), ask.to(&at(one, ""))));
    let mut tabs = vec![
        tab(ask, "contract-tab-page", &at(one, ""), true),
        tab(ask, "contract-tab-terms", &at(one, "/terms"), false),
        tab(ask, "contract-tab-parties", &at(one, "/parties"), false),
    ];
    if one.kind == Kind::Outcomes {
        tabs.push(tab(ask, "contract-tab-metrics", &at(one, "/metrics"), false));
        tabs.push(tab(ask, "contract-tab-results", &at(one, "/results"), false));
    }
    tabs.push(tab(ask, "contract-tab-ledger", &at(one, "/ledger"), false));
    tabs.push(tab(ask, "contract-tab-scenarios", &at(one, "/scenarios"), false));
    shell.tabs = tabs;
}

/// Why an entry was not made, in words.
pub(crate) fn not_posted(ask: &Ask, one: &Contract, why: NotPosted) -> Refusal {
    let sum = |cents| money::exact(&ask.t(), cents);
    let refusal = match why {
        NotPosted::NoMovement => Refusal::conflict("contract-no-movement"),
        NotPosted::Overdrawn(held) => Refusal::conflict("contract-overdrawn").with("held", sum(held)),
        NotPosted::AboveEarned(open) => Refusal::conflict("contract-above-earned").with("open", sum(open)),
        NotPosted::AboveStep => Refusal::conflict("contract-above-step"),
        NotPosted::NothingToCorrect => Refusal::conflict("contract-nothing-to-correct"),
    };
    refusal.next(ask.to(&at(one, "/ledger")), "contract-back")
}
