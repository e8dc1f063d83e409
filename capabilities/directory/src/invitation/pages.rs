//! The page of an invitation: one button, and who accepts what. Opening it changes nothing.

use super::model::{Next, Waiting, next};
use super::store;
use crate::identify::by_hand;
use crate::person::{self, Mail};
use crate::role::model::Granting;
use crate::role::{self, Role};
use crate::sign_in::pages::{enter, with_session};
use ::store::Tx;
use askama::Template;
use base::{Id, Secret};
use web::{Ask, Guard, Outcome, Refusal, Route, Shell, page};

pub(crate) fn routes() -> Vec<Route> {
    vec![
        Route::get("/sign-in/invitation/{secret}", Guard::Holder, show),
        Route::post("/sign-in/invitation/{secret}", Guard::Holder, accept),
        Route::post("/me/invitations", Guard::SignedIn, accept_mine),
    ]
}

#[derive(Template)]
#[template(path = "invitation.html")]
struct InvitationPage {
    shell: Shell,
    role: String,
    title: String,
    mail: String,
    next: Next,
    /// Who is signed in, if somebody.
    me: String,
}

async fn show(ask: Ask) -> Outcome {
    let waiting = of_secret(&ask, ask.db()).await?;
    let next = next_for(&ask, ask.db(), &waiting).await?;
    let t = ask.t();
    let offered = &waiting.invitation;
    page(&InvitationPage {
        shell: ask.shell(t.say("dir-invitation-title")).private(),
        role: t.say(&format!("dir-role-{}", offered.role.as_str())),
        title: if offered.scope.code.is_empty() {
            ask.house.settings.name.clone()
        } else {
            offered.scope.title.in_lang(&ask.lang).to_owned()
        },
        mail: offered.mail.to_string(),
        next,
        me: ask.viewer.me.as_ref().map(|me| me.mail.clone()).unwrap_or_default(),
    })
}

async fn accept(ask: Ask) -> Outcome {
    let tx = ask.db().begin().await?;
    let waiting = of_secret(&ask, &tx).await?;
    match next_for(&ask, &tx, &waiting).await? {
        Next::Accept => {
            let person_id = by_hand(&ask)?;
            take(&ask, &tx, &waiting, person_id).await?;
            tx.commit().await?;
            web::see_other(&ask, &home_of(&waiting), Some("said-role-accepted"))
        }
        Next::AcceptAndEnter => {
            let (person_id, session) = enter(&ask, &tx, &waiting.invitation.mail, &ask.lang).await?;
            take(&ask, &tx, &waiting, person_id).await?;
            tx.commit().await?;
            let answer = web::see_other(&ask, &home_of(&waiting), Some("said-role-accepted"))?;
            Ok(with_session(&ask, answer, &session))
        }
        // The page says what to do first; nothing was changed.
        Next::SignInFirst | Next::OtherPerson => web::see_other(&ask, &ask.path, None),
    }
}

/// Accepts from one's own page: no link is needed where the address is confirmed already.
async fn accept_mine(ask: Ask) -> Outcome {
    let person_id = by_hand(&ask)?;
    let form = ask.form().await?;
    let tx = ask.db().begin().await?;
    let mail = my_mail(&ask).ok_or_else(Refusal::not_found)?;
    let mine = store::of_mail(&tx, ask.now(), &mail).await?;
    let waiting = mine.iter().find(|waiting| Id::parse(form.get("invitation")) == Some(waiting.id));
    let waiting = waiting.ok_or_else(|| over(&ask))?;
    take(&ask, &tx, waiting, person_id).await?;
    tx.commit().await?;
    web::see_other(&ask, &home_of(waiting), Some("said-role-accepted"))
}

async fn of_secret(ask: &Ask, db: &::store::Db) -> Result<Waiting, Refusal> {
    store::of_secret(db, ask.now(), &Secret::given(ask.param("secret"))).await?.ok_or_else(|| over(ask))
}

async fn next_for(ask: &Ask, db: &::store::Db, waiting: &Waiting) -> Result<Next, Refusal> {
    let account = person::store::by_mail(db, &waiting.invitation.mail).await?;
    Ok(next(&waiting.invitation.mail, my_mail(ask).as_ref(), account.is_some_and(|person| person.confirmed)))
}

async fn take(ask: &Ask, tx: &Tx, waiting: &Waiting, person_id: Id) -> Result<(), Refusal> {
    if !store::use_up(tx, waiting.id).await? {
        return Err(over(ask));
    }
    let offered = &waiting.invitation;
    let granting = Granting {
        person_id,
        scope: offered.scope.clone(),
        role: offered.role,
        by: waiting.sent_by,
        expires_at: offered.role_expires_at,
    };
    role::store::grant(tx, ask.now(), &ask.house.chance, &granting).await?;
    Ok(())
}

fn my_mail(ask: &Ask) -> Option<Mail> {
    ask.viewer.me.as_ref().and_then(|me| Mail::parse(&me.mail))
}

fn home_of(waiting: &Waiting) -> String {
    home(waiting.invitation.role, &waiting.invitation.scope.code)
}

/// Where somebody with this role begins.
pub(crate) fn home(role: Role, code: &str) -> String {
    match role {
        Role::Organiser | Role::Chair => format!("/manage/{code}"),
        Role::Reviewer => format!("/review/{code}"),
        Role::Admin => "/admin/lists".to_owned(),
        Role::Presenter | Role::Delegate | Role::Resident | Role::Coordinator => format!("/{code}"),
    }
}

/// Accepted, withdrawn, replaced or run out: these look alike.
fn over(ask: &Ask) -> Refusal {
    Refusal::gone("invitation-over").next(ask.to("/me"), "dir-to-my-page")
}
