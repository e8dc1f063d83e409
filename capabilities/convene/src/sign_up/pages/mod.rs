//! The pages of sign-up: on the delegate's own page, for the host of a visit, and at the organisers' desk.

pub(super) mod desk;
pub(super) mod host;

use super::model::{SignUpList, State};
use super::{life, store};
use crate::gathering::model::Gathering;
use crate::registration::model::Delegate;
use crate::registration::pages::hold::{office, place};
use base::{Localised, one_line};
use web::{Ask, Outcome, Refusal, see_other};

/// A session as a delegate sees it.
pub(crate) struct Offered {
    /// Its code.
    pub code: String,
    /// Language and title.
    pub title: (String, String),
    /// When.
    pub when: String,
    /// How many places are left, in words.
    pub left: String,
    /// Where it stands for this delegate; empty where nothing was said.
    pub state: String,
    /// The colour.
    pub badge: &'static str,
    /// The delegate is in.
    pub mine: bool,
    /// Takes sign-ups now.
    pub open: bool,
    /// There is no place: the button says waiting list.
    pub full: bool,
    /// What to know: label and text.
    pub facts: Vec<(String, String)>,
    /// The host needs a document.
    pub identity: bool,
    /// There are rules to be read.
    pub rules: bool,
}

/// The sessions of the gathering as this delegate sees them.
pub(crate) async fn offered(ask: &Ask, gathering: &Gathering, delegate: &Delegate) -> Result<Vec<Offered>, Refusal> {
    let own = store::of_delegate(ask.db(), delegate.id).await?;
    let lists = store::lists(ask.db(), gathering.id).await?;
    let of = |list: &SignUpList| own.iter().find(|one| one.session_id == list.session_id).map(|one| one.state);
    Ok(lists.into_iter().map(|list| one(ask, of(&list), list)).collect())
}

fn one(ask: &Ask, state: Option<State>, list: SignUpList) -> Offered {
    let t = ask.t();
    let text = |key: &str, text: &Localised| (t.say(key), text.in_lang(&ask.lang).to_owned());
    let facts = [
        text("sign-up-meeting", &list.meeting_point),
        text("sign-up-transport", &list.transport),
        text("sign-up-rules", &list.rules),
    ];
    let left = list.places.map(|places| (places - list.taken).max(0));
    let (tag, title) = list.title.found(&ask.lang);
    Offered {
        title: (tag.to_owned(), title.to_owned()),
        when: starts(ask, &list.starts),
        left: left.map(|left| t.a("registration-left", "n", left)).unwrap_or_default(),
        state: state.map(|state| t.say(&format!("sign-up-state-{}", state.code()))).unwrap_or_default(),
        badge: match state {
            Some(State::Placed) => "good",
            Some(State::Asked | State::Waiting) => "lamp",
            _ => "",
        },
        mine: state.is_some_and(|state| state.holds() || state == State::Waiting),
        open: list.is_open(ask.now()) && state != Some(State::Refused),
        full: left == Some(0),
        facts: facts.into_iter().filter(|(_, text)| !text.is_empty()).collect(),
        identity: list.identity,
        rules: !list.rules.is_empty(),
        code: list.code,
    }
}

/// Day and time of a start such as `2027-09-14T13:15`.
pub(super) fn starts(ask: &Ask, starts: &str) -> String {
    let civil: Option<base::jiff::civil::DateTime> = starts.parse().ok();
    civil.map_or(String::new(), |at| {
        ask.t().a2("date-and-time", "date", ask.t().day(at.date()), "time", web::clock_time(at))
    })
}

/// The delegate signs up, or gives the place back.
pub(crate) async fn take_or_leave(ask: Ask) -> Outcome {
    let place = place(&ask).await?;
    let form = ask.form().await?;
    let hold = &place.hold;
    let back = || place.path("#visits");
    if !place.is_booked() {
        return Err(Refusal::conflict("sign-up-not-booked").next(ask.to(&place.path("")), "registration-to-details"));
    }
    let lists = store::lists(ask.db(), hold.gathering.id).await?;
    let list = lists.into_iter().find(|one| one.code == form.get("session")).ok_or_else(Refusal::not_found)?;
    let office = office(&ask, &hold.gathering, &hold.registration);
    let tx = ask.db().begin().await?;
    let said = if form.get("do") == "leave" {
        let own =
            store::of_delegate(&tx, place.delegate.id).await?.into_iter().find(|one| one.session_id == list.session_id);
        if let Some(own) = own {
            life::leave(&office, &tx, &list, own, State::Left).await?;
        }
        "said-sign-up-left"
    } else {
        if !list.is_open(ask.now()) {
            return Err(Refusal::conflict("sign-up-closed").next(ask.to(&back()), "registration-to-details"));
        }
        let identity = one_line(form.get("identity")).chars().take(120).collect::<String>();
        if list.identity && identity.is_empty() {
            return Err(Refusal::invalid("sign-up-identity").next(ask.to(&back()), "registration-to-details"));
        }
        if !list.rules.is_empty() && form.get("rules") != "yes" {
            return Err(Refusal::invalid("sign-up-rules-first").next(ask.to(&back()), "registration-to-details"));
        }
        match life::sign_up(&office, &tx, &list, &place.delegate, &identity).await? {
            State::Placed => "said-sign-up-placed",
            State::Asked => "said-sign-up-asked",
            _ => "said-sign-up-waiting",
        }
    };
    tx.commit().await?;
    see_other(&ask, &back(), Some(said))
}
