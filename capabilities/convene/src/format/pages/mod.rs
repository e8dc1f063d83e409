//! The pages of formats: at the desk, for the team, on the stage, and the part of the public page of a session.

pub(super) mod desk;
pub(super) mod shown;
pub(super) mod team;
pub(super) mod timer;

use super::model::Team;
use crate::live::webcast::model::link;
use web::{Ask, Sheet};

/// What a team typed, in its own page or at the desk.
fn typed_team(ask: &Ask, s: &mut Sheet) -> Team {
    let t = ask.t();
    let text = |s: &mut Sheet, field: &str| {
        let typed = s.form.get(field).to_owned();
        let over = base::Limit::Chars(super::model::TEXT_CHARS_MAX).over(&typed);
        if over > 0 {
            s.wrong(field, t.a("gathering-too-long", "over", over));
        }
        typed
    };
    let address = text(s, "address");
    if !address.is_empty() && !link(&address) {
        s.wrong("address", t.say("format-address-wrong"));
    }
    Team {
        need: text(s, "need"),
        members: text(s, "members"),
        made: text(s, "made"),
        next_step: text(s, "next_step"),
        address,
    }
}

fn fill_team(s: &mut Sheet, team: &Team) {
    for (field, value) in [
        ("need", &team.need),
        ("members", &team.members),
        ("made", &team.made),
        ("next_step", &team.next_step),
        ("address", &team.address),
    ] {
        s.form.set(field, value.clone());
    }
}
