//! One letter alone: its words are changed for this reader only, beside the words that all of its kind share, which
//! are one button away. A letter that is written already is written again with the new words; one that has gone stays.

use super::deeds::{gone, note};
use super::desk_of;
use super::kind::{Preview, check, preview_of};
use crate::decision::store as decisions;
use crate::letter::compose::Templates;
use crate::letter::desk::Desk;
use crate::letter::model::{Kind, Written};
use crate::letter::store::{self, Own, ToTell};
use ::store::Tx;
use askama::Template;
use base::Id;
use post::outbox::{self, State};
use web::{Ask, Form, Outcome, Refusal, Sheet, Shell, page, see_other};

#[derive(Template)]
#[template(path = "letter/own.html")]
struct OwnPage {
    shell: Shell,
    base: String,
    action: String,
    kind: String,
    to: String,
    lang: &'static str,
    sheet: Sheet,
    places: Vec<String>,
    common: Written,
    /// The letter has words of its own.
    differs: bool,
    /// The letter lies in the outbox already.
    written: bool,
    preview: Preview,
}

/// The decision behind the code, its kind of letter and the common words.
async fn found(ask: &Ask, desk: &Desk) -> Result<(ToTell, Kind, Written), Refusal> {
    let told = store::not_told(ask.db(), desk.gathering.id, ask.param("code")).await?;
    let told = told.ok_or_else(Refusal::not_found)?;
    let (kind, common) = Kind::of(told.decision.outcome).zip(desk.common(&told)).ok_or_else(Refusal::not_found)?;
    Ok((told, kind, common))
}

pub(crate) async fn show(ask: Ask) -> Outcome {
    let desk = desk_of(&ask).await?;
    let (told, kind, common) = found(&ask, &desk).await?;
    let words = desk.own(&told).unwrap_or(&common);
    let sheet = Sheet::of(Form::of(&[("subject", &words.subject), ("body", &words.body)]));
    page(&whole(&ask, &desk, &told, kind, common, sheet))
}

fn whole(ask: &Ask, desk: &Desk, told: &ToTell, kind: Kind, common: Written, sheet: Sheet) -> OwnPage {
    let t = ask.t();
    let to = if told.name.is_empty() { told.mail.clone() } else { told.name.clone() };
    let base = ask.to(&format!("/manage/{}/letters", desk.gathering.code));
    let shell = ask.shell(t.a("letter-own-title", "name", to.clone())).work().of(
        ask,
        &desk.gathering.name(&ask.lang),
        &format!("/{}", desk.gathering.code),
    );
    OwnPage {
        shell: shell.script("work.js"),
        action: format!("{base}/own/{}", told.code),
        kind: t.say(kind.key()),
        lang: Templates::lang_for(&told.lang),
        places: kind.places().iter().map(|place| format!("{{{place}}}")).collect(),
        differs: desk.own(told).is_some(),
        written: told.decision.letter_id.is_some(),
        preview: preview_of(&ask.house, desk, told),
        common,
        sheet,
        base,
        to,
    }
}

/// Keeps the words of this letter, or gives it back the common ones.
pub(crate) async fn save(ask: Ask) -> Outcome {
    let mut desk = desk_of(&ask).await?;
    let (told, kind, common) = found(&ask, &desk).await?;
    let form = ask.form().await?;
    let back_to_common = form.get("do") == "common";
    let words = Written { subject: form.get("subject").to_owned(), body: form.get("body").to_owned() };
    let mut sheet = Sheet::of(form);
    if !back_to_common {
        check(&ask.t(), &mut sheet, kind, &words);
    }
    if !sheet.is_fine() {
        return web::refused(&whole(&ask, &desk, &told, kind, common, sheet));
    }
    let tx = ask.db().begin().await?;
    let proposal = told.decision.proposal_id;
    // The common words again are no words of its own: a later change of the common ones reaches this letter too.
    if back_to_common || words == common {
        store::drop_own(&tx, proposal).await?;
        desk.own.remove(&proposal);
    } else {
        let own = Own { revision: told.decision.revision, words };
        store::save_own(&tx, ask.now(), proposal, &own).await?;
        desk.own.insert(proposal, own);
    }
    if let Some(letter) = told.decision.letter_id {
        write_again(&tx, &ask, &desk, told.clone(), letter).await?;
    }
    note(&tx, &ask, &desk, "letter-own-words").await?;
    tx.commit().await?;
    let said = if back_to_common { "said-letter-common" } else { "said-letter-own" };
    see_other(&ask, &format!("/manage/{}/letters/own/{}", desk.gathering.code, told.code), Some(said))
}

/// The letter that lies in the outbox gives way to one with the new words; held back before, it stays held back.
async fn write_again(tx: &Tx, ask: &Ask, desk: &Desk, mut told: ToTell, letter: Id) -> Result<(), Refusal> {
    let before = outbox::read(tx, letter).await?.map(|kept| kept.entry.state);
    let revoked = outbox::stop(tx, ask.now(), &[letter]).await? == 1;
    if !revoked || !decisions::without_letter(tx, &told.decision).await? {
        return Err(gone(ask, desk));
    }
    told.decision.letter_id = None;
    let written = desk.write(tx, &ask.house, ask.now(), &told, &format!(":{letter}")).await?;
    if let (Some(again), Some(State::Held)) = (written, before) {
        outbox::hold(tx, ask.now(), &[again]).await?;
    }
    Ok(())
}
