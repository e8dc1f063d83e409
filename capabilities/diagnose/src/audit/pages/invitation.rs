//! An invitation to carry an audit: what it is for, as what one is asked, and the answer. Until then one stands outside.

use crate::audit::model::{Answer, Audit, Role};
use crate::audit::store::{self as audits, Maker, members};
use askama::Template;
use base::Id;
use web::{Ask, Outcome, Refusal, Shell, page, see_other};

#[derive(Template)]
#[template(path = "audit/invitation.html")]
struct InvitationPage {
    shell: Shell,
    title: String,
    place: String,
    purpose: String,
    roles: Vec<(String, String)>,
    base: String,
}

async fn invited(ask: &Ask) -> Result<(Audit, Id, Vec<Role>), Refusal> {
    let audit = audits::find(ask.db(), ask.param("audit")).await?.ok_or_else(Refusal::not_found)?;
    let person = ask.person()?;
    let roles = members::invitations(ask.db(), audit.id, person).await?;
    if roles.is_empty() { Err(Refusal::not_found()) } else { Ok((audit, person, roles)) }
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let (audit, _, roles) = invited(&ask).await?;
    let t = ask.t();
    let role = |role: &Role| {
        (t.say(&format!("audit-role-{}", role.code())), t.say(&format!("audit-role-does-{}", role.code())))
    };
    page(&InvitationPage {
        shell: ask.shell(t.say("invitation-title")).work().style("audit.css"),
        title: audit.title.in_lang(&ask.lang).to_owned(),
        place: audit.place,
        purpose: web::markdown(audit.purpose.in_lang(&ask.lang)),
        roles: roles.iter().map(role).collect(),
        base: ask.to(&format!("/audits/{}/invitation", audit.code)),
    })
}

pub(super) async fn answer(ask: Ask) -> Outcome {
    let (audit, person, _) = invited(&ask).await?;
    let accepts = ask.form().await?.get("answer") == "accepted";
    let answer = if accepts { Answer::Accepted } else { Answer::Declined };
    let maker = Maker { now: ask.now(), chance: &ask.house.chance, by: Some(person) };
    let tx = ask.db().begin().await?;
    members::answer(&tx, maker, audit.id, person, answer).await?;
    tx.commit().await?;
    if accepts {
        see_other(&ask, &format!("/audits/{}/desk", audit.code), Some("said-invitation-accepted"))
    } else {
        see_other(&ask, "/audits", Some("said-invitation-declined"))
    }
}
