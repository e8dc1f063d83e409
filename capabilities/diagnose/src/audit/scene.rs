//! The wall of an audit. Every page of a desk begins with [`at_desk`]: the audit of the address, what this reader is in
//! it, and nothing at all for anybody else (not found and not allowed look alike).

use super::model::{Audit, Role};
use super::store::{self as audits, Maker, members};
use web::{Ask, Refusal, Shell, Tab};

/// The audit of the address and what this reader is in it.
#[derive(Clone, Debug)]
pub(crate) struct Scene {
    /// The audit.
    pub audit: Audit,
    /// What the reader is; never empty.
    pub roles: Vec<Role>,
}

/// The places of the desk, in the order of the work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Desk {
    /// Where it is and what comes next.
    Overview,
    /// Terms, committee, team, meetings, decisions.
    Committee,
    /// Which data there are, under which agreements.
    Inventory,
    /// Incident tables.
    Sources,
    /// Rates, trends, maps.
    Numbers,
    /// What may leave the house.
    Release,
    /// Surveys, groups, walks, submissions.
    Voices,
    /// Passages and codes.
    Coding,
    /// The matrix and its findings.
    Findings,
    /// Problems, criteria, scores.
    Priorities,
    /// The chapters.
    Portrait,
}

impl Desk {
    const ALL: [Desk; 11] = [
        Desk::Overview,
        Desk::Committee,
        Desk::Inventory,
        Desk::Sources,
        Desk::Numbers,
        Desk::Release,
        Desk::Voices,
        Desk::Coding,
        Desk::Findings,
        Desk::Priorities,
        Desk::Portrait,
    ];

    /// The end of its address, and the key of its words.
    fn place(self) -> (&'static str, &'static str) {
        match self {
            Desk::Overview => ("", "audit-desk-overview"),
            Desk::Committee => ("/committee", "audit-desk-committee"),
            Desk::Inventory => ("/inventory", "audit-desk-inventory"),
            Desk::Sources => ("/sources", "audit-desk-sources"),
            Desk::Numbers => ("/numbers", "audit-desk-numbers"),
            Desk::Release => ("/release", "audit-desk-release"),
            Desk::Voices => ("/voices", "audit-desk-voices"),
            Desk::Coding => ("/coding", "audit-desk-coding"),
            Desk::Findings => ("/findings", "audit-desk-findings"),
            Desk::Priorities => ("/priorities", "audit-desk-priorities"),
            Desk::Portrait => ("/portrait", "audit-desk-portrait"),
        }
    }

    /// The stage of the work: entries of one stage share one entry in the first line of the menu.
    fn stage(self) -> &'static str {
        match self {
            Desk::Overview => "audit-desk-overview",
            Desk::Committee => "audit-desk-committee",
            Desk::Inventory | Desk::Sources | Desk::Numbers | Desk::Release => "audit-stage-data",
            Desk::Voices | Desk::Coding => "audit-stage-voices",
            Desk::Findings | Desk::Priorities => "audit-stage-findings",
            Desk::Portrait => "audit-desk-portrait",
        }
    }

    /// Who may come in.
    fn is_open_to(self, role: Role) -> bool {
        use Role::{Analyst, Committee, Coordinator, Custodian, Facilitator, Panel, Researcher};
        match self {
            Desk::Overview => true,
            Desk::Committee => role != Panel,
            Desk::Inventory => role.is_team() || matches!(role, Custodian | Committee),
            Desk::Sources | Desk::Numbers => matches!(role, Coordinator | Analyst),
            Desk::Release => matches!(role, Coordinator | Analyst | Committee | Custodian),
            // What people said goes to those who listened to them, and to nobody else.
            Desk::Voices => matches!(role, Coordinator | Researcher | Facilitator),
            Desk::Coding => matches!(role, Coordinator | Researcher),
            Desk::Findings | Desk::Portrait => role.is_team() || matches!(role, Committee | Panel),
            Desk::Priorities => role.is_team() || matches!(role, Committee),
        }
    }
}

impl Scene {
    /// Has this role.
    pub(crate) fn is(&self, role: Role) -> bool {
        self.roles.contains(&role)
    }

    /// Runs the audit: people, terms, steps, settings.
    pub(crate) fn may_edit(&self) -> bool {
        self.is(Role::Coordinator)
    }

    /// Belongs to the audit team: writes findings and chapters, keeps the inventory.
    pub(crate) fn is_team(&self) -> bool {
        self.roles.iter().any(|role| role.is_team())
    }

    /// Codes passages.
    pub(crate) fn may_code(&self) -> bool {
        self.is(Role::Coordinator) || self.is(Role::Researcher)
    }

    /// Prepares and makes a release.
    pub(crate) fn may_release(&self) -> bool {
        self.is(Role::Coordinator) || self.is(Role::Analyst)
    }

    /// Sits on the steering committee.
    pub(crate) fn decides(&self) -> bool {
        self.is(Role::Committee)
    }

    /// May come to this place of the desk.
    pub(crate) fn sees(&self, desk: Desk) -> bool {
        self.roles.iter().any(|role| desk.is_open_to(*role))
    }

    /// Below the desk, without a language: `desk("/inventory")`.
    pub(crate) fn desk(&self, place: &str) -> String {
        format!("/audits/{}/desk{place}", self.audit.code)
    }

    /// Who makes a change in this request.
    pub(crate) fn maker<'a>(&self, ask: &'a Ask) -> Maker<'a> {
        Maker { now: ask.now(), chance: &ask.house.chance, by: ask.viewer.person() }
    }

    /// The frame of a page on the desk, with the tabs this reader may follow. `Shell::style` adds more.
    pub(crate) fn shell(&self, ask: &Ask, desk: Desk, title: impl Into<String>) -> Shell {
        let mut shell = ask.shell(title).work().style("audit.css").script("work.js");
        shell.of = Some((self.audit.title.in_lang(&ask.lang).to_owned(), ask.to(&self.desk(""))));
        shell.tabs = self.tabs(ask, desk);
        shell
    }

    fn tabs(&self, ask: &Ask, here: Desk) -> Vec<Tab> {
        let there =
            |desk: &Desk| self.sees(*desk) && ask.house.leads_to(&format!("/audits/{{audit}}/desk{}", desk.place().0));
        let tab = |desk: Desk| Tab {
            label: ask.t().say(desk.place().1),
            href: ask.to(&self.desk(desk.place().0)),
            current: desk == here,
            due: 0,
            stage: desk.stage(),
        };
        Desk::ALL.into_iter().filter(there).map(tab).collect()
    }
}

/// The audit of the address for those who carry it; for everybody else there is none.
pub(crate) async fn scene(ask: &Ask) -> Result<Scene, Refusal> {
    let audit = audits::find(ask.db(), ask.param("audit")).await?.ok_or_else(Refusal::not_found)?;
    let person = ask.viewer.person().ok_or_else(Refusal::not_found)?;
    let roles = members::roles(ask.db(), audit.id, person).await?;
    if roles.is_empty() { Err(Refusal::not_found()) } else { Ok(Scene { audit, roles }) }
}

/// The same for one place of the desk: those of the audit who have no business there find nothing.
pub(crate) async fn at_desk(ask: &Ask, desk: Desk) -> Result<Scene, Refusal> {
    let scene = scene(ask).await?;
    if scene.sees(desk) { Ok(scene) } else { Err(Refusal::not_found()) }
}

/// The audit of a public address: strangers see it once it is under way, those who carry it before.
pub(crate) async fn open(ask: &Ask) -> Result<Audit, Refusal> {
    let audit = audits::find(ask.db(), ask.param("audit")).await?.ok_or_else(Refusal::not_found)?;
    if audit.state.is_public() {
        return Ok(audit);
    }
    scene(ask).await.map(|scene| scene.audit)
}
