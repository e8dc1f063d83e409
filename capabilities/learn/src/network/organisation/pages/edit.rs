//! What is said of an organisation, and who its members are.

use super::super::store::{self as organisations, Profile};
use super::list::{Member, member};
use crate::network::desk::{line, link, maker, must_edit, part_date, prose_both, set_both, work_shell};
use askama::Template;
use directory::organisation::model::Entry;
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

/// Words of what an organisation is.
const ABOUT_WORDS: usize = 300;

#[derive(Template)]
#[template(path = "network/organisation_edit.html")]
struct EditPage {
    shell: Shell,
    s: Sheet,
    name: String,
    public: String,
    sectors: Vec<(String, String)>,
    levels: Vec<(String, String)>,
    members: Vec<Member>,
}

async fn found(ask: &Ask) -> Result<Profile, Refusal> {
    must_edit(ask).await?;
    organisations::by_code(ask.db(), ask.param("code")).await?.ok_or_else(Refusal::not_found)
}

async fn edit_page(ask: &Ask, one: &Profile, s: Sheet) -> Result<EditPage, Refusal> {
    let t = ask.t();
    let (sectors, levels) = (directory::sectors(ask.db()).await?, directory::levels(ask.db()).await?);
    let members = organisations::members(ask.db(), one.id, ("", ""), 0, 1_000).await?;
    let choices = |entries: &[Entry]| {
        let offered = entries.iter().filter(|entry| entry.offered);
        let named = offered.map(|entry| (entry.code.clone(), entry.name.in_lang(&ask.lang).to_owned()));
        std::iter::once((String::new(), t.say("organisation-not-said"))).chain(named).collect()
    };
    Ok(EditPage {
        shell: work_shell(ask, one.name.clone())
            .crumb(t.say("network-desk-organisations"), ask.to("/organisations/desk"))
            .crumb(one.name.clone(), ""),
        s,
        name: one.name.clone(),
        public: ask.to(&format!("/organisations/{}", one.code)),
        members: members.iter().map(|one| member(ask, one, &sectors, &levels)).collect(),
        sectors: choices(&sectors),
        levels: choices(&levels),
    })
}

pub(crate) async fn show(ask: Ask) -> Outcome {
    let one = found(&ask).await?;
    let mut s = Sheet::default();
    set_both(&mut s, "about", &one.about);
    let fields = [("place", &one.place), ("website", &one.website), ("sector", &one.sector), ("level", &one.level)];
    fields.into_iter().for_each(|(field, value)| s.form.set(field, value.clone()));
    s.form.set("house", if one.house { "yes" } else { "" });
    page(&edit_page(&ask, &one, s).await?)
}

pub(crate) async fn save(ask: Ask) -> Outcome {
    let one = found(&ask).await?;
    let mut s = Sheet::of(ask.form().await?);
    let back = format!("/organisations/desk/{}", one.code);
    if s.form.has("member") || s.form.has("leaves") {
        return membership(ask, one, s, &back).await;
    }
    let changed = Profile {
        about: prose_both(&ask, &mut s, "about", ABOUT_WORDS),
        place: line(&ask, &mut s, "place"),
        website: link(&ask, &mut s, "website"),
        sector: chosen(&directory::sectors(ask.db()).await?, s.form.get("sector")),
        level: chosen(&directory::levels(ask.db()).await?, s.form.get("level")),
        house: s.is("house", "yes"),
        ..one.clone()
    };
    if !s.is_fine() {
        return refused(&edit_page(&ask, &one, s).await?);
    }
    let tx = ask.db().begin().await?;
    organisations::save(&tx, maker(&ask), &changed).await?;
    tx.commit().await?;
    see_other(&ask, &back, Some("said-network-saved"))
}

/// Somebody joins, or joined by mistake.
async fn membership(ask: Ask, one: Profile, mut s: Sheet, back: &str) -> Outcome {
    if let Some(gone) = organisations::by_code(ask.db(), s.form.get("leaves")).await? {
        let tx = ask.db().begin().await?;
        organisations::never_joined(&tx, maker(&ask), one.id, gone.id).await?;
        tx.commit().await?;
        return see_other(&ask, back, Some("said-network-saved"));
    }
    s.required(&ask.t(), "member", "organisation-name-missing");
    let name = line(&ask, &mut s, "member");
    let (since, until) = (part_date(&ask, &mut s, "since"), part_date(&ask, &mut s, "until"));
    if organisations::by_name(ask.db(), &name).await? == Some(one.id) {
        s.wrong("member", ask.t().say("organisation-not-itself"));
    }
    if !s.is_fine() {
        return refused(&edit_page(&ask, &one, s).await?);
    }
    let tx = ask.db().begin().await?;
    let member = organisations::with_page(&tx, maker(&ask), &name).await?;
    organisations::join(&tx, maker(&ask), one.id, member, &since, &until).await?;
    tx.commit().await?;
    see_other(&ask, back, Some("said-network-saved"))
}

fn chosen(entries: &[Entry], code: &str) -> String {
    entries.iter().find(|entry| entry.code == code).map(|entry| entry.code.clone()).unwrap_or_default()
}
