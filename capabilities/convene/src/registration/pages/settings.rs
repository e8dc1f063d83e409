//! When registration is open, what it asks, and what stands on invoices.

use super::typed::text;
use crate::gathering::desk::{
    at, civil_instant, gathering_of, line, maker, number, set_both, set_instant, shell, text_both,
};
use crate::gathering::model::Gathering;
use crate::gathering::store as gatherings;
use crate::registration::model::{QUESTIONS, Registration};
use crate::registration::store::{self as tickets};
use askama::Template;
use base::Secret;
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

#[derive(Template)]
#[template(path = "registration/settings.html")]
struct SettingsPage {
    shell: Shell,
    s: Sheet,
    questions: Vec<(String, String)>,
    booking_url: String,
    settings: String,
    city: String,
}

/// How the gathering takes registrations; a first draft where nothing was said yet.
pub(super) async fn registration_of(ask: &Ask, gathering: &Gathering) -> Result<Registration, Refusal> {
    let known = tickets::of_gathering(ask.db(), gathering.id).await?;
    Ok(known.unwrap_or_else(|| Registration::draft(gathering.id, Secret::draw(&ask.house.chance).expose().to_owned())))
}

pub(crate) async fn show(ask: Ask) -> Outcome {
    let gathering = gathering_of(&ask).await?;
    let one = registration_of(&ask, &gathering).await?;
    let mut s = Sheet::default();
    set_both(&mut s, "about", &one.about);
    for (field, at) in [("opens", one.opens_at), ("closes", one.closes_at), ("handover", one.handover_until)] {
        set_instant(&mut s, field, at, &gathering.zone);
    }
    one.questions.iter().for_each(|question| s.form.add("questions", question.clone()));
    for (field, value) in [
        ("offer_hours", one.offer_hours.to_string()),
        ("tax_name", one.tax_name.clone()),
        ("tax_rate", crate::registration::money::rate(one.tax_bp, false)),
        ("seller", one.seller.clone()),
        ("bank", one.bank.clone()),
        ("pay_days", one.pay_days.to_string()),
        ("published", if one.published { "yes" } else { "" }.to_owned()),
    ] {
        s.form.set(field, value);
    }
    page(&settings_page(&ask, &gathering, s))
}

fn settings_page(ask: &Ask, gathering: &Gathering, s: Sheet) -> SettingsPage {
    let t = ask.t();
    SettingsPage {
        shell: shell(ask, gathering, t.say("registration-settings")),
        questions: QUESTIONS.map(|code| (code.to_owned(), t.say(&format!("registration-asks-{code}")))).to_vec(),
        booking_url: gathering.booking_url.clone(),
        settings: ask.to(&at(gathering, "/settings")),
        city: gathering.zone.city(),
        s,
    }
}

pub(crate) async fn save(ask: Ask) -> Outcome {
    let gathering = gathering_of(&ask).await?;
    let mut s = Sheet::of(ask.form().await?);
    let mut one = registration_of(&ask, &gathering).await?;
    let zone = &gathering.zone;
    one.about = text_both(&ask, &mut s, "about");
    one.opens_at = civil_instant(&ask, &mut s, "opens", zone, "09:00");
    one.closes_at = civil_instant(&ask, &mut s, "closes", zone, "23:59");
    one.handover_until = civil_instant(&ask, &mut s, "handover", zone, "23:59");
    if one.opens_at.zip(one.closes_at).is_some_and(|(opens, closes)| opens >= closes) {
        s.wrong("closes-day", ask.t().say("registration-closes-before"));
    }
    one.questions = QUESTIONS.iter().filter(|code| s.is("questions", code)).map(|code| (*code).to_owned()).collect();
    one.offer_hours = number(&ask, &mut s, "offer_hours", 1).unwrap_or(48);
    one.pay_days = number(&ask, &mut s, "pay_days", 1).unwrap_or(30);
    one.tax_name = line(&ask, &mut s, "tax_name");
    // A rate has two places behind the point, as money has.
    match crate::registration::money::parse(if s.form.get("tax_rate").is_empty() {
        "0"
    } else {
        s.form.get("tax_rate")
    }) {
        Some(bp) if bp <= 10_000 => one.tax_bp = bp,
        _ => s.wrong("tax_rate", ask.t().say("registration-tax-wrong")),
    }
    one.seller = text(&ask, &mut s, "seller");
    one.bank = text(&ask, &mut s, "bank");
    one.published = s.form.get("published") == "yes";
    if !s.is_fine() {
        return refused(&settings_page(&ask, &gathering, s));
    }
    let tx = ask.db().begin().await?;
    tickets::save(&tx, &one, ask.now()).await?;
    gatherings::touch(&tx, gathering.id, ask.now()).await?;
    maker(&ask).note(&tx, "registration-settings", &gathering, "registration").await?;
    tx.commit().await?;
    see_other(&ask, &at(&gathering, "/registration/settings"), Some("said-registration-settings"))
}
