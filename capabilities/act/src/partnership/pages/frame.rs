//! The wall and the frame: who is inside a partnership, and the head of its pages.

use crate::desk::tab;
use crate::partnership::model::{Member, Part, Partnership};
use crate::partnership::store::{self as partnerships, members};
use base::Id;
use web::{Ask, Refusal, Shell};

/// A partnership and who belongs to it, as somebody inside the wall sees it.
pub(crate) struct Inside {
    /// The partnership.
    pub one: Partnership,
    /// All who belong or belonged to it.
    pub members: Vec<Member>,
    /// Who looks.
    pub me: Id,
}

impl Inside {
    /// The rows of whoever looks.
    pub fn mine(&self) -> impl Iterator<Item = &Member> {
        self.members.iter().filter(|one| one.stands() && one.person_id == Some(self.me))
    }

    /// May change what stands here.
    pub fn convenes(&self) -> bool {
        self.mine().any(|one| one.part == Part::Convener)
    }

    /// Signs, gives and answers.
    pub fn takes_part(&self) -> bool {
        self.mine().any(Member::takes_part)
    }

    /// Members only read, conveners change: a member who tries is told so.
    pub fn must_convene(&self, ask: &Ask) -> Result<(), Refusal> {
        if self.convenes() {
            return Ok(());
        }
        Err(Refusal::conflict("partnership-conveners-only").next(ask.to(&at(&self.one, "/desk")), "partnership-back"))
    }

    /// The member of this id, who belongs to the partnership now.
    pub fn member(&self, id: Option<Id>) -> Option<&Member> {
        self.members.iter().find(|one| one.stands() && Some(one.id) == id)
    }

    /// What a member is called; a dash where it was forgotten.
    pub fn name_of(&self, id: Id) -> String {
        let found = self.members.iter().find(|one| one.id == id).map(Member::name).filter(|name| !name.is_empty());
        found.unwrap_or("—").to_owned()
    }
}

/// The partnership of this address for somebody who belongs to it; strangers find nothing.
pub(crate) async fn inside(ask: &Ask) -> Result<Inside, Refusal> {
    let me = ask.person()?;
    let one = partnerships::find(ask.db(), ask.param("code")).await?.ok_or_else(Refusal::not_found)?;
    let inside = Inside { members: members::of(ask.db(), one.id).await?, one, me };
    if inside.mine().next().is_some() { Ok(inside) } else { Err(Refusal::not_found()) }
}

/// Below the address of a partnership.
pub(crate) fn at(one: &Partnership, place: &str) -> String {
    format!("/partnerships/{}{place}", one.code)
}

/// The head of a page that strangers may read; members find their way in.
pub(crate) fn shell(ask: &Ask, one: &Partnership, title: impl Into<String>, inside: bool) -> Shell {
    let mut shell = ask.shell(title).style("public.css").style("act.css");
    named(ask, one, &mut shell, inside);
    shell
}

/// The head of a page behind the wall.
pub(crate) fn work_shell(ask: &Ask, one: &Partnership, title: impl Into<String>) -> Shell {
    let mut shell = ask.shell(title).work().script("work.js");
    named(ask, one, &mut shell, true);
    shell
}

fn named(ask: &Ask, one: &Partnership, shell: &mut Shell, inside: bool) {
    // Whoever reads from outside stays among the places of the network.
    if !inside {
        return;
    }
    shell.of = Some((one.title.clone(), ask.to(&at(one, ""))));
    shell.tabs = vec![
        tab(ask, "partnership-tab-page", &at(one, ""), true),
        tab(ask, "partnership-tab-path", &at(one, "/desk"), false),
        tab(ask, "partnership-tab-members", &at(one, "/members"), false),
        tab(ask, "partnership-tab-agreements", &at(one, "/agreements"), false),
        tab(ask, "partnership-tab-money", &at(one, "/money"), false),
        tab(ask, "partnership-tab-health", &at(one, "/health"), false),
    ];
}
