//! The presenters in the form: a row each, what was heard of the invitation, and an empty row for one more.

use super::controls::{Pick, Text};
use super::hold::Hold;
use crate::proposal::model::typed::{next_place, writes_for};
use crate::proposal::model::{PRESENTER_ROLES, Part, Presenter};
use base::Localised;
use web::{Ask, Sheet};

/// One presenter in the form.
pub(super) struct Row {
    pub(super) position: i64,
    pub(super) legend: String,
    pub(super) badge: &'static str,
    pub(super) status: String,
    pub(super) is_contact: bool,
    pub(super) is_blank: bool,
    pub(super) is_joined: bool,
    pub(super) invite: Option<String>,
    pub(super) texts: Vec<Text>,
    pub(super) biography: Option<Text>,
    pub(super) picks: Vec<Pick>,
}

/// A row for each presenter, and an empty one where another fits.
pub(super) fn rows(ask: &Ask, hold: &Hold, s: &Sheet) -> Vec<Row> {
    let mut rows: Vec<Row> =
        hold.whole.presenters.iter().map(|presenter| row(ask, hold, s, presenter, false)).collect();
    let coming = hold.whole.presenters.iter().filter(|presenter| presenter.part != Part::Declined).count();
    if coming < hold.setting.call.presenters_max {
        let blank = Presenter::blank(
            hold.whole.proposal.id,
            hold.whole.proposal.id,
            next_place(&hold.whole),
            "co-presenter",
            Part::Invited,
        );
        rows.push(row(ask, hold, s, &blank, true));
    }
    rows
}

fn row(ask: &Ask, hold: &Hold, s: &Sheet, presenter: &Presenter, is_blank: bool) -> Row {
    let (t, place) = (ask.t(), presenter.position);
    let is_contact = presenter.part == Part::Contact;
    let field = |fact: &str| format!("p{place}-{fact}");
    let text = |fact: &str| Text::of(s, &field(fact), t.say(&format!("proposal-presenter-{fact}")));
    let named = |entries: &[(String, Localised)]| {
        let none = (String::new(), t.say("proposal-choose"));
        std::iter::once(none)
            .chain(entries.iter().map(|(code, name)| (code.clone(), name.in_lang(&ask.lang).to_owned())))
            .collect()
    };
    let roles =
        PRESENTER_ROLES.iter().map(|role| ((*role).to_owned(), t.say(&format!("proposal-role-{role}")))).collect();
    let mut role = Pick::of(s, &field("role"), t.say("proposal-presenter-role"), "select", roles);
    if !role.options.iter().any(|option| option.chosen) {
        role.options.iter_mut().filter(|option| option.value == presenter.role).for_each(|option| option.chosen = true);
    }
    let mut row = Row {
        position: place,
        legend: legend(ask, presenter, is_blank),
        badge: badge(presenter),
        status: if is_blank { String::new() } else { status(ask, hold, presenter) },
        is_contact,
        is_blank,
        is_joined: presenter.part == Part::Joined,
        invite: can_be_invited(presenter, is_blank)
            .then(|| t.say(if presenter.invited_at.is_some() { "proposal-invite-again" } else { "proposal-invite" })),
        texts: Vec::new(),
        biography: None,
        picks: vec![role],
    };
    if writes_for(presenter) {
        let autocomplete = |mine: &'static str| if is_contact { mine } else { "off" };
        row.texts = vec![
            Text { autocomplete: autocomplete("name"), ..text("name") },
            Text {
                kind: "email",
                autocomplete: autocomplete("email"),
                hint: if is_contact { t.say("proposal-mail-hint") } else { String::new() },
                ..text("mail")
            },
            Text { autocomplete: autocomplete("organization"), optional: true, ..text("organisation") },
            Text { autocomplete: autocomplete("organization-title"), optional: true, ..text("job") },
        ];
        row.picks.push(Pick::of(
            s,
            &field("sector"),
            t.say("proposal-presenter-sector"),
            "select",
            named(&hold.setting.sectors),
        ));
        row.picks.push(Pick::of(
            s,
            &field("level"),
            t.say("proposal-presenter-level"),
            "select",
            named(&hold.setting.levels),
        ));
        row.biography =
            (!is_blank).then(|| text("biography").hint(t.say("proposal-biography-hint")).area(3).optional());
    }
    row
}

fn legend(ask: &Ask, presenter: &Presenter, is_blank: bool) -> String {
    let t = ask.t();
    match presenter.part {
        Part::Contact => t.say("proposal-you"),
        _ if is_blank => t.say("proposal-another-presenter"),
        _ if !presenter.name.is_empty() => presenter.name.clone(),
        _ if !presenter.mail.is_empty() => presenter.mail.clone(),
        _ => t.say("proposal-co-presenter"),
    }
}

/// The colour of how somebody stands in it.
pub(super) fn badge(presenter: &Presenter) -> &'static str {
    match presenter.part {
        Part::Joined => "good",
        Part::Declined => "stop",
        Part::Invited if presenter.invited_at.is_some() => "ward",
        _ => "",
    }
}

/// “Invited on Friday 5 March 2027”, “said yes on …”.
pub(super) fn status(ask: &Ask, hold: &Hold, presenter: &Presenter) -> String {
    let (t, zone) = (ask.t(), &hold.setting.gathering.zone);
    let day = |at: Option<base::Ts>| at.map(|at| t.day(zone.civil(at).date())).unwrap_or_default();
    match presenter.part {
        Part::Contact => t.say("proposal-contact"),
        Part::Invited if presenter.invited_at.is_some() => t.a("proposal-invited-on", "day", day(presenter.invited_at)),
        Part::Invited => t.say("proposal-not-invited"),
        Part::Joined => t.a("proposal-joined-on", "day", day(presenter.answered_at)),
        Part::Declined => t.a("proposal-declined-on", "day", day(presenter.answered_at)),
    }
}

fn can_be_invited(presenter: &Presenter, is_blank: bool) -> bool {
    !is_blank && presenter.part == Part::Invited
}
