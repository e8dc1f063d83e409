//! The organiser records which delegations may sign and who may sign for each.

use crate::desk::{line, maker, manage_shell, scope};
use crate::recommendation::model::Of;
use crate::signing::bodies;
use askama::Template;
use base::Id;
use directory::organisation::store as organisations;
use directory::person::Mail;
use directory::person::store as persons;
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

#[derive(Template)]
#[template(path = "recommendation/delegations.html")]
struct DelegationsPage {
    shell: Shell,
    action: String,
    rows: Vec<Row>,
    s: Sheet,
}

struct Row {
    id: String,
    name: String,
    country: String,
    weight: i64,
    registered: bool,
    signatories: Vec<(String, String, String)>,
}

/// The gathering of this address as a recommendation points at it.
async fn of(ask: &Ask) -> Result<Of, Refusal> {
    let (id, scope) = scope(ask).await?;
    Ok(Of { id, code: scope.code, title: scope.title })
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let mut s = Sheet::default();
    s.form.set("weight", "1");
    page(&delegations_page(&ask, s).await?)
}

async fn delegations_page(ask: &Ask, s: Sheet) -> Result<DelegationsPage, Refusal> {
    let t = ask.t();
    let (id, scope) = scope(ask).await?;
    let all = bodies::of_gathering(ask.db(), id).await?;
    let people = bodies::signatories(ask.db(), id).await?;
    let registered = bodies::registered(ask.db(), id).await?;
    let row = |body: &crate::signing::model::Body| {
        let own = people.iter().filter(|one| one.body_id == body.id && one.ended_at.is_none());
        let own = own.map(|one| {
            let name = if one.name.is_empty() { one.mail.clone() } else { one.name.clone() };
            (one.id.to_string(), name, one.office.clone())
        });
        Row {
            id: body.id.to_string(),
            name: body.name.clone(),
            country: body.country.clone(),
            weight: body.weight,
            registered: registered.contains(&body.id),
            signatories: own.collect(),
        }
    };
    Ok(DelegationsPage {
        shell: manage_shell(ask, &scope, t.say("delegations-title"))
            .crumb(t.say("recommendation-menu"), ask.to(&format!("/manage/{}/recommendations", scope.code)))
            .crumb(t.say("delegations-title"), ""),
        action: ask.to(&format!("/manage/{}/recommendations/delegations", scope.code)),
        rows: all.iter().map(row).collect(),
        s,
    })
}

pub(super) async fn change(ask: Ask) -> Outcome {
    let of = of(&ask).await?;
    let mut s = Sheet::of(ask.form().await?);
    match s.form.get("act") {
        "enter" => enter(&ask, &of, &mut s).await?,
        "authorise" => authorise(&ask, &of, &mut s).await?,
        "end" => end(&ask, &of, &s).await?,
        _ => return Err(Refusal::bad("form-broken")),
    }
    if !s.is_fine() {
        return refused(&delegations_page(&ask, s).await?);
    }
    see_other(&ask, &format!("/manage/{}/recommendations/delegations", of.code), Some("said-delegations-saved"))
}

async fn enter(ask: &Ask, of: &Of, s: &mut Sheet) -> Result<(), Refusal> {
    let t = ask.t();
    s.required(&t, "name", "delegations-name-missing");
    let (name, country) = (line(ask, s, "name"), line(ask, s, "country"));
    let weight = s.form.number("weight").filter(|n| (1..=1_000).contains(n));
    if weight.is_none() {
        s.wrong("weight", t.say("delegations-weight-wrong"));
    }
    let (true, Some(weight)) = (s.is_fine(), weight) else { return Ok(()) };
    let tx = ask.db().begin().await?;
    let organisation = organisations::find_or_create_by_name(&tx, ask.now(), &ask.house.chance, &name).await?;
    bodies::keep(&tx, maker(ask), of, (organisation, &name), &country, weight, None).await?;
    tx.commit().await?;
    Ok(())
}

async fn authorise(ask: &Ask, of: &Of, s: &mut Sheet) -> Result<(), Refusal> {
    let body = Id::parse(s.form.get("body")).ok_or_else(Refusal::not_found)?;
    let all = bodies::of_gathering(ask.db(), of.id).await?;
    let body = all.into_iter().find(|one| one.id == body).ok_or_else(Refusal::not_found)?;
    let (mail_field, office_field) = (format!("mail-{}", body.id), format!("office-{}", body.id));
    let office = line(ask, s, &office_field);
    let Some(mail) = Mail::parse(s.form.get(&mail_field)) else {
        s.wrong(&mail_field, ask.t().say("manage-mail-wrong"));
        return Ok(());
    };
    if !s.is_fine() {
        return Ok(());
    }
    let tx = ask.db().begin().await?;
    let person = persons::find_or_create(&tx, ask.now(), &ask.house.chance, &mail, "", &ask.lang).await?;
    bodies::authorise(&tx, maker(ask), of, body.id, person, &office).await?;
    tx.commit().await?;
    Ok(())
}

async fn end(ask: &Ask, of: &Of, s: &Sheet) -> Result<(), Refusal> {
    let signatory = Id::parse(s.form.get("signatory")).ok_or_else(Refusal::not_found)?;
    let tx = ask.db().begin().await?;
    if !bodies::end(&tx, maker(ask), of, signatory).await? {
        return Err(Refusal::not_found());
    }
    tx.commit().await?;
    Ok(())
}
