//! The life of a sign-up: a place if there is one and nobody waits, else the end of the line. Whoever stands first
//! moves up at once when a place is given back, and is told.

use super::model::{SignUp, SignUpList, State};
use super::store;
use crate::registration::letters::{self, Writing};
use crate::registration::life::Office;
use crate::registration::model::Delegate;
use crate::registration::store::{bookings, delegates, give_back, hold_pool, take};
use ::store::Tx;
use ::store::activity::{Deed, record};
use base::Id;
use post::Value;
use std::collections::BTreeMap;
use web::Refusal;

/// Signs a delegate up, or puts the delegate on the waiting list.
pub async fn sign_up(
    office: &Office<'_>,
    tx: &Tx,
    list: &SignUpList,
    delegate: &Delegate,
    identity: &str,
) -> Result<State, Refusal> {
    hold_pool(tx, list.pool_id).await?;
    let known = store::of_delegate(tx, delegate.id).await?.into_iter().find(|one| one.session_id == list.session_id);
    if let Some(known) = known.as_ref().filter(|one| !matches!(one.state, State::Left)) {
        return Ok(known.state);
    }
    let free = store::waiting(tx, list.session_id).await? == 0 && take(tx, list.pool_id, 1).await?;
    let state = match (free, list.approval) {
        (true, true) => State::Asked,
        (true, false) => State::Placed,
        (false, _) => State::Waiting,
    };
    let one = SignUp {
        id: known.map_or_else(|| Id::new(office.now, office.chance), |known| known.id),
        session_id: list.session_id,
        delegate_id: delegate.id,
        state,
        identity: identity.to_owned(),
        queue_at: office.now,
    };
    store::save(tx, &one, office.now).await?;
    note(office, tx, "sign-up-made", &one).await?;
    Ok(state)
}

/// Gives a place back; whoever waits first moves up.
pub async fn leave(office: &Office<'_>, tx: &Tx, list: &SignUpList, one: SignUp, how: State) -> Result<(), Refusal> {
    if how.holds() || matches!(one.state, State::Left | State::Refused) {
        return Ok(());
    }
    hold_pool(tx, list.pool_id).await?;
    give_back(tx, list.pool_id, i64::from(one.state.holds())).await?;
    // What the host needed to know of somebody who does not come is nobody's business any more.
    let gone = SignUp { state: how, identity: String::new(), ..one };
    store::save(tx, &gone, office.now).await?;
    note(office, tx, "sign-up-ended", &gone).await?;
    if how == State::Refused {
        tell(office, tx, list, &gone, "sign-up-refused").await?;
    }
    move_up(office, tx, list).await
}

/// Gives places to whoever waits, in order, as long as there are any.
pub async fn move_up(office: &Office<'_>, tx: &Tx, list: &SignUpList) -> Result<(), Refusal> {
    while let Some(first) = store::first_waiting(tx, list.session_id).await? {
        if !take(tx, list.pool_id, 1).await? {
            break;
        }
        let state = if list.approval { State::Asked } else { State::Placed };
        let moved = SignUp { state, ..first };
        store::save(tx, &moved, office.now).await?;
        if state == State::Placed {
            tell(office, tx, list, &moved, "sign-up-placed").await?;
        }
    }
    Ok(())
}

/// The host says yes.
pub async fn approve(office: &Office<'_>, tx: &Tx, list: &SignUpList, one: SignUp) -> Result<(), Refusal> {
    if one.state != State::Asked {
        return Ok(());
    }
    let placed = SignUp { state: State::Placed, ..one };
    store::save(tx, &placed, office.now).await?;
    note(office, tx, "sign-up-approved", &placed).await?;
    tell(office, tx, list, &placed, "sign-up-placed").await
}

/// Somebody does not come at all: every place of theirs is free again.
pub async fn leave_all(office: &Office<'_>, tx: &Tx, delegate: &Delegate) -> Result<(), Refusal> {
    for one in store::of_delegate(tx, delegate.id).await? {
        if let Some(list) = store::of_session(tx, one.session_id).await? {
            leave(office, tx, &list, one, State::Left).await?;
        }
    }
    Ok(())
}

async fn note(office: &Office<'_>, tx: &Tx, deed: &'static str, one: &SignUp) -> Result<(), Refusal> {
    let deed =
        Deed { deed, about_kind: "sign-up", about_id: one.id, scope_id: Some(office.gathering.id), fields: "state" };
    Ok(record(tx, office.now, office.chance, office.by, deed).await?)
}

async fn tell(
    office: &Office<'_>,
    tx: &Tx,
    list: &SignUpList,
    one: &SignUp,
    words: &'static str,
) -> Result<(), Refusal> {
    let delegate = delegates::by_id(tx, one.delegate_id).await?;
    let lang = bookings::by_id(tx, delegate.booking_id).await?.lang;
    let values = BTreeMap::from([
        ("session", Value::Line(list.title.in_lang(&lang).to_owned())),
        ("meeting", Value::Text(list.meeting_point.in_lang(&lang).to_owned())),
    ]);
    let writing = Writing {
        words,
        to: (&delegate.mail, ""),
        person: delegate.person_id,
        lang: &lang,
        gathering: office.gathering,
        about: ("delegate", delegate.id),
        values,
    };
    letters::put(tx, office.house, office.now, writing).await
}
