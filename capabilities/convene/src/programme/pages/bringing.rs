//! Brings accepted proposals, panels and own items onto the desk.

use super::desk::{BoardView, DeskPage, gathering, look};
use crate::programme::making::{self, Making, OwnItem};
use crate::programme::model::{Back, MINUTES_MAX, OWN_KINDS};
use crate::programme::store as desks;
use crate::programme::words::own_kind;
use base::jiff::civil::Date;
use base::{Lang, Localised};
use store::activity::{self, Deed};
use web::{Ask, Outcome, Refusal, Sheet, Tr, refused, see_other};

/// `POST /manage/{gathering}/programme/make`: a session for each accepted proposal and panel without one.
pub async fn make(ask: Ask) -> Outcome {
    let tx = ask.db().begin().await?;
    let gathering = gathering(&ask, &tx).await?;
    desks::hold(&tx, gathering.id).await?;
    let desk = desks::desk(&tx, gathering).await?;
    let waiting = desks::waiting(&tx, desk.gathering.id).await?;
    let making = Making { chance: &ask.house.chance, now: ask.now() };
    let brought = making::bring_in(&tx, making, &desk, waiting).await?;
    let (id, home) = (desk.gathering.id, home(&ask, &desk.gathering.code));
    let touched: Vec<_> = brought.new.iter().chain(&brought.changed).copied().collect();
    if touched.is_empty() {
        return Err(Refusal::conflict("programme-nothing-waits").next(ask.to(&home), "programme-to-the-desk"));
    }
    let undo: Vec<Back> = brought.new.iter().map(|session| Back::Unmake(*session)).collect();
    desks::take(&tx, &ask.house.chance, ask.now(), id, ask.viewer.person(), "made", &touched, &undo).await?;
    for session in touched {
        let deed =
            Deed { deed: "session-made", about_kind: "session", about_id: session, scope_id: Some(id), fields: "" };
        activity::record(&tx, ask.now(), &ask.house.chance, ask.viewer.person(), deed).await?;
    }
    tx.commit().await?;
    see_other(&ask, &home, Some("said-programme-made"))
}

/// The desk, on the day on which the organiser is.
pub(super) fn home(ask: &Ask, code: &str) -> String {
    let day = ask.query.get("day").parse::<Date>().map(|day| format!("?day={day}")).unwrap_or_default();
    format!("/manage/{code}/programme{day}")
}

/// `POST /manage/{gathering}/programme/own`: a plenary, a pause, a dinner, a site visit.
pub async fn own(ask: Ask) -> Outcome {
    let t = ask.t();
    let mut sheet = Sheet::of(ask.form().await?);
    sheet.required(&t, "title", "programme-own-title-missing");
    if !OWN_KINDS.contains(&sheet.form.get("kind")) {
        sheet.wrong("kind", t.say("programme-own-kind-missing"));
    }
    let minutes = sheet.form.number("minutes").filter(|minutes| (1..=MINUTES_MAX).contains(minutes));
    if minutes.is_none() {
        sheet.wrong("minutes", t.say("programme-own-minutes-wrong"));
    }
    let tx = ask.db().begin().await?;
    let gathering = gathering(&ask, &tx).await?;
    desks::hold(&tx, gathering.id).await?;
    let desk = desks::desk(&tx, gathering).await?;
    let Some(minutes) = minutes.filter(|_| sheet.is_fine()) else {
        let (desk, seen) = look(&tx, desk.gathering).await?;
        let view = BoardView::over(&ask, &desk, seen);
        return refused(&DeskPage::of(&ask, &desk, view, sheet));
    };
    let item = item(&ask, &sheet, minutes);
    let making = Making { chance: &ask.house.chance, now: ask.now() };
    let (session, back) = making::add_own(&tx, making, &desk, item).await?;
    let id = desk.gathering.id;
    desks::take(&tx, &ask.house.chance, ask.now(), id, ask.viewer.person(), "made", &[session.id], &[back]).await?;
    let deed = Deed {
        deed: "session-made",
        about_kind: "session",
        about_id: session.id,
        scope_id: Some(id),
        fields: "kind title minutes",
    };
    activity::record(&tx, ask.now(), &ask.house.chance, ask.viewer.person(), deed).await?;
    tx.commit().await?;
    let day = ask.query.get("day").parse::<Date>().map(|day| format!("&day={day}")).unwrap_or_default();
    let place = format!("/manage/{}/programme/move?card={}{day}", desk.gathering.code, session.code);
    see_other(&ask, &place, Some("said-programme-own"))
}

fn item(ask: &Ask, sheet: &Sheet, minutes: i64) -> OwnItem {
    let kind = sheet.form.get("kind");
    let called = |lang: Lang| own_kind(&Tr::new(ask.house.words.clone(), lang), kind);
    let other = if ask.lang == Lang::fr() { Lang::en() } else { Lang::fr() };
    let titles = [(ask.lang.clone(), sheet.form.get("title")), (other, sheet.form.get("title-other"))];
    let title =
        titles.into_iter().filter(|(_, text)| !text.is_empty()).map(|(lang, text)| (lang.0, base::one_line(text)));
    OwnItem {
        kind: kind.to_owned(),
        title: Localised(title.collect()),
        kind_name: Localised::both(&called(Lang::en()), &called(Lang::fr())),
        minutes,
    }
}
