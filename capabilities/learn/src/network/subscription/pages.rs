//! Asking for letters, confirming from the first one, leaving from any. Looking changes nothing, since mail programs look
//! at links, too; leaving by their button is a POST without anything typed.

use super::letters::{Writing, put};
use super::store::{self as subscriptions, Reader};
use super::{CONFIRM_S, What};
use crate::network::desk::maker;
use crate::network::newsletter::pages::archive;
use askama::Template;
use base::Secret;
use directory::person::Mail;
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

/// `POST /news/letters`
pub(super) async fn ask_for(ask: Ask) -> Outcome {
    let mut s = Sheet::of(ask.form().await?);
    // Letters to strangers are what this form could be abused for: so many a minute from one address.
    if !ask.house.pace.allows(&format!("subscribe {}", ask.address), 6, ask.now()) {
        return Err(Refusal::too_often());
    }
    let chosen: Vec<What> = What::ALL.iter().copied().filter(|what| s.is("what", what.code())).collect();
    if chosen.is_empty() {
        s.wrong("what", ask.t().say("subscription-nothing"));
    }
    let mail = Mail::parse(s.form.get("mail"));
    if mail.is_none() {
        s.wrong("mail", ask.t().say("network-mail-wrong"));
    }
    let Some(mail) = mail.filter(|_| s.is_fine()) else {
        return refused(&archive::archive_page(&ask, s).await?);
    };
    let tx = ask.db().begin().await?;
    for what in chosen {
        if let Some(reader) = subscriptions::ask_for(&tx, maker(&ask), what, &mail, &ask.lang).await? {
            put(&tx, &ask.house, maker(&ask), &reader, confirmation(&reader)).await?;
        }
    }
    tx.commit().await?;
    // The same sentence whoever the address belongs to.
    see_other(&ask, "/news/letters", Some("said-subscription-asked"))
}

fn confirmation(reader: &Reader) -> Writing {
    let words = match reader.what {
        What::Newsletter => ("subscription-newsletter-subject", "subscription-newsletter-text"),
        What::Opportunities => ("subscription-opportunities-subject", "subscription-opportunities-text"),
    };
    let key = format!("confirm-{}", reader.asked_at.0);
    Writing { kind: "subscription", words, path: String::new(), about: None, key, values: Vec::new() }
}

#[derive(Template)]
#[template(path = "network/subscription.html")]
struct LinkPage {
    shell: Shell,
    action: String,
    lead: String,
    button: String,
    leave: String,
}

async fn behind(ask: &Ask) -> Result<Reader, Refusal> {
    let secret = Secret::given(ask.param("secret"));
    subscriptions::behind(ask.db(), &secret).await?.ok_or_else(Refusal::not_found)
}

fn own(ask: &Ask) -> String {
    format!("/news/subscriptions/{}", ask.param("secret"))
}

fn link_page(ask: &Ask, title: String, action: String, lead: String, button: String) -> LinkPage {
    let leave = ask.to(&format!("{}/leave", own(ask)));
    LinkPage { shell: ask.shell(title).private().style("public.css"), action, lead, button, leave }
}

/// `GET /news/subscriptions/{secret}`
pub(super) async fn show(ask: Ask) -> Outcome {
    let reader = in_time(&ask, behind(&ask).await?)?;
    let t = ask.t();
    let title = t.say("subscription-confirm");
    let lead = t.a(&format!("subscription-confirm-{}", reader.what.code()), "mail", reader.mail.as_str());
    page(&link_page(&ask, title, ask.to(&own(&ask)), lead, t.say("subscription-confirm-yes")))
}

/// A confirmation comes within a week; whoever is confirmed may look at the page at any time.
fn in_time(ask: &Ask, reader: Reader) -> Result<Reader, Refusal> {
    if reader.confirmed_at.is_none() && ask.now().seconds_since(reader.asked_at) > CONFIRM_S {
        return Err(Refusal::gone("subscription-late").next(ask.to("/news/letters#subscribe"), "subscription-again"));
    }
    Ok(reader)
}

/// `POST /news/subscriptions/{secret}`
pub(super) async fn confirm(ask: Ask) -> Outcome {
    let reader = in_time(&ask, behind(&ask).await?)?;
    let tx = ask.db().begin().await?;
    subscriptions::confirm(&tx, maker(&ask), reader.id).await?;
    tx.commit().await?;
    see_other(&ask, "/news/letters", Some("said-subscription-confirmed"))
}

/// `GET /news/subscriptions/{secret}/leave`
pub(super) async fn leaving(ask: Ask) -> Outcome {
    let reader = behind(&ask).await?;
    let t = ask.t();
    let lead = t.a(&format!("subscription-leave-{}", reader.what.code()), "mail", reader.mail.as_str());
    let action = ask.to(&format!("{}/leave", own(&ask)));
    let mut shown = link_page(&ask, t.say("subscription-leave"), action, lead, t.say("subscription-leave-yes"));
    shown.leave = String::new();
    page(&shown)
}

/// `POST /news/subscriptions/{secret}/leave`: one click, also that of a mail program.
pub(super) async fn leave(ask: Ask) -> Outcome {
    let reader = behind(&ask).await?;
    let tx = ask.db().begin().await?;
    subscriptions::leave(&tx, maker(&ask), reader.id).await?;
    tx.commit().await?;
    see_other(&ask, "/news/letters", Some("said-subscription-left"))
}
