//! One agreement: its text, who signed, and the steps from draft to the day it ends.

use super::agreements::{TEXT_WORDS, state_said, tone};
use super::frame::{Inside, at, inside, work_shell};
use crate::desk::{day, day_said, line, maker, today, words};
use crate::partnership::jobs;
use crate::partnership::model::{Agreement, AgreementState, Member, Signature};
use crate::partnership::store::agreements;
use askama::Template;
use web::{Ask, Outcome, Refusal, Sheet, Shell, markdown_page, page, refused, see_other};

/// Alone nobody agrees.
const SIGNATURES_LEAST: usize = 2;

#[derive(Template)]
#[template(path = "partnership/agreement.html")]
struct AgreementPage {
    shell: Shell,
    title: String,
    kind: String,
    state: String,
    tone: &'static str,
    until: String,
    html: String,
    signed: Vec<(String, String, String)>,
    missing: Vec<String>,
    signs: Vec<(String, String)>,
    convenes: bool,
    is_draft: bool,
    lies: bool,
    holds: bool,
    action: String,
    s: Sheet,
}

async fn found(ask: &Ask, inside: &Inside) -> Result<Agreement, Refusal> {
    let number = ask.param("number").parse().map_err(|_| Refusal::not_found())?;
    agreements::find(ask.db(), inside.one.id, number).await?.ok_or_else(Refusal::not_found)
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let inside = inside(&ask).await?;
    let one = found(&ask, &inside).await?;
    let mut s = Sheet::default();
    s.form.set("title", &*one.title);
    s.form.set("text", &*one.text);
    s.form.set("expires", &*one.expires_on);
    page(&agreement_page(&ask, &inside, &one, s).await?)
}

async fn agreement_page(ask: &Ask, inside: &Inside, one: &Agreement, s: Sheet) -> Result<AgreementPage, Refusal> {
    let (t, today) = (ask.t(), today(ask).to_string());
    let all = agreements::signatures(ask.db(), inside.one.id).await?;
    let own: Vec<&Signature> = all.iter().filter(|(of, _)| *of == one.id).map(|(_, signature)| signature).collect();
    let has_signed = |member: &Member| own.iter().any(|signature| signature.member_id == member.id);
    let takes = |member: &&Member| member.takes_part() && !has_signed(member);
    Ok(AgreementPage {
        shell: work_shell(ask, &inside.one, one.title.clone())
            .crumb(t.say("partnership-tab-agreements"), ask.to(&at(&inside.one, "/agreements")))
            .crumb(one.title.clone(), ""),
        title: one.title.clone(),
        kind: t.say(&format!("agreement-kind-{}", one.kind.code())),
        state: state_said(&t, one, &today),
        tone: tone(one, &today),
        until: if one.expires_on.is_empty() {
            String::new()
        } else {
            t.a("agreement-until", "day", day_said(&t, &one.expires_on))
        },
        html: markdown_page(&one.text),
        signed: own
            .iter()
            .map(|signature| {
                let when = t.day(crate::desk::day_at(ask, signature.signed_at));
                (inside.name_of(signature.member_id), signature.person.clone(), when)
            })
            .collect(),
        missing: inside.members.iter().filter(takes).map(|member| member.name().to_owned()).collect(),
        signs: inside.mine().filter(takes).map(|member| (member.id.to_string(), member.name().to_owned())).collect(),
        convenes: inside.convenes(),
        is_draft: one.state == AgreementState::Draft,
        lies: one.state == AgreementState::Signing,
        holds: one.state == AgreementState::InForce,
        action: ask.to(&place(inside, one)),
        s,
    })
}

fn place(inside: &Inside, one: &Agreement) -> String {
    at(&inside.one, &format!("/agreements/{}", one.number))
}

pub(super) async fn change(ask: Ask) -> Outcome {
    let inside = inside(&ask).await?;
    let one = found(&ask, &inside).await?;
    let mut s = Sheet::of(ask.form().await?);
    if s.form.get("act") == "sign" {
        return sign(&ask, &inside, &one, &s).await;
    }
    inside.must_convene(&ask)?;
    match s.form.get("act") {
        "reword" => reword(&ask, &inside, &one, &mut s).await?,
        "lay" => step(&ask, &inside, &one, AgreementState::Draft, AgreementState::Signing).await?,
        "take-back" => step(&ask, &inside, &one, AgreementState::Signing, AgreementState::Draft).await?,
        "in-force" => step(&ask, &inside, &one, AgreementState::Signing, AgreementState::InForce).await?,
        "end" => step(&ask, &inside, &one, AgreementState::InForce, AgreementState::Ended).await?,
        _ => return Err(Refusal::bad("form-broken")),
    }
    if !s.is_fine() {
        return refused(&agreement_page(&ask, &inside, &one, s).await?);
    }
    see_other(&ask, &place(&inside, &one), Some("said-agreement-saved"))
}

async fn reword(ask: &Ask, inside: &Inside, one: &Agreement, s: &mut Sheet) -> Result<(), Refusal> {
    let title = line(ask, s, "title", Some("agreement-title-missing"));
    let text = words(ask, s, "text", TEXT_WORDS, Some("agreement-text-missing"));
    let expires_on = day(ask, s, "expires", false);
    if !s.is_fine() {
        return Ok(());
    }
    let one = Agreement { title, text, expires_on, ..one.clone() };
    let tx = ask.db().begin().await?;
    if !agreements::reword(&tx, maker(ask), inside.one.id, &one).await? {
        return Err(Refusal::conflict("agreement-moved").next(ask.to(&place(inside, &one)), "partnership-back"));
    }
    tx.commit().await?;
    Ok(())
}

/// A member signs for itself. Nobody signs for another.
async fn sign(ask: &Ask, inside: &Inside, one: &Agreement, s: &Sheet) -> Outcome {
    let member = inside.mine().find(|member| member.takes_part() && member.id.to_string() == s.form.get("member"));
    let member = member.ok_or_else(Refusal::not_found)?;
    let tx = ask.db().begin().await?;
    if !agreements::sign(&tx, maker(ask), inside.one.id, one.id, member.id, &member.person).await? {
        return Err(Refusal::conflict("agreement-moved").next(ask.to(&place(inside, one)), "partnership-back"));
    }
    tx.commit().await?;
    see_other(ask, &place(inside, one), Some("said-agreement-signed"))
}

async fn step(
    ask: &Ask,
    inside: &Inside,
    one: &Agreement,
    from: AgreementState,
    to: AgreementState,
) -> Result<(), Refusal> {
    let back = || ask.to(&place(inside, one));
    let tx = ask.db().begin().await?;
    let signed = agreements::signatures(&tx, inside.one.id).await?.iter().filter(|(of, _)| *of == one.id).count();
    if to == AgreementState::Draft && signed > 0 {
        // Who signed, signed this text: another text is another agreement.
        return Err(Refusal::conflict("agreement-signed-already").next(back(), "partnership-back"));
    }
    if to == AgreementState::InForce && signed < SIGNATURES_LEAST {
        return Err(Refusal::conflict("agreement-too-few").next(back(), "partnership-back"));
    }
    let since = if to == AgreementState::InForce { today(ask).to_string() } else { String::new() };
    if !agreements::step(&tx, maker(ask), inside.one.id, one.id, from, to, &since).await? {
        return Err(Refusal::conflict("agreement-moved").next(back(), "partnership-back"));
    }
    if to == AgreementState::InForce {
        jobs::leave(&tx, maker(ask), one).await?;
    }
    tx.commit().await?;
    Ok(())
}
