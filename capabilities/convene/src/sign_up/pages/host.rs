//! The host of a visit comes by link: sees who comes with what the door needs to know, and says yes or no.

use crate::gathering::{self, model::Gathering};
use crate::registration::pages::hold::{frame, office};
use crate::registration::store as tickets;
use crate::registration::store::links::{Opens, behind};
use crate::sign_up::model::{SignUpList, State};
use crate::sign_up::store::Listed;
use crate::sign_up::{life, store};
use askama::Template;
use base::{Id, Secret};
use web::{Ask, Outcome, Refusal, Shell, page, see_other};

pub(super) struct Line {
    pub listed: Listed,
    pub id: String,
    pub state: String,
    pub badge: &'static str,
    pub asked: bool,
}

pub(super) fn lines(ask: &Ask, listed: Vec<Listed>) -> Vec<Line> {
    let t = ask.t();
    let line = |listed: Listed| Line {
        id: listed.sign_up.id.to_string(),
        state: t.say(&format!("sign-up-state-{}", listed.sign_up.state.code())),
        badge: match listed.sign_up.state {
            State::Placed => "good",
            State::Asked | State::Waiting => "lamp",
            _ => "",
        },
        asked: listed.sign_up.state == State::Asked,
        listed,
    };
    listed.into_iter().map(line).collect()
}

#[derive(Template)]
#[template(path = "sign_up/host.html")]
struct HostPage {
    shell: Shell,
    list: SignUpList,
    title: (String, String),
    when: String,
    lines: Vec<Line>,
    base: String,
}

async fn of_path(ask: &Ask) -> Result<(Gathering, SignUpList), Refusal> {
    let gathering = gathering::store::find(ask.db(), ask.param("gathering")).await?.ok_or_else(Refusal::not_found)?;
    let session =
        behind(ask.db(), Opens::Host, &Secret::given(ask.param("key"))).await?.ok_or_else(Refusal::not_found)?;
    let lists = store::lists(ask.db(), gathering.id).await?;
    let list = lists.into_iter().find(|one| one.session_id == session).ok_or_else(Refusal::not_found)?;
    Ok((gathering, list))
}

pub(crate) async fn show(ask: Ask) -> Outcome {
    let (gathering, list) = of_path(&ask).await?;
    let (tag, title) = list.title.found(&ask.lang);
    let title = (tag.to_owned(), title.to_owned());
    let lines = lines(&ask, store::listed(ask.db(), list.session_id).await?);
    let base = ask.to(&format!("/{}/visits/{}", gathering.code, ask.param("key")));
    let shell = frame(&ask, &gathering, title.1.clone());
    page(&HostPage { shell, title, when: super::starts(&ask, &list.starts), lines, base, list })
}

pub(crate) async fn decide(ask: Ask) -> Outcome {
    let (gathering, list) = of_path(&ask).await?;
    let back = format!("/{}/visits/{}", gathering.code, ask.param("key"));
    decided(&ask, &gathering, &list, &back).await
}

/// Yes or no to one sign-up, by the host or at the desk.
pub(super) async fn decided(ask: &Ask, gathering: &Gathering, list: &SignUpList, back: &str) -> Outcome {
    let form = ask.form().await?;
    let registration = tickets::of_gathering(ask.db(), gathering.id).await?.ok_or_else(Refusal::not_found)?;
    let id = Id::parse(form.get("sign_up")).ok_or_else(Refusal::not_found)?;
    let office = office(ask, gathering, &registration);
    let tx = ask.db().begin().await?;
    let one =
        store::by_id(&tx, id).await?.filter(|one| one.session_id == list.session_id).ok_or_else(Refusal::not_found)?;
    if form.get("do") == "approve" {
        life::approve(&office, &tx, list, one).await?;
    } else {
        life::leave(&office, &tx, list, one, State::Refused).await?;
    }
    tx.commit().await?;
    see_other(ask, back, Some("said-sign-up-decided"))
}
