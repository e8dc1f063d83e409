//! “Send me my link again”: whoever lost the link to a proposal writes the address it was sent to. The answer is the
//! same whether anything is known under that address or not, and so is the work until it is given.

use super::setting_of;
use crate::call::model::Standing;
use crate::proposal::links::{self, PER_HOUR};
use crate::proposal::store;
use post::outbox;
use web::{Ask, Outcome, Refusal, see_other};

/// Requests from one address of the network in a minute.
const PER_MINUTE: u32 = 10;

pub(super) async fn send(ask: Ask) -> Outcome {
    let setting = setting_of(&ask).await?;
    if !matches!(setting.call.standing(ask.now()), Standing::Open | Standing::Closed) {
        return Err(Refusal::not_found());
    }
    let form = ask.form().await?;
    let typed = form.get("mail").trim();
    let mail = post::Address::new(typed, None).map_err(|_| Refusal::invalid("call-links-mail"))?;
    let now = ask.now();
    if !ask.address.is_empty() && !ask.house.pace.allows(&format!("links {}", ask.address), PER_MINUTE, now) {
        return Err(Refusal::too_often());
    }
    let own = store::own_of_address(ask.db(), setting.call.id, mail.mail()).await?;
    // The letters go to the address as it stands in the proposals, and by it they are counted.
    let known = own.first().map_or(mail.mail(), |one| one.contact_mail.as_str());
    let lately = outbox::sent_lately(ask.db(), known, links::KIND, now.plus_s(-3_600)).await?;
    let sent = if lately < PER_HOUR { own } else { Vec::new() };
    let tx = ask.db().begin().await?;
    links::leave(&tx, &ask.house, now, setting.gathering.id, &sent).await?;
    tx.commit().await?;
    see_other(&ask, &format!("/{}/call", setting.gathering.code), Some("said-call-links"))
}
