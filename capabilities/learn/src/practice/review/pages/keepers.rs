//! Who looks after the library: editors name one another and the readers.

use crate::practice::desk::{maker, must_edit, options, work_shell};
use crate::practice::review::model::Keeper;
use crate::practice::review::store as reviews;
use askama::Template;
use base::Id;
use directory::person::Mail;
use directory::person::store as persons;
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

#[derive(Template)]
#[template(path = "practice/keepers.html")]
struct KeepersPage {
    shell: Shell,
    s: Sheet,
    action: String,
    lines: Vec<(String, String, String, String)>,
    parts: Vec<(String, String)>,
}

async fn keepers_page(ask: &Ask, s: Sheet) -> Result<KeepersPage, Refusal> {
    let t = ask.t();
    let all = reviews::keepers(ask.db()).await?;
    let line = |one: reviews::Named| {
        (one.person_id.to_string(), one.name, one.organisation, t.say(&format!("library-part-{}", one.part.code())))
    };
    Ok(KeepersPage {
        shell: work_shell(ask, t.say("library-keepers"))
            .crumb(t.say("practice-menu"), ask.to("/practices"))
            .crumb(t.say("library-desk"), ask.to("/practices/desk"))
            .crumb(t.say("library-keepers"), ""),
        action: ask.to("/practices/desk/keepers"),
        lines: all.into_iter().map(line).collect(),
        parts: options(ask, "library-part", Keeper::ALL.iter().map(|one| one.code())),
        s,
    })
}

pub(super) async fn show(ask: Ask) -> Outcome {
    must_edit(&ask).await?;
    page(&keepers_page(&ask, Sheet::default()).await?)
}

pub(super) async fn change(ask: Ask) -> Outcome {
    must_edit(&ask).await?;
    let mut s = Sheet::of(ask.form().await?);
    if let Some(leaves) = Id::parse(s.form.get("relieve")) {
        let tx = ask.db().begin().await?;
        reviews::relieve(&tx, maker(&ask), leaves).await?;
        tx.commit().await?;
        return see_other(&ask, "/practices/desk/keepers", Some("said-library-kept"));
    }
    let mail = Mail::parse(s.form.get("mail"));
    let found = match &mail {
        Some(mail) => persons::by_mail(ask.db(), mail).await?,
        None => None,
    };
    if mail.is_none() {
        s.wrong("mail", ask.t().say("library-mail-wrong"));
    } else if found.is_none() {
        s.wrong("mail", ask.t().say("library-mail-unknown"));
    }
    let part = Keeper::parse(s.form.get("part"));
    if part.is_none() {
        s.wrong("part", ask.t().say("library-part-missing"));
    }
    let (Some(person), Some(part)) = (found, part) else { return refused(&keepers_page(&ask, s).await?) };
    let tx = ask.db().begin().await?;
    reviews::name(&tx, maker(&ask), person.id, part).await?;
    tx.commit().await?;
    see_other(&ask, "/practices/desk/keepers", Some("said-library-kept"))
}
