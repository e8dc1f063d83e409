//! Invitations: a role offered by letter. Nobody holds it until it is accepted from that address (R14).

pub mod model;
pub mod pages;
pub mod store;

use crate::letter::{Writing, put};
use crate::person::Mail;
use crate::role::{Role, Scope};
use ::store::Tx;
use base::{Id, Lang, Secret, Ts};
use model::{Invitation, LIFE_S};
use post::Value;
use std::collections::BTreeMap;
use web::{House, Refusal, Tr};

/// Sends an invitation; one that waits for the same role is replaced, and its link with it. Answers the
/// address of the new one.
pub async fn invite(
    tx: &Tx,
    house: &House,
    now: Ts,
    lang: &Lang,
    by: Option<Id>,
    invitation: &Invitation,
) -> Result<String, Refusal> {
    let secret = Secret::draw(&house.chance);
    store::keep(tx, now, &house.chance, by, invitation, &secret).await?;
    let prefix = if house.settings.langs.first() == Some(lang) { String::new() } else { format!("/{lang}") };
    let link = format!("{}{prefix}/sign-in/invitation/{}", house.settings.base_url, secret.expose());
    let t = Tr::new(house.words.clone(), lang.clone());
    let role = t.say(&format!("dir-role-{}", invitation.role.as_str()));
    let title = invitation.scope.title.in_lang(lang).to_owned();
    let values = BTreeMap::from([
        ("role", Value::Text(role)),
        ("title", Value::Line(title)),
        ("install", Value::Text(house.settings.name.clone())),
        ("link", Value::Link(link.clone())),
        ("days", Value::Text((LIFE_S / 86_400).to_string())),
    ]);
    let (subject, text) = match invitation.role {
        Role::Admin => ("dir-admin-letter-subject", "dir-admin-letter-text"),
        _ => ("dir-invitation-letter-subject", "dir-invitation-letter-text"),
    };
    put(tx, house, now, Writing { kind: "invitation", subject, text, to: &invitation.mail, lang, values }).await?;
    Ok(link)
}

/// Invites somebody to run the install: `wardmote admin invite MAIL`. Answers the address to open, which is
/// also in the letter: before there is mail, the operator hands it over. An error is a whole sentence.
pub async fn invite_admin_from(house: &House, mail: &str) -> Result<String, String> {
    let mail =
        Mail::parse(mail).ok_or_else(|| format!("{mail} is not an e-mail address; write it like amina@example.org"))?;
    let lang = house.settings.langs.first().cloned().unwrap_or_else(Lang::en);
    let invitation = Invitation { mail, scope: Scope::server(), role: Role::Admin, role_expires_at: None };
    let failed = |why: &dyn std::fmt::Display| format!("could not keep the invitation: {why}");
    let tx = house.db.begin().await.map_err(|error| failed(&error))?;
    let link = invite(&tx, house, house.now(), &lang, None, &invitation).await;
    let link = link.map_err(|refusal| failed(&refusal.cause.as_deref().unwrap_or(refusal.code)))?;
    tx.commit().await.map_err(|error| failed(&error))?;
    Ok(link)
}
